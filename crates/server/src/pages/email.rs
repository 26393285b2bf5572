//! The page on which a new e-mail address is confirmed.

use super::page::{Button, Form, Page};
use super::visit::Visit;
use loket_authority::failure::Failure;
use loket_authority::people::email::{confirm, wished};
use loket_domain::Code;

/// Which address, and a button that confirms it.
pub(super) async fn show(visit: &Visit) -> Result<Page, Failure> {
    let state = &visit.state;
    let Some(email) = wished(state, &visit.link.subject).await? else {
        return Ok(Page::link_ended(state, visit.language));
    };
    let page = Page::new(state, visit.language, "page-email-title");
    let buttons = vec![Button {
        answer: "confirm",
        label: page.words.say("page-email-button", &[]),
        quiet: false,
    }];
    Ok(page
        .say("page-email-text", &[("email", &email)])
        .asking(Form {
            fields: Vec::new(),
            buttons,
        })
        .afterwards("page-email-not-you", &[]))
}

/// Confirms it.
pub(super) async fn post(visit: &Visit, secret: &str) -> Result<Page, Failure> {
    let (state, language) = (&visit.state, visit.language);
    match confirm(state, secret).await {
        Ok(()) => Ok(
            Page::new(state, language, "page-email-done-title").say("page-email-done-text", &[])
        ),
        Err(Failure::Refused(refusal)) if refusal.code == Code::LinkEnded => {
            Ok(Page::link_ended(state, language))
        }
        Err(failure) => Err(failure),
    }
}
