use loket_desk::sync::pace::*;

#[test]
fn a_server_that_ends_every_line_is_not_asked_more_often_than_a_silent_one() {
    let mut line = LiveLine::default();
    let asked = (0..180).filter(|second| line.is_reason(second * 1_000));
    assert_eq!(asked.collect::<Vec<_>>(), [0, 60, 120]);
}
