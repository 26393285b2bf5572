//! Being forgotten on one's own account (OS-47, OS-48).

use super::confirm::confirm;
use super::signed_in::SignedIn;
use crate::erasure::{RequestedBy, forget_person, preview};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_protocol::people::{EraseRequest, ErasurePreview, ErasureReceipt};

/// What goes and what stays when the person is forgotten.
///
/// # Errors
/// When the database cannot be read.
pub async fn look_ahead(state: &Authority, who: SignedIn) -> Result<ErasurePreview, Failure> {
    let read = move |tx: &mut Tx<'_>| preview::of_person(tx, &who.person);
    Ok(state.db().read(Tenant::Installation, read).await?)
}

/// Forgets the person.
///
/// # Errors
/// `password_wrong`; as [`forget_person`].
pub async fn erase(
    state: &Authority,
    who: SignedIn,
    request: EraseRequest,
) -> Result<ErasureReceipt, Failure> {
    confirm(state, &who, request.password).await?;
    let successors = request
        .successors
        .into_iter()
        .map(|named| (named.organisation, named.person))
        .collect();
    forget_person(state, &who.person, RequestedBy::Themself, successors).await
}
