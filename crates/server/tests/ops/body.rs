use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::header::ACCEPT;
use loket_server::api::sync::body::*;

#[test]
fn json_unless_the_compact_form_is_named() {
    let table = [
        (None, Encoding::Json),
        (Some("*/*"), Encoding::Json),
        (Some("application/json"), Encoding::Json),
        (
            Some("application/vnd.loket.msgpack+zstd"),
            Encoding::Compact,
        ),
        (
            Some("application/json, application/vnd.loket.msgpack+zstd;q=1"),
            Encoding::Compact,
        ),
    ];
    for (accept, expected) in table {
        let mut headers = HeaderMap::new();
        if let Some(accept) = accept {
            headers.insert(ACCEPT, HeaderValue::from_static(accept));
        }
        assert_eq!(Encoding::wanted(&headers), expected, "{accept:?}");
    }
}
