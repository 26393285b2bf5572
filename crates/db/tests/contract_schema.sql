-- The tables of the contract checks: one of each kind.

-- tenant: installation
CREATE TABLE lamp (
    id TEXT NOT NULL PRIMARY KEY,
    n BIGINT NOT NULL CHECK (n >= 0)
);

-- tenant: organisation_id
CREATE TABLE item (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    n BIGINT,
    label TEXT,
    raw BYTEA,
    PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX item_by_label ON item (organisation_id, label);

-- tenant: organisation_id
CREATE TABLE part (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, item_id) REFERENCES item (organisation_id, id)
);

-- tenant: person_id
CREATE TABLE note (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (person_id, id)
);

-- tenant: owner_id
CREATE TABLE feed (
    owner_id TEXT NOT NULL PRIMARY KEY,
    counter BIGINT NOT NULL
);
