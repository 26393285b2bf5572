//! What mails are written and sent with.

use loket_db::Db;
use loket_domain::Timestamp;
use loket_domain::people::PasswordPolicy;
use loket_store::catalogue::CatalogueCache;
use loket_store::{Clock, Randomness};
use std::sync::Arc;

/// The settings that letters go by.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// The address that links begin with, without a slash at the end.
    pub public_url: String,
    /// The sender.
    pub mail_from: String,
    /// How the carrier's support is reached; empty when the carrier did not say.
    pub support_contact: String,
    /// When it is reached.
    pub support_hours: String,
    /// When passwords end.
    pub password_policy: PasswordPolicy,
}

/// Everything that a letter is written and sent with. A clone is the same.
#[derive(Clone)]
pub struct MailContext {
    /// The database.
    pub db: Db,
    /// The clock that decides.
    pub clock: Arc<dyn Clock>,
    /// Where the secrets of links come from.
    pub randomness: Arc<dyn Randomness>,
    /// The catalogue, as it was last read: it names the installation's time zone.
    pub catalogue: CatalogueCache,
    /// The settings.
    pub settings: Arc<MailSettings>,
}

impl MailContext {
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
