//! The page on which somebody joins an organisation that offers it, or declines.

use super::page::{Button, Form, Page};
use super::visit::{Posted, Visit};
use loket_authority::failure::Failure;
use loket_authority::people::offers::{answer_by_link, offered};
use loket_domain::ids::OrganisationId;

/// Which organisation, and two buttons.
pub(super) async fn show(visit: &Visit) -> Result<Page, Failure> {
    let state = &visit.state;
    let (id, whom) = (
        OrganisationId::new(visit.link.subject.clone()),
        visit.link.person.clone(),
    );
    let Some((organisation, person)) = offered(state, id, whom).await? else {
        return Ok(Page::link_ended(state, visit.language));
    };
    let page = Page::new(state, visit.language, "page-membership-title");
    let button = |answer, label: &str, quiet| Button {
        answer,
        label: page.words.say(label, &[]),
        quiet,
    };
    let buttons = vec![
        button("accept", "page-membership-accept", false),
        button("decline", "page-membership-decline", true),
    ];
    let (name, organisation) = (person.profile.display_name(), organisation.name);
    let values = [("name", &*name), ("organisation", &*organisation)];
    Ok(page
        .say("page-membership-text", &values)
        .asking(Form {
            fields: Vec::new(),
            buttons,
        })
        .afterwards("page-membership-after", &[]))
}

/// Joins, or declines: of many at once, one does.
pub(super) async fn post(visit: &Visit, posted: &Posted) -> Result<Page, Failure> {
    let (state, language) = (&visit.state, visit.language);
    let accept = match posted.get("answer").map(String::as_str) {
        Some("accept") => true,
        Some("decline") => false,
        _ => return show(visit).await,
    };
    let answered = answer_by_link(state, visit.hash, accept).await?;
    Ok(match (answered, accept) {
        (false, _) => Page::link_ended(state, language),
        (true, true) => Page::new(state, language, "page-membership-accepted-title")
            .say("page-membership-accepted-text", &[]),
        (true, false) => Page::new(state, language, "page-membership-declined-title")
            .say("page-membership-declined-text", &[]),
    })
}
