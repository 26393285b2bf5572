//! `carrier order set NUMBER STATUS [--tracking URL]`: where an order stands.

use super::{CarrierError, actor};
use crate::acts::mail;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrderId, OrganisationId};
use loket_domain::ordering::{Order, OrderStatus, SetOrderStatus, set_order_status};
use loket_domain::{Code, Refusal, Timestamp};
use loket_store::audit::{self, AuditEntry};
use loket_store::catalogue::Catalogue;
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::ordering::usage::{self, Book};
use loket_store::ordering::{number, order};
use serde_json::json;

/// Moves an order on. The number may be typed with small letters, spaces and hyphens.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`], [`Code::OrderNotCancellable`] and `status` for a way that is
/// not drawn, or [`Code::RequestInvalid`] at `tracking`; [`CarrierError::Database`].
pub async fn set(
    state: &Authority,
    operator: &str,
    typed: &str,
    wanted: SetOrderStatus,
) -> Result<Order, CarrierError> {
    let not_found = || CarrierError::Refused(Refusal::new(Code::NotFound).at("number"));
    let number = number::read(typed).ok_or_else(not_found)?;
    let found = state
        .db()
        .read(Tenant::Installation, move |tx| number::find(tx, &number))
        .await?;
    let (organisation, id) = found.ok_or_else(not_found)?;
    let placer = placer(state, &organisation, &id)
        .await?
        .ok_or_else(not_found)?;
    let tenant = Tenant::Both {
        organisation: organisation.clone(),
        person: placer,
    };
    let (notifier, now, actor) = (state.notifier().clone(), state.now(), actor(operator));
    let catalogues = state.catalogue().clone();
    let job = move |tx: &mut Tx<'_>| {
        let catalogue = catalogues.get(tx)?;
        let found = order::find(tx, &organisation, &id)?.ok_or(Refusal::new(Code::NotFound))?;
        let setting = Setting {
            actor: &actor,
            notifier: &notifier,
            catalogue: &catalogue,
            now,
            sends_mail: true,
        };
        setting.set(tx, &found, &wanted)
    };
    state.db().write(tenant, job).await
}

async fn placer(
    state: &Authority,
    organisation: &OrganisationId,
    id: &OrderId,
) -> Result<Option<loket_domain::ids::PersonId>, DbError> {
    let (organisation, id) = (organisation.clone(), id.clone());
    let tenant = Tenant::Organisation(organisation.clone());
    let find = move |tx: &mut Tx<'_>| order::find(tx, &organisation, &id);
    Ok(state
        .db()
        .read(tenant, find)
        .await?
        .map(|order| order.placed_by))
}

/// What setting an order's status needs besides the order. The caller has entered its organisation and its placer.
pub(crate) struct Setting<'a> {
    pub actor: &'a str,
    pub notifier: &'a Notifier,
    pub catalogue: &'a Catalogue,
    pub now: Timestamp,
    pub sends_mail: bool,
}

impl Setting<'_> {
    pub fn set(
        &self,
        tx: &mut Tx<'_>,
        found: &Order,
        wanted: &SetOrderStatus,
    ) -> Result<Order, CarrierError> {
        let next = set_order_status(found, wanted, self.now)?;
        if next == *found {
            return Ok(next);
        }
        let mut changes = Changes::default();
        order::set_status(tx, &next, &mut changes)?;
        let (Some(organisation), Some(account)) = (&next.organisation, &next.account) else {
            return Err(DbError::Other("a placed order without account".to_owned()).into());
        };
        let moved_on = next.status != found.status;
        if moved_on && next.status == OrderStatus::Cancelled {
            let of = (organisation, account);
            usage::book(
                tx,
                of,
                &next.lines,
                self.catalogue,
                next.placed_at,
                Book::GiveBack,
                &mut changes,
            )?;
        }
        changes.write(tx, self.notifier, self.now)?;
        let audit_entry = AuditEntry {
            actor: self.actor.to_owned(),
            verb: "set_order",
            subject_kind: "order",
            subject_id: next.id.to_string(),
            detail: json!({"status": {"before": found.status.as_str(), "after": next.status.as_str()},
                "tracking": if next.tracking == found.tracking { "same" } else { "changed" }}),
        };
        audit::append(tx, organisation.as_str(), &audit_entry, self.now)?;
        let template = match next.status {
            OrderStatus::Shipped => Some("order_shipped"),
            OrderStatus::Cancelled => Some("order_cancelled"),
            _ => None,
        };
        if let Some(template) = template.filter(|_| moved_on && self.sends_mail) {
            let about =
                json!({"person": next.placed_by, "organisation": organisation, "order": next.id});
            mail::queue(
                tx,
                template,
                &format!("{template}:{}", next.id),
                &about,
                self.now,
            )?;
        }
        Ok(next)
    }
}
