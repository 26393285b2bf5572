//! What desks rely on, asked of both engines: each check is one test on SQLite and one on PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod accounts;
mod carrier;
mod demo;
mod drafts;
mod feeds;
mod fixtures;
mod grants;
mod live;
mod mirror;
mod numbers;
mod order_retention;
mod orders;
mod pulling;
mod pushing;
mod record_retention;
mod requests;
mod service_desk;
mod wire;
mod world;

pub(crate) use fixtures::{order, with_id};
pub(crate) use mirror::Mirror;
pub(crate) use world::{NOW, World};

/// The same checks for each engine, so their count is the same by construction.
macro_rules! on_both_engines {
    ($($name:ident)+) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $name() {
                super::$name(&super::World::new(loket_db::Engine::Sqlite).await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $name() {
                super::$name(&super::World::new(loket_db::Engine::Postgres).await).await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
