//! Gathers every type a command mentions, each once.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, found by walking from requests and views.
#[derive(Default)]
pub struct Collected {
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Collected {
    /// Takes a type and everything it is made of.
    pub fn visit<T: TS + 'static + ?Sized>(&mut self, config: &Config) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only types that were derived have a place of their own; the rest (text, lists) are written in line.
        if T::output_path().is_some() {
            let comment = T::docs().unwrap_or_default();
            self.declarations.insert(
                T::ident(config),
                format!("{comment}export {}\n", T::decl(config)),
            );
        }
        T::visit_dependencies(&mut Walk {
            collected: self,
            config,
        });
        T::visit_generics(&mut Walk {
            collected: self,
            config,
        });
    }

    /// The file's text, without its commands.
    pub fn into_text(self) -> String {
        let head =
            "// Made from the desk's command list by `cargo xtask generate`. Do not edit.\n\n";
        let declarations: Vec<String> = self.declarations.into_values().collect();
        format!("{head}{}", declarations.join("\n"))
    }
}

struct Walk<'a> {
    collected: &'a mut Collected,
    config: &'a Config,
}

impl TypeVisitor for Walk<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.collected.visit::<T>(self.config);
    }
}
