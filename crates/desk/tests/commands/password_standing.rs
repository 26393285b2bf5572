use loket_desk::commands::people::password_standing::*;
use loket_domain::Timestamp;
use loket_domain::time::DAY;

use loket_domain::time::{HOUR, SECOND};

#[test]
fn a_password_is_warned_about_14_7_and_1_days_before_its_end_and_then() {
    let end = Timestamp(20_000 * DAY);
    let at = |before: i64| warning(end, end.plus(-before)).map(|due| (due.stage, due.days));
    for (before, expected) in [
        (14 * DAY + SECOND, None),
        (14 * DAY, Some((14, 14))),
        (7 * DAY + SECOND, Some((14, 8))),
        (7 * DAY, Some((7, 7))),
        (DAY + SECOND, Some((7, 2))),
        (DAY, Some((1, 1))),
        (SECOND, Some((1, 1))),
        (0, Some((0, 0))),
        (-HOUR, Some((0, 0))),
    ] {
        assert_eq!(at(before), expected, "{before} ms before");
    }
}
