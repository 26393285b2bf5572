//! One portable schema text for two engines. Pure.
//!
//! A migration is written with `BIGINT`, `TEXT` and `BYTEA` only, and a comment line above each `CREATE TABLE` says
//! whose rows it holds:
//!
//! | Comment | Whose a row is |
//! |---|---|
//! | `-- tenant: installation` | the installation's; every tenant reaches it |
//! | `-- tenant: organisation_id` | the organisation's named in that column |
//! | `-- tenant: person_id` | the person's named in that column |
//! | `-- tenant: owner_id` | the organisation's or person's named in that column, or `catalogue`: everybody's |
//!
//! `-- tenant: organisation_id = id` takes the column `id` in that role.
//!
//! SQLite gets `INTEGER`, `BLOB`, `STRICT` tables and triggers that refuse to write another tenant's rows (and skip
//! them in updates and deletes, as PostgreSQL does). PostgreSQL gets `COLLATE "C"` on every text column (keys sort as
//! on SQLite; what people sort has a computed key anyway), row-level security and the product role's grants.

use super::engine_kind::Engine;
use super::error::DbError;
use super::sql::{Piece, pieces};
use super::tenant::CATALOGUE;

/// Whose rows a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Tenancy {
    Installation,
    Organisation(String),
    Person(String),
    Owner(String),
}

impl Tenancy {
    fn parse(text: &str) -> Result<Self, DbError> {
        let (role, column) = text.split_once('=').unwrap_or((text, text));
        let column = column.trim().to_owned();
        let known = match role.trim() {
            "installation" => Self::Installation,
            "organisation_id" => Self::Organisation(column.clone()),
            "person_id" => Self::Person(column.clone()),
            "owner_id" => Self::Owner(column.clone()),
            _ => return Err(wrong(format!("`-- tenant: {text}` is not known"))),
        };
        if is_name(&column) {
            Ok(known)
        } else {
            Err(wrong(format!("`{column}` is not a column name")))
        }
    }
}

/// The schema text of a migration as the engine runs it. `role` is the product's own role on PostgreSQL.
pub fn rewritten(sql: &str, engine: Engine, role: &str) -> Result<String, DbError> {
    let mut script = Script {
        engine,
        role,
        out: String::new(),
        statement: String::new(),
        tenancy: None,
    };
    for piece in pieces(sql) {
        match piece {
            Piece::Comment(comment) => {
                script.note(comment)?;
                script.statement.push(' ');
            }
            Piece::Verbatim("\"C\"") if script.drop_collate() => {}
            Piece::Verbatim(text) => script.statement.push_str(text),
            Piece::Code(code) => {
                let mut parts = code.split(';');
                script.statement.push_str(parts.next().unwrap_or(""));
                for part in parts {
                    script.end_statement()?;
                    script.statement.push_str(part);
                }
            }
        }
    }
    script.end_statement()?;
    Ok(script.out)
}

struct Script<'r> {
    engine: Engine,
    role: &'r str,
    out: String,
    statement: String,
    tenancy: Option<Tenancy>,
}

