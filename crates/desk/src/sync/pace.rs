//! When to sync: at once after an act, after a pause in typing, when a feed moved, from time to time; and less and
//! less often while the server does not answer.

use super::engine::{StepError, list_rest, step};
use super::erasure_notice;
use crate::Desk;
use crate::session::OpenStore;
use crate::sync::outgoing::QUIET;
use crate::transport::TransportError;
use std::sync::Arc;
use std::time::Duration;

/// Several acts made in one go leave together.
const TOGETHER: Duration = Duration::from_millis(50);

/// How often a desk looks even when nobody told it that something moved.
const IDLE: Duration = Duration::from_secs(60);

/// A line that broke is drawn again after this at the earliest.
const REDRAW: Duration = Duration::from_secs(5);

/// Syncs the open desk, and asks about the persons who are not in, for as long as the future is polled.
pub async fn run(desk: Arc<Desk>) {
    tokio::select! {
        () = follow(&desk) => {}
        () = erasure_notice::run(&desk) => {}
    }
}

async fn follow(desk: &Arc<Desk>) {
    let mut open = desk.watch_open_store();
    loop {
        let opened = open.borrow_and_update().clone();
        let Some(opened) = opened else {
            if open.changed().await.is_err() {
                return;
            }
            continue;
        };
        tokio::select! {
            () = keep_up(desk, &opened) => {}
            changed = open.changed() => if changed.is_err() { return },
        }
    }
}

/// Exchanges with the server whenever there is a reason to, until the store is closed.
pub async fn keep_up(desk: &Desk, opened: &Arc<OpenStore>) {
    let mut failures = 0_u32;
    let mut line = LiveLine::default();
    loop {
        let (pause, online) = match step(desk).await {
            Ok(stepped) => {
                failures = 0;
                (if stepped.more { Duration::ZERO } else { IDLE }, true)
            }
            Err(StepError::Closed) => return,
            Err(StepError::Transport(error)) => {
                failures = failures.saturating_add(1);
                (back_off(desk, failures, &error), false)
            }
            Err(StepError::Store(_)) => {
                failures = failures.saturating_add(1);
                (back_off(desk, failures, &TransportError::NoAnswer), false)
            }
        };
        if let Err(error) = list_rest(desk, opened).await {
            tracing::warn!(%error, "orders are not listed yet");
        }
        if pause.is_zero() {
            continue;
        }
        wait(desk, opened, pause, online, &mut line).await;
    }
}

/// What is known of the live line from one wait to the next.
#[derive(Default)]
pub struct LiveLine {
    /// It broke or was ended: it is not drawn again at once.
    broke: bool,
    /// When the server last ended one and was asked at once, in milliseconds of the host's clock.
    ended: Option<i64>,
}

impl LiveLine {
    /// Whether a line that was ended is a reason to ask now: a session that was ended there is met at once. A server
    /// that ends every line is asked no more often than one that says nothing.
    pub fn is_reason(&mut self, now: i64) -> bool {
        let due = self
            .ended
            .is_none_or(|last| u128::from(now.abs_diff(last)) >= IDLE.as_millis());
        if due {
            self.ended = Some(now);
        }
        due
    }
}

/// Waits for a reason to sync.
async fn wait(
    desk: &Desk,
    opened: &Arc<OpenStore>,
    pause: Duration,
    online: bool,
    line: &mut LiveLine,
) {
    let broke = std::mem::take(&mut line.broke);
    let listening = async {
        if !online {
            return std::future::pending().await;
        }
        if broke {
            tokio::time::sleep(REDRAW).await;
        }
        desk.ask(opened, |token| async move {
            desk.host().transport.moved(&opened.server, &token).await
        })
        .await
    };
    tokio::pin!(listening);
    let mut pause = pause;
    loop {
        tokio::select! {
            () = opened.pulse.made.notified() => {
                tokio::time::sleep(TOGETHER).await;
                line.broke = false;
                return;
            }
            () = opened.pulse.typed.notified() => {
                // Each keystroke begins the pause anew.
                pause = Duration::from_millis(QUIET.unsigned_abs() + 50);
            }
            moved = &mut listening, if !line.broke => match moved {
                Ok(()) => return,
                Err(error) => {
                    line.broke = true;
                    if error == TransportError::LineEnded && line.is_reason(desk.host().clock.monotonic()) {
                        return;
                    }
                    // A broken line is not a reason to sync; it is drawn again after the next step.
                    pause = pause.min(REDRAW * 2);
                }
            },
            () = tokio::time::sleep(pause) => return,
        }
    }
}

/// 1, 2, 4 … 60 seconds, half of it by chance, so that desks do not come back all at once; never earlier than the
/// server asks.
fn back_off(desk: &Desk, failures: u32, error: &TransportError) -> Duration {
    let full = 1_000_u64 << failures.saturating_sub(1).min(6);
    let full = full.min(60_000);
    let mut byte = [0_u8; 1];
    desk.host().randomness.fill(&mut byte);
    let jittered = Duration::from_millis(full / 2 + full / 2 * u64::from(byte[0]) / 255);
    match error {
        TransportError::Later(Some(seconds)) => {
            jittered.max(Duration::from_secs(u64::from(*seconds)))
        }
        TransportError::SessionEnded | TransportError::UpgradeNeeded => Duration::from_secs(300),
        _ => jittered,
    }
}
