//! Nobody touches what is another's.

use super::*;
use loket_db::internals::{Purpose, Session, SqliteSession};

checks! {
    without_a_tenant_there_is_nothing
    rows_of_another_organisation_are_out_of_reach
    rows_of_another_person_are_out_of_reach
    a_person_in_an_organisation_reaches_both
    owned_rows_are_the_owners_and_the_catalogues
    installation_rows_are_reached_by_all
    rows_cannot_be_moved_to_another_tenant
    tenants_do_not_leak_into_the_next_job
}

fn note(tx: &mut Tx<'_>, person: &str, id: &str) -> Result<(), DbError> {
    let sql = "INSERT INTO note (person_id, id, body) VALUES (:person, :id, 'x')";
    tx.execute(sql, &[("person", &person), ("id", &id)])
        .map(drop)
}

fn feed(tx: &mut Tx<'_>, owner: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO feed (owner_id, counter) VALUES (:owner, 1)",
        &[("owner", &owner)],
    )
    .map(drop)
}

fn fill(site: &Site) {
    site.write(both("a", "p"), |tx| {
        put(tx, "a", "1", 1)
            .and_then(|()| note(tx, "p", "1"))
            .and_then(|()| feed(tx, "a"))
    });
    site.write(Tenant::Installation, |tx| {
        feed(tx, "catalogue")?;
        tx.execute("INSERT INTO lamp (id, n) VALUES ('1', 1)", &[])
            .map(drop)
    });
}

fn is_refused(error: &DbError) {
    assert!(matches!(error, DbError::Tenant(_)), "{error}");
}

/// Below the seam, on a connection as the server makes them, but with nobody entered.
fn without_a_tenant_there_is_nothing(site: &Site) {
    fill(site);
    match (&site.place, &site.url) {
        (Place::Database(database), _) => {
            let mut client =
                ::postgres::Client::connect(&database.product_url, ::postgres::NoTls).unwrap();
            for table in ["lamp", "item", "part", "note", "feed"] {
                assert!(
                    client
                        .query(&format!("SELECT * FROM {table}"), &[])
                        .unwrap()
                        .is_empty(),
                    "{table}"
                );
                assert_eq!(
                    client
                        .execute(&format!("DELETE FROM {table}"), &[])
                        .unwrap(),
                    0,
                    "{table}"
                );
            }
            let insert = client.execute(
                "INSERT INTO item (organisation_id, id) VALUES ('a', '2')",
                &[],
            );
            is_refused(&insert.unwrap_err().into());
        }
        (Place::Folder(_), DatabaseUrl::Sqlite(path)) => {
            // A handle cannot be made without a tenant; the file itself refuses what would go around it.
            let mut session = SqliteSession::open(path, Purpose::Write).unwrap();
            for table in ["item", "note", "feed"] {
                assert_eq!(
                    session.execute(&format!("DELETE FROM {table}"), &[]),
                    Ok(0),
                    "{table}"
                );
            }
            let insert = session.execute(
                "INSERT INTO item (organisation_id, id) VALUES ('a', '2')",
                &[],
            );
            is_refused(&insert.unwrap_err());
        }
        _ => unreachable!(),
    }
    assert_eq!(site.items("a"), ["1"]);
}

fn rows_of_another_organisation_are_out_of_reach(site: &Site) {
    fill(site);
    is_refused(&site.refused(org("b"), |tx| put(tx, "a", "2", 2)));
    is_refused(&site.refused(person("a"), |tx| put(tx, "a", "2", 2)));
    is_refused(&site.refused(Tenant::Installation, |tx| put(tx, "a", "2", 2)));
    for tenant in [org("b"), person("p"), Tenant::Installation] {
        let touched = site.write(tenant.clone(), |tx| {
            let sql = "UPDATE item SET n = 9 WHERE organisation_id = 'a'";
            Ok((
                tx.execute(sql, &[])?,
                tx.execute("DELETE FROM item WHERE organisation_id = 'a'", &[])?,
            ))
        });
        assert_eq!(touched, (0, 0), "{tenant:?}");
        // Reading is limited by the statement's own condition on SQLite, by the server too on PostgreSQL.
        if site.db.engine() == Engine::Postgres {
            let seen = site.read(tenant, |tx| {
                tx.rows("SELECT id FROM item", &[], |row| row.text("id"))
            });
            assert!(seen.is_empty());
        }
    }
    assert_eq!(site.items("a"), ["1"]);
}

