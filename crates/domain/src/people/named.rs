//! Whether a text names somebody: by an address, a user name or their whole name.

use crate::text::folded;

/// Somebody as texts name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named(Vec<String>);

impl Named {
    /// By these names, each in the form that is compared; empty ones are nobody's.
    pub fn by<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names = names.into_iter().map(form);
        Self(names.filter(|name| !name.is_empty()).collect())
    }

    /// The same, and by given and family name one after the other, either way round. One of them alone is many
    /// people's.
    #[must_use]
    pub fn or_in_full(mut self, given_name: &str, family_name: &str) -> Self {
        let (given, family) = (form(given_name), form(family_name));
        if !given.is_empty() && !family.is_empty() {
            self.0.push(format!("{given} {family}"));
            self.0.push(format!("{family} {given}"));
        }
        self
    }

    /// Whether the text names them, whatever its case and however its lines break; not within a longer word.
    pub fn is_in(&self, text: &str) -> bool {
        let text = form(text);
        self.0.iter().any(|name| stands_in(&text, name))
    }
}

fn form(text: &str) -> String {
    let folded = folded(text);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn stands_in(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let mut after = text.get(at + found.len()..).unwrap_or_default().chars();
        let (next, then) = (after.next(), after.next());
        // A full stop ends a sentence, unless the word goes on behind it.
        let goes_on = match next {
            Some('.') => then.is_some_and(char::is_alphanumeric),
            next => next.is_some_and(is_of_a_word),
        };
        !before.is_some_and(|c| c == '.' || is_of_a_word(c)) && !goes_on
    })
}

fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_named_by_whole_words() {
        let named = Named::by(["Bo@Boxes.example", "bo.x", ""]).or_in_full("Zoë", "van  Straße");
        for (text, expected) in [
            ("bo@boxes.example asks", true),
            ("from <BO@BOXES.EXAMPLE>.", true),
            ("Write to bo@boxes.example. Thank you.", true),
            ("bo@boxes.example.org asks", false),
            ("jim-bo@boxes.example asks", false),
            ("your user name is Bo.X", true),
            ("bo.xander", false),
            ("Dear ZOË VAN\n STRASSE,", true),
            ("van Straße, Zoë", false),
            ("van Straße Zoë", true),
            ("Zoë van Straßen", false),
            ("Zoë", false),
            ("", false),
        ] {
            assert_eq!(named.is_in(text), expected, "{text}");
        }
        assert!(!Named::default().is_in("anything"));
        assert!(!Named::by([]).or_in_full("Zoë", "").is_in("Zoë"));
    }
}
