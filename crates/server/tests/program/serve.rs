//! The program as operators run it: a process, a data folder, signals, the socket.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn program(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket-server"));
    command
        .env_clear()
        .env("LOKET_DATA", data)
        .stdin(Stdio::null());
    command
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    program(data).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// A running server; what it logs comes line by line.
struct Running {
    process: Child,
    log: BufReader<std::process::ChildStderr>,
    address: String,
}

impl Running {
    fn start(data: &Path, more: &[&str]) -> Self {
        let mut command = program(data);
        command
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--public-url",
                "http://127.0.0.1:7420",
            ])
            .args(more);
        let mut process = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(process.stderr.take().unwrap());
        let mut address = String::new();
        while address.is_empty() {
            let mut line = String::new();
            assert!(
                log.read_line(&mut line).unwrap() > 0,
                "the server ended before it listened"
            );
            let line: serde_json::Value =
                serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line}"));
            if line["fields"]["message"] == "listening" {
                address = line["fields"]["address"].as_str().unwrap().to_owned();
            }
        }
        Self {
            process,
            log,
            address,
        }
    }

    fn get(&self, path: &str) -> String {
        get(&self.address, path)
    }

    /// SIGTERM; the exit code and the rest of the log.
    fn stop(mut self) -> (Option<i32>, String) {
        let id = self.process.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        let mut rest = String::new();
        self.log.read_to_string(&mut rest).unwrap();
        (self.process.wait().unwrap().code(), rest)
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn serves_checks_backs_up_and_stops_gracefully() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let server = Running::start(&data, &["--metrics-listen", "127.0.0.1:0"]);
    assert!(server.get("/health").starts_with("HTTP/1.1 200"));
    assert!(server.get("/openapi.json").contains("/v1/sessions"));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(
        (mode(&data), mode(&data.join("operators.sock"))),
        (0o700, 0o600)
    );

    let second = run(
        &data,
        &[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--public-url",
            "http://127.0.0.1:1",
        ],
    );
    assert!(
        !second.status.success() && said(&second).contains("another server is running"),
        "{}",
        said(&second)
    );

    let backup = folder.path().join("backup.db");
    let backed_up = run(&data, &["backup", backup.to_str().unwrap()]);
    assert!(
        backed_up.status.success() && backup.exists(),
        "{}",
        said(&backed_up)
    );
    let again = run(&data, &["backup", backup.to_str().unwrap()]);
    assert!(!again.status.success(), "a backup overwrites nothing");
    let checked = run(&data, &["check"]);
    assert!(
        checked.status.success() && said(&checked).contains("all is well"),
        "{}",
        said(&checked)
    );
    let early = run(&data, &["restore", backup.to_str().unwrap()]);
    assert!(
        !early.status.success() && said(&early).contains("Stop the server first"),
        "{}",
        said(&early)
    );

    let (code, rest) = server.stop();
    assert_eq!(code, Some(0), "{rest}");
    assert!(rest.lines().last().unwrap().contains("stopped"), "{rest}");
    assert!(!data.join("operators.sock").exists());
}

#[test]
fn works_on_a_stopped_server_and_restores() {
    let folder = tempfile::tempdir().unwrap();
    let (data, backup) = (folder.path().join("data"), folder.path().join("backup.db"));
    let nothing = run(&data, &["check"]);
    assert!(
        !nothing.status.success() && said(&nothing).contains("There is no database"),
        "{}",
        said(&nothing)
    );
    let epoch = |data: &Path| {
        let server = Running::start(data, &[]);
        let health = server.get("/health");
        assert_eq!(server.stop().0, Some(0));
        health
            .split("\"epoch\":\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let first = epoch(&data);
    assert_eq!(epoch(&data), first);
    assert!(
        run(&data, &["backup", backup.to_str().unwrap()])
            .status
            .success()
    );
    let checked = run(&data, &["check"]);
    assert!(checked.status.success(), "{}", said(&checked));
    let restored = run(&data, &["restore", backup.to_str().unwrap()]);
    assert!(
        restored.status.success() && said(&restored).contains("is kept in"),
        "{}",
        said(&restored)
    );
    assert_ne!(epoch(&data), first);
}

#[test]
fn settings_come_from_flags_variables_and_the_file_in_this_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("loket.toml");
    fs::write(
        &file,
        "public-url = 'http://loket.example'\nlisten = 'nowhere'\n",
    )
    .unwrap();
    let refused = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = program(folder.path());
        command
            .args(["serve", "--config", file.to_str().unwrap()])
            .args(arguments);
        let output = command.envs(variables.iter().copied()).output().unwrap();
        assert!(!output.status.success());
        said(&output)
    };
    assert!(refused(&[], &[]).contains("loket.example would travel unencrypted"));
    assert!(
        refused(&[], &[("LOKET_PUBLIC_URL", "http://variable.example")])
            .contains("variable.example")
    );
    let flag = ["--public-url", "http://flag.example"];
    assert!(
        refused(&flag, &[("LOKET_PUBLIC_URL", "http://variable.example")]).contains("flag.example")
    );
    assert!(refused(&["--public-url", "https://loket.example"], &[]).contains("Set --listen"));
}

