//! The server's program.

fn main() -> std::process::ExitCode {
    loket_server::cli::run()
}
