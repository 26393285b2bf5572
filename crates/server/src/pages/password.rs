//! The page on which a password is created (ES-10 … ES-16) or replaced (UM-151).

use super::page::{Button, Field, Form, Page};
use super::visit::{Posted, Visit};
use loket_authority::failure::Failure;
use loket_authority::people::create_password::{Creating, create, look};
use loket_domain::Code;
use loket_domain::people::{PASSWORD_MAX, PasswordPolicy, Profile};

/// The two boxes of consent (ES-13, ES-14).
const CONSENTS: [&str; 2] = ["terms", "privacy"];

/// Whose password it is, and a form.
pub(super) async fn show(visit: &Visit) -> Result<Page, Failure> {
    match look(&visit.state, visit.hash).await? {
        Some(creating) => Ok(form(visit, &creating)),
        None => Ok(Page::link_ended(&visit.state, visit.language)),
    }
}

/// Sets it.
pub(super) async fn post(visit: &Visit, posted: &Posted) -> Result<Page, Failure> {
    let (state, language) = (&visit.state, visit.language);
    let Some(creating) = look(state, visit.hash).await? else {
        return Ok(Page::link_ended(state, language));
    };
    let typed = |name: &str| posted.get(name).map(String::as_str).unwrap_or_default();
    if typed("new_password") != typed("repeat_password") {
        return Ok(form(visit, &creating).refused_because("page-password-differ"));
    }
    let consents = CONSENTS.iter().all(|name| typed(name) == "yes");
    let created = create(
        state,
        visit.hash,
        typed("new_password").to_owned(),
        consents,
    )
    .await;
    match created {
        Ok(creating) => {
            let login = login(&creating.person.profile);
            Ok(Page::new(state, language, "page-password-done-title")
                .say("page-password-done-text", &[("login", login)]))
        }
        Err(Failure::Refused(refusal)) if refusal.code == Code::LinkEnded => {
            Ok(Page::link_ended(state, language))
        }
        Err(failure) => form(visit, &creating).refused(failure),
    }
}

/// How they sign in.
fn login(profile: &Profile) -> &str {
    profile.user_name.as_deref().unwrap_or(&profile.email)
}

fn form(visit: &Visit, creating: &Creating) -> Page {
    let title = match creating.is_first {
        true => "page-password-first-title",
        false => "page-password-title",
    };
    let page = Page::new(&visit.state, visit.language, title);
    let config = visit.state.config();
    let rules = match config.password_policy {
        PasswordPolicy::Classic => "page-password-rules-classic",
        PasswordPolicy::Modern => "page-password-rules-modern",
    };
    let least = config.password_policy.least().to_string();
    let rules = page.words.say(rules, &[("min", &least)]);
    let secret = |name, label: &str, hint| Field {
        name,
        kind: "password",
        label: page.words.say(label, &[]),
        value: String::new(),
        autocomplete: "new-password",
        longest: PASSWORD_MAX,
        hint,
        is_box: false,
        document: None,
    };
    let mut fields = vec![
        secret("new_password", "page-password-new", Some(rules)),
        secret("repeat_password", "page-password-repeat", None),
    ];
    if creating.wants_consent {
        for (name, document) in CONSENTS
            .into_iter()
            .zip([&config.terms_url, &config.privacy_url])
        {
            fields.push(Field {
                kind: "checkbox",
                label: page.words.say(&format!("page-accept-{name}"), &[]),
                is_box: true,
                document: Some(document.clone()).filter(|url| !url.is_empty()),
                ..secret(name, "", None)
            });
        }
    }
    let buttons = vec![Button {
        answer: "create",
        label: page.words.say("page-password-button", &[]),
        quiet: false,
    }];
    let profile = &creating.person.profile;
    let (name, login) = (profile.display_name(), login(profile).to_owned());
    page.say("page-password-for", &[("name", &name), ("login", &login)])
        .asking(Form { fields, buttons })
}
