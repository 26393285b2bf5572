use loket_authority::config::Environment;
use loket_domain::Retention;
use loket_domain::time::MINUTE;
use loket_server::cli::retention::*;
use loket_server::cli::settings::Settings;
use std::num::NonZeroU16;

#[test]
fn the_time_of_the_clean_up_is_a_time() {
    let at = |given: &str| RetentionSettings {
        clean_up_at: Some(given.to_owned()),
        ..RetentionSettings::default()
    };
    assert!(matches!(at("03:30").clean_up_at(), Ok(Some(time)) if time == 210 * MINUTE));
    assert!(matches!(
        RetentionSettings::default().clean_up_at(),
        Ok(None)
    ));
    for wrong in ["", "3", "24:00", "03:60", "3:3:3", "-1:00", "noon"] {
        let told = at(wrong).clean_up_at().unwrap_err().to_string();
        assert!(told.contains("--clean-up-at"), "{wrong}: {told}");
    }
}

#[test]
fn who_was_told_that_their_password_ends_is_known_as_long_as_it_is_told() {
    let days = |days: u16| RetentionSettings {
        mail_log_days: NonZeroU16::new(days),
        ..RetentionSettings::default()
    };
    for few in [1, 6, 14] {
        let told = days(few).checked().unwrap_err().to_string();
        assert!(
            told.starts_with("Set --mail-log-days to 15"),
            "{few}: {told}"
        );
    }
    assert!(days(15).checked().is_ok());
    let settings = Settings {
        public_url: Some("https://loket.example".into()),
        retention: days(6),
        ..Settings::default()
    };
    let told = settings.checked(&Environment::default()).unwrap_err();
    assert!(told.to_string().contains("--mail-log-days"), "{told}");
}

#[test]
fn each_is_a_setting_of_its_own() {
    let file = "[retention]\ndecided-requests-months = 1\naccount-use-months = 2\naudit-years = 3
        devices-days = 4\nlinks-days = 5\nmail-log-days = 15\nmail-text-days = 7\ntombstones-days = 8";
    let settings: Settings = toml::from_str(file).unwrap();
    let expected = Retention {
        decided_requests_months: 1,
        account_use_months: 2,
        audit_years: 3,
        devices_days: 4,
        links_days: 5,
        mail_log_days: 15,
        mail_text_days: 7,
        tombstones_days: 8,
    };
    assert_eq!(settings.retention.checked(), Ok(expected));
    let flags = RetentionSettings {
        audit_years: NonZeroU16::new(9),
        ..RetentionSettings::default()
    };
    let both = flags.or(settings.retention.clone()).checked().unwrap();
    assert_eq!((both.audit_years, both.tombstones_days), (9, 8));
    let nothing = Settings::default().or(Settings::default());
    assert_eq!(nothing.retention.checked(), Ok(Retention::default()));
    let none = toml::from_str::<Settings>("[retention]\naudit-years = 0");
    assert!(none.is_err(), "nothing can be kept for no time at all");
}
