//! Mails over TLS: from the start or by STARTTLS, with a certificate that the carrier's own file vouches for.

use super::smtp::queue;
use super::stage::Stage;
use crate::support::TestDb;
use loket_authority::jobs::mails::deliver_due;
use loket_mail::{MailRoute, Post};
use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::PrivateKeyDer;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// How TLS begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begins {
    AtOnce,
    ByStarttls,
}

type Taken = Arc<Mutex<Vec<String>>>;

/// A mail server with a certificate of its own making; its address, what it takes, and the certificate (PEM).
async fn office(begins: Begins) -> (SocketAddr, Taken, String) {
    let own = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(own.signing_key.serialize_der().into());
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![own.cert.der().clone()], key)
        .unwrap();
    let (acceptor, taken) = (TlsAcceptor::from(Arc::new(config)), Taken::default());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let into = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, into) = (acceptor.clone(), into.clone());
            tokio::spawn(async move { drop(serve(stream, begins, acceptor, into).await) });
        }
    });
    (address, taken, own.cert.pem())
}

async fn serve(
    mut stream: TcpStream,
    begins: Begins,
    acceptor: TlsAcceptor,
    taken: Taken,
) -> std::io::Result<()> {
    if begins == Begins::AtOnce {
        let mut stream = acceptor.accept(stream).await?;
        stream.write_all(b"220 test\r\n").await?;
        return talk(stream, taken).await;
    }
    stream.write_all(b"220 test\r\n").await?;
    for (verb, answer) in [
        ("EHLO", "250-test\r\n250 STARTTLS\r\n"),
        ("STARTTLS", "220 go on\r\n"),
    ] {
        let mut line = String::new();
        BufReader::new(&mut stream).read_line(&mut line).await?;
        assert!(line.starts_with(verb), "{line}");
        stream.write_all(answer.as_bytes()).await?;
    }
    talk(acceptor.accept(stream).await?, taken).await
}

async fn talk(stream: impl AsyncRead + AsyncWrite, taken: Taken) -> std::io::Result<()> {
    let (read, mut write) = tokio::io::split(stream);
    let mut lines = BufReader::new(read).lines();
    let mut mail = None::<String>;
    while let Some(line) = lines.next_line().await? {
        let answer = match &mut mail {
            Some(text) if line != "." => {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            Some(_) => {
                taken.lock().unwrap().extend(mail.take());
                "250 taken\r\n"
            }
            None if line.starts_with("DATA") => {
                mail = Some(String::new());
                "354 go on\r\n"
            }
            None => "250 good\r\n",
        };
        write.write_all(answer.as_bytes()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_mail_goes_out_over_tls_to_whom_the_carrier_vouches_for() {
    drop(default_provider().install_default());
    for begins in [Begins::AtOnce, Begins::ByStarttls] {
        let stage = Stage::new(TestDb::sqlite()).await;
        queue(&stage, 1).await;
        let (address, taken, certificate) = office(begins).await;
        let url = match begins {
            Begins::AtOnce => format!("smtps://{address}"),
            Begins::ByStarttls => format!("smtp://{address}?tls=required"),
        };
        let file = stage.folder.path().join("ca.pem");
        std::fs::write(&file, certificate).unwrap();
        let route = MailRoute::parse(&url).unwrap();
        let stranger = Post::of(&route).unwrap().unwrap();
        let state = &stage.server.state;
        assert_eq!(deliver_due(state, &stranger).await, Ok(0), "{begins:?}");
        assert_eq!((stage.waiting().await, taken.lock().unwrap().len()), (1, 0));
        let known = Post::of(&route.vouched_by(Some(file))).unwrap().unwrap();
        stage.server.clock.pass(loket_store::job::back_off(1));
        assert_eq!(deliver_due(state, &known).await, Ok(1), "{begins:?}");
        assert_eq!((stage.waiting().await, taken.lock().unwrap().len()), (0, 1));
    }
}

#[test]
fn a_file_without_certificates_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    std::fs::write(
        &file,
        "-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----\n",
    )
    .unwrap();
    for given in [file, folder.path().join("nowhere")] {
        let route = MailRoute::parse("smtps://mail.example").unwrap();
        let refused = Post::of(&route.vouched_by(Some(given))).map(drop);
        assert!(refused.is_err_and(|told| told.starts_with("Set --mail-ca")));
    }
}
