//! Every text column, and whether it holds personal data, for how long. A column that is not in here does not pass
//! the tests; erasure, export and retention go by this list.

/// What a text column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Opaque ids, codes, hashes and settings: nothing about anybody.
    Nothing,
    /// What an organisation is called and where it sits.
    Company,
    /// Something about a person.
    Personal(Kept),
}

/// How long personal data is kept (the defaults of `decisions.md`; all are settings).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As long as the person is not forgotten.
    WithPerson,
    /// 180 days after the device was last used.
    WithDevice,
    /// 30 days after the order was completed or cancelled.
    WithOrder,
    /// 10 days after the order was completed.
    WithTracking,
    /// 24 months after the request was decided; an authorisation as long as it stands.
    WithRequest,
    /// One day.
    Day,
    /// Until the registration's link is followed or has ended.
    UntilActivated,
    /// Until the mail that needs it has left.
    UntilMailed,
    /// 90 days after the mail was sent.
    WithMailLog,
    /// 7 days after the mail was sent.
    WithMailText,
    /// As long as the record it is the latest change of.
    WithRecord,
    /// 7 years: operators are named, everybody else is an opaque id.
    WithAudit,
}

use Holds::{Company, Nothing, Personal};
use Kept::{
    Day, UntilActivated, UntilMailed, WithAudit, WithDevice, WithMailLog, WithMailText, WithOrder,
    WithPerson, WithRecord, WithRequest, WithTracking,
};

type Columns = &'static [(&'static str, Holds)];

/// The text columns of each table that hold more than ids and codes.
pub const TELLING: &[(&str, Columns)] = &[
    (
        "person",
        &[
            ("given_name", Personal(WithPerson)),
            ("family_name", Personal(WithPerson)),
            ("email", Personal(WithPerson)),
            ("email_key", Personal(WithPerson)),
            ("user_name", Personal(WithPerson)),
            ("user_name_key", Personal(WithPerson)),
            ("language", Personal(WithPerson)),
            ("customer_name", Personal(WithPerson)),
            ("contact_name", Personal(WithPerson)),
            ("telephone", Personal(WithPerson)),
        ],
    ),
    (
        "registration",
        &[
            ("company", Company),
            ("given_name", Personal(UntilActivated)),
            ("family_name", Personal(UntilActivated)),
            ("email", Personal(UntilActivated)),
            ("email_key", Personal(UntilActivated)),
            ("language", Personal(UntilActivated)),
            ("password_hash", Personal(UntilActivated)),
        ],
    ),
    (
        "email_change",
        &[
            ("email", Personal(WithPerson)),
            ("email_key", Personal(WithPerson)),
            ("previous_email", Personal(WithPerson)),
        ],
    ),
    ("former_email", &[("email_key", Personal(WithPerson))]),
    (
        "farewell",
        &[
            ("email", Personal(UntilMailed)),
            ("language", Personal(UntilMailed)),
        ],
    ),
    (
        "mail_log",
        &[
            ("language", Personal(WithMailLog)),
            ("text", Personal(WithMailText)),
        ],
    ),
    ("credential", &[("password_hash", Personal(WithPerson))]),
    ("device", &[("name", Personal(WithDevice))]),
    ("organisation", &[("name", Company), ("address", Company)]),
    (
        "membership",
        &[
            ("created_by", Personal(WithPerson)),
            ("offered_name", Personal(WithPerson)),
            ("offered_email", Personal(WithPerson)),
        ],
    ),
    (
        "account",
        &[
            ("number", Company),
            ("company", Company),
            ("country", Company),
        ],
    ),
    ("account_number", &[("number", Company)]),
    ("feed_entry", &[("body", Personal(WithRecord))]),
    ("audit_entry", &[("actor", Personal(WithAudit))]),
    ("operator_request", &[("asked_by", Personal(Day))]),
    (
        "supply_order",
        &[
            ("account_number", Company),
            ("company", Company),
            ("placed_by_name", Personal(WithOrder)),
            ("address", Personal(WithOrder)),
            ("reference", Personal(WithOrder)),
            ("tracking", Personal(WithTracking)),
        ],
    ),
    ("draft", &[("content", Personal(WithPerson))]),
    (
        "request",
        &[
            ("subject", Company),
            ("applicant", Personal(WithRequest)),
            ("applicant_key", Personal(WithRequest)),
            ("decided_by_name", Personal(WithRequest)),
            ("reason", Personal(WithRequest)),
        ],
    ),
    ("authorisation", &[("email_key", Personal(WithRequest))]),
    ("domain_rule", &[("domain", Company)]),
    ("account_try", &[("number", Personal(Day))]),
];

