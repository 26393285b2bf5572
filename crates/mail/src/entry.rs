//! Letters about getting in: registering, invitations, forgotten passwords, welcome.

use super::letter::{Draft, LetterContext, NewLink, Reader};
use super::look_up::{self, Found};
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::people::MembershipStatus;
use loket_domain::rights::{LoketRight, explain};
use loket_store::directory;
use loket_store::people::link::{INVITATION_LASTS, LinkKind, OFFER_LASTS, RESET_LASTS};
use loket_store::people::person::Person;
use loket_store::people::{account, credential, membership, registration};
use loket_store::rights::grant;

pub(super) fn activation(
    tx: &mut Tx<'_>,
    registration: &str,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let found = registration::by_id(tx, registration)?;
    let Some(found) = found.filter(|found| found.expires_at > letter_context.now) else {
        return Ok(Err("the registration is over"));
    };
    let reader = Reader {
        person: None,
        name: format!("{} {}", found.given_name, found.family_name)
            .trim()
            .to_owned(),
        email: found.email,
        language: found.language,
    };
    let link = NewLink {
        kind: LinkKind::Activate,
        person: None,
        subject: found.id,
        round: 0,
        lasts: found.expires_at.since(letter_context.now),
    };
    Ok(Ok(Draft::new(reader, letter_context)
        .subject("mail-activation-subject", &[])
        .intro("mail-activation-text", &[("company", &found.company)])
        .button("mail-activation-button", link)
        .after("mail-activation-after")))
}

pub(super) fn already_registered(person: &Person, letter_context: &LetterContext<'_>) -> Found {
    Ok(Draft::new((&person.profile).into(), letter_context)
        .subject("mail-already-registered-subject", &[])
        .intro("mail-already-registered-text", &[])
        .login(&person.profile)
        .after("mail-already-registered-after"))
}

pub(super) fn create_password(
    tx: &mut Tx<'_>,
    person: &Person,
    organisation: Option<&OrganisationId>,
    round: i64,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    if person.link_round != round {
        return Ok(Err("the link was asked for anew"));
    }
    let draft = Draft::new((&person.profile).into(), letter_context)
        .subject("mail-create-password-subject", &[])
        .login(&person.profile)
        .button(
            "mail-create-password-button",
            password_link(person, INVITATION_LASTS),
        )
        .after("mail-create-password-after");
    let Some(organisation) = organisation else {
        return Ok(Ok(draft.intro("mail-create-password-alone", &[])));
    };
    let member = look_up::member(tx, organisation, &person.profile.person)?;
    let name = look_up::organisation_name(tx, organisation)?;
    Ok(match (member.filter(|member| member.active), name) {
        (Some(_), Some(name)) => {
            Ok(draft.intro("mail-create-password-text", &[("organisation", &name)]))
        }
        _ => Err("the invitation was taken back"),
    })
}

fn password_link(person: &Person, lasts: i64) -> NewLink {
    NewLink {
        kind: LinkKind::Password,
        person: Some(person.profile.person.clone()),
        subject: String::new(),
        round: person.link_round,
        lasts,
    }
}

pub(super) fn reset_password(
    tx: &mut Tx<'_>,
    person: &Person,
    round: i64,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    if person.link_round != round {
        return Ok(Err(
            "the link was asked for anew, or is not needed any more",
        ));
    }
    // A person without a password creates one, for which there is more time.
    let lasts = match credential::of(tx, &person.profile.person)? {
        Some(_) => RESET_LASTS,
        None => INVITATION_LASTS,
    };
    Ok(Ok(Draft::new((&person.profile).into(), letter_context)
        .subject("mail-reset-password-subject", &[])
        .intro("mail-reset-password-text", &[])
        .login(&person.profile)
        .button("mail-reset-password-button", password_link(person, lasts))
        .after("mail-reset-password-after")))
}

