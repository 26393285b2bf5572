//! Persons: registering, getting in again, one's own data, and the users an administrator makes.
//!
//! None of this is an act: it needs the server and is not queued. Each question is one [`Route`]; the desk asks by
//! the same constant that the server's table of contents is checked against.

use crate::session::SessionAnswer;
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, DeviceId, OrganisationId, PersonId};
use loket_domain::ordering::OrderRetention;
use loket_domain::people::{Language, PasswordPolicy};
use loket_domain::rights::LoketRight;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

mod own_data;
mod was_forgotten;

pub use own_data::{
    Candidate, ERASE, ERASURE_PREVIEW, EXPORT, EraseRequest, ErasurePreview, ErasureReceipt,
    Export, ExportTable, OnlyAdministrator, Successor,
};
pub use was_forgotten::{WAS_FORGOTTEN, WasForgotten, WasForgottenRequest};

/// One question to the server: what is sent, what is answered, and where.
pub struct Route<Q, A> {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: &'static str,
    /// The path; `{…}` stand for ids.
    pub path: &'static str,
    kinds: PhantomData<fn(Q) -> A>,
}

impl<Q, A> Route<Q, A> {
    const fn new(method: &'static str, path: &'static str) -> Self {
        Self {
            method,
            path,
            kinds: PhantomData,
        }
    }

    /// The path with its ids in their places, in order.
    pub fn at(&self, ids: &[&str]) -> String {
        let mut ids = ids.iter();
        self.path
            .split('/')
            .map(|part| match part.starts_with('{') {
                true => ids.next().copied().unwrap_or(part),
                false => part,
            })
            .collect::<Vec<_>>()
            .join("/")
    }
}

/// What the installation is: read before anybody has signed in.
pub const INSTALLATION: Route<(), Installation> = Route::new("GET", "/v1/installation");
/// Registers an organisation and its founder; answered alike whether the address is known or not (OS-04 … OS-09).
pub const REGISTER: Route<RegistrationRequest, Accepted> = Route::new("POST", "/v1/registrations");
/// Asks for the activation mail again.
pub const RESEND_ACTIVATION: Route<ResendRequest, Accepted> =
    Route::new("POST", "/v1/registrations/again");
/// Forgot user name or password: one field, one answer (UM-148 … UM-151).
pub const FORGOT: Route<ForgotRequest, Accepted> = Route::new("POST", "/v1/forgotten");
/// Changes the own password; every other session ends (UM-144).
pub const CHANGE_PASSWORD: Route<ChangePasswordRequest, SessionAnswer> =
    Route::new("PUT", "/v1/me/password");
/// The own account as the server knows it.
pub const ME: Route<(), Me> = Route::new("GET", "/v1/me");
/// Changes the own profile (OS-37 … OS-41).
pub const CHANGE_PROFILE: Route<ProfileChange, Accepted> = Route::new("PUT", "/v1/me/profile");
/// Asks for another e-mail address; it is confirmed by mail first.
pub const CHANGE_EMAIL: Route<ChangeEmailRequest, Accepted> = Route::new("POST", "/v1/me/email");
/// Accepts the terms again after they changed (ES-13, ES-14).
pub const ACCEPT_TERMS: Route<AcceptTermsRequest, Accepted> = Route::new("POST", "/v1/me/terms");
/// The own devices.
pub const DEVICES: Route<(), Devices> = Route::new("GET", "/v1/me/devices");
/// Signs out on one device.
pub const SIGN_OUT_DEVICE: Route<(), Accepted> = Route::new("DELETE", "/v1/me/devices/{device}");
/// Signs out on every device but this one.
pub const SIGN_OUT_EVERYWHERE: Route<(), SessionAnswer> =
    Route::new("POST", "/v1/me/sign-out-everywhere");
/// Accepts or declines a membership that was offered.
pub const ANSWER_OFFER: Route<AnswerOffer, Accepted> =
    Route::new("POST", "/v1/me/memberships/{organisation}");
/// Makes a user of an organisation (UM-23 … UM-35, ES-08).
pub const ADD_MEMBER: Route<AddMemberRequest, MemberAdded> =
    Route::new("POST", "/v1/organisations/{organisation}/members");
/// Sends the invitation again, or makes a new temporary password.
pub const INVITE_AGAIN: Route<InviteAgainRequest, MemberAdded> = Route::new(
    "POST",
    "/v1/organisations/{organisation}/members/{person}/invitation",
);
/// Asks the service desk to confirm that an account number is the organisation's (Q-OS-5).
pub const CLAIM: Route<ClaimRequest, Accepted> =
    Route::new("POST", "/v1/organisations/{organisation}/claims");

/// It was understood; whether anything came of it is told by mail, if at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Accepted {}

/// What the installation is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Installation {
    /// What passwords have to be.
    #[schema(value_type = String)]
    pub password_policy: PasswordPolicy,
    /// The version of terms of use and privacy policy that is to be accepted.
    pub terms_version: String,
    /// Where the terms of use stand; empty when the carrier named no place.
    pub terms_url: String,
    /// Where the privacy policy stands; empty when the carrier named no place.
    pub privacy_url: String,
    /// How the carrier's support is reached (UM-152 … UM-154); empty when the carrier did not say.
    pub support_contact: String,
    /// When it is reached.
    pub support_hours: String,
    /// Days after which details of an order that has ended go (OS-33).
    #[serde(default = "details_days")]
    pub order_details_days: u32,
    /// Days after which the tracking link of a completed order goes (OS-34).
    #[serde(default = "tracking_days")]
    pub tracking_days: u32,
}

