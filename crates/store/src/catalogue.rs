//! What can be ordered: supplies and the installation's limits.

use loket_db::{DbError, Tx};
use loket_domain::ids::SupplyId;
use loket_domain::ordering::{OrderLimits, Supply};
use loket_protocol::FeedId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The catalogue as rules need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// Every supply, offered or withdrawn.
    pub supplies: BTreeMap<SupplyId, Supply>,
    /// The installation's limits.
    pub limits: OrderLimits,
}

/// The catalogue last read, good for as long as the catalogue's feed stands where it stood.
#[derive(Debug, Clone, Default)]
pub struct CatalogueCache(Arc<Mutex<Option<Read>>>);

/// A catalogue with the counter of its feed when it was read.
#[derive(Debug, Clone)]
struct Read {
    at: i64,
    catalogue: Arc<Catalogue>,
}

impl CatalogueCache {
    /// The catalogue as this transaction sees it.
    ///
    /// # Errors
    /// [`DbError`].
    pub fn get(&self, tx: &mut Tx<'_>) -> Result<Arc<Catalogue>, DbError> {
        let counter = super::feed::read_counter(tx, &FeedId::catalogue())?.counter;
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(Read { at, catalogue }) = known
            && at == counter
        {
            return Ok(catalogue);
        }
        let catalogue = Arc::new(read(tx)?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Read {
            at: counter,
            catalogue: Arc::clone(&catalogue),
        });
        Ok(catalogue)
    }
}

/// Reads the whole catalogue. Without limits set, an order may hold 1,000 packs and periods are Brussels'.
///
/// # Errors
/// [`DbError`].
pub fn read(tx: &mut Tx<'_>) -> Result<Catalogue, DbError> {
    let supplies = tx.rows("SELECT id, body FROM supply ORDER BY id", &[], |row| {
        let supply: Supply = serde_json::from_str(&row.text("body")?)
            .map_err(|e| DbError::Column(format!("supply: {e}")))?;
        Ok((supply.id.clone(), supply))
    })?;
    let limits = read_limits(tx)?.unwrap_or_else(|| OrderLimits {
        max_units_per_order: 1_000,
        time_zone: "Europe/Brussels".to_owned(),
    });
    Ok(Catalogue {
        supplies: supplies.into_iter().collect(),
        limits,
    })
}

/// The limits, once somebody set them.
///
/// # Errors
/// [`DbError`].
pub fn read_limits(tx: &mut Tx<'_>) -> Result<Option<OrderLimits>, DbError> {
    tx.row(
        "SELECT max_units_per_order, time_zone FROM order_limits WHERE id = 1",
        &[],
        |row| {
            Ok(OrderLimits {
                max_units_per_order: u32::try_from(row.int("max_units_per_order")?)
                    .unwrap_or(u32::MAX),
                time_zone: row.text("time_zone")?,
            })
        },
    )
}

/// Keeps a supply as it is now.
///
/// # Errors
/// [`DbError`], also when another supply has the code.
pub fn put_supply(tx: &mut Tx<'_>, supply: &Supply) -> Result<(), DbError> {
    let body = serde_json::to_string(supply).map_err(|e| DbError::Other(format!("supply: {e}")))?;
    tx.execute(
        "INSERT INTO supply (id, code, offered, body) VALUES (:id, :code, :offered, :body)
         ON CONFLICT (id) DO UPDATE SET code = excluded.code, offered = excluded.offered, body = excluded.body",
        &[("id", &supply.id), ("code", &supply.code), ("offered", &supply.offered), ("body", &body)],
    )?;
    Ok(())
}

/// Sets the limits.
///
/// # Errors
/// [`DbError`].
pub fn put_limits(tx: &mut Tx<'_>, limits: &OrderLimits) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO order_limits (id, max_units_per_order, time_zone) VALUES (1, :max, :zone)
         ON CONFLICT (id) DO UPDATE SET max_units_per_order = excluded.max_units_per_order,
             time_zone = excluded.time_zone",
        &[
            ("max", &limits.max_units_per_order),
            ("zone", &limits.time_zone),
        ],
    )?;
    Ok(())
}
