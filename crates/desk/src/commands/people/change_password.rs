use crate::commands::desk::Done;
use crate::entry::checked;
use crate::keys::Fresh;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_domain::people::login_key;
use loket_protocol::people::{self, CHANGE_PASSWORD};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;
use zeroize::{Zeroize, Zeroizing};

/// Changes the own password (UM-144).
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ChangePasswordRequest {
    /// The password as it is.
    pub current: String,
    /// As it is to be.
    pub new_password: String,
}

/// See [`ChangePasswordRequest`]. Every other session ends; this desk goes on with a new one, and its store opens by
/// the new password.
///
/// # Errors
/// [`loket_domain::Code::PasswordWrong`] at `current`; at `new_password` what the installation's rules say;
/// [`loket_domain::Code::TooManyAttempts`]; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn change_password(desk: &Desk, request: ChangePasswordRequest) -> Result<Done, Refusal> {
    let current = checked(request.current).map_err(|refusal| refusal.at("current"))?;
    let new = checked(request.new_password).map_err(|refusal| refusal.at("new_password"))?;
    let opened = desk.open_store()?;
    let mut body = people::ChangePasswordRequest {
        current: current.as_str().to_owned(),
        new: new.as_str().to_owned(),
    };
    let answer = desk.exchange(&opened, &CHANGE_PASSWORD, &body).await;
    body.current.zeroize();
    body.new.zeroize();
    let answer = answer.map_err(|refusal| match refusal.field.as_deref() {
        Some("new") => refusal.at("new_password"),
        _ => refusal,
    })?;
    let fresh = Arc::new(Fresh {
        login_key: login_key(&opened.login())?,
        password: new,
        before: Some(current),
        device_secret: Some(Zeroizing::new(answer.device_secret.clone())),
    });
    // It is changed: a disk that takes no wrap now leaves two other ways to the key, and the next sign-in renews it.
    if let Err(error) = desk.renew_wraps(&opened, fresh).await {
        tracing::warn!(%error, "the store still opens by the password there was");
    }
    desk.tell(&[Topic::Me, Topic::Devices]);
    Ok(Done {})
}
