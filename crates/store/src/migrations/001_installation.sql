-- Who there is: the installation, its persons and how they sign in, organisations and who belongs to them.

-- What there is one of: `epoch` (text), `order_number` and other sequences (number).
-- tenant: installation
CREATE TABLE installation (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT,
    number BIGINT
);

-- One person, one login. Keys are the compared forms (see loket_domain::people::login_key).
-- `generation` is raised to end every session of the person at once.
-- tenant: installation
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    user_name TEXT,
    user_name_key TEXT,
    language TEXT NOT NULL,
    active BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX person_by_email ON person (email_key);
CREATE UNIQUE INDEX person_by_user_name ON person (user_name_key);

-- tenant: installation
CREATE TABLE credential (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    password_hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- A desktop installation as one person uses it; `secret` is what the desk's third key wrap is made of.
-- tenant: installation
CREATE TABLE device (
    person_id TEXT NOT NULL REFERENCES person (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    secret BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, id)
);

-- One sign-in on one device. Tokens are kept as SHA-256 only. `proven` says that the newest pair of tokens reached
-- the desk: from then on the refresh token before it is a stolen one.
-- tenant: installation
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    access_hash BYTEA NOT NULL,
    access_expires_at BIGINT NOT NULL,
    refresh_hash BYTEA NOT NULL,
    refresh_expires_at BIGINT NOT NULL,
    previous_hash BYTEA,
    rotation_salt BYTEA NOT NULL,
    rotated_at BIGINT NOT NULL,
    proven BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    FOREIGN KEY (person_id, device_id) REFERENCES device (person_id, id)
);
CREATE UNIQUE INDEX session_by_access ON session (access_hash);
CREATE INDEX session_by_device ON session (person_id, device_id);

-- Failed guesses per login, address and known device, under a hash; the next guess is looked at from `next_at` on.
-- tenant: installation
CREATE TABLE guess (
    key TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL
);

-- Work that waits for its time. A worker takes one with a lease; `unique_key` makes asking twice harmless.
-- tenant: installation
CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    unique_key TEXT,
    payload TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX job_by_unique_key ON job (unique_key);
CREATE INDEX job_by_due ON job (due_at, id);

-- tenant: organisation_id
CREATE TABLE organisation (
    organisation_id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- A person as a user of an organisation. Its twin is `person_organisation`, written in the same transaction.
-- tenant: organisation_id
CREATE TABLE membership (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    active BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id)
);

-- The organisations a person belongs to, as the person's own rows.
-- tenant: person_id
CREATE TABLE person_organisation (
    person_id TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    active BIGINT NOT NULL,
    PRIMARY KEY (person_id, organisation_id)
);

-- Its twin is `account_number`, written in the same transaction.
-- tenant: organisation_id
CREATE TABLE account (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    company TEXT NOT NULL,
    country TEXT NOT NULL,
    protected BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, id)
);

-- Which organisation a number belongs to; a number is given once in an installation.
-- tenant: installation
CREATE TABLE account_number (
    number TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    account_id TEXT NOT NULL
);

-- One right of one holder from one grantor. `account_id` is empty for all numbers, `grantor` for the carrier.
-- tenant: organisation_id
CREATE TABLE right_grant (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    holder TEXT NOT NULL,
    right_code TEXT NOT NULL,
    account_id TEXT NOT NULL,
    grantor TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX right_grant_by_key ON right_grant (organisation_id, holder, right_code, account_id, grantor);
