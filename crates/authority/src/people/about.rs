//! What others know of a person: it makes no good password.

use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::people::Profile;
use loket_store::people::{membership, organisation};

/// Names, addresses and companies of a person.
///
/// Leaves the transaction with another tenant entered.
///
/// # Errors
/// When the database cannot be read.
pub fn of(tx: &mut Tx<'_>, profile: &Profile) -> Result<Vec<String>, DbError> {
    let mut about = of_profile(profile);
    tx.enter(&Tenant::Person(profile.person.clone()))?;
    for id in membership::organisations_of(tx, &profile.person)? {
        tx.enter(&Tenant::Organisation(id.clone()))?;
        about.extend(organisation::by_id(tx, &id)?.map(|organisation| organisation.name));
    }
    Ok(about)
}

fn of_profile(profile: &Profile) -> Vec<String> {
    let texts = [
        &profile.given_name,
        &profile.family_name,
        &profile.email,
        &profile.customer_name,
        &profile.contact_name,
    ];
    let texts = texts.into_iter().chain(profile.user_name.as_ref());
    texts.cloned().collect()
}

/// The same as [`loket_domain::people::check_password`] takes it.
pub fn texts(about: &[String]) -> Vec<&str> {
    about.iter().map(String::as_str).collect()
}

/// The same, read in a transaction of its own.
///
/// # Errors
/// When the database cannot be read.
pub async fn read(state: &Authority, profile: &Profile) -> Result<Vec<String>, DbError> {
    let profile = profile.clone();
    let read = move |tx: &mut Tx<'_>| of(tx, &profile);
    state.db().read(Tenant::Installation, read).await
}
