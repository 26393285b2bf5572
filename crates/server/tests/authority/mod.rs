//! Parts of the authority on their own.

mod constant_time;
mod data_export;
mod ledger;
mod mail_folder;
mod page;
mod passwords;