#[test]
fn metrics_are_on_the_private_listener_only() {
    let folder = tempfile::tempdir().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .to_string();
    let server = Running::start(folder.path(), &["--metrics-listen", &port]);
    server.get("/health");
    assert!(server.get("/metrics").starts_with("HTTP/1.1 404"));
    let metrics = get(&port, "/metrics");
    assert!(
        metrics.contains("loket_http_requests_total") && metrics.contains("/health"),
        "{metrics}"
    );
    assert_eq!(server.stop().0, Some(0));
}

#[test]
fn the_demo_is_served_and_the_carrier_works_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), &["demo"]);
    assert!(made.status.success(), "{}", said(&made));
    let line = said(&made)
        .lines()
        .find(|line| line.trim().starts_with("anna "))
        .unwrap()
        .to_owned();
    let password = line.split_whitespace().nth(1).unwrap();
    let again = run(folder.path(), &["demo"]);
    assert!(
        !again.status.success() && said(&again).contains("there already"),
        "{}",
        said(&again)
    );

    let server = Running::start(folder.path(), &[]);
    let body = format!(
        r#"{{"login":"anna","password":"{password}","device":"d-1","device_name":"Desk"}}"#
    );
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let (length, host) = (body.len(), &server.address);
    write!(
        stream,
        "POST /v1/sessions HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");

    let catalogue = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/supplies.json");
    let import = ["carrier", "supply", "import", catalogue];
    let nobody = run(folder.path(), &import);
    assert!(
        !nobody.status.success() && said(&nobody).contains("--operator"),
        "{}",
        said(&nobody)
    );
    let imported = run(
        folder.path(),
        &[&import[..], &["--operator", "Test"]].concat(),
    );
    assert!(
        imported.status.success() && said(&imported).contains("0 new or changed"),
        "{}",
        said(&imported)
    );
    let unknown = run(
        folder.path(),
        &[
            "carrier",
            "order",
            "set",
            "L-1",
            "shipped",
            "--operator",
            "Test",
        ],
    );
    assert!(
        !unknown.status.success() && said(&unknown).contains("not_found"),
        "{}",
        said(&unknown)
    );
    let checked = run(folder.path(), &["check"]);
    assert!(checked.status.success(), "{}", said(&checked));
    let (code, log) = server.stop();
    assert_eq!(code, Some(0));
    assert!(!log.contains(password) && !log.contains("anna"), "{log}");
}

#[test]
fn postgres_is_served_checked_and_begins_a_new_epoch() {
    let folder = tempfile::tempdir().unwrap();
    let database = loket_testkit::postgres::Cluster::shared().database();
    let urls = [
        "--database",
        &database.product_url,
        "--database-admin",
        &database.admin_url,
    ];
    let told = |output: Output| (output.status.success(), said(&output));

    let server = Running::start(folder.path(), &urls);
    let epoch = server.get("/health");
    assert!(epoch.starts_with("HTTP/1.1 200"), "{epoch}");
    let (good, checked) = told(run(folder.path(), &[&["check"], &urls[..2]].concat()));
    assert!(good && checked.contains("all is well"), "{checked}");
    let (good, backup) = told(run(
        folder.path(),
        &[&["backup", "copy.db"], &urls[..2]].concat(),
    ));
    assert!(!good && backup.contains("pg_dump"), "{backup}");
    assert_eq!(server.stop().0, Some(0));

    let (good, restored) = told(run(
        folder.path(),
        &[&["restore", "copy.db"], &urls[..2]].concat(),
    ));
    assert!(
        !good && restored.contains("--after-pg-restore"),
        "{restored}"
    );
    let (good, begun) = told(run(
        folder.path(),
        &[&["restore", "--after-pg-restore"], &urls[..2]].concat(),
    ));
    assert!(good, "{begun}");
    let server = Running::start(folder.path(), &urls[..2]);
    assert_ne!(server.get("/health").lines().last(), epoch.lines().last());
    let (code, log) = server.stop();
    assert_eq!(code, Some(0));
    assert!(!log.contains("postgres://loket"), "{log}");
}
