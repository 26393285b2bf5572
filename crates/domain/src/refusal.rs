//! The closed list of refusals. A refusal is an answer, not a failure: "this cannot be done, because …".
//!
//! Codes are stable and travel over the wire and to the screen; words are the reader's, from
//! `locales/*/refusals.ftl` under `refusal-<code>` with hyphens.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $text:literal;)+) => {
        /// Why something was refused. A code is added only together with who reads it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        pub enum Code {
            $($(#[$doc])+ #[serde(rename = $text)] $name,)+
        }

        impl Code {
            /// Every code, in the order of this list: the locale check walks it.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// The code as it stands on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)+ }
            }
        }
    };
}

codes! {
    // Getting in.
    /// User name or password do not match; the same for unknown people.
    SignInFailed = "sign_in_failed";
    /// Too many guesses; `seconds` says how long to wait.
    TooManyAttempts = "too_many_attempts";
    /// The session has ended; sign in again. Nothing is lost.
    SessionEnded = "session_ended";
    /// The desk is locked.
    Locked = "locked";
    /// Nobody is signed in on this desk.
    NotSignedIn = "not_signed_in";
    /// The offline lease is over; drafting stays open, everything else needs the server once.
    LeaseOver = "lease_over";
    /// This person has not signed in on this computer before, so it cannot be done offline.
    NeverSignedInHere = "never_signed_in_here";
    /// This needs the server and the server cannot be reached.
    NeedsServer = "needs_server";
    /// What answered is not a Loket server.
    NotALoketServer = "not_a_loket_server";
    /// The server's certificate cannot be trusted.
    CertificateRefused = "certificate_refused";
    /// The server's address is not an address.
    AddressInvalid = "server_address_invalid";
    /// The app is too old for this server.
    UpgradeNeeded = "upgrade_needed";

    /// The password has ended (OS-44); a new one comes with the same sign-in.
    PasswordExpired = "password_expired";
    /// The password was generated and is good for one entry (UM-143); a new one comes with the same sign-in.
    PasswordTemporary = "password_temporary";
    /// The password does not meet the installation's rules; `rule` names the first one it breaks, `min` its length.
    PasswordTooWeak = "password_too_weak";
    /// The password is among those everybody tries first.
    PasswordCommon = "password_common";
    /// The new password is the one there was.
    PasswordSame = "password_same";
    /// The password given to confirm something is not the person's.
    PasswordWrong = "password_wrong";
    /// Terms and privacy policy have to be accepted first (ES-13, ES-14); `version` says which.
    TermsToAccept = "terms_to_accept";

    // People.
    /// The link was used, replaced, or has ended.
    LinkEnded = "link_ended";
    /// The user name is somebody's, or was.
    UserNameTaken = "user_name_taken";
    /// The user name cannot be one: 3 to 64 letters, digits, dots, hyphens or underscores.
    UserNameInvalid = "user_name_invalid";
    /// The address is that of somebody who is a user of the organisation already.
    AlreadyMember = "already_member";
    /// The person signs in already, or belongs to another organisation: only they can change how they get in.
    PersonTheirOwn = "person_their_own";
    /// The person is an administrator, and the one acting may not manage administrators.
    AdministratorProtected = "administrator_protected";
    /// Nobody may do this to themself.
    NotOnOneself = "not_on_oneself";
    /// The last administrator cannot be removed; `organisation` names where.
    LastAdministrator = "last_administrator";
    /// Orders are under way; `orders` lists their numbers.
    OrdersOpen = "orders_open";
    /// Something unsent would be lost; the screen shows what.
    UnsentHere = "unsent_here";
    /// The installation has no erasure ledger, so nobody can be forgotten for good.
    LedgerMissing = "ledger_missing";

    // The store.
    /// The key of this computer's store is missing from the keychain.
    KeyMissing = "key_missing";
    /// The keychain is locked.
    KeychainLocked = "keychain_locked";
    /// No keychain answers on this computer.
    KeychainUnavailable = "keychain_unavailable";
    /// The key found does not open the store.
    KeyWrong = "key_wrong";
    /// The disk is full; what was typed is still on screen.
    DiskFull = "disk_full";
    /// The store was written by a newer Loket.
    StoreNewer = "store_newer";

    // Around the window.
    /// The installation names no such address, or one that is not opened from here: only `https`, and mail to support.
    PlaceUnknown = "place_unknown";
    /// No program of this computer opened it.
    NotOpened = "not_opened";

    // Any act.
    /// The person does not hold the right this needs; `right` names it.
    RightMissing = "right_missing";
    /// The organisation is not one the person belongs to.
    NotAMember = "not_a_member";
    /// The record is not there (any more).
    NotFound = "not_found";
    /// An act id was used before with other contents.
    ActReused = "act_reused";
    /// The act waits for another one that was refused.
    DependencyRefused = "dependency_refused";
    /// The act was made too long ago and asks again before it is sent; `days` says how old.
    ActStale = "act_stale";
    /// The request cannot be understood; `field` points at the part.
    RequestInvalid = "request_invalid";
    /// The request is larger than the server accepts.
    RequestTooLarge = "request_too_large";
    /// Too many requests; `seconds` says how long to wait.
    SlowDown = "slow_down";
    /// Something broke; it was logged and nothing was changed.
    Broken = "broken";

    // Text.
    /// A required field is empty.
    FieldRequired = "field_required";
    /// A field is too long; `max` says how long it may be.
    FieldTooLong = "field_too_long";
    /// A field holds control characters.
    FieldUnreadable = "field_unreadable";

    // Ordering.
    /// The account number has not the shape of one.
    AccountNumberInvalid = "account_number_invalid";
    /// The number cannot be used yet: we have asked. The same whether it exists or not.
    AccountAsked = "account_asked";
    /// Too many different numbers were tried today.
    AccountTriesUsed = "account_tries_used";
    /// The postcode does not fit the country; `example` shows one.
    PostcodeInvalid = "postcode_invalid";
    /// The country is not one the carrier delivers supplies to.
    CountryUnknown = "country_unknown";
    /// The telephone number cannot be one.
    TelephoneInvalid = "telephone_invalid";
    /// The e-mail address cannot be one.
    EmailInvalid = "email_invalid";
    /// What is to be confirmed is not what the draft holds: another computer changed it meanwhile.
    DraftChanged = "draft_changed";
    /// The order holds nothing.
    OrderEmpty = "order_empty";
    /// A supply is no longer offered.
    SupplyUnknown = "supply_unknown";
    /// A quantity is not a whole number from 1 to 9,999.
    QuantityInvalid = "quantity_invalid";
    /// More units than one order may hold; `max`, `left`.
    LimitPerOrder = "limit_per_order";
    /// More units of one supply than one order may hold; `supply`, `max`.
    LimitPerSupply = "limit_per_supply";
    /// More units of one supply than the number may have in this period; `supply`, `max`, `left`, `resets_at`.
    LimitPerPeriod = "limit_per_period";
    /// The order cannot be cancelled any more; `status` says why.
    OrderNotCancellable = "order_not_cancellable";

    // Requests.
    /// Somebody decided first; `by`, `decision`, `at`.
    AlreadyDecided = "already_decided";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A refusal as it travels: code, values for its words, and the field it stands at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// Values the words need, such as `max` or `left`; numbers and times as text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "BTreeMap<String, String>")]
    pub params: BTreeMap<String, String>,
    /// The field it is about, as a path such as `address.postcode` or `lines.<supply>.quantity`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl Refusal {
    /// A refusal without values or field.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            params: BTreeMap::new(),
            field: None,
        }
    }

    /// The same, standing at a field.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same, with a value for its words.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)
    }
}

impl std::error::Error for Refusal {}
