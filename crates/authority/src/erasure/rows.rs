//! What is done to the rows of one organisation, and to a person's own.

use super::traces::Traces;
use loket_db::{Bind, DbError, Tx};
use loket_domain::ids::{OrderId, OrganisationId, PersonId, RequestId};
use loket_domain::ordering::Order;
use loket_domain::people::erase::{FORGOTTEN, without_person};
use loket_protocol::{RecordKind, Scope};
use loket_store::feed::Changes;
use loket_store::ordering::order;
use loket_store::shipping::request;
use std::collections::BTreeSet;

/// The orders a person placed in the organisation.
pub(super) fn orders(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<Vec<Order>, DbError> {
    let ids = tx.rows(
        "SELECT id FROM supply_order WHERE organisation_id = :organisation AND placed_by = :person ORDER BY id",
        &[("organisation", organisation), ("person", person)],
        |row| Ok(OrderId::new(row.text("id")?)),
    )?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(order::find(tx, organisation, &id)?);
    }
    Ok(found)
}

/// Takes who and where out of a person's orders, and publishes what is left on the account number. Their own view of
/// them goes with their feed.
pub(super) fn blank_orders(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
    changes: &mut Changes,
) -> Result<(), DbError> {
    for order in orders(tx, organisation, person)? {
        let order = without_person(order);
        let address = serde_json::to_string(&order.address)
            .map_err(|error| DbError::Other(format!("order: {error}")))?;
        tx.execute(
            "UPDATE supply_order SET placed_by_name = :name, address = :address, reference = :reference,
                 tracking = :tracking
             WHERE organisation_id = :organisation AND id = :id",
            &[
                ("name", &order.placed_by_name),
                ("address", &address),
                ("reference", &order.reference),
                ("tracking", &order.tracking),
                ("organisation", organisation),
                ("id", &order.id),
            ],
        )?;
        if let Some(account) = &order.account {
            let scope = Scope::orders(organisation, account);
            changes.publish(scope, RecordKind::Order, order.id.as_str(), &order)?;
        }
    }
    Ok(())
}

/// The requests of an organisation that an address asked for, or a person decided.
pub(super) fn requests(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    traces: &Traces,
) -> Result<Vec<RequestId>, DbError> {
    let mut found = BTreeSet::new();
    let read = |row: &loket_db::Row<'_>| Ok(RequestId::new(row.text("id")?));
    for address in &traces.addresses {
        let asked = tx.rows(
            "SELECT id FROM request WHERE organisation_id = :organisation AND applicant_key = :address",
            &[("organisation", organisation), ("address", address)],
            read,
        )?;
        found.extend(asked);
    }
    if let Some(person) = &traces.person {
        let decided = tx.rows(
            "SELECT id FROM request WHERE organisation_id = :organisation AND decided_by = :person",
            &[("organisation", organisation), ("person", person)],
            read,
        )?;
        found.extend(decided);
    }
    Ok(found.into_iter().collect())
}

/// Takes somebody out of requests and decisions: a request that nobody decided goes, of a decided one the decision
/// stays. What they were authorised for goes too: without the address it means nothing.
pub(super) fn blank_requests(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    traces: &Traces,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let touched = requests(tx, organisation, traces)?;
    for address in &traces.addresses {
        withdraw_pending(tx, organisation, address, changes)?;
        tx.execute(
            "UPDATE request SET applicant = :forgotten, applicant_key = :key || id,
                 reason = CASE WHEN reason IS NULL THEN NULL ELSE '' END
             WHERE organisation_id = :organisation AND applicant_key = :address",
            &[
                ("forgotten", &FORGOTTEN),
                ("key", &"forgotten:"),
                ("organisation", organisation),
                ("address", address),
            ],
        )?;
        tx.execute(
            "DELETE FROM authorisation WHERE organisation_id = :organisation AND email_key = :address",
            &[("organisation", organisation), ("address", address)],
        )?;
    }
    if let Some(person) = &traces.person {
        tx.execute(
            "UPDATE request SET decided_by_name = :forgotten, reason = ''
             WHERE organisation_id = :organisation AND decided_by = :person",
            &[
                ("forgotten", &FORGOTTEN),
                ("organisation", organisation),
                ("person", person),
            ],
        )?;
    }
    for id in touched {
        if let Some(request) = request::find(tx, organisation, &id)? {
            let scope = Scope::shippers(organisation, &request.account);
            changes.publish(scope, RecordKind::Request, id.as_str(), &request)?;
        }
    }
    Ok(())
}

fn withdraw_pending(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    address: &str,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let params: [(&str, &dyn Bind); 2] = [("organisation", organisation), ("address", &address)];
    let pending = tx.rows(
        "DELETE FROM request WHERE organisation_id = :organisation AND applicant_key = :address AND kind = 'ship'
             AND decision IS NULL
         RETURNING id, account_id",
        &params,
        |row| Ok((row.text("id")?, row.text("account_id")?)),
    )?;
    for (id, account) in pending {
        let scope = Scope::shippers(organisation, &loket_domain::ids::AccountId::new(account));
        changes.retract(scope, RecordKind::Request, id);
    }
    Ok(())
}

/// Removes what is a person's alone: drafts, tried numbers, and every body in their feed. As
/// [`loket_db::Tenant::Person`].
pub(super) fn remove_own(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), DbError> {
    for sql in [
        "DELETE FROM draft WHERE person_id = :person",
        "DELETE FROM account_try WHERE person_id = :person",
        "DELETE FROM person_organisation WHERE person_id = :person",
        "UPDATE feed_entry SET body = NULL WHERE owner_id = :person AND body IS NOT NULL",
    ] {
        tx.execute(sql, &[("person", person)])?;
    }
    Ok(())
}

/// Withdraws the login: password, sessions, devices, links, and everything that waits to be mailed. As
/// [`loket_db::Tenant::Installation`].
pub(super) fn remove_login(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), DbError> {
    for table in [
        "session",
        "device",
        "credential",
        "link",
        "consent",
        "email_change",
        "former_email",
        "mail_log",
    ] {
        let sql = format!("DELETE FROM {table} WHERE person_id = :person");
        tx.execute(&sql, &[("person", person)])?;
    }
    // Jobs hold ids; those that name the person would only find nobody.
    tx.execute(
        "DELETE FROM job WHERE payload LIKE :named ESCAPE '!'",
        &[("named", &format!("%\"{person}\"%"))],
    )?;
    Ok(())
}
