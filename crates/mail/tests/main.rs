//! The tests of mails that need no server.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod letter;
