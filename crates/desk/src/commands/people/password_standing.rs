//! How long the password is good.

use crate::Desk;
use loket_domain::people::password_warning;
use loket_domain::time::DAY;
use loket_domain::{Refusal, Timestamp};
use loket_protocol::people::ME;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how the own password stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PasswordStandingRequest {}
/// How the own password stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PasswordStandingView {
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// When it ends; none under a policy without periodic change.
    pub expires_at: Option<Timestamp>,
    /// Whether it ends soon.
    pub warning: Option<PasswordWarning>,
}
/// A password that ends soon or has ended, reckoned by the server's clock (OS-45).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PasswordWarning {
    /// The warning this is, in days before the end: 14, 7, 1, or 0 once it has ended. Put away, it comes back with
    /// the next.
    pub stage: u32,
    /// Days that are left, begun ones counted; 0 once it has ended.
    pub days: u32,
}

/// See [`PasswordStandingRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`]; [`loket_domain::Code::NeedsServer`] and its
/// kin.
pub async fn password_standing(
    desk: &Desk,
    _request: PasswordStandingRequest,
) -> Result<PasswordStandingView, Refusal> {
    let opened = desk.open_store()?;
    let me = desk.question(&opened, &ME, &[], &()).await?;
    let now = opened.now();
    Ok(PasswordStandingView {
        changed_at: me.password_changed_at,
        expires_at: me.password_expires_at,
        warning: me.password_expires_at.and_then(|end| warning(end, now)),
    })
}

/// The warning that is due; none while the first is not.
pub fn warning(end: Timestamp, now: Timestamp) -> Option<PasswordWarning> {
    let stage = password_warning(end, now)?;
    let left = end.since(now).max(0);
    let days = u32::try_from((left + DAY - 1) / DAY).unwrap_or(u32::MAX);
    Some(PasswordWarning { stage, days })
}
