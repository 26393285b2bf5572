//! The service desk's commands as operators type them, while the server runs.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

fn program(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket-server"));
    command
        .env_clear()
        .env("LOKET_DATA", data)
        .args(arguments)
        .stdin(Stdio::null());
    command
}

fn said(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!(
        "{}{}",
        String::from_utf8_lossy(out),
        String::from_utf8_lossy(err)
    )
}

fn carrier(data: &Path, operator: &str, arguments: &[&str]) -> Output {
    let whole = [&["carrier", "--operator", operator][..], arguments].concat();
    program(data, &whole).output().unwrap()
}

fn serve(data: &Path, mail: &str) -> Child {
    let arguments = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--public-url",
        "http://127.0.0.1:7420",
        "--mail",
        mail,
    ];
    let mut child = program(data, &arguments)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("\"listening\"") {
        line.clear();
        assert!(
            log.read_line(&mut line).unwrap() > 0,
            "the server ended before it listened"
        );
    }
    // Nobody reads on: a full pipe must not hold the server up.
    std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
    child
}

#[test]
fn people_are_helped_while_the_server_runs() {
    let folder = tempfile::tempdir().unwrap();
    let (data, mails) = (folder.path().join("data"), folder.path().join("mails"));
    assert!(program(&data, &["demo"]).output().unwrap().status.success());
    let mut server = serve(&data, &format!("dir:{}", mails.display()));
    let found = carrier(&data, "Test", &["person", "find", "anna"]);
    assert!(found.status.success(), "{}", said(&found));
    let card = said(&found);
    for part in ["e-mail", "state         active", "organisation"] {
        assert!(card.contains(part), "{part}: {card}");
    }
    let resent = carrier(&data, "Test", &["person", "resend", "anna"]);
    assert!(said(&resent).contains("new password"), "{}", said(&resent));
    let unlocked = carrier(&data, "Test", &["person", "unlock", "anna"]);
    assert!(unlocked.status.success(), "{}", said(&unlocked));
    // The worker looks once a second; the log of mails says when it has.
    let mails_of_anna = || {
        said(&carrier(
            &data,
            "Test",
            &["person", "mails", "anna", "--text"],
        ))
    };
    let mut asked = std::iter::repeat_with(mails_of_anna).take(500);
    let log = asked.find(|log| log.matches("  sent ").count() >= 2);
    let log = log.expect("two mails were sent");
    assert!(
        log.contains("/p/password/…") && log.contains("service_desk"),
        "{log}"
    );
    assert_eq!(std::fs::read_dir(&mails).unwrap().count(), 2);
    let careless = carrier(&data, "Test", &["person", "forget", "anna"]);
    assert!(
        said(&careless).contains("--for-good"),
        "{}",
        said(&careless)
    );
    let claims = carrier(&data, "Test", &["account", "claims"]);
    assert!(
        said(&claims).contains("No claim waits."),
        "{}",
        said(&claims)
    );
    let place = card
        .lines()
        .find_map(|line| line.strip_prefix("organisation  "))
        .and_then(|line| line.split(' ').next())
        .unwrap();
    let ask = [
        "organisation",
        "replace-administrator",
        place,
        "--by",
        "anna",
    ];
    let asked = carrier(&data, "Test", &ask);
    let code = said(&asked).trim().rsplit(' ').next().unwrap().to_owned();
    let alone = carrier(&data, "Test", &["organisation", "confirm", &code]);
    assert!(
        !alone.status.success() && said(&alone).contains("Another operator"),
        "{}",
        said(&alone)
    );
    let both = carrier(&data, "Second", &["organisation", "confirm", &code]);
    assert!(both.status.success(), "{}", said(&both));
    server.kill().unwrap();
    server.wait().unwrap();
    let stopped = carrier(&data, "Test", &["person", "find", "anna"]);
    assert!(stopped.status.success(), "{}", said(&stopped));
}

