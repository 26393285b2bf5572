//! The settings as they are given: one list for flags, variables and the file.

use super::retention::RetentionSettings;
use loket_authority::config::safety::{self, Environment, Unsafe};
use loket_authority::config::{Rates, ServerConfig};
use loket_db::{DatabaseUrl, DbError, DbOptions};
use loket_domain::people::PasswordPolicy;
use loket_domain::time::DAY;
use loket_mail::MailRoute;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Where the server keeps its files when nothing is said.
const DATA: &str = "loket-data";
/// Where it listens when nothing is said: reachable from this machine only.
const LISTEN: &str = "127.0.0.1:7420";

/// Settings as given; what is absent has its default. Names in the file are the flags' names.
#[derive(Clone, Debug, Default, clap::Args, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// Folder for the database, the operators' socket and temporary files
    #[arg(long, env = "LOKET_DATA", value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// sqlite:PATH or postgres://USER@HOST/NAME; without it, loket.db in the data folder
    #[arg(
        long,
        env = "LOKET_DATABASE",
        value_name = "URL",
        global = true,
        hide_env_values = true
    )]
    pub database: Option<String>,
    /// PostgreSQL only: the role that owns the tables, to bring the schema up to date
    #[arg(
        long,
        env = "LOKET_DATABASE_ADMIN",
        value_name = "URL",
        global = true,
        hide_env_values = true
    )]
    pub database_admin: Option<String>,
    /// PostgreSQL only: nobody else can listen on the network between this server and the database; the connection is
    /// not encrypted
    #[arg(long, env = "LOKET_DATABASE_ON_PRIVATE_NETWORK", num_args = 0..=1, default_missing_value = "true", global = true)]
    pub database_on_private_network: Option<bool>,
    /// Address and port to listen on [127.0.0.1:7420]
    #[arg(long, env = "LOKET_LISTEN", value_name = "ADDRESS", global = true)]
    pub listen: Option<String>,
    /// The address under which people reach this server; links in mails begin with it
    #[arg(long, env = "LOKET_PUBLIC_URL", value_name = "URL", global = true)]
    pub public_url: Option<String>,
    /// A reverse proxy with TLS stands before this server and sets X-Forwarded-For
    #[arg(long, env = "LOKET_BEHIND_TLS_PROXY", num_args = 0..=1, default_missing_value = "true", global = true)]
    pub behind_tls_proxy: Option<bool>,
    /// smtp://HOST:PORT, smtps://USER:PASSWORD@HOST:PORT, or dir:PATH for files
    #[arg(
        long,
        env = "LOKET_MAIL",
        value_name = "WHERE",
        global = true,
        hide_env_values = true
    )]
    pub mail: Option<String>,
    /// A file of certificates (PEM) that may vouch for the mail server, besides the public ones
    #[arg(long, env = "LOKET_MAIL_CA", value_name = "FILE", global = true)]
    pub mail_ca: Option<PathBuf>,
    /// The sender of mails
    #[arg(long, env = "LOKET_MAIL_FROM", value_name = "MAILBOX", global = true)]
    pub mail_from: Option<String>,
    /// A second, private address that answers with metrics for Prometheus
    #[arg(
        long,
        env = "LOKET_METRICS_LISTEN",
        value_name = "ADDRESS",
        global = true
    )]
    pub metrics_listen: Option<String>,
    /// Days a desk may work without the server [7]
    #[arg(
        long,
        env = "LOKET_OFFLINE_LEASE_DAYS",
        value_name = "DAYS",
        global = true
    )]
    pub offline_lease_days: Option<u16>,
    /// Days after which details of a completed or cancelled order are deleted [30]
    #[arg(
        long,
        env = "LOKET_ORDER_DETAILS_DAYS",
        value_name = "DAYS",
        global = true
    )]
    pub order_details_days: Option<u16>,
    /// Days after which the tracking link of a completed order is deleted [10]
    #[arg(long, env = "LOKET_TRACKING_DAYS", value_name = "DAYS", global = true)]
    pub tracking_days: Option<u16>,
    /// What is kept how long besides orders.
    #[command(flatten)]
    pub retention: RetentionSettings,
    /// A file outside the database in which forgotten persons are noted, by opaque ids; all servers of an installation
    /// share it [erasures.ledger in the data folder]
    #[arg(long, env = "LOKET_ERASURE_LEDGER", value_name = "FILE", global = true)]
    pub erasure_ledger: Option<PathBuf>,
    /// classic (7 characters, both cases, 60 days) or modern (15 characters, no periodic change) [classic]
    #[arg(
        long,
        env = "LOKET_PASSWORD_POLICY",
        value_name = "POLICY",
        global = true
    )]
    pub password_policy: Option<String>,
    /// The version of terms of use and privacy policy that everybody accepts; a new one asks everybody again [1]
    #[arg(
        long,
        env = "LOKET_TERMS_VERSION",
        value_name = "VERSION",
        global = true
    )]
    pub terms_version: Option<String>,
    /// Where the terms of use stand
    #[arg(long, env = "LOKET_TERMS_URL", value_name = "URL", global = true)]
    pub terms_url: Option<String>,
    /// Where the privacy policy stands
    #[arg(long, env = "LOKET_PRIVACY_URL", value_name = "URL", global = true)]
    pub privacy_url: Option<String>,
    /// How the carrier's support is reached: telephone, address or both; stands in every mail
    #[arg(
        long,
        env = "LOKET_SUPPORT_CONTACT",
        value_name = "TEXT",
        global = true
    )]
    pub support_contact: Option<String>,
    /// When the carrier's support is reached
    #[arg(long, env = "LOKET_SUPPORT_HOURS", value_name = "TEXT", global = true)]
    pub support_hours: Option<String>,
    /// What is logged: error, warn, info, debug, or a filter by module [info]
    #[arg(long, env = "LOKET_LOG", value_name = "FILTER", global = true)]
    pub log: Option<String>,
}

