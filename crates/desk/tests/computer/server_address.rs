use loket_desk::computer::server_address::*;

#[test]
fn one_form_for_what_people_type() {
    for (typed, kept) in [
        (" Counter.Example ", Some("https://counter.example")),
        (
            "https://counter.example/loket/",
            Some("https://counter.example/loket"),
        ),
        (
            "https://counter.example:443",
            Some("https://counter.example"),
        ),
        ("http://127.0.0.1:7420/", Some("http://127.0.0.1:7420")),
        ("http://counter.example", None),
        ("ftp://counter.example", None),
        ("https://user:secret@counter.example", None),
        ("not an address", None),
        ("", None),
    ] {
        assert_eq!(parse(typed).as_deref(), kept, "{typed}");
    }
}