/// A mail server on this machine: where it listens, and the mails it takes.
fn post_office() -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (taken, mails) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            drop(take_mails(stream, &taken));
        }
    });
    (url, mails)
}

fn take_mails(stream: TcpStream, taken: &Sender<String>) -> std::io::Result<()> {
    let mut answers = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    answers.write_all(b"220 test\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
            "DATA" => {
                answers.write_all(b"354 go on\r\n")?;
                let mail = lines.by_ref().map_while(Result::ok);
                let mail: Vec<String> = mail.take_while(|line| line != ".").collect();
                drop(taken.send(mail.join("\n")));
                b"250 taken\r\n"
            }
            "QUIT" => b"221 bye\r\n",
            _ => b"250 good\r\n",
        };
        answers.write_all(answer)?;
    }
    Ok(())
}

/// How often a text occurs in the database's files: the file itself, its log, its index of the log.
fn hits(data: &Path, text: &str) -> usize {
    let files = ["loket.db", "loket.db-wal", "loket.db-shm"];
    let held = files.map(|name| std::fs::read(data.join(name)).unwrap_or_default());
    let windows = held.iter().flat_map(|bytes| bytes.windows(text.len()));
    windows
        .filter(|bytes| bytes.eq_ignore_ascii_case(text.as_bytes()))
        .count()
}

/// Forgets somebody; gives the receipt that was printed.
fn forgotten(data: &Path, whom: &str) -> String {
    let done = carrier(data, "Test", &["person", "forget", whom, "--for-good"]);
    assert!(done.status.success(), "{}", said(&done));
    let told = said(&done);
    let receipt = told.trim().strip_prefix("Forgotten. Receipt ").unwrap();
    receipt.trim_end_matches('.').to_owned()
}

#[test]
fn whoever_is_forgotten_is_nowhere_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(program(&data, &["demo"]).output().unwrap().status.success());
    let (url, mails) = post_office();
    let mut server = serve(&data, &url);
    let (name, address) = ("Clara Demo", "clara@demo-print.example");
    let card = said(&carrier(&data, "Test", &["person", "find", "clara"]));
    assert!(card.contains(address) && card.contains(name), "{card}");
    assert!(
        hits(&data, name) > 0 && hits(&data, address) > 0,
        "they are there to be found"
    );

    let receipt = forgotten(&data, "clara");
    let ledger = || std::fs::read_to_string(data.join("erasures.ledger")).unwrap();
    assert!(ledger().contains(&receipt), "{}", ledger());
    assert_eq!(hits(&data, name), 0, "the name");
    let erasure_notice = mails.recv_timeout(Duration::from_secs(60)).unwrap();
    assert!(
        erasure_notice.contains(address) && erasure_notice.contains(&receipt),
        "{erasure_notice}"
    );
    // The address goes when the mail server has it: each look at the person takes a moment.
    let look = || carrier(&data, "Test", &["person", "find", address]);
    let mut looked = std::iter::repeat_with(|| (look().status.success(), hits(&data, address)));
    let (is_found, left) = looked
        .by_ref()
        .take(200)
        .find(|(_, left)| *left == 0)
        .unwrap();
    assert_eq!((is_found, left, hits(&data, name)), (false, 0, 0));

    // Somebody who only ever asked to ship.
    let applicant = "livraisons@exemple.example";
    assert!(hits(&data, applicant) > 0);
    let second = forgotten(&data, applicant);
    assert_eq!(hits(&data, applicant), 0);
    assert!(ledger().contains(&second));
    for trace in [name, address, applicant] {
        assert!(!ledger().contains(trace), "the ledger holds opaque ids");
    }
    for whom in [address, applicant] {
        let again = carrier(&data, "Test", &["person", "forget", whom, "--for-good"]);
        assert!(!again.status.success(), "{}", said(&again));
    }
    let checked = program(&data, &["check"]).output().unwrap();
    assert!(checked.status.success(), "{}", said(&checked));
    server.kill().unwrap();
    server.wait().unwrap();
}
