//! What every page looks like: one template, no scripts, nothing from elsewhere.

use super::words::Words;
use crate::error::{ApiError, status_of};
use crate::state::AppState;
use askama::Template;
use axum::http::header::{
    CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, VARY, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use loket_authority::failure::Failure;
use loket_domain::Code;
use loket_domain::people::Language;

/// Nothing is run, fetched from elsewhere, framed, or sent anywhere but here.
const POLICY: &str = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Where the style sheet is.
pub(super) const STYLE: &str = "/p/style.css";

/// A page that is being put together.
pub(super) struct Page {
    pub words: Words,
    status: StatusCode,
    content: Content,
}

struct Content {
    language: &'static str,
    style: &'static str,
    languages_label: String,
    languages: Vec<Other>,
    title: String,
    refusal_label: String,
    refusal: Option<String>,
    texts: Vec<String>,
    read_label: String,
    form: Option<Form>,
    afterwards: Vec<String>,
    link: Option<Link>,
    support: Option<String>,
}

struct Other {
    code: &'static str,
    name: &'static str,
    current: bool,
}

/// What is filled in. It is posted to where the page came from.
#[derive(Default)]
pub(super) struct Form {
    pub fields: Vec<Field>,
    pub buttons: Vec<Button>,
}

/// One field.
pub(super) struct Field {
    pub name: &'static str,
    pub kind: &'static str,
    pub label: String,
    pub value: String,
    pub autocomplete: &'static str,
    pub longest: usize,
    pub hint: Option<String>,
    pub is_box: bool,
    /// What a box is about, where that can be read.
    pub document: Option<String>,
}

/// One button; its answer is what is posted as `answer`.
pub(super) struct Button {
    pub answer: &'static str,
    pub label: String,
    pub quiet: bool,
}

struct Link {
    href: &'static str,
    label: String,
}

#[derive(Template)]
#[template(path = "pages/page.html")]
struct Html<'p>(&'p Content);

impl Page {
    /// A page with this title.
    pub fn new(state: &AppState, language: Language, title: &str) -> Self {
        let words = Words::of(language);
        let languages = Language::ALL.map(|other| Other {
            code: other.code(),
            name: other.own_name(),
            current: other == language,
        });
        let content = Content {
            language: language.code(),
            style: STYLE,
            languages_label: words.say("page-languages", &[]),
            languages: languages.into(),
            title: words.say(title, &[]),
            refusal_label: words.say("page-refused", &[]),
            refusal: None,
            texts: Vec::new(),
            read_label: words.say("page-read", &[]),
            form: None,
            afterwards: Vec::new(),
            link: None,
            support: support(state, &words),
        };
        Self {
            words,
            status: StatusCode::OK,
            content,
        }
    }

    /// The page of a link that was used, replaced, or has ended: what now.
    pub fn link_ended(state: &AppState, language: Language) -> Self {
        let mut page = Self::new(state, language, "page-link-ended-title")
            .say("page-link-ended-text", &[])
            .leading_to_again();
        page.status = status_of(Code::LinkEnded);
        page
    }

    /// One more paragraph.
    #[must_use]
    pub fn say(mut self, id: &str, values: &[(&str, &str)]) -> Self {
        self.content.texts.push(self.words.say(id, values));
        self
    }

    /// One more paragraph, below the form.
    #[must_use]
    pub fn afterwards(mut self, id: &str, values: &[(&str, &str)]) -> Self {
        self.content.afterwards.push(self.words.say(id, values));
        self
    }

    /// The page with a form.
    #[must_use]
    pub fn asking(mut self, form: Form) -> Self {
        self.content.form = Some(form);
        self
    }

    /// The page with a link to where a new mail is asked for.
    #[must_use]
    pub fn leading_to_again(mut self) -> Self {
        self.content.link = Some(Link {
            href: "/p/again",
            label: self.words.say("page-again-link", &[]),
        });
        self
    }

    /// Says why what was posted cannot be done; what was typed is typed again, where it was a secret.
    ///
    /// # Errors
    /// What is not a refusal.
    pub fn refused(mut self, failure: Failure) -> Result<Self, Failure> {
        let Failure::Refused(refusal) = failure else {
            return Err(failure);
        };
        self.status = status_of(refusal.code);
        self.content.refusal = Some(self.words.refusal(&refusal));
        Ok(self)
    }

    /// The same, in words that only a page has.
    #[must_use]
    pub fn refused_because(mut self, id: &str) -> Self {
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.content.refusal = Some(self.words.say(id, &[]));
        self
    }
}

fn support(state: &AppState, words: &Words) -> Option<String> {
    let config = state.config();
    match (&*config.support_contact, &*config.support_hours) {
        ("", _) => None,
        (contact, "") => Some(words.say("page-support", &[("contact", contact)])),
        (contact, hours) => {
            let values = [("contact", contact), ("hours", hours)];
            Some(words.say("page-support-hours", &values))
        }
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let html = match Html(&self.content).render() {
            Ok(html) => html,
            Err(error) => return ApiError(Failure::Broken(error.to_string())).into_response(),
        };
        let mut response = (self.status, html).into_response();
        let headers = response.headers_mut();
        let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
        set(CONTENT_TYPE, "text/html; charset=utf-8");
        set(CONTENT_LANGUAGE, self.content.language);
        set(CONTENT_SECURITY_POLICY, POLICY);
        set(REFERRER_POLICY, "no-referrer");
        set(X_FRAME_OPTIONS, "DENY");
        set(VARY, "accept-language");
        response
    }
}
