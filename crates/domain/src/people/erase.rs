//! Being forgotten (OS-47, OS-48): when it can be, and what becomes of the rights that went through the person.

use crate::ids::{AccountId, GrantId, OrganisationId, PersonId};
use crate::ordering::{Address, Order, OrderStatus};
use crate::rights::{Grant, Grantor, LoketRight, explain};
use crate::{Code, Refusal};

/// The text shown in place of a forgotten person's name, the same in every language.
pub const FORGOTTEN: &str = "–";

/// An organisation that would be left without somebody to manage its administrators, or the shippers of one of its
/// account numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmanagedOrganisation {
    /// The organisation that would be left.
    pub organisation: OrganisationId,
    /// Its members who can succeed the person.
    pub candidates: Vec<PersonId>,
}

/// Whether a person can be forgotten now.
///
/// `open_orders` are the numbers of orders under way. `unmanaged` are the organisations only this person manages.
/// `successors` are the members the person named, each with the organisation. An organisation without candidates
/// blocks nothing: it has no other member, so nothing is left to administer.
///
/// # Errors
/// [`Code::OrdersOpen`] with `orders`; [`Code::LastAdministrator`] with `organisation`.
pub fn forgettable(
    open_orders: &[String],
    unmanaged: &[UnmanagedOrganisation],
    successors: &[(OrganisationId, PersonId)],
) -> Result<(), Refusal> {
    if !open_orders.is_empty() {
        return Err(Refusal::new(Code::OrdersOpen).with("orders", open_orders.join(", ")));
    }
    let blocking = unmanaged.iter().find(|left| {
        let named =
            |person: &PersonId| successors.contains(&(left.organisation.clone(), person.clone()));
        !left.candidates.is_empty() && !left.candidates.iter().any(named)
    });
    match blocking {
        Some(left) => {
            Err(Refusal::new(Code::LastAdministrator).with("organisation", &left.organisation))
        }
        None => Ok(()),
    }
}

/// Whether an order is under way.
pub const fn is_open(status: OrderStatus) -> bool {
    matches!(
        status,
        OrderStatus::Queued
            | OrderStatus::Placed
            | OrderStatus::InPreparation
            | OrderStatus::Shipped
    )
}

/// An order without what it says about its person: what was ordered on which number stays, who and where goes.
pub fn without_person(order: Order) -> Order {
    let country = order.address.country.clone();
    Order {
        placed_by_name: FORGOTTEN.to_owned(),
        address: Address {
            company: FORGOTTEN.to_owned(),
            country,
            ..Address::default()
        },
        reference: String::new(),
        tracking: None,
        ..order
    }
}

/// Whether nobody but this person manages the administrators, or the shippers of one of the account numbers.
///
/// `grants` are those of everybody who can act for the organisation.
pub fn is_last(grants: &[Grant], person: &PersonId, accounts: &[AccountId]) -> bool {
    let holds = |who: &PersonId, right, account: Option<&AccountId>, among: &[Grant]| {
        explain(among, who, right, account).holds()
    };
    let others: Vec<Grant> = grants
        .iter()
        .filter(|grant| &grant.holder != person)
        .cloned()
        .collect();
    let last = |right: LoketRight, account: Option<&AccountId>| {
        holds(person, right, account, grants)
            && !others
                .iter()
                .any(|grant| holds(&grant.holder, right, account, &others))
    };
    last(LoketRight::AdministratorsManage, None)
        || accounts
            .iter()
            .any(|account| last(LoketRight::ShippersManage, Some(account)))
}

/// A grant that takes the place of one that went with the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regrant {
    /// Who holds it.
    pub holder: PersonId,
    /// Which right.
    pub right: LoketRight,
    /// On which account number; none for all.
    pub account: Option<AccountId>,
    /// On whose word from now on.
    pub grantor: Grantor,
}

/// What becomes of an organisation's grants when a person goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandOver {
    /// Grants that end: what the person held and what they gave.
    pub withdrawn: Vec<GrantId>,
    /// The grants given instead.
    pub given: Vec<Regrant>,
}

/// Hands over what a person held and gave. A successor gets what they held, on the same word; what they gave lives on
/// on the successor's word, or on that of an `heir` (those who manage administrators) who holds the right, and is
/// withdrawn where there is none.
///
/// `grants` is everything granted in the organisation.
pub fn hand_over(
    grants: &[Grant],
    person: &PersonId,
    successor: Option<&PersonId>,
    heirs: &[PersonId],
) -> HandOver {
    let mut work = Work::of(grants, person);
    for held in grants.iter().filter(|grant| &grant.holder == person) {
        work.over.withdrawn.push(held.id.clone());
        if let Some(successor) = successor {
            work.give(successor, held, held.grantor.clone());
        }
    }
    let mut orphans: Vec<&Grant> = grants
        .iter()
        .filter(|grant| grant.grantor == Grantor::Person(person.clone()) && &grant.holder != person)
        .collect();
    work.over
        .withdrawn
        .extend(orphans.iter().map(|grant| grant.id.clone()));
    // The next regrant may need the right that this one gives to a successor.
    loop {
        let before = orphans.len();
        orphans.retain(|orphan| {
            let heir = successor
                .into_iter()
                .chain(heirs)
                .find(|heir| work.may_carry(heir, orphan));
            match heir {
                Some(heir) => {
                    work.give(&orphan.holder, orphan, Grantor::Person(heir.clone()));
                    false
                }
                None => true,
            }
        });
        if orphans.len() == before {
            return work.over;
        }
    }
}

struct Work<'a> {
    person: &'a PersonId,
    /// What is granted without the person, and what was given instead so far.
    standing: Vec<Grant>,
    over: HandOver,
}

impl<'a> Work<'a> {
    fn of(grants: &[Grant], person: &'a PersonId) -> Self {
        let theirs = |grant: &Grant| {
            &grant.holder == person || grant.grantor == Grantor::Person(person.clone())
        };
        Self {
            person,
            standing: grants
                .iter()
                .filter(|grant| !theirs(grant))
                .cloned()
                .collect(),
            over: HandOver::default(),
        }
    }

    fn may_carry(&self, heir: &PersonId, orphan: &Grant) -> bool {
        heir != self.person
            && heir != &orphan.holder
            && explain(&self.standing, heir, orphan.right, orphan.account.as_ref()).holds()
    }

    /// Gives `like` to a holder; nothing when they have it on this word already, or would have it on their own.
    fn give(&mut self, holder: &PersonId, like: &Grant, grantor: Grantor) {
        let own_word = grantor == Grantor::Person(holder.clone());
        let known = self.standing.iter().any(|grant| {
            &grant.holder == holder
                && grant.right == like.right
                && grant.account == like.account
                && grant.grantor == grantor
        });
        if own_word || known {
            return;
        }
        self.standing.push(Grant {
            id: like.id.clone(),
            holder: holder.clone(),
            right: like.right,
            account: like.account.clone(),
            grantor: grantor.clone(),
        });
        self.over.given.push(Regrant {
            holder: holder.clone(),
            right: like.right,
            account: like.account.clone(),
            grantor,
        });
    }
}

#[cfg(test)]
#[path = "erase_tests.rs"]
mod tests;
