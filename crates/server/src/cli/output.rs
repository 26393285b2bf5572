//! What a command says to the operator.

use std::io::Write;

/// What a command says instead of doing its work.
pub(crate) type Sentence = String;

/// Prints what a command has to say; a closed pipe is nobody's error.
pub(crate) fn say(text: &str) {
    let _closed = writeln!(std::io::stdout().lock(), "{text}");
}
