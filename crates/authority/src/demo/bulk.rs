//! Very many orders on one number at once: for benchmarks and for tests of size.

use super::cast::id_of;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrderId, OrganisationId, PersonId, SupplyId};
use loket_domain::ordering::{Address, Labels, Order, OrderStatus, OrderedSupply};
use loket_domain::time::{DAY, HOUR};
use loket_protocol::{RecordKind, Scope};
use loket_store::feed;
use loket_store::ordering::order;
use loket_store::people::account;

/// Orders in one transaction.
const ORDERS_PER_TRANSACTION: i64 = 2_000;

/// Adds `count` completed orders of somebody who orders for the demo's first organisation on 4410552, one per hour back
/// from now, without audit, limits or mail: what a desk pulls is the same as of real ones. The demo data has to be
/// there.
///
/// # Errors
/// [`DbError`].
pub async fn bulk_orders(state: &Authority, count: i64) -> Result<(), DbError> {
    let organisation = OrganisationId::new("demo-print");
    let mut made = 0;
    while made < count {
        let size = (count - made).min(ORDERS_PER_TRANSACTION);
        let numbers = state
            .order_numbers()
            .take(state.db(), size as usize)
            .await?;
        let (owner, now) = (organisation.clone(), state.now());
        let ids: Vec<String> = numbers.iter().map(|_| state.new_id()).collect();
        let job = move |tx: &mut Tx<'_>| {
            let Some((_, account)) = account::find(tx, "4410552")? else {
                return Err(DbError::Other("there is no demo data".to_owned()));
            };
            let orders: Vec<Order> = ids
                .iter()
                .zip(&numbers)
                .zip(made..)
                .map(|((id, number), turn)| {
                    let mut order = made_up(turn, id, number, now);
                    order.organisation = Some(owner.clone());
                    order.account = Some(account.clone());
                    order
                })
                .collect();
            write(tx, &orders, now)
        };
        let tenant = Tenant::Both {
            organisation: organisation.clone(),
            person: buyer(),
        };
        state.db().write(tenant, job).await?;
        made += size;
    }
    Ok(())
}

/// Not the founder: who measures as the founder fetches each order once, as an administrator does.
fn buyer() -> PersonId {
    id_of("bruno")
}

fn made_up(turn: i64, id: &str, number: &str, now: Timestamp) -> Order {
    let placed_at = now.plus(-turn * HOUR);
    Order {
        id: OrderId::new(id),
        number: Some(number.to_owned()),
        organisation: None,
        account: None,
        account_number: "4410552".to_owned(),
        company: "Demo Print".to_owned(),
        status: OrderStatus::Completed,
        placed_by: buyer(),
        placed_by_name: "Bruno Demo".to_owned(),
        placed_at,
        // Nobody keeps what was completed more than 30 days ago.
        changed_at: placed_at.plus(96 * HOUR).max(now.plus(-25 * DAY)).min(now),
        address: Address {
            company: format!("Demo Print {}", turn % 97),
            street: "Voorbeeldstraat".to_owned(),
            number: (1 + turn % 200).to_string(),
            postcode: "9000".to_owned(),
            city: "Gent".to_owned(),
            country: "BE".to_owned(),
            telephone: "+32 9 000 00 01".to_owned(),
            ..Address::default()
        },
        lines: vec![OrderedSupply {
            supply: SupplyId::new("bx1"),
            code: "BX1".to_owned(),
            name: Labels {
                nl: "Doos 1".to_owned(),
                fr: "Boîte 1".to_owned(),
                de: "Karton 1".to_owned(),
                en: "Box 1".to_owned(),
            },
            pieces_per_pack: 50,
            quantity: 1 + (turn % 9) as u32,
        }],
        reference: format!("Bulk {turn}"),
        tracking: None,
    }
}

fn write(tx: &mut Tx<'_>, orders: &[Order], now: Timestamp) -> Result<(), DbError> {
    order::insert_many(tx, orders)?;
    let Some((organisation, account)) = orders
        .first()
        .and_then(|o| o.organisation.clone().zip(o.account.clone()))
    else {
        return Ok(());
    };
    let json = |e: serde_json::Error| DbError::Other(e.to_string());
    let mut records = Vec::with_capacity(orders.len());
    for order in orders {
        let body = serde_json::to_string(order).map_err(json)?;
        records.push((order.id.to_string(), body));
    }
    for scope in [
        Scope::orders(&organisation, &account),
        Scope::mine(&buyer()),
    ] {
        feed::publish_many(tx, &scope, RecordKind::Order, &records, now)?;
    }
    Ok(())
}
