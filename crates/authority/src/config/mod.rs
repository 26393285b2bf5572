//! What the running server goes by, and the settings that it refuses.

mod rates;
pub mod safety;

pub use rates::{Rate, Rates};
pub use safety::{Environment, Unsafe};

use loket_domain::ordering::OrderRetention;
use loket_domain::people::{Lease, OFFLINE_LEASE, PasswordPolicy};
use loket_domain::{Retention, Timestamp};
use loket_mail::MailRoute;
use std::path::PathBuf;
use std::time::Duration;

/// What the running server goes by. The default is for tests: a loopback server that sends no mail.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// The address that links in mails begin with, without a slash at the end.
    pub public_url: String,
    /// How long a desk may go on without the server, in milliseconds.
    pub lease: i64,
    /// How many requests are taken; none takes all.
    pub rates: Option<Rates>,
    /// Largest body of a request, in bytes.
    pub body_max: usize,
    /// After how long a request is given up.
    pub request_timeout: Duration,
    /// How long requests under way may take to end when the server stops.
    pub drain: Duration,
    /// Whether the last entry of `X-Forwarded-For` is the client's address.
    pub behind_proxy: bool,
    /// Where mails go.
    pub mail: MailRoute,
    /// The sender of mails.
    pub mail_from: String,
    /// How long orders can be read.
    pub order_retention: OrderRetention,
    /// How long everything else is kept.
    pub retention: Retention,
    /// When what erasures freed is overwritten, in milliseconds since midnight in UTC; none at once.
    pub clean_up_at: Option<i64>,
    /// What passwords have to be.
    pub password_policy: PasswordPolicy,
    /// The version of terms and privacy policy that everybody accepts.
    pub terms_version: String,
    /// Where the terms of use stand; empty when nowhere.
    pub terms_url: String,
    /// Where the privacy policy stands; empty when nowhere.
    pub privacy_url: String,
    /// How the carrier's support is reached; empty when the carrier did not say.
    pub support_contact: String,
    /// When it is reached.
    pub support_hours: String,
    /// The erasure ledger's file; none refuses to forget anybody.
    pub erasure_ledger: Option<PathBuf>,
}

impl Default for ServerConfig {
    fn default() -> Self {
        Self {
            public_url: "http://127.0.0.1:7420".to_owned(),
            lease: OFFLINE_LEASE,
            rates: None,
            body_max: 16 * 1024 * 1024,
            request_timeout: Duration::from_secs(30),
            drain: Duration::from_secs(10),
            behind_proxy: false,
            mail: MailRoute::None,
            mail_from: "Loket <loket@localhost.localdomain>".to_owned(),
            order_retention: OrderRetention::default(),
            retention: Retention::default(),
            clean_up_at: None,
            password_policy: PasswordPolicy::Classic,
            terms_version: "1".to_owned(),
            terms_url: String::new(),
            privacy_url: String::new(),
            support_contact: String::new(),
            support_hours: String::new(),
            erasure_ledger: None,
        }
    }
}

impl ServerConfig {
    /// The lease given with an answer at `now`.
    pub fn lease_at(&self, now: Timestamp) -> Lease {
        Lease {
            granted_at: now,
            lasts: self.lease,
        }
    }
}
