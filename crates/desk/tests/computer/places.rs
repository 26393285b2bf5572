use loket_desk::computer::places::*;

#[test]
fn only_pages_behind_tls_are_opened() {
    for (told, opened) in [
        (
            "https://carrier.example/terms",
            Some("https://carrier.example/terms"),
        ),
        (
            " https://Carrier.Example ",
            Some("https://carrier.example/"),
        ),
        (
            "https://carrier.example/a b",
            Some("https://carrier.example/a%20b"),
        ),
        ("http://carrier.example/terms", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://somebody:secret@carrier.example", None),
        ("https://", None),
        ("-oProxyCommand=x", None),
        ("", None),
    ] {
        assert_eq!(page(told).as_deref(), opened, "{told}");
    }
    let long = format!("https://carrier.example/{}", "a".repeat(LONGEST));
    assert_eq!(page(&long), None);
}

#[test]
fn a_letter_goes_to_one_address_and_carries_nothing() {
    for (told, opened) in [
        ("help@carrier.example", Some("mailto:help@carrier.example")),
        (
            "help+desk@carrier.example",
            Some("mailto:help%2Bdesk@carrier.example"),
        ),
        (
            "+32 9 000 00 00, help@carrier.example.",
            Some("mailto:help@carrier.example"),
        ),
        (
            "Service desk <help@carrier.example>",
            Some("mailto:help@carrier.example"),
        ),
        (
            "+32 9 000 00 00 (https://carrier.example/help)",
            Some("https://carrier.example/help"),
        ),
        (
            "a?bcc=b@carrier.example",
            Some("mailto:a%3Fbcc%3Db@carrier.example"),
        ),
        ("help@carrier.example?bcc=other@carrier.example", None),
        ("+32 9 000 00 00", None),
        ("http://carrier.example/help", None),
        ("", None),
    ] {
        assert_eq!(support(told).as_deref(), opened, "{told}");
    }
}
