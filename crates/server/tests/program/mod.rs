//! The program itself, as an operator starts it.
#![cfg(unix)]

mod serve;
mod service_desk;

use std::env;
use std::path::PathBuf;

/// The program that was built with these tests. `cargo xtask` says where it lies: its wrapper around the compiler is a
/// shell script, and a shell does not hand on a variable whose name has a hyphen.
fn server_program() -> PathBuf {
    let told = env::var_os("LOKET_SERVER_BIN").map(PathBuf::from);
    let built = option_env!("CARGO_BIN_EXE_loket-server").map(PathBuf::from);
    told.or(built)
        .expect("LOKET_SERVER_BIN or cargo says where the server's program is")
}
