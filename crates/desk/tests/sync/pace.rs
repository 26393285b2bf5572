use super::*;
use loket_desk::sync::pace;
use std::time::Duration;

#[tokio::test]
async fn a_line_that_the_server_ends_is_a_reason_to_ask_at_once() {
    let scene = Scene::synced().await;
    let opened = scene.desk.open_store().unwrap();
    let before = scene.script.pulls.lock().unwrap().len();
    scene
        .script
        .lines
        .lock()
        .unwrap()
        .push_back(TransportError::LineEnded);
    let asked_twice = async {
        while scene.script.pulls.lock().unwrap().len() < before + 2 {
            scene.script.pulled.notified().await;
        }
    };
    // A line that broke is followed by a step after ten seconds only.
    tokio::select! {
        () = pace::keep_up(&scene.desk, &opened) => panic!("the desk is open"),
        asked = tokio::time::timeout(Duration::from_secs(8), asked_twice) => asked.unwrap(),
    }
}
