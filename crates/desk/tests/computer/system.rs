use loket_desk::computer::system::*;
use loket_desk::host::Randomness;
use loket_domain::Timestamp;

#[test]
fn ids_sort_by_the_time_they_were_made_at() {
    let earlier = SystemRandomness.id(Timestamp(1_700_000_000_000));
    let later = SystemRandomness.id(Timestamp(1_700_000_000_001));
    assert!(earlier < later, "{earlier} {later}");
    assert!(loket_domain::ids::ActId::new(later).is_well_formed());
}
