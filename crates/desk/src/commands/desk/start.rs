use crate::Desk;
use loket_domain::Refusal;
use loket_domain::people::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks where the desk stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StartRequest {}
/// Where the desk stands; decides the first screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No server was chosen yet.
    ChooseServer,
    /// Nobody is signed in.
    SignIn,
    /// Somebody is, and the desk is locked.
    Locked,
    /// The store is there and its key is not.
    Recovery,
    /// Signed in and open.
    Ready,
}
/// Why a store could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyProblem {
    /// The keychain has no entry.
    Missing,
    /// The keychain is locked.
    KeychainLocked,
    /// No keychain answers.
    KeychainUnavailable,
    /// The keychain refused.
    Denied,
    /// The key found does not open the store.
    Wrong,
}
/// Light, dark, or as the system is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
/// What belongs to this computer rather than to a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// The language chosen; none means the system's.
    pub language: Option<Language>,
    /// The theme chosen.
    pub theme: Theme,
}
/// Somebody who has signed in on this computer before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KnownPerson {
    /// Their name; empty while their store is closed and the keychain does not give it.
    pub name: String,
    /// What they signed in with last, when they wanted to be remembered; else empty.
    pub login: String,
}
/// Where the desk stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StartView {
    /// Decides the first screen.
    pub phase: Phase,
    /// The server's address.
    pub server: Option<String>,
    /// This computer's.
    pub preferences: Preferences,
    /// Who signed in here last.
    pub known: Option<KnownPerson>,
    /// Why, in phase recovery.
    pub problem: Option<KeyProblem>,
    /// Whether signing in can work without the server here.
    pub offline_possible: bool,
    /// The app's version.
    pub version: String,
}

/// See [`StartRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn start(desk: &Desk, request: StartRequest) -> Result<StartView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
