//! The page of an activation mail (OS-09).

use super::page::{Button, Form, Page};
use super::visit::Visit;
use loket_authority::failure::Failure;
use loket_authority::people::activate::{Activation, activate, waiting};

/// What was registered, and a button that founds it.
pub(super) async fn show(visit: &Visit) -> Result<Page, Failure> {
    let state = &visit.state;
    let Some(waiting) = waiting(state, &visit.link.subject).await? else {
        return Ok(Page::link_ended(state, visit.language));
    };
    let page = Page::new(state, visit.language, "page-activate-title");
    let label = page.words.say("page-activate-button", &[]);
    let values = [("company", &*waiting.company), ("email", &*waiting.email)];
    let form = Form {
        fields: Vec::new(),
        buttons: vec![Button {
            answer: "activate",
            label,
            quiet: false,
        }],
    };
    Ok(page
        .say("page-activate-text", &values)
        .asking(form)
        .afterwards("page-activate-not-you", &[]))
}

/// Founds it.
pub(super) async fn post(visit: &Visit) -> Result<Page, Failure> {
    let (state, language) = (&visit.state, visit.language);
    Ok(match activate(state, visit.hash).await? {
        Activation::Founded { email } => Page::new(state, language, "page-activate-done-title")
            .say("page-activate-done-text", &[("email", &email)]),
        Activation::SignsInAlready => Page::new(state, language, "page-activate-known-title")
            .say("page-activate-known-text", &[])
            .leading_to_again(),
        Activation::LinkEnded => Page::link_ended(state, language),
    })
}
