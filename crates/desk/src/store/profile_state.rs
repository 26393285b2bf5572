//! The one row that says whose store this is and how it stands with the server.

use super::StoreError;
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, OrganisationId, PersonId};
use loket_domain::people::Lease;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The table.
pub const SCHEMA: &str = "CREATE TABLE standing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    person TEXT NOT NULL,
    server TEXT NOT NULL,
    device TEXT NOT NULL,
    login TEXT NOT NULL,
    organisation TEXT,
    refresh_token TEXT,
    lease_granted_at INTEGER NOT NULL,
    lease_lasts INTEGER NOT NULL,
    server_time INTEGER NOT NULL,
    wall_ahead INTEGER NOT NULL,
    latest_shown INTEGER NOT NULL
) STRICT;";

/// The owner of this store and its state towards the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileState {
    /// The person whose store this is.
    pub person: PersonId,
    /// The address of the server the store belongs to.
    pub server: String,
    /// This computer's id as a device of this person.
    pub device: DeviceId,
    /// The login they used last, as typed.
    pub login: String,
    /// The organisation the person acts for.
    pub organisation: Option<OrganisationId>,
    /// The server's last word on working offline.
    pub lease: Lease,
    /// What time it was.
    pub time: Times,
}

/// What was known of the time when it was last written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// The server's clock when it was last heard.
    pub server: Timestamp,
    /// By how many milliseconds this computer's clock was ahead of it then.
    pub wall_ahead: i64,
    /// The latest moment that was shown.
    pub latest_shown: Timestamp,
}

/// Reads it; none in a store that was made and never signed in to.
///
/// # Errors
/// When the store cannot be read.
pub fn read(connection: &Connection) -> Result<Option<ProfileState>, StoreError> {
    let row = connection
        .query_row(
            "SELECT person, server, device, login, organisation, lease_granted_at, lease_lasts, server_time, wall_ahead,
                 latest_shown
             FROM standing",
            [],
            |row| {
                Ok(ProfileState {
                    person: PersonId::new(row.get::<_, String>(0)?),
                    server: row.get(1)?,
                    device: DeviceId::new(row.get::<_, String>(2)?),
                    login: row.get(3)?,
                    organisation: row.get::<_, Option<String>>(4)?.map(OrganisationId::new),
                    lease: Lease { granted_at: Timestamp(row.get(5)?), lasts: row.get(6)? },
                    time: Times {
                        server: Timestamp(row.get(7)?),
                        wall_ahead: row.get(8)?,
                        latest_shown: Timestamp(row.get(9)?),
                    },
                })
            },
        )
        .optional()?;
    Ok(row)
}

/// Notes a sign-in; the organisation chosen before stays chosen.
///
/// # Errors
/// When the store cannot be written.
pub fn signed_in(
    connection: &Connection,
    state: &ProfileState,
    refresh_token: &str,
) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO standing (id, person, server, device, login, organisation, refresh_token, lease_granted_at,
             lease_lasts, server_time, wall_ahead, latest_shown)
         VALUES (1, :person, :server, :device, :login, :organisation, :refresh_token, :granted_at, :lasts,
             :server_time, :wall_ahead, :latest_shown)
         ON CONFLICT (id) DO UPDATE SET server = :server, device = :device, login = :login,
             refresh_token = :refresh_token, lease_granted_at = :granted_at, lease_lasts = :lasts,
             server_time = :server_time, wall_ahead = :wall_ahead, latest_shown = :latest_shown",
        named_params! {
            ":person": state.person.as_str(),
            ":server": state.server,
            ":device": state.device.as_str(),
            ":login": state.login,
            ":organisation": state.organisation.as_ref().map(OrganisationId::as_str),
            ":refresh_token": refresh_token,
            ":granted_at": state.lease.granted_at.0,
            ":lasts": state.lease.lasts,
            ":server_time": state.time.server.0,
            ":wall_ahead": state.time.wall_ahead,
            ":latest_shown": state.time.latest_shown.0,
        },
    )?;
    Ok(())
}

/// The refresh token last given.
///
/// # Errors
/// When the store cannot be read.
pub fn refresh_token(connection: &Connection) -> Result<Option<String>, StoreError> {
    let token = connection
        .query_row("SELECT refresh_token FROM standing", [], |row| row.get(0))
        .optional()?;
    Ok(token.flatten())
}

/// Keeps the refresh token last given; none when the session has ended.
///
/// # Errors
/// When the store cannot be written.
pub fn keep_refresh_token(connection: &Connection, token: Option<&str>) -> Result<(), StoreError> {
    connection.execute("UPDATE standing SET refresh_token = ?1", [token])?;
    Ok(())
}

/// Keeps what is known of the time.
///
/// # Errors
/// When the store cannot be written.
pub fn keep_times(connection: &Connection, times: Times) -> Result<(), StoreError> {
    connection.execute(
        "UPDATE standing SET server_time = ?1, wall_ahead = ?2, latest_shown = ?3",
        [times.server.0, times.wall_ahead, times.latest_shown.0],
    )?;
    Ok(())
}

/// Keeps the server's last word on working offline.
///
/// # Errors
/// When the store cannot be written.
pub fn keep_lease(connection: &Connection, lease: Lease) -> Result<(), StoreError> {
    connection.execute(
        "UPDATE standing SET lease_granted_at = ?1, lease_lasts = ?2",
        [lease.granted_at.0, lease.lasts],
    )?;
    Ok(())
}

/// Chooses for whom to act.
///
/// # Errors
/// When the store cannot be written.
pub fn choose_organisation(
    connection: &Connection,
    organisation: &OrganisationId,
) -> Result<(), StoreError> {
    connection.execute(
        "UPDATE standing SET organisation = ?1",
        [organisation.as_str()],
    )?;
    Ok(())
}
