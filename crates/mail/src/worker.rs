//! Takes mail jobs one by one, writes the letter as things are now, and hands it to the post.

use super::context::MailContext;
use super::letter::{Draft, NewLink};
use super::people::PeopleMail;
use super::post::{Envelope, Post, PostError};
use super::prepare::{MailJob, MailRequest, Prepared, prepare, split};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::PersonId;
use loket_store::job::MAIL;
use loket_store::job::{self, Job};
use loket_store::mail_log::{self, MailOutcome, Mailed};
use loket_store::people::link::{self, Link};
use loket_store::people::token;
use loket_store::people::{email_change, erasure_notice};

/// What stands in the log in a link's place.
const BLANKED: &str = "…";

/// The outcome of one mail job.
enum DeliveryOutcome {
    Sent(SentLetter),
    /// Nobody is to be written to: the order or the person is gone, or nothing is written at this event.
    Dropped(&'static str),
    /// Other jobs took its place.
    Split(Vec<(String, String)>),
    Failed(SentLetter, PostError),
}

/// The person, language and text of a letter, for the mail log.
struct SentLetter {
    person: Option<PersonId>,
    language: &'static str,
    text: String,
}

/// The mails that were handed over, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Mails, erasure notices among them.
    pub mails: usize,
    /// Erasure notices: with each of them the last trace of somebody's address went from the tables, and the caller
    /// has it overwritten.
    pub erasure_notices: usize,
}

/// Sends every mail that is due now, and adds to `delivered` what was handed over, also when it ends with an error.
///
/// # Errors
/// When the database cannot be read or written; mails that were taken are due again after their lease.
pub async fn deliver_due(
    context: &MailContext,
    post: &Post,
    delivered: &mut Delivered,
) -> Result<(), DbError> {
    loop {
        let now = context.now();
        let claimed = context
            .db
            .write(Tenant::Installation, move |tx| job::claim(tx, MAIL, now))
            .await?;
        let Some(job) = claimed else { return Ok(()) };
        let mail_job = MailJob::read(&job.payload);
        let completion = JobCompletion::of(&job, mail_job.as_ref());
        let outcome = match mail_job {
            Some(mail_job) => deliver(context, post, &job, mail_job).await?,
            None => DeliveryOutcome::Dropped("nothing is written at this event"),
        };
        match outcome {
            DeliveryOutcome::Sent(letter) => {
                let notice = completion.erasure_notice.is_some();
                delivered.mails += 1;
                finish(context, completion.with(MailOutcome::Sent, letter)).await?;
                delivered.erasure_notices += usize::from(notice);
            }
            DeliveryOutcome::Dropped(why) => {
                tracing::info!(job = job.id, why, "no mail was needed");
                finish(context, completion).await?;
            }
            DeliveryOutcome::Split(into) => {
                let one = move |tx: &mut Tx<'_>| split(tx, &job, &into, now);
                context.db.write(Tenant::Installation, one).await?;
            }
            DeliveryOutcome::Failed(letter, error) => {
                put_back(context, job, completion, letter, &error).await?
            }
        }
    }
}

/// The rows that change when a job is over.
#[derive(Clone)]
struct JobCompletion {
    mailed: Mailed,
    /// The erasure notice that was said.
    erasure_notice: Option<String>,
    /// The change of address whose old address was told.
    change: Option<String>,
}

impl JobCompletion {
    /// Without a letter.
    fn of(job: &Job, mail_job: Option<&MailJob>) -> Self {
        let (mut erasure_notice, mut change) = (None, None);
        match mail_job.map(|mail_job| &mail_job.request) {
            Some(MailRequest::Person(PeopleMail::Forgotten { erasure_notice: id })) => {
                erasure_notice = Some(id.clone())
            }
            Some(MailRequest::Person(PeopleMail::EmailChanged { change: id, .. })) => {
                change = Some(id.clone())
            }
            _ => {}
        }
        let mailed = Mailed {
            id: job.id.clone(),
            person: mail_job.and_then(MailJob::person).cloned(),
            template: mail_job
                .map(|mail_job| mail_job.template.clone())
                .unwrap_or_default(),
            language: String::new(),
            outcome: MailOutcome::Dropped.as_str().to_owned(),
            at: job.created_at,
            text: String::new(),
        };
        Self {
            mailed,
            erasure_notice,
            change,
        }
    }

