use loket_authority::erasure::ledger::*;
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId, RequestId};

fn erasure(receipt: &str) -> Erasure {
    Erasure {
        receipt: receipt.to_owned(),
        at: Timestamp(7),
        whom: Whom::Person {
            person: PersonId::new("p"),
            successors: vec![(OrganisationId::new("o"), PersonId::new("s"))],
        },
    }
}

#[test]
fn what_was_noted_is_read_and_what_was_struck_out_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::at(folder.path().join("deep/erasures.ledger"));
    assert!(
        ledger.read().is_err(),
        "a ledger that is missing is not an empty one"
    );
    assert!(
        ledger.note(&erasure("a")).is_err(),
        "and is not begun in passing"
    );
    ledger.begin().unwrap();
    ledger.begin().unwrap();
    assert_eq!(ledger.read().unwrap(), []);
    let applicant = Erasure {
        whom: Whom::Applicant {
            requests: vec![(OrganisationId::new("o"), RequestId::new("r"))],
        },
        ..erasure("c")
    };
    for noted in [&erasure("a"), &erasure("b"), &applicant] {
        ledger.note(noted).unwrap();
    }
    ledger.strike_out("b").unwrap();
    assert_eq!(ledger.read().unwrap(), [erasure("a"), applicant]);
}

#[test]
fn a_line_cut_off_by_a_crash_harms_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    ledger.begin().unwrap();
    ledger.note(&erasure("a")).unwrap();
    let whole = std::fs::read(ledger.path()).unwrap();
    ledger.note(&erasure("b")).unwrap();
    let both = std::fs::read(ledger.path()).unwrap();
    for cut in whole.len()..both.len() - 1 {
        std::fs::write(ledger.path(), &both[..cut]).unwrap();
        assert_eq!(ledger.read().unwrap(), [erasure("a")], "cut at {cut}");
        ledger.note(&erasure("c")).unwrap();
        assert_eq!(
            ledger.read().unwrap(),
            [erasure("a"), erasure("c")],
            "cut at {cut}"
        );
    }
    std::fs::write(ledger.path(), "something else\n").unwrap();
    assert!(ledger.read().is_err());
}
