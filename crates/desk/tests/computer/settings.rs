use loket_desk::computer::settings::*;

#[test]
fn settings_outlive_a_start_and_a_damaged_file_gives_the_defaults() {
    let folder = tempfile::tempdir().unwrap();
    let mut settings = Settings::read(folder.path());
    settings
        .change(|kept| kept.server = Some("https://counter.example".into()))
        .unwrap();
    assert_eq!(
        Settings::read(folder.path()).kept().server.as_deref(),
        Some("https://counter.example")
    );
    std::fs::write(folder.path().join(FILE), b"{\"version\":").unwrap();
    assert_eq!(Settings::read(folder.path()).kept().server, None);
}
