//! Placeholders in the spelling of each engine.

use loket_db::internals::translate;
use loket_db::{DbError, Engine};

fn both(sql: &str) -> (String, String, Vec<String>) {
    let sqlite = translate(sql, Engine::Sqlite).unwrap();
    let postgres = translate(sql, Engine::Postgres).unwrap();
    assert_eq!(sqlite.names, postgres.names);
    (sqlite.text, postgres.text, sqlite.names)
}

#[test]
fn placeholders_are_numbered_by_first_appearance() {
    let (sqlite, postgres, names) = both("SELECT :b, :a, :b+1 FROM t WHERE x=:a_2");
    assert_eq!(sqlite, "SELECT ?1, ?2, ?1+1 FROM t WHERE x=?3");
    assert_eq!(postgres, "SELECT $1, $2, $1+1 FROM t WHERE x=$3");
    assert_eq!(names, ["b", "a", "a_2"]);
}

#[test]
fn literals_names_casts_and_comments_are_left_alone() {
    for (sql, expected) in [
        ("SELECT ':a', 'it''s :b', :c", "SELECT ':a', 'it''s :b', $1"),
        ("SELECT \"odd:name\" FROM t", "SELECT \"odd:name\" FROM t"),
        ("SELECT :a::text", "SELECT $1::text"),
        ("SELECT 1 -- :x ? $1\n, :y", "SELECT 1  \n, $1"),
        ("SELECT 1 /* :x ' */ - :y", "SELECT 1   - $1"),
        ("SELECT 4 / 2 - -1", "SELECT 4 / 2 - -1"),
        ("SELECT 'ü:x', :ü_no", ""),
    ] {
        match translate(sql, Engine::Postgres) {
            Ok(translated) => assert_eq!(translated.text, expected),
            Err(error) => assert_eq!(expected, "", "{error}"),
        }
    }
}

#[test]
fn foreign_placeholders_are_refused() {
    for sql in [
        "SELECT ?",
        "SELECT ?1",
        "SELECT $2, $1",
        "SELECT :1",
        "SELECT a[1:2]",
    ] {
        assert!(translate(sql, Engine::Sqlite).is_err(), "{sql}");
    }
}

#[test]
fn parameters_must_fit_exactly() {
    let translated = translate("SELECT :a, :b", Engine::Sqlite).unwrap();
    let bound = |params: &[(&str, i32)]| {
        let mut seen = Vec::new();
        translated.bind_by_name(params, |index, _, value| {
            seen.push((index, *value));
            Ok(())
        })?;
        Ok::<_, DbError>(seen)
    };
    assert_eq!(bound(&[("b", 2), ("a", 1)]).unwrap(), [(0, 1), (1, 2)]);
    assert!(bound(&[("a", 1)]).is_err());
    assert!(bound(&[("a", 1), ("b", 2), ("c", 3)]).is_err());
    assert!(bound(&[("a", 1), ("b", 2), ("a", 3)]).is_err());
}
