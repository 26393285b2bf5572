use crate::commands::desk::Done;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_protocol::people::CHANGE_PROFILE;

pub use loket_protocol::people::ProfileChange;

/// Changes the own profile (OS-37 … OS-41), and fetches it as the server now has it.
///
/// # Errors
/// What the server says of a field; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn change_profile(desk: &Desk, request: ProfileChange) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    desk.question(&opened, &CHANGE_PROFILE, &[], &request)
        .await?;
    desk.fetch_what_was_done(&[Topic::Session, Topic::Members])
        .await;
    Ok(Done {})
}
