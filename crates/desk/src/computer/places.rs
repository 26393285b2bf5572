//! The installation's own addresses, and which of them are opened outside the window.
//!
//! The page names a place and never an address: what is opened is what the server told, and only when it is `https`
//! or the support's mail address. A server that is not what it seems can show a page, not run a program.

use loket_domain::shipping::EmailKey;
use loket_protocol::people::Installation;
use reqwest::Url;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest address that is opened; some systems cut what is longer.
pub const LONGEST: usize = 2_000;

/// An address the installation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InstallationPlace {
    /// The terms of use (ES-13).
    Terms,
    /// The privacy policy (ES-14).
    Privacy,
    /// The carrier's support: a page, or a letter to it (UM-154).
    Support,
}

impl InstallationPlace {
    /// Every place.
    pub const ALL: [Self; 3] = [Self::Terms, Self::Privacy, Self::Support];

    /// The address to open; none when the installation names none, or one that is not opened.
    pub fn address(self, installation: &Installation) -> Option<String> {
        match self {
            Self::Terms => page(&installation.terms_url),
            Self::Privacy => page(&installation.privacy_url),
            Self::Support => support(&installation.support_contact),
        }
    }
}

/// A page on the web, in the form in which every program reads it alike.
pub fn page(told: &str) -> Option<String> {
    let url = Url::parse(told.trim()).ok()?;
    let plain = url.username().is_empty() && url.password().is_none();
    let opens = url.scheme() == "https" && url.host_str().is_some() && plain;
    Some(String::from(url)).filter(|address| opens && address.len() <= LONGEST)
}

/// What is told of the support is for people to read: a telephone number, an address, both. The first mail address
/// in it is written to, else the first page opened.
pub fn support(told: &str) -> Option<String> {
    let words = || {
        told.split(|c: char| c.is_whitespace() || ",;|()<>".contains(c))
            .map(|word| word.trim_matches(['.', ':', '"']))
    };
    words()
        .find_map(letter_to)
        .or_else(|| words().find_map(page))
}

/// A letter to an address that is nothing but one; what could add a line to the letter is written so that it cannot.
fn letter_to(told: &str) -> Option<String> {
    let email = EmailKey::parse(told)?;
    let mut address = "mailto:".to_owned();
    for byte in email.as_str().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'@' | b'.' | b'-' | b'_' => {
                address.push(char::from(byte));
            }
            other => address.extend(['%', hex(other >> 4), hex(other & 15)]),
        }
    }
    (address.len() <= LONGEST).then_some(address)
}

fn hex(digit: u8) -> char {
    char::from(b"0123456789ABCDEF"[usize::from(digit & 15)])
}
