use crate::commands::desk::SessionView;
use crate::commands::desk::session::who_is_in;
use crate::store::profile_state;
use crate::{Desk, Topic, facts};
use loket_domain::ids::OrganisationId;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Chooses for whom to act.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChooseOrganisationRequest {
    /// The organisation.
    pub organisation: OrganisationId,
}

/// See [`ChooseOrganisationRequest`].
///
/// # Errors
/// [`Code::NotAMember`]; [`Code::NotSignedIn`], [`Code::Locked`], or the store's failure.
pub async fn choose_organisation(
    desk: &Desk,
    request: ChooseOrganisationRequest,
) -> Result<SessionView, Refusal> {
    let opened = desk.open_store()?;
    let chosen = opened.store.write(move |tx| {
        let memberships = facts::memberships(tx)?;
        if !memberships
            .iter()
            .any(|membership| *membership.organisation_id() == request.organisation)
        {
            return Err(Refusal::from(Code::NotAMember).into());
        }
        profile_state::choose_organisation(tx, &request.organisation)
    });
    chosen.await?;
    desk.tell(&[Topic::Session]);
    who_is_in(&opened).await
}
