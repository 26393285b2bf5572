use crate::{Desk, OpenStore, facts};
use loket_domain::Refusal;
use loket_domain::people::{PasswordHint, hints};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// Asks which rules a password meets that is being typed.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PasswordHintsRequest {
    /// As far as it is typed.
    pub password: String,
    /// What others know of the person: what stands in the form's other fields. It makes no good password.
    pub about: Vec<String>,
}
/// The installation's rules, and which of them are met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PasswordHintsView {
    /// One per rule, always in the same order.
    pub hints: Vec<PasswordHint>,
}

/// See [`PasswordHintsRequest`]. The password goes nowhere: the rules are looked at here.
///
/// # Errors
/// [`loket_domain::Code::NeedsServer`] and its kin while nobody knows which rules the installation has.
pub async fn password_hints(
    desk: &Desk,
    request: PasswordHintsRequest,
) -> Result<PasswordHintsView, Refusal> {
    let typed = Zeroizing::new(request.password);
    let policy = desk.known_installation().await?.password_policy;
    let mut about = request.about;
    if let Ok(opened) = desk.open_store() {
        about.extend(known_of(&opened).await?);
    }
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    Ok(PasswordHintsView {
        hints: hints(policy, &typed, &about),
    })
}

/// The words this desk knows of the person who is signed in.
async fn known_of(opened: &OpenStore) -> Result<Vec<String>, Refusal> {
    let known = opened.store.read(|connection| {
        let profile = facts::profile(connection)?;
        let mut known: Vec<String> = facts::memberships(connection)?
            .into_iter()
            .map(|membership| membership.organisation.name)
            .collect();
        if let Some(profile) = profile {
            known.extend([profile.given_name, profile.family_name, profile.email]);
            known.extend(profile.user_name);
        }
        Ok(known)
    });
    Ok(known.await?)
}