/// The text columns of each table that tell nothing about anybody.
pub const SILENT: &[(&str, &[&str])] = &[
    ("installation", &["key", "value"]),
    ("person", &["id"]),
    ("credential", &["person_id"]),
    ("device", &["person_id", "id"]),
    ("session", &["id", "person_id", "device_id"]),
    ("buried_session", &["id"]),
    ("guess", &["key"]),
    ("registration", &["id", "terms_version"]),
    ("link", &["kind", "person_id", "subject"]),
    ("consent", &["person_id", "terms_version"]),
    ("email_change", &["id", "person_id"]),
    ("former_email", &["person_id"]),
    ("farewell", &["id", "receipt"]),
    ("mail_log", &["id", "person_id", "template", "outcome"]),
    ("user_name", &["hash"]),
    ("erasure", &["receipt"]),
    ("job", &["id", "kind", "unique_key", "payload"]),
    ("organisation", &["organisation_id", "kind"]),
    ("membership", &["organisation_id", "person_id", "standing"]),
    (
        "person_organisation",
        &["person_id", "organisation_id", "standing"],
    ),
    ("account", &["organisation_id", "id"]),
    ("account_number", &["owner", "account_id"]),
    (
        "right_grant",
        &[
            "organisation_id",
            "id",
            "holder",
            "right_code",
            "account_id",
            "grantor",
        ],
    ),
    ("feed", &["owner_id"]),
    ("feed_entry", &["owner_id", "scope", "kind", "id"]),
    (
        "act_receipt",
        &["person_id", "act_id", "kind", "payload_hash", "verdict"],
    ),
    (
        "audit_entry",
        &[
            "owner_id",
            "verb",
            "subject_kind",
            "subject_id",
            "detail",
            "previous",
            "hash",
        ],
    ),
    ("audit_anchor", &["owner_id", "hash"]),
    ("supply", &["id", "code", "body"]),
    ("order_limits", &["time_zone"]),
    ("order_number", &["number", "owner", "order_id"]),
    (
        "supply_order",
        &[
            "organisation_id",
            "id",
            "number",
            "account_id",
            "status",
            "placed_by",
            "lines",
        ],
    ),
    (
        "supply_usage",
        &["organisation_id", "account_id", "supply_id"],
    ),
    (
        "supply_total",
        &["organisation_id", "account_id", "supply_id"],
    ),
    ("operator_request", &["id", "what"]),
    ("draft", &["person_id", "id", "device_id", "copy_of"]),
    (
        "request",
        &[
            "organisation_id",
            "id",
            "kind",
            "account_id",
            "asked_by",
            "decision",
            "decided_by",
        ],
    ),
    (
        "authorisation",
        &[
            "organisation_id",
            "account_id",
            "standing",
            "request_id",
            "decided_by",
        ],
    ),
    ("domain_rule", &["organisation_id", "account_id", "set_by"]),
    ("account_try", &["person_id"]),
];

/// What a text column holds; none for one that is not listed.
pub fn holds(table: &str, column: &str) -> Option<Holds> {
    let telling = TELLING
        .iter()
        .filter(|(name, _)| *name == table)
        .flat_map(|(_, columns)| *columns);
    let silent = SILENT
        .iter()
        .filter(|(name, _)| *name == table)
        .flat_map(|(_, columns)| *columns);
    let telling = telling.map(|(name, holds)| (*name, *holds));
    let mut all = telling.chain(silent.map(|name| (*name, Nothing)));
    all.find(|(name, _)| *name == column)
        .map(|(_, holds)| holds)
}
