//! A server with an organisation, everything a letter can be about, and a folder for the letters.

use crate::support::{TestDb, TestServer, anke};
use loket_authority::config::ServerConfig;
use loket_authority::jobs::mails::deliver_due;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, DeviceId, GrantId, OrganisationId, PersonId};
use loket_domain::people::{Language, MembershipStatus, Organisation, OrganisationKind, Profile};
use loket_domain::rights::{Grant, Grantor, LoketRight};
use loket_domain::shipping::Account;
use loket_domain::time::DAY;
use loket_mail::people::PeopleMail;
use loket_mail::{MailRoute, Post};
use loket_store::job;
use loket_store::mail_log::{self, Mailed};
use loket_store::people::email_change::{self, EmailChange};
use loket_store::people::erasure_notice::{self, ErasureNotice};
use loket_store::people::membership::{self, Membership, Offered};
use loket_store::people::registration::{self, Registration};
use loket_store::people::{account, device, grant, organisation, person};

pub(super) struct Stage {
    pub server: TestServer,
    pub folder: tempfile::TempDir,
}

/// The second person: administrator of both organisations.
pub(super) fn bram() -> Profile {
    Profile {
        person: PersonId::new("p-bram"),
        given_name: "Bram".into(),
        family_name: "Voorbeeld".into(),
        email: "bram@example-print.example".into(),
        user_name: None,
        language: Language::Nl,
        ..anke()
    }
}

impl Stage {
    pub async fn new(db: TestDb) -> Self {
        let config = ServerConfig {
            public_url: "https://loket.example".into(),
            support_contact: "+32 2 000 00 00, desk@carrier.example".into(),
            support_hours: "8:00–17:00".into(),
            mail_from: "Loket <loket@carrier.example>".into(),
            ..ServerConfig::default()
        };
        Self::with(db, config).await
    }

    pub async fn with(db: TestDb, config: ServerConfig) -> Self {
        let server = TestServer::with(db, config).await;
        let stage = Self {
            server,
            folder: tempfile::tempdir().unwrap(),
        };
        let now = stage.server.state.now();
        stage
            .write(Tenant::Installation, move |tx| {
                person::insert(tx, &bram(), now)?;
                let fresh = [7; 32];
                let desk = DeviceId::new("d-1");
                device::used(tx, &anke().person, &desk, "Anke’s computer", &fresh, now).map(drop)
            })
            .await;
        stage
            .organisation("org-1", "Example Print", MembershipStatus::Joined)
            .await;
        stage
            .organisation("org-2", "Other Post", MembershipStatus::Invited)
            .await;
        stage
    }

    async fn organisation(&self, id: &'static str, name: &'static str, standing: MembershipStatus) {
        let now = self.server.state.now();
        for (profile, standing) in [(bram(), MembershipStatus::Joined), (anke(), standing)] {
            let tenant = Tenant::Both {
                organisation: OrganisationId::new(id),
                person: profile.person.clone(),
            };
            self.write(tenant, move |tx| {
                let organisation = Organisation {
                    id: OrganisationId::new(id),
                    kind: OrganisationKind::Customer,
                    name: name.into(),
                    address: "Kaai 1, 9000 Gent".into(),
                };
                organisation::put(tx, &organisation, now)?;
                let account = Account {
                    id: AccountId::new(format!("a-{id}")),
                    organisation: organisation.id.clone(),
                    number: format!("77{}", id.len()) + &id[4..],
                    company: name.into(),
                    country: "BE".into(),
                    protected: true,
                };
                account::put(tx, &account)?;
                let member = Membership {
                    person: profile.person.clone(),
                    active: true,
                    standing,
                    offered: Offered::default(),
                    created_by: bram().person.to_string(),
                };
                membership::put(tx, &organisation.id, &member, now)?;
                for (number, right) in LoketRight::ALL.iter().enumerate() {
                    let granted = Grant {
                        id: GrantId::new(format!("g-{}-{number}", profile.person)),
                        holder: profile.person.clone(),
                        right: *right,
                        account: None,
                        grantor: Grantor::Carrier,
                    };
                    grant::insert(tx, &organisation.id, &granted, now)?;
                }
                Ok(())
            })
            .await;
        }
    }

