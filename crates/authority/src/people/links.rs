//! The links in mails, looked at before they are used.

use super::tokens;
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::people::Language;
use loket_store::people::link::{self, Link, LinkHash, LinkKind};
use loket_store::people::{person, registration};

/// A link that is still good.
pub struct Found {
    /// What is kept of its secret.
    pub hash: LinkHash,
    /// What it is about.
    pub link: Link,
    /// The language of whom it was sent to.
    pub language: Option<Language>,
}

/// Looks at a link without using it; none when it was used or replaced, or has ended.
///
/// # Errors
/// When the database cannot be read.
pub async fn look(
    state: &Authority,
    kind: LinkKind,
    secret: &str,
) -> Result<Option<Found>, Failure> {
    let (hash, now) = (tokens::hash(secret.as_bytes()), state.now());
    let look = move |tx: &mut Tx<'_>| {
        let Some(link) = link::look(tx, &hash, now)?.filter(|link| link.kind == kind) else {
            return Ok(None);
        };
        let language = match link.kind {
            LinkKind::Activate => {
                registration::by_id(tx, &link.subject)?.map(|waiting| waiting.language)
            }
            _ => person::by_id(tx, &link.person)?.map(|person| person.profile.language),
        };
        Ok::<_, DbError>(Some(Found {
            hash,
            link,
            language,
        }))
    };
    Ok(state.db().read(Tenant::Installation, look).await?)
}
