//! `demo`.

use super::operate::apart;
use super::output::{Sentence, say};
use super::serve::private_folder;
use crate::cli::settings::Settings;
use loket_authority::demo::{self, Demo, Size};

/// Makes up organisations, people, orders and requests, and prints who can sign in.
pub(super) fn demo(settings: &Settings) -> Result<(), Sentence> {
    private_folder(&settings.data_folder())?;
    let made = apart(settings, async |state| {
        demo::create(&state, Size::Full)
            .await
            .map_err(|error| format!("There is no demo: {error}."))
    })?;
    say(&table(&made));
    Ok(())
}

/// One line per person: login, password, language, name and duty, in columns.
fn table(made: &Demo) -> String {
    let mut lines = vec!["Sign in with:".to_owned()];
    let widest = made
        .sign_ins
        .iter()
        .map(|one| one.login.len())
        .max()
        .unwrap_or_default();
    for one in &made.sign_ins {
        let (login, password, language) = (&one.login, &one.password, one.language.code());
        lines.push(format!(
            "  {login:<widest$}  {password}  {language}  {}, {}",
            one.name, one.duty
        ));
    }
    lines.push("Account numbers:".to_owned());
    lines.extend(
        made.numbers
            .iter()
            .map(|(number, what)| format!("  {number}  {what}")),
    );
    lines.join("\n")
}
