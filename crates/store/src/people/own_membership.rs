//! Invited persons join what they were invited to. A membership's two rows change in one transaction.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};

/// The organisations that wait for a person, in id order. As [`loket_db::Tenant::Person`].
///
/// # Errors
/// When the database cannot be read.
pub fn waiting(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<OrganisationId>, DbError> {
    tx.rows(
        "SELECT organisation_id FROM person_organisation
         WHERE person_id = :person AND active = 1 AND standing = 'invited' ORDER BY organisation_id",
        &[("person", person)],
        |row| Ok(OrganisationId::new(row.text("organisation_id")?)),
    )
}

/// Since when an organisation waits for a person; none when it does not. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn since(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<Option<Timestamp>, DbError> {
    tx.row(
        "SELECT created_at FROM membership
         WHERE organisation_id = :organisation AND person_id = :person AND active = 1 AND standing = 'invited'",
        &[("organisation", organisation), ("person", person)],
        |row| row.int("created_at").map(Timestamp),
    )
}

/// Makes an invited person belong to an organisation; false when they were not invited (any more). As
/// [`loket_db::Tenant::Both`].
///
/// # Errors
/// When the database cannot be written.
pub fn join(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<bool, DbError> {
    let both: &loket_db::Params<'_> = &[("organisation", organisation), ("person", person)];
    let touched = tx.execute(
        "UPDATE membership SET standing = 'joined', offered_name = '', offered_email = ''
         WHERE organisation_id = :organisation AND person_id = :person AND active = 1 AND standing = 'invited'",
        both,
    )?;
    if touched == 1 {
        tx.execute(
            "UPDATE person_organisation SET standing = 'joined'
             WHERE organisation_id = :organisation AND person_id = :person",
            both,
        )?;
    }
    Ok(touched == 1)
}
