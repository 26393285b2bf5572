//! Founding an organisation: what its founder receives (OS-09, UM-09).

use super::{Language, Organisation, OrganisationKind, Profile};
use crate::ids::{GrantId, OrganisationId, PersonId};
use crate::rights::{Grant, Grantor, LoketRight};

/// A company and its contact person, as they were registered.
#[derive(Clone, Copy, Debug)]
pub struct Registered<'a> {
    /// The company's name.
    pub company: &'a str,
    /// The contact person's given name.
    pub given_name: &'a str,
    /// Their family name; may be empty.
    pub family_name: &'a str,
    /// Their e-mail address.
    pub email: &'a str,
    /// Their language.
    pub language: Language,
}

impl Registered<'_> {
    /// The profile of a founder whom nobody knew before. New orders get the company and the contact's name (OS-38,
    /// OS-39).
    pub fn profile(&self, person: PersonId) -> Profile {
        Profile {
            person,
            given_name: self.given_name.to_owned(),
            family_name: self.family_name.to_owned(),
            email: self.email.to_owned(),
            user_name: None,
            language: self.language,
            customer_name: self.company.to_owned(),
            contact_name: format!("{} {}", self.given_name, self.family_name)
                .trim()
                .to_owned(),
            telephone: String::new(),
        }
    }
}

/// An organisation and what its first administrator holds in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundedOrganisation {
    /// The organisation.
    pub organisation: Organisation,
    /// Every right of Loket's own, given by the carrier on all account numbers.
    pub grants: Vec<Grant>,
}

/// Founds a customer's organisation. `grant_ids` has an id for each of [`LoketRight::ALL`]; a right without one is not
/// given.
pub fn found_organisation(
    registered: &Registered<'_>,
    id: OrganisationId,
    founder: &PersonId,
    grant_ids: impl IntoIterator<Item = GrantId>,
) -> FoundedOrganisation {
    let grants = LoketRight::ALL.iter().zip(grant_ids);
    FoundedOrganisation {
        organisation: Organisation {
            id,
            kind: OrganisationKind::Customer,
            name: registered.company.to_owned(),
            address: String::new(),
        },
        grants: grants
            .map(|(right, id)| Grant {
                id,
                holder: founder.clone(),
                right: *right,
                account: None,
                grantor: Grantor::Carrier,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::explain;

    #[test]
    fn a_founder_holds_everything_from_the_carrier() {
        let registered = Registered {
            company: "Example Print",
            given_name: "Zoë",
            family_name: "",
            email: "zoe@example.example",
            language: Language::Nl,
        };
        let founder = PersonId::new("p");
        let ids = (0..LoketRight::ALL.len()).map(|n| GrantId::new(n.to_string()));
        let founded = found_organisation(&registered, OrganisationId::new("o"), &founder, ids);
        assert_eq!(founded.organisation.name, "Example Print");
        for right in LoketRight::ALL {
            assert_eq!(
                explain(&founded.grants, &founder, *right, None).chain.len(),
                1,
                "{right:?}"
            );
        }
        let profile = registered.profile(founder);
        assert_eq!(
            (
                profile.contact_name.as_str(),
                profile.customer_name.as_str()
            ),
            ("Zoë", "Example Print")
        );
    }
}
