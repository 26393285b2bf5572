//! The four languages say the same things: same message ids, same variables, nothing empty.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

use super::report;
use crate::place::Place;
use crate::stamp;

/// The language the others are compared with.
const FIRST: &str = "en";
const OTHERS: [&str; 3] = ["nl", "fr", "de"];

/// One message, term or attribute, and where it stands.
#[derive(Debug)]
struct Message {
    at: String,
    variables: BTreeSet<String>,
}

/// All messages of one language by id; terms as `-id`, attributes as `id.name`.
type Language = BTreeMap<String, Message>;

/// Fails when a language lacks a message, has one too many, or uses other variables.
pub fn check(place: &Place) -> Result<()> {
    let mut found = Vec::new();
    let locales = place.root().join("locales");
    let first = read(&locales, FIRST, &mut found)?;
    if first.is_empty() {
        bail!("locales/{FIRST} holds no messages");
    }
    for name in OTHERS {
        let language = read(&locales, name, &mut found)?;
        found.extend(differences(&first, &language, name));
    }
    report(&found)
}

/// The ids of all messages with a text of their own, terms left out, in a language's folder.
pub fn message_ids(folder: &Path) -> Result<BTreeSet<String>> {
    let mut found = Vec::new();
    let mut language = Language::new();
    for file in stamp::files(folder)? {
        parse(
            &fs::read_to_string(&file)?,
            &file.display().to_string(),
            &mut language,
            &mut found,
        );
    }
    report(&found)?;
    Ok(language
        .into_keys()
        .filter(|id| !id.starts_with('-') && !id.contains('.'))
        .collect())
}

fn read(locales: &Path, name: &str, found: &mut Vec<String>) -> Result<Language> {
    let mut language = Language::new();
    for file in stamp::files(&locales.join(name))? {
        let shown = format!(
            "locales/{name}/{}",
            file.strip_prefix(locales.join(name))?.display()
        );
        parse(&fs::read_to_string(&file)?, &shown, &mut language, found);
    }
    Ok(language)
}

fn differences(first: &Language, other: &Language, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (id, message) in first {
        match other.get(id) {
            None => found.push(format!("{}: {id} is missing in {name}", message.at)),
            Some(same) if same.variables != message.variables => found.push(format!(
                "{}: {id} uses {}, but {} in {FIRST}",
                same.at,
                listed(&same.variables),
                listed(&message.variables)
            )),
            Some(_) => {}
        }
    }
    let extra = other.iter().filter(|(id, _)| !first.contains_key(*id));
    found.extend(
        extra.map(|(id, message)| format!("{}: {id} does not exist in {FIRST}", message.at)),
    );
    found
}

fn listed(variables: &BTreeSet<String>) -> String {
    if variables.is_empty() {
        return "no variables".to_owned();
    }
    variables
        .iter()
        .map(|name| format!("${name}"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn parse(text: &str, file: &str, language: &mut Language, found: &mut Vec<String>) {
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
        found.extend(
            errors
                .iter()
                .map(|error| format!("{file}:{}: {}", line(error.pos.start), error.kind)),
        );
        resource
    });
    let mut add = |id: String, pattern: &Pattern<&str>| {
        let own = id.split('.').next().unwrap_or_default();
        let at = format!("{file}:{}", line_of(text, own));
        let mut variables = BTreeSet::new();
        in_pattern(pattern, &mut variables);
        if is_empty(pattern) {
            found.push(format!("{at}: {id} is empty"));
        }
        let message = Message { at, variables };
        if let Some(earlier) = language.insert(id.clone(), message) {
            found.push(format!("{}: {id} is defined twice", earlier.at));
        }
    };
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
            ),
            _ => continue,
        };
        if let Some(value) = value {
            add(id.clone(), value);
        }
        for attribute in attributes {
            add(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
}

fn line_of(text: &str, id: &str) -> usize {
    let defines = |line: &str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines().position(defines).map_or(1, |index| index + 1)
}

fn is_empty(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => value.trim().is_empty(),
        PatternElement::Placeable { .. } => false,
    })
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            variants
                .iter()
                .for_each(|variant| in_pattern(&variant.value, variables));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, variables),
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => {
            in_arguments(arguments, variables);
        }
        _ => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, variables: &mut BTreeSet<String>) {
    arguments
        .positional
        .iter()
        .for_each(|argument| in_inline(argument, variables));
    arguments
        .named
        .iter()
        .for_each(|argument| in_inline(&argument.value, variables));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(text: &str) -> (Language, Vec<String>) {
        let (mut language, mut found) = (Language::new(), Vec::new());
        parse(text, "file.ftl", &mut language, &mut found);
        (language, found)
    }

    #[test]
    fn variables_are_seen_wherever_they_stand() {
        let text = "\
waiting = { $count ->
    [one] One order of { $person }
   *[other] { NUMBER($count, minimumFractionDigits: 0) } orders until { DATETIME($until) }
}
    .title = For { $account }
";
        let (language, found) = language(text);
        assert!(found.is_empty());
        assert_eq!(
            listed(&language["waiting"].variables),
            "$count $person $until"
        );
        assert_eq!(listed(&language["waiting.title"].variables), "$account");
    }

    #[test]
    fn a_language_that_differs_is_told_with_file_and_line() {
        let (first, _) = language("one = One\ntwo = Two { $count }\nthree = Three\n");
        let (other, _) = language("one = Een\n\ntwo = Twee { $aantal }\nvier = Vier\n");
        let found = differences(&first, &other, "nl");
        assert_eq!(
            found,
            [
                "file.ftl:3: three is missing in nl",
                "file.ftl:3: two uses $aantal, but $count in en",
                "file.ftl:4: vier does not exist in en",
            ]
        );
        assert!(differences(&first, &first, "en").is_empty());
    }

    #[test]
    fn empty_double_and_broken_messages_are_found() {
        assert_eq!(language("a = { \"\" }\n").1, ["file.ftl:1: a is empty"]);
        assert_eq!(
            language("a = A\na = B\n").1,
            ["file.ftl:1: a is defined twice"]
        );
        let broken = language("a = A\nb = { $x\n").1;
        assert!(
            broken.len() == 1 && broken[0].starts_with("file.ftl:"),
            "{broken:?}"
        );
    }

    #[test]
    fn terms_and_attributes_are_compared_but_are_no_ids_of_their_own() {
        let (language, _) = language("-name = Loket\nsend = Send\n    .title = Now\n");
        assert_eq!(
            language.keys().collect::<Vec<_>>(),
            ["-name", "send", "send.title"]
        );
    }
}
