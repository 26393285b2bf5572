//! A server's address as somebody typed it.

use reqwest::Url;

/// The address in the one form in which it is kept: scheme, host, port, path without a slash at its end. Without a
/// scheme it is `https`; plain `http` only to this computer itself, since passwords go there. None when it is none.
pub fn parse(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let with_scheme = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let url = Url::parse(&with_scheme).ok()?;
    let host = url.host_str()?;
    let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_here);
    let is_plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
    (is_safe && is_plain).then(|| {
        let mut address = url;
        address.set_fragment(None);
        address.as_str().trim_end_matches('/').to_owned()
    })
}
