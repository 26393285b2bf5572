//! Who holds a right, with the chain of reasons up to the carrier.

use super::LoketRight;
use crate::ids::{AccountId, GrantId, PersonId};
use serde::{Deserialize, Serialize};

/// Who gave a right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Grantor {
    /// The carrier: where every chain ends.
    Carrier,
    /// A person, who must hold what they gave for it to live.
    Person(PersonId),
}

/// One right given to one person in one organisation by one grantor. Its key is all of these together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// Who holds it.
    pub holder: PersonId,
    /// Which right.
    pub right: LoketRight,
    /// On which account number; none means all of the organisation's.
    pub account: Option<AccountId>,
    /// Who gave it.
    pub grantor: Grantor,
}

impl Grant {
    /// Whether it is `right`, or one that implies it, on `account` or on all of them. Without `account` only a grant
    /// on all of them covers. Whether the grant lives is [`explain`]'s to say.
    pub fn covers(&self, right: LoketRight, account: Option<&AccountId>) -> bool {
        self.right.implies(right) && (self.account.is_none() || self.account.as_ref() == account)
    }
}

/// Yes with a chain of grants from the person up to the carrier, or no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The grants that carry the right: the person's own first, the carrier's last. Empty means no.
    pub chain: Vec<&'a Grant>,
}

impl Explanation<'_> {
    /// Whether the right is held.
    pub fn holds(&self) -> bool {
        !self.chain.is_empty()
    }
}

/// Says whether `person` holds `right` (on `account`, where it is a right of account numbers), and through whom.
///
/// `grants` are all of one organisation's whose holders are active. A grant lives while it is reachable from the
/// carrier; a cycle reaches nobody.
pub fn explain<'a>(
    grants: &'a [Grant],
    person: &PersonId,
    right: LoketRight,
    account: Option<&AccountId>,
) -> Explanation<'a> {
    let mut visited = Vec::new();
    Explanation {
        chain: chain_to_carrier(grants, person, right, account, &mut visited).unwrap_or_default(),
    }
}

fn chain_to_carrier<'a>(
    grants: &'a [Grant],
    person: &PersonId,
    right: LoketRight,
    account: Option<&AccountId>,
    visited: &mut Vec<&'a GrantId>,
) -> Option<Vec<&'a Grant>> {
    for grant in grants
        .iter()
        .filter(|grant| &grant.holder == person && grant.covers(right, account))
    {
        if visited.contains(&&grant.id) {
            continue;
        }
        visited.push(&grant.id);
        match &grant.grantor {
            Grantor::Carrier => return Some(vec![grant]),
            Grantor::Person(grantor) => {
                let above = chain_to_carrier(
                    grants,
                    grantor,
                    grant.right,
                    grant.account.as_ref(),
                    visited,
                );
                if let Some(above) = above {
                    return Some([vec![grant], above].concat());
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant(
        id: &str,
        holder: &str,
        right: LoketRight,
        account: Option<&str>,
        grantor: Option<&str>,
    ) -> Grant {
        Grant {
            id: GrantId::new(id),
            holder: PersonId::new(holder),
            right,
            account: account.map(AccountId::new),
            grantor: grantor.map_or(Grantor::Carrier, |person| {
                Grantor::Person(PersonId::new(person))
            }),
        }
    }

    fn holds(grants: &[Grant], person: &str, right: LoketRight, account: Option<&str>) -> usize {
        explain(
            grants,
            &PersonId::new(person),
            right,
            account.map(AccountId::new).as_ref(),
        )
        .chain
        .len()
    }

    #[test]
    fn a_right_lives_while_its_chain_reaches_the_carrier() {
        use LoketRight::{AdministratorsManage, OrdersPlace, OrdersSee, UsersManage};
        let grants = [
            grant("1", "founder", OrdersPlace, None, None),
            grant("2", "clerk", OrdersPlace, Some("a"), Some("founder")),
            grant("3", "temp", OrdersPlace, Some("a"), Some("clerk")),
            grant("4", "orphan", OrdersPlace, None, Some("stranger")),
            grant("5", "x", OrdersSee, None, Some("y")),
            grant("6", "y", OrdersSee, None, Some("x")),
            grant("7", "founder", AdministratorsManage, None, None),
            grant("8", "wide", OrdersPlace, None, Some("clerk")),
        ];
        let table = [
            ("carrier's own", "founder", OrdersPlace, Some("a"), 1),
            ("implied", "founder", UsersManage, None, 1),
            ("one step", "clerk", OrdersPlace, Some("a"), 2),
            ("two steps", "temp", OrdersPlace, Some("a"), 3),
            ("another number", "clerk", OrdersPlace, Some("b"), 0),
            ("grantor holds nothing", "orphan", OrdersPlace, Some("a"), 0),
            ("a circle reaches nobody", "x", OrdersSee, None, 0),
            (
                "nobody can give more than they hold",
                "wide",
                OrdersPlace,
                Some("b"),
                0,
            ),
        ];
        for (case, person, right, account, length) in table {
            assert_eq!(holds(&grants, person, right, account), length, "{case}");
        }
    }
}
