//! The state that all functions of the authority share.

use crate::config::ServerConfig;
use crate::people::passwords::Passwords;
use loket_db::{Db, DbError, Tenant};
use loket_domain::Timestamp;
use loket_domain::ids::Epoch;
use loket_mail::{MailContext, MailSettings};
use loket_store::catalogue::CatalogueCache;
use loket_store::installation;
use loket_store::notifier::Notifier;
use loket_store::ordering::number::OrderNumbers;
use loket_store::{Clock, Randomness, SystemRandomness, new_id};
use std::sync::Arc;
use tokio::sync::watch;

/// The server's state: its database, its clock, its settings. A clone is the same server.
#[derive(Clone)]
pub struct Authority(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    config: ServerConfig,
    notifier: Notifier,
    order_numbers: OrderNumbers,
    catalogue: CatalogueCache,
    epoch: Epoch,
    passwords: Passwords,
    stopping: watch::Sender<bool>,
}

impl Authority {
    /// A server over an open database. The database gets its epoch here when it has none.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn new(db: Db, clock: Arc<dyn Clock>, config: ServerConfig) -> Result<Self, DbError> {
        Self::with_randomness(db, clock, Arc::new(SystemRandomness), config).await
    }

    /// The same, with randomness of the caller's choice: for tests only.
    ///
    /// # Errors
    /// As [`Authority::new`].
    pub async fn with_randomness(
        db: Db,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
        config: ServerConfig,
    ) -> Result<Self, DbError> {
        let fresh = new_id(&*clock, &*randomness);
        let epoch = db
            .write(Tenant::Installation, move |tx| {
                installation::epoch(tx, &Epoch::new(fresh.as_str()))
            })
            .await?;
        let passwords = Passwords::new(&*randomness)?;
        let (stopping, _) = watch::channel(false);
        let notifier = Notifier::default();
        let (order_numbers, catalogue) = (OrderNumbers::default(), CatalogueCache::default());
        let inner = Inner {
            db,
            clock,
            randomness,
            config,
            notifier,
            order_numbers,
            catalogue,
            epoch,
            passwords,
            stopping,
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The server's clock, which decides.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Where this server's secrets and ids come from.
    pub fn randomness(&self) -> &dyn Randomness {
        &*self.0.randomness
    }

    /// Fills `bytes` with what nobody can foresee.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.0.randomness.fill(bytes);
    }

    /// A new id: UUIDv7 as text.
    pub fn new_id(&self) -> String {
        new_id(&*self.0.clock, &*self.0.randomness)
    }

    /// A new person's id: UUIDv4. It tells nobody when the person was written down, so that an administrator who
    /// invites does not learn whether they were known before.
    pub fn new_person_id(&self) -> String {
        let mut random = [0; 16];
        self.fill(&mut random);
        uuid::Builder::from_random_bytes(random)
            .into_uuid()
            .to_string()
    }

    /// What mails are written and sent with.
    pub fn mail_context(&self) -> MailContext {
        let config = self.config();
        MailContext {
            db: self.0.db.clone(),
            clock: Arc::clone(&self.0.clock),
            randomness: Arc::clone(&self.0.randomness),
            catalogue: self.0.catalogue.clone(),
            settings: Arc::new(MailSettings {
                public_url: config.public_url.clone(),
                mail_from: config.mail_from.clone(),
                support_contact: config.support_contact.clone(),
                support_hours: config.support_hours.clone(),
                password_policy: config.password_policy,
            }),
        }
    }

    /// The settings the server was started with.
    pub fn config(&self) -> &ServerConfig {
        &self.0.config
    }

    /// The notifier: it knows the connected desks and the feeds they watch.
    pub fn notifier(&self) -> &Notifier {
        &self.0.notifier
    }

    /// Readable numbers for the orders to come.
    pub fn order_numbers(&self) -> &OrderNumbers {
        &self.0.order_numbers
    }

    /// The catalogue, as it was last read.
    pub fn catalogue(&self) -> &CatalogueCache {
        &self.0.catalogue
    }

    /// The database's epoch. It changes only while no server runs.
    pub fn epoch(&self) -> &Epoch {
        &self.0.epoch
    }

    /// Hashes passwords, no more at once than there are cores.
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// Tells everything that waits for something that the server stops.
    pub fn stop(&self) {
        self.0.stopping.send_replace(true);
    }

    /// Waits until the server stops: ends streams that have no end of their own.
    pub async fn stopped(&self) {
        let mut stopping = self.0.stopping.subscribe();
        // The sender lives as long as this state: an error cannot come.
        let _until = stopping.wait_for(|stopping| *stopping).await;
    }
}
