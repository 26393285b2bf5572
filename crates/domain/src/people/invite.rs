//! Making somebody a user: who they are, and whether an administrator may set how they get in.

use crate::shipping::{EMAIL_MAX, EmailKey};
use crate::text::{clean_text, folded, required_text};
use crate::{Code, Refusal};

/// Longest name of a person, in characters.
pub const NAME_MAX: usize = 100;

/// Shortest user name, in characters.
pub const USER_NAME_MIN: usize = 3;

/// Longest user name, in characters.
pub const USER_NAME_MAX: usize = 64;

/// Somebody who is to become a user, as the form was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// Given name.
    pub given_name: String,
    /// Family name; may be empty.
    pub family_name: String,
    /// E-mail address as typed.
    pub email: String,
    /// The form in which it is compared.
    pub email_key: EmailKey,
    /// User name, where one was given.
    pub user_name: Option<String>,
}

impl Invitee {
    /// Tidies what was typed.
    ///
    /// # Errors
    /// The first field that will not do: [`Code::FieldRequired`], [`Code::FieldTooLong`], [`Code::FieldUnreadable`],
    /// [`Code::EmailInvalid`], [`Code::UserNameInvalid`].
    pub fn check(
        given_name: &str,
        family_name: &str,
        email: &str,
        user_name: Option<&str>,
    ) -> Result<Self, Refusal> {
        let given_name = required_text(given_name, "given_name", NAME_MAX)?;
        let family_name = clean_text(family_name, "family_name", NAME_MAX)?;
        let (email, email_key) = check_email(email)?;
        let user_name = user_name.filter(|typed| !typed.trim().is_empty());
        Ok(Self {
            given_name,
            family_name,
            email,
            email_key,
            user_name: user_name.map(check_user_name).transpose()?,
        })
    }

    /// Given and family name in one.
    pub fn display_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
            .trim()
            .to_owned()
    }
}

/// An address somebody is to be reached at, as typed and as compared.
///
/// # Errors
/// [`Code::FieldRequired`], [`Code::FieldTooLong`], [`Code::EmailInvalid`] at `email`.
pub fn check_email(typed: &str) -> Result<(String, EmailKey), Refusal> {
    let email = required_text(typed, "email", EMAIL_MAX)?;
    let key =
        EmailKey::parse(&email).ok_or_else(|| Refusal::new(Code::EmailInvalid).at("email"))?;
    Ok((email, key))
}

/// A user name: [`USER_NAME_MIN`] to [`USER_NAME_MAX`] letters, digits, dots, hyphens or underscores. Never an `@`, so
/// it cannot be anybody's address.
///
/// # Errors
/// [`Code::UserNameInvalid`] at `user_name`.
pub fn check_user_name(typed: &str) -> Result<String, Refusal> {
    let name = typed.trim();
    let fits = (USER_NAME_MIN..=USER_NAME_MAX).contains(&name.chars().count())
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || "._-".contains(c));
    if fits {
        Ok(name.to_owned())
    } else {
        Err(Refusal::new(Code::UserNameInvalid).at("user_name"))
    }
}

/// The form in which a user name is compared, for ever: a name is never given twice (UM-22).
pub fn user_name_key(name: &str) -> String {
    folded(name.trim())
}

/// Who decides how a person gets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The organisation that made them a user, as long as they belong to nobody else and have never signed in.
    Organisation,
    /// They themself. What an administrator asks for is shown as done, and the person is sent a mail instead.
    Person,
}

impl Entry {
    /// Who decides: `entered` says whether the person has ever signed in, `elsewhere` whether any other organisation
    /// counts them as theirs or has offered it.
    pub const fn of(entered: bool, elsewhere: bool) -> Self {
        if entered || elsewhere {
            Self::Person
        } else {
            Self::Organisation
        }
    }
}

/// Letters and digits that are not taken for one another.
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
const SMALL: &[u8] = b"abcdefghijkmnpqrstuvwxyz";
const SIGNS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A generated password from 16 random bytes (UM-142): four groups of four, to be read aloud; good under both policies.
/// 75 bits.
pub fn temporary_password(random: &[u8; 16]) -> String {
    let groups = random.chunks(4).map(|group| {
        group
            .iter()
            .enumerate()
            .map(|(place, byte)| {
                let signs = [LETTERS, SMALL, SIGNS, SIGNS][place % 4];
                char::from(signs[usize::from(*byte) % signs.len()])
            })
            .collect::<String>()
    });
    groups.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{PasswordPolicy, PasswordRule, hints};

    #[test]
    fn what_cannot_be_somebody_is_refused_at_its_field() {
        let long = "x".repeat(101);
        let table = [
            (
                "complete",
                "Zoë",
                "Example",
                "z@example.example",
                Some("zoe.e"),
                None,
            ),
            (
                "no family name, no user name",
                "Zoë",
                "",
                "z@example.example",
                None,
                None,
            ),
            (
                "blank user name",
                "Zoë",
                "",
                "z@example.example",
                Some("  "),
                None,
            ),
            (
                "no given name",
                " ",
                "Example",
                "z@example.example",
                None,
                Some("given_name"),
            ),
            (
                "long family name",
                "Zoë",
                &long,
                "z@example.example",
                None,
                Some("family_name"),
            ),
            ("no address", "Zoë", "", "", None, Some("email")),
            ("not an address", "Zoë", "", "zoe", None, Some("email")),
            (
                "a second header",
                "Zoë",
                "",
                "z@example.example\r\nBcc: x@example.example",
                None,
                Some("email"),
            ),
            (
                "an address as user name",
                "Zoë",
                "",
                "z@example.example",
                Some("a@b.example"),
                Some("user_name"),
            ),
            (
                "short user name",
                "Zoë",
                "",
                "z@example.example",
                Some("ab"),
                Some("user_name"),
            ),
        ];
        for (case, given, family, email, user_name, field) in table {
            let refused = Invitee::check(given, family, email, user_name).err();
            let at = refused.and_then(|refusal| refusal.field);
            assert_eq!(at.as_deref(), field, "{case}");
        }
    }

    #[test]
    fn only_who_belongs_to_nobody_else_is_let_in_by_an_administrator() {
        let table = [
            (
                "never signed in, belongs here only",
                false,
                false,
                Entry::Organisation,
            ),
            (
                "never signed in, invited elsewhere too",
                false,
                true,
                Entry::Person,
            ),
            ("signed in once", true, false, Entry::Person),
            ("signed in, and elsewhere", true, true, Entry::Person),
        ];
        for (case, entered, elsewhere, expected) in table {
            assert_eq!(Entry::of(entered, elsewhere), expected, "{case}");
        }
    }

    #[test]
    fn a_generated_password_meets_every_policy() {
        for bytes in [[0; 16], [255; 16], [7; 16]] {
            let password = temporary_password(&bytes);
            assert_eq!(password.split('-').count(), 4, "{password}");
            for policy in [PasswordPolicy::Classic, PasswordPolicy::Modern] {
                // Bytes that are all the same make no password that nobody guesses; random ones do.
                let met = hints(policy, &password, &[])
                    .into_iter()
                    .filter(|hint| hint.rule != PasswordRule::NotCommon)
                    .all(|hint| hint.met);
                assert!(met, "{password} {policy:?}");
            }
        }
    }
}
