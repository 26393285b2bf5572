use crate::Desk;
use crate::computer::preferences::Preferences;
use crate::computer::settings::LOCK_MINUTES;
use crate::keys::LocalProfile;
use crate::session::DeskState;
use crate::session::{KeyProblem, KnownPerson};
use loket_domain::Refusal;
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
    #[serde(rename = "unkept")]
    pub unsaved: bool,
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
    let _entry_lock = desk.entry_lock.lock().await;
    desk.look_around().await?;
    Ok(where_it_stands(desk).await)
}

/// Where the desk stands, for every command that moves it.
pub async fn where_it_stands(desk: &Desk) -> StartView {
    let server = desk.server();
    let mut receipt = None;
    let (phase, known, problem) = match desk.state() {
        _ if server.is_none() => (Phase::ChooseServer, None, None),
        DeskState::Locked { known, .. } => (Phase::Locked, known, None),
        DeskState::Recovery {
            local_profile,
            problem,
        } => (
            Phase::Recovery,
            remembered(desk, &local_profile).await,
            Some(problem),
        ),
        DeskState::Forgotten { receipt: given } => {
            receipt = given;
            (Phase::Forgotten, None, None)
        }
        DeskState::Open => match desk.open_store() {
            Ok(opened) => (Phase::Ready, Some(opened.who().await.into()), None),
            Err(_) => (Phase::SignIn, None, None),
        },
        DeskState::Unknown | DeskState::Out => (Phase::SignIn, someone_unnamed(desk), None),
    };
    let offline_possible = match &server {
        Some(server) => desk.offline_possible(server).await,
        None => false,
    };
    let session_ended = matches!(desk.state(), DeskState::Locked { ended: true, .. });
    let (unsent, unsaved) = (desk.unsent_behind_the_lock(), desk.unsaved.any());
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
        unsaved,
        lock_after,
        lock_choices: LOCK_MINUTES.to_vec(),
        offline_possible,
        version,
    }
}

/// A keychain that does not give the key may still say whose it is.
async fn remembered(desk: &Desk, local_profile: &str) -> Option<KnownPerson> {
    let local_profile = LocalProfile::named(&desk.host().data_dir, local_profile)?;
    Some(
        desk.keychain()
            .who(&local_profile)
            .await
            .map_or_else(KnownPerson::default, Into::into),
    )
}

/// Somebody was here; who it was lies in their store.
fn someone_unnamed(desk: &Desk) -> Option<KnownPerson> {
    desk.last_local_profile()
        .filter(|(local_profile, _)| local_profile.has_store())
        .map(|_| KnownPerson::default())
}
