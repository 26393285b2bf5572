use loket_desk::transport::http::*;
use loket_desk::transport::{Transport, TransportError};
use loket_domain::Code;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Something on loopback that answers every request with the same bytes.
async fn answers(bytes: impl Into<Vec<u8>>) -> String {
    let bytes = bytes.into();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut line, _)) = listener.accept().await {
            let mut request = [0; 8_192];
            let _read = line.read(&mut request).await;
            let _sent = line.write_all(&bytes).await;
        }
    });
    address
}

fn http(status: &str, kind: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn transport() -> HttpTransport {
    let _already = rustls::crypto::ring::default_provider().install_default();
    HttpTransport::new().unwrap()
}

#[tokio::test]
async fn whatever_answers_is_taken_for_what_it_is() {
    let problem =
        |code: &str| format!(r#"{{"type":"about:blank","title":"","status":0,"code":"{code}"}}"#);
    let ours = "application/problem+json";
    let table = [
        (
            "a portal",
            http("200 OK", "text/html", "<html>Sign in to the hotel</html>"),
            TransportError::NotLoket,
        ),
        (
            "a portal elsewhere",
            http("302 Found", "text/html", ""),
            TransportError::NotLoket,
        ),
        (
            "another JSON service",
            http("200 OK", "application/json", r#"{"ok":true}"#),
            TransportError::NotLoket,
        ),
        (
            "not found by somebody",
            http("404 Not Found", "text/html", "no"),
            TransportError::NotLoket,
        ),
        (
            "a proxy without its server",
            http("502 Bad Gateway", "text/html", "bad"),
            TransportError::Later(None),
        ),
        (
            "a portal's 401",
            http("401 Unauthorized", "text/html", "who?"),
            TransportError::NotLoket,
        ),
        (
            "our 401",
            http("401 Unauthorized", ours, &problem("session_ended")),
            TransportError::SessionEnded,
        ),
        (
            "too old",
            http("426 Upgrade Required", ours, &problem("upgrade_needed")),
            TransportError::UpgradeNeeded,
        ),
        (
            "too much",
            http("429 Too Many", ours, &problem("slow_down")),
            TransportError::Later(None),
        ),
        (
            "no",
            http("403 Forbidden", ours, &problem("right_missing")),
            TransportError::Refused(Code::RightMissing.into()),
        ),
        (
            "half an answer",
            "HTTP/1.1 200 OK\r\nContent-Type: appl".to_owned(),
            TransportError::NoAnswer,
        ),
    ];
    for (case, bytes, expected) in table {
        let server = answers(bytes).await;
        assert_eq!(transport().check(&server).await, Err(expected), "{case}");
    }
}

#[tokio::test]
async fn a_loket_server_is_known_by_its_epoch() {
    let server = answers(http("200 OK", "application/json", r#"{"epoch":"e"}"#)).await;
    assert_eq!(transport().check(&server).await, Ok(()));
}

#[tokio::test]
async fn nobody_there_is_no_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    assert_eq!(
        transport().check(&server).await,
        Err(TransportError::NoAnswer)
    );
}

#[tokio::test]
async fn the_live_line_stays_open_and_tells_each_move_once() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    let server = answers(format!(
        "{head}event: moved\ndata: {{}}\n\n: beat\n\nevent: moved\ndata: {{}}\n\n"
    ))
    .await;
    let way = transport();
    assert_eq!(way.moved(&server, "token").await, Ok(()));
    assert_eq!(
        way.moved(&server, "token").await,
        Ok(()),
        "the second event of the same line"
    );
    assert_eq!(
        way.moved(&server, "token").await,
        Err(TransportError::LineEnded),
        "the line has ended"
    );
    assert_eq!(way.moved(&server, "token").await, Ok(()), "a new line");
}
