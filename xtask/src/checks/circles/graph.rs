//! Which file uses which, and a way round through them.

use std::collections::{BTreeMap, BTreeSet};

/// Files by name, each with the files it uses.
#[derive(Debug, Default)]
pub struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    /// `user` uses `used`; a file that uses itself is no circle.
    pub fn add(&mut self, user: &str, used: &str) {
        if user != used {
            let uses = self.0.entry(user.to_owned()).or_default();
            uses.insert(used.to_owned());
        }
    }

    /// Ways from a file back to itself, the first file last once more; each file is in one of them at most.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let mut left = self.0.clone();
        let mut found = Vec::new();
        while let Some(circle) = circle(&mut left) {
            left.retain(|file, _| !circle.contains(file));
            found.push(circle);
        }
        found
    }
}

fn circle(left: &mut BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    // Takes away every file that uses nothing that is left: each file that remains leads to a circle.
    loop {
        let users: BTreeSet<String> = left.keys().cloned().collect();
        left.values_mut()
            .for_each(|uses| uses.retain(|used| users.contains(used)));
        let before = left.len();
        left.retain(|_, uses| !uses.is_empty());
        if left.len() == before {
            break;
        }
    }
    let mut way = vec![left.keys().next()?.clone()];
    loop {
        let next = left.get(way.last()?)?.first()?.clone();
        let met = way.iter().position(|file| *file == next);
        way.push(next);
        if let Some(start) = met {
            return Some(way.split_off(start));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(arrows: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::default();
        arrows.iter().for_each(|(user, used)| graph.add(user, used));
        graph
    }

    #[test]
    fn a_way_back_is_a_circle() {
        let straight = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "a"), ("c", "c")];
        assert!(graph(&straight).circles().is_empty());
        let round = [
            ("a", "b"),
            ("b", "c"),
            ("c", "b"),
            ("c", "e"),
            ("x", "y"),
            ("y", "x"),
        ];
        let circles = graph(&round).circles();
        let names: Vec<_> = circles.iter().map(|way| way.join("")).collect();
        assert_eq!(names, ["bcb", "xyx"]);
    }
}
