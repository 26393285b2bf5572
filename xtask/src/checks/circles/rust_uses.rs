//! Which Rust file of a crate uses which: `use` trees, and paths that begin with `crate`, `super` or `self`.

use std::collections::BTreeMap;

use super::graph::Graph;

/// A path of names, such as `crate::store::audit`.
type Names = Vec<String>;

/// The graph of a crate's files, given by their paths in its source folder.
pub fn graph(texts: &BTreeMap<String, String>) -> Graph {
    let tree = ModuleTree::of(texts);
    let mut graph = Graph::default();
    for (module, entry) in &tree.modules {
        for path in &entry.uses {
            if let Some(used) = tree.resolve(module, path, 0) {
                graph.add(&entry.file, &used);
            }
        }
    }
    graph
}

/// The modules of a crate by their paths.
struct ModuleTree {
    modules: BTreeMap<Names, Module>,
}

struct Module {
    file: String,
    uses: Vec<Names>,
    /// What a module hands on under its own name: the last name of each path.
    hands_on: Vec<Names>,
}

impl ModuleTree {
    fn of(texts: &BTreeMap<String, String>) -> Self {
        let modules = texts.iter().map(|(file, text)| {
            let text = without_comments(product(text));
            let (mut uses, mut hands_on) = (Vec::new(), Vec::new());
            for (public, tree) in use_trees(&text) {
                let paths = flattened(&tree);
                // A module that hands on its own children's names uses none of them itself.
                if public {
                    hands_on.extend(paths);
                } else {
                    uses.extend(paths);
                }
            }
            uses.extend(inline_paths(&text));
            let entry = Module {
                file: file.clone(),
                uses,
                hands_on,
            };
            (module_of(file), entry)
        });
        Self {
            modules: modules.collect(),
        }
    }

    /// The file in which a path that stands in `module` ends; none for what lies outside of the crate.
    fn resolve(&self, module: &[String], path: &[String], depth: usize) -> Option<String> {
        let mut here = module.to_vec();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => {
                here.clear();
                rest = &path[1..];
            }
            "self" => rest = &path[1..],
            "super" => {}
            first => {
                here.push(first.to_owned());
                if !self.modules.contains_key(&here) {
                    return None;
                }
                rest = &path[1..];
            }
        }
        for (place, name) in rest.iter().enumerate() {
            if name == "super" {
                here.pop()?;
                continue;
            }
            here.push(name.clone());
            if !self.modules.contains_key(&here) {
                here.pop();
                return self.handed_on(&here, &rest[place..], depth);
            }
        }
        self.modules.get(&here).map(|entry| entry.file.clone())
    }

    /// The file behind a name that `module` defines or hands on.
    fn handed_on(&self, module: &[String], rest: &[String], depth: usize) -> Option<String> {
        let entry = self.modules.get(module)?;
        let named = |path: &&Names| path.last() == rest.first();
        let on = entry.hands_on.iter().find(named).filter(|_| depth < 8);
        let found = on.and_then(|path| self.resolve(module, path, depth + 1));
        Some(found.unwrap_or_else(|| entry.file.clone()))
    }
}

/// A file's text before its own tests.
fn product(text: &str) -> &str {
    text.split("\nmod tests {").next().unwrap_or(text)
}

fn module_of(file: &str) -> Names {
    let stem = file.strip_suffix(".rs").unwrap_or(file);
    let mut names: Names = stem.split('/').map(str::to_owned).collect();
    let face = names.last().is_some_and(|last| last == "mod");
    let root = names.len() == 1 && ["lib", "main"].contains(&names[0].as_str());
    if face || root {
        names.pop();
    }
    names
}

fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Every `use` statement: whether it hands on, and its tree as text.
fn use_trees(text: &str) -> Vec<(bool, String)> {
    let mut trees = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let line = line.trim();
        let (visibility, statement) = match line.split_once("use ") {
            Some((before, after)) if before.is_empty() || before.starts_with("pub") => {
                (before, after)
            }
            _ => continue,
        };
        let mut tree = statement.to_owned();
        while !tree.contains(';') {
            let Some(next) = lines.next() else { break };
            tree.push_str(next.trim());
        }
        let tree = tree.split(';').next().unwrap_or_default().to_owned();
        trees.push((!visibility.is_empty(), tree));
    }
    trees
}

