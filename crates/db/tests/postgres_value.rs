//! PostgreSQL's whole numerics.

use loket_db::internals::whole;

fn numeric(words: &[u16]) -> Option<i64> {
    whole(
        &words
            .iter()
            .flat_map(|word| word.to_be_bytes())
            .collect::<Vec<u8>>(),
    )
}

#[test]
fn whole_numerics_are_numbers() {
    assert_eq!(numeric(&[0, 0, 0, 0]), Some(0));
    assert_eq!(numeric(&[2, 1, 0x4000, 0, 12, 3456]), Some(-123_456));
    assert_eq!(numeric(&[1, 2, 0, 0, 5]), Some(500_000_000));
    assert_eq!(numeric(&[2, 0, 0, 1, 1, 5000]), None);
    assert_eq!(
        numeric(&[5, 4, 0, 0, 922, 3372, 368, 5477, 5807]),
        Some(i64::MAX)
    );
    assert_eq!(numeric(&[5, 4, 0, 0, 922, 3372, 368, 5477, 5808]), None);
    assert_eq!(numeric(&[0, 0, 0xC000, 0]), None);
}
