//! What a mail says: subject, text and HTML of one event of an order.

use super::words::Words;
use askama::Template;
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

/// A letter, ready to be put in an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// One labelled fact of the letter.
struct Fact {
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "order.txt", escape = "none")]
struct PlainText<'l>(&'l Content);

#[derive(Template)]
#[template(path = "order.html")]
struct Html<'l>(&'l Content);

struct Content {
    language: &'static str,
    subject: String,
    greeting: String,
    intro: String,
    facts: Vec<Fact>,
    lines_title: String,
    lines: Vec<String>,
    footer: String,
}

/// Writes the letter about an order in the reader's language.
///
/// # Errors
/// When a template cannot be filled.
pub(super) fn about_order(
    event: OrderEvent,
    order: &Order,
    reader: &Profile,
) -> Result<Letter, askama::Error> {
    let content = content(event, order, reader);
    let (text, html) = (PlainText(&content).render()?, Html(&content).render()?);
    Ok(Letter {
        subject: content.subject,
        text,
        html,
    })
}

fn content(event: OrderEvent, order: &Order, reader: &Profile) -> Content {
    let words = Words::of(reader.language);
    let number = order.number.as_deref().unwrap_or_default();
    let (subject, intro) = event.ids();
    let mut facts = Vec::new();
    let mut fact = |id: &str, value: &str| {
        if !value.is_empty() {
            facts.push(Fact {
                label: words.say(id, &[]),
                value: value.to_owned(),
            });
        }
    };
    fact("mail-order-number", number);
    fact(
        "mail-order-account",
        &format!("{} {}", order.account_number, order.company),
    );
    fact("mail-order-address", &on_one_line(&order.address));
    fact("mail-order-reference", &order.reference);
    fact(
        "mail-order-tracking",
        order.tracking.as_deref().unwrap_or_default(),
    );
    let line = |name: &Labels, quantity| format!("{} × {}", quantity, label(name, reader.language));
    Content {
        language: reader.language.code(),
        subject: words.say(subject, &[("number", number)]),
        greeting: words.say("mail-greeting", &[("name", &reader.display_name())]),
        intro: words.say(intro, &[("number", number)]),
        facts,
        lines_title: words.count(
            "mail-order-lines",
            order.lines.iter().map(|line| line.quantity).sum(),
        ),
        lines: order
            .lines
            .iter()
            .map(|ordered| line(&ordered.name, ordered.quantity))
            .collect(),
        footer: words.say("mail-footer", &[]),
    }
}

fn label(labels: &Labels, language: Language) -> &str {
    match language {
        Language::Nl => &labels.nl,
        Language::Fr => &labels.fr,
        Language::De => &labels.de,
        Language::En => &labels.en,
    }
}

fn on_one_line(address: &Address) -> String {
    let street = format!("{} {}", address.street, address.number);
    let city = format!("{} {}", address.postcode, address.city);
    let parts = [
        &address.company,
        &address.contact,
        &street,
        &city,
        &address.country,
    ];
    parts
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(", ")
}
