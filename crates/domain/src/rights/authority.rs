//! The rule of rules: nobody confers a right, through any door, that they do not hold themself together with the
//! matching management right.

use super::{Grant, LoketRight, explain};
use crate::ids::{AccountId, PersonId};
use crate::{Code, Refusal};

/// A person who wants to give rights or to change another user of one organisation, with the grants there.
#[derive(Clone, Copy, Debug)]
pub struct Authority<'a> {
    /// The person who acts.
    pub actor: &'a PersonId,
    /// Every grant of the organisation whose holder can act for it (see [`explain`]).
    pub grants: &'a [Grant],
}

impl LoketRight {
    /// The right that a grantor of this one must hold beside it: what makes an administrator takes an administrator
    /// of administrators (UM-36, UM-37).
    pub const fn managed_by(self) -> LoketRight {
        if self.makes_administrator() {
            Self::AdministratorsManage
        } else {
            Self::UsersManage
        }
    }

    /// Whether its holder is an administrator, whom only `administrators.manage` may touch.
    pub const fn makes_administrator(self) -> bool {
        matches!(self, Self::AdministratorsManage | Self::UsersManage)
    }
}

impl Authority<'_> {
    /// Whether the actor may make users at all.
    ///
    /// # Errors
    /// [`Code::RightMissing`].
    pub fn manage_users(&self) -> Result<(), Refusal> {
        self.hold(LoketRight::UsersManage, None)
    }

    /// Whether the actor may give a right to a user, on one account number or on all of them.
    ///
    /// # Errors
    /// [`Code::NotOnOneself`]; [`Code::RightMissing`] with the right that the actor lacks, the management right first.
    pub fn confer(
        &self,
        holder: &PersonId,
        right: LoketRight,
        account: Option<&AccountId>,
    ) -> Result<(), Refusal> {
        if holder == self.actor {
            return Err(Code::NotOnOneself.into());
        }
        self.hold(right.managed_by(), None)?;
        self.hold(right, account)
    }

    /// Whether the actor may touch a user's credentials, address, rights or status. `granted` is everything that
    /// this user was given, also before they joined: whoever sets a password could sign in with it, so this takes
    /// the same as giving all of it.
    ///
    /// # Errors
    /// [`Code::NotOnOneself`], [`Code::RightMissing`], [`Code::AdministratorProtected`].
    pub fn touch(&self, user: &PersonId, granted: &[Grant]) -> Result<(), Refusal> {
        if user == self.actor {
            return Err(Code::NotOnOneself.into());
        }
        self.manage_users()?;
        let administrator = granted
            .iter()
            .any(|grant| grant.right.makes_administrator());
        if administrator && self.hold(LoketRight::AdministratorsManage, None).is_err() {
            return Err(Code::AdministratorProtected.into());
        }
        granted
            .iter()
            .try_for_each(|grant| self.confer(user, grant.right, grant.account.as_ref()))
    }

    fn hold(&self, right: LoketRight, account: Option<&AccountId>) -> Result<(), Refusal> {
        if explain(self.grants, self.actor, right, account).holds() {
            Ok(())
        } else {
            Err(Refusal::new(Code::RightMissing).with("right", right.as_str()))
        }
    }
}

#[cfg(test)]
#[path = "authority_tests.rs"]
mod tests;
