//! Numbers for Prometheus, on a listener of their own.

use crate::state::AppState;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// Upper bounds of the buckets of request times, in seconds.
const SECONDS: [f64; 9] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

/// Begins to count in this process. A second time it says so in its error.
///
/// # Errors
/// A sentence for the operator.
pub fn install() -> Result<PrometheusHandle, String> {
    PrometheusBuilder::new()
        .set_buckets(&SECONDS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| format!("Metrics cannot be counted: {error}."))
}

/// The private listener's one page.
pub fn router(handle: PrometheusHandle, state: AppState) -> Router {
    Router::new()
        .route("/metrics", get(render))
        .with_state((handle, state))
}

async fn render(State((handle, state)): State<(PrometheusHandle, AppState)>) -> String {
    let stats = state.db().stats();
    metrics::counter!("loket_db_commits_total").absolute(stats.commits);
    metrics::counter!("loket_db_jobs_total").absolute(stats.jobs);
    metrics::counter!("loket_db_reruns_total").absolute(stats.reruns);
    handle.run_upkeep();
    handle.render()
}
