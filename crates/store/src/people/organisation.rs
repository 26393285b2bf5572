//! Organisations.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::OrganisationId;
use loket_domain::people::{Organisation, OrganisationKind};

const fn kind_text(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Customer => "customer",
        OrganisationKind::MailingHouse => "mailing_house",
    }
}

/// Writes an organisation down, or its new name and address. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be written.
pub fn put(tx: &mut Tx<'_>, organisation: &Organisation, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO organisation (organisation_id, kind, name, address, created_at)
         VALUES (:id, :kind, :name, :address, :now)
         ON CONFLICT (organisation_id) DO UPDATE SET name = :name, address = :address",
        &[
            ("id", &organisation.id),
            ("kind", &kind_text(organisation.kind)),
            ("name", &organisation.name),
            ("address", &organisation.address),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// An organisation. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(tx: &mut Tx<'_>, id: &OrganisationId) -> Result<Option<Organisation>, DbError> {
    tx.row(
        "SELECT organisation_id, kind, name, address FROM organisation WHERE organisation_id = :id",
        &[("id", id)],
        |row| {
            let kind = match row.text("kind")?.as_str() {
                "mailing_house" => OrganisationKind::MailingHouse,
                _ => OrganisationKind::Customer,
            };
            Ok(Organisation {
                id: OrganisationId::new(row.text("organisation_id")?),
                kind,
                name: row.text("name")?,
                address: row.text("address")?,
            })
        },
    )
}
