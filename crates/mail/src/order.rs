//! Letters about an order (OS-28): placed, shipped, cancelled.

use super::letter::{Draft, LetterContext, Reader};
use loket_domain::ordering::{Address, Labels, Order};
use loket_domain::people::{Language, Profile};

/// The events of an order that a person is mailed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OrderEvent {
    Placed,
    Shipped,
    Cancelled,
}

impl OrderEvent {
    /// Reads a job's template.
    pub fn parse(template: &str) -> Option<Self> {
        match template {
            "order_placed" => Some(Self::Placed),
            "order_shipped" => Some(Self::Shipped),
            "order_cancelled" => Some(Self::Cancelled),
            _ => None,
        }
    }

    fn ids(self) -> (&'static str, &'static str) {
        match self {
            Self::Placed => ("mail-order-placed-subject", "mail-order-placed-text"),
            Self::Shipped => ("mail-order-shipped-subject", "mail-order-shipped-text"),
            Self::Cancelled => ("mail-order-cancelled-subject", "mail-order-cancelled-text"),
        }
    }
}

/// The letter about an order, in the reader's language.
pub(super) fn about(
    event: OrderEvent,
    order: &Order,
    reader: &Profile,
    letter_context: &LetterContext<'_>,
) -> Draft {
    let number = order.number.as_deref().unwrap_or_default();
    let (subject, intro) = event.ids();
    let account = format!("{} {}", order.account_number, order.company);
    let packs = order.lines.iter().map(|line| line.quantity).sum();
    let lines = order
        .lines
        .iter()
        .map(|line| {
            let name = label(&line.name, reader.language);
            format!("{} × {name}", line.quantity)
        })
        .collect();
    Draft::new(Reader::from(reader), letter_context)
        .subject(subject, &[("number", number)])
        .intro(intro, &[("number", number)])
        .fact("mail-order-number", number)
        .fact("mail-order-account", &account)
        .fact("mail-order-address", &address(&order.address))
        .fact("mail-order-reference", &order.reference)
        .fact(
            "mail-order-tracking",
            order.tracking.as_deref().unwrap_or_default(),
        )
        .counted_list("mail-order-lines", packs, lines)
}

fn label(labels: &Labels, language: Language) -> &str {
    match language {
        Language::Nl => &labels.nl,
        Language::Fr => &labels.fr,
        Language::De => &labels.de,
        Language::En => &labels.en,
    }
}

fn address(address: &Address) -> String {
    let street = format!("{} {}", address.street, address.number);
    let city = format!("{} {}", address.postcode, address.city);
    let parts = [
        &address.company,
        &address.contact,
        &street,
        &city,
        &address.country,
    ];
    let told: Vec<&str> = parts
        .into_iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    told.join(", ")
}
