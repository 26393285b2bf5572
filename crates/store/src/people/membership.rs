//! Persons as users of organisations. Each membership is two rows: the organisation's and the person's.

use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::MembershipStatus;

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
    /// The member.
    pub person: PersonId,
    /// Whether they can act for the organisation.
    pub active: bool,
    /// Whether they have joined.
    pub standing: MembershipStatus,
    /// What the inviting administrator typed: all they see of the person until they join. Empty for who joined.
    pub offered: Offered,
    /// Who made them a user: a person's id; `carrier`, or a name, in what was written before ids were.
    pub created_by: String,
}

/// A membership as its person keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The organisation they belong to, or are offered to join.
    pub organisation: OrganisationId,
    /// Whether they can act for it.
    pub active: bool,
    /// How they stand to it.
    pub standing: OwnMembership,
}

/// How a person stands to an organisation. Only they know that they declined: its administrators go on seeing somebody
/// who has not joined, as of everybody who does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnMembership {
    /// It waits for their answer, or for their first entry.
    Invited,
    /// They belong to it.
    Joined,
    /// They said no.
    Declined,
}

/// As it stands in storage.
const DECLINED: &str = "declined";

/// Makes a person a user of an organisation, or (in)active. As [`loket_db::Tenant::Both`].
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

/// All users of an organisation, inactive ones too, in id order. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn of_organisation(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<Membership>, DbError> {
    tx.rows(
        &format!("{FOUND} ORDER BY person_id"),
        &[("organisation", organisation)],
        read,
    )
}

/// One user of an organisation. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn find(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<Option<Membership>, DbError> {
    tx.row(
        &format!("{FOUND} AND person_id = :person"),
        &[("organisation", organisation), ("person", person)],
        read,
    )
}

const FOUND: &str =
    "SELECT person_id, active, standing, offered_name, offered_email, created_by FROM membership
    WHERE organisation_id = :organisation";

fn read(row: &Row<'_>) -> Result<Membership, DbError> {
    Ok(Membership {
        person: PersonId::new(row.text("person_id")?),
        active: row.bool("active")?,
        standing: MembershipStatus::parse(&row.text("standing")?),
        offered: Offered {
            name: row.text("offered_name")?,
            email: row.text("offered_email")?,
        },
        created_by: row.text("created_by")?,
    })
}

/// Every organisation that counts the person as a user or offered it, in id order. As [`loket_db::Tenant::Person`].
///
/// # Errors
/// When the database cannot be read.
pub fn of_person(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<Own>, DbError> {
    tx.rows(
        "SELECT organisation_id, active, standing FROM person_organisation WHERE person_id = :person
         ORDER BY organisation_id",
        &[("person", person)],
        |row| {
            let standing = row.text("standing")?;
            Ok(Own {
                organisation: OrganisationId::new(row.text("organisation_id")?),
                active: row.bool("active")?,
                standing: match MembershipStatus::parse(&standing) {
                    _ if standing == DECLINED => OwnMembership::Declined,
                    MembershipStatus::Invited => OwnMembership::Invited,
                    MembershipStatus::Joined => OwnMembership::Joined,
                },
            })
        },
    )
}

/// Notes that the person declined; the organisation's own row stays as it was. As [`loket_db::Tenant::Person`].
///
/// # Errors
/// When the database cannot be written.
pub fn decline(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE person_organisation SET standing = :declined
         WHERE person_id = :person AND organisation_id = :organisation AND standing = 'invited'",
        &[
            ("declined", &DECLINED),
            ("person", person),
            ("organisation", organisation),
        ],
    )?;
    Ok(())
}

/// Ends a membership without a trace of the person: they are forgotten. As [`loket_db::Tenant::Both`].
///
/// # Errors
/// When the database cannot be written.
pub fn remove(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<(), DbError> {
    let params: [(&str, &dyn loket_db::Bind); 2] =
        [("organisation", organisation), ("person", person)];
    for table in ["membership", "person_organisation"] {
        tx.execute(
            &format!(
                "DELETE FROM {table} WHERE organisation_id = :organisation AND person_id = :person"
            ),
            &params,
        )?;
    }
    Ok(())
}

/// Takes a name out of what others' memberships say about who made them. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be written.
pub fn forget_creator(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    name: &str,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE membership SET created_by = '' WHERE organisation_id = :organisation AND created_by = :name",
        &[("organisation", organisation), ("name", &name)],
    )?;
    Ok(())
}

/// The organisations a person can act for (an offer is not yet one), in id order. As [`loket_db::Tenant::Person`].
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
