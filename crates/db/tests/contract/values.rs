//! What goes in comes out, and the two engines' habits do not show.

use super::*;

checks! {
    parameters_are_bound_by_name_in_any_order
    parameters_that_do_not_fit_are_refused
    text_into_a_number_column_is_refused
    nul_in_text_is_refused
    values_come_back_as_they_went
    sums_and_bare_numbers_are_numbers
    an_absent_parameter_has_a_type
    absent_values_sort_where_told
    text_sorts_by_bytes
    like_knows_case_and_escape
    comparisons_are_truth_values
    literals_and_casts_are_left_alone
    columns_are_checked
    upserts_return_what_they_wrote
    a_second_row_is_an_error
}

fn one<T: Send + 'static>(
    site: &Site,
    sql: &'static str,
    mut map: impl FnMut(&Row<'_>) -> Result<T, DbError> + Send + 'static,
) -> Result<T, DbError> {
    site.db
        .read_blocking(org("a"), move |tx| Ok(tx.row(sql, &[], &mut map)?.unwrap()))
}

fn parameters_are_bound_by_name_in_any_order(site: &Site) {
    let seen = site.read(org("a"), |tx| {
        let params: &Params<'_> = &[("a", &1), ("b", &"two")];
        tx.row("SELECT :b AS b, :a AS a, :b AS c", params, |row| {
            Ok((row.int("a")?, row.text("b")?, row.text("c")?))
        })
    });
    assert_eq!(seen, Some((1, "two".to_owned(), "two".to_owned())));
}

fn parameters_that_do_not_fit_are_refused(site: &Site) {
    for sql in [
        "SELECT 1",
        "SELECT :a, :b",
        "SELECT ?1",
        "SELECT $1",
        "SELECT ?",
    ] {
        let error = site.refused(org("a"), move |tx| {
            tx.rows(sql, &[("a", &1)], |_| Ok(())).map(drop)
        });
        assert!(matches!(error, DbError::Statement(_)), "{sql}: {error}");
    }
}

fn text_into_a_number_column_is_refused(site: &Site) {
    let error = site.refused(org("a"), |tx| {
        let sql = "INSERT INTO item (organisation_id, id, n) VALUES ('a', '1', :n)";
        tx.execute(sql, &[("n", &"many")]).map(drop)
    });
    assert!(matches!(error, DbError::Constraint(_)), "{error}");
}

fn nul_in_text_is_refused(site: &Site) {
    let error = site.refused(org("a"), |tx| put(tx, "a", "nul\0", 1));
    assert_eq!(error, DbError::NulInText("id".to_owned()));
}

fn values_come_back_as_they_went(site: &Site) {
    const TEXTS: [&str; 6] = [
        "",
        "é ü ß",
        "📦 parcel",
        "مرحبا",
        "':x' \"?\" $1 \\ %",
        "\u{1}\u{7f}\r\n\t",
    ];
    for (id, text) in TEXTS.iter().enumerate() {
        let (number, raw) = (
            [i64::MIN, -1, 0, 1, 9_007_199_254_740_993, i64::MAX][id],
            [0_u8, 255, 10],
        );
        let back = site.write(org("a"), move |tx| {
            let id = id.to_string();
            tx.execute(
                "INSERT INTO item (organisation_id, id, n, label, raw) VALUES ('a', :id, :n, :label, :raw)",
                &[("id", &id), ("n", &number), ("label", &Some(text)), ("raw", &raw)],
            )?;
            let sql = "SELECT n, label, raw FROM item WHERE organisation_id = 'a' AND id = :id";
            tx.row(sql, &[("id", &id)], |row| Ok((row.int("n")?, row.text("label")?, row.bytes("raw")?)))
        });
        assert_eq!(back, Some((number, (*text).to_owned(), raw.to_vec())));
    }
    let absent = site.write(org("a"), |tx| {
        let (n, label, raw) = (None::<i64>, None::<String>, None::<Vec<u8>>);
        let sql = "INSERT INTO item (organisation_id, id, n, label, raw) VALUES ('a', 'none', :n, :label, :raw)
            RETURNING n, label, raw";
        let params: &Params<'_> = &[("n", &n), ("label", &label), ("raw", &raw)];
        tx.row(sql, params, |row| Ok((row.opt_int("n")?, row.opt_text("label")?, row.opt_bytes("raw")?)))
    });
    assert_eq!(absent, Some((None, None, None)));
}

fn sums_and_bare_numbers_are_numbers(site: &Site) {
    site.write(org("a"), |tx| {
        (1..=3).try_for_each(|n| put(tx, "a", &n.to_string(), n - 5))
    });
    let sql = "SELECT SUM(n) AS total, CAST(SUM(n) AS BIGINT) AS cast_total, COUNT(*) AS rows, MAX(n) AS most, 7 AS bare,
        COALESCE(SUM(CASE WHEN n > 100 THEN n END), 0) AS none FROM item WHERE organisation_id = 'a'";
    let columns = ["total", "cast_total", "rows", "most", "bare", "none"];
    let seen = one(site, sql, move |row| {
        columns
            .iter()
            .map(|column| row.int(column))
            .collect::<Result<Vec<_>, _>>()
    });
    assert_eq!(seen.unwrap(), [-9, -9, 3, -2, 7, 0]);
}

fn an_absent_parameter_has_a_type(site: &Site) {
    site.write(org("a"), |tx| {
        (1..=3).try_for_each(|n| put(tx, "a", &n.to_string(), n))
    });
    for (least, count) in [(None, 3), (Some(2), 2)] {
        let seen = site.read(org("a"), move |tx| {
            let sql = "SELECT COUNT(*) AS c FROM item WHERE organisation_id = 'a' AND (:least IS NULL OR n >= :least)";
            tx.row(sql, &[("least", &least)], |row| row.int("c"))
        });
        assert_eq!(seen, Some(count));
    }
    assert!(one(site, "SELECT 1 AS n", |row| row.int("n")).is_ok());
}

