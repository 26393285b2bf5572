//! Postcodes of the countries supplies are delivered to.

use crate::text::required_text;
use crate::{Code, Refusal};

/// Longest postcode as typed, in characters.
pub const POSTCODE_MAX: usize = 12;

/// A postcode as the country writes it, for the hint beside the field.
pub fn postcode_example(country: &str) -> &'static str {
    match country {
        "NL" => "1012 AB",
        "FR" => "75008",
        "DE" => "10115",
        "LU" => "L-1122",
        _ => "1000",
    }
}

/// Checks a postcode against its country and writes it as the country does.
///
/// Forgiving about case, spaces and the country letter people put in front (`B-9000`, `L 1122`).
///
/// # Errors
/// [`Code::PostcodeInvalid`] with `example`, or what [`required_text`] refuses; at `address.postcode`.
pub fn normalise_postcode(typed: &str, country: &str) -> Result<String, Refusal> {
    let text = required_text(typed, "address.postcode", POSTCODE_MAX)?.to_uppercase();
    let bare: String = text.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let bare = without_country_letter(&bare, country);
    let written = match country {
        "BE" => digits(bare, 4).filter(|code| code.as_str() >= "1000"),
        "LU" => digits(bare, 4)
            .filter(|code| code.as_str() >= "1000")
            .map(|code| format!("L-{code}")),
        "FR" | "DE" => digits(bare, 5).filter(|code| code.as_str() >= "01000"),
        "NL" => dutch(bare),
        _ => Some(text),
    };
    written.ok_or_else(|| {
        Refusal::new(Code::PostcodeInvalid)
            .at("address.postcode")
            .with("example", postcode_example(country))
    })
}

fn without_country_letter<'a>(bare: &'a str, country: &str) -> &'a str {
    let prefixes: &[&str] = match country {
        "BE" => &["BE", "B"],
        "LU" => &["LU", "L"],
        "FR" => &["FR", "F"],
        "DE" => &["DE", "D"],
        "NL" => &["NL"],
        _ => &[],
    };
    prefixes
        .iter()
        .find_map(|prefix| bare.strip_prefix(prefix))
        .unwrap_or(bare)
}

fn digits(text: &str, count: usize) -> Option<String> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned())
}

fn dutch(text: &str) -> Option<String> {
    let (number, letters) = text.split_at_checked(4)?;
    let number = digits(number, 4).filter(|n| n.as_str() >= "1000")?;
    let letters_fit = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase());
    letters_fit.then(|| format!("{number} {letters}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_cases() {
        for (country, typed, expected) in [
            ("BE", "9000", Some("9000")),
            ("BE", "B-9000", Some("9000")),
            ("BE", "0999", None),
            ("BE", "90000", None),
            ("NL", "1012ab", Some("1012 AB")),
            ("NL", "NL 1012 AB", Some("1012 AB")),
            ("NL", "1012", None),
            ("NL", "0112 AB", None),
            ("FR", "75008", Some("75008")),
            ("FR", "F-01000", Some("01000")),
            ("FR", "7500", None),
            ("DE", "01067", Some("01067")),
            ("DE", "D-10115", Some("10115")),
            ("LU", "l 1122", Some("L-1122")),
            ("LU", "112", None),
        ] {
            let got = normalise_postcode(typed, country).ok();
            assert_eq!(got.as_deref(), expected, "{country} {typed}");
        }
    }
}
