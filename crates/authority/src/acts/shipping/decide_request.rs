//! Deciding a request: pending ones only, first to reach the server wins (Q-ES-12).

use crate::acts::{ActContext, Effects, Ruling};
use loket_db::{DbError, Tx};
use loket_domain::Code;
use loket_domain::rights::LoketRight;
use loket_domain::shipping::{
    Authorisation, DecideFacts, DecideRequest, Decision, EmailKey, RequestState, decide_request,
};
use loket_protocol::{Act, ActBody, Outcome};
use loket_store::shipping::{authorisation, request};
use serde_json::json;

pub(in crate::acts) fn decide(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    act: &DecideRequest,
) -> Result<Ruling, DbError> {
    let found = match context.organisation.clone() {
        Some(organisation) => request::find(tx, &organisation, &act.request)?,
        None => None,
    };
    let account = found.as_ref().map(|request| request.account.clone());
    let may_decide = context.holds(tx, LoketRight::ShippersManage, account.as_ref())?;
    // Who manages shippers nowhere in the organisation does not learn which requests there are.
    let sees = may_decide
        || context
            .living_grants(tx)?
            .iter()
            .any(|grant| grant.right == LoketRight::ShippersManage);
    let facts = DecideFacts {
        request: found.as_ref().filter(|_| sees),
        may_decide,
        person: &context.actor.person,
        person_name: &context.actor.name,
    };
    let decided = match decide_request(&facts, act, context.now) {
        Ok(decided) => decided,
        Err(refusal) => return Ok(refusal.into()),
    };
    let applicant = EmailKey::parse(&decided.applicant);
    let applicant = applicant
        .as_ref()
        .map_or(decided.applicant.as_str(), EmailKey::as_str);
    let mut effects = Effects::default();
    request::put(tx, &decided, applicant, &mut effects.changes)?;
    authorisation::put(
        tx,
        &authorisation::Decided {
            organisation: &decided.organisation,
            account: &decided.account,
            address: applicant,
            standing: match act.decision {
                Decision::Approve => Authorisation::Approved,
                Decision::Reject => Authorisation::Rejected,
            },
            request: &decided.id,
            by: &context.actor.person,
            at: context.now,
        },
    )?;
    let detail =
        json!({"account": decided.account, "decision": act.decision.as_str(), "reason": "changed"});
    effects.audit_entry =
        Some(context.audit_entry("decide_request", ("request", decided.id.as_str()), detail));
    effects.mail = Some((
        "request_decided",
        json!({"organisation": decided.organisation, "request": decided.id}),
    ));
    Ok(Ruling::Accepted(effects))
}

/// An outcome as its receipt keeps it: who was first is not written down a second time.
pub(in crate::acts) fn without_names(outcome: &Outcome) -> Outcome {
    let mut outcome = outcome.clone();
    if let Outcome::Refused { refusals, .. } = &mut outcome {
        for refusal in refusals
            .iter_mut()
            .filter(|refusal| refusal.code == Code::AlreadyDecided)
        {
            refusal.params.remove("by");
        }
    }
    outcome
}

/// An outcome out of its receipt, with the name of who was first while the request still knows it.
pub(in crate::acts) fn retell(
    tx: &mut Tx<'_>,
    context: &ActContext,
    act: &Act,
    mut outcome: Outcome,
) -> Result<Outcome, DbError> {
    let (ActBody::DecideRequest(decision), Outcome::Refused { refusals, .. }, Some(organisation)) =
        (&act.body, &mut outcome, &context.organisation)
    else {
        return Ok(outcome);
    };
    for refusal in refusals
        .iter_mut()
        .filter(|refusal| refusal.code == Code::AlreadyDecided)
    {
        let known =
            request::find(tx, organisation, &decision.request)?.map(|request| request.state);
        if let Some(RequestState::Decided { by_name, .. }) = known {
            refusal.params.insert("by".to_owned(), by_name);
        }
    }
    Ok(outcome)
}
