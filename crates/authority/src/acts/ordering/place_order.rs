//! Placing an order (OS-14 … OS-28): once, within the limits, on a number the person may use.

use crate::acts::{ActContext, Effects, Fresh, Ruling};
use loket_db::{DbError, Tx};
use loket_domain::ids::{AccountId, OrganisationId, RequestId};
use loket_domain::ordering::{
    AccountStanding, Order, PlaceFacts, PlaceOrder, Usage, place_order, tidy_account_number,
};
use loket_domain::rights::LoketRight;
use loket_domain::shipping::{Account, EmailKey, Request, RequestKind, RequestState, judge};
use loket_domain::{Code, Refusal};
use loket_store::ordering::{draft, order, usage};
use loket_store::people::account;
use loket_store::shipping::{authorisation, request, tries};
use serde_json::json;

pub(in crate::acts) fn decide(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    wanted: &PlaceOrder,
    fresh: &Fresh,
) -> Result<Ruling, DbError> {
    let account = account_of(tx, context, wanted)?;
    let standing = standing(tx, context, wanted, account.as_ref())?;
    let usage = match &standing {
        AccountStanding::Usable {
            account,
            organisation,
            ..
        } => {
            let supplies = wanted.lines.iter().map(|line| &line.supply);
            usage::running(
                tx,
                organisation,
                account,
                supplies,
                &context.catalogue,
                context.now,
            )?
        }
        // Nothing is told about a number that is not theirs to use.
        AccountStanding::Asked | AccountStanding::Unverified => Usage::new(),
    };
    let facts = PlaceFacts {
        standing,
        supplies: &context.catalogue.supplies,
        limits: &context.catalogue.limits,
        usage: &usage,
        person: &context.actor.person,
        person_name: &context.actor.name,
    };
    match place_order(&facts, wanted, context.now) {
        Ok(placed) => place(tx, context, wanted, placed, fresh),
        Err(refusals)
            if refusals
                .iter()
                .any(|refusal| refusal.code == Code::AccountAsked) =>
        {
            ask(tx, context, wanted, account.as_ref(), fresh, refusals)
        }
        Err(refusals) => Ok(Ruling::Refused {
            refusals,
            silently: Effects::default(),
        }),
    }
}

/// The account number, when it exists; its organisation is the one entered.
fn account_of(
    tx: &mut Tx<'_>,
    context: &ActContext,
    wanted: &PlaceOrder,
) -> Result<Option<Account>, DbError> {
    let (Some(organisation), Ok(number)) = (
        &context.organisation,
        tidy_account_number(&wanted.account_number),
    ) else {
        return Ok(None);
    };
    match account::find(tx, &number)? {
        Some((owner, id)) if owner == *organisation => account::by_id(tx, organisation, &id),
        _ => Ok(None),
    }
}

/// How the person stands to the number (Q-OS-5): as a member who may order on it, or by their address' own standing
/// on a protected number.
fn standing(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    wanted: &PlaceOrder,
    account: Option<&Account>,
) -> Result<AccountStanding, DbError> {
    if tidy_account_number(&wanted.account_number).is_err() {
        // The rule refuses what is not a number; nothing was asked of anybody.
        return Ok(AccountStanding::Unverified);
    }
    let Some(account) = account else {
        return Ok(AccountStanding::Asked);
    };
    let may_order = context.holds(tx, LoketRight::OrdersPlace, Some(&account.id))?;
    let authorised = match EmailKey::parse(&context.actor.email) {
        Some(address) if !may_order => {
            judge(authorisation::facts(tx, account, &address)?).authorises()
        }
        _ => false,
    };
    Ok(if may_order || authorised {
        AccountStanding::Usable {
            account: account.id.clone(),
            organisation: account.organisation.clone(),
            company: account.company.clone(),
        }
    } else {
        AccountStanding::Asked
    })
}

