use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::session::DeskState;
use loket_domain::{Code, Refusal};
use loket_protocol::people::ERASE;
use zeroize::Zeroize;

pub use loket_protocol::people::EraseRequest;

/// Forgets the person: at the server in one act, and then on this computer. What other computers hold of them goes
/// at their next contact.
///
/// # Errors
/// [`Code::PasswordWrong`] at `password`, [`Code::OrdersOpen`], [`Code::LastAdministrator`],
/// [`Code::LedgerMissing`]; [`Code::NeedsServer`] and its kin. Nothing was forgotten then, unless the answer was lost:
/// the next contact says so.
pub async fn erase_me(desk: &Desk, mut request: EraseRequest) -> Result<StartView, Refusal> {
    let opened = desk.open_store()?;
    let asked = desk.question(&opened, &ERASE, &[], &request).await;
    request.password.zeroize();
    match asked {
        Ok(receipt) => desk.take_leave(&opened, Some(receipt)).await,
        // Forgotten before, and only the answer was lost.
        Err(refusal)
            if refusal.code == Code::SessionEnded
                && matches!(desk.state(), DeskState::Forgotten { .. }) => {}
        Err(refusal) => return Err(refusal),
    }
    Ok(where_it_stands(desk).await)
}
