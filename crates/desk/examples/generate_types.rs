//! Writes what the window takes from the Rust side: `ui/src/backend/generated.ts`, the types of the command list, and
//! `ui/src/backend/limits.ts`, the limits of the rules.

use loket_desk::commands::{typescript, typescript_limits};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let backend = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/backend");
    std::fs::write(backend.join("generated.ts"), typescript())?;
    std::fs::write(backend.join("limits.ts"), typescript_limits())
}
