//! An automaton over numbered words: which phrases begin with the words so far, and what those mean that end here.

use super::layout::{Table, record};

record! {
    /// A state: where the words that can follow stand, how many there are, and what the words so far mean; `NONE` if they are no
    /// phrase.
    State { first: u32, count: u16, term: u16 }
}

record! {
    /// A word that can follow, and the state it leads to.
    Child { word: u16, state: u16 }
}

/// No word, state or meaning.
pub const NONE: u16 = u16::MAX;

/// Phrases as an automaton. `root` leads from a first word to its state.
#[derive(Clone, Copy)]
pub struct Automaton {
    root: Table<u16>,
    states: Table<State>,
    children: Table<Child>,
}

impl Automaton {
    /// The three sections of a file from this one on.
    pub(crate) const fn of(file: &'static [u8], section: usize) -> Self {
        Self {
            root: Table::of(file, section),
            states: Table::of(file, section + 1),
            children: Table::of(file, section + 2),
        }
    }

    /// The state after a word; `NONE` stands for the state before any.
    #[inline]
    pub(crate) fn follow(self, state: u16, word: u16) -> Option<u16> {
        if state == NONE {
            return self.root.get(usize::from(word)).filter(|&next| next != NONE);
        }
        let State { first, count, .. } = self.states.at(usize::from(state));
        let first = first as usize;
        let children = self.children.slice(first..first + usize::from(count));
        // In order of the words; most states have few.
        let found = match count {
            0..=8 => children.iter().find(|child| child.word == word),
            _ => children.get(children.partition_point(|child| child.word < word)).filter(|child| child.word == word),
        };
        found.map(|child| child.state)
    }

    /// What the words that led to a state mean.
    #[inline]
    pub(crate) fn term(self, state: u16) -> Option<u16> {
        self.states.get(usize::from(state)).map(|state| state.term).filter(|&term| term != NONE)
    }

    /// Whether a word can follow.
    #[inline]
    pub(crate) fn goes_on(self, state: u16) -> bool {
        self.states.get(usize::from(state)).is_some_and(|state| state.count > 0)
    }
}

/// Building the automaton of phrases.
#[cfg(feature = "write-tables")]
pub mod write {
    use alloc::{collections::BTreeMap, vec, vec::Vec};

    use super::{Child, NONE, State};
    use crate::tables::layout::write::Sections;

    #[derive(Default)]
    struct Node {
        children: BTreeMap<u16, usize>,
        term: Option<u16>,
    }

    /// What the words so far mean, and the words that can follow with the states that they lead to.
    type Branch = (Option<u16>, Vec<(u16, u16)>);

    /// Phrases are more than an automaton has room for.
    #[derive(Clone, Copy, Debug, thiserror::Error)]
    #[error("{states} states and {words} words: there is room for 65,534 of each")]
    pub struct Full {
        states: usize,
        words: usize,
    }

    /// Adds the three sections of an automaton for phrases over this many words: a trie whose equal branches are one.
    ///
    /// # Errors
    ///
    /// If there is no room for them.
    pub fn automaton(
        sections: &mut Sections,
        phrases: impl IntoIterator<Item = (Vec<u16>, u16)>,
        words: usize,
    ) -> Result<(), Full> {
        let mut nodes = vec![Node::default()];
        for (phrase, term) in phrases {
            let mut at = 0;
            for word in phrase {
                let next = nodes.len();
                at = *nodes[at].children.entry(word).or_insert(next);
                if at == next {
                    nodes.push(Node::default());
                }
            }
            nodes[at].term = Some(term);
        }
        // A node comes before its children, so that backwards every child has its state already.
        let mut states: Vec<Branch> = Vec::new();
        let mut numbers = BTreeMap::new();
        let mut of_node = vec![NONE; nodes.len()];
        for (at, node) in nodes.iter().enumerate().skip(1).rev() {
            let next = node.children.iter().map(|(&word, &node)| (word, of_node[node])).collect::<Vec<_>>();
            let state = (node.term, next);
            let number = *numbers.entry(state.clone()).or_insert(states.len());
            if number == states.len() {
                states.push(state);
            }
            of_node[at] = u16::try_from(number).unwrap_or(NONE);
        }
        if states.len() >= usize::from(NONE) || words >= usize::from(NONE) {
            return Err(Full { states: states.len(), words });
        }
        let root: Vec<u16> =
            (0..words as u16).map(|word| nodes[0].children.get(&word).map_or(NONE, |&node| of_node[node])).collect();
        let (mut rows, mut children) = (Vec::new(), Vec::new());
        for (term, next) in &states {
            let (first, count) = (children.len() as u32, next.len() as u16);
            rows.push(State { first, count, term: term.unwrap_or(NONE) });
            children.extend(next.iter().map(|&(word, state)| Child { word, state }));
        }
        sections.push(&root);
        sections.push(&rows);
        sections.push(&children);
        Ok(())
    }
}
