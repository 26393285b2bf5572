//! A page as it was asked for: by which link, in which language, with what filled in.

use crate::error::ApiError;
use crate::state::AppState;
use axum::extract::{FromRequestParts, Query};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use loket_authority::people::links::{self, Found};
use loket_domain::people::Language;
use loket_store::people::link::{Link, LinkHash, LinkKind};
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
pub struct RequestedLanguage {
    chosen: Option<Language>,
    preferred: Option<Language>,
}

impl RequestedLanguage {
    /// The one chosen, else that of whom the link was sent to, else the browser's.
    pub(super) fn or(self, known: Option<Language>) -> Language {
        self.chosen.or(known).or(self.preferred).unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RequestedLanguage {
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

/// The link and its reader's language; only the language when there is no such link (any more).
pub(super) async fn look(
    state: &AppState,
    kind: &str,
    secret: &str,
    requested: RequestedLanguage,
) -> Result<Result<Visit, Language>, ApiError> {
    let Some(kind) = LinkKind::parse(kind) else {
        return Ok(Err(requested.or(None)));
    };
    let found = links::look(state, kind, secret).await?;
    Ok(match found {
        None => Err(requested.or(None)),
        Some(Found {
            hash,
            link,
            language,
        }) => Ok(Visit {
            state: state.clone(),
            hash,
            link,
            language: requested.or(language),
        }),
    })
}
