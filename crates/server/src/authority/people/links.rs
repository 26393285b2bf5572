//! The links in mails, looked at before they are used.

use super::tokens;
use crate::authority::failure::Failure;
use crate::authority::state::Authority;
use crate::db::{DbError, Tenant, Tx};
use crate::store::people::link::{self, Link, LinkHash, LinkKind};
use crate::store::people::{person, registration};
use loket_domain::people::Language;

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