impl Installation {
    /// How long orders can be read here.
    pub fn orders_kept(&self) -> OrderRetention {
        OrderRetention::of_days(self.order_details_days, self.tracking_days)
    }
}

/// What an older server goes by, which does not say.
fn details_days() -> u32 {
    OrderRetention::default().details_days()
}

fn tracking_days() -> u32 {
    OrderRetention::default().tracking_days()
}

/// `POST /v1/registrations`.
#[derive(Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RegistrationRequest {
    /// The company's name (OS-05).
    pub company: String,
    /// The contact person's given name (OS-06).
    pub given_name: String,
    /// Their family name; may be empty.
    #[serde(default)]
    pub family_name: String,
    /// E-mail address (OS-07).
    pub email: String,
    /// Password (OS-08).
    pub password: String,
    /// The language of everything they get.
    #[schema(value_type = String)]
    pub language: Language,
    /// The version of terms and privacy policy they accepted: the installation's current one.
    pub terms_version: String,
}

/// `POST /v1/registrations/again`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ResendRequest {
    /// The address that was registered.
    pub email: String,
}

/// `POST /v1/forgotten`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ForgotRequest {
    /// User name or e-mail address.
    pub login: String,
}

/// `PUT /v1/me/password`.
#[derive(Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChangePasswordRequest {
    /// The password as it is.
    pub current: String,
    /// As it is to be.
    pub new: String,
}

/// The own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Me {
    /// When the password ends; none under a policy without periodic change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub password_expires_at: Option<Timestamp>,
    /// When the password was last changed.
    #[schema(value_type = i64)]
    pub password_changed_at: Timestamp,
    /// The version of the terms last accepted; empty before.
    pub terms_version: String,
    /// An e-mail address that waits for its confirmation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email_waiting: Option<String>,
    /// Organisations that offer a membership, with who offered it.
    #[serde(default)]
    pub offers: Vec<Offer>,
}

/// A membership that waits for the person's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct Offer {
    /// Of which organisation.
    #[schema(value_type = String)]
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Who offered it, by name.
    pub offered_by: String,
}

/// `PUT /v1/me/profile`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct ProfileChange {
    /// Given name.
    pub given_name: String,
    /// Family name; may be empty.
    pub family_name: String,
    /// Customer name (OS-38); may be empty.
    pub customer_name: String,
    /// Contact name (OS-39); may be empty.
    pub contact_name: String,
    /// Telephone number (OS-40); may be empty.
    pub telephone: String,
    /// Preferred language (OS-41).
    #[schema(value_type = String)]
    pub language: Language,
}

/// `POST /v1/me/email`.
#[derive(Clone, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct ChangeEmailRequest {
    /// The new address.
    pub email: String,
    /// The password: an open desk alone is not enough to take somebody's address.
    pub password: String,
}

/// `POST /v1/me/terms`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AcceptTermsRequest {
    /// The version that was shown.
    pub terms_version: String,
}

/// The own devices, the last used first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Devices {
    /// All of them.
    pub devices: Vec<Device>,
}

/// One computer as its person uses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Device {
    /// Its id.
    #[schema(value_type = String)]
    pub id: DeviceId,
    /// What it calls itself.
    pub name: String,
    /// When it was first used.
    #[schema(value_type = i64)]
    pub created_at: Timestamp,
    /// When it was last used.
    #[schema(value_type = i64)]
    pub last_used_at: Timestamp,
    /// Whether it asked.
    pub current: bool,
    /// Whether somebody is signed in on it.
    pub signed_in: bool,
}

/// `POST /v1/me/memberships/{organisation}`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AnswerOffer {
    /// Whether the person joins.
    pub accept: bool,
}

/// `POST /v1/organisations/{organisation}/members`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct AddMemberRequest {
    /// Given name.
    pub given_name: String,
    /// Family name; may be empty.
    pub family_name: String,
    /// E-mail address.
    pub email: String,
    /// User name; none leaves the e-mail address as the only login.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The language of their first mail.
    #[schema(value_type = String)]
    pub language: Language,
    /// How they get in the first time.
    pub first_entry: FirstEntry,
    /// Rights they get from the start; the acting administrator holds each of them.
    #[serde(default)]
    pub rights: Vec<FirstRight>,
}

/// How a new user gets in the first time. Nobody chooses a password for somebody else.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum FirstEntry {
    /// By a mail with a link on which they create their password (ES-08 … ES-16).
    Invitation,
    /// By a generated password, shown once to the administrator, single use, 72 hours (UM-142, UM-143).
    TemporaryPassword,
}

/// A right given with the first entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct FirstRight {
    /// Which.
    #[schema(value_type = String)]
    pub right: LoketRight,
    /// On which account number; none for all of the organisation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub account: Option<AccountId>,
}

/// What became of a new user; the same whether the person existed or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct MemberAdded {
    /// Who: the id under which the organisation lists them.
    #[schema(value_type = String)]
    pub person: PersonId,
    /// The generated password, shown once; none for an invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temporary_password: Option<String>,
    /// Until when it, or the link in the mail, can be used.
    #[schema(value_type = i64)]
    pub usable_until: Timestamp,
}

/// `POST /v1/organisations/{organisation}/members/{person}/invitation`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InviteAgainRequest {
    /// How they get in.
    pub first_entry: FirstEntry,
}

/// `POST /v1/organisations/{organisation}/claims`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ClaimRequest {
    /// The account number, as typed.
    pub number: String,
}
