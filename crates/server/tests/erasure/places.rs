//! What is written down about somebody, place by place.

use crate::support::TestServer;
use loket_authority::jobs::mails::deliver_due;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{
    AccountId, DeviceId, DraftId, GrantId, OrderId, OrganisationId, PersonId, RequestId,
};
use loket_domain::ordering::{Address, DraftContent, Order, OrderStatus};
use loket_domain::people::MembershipStatus;
use loket_domain::rights::{Grant, Grantor, LoketRight};
use loket_domain::shipping::{Authorisation, Decision, Request, RequestKind, RequestState};
use loket_mail::Post;
use loket_mail::people::PeopleMail;
use loket_protocol::DraftRecord;
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::mail_log::{self, Mailed};
use loket_store::ordering::{draft, order as orders};
use loket_store::people::{grant, membership};
use loket_store::shipping::{account_attempts, authorisation, request};

/// Makes somebody a member with these rights from another.
pub(super) async fn join(
    server: &TestServer,
    organisation: &str,
    who: &PersonId,
    rights: &[LoketRight],
    grantor: &str,
) {
    let member = membership::Membership {
        person: who.clone(),
        active: true,
        standing: MembershipStatus::Joined,
        offered: membership::Offered::default(),
        created_by: grantor.to_owned(),
    };
    enlist(server, organisation, member, rights, grantor).await;
}

pub(super) async fn offer(
    server: &TestServer,
    organisation: &str,
    who: &PersonId,
    shown: (String, String),
) {
    let member = membership::Membership {
        person: who.clone(),
        active: true,
        standing: MembershipStatus::Invited,
        offered: membership::Offered {
            name: shown.0,
            email: format!("{}@x.example", shown.1),
        },
        created_by: "p-anke".to_owned(),
    };
    enlist(server, organisation, member, &[], "p-anke").await;
}

async fn enlist(
    server: &TestServer,
    organisation: &str,
    member: membership::Membership,
    rights: &[LoketRight],
    grantor: &str,
) {
    let (id, notifier, now) = (
        OrganisationId::new(organisation),
        server.state.notifier().clone(),
        server.state.now(),
    );
    let grants: Vec<Grant> = rights
        .iter()
        .map(|right| Grant {
            id: GrantId::new(server.state.new_id()),
            holder: member.person.clone(),
            right: *right,
            account: None,
            grantor: Grantor::Person(PersonId::new(grantor)),
        })
        .collect();
    let tenant = Tenant::Both {
        organisation: id.clone(),
        person: member.person.clone(),
    };
    let write = move |tx: &mut Tx<'_>| {
        membership::put(tx, &id, &member, now)?;
        for grant in &grants {
            grant::insert(tx, &id, grant, now)?;
        }
        let mut changes = Changes::default();
        directory::publish_organisation(tx, &id, &mut changes)?;
        directory::publish_profile(tx, &member.person, &mut changes)?;
        changes.write(tx, &notifier, now).map(drop)
    };
    server.state.db().write(tenant, write).await.unwrap();
}

/// Places an order, changed as `with` says.
pub(super) async fn order(
    server: &TestServer,
    organisation: &str,
    who: &str,
    id: &str,
    status: OrderStatus,
    with: impl Fn(&mut Order),
) {
    let (organisation, now) = (OrganisationId::new(organisation), server.state.now());
    let mut placed = Order {
        id: OrderId::new(id),
        number: Some(format!("SO-{id}")),
        account: Some(AccountId::new(format!("{organisation}-a"))),
        organisation: Some(organisation.clone()),
        account_number: "7710001".to_owned(),
        company: "Example".to_owned(),
        status,
        placed_by: PersonId::new(who),
        placed_by_name: "Somebody".to_owned(),
        placed_at: now,
        changed_at: now,
        address: Address::default(),
        lines: Vec::new(),
        reference: String::new(),
        tracking: None,
    };
    with(&mut placed);
    let notifier = server.state.notifier().clone();
    let tenant = Tenant::Both {
        organisation,
        person: PersonId::new(who),
    };
    let write = move |tx: &mut Tx<'_>| {
        let mut changes = Changes::default();
        orders::insert(tx, &placed, &mut changes)?;
        changes.write(tx, &notifier, now).map(drop)
    };
    server.state.db().write(tenant, write).await.unwrap();
}

pub(super) async fn order_is(server: &TestServer, organisation: &str, id: &str, status: &str) {
    let (organisation, id, status) = (
        OrganisationId::new(organisation),
        id.to_owned(),
        status.to_owned(),
    );
    let tenant = Tenant::Organisation(organisation);
    let write = move |tx: &mut Tx<'_>| {
        tx.execute(
            "UPDATE supply_order SET status = :status WHERE id = :id",
            &[("status", &status), ("id", &id)],
        )
    };
    server.state.db().write(tenant, write).await.unwrap();
}

