//! Serving a listener until told to stop.

use crate::router::router;
use crate::state::AppState;
use std::future::Future;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Serves until `shutdown` is ready, then takes no more, lets what is under way end, and returns.
///
/// What has not ended after the configured time is cut off: acts in it are either durable or were never answered.
///
/// # Errors
/// When the listener breaks.
pub async fn serve_on(
    listener: TcpListener,
    state: AppState,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let app = router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let told = state.clone();
    let stop = async move {
        shutdown.await;
        told.stop();
    };
    let serving = axum::serve(listener, app).with_graceful_shutdown(stop);
    let drained = async {
        state.stopped().await;
        tokio::time::sleep(state.config().drain).await;
    };
    tokio::select! {
        served = serving => served,
        () = drained => {
            tracing::warn!("requests under way were cut off");
            Ok(())
        }
    }
}
