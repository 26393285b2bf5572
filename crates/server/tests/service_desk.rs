//! The service desk's commands as operators type them, while the server runs.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

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

fn serve(data: &Path, mails: &Path) -> Child {
    let mail = format!("dir:{}", mails.display());
    let arguments = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--public-url",
        "http://127.0.0.1:7420",
        "--mail",
        &mail,
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
    let mut server = serve(&data, &mails);
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
