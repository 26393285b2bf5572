//! Where mails go.

use http::Uri;
use std::fmt;
use std::path::PathBuf;

/// Where mails go.
#[derive(Clone, PartialEq, Eq)]
pub enum MailRoute {
    /// Nowhere: they wait as jobs.
    None,
    /// Files in a folder, one per mail: for trying out.
    Folder(PathBuf),
    /// An SMTP server without encryption: on this machine only.
    Smtp {
        /// Its host.
        host: String,
        /// The URL as given.
        url: String,
    },
    /// An SMTP server with TLS from the start, or with STARTTLS required.
    Encrypted {
        /// The URL as given, possibly with a password in it.
        url: String,
        /// Certificates (PEM) that may vouch for it, where public ones do not.
        vouched_by: Option<PathBuf>,
    },
}

/// A route that was given in a form nobody understands: a sentence that says what to set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Set --mail to smtp://HOST:PORT, smtps://USER:PASSWORD@HOST:PORT or dir:PATH.")]
pub struct UnknownRoute;

/// Shows no password, nor anything else of a URL.
impl fmt::Debug for MailRoute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Folder(_) => "dir:…",
            Self::Smtp { .. } => "smtp://…",
            Self::Encrypted { .. } => "smtps://…",
        })
    }
}

impl MailRoute {
    /// Reads `smtp://…`, `smtps://…` or `dir:PATH`.
    ///
    /// # Errors
    /// [`UnknownRoute`] for anything else.
    pub fn parse(given: &str) -> Result<Self, UnknownRoute> {
        if let Some(path) = given.strip_prefix("dir:").filter(|path| !path.is_empty()) {
            return Ok(Self::Folder(PathBuf::from(path)));
        }
        let url = given.to_owned();
        let uri: Uri = given.parse().map_err(|_| UnknownRoute)?;
        let host = uri
            .host()
            .filter(|host| !host.is_empty())
            .ok_or(UnknownRoute)?
            .to_owned();
        match uri.scheme_str() {
            Some("smtps") => Ok(Self::Encrypted {
                url,
                vouched_by: None,
            }),
            Some("smtp") if uri.query() == Some("tls=required") => Ok(Self::Encrypted {
                url,
                vouched_by: None,
            }),
            Some("smtp") => Ok(Self::Smtp { host, url }),
            _ => Err(UnknownRoute),
        }
    }

    /// The same, with a file of certificates (PEM) that may vouch for an encrypted server.
    #[must_use]
    pub fn vouched_by(self, file: Option<PathBuf>) -> Self {
        match self {
            Self::Encrypted { url, .. } => Self::Encrypted {
                url,
                vouched_by: file,
            },
            other => other,
        }
    }
}
