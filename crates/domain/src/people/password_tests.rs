#![allow(clippy::unwrap_used)]

use super::*;
use crate::time::SECOND;
use jiff::Zoned;
use proptest::prelude::*;

const ABOUT: [&str; 4] = [
    "Anke",
    "Example",
    "anke@example-print.example",
    "Example Print",
];

fn refusal(policy: PasswordPolicy, typed: &str) -> Option<(Code, Option<String>)> {
    check_password(policy, typed, &ABOUT)
        .err()
        .map(|refusal| (refusal.code, refusal.params.get("rule").cloned()))
}

#[test]
fn the_classic_rules_are_the_manuals() {
    use Code::{FieldRequired, PasswordCommon, PasswordTooWeak};
    let weak = |rule: &str| Some((PasswordTooWeak, Some(rule.to_owned())));
    let table = [
        ("", Some((FieldRequired, None))),
        ("Xq7vbz", weak("length")),
        ("Xq7vbzk", None),
        ("XQ7VBZK", weak("small_letter")),
        ("xq7vbzk", weak("capital_letter")),
        ("Éq7vbzk", None),
        ("Right-Word1", None),
        ("Password1", Some((PasswordCommon, None))),
        ("P@ssw0rd", Some((PasswordCommon, None))),
        ("Qwerty123", Some((PasswordCommon, None))),
        ("Azerty123", Some((PasswordCommon, None))),
        ("Welkom01", Some((PasswordCommon, None))),
        ("Wachtwoord1", Some((PasswordCommon, None))),
        ("Bienvenue1", Some((PasswordCommon, None))),
        ("Passwort1!", Some((PasswordCommon, None))),
        ("Sommer2026", Some((PasswordCommon, None))),
        ("Aaaaaaaa", Some((PasswordCommon, None))),
        ("Abcdefgh", Some((PasswordCommon, None))),
        ("Loket2026", Some((PasswordCommon, None))),
        ("Anke1234", Some((PasswordCommon, None))),
        ("ExamplePrint", Some((PasswordCommon, None))),
        ("Example-Print1", Some((PasswordCommon, None))),
        ("Anke@example-print.example", Some((PasswordCommon, None))),
    ];
    for (typed, expected) in table {
        assert_eq!(refusal(PasswordPolicy::Classic, typed), expected, "{typed}");
    }
}

#[test]
fn the_modern_rules_ask_for_length_only() {
    let table = [
        ("Xq7vbzkXq7vbz", Some(Code::PasswordTooWeak)),
        ("correct horse battery staple", None),
        ("vier paarden lopen langs", None),
        ("passwordpassword", Some(Code::PasswordCommon)),
        ("aaaaaaaaaaaaaaaaaaaa", Some(Code::PasswordCommon)),
        ("123456789012345", Some(Code::PasswordCommon)),
        ("anke.example.print", Some(Code::PasswordCommon)),
    ];
    for (typed, expected) in table {
        let told = refusal(PasswordPolicy::Modern, typed).map(|(code, _)| code);
        assert_eq!(told, expected, "{typed}");
    }
}

#[test]
fn a_hint_stands_for_every_rule() {
    let rules = |policy| -> Vec<(PasswordRule, u32)> {
        hints(policy, "", &[])
            .into_iter()
            .map(|hint| {
                assert!(!hint.met, "{hint:?}");
                (hint.rule, hint.count)
            })
            .collect()
    };
    assert_eq!(
        rules(PasswordPolicy::Classic),
        [
            (PasswordRule::Length, 7),
            (PasswordRule::SmallLetter, 0),
            (PasswordRule::CapitalLetter, 0),
            (PasswordRule::NotCommon, 0)
        ]
    );
    assert_eq!(
        rules(PasswordPolicy::Modern),
        [(PasswordRule::Length, 15), (PasswordRule::NotCommon, 0)]
    );
}

#[test]
fn a_huge_password_is_refused_before_it_is_looked_at() {
    let huge = "x\u{1F4E6}".repeat(10_000);
    let told = check_password(PasswordPolicy::Modern, &huge, &ABOUT).unwrap_err();
    assert_eq!(told.code, Code::FieldTooLong);
    let long = "vier paarden lopen langs ".repeat(40);
    assert_eq!(
        check_password(PasswordPolicy::Modern, &long, &ABOUT),
        Ok(())
    );
}

