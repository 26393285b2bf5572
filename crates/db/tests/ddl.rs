//! The schema text that each engine gets.

use loket_db::Engine;
use loket_db::internals::rewritten;

const PORTABLE: &str = "
-- Sample; with a semicolon in a comment.
-- tenant: organisation_id
CREATE TABLE thing (
  organisation_id TEXT COLLATE \"C\" NOT NULL, -- the tenant
  n BIGINT NOT NULL CHECK (CAST(n AS TEXT) <> 'BIGINT; TEXT'),
  raw BYTEA,
  PRIMARY KEY (organisation_id, n)
);
CREATE INDEX thing_by_n ON thing (n);
";

#[test]
fn sqlite_gets_its_own_types_and_guards() {
    let text = rewritten(PORTABLE, Engine::Sqlite, "").unwrap();
    assert!(text.contains("organisation_id TEXT  NOT NULL"), "{text}");
    assert!(
        text.contains("n INTEGER NOT NULL CHECK (CAST(n AS TEXT) <> 'BIGINT; TEXT')"),
        "{text}"
    );
    assert!(text.contains("raw BLOB"), "{text}");
    assert!(text.contains(") STRICT;\n"), "{text}");
    assert_eq!(text.matches("CREATE TRIGGER").count(), 4);
}

#[test]
fn postgres_gets_collation_and_row_level_security() {
    let text = rewritten(PORTABLE, Engine::Postgres, "product").unwrap();
    assert!(
        text.contains("organisation_id TEXT COLLATE \"C\"  NOT NULL"),
        "{text}"
    );
    assert!(text.contains("CAST(n AS TEXT)"), "{text}");
    assert!(text.contains("ENABLE ROW LEVEL SECURITY"), "{text}");
    assert!(text.contains("ON thing TO \"product\""), "{text}");
}

#[test]
fn what_is_not_portable_is_refused() {
    for sql in [
        "CREATE TABLE t (a TEXT)",
        "-- tenant: somebody\nCREATE TABLE t (a TEXT)",
        "-- tenant: installation\nCREATE TABLE t (a INTEGER)",
        "-- tenant: installation\nCREATE TABLE \"T\" (a TEXT)",
        "-- tenant: installation\nCREATE TABLE t (a TEXT REFERENCES u DEFERRABLE INITIALLY DEFERRED)",
        "CREATE VIEW v AS SELECT 1",
    ] {
        assert!(
            rewritten(sql, Engine::Postgres, "product").is_err(),
            "{sql}"
        );
    }
}
