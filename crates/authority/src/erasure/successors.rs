//! Who is told what fell to them when somebody was forgotten.

use crate::people::offers;
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::erase::HandOver;
use loket_domain::rights::{Grant, LoketRight, explain};
use loket_mail::people::PeopleMail;
use loket_store::people::grant;
use std::collections::BTreeSet;

/// Tells each new administrator so, and welcomes who decides about shippers from now on. `before` are the
/// grants there were. The caller has entered the organisation, and has given what was handed over.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    (place, gone): (&OrganisationId, &PersonId),
    before: &[Grant],
    over: &HandOver,
    now: Timestamp,
) -> Result<(), DbError> {
    let after = grant::of_organisation(tx, place)?;
    let holders: BTreeSet<&PersonId> = over.given.iter().map(|given| &given.holder).collect();
    for heir in holders.into_iter().filter(|heir| *heir != gone) {
        let administers = |grants: &[Grant]| {
            explain(grants, heir, LoketRight::AdministratorsManage, None).holds()
        };
        if administers(&after) && !administers(before) {
            let mail = PeopleMail::ServiceDesk {
                person: heir.clone(),
                action: "administrator-named".to_owned(),
                organisation: Some(place.clone()),
                subject: String::new(),
            };
            let key = format!("administrator-named:{place}:{heir}:{}", now.0);
            mail.queue(tx, &key, now)?;
        }
        if !offers::decides(before, heir) {
            offers::welcome(tx, place, heir, now)?;
        }
    }
    Ok(())
}