/// What the clock on the wall says is no matter: 60 days are 60 times 86,400 seconds.
#[test]
fn a_password_ends_after_sixty_days_of_86_400_seconds() {
    let chosen = [
        "2026-02-10T08:30:00+01:00[Europe/Brussels]", // into summer time
        "2026-09-15T08:30:00+02:00[Europe/Brussels]", // into winter time
        "2028-01-15T23:59:59+01:00[Europe/Brussels]", // over a leap day
        "2028-02-29T12:00:00+01:00[Europe/Brussels]", // on a leap day
        "2026-12-31T23:59:59+00:00[UTC]",
    ];
    for chosen in chosen {
        let at = chosen.parse::<Zoned>().unwrap().timestamp();
        let at = Timestamp(at.as_millisecond());
        let end = at.plus(60 * 86_400 * SECOND);
        let ended = |policy, moment| password_has_ended(policy, at, moment);
        assert!(
            !ended(PasswordPolicy::Classic, end.plus(-SECOND)),
            "{chosen}"
        );
        assert!(!ended(PasswordPolicy::Classic, end.plus(-1)), "{chosen}");
        assert!(ended(PasswordPolicy::Classic, end), "{chosen}");
        assert!(ended(PasswordPolicy::Classic, end.plus(SECOND)), "{chosen}");
        assert!(!ended(PasswordPolicy::Modern, end.plus(SECOND)), "{chosen}");
    }
}

#[test]
fn warnings_come_at_14_7_1_days_and_on_the_day() {
    let at = Timestamp(1_800_000_000_000);
    let days = |days: i64| at.plus(days * DAY);
    let end = password_expires_at(PasswordPolicy::Classic, at).unwrap();
    let warned = |moment| password_warning(end, moment);
    let table = [
        (days(46).plus(-1), None),
        (days(46), Some(14)),
        (days(53).plus(-SECOND), Some(14)),
        (days(53), Some(7)),
        (days(59).plus(-SECOND), Some(7)),
        (days(59), Some(1)),
        (days(60).plus(-SECOND), Some(1)),
        (days(60), Some(0)),
        (days(600), Some(0)),
    ];
    for (moment, expected) in table {
        assert_eq!(warned(moment), expected, "{moment:?}");
    }
    assert_eq!(password_expires_at(PasswordPolicy::Modern, at), None);
}

proptest! {
    #[test]
    fn the_last_second_counts_whenever_it_was_chosen(
        at in 0_i64..4_102_444_800_000,
        off in -SECOND..=SECOND,
    ) {
        let (at, policy) = (Timestamp(at), PasswordPolicy::Classic);
        let moment = at.plus(60 * DAY).plus(off);
        prop_assert_eq!(password_has_ended(policy, at, moment), off >= 0);
        let end = at.plus(60 * DAY);
        prop_assert_eq!(password_warning(end, moment), Some(u32::from(off < 0)));
    }

    #[test]
    fn the_ends_of_a_warning_are_those_it_is_due_for(
        now in 0_i64..4_102_444_800_000,
        off in -16 * DAY..16 * DAY,
        whole in any::<bool>(),
    ) {
        // Full days are where one warning takes over from the next.
        let off = if whole { off / DAY * DAY } else { off };
        let (now, end) = (Timestamp(now), Timestamp(now + off));
        let due: Vec<u32> = password_warnings(now)
            .filter(|(_, (after, until))| *after < end && end <= *until)
            .map(|(days, _)| days)
            .collect();
        let told = password_warning(end, now).filter(|_| off > -i64::from(TOLD_WITHIN_DAYS) * DAY);
        prop_assert_eq!(due, told.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn whatever_is_typed_is_answered(typed in any::<String>(), about in any::<String>()) {
        for policy in [PasswordPolicy::Classic, PasswordPolicy::Modern] {
            let met = hints(policy, &typed, &[&about]).iter().all(|hint| hint.met);
            prop_assert_eq!(check_password(policy, &typed, &[&about]).is_ok(), met);
        }
    }
}