pub(super) fn who_is_my_administrator(
    tx: &mut Tx<'_>,
    person: &Person,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let mut administrators = Vec::new();
    for organisation in organisations(tx, &person.profile.person)? {
        let name = look_up::organisation_name(tx, &organisation)?.unwrap_or_default();
        for one in look_up::holders(tx, &organisation, LoketRight::UsersManage, None)? {
            if one.person != person.profile.person {
                administrators.push(format!("{}, {} ({name})", one.display_name(), one.email));
            }
        }
    }
    let draft = Draft::new((&person.profile).into(), letter_context)
        .subject("mail-who-is-my-administrator-subject", &[])
        .intro("mail-who-is-my-administrator-text", &[])
        .login(&person.profile);
    Ok(Ok(if administrators.is_empty() {
        draft.after("mail-who-is-my-administrator-none")
    } else {
        draft.list("mail-who-is-my-administrator-list", administrators)
    }))
}

pub(super) fn welcome_shippers(
    tx: &mut Tx<'_>,
    person: &Person,
    organisation: &OrganisationId,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let Some(name) = look_up::organisation_name(tx, organisation)? else {
        return Ok(Err("the organisation is gone"));
    };
    let grants = grant::of_organisation(tx, organisation)?;
    let of = |number: Option<&AccountId>| {
        explain(
            &grants,
            &person.profile.person,
            LoketRight::ShippersManage,
            number,
        )
        .holds()
    };
    let draft = Draft::new((&person.profile).into(), letter_context)
        .subject("mail-welcome-shippers-subject", &[("organisation", &name)])
        .intro("mail-welcome-shippers-text", &[("organisation", &name)]);
    let numbers: Vec<String> = if of(None) {
        vec![draft.say("mail-welcome-shippers-all", &[("organisation", &name)])]
    } else {
        let accounts = account::of_organisation(tx, organisation)?;
        let managed = accounts.into_iter().filter(|one| of(Some(&one.id)));
        managed
            .map(|one| format!("{} {}", one.number, one.company))
            .collect()
    };
    Ok(if numbers.is_empty() {
        Err("the right was taken back")
    } else {
        Ok(draft.list("mail-welcome-shippers-numbers", numbers))
    })
}

pub(super) fn welcome(
    tx: &mut Tx<'_>,
    person: &Person,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let mut names = Vec::new();
    for organisation in organisations(tx, &person.profile.person)? {
        names.extend(look_up::organisation_name(tx, &organisation)?);
    }
    Ok(Ok(Draft::new((&person.profile).into(), letter_context)
        .subject("mail-welcome-subject", &[])
        .intro("mail-welcome-text", &[])
        .list("mail-welcome-organisations", names)
        .after("mail-welcome-after")))
}

pub(super) fn membership_offered(
    tx: &mut Tx<'_>,
    person: &Person,
    organisation: &OrganisationId,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let member = look_up::member(tx, organisation, &person.profile.person)?;
    let offer =
        member.filter(|member| member.active && member.standing == MembershipStatus::Invited);
    let (Some(offer), Some(name)) = (offer, look_up::organisation_name(tx, organisation)?) else {
        return Ok(Err("the offer was answered or taken back"));
    };
    let link = NewLink {
        kind: LinkKind::Membership,
        person: Some(person.profile.person.clone()),
        subject: organisation.to_string(),
        round: person.link_round,
        lasts: OFFER_LASTS,
    };
    let created_by = directory::creator(tx, &offer.created_by)?;
    // The carrier is a word of its own in storage; people read the organisation's name.
    let by = match created_by.as_str() {
        "" | "carrier" => &name,
        by => by,
    };
    Ok(Ok(Draft::new((&person.profile).into(), letter_context)
        .subject(
            "mail-membership-offered-subject",
            &[("organisation", &name)],
        )
        .intro(
            "mail-membership-offered-text",
            &[("organisation", &name), ("by", by)],
        )
        .button("mail-membership-offered-button", link)
        .after("mail-membership-offered-after")))
}

/// The organisations a person belongs to. Leaves their own rows entered.
fn organisations(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<OrganisationId>, DbError> {
    tx.enter(&Tenant::Person(person.clone()))?;
    membership::organisations_of(tx, person)
}