/// Settings that were found safe.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What the running server goes by.
    pub server: ServerConfig,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where to listen for whoever collects metrics.
    pub metrics_listen: Option<SocketAddr>,
}

impl Settings {
    /// These settings, with what is absent taken from `file`.
    #[must_use]
    pub fn or(self, file: Self) -> Self {
        Self {
            data: self.data.or(file.data),
            database: self.database.or(file.database),
            database_admin: self.database_admin.or(file.database_admin),
            database_on_private_network: self
                .database_on_private_network
                .or(file.database_on_private_network),
            listen: self.listen.or(file.listen),
            public_url: self.public_url.or(file.public_url),
            behind_tls_proxy: self.behind_tls_proxy.or(file.behind_tls_proxy),
            mail: self.mail.or(file.mail),
            mail_ca: self.mail_ca.or(file.mail_ca),
            mail_from: self.mail_from.or(file.mail_from),
            metrics_listen: self.metrics_listen.or(file.metrics_listen),
            offline_lease_days: self.offline_lease_days.or(file.offline_lease_days),
            order_details_days: self.order_details_days.or(file.order_details_days),
            tracking_days: self.tracking_days.or(file.tracking_days),
            retention: self.retention.or(file.retention),
            erasure_ledger: self.erasure_ledger.or(file.erasure_ledger),
            password_policy: self.password_policy.or(file.password_policy),
            terms_version: self.terms_version.or(file.terms_version),
            terms_url: self.terms_url.or(file.terms_url),
            privacy_url: self.privacy_url.or(file.privacy_url),
            support_contact: self.support_contact.or(file.support_contact),
            support_hours: self.support_hours.or(file.support_hours),
            log: self.log.or(file.log),
        }
    }

