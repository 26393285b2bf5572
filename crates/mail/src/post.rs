//! The post: takes a mail to where the settings say.

use super::letter::{Letter, on_one_line};
use super::route::MailRoute;
use http::Uri;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use loket_domain::Timestamp;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// How long one answer of an SMTP server is waited for.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// How long handing one mail over may take in all (the transport's own limit does not hold for a server that greets
/// nobody): well under a job's lease, so that nobody else sends it meanwhile.
const HANDED_OVER_WITHIN: Duration = Duration::from_secs(75);

/// What an SMTP server answers when it is about the mail or its reader, and will be the same tomorrow. Everything
/// else (a wrong password, a refused sender, a closed port) is about the post: the mail waits.
const ABOUT_THE_MAIL: [u16; 6] = [501, 550, 551, 552, 553, 555];

/// Where mails are handed over.
#[derive(Clone)]
pub enum Post {
    /// A folder: one file per mail, named by its Message-ID, so that a mail sent again is the same file.
    Folder(PathBuf),
    /// An SMTP server.
    Smtp {
        /// What speaks to it.
        transport: AsyncSmtpTransport<Tokio1Executor>,
        /// How long handing one mail over may take in all.
        within: Duration,
    },
}

/// Why a mail was not handed over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PostError {
    /// It never will be: the mail itself is at fault.
    #[error("the mail cannot be sent: {0}")]
    Mail(String),
    /// It may be later.
    #[error("the post does not answer: {0}")]
    Route(String),
}

/// A letter with whom it is from and to.
pub(super) struct Envelope<'e> {
    /// The job it comes from: names the mail for ever.
    pub job: &'e str,
    pub from: &'e str,
    pub to_name: &'e str,
    pub to: &'e str,
    pub at: Timestamp,
    pub letter: Letter,
}

impl Post {
    /// The post of a route; none when mails go nowhere.
    ///
    /// # Errors
    /// A sentence that says what to set.
    pub fn of(route: &MailRoute) -> Result<Option<Self>, String> {
        match route {
            MailRoute::None => Ok(None),
            MailRoute::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| {
                    format!("Set --mail to a folder that can be written: {error}.")
                })?;
                Ok(Some(Self::Folder(folder.clone())))
            }
            MailRoute::Smtp { url, .. } => Self::smtp(url, None, HANDED_OVER_WITHIN).map(Some),
            MailRoute::Encrypted { url, vouched_by } => {
                Self::smtp(url, vouched_by.as_deref(), HANDED_OVER_WITHIN).map(Some)
            }
        }
    }

    /// An SMTP server that is given so long for each mail.
    ///
    /// # Errors
    /// A sentence that says what to set.
    pub fn smtp(url: &str, vouched_by: Option<&Path>, within: Duration) -> Result<Self, String> {
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| format!("Set --mail to the address of an SMTP server: {error}."))?;
        if let Some(file) = vouched_by {
            transport = transport.tls(vouched(url, file)?);
        }
        let transport = transport.timeout(Some(ANSWER_WITHIN.min(within))).build();
        Ok(Self::Smtp { transport, within })
    }

    /// Hands a mail over.
    pub(super) async fn send(&self, envelope: Envelope<'_>) -> Result<(), PostError> {
        let name = message_name(envelope.job);
        let message = message(&name, envelope)?;
        match self {
            Self::Folder(folder) => {
                let (path, bytes) = (folder.join(format!("{name}.eml")), message.formatted());
                tokio::task::spawn_blocking(move || write_whole(&path, &bytes))
                    .await
                    .map_err(|error| PostError::Route(error.to_string()))?
                    .map_err(|error| PostError::Route(error.to_string()))
            }
            Self::Smtp { transport, within } => hand_over(transport, message, *within).await,
        }
    }
}

/// TLS with a server that certificates of a file may vouch for.
fn vouched(url: &str, file: &Path) -> Result<Tls, String> {
    let unusable = |error: &dyn std::error::Error| {
        format!("Set --mail-ca to a file of certificates (PEM): {error}.")
    };
    let pem = std::fs::read(file).map_err(|error| unusable(&error))?;
    let certificate = Certificate::from_pem(&pem).map_err(|error| unusable(&error))?;
    let uri: Uri = url
        .parse()
        .map_err(|error: http::uri::InvalidUri| unusable(&error))?;
    let host = uri.host().unwrap_or_default().to_owned();
    let tls = TlsParameters::builder(host)
        .add_root_certificate(certificate)
        .build()
        .map_err(|error| unusable(&error))?;
    Ok(match uri.scheme_str() {
        Some("smtps") => Tls::Wrapper(tls),
        _ => Tls::Required(tls),
    })
}

async fn hand_over(
    transport: &AsyncSmtpTransport<Tokio1Executor>,
    message: Message,
    within: Duration,
) -> Result<(), PostError> {
    let handed = tokio::time::timeout(within, transport.send(message)).await;
    let Ok(handed) = handed else {
        return Err(PostError::Route("SMTP: too slow".to_owned()));
    };
    // What a server says may quote the address: only its code is kept.
    handed.map(drop).map_err(|error| {
        let code = error.status().map(u16::from);
        let told = format!("SMTP {code:?}");
        match code.is_some_and(|code| ABOUT_THE_MAIL.contains(&code)) {
            true => PostError::Mail(told),
            false => PostError::Route(told),
        }
    })
}

/// Whether mails can be sent from this: an address, or a name with one in angle brackets.
pub fn is_mailbox(text: &str) -> bool {
    text.parse::<Mailbox>().is_ok()
}

/// Who looks into the folder sees whole mails only.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("part");
    std::fs::write(&beside, bytes)?;
    std::fs::rename(beside, path)
}

/// The same for each try of one job, and telling nothing of it.
fn message_name(job: &str) -> String {
    Sha256::digest(job)
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Text as it may stand in a header: on one line, and without what a mail program would take for an encoded word.
fn header_text(text: &str) -> String {
    on_one_line(text).replace("=?", "= ?")
}

fn message(name: &str, envelope: Envelope<'_>) -> Result<Message, PostError> {
    let wrong = |error: &dyn std::error::Error| PostError::Mail(error.to_string());
    let from: Mailbox = envelope
        .from
        .parse()
        .map_err(|_| PostError::Route("--mail-from".to_owned()))?;
    // The parser's own words would quote the address.
    let to: Address = envelope
        .to
        .parse()
        .map_err(|_| PostError::Mail("the address cannot be one".to_owned()))?;
    let host = from.email.domain().to_owned();
    let to_name = Some(header_text(envelope.to_name)).filter(|name| !name.is_empty());
    let at = UNIX_EPOCH + Duration::from_millis(u64::try_from(envelope.at.0).unwrap_or_default());
    let mut message = Message::builder()
        .message_id(Some(format!("<{name}@{host}>")))
        .date(at)
        .from(from)
        .to(Mailbox::new(to_name, to))
        .subject(header_text(&envelope.letter.subject))
        .multipart(MultiPart::alternative_plain_html(
            envelope.letter.text,
            envelope.letter.html,
        ))
        .map_err(|error| wrong(&error))?;
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    message
        .headers_mut()
        .insert_raw(HeaderValue::new(automatic, "auto-generated".to_owned()));
    Ok(message)
}
