//! A desk's mirror, as short as the protocol allows: what a pull answers is laid in, and nothing else is known.

use super::World;
use loket_db::Tenant;
use loket_domain::ids::{Epoch, OrganisationId, PersonId};
use loket_protocol::sync::{Cursor, PullAnswer, PullRequest};
use loket_protocol::{RecordKind, Scope};
use loket_store::feed;
use std::collections::BTreeMap;

/// Kind and id to revision and body.
pub(crate) type Records = BTreeMap<(&'static str, String), (i64, String)>;

#[derive(Debug, Default)]
pub(crate) struct Mirror {
    pub epoch: Option<Epoch>,
    pub cursors: BTreeMap<Scope, Cursor>,
    pub scopes: BTreeMap<Scope, Records>,
    /// Rows of the answers so far.
    pub rows_seen: usize,
}

impl Mirror {
    pub fn request(&self, limit: u32) -> PullRequest {
        PullRequest {
            epoch: self.epoch.clone(),
            cursors: self.cursors.values().cloned().collect(),
            limit,
        }
    }

    /// Pulls until there is no more.
    pub async fn catch_up(&mut self, world: &World, person: &str, limit: u32) {
        loop {
            let answer = world.pull(person, self.request(limit)).await;
            assert!(
                answer
                    .pages
                    .iter()
                    .map(|page| page.rows.len())
                    .sum::<usize>()
                    <= limit as usize
            );
            let more = answer.more();
            self.lay_in(answer);
            if !more {
                return;
            }
        }
    }

    pub fn lay_in(&mut self, answer: PullAnswer) {
        if self.epoch.as_ref() != Some(&answer.epoch) {
            *self = Self {
                epoch: Some(answer.epoch),
                rows_seen: self.rows_seen,
                ..Self::default()
            };
        }
        for scope in answer.lost {
            self.cursors.remove(&scope);
            self.scopes.remove(&scope);
        }
        for page in answer.pages {
            let records = self.scopes.entry(page.scope.clone()).or_default();
            if page.reset {
                records.clear();
            }
            let before = self
                .cursors
                .get(&page.scope)
                .map_or(0, |cursor| cursor.after);
            assert!(
                page.reset || page.after >= before,
                "a cursor never goes back"
            );
            let mut counter = if page.reset { 0 } else { before };
            for row in page.rows {
                assert!(
                    row.counter > counter && row.counter <= page.after,
                    "rows come in counter order"
                );
                counter = row.counter;
                self.rows_seen += 1;
                let key = (row.kind.as_str(), row.id);
                match row.body {
                    Some(body) => drop(records.insert(key, (row.revision, body))),
                    None => drop(records.remove(&key)),
                }
            }
            let cursor = Cursor {
                scope: page.scope.clone(),
                after: page.after,
                snapshot_until: page.snapshot_until,
            };
            self.cursors.insert(page.scope, cursor);
        }
    }

    pub fn of_kind(&self, scope: &Scope, kind: RecordKind) -> Vec<(&str, &str)> {
        let records = self.scopes.get(scope).into_iter().flatten();
        let of_kind = records.filter(|((of, _), _)| *of == kind.as_str());
        of_kind
            .map(|((_, id), (_, body))| (id.as_str(), body.as_str()))
            .collect()
    }

    pub fn mine(&self, person: &str, kind: RecordKind) -> Vec<(&str, &str)> {
        self.of_kind(&Scope::mine(&PersonId::new(person)), kind)
    }

    /// What the server has in the scopes this mirror holds.
    pub async fn truth(&self, world: &World) -> BTreeMap<Scope, Records> {
        let scopes: Vec<Scope> = self.scopes.keys().cloned().collect();
        world
            .read(Tenant::Installation, move |tx| {
                let mut truth = BTreeMap::new();
                for scope in &scopes {
                    let feed = scope.feed();
                    tx.enter(&match feed.as_str().split_once(':') {
                        Some(("organisation", id)) => Tenant::Organisation(OrganisationId::new(id)),
                        Some((_, id)) => Tenant::Person(PersonId::new(id)),
                        None => Tenant::Installation,
                    })?;
                    let rows = feed::page(tx, scope, 0, i64::MAX, i64::from(u32::MAX))?;
                    let records = rows.into_iter().map(|row| {
                        (
                            (row.kind.as_str(), row.id),
                            (row.revision, row.body.unwrap_or_default()),
                        )
                    });
                    truth.insert(scope.clone(), records.collect());
                }
                Ok(truth)
            })
            .await
    }
}