impl Script<'_> {
    fn note(&mut self, comment: &str) -> Result<(), DbError> {
        if let Some(text) = comment
            .trim_start_matches('-')
            .trim()
            .strip_prefix("tenant:")
        {
            self.tenancy = Some(Tenancy::parse(text.trim())?);
        }
        Ok(())
    }

    /// Takes an explicit `COLLATE "C"` back out: it goes without saying.
    fn drop_collate(&mut self) -> bool {
        let kept = self.statement.trim_end();
        let start = kept.len().saturating_sub("COLLATE".len());
        let found = kept
            .get(start..)
            .is_some_and(|word| word.eq_ignore_ascii_case("COLLATE"));
        if found {
            self.statement.truncate(start);
        }
        found
    }

    fn end_statement(&mut self) -> Result<(), DbError> {
        let statement = std::mem::take(&mut self.statement);
        let statement = statement.trim();
        let words: Vec<String> = words(statement)
            .map(str::to_ascii_uppercase)
            .take(3)
            .collect();
        let table = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] => return Ok(()),
            ["CREATE", "TABLE", ..] => words_as_written(statement, 2),
            ["CREATE", "VIEW" | "TEMP" | "TRIGGER" | "MATERIALIZED", ..] => {
                return Err(wrong(
                    "only tables and indexes: a view would pass by row-level security".to_owned(),
                ));
            }
            _ => None,
        };
        if let (None, ["CREATE", "TABLE"]) =
            (table, [words[0].as_str(), words.get(1).map_or("", |w| w)])
        {
            return Err(wrong("CREATE TABLE without a plain name".to_owned()));
        }
        self.out.push_str(&self.respelled(statement)?);
        let Some(table) = table else {
            self.out.push_str(";\n");
            return Ok(());
        };
        let tenancy = self.tenancy.take();
        let tenancy = tenancy
            .ok_or_else(|| wrong(format!("table {table} has no `-- tenant:` line above it")))?;
        self.out.push_str(match self.engine {
            Engine::Sqlite => " STRICT;\n",
            Engine::Postgres => ";\n",
        });
        self.out.push_str(&match self.engine {
            Engine::Sqlite => sqlite_guards(table, &tenancy),
            Engine::Postgres => postgres_policy(table, &tenancy, self.role),
        });
        Ok(())
    }

    /// The statement with its type names in the engine's spelling.
    fn respelled(&self, statement: &str) -> Result<String, DbError> {
        let defines = words(statement)
            .nth(1)
            .is_some_and(|word| word.eq_ignore_ascii_case("TABLE"));
        let mut out = String::with_capacity(statement.len());
        let mut before = String::new();
        for piece in pieces(statement) {
            let Piece::Code(code) = piece else {
                if let Piece::Verbatim(text) = piece {
                    out.push_str(text);
                }
                continue;
            };
            let mut rest = code;
            while let Some(start) = rest.find(is_word) {
                let (gap, tail) = rest.split_at(start);
                let end = tail.find(|c| !is_word(c)).unwrap_or(tail.len());
                let word = &tail[..end];
                out.push_str(gap);
                out.push_str(if defines {
                    self.spelled(word, &before)?
                } else {
                    word
                });
                before = word.to_ascii_uppercase();
                rest = &tail[end..];
            }
            out.push_str(rest);
        }
        Ok(out)
    }

    fn spelled<'w>(&self, word: &'w str, before: &str) -> Result<&'w str, DbError> {
        Ok(match (word.to_ascii_uppercase().as_str(), self.engine) {
            ("BIGINT", Engine::Sqlite) => "INTEGER",
            ("BYTEA", Engine::Sqlite) => "BLOB",
            // In small letters it is a column's name.
            ("TEXT", Engine::Postgres) if before != "AS" && word == "TEXT" => "TEXT COLLATE \"C\"",
            ("DEFERRABLE" | "DEFERRED", _) => {
                return Err(wrong(
                    "a deferred constraint would fail the whole group at its commit".to_owned(),
                ));
            }
            (
                "INT" | "INTEGER" | "SERIAL" | "BIGSERIAL" | "BOOLEAN" | "VARCHAR" | "REAL"
                | "NUMERIC" | "BLOB",
                _,
            )
            | ("TIMESTAMP" | "TIMESTAMPTZ" | "JSON" | "JSONB" | "UUID" | "AUTOINCREMENT", _) => {
                return Err(wrong(format!("write BIGINT, TEXT or BYTEA, not {word}")));
            }
            _ => word,
        })
    }
}

/// The owner expression's kind (as [`super::Tenant::owns`] knows it) and column.
fn owner(tenancy: &Tenancy) -> Option<(&'static str, &str)> {
    match tenancy {
        Tenancy::Installation => None,
        Tenancy::Organisation(column) => Some(("organisation", column)),
        Tenancy::Person(column) => Some(("person", column)),
        Tenancy::Owner(column) => Some(("owner", column)),
    }
}

fn sqlite_guards(table: &str, tenancy: &Tenancy) -> String {
    let Some((kind, column)) = owner(tenancy) else {
        return String::new();
    };
    let ours = |row: &str| format!("loket_ours('{kind}', {row}.{column})");
    let (new, old) = (ours("NEW"), ours("OLD"));
    let trigger = |name: &str, event: &str, when: &str, how: &str| {
        format!(
            "CREATE TRIGGER {table}_tenant_{name} BEFORE {event} ON {table} WHEN {when} BEGIN SELECT {how}; END;\n"
        )
    };
    let refuse = format!("RAISE(ABORT, '{table}')");
    [
        trigger("insert", "INSERT", &format!("NOT {new}"), &refuse),
        trigger("update", "UPDATE", &format!("NOT {old}"), "RAISE(IGNORE)"),
        trigger(
            "move",
            &format!("UPDATE OF {column}"),
            &format!("{old} AND NOT {new}"),
            &refuse,
        ),
        trigger("delete", "DELETE", &format!("NOT {old}"), "RAISE(IGNORE)"),
    ]
    .concat()
}

fn postgres_policy(table: &str, tenancy: &Tenancy, role: &str) -> String {
    let setting = |name: &str| format!("current_setting('loket.{name}', true)");
    let (organisation, person) = (setting("organisation"), setting("person"));
    // Nothing at all is seen before a tenant is entered, not even what is everybody's.
    let entered = format!("{} = 'yes'", setting("entered"));
    let ours = match tenancy {
        Tenancy::Installation => entered,
        Tenancy::Organisation(column) => format!("{column} = {organisation} AND {entered}"),
        Tenancy::Person(column) => format!("{column} = {person} AND {entered}"),
        Tenancy::Owner(column) => {
            format!("{column} IN ({organisation}, {person}, '{CATALOGUE}') AND {entered}")
        }
    };
    format!(
        "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;\n\
         CREATE POLICY tenant ON {table} USING ({ours}) WITH CHECK ({ours});\n\
         GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO \"{role}\";\n"
    )
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_word)
}

fn words(statement: &str) -> impl Iterator<Item = &str> {
    statement
        .split(|c| !is_word(c))
        .filter(|word| !word.is_empty())
}

/// The nth word if it is a plain lower-case name.
fn words_as_written(statement: &str, nth: usize) -> Option<&str> {
    words(statement).nth(nth).filter(|word| is_name(word))
}

fn wrong(message: String) -> DbError {
    DbError::Other(format!("migration: {message}"))
}
