use loket_authority::config::Environment;
use loket_db::DatabaseUrl;
use loket_server::cli::settings::*;

#[test]
fn flags_go_before_the_file() {
    let file: Settings =
        toml::from_str("listen = '127.0.0.1:1'\npublic-url = 'https://a.example'").unwrap();
    let flags = Settings {
        listen: Some("127.0.0.1:2".into()),
        ..Settings::default()
    };
    let both = flags.or(file);
    assert_eq!(both.listen.as_deref(), Some("127.0.0.1:2"));
    assert_eq!(both.public_url.as_deref(), Some("https://a.example"));
}

#[test]
fn a_word_misspelt_in_the_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket.toml");
    std::fs::write(&path, "publik-url = 'https://a.example'").unwrap();
    let told = Settings::read(&path).unwrap_err().to_string();
    assert!(told.contains("publik-url"), "{told}");
}

#[test]
fn the_database_lies_in_the_data_folder_unless_said_otherwise() {
    let settings = Settings {
        data: Some("here".into()),
        ..Settings::default()
    };
    assert_eq!(
        settings.database(&Environment::default()).unwrap().0,
        DatabaseUrl::Sqlite("here/loket.db".into())
    );
    let settings = Settings {
        database: Some("mysql://x".into()),
        ..Settings::default()
    };
    assert!(
        settings
            .database(&Environment::default())
            .unwrap_err()
            .to_string()
            .contains("--database")
    );
}
