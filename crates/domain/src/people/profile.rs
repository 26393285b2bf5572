//! The own profile (OS-37 … OS-41).

use super::Language;
use super::invite::NAME_MAX;
use crate::Refusal;
use crate::ids::PersonId;
use crate::ordering::normalise_telephone;
use crate::text::{LINE_MAX, clean_text, required_text};
use serde::{Deserialize, Serialize};

/// A person as they see themself (OS-37 … OS-41).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Profile {
    /// Their id.
    pub person: PersonId,
    /// Given name.
    pub given_name: String,
    /// Family name, where there is one.
    pub family_name: String,
    /// E-mail address; also a way to sign in.
    pub email: String,
    /// User name; another way to sign in.
    pub user_name: Option<String>,
    /// Preferred language.
    pub language: Language,
    /// Customer name (OS-38), put into new orders; may be empty.
    #[serde(default)]
    pub customer_name: String,
    /// Contact name (OS-39), put into new orders; may be empty.
    #[serde(default)]
    pub contact_name: String,
    /// Telephone number (OS-40), put into new orders; may be empty.
    #[serde(default)]
    pub telephone: String,
}

impl Profile {
    /// Given and family name in one.
    pub fn display_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
            .trim()
            .to_owned()
    }
}

/// What a person may change of themself without anybody's confirmation. Address and user name are not among it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnData<'a> {
    /// Given name.
    pub given_name: &'a str,
    /// Family name; may be empty.
    pub family_name: &'a str,
    /// Customer name (OS-38); may be empty.
    pub customer_name: &'a str,
    /// Contact name (OS-39); may be empty.
    pub contact_name: &'a str,
    /// Telephone number (OS-40); may be empty.
    pub telephone: &'a str,
    /// Preferred language (OS-41).
    pub language: Language,
}

/// The profile with what was typed in its place.
///
/// # Errors
/// The first field that will not do, as in a delivery address.
pub fn change_profile(profile: Profile, typed: &OwnData<'_>) -> Result<Profile, Refusal> {
    Ok(Profile {
        given_name: required_text(typed.given_name, "given_name", NAME_MAX)?,
        family_name: clean_text(typed.family_name, "family_name", NAME_MAX)?,
        customer_name: clean_text(typed.customer_name, "customer_name", LINE_MAX)?,
        contact_name: clean_text(typed.contact_name, "contact_name", LINE_MAX)?,
        telephone: normalise_telephone(typed.telephone, "telephone")?,
        language: typed.language,
        ..profile
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;

    #[test]
    fn address_and_user_name_stay_and_the_rest_is_checked() {
        let before = Profile {
            person: PersonId::new("p"),
            given_name: "Zoë".into(),
            family_name: String::new(),
            email: "zoe@example.example".into(),
            user_name: Some("zoe".into()),
            language: Language::Nl,
            customer_name: String::new(),
            contact_name: String::new(),
            telephone: String::new(),
        };
        let typed = OwnData {
            given_name: " Zoë ",
            family_name: "Example",
            customer_name: "",
            contact_name: "",
            telephone: "+32 9 000 00 00",
            language: Language::Fr,
        };
        let after = change_profile(before.clone(), &typed);
        assert_eq!(
            after,
            Ok(Profile {
                family_name: "Example".into(),
                telephone: "+32 9 000 00 00".into(),
                language: Language::Fr,
                ..before.clone()
            })
        );
        for (field, typed) in [
            (
                "given_name",
                OwnData {
                    given_name: "",
                    ..typed.clone()
                },
            ),
            (
                "telephone",
                OwnData {
                    telephone: "call me",
                    ..typed.clone()
                },
            ),
            (
                "contact_name",
                OwnData {
                    contact_name: "a\u{0}b",
                    ..typed.clone()
                },
            ),
        ] {
            let refused = change_profile(before.clone(), &typed).err();
            assert_eq!(
                refused.and_then(|refusal| refusal.field).as_deref(),
                Some(field)
            );
        }
    }
}
