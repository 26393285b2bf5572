use loket_authority::people::constant_time::*;
use std::time::Duration;
use tokio::time::Instant;
use tokio::time::timeout;

#[tokio::test]
async fn whatever_it_took_the_answer_comes_on_the_beat() {
    for (work, beats) in [(0, 1), (30, 1), (130, 2)] {
        let asked = Instant::now();
        let work = timeout(Duration::from_millis(work), std::future::pending::<()>());
        assert!(constant_time(work).await.is_err());
        assert!(asked.elapsed() >= BEAT * beats, "{:?}", asked.elapsed());
    }
}
