//! The program itself, as an operator starts it.
#![cfg(unix)]

mod serve;
mod service_desk;
