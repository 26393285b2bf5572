//! What stands in the small installation when a check begins, and how to add to it.

use super::{NOW, World};
use loket_db::Tenant;
use loket_domain::ids::{AccountId, ActId, GrantId, OrderId, OrganisationId, PersonId, SupplyId};
use loket_domain::ordering::{
    Address, Labels, OrderLimits, OrderLine, Period, PlaceOrder, Supply, SupplyCategory,
    SupplyLimit,
};
use loket_domain::people::{Language, MembershipStatus, Organisation, OrganisationKind, Profile};
use loket_domain::rights::{Grant, Grantor, LoketRight};
use loket_domain::shipping::Account;
use loket_protocol::{Act, RecordKind, Scope};
use loket_store::people::{account, grant, membership, organisation, person};
use loket_store::{catalogue, feed};

impl World {
    pub(super) async fn furnish(&self) {
        self.write(Tenant::Installation, |tx| {
            let mut changes = feed::Changes::default();
            let limits = OrderLimits {
                max_units_per_order: 500,
                time_zone: "Europe/Brussels".into(),
            };
            catalogue::put_limits(tx, &limits)?;
            changes.publish(Scope::catalogue(), RecordKind::Limits, "limits", &limits)?;
            for supply in [supply("box", None), supply("roll", Some(20))] {
                catalogue::put_supply(tx, &supply)?;
                changes.publish(
                    Scope::catalogue(),
                    RecordKind::Supply,
                    supply.id.as_str(),
                    &supply,
                )?;
            }
            changes
                .write(tx, &loket_store::notifier::Notifier::default(), NOW)
                .map(drop)
        })
        .await;
        for name in ["founder", "clerk", "approver", "second", "stranger"] {
            self.person(name).await;
        }
        self.organisation(
            "print",
            &[("a1", "7710001", true), ("a2", "7710002", false)],
        )
        .await;
        self.organisation("other", &[("b1", "9990001", true)]).await;
        for right in LoketRight::ALL {
            self.give("print", "founder", *right, None, None).await;
        }
        self.give(
            "print",
            "clerk",
            LoketRight::OrdersPlace,
            Some("a1"),
            Some("founder"),
        )
        .await;
        self.give(
            "print",
            "approver",
            LoketRight::ShippersManage,
            None,
            Some("founder"),
        )
        .await;
        self.give(
            "print",
            "second",
            LoketRight::ShippersManage,
            Some("a1"),
            Some("founder"),
        )
        .await;
        self.publish_directory("print").await;
        self.publish_directory("other").await;
    }

    pub async fn person(&self, name: &str) {
        let profile = Profile {
            person: PersonId::new(name),
            given_name: name.to_owned(),
            family_name: "Example".to_owned(),
            email: format!("{name}@{name}.example"),
            user_name: None,
            language: Language::Nl,
            customer_name: String::new(),
            contact_name: String::new(),
            telephone: String::new(),
        };
        self.write(Tenant::Installation, move |tx| {
            person::insert(tx, &profile, NOW)
        })
        .await;
    }

    async fn organisation(&self, id: &'static str, accounts: &'static [(&str, &str, bool)]) {
        let id = OrganisationId::new(id);
        self.write(Tenant::Organisation(id.clone()), move |tx| {
            let kind = OrganisationKind::Customer;
            let (name, address) = (
                format!("{id} company"),
                "Voorbeeldstraat 1, 9000 Gent".to_owned(),
            );
            organisation::put(
                tx,
                &Organisation {
                    id: id.clone(),
                    kind,
                    name,
                    address,
                },
                NOW,
            )?;
            for (account, number, protected) in accounts {
                let account = Account {
                    id: AccountId::new(*account),
                    organisation: id.clone(),
                    number: (*number).to_owned(),
                    company: format!("{id} company"),
                    country: "BE".to_owned(),
                    protected: *protected,
                };
                account::put(tx, &account)?;
            }
            Ok(())
        })
        .await;
    }

    /// Makes a person a member with one more right.
    pub async fn give(
        &self,
        organisation: &str,
        holder: &str,
        right: LoketRight,
        account: Option<&str>,
        grantor: Option<&str>,
    ) -> GrantId {
        let organisation = OrganisationId::new(organisation);
        let grant = Grant {
            id: GrantId::new(self.state.new_id()),
            holder: PersonId::new(holder),
            right,
            account: account.map(AccountId::new),
            grantor: grantor.map_or(Grantor::Carrier, |person| {
                Grantor::Person(PersonId::new(person))
            }),
        };
        let id = grant.id.clone();
        let tenant = Tenant::Both {
            organisation: organisation.clone(),
            person: PersonId::new(holder),
        };
        self.write(tenant, move |tx| {
            let member = membership::Membership {
                person: grant.holder.clone(),
                active: true,
                standing: MembershipStatus::Joined,
                offered: membership::Offered::default(),
                created_by: "carrier".to_owned(),
            };
            membership::put(tx, &organisation, &member, NOW)?;
            grant::insert(tx, &organisation, &grant, NOW)
        })
        .await;
        id
    }
}

fn supply(id: &str, per_month: Option<u32>) -> Supply {
    Supply {
        id: SupplyId::new(id),
        code: id.to_uppercase(),
        category: SupplyCategory::Boxes,
        name: Labels {
            en: id.to_owned(),
            ..Labels::default()
        },
        specification: Labels::default(),
        pieces_per_pack: 25,
        max_per_order: None,
        max_per_period: per_month.map(|units| SupplyLimit {
            units,
            period: Period::Month,
        }),
        offered: true,
        position: 1,
    }
}

/// What an order of one line holds.
pub(crate) fn order(id: &str, number: &str, supply: &str, quantity: u32) -> PlaceOrder {
    PlaceOrder {
        order: OrderId::new(id),
        draft: None,
        account_number: number.to_owned(),
        address: Address {
            company: "Example Print".into(),
            street: "Voorbeeldstraat".into(),
            number: "1".into(),
            postcode: "9000".into(),
            city: "Gent".into(),
            country: "BE".into(),
            telephone: "09 000 00 00".into(),
            ..Address::default()
        },
        lines: vec![OrderLine {
            supply: SupplyId::new(supply),
            quantity,
        }],
        reference: String::new(),
    }
}

/// The same act under another id.
pub(crate) fn with_id(act: &Act, id: &str) -> Act {
    Act {
        id: ActId::new(id),
        ..act.clone()
    }
}
