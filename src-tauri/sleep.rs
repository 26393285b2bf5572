//! Hears from the system that the computer is about to sleep, so that the desk is locked before it does.
//!
//! Systems that do not tell are covered all the same: the desk itself notices time in which nobody looked.

use loket_desk::Desk;
use std::{sync::Arc, thread, time::Duration};
use zbus::{
    blocking::{Proxy, connection::Builder},
    zvariant::OwnedFd,
};

/// How long the system may take to answer.
const PATIENCE: Duration = Duration::from_secs(6);

/// Starts to listen. Without a system bus, or one that knows of no sleep, there is nothing to hear.
pub fn listen(desk: Arc<Desk>) {
    let listener = thread::Builder::new().name("sleep".into()).spawn(move || {
        if let Err(error) = follow(&desk) {
            tracing::debug!(%error, "nobody here tells of sleep");
        }
    });
    if let Err(error) = listener {
        tracing::warn!(%error, "sleep is not listened for");
    }
}

fn follow(desk: &Desk) -> zbus::Result<()> {
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    let bus = Builder::system()?.method_timeout(PATIENCE).build()?;
    let manager = Proxy::new(
        &bus,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        MANAGER,
    )?;
    let tidings = manager.receive_signal("PrepareForSleep")?;
    let mut patience = ask_for_patience(&manager);
    for tiding in tidings {
        let falls_asleep: bool = tiding.body().deserialize()?;
        // When it wakes up too: who was not given the time before has to be locked now.
        tauri::async_runtime::block_on(desk.computer_sleeps());
        drop(patience.take());
        if !falls_asleep {
            patience = ask_for_patience(&manager);
        }
    }
    Ok(())
}

/// The system waits with sleep until this is dropped, though not for long. One that does not wait sleeps sooner.
fn ask_for_patience(manager: &Proxy<'_>) -> Option<OwnedFd> {
    let asked = ("sleep", "Loket", "Locks what is open", "delay");
    manager
        .call("Inhibit", &asked)
        .inspect_err(|error| tracing::debug!(%error, "sleep does not wait"))
        .ok()
}
