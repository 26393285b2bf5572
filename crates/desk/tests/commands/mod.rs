//! Rules of single commands.

mod givable_rights;
mod password_standing;
