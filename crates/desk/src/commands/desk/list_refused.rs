use crate::store::outbox::{self, Posted, State};
use crate::store::{StoreError, draft};
use crate::{Desk, facts};
use loket_domain::ids::{ActId, DraftId, OrderId, RequestId};
use loket_domain::{Refusal, Timestamp};
use loket_protocol::{ActBody, RecordKind};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for acts that were refused or ask again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListRefusedRequest {}
/// An act that needs its maker.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RefusedItem {
    /// Which.
    pub act: ActId,
    /// Its verb, such as `place_order`.
    pub kind: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it came back.
    pub refused_at: Timestamp,
    /// Why; `act_stale` when it only asks again.
    pub refusals: Vec<Refusal>,
    /// What it was about, in the person's own data: a number, an address.
    pub subject: String,
    /// The draft the order came back as.
    pub draft: Option<DraftId>,
    /// The order it was about.
    pub order: Option<OrderId>,
    /// The request it was about.
    pub request: Option<RequestId>,
    /// Whether it can be sent again as it is.
    pub may_resend: bool,
}
/// Acts that need their maker, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RefusedView {
    /// The acts.
    pub items: Vec<RefusedItem>,
}

/// See [`ListRefusedRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`], or the store's.
pub async fn list_refused(
    desk: &Desk,
    _request: ListRefusedRequest,
) -> Result<RefusedView, Refusal> {
    let opened = desk.open_store()?;
    Ok(opened.store.read(list).await?)
}

fn list(c: &Connection) -> Result<RefusedView, StoreError> {
    let mut posted = outbox::in_state(c, State::Refused, 0, outbox::ALL)?;
    posted.extend(outbox::in_state(c, State::Stale, 0, outbox::ALL)?);
    posted.sort_by_key(|posted| std::cmp::Reverse((posted.ended_at, posted.seq)));
    let items = posted
        .into_iter()
        .map(|posted| item(c, posted))
        .collect::<Result<_, _>>()?;
    Ok(RefusedView { items })
}

fn item(c: &Connection, posted: Posted) -> Result<RefusedItem, StoreError> {
    let about = about(c, &posted.act.body)?;
    Ok(RefusedItem {
        kind: posted.act.body.kind().to_owned(),
        made_at: posted.act.made_at,
        refused_at: posted.ended_at.unwrap_or(posted.act.made_at),
        refusals: posted.refusals,
        subject: about.subject,
        draft: about.draft,
        order: about.order,
        request: about.request,
        // The server gives a refused act the same answer for ever; one that asks was never seen by it.
        may_resend: posted.state == State::Stale,
        act: posted.act.id,
    })
}

struct About {
    subject: String,
    draft: Option<DraftId>,
    order: Option<OrderId>,
    request: Option<RequestId>,
}

fn about(c: &Connection, body: &ActBody) -> Result<About, StoreError> {
    let about = body.about();
    let (kind, id) = about.subject;
    let of_record = match kind {
        _ if about.caption.is_some() => None,
        RecordKind::Order => {
            facts::order(c, &OrderId::new(id))?.and_then(|seen| seen.record.number)
        }
        RecordKind::Request => {
            facts::request(c, &RequestId::new(id))?.map(|seen| seen.record.applicant)
        }
        _ => None,
    };
    // An order that came back lies in its draft, or in one that bears the order's id.
    let draft = match about.draft.cloned() {
        _ if about.makes_subject => {
            let returned = about.draft.cloned().unwrap_or_else(|| DraftId::new(id));
            draft::get(c, &returned)?.map(|draft| draft.id)
        }
        draft => draft,
    };
    Ok(About {
        subject: about
            .caption
            .map(str::to_owned)
            .or(of_record)
            .unwrap_or_default(),
        draft,
        order: (kind == RecordKind::Order).then(|| OrderId::new(id)),
        request: (kind == RecordKind::Request).then(|| RequestId::new(id)),
    })
}
