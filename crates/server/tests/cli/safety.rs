#![allow(clippy::unwrap_used)]

use loket_authority::config::safety::*;
use loket_server::cli::settings::*;
use std::path::Path;

fn safe() -> Settings {
    Settings {
        data: Some(std::env::temp_dir().join("loket-settings-of-a-test")),
        public_url: Some("https://loket.example".into()),
        ..Settings::default()
    }
}

fn refusal(settings: &Settings) -> String {
    settings
        .checked(&Environment::default())
        .unwrap_err()
        .to_string()
}

#[test]
fn safe_settings_pass() {
    let checked = safe().checked(&Environment::default()).unwrap();
    assert_eq!(checked.listen, "127.0.0.1:7420".parse().unwrap());
    assert_eq!(checked.server.mail_from, "Loket <loket@loket.example>");
    assert!(checked.server.rates.is_some());
}

#[test]
fn a_public_address_is_needed_and_encrypted() {
    assert!(
        refusal(&Settings {
            public_url: None,
            ..safe()
        })
        .starts_with("Set --public-url")
    );
    for wrong in [
        "http://loket.example",
        "loket.example",
        "ftp://loket.example",
        "https://",
        "http://10.0.0.1",
    ] {
        let told = refusal(&Settings {
            public_url: Some(wrong.into()),
            ..safe()
        });
        assert!(told.starts_with("Set --public-url"), "{wrong}: {told}");
    }
    for right in [
        "http://127.0.0.1:7420",
        "http://[::1]:7420",
        "http://localhost/",
        "https://loket.example/",
    ] {
        let given = Settings {
            public_url: Some(right.into()),
            ..safe()
        };
        let checked = given.checked(&Environment::default()).unwrap();
        assert!(!checked.server.public_url.ends_with('/'));
    }
}

#[test]
fn an_open_listener_needs_a_proxy_with_tls() {
    let open = Settings {
        listen: Some("0.0.0.0:7420".into()),
        ..safe()
    };
    assert!(refusal(&open).contains("--behind-tls-proxy"));
    let told = Settings {
        behind_tls_proxy: Some(true),
        ..open
    };
    assert!(
        told.checked(&Environment::default())
            .unwrap()
            .server
            .behind_proxy
    );
    assert!(
        refusal(&Settings {
            listen: Some("here".into()),
            ..safe()
        })
        .starts_with("Set --listen")
    );
}

#[test]
fn metrics_are_not_for_everybody() {
    let open = Settings {
        metrics_listen: Some("0.0.0.0:9100".into()),
        ..safe()
    };
    assert!(refusal(&open).starts_with("Set --metrics-listen"));
}

#[test]
fn plain_mail_stays_on_this_machine() {
    let remote = Settings {
        mail: Some("smtp://mail.example:25".into()),
        ..safe()
    };
    assert!(refusal(&remote).starts_with("Set --mail"));
    for right in [
        "smtp://127.0.0.1:2525",
        "smtps://user:word@mail.example",
        "smtp://mail.example:587?tls=required",
        "dir:mails",
    ] {
        let given = Settings {
            mail: Some(right.into()),
            ..safe()
        };
        assert!(given.checked(&Environment::default()).is_ok(), "{right}");
    }
    assert!(
        refusal(&Settings {
            mail: Some("carrier pigeon".into()),
            ..safe()
        })
        .starts_with("Set --mail")
    );
    assert!(
        refusal(&Settings {
            mail_from: Some("nobody".into()),
            ..safe()
        })
        .starts_with("Set --mail-from")
    );
}

#[test]
fn a_network_file_system_is_no_place_for_a_database() {
    let mounts = "proc /proc proc rw 0 0\n/dev/sda1 / ext4 rw 0 0\nserver:/x /srv/loket\\040data nfs4 rw 0 0\n\
                  /dev/sdb1 /srv/loket\\040data/local xfs rw 0 0\n";
    for (path, kind) in [
        ("/var/lib/loket", "ext4"),
        ("/srv/loket data/files", "nfs4"),
        ("/srv/loket data/local/x", "xfs"),
        ("/srv/loket database", "ext4"),
    ] {
        assert_eq!(
            file_system_of(Path::new(path), mounts).as_deref(),
            Some(kind),
            "{path}"
        );
    }
    let everywhere = Environment {
        mounts: "server:/x / nfs rw 0 0".into(),
    };
    let told = safe().checked(&everywhere).unwrap_err().to_string();
    assert!(
        told.starts_with("Set --data") && told.contains("nfs"),
        "{told}"
    );
    let told = safe().database(&everywhere).unwrap_err().to_string();
    assert!(told.starts_with("Set --data to"), "{told}");
}

#[test]
fn a_database_named_by_itself_lies_on_a_local_disk_too() {
    let folder = tempfile::tempdir().unwrap();
    let mounted = folder.path().canonicalize().unwrap();
    let shared = Environment {
        mounts: format!(
            "/dev/sda1 / ext4 rw 0 0\nserver:/x {} nfs4 rw 0 0\n",
            mounted.display()
        ),
    };
    let at = |url: &str| Settings {
        database: Some(url.into()),
        ..safe()
    };
    let elsewhere = at(&format!("sqlite:{}/loket.db", mounted.display()));
    for told in [
        elsewhere.checked(&shared).map(drop),
        elsewhere.database(&shared).map(drop),
    ] {
        let told = told.unwrap_err().to_string();
        assert!(
            told.starts_with("Set --database to a file") && told.contains("nfs4"),
            "{told}"
        );
    }
    assert!(at("sqlite:/srv/loket.db").checked(&shared).is_ok());
}

#[test]
fn an_unencrypted_connection_to_the_database_stays_on_this_machine() {
    let given = |url: &str, private| Settings {
        database: Some(url.into()),
        database_on_private_network: private,
        ..safe()
    };
    for outside in [
        "postgres://loket_product@db.example/loket",
        "postgres://loket_product:secret@10.0.0.5:5432/loket",
        "postgres://loket_product@localhost,db.example/loket",
        "postgres://loket_product@localhost/loket?hostaddr=10.0.0.5",
        "postgresql://loket_product@[2001:db8::1]/loket",
    ] {
        let told = refusal(&given(outside, None));
        assert!(
            told.starts_with("Set --database to a socket")
                && told.contains("--database-on-private-network")
                && !told.contains("secret"),
            "{outside}: {told}"
        );
        assert_eq!(refusal(&given(outside, Some(false))), told);
        let private = given(outside, Some(true));
        assert!(
            private.checked(&Environment::default()).is_ok(),
            "{outside}"
        );
    }
    for inside in [
        "postgres://loket_product@%2Frun%2Fpostgresql/loket",
        "postgres:///loket?host=/run/postgresql&user=loket_product",
        "postgres://loket_product@127.0.0.1/loket",
        "postgres://loket_product@localhost:6432/loket",
        "postgres://loket_product@[::1]/loket",
        "postgres://loket_product@db.example/loket?hostaddr=127.0.0.1",
    ] {
        let given = given(inside, None);
        assert!(given.checked(&Environment::default()).is_ok(), "{inside}");
    }
    let owner = Settings {
        database_admin: Some("postgres://loket_owner@db.example/loket".into()),
        ..given("postgres://loket_product@127.0.0.1/loket", None)
    };
    assert!(refusal(&owner).starts_with("Set --database-admin"));
    let file: Settings = toml::from_str(
        "database = 'postgres://loket_product@db.example/loket'\ndatabase-on-private-network = true",
    )
    .unwrap();
    assert!(file.database(&Environment::default()).is_ok());
}
