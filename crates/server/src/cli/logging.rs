//! The log: one JSON object per line, on standard error.
//!
//! What is logged are routes, statuses, times, ids and causes; never a login, an address, a password or a token.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// The crates whose informational lines are written too.
const OUR_CRATES: [&str; 5] = [
    "loket_db",
    "loket_store",
    "loket_mail",
    "loket_authority",
    "loket_server",
];

/// A subscriber that writes JSON lines to `writer`.
pub fn subscriber<W>(filter: &str, writer: W) -> impl tracing::Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    // Libraries may log what they are given; only their warnings are of use here.
    let ours = OUR_CRATES.map(|name| format!(",{name}={filter}"));
    let filter = EnvFilter::try_new(format!("warn{}", ours.concat()))
        .unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(writer)
        .finish()
}

/// Begins to log in this process.
pub(crate) fn begin(filter: &str) {
    // An error means that somebody logs already.
    let _begun = tracing::subscriber::set_global_default(subscriber(filter, std::io::stderr));
}
