-- What is kept no longer.

-- Where an owner's audit chain goes on: the last of the entries that were let go. What is left is checked from there.
-- tenant: owner_id
CREATE TABLE audit_anchor (
    owner_id TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    hash TEXT NOT NULL
);

-- Decided requests, the oldest first.
CREATE INDEX request_by_decision ON request (organisation_id, decided_at);

-- An organisation's orders that have ended, the oldest first.
CREATE INDEX supply_order_by_change ON supply_order (organisation_id, changed_at);
