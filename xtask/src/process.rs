//! Programs that xtask starts: each in its own process group and bounded in time, so that nothing outlives it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long a program may take to end after it was asked to.
const GRACE: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(40);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
static GROUPS: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

fn groups() -> MutexGuard<'static, BTreeSet<u32>> {
    GROUPS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From here on Ctrl-C (or a termination signal) ends every started program before xtask itself ends.
pub fn stop_all_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        INTERRUPTED.store(true, Ordering::SeqCst);
        let asked = Instant::now();
        groups().iter().for_each(|group| ask_to_end(*group));
        while asked.elapsed() < GRACE && !groups().is_empty() {
            thread::sleep(POLL);
        }
        groups().iter().for_each(|group| end_now(*group));
        std::process::exit(130);
    })
    .context("no handler for Ctrl-C can be set")
}

/// Whether Ctrl-C was pressed; nothing new may start then.
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// A running program. It is stopped when this is dropped.
pub struct Started {
    child: Child,
    name: String,
}

impl Started {
    /// Starts a program in a process group of its own.
    pub fn new(command: &mut Command) -> Result<Self> {
        if interrupted() {
            bail!("interrupted");
        }
        let name = name_of(command);
        own_group(command);
        let child = command
            .spawn()
            .with_context(|| format!("{name} cannot be started: is it installed?"))?;
        groups().insert(child.id());
        Ok(Self { child, name })
    }

    /// The status when the program has ended, `None` while it runs.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }

    /// Waits for the end and stops the program when it takes longer than `limit`.
    fn wait_within(&mut self, limit: Duration) -> Result<ExitStatus> {
        let started = Instant::now();
        loop {
            if let Some(status) = self.ended()? {
                return Ok(status);
            }
            if started.elapsed() > limit {
                self.stop();
                bail!(
                    "{} took longer than {} minutes and was stopped",
                    self.name,
                    limit.as_secs() / 60
                );
            }
            thread::sleep(POLL);
        }
    }

