//! The words of mails, from `locales/*/mails.ftl`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use loket_domain::people::Language;
use std::sync::OnceLock;

/// The words of one language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// The words of a language, built into the program and read once.
    pub fn of(language: Language) -> &'static Self {
        static ALL: [OnceLock<Words>; 4] = [const { OnceLock::new() }; 4];
        let place = match language {
            Language::Nl => &ALL[0],
            Language::Fr => &ALL[1],
            Language::De => &ALL[2],
            Language::En => &ALL[3],
        };
        place.get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let source = match language {
            Language::Nl => include_str!("../../../locales/nl/mails.ftl"),
            Language::Fr => include_str!("../../../locales/fr/mails.ftl"),
            Language::De => include_str!("../../../locales/de/mails.ftl"),
            Language::En => include_str!("../../../locales/en/mails.ftl"),
        };
        let mut bundle =
            FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        // A file with errors still gives its good messages; a test reads all of them.
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// One message, with its values.
    pub fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, *value);
        }
        self.0
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// One message with a count, which decides its plural.
    pub fn count(&self, id: &str, count: u32) -> String {
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.0
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}
