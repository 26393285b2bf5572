//! The demo server of `cargo xtask run`: embedded SQLite, mails into a folder, log into a file.

use std::env;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::desktop::wait_a_moment;
use crate::place::Place;
use crate::process::{self, Started};

/// The address the documentation speaks of; another port when something else holds this one.
const ADDRESS: ([u8; 4], u16) = ([127, 0, 0, 1], 7420);
const START_LIMIT: Duration = Duration::from_secs(60);
/// As many lines of the log as help somebody whose server did not start.
const LAST_LINES: usize = 30;

/// A running demo server. It is stopped when this is dropped.
pub struct Server {
    started: Started,
    url: String,
    sign_ins: String,
    mails: PathBuf,
    log: PathBuf,
}

impl Server {
    /// Fills the data folder with demo data when it is new, starts the server and waits until it answers.
    pub fn start(place: &Place) -> Result<Self> {
        let home = place.run_data();
        let (data, mails, log) = (
            home.join("server"),
            home.join("mails"),
            home.join("server.log"),
        );
        fs::create_dir_all(&mails)?;
        let sign_ins = demo(place, &data)?;
        let address = free_address()?;
        let url = format!("http://{address}");
        let mut command = program(place);
        command.arg("serve").arg("--data").arg(&data);
        command.args(["--listen", &address.to_string(), "--public-url", &url]);
        command
            .arg("--mail")
            .arg(format!("dir:{}", mails.display()));
        let to_log = File::create(&log)?;
        command
            .stdin(Stdio::null())
            .stdout(to_log.try_clone()?)
            .stderr(to_log);
        let mut server = Self {
            started: Started::new(&mut command)?,
            url,
            sign_ins,
            mails,
            log,
        };
        server.wait_for(address)?;
        Ok(server)
    }

    /// Where desktops reach it.
    pub fn address(&self) -> &str {
        &self.url
    }

    /// Prints what a person needs to try it.
    pub fn introduce(&self) {
        println!("\n{}\n", self.sign_ins.trim());
        println!("Server  {}", self.url);
        println!("Mails   {}", self.mails.display());
        println!("Log     {}", self.log.display());
    }

    /// Whether it ended by itself.
    pub fn has_ended(&mut self) -> Result<bool> {
        Ok(self.started.ended()?.is_some())
    }

    /// The end of its log.
    pub fn last_words(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")
    }

    fn wait_for(&mut self, address: SocketAddr) -> Result<()> {
        let asked = Instant::now();
        while !is_healthy(address) {
            if self.has_ended()? {
                bail!("the server did not start:\n{}", self.last_words());
            }
            if asked.elapsed() > START_LIMIT {
                bail!(
                    "the server does not answer on {}:\n{}",
                    self.url,
                    self.last_words()
                );
            }
            wait_a_moment();
        }
        Ok(())
    }
}

/// The demo sign-ins, noted when the demo data was written: a second run must not write it again.
fn demo(place: &Place, data: &PathBuf) -> Result<String> {
    let note = data.join("demo-sign-ins.txt");
    if let Ok(noted) = fs::read_to_string(&note) {
        return Ok(noted);
    }
    let mut command = program(place);
    let said = process::text(command.arg("demo").arg("--data").arg(data)).context("demo data")?;
    fs::write(&note, &said)?;
    Ok(said)
}

/// The server without the settings of this terminal: they could lead the demo to a real database.
fn program(place: &Place) -> Command {
    let mut command = Command::new(place.program("loket-server"));
    let settings = env::vars_os().map(|(name, _)| name);
    for name in settings.filter(|name| name.to_string_lossy().starts_with("LOKET_")) {
        if name != "LOKET_LOG" {
            command.env_remove(name);
        }
    }
    command
}

fn free_address() -> Result<SocketAddr> {
    let usual = SocketAddr::from(ADDRESS);
    let held = TcpListener::bind(usual)
        .or_else(|_| TcpListener::bind(SocketAddr::from((ADDRESS.0, 0))))?;
    Ok(held.local_addr()?)
}

fn is_healthy(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(
            stream,
            "GET /health HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer.starts_with("HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_a_server_that_says_so_is_healthy() {
        for (answer, healthy) in [
            ("HTTP/1.1 200 OK\r\n\r\n", true),
            ("HTTP/1.1 503 Busy\r\n\r\n", false),
        ] {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let address = listener.local_addr().unwrap();
            let other = std::thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let _ = stream.read(&mut [0; 1024]).unwrap();
                stream.write_all(answer.as_bytes()).unwrap();
            });
            assert_eq!(is_healthy(address), healthy);
            other.join().unwrap();
            assert!(!is_healthy(address), "nobody listens any more");
        }
    }
}
