//! Files made from others and committed: the TypeScript types of the command list, and the message ids.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::checks::fluent;
use crate::place::Place;
use crate::{compile, process};

/// The desk's example that writes the TypeScript types.
pub const TYPES_EXAMPLE: &str = "generate_types";

/// The generated files.
pub fn files(place: &Place) -> [PathBuf; 2] {
    let backend = place.ui().join("src/backend");
    [backend.join("generated.ts"), backend.join("messages.ts")]
}

/// Writes them all.
pub fn all(place: &Place) -> Result<()> {
    let [types, messages] = files(place);
    compile::build(place, &[])?;
    let mut example = Command::new(place.example(TYPES_EXAMPLE));
    process::run(
        example.current_dir(place.root()).arg(&types),
        compile::BUILD_LIMIT,
    )?;
    let ids = fluent::message_ids(&place.root().join("locales/en"))?;
    fs::write(&messages, message_type(&ids)).with_context(|| messages.display().to_string())
}

fn message_type(ids: &BTreeSet<String>) -> String {
    let mut text =
        String::from("// Made by `cargo xtask generate` from locales/en. Never edited.\n\n");
    text.push_str("/** Every message the front end can show. */\nexport type MessageId =");
    if ids.is_empty() {
        text.push_str(" never");
    }
    for id in ids {
        text.push_str(&format!("\n  | \"{id}\""));
    }
    text.push_str(";\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_become_one_sorted_union() {
        let ids = ["sign-in", "order-place"].map(str::to_owned).into();
        let expected = "export type MessageId =\n  | \"order-place\"\n  | \"sign-in\";\n";
        assert!(message_type(&ids).ends_with(expected));
        assert!(message_type(&BTreeSet::new()).ends_with("MessageId = never;\n"));
    }
}
