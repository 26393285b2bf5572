-- Who somebody was before, and who asked.

-- The keys of addresses that were a person's: what was asked under them is still theirs, until they are forgotten.
-- tenant: installation
CREATE TABLE former_email (
    person_id TEXT NOT NULL,
    email_key TEXT NOT NULL,
    PRIMARY KEY (person_id, email_key)
);
CREATE INDEX former_email_by_key ON former_email (email_key);

-- The person who claimed a number, by id: their address may change before the answer. None for who asked to ship, and
-- in what was written before ids were.
ALTER TABLE request ADD COLUMN asked_by TEXT;
