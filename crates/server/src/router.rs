//! The table of contents: every route, and the document that describes them.

use crate::api::people::{
    change_password, claims, current, devices, email, erasure, forgotten, installation,
    invitations, me, me_data, members, offers, refresh, register, sign_in, was_forgotten,
};
use crate::api::sync::{live, pull, push};
use crate::error::{no_such_method, no_such_route, panicked};
use crate::ops::health;
use crate::ops::middleware::wrap_request;
use crate::pages::{again, asked};
use crate::state::AppState;
use axum::extract::DefaultBodyLimit;
use axum::{Extension, Json, Router, middleware};
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::openapi::{InfoBuilder, OpenApi, OpenApiBuilder};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every route of the server. A route that is not made here is in no document and not reachable.
fn routes() -> OpenApiRouter<AppState> {
    let info = InfoBuilder::new()
        .title("Loket")
        .version(env!("CARGO_PKG_VERSION"))
        .build();
    OpenApiRouter::with_openapi(OpenApiBuilder::new().info(info).build())
        .routes(routes!(health::health))
        .routes(routes!(document))
        .routes(routes!(installation::installation))
        .routes(routes!(register::register))
        .routes(routes!(register::again))
        .routes(routes!(forgotten::forgotten))
        .routes(routes!(sign_in::sign_in))
        .routes(routes!(refresh::refresh))
        .routes(routes!(was_forgotten::was_forgotten))
        .routes(routes!(current::who_am_i, current::sign_out))
        .routes(routes!(me::me))
        .routes(routes!(me::accept_terms))
        .routes(routes!(change_password::change_password))
        .routes(routes!(devices::devices))
        .routes(routes!(devices::sign_out_there))
        .routes(routes!(devices::sign_out_everywhere))
        .routes(routes!(me_data::change_own_profile))
        .routes(routes!(me_data::export))
        .routes(routes!(email::change_email))
        .routes(routes!(erasure::erasure_preview, erasure::erase))
        .routes(routes!(offers::answer_offer))
        .routes(routes!(members::add_member))
        .routes(routes!(invitations::invite_again))
        .routes(routes!(claims::claim_number))
        .routes(routes!(asked::style))
        .routes(routes!(again::again, again::ask_again))
        .routes(routes!(asked::visit, asked::post))
        .routes(routes!(push::handle))
        .routes(routes!(pull::handle))
        .routes(routes!(live::handle))
}

/// The description of every route (OpenAPI).
#[utoipa::path(get, path = "/openapi.json", tag = "operations", responses(
    (status = 200, description = "This document", body = Object),
))]
async fn document(Extension(document): Extension<Arc<OpenApi>>) -> Json<OpenApi> {
    Json(OpenApi::clone(&document))
}

/// The description of every route.
pub fn openapi() -> OpenApi {
    routes().into_openapi()
}

/// The server as one value: what a listener serves and what tests call in process.
pub fn router(state: AppState) -> Router {
    let (router, document) = routes().split_for_parts();
    router
        .fallback(no_such_route)
        .method_not_allowed_fallback(no_such_method)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(Extension(Arc::new(document)))
        .layer(DefaultBodyLimit::max(state.config().body_max))
        .layer(middleware::from_fn_with_state(state.clone(), wrap_request))
        .with_state(state)
}
