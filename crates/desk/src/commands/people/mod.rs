//! People: getting in and out of this desk.

mod lock;
mod recover;
mod sign_in;
mod sign_out;
mod unlock;

pub use lock::{LockRequest, lock};
pub use recover::{RecoverRequest, recover};
pub use sign_in::{SignInRequest, sign_in};
pub use sign_out::{SignOutRequest, sign_out};
pub use unlock::{UnlockRequest, unlock};
