use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::IntoResponse;
use loket_db::DbError;
use loket_domain::Code;
use loket_server::error::*;

#[test]
fn every_code_has_an_error_status() {
    for code in Code::ALL {
        let status = status_of(*code);
        assert!(
            status.is_client_error() || status.is_server_error(),
            "{code}"
        );
    }
}

#[test]
fn causes_are_not_sent() {
    let response = ApiError::from(DbError::Other("table person".into())).into_response();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let waits = ApiError::from(DbError::Busy).into_response();
    assert_eq!(waits.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(waits.headers()[RETRY_AFTER], "5");
}
