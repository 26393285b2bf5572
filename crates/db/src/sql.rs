//! One SQL text for two engines: `:name` placeholders become `?1` or `$1`. Pure.

use super::engine_kind::Engine;
use super::error::DbError;

/// A stretch of SQL: code can be rewritten, the rest (literals, quoted names, comments) is passed on as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'s> {
    Code(&'s str),
    Verbatim(&'s str),
    Comment(&'s str),
}

/// Cuts SQL text into code, literals and comments. An unclosed literal or comment runs to the end.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let code = rest.find(['\'', '"', '-', '/']).unwrap_or(rest.len());
        let (before, tail) = rest.split_at(code);
        if !before.is_empty() {
            found.push(Piece::Code(before));
        }
        let (piece, length) = match tail.as_bytes() {
            [] => break,
            [quote @ (b'\'' | b'"'), ..] => {
                // A doubled quote simply reads as two literals side by side.
                let close = tail[1..]
                    .find(char::from(*quote))
                    .map_or(tail.len(), |at| at + 2);
                (Piece::Verbatim(&tail[..close]), close)
            }
            [b'-', b'-', ..] => {
                let end = tail.find('\n').unwrap_or(tail.len());
                (Piece::Comment(&tail[..end]), end)
            }
            [b'/', b'*', ..] => {
                let end = tail.find("*/").map_or(tail.len(), |at| at + 2);
                (Piece::Comment(&tail[..end]), end)
            }
            _ => (Piece::Code(&tail[..1]), 1),
        };
        found.push(piece);
        rest = &tail[length..];
    }
    found
}

/// An SQL text in one engine's spelling.
#[derive(Debug, PartialEq, Eq)]
pub struct Translated {
    /// What the engine is given.
    pub text: String,
    /// The parameter names: the first is `?1` or `$1`.
    pub names: Vec<String>,
}

/// Turns `:name` placeholders into the engine's numbered ones, by first appearance.
///
/// # Errors
/// `?` and `$` outside of literals are refused: SQLite takes `$2` for a *name* and would silently swap parameters.
pub fn translate(sql: &str, engine: Engine) -> Result<Translated, DbError> {
    let mark = match engine {
        Engine::Sqlite => '?',
        Engine::Postgres => '$',
    };
    let mut out = Translated {
        text: String::with_capacity(sql.len()),
        names: Vec::new(),
    };
    for piece in pieces(sql) {
        match piece {
            Piece::Code(code) => out.push_code(code, mark)?,
            Piece::Verbatim(text) => out.text.push_str(text),
            // A comment separates words, and no more.
            Piece::Comment(_) => out.text.push(' '),
        }
    }
    Ok(out)
}

impl Translated {
    fn push_code(&mut self, code: &str, mark: char) -> Result<(), DbError> {
        let mut rest = code;
        while let Some(at) = rest.find([':', '?', '$']) {
            let (before, tail) = rest.split_at(at);
            self.text.push_str(before);
            if let Some(after) = tail.strip_prefix("::") {
                self.text.push_str("::");
                rest = after;
                continue;
            }
            let name = tail[1..]
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .next()
                .unwrap_or("");
            if !tail.starts_with(':')
                || !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            {
                let shown: String = tail.chars().take(12).collect();
                return Err(DbError::Statement(format!(
                    "write parameters as :name, not `{shown}`"
                )));
            }
            let number = self.number_of(name);
            self.text.push(mark);
            self.text.push_str(&number.to_string());
            rest = &tail[1 + name.len()..];
        }
        self.text.push_str(rest);
        Ok(())
    }

    fn number_of(&mut self, name: &str) -> usize {
        if let Some(known) = self.names.iter().position(|n| n == name) {
            return known + 1;
        }
        self.names.push(name.to_owned());
        self.names.len()
    }

    /// Hands each placeholder's parameter to `bind`, by name: the order in which the caller wrote them is free.
    ///
    /// # Errors
    /// A parameter that is missing, superfluous or given twice.
    pub fn bind_by_name<P>(
        &self,
        params: &[(&str, P)],
        mut bind: impl FnMut(usize, &str, &P) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        for (index, name) in self.names.iter().enumerate() {
            let Some((_, value)) = params.iter().find(|(given, _)| given == name) else {
                return Err(DbError::Statement(format!("parameter :{name} is missing")));
            };
            bind(index, name, value)?;
        }
        if params.len() == self.names.len() {
            return Ok(());
        }
        let unused = params
            .iter()
            .map(|(name, _)| *name)
            .find(|given| !self.names.iter().any(|n| n == given));
        Err(DbError::Statement(match unused {
            Some(name) => format!("parameter :{name} is not in the statement"),
            None => "a parameter is given twice".to_owned(),
        }))
    }
}
