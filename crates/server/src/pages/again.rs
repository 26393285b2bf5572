//! `/p/again`: asking for a mail again, when a link has ended. Everybody gets the same answer.

use super::page::{Button, Field, Form, Page};
use super::visit::{Posted, RequestedLanguage};
use crate::error::ApiError;
use crate::ops::middleware::ClientAddress;
use crate::state::AppState;
use axum::Extension;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form as Body, State};
use axum::response::{IntoResponse, Response};
use loket_authority::people::forgotten::ask;
use loket_domain::Code;
use loket_domain::people::{LOGIN_MAX, Language};

/// A form with one field.
#[utoipa::path(get, path = "/p/again", tag = "pages", params(
    ("lang" = Option<String>, Query, description = "Another language than the browser's"),
), responses(
    (status = 200, description = "A page with a form", content_type = "text/html", body = String),
))]
pub async fn again(State(state): State<AppState>, requested: RequestedLanguage) -> Response {
    form(&state, requested.or(None), "").into_response()
}

/// Sends the mail that fits the address or user name, if there is one.
#[utoipa::path(post, path = "/p/again", tag = "pages", params(
    ("lang" = Option<String>, Query, description = "Another language than the browser's"),
), responses(
    (status = 200, description = "If there is somebody, there is a mail on its way", content_type = "text/html",
        body = String),
    (status = 422, description = "The field is empty or too long", content_type = "text/html", body = String),
    (status = 429, description = "Too many mails were asked for", content_type = "text/html", body = String),
))]
pub async fn ask_again(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    requested: RequestedLanguage,
    posted: Result<Body<Posted>, FormRejection>,
) -> Result<Response, ApiError> {
    let Body(posted) = posted.map_err(|_| Code::RequestInvalid)?;
    let language = requested.or(None);
    let login = posted.get("login").map(String::as_str).unwrap_or_default();
    let page = match ask(&state, address.0, login).await {
        Ok(()) => {
            Page::new(&state, language, "page-again-done-title").say("page-again-done-text", &[])
        }
        Err(failure) => form(&state, language, login).refused(failure)?,
    };
    Ok(page.into_response())
}

fn form(state: &AppState, language: Language, typed: &str) -> Page {
    let page = Page::new(state, language, "page-again-title");
    let form = Form {
        fields: vec![Field {
            name: "login",
            kind: "text",
            label: page.words.say("page-again-login", &[]),
            value: typed.to_owned(),
            autocomplete: "username",
            longest: LOGIN_MAX,
            hint: None,
            is_box: false,
            document: None,
        }],
        buttons: vec![Button {
            answer: "again",
            label: page.words.say("page-again-button", &[]),
            quiet: false,
        }],
    };
    page.say("page-again-text", &[]).asking(form)
}