    pub async fn write<T: Send + 'static>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.server.state.db().write(tenant, job).await.unwrap()
    }

    /// Everything that letters are about, waiting in one language.
    pub async fn set(&self, language: Language) {
        let now = self.server.state.now();
        self.write(Tenant::Installation, move |tx| {
            let sql = "UPDATE person SET language = :language WHERE id = 'p-anke'";
            tx.execute(sql, &[("language", &language.code())])?;
            registration::put(tx, &registered(language, now))?;
            // The last one asked for is the one that waits.
            for (id, before) in [("ec-1", 0), ("ec-2", 1)] {
                email_change::remove(tx, id)?;
                let wanted = EmailChange {
                    requested_at: now.plus(-before),
                    ..wanted(id, now)
                };
                email_change::insert(tx, &wanted)?;
            }
            email_change::confirmed(tx, "ec-2", now)?;
            let goodbye = ErasureNotice {
                id: "f-1".into(),
                email: "gone@example.example".into(),
                language,
                receipt: "receipt-1".into(),
            };
            erasure_notice::said(tx, "f-1")?;
            erasure_notice::insert(tx, &goodbye, now)
        })
        .await;
    }

    pub async fn queue(&self, key: &str, mail: PeopleMail) {
        let (key, now) = (key.to_owned(), self.server.state.now());
        let write = move |tx: &mut Tx<'_>| mail.queue(tx, &key, now);
        self.write(Tenant::Installation, write).await;
    }

    /// Sends what is due, into the folder.
    pub async fn deliver(&self) -> usize {
        let route = MailRoute::Folder(self.folder.path().to_owned());
        let post = Post::of(&route).unwrap().unwrap();
        deliver_due(&self.server.state, &post).await.unwrap()
    }

    /// The letters in the folder, which is emptied.
    pub fn take(&self) -> Vec<String> {
        let take = |entry: std::io::Result<std::fs::DirEntry>| {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::remove_file(path).unwrap();
            text
        };
        std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(take)
            .collect()
    }

    pub async fn waiting(&self) -> i64 {
        let look = |tx: &mut Tx<'_>| job::waiting(tx, "mail");
        self.write(Tenant::Installation, look).await
    }

    pub async fn log(&self, person: PersonId) -> Vec<Mailed> {
        self.write(Tenant::Installation, move |tx| {
            mail_log::of_person(tx, &person)
        })
        .await
    }
}

fn registered(language: Language, now: Timestamp) -> Registration {
    Registration {
        id: "reg-1".into(),
        company: "New <Company>".into(),
        given_name: "Nieuw".into(),
        family_name: "Iemand".into(),
        email: "new@example-new.example".into(),
        email_key: "new@example-new.example".into(),
        language,
        password_hash: "x".into(),
        terms_version: "1".into(),
        created_at: now,
        expires_at: now.plus(7 * DAY),
    }
}

fn wanted(id: &str, now: Timestamp) -> EmailChange {
    EmailChange {
        id: id.into(),
        person: anke().person,
        email: "anke.new@example-print.example".into(),
        email_key: "anke.new@example-print.example".into(),
        previous_email: "anke.old@example-print.example".into(),
        password_at: now,
        requested_at: now,
        confirmed_at: None,
    }
}

/// One of each letter about a person.
pub(super) fn every_letter(now: Timestamp) -> Vec<PeopleMail> {
    use PeopleMail as M;
    let person = || anke().person;
    let (first, second) = (OrganisationId::new("org-1"), OrganisationId::new("org-2"));
    let change = |id: &str| id.to_owned();
    let mut all = vec![
        M::Activation {
            registration: "reg-1".into(),
        },
        M::AlreadyRegistered { person: person() },
        M::CreatePassword {
            person: person(),
            organisation: Some(first.clone()),
            round: 0,
        },
        M::CreatePassword {
            person: person(),
            organisation: None,
            round: 0,
        },
        M::WelcomeShippers {
            person: person(),
            organisation: first.clone(),
        },
        M::WelcomeFirstEntry { person: person() },
        M::ResetPassword {
            person: person(),
            round: 0,
        },
        M::WhoIsMyAdministrator { person: person() },
        M::PasswordExpiring {
            person: person(),
            days: 14,
            changed_at: now,
        },
        M::PasswordExpired {
            person: person(),
            changed_at: now,
        },
        M::PasswordChanged { person: person() },
        M::NewDevice {
            person: person(),
            device: DeviceId::new("d-1"),
        },
        M::ConfirmEmail {
            person: person(),
            change: change("ec-1"),
        },
        M::EmailChangeAsked {
            person: person(),
            change: change("ec-1"),
        },
        M::EmailChanged {
            person: person(),
            change: change("ec-2"),
        },
        M::MembershipOffered {
            person: person(),
            organisation: second.clone(),
        },
        M::Forgotten {
            erasure_notice: "f-1".into(),
        },
    ];
    let words = include_str!("../../../../locales/en/mails.ftl");
    let actions = words.lines().filter_map(|line| {
        let (action, _) = line.strip_prefix("mail-service-desk-")?.split_once(" =")?;
        (!["subject", "after"].contains(&action)).then(|| action.to_owned())
    });
    all.extend(actions.map(|action| M::ServiceDesk {
        person: person(),
        action,
        organisation: Some(first.clone()),
        subject: "4410552".into(),
    }));
    all
}
