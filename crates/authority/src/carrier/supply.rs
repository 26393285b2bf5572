//! `carrier supply import FILE`: the whole catalogue of supplies, replaced without a release.

use super::{CarrierError, actor};
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::SupplyId;
use loket_domain::ordering::{
    Labels, OrderLimits, Supply, SupplyCategory, SupplyLimit, knows_time_zone,
};
use loket_protocol::{RecordKind, Scope};
use loket_store::audit::{self, AuditEntry};
use loket_store::catalogue;
use loket_store::feed::Changes;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeSet;

/// What a catalogue file holds (see `catalogue/supplies.json`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CatalogueFile {
    limits: OrderLimits,
    supplies: Vec<Listed>,
}

/// A supply as the file lists it; its place in the list is its position.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    id: SupplyId,
    code: String,
    category: SupplyCategory,
    name: Labels,
    specification: Labels,
    pieces_per_pack: u32,
    max_per_order: Option<u32>,
    max_per_period: Option<SupplyLimit>,
    offered: bool,
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Supplies the file lists.
    pub listed: usize,
    /// Of these, new or changed ones.
    pub changed: usize,
    /// Supplies the file no longer lists; they stay readable in old orders.
    pub withdrawn: usize,
}

/// Makes the catalogue what the file says. The same file twice changes nothing.
///
/// # Errors
/// [`CarrierError::Unreadable`] for a file that is not a whole catalogue: every text in four languages, codes and ids
/// given once, a known time zone; [`CarrierError::Database`].
pub async fn import(
    state: &Authority,
    operator: &str,
    file: &str,
) -> Result<Imported, CarrierError> {
    let file = read(file)?;
    let (notifier, now, actor) = (state.notifier().clone(), state.now(), actor(operator));
    let job = move |tx: &mut Tx<'_>| {
        let mut changes = Changes::default();
        let imported = replace(tx, &file, &mut changes)?;
        let moved = changes.write(tx, &notifier, now)?;
        if !moved.is_empty() {
            let detail = json!({"listed": imported.listed, "changed": imported.changed,
                "withdrawn": imported.withdrawn, "max_units_per_order": file.limits.max_units_per_order,
                "time_zone": file.limits.time_zone});
            let audit_entry = AuditEntry {
                actor: actor.clone(),
                verb: "import_supplies",
                subject_kind: "catalogue",
                subject_id: "supplies".to_owned(),
                detail,
            };
            audit::append_carriers(tx, &audit_entry, now)?;
        }
        Ok::<_, DbError>(imported)
    };
    Ok(state.db().write(Tenant::Installation, job).await?)
}

fn read(text: &str) -> Result<CatalogueFile, CarrierError> {
    let unreadable = CarrierError::Unreadable;
    let file: CatalogueFile = serde_json::from_str(text)
        .map_err(|e| unreadable(format!("This is not a catalogue of supplies: {e}.")))?;
    if !knows_time_zone(&file.limits.time_zone) {
        return Err(unreadable(format!(
            "There is no time zone `{}`.",
            file.limits.time_zone
        )));
    }
    let (mut ids, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for supply in &file.supplies {
        let code = &supply.code;
        if !supply.id.is_well_formed() {
            return Err(unreadable(format!(
                "`{}` cannot be an id: 1 to 64 letters, digits and hyphens.",
                supply.id
            )));
        }
        if !ids.insert(&supply.id) || !codes.insert(code) {
            return Err(unreadable(format!("Supply {code} is listed twice.")));
        }
        let texts = |labels: &Labels| {
            [&labels.nl, &labels.fr, &labels.de, &labels.en].map(|text| text.trim().len())
        };
        if code.trim().is_empty()
            || texts(&supply.name).contains(&0)
            || texts(&supply.specification).contains(&0)
        {
            return Err(unreadable(format!(
                "Supply {code} has no name or specification in one of the languages."
            )));
        }
        let most = [
            supply.max_per_order,
            supply.max_per_period.map(|limit| limit.units),
        ];
        if supply.pieces_per_pack == 0 || most.contains(&Some(0)) {
            return Err(unreadable(format!(
                "Supply {code}: pieces and limits are whole numbers from 1."
            )));
        }
    }
    Ok(file)
}

fn replace(
    tx: &mut Tx<'_>,
    file: &CatalogueFile,
    changes: &mut Changes,
) -> Result<Imported, DbError> {
    let before = catalogue::read(tx)?;
    let mut imported = Imported {
        listed: file.supplies.len(),
        ..Imported::default()
    };
    for (listed, position) in file.supplies.iter().zip(1..) {
        let supply = listed.at(position);
        if before.supplies.get(&supply.id) != Some(&supply) {
            imported.changed += 1;
            put(tx, &supply, changes)?;
        }
    }
    let listed: BTreeSet<&SupplyId> = file.supplies.iter().map(|supply| &supply.id).collect();
    for gone in before
        .supplies
        .values()
        .filter(|supply| supply.offered && !listed.contains(&supply.id))
    {
        imported.withdrawn += 1;
        put(
            tx,
            &Supply {
                offered: false,
                ..gone.clone()
            },
            changes,
        )?;
    }
    catalogue::put_limits(tx, &file.limits)?;
    changes.confirm(
        Scope::catalogue(),
        RecordKind::Limits,
        "limits",
        &file.limits,
    )?;
    Ok(imported)
}

fn put(tx: &mut Tx<'_>, supply: &Supply, changes: &mut Changes) -> Result<(), DbError> {
    catalogue::put_supply(tx, supply)?;
    changes.publish(
        Scope::catalogue(),
        RecordKind::Supply,
        supply.id.as_str(),
        supply,
    )
}

impl Listed {
    fn at(&self, position: u32) -> Supply {
        Supply {
            id: self.id.clone(),
            code: self.code.clone(),
            category: self.category,
            name: self.name.clone(),
            specification: self.specification.clone(),
            pieces_per_pack: self.pieces_per_pack,
            max_per_order: self.max_per_order,
            max_per_period: self.max_per_period,
            offered: self.offered,
            position,
        }
    }
}
