//! What people type to say who they are.

use crate::shipping::EMAIL_MAX;
use crate::text::folded;
use crate::{Code, Refusal};

/// Longest password that is looked at, in bytes; longer ones are refused before they are hashed.
pub const PASSWORD_MAX: usize = 1_024;

/// Longest text that names who signs in, in characters: an e-mail address is longer than any user name.
pub const LOGIN_MAX: usize = EMAIL_MAX;

/// The form in which a user name or e-mail address is compared (UM-02, OS-10): trimmed, case-folded, domain in
/// IDNA's ASCII form when it is an address.
///
/// # Errors
/// [`Code::FieldRequired`] or [`Code::FieldTooLong`] at `login`.
pub fn login_key(typed: &str) -> Result<String, Refusal> {
    let text = typed.trim();
    if text.is_empty() {
        return Err(Refusal::new(Code::FieldRequired).at("login"));
    }
    if text.chars().count() > LOGIN_MAX {
        return Err(Refusal::new(Code::FieldTooLong)
            .at("login")
            .with("max", LOGIN_MAX));
    }
    Ok(crate::shipping::EmailKey::parse(text)
        .map_or_else(|| folded(text), |key| key.as_str().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_person_however_typed() {
        assert_eq!(
            login_key(" A.User@Example-Print.EXAMPLE "),
            Ok("a.user@example-print.example".into())
        );
        assert_eq!(login_key("A.User"), Ok("a.user".into()));
        assert_eq!(
            login_key("  ").map_err(|r| r.code),
            Err(Code::FieldRequired)
        );
    }
}
