//! How a letter writes moments and lines.

use loket_domain::Timestamp;
use loket_domain::people::Language;
use loket_mail::internals::{moment, on_one_line};
#[test]
fn a_moment_is_written_as_its_reader_writes_it() {
    let at = Timestamp(1_795_004_800_000);
    let all = Language::ALL.map(|language| moment(language, at, "Europe/Brussels"));
    assert_eq!(
        all,
        [
            "18-11-2026 13:26",
            "18/11/2026 13:26",
            "18.11.2026 13:26",
            "18 Nov 2026 13:26"
        ]
    );
}

#[test]
fn a_line_break_is_a_space() {
    assert_eq!(
        on_one_line("a\r\nBcc: b@example.example\u{0}"),
        "a Bcc: b@example.example"
    );
}
