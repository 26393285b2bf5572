//! Where a database is said to be.

use loket_db::DatabaseUrl;
use std::path::PathBuf;

#[test]
fn urls_are_read() {
    let sqlite = |path: &str| DatabaseUrl::Sqlite(PathBuf::from(path));
    assert_eq!("sqlite:loket.db".parse(), Ok(sqlite("loket.db")));
    assert_eq!(
        "sqlite:///var/lib/loket.db".parse(),
        Ok(sqlite("/var/lib/loket.db"))
    );
    let postgres = "postgres://loket:secret@db/loket";
    assert_eq!(
        postgres.parse(),
        Ok(DatabaseUrl::Postgres(postgres.to_owned()))
    );
    for wrong in ["", "sqlite:", "mysql://x", "loket.db"] {
        assert!(wrong.parse::<DatabaseUrl>().is_err(), "{wrong}");
    }
}

#[test]
fn a_password_is_never_shown() {
    let url: DatabaseUrl = "postgres://loket:secret@db/loket".parse().unwrap();
    assert!(!format!("{url} {url:?}").contains("secret"));
}
