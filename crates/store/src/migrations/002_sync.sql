-- What travels: feeds, acts and their verdicts, the audit; and what they are about: supplies, orders, requests.

-- One row per feed: the catalogue's, each organisation's, each person's. `counter` is raised in the transaction of
-- each change. Tombstones up to `pruned_below` may be gone. Opaque ids and numbers only, so every server may watch it.
-- tenant: installation
CREATE TABLE feed (
    owner_id TEXT NOT NULL PRIMARY KEY,
    counter BIGINT NOT NULL,
    pruned_below BIGINT NOT NULL
);

-- The latest change of each record in each scope. No body: a tombstone.
-- tenant: owner_id
CREATE TABLE feed_entry (
    owner_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    counter BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    body TEXT,
    PRIMARY KEY (owner_id, scope, kind, id)
);
CREATE UNIQUE INDEX feed_entry_by_counter ON feed_entry (owner_id, scope, counter);
CREATE INDEX feed_entry_by_age ON feed_entry (owner_id, changed_at);

-- What became of each act, for ever and without personal data.
-- tenant: person_id
CREATE TABLE act_receipt (
    person_id TEXT NOT NULL,
    act_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload_hash TEXT NOT NULL,
    verdict TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, act_id)
);

-- One hash chain per organisation, and one of the catalogue. Opaque ids; personal fields read "changed".
-- tenant: owner_id
CREATE TABLE audit_entry (
    owner_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (owner_id, seq)
);

-- `body` is loket_domain::ordering::Supply as JSON.
-- tenant: installation
CREATE TABLE supply (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    offered BIGINT NOT NULL,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX supply_by_code ON supply (code);

-- One row, `id` 1.
-- tenant: installation
CREATE TABLE order_limits (
    id BIGINT NOT NULL PRIMARY KEY,
    max_units_per_order BIGINT NOT NULL,
    time_zone TEXT NOT NULL
);

-- Which organisation an order's readable number belongs to.
-- tenant: installation
CREATE TABLE order_number (
    number TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    order_id TEXT NOT NULL
);

-- `address` is loket_domain::ordering::Address, `lines` a list of OrderedSupply, both JSON: an order keeps what was
-- ordered as it was then, whatever becomes of addresses and supplies.
-- tenant: organisation_id
CREATE TABLE supply_order (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    account_id TEXT NOT NULL,
    account_number TEXT NOT NULL,
    company TEXT NOT NULL,
    status TEXT NOT NULL,
    placed_by TEXT NOT NULL,
    placed_by_name TEXT NOT NULL,
    placed_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    lines TEXT NOT NULL,
    reference TEXT NOT NULL,
    tracking TEXT,
    PRIMARY KEY (organisation_id, id)
);
CREATE INDEX supply_order_by_account ON supply_order (organisation_id, account_id, placed_at);

-- Packs of a supply ordered on an account number in one period.
-- tenant: organisation_id
CREATE TABLE supply_usage (
    organisation_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    supply_id TEXT NOT NULL,
    period_start BIGINT NOT NULL,
    units BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, account_id, supply_id, period_start)
);

-- A person's drafts; `content` is loket_domain::ordering::DraftContent as JSON. Its revision is its feed entry's.
-- tenant: person_id
CREATE TABLE draft (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    device_id TEXT NOT NULL,
    copy_of TEXT,
    PRIMARY KEY (person_id, id)
);

-- Everything that waits for somebody's decision. `applicant` is what was typed, `applicant_key` what is compared.
-- tenant: organisation_id
CREATE TABLE request (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    account_id TEXT NOT NULL,
    applicant TEXT NOT NULL,
    applicant_key TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    decision TEXT,
    decided_by TEXT,
    decided_by_name TEXT,
    decided_at BIGINT,
    reason TEXT,
    PRIMARY KEY (organisation_id, id)
);
CREATE INDEX request_by_applicant ON request (organisation_id, account_id, applicant_key);

-- The standing of an address on an account number, once somebody decided.
-- tenant: organisation_id
CREATE TABLE authorisation (
    organisation_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    email_key TEXT NOT NULL,
    standing TEXT NOT NULL,
    request_id TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, account_id, email_key)
);

-- Mail domains whose addresses are all approved on an account number.
-- tenant: organisation_id
CREATE TABLE domain_rule (
    organisation_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    domain TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, account_id, domain)
);

-- Account numbers a person tried in vain on one day (days since 1970, UTC).
-- tenant: person_id
CREATE TABLE account_try (
    person_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (person_id, day, number)
);
