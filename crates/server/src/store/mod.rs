//! The stores: one file per table, one SQL text for both engines.

pub mod audit;
pub mod catalogue;
pub mod directory;
pub mod feed;
pub mod forgotten;
pub mod installation;
pub mod inventory;
pub mod job;
pub mod mail_log;
mod many;
pub mod operator_request;
pub mod ordering;
pub mod people;
pub mod receipt;
pub mod shipping;
