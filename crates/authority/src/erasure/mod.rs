//! Being forgotten (OS-47, OS-48): what is held about somebody, how it goes, and how it stays gone after a restore.
//!
//! [`data_export`] knows where personal data lies, [`forget`] takes it out in one transaction, [`ledger`] notes it
//! outside the database before the commit, [`replay`] repeats it in a database that was restored, and [`cleaning`]
//! overwrites what was freed. See `docs/decisions/0017-being-forgotten.md`.

mod address;
pub mod applicant;
pub mod cleaning;
pub mod data_export;
mod finish;
pub mod forget;
pub mod ledger;
pub mod mail_folder;
pub mod preview;
mod receipts;
pub mod replay;
mod requested_by;
mod rows;
mod successors;
mod traces;
mod write_ahead;

pub use applicant::forget_applicant;
pub use forget::forget_person;
pub use ledger::Ledger;
pub use requested_by::RequestedBy;
