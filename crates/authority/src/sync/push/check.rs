//! Whether acts can be read at all: versions and ids.

use crate::failure::Failure;
use loket_domain::{Code, Refusal};
use loket_protocol::act::ACT_VERSION;
use loket_protocol::sync::{PUSH_ACTS_MAX, PushRequest};

/// Whether every act of a request can be read.
pub(super) fn check(request: &PushRequest) -> Result<(), Failure> {
    if request.acts.len() > PUSH_ACTS_MAX {
        return Err(Refusal::new(Code::RequestTooLarge)
            .at("acts")
            .with("max", PUSH_ACTS_MAX)
            .into());
    }
    for (index, act) in request.acts.iter().enumerate() {
        let wrong =
            |part: &str| Refusal::new(Code::RequestInvalid).at(format!("acts.{index}.{part}"));
        if act.version == 0 {
            return Err(Code::UpgradeNeeded.into());
        }
        if act.version > ACT_VERSION {
            return Err(wrong("version").into());
        }
        if !act.id.is_well_formed() || act.after.iter().any(|id| !id.is_well_formed()) {
            return Err(wrong("id").into());
        }
        if !act.has_well_formed_ids() {
            return Err(wrong("body").into());
        }
    }
    Ok(())
}
