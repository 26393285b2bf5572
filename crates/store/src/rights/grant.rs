//! Grants of rights.

use loket_db::{Bind, DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, GrantId, OrganisationId, PersonId};
use loket_domain::rights::{Grant, Grantor, LoketRight};
use std::collections::BTreeSet;

/// Writes a grant down. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// [`DbError::Unique`] when the grantor has given the holder this right before.
pub fn insert(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    grant: &Grant,
    now: Timestamp,
) -> Result<(), DbError> {
    let grantor = match &grant.grantor {
        Grantor::Carrier => "",
        Grantor::Person(person) => person.as_str(),
    };
    tx.execute(
        "INSERT INTO right_grant (organisation_id, id, holder, right_code, account_id, grantor, created_at)
         VALUES (:organisation, :id, :holder, :right_code, :account, :grantor, :now)",
        &[
            ("organisation", organisation),
            ("id", &grant.id),
            ("holder", &grant.holder),
            ("right_code", &grant.right.as_str()),
            ("account", &grant.account.as_ref().map_or("", AccountId::as_str)),
            ("grantor", &grantor),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// Every grant of an organisation whose holder can act for it: what `loket_domain::rights::explain` is asked with.
/// As [`loket_db::Tenant::Organisation`].
///
/// A right this version does not know gives nobody anything.
///
/// # Errors
/// When the database cannot be read.
pub fn of_organisation(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<Grant>, DbError> {
    let grants = tx.rows(
        &format!("{ACTIVE} ORDER BY g.id"),
        &[("organisation", organisation)],
        read,
    )?;
    Ok(grants.into_iter().flatten().collect())
}

/// Grants whose holder can act for the organisation.
const ACTIVE: &str = "SELECT g.id AS id, g.holder AS holder, g.right_code AS right_code, g.account_id AS account_id,
        g.grantor AS grantor
    FROM right_grant g
    JOIN membership m ON m.organisation_id = g.organisation_id AND m.person_id = g.holder AND m.active = 1
        AND m.standing = 'joined'
    JOIN person p ON p.id = g.holder AND p.active = 1
    WHERE g.organisation_id = :organisation";

/// Of those, the ones that decide what one person holds: their own, those of their grantors, and so on up to the
/// carrier. However many users an organisation has, this is little. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn above(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<Vec<Grant>, DbError> {
    let sql = format!("{ACTIVE} AND g.holder = :holder ORDER BY g.id");
    let mut found = Vec::new();
    let (mut known, mut asked) = (BTreeSet::from([person.clone()]), vec![person.clone()]);
    while let Some(holder) = asked.pop() {
        let params: [(&str, &dyn Bind); 2] = [("organisation", organisation), ("holder", &holder)];
        for grant in tx.rows(&sql, &params, read)?.into_iter().flatten() {
            if let Grantor::Person(giver) = &grant.grantor
                && known.insert(giver.clone())
            {
                asked.push(giver.clone());
            }
            found.push(grant);
        }
    }
    Ok(found)
}

/// Everything granted in an organisation, also to those who have not joined or are not active. As
/// [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn all_of_organisation(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<Grant>, DbError> {
    let grants = tx.rows(
        "SELECT id, holder, right_code, account_id, grantor FROM right_grant
         WHERE organisation_id = :organisation ORDER BY id",
        &[("organisation", organisation)],
        read,
    )?;
    Ok(grants.into_iter().flatten().collect())
}

fn read(row: &Row<'_>) -> Result<Option<Grant>, DbError> {
    let Some(right) = LoketRight::parse(&row.text("right_code")?) else {
        return Ok(None);
    };
    let (account, grantor) = (row.text("account_id")?, row.text("grantor")?);
    Ok(Some(Grant {
        id: GrantId::new(row.text("id")?),
        holder: PersonId::new(row.text("holder")?),
        right,
        account: (!account.is_empty()).then(|| AccountId::new(account)),
        grantor: if grantor.is_empty() {
            Grantor::Carrier
        } else {
            Grantor::Person(PersonId::new(grantor))
        },
    }))
}

/// Takes a grant away. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be written.
pub fn remove(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &GrantId,
) -> Result<bool, DbError> {
    let touched = tx.execute(
        "DELETE FROM right_grant WHERE organisation_id = :organisation AND id = :id",
        &[("organisation", organisation), ("id", id)],
    )?;
    Ok(touched == 1)
}
