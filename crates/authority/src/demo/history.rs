//! Orders of the last two months, placed by the same act as real ones while the clock was what it was then.

use super::cast::{begun, id_of};
use super::{DemoError, OPERATOR, Size};
use crate::acts::{ActContext, Actor, FreshIds, apply};
use crate::carrier::order::Setting;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{ActId, DeviceId, OrderId, OrganisationId, SupplyId};
use loket_domain::ordering::SetOrderStatus;
use loket_domain::ordering::{Address, OrderLine, OrderStatus, PlaceOrder};
use loket_domain::time::{DAY, HOUR};
use loket_protocol::act::ACT_VERSION;
use loket_protocol::{Act, ActBody, Outcome};
use loket_store::ordering::order;
use loket_store::people::person;

/// How many orders there are.
const fn count(size: Size) -> i64 {
    match size {
        Size::Small => 3,
        Size::Full => 60,
    }
}

/// Who orders, for which organisation, on which number.
const PLACERS: [(&str, &str, &str); 4] = [
    ("anna", "demo-print", "4410552"),
    ("bruno", "demo-print", "4410552"),
    ("anna", "demo-print", "4410560"),
    ("david", "demo-livres", "5520017"),
];

/// What is ordered in turn: supplies and packs.
const BASKETS: [&[(&str, u32)]; 6] = [
    &[("bx5", 2), ("tp1", 1)],
    &[("en1", 4), ("fl1", 1)],
    &[("bx2", 6), ("lf1", 1), ("pd1", 1)],
    &[("lr6", 1)],
    &[("bx3", 3), ("bx1", 2)],
    &[("en2", 5), ("ld1", 1)],
];

/// Where it goes in turn: company, contact, street, number, postcode, city, country, telephone.
const PLACES: [[&str; 8]; 4] = [
    [
        "Demo Print",
        "Anna Demo",
        "Voorbeeldstraat",
        "12",
        "9000",
        "Gent",
        "BE",
        "+32 9 000 00 01",
    ],
    [
        "Demo Print, magazijn",
        "Bruno Demo",
        "Voorbeeldkaai",
        "4 bus 2",
        "2000",
        "Antwerpen",
        "BE",
        "+32 3 000 00 02",
    ],
    [
        "Demo Livres",
        "",
        "Rue de l'Exemple",
        "7",
        "5000",
        "Namur",
        "BE",
        "+32 81 00 00 03",
    ],
    [
        "Demo Druck",
        "Empfang",
        "Beispielweg",
        "3a",
        "52062",
        "Aachen",
        "DE",
        "+49 241 0000004",
    ],
];

/// Makes up orders, the oldest first.
pub(super) async fn orders(state: &Authority, size: Size) -> Result<(), DemoError> {
    let total = count(size);
    for turn in 0..total {
        let days_ago = 55 * (total - turn) / total;
        // Between 8 and 16 hours after midnight, UTC.
        let day = state.now().0.div_euclid(DAY) - days_ago.max(1);
        let at =
            Timestamp(day * DAY + (8 + turn % 9) * HOUR + turn * 60_000).max(begun(state.now()));
        let placed = place(state, turn as usize, at).await?;
        for (status, at) in course(state.now(), at, turn) {
            set(state, &placed, status, at).await?;
        }
    }
    Ok(())
}

/// What became of an order until now: nobody keeps what was completed more than 30 days ago.
fn course(now: Timestamp, placed: Timestamp, turn: i64) -> Vec<(OrderStatus, Timestamp)> {
    if turn % 13 == 5 {
        return vec![(
            OrderStatus::Cancelled,
            placed.plus(2 * HOUR).max(now.plus(-25 * DAY)),
        )];
    }
    let age = now.since(placed) / DAY;
    let steps = [
        (OrderStatus::InPreparation, 1, placed.plus(DAY)),
        (OrderStatus::Shipped, 3, placed.plus(2 * DAY)),
        (
            OrderStatus::Completed,
            6,
            placed.plus(4 * DAY).max(now.plus(-25 * DAY)),
        ),
    ];
    // A few stay behind the others.
    let slower = if turn % 7 == 3 { 4 } else { 0 };
    let reached = steps.into_iter().filter(|(_, days, _)| age > days + slower);
    reached.map(|(status, _, at)| (status, at)).collect()
}

struct Placed {
    organisation: OrganisationId,
    order: OrderId,
    user_name: &'static str,
}

