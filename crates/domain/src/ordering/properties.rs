//! Properties that hold for any text a person types.

use super::*;
use crate::Timestamp;
use crate::ids::SupplyId;
use crate::text::clean_text;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn supply(id: &str, per_order: Option<u32>, per_month: Option<u32>) -> (SupplyId, Supply) {
    let supply = Supply {
        id: SupplyId::new(id),
        code: id.to_uppercase(),
        category: SupplyCategory::Labels,
        name: Labels::default(),
        specification: Labels::default(),
        pieces_per_pack: 10,
        max_per_order: per_order,
        max_per_period: per_month.map(|units| SupplyLimit {
            units,
            period: Period::Month,
        }),
        offered: true,
        position: 1,
    };
    (supply.id.clone(), supply)
}

proptest! {
    #[test]
    fn tidying_twice_is_tidying_once(typed in "\\PC{0,60}") {
        if let Ok(once) = clean_text(&typed, "field", 200) {
            prop_assert_eq!(clean_text(&once, "field", 200), Ok(once));
        }
    }

    #[test]
    fn a_written_postcode_is_a_postcode(typed in "[A-Za-z0-9 -]{1,10}", country in 0..COUNTRIES.len()) {
        let country = COUNTRIES[country];
        if let Ok(written) = normalise_postcode(&typed, country) {
            prop_assert_eq!(normalise_postcode(&written, country), Ok(written));
        }
    }

    #[test]
    fn an_address_that_will_do_still_does_when_tidied(number in "[0-9]{1,4} ?[a-z]?", city in "\\PC{1,40}") {
        let address = Address {
            company: "Example Print".into(),
            street: "Voorbeeldstraat".into(),
            number,
            postcode: "9000".into(),
            city,
            country: "BE".into(),
            telephone: "+32 9 000 00 00".into(),
            ..Address::default()
        };
        if let Ok(cleaned) = check_address(&address) {
            prop_assert_eq!(check_address(&cleaned), Ok(cleaned));
        }
    }

    /// No order that passes takes more than any limit leaves.
    #[test]
    fn what_passes_is_within_every_limit(first in 0_u32..40, second in 0_u32..40, used in 0_u32..40) {
        let supplies = BTreeMap::from([supply("box", Some(10), None), supply("roll", None, Some(20))]);
        let limits = OrderLimits { max_units_per_order: 25, time_zone: "Europe/Brussels".into() };
        let lines: Vec<_> = [("box", first), ("roll", second)]
            .into_iter()
            .filter(|(_, quantity)| *quantity > 0)
            .map(|(id, quantity)| OrderLine { supply: SupplyId::new(id), quantity })
            .collect();
        let usage = Usage::from([(SupplyId::new("roll"), used)]);
        let wrong = check_lines(&lines, &supplies, &limits, &usage, Timestamp(1_795_000_000_000));
        let within = !lines.is_empty()
            && first <= 10
            && (second == 0 || second + used <= 20)
            && first + second <= 25;
        prop_assert_eq!(wrong.is_empty(), within, "{:?}", wrong);
    }
}
