//! Writes `ui/src/backend/generated.ts`: the TypeScript side of the command list.

fn main() -> std::io::Result<()> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../ui/src/backend/generated.ts"
    );
    std::fs::write(path, loket_desk::commands::typescript())
}
