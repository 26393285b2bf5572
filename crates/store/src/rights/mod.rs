//! Who may do what, where, and by whose leave: one file per table.

pub mod grant;