fn absent_values_sort_where_told(site: &Site) {
    site.write(org("a"), |tx| {
        put(tx, "a", "1", 1)?;
        put(tx, "a", "2", 2)?;
        tx.execute(
            "INSERT INTO item (organisation_id, id) VALUES ('a', 'none')",
            &[],
        )
        .map(drop)
    });
    for (order, expected) in [
        ("n ASC NULLS FIRST", ["none", "1", "2"]),
        ("n ASC NULLS LAST", ["1", "2", "none"]),
        ("n DESC NULLS FIRST", ["none", "2", "1"]),
        ("n DESC NULLS LAST", ["2", "1", "none"]),
    ] {
        let sql = format!("SELECT id FROM item WHERE organisation_id = 'a' ORDER BY {order}");
        assert_eq!(
            site.read(org("a"), move |tx| tx.rows(&sql, &[], |row| row.text("id"))),
            expected
        );
    }
}

fn text_sorts_by_bytes(site: &Site) {
    let ids = ["é", "a b", "B", "a", "ab", "Z", "_"];
    site.write(org("a"), move |tx| {
        ids.iter().try_for_each(|id| put(tx, "a", id, 0))
    });
    let mut sorted = ids.to_vec();
    sorted.sort_unstable();
    assert_eq!(site.items("a"), sorted);
    let least = one(
        site,
        "SELECT MIN(id) AS least FROM item WHERE organisation_id = 'a' AND id > 'B'",
        |row| row.text("least"),
    );
    assert_eq!(least.unwrap(), "Z");
}

fn like_knows_case_and_escape(site: &Site) {
    let sql = r"SELECT 'Box' LIKE 'b%' AS folded, 'Box' LIKE 'B%' AS same, '5%' LIKE '5\%' ESCAPE '\' AS literal,
        '55' LIKE '5\%' ESCAPE '\' AS wild";
    let columns = ["folded", "same", "literal", "wild"];
    let seen = one(site, sql, move |row| {
        columns
            .iter()
            .map(|column| row.bool(column))
            .collect::<Result<Vec<_>, _>>()
    });
    assert_eq!(seen.unwrap(), [false, true, true, false]);
}

fn comparisons_are_truth_values(site: &Site) {
    let sql =
        "SELECT 1 < 2 AS less, EXISTS (SELECT 1 FROM item WHERE organisation_id = 'a') AS any_row";
    assert_eq!(
        one(site, sql, |row| Ok((
            row.bool("less")?,
            row.bool("any_row")?
        )))
        .unwrap(),
        (true, false)
    );
    let flags = site.write(org("a"), |tx| {
        let sql = "INSERT INTO item (organisation_id, id, n) VALUES ('a', '1', :flag) RETURNING n";
        tx.row(sql, &[("flag", &true)], |row| {
            Ok((row.bool("n")?, row.int("n")?))
        })
    });
    assert_eq!(flags, Some((true, 1)));
}

fn literals_and_casts_are_left_alone(site: &Site) {
    let sql = "SELECT 'it''s :a ? $1 -- no' AS text, CAST('12' AS BIGINT) AS number -- :comment ?";
    let seen = one(site, sql, |row| Ok((row.text("text")?, row.int("number")?)));
    assert_eq!(seen.unwrap(), ("it's :a ? $1 -- no".to_owned(), 12));
}

fn columns_are_checked(site: &Site) {
    let sql = "SELECT 5 AS n, 'five' AS label, NULL AS missing";
    let refused = |outcome: Result<(), DbError>| {
        assert!(matches!(outcome, Err(DbError::Column(_))), "{outcome:?}")
    };
    refused(one(site, sql, |row| row.text("n").map(drop)));
    refused(one(site, sql, |row| row.int("label").map(drop)));
    refused(one(site, sql, |row| row.bytes("label").map(drop)));
    refused(one(site, sql, |row| row.bool("n").map(drop)));
    refused(one(site, sql, |row| row.int("missing").map(drop)));
    refused(one(site, sql, |row| row.int("elsewhere").map(drop)));
    assert_eq!(one(site, sql, |row| row.opt_text("missing")).unwrap(), None);
}

fn upserts_return_what_they_wrote(site: &Site) {
    for expected in [1, 2] {
        let counter = site.write(org("a"), |tx| {
            let sql = "INSERT INTO feed (owner_id, counter) VALUES (:owner, 1)
                ON CONFLICT (owner_id) DO UPDATE SET counter = feed.counter + 1 RETURNING counter";
            tx.row(sql, &[("owner", &"a")], |row| row.int("counter"))
        });
        assert_eq!(counter, Some(expected));
    }
    let touched = site.write(org("a"), |tx| {
        let sql = "INSERT INTO feed (owner_id, counter) VALUES ('a', 1) ON CONFLICT (owner_id) DO NOTHING";
        let none = tx.execute(sql, &[])?;
        Ok((none, tx.execute("UPDATE feed SET counter = 9 WHERE owner_id = 'a'", &[])?))
    });
    assert_eq!(touched, (0, 1));
}

fn a_second_row_is_an_error(site: &Site) {
    let error = one(site, "SELECT 1 AS n UNION ALL SELECT 2 AS n", |row| {
        row.int("n")
    })
    .unwrap_err();
    assert!(matches!(error, DbError::Statement(_)), "{error}");
}
