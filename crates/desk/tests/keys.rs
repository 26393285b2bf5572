use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use loket_desk::computer::system::SystemRandomness;
use loket_desk::keys::{LocalProfile, PasswordCost, PasswordWrap, ServerWrap, StoreKey, Wraps};
use loket_desk::store::StoreError;
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, PersonId};
use loket_domain::time::{DAY, SECOND};
use std::path::Path;

const CHEAP: PasswordCost = PasswordCost {
    memory: 64,
    passes: 1,
};
const SERVER: &str = "https://counter.example";

fn local_profile(folder: &Path, person: &str) -> LocalProfile {
    LocalProfile::of(folder, SERVER, &PersonId::new(person))
}

fn wraps() -> Wraps {
    Wraps::new(SERVER, DeviceId::new("device"), &SystemRandomness)
}

#[test]
fn a_wrap_opens_with_its_own_secret_at_its_own_seat_only() {
    let (one, other) = (
        local_profile(Path::new(""), "one"),
        local_profile(Path::new(""), "other"),
    );
    let key = StoreKey::generate(&SystemRandomness);
    let secret = |byte| STANDARD.encode([byte; 32]);
    let by_password = PasswordWrap::make(&one, &key, "right", CHEAP, &SystemRandomness).unwrap();
    let by_server = ServerWrap::make(&one, &key, &secret(1), &SystemRandomness).unwrap();
    assert_eq!(by_password.open(&one, "right").as_ref(), Some(&key));
    assert_eq!(by_server.open(&one, &secret(1)).as_ref(), Some(&key));
    assert_eq!(by_password.open(&one, "wrong"), None);
    assert_eq!(by_password.open(&other, "right"), None);
    assert_eq!(by_server.open(&one, &secret(2)), None);
    assert_eq!(by_server.open(&other, &secret(1)), None);
    assert!(ServerWrap::make(&one, &key, "dG9vIHNob3J0", &SystemRandomness).is_none());
}

#[test]
fn the_same_password_makes_another_wrap_each_time() {
    let (local_profile, key) = (
        local_profile(Path::new(""), "one"),
        StoreKey::generate(&SystemRandomness),
    );
    let text = || {
        let wrap =
            PasswordWrap::make(&local_profile, &key, "right", CHEAP, &SystemRandomness).unwrap();
        serde_json::to_string(&wrap).unwrap()
    };
    assert_ne!(text(), text());
}

#[test]
fn a_keychain_keeps_a_key_as_text_and_prints_say_nothing() {
    let key = StoreKey::generate(&SystemRandomness);
    assert_eq!(StoreKey::from_text(&key.to_text()).as_ref(), Some(&key));
    assert_eq!(StoreKey::from_text("c2hvcnQ="), None);
    assert_eq!(format!("{key:?}"), "StoreKey");
}

#[test]
fn a_file_of_wraps_is_read_back_refused_when_newer_and_none_when_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let local_profile = local_profile(folder.path(), "one");
    local_profile.make_folder().unwrap();
    assert!(Wraps::read(&local_profile).unwrap().is_none());
    let mut written = wraps();
    written.learn("somebody@mail.example");
    written.write(&local_profile).unwrap();
    let read = Wraps::read(&local_profile).unwrap().unwrap();
    assert!(read.knows("somebody@mail.example") && !read.knows("other@mail.example"));
    assert!(LocalProfile::all(folder.path()) == [local_profile.clone()]);
    std::fs::write(local_profile.wraps_path(), r#"{"version": 2, "server": 7}"#).unwrap();
    assert!(matches!(
        Wraps::read(&local_profile),
        Err(StoreError::Newer { found: 2, .. })
    ));
    std::fs::write(local_profile.wraps_path(), "{").unwrap();
    assert!(Wraps::read(&local_profile).unwrap().is_none());
}

#[test]
fn old_logins_are_forgotten_and_the_last_four_known() {
    let mut wraps = wraps();
    for login in ["a", "b", "c", "d", "b", "e"] {
        wraps.learn(login);
    }
    let known: Vec<_> = ["a", "b", "c", "d", "e"]
        .map(|login| wraps.knows(login))
        .into();
    assert_eq!(known, [false, true, true, true, true]);
}

#[test]
fn guesses_wait_longer_and_longer_and_nobody_waits_longer_than_that() {
    let mut wraps = wraps();
    let start = Timestamp(1_000 * DAY);
    for _ in 0..5 {
        assert_eq!(wraps.count_guess(start), Ok(()));
    }
    assert_eq!(wraps.count_guess(start), Err(SECOND));
    assert_eq!(wraps.count_guess(start.plus(600)), Err(400));
    assert_eq!(wraps.count_guess(start.plus(SECOND)), Ok(()));
    assert_eq!(wraps.count_guess(start.plus(SECOND)), Err(2 * SECOND));
    assert_eq!(wraps.count_guess(start.plus(-DAY)), Err(2 * SECOND));
    let later = start.plus(-DAY + 2 * SECOND);
    assert_eq!(wraps.count_guess(later), Ok(()), "a clock set back");
    assert_eq!(wraps.count_guess(start.plus(2 * DAY)), Ok(()), "faded");
    assert_eq!(wraps.count_guess(start.plus(2 * DAY)), Ok(()));
    wraps.forget_guesses();
    assert_eq!(wraps.count_guess(start.plus(2 * DAY)), Ok(()));
}
