//! From a job to a letter: what its payload names, looked up as things are now.

use super::context::MailContext;
use super::letter::{Draft, LetterContext};
use super::order::{self, OrderEvent};
use super::people::PeopleMail;
use super::{choose, look_up, request};
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrderId, OrganisationId, PersonId, RequestId};
use loket_store::job::Job;
use loket_store::job::MAIL;
use loket_store::ordering::order as orders;
use loket_store::people::person;
use serde::Deserialize;
use serde_json::json;

/// What a job holds.
#[derive(Deserialize)]
struct Payload {
    template: String,
    #[serde(default)]
    about: About,
}

#[derive(Default, Deserialize)]
struct About {
    person: Option<PersonId>,
    organisation: Option<OrganisationId>,
    order: Option<OrderId>,
    request: Option<RequestId>,
}

/// The mail that a job asks for, with the ids it is written from.
#[derive(Debug)]
pub(super) enum MailRequest {
    /// About an order; to the person named, else to the one who placed it.
    Order {
        event: OrderEvent,
        organisation: OrganisationId,
        order: OrderId,
        person: Option<PersonId>,
    },
    /// About a new request, to everybody who can decide it: one job becomes one for each.
    Opened {
        organisation: OrganisationId,
        request: RequestId,
    },
    /// About a new request, to one of them.
    OpenedTo {
        organisation: OrganisationId,
        request: RequestId,
        person: PersonId,
    },
    /// About a decided request.
    Decided {
        organisation: OrganisationId,
        request: RequestId,
    },
    /// About a person.
    Person(PeopleMail),
}

/// A mail job that was read.
#[derive(Debug)]
pub(super) struct MailJob {
    /// The letter's name.
    pub template: String,
    pub request: MailRequest,
}

impl MailJob {
    /// Reads a job's payload; none for one that nothing is written for.
    pub fn read(payload: &str) -> Option<Self> {
        let Payload { template, about } = serde_json::from_str(payload).ok()?;
        let request = match (OrderEvent::parse(&template), template.as_str()) {
            (Some(event), _) => MailRequest::Order {
                event,
                organisation: about.organisation?,
                order: about.order?,
                person: about.person,
            },
            (None, "request_opened") => match about.person {
                Some(person) => MailRequest::OpenedTo {
                    organisation: about.organisation?,
                    request: about.request?,
                    person,
                },
                None => MailRequest::Opened {
                    organisation: about.organisation?,
                    request: about.request?,
                },
            },
            (None, "request_decided") => MailRequest::Decided {
                organisation: about.organisation?,
                request: about.request?,
            },
            (None, _) => MailRequest::Person(serde_json::from_str(payload).ok()?),
        };
        Some(Self { template, request })
    }

    /// Whom it is to, as far as the job says.
    pub fn person(&self) -> Option<&PersonId> {
        match &self.request {
            MailRequest::Order { person, .. } => person.as_ref(),
            MailRequest::OpenedTo { person, .. } => Some(person),
            MailRequest::Person(mail) => mail.person(),
            MailRequest::Opened { .. } | MailRequest::Decided { .. } => None,
        }
    }
}

/// What comes of a job.
pub(super) enum Prepared {
    /// A letter to send.
    Letter(Box<Draft>),
    /// Other jobs in its place: id and payload.
    Split(Vec<(String, String)>),
    /// Nothing: its point is gone.
    Dropped(&'static str),
}

/// Looks everything up and writes the letter.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn prepare(
    context: &MailContext,
    job: &Job,
    mail_job: MailJob,
) -> Result<Prepared, DbError> {
    let (settings, now, asked_at) = (context.settings.clone(), context.now(), job.created_at);
    let (catalogues, id) = (context.catalogue.clone(), job.id.clone());
    let read = move |tx: &mut Tx<'_>| {
        let zone = catalogues.get(tx)?.limits.time_zone.clone();
        let letter_context = LetterContext {
            settings: &settings,
            zone,
            now,
            asked_at,
        };
        write(tx, &id, &mail_job, &letter_context)
    };
    context.db.read(Tenant::Installation, read).await
}

fn write(
    tx: &mut Tx<'_>,
    id: &str,
    mail_job: &MailJob,
    letter_context: &LetterContext<'_>,
) -> Result<Prepared, DbError> {
    let found = match &mail_job.request {
        MailRequest::Opened {
            organisation,
            request,
        } => {
            let deciders = request::deciders(tx, organisation, request)?;
            let jobs = deciders.into_iter().map(|person| {
                let about =
                    json!({"organisation": organisation, "request": request, "person": person});
                let payload = json!({"template": mail_job.template, "about": about});
                (format!("{id}:{person}"), payload.to_string())
            });
            return Ok(Prepared::Split(jobs.collect()));
        }
        MailRequest::OpenedTo {
            organisation,
            request,
            person,
        } => request::opened(tx, (organisation, request), person, letter_context)?,
        MailRequest::Decided {
            organisation,
            request,
        } => request::decided(tx, organisation, request, letter_context)?,
        MailRequest::Person(mail) => choose::write(tx, mail, letter_context)?,
        MailRequest::Order {
            event,
            organisation,
            order,
            person,
        } => {
            tx.enter(&Tenant::Organisation(organisation.clone()))?;
            about_order(
                tx,
                *event,
                (organisation, order),
                person.as_ref(),
                letter_context,
            )?
        }
    };
    Ok(match found {
        Ok(draft) => Prepared::Letter(Box::new(draft)),
        Err(why) => Prepared::Dropped(why),
    })
}

fn about_order(
    tx: &mut Tx<'_>,
    event: OrderEvent,
    (organisation, id): (&OrganisationId, &OrderId),
    reader: Option<&PersonId>,
    letter_context: &LetterContext<'_>,
) -> Result<look_up::Found, DbError> {
    let gone = "the order or its person is gone";
    let Some(found) = orders::find(tx, organisation, id)? else {
        return Ok(Err(gone));
    };
    let reader = person::by_id(tx, reader.unwrap_or(&found.placed_by))?;
    Ok(match reader.filter(|person| person.active) {
        Some(reader) => Ok(order::about(event, &found, &reader.profile, letter_context)),
        None => Err(gone),
    })
}

/// Puts jobs in the place of one.
///
/// # Errors
/// When the database cannot be written.
pub(super) fn split(
    tx: &mut Tx<'_>,
    job: &Job,
    into: &[(String, String)],
    now: Timestamp,
) -> Result<(), DbError> {
    use loket_store::job;
    for (id, payload) in into {
        job::put(tx, MAIL, id, payload, now)?;
    }
    job::finish(tx, &job.id)
}
