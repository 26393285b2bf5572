//! The words of the pages, from `locales/*/pages.ftl`, and those of refusals, which are the desk's too.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use loket_domain::Refusal;
use loket_domain::people::Language;

/// The words of one language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// The words of a language, built into the program.
    pub fn of(language: Language) -> Self {
        let sources = match language {
            Language::Nl => [
                include_str!("../../../../locales/nl/pages.ftl"),
                include_str!("../../../../locales/nl/refusals.ftl"),
            ],
            Language::Fr => [
                include_str!("../../../../locales/fr/pages.ftl"),
                include_str!("../../../../locales/fr/refusals.ftl"),
            ],
            Language::De => [
                include_str!("../../../../locales/de/pages.ftl"),
                include_str!("../../../../locales/de/refusals.ftl"),
            ],
            Language::En => [
                include_str!("../../../../locales/en/pages.ftl"),
                include_str!("../../../../locales/en/refusals.ftl"),
            ],
        };
        let mut bundle = FluentBundle::new(language.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        for source in sources {
            // A file with errors still gives its good messages; the locale check reads all of them.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// One message, with its values; a value that is a number decides plurals.
    pub fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, FluentValue::try_number(value));
        }
        self.0
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// Why something was refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let id = format!("refusal-{}", refusal.code.as_str().replace('_', "-"));
        let values = refusal
            .params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        self.say(&id, &values.collect::<Vec<_>>())
    }
}
