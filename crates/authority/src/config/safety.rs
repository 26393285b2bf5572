//! What the server refuses to start with. Each refusal is one sentence that says what to set.

use loket_mail::MailRoute;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

/// File systems whose locks and syncs a database cannot rely on.
const NETWORK_FILE_SYSTEMS: [&str; 13] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afs",
    "ceph",
    "9p",
    "lustre",
    "beegfs",
    "glusterfs",
    "fuse.sshfs",
    "fuse.glusterfs",
];

/// Why a configuration is refused: a sentence for the operator.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unsafe(String);

impl Unsafe {
    /// A refusal in these words.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl From<loket_mail::UnknownRoute> for Unsafe {
    fn from(error: loket_mail::UnknownRoute) -> Self {
        Self::new(error.to_string())
    }
}

/// What the checks look at besides the settings.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// The text of `/proc/mounts`; empty where there is none.
    pub mounts: String,
}

impl Environment {
    /// This machine.
    pub fn of_this_machine() -> Self {
        Self {
            mounts: std::fs::read_to_string("/proc/mounts").unwrap_or_default(),
        }
    }
}

/// Checks the public address: `https`, or `http` for a loopback host.
pub fn public_url(given: Option<&str>) -> Result<String, Unsafe> {
    let Some(given) = given else {
        return Err(Unsafe::new(
            "Set --public-url (LOKET_PUBLIC_URL) to the address under which people reach this server, \
             such as https://loket.example.",
        ));
    };
    let not_one = || Unsafe::new("Set --public-url to an address such as https://loket.example.");
    let uri: http::Uri = given.parse().map_err(|_| not_one())?;
    let host = uri.host().ok_or_else(not_one)?;
    match uri.scheme_str() {
        Some("https") => {}
        Some("http") if is_loopback_host(host) => {}
        Some("http") => {
            return Err(Unsafe::new(format!(
                "Set --public-url to an https:// address: sign-ins to {host} would travel unencrypted."
            )));
        }
        _ => return Err(not_one()),
    }
    Ok(given.trim_end_matches('/').to_owned())
}

/// Checks that a connection to the database does not leave this machine: it is not encrypted.
pub fn database_hosts(flag: &str, hosts: &[String]) -> Result<(), Unsafe> {
    match hosts.iter().find(|host| !is_loopback_host(host)) {
        None => Ok(()),
        Some(host) => Err(Unsafe::new(format!(
            "Set {flag} to a socket or an address of this machine, such as a tunnel's end, or \
             --database-on-private-network when nobody else can listen on the network up to {host}: the connection is \
             not encrypted."
        ))),
    }
}

/// Whether only this machine is meant.
pub fn is_loopback_host(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Checks where to listen: loopback, unless a proxy with TLS stands before the server.
pub fn listen(given: &str, behind_tls_proxy: bool) -> Result<SocketAddr, Unsafe> {
    let address = socket_address("--listen", given)?;
    if address.ip().is_loopback() || behind_tls_proxy {
        return Ok(address);
    }
    Err(Unsafe::new(format!(
        "Set --listen to a loopback address, or --behind-tls-proxy when a proxy with TLS is all that can reach \
         {address}."
    )))
}

/// Checks where to listen for metrics, which tell about the business: not on every address of the machine.
pub fn private_listen(given: &str) -> Result<SocketAddr, Unsafe> {
    let address = socket_address("--metrics-listen", given)?;
    if address.ip().is_unspecified() {
        return Err(Unsafe::new(
            "Set --metrics-listen to one private address: metrics are not for everybody.",
        ));
    }
    Ok(address)
}

fn socket_address(flag: &str, given: &str) -> Result<SocketAddr, Unsafe> {
    given.parse().map_err(|_| {
        Unsafe::new(format!(
            "Set {flag} to an address and a port, such as 127.0.0.1:7420."
        ))
    })
}

/// Mails leave this machine encrypted or not at all.
pub fn mail(route: &MailRoute) -> Result<(), Unsafe> {
    match route {
        MailRoute::Smtp { host, .. } if !is_loopback_host(host) => Err(Unsafe::new(format!(
            "Set --mail to smtps://… or smtp://…?tls=required: mails to {host} would travel unencrypted."
        ))),
        _ => Ok(()),
    }
}

/// The sender: given, or `loket@` the public address' host.
pub fn sender(given: Option<&str>, public_url: &str) -> Result<String, Unsafe> {
    let uri: Option<http::Uri> = public_url.parse().ok();
    let host = uri
        .as_ref()
        .and_then(http::Uri::host)
        .filter(|host| !host.starts_with('[') && host.parse::<IpAddr>().is_err());
    let of_host = format!("Loket <loket@{}>", host.unwrap_or("localhost.localdomain"));
    let sender = given.unwrap_or(&of_host);
    if loket_mail::is_mailbox(sender) {
        Ok(sender.to_owned())
    } else {
        Err(Unsafe::new(
            "Set --mail-from to a mailbox such as \"Loket <loket@carrier.example>\".",
        ))
    }
}

/// An address people are sent to: empty, or `https://…` (`http://` would let anybody on the way rewrite what is
/// accepted).
pub fn document(flag: &str, given: &str) -> Result<String, Unsafe> {
    let uri = given.parse::<http::Uri>().ok();
    let encrypted =
        uri.is_some_and(|uri| uri.scheme_str() == Some("https") && uri.host().is_some());
    if given.is_empty() || encrypted {
        Ok(given.to_owned())
    } else {
        Err(Unsafe::new(format!("Set {flag} to an https:// address.")))
    }
}

/// Checks that a folder, or a file that a database is kept in, is on a disk of this machine. `what` says what to set
/// to what: `--data to a folder`.
pub fn local_disk(what: &str, given: &Path, environment: &Environment) -> Result<(), Unsafe> {
    let absolute = std::path::absolute(given).unwrap_or_else(|_| given.to_owned());
    let existing = absolute
        .ancestors()
        .find(|path| path.exists())
        .unwrap_or(&absolute);
    let real = existing.canonicalize().unwrap_or(absolute.clone());
    match file_system_of(&real, &environment.mounts) {
        Some(kind) if NETWORK_FILE_SYSTEMS.contains(&kind.as_str()) => Err(Unsafe::new(format!(
            "Set {what} on a local disk: {} is on a network file system ({kind}), where a database can be damaged.",
            given.display()
        ))),
        _ => Ok(()),
    }
}

/// The type of the file system a path lies on: that of the longest mount point above it, the last one mounted there.
pub fn file_system_of(path: &Path, mounts: &str) -> Option<String> {
    let lines = mounts.lines().filter_map(|line| {
        let mut words = line.split_ascii_whitespace().skip(1);
        Some((
            PathBuf::from(unescaped(words.next()?)),
            words.next()?.to_owned(),
        ))
    });
    lines
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.components().count())
        .map(|(_, kind)| kind)
}

/// Mount points are written with `\040` for a space.
fn unescaped(text: &str) -> String {
    text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\134", "\\")
}
