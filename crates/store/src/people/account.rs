//! Account numbers. Each is two rows: the organisation's, and the installation's list of numbers given.

use loket_db::{DbError, Row, Tx};
use loket_domain::ids::{AccountId, OrganisationId};
use loket_domain::shipping::Account;

/// Writes an account number down, or its new company, country or protection. As
/// [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// [`DbError::Unique`] of `account_number` when the number is another organisation's.
pub fn put(tx: &mut Tx<'_>, account: &Account) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO account (organisation_id, id, number, company, country, protected)
         VALUES (:organisation, :id, :number, :company, :country, :protected)
         ON CONFLICT (organisation_id, id)
             DO UPDATE SET company = :company, country = :country, protected = :protected",
        &[
            ("organisation", &account.organisation),
            ("id", &account.id),
            ("number", &account.number),
            ("company", &account.company),
            ("country", &account.country),
            ("protected", &account.protected),
        ],
    )?;
    let known = find(tx, &account.number)?;
    if known.is_some_and(|(owner, id)| owner == account.organisation && id == account.id) {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO account_number (number, owner, account_id) VALUES (:number, :owner, :id)",
        &[
            ("number", &account.number),
            ("owner", &account.organisation),
            ("id", &account.id),
        ],
    )?;
    Ok(())
}

/// Gives a number to another organisation, under another id; [`put`] writes its row. As
/// [`loket_db::Tenant::Organisation`] of the new owner.
///
/// # Errors
/// When the database cannot be written.
pub fn hand_over(
    tx: &mut Tx<'_>,
    number: &str,
    to: &OrganisationId,
    id: &AccountId,
) -> Result<(), DbError> {
    tx.execute(
        "UPDATE account_number SET owner = :owner, account_id = :id WHERE number = :number",
        &[("number", &number), ("owner", to), ("id", id)],
    )?;
    Ok(())
}

/// Takes an account number out of an organisation, with the decisions and domain rules on it. As
/// [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be written.
pub fn remove(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &AccountId,
) -> Result<(), DbError> {
    let which: &loket_db::Params<'_> = &[("organisation", organisation), ("id", id)];
    for table in ["authorisation", "domain_rule"] {
        tx.execute(
            &format!(
                "DELETE FROM {table} WHERE organisation_id = :organisation AND account_id = :id"
            ),
            which,
        )?;
    }
    tx.execute(
        "DELETE FROM account WHERE organisation_id = :organisation AND id = :id",
        which,
    )?;
    Ok(())
}

/// Where a number belongs. Any tenant may ask; what it tells is not for persons without a right to the number.
///
/// # Errors
/// When the database cannot be read.
pub fn find(tx: &mut Tx<'_>, number: &str) -> Result<Option<(OrganisationId, AccountId)>, DbError> {
    tx.row(
        "SELECT owner, account_id FROM account_number WHERE number = :number",
        &[("number", &number)],
        |row| {
            Ok((
                OrganisationId::new(row.text("owner")?),
                AccountId::new(row.text("account_id")?),
            ))
        },
    )
}

/// One account number of an organisation. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &AccountId,
) -> Result<Option<Account>, DbError> {
    tx.row(
        "SELECT organisation_id, id, number, company, country, protected FROM account
         WHERE organisation_id = :organisation AND id = :id",
        &[("organisation", organisation), ("id", id)],
        read,
    )
}

/// All account numbers of an organisation, in id order. As [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// When the database cannot be read.
pub fn of_organisation(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<Account>, DbError> {
    tx.rows(
        "SELECT organisation_id, id, number, company, country, protected FROM account
         WHERE organisation_id = :organisation ORDER BY id",
        &[("organisation", organisation)],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Account, DbError> {
    Ok(Account {
        id: AccountId::new(row.text("id")?),
        organisation: OrganisationId::new(row.text("organisation_id")?),
        number: row.text("number")?,
        company: row.text("company")?,
        country: row.text("country")?,
        protected: row.bool("protected")?,
    })
}
