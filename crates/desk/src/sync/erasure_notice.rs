//! A forgotten person leaves this computer, also where they are not signed in: their desk holds no token to be
//! turned away with, so it asks by the name it had for them.

use crate::Desk;
use loket_domain::{Code, Refusal};
use std::time::Duration;

/// How often it is asked.
const NOW_AND_THEN: Duration = Duration::from_secs(60 * 60);

/// A server that did not answer is asked again after this.
const AGAIN: Duration = Duration::from_secs(60);

/// Asks about everybody who used this computer and is not in, at each coming and going and now and then.
pub async fn run(desk: &Desk) {
    let mut open = desk.watch_open_store();
    loop {
        open.borrow_and_update();
        let pause = match desk.let_the_gone_go().await {
            Err(Refusal {
                code: Code::NeedsServer | Code::SlowDown,
                ..
            }) => AGAIN,
            Ok(()) => NOW_AND_THEN,
            Err(refusal) => {
                tracing::debug!(
                    code = refusal.code.as_str(),
                    "who was forgotten is not known"
                );
                NOW_AND_THEN
            }
        };
        tokio::select! {
            changed = open.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(pause) => {}
        }
    }
}
