//! Persons: who signs in, how they are told apart, how long a desk may go on without the server.

pub mod erase;
mod found_organisation;
mod guessing;
pub mod invite;
mod language;
mod lease;
mod login;
mod member;
pub mod named;
mod obvious;
mod organisation;
mod password;
pub mod profile;

pub use found_organisation::{FoundedOrganisation, Registered, found_organisation};
pub use guessing::{guess_delay, guesses_fade_after};
pub use language::Language;
pub use lease::{Lease, LeaseState, OFFLINE_LEASE};
pub use login::{LOGIN_MAX, PASSWORD_MAX, login_key};
pub use member::{Member, MembershipStatus};
pub use organisation::{Organisation, OrganisationKind};
pub use password::{
    CLASSIC_LIFE, PasswordHint, PasswordPolicy, PasswordRule, TEMPORARY_LIFE, TOLD_WITHIN_DAYS,
    WARNED_BEFORE, check_password, hints, password_expires_at, password_has_ended,
    password_warning, password_warnings,
};
pub use profile::Profile;
