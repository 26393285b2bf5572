//! `/p/{kind}/{secret}`: which page a link leads to, and in which language.

use super::page::Page;
use super::visit::{Posted, RequestedLanguage, look};
use super::{activation, email, membership, password};
use crate::error::ApiError;
use crate::state::AppState;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use loket_domain::Code;
use loket_store::people::link::LinkKind;

/// Shows what a link is about.
#[utoipa::path(get, path = "/p/{kind}/{secret}", tag = "pages", params(
    ("kind" = String, Path, description = "`activate`, `password`, `email` or `membership`"),
    ("secret" = String, Path, description = "What the mail holds"),
    ("lang" = Option<String>, Query, description = "Another language than the reader's"),
), responses(
    (status = 200, description = "A page with a form", content_type = "text/html", body = String),
    (status = 410, description = "The link was used, replaced or has ended", content_type = "text/html", body = String),
))]
pub async fn visit(
    State(state): State<AppState>,
    Path((kind, secret)): Path<(String, String)>,
    requested: RequestedLanguage,
) -> Result<Response, ApiError> {
    let visit = match look(&state, &kind, &secret, requested).await? {
        Ok(visit) => visit,
        Err(language) => return Ok(Page::link_ended(&state, language).into_response()),
    };
    let page = match visit.link.kind {
        LinkKind::Activate => activation::show(&visit).await,
        LinkKind::Password => password::show(&visit).await,
        LinkKind::Email => email::show(&visit).await,
        LinkKind::Membership => membership::show(&visit).await,
    };
    Ok(page?.into_response())
}

/// Does what a link is about.
#[utoipa::path(post, path = "/p/{kind}/{secret}", operation_id = "post_page", tag = "pages", params(
    ("kind" = String, Path, description = "`activate`, `password`, `email` or `membership`"),
    ("secret" = String, Path, description = "What the mail holds"),
    ("lang" = Option<String>, Query, description = "Another language than the reader's"),
), responses(
    (status = 200, description = "It is done", content_type = "text/html", body = String),
    (status = 410, description = "The link was used, replaced or has ended", content_type = "text/html", body = String),
    (status = 422, description = "Something that was typed will not do", content_type = "text/html", body = String),
))]
pub async fn post(
    State(state): State<AppState>,
    Path((kind, secret)): Path<(String, String)>,
    requested: RequestedLanguage,
    posted: Result<Form<Posted>, FormRejection>,
) -> Result<Response, ApiError> {
    let Form(posted) = posted.map_err(|_| Code::RequestInvalid)?;
    let visit = match look(&state, &kind, &secret, requested).await? {
        Ok(visit) => visit,
        Err(language) => return Ok(Page::link_ended(&state, language).into_response()),
    };
    let page = match visit.link.kind {
        LinkKind::Activate => activation::post(&visit).await,
        LinkKind::Password => password::post(&visit, &posted).await,
        LinkKind::Email => email::post(&visit, &secret).await,
        LinkKind::Membership => membership::post(&visit, &posted).await,
    };
    Ok(page?.into_response())
}

/// The pages' style sheet.
#[utoipa::path(get, path = "/p/style.css", tag = "pages", responses(
    (status = 200, description = "The style sheet", content_type = "text/css", body = String),
))]
pub async fn style() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, include_str!("../../templates/pages/style.css"))
}
