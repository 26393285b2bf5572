//! Readable order numbers.

use loket_store::ordering::number::{read, written};
use std::collections::BTreeSet;

#[test]
fn numbers_differ_and_are_read_back_however_typed() {
    let numbers: BTreeSet<String> = (0..20_000).map(written).collect();
    assert_eq!(numbers.len(), 20_000);
    for number in numbers.iter().take(500) {
        let typed = format!("{}-{}", &number[..4].to_lowercase(), &number[4..]).replace('0', "o");
        assert_eq!(read(&typed).as_ref(), Some(number));
    }
}

#[test]
fn one_wrong_sign_is_found() {
    let number = written(4_711);
    for place in 0..number.len() {
        let mut wrong = number.clone().into_bytes();
        wrong[place] = if wrong[place] == b'7' { b'8' } else { b'7' };
        assert_eq!(
            read(std::str::from_utf8(&wrong).unwrap()),
            None,
            "place {place}"
        );
    }
    assert_eq!(read(""), None);
    assert_eq!(read("É"), None);
}