    /// Asks the program to end, and ends it when it does not.
    pub fn stop(&mut self) {
        let asked = Instant::now();
        ask_to_end(self.child.id());
        while matches!(self.child.try_wait(), Ok(None)) && asked.elapsed() < GRACE {
            thread::sleep(POLL);
        }
        if matches!(self.child.try_wait(), Ok(None)) {
            end_now(self.child.id());
            // Both can only fail for a program that is gone already.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }

    /// Gives the program its whole standard input, which was piped.
    pub fn write(&mut self, input: &[u8]) -> Result<()> {
        let mut stdin = self
            .child
            .stdin
            .take()
            .with_context(|| format!("{} has no pipe", self.name))?;
        Ok(stdin.write_all(input)?)
    }

    /// The first line on standard output, which was piped; what follows is read and thrown away.
    pub fn first_line(&mut self) -> Result<String> {
        let stdout = self
            .child
            .stdout
            .take()
            .with_context(|| format!("{} has no pipe", self.name))?;
        let mut reader = BufReader::new(stdout);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if line.trim().is_empty() {
            bail!("{} ended before it said anything", self.name);
        }
        thread::spawn(move || std::io::copy(&mut reader, &mut std::io::sink()));
        Ok(line.trim().to_owned())
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.stop();
        }
        groups().remove(&self.child.id());
    }
}

thread_local! {
    /// What this thread's programs said, when it is kept to be shown in one piece.
    static KEPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Does some work whose programs' output is kept instead of shown: other work shows its own meanwhile.
pub fn apart<T>(work: impl FnOnce() -> T) -> (T, String) {
    KEPT.set(Some(String::new()));
    let done = work();
    (done, KEPT.take().unwrap_or_default())
}

fn is_apart() -> bool {
    KEPT.with_borrow(Option::is_some)
}

/// Runs a program to its end, its output shown; an error when it fails or takes longer than `limit`.
pub fn run(command: &mut Command, limit: Duration) -> Result<()> {
    if is_apart() {
        let name = name_of(command);
        let (status, _) = together(command, limit)?;
        return succeeded(&name, status);
    }
    let mut started = Started::new(command.stdin(Stdio::null()))?;
    let status = started.wait_within(limit)?;
    end_now(started.child.id());
    succeeded(&started.name, status)
}

/// Runs a program to its end, its standard output shown and kept. Failing is for the caller to judge.
pub fn tee(command: &mut Command, limit: Duration) -> Result<(ExitStatus, String)> {
    if is_apart() {
        return together(command, limit);
    }
    keep(command, limit, true)
}

/// Runs a program to its end, its standard output kept unseen. Failing is for the caller to judge.
pub fn heard(command: &mut Command, limit: Duration) -> Result<(ExitStatus, String)> {
    keep(command, limit, false)
}

/// Runs a program to its end, all it says in one text, unseen. Failing is for the caller to judge.
pub fn together(command: &mut Command, limit: Duration) -> Result<(ExitStatus, String)> {
    let (reader, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stderr(writer.try_clone()?);
    let mut started = Started::new(command.stdout(writer))?;
    // The command holds the pipe's other end too, and the text ends only when nobody does.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let done = wait_and_read(&mut started, reader, limit, false)?;
    KEPT.with_borrow_mut(|kept| {
        if let Some(kept) = kept {
            kept.push_str(&done.1);
        }
    });
    Ok(done)
}

/// What a program says on standard output, unseen; an error when it fails.
pub fn text(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let (status, said) = keep(command, Duration::from_secs(120), false)?;
    succeeded(&name, status).map(|()| said)
}

/// What a program says on standard output, unseen, whether it fails or not.
pub fn said(command: &mut Command) -> Result<String> {
    keep(command, Duration::from_secs(120), false).map(|(_, said)| said)
}

/// Whether a program can be started and succeeds; it is not seen.
pub fn succeeds(command: &mut Command) -> bool {
    keep(
        command.stderr(Stdio::null()),
        Duration::from_secs(120),
        false,
    )
    .is_ok_and(|(status, _)| status.success())
}

/// Runs a program that may ask the person at the keyboard something (`sudo`): it stays in our group.
pub fn ask(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command
        .status()
        .with_context(|| format!("{name} cannot be started"))?;
    succeeded(&name, status)
}

/// The program without the folders it lies in.
fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn succeeded(name: &str, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    bail!("{name} failed ({status})")
}

fn keep(command: &mut Command, limit: Duration, shown: bool) -> Result<(ExitStatus, String)> {
    let mut started = Started::new(command.stdin(Stdio::null()).stdout(Stdio::piped()))?;
    let stdout = started.child.stdout.take().context("no pipe")?;
    wait_and_read(&mut started, stdout, limit, shown)
}

fn wait_and_read(
    started: &mut Started,
    from: impl Read + Send + 'static,
    limit: Duration,
    shown: bool,
) -> Result<(ExitStatus, String)> {
    let reader = thread::spawn(move || copy(from, shown));
    let status = started.wait_within(limit);
    // Ends what the program left behind, which would hold the pipe open for ever.
    end_now(started.child.id());
    let said = reader.join().unwrap_or_default();
    Ok((status?, said))
}

fn copy(mut from: impl Read, shown: bool) -> String {
    let mut kept = Vec::new();
    let mut part = [0; 8192];
    while let Ok(size @ 1..) = from.read(&mut part) {
        kept.extend_from_slice(&part[..size]);
        if shown {
            let mut out = std::io::stdout().lock();
            // A closed terminal is no reason to stop reading.
            let _ = out.write_all(&part[..size]).and_then(|()| out.flush());
        }
    }
    String::from_utf8_lossy(&kept).into_owned()
}

#[cfg(unix)]
fn own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(unix)]
fn signal(group: u32, signal: rustix::process::Signal) {
    if let Some(pid) = i32::try_from(group)
        .ok()
        .and_then(rustix::process::Pid::from_raw)
    {
        // Fails only when the group is gone, which is what was wanted.
        let _ = rustix::process::kill_process_group(pid, signal);
    }
}

#[cfg(unix)]
fn ask_to_end(group: u32) {
    signal(group, rustix::process::Signal::TERM);
}

#[cfg(unix)]
fn end_now(group: u32) {
    signal(group, rustix::process::Signal::KILL);
}

// Windows ends a console's programs together; what remains is ended by `Child::kill`.
#[cfg(not(unix))]
fn own_group(_command: &mut Command) {}

#[cfg(not(unix))]
fn ask_to_end(_group: u32) {}

#[cfg(not(unix))]
fn end_now(_group: u32) {}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn what_is_said_is_kept_and_failing_is_told() {
        let (status, said) = keep(&mut shell("echo one; echo two; exit 3"), GRACE, false).unwrap();
        assert_eq!((status.code(), said.as_str()), (Some(3), "one\ntwo\n"));
        assert!(text(&mut shell("exit 1")).is_err());
    }

    #[test]
    fn what_is_done_apart_is_told_in_one_piece() {
        let script = "echo one; echo two >&2";
        let (done, said) = apart(|| run(&mut shell(script), GRACE));
        done.unwrap();
        assert_eq!(said, "one\ntwo\n");
        let (done, _) = apart(|| run(&mut shell("exit 1"), GRACE));
        assert!(done.is_err());
        assert!(!is_apart());
    }

    #[test]
    fn a_program_that_hangs_is_stopped_with_all_it_started() {
        let started = Instant::now();
        let hung = keep(
            &mut shell("sleep 600 & sleep 600"),
            Duration::from_millis(100),
            false,
        );
        assert!(hung.unwrap_err().to_string().contains("was stopped"));
        assert!(started.elapsed() < GRACE);
    }

    #[test]
    fn what_a_program_leaves_behind_does_not_hold_us_up() {
        let started = Instant::now();
        let (status, _) = keep(
            &mut shell("sleep 600 & exit 0"),
            Duration::from_secs(60),
            false,
        )
        .unwrap();
        assert!(status.success());
        assert!(started.elapsed() < GRACE);
    }
}
