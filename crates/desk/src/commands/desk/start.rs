use crate::Desk;
use crate::desk::Standing;
use crate::keys::Seat;
use crate::settings::LOCK_MINUTES;
use loket_domain::Refusal;
use loket_domain::people::Language;
use loket_protocol::people::ErasureReceipt;
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
    /// Whoever was signed in was forgotten, and nothing of them is left on this computer.
    Forgotten,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
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
    /// The receipt, in phase forgotten; none when they were forgotten from another computer.
    pub receipt: Option<ErasureReceipt>,
    /// Whether the server ended the session, in phase locked.
    pub session_ended: bool,
    /// How much is not yet with the server, in phase locked.
    pub unsent: u32,
    /// Whether something typed is not on the disk either, and lost when the program ends.
    pub unkept: bool,
    /// After how many minutes without anybody the desk locks; none for never.
    pub lock_after: Option<u32>,
    /// What it may be told instead.
    pub lock_choices: Vec<u32>,
    /// Whether signing in can work without the server here.
    pub offline_possible: bool,
    /// The app's version.
    pub version: String,
}

/// See [`StartRequest`]. The first time it opens what is remembered.
///
/// # Errors
/// [`loket_domain::Code::StoreNewer`], [`loket_domain::Code::DiskFull`] or another failure of a store that is there.
pub async fn start(desk: &Desk, _request: StartRequest) -> Result<StartView, Refusal> {
    let _door = desk.door.lock().await;
    desk.look_around().await?;
    Ok(where_it_stands(desk).await)
}

/// Where the desk stands, for every command that moves it.
pub(crate) async fn where_it_stands(desk: &Desk) -> StartView {
    let server = desk.server();
    let mut receipt = None;
    let (phase, known, problem) = match desk.standing() {
        _ if server.is_none() => (Phase::ChooseServer, None, None),
        Standing::Locked { known, .. } => (Phase::Locked, known, None),
        Standing::Recovery { seat, problem } => (
            Phase::Recovery,
            remembered(desk, &seat).await,
            Some(problem),
        ),
        Standing::Forgotten { receipt: given } => {
            receipt = given;
            (Phase::Forgotten, None, None)
        }
        Standing::Open => match desk.opened() {
            Ok(opened) => (Phase::Ready, Some(opened.who().await.into()), None),
            Err(_) => (Phase::SignIn, None, None),
        },
        Standing::Unknown | Standing::Out => (Phase::SignIn, someone_unnamed(desk), None),
    };
    let offline_possible = match &server {
        Some(server) => desk.offline_possible(server).await,
        None => false,
    };
    let session_ended = matches!(desk.standing(), Standing::Locked { ended: true, .. });
    let (unsent, unkept) = (desk.unsent_behind_the_lock(), desk.unkept.any());
    let lock_after = desk.settings().kept().lock_after;
    let preferences = desk.settings().kept().preferences.clone();
    let version = env!("CARGO_PKG_VERSION").to_owned();
    StartView {
        phase,
        server,
        preferences,
        known,
        problem,
        receipt,
        session_ended,
        unsent,
        unkept,
        lock_after,
        lock_choices: LOCK_MINUTES.to_vec(),
        offline_possible,
        version,
    }
}

/// A keychain that does not give the key may still say whose it is.
async fn remembered(desk: &Desk, seat: &str) -> Option<KnownPerson> {
    let seat = Seat::named(&desk.host().data_dir, seat)?;
    Some(
        desk.keychain()
            .who(&seat)
            .await
            .map_or_else(KnownPerson::default, Into::into),
    )
}

/// Somebody was here; who it was lies in their store.
fn someone_unnamed(desk: &Desk) -> Option<KnownPerson> {
    desk.last_seat()
        .filter(|(seat, _)| seat.has_store())
        .map(|_| KnownPerson::default())
}
