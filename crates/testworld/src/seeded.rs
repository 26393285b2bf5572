//! Randomness of desk and server that is the same in every run of one seed.

use loket_domain::Timestamp;
use loket_testkit::Dice;

/// Dice, as desk and server are given them.
#[derive(Clone, Debug)]
pub struct Seeded(pub Dice);

impl loket_store::Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }
}

impl loket_desk::Randomness for Seeded {
    fn id(&self, now: Timestamp) -> String {
        let mut random = [0; 10];
        self.0.fill(&mut random);
        let millis = u64::try_from(now.0).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .to_string()
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }
}
