//! What comes after the commit of an erasure: what came in meanwhile, mails in a folder, what was freed.

use super::address::Applicant;
use super::requested_by::RequestedBy;
use super::traces::{Traces, organisations};
use super::{cleaning, mail_folder};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_mail::MailRoute;

/// What was gone with somebody: for what lies outside the database.
#[derive(Clone, Debug, Default)]
pub(super) struct Gone {
    pub traces: Traces,
    /// Texts by which mails in a folder are found.
    pub texts: Vec<String>,
}

/// What comes after the commit. What fails here is done again by [`cleaning::clean_left`].
pub(super) async fn finish(state: &Authority, gone: Gone) -> Result<(), Failure> {
    // Somebody may have asked to ship between the look and the commit.
    sweep(state, gone.traces).await?;
    if let MailRoute::Folder(folder) = &state.config().mail {
        let folder = folder.clone();
        let removing = move || mail_folder::forget(&folder, &gone.texts);
        if let Ok(Err(error)) = tokio::task::spawn_blocking(removing).await {
            tracing::warn!(cause = %error, "mails of somebody forgotten are left in the folder");
        }
    }
    if let Err(error) = cleaning::clean_after(state).await {
        tracing::warn!(cause = %error, "what an erasure freed is overwritten later");
    }
    Ok(())
}

/// Takes out what came in while somebody was being forgotten.
async fn sweep(state: &Authority, traces: Traces) -> Result<(), Failure> {
    let addresses = Traces {
        person: None,
        addresses: traces.addresses,
    };
    let looking = addresses.clone();
    let read = move |tx: &mut Tx<'_>| organisations(tx, &looking);
    if state
        .db()
        .read(Tenant::Installation, read)
        .await?
        .is_empty()
    {
        return Ok(());
    }
    let again = Applicant {
        traces: addresses,
        actor: RequestedBy::Ledger.actor(None),
        notifier: state.notifier().clone(),
        now: state.now(),
        receipt: None,
    };
    let write = move |tx: &mut Tx<'_>| again.write(tx);
    Ok(state.db().write(Tenant::Installation, write).await?)
}
