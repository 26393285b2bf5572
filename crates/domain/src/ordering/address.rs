//! Where an order goes (OS-18, OS-20).

use super::postcode::{POSTCODE_MAX, normalise_postcode};
use crate::shipping::{EMAIL_MAX, EmailKey};
use crate::text::{LINE_MAX, clean_text, required_text};
use crate::{Code, Refusal};
use serde::{Deserialize, Serialize};

/// A delivery address. All fields are text as typed; [`check_address`] says whether it will do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct Address {
    /// Company or name; required.
    pub company: String,
    /// Whom to ask for at the door; optional.
    pub contact: String,
    /// Street; required.
    pub street: String,
    /// House number with its box or suffix; required.
    pub number: String,
    /// Postcode, checked by country; required.
    pub postcode: String,
    /// City; required.
    pub city: String,
    /// ISO 3166-1 alpha-2 code, one of [`COUNTRIES`]; required.
    pub country: String,
    /// Telephone number as dialled; required.
    pub telephone: String,
    /// E-mail address for the delivery; optional.
    pub email: String,
}

/// Countries supplies are delivered to.
pub const COUNTRIES: [&str; 5] = ["BE", "NL", "FR", "DE", "LU"];

/// Longest house number with its box or suffix, in characters.
pub const HOUSE_NUMBER_MAX: usize = 20;

/// Longest text that is read as a country, in characters: long enough for a name that was typed instead of the code.
pub const COUNTRY_MAX: usize = 60;

/// Tidies an address and lists everything that is wrong with it, each at its field.
///
/// # Errors
/// All refusals at once, so a form can mark every field: never empty.
pub fn check_address(address: &Address) -> Result<Address, Vec<Refusal>> {
    let mut wrong = Vec::new();
    let mut keep =
        |result: Result<String, Refusal>| result.map_err(|r| wrong.push(r)).unwrap_or_default();
    let country = address.country.trim().to_ascii_uppercase();
    let known = COUNTRIES.contains(&country.as_str());
    let cleaned = Address {
        company: keep(required_text(&address.company, "address.company", LINE_MAX)),
        contact: keep(clean_text(&address.contact, "address.contact", LINE_MAX)),
        street: keep(required_text(&address.street, "address.street", LINE_MAX)),
        number: keep(required_text(
            &address.number,
            "address.number",
            HOUSE_NUMBER_MAX,
        )),
        postcode: keep(if known {
            normalise_postcode(&address.postcode, &country)
        } else {
            required_text(&address.postcode, "address.postcode", POSTCODE_MAX)
        }),
        city: keep(required_text(&address.city, "address.city", LINE_MAX)),
        country: keep(check_country(&address.country, country.clone(), known)),
        telephone: keep(
            required_text(&address.telephone, "address.telephone", TELEPHONE_MAX)
                .and_then(|typed| normalise_telephone(&typed, "address.telephone")),
        ),
        email: keep(check_email(&address.email)),
    };
    if wrong.is_empty() {
        Ok(cleaned)
    } else {
        Err(wrong)
    }
}

fn check_country(typed: &str, country: String, known: bool) -> Result<String, Refusal> {
    required_text(typed, "address.country", COUNTRY_MAX)?;
    if known {
        Ok(country)
    } else {
        Err(Refusal::new(Code::CountryUnknown).at("address.country"))
    }
}

/// Longest telephone number, in characters.
pub const TELEPHONE_MAX: usize = 40;

/// A telephone number as dialled, or nothing: digits with the signs people put between them; 6 to 15 digits (E.164
/// allows 15).
///
/// # Errors
/// As [`clean_text`], and [`Code::TelephoneInvalid`], at `field`.
pub fn normalise_telephone(typed: &str, field: &str) -> Result<String, Refusal> {
    let text = clean_text(typed, field, TELEPHONE_MAX)?;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = text
        .chars()
        .all(|c| c.is_ascii_digit() || " +-/.()".contains(c));
    if text.is_empty() || (plain && (6..=15).contains(&digits)) {
        Ok(text)
    } else {
        Err(Refusal::new(Code::TelephoneInvalid).at(field))
    }
}

fn check_email(typed: &str) -> Result<String, Refusal> {
    let text = clean_text(typed, "address.email", EMAIL_MAX)?;
    if text.is_empty() || EmailKey::parse(&text).is_some() {
        Ok(text)
    } else {
        Err(Refusal::new(Code::EmailInvalid).at("address.email"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A complete, made-up address.
    fn example() -> Address {
        Address {
            company: "Example Print".into(),
            street: "Voorbeeldstraat".into(),
            number: "12 bus 3".into(),
            postcode: "9000".into(),
            city: "Gent".into(),
            country: "be".into(),
            telephone: "+32 9 000 00 00".into(),
            ..Address::default()
        }
    }

    #[test]
    fn a_complete_address_is_tidied_and_kept() {
        let cleaned = check_address(&example());
        assert_eq!(cleaned.map(|a| a.country), Ok("BE".into()));
    }

    #[test]
    fn an_empty_form_names_every_required_field_once() {
        let fields: Vec<_> = check_address(&Address::default())
            .err()
            .unwrap_or_default()
            .into_iter()
            .filter_map(|r| r.field)
            .collect();
        assert_eq!(
            fields,
            [
                "company",
                "street",
                "number",
                "postcode",
                "city",
                "country",
                "telephone"
            ]
            .map(|name| format!("address.{name}"))
        );
    }

    #[test]
    fn real_addresses_of_five_countries_pass() {
        for (country, postcode, number) in [
            ("BE", "1000", "1/2"),
            ("NL", "1012ab", "14-II"),
            ("FR", "75008", "12 bis"),
            ("DE", "01067", "7a"),
            ("LU", "L-1122", "3"),
        ] {
            let address = Address {
                country: country.into(),
                postcode: postcode.into(),
                number: number.into(),
                ..example()
            };
            assert_eq!(check_address(&address).err(), None, "{country} {postcode}");
        }
    }
}
