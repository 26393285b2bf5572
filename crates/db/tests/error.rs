//! What a unique key says.

use loket_db::DbError;
use loket_db::internals::sqlite_unique;

#[test]
fn sqlite_names_the_columns_of_a_key() {
    let error = sqlite_unique("UNIQUE constraint failed: orders.organisation_id, orders.number");
    assert!(error.is_unique("orders", &["number", "organisation_id"]));
    assert!(!error.is_unique("orders", &["number"]));
}

#[test]
fn sqlite_names_only_the_index_over_an_expression() {
    let error = sqlite_unique("UNIQUE constraint failed: index 'person_by_mail'");
    let DbError::Unique {
        constraint,
        columns,
        ..
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!(
        (constraint.as_deref(), columns.len()),
        (Some("person_by_mail"), 0)
    );
}
