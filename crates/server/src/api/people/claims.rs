//! `POST /v1/organisations/{organisation}/claims`: an organisation says that an account number is its own; the service
//! desk confirms it (Q-OS-5). The answer is the same whether the number exists.

use super::evenly::evenly;
use crate::auth::SignedIn;
use crate::db::{Tenant, Tx};
use crate::error::Failure;
use crate::extract::JsonBody;
use crate::state::AppState;
use crate::store::audit::{self, Deed};
use crate::store::people::{grant, person};
use crate::store::shipping::{claim, tries};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use loket_domain::ids::{OrganisationId, PersonId, RequestId};
use loket_domain::ordering::normalise_account_number;
use loket_domain::rights::{LoketRight, explain};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::people::{Accepted, ClaimRequest};
use serde_json::json;

/// Asks the service desk to confirm that an account number is the organisation's.
#[utoipa::path(post, path = "/v1/organisations/{organisation}/claims", operation_id = "claim", tag = "people",
    params(("organisation" = String, Path, description = "The organisation's id")),
    request_body = ClaimRequest,
    responses(
        (status = 202, description = "Asked; the same whether the number exists or not", body = Accepted),
        (status = 403, description = "`right_missing`", body = loket_protocol::Problem),
        (status = 422, description = "`account_number_invalid`", body = loket_protocol::Problem),
        (status = 429, description = "`account_tries_used`", body = loket_protocol::Problem),
    ))]
pub async fn claim_number(
    State(state): State<AppState>,
    who: SignedIn,
    Path(organisation): Path<String>,
    JsonBody(request): JsonBody<ClaimRequest>,
) -> Result<(StatusCode, Json<Accepted>), Failure> {
    let asked = Asked {
        id: RequestId::new(state.new_id()),
        organisation: OrganisationId::new(organisation),
        person: who.person,
        number: normalise_account_number(&request.number)
            .map_err(|refusal| refusal.at("number"))?,
        at: state.now(),
    };
    let tenant = Tenant::Both {
        organisation: asked.organisation.clone(),
        person: asked.person.clone(),
    };
    let write = move |tx: &mut Tx<'_>| asked.keep(tx);
    evenly(state.db().write(tenant, write)).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}

/// A claim as it was asked for.
struct Asked {
    id: RequestId,
    organisation: OrganisationId,
    person: PersonId,
    number: String,
    at: Timestamp,
}

impl Asked {
    /// Keeps it, when the person may ask.
    fn keep(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let right = LoketRight::AdministratorsManage;
        let grants = grant::of_organisation(tx, &self.organisation)?;
        if !explain(&grants, &self.person, right, None).holds() {
            return Err(Refusal::new(Code::RightMissing)
                .with("right", right.as_str())
                .into());
        }
        if !tries::count(tx, &self.person, &self.number, self.at)? {
            return Err(Refusal::new(Code::AccountTriesUsed).at("number").into());
        }
        let known = person::by_id(tx, &self.person)?.ok_or(Code::SessionEnded)?;
        let claim = claim::Claim {
            id: self.id.clone(),
            organisation: self.organisation.clone(),
            number: self.number.clone(),
            by: known.profile.email,
            asked_by: Some(self.person.clone()),
            asked_at: self.at,
        };
        let deed = Deed {
            actor: format!("person:{}", self.person),
            verb: "claim_number",
            subject_kind: "request",
            subject_id: claim::put(tx, &claim)?.to_string(),
            detail: json!({"number": self.number}),
        };
        Ok(audit::append(
            tx,
            self.organisation.as_str(),
            &deed,
            self.at,
        )?)
    }
}
