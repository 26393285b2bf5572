//! Persons as users of organisations. Each membership is two rows: the organisation's and the person's.

use crate::db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::Standing;

/// Name and address as an inviting administrator typed them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// A membership as its organisation keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub person: PersonId,
    /// Whether they can act for the organisation.
    pub active: bool,
    /// Whether they have joined.
    pub standing: Standing,
    /// What the inviting administrator typed: all they see of the person until they join. Empty for who joined.
    pub offered: Offered,
    /// Who made them a user, by name.
    pub created_by: String,
}

/// Makes a person a user of an organisation, or (in)active. As [`crate::db::Tenant::Both`].
///
/// # Errors
/// When the database cannot be written.
pub fn put(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    membership: &Membership,
    now: Timestamp,
) -> Result<(), DbError> {
    let Membership {
        person,
        active,
        standing,
        offered,
        created_by,
    } = membership;
    tx.execute(
        "INSERT INTO membership (organisation_id, person_id, active, standing, offered_name, offered_email, created_by,
             created_at)
         VALUES (:organisation, :person, :active, :standing, :offered_name, :offered_email, :created_by, :now)
         ON CONFLICT (organisation_id, person_id) DO UPDATE SET active = :active, standing = :standing,
             offered_name = :offered_name, offered_email = :offered_email",
        &[
            ("organisation", organisation),
            ("person", person),
            ("active", active),
            ("standing", &standing.as_str()),
            ("offered_name", &offered.name),
            ("offered_email", &offered.email),
            ("created_by", created_by),
            ("now", &now.0),
        ],
    )?;
    tx.execute(
        "INSERT INTO person_organisation (person_id, organisation_id, active, standing)
         VALUES (:person, :organisation, :active, :standing)
         ON CONFLICT (person_id, organisation_id) DO UPDATE SET active = :active, standing = :standing",
        &[
            ("organisation", organisation),
            ("person", person),
            ("active", active),
            ("standing", &standing.as_str()),
        ],
    )?;
    Ok(())
}

/// All users of an organisation, inactive ones too, in id order. As [`crate::db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn of_organisation(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<Membership>, DbError> {
    tx.rows(
        "SELECT person_id, active, standing, offered_name, offered_email, created_by FROM membership WHERE organisation_id = :organisation
         ORDER BY person_id",
        &[("organisation", organisation)],
        |row| {
            Ok(Membership {
                person: PersonId::new(row.text("person_id")?),
                active: row.bool("active")?,
                standing: Standing::parse(&row.text("standing")?),
                offered: Offered {
                    name: row.text("offered_name")?,
                    email: row.text("offered_email")?,
                },
                created_by: row.text("created_by")?,
            })
        },
    )
}

/// The organisations a person can act for (an offer is not yet one), in id order. As [`crate::db::Tenant::Person`].
///
/// # Errors
/// When the database cannot be read.
pub fn organisations_of(
    tx: &mut Tx<'_>,
    person: &PersonId,
) -> Result<Vec<OrganisationId>, DbError> {
    tx.rows(
        "SELECT organisation_id FROM person_organisation WHERE person_id = :person AND active = 1 AND standing = 'joined'
         ORDER BY organisation_id",
        &[("person", person)],
        |row| Ok(OrganisationId::new(row.text("organisation_id")?)),
    )
}
