//! `check`: whether the database holds together. Reads only; writers go on.

use loket_db::{Db, DbError, Engine, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_store::{audit, feed, forgotten, installation};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What was looked at, in words.
    pub looked_at: Vec<String>,
    /// What is wrong, in words; empty when nothing is.
    pub wrong: Vec<String>,
}

/// Looks at the file, the references between tables, every feed and every audit chain.
///
/// # Errors
/// When the database cannot be read at all.
pub async fn check(db: &Db) -> Result<Findings, DbError> {
    let mut findings = Findings::default();
    if db.engine() == Engine::Sqlite {
        findings
            .wrong
            .extend(db.read(Tenant::Installation, file).await?);
        findings
            .looked_at
            .push("the file and the references in it".to_owned());
    }
    let (version, epoch, owners) = db.read(Tenant::Installation, facts).await?;
    findings.looked_at.push(format!("schema {version}"));
    if epoch.is_none() {
        findings
            .wrong
            .push("the database has no epoch: it was never served".to_owned());
    }
    let (forgotten, left) = db.read(Tenant::Installation, of_forgotten).await?;
    findings
        .looked_at
        .push(format!("{forgotten} who were forgotten"));
    findings.wrong.extend(left);
    findings
        .looked_at
        .push(format!("{} feeds and audit chains", owners.len()));
    for owner in owners {
        // An owner is an organisation or a person; as both, exactly its rows are seen.
        let tenant = Tenant::Both {
            organisation: OrganisationId::new(&*owner),
            person: PersonId::new(&*owner),
        };
        let whole = move |tx: &mut Tx<'_>| {
            let mut wrong = feed::check(tx, &owner)?;
            wrong.extend(audit::check(tx, &owner)?);
            Ok::<_, DbError>(wrong)
        };
        findings.wrong.extend(db.read(tenant, whole).await?);
    }
    Ok(findings)
}

/// How many persons were forgotten, and what is still kept of them.
fn of_forgotten(tx: &mut Tx<'_>) -> Result<(i64, Vec<String>), DbError> {
    let left = forgotten::left(tx)?
        .into_iter()
        .map(|(table, found)| format!("{table}: {found} rows of people who were forgotten"));
    Ok((forgotten::count(tx)?, left.collect()))
}

/// SQLite's own checks.
fn file(tx: &mut Tx<'_>) -> Result<Vec<String>, DbError> {
    let mut wrong = tx.rows("PRAGMA integrity_check", &[], |row| {
        row.text("integrity_check")
    })?;
    wrong.retain(|told| told != "ok");
    let dangling = tx.rows("PRAGMA foreign_key_check", &[], |row| {
        Ok(format!(
            "{}: a row points at one of {} that is not there",
            row.text("table")?,
            row.text("parent")?
        ))
    })?;
    wrong.extend(dangling);
    Ok(wrong)
}

type Facts = (i64, Option<loket_domain::ids::Epoch>, Vec<String>);

fn facts(tx: &mut Tx<'_>) -> Result<Facts, DbError> {
    Ok((
        installation::schema_version(tx)?,
        installation::read_epoch(tx)?,
        feed::owners(tx)?,
    ))
}
