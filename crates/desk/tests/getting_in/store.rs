use crate::getting_in::computer::{Computer, begin, keep, kept, sign_in_as};
use crate::getting_in::server::{ANNA, ANNA_SHORT, PASSWORD};
use loket_desk::commands::*;
use loket_desk::keys::{PasswordCost, StoreKey};
use loket_desk::store::{Store, StoreError};
use loket_desk::system::SystemRandomness;
use loket_domain::{Code, Refusal};
use std::sync::Arc;

#[tokio::test]
async fn no_file_says_anything_about_anybody() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    sign_in_as(&desk, ANNA_SHORT, PASSWORD, true).await.unwrap();
    const TYPED: &str = "Zoë Personal-Street 12";
    keep(&desk, TYPED).await;
    let opened = desk.open_store().unwrap();
    let device_secret = computer
        .server
        .state()
        .device_secrets
        .values()
        .next()
        .unwrap()
        .clone();
    let key = computer
        .vault
        .entries()
        .into_iter()
        .find(|(name, _)| name.starts_with("store."))
        .unwrap()
        .1;
    let open = computer.files();
    assert!(
        open.keys().any(|name| name.ends_with(".store-wal")),
        "the log is looked at too"
    );
    drop((desk, opened));
    let closed = computer.files();
    for (name, bytes) in open.iter().chain(&closed) {
        for text in [
            "person-anna",
            ANNA,
            ANNA_SHORT,
            "Anna",
            PASSWORD,
            TYPED,
            "Personal-Street",
            "token-",
            &device_secret,
            &key,
        ] {
            let found = bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes());
            assert!(!found, "{name} holds {text}");
        }
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
    }
}

#[tokio::test]
async fn the_price_of_a_guess_is_what_the_design_says() {
    let mut computer = Computer::new();
    computer.cost = PasswordCost::default();
    drop(computer.signed_in(false).await);
    let wraps: serde_json::Value =
        serde_json::from_slice(&std::fs::read(computer.file(".keys")).unwrap()).unwrap();
    assert_eq!(
        wraps["password"]["cost"],
        serde_json::json!({ "memory": 65_536, "passes": 3 })
    );
    computer.server.down(true);
    assert!(
        sign_in_as(&computer.desk(), ANNA, PASSWORD, false)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_full_disk_refuses_and_leaves_nothing_half_done() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "before").await;
    let store = Arc::clone(&desk.open_store().unwrap().store);
    store
        .write(|tx| Ok(tx.execute_batch("PRAGMA max_page_count = 1")?))
        .await
        .unwrap();
    let large = store.write(|tx| {
        tx.execute("INSERT INTO kept VALUES ('half')", [])?;
        tx.execute("INSERT INTO kept VALUES (hex(zeroblob(1000000)))", [])?;
        Ok(())
    });
    let refusal: Refusal = large.await.unwrap_err().into();
    assert_eq!(refusal.code, Code::DiskFull);
    assert_eq!(kept(&desk).await, ["before"]);
    store
        .write(|tx| Ok(tx.execute_batch("PRAGMA max_page_count = 4294967294")?))
        .await
        .unwrap();
    keep(&desk, "after").await;
    assert_eq!(kept(&desk).await, ["before", "after"]);
}

#[tokio::test]
async fn what_a_newer_version_wrote_is_refused_and_left_alone() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let store = Arc::clone(&desk.open_store().unwrap().store);
    store
        .write(|tx| Ok(tx.pragma_update(None, "user_version", 99)?))
        .await
        .unwrap();
    drop((store, desk));
    let before = computer.files();
    let refused = start(&computer.desk(), StartRequest {})
        .await
        .map_err(|r| r.code);
    assert_eq!(refused.err(), Some(Code::StoreNewer));
    assert_eq!(computer.files(), before);
}

#[test]
fn a_store_is_never_made_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.store");
    let (key, other) = (
        StoreKey::generate(&SystemRandomness),
        StoreKey::generate(&SystemRandomness),
    );
    drop(Store::create(&path, &key).unwrap());
    let bytes = std::fs::read(&path).unwrap();
    assert!(Store::create(&path, &other).is_err());
    assert!(matches!(
        Store::open(&path, &other),
        Err(StoreError::WrongKey)
    ));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert!(Store::open(&path, &key).is_ok());
}

#[tokio::test]
async fn a_piece_of_work_that_breaks_or_refuses_is_undone_and_the_store_goes_on() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "one").await;
    let store = Arc::clone(&desk.open_store().unwrap().store);
    let refused: Result<(), _> = store
        .write(|tx| {
            tx.execute("INSERT INTO kept VALUES ('two')", [])?;
            Err(Refusal::new(Code::NotFound).into())
        })
        .await;
    assert!(matches!(refused, Err(StoreError::Refused(refusal)) if refusal.code == Code::NotFound));
    let broken: Result<(), _> = store
        .write(|tx| {
            tx.execute("INSERT INTO kept VALUES ('three')", [])?;
            panic!("a planted bug")
        })
        .await;
    assert!(broken.is_err());
    assert!(
        store
            .read(|c| Ok(c.execute("DELETE FROM kept", [])?))
            .await
            .is_err(),
        "readers only read"
    );
    assert_eq!(kept(&desk).await, ["one"]);
}

#[tokio::test]
async fn readers_go_on_while_somebody_writes() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "one").await;
    let store = Arc::clone(&desk.open_store().unwrap().store);
    let (seen, go_on) = std::sync::mpsc::channel();
    let writing = store.write(move |tx| {
        tx.execute("INSERT INTO kept VALUES ('two')", [])?;
        go_on.recv().ok();
        Ok(())
    });
    let reading = async {
        let before = kept(&desk).await;
        seen.send(()).unwrap();
        before
    };
    let (written, before) = tokio::join!(writing, reading);
    written.unwrap();
    assert_eq!(before, ["one"]);
    assert_eq!(kept(&desk).await, ["one", "two"]);
    assert_eq!(begin(&desk).await.phase, Phase::Ready);
}
