//! What people do at their desks in one history.

use super::judge;
use super::site::{Computer, Site};
use super::story::{Asked, Decided, Tally};
use loket_desk::commands::{self, *};
use loket_desk::store::draft as kept_drafts;
use loket_domain::ids::SupplyId;
use loket_domain::ordering::{Address, DraftContent, OrderLine, OrderStatus};
use loket_domain::shipping::Decision;

fn content(site: &Site, supplies: &[SupplyId], asked: &Asked) -> DraftContent {
    let dice = &site.dice;
    // Mostly a number of one's own; sometimes one that nobody may know of.
    let account = if dice.happens(85) {
        "4410552"
    } else {
        "99887766"
    };
    let supply = supplies[dice.roll(supplies.len() as u32) as usize].clone();
    DraftContent {
        account_number: account.into(),
        address: Address {
            company: "Example Print".into(),
            street: "Voorbeeldstraat".into(),
            number: dice.roll(200).to_string(),
            postcode: "9000".into(),
            city: "Gent".into(),
            country: "BE".into(),
            telephone: "+32 9 000 00 00".into(),
            ..Address::default()
        },
        lines: vec![OrderLine {
            supply,
            quantity: 1 + dice.roll(3),
        }],
        // Told in every history: no two texts are the same.
        reference: format!("story {}", asked.told.len()),
        step: 4,
    }
}

/// Somebody types in a draft they see; what they saw is theirs to replace.
async fn type_in(
    site: &Site,
    number: usize,
    supplies: &[SupplyId],
    draft: DraftView,
    asked: &mut Asked,
) -> Result<DraftView, String> {
    let content = content(site, supplies, asked);
    let text = content.reference.clone();
    let save = SaveDraftRequest {
        draft: draft.id.clone(),
        content: content.clone(),
    };
    commands::save_draft(&site.computers[number].desk, save)
        .await
        .map_err(|r| format!("save draft: {r}"))?;
    let seen = &draft.content.reference;
    asked.tell(format!(
        "{number} types {text} over {seen:?} in draft {}",
        draft.id
    ));
    asked.texts.remove(seen);
    asked.texts.insert(text, (number, draft.id.clone()));
    Ok(DraftView { content, ..draft })
}

async fn write_draft(
    site: &Site,
    number: usize,
    supplies: &[SupplyId],
    asked: &mut Asked,
) -> Result<DraftView, String> {
    let draft = commands::new_draft(&site.computers[number].desk, NewDraftRequest {})
        .await
        .map_err(|r| format!("new draft: {r}"))?;
    type_in(site, number, supplies, draft, asked).await
}

/// Whether somebody is signed in there; a session that ended in the meantime needs a password first.
fn is_open(computer: &Computer) -> bool {
    computer.desk.open_store().is_ok()
}

pub async fn order(
    site: &Site,
    number: usize,
    supplies: &[SupplyId],
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    if !is_open(&site.computers[number]) {
        return Ok(());
    }
    let draft = write_draft(site, number, supplies, asked).await?;
    let desk = &site.computers[number].desk;
    let request = PlaceOrderRequest {
        draft: draft.id,
        content: draft.content,
    };
    match commands::place_order(desk, request).await {
        Ok(view) => {
            asked
                .told
                .push(format!("{number} orders {}", view.order.id));
            asked.made_on[number].insert(view.order.id.clone());
            asked.orders.insert(view.order.id);
            tally.orders += 1;
        }
        Err(refusal) if may_refuse(&refusal) => tally.refused += 1,
        Err(refusal) => return Err(format!("confirm: {refusal}")),
    }
    Ok(())
}

/// What a desk may rightly answer in a story: limits, a lease that is over.
fn may_refuse(refusal: &loket_domain::Refusal) -> bool {
    // The catalogue is away between a new epoch and the next pull that gets through.
    use loket_domain::Code::{
        LeaseOver, LimitPerOrder, LimitPerPeriod, LimitPerSupply, NeedsServer,
    };
    matches!(
        refusal.code,
        LimitPerOrder | LimitPerPeriod | LimitPerSupply | LeaseOver | NeedsServer
    )
}