async fn place(state: &Authority, turn: usize, at: Timestamp) -> Result<Placed, DemoError> {
    let (user_name, organisation, number) = PLACERS[turn % PLACERS.len()];
    let organisation = OrganisationId::new(organisation);
    let order = OrderId::new(state.new_id());
    let act = Act {
        id: ActId::new(state.new_id()),
        version: ACT_VERSION,
        made_at: at,
        organisation: Some(organisation.clone()),
        based_on: Vec::new(),
        after: Vec::new(),
        body: ActBody::PlaceOrder(wanted(turn, &order, number)),
    };
    let numbers = state.order_numbers().take(state.db(), 1).await?;
    let fresh = FreshIds {
        id: state.new_id(),
        number: numbers.into_iter().next(),
    };
    let outcome = act_as(state, user_name, &organisation, act, fresh, at).await?;
    match outcome {
        Outcome::Accepted { .. } => Ok(Placed {
            organisation,
            order,
            user_name,
        }),
        other => Err(DemoError::Refused(format!("order {turn}: {other:?}"))),
    }
}

fn wanted(turn: usize, order: &OrderId, number: &str) -> PlaceOrder {
    let lines = BASKETS[turn % BASKETS.len()];
    let line = |(supply, quantity): &(&str, u32)| OrderLine {
        supply: SupplyId::new(*supply),
        quantity: *quantity,
    };
    let [
        company,
        contact,
        street,
        house,
        postcode,
        city,
        country,
        telephone,
    ] = PLACES[turn % PLACES.len()].map(str::to_owned);
    PlaceOrder {
        order: order.clone(),
        draft: None,
        account_number: number.to_owned(),
        address: Address {
            company,
            contact,
            street,
            number: house,
            postcode,
            city,
            country,
            telephone,
            email: String::new(),
        },
        lines: lines.iter().map(line).collect(),
        reference: if turn.is_multiple_of(3) {
            format!("Demo {}", turn + 1)
        } else {
            String::new()
        },
    }
}

async fn act_as(
    state: &Authority,
    user_name: &str,
    organisation: &OrganisationId,
    act: Act,
    fresh: FreshIds,
    at: Timestamp,
) -> Result<Outcome, DbError> {
    let (organisation, person) = (organisation.clone(), id_of(user_name));
    let (notifier, catalogues) = (state.notifier().clone(), state.catalogue().clone());
    let tenant = Tenant::Both {
        organisation: organisation.clone(),
        person: person.clone(),
    };
    let job = move |tx: &mut Tx<'_>| {
        let profile = person::by_id(tx, &person)?.map(|person| person.profile);
        let actor = Actor {
            person: person.clone(),
            device: DeviceId::new("demo"),
            name: profile
                .as_ref()
                .map(|profile| profile.display_name())
                .unwrap_or_default(),
            email: profile.map(|profile| profile.email).unwrap_or_default(),
        };
        let catalogue = catalogues.get(tx)?;
        let mut context = ActContext::new(
            actor,
            Some(organisation.clone()),
            catalogue,
            notifier.clone(),
            at,
        );
        context.sends_mail = false;
        apply(tx, &mut context, &act, &fresh)
    };
    state.db().write(tenant, job).await
}

async fn set(
    state: &Authority,
    placed: &Placed,
    status: OrderStatus,
    at: Timestamp,
) -> Result<(), DemoError> {
    let (organisation, id) = (placed.organisation.clone(), placed.order.clone());
    let tenant = Tenant::Both {
        organisation: organisation.clone(),
        person: id_of(placed.user_name),
    };
    let (notifier, catalogues) = (state.notifier().clone(), state.catalogue().clone());
    let shipped = status == OrderStatus::Shipped;
    let tracking = shipped.then(|| format!("https://track.demo-carrier.example/{}", placed.order));
    let wanted = SetOrderStatus { status, tracking };
    let actor = format!("operator:{OPERATOR}");
    let job = move |tx: &mut Tx<'_>| {
        let catalogue = catalogues.get(tx)?;
        let Some(found) = order::find(tx, &organisation, &id)? else {
            return Ok(());
        };
        let setting = Setting {
            actor: &actor,
            notifier: &notifier,
            catalogue: &catalogue,
            now: at,
            sends_mail: false,
        };
        setting.set(tx, &found, &wanted).map(drop)
    };
    let set: Result<(), crate::carrier::CarrierError> = state.db().write(tenant, job).await;
    Ok(set?)
}
