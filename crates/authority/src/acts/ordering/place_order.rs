//! Placing an order (OS-14 … OS-28): once, within the limits, on a number the person may use.

use crate::acts::{ActContext, Effects, FreshIds, Ruling};
use loket_db::{DbError, Tx};
use loket_domain::ids::{AccountId, OrganisationId, RequestId};
use loket_domain::ordering::{
    AccountAccess, Order, PlaceFacts, PlaceOrder, Side, Usage, normalise_account_number,
    place_order,
};
use loket_domain::rights::LoketRight;
use loket_domain::shipping::{Account, Attempt, EmailKey, OpenedRequest, judge, open_request};
use loket_domain::{Code, Refusal};
use loket_store::ordering::{draft, order, usage};
use loket_store::people::account;
use loket_store::shipping::{account_attempts, authorisation, request};
use serde_json::json;

pub(in crate::acts) fn decide(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    wanted: &PlaceOrder,
    fresh: &FreshIds,
) -> Result<Ruling, DbError> {
    let number = normalise_account_number(&wanted.account_number);
    let account = account_of(tx, context, &number)?;
    let access = access(tx, context, &number, account.as_ref())?;
    let asked = access == AccountAccess::Asked;
    let usage = match &access {
        AccountAccess::Usable {
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
        AccountAccess::Asked | AccountAccess::TriesUsed | AccountAccess::Unverified => Usage::new(),
    };
    let facts = PlaceFacts {
        side: Side::Server,
        number,
        access,
        supplies: &context.catalogue.supplies,
        limits: &context.catalogue.limits,
        usage: &usage,
        person: &context.actor.person,
        person_name: &context.actor.name,
    };
    match place_order(&facts, wanted, context.now) {
        Ok(placed) => place(tx, context, wanted, placed, fresh),
        Err(refusals) if asked => ask(tx, context, account.as_ref(), fresh, refusals),
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
    number: &Result<String, Refusal>,
) -> Result<Option<Account>, DbError> {
    let (Some(organisation), Ok(number)) = (&context.organisation, number) else {
        return Ok(None);
    };
    match account::find(tx, number)? {
        Some((owner, id)) if owner == *organisation => account::by_id(tx, organisation, &id),
        _ => Ok(None),
    }
}

/// What the person may do on the number (Q-OS-5): as a member who may order on it, or by their address' own standing
/// on a protected number.
fn access(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    number: &Result<String, Refusal>,
    account: Option<&Account>,
) -> Result<AccountAccess, DbError> {
    let Ok(number) = number else {
        // The rule refuses what is not a number; nothing was asked of anybody.
        return Ok(AccountAccess::Unverified);
    };
    let Some(account) = account else {
        return asked(tx, context, number);
    };
    let may_order = context.holds(tx, LoketRight::OrdersPlace, Some(&account.id))?;
    let authorised = match EmailKey::parse(&context.actor.email) {
        Some(address) if !may_order => {
            judge(authorisation::facts(tx, account, &address)?).authorises()
        }
        _ => false,
    };
    if !(may_order || authorised) {
        return asked(tx, context, number);
    }
    Ok(AccountAccess::Usable {
        account: account.id.clone(),
        organisation: account.organisation.clone(),
        company: account.company.clone(),
    })
}

/// The person asks for a number that is not theirs to use: counted, so that nobody tries out numbers.
fn asked(tx: &mut Tx<'_>, context: &ActContext, number: &str) -> Result<AccountAccess, DbError> {
    let within = account_attempts::count(tx, &context.actor.person, number, context.now)?;
    Ok(if within {
        AccountAccess::Asked
    } else {
        AccountAccess::TriesUsed
    })
}

fn place(
    tx: &mut Tx<'_>,
    context: &ActContext,
    wanted: &PlaceOrder,
    mut placed: Order,
    fresh: &FreshIds,
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
    effects.audit_entry =
        Some(context.audit_entry("place_order", ("order", placed.id.as_str()), detail));
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
    account: Option<&Account>,
    fresh: &FreshIds,
    refusals: Vec<Refusal>,
) -> Result<Ruling, DbError> {
    let mut silently = Effects::default();
    let (Some(account), Some(address)) = (account, EmailKey::parse(&context.actor.email)) else {
        return Ok(Ruling::Refused { refusals, silently });
    };
    let latest = request::latest_of(tx, &account.organisation, &account.id, address.as_str())?;
    let attempt = Attempt {
        account,
        applicant: &context.actor.email,
        latest: latest.as_ref(),
        fresh: &RequestId::new(fresh.id.as_str()),
    };
    let (request, is_new) = match open_request(&attempt, context.now) {
        OpenedRequest::Opened(request) => (request, true),
        OpenedRequest::AskedAgain(request) => (request, false),
        OpenedRequest::Decided => return Ok(Ruling::Refused { refusals, silently }),
    };
    request::put(tx, &request, address.as_str(), &mut silently.changes)?;
    let detail =
        json!({"account": account.id, "attempts": request.attempts, "applicant": "changed"});
    silently.audit_entry =
        Some(context.audit_entry("ask", ("request", request.id.as_str()), detail));
    if is_new {
        let about = json!({"organisation": account.organisation, "request": request.id});
        silently.mail = Some(("request_opened", about));
    }
    Ok(Ruling::Refused { refusals, silently })
}