    /// Reads a settings file (TOML).
    ///
    /// # Errors
    /// A sentence that says what is wrong with the file.
    pub fn read(path: &Path) -> Result<Self, Unsafe> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            Unsafe::new(format!(
                "The settings file {} cannot be read: {error}.",
                path.display()
            ))
        })?;
        toml::from_str(&text).map_err(|error| {
            let what = error.message();
            Unsafe::new(format!(
                "The settings file {} is not understood: {what}.",
                path.display()
            ))
        })
    }

    /// The data folder.
    pub fn data_folder(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from(DATA))
    }

    /// Where the database is and how it is opened. Whoever opens it asks here, so that no command is less careful
    /// than `serve`.
    ///
    /// # Errors
    /// A sentence that says what to set: for a file on a network file system, and for a connection that others on the
    /// network could read.
    pub fn database(&self, environment: &Environment) -> Result<(DatabaseUrl, DbOptions), Unsafe> {
        let url = match &self.database {
            Some(given) => self.database_url("--database", given, environment)?,
            None => {
                let file = self.data_folder().join("loket.db");
                safety::local_disk("--data to a folder", &file, environment)?;
                DatabaseUrl::Sqlite(file)
            }
        };
        let admin = self
            .database_admin
            .as_deref()
            .map(|given| self.database_url("--database-admin", given, environment));
        Ok((
            url,
            DbOptions {
                admin: admin.transpose()?,
                ..loket_store::db_options()
            },
        ))
    }

    fn database_url(
        &self,
        flag: &str,
        given: &str,
        environment: &Environment,
    ) -> Result<DatabaseUrl, Unsafe> {
        let wrong = |error: DbError| Unsafe::new(format!("Set {flag}: {error}."));
        let url: DatabaseUrl = given.parse().map_err(wrong)?;
        match &url {
            DatabaseUrl::Sqlite(file) => {
                safety::local_disk(&format!("{flag} to a file"), file, environment)?;
            }
            DatabaseUrl::Postgres(_) if self.database_on_private_network.unwrap_or_default() => {}
            DatabaseUrl::Postgres(_) => {
                safety::database_hosts(flag, &url.tcp_hosts().map_err(wrong)?)?;
            }
        }
        Ok(url)
    }

    /// What is set about persons.
    fn people(&self, server: &mut ServerConfig) -> Result<(), Unsafe> {
        let said = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
        server.password_policy = match self.password_policy.as_deref() {
            None | Some("classic") => PasswordPolicy::Classic,
            Some("modern") => PasswordPolicy::Modern,
            Some(_) => return Err(Unsafe::new("Set --password-policy to classic or modern.")),
        };
        if let Some(version) = self.terms_version.as_deref() {
            server.terms_version = version.trim().to_owned();
        }
        server.terms_url = safety::document("--terms-url", &said(&self.terms_url))?;
        server.privacy_url = safety::document("--privacy-url", &said(&self.privacy_url))?;
        server.support_contact = said(&self.support_contact);
        server.support_hours = said(&self.support_hours);
        server.erasure_ledger = Some(self.erasure_ledger());
        Ok(())
    }

    /// Where the erasure ledger lies.
    pub fn erasure_ledger(&self) -> PathBuf {
        let beside = || self.data_folder().join("erasures.ledger");
        self.erasure_ledger.clone().unwrap_or_else(beside)
    }

    /// Everything `serve` needs, or why it would not be safe.
    ///
    /// # Errors
    /// One sentence that says what to set.
    pub fn checked(&self, environment: &Environment) -> Result<Checked, Unsafe> {
        let behind_proxy = self.behind_tls_proxy.unwrap_or_default();
        let public_url = safety::public_url(self.public_url.as_deref())?;
        let listen = safety::listen(self.listen.as_deref().unwrap_or(LISTEN), behind_proxy)?;
        let metrics_listen = self
            .metrics_listen
            .as_deref()
            .map(safety::private_listen)
            .transpose()?;
        let mail = match self.mail.as_deref() {
            Some(given) => MailRoute::parse(given)?.vouched_by(self.mail_ca.clone()),
            None => MailRoute::None,
        };
        safety::mail(&mail)?;
        safety::local_disk("--data to a folder", &self.data_folder(), environment)?;
        self.database(environment)?;
        let mut server = ServerConfig {
            public_url,
            behind_proxy,
            rates: Some(Rates::default()),
            mail,
            ..ServerConfig::default()
        };
        if let Some(days) = self.offline_lease_days {
            server.lease = i64::from(days) * DAY;
        }
        if let Some(days) = self.order_details_days {
            server.order_retention.details = i64::from(days) * DAY;
        }
        if let Some(days) = self.tracking_days {
            server.order_retention.tracking = i64::from(days) * DAY;
        }
        server.retention = self.retention.checked()?;
        server.clean_up_at = self.retention.clean_up_at()?;
        self.people(&mut server)?;
        server.mail_from = safety::sender(self.mail_from.as_deref(), &server.public_url)?;
        Ok(Checked {
            server,
            listen,
            metrics_listen,
        })
    }
}
