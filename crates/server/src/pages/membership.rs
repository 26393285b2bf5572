//! The page on which somebody joins an organisation that offers it, or declines.

use super::asked::{Posted, Visit};
use super::page::{Button, Form, Page};
use crate::api::people::offers::{answer, is_offered};
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::store::people::link::{self, LinkKind};
use crate::store::people::{organisation, person};
use loket_domain::ids::OrganisationId;

/// Which organisation, and two buttons.
pub(super) async fn show(visit: &Visit) -> Result<Page, Failure> {
    let state = &visit.state;
    let (id, whom) = (
        OrganisationId::new(visit.link.subject.clone()),
        visit.link.person.clone(),
    );
    let read = move |tx: &mut Tx<'_>| {
        if !is_offered(tx, &id, &whom)? {
            return Ok((None, None));
        }
        tx.enter(&Tenant::Organisation(id.clone()))?;
        Ok::<_, DbError>((organisation::by_id(tx, &id)?, person::by_id(tx, &whom)?))
    };
    let (Some(organisation), Some(person)) = state.db().read(Tenant::Installation, read).await?
    else {
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
    let (hash, hub, now) = (visit.hash, state.hub().clone(), state.now());
    let write = move |tx: &mut Tx<'_>| {
        let link = link::take(tx, &hash, now)?;
        let Some(link) = link.filter(|link| link.kind == LinkKind::Membership) else {
            return Ok::<_, DbError>(false);
        };
        let organisation = OrganisationId::new(link.subject);
        answer(tx, &hub, (&organisation, &link.person), accept, now)
    };
    let answered = state.db().write(Tenant::Installation, write).await?;
    Ok(match (answered, accept) {
        (false, _) => Page::link_ended(state, language),
        (true, true) => Page::new(state, language, "page-membership-accepted-title")
            .say("page-membership-accepted-text", &[]),
        (true, false) => Page::new(state, language, "page-membership-declined-title")
            .say("page-membership-declined-text", &[]),
    })
}
