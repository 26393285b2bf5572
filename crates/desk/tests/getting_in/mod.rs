//! Getting in and out of a desk: a test host, a world whose time stands still, a server that knows two persons.
mod auto_lock;
mod besides;
mod computer;
mod keychain;
mod lease;
mod leaving;
mod outside;
mod people;
mod places;
mod removing;
mod server;
mod session;
mod signing_in;
mod store;
mod unsaved;
#[allow(dead_code, reason = "journeys use more of it")]
#[path = "../../../testworld/src/vault.rs"]
mod vault;
mod world;