    fn with(mut self, outcome: MailOutcome, letter: SentLetter) -> Self {
        self.mailed.outcome = outcome.as_str().to_owned();
        self.mailed.language = letter.language.to_owned();
        self.mailed.person = letter.person.or(self.mailed.person);
        // Of who was forgotten nothing is written down again.
        if self.erasure_notice.is_none() {
            self.mailed.text = letter.text;
        }
        self
    }

    fn write(&self, tx: &mut Tx<'_>) -> Result<(), DbError> {
        job::finish(tx, &self.mailed.id)?;
        if let Some(id) = &self.erasure_notice {
            erasure_notice::said(tx, id)?;
        }
        if let Some(id) = &self.change {
            email_change::remove(tx, id)?;
        }
        mail_log::put(tx, &self.mailed)
    }
}

async fn finish(context: &MailContext, mut completion: JobCompletion) -> Result<(), DbError> {
    metrics::counter!("loket_mails_finished_total").increment(1);
    completion.mailed.at = context.now();
    let write = move |tx: &mut Tx<'_>| completion.write(tx);
    context.db.write(Tenant::Installation, write).await
}

async fn put_back(
    context: &MailContext,
    job: Job,
    completion: JobCompletion,
    letter: SentLetter,
    error: &PostError,
) -> Result<(), DbError> {
    metrics::counter!("loket_mails_failed_total").increment(1);
    let (id, attempts) = (job.id.clone(), job.attempts);
    let hopeless = matches!(error, PostError::Mail(_)) || attempts >= job::TRIES;
    if hopeless {
        tracing::error!(job = id, attempts, cause = %error, "a mail was given up");
        return finish(context, completion.with(MailOutcome::GivenUp, letter)).await;
    }
    let now = context.now();
    let again = move |tx: &mut Tx<'_>| job::fail(tx, &job, now);
    let due = context.db.write(Tenant::Installation, again).await?;
    let due = due.map(|due| due.0);
    tracing::warn!(job = id, attempts, cause = %error, due, "a mail waits");
    Ok(())
}

async fn deliver(
    context: &MailContext,
    post: &Post,
    job: &Job,
    mail_job: MailJob,
) -> Result<DeliveryOutcome, DbError> {
    let mut draft = match prepare(context, job, mail_job).await? {
        Prepared::Letter(draft) => draft,
        Prepared::Split(into) => return Ok(DeliveryOutcome::Split(into)),
        Prepared::Dropped(why) => return Ok(DeliveryOutcome::Dropped(why)),
    };
    let url = match draft.link.take() {
        Some(link) => mint(context, link).await?,
        None => String::new(),
    };
    Ok(send(context, post, job, &mut draft, &url).await)
}

async fn send(
    context: &MailContext,
    post: &Post,
    job: &Job,
    draft: &mut Draft,
    url: &str,
) -> DeliveryOutcome {
    let blanked = match url.rsplit_once('/') {
        Some((before, _)) => format!("{before}/{BLANKED}"),
        None => String::new(),
    };
    let unwritten = |error: askama::Error| PostError::Mail(error.to_string());
    let text = draft.letter(&blanked).map(|letter| letter.text);
    let sent = SentLetter {
        person: draft.reader.person.clone(),
        language: draft.reader.language.code(),
        text: text.unwrap_or_default(),
    };
    let letter = match draft.letter(url).map_err(unwritten) {
        Ok(letter) => letter,
        Err(error) => return DeliveryOutcome::Failed(sent, error),
    };
    let envelope = Envelope {
        job: &job.id,
        from: &context.settings.mail_from,
        to_name: &draft.reader.name,
        to: &draft.reader.email,
        at: job.created_at,
        letter,
    };
    match post.send(envelope).await {
        Ok(()) => DeliveryOutcome::Sent(sent),
        Err(error) => DeliveryOutcome::Failed(sent, error),
    }
}

/// Makes the secret of a link and keeps its hash; answers the whole link. The secret is in this mail only.
async fn mint(context: &MailContext, wanted: NewLink) -> Result<String, DbError> {
    let now = context.now();
    let secret = URL_SAFE_NO_PAD.encode(token::random(&*context.randomness));
    let hash = token::hash(secret.as_bytes());
    let kind = wanted.kind.as_str();
    let stored_link = Link {
        kind: wanted.kind,
        person: wanted.person.unwrap_or_else(|| PersonId::new("")),
        subject: wanted.subject,
        round: wanted.round,
        expires_at: now.plus(wanted.lasts),
    };
    let write = move |tx: &mut Tx<'_>| link::insert(tx, &hash, &stored_link, now);
    context.db.write(Tenant::Installation, write).await?;
    Ok(format!("{}/p/{kind}/{secret}", context.settings.public_url))
}
