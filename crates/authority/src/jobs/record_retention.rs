//! Lets go of what is kept no longer of organisations: decided requests, what account numbers have used, the audit.
//! The server's clock decides.

use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::{Retention, Timestamp};
use loket_protocol::FeedId;
use loket_store::audit;
use loket_store::feed::{self, Changes};
use loket_store::notifier::Notifier;
use loket_store::ordering::usage;
use loket_store::shipping::request_retention;

/// Records of each kind in one transaction: nobody waits long for their organisation.
const AT_ONCE: i64 = 100;

/// Deletes once; answers how many records went. Any number of servers may.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn let_go(state: &Authority) -> Result<usize, DbError> {
    let mut records = 0;
    for owner in state.db().read(Tenant::Installation, feed::owners).await? {
        let over = Over {
            owner,
            retention: state.config().retention,
            now: state.now(),
            notifier: state.notifier().clone(),
        };
        // Looked at first: nobody waits for the lock of an owner that has nothing to lose.
        let looking = over.clone();
        let look = move |tx: &mut Tx<'_>| looking.is_any(tx);
        while state.db().read(over.tenant(), look.clone()).await? {
            let some = over.clone();
            let delete = move |tx: &mut Tx<'_>| some.let_go(tx);
            records += state.db().write(over.tenant(), delete).await?;
        }
    }
    Ok(records)
}

/// What one owner has to lose.
#[derive(Clone)]
struct Over {
    owner: String,
    retention: Retention,
    now: Timestamp,
    notifier: Notifier,
}

impl Over {
    /// An owner is an organisation or a person; as both, exactly its rows are reached. What is everybody's is the
    /// installation's to change.
    fn tenant(&self) -> Tenant {
        if self.owner == FeedId::catalogue().owner() {
            return Tenant::Installation;
        }
        Tenant::Both {
            organisation: self.organisation(),
            person: PersonId::new(self.owner.as_str()),
        }
    }

    fn organisation(&self) -> OrganisationId {
        OrganisationId::new(self.owner.as_str())
    }

    fn is_any(&self, tx: &mut Tx<'_>) -> Result<bool, DbError> {
        let organisation = self.organisation();
        let requests =
            request_retention::over(tx, &organisation, self.retention.requests_over(self.now), 1)?;
        let periods = usage::over(
            tx,
            &organisation,
            self.retention.account_use_over(self.now),
            1,
        )?;
        Ok(!requests.is_empty()
            || !periods.is_empty()
            || audit::is_over(tx, &self.owner, self.retention.audit_over(self.now))?)
    }

    fn let_go(&self, tx: &mut Tx<'_>) -> Result<usize, DbError> {
        let (organisation, mut changes) = (self.organisation(), Changes::default());
        let (requests, periods) = (
            self.retention.requests_over(self.now),
            self.retention.account_use_over(self.now),
        );
        let went = request_retention::let_go(tx, &organisation, requests, AT_ONCE, &mut changes)?
            + usage::let_go(tx, &organisation, periods, AT_ONCE, &mut changes)?
            + audit::let_go(
                tx,
                &self.owner,
                self.retention.audit_over(self.now),
                AT_ONCE,
            )?;
        changes.write(tx, &self.notifier, self.now)?;
        Ok(went)
    }
}
