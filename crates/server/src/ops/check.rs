//! `check`: whether the database holds together. Reads only; writers go on.

use crate::db::{Db, DbError, Engine, Tenant, Tx};
use crate::store::{audit, feed, installation};
use loket_domain::ids::{OrganisationId, PersonId};

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
    let (forgotten, left) = db.read(Tenant::Installation, forgotten).await?;
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
fn forgotten(tx: &mut Tx<'_>) -> Result<(i64, Vec<String>), DbError> {
    let count = |tx: &mut Tx<'_>, sql: &str| {
        let found = tx.row(sql, &[], |row| row.int("found"))?;
        Ok::<_, DbError>(found.unwrap_or_default())
    };
    let forgotten = count(tx, "SELECT COUNT(*) AS found FROM person WHERE email = ''")?;
    let mut left = Vec::new();
    for table in ["credential", "device", "session", "link", "email_change"] {
        let sql = format!(
            "SELECT COUNT(*) AS found FROM {table} WHERE person_id IN (SELECT id FROM person WHERE email = '')"
        );
        let found = count(tx, &sql)?;
        if found > 0 {
            left.push(format!(
                "{table}: {found} rows of people who were forgotten"
            ));
        }
    }
    Ok((forgotten, left))
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
    let version = tx.row(
        "SELECT MAX(version) AS version FROM schema_version",
        &[],
        |row| row.int("version"),
    )?;
    Ok((
        version.unwrap_or_default(),
        installation::read_epoch(tx)?,
        feed::owners(tx)?,
    ))
}