fn place(
    tx: &mut Tx<'_>,
    context: &ActContext,
    wanted: &PlaceOrder,
    mut placed: Order,
    fresh: &Fresh,
) -> Result<Ruling, DbError> {
    let (Some(organisation), Some(account), Some(number)) =
        (&placed.organisation, &placed.account, &fresh.number)
    else {
        return Err(DbError::Other(
            "an order was decided without account or number".to_owned(),
        ));
    };
    let (organisation, account): (OrganisationId, AccountId) =
        (organisation.clone(), account.clone());
    if order::find(tx, &organisation, &placed.id)?.is_some() {
        return Ok(Refusal::new(Code::RequestInvalid).at("order").into());
    }
    placed.number = Some(number.clone());
    let mut effects = Effects::default();
    order::insert(tx, &placed, &mut effects.changes)?;
    let of = (&organisation, &account);
    let (catalogue, changes) = (&context.catalogue, &mut effects.changes);
    usage::book(
        tx,
        of,
        &placed.lines,
        catalogue,
        placed.placed_at,
        usage::Book::Take,
        changes,
    )?;
    if let Some(draft) = &wanted.draft {
        draft::remove(tx, &context.actor.person, draft, &mut effects.changes)?;
    }
    let units: u32 = placed.lines.iter().map(|line| line.quantity).sum();
    let detail = json!({"account": account, "number": number, "lines": placed.lines.len(), "units": units,
        "address": "changed", "reference": "changed"});
    effects.deed = Some(context.deed("place_order", ("order", placed.id.as_str()), detail));
    effects.mail = Some((
        "order_placed",
        json!({"person": context.actor.person, "organisation": organisation, "order": placed.id}),
    ));
    Ok(Ruling::Accepted(effects))
}

/// The one answer for a number that does not exist and for one that may not be used. Where it exists, its
/// administrators find a request; of which the answer says nothing.
fn ask(
    tx: &mut Tx<'_>,
    context: &ActContext,
    wanted: &PlaceOrder,
    account: Option<&Account>,
    fresh: &Fresh,
    mut refusals: Vec<Refusal>,
) -> Result<Ruling, DbError> {
    let mut silently = Effects::default();
    let number = tidy_account_number(&wanted.account_number).unwrap_or_default();
    if !tries::count(tx, &context.actor.person, &number, context.now)? {
        refusals.retain(|refusal| refusal.code != Code::AccountAsked);
        refusals.insert(0, Refusal::new(Code::AccountTriesUsed).at("account_number"));
        return Ok(Ruling::Refused { refusals, silently });
    }
    let (Some(account), Some(address)) = (account, EmailKey::parse(&context.actor.email)) else {
        return Ok(Ruling::Refused { refusals, silently });
    };
    let known = request::latest_of(tx, &account.organisation, &account.id, address.as_str())?;
    let request = match known {
        None => Some(Request {
            id: RequestId::new(fresh.id.as_str()),
            kind: RequestKind::Ship,
            organisation: account.organisation.clone(),
            account: account.id.clone(),
            account_number: account.number.clone(),
            applicant: context.actor.email.clone(),
            asked_at: context.now,
            attempts: 1,
            state: RequestState::Pending,
        }),
        Some(waiting) if waiting.state == RequestState::Pending => Some(Request {
            attempts: waiting.attempts.saturating_add(1),
            ..waiting
        }),
        Some(_) => None,
    };
    if let Some(request) = request {
        request::put(tx, &request, address.as_str(), &mut silently.changes)?;
        let detail =
            json!({"account": account.id, "attempts": request.attempts, "applicant": "changed"});
        silently.deed = Some(context.deed("ask", ("request", request.id.as_str()), detail));
        if request.attempts == 1 {
            let about = json!({"organisation": account.organisation, "request": request.id});
            silently.mail = Some(("request_opened", about));
        }
    }
    Ok(Ruling::Refused { refusals, silently })
}
