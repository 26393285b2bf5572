//! Lets go of tombstones nobody needs any more, and of yesterday's tried numbers, once a day.

use loket_db::{Db, DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::{Retention, Timestamp};
use loket_protocol::FeedId;
use loket_store::feed;
use loket_store::shipping::account_attempts;

/// Prunes every feed once, each in a transaction of its own; answers how many tombstones went. Any number of
/// servers may.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn prune(db: &Db, retention: Retention, now: Timestamp) -> Result<u64, DbError> {
    let (mut tombstones, before) = (0, now.plus(-retention.tombstones()));
    for owner in db.read(Tenant::Installation, feed::owners).await? {
        // An owner is an organisation or a person; as both, exactly its rows are reached.
        let person = PersonId::new(&*owner);
        let tenant = Tenant::Both {
            organisation: OrganisationId::new(&*owner),
            person: person.clone(),
        };
        let feed = FeedId::from_stored(owner);
        let look = {
            let (feed, person) = (feed.clone(), person.clone());
            move |tx: &mut Tx<'_>| {
                Ok::<_, DbError>(
                    feed::is_prunable(tx, &feed, before)?
                        || account_attempts::is_old(tx, &person, now)?,
                )
            }
        };
        // Looked at first: nobody waits for the lock of a feed that has nothing to lose.
        if db.read(tenant.clone(), look).await? {
            let job = move |tx: &mut Tx<'_>| {
                account_attempts::forget(tx, &person, now)?;
                feed::prune(tx, &feed, before)
            };
            tombstones += db.write(tenant, job).await?;
        }
    }
    Ok(tombstones)
}
