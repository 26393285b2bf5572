//! The list of schema versions. The newest is last; what was released is never edited.

use loket_db::Migration;

/// What brings an empty database to this program's schema.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        name: "installation",
        sql: include_str!("migrations/001_installation.sql"),
        sample: include_str!("migrations/001_sample.sql"),
    },
    Migration {
        version: 2,
        name: "sync",
        sql: include_str!("migrations/002_sync.sql"),
        sample: include_str!("migrations/002_sample.sql"),
    },
    Migration {
        version: 3,
        name: "people",
        sql: include_str!("migrations/003_people.sql"),
        sample: include_str!("migrations/003_sample.sql"),
    },
    Migration {
        version: 4,
        name: "kept",
        sql: include_str!("migrations/004_kept.sql"),
        sample: include_str!("migrations/004_sample.sql"),
    },
    Migration {
        version: 5,
        name: "former",
        sql: include_str!("migrations/005_former.sql"),
        sample: "",
    },
];
