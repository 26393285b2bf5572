//! The own data, to change and to take along.

use super::email::publish;
use crate::erasure::data_export;
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_domain::Code;
use loket_domain::people::profile::{OwnData, change_profile};
use loket_protocol::people::{Export, ProfileChange};
use loket_store::people::{own_data, person};

/// Changes the own profile (OS-37 … OS-41).
///
/// # Errors
/// What is wrong with a field.
pub async fn change_profile_of(
    state: &Authority,
    who: SignedIn,
    request: ProfileChange,
) -> Result<(), Failure> {
    let (notifier, now) = (state.notifier().clone(), state.now());
    let write = move |tx: &mut Tx<'_>| {
        let typed = OwnData {
            given_name: &request.given_name,
            family_name: &request.family_name,
            customer_name: &request.customer_name,
            contact_name: &request.contact_name,
            telephone: &request.telephone,
            language: request.language,
        };
        let known = person::by_id(tx, &who.person)?.ok_or(Code::SessionEnded)?;
        let profile = change_profile(known.profile, &typed)?;
        own_data::set_profile(tx, &profile)?;
        publish(tx, &notifier, &who.person, now)?;
        Ok::<_, Failure>(())
    };
    state.db().write(Tenant::Installation, write).await
}

/// Everything that is held about the person.
///
/// # Errors
/// When the database cannot be read.
pub async fn export(state: &Authority, who: SignedIn) -> Result<Export, Failure> {
    let made_at = state.now();
    let order_retention = state.config().order_retention;
    let read =
        move |tx: &mut Tx<'_>| data_export::of_person(tx, &who.person, order_retention, made_at);
    let tables = state.db().read(Tenant::Installation, read).await?;
    Ok(Export { made_at, tables })
}