pub(super) async fn write_draft(
    server: &TestServer,
    who: &PersonId,
    address: Address,
    reference: &str,
) {
    let (who, notifier, now) = (
        who.clone(),
        server.state.notifier().clone(),
        server.state.now(),
    );
    let record = DraftRecord {
        id: DraftId::new("draft"),
        content: DraftContent {
            account_number: "7710001".to_owned(),
            address,
            reference: reference.to_owned(),
            ..DraftContent::default()
        },
        changed_at: now,
        device: DeviceId::new("d-1"),
        copy_of: None,
    };
    let tenant = Tenant::Person(who.clone());
    let write = move |tx: &mut Tx<'_>| {
        let mut changes = Changes::default();
        draft::put(tx, &who, &record, &mut changes)?;
        changes.write(tx, &notifier, now).map(drop)
    };
    server.state.db().write(tenant, write).await.unwrap();
}

/// An address asks to ship; somebody decided it, or nobody.
pub(super) async fn ask(
    server: &TestServer,
    address: &str,
    decided: Option<(&str, &str, &str)>,
    organisation: &str,
    id: &str,
) {
    let (organisation, now) = (OrganisationId::new(organisation), server.state.now());
    let state = match decided {
        None => RequestState::Pending,
        Some((by, by_name, reason)) => RequestState::Decided {
            decision: Decision::Approve,
            by: PersonId::new(by),
            by_name: by_name.to_owned(),
            at: now,
            reason: reason.to_owned(),
        },
    };
    let asked = Request {
        id: RequestId::new(id),
        kind: RequestKind::Ship,
        account: AccountId::new(format!("{organisation}-a")),
        organisation: organisation.clone(),
        account_number: "7710001".to_owned(),
        applicant: address.to_owned(),
        asked_at: now,
        attempts: 1,
        state,
    };
    let (address, notifier) = (address.to_owned(), server.state.notifier().clone());
    let write = move |tx: &mut Tx<'_>| {
        let mut changes = Changes::default();
        request::put(tx, &asked, &address, &mut changes)?;
        let standing = authorisation::Decided {
            organisation: &asked.organisation,
            account: &asked.account,
            address: &address,
            standing: Authorisation::Approved,
            request: &asked.id,
            by: &PersonId::new("p-anke"),
            at: now,
        };
        authorisation::put(tx, &standing)?;
        changes.write(tx, &notifier, now).map(drop)
    };
    let tenant = Tenant::Organisation(organisation);
    server.state.db().write(tenant, write).await.unwrap();
}

/// A mail to the person, sent into the folder, and one that waits.
pub(super) async fn mail(server: &TestServer, who: &PersonId) {
    let (who, now) = (who.clone(), server.state.now());
    let told = PeopleMail::PasswordChanged { person: who };
    let first = told.clone();
    server.write(move |tx| first.queue(tx, "sent", now)).await;
    let post = Post::of(&server.state.config().mail).unwrap().unwrap();
    deliver_due(&server.state, &post).await.unwrap();
    server.write(move |tx| told.queue(tx, "waiting", now)).await;
}

pub(super) async fn log(server: &TestServer, who: &PersonId, tried: &str, text: &str) {
    let (who, tried, text, now) = (
        who.clone(),
        tried.to_owned(),
        text.to_owned(),
        server.state.now(),
    );
    let tenant = Tenant::Person(who.clone());
    let write = move |tx: &mut Tx<'_>| {
        account_attempts::count(tx, &who, &tried, now)?;
        tx.execute(
            "INSERT INTO mail_log (id, person_id, template, language, outcome, at, text)
             VALUES ('log', :person, 'password_changed', 'fr', 'sent', :now, :text)",
            &[("person", &who), ("now", &now.0), ("text", &text)],
        )
    };
    server.state.db().write(tenant, write).await.unwrap();
}

/// A mail about somebody else, to `whom`.
pub(super) async fn log_others(server: &TestServer, whom: &str, text: &str) {
    let mailed = Mailed {
        id: server.state.new_id(),
        person: (!whom.is_empty()).then(|| PersonId::new(whom)),
        template: "request_opened".to_owned(),
        language: "fr".to_owned(),
        outcome: "sent".to_owned(),
        at: server.state.now(),
        text: text.to_owned(),
    };
    server.write(move |tx| mail_log::put(tx, &mailed)).await;
}

/// A count in one organisation's rows.
pub(super) async fn count_in(server: &TestServer, organisation: &str, sql: &'static str) -> i64 {
    let tenant = Tenant::Organisation(OrganisationId::new(organisation));
    let read = move |tx: &mut Tx<'_>| tx.row(sql, &[], |row| row.int("number"));
    let found: Result<Option<i64>, DbError> = server.state.db().read(tenant, read).await;
    found.unwrap().unwrap_or_default()
}
