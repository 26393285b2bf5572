//! Rights are data; one function says who holds what, and why.

mod authority;
mod explain;
mod loket_right;

pub use authority::Authority;
pub use explain::{Explanation, Grant, Grantor, explain};
pub use loket_right::LoketRight;
