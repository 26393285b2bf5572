-- Getting in, staying in, getting out: registrations, links in mails, consent, what was mailed.

-- `first_entry_at`: when the person first signed in. `link_round`: links of an older round are dead.
ALTER TABLE person ADD COLUMN customer_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN telephone TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN first_entry_at BIGINT;
ALTER TABLE person ADD COLUMN link_round BIGINT NOT NULL DEFAULT 0;
-- `email_doubtful`: whoever signs in as this person has not yet shown that the address is theirs.
ALTER TABLE person ADD COLUMN email_doubtful BIGINT NOT NULL DEFAULT 0;
-- Who could sign in before is somebody who has.
UPDATE person SET first_entry_at = created_at WHERE id IN (SELECT person_id FROM credential);

-- Set for a generated password: it ends then, and at its first use.
ALTER TABLE credential ADD COLUMN temporary_until BIGINT;

-- `standing`: invited or joined. `offered_name`, `offered_email`: what the inviting administrator typed, all they see
-- of the person until they join.
ALTER TABLE membership ADD COLUMN standing TEXT NOT NULL DEFAULT 'joined';
ALTER TABLE membership ADD COLUMN offered_name TEXT NOT NULL DEFAULT '';
ALTER TABLE membership ADD COLUMN offered_email TEXT NOT NULL DEFAULT '';
ALTER TABLE person_organisation ADD COLUMN standing TEXT NOT NULL DEFAULT 'joined';

-- What an address asked for, and what a person ordered, in one organisation: for export and erasure.
CREATE INDEX request_by_address ON request (organisation_id, applicant_key);
CREATE INDEX authorisation_by_address ON authorisation (organisation_id, email_key);
CREATE INDEX supply_order_by_person ON supply_order (organisation_id, placed_by);

-- What is asked about, where the kind alone does not say: the number of a claim.
ALTER TABLE request ADD COLUMN subject TEXT NOT NULL DEFAULT '';

-- A registration that waits for its link. The person is written down when it is followed: nobody takes an address by
-- registering it.
-- tenant: installation
CREATE TABLE registration (
    id TEXT NOT NULL PRIMARY KEY,
    company TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    terms_version TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX registration_by_email ON registration (email_key, created_at);

-- A secret in a mail, as SHA-256. `subject` is the registration's, organisation's or e-mail change's id.
-- tenant: installation
CREATE TABLE link (
    hash BYTEA NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    round BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX link_by_person ON link (person_id, kind);
CREATE INDEX link_by_end ON link (expires_at);

-- Terms and privacy policy a person accepted, by version.
-- tenant: installation
CREATE TABLE consent (
    person_id TEXT NOT NULL,
    terms_version TEXT NOT NULL,
    accepted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, terms_version)
);

-- An address that waits for its confirmation; and, confirmed, the one before, until its owner was told. `password_at`:
-- the password it was asked with; another one makes it pointless.
-- tenant: installation
CREATE TABLE email_change (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    previous_email TEXT NOT NULL,
    password_at BIGINT NOT NULL,
    requested_at BIGINT NOT NULL,
    confirmed_at BIGINT
);
CREATE INDEX email_change_by_person ON email_change (person_id);

-- Who has been forgotten and is still to be told so; the row goes with the mail.
-- tenant: installation
CREATE TABLE farewell (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    receipt TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- What was mailed, for the service desk. `text` has its links blanked and goes after 7 days.
-- tenant: installation
CREATE TABLE mail_log (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    template TEXT NOT NULL,
    language TEXT NOT NULL,
    outcome TEXT NOT NULL,
    at BIGINT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX mail_log_by_person ON mail_log (person_id, at);
CREATE INDEX mail_log_by_age ON mail_log (at);

-- Every user name that was ever given, as a keyed hash: none is given again, not even that of somebody forgotten.
-- tenant: installation
CREATE TABLE user_name (
    hash TEXT NOT NULL PRIMARY KEY
);

-- Erasures carried out in this database, by their receipts in the ledger. `cleaned_at`: when what they freed was
-- overwritten.
-- tenant: installation
CREATE TABLE erasure (
    receipt TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    cleaned_at BIGINT
);

-- Sessions of people who were forgotten: for telling the desks that still hold a token.
-- tenant: installation
CREATE TABLE buried_session (
    id TEXT NOT NULL PRIMARY KEY,
    refresh_hash BYTEA NOT NULL,
    previous_hash BYTEA,
    buried_at BIGINT NOT NULL
);

-- What an operator asked for and another one is to confirm: `what` is JSON of opaque ids.
-- tenant: installation
CREATE TABLE operator_request (
    id TEXT NOT NULL PRIMARY KEY,
    asked_by TEXT NOT NULL,
    what TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Packs of a supply that went to an account number in a month, of orders whose details were deleted (OS-48).
-- tenant: organisation_id
CREATE TABLE supply_total (
    organisation_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    supply_id TEXT NOT NULL,
    month_start BIGINT NOT NULL,
    units BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, account_id, supply_id, month_start)
);
