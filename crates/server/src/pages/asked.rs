//! `/p/{kind}/{secret}`: which page a link leads to, and in which language.

use super::page::Page;
use super::{activation, email, membership, password};
use crate::api::people::tokens;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::state::AppState;
use crate::store::people::link::{self, Link, LinkHash, LinkKind};
use crate::store::people::{person, registration};
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequestParts, Path, Query, State};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use loket_domain::Code;
use loket_domain::people::Language;
use std::collections::HashMap;
use std::convert::Infallible;

/// What was posted, by field.
pub type Posted = HashMap<String, String>;

/// A page as it was asked for.
pub(super) struct Visit {
    pub state: AppState,
    pub hash: LinkHash,
    pub link: Link,
    pub language: Language,
}

/// The language a visitor chose on the page, or else their browser prefers.
#[derive(Clone, Copy, Debug)]
pub struct Tongue {
    chosen: Option<Language>,
    preferred: Option<Language>,
}

impl Tongue {
    /// The one chosen, else that of whom the link was sent to, else the browser's.
    pub(super) fn or(self, known: Option<Language>) -> Language {
        self.chosen.or(known).or(self.preferred).unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Tongue {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let query = Query::<HashMap<String, String>>::try_from_uri(&parts.uri);
        let chosen = query.ok().and_then(|query| query.get("lang").cloned());
        let header = parts.headers.get(ACCEPT_LANGUAGE);
        let header = header.and_then(|value| value.to_str().ok());
        let preferred = header.into_iter().flat_map(|text| text.split(','));
        Ok(Self {
            chosen: chosen.as_deref().and_then(Language::parse),
            preferred: preferred
                .map(|one| one.split(';').next().unwrap_or(one).trim())
                .find_map(Language::parse),
        })
    }
}

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
    tongue: Tongue,
) -> Result<Response, Failure> {
    let visit = match look(&state, &kind, &secret, tongue).await? {
        Ok(visit) => visit,
        Err(language) => return Ok(Page::link_ended(&state, language).into_response()),
    };
    let page = match visit.link.kind {
        LinkKind::Activate => activation::show(&visit).await,
        LinkKind::Password => password::show(&visit).await,
        LinkKind::Email => email::show(&visit).await,
        LinkKind::Membership => membership::show(&visit).await,
    };
    page.map(Page::into_response)
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
    tongue: Tongue,
    posted: Result<Form<Posted>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(posted) = posted.map_err(|_| Code::RequestInvalid)?;
    let visit = match look(&state, &kind, &secret, tongue).await? {
        Ok(visit) => visit,
        Err(language) => return Ok(Page::link_ended(&state, language).into_response()),
    };
    let page = match visit.link.kind {
        LinkKind::Activate => activation::post(&visit).await,
        LinkKind::Password => password::post(&visit, &posted).await,
        LinkKind::Email => email::post(&visit, &secret).await,
        LinkKind::Membership => membership::post(&visit, &posted).await,
    };
    page.map(Page::into_response)
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

/// The link and its reader's language; only the language when there is no such link (any more).
async fn look(
    state: &AppState,
    kind: &str,
    secret: &str,
    tongue: Tongue,
) -> Result<Result<Visit, Language>, Failure> {
    let Some(kind) = LinkKind::parse(kind) else {
        return Ok(Err(tongue.or(None)));
    };
    let (hash, now) = (tokens::hash(secret.as_bytes()), state.now());
    let look = move |tx: &mut Tx<'_>| {
        let Some(link) = link::look(tx, &hash, now)?.filter(|link| link.kind == kind) else {
            return Ok(None);
        };
        let known = match link.kind {
            LinkKind::Activate => {
                registration::by_id(tx, &link.subject)?.map(|waiting| waiting.language)
            }
            _ => person::by_id(tx, &link.person)?.map(|person| person.profile.language),
        };
        Ok::<_, DbError>(Some((link, known)))
    };
    let found = state.db().read(Tenant::Installation, look).await?;
    Ok(match found {
        None => Err(tongue.or(None)),
        Some((link, known)) => Ok(Visit {
            state: state.clone(),
            hash,
            link,
            language: tongue.or(known),
        }),
    })
}