fn rows_of_another_person_are_out_of_reach(site: &Site) {
    fill(site);
    is_refused(&site.refused(person("q"), |tx| note(tx, "p", "2")));
    is_refused(&site.refused(org("p"), |tx| note(tx, "p", "2")));
    let deleted = site.write(both("a", "q"), |tx| {
        tx.execute("DELETE FROM note WHERE person_id = 'p'", &[])
    });
    assert_eq!(deleted, 0);
    assert_eq!(
        site.write(person("p"), |tx| tx
            .execute("DELETE FROM note WHERE person_id = 'p'", &[])),
        1
    );
}

fn a_person_in_an_organisation_reaches_both(site: &Site) {
    fill(site);
    let seen = site.read(both("a", "p"), |tx| {
        let items = tx.rows(
            "SELECT id FROM item WHERE organisation_id = 'a'",
            &[],
            |row| row.text("id"),
        )?;
        let notes = tx.rows("SELECT id FROM note WHERE person_id = 'p'", &[], |row| {
            row.text("id")
        })?;
        Ok((items.len(), notes.len()))
    });
    assert_eq!(seen, (1, 1));
}

fn owned_rows_are_the_owners_and_the_catalogues(site: &Site) {
    fill(site);
    let touched = |tenant: Tenant, owner: &'static str| {
        let sql = "UPDATE feed SET counter = counter + 1 WHERE owner_id = :owner";
        site.write(tenant, move |tx| tx.execute(sql, &[("owner", &owner)]))
    };
    assert_eq!(
        (
            touched(org("a"), "a"),
            touched(person("a"), "a"),
            touched(both("x", "a"), "a")
        ),
        (1, 1, 1)
    );
    assert_eq!(
        (touched(org("b"), "a"), touched(Tenant::Installation, "a")),
        (0, 0)
    );
    assert_eq!(
        (
            touched(org("b"), "catalogue"),
            touched(Tenant::Installation, "catalogue")
        ),
        (1, 1)
    );
    is_refused(&site.refused(both("a", "p"), |tx| feed(tx, "b")));
}

fn installation_rows_are_reached_by_all(site: &Site) {
    fill(site);
    for tenant in [org("a"), person("p"), both("a", "p"), Tenant::Installation] {
        let n = site.write(tenant, |tx| {
            tx.row("UPDATE lamp SET n = n + 1 RETURNING n", &[], |row| {
                row.int("n")
            })
        });
        assert!(n.is_some());
    }
}

fn rows_cannot_be_moved_to_another_tenant(site: &Site) {
    fill(site);
    let error = site.refused(org("a"), |tx| {
        tx.execute(
            "UPDATE item SET organisation_id = 'b' WHERE organisation_id = 'a'",
            &[],
        )
        .map(drop)
    });
    is_refused(&error);
    assert_eq!(site.items("a"), ["1"]);
}

fn tenants_do_not_leak_into_the_next_job(site: &Site) {
    for round in 0..20 {
        let id = round.to_string();
        site.write(org("a"), move |tx| {
            tx.enter(&org("b"))?;
            put(tx, "b", &id, 1)
        });
        is_refused(&site.refused(org("c"), |tx| put(tx, "b", "x", 1)));
        is_refused(&site.refused(org("a"), |tx| put(tx, "b", "x", 1)));
    }
    assert_eq!(site.items("b").len(), 20);
}
