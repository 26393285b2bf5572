//! Everything that is held about a person, by the inventory of personal columns: what they take along.

use super::traces::{Traces, hidden_offers, organisations};
use loket_db::{Bind, DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::ordering::{OrderRetention, OrderStatus, Readable};
use loket_protocol::people::ExportTable;

/// Whose rows a table holds, and which of them are the person's.
enum TableOwner {
    /// The installation's, the person named in this column.
    Installation(&'static str),
    /// The person's own.
    Own,
    /// An organisation's, found by this condition on `:person` or `:address`.
    Organisation(&'static str),
}

/// A table that the export reads, and what it takes of it.
pub struct ExportedTable {
    /// The table.
    pub table: &'static str,
    /// What it is called where it is taken along: the table's name, but for one that is in there twice.
    name: &'static str,
    whose: TableOwner,
    /// The columns taken.
    pub columns: &'static [&'static str],
}

const fn exported(
    table: &'static str,
    whose: TableOwner,
    columns: &'static [&'static str],
) -> ExportedTable {
    ExportedTable {
        table,
        name: table,
        whose,
        columns,
    }
}

use TableOwner::{Installation, Organisation, Own};

/// The tables that tell who offers a membership, and with which rights.
const MINE: &str = "person_organisation";
const MEMBERSHIP: &str = "membership";
const RIGHTS: &str = "right_grant";
const MAILS: &str = "mail_log";

/// The letters that may name who offers one.
const OFFERING: &str = "'membership_offered', 'create_password', 'service_desk'";

/// What is taken along, table by table. Columns that tell nothing by themselves stand with those that do.
pub const TABLES: &[ExportedTable] = &[
    exported(
        "person",
        Installation("id"),
        &[
            "given_name",
            "family_name",
            "email",
            "email_key",
            "user_name",
            "user_name_key",
            "language",
            "customer_name",
            "contact_name",
            "telephone",
            "created_at",
            "first_entry_at",
        ],
    ),
    exported(
        "credential",
        Installation("person_id"),
        &["changed_at", "temporary_until"],
    ),
    exported(
        "consent",
        Installation("person_id"),
        &["terms_version", "accepted_at"],
    ),
    exported(
        "device",
        Installation("person_id"),
        &["name", "created_at", "last_used_at"],
    ),
    exported(
        "session",
        Installation("person_id"),
        &["device_id", "created_at", "rotated_at"],
    ),
    exported(
        "email_change",
        Installation("person_id"),
        &[
            "email",
            "email_key",
            "previous_email",
            "requested_at",
            "confirmed_at",
        ],
    ),
    exported("former_email", Installation("person_id"), &["email_key"]),
    exported(
        MAILS,
        Installation("person_id"),
        &["template", "language", "outcome", "at", "text"],
    ),
    exported("draft", Own, &["id", "content", "changed_at", "device_id"]),
    exported("account_try", Own, &["number", "day"]),
    exported(MINE, Own, &["organisation_id", "active", "standing"]),
    exported("act_receipt", Own, &["act_id", "kind", "at"]),
    exported(
        MEMBERSHIP,
        Organisation("person_id = :person"),
        &[
            "organisation_id",
            "standing",
            "active",
            "offered_name",
            "offered_email",
            "created_at",
        ],
    ),
    exported(
        RIGHTS,
        Organisation("holder = :person"),
        &["organisation_id", "right_code", "account_id", "created_at"],
    ),
    exported(
        "supply_order",
        Organisation("placed_by = :person"),
        &[
            "organisation_id",
            "number",
            "account_number",
            "company",
            "status",
            "placed_by_name",
            "placed_at",
            "changed_at",
            "address",
            "lines",
            "reference",
            "tracking",
        ],
    ),
    exported(
        "request",
        Organisation("applicant_key = :address"),
        &[
            "organisation_id",
            "kind",
            "subject",
            "applicant",
            "applicant_key",
            "asked_at",
            "attempts",
            "decision",
            "decided_at",
            "reason",
        ],
    ),
    // Of what they decided about others, nothing about the others.
    ExportedTable {
        table: "request",
        name: "request_decided",
        whose: Organisation("decided_by = :person"),
        columns: &[
            "organisation_id",
            "kind",
            "decision",
            "decided_by_name",
            "decided_at",
        ],
    },
    exported(
        "authorisation",
        Organisation("email_key = :address"),
        &[
            "organisation_id",
            "account_id",
            "email_key",
            "standing",
            "decided_at",
        ],
    ),
];

/// Everything that is held about a person, as text. Of orders, what may still be read at `now`. Nothing of what is
/// offered to an address that they have not shown to be theirs: only its mailbox is told.
///
/// Leaves the transaction with another tenant entered.
///
/// # Errors
/// [`DbError`].
pub fn of_person(
    tx: &mut Tx<'_>,
    person: &PersonId,
    order_retention: OrderRetention,
    now: Timestamp,
) -> Result<Vec<ExportTable>, DbError> {
    let traces = Traces::of(tx, person)?;
    let places = organisations(tx, &traces)?;
    let hidden = hidden_offers(tx, person)?;
    let mut tables: Vec<ExportTable> = TABLES.iter().map(empty).collect();
    tx.enter(&Tenant::Person(person.clone()))?;
    for (exported, table) in TABLES.iter().zip(&mut tables) {
        let column = match exported.whose {
            Installation(column) => column,
            Own => "person_id",
            Organisation(_) => continue,
        };
        let condition = format!("{column} = :person{}", hiding(exported, hidden.is_some()));
        let rows = rows(tx, exported, &condition, &[("person", person)])?;
        table.rows.extend(rows);
    }
    for organisation in &places {
        tx.enter(&Tenant::Organisation(organisation.clone()))?;
        for (exported, table) in TABLES.iter().zip(&mut tables) {
            let Organisation(condition) = exported.whose else {
                continue;
            };
            let offered = hidden
                .as_ref()
                .is_some_and(|places| places.contains(organisation));
            if offered && [MEMBERSHIP, RIGHTS].contains(&exported.table) {
                continue;
            }
            let condition = format!("organisation_id = :organisation AND {condition}");
            // One question per address: a row that answers two of them is listed once.
            let addresses: Vec<&str> = match condition.contains(":address") {
                true => traces.addresses.iter().map(String::as_str).collect(),
                false => vec![""],
            };
            for address in addresses {
                let mut params: Vec<(&str, &dyn Bind)> = vec![("organisation", organisation)];
                if condition.contains(":address") {
                    params.push(("address", &address));
                }
                if condition.contains(":person") {
                    params.push(("person", person));
                }
                for row in rows(tx, exported, &condition, &params)? {
                    if let Some(row) = readable(exported, row, order_retention, now)
                        && !table.rows.contains(&row)
                    {
                        table.rows.push(row);
                    }
                }
            }
        }
    }
    tables.retain(|table| !table.rows.is_empty());
    Ok(tables)
}

fn hiding(exported: &ExportedTable, doubtful: bool) -> String {
    match exported.table {
        MINE if doubtful => " AND standing = 'joined'".to_owned(),
        MAILS if doubtful => format!(" AND template NOT IN ({OFFERING})"),
        _ => String::new(),
    }
}

fn empty(exported: &ExportedTable) -> ExportTable {
    ExportTable {
        name: exported.name.to_owned(),
        columns: exported
            .columns
            .iter()
            .map(|&name| name.to_owned())
            .collect(),
        rows: Vec::new(),
    }
}

/// A row, without what may no longer be read of an order, however late its deletion comes.
fn readable(
    exported: &ExportedTable,
    mut row: Vec<Option<String>>,
    order_retention: OrderRetention,
    now: Timestamp,
) -> Option<Vec<Option<String>>> {
    if exported.table != "supply_order" {
        return Some(row);
    }
    let place = |name: &str| exported.columns.iter().position(|column| *column == name);
    let text = |name: &str| row.get(place(name)?)?.as_deref();
    let status = text("status").and_then(OrderStatus::parse)?;
    let changed_at = text("changed_at").and_then(|text| text.parse().ok())?;
    match order_retention.readable(status, Timestamp(changed_at), now) {
        Readable::Nothing => return None,
        Readable::WithoutTracking => {
            if let Some(tracking) = place("tracking").and_then(|place| row.get_mut(place)) {
                *tracking = None;
            }
        }
        Readable::Whole => {}
    }
    Some(row)
}

fn rows(
    tx: &mut Tx<'_>,
    exported: &ExportedTable,
    condition: &str,
    params: &[(&str, &dyn Bind)],
) -> Result<Vec<Vec<Option<String>>>, DbError> {
    let columns: Vec<String> = exported
        .columns
        .iter()
        .map(|column| format!("CAST({column} AS TEXT) AS {column}"))
        .collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE {condition} ORDER BY {}",
        columns.join(", "),
        exported.table,
        (1..=exported.columns.len())
            .map(|place| format!("{place} NULLS FIRST"))
            .collect::<Vec<_>>()
            .join(", ")
    );
    tx.rows(&sql, params, |row| {
        exported
            .columns
            .iter()
            .map(|column| row.opt_text(column))
            .collect()
    })
}