pub async fn cancel(
    site: &Site,
    number: usize,
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    let computer = &site.computers[number];
    if !is_open(computer) {
        return Ok(());
    }
    let rows = judge::orders_on(&computer.desk).await?;
    let open: Vec<_> = rows
        .into_iter()
        .filter(|row| asked.orders.contains(&row.id))
        .filter(|row| matches!(row.status, OrderStatus::Queued | OrderStatus::Placed))
        .collect();
    let Some(row) = open.get(site.dice.roll(open.len() as u32) as usize) else {
        return Ok(());
    };
    match commands::cancel_order(
        &computer.desk,
        CancelOrderRequest {
            order: row.id.clone(),
        },
    )
    .await
    {
        Ok(_) => {
            tally.cancels += 1;
            // An order that was never sent is a draft again and in no list of orders.
            let left = judge::orders_on(&computer.desk).await?;
            let withdrawn = left.iter().all(|other| other.id != row.id);
            let kept = if withdrawn {
                &mut asked.withdrawn
            } else {
                &mut asked.cancelled
            };
            kept.insert(row.id.clone());
            asked.told.push(format!(
                "{number} cancels {}, withdrawn {withdrawn}",
                row.id
            ));
            Ok(())
        }
        Err(refusal) if may_refuse(&refusal) => Ok(()),
        Err(refusal) => Err(format!("cancel: {refusal}")),
    }
}

/// A draft that stands in the list, opened; none when the dice say a new one, or there is none.
async fn open_one(site: &Site, number: usize, or_new: u32) -> Result<Option<DraftView>, String> {
    let desk = &site.computers[number].desk;
    let list = commands::list_drafts(desk, ListDraftsRequest {})
        .await
        .map_err(|r| r.to_string())?;
    let known = list
        .drafts
        .get(site.dice.roll(list.drafts.len() as u32 + or_new) as usize);
    let Some(known) = known else {
        return Ok(None);
    };
    let draft = known.id.clone();
    commands::open_draft(desk, OpenDraftRequest { draft })
        .await
        .map(Some)
        .map_err(|r| format!("open draft: {r}"))
}

pub async fn draft(
    site: &Site,
    number: usize,
    supplies: &[SupplyId],
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    if !is_open(&site.computers[number]) {
        return Ok(());
    }
    tally.drafts += 1;
    match open_one(site, number, 1).await? {
        Some(known) => type_in(site, number, supplies, known, asked)
            .await
            .map(drop),
        None => write_draft(site, number, supplies, asked).await.map(drop),
    }
}

/// Deletes a draft; half of the time it is wanted back at once.
pub async fn delete(
    site: &Site,
    number: usize,
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    let computer = &site.computers[number];
    if !is_open(computer) {
        return Ok(());
    }
    let Some(known) = open_one(site, number, 0).await? else {
        return Ok(());
    };
    tally.deletions += 1;
    let opened = computer.desk.open_store().map_err(|r| r.to_string())?;
    let id = known.id.clone();
    let copy_of = opened
        .store
        .read(move |c| Ok(kept_drafts::get(c, &id)?.and_then(|draft| draft.copy_of)))
        .await
        .map_err(|e| e.to_string())?;
    let request = DeleteDraftRequest {
        draft: known.id.clone(),
    };
    let view = commands::delete_draft(&computer.desk, request)
        .await
        .map_err(|r| format!("delete draft: {r}"))?;
    let (text, id) = (view.content.reference.clone(), known.id);
    asked.texts.remove(&text);
    asked.deleted[number].extend(copy_of);
    asked.deleted[number].insert(id.clone());
    asked.tell(format!("{number} deletes draft {id} with {text}"));
    if site.dice.happens(50) {
        let save = SaveDraftRequest {
            draft: view.id,
            content: view.content,
        };
        commands::save_draft(&computer.desk, save)
            .await
            .map_err(|r| format!("undo: {r}"))?;
        asked.tell(format!("{number} takes draft {id} back"));
        asked.texts.insert(text, (number, id));
    }
    Ok(())
}

/// Decides a request that waits, as far as this computer knows.
pub async fn decide(
    site: &Site,
    number: usize,
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    let computer = &site.computers[number];
    if !is_open(computer) {
        return Ok(());
    }
    let filter = ListRequestsRequest {
        filter: RequestFilter::Waiting,
        search: String::new(),
    };
    let list = commands::list_requests(&computer.desk, filter)
        .await
        .map_err(|r| r.to_string())?
        .requests;
    let Some(row) = list.get(site.dice.roll(list.len() as u32) as usize) else {
        return Ok(());
    };
    let request = row.request.id.clone();
    let decision = if site.dice.happens(50) {
        Decision::Approve
    } else {
        Decision::Reject
    };
    let reason = format!("reason {}", asked.told.len());
    let asks = DecideRequestRequest {
        request: request.clone(),
        decision,
        reason: reason.clone(),
    };
    match commands::decide_request(&computer.desk, asks).await {
        Ok(_) => {
            tally.decisions += 1;
            asked.tell(format!(
                "{number} decides {request}: {decision:?}, {reason}"
            ));
            asked.decisions.push(Decided {
                on: number,
                request,
                decision,
                reason,
            });
            Ok(())
        }
        Err(refusal) if may_refuse(&refusal) => Ok(()),
        Err(refusal) => Err(format!("decide: {refusal}")),
    }
}
