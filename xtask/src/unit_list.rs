//! Which compiled units in the shared build folder belong to which checkout, so that a checkout that is gone takes
//! its units with it.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

/// Where the lists lie in the shared folder: a file per checkout, its path first, then a unit per line.
const LISTS: &str = "checkouts";
/// Where cargo keeps what belongs to a unit.
const KEPT_IN: [&str; 4] = ["deps", ".fingerprint", "build", "examples"];
/// Libraries that were replaced by newer ones pile up too: after so long the whole folder is made anew.
const RENEWED_AFTER: Duration = Duration::from_secs(60 * 24 * 60 * 60);

/// The list of a checkout, begun when there is none.
pub fn of(folder: &Path, checkout: &Path) -> Result<PathBuf> {
    let mut hasher = DefaultHasher::new();
    checkout.hash(&mut hasher);
    let lists = folder.join(LISTS);
    fs::create_dir_all(&lists)?;
    let list = lists.join(format!("{:016x}", hasher.finish()));
    if !list.is_file() {
        fs::write(&list, format!("{}\n", checkout.display()))?;
    }
    Ok(list)
}

/// Removes the units of checkouts that are gone, unless somebody is building in the folder.
pub fn clear_out(folder: &Path) -> Result<()> {
    let built = folder.join("debug");
    // Cargo holds this lock while it builds.
    let Ok(lock) = File::options().write(true).open(built.join(".cargo-lock")) else {
        return Ok(());
    };
    if lock.try_lock().is_err() {
        return Ok(());
    }
    if is_old(&folder.join("CACHEDIR.TAG")) {
        for name in KEPT_IN {
            remove(&built.join(name))?;
        }
        remove(&folder.join(LISTS))?;
        return remove(&folder.join("CACHEDIR.TAG"));
    }
    let (mut gone, mut living) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir(folder.join(LISTS)).into_iter().flatten() {
        let list = entry?.path();
        let text = fs::read_to_string(&list)?;
        let mut lines = text.lines();
        let checkout = Path::new(lines.next().unwrap_or_default());
        let units = lines.map(str::to_owned);
        if checkout.join("Cargo.toml").is_file() {
            living.extend(units);
        } else {
            gone.extend(units);
            remove(&list)?;
        }
    }
    gone.retain(|unit| !living.contains(unit));
    if gone.is_empty() {
        return Ok(());
    }
    for name in KEPT_IN {
        for entry in fs::read_dir(built.join(name)).into_iter().flatten() {
            let entry = entry?;
            let unit = unit(&entry.file_name().to_string_lossy()).to_owned();
            if gone.contains(&unit) {
                remove(&entry.path())?;
            }
        }
    }
    Ok(())
}

/// `0123456789abcdef` of `libloket_desk-0123456789abcdef.rlib`.
fn unit(name: &str) -> &str {
    let stem = name.split('.').next().unwrap_or_default();
    stem.rsplit('-').next().unwrap_or_default()
}

fn is_old(file: &Path) -> bool {
    let made = fs::metadata(file).and_then(|metadata| metadata.modified());
    made.is_ok_and(|made| {
        SystemTime::now()
            .duration_since(made)
            .is_ok_and(|age| age > RENEWED_AFTER)
    })
}

fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else if path.exists() {
        fs::remove_file(path)
    } else {
        Ok(())
    };
    removed.with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn units_are_known_by_the_end_of_their_names() {
        for name in [
            "libloket_desk-00ff.rlib",
            "loket-00ff",
            "loket_desk-00ff.loket_desk.1-cgu.0.rcgu.o",
            "loket-desk-00ff",
        ] {
            assert_eq!(unit(name), "00ff", "{name}");
        }
    }

    #[test]
    fn a_checkout_that_is_gone_takes_its_units_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        let living = at.join("living");
        fs::create_dir_all(&living).unwrap();
        fs::write(living.join("Cargo.toml"), "").unwrap();
        let deps = at.join("debug/deps");
        fs::create_dir_all(&deps).unwrap();
        fs::write(at.join("debug/.cargo-lock"), "").unwrap();
        for unit in ["aaaa", "bbbb", "cccc"] {
            fs::write(deps.join(format!("libloket-{unit}.rlib")), "").unwrap();
        }
        for (checkout, units) in [(living, "aaaa\n"), (at.join("gone"), "aaaa\nbbbb\n")] {
            let list = of(at, &checkout).unwrap();
            let begun = fs::read_to_string(&list).unwrap();
            fs::write(&list, begun + units).unwrap();
        }
        clear_out(at).unwrap();
        let there = |unit: &str| deps.join(format!("libloket-{unit}.rlib")).exists();
        assert!(there("aaaa") && there("cccc") && !there("bbbb"));
        assert_eq!(fs::read_dir(at.join(LISTS)).unwrap().count(), 1);
    }
}
