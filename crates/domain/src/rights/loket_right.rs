//! The rights about the product itself, in the application `loket`.

use serde::{Deserialize, Serialize};

macro_rules! loket_rights {
    ($($(#[$doc:meta])+ $name:ident = $text:literal, $of_account:literal;)+) => {
        /// A right of Loket's own application.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        pub enum LoketRight {
            $($(#[$doc])+ #[serde(rename = $text)] $name,)+
        }

        impl LoketRight {
            /// Every right, in the order in which they are shown.
            pub const ALL: &'static [LoketRight] = &[$(LoketRight::$name),+];

            /// The right as it stands in storage and on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(LoketRight::$name => $text,)+ }
            }

            /// Whether a grant of it can name one account number; without one it covers all of the organisation's.
            pub const fn of_account(self) -> bool {
                match self { $(LoketRight::$name => $of_account,)+ }
            }
        }
    };
}

loket_rights! {
    /// Create and manage administrators; implies `users.manage` (UM-36, Q-UM-4).
    AdministratorsManage = "administrators.manage", false;
    /// Create and manage users (UM-37).
    UsersManage = "users.manage", false;
    /// Reset one's own forgotten password by mail (UM-38).
    PasswordReset = "password.reset", false;
    /// Exchange files with the carrier (UM-39).
    FileExchange = "file-exchange", false;
    /// Decide who may ship on an account number (ES-01).
    ShippersManage = "shippers.manage", true;
    /// Turn protection of an account number on and off (ES-58).
    ProtectionManage = "protection.manage", true;
    /// Order supplies on an account number (OS-14).
    OrdersPlace = "orders.place", true;
    /// See everybody's orders on an account number (OS-29).
    OrdersSee = "orders.see", true;
    /// Approve orders that wait for it.
    OrdersApprove = "orders.approve", true;
    /// Read the audit.
    AuditSee = "audit.see", false;
}

impl LoketRight {
    /// Reads a stored right.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|right| right.as_str() == text)
    }

    /// Whether holding this right brings `other` with it.
    pub fn implies(self, other: Self) -> bool {
        self == other
            || matches!(
                (self, other),
                (Self::AdministratorsManage, Self::UsersManage)
            )
    }
}
