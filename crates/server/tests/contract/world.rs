//! A small installation: one organisation with two numbers, its founder, a clerk and two approvers, and a stranger.

use super::order;
use loket_authority::config::ServerConfig;
use loket_authority::sync::{pull, push};
use loket_db::{DatabaseUrl, Db, DbError, DbOptions, Engine, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{ActId, DeviceId, OrganisationId, PersonId};
use loket_protocol::sync::{PullAnswer, PullRequest, PushRequest};
use loket_protocol::{Act, ActBody, FeedId, Outcome};
use loket_server::state::AppState;
use loket_store::Clock;
use loket_store::{audit, directory, feed};
use loket_testkit::{HandClock, Place};
use std::sync::Arc;

/// 2026-11-18T12:26:40Z.
pub(crate) const NOW: Timestamp = Timestamp(1_795_004_800_000);

/// A running server without a listener, over a database of its own.
pub(crate) struct World {
    pub state: AppState,
    clock: HandClock,
    url: DatabaseUrl,
    _place: Place,
}

/// The clock as a server is given it.
fn shown(clock: &HandClock) -> Arc<dyn Clock> {
    let clock = clock.clone();
    Arc::new(move || clock.now())
}

impl World {
    pub async fn new(engine: Engine) -> Self {
        let place = match engine {
            Engine::Sqlite => Place::sqlite(),
            Engine::Postgres => crate::support::migrated_postgres(),
        };
        let url: DatabaseUrl = place.url().parse().unwrap();
        let admin = place.admin_url().map(|url| url.parse().unwrap());
        let db = Db::open(
            &url,
            DbOptions {
                admin,
                ..loket_store::db_options()
            },
        )
        .unwrap();
        let clock = HandClock::at(NOW);
        let state = AppState::new(db, shown(&clock), ServerConfig::default())
            .await
            .unwrap();
        let world = Self {
            state,
            clock,
            url,
            _place: place,
        };
        world.furnish().await;
        world
    }

    /// Another server on the same database; on SQLite there can be only the one.
    pub async fn another_server(&self) -> AppState {
        if self.state.db().engine() == Engine::Sqlite {
            return self.state.clone();
        }
        let db = Db::open(&self.url, loket_store::db_options()).unwrap();
        AppState::new(db, shown(&self.clock), ServerConfig::default())
            .await
            .unwrap()
    }

    pub fn pass(&self, milliseconds: i64) {
        self.clock.pass(milliseconds);
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub async fn publish_directory(&self, organisation: &str) {
        let (id, notifier, now) = (
            OrganisationId::new(organisation),
            self.state.notifier().clone(),
            self.now(),
        );
        self.write(Tenant::Organisation(id.clone()), move |tx| {
            let mut changes = feed::Changes::default();
            directory::publish_organisation(tx, &id, &mut changes)?;
            changes.write(tx, &notifier, now).map(drop)
        })
        .await;
    }

    pub async fn write<T: Send + 'static>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.state.db().write(tenant, job).await.unwrap()
    }

    pub async fn read<T: Send + 'static>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.state.db().read(tenant, job).await.unwrap()
    }

    /// An act made now.
    pub fn act(&self, organisation: Option<&str>, body: ActBody) -> Act {
        Act {
            id: ActId::new(self.state.new_id()),
            version: 1,
            made_at: self.now(),
            organisation: organisation.map(OrganisationId::new),
            based_on: Vec::new(),
            after: Vec::new(),
            body,
        }
    }

    /// An order of so many packs of a supply.
    pub fn place(&self, number: &str, supply: &str, quantity: u32) -> Act {
        self.act(
            None,
            ActBody::PlaceOrder(order(&self.state.new_id(), number, supply, quantity)),
        )
    }

    pub async fn push(&self, person: &str, acts: &[&Act]) -> Vec<Outcome> {
        self.push_from(person, "desk", acts).await
    }

    pub async fn push_from(&self, person: &str, device: &str, acts: &[&Act]) -> Vec<Outcome> {
        let request = PushRequest {
            acts: acts.iter().map(|act| (*act).clone()).collect(),
        };
        let (person, device) = (PersonId::new(person), DeviceId::new(device));
        let answer = push::push(&self.state, &person, &device, request)
            .await
            .unwrap();
        let ids: Vec<&ActId> = answer.verdicts.iter().map(|verdict| &verdict.act).collect();
        assert_eq!(ids, acts.iter().map(|act| &act.id).collect::<Vec<_>>());
        answer
            .verdicts
            .into_iter()
            .map(|verdict| verdict.outcome)
            .collect()
    }

    pub async fn pull(&self, person: &str, request: PullRequest) -> PullAnswer {
        pull::pull(&self.state, &PersonId::new(person), request)
            .await
            .unwrap()
    }

    /// Pushes to another server than the first.
    pub async fn push_to(&self, server: &AppState, person: &str, acts: &[Act]) -> Vec<Outcome> {
        let request = PushRequest {
            acts: acts.to_vec(),
        };
        let (person, device) = (PersonId::new(person), DeviceId::new("desk"));
        let answer = push::push(server, &person, &device, request).await.unwrap();
        answer
            .verdicts
            .into_iter()
            .map(|verdict| verdict.outcome)
            .collect()
    }

    /// What `check` finds wrong with feeds and audits.
    pub async fn complaints(&self) -> Vec<String> {
        self.read(Tenant::Installation, |tx| {
            let mut wrong = Vec::new();
            for owner in feed::owners(tx)? {
                let tenants = [
                    Tenant::Organisation(OrganisationId::new(owner.as_str())),
                    Tenant::Person(PersonId::new(owner.as_str())),
                ];
                // Ids in this world say which they are.
                let organisation = ["print", "other"].contains(&owner.as_str());
                tx.enter(&tenants[usize::from(!organisation)])?;
                wrong.extend(feed::check(tx, &owner)?);
                wrong.extend(audit::check(tx, &owner)?);
            }
            Ok(wrong)
        })
        .await
    }

    pub async fn counter(&self, feed: FeedId) -> i64 {
        self.read(Tenant::Installation, move |tx| {
            Ok(feed::read_counter(tx, &feed)?.counter)
        })
        .await
    }
}
