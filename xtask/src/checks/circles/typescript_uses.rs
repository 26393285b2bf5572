//! Which TypeScript file imports which, by relative paths.

use std::collections::BTreeMap;

use super::graph::Graph;

/// The graph of files given by their paths in one folder.
pub fn graph(texts: &BTreeMap<String, String>) -> Graph {
    let mut graph = Graph::default();
    for (file, text) in texts {
        for path in imported(text) {
            if let Some(used) = resolve(file, path, texts) {
                graph.add(file, &used);
            }
        }
    }
    graph
}

/// The relative paths that stand after `from`, or in a call of `import`.
fn imported(text: &str) -> impl Iterator<Item = &str> {
    let starts = ["from \"", "import(\"", "import \""];
    starts.into_iter().flat_map(move |start| {
        text.split(start)
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|path| path.starts_with('.'))
    })
}

fn resolve(file: &str, path: &str, texts: &BTreeMap<String, String>) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let stem = parts.join("/");
    ["", ".ts", ".tsx", "/index.ts"]
        .iter()
        .map(|ending| format!("{stem}{ending}"))
        .find(|name| texts.contains_key(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_imports_are_arrows() {
        let texts = [
            ("app/App.tsx", "import { Page } from \"../shared\";"),
            ("shared/index.ts", "export { Page } from \"./page/Page\";"),
            (
                "shared/page/Page.tsx",
                "import type { Room } from \"../../app/App\";\nimport React from \"react\";",
            ),
        ];
        let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let circle = graph(&BTreeMap::from(texts)).circles().concat();
        assert_eq!(
            circle,
            [
                "app/App.tsx",
                "shared/index.ts",
                "shared/page/Page.tsx",
                "app/App.tsx"
            ]
        );
    }
}