/// `a::{b, c::{d, self}}` as `a::b`, `a::c::d`, `a::c`.
fn flattened(tree: &str) -> Vec<Names> {
    let tree = tree.trim();
    let Some((before, inside)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or(tree);
        let names = path.split("::").map(|name| name.trim().to_owned());
        let mut names: Names = names
            .filter(|name| !name.is_empty() && name != "*")
            .collect();
        if names.len() > 1 && names.last().is_some_and(|last| last == "self") {
            names.pop();
        }
        return vec![names];
    };
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    branches(inside)
        .iter()
        .flat_map(|branch| flattened(&format!("{before}{branch}")))
        .filter(|names| !names.is_empty())
        .collect()
}

/// The parts of a tree's braces, split at commas outside of further braces.
fn branches(inside: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for sign in inside.chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if sign == ',' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(sign);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// Paths in code that begin with `crate::`, `super::` or `self::`.
fn inline_paths(text: &str) -> Vec<Names> {
    let lines = text.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("use ") && !line.starts_with("pub")
    });
    let mut paths = Vec::new();
    for line in lines {
        for start in ["crate::", "super::", "self::"] {
            for (at, _) in line.match_indices(start) {
                let part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
                if line[..at].ends_with(part) || line[..at].ends_with('$') {
                    continue;
                }
                let path: String = line[at..].chars().take_while(|c| part(*c)).collect();
                let names = path.split("::").filter(|name| !name.is_empty());
                paths.push(names.map(str::to_owned).collect());
            }
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circle(files: &[(&str, &str)]) -> Vec<String> {
        let texts = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        graph(&texts).circles().concat()
    }

    #[test]
    fn a_tree_is_its_paths() {
        let paths =
            flattened("crate::store::{audit::{self, Deed}, people::person as known, feed::*}");
        let paths: Vec<_> = paths.iter().map(|names| names.join("::")).collect();
        let expected = [
            "crate::store::audit",
            "crate::store::audit::Deed",
            "crate::store::people::person",
            "crate::store::feed",
        ];
        assert_eq!(paths, expected);
    }

    #[test]
    fn files_that_use_one_another_are_a_circle() {
        let files = [
            ("lib.rs", "mod sign_in;\nmod entering;"),
            ("sign_in.rs", "use crate::entering::{\n    Known,\n};"),
            (
                "entering.rs",
                "fn enter() {\n    let asked = super::sign_in::asked();\n}",
            ),
        ];
        assert_eq!(circle(&files), ["entering.rs", "sign_in.rs", "entering.rs"]);
    }

    #[test]
    fn a_module_that_hands_names_on_is_no_user_of_them() {
        let files = [
            ("lib.rs", "mod mail;"),
            (
                "mail/mod.rs",
                "mod letter;\nmod words;\npub use letter::Letter;",
            ),
            ("mail/letter.rs", "use super::words::Words;"),
            ("mail/words.rs", "use crate::other::Thing;"),
        ];
        assert!(circle(&files).is_empty());
        let mut round = files.to_vec();
        round[3] = ("mail/words.rs", "use crate::mail::Letter;");
        assert_eq!(
            circle(&round),
            ["mail/letter.rs", "mail/words.rs", "mail/letter.rs"]
        );
    }

    #[test]
    fn tests_and_comments_are_not_read() {
        let files = [
            ("lib.rs", "mod a;\nmod b;"),
            ("a.rs", "use crate::b::B;"),
            (
                "b.rs",
                "//! See [`crate::a`].\n\n#[cfg(test)]\nmod tests {\n    use crate::a::A;\n}",
            ),
        ];
        assert!(circle(&files).is_empty());
    }
}
