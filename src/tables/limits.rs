//! The words beside a figure that tell how it is meant: of what stands before it, read backwards, and of what follows it.

use super::layout::{Table, bytes, record};

bytes!("limits.bin");

/// What a word or sign beside a figure says, in the order of the numbers, from 1, by which nodes name it.
pub const CLASSES: [&str; 19] = [
    "at-least",
    "more-than",
    "at-most",
    "less-than",
    "minimum",
    "maximum",
    "nominal",
    "about",
    "plus-minus",
    "unclear",
    "exactly",
    "from",
    "between",
    "not",
    "qualifier",
    "to",
    "and",
    "or",
    "span",
];

record! {
    /// A beginning of phrases: what the phrase says that ends here, from 1, or 0; where the letters that can follow stand, and how
    /// many there are.
    Node { word: u8, len: u8, first: u16 }
}

record! {
    /// A letter that can follow, and the beginning it makes.
    Edge { letter: u32, node: u16 }
}

/// The letters that follow each beginning of a phrase.
#[derive(Clone, Copy)]
pub(crate) struct Trie {
    /// The nodes that the ASCII characters begin, for most words end there; 0 for none.
    first: Table<u16>,
    nodes: Table<Node>,
    edges: Table<Edge>,
}

pub(crate) const BEFORE: Trie = Trie::of(0);
pub(crate) const AFTER: Trie = Trie::of(3);

impl Trie {
    const fn of(section: usize) -> Self {
        Self {
            first: Table::of(&BYTES, section),
            nodes: Table::of(&BYTES, section + 1),
            edges: Table::of(&BYTES, section + 2),
        }
    }

    /// The node after a letter; 0 is the node before any.
    #[inline]
    pub(crate) fn follow(self, node: usize, letter: char) -> Option<usize> {
        if node == 0 && letter.is_ascii() {
            return self.first.get(letter as usize).map(usize::from).filter(|&first| first != 0);
        }
        let Node { len, first, .. } = self.nodes.get(node)?;
        let edges = self.edges.slice(usize::from(first)..usize::from(first) + usize::from(len));
        let found = edges.get(edges.partition_point(|edge| edge.letter < u32::from(letter)))?;
        (found.letter == u32::from(letter)).then_some(usize::from(found.node))
    }

    /// What the phrase says that ends at a node, counted from 1; 0 if none does.
    #[inline]
    pub(crate) fn word(self, node: usize) -> u8 {
        self.nodes.get(node).map_or(0, |node| node.word)
    }
}

/// Writing the tries.
#[cfg(feature = "write-tables")]
pub mod write {
    use alloc::{collections::BTreeMap, string::String, vec, vec::Vec};

    use super::{Edge, Node};
    use crate::tables::layout::write::Sections;

    /// A trie of phrases.
    pub struct Trie {
        nodes: Vec<(u8, BTreeMap<char, u16>)>,
    }

    impl Default for Trie {
        fn default() -> Self {
            Self { nodes: vec![(0, BTreeMap::new())] }
        }
    }

    impl Trie {
        /// Adds a phrase that says something, numbered from 1; if it says something else already, that.
        ///
        /// # Errors
        ///
        /// If there is no room for it.
        pub fn insert(&mut self, phrase: impl Iterator<Item = char>, word: u8) -> Result<Option<u8>, String> {
            let mut node = 0;
            for letter in phrase {
                let next = u16::try_from(self.nodes.len()).map_err(|_| {
                    String::from("more words than there is room for: widen Node in src/tables/limits.rs")
                })?;
                let known = *self.nodes[node].1.entry(letter).or_insert(next);
                if known == next {
                    self.nodes.push((0, BTreeMap::new()));
                }
                node = usize::from(known);
            }
            let before = core::mem::replace(&mut self.nodes[node].0, word);
            Ok((before != 0 && before != word).then_some(before))
        }

        /// Adds its three sections.
        ///
        /// # Errors
        ///
        /// If there is no room for it.
        pub fn push(&self, sections: &mut Sections) -> Result<(), String> {
            let full = |_| String::from("more words than there is room for: widen Node in src/tables/limits.rs");
            let (mut nodes, mut edges) = (Vec::new(), Vec::new());
            for (word, next) in &self.nodes {
                let (len, first) = (u8::try_from(next.len()).map_err(full)?, u16::try_from(edges.len()).map_err(full)?);
                nodes.push(Node { word: *word, len, first });
                edges.extend(next.iter().map(|(&letter, &node)| Edge { letter: letter.into(), node }));
            }
            let begins = |letter: u8| self.nodes[0].1.get(&char::from(letter)).copied().unwrap_or(0);
            sections.push(&(0..128).map(begins).collect::<Vec<u16>>());
            sections.push(&nodes);
            sections.push(&edges);
            Ok(())
        }
    }
}
