use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use loket_server::ops::middleware::*;
use std::net::SocketAddr;

#[test]
fn only_what_the_proxy_wrote_is_believed() {
    let request = |forwarded: &[&str]| {
        let mut request = Request::builder();
        for value in forwarded {
            request = request.header("x-forwarded-for", *value);
        }
        let mut request = request.body(Body::empty()).unwrap();
        let peer: SocketAddr = "127.0.0.1:9".parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    };
    let address = |forwarded: &[&str], behind_proxy| {
        client_address(&request(forwarded), behind_proxy)
            .unwrap()
            .to_string()
    };
    let invented = ["10.9.9.9, 203.0.113.7"];
    assert_eq!(address(&invented, true), "203.0.113.7");
    assert_eq!(address(&["10.9.9.9", "203.0.113.7"], true), "203.0.113.7");
    assert_eq!(address(&invented, false), "127.0.0.1");
    assert_eq!(address(&["nonsense"], true), "127.0.0.1");
    assert_eq!(address(&[], true), "127.0.0.1");
}
