//! The way to a server.

mod http;
