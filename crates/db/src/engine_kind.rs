//! The two engines.

/// Which database engine is below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// A file next to the server.
    Sqlite,
    /// A server of its own, shared by any number of Loket servers.
    Postgres,
}
