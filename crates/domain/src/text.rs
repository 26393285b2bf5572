//! Text that people typed: what is kept, how it is compared, how it is sorted.

use crate::{Code, Refusal};
use icu_casemap::CaseMapper;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use std::sync::OnceLock;

/// Longest line that people type, such as a company, a street or a contact, in characters: what fits on a label, so
/// that nobody registers a company that no address takes.
pub const LINE_MAX: usize = 120;

/// Trims, and joins runs of white space; refuses control characters and more than `max` characters.
///
/// Length counts characters, not bytes, so emoji and right-to-left names are not punished.
///
/// # Errors
/// [`Code::FieldUnreadable`], [`Code::FieldTooLong`] with `max`, both at `field`.
pub fn clean_text(value: &str, field: &str, max: usize) -> Result<String, Refusal> {
    if value.chars().any(|c| c.is_control() && !c.is_whitespace()) {
        return Err(Refusal::new(Code::FieldUnreadable).at(field));
    }
    let cleaned = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if cleaned.chars().count() > max {
        return Err(Refusal::new(Code::FieldTooLong).at(field).with("max", max));
    }
    Ok(cleaned)
}

/// Like [`clean_text`], and refuses nothing at all.
///
/// # Errors
/// As [`clean_text`], and [`Code::FieldRequired`].
pub fn required_text(value: &str, field: &str, max: usize) -> Result<String, Refusal> {
    let cleaned = clean_text(value, field, max)?;
    if cleaned.is_empty() {
        return Err(Refusal::new(Code::FieldRequired).at(field));
    }
    Ok(cleaned)
}

/// The form in which text is searched: case-folded, so `STRASSE` finds `Straße`.
pub fn folded(text: &str) -> String {
    CaseMapper::new().fold_string(text).into_owned()
}

/// The key by which text is sorted on every engine and every desk, as hexadecimal text.
///
/// One collator (root order, all strengths) for all, so an index on a plain byte-wise column gives the order
/// people expect: `é` beside `e`, capitals beside small letters.
pub fn sort_key(text: &str) -> String {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR.get_or_init(|| {
        let root = icu_locale_core::Locale::UNKNOWN;
        Collator::try_new(root.into(), CollatorOptions::default()).ok()
    });
    let mut key = Vec::with_capacity(text.len() * 2);
    let written = collator
        .as_ref()
        .map(|collator| collator.write_sort_key_to(text, &mut key));
    if !matches!(written, Some(Ok(_))) {
        key = folded(text).into_bytes();
    }
    use std::fmt::Write;
    key.iter()
        .fold(String::with_capacity(key.len() * 2), |mut hex, byte| {
            let _infallible = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_people_write_and_drops_only_the_edges() {
        assert_eq!(
            clean_text("  Zoë \u{1F4E6}  Example ", "name", 40),
            Ok("Zoë \u{1F4E6} Example".into())
        );
        assert_eq!(
            clean_text("شركة المثال", "name", 40),
            Ok("شركة المثال".into())
        );
        assert_eq!(
            clean_text("a\u{0}b", "name", 40).map_err(|r| r.code),
            Err(Code::FieldUnreadable)
        );
        assert_eq!(
            clean_text(&"x".repeat(10_000), "name", 40).map_err(|r| r.code),
            Err(Code::FieldTooLong)
        );
    }

    #[test]
    fn sorts_as_people_expect() {
        let mut names = ["zebra", "Éclair", "apple", "eclair", "Zoo", "Äpfel"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            ["Äpfel", "apple", "eclair", "Éclair", "zebra", "Zoo"]
        );
    }

    #[test]
    fn searches_without_case() {
        assert!(folded("Hauptstraße").contains(&folded("STRASSE")));
    }
}
