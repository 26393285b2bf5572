//! The program itself, as an operator starts it.

mod serve;
mod service_desk;
