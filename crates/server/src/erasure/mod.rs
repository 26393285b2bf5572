//! Being forgotten (OS-47, OS-48): what is held about somebody, how it goes, and how it stays gone after a restore.
//!
//! [`held`] knows where personal data lies, [`forget`] takes it out in one transaction, [`ledger`] notes it outside
//! the database before the commit, [`replay`] repeats it in a database that was restored, and [`cleaning`] overwrites
//! what was freed. See `docs/decisions/0017-being-forgotten.md`.

pub mod applicant;
pub mod cleaning;
pub mod forget;
mod heirs;
pub mod held;
pub mod ledger;
mod mail_folder;
mod noting;
mod outside;
pub mod preview;
pub mod replay;
mod rows;

#[cfg(test)]
mod tests;

pub use applicant::forget_applicant;
pub use forget::{By, forget_person};
pub use ledger::Ledger;
