//! How e-mail addresses are compared: after trimming, lower-casing and IDNA. Display keeps what was typed.

use serde::{Deserialize, Serialize};

/// Longest e-mail address, in characters (RFC 5321 has 256 for a path, its angle brackets among them).
pub const EMAIL_MAX: usize = 254;

/// An e-mail address in the form in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailKey(String);

impl EmailKey {
    /// Reads an address; none when it cannot be one.
    pub fn parse(typed: &str) -> Option<Self> {
        let text = typed.trim();
        let (local, domain) = text.rsplit_once('@')?;
        let local_fits = (1..=64).contains(&local.chars().count())
            && !local
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "@<>()[],;:\\\"".contains(c));
        let domain = idna::domain_to_ascii_strict(domain.trim_end_matches('.')).ok()?;
        let domain_fits = domain.contains('.')
            && domain.len() <= 253
            && domain.split('.').all(|part| !part.is_empty());
        (local_fits && domain_fits).then(|| Self(format!("{}@{domain}", local.to_lowercase())))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its domain in ASCII form.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_cases() {
        for (typed, expected) in [
            (
                " Packing@Example-Print.EXAMPLE ",
                Some("packing@example-print.example"),
            ),
            ("info@bücher.example", Some("info@xn--bcher-kva.example")),
            ("zoë@example.example", Some("zoë@example.example")),
            ("no-at.example", None),
            ("a@b", None),
            ("a b@example.example", None),
            ("@example.example", None),
            ("a@example..example", None),
            ("a@b\r\nBcc: c@example.example", None),
        ] {
            assert_eq!(
                EmailKey::parse(typed).as_ref().map(EmailKey::as_str),
                expected,
                "{typed:?}"
            );
        }
    }
}
