//! Requests that wait for somebody at Demo Print.

use super::{DemoError, Size};
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, RequestId};
use loket_domain::shipping::{EmailKey, Request, RequestKind, RequestState};
use loket_domain::time::HOUR;
use loket_store::feed::Changes;
use loket_store::people::account;
use loket_store::shipping::request;

/// Who asks, on which number, how often so far. Some look like others, on purpose.
const APPLICANTS: [(&str, &str, u32); 12] = [
    ("packing@example-print.example", "4410552", 3),
    ("parcels@examp1e-print.example", "4410552", 1),
    ("info@freemail.example", "4410552", 2),
    ("Expedition@Beispiel-Druck.example", "4410552", 1),
    ("magazijn@voorbeeld.example", "4410552", 1),
    ("livraisons@exemple.example", "4410552", 4),
    ("warehouse@example-books.example", "4410552", 1),
    ("no-reply@example-print.example", "4410552", 9),
    ("versand@bücher.example", "4410552", 1),
    ("returns@example-print.example", "4410560", 1),
    ("zoë@voorbeeld.example", "4410560", 2),
    ("intern@beispiel.example", "4410560", 1),
];

/// Makes them up, the oldest first.
pub(super) async fn requests(state: &Authority, size: Size) -> Result<(), DemoError> {
    let count = match size {
        Size::Small => 2,
        Size::Full => APPLICANTS.len(),
    };
    let organisation = OrganisationId::new("demo-print");
    for (turn, (applicant, number, attempts)) in APPLICANTS.into_iter().enumerate().take(count) {
        let asked_at = state.now().plus(-((count - turn) as i64) * 9 * HOUR);
        let (owner, id, notifier) = (
            organisation.clone(),
            RequestId::new(state.new_id()),
            state.notifier().clone(),
        );
        let write = move |tx: &mut Tx<'_>| {
            let Some((_, account)) = account::find(tx, number)? else {
                return Ok(());
            };
            let waiting = Request {
                id: id.clone(),
                kind: RequestKind::Ship,
                organisation: owner.clone(),
                account,
                account_number: number.to_owned(),
                applicant: applicant.to_owned(),
                asked_at,
                attempts,
                state: RequestState::Pending,
            };
            let key = EmailKey::parse(applicant);
            let mut changes = Changes::default();
            request::put(
                tx,
                &waiting,
                key.as_ref().map_or(applicant, EmailKey::as_str),
                &mut changes,
            )?;
            changes.write(tx, &notifier, asked_at).map(drop)
        };
        state
            .db()
            .write(Tenant::Organisation(organisation.clone()), write)
            .await?;
    }
    Ok(())
}
