//! Phrases of the vocabulary: their spelling out, and the automaton they are compiled to.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
};

/// Spells out `{fiber|fibre} laser {cutter|cutting machine}`; an alternative may be empty and braces may be nested.
pub fn alternatives(phrase: &str) -> Result<Vec<String>, String> {
    let Some(open) = phrase.find('{') else {
        let unopened = phrase.contains('}').then(|| format!("a brace is not opened in {phrase:?}"));
        return unopened.map_or_else(|| Ok(vec![phrase.trim().to_owned()]), Err);
    };
    let (mut depth, mut choices, mut from) = (0, Vec::new(), open + 1);
    for (at, mark) in phrase.char_indices().skip_while(|&(at, _)| at < open) {
        match mark {
            '{' => depth += 1,
            '}' if depth == 1 => {
                choices.push(&phrase[from..at]);
                let mut spelled = Vec::new();
                for choice in choices {
                    spelled.extend(alternatives(&format!("{}{choice}{}", &phrase[..open], &phrase[at + 1..]))?);
                }
                return Ok(spelled);
            }
            '}' => depth -= 1,
            '|' if depth == 1 => {
                choices.push(&phrase[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    Err(format!("a brace is not closed in {phrase:?}"))
}

/// The regular English plural of a word, if it is a singular that can have one.
pub fn plural(word: &str) -> Option<String> {
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    match word.as_bytes() {
        [.., b's'] if !word.ends_with("ss") && !word.ends_with("us") => None,
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => Some(format!("{word}es")),
        [.., before, b'y'] if !b"aeiou".contains(before) => Some(format!("{}ies", &word[..word.len() - 1])),
        _ => Some(format!("{word}s")),
    }
}

#[derive(Default)]
struct Node {
    children: BTreeMap<usize, usize>,
    term: Option<usize>,
}

/// A state: what the words so far mean, and the states that further words lead to.
type State = (Option<usize>, Vec<(usize, usize)>);

/// Writes the phrases as an automaton over word numbers: a trie whose equal branches are one. `ROOT` leads from a first
/// word to its state.
pub fn write_automaton(
    code: &mut String,
    phrases: &BTreeMap<Vec<usize>, (Option<String>, u128)>,
    words: usize,
) -> Result<(), String> {
    let mut nodes = vec![Node::default()];
    let mut terms: Vec<String> = Vec::new();
    for (phrase, (meaning, concepts)) in phrases {
        let mut at = 0;
        for &word in phrase {
            let next = nodes.len();
            at = *nodes[at].children.entry(word).or_insert(next);
            if at == next {
                nodes.push(Node::default());
            }
        }
        let term = format!("({}, {concepts})", meaning.as_deref().unwrap_or("Meaning::Concept"));
        let known = terms.iter().position(|known| *known == term);
        nodes[at].term = Some(known.unwrap_or(terms.len()));
        if known.is_none() {
            terms.push(term);
        }
    }
    // A node comes before its children, so that backwards every child has its state already.
    let (mut states, mut numbers): (Vec<State>, HashMap<State, usize>) = (Vec::new(), HashMap::new());
    let mut of_node = vec![0; nodes.len()];
    for (at, node) in nodes.iter().enumerate().skip(1).rev() {
        let state = (node.term, node.children.iter().map(|(&word, &node)| (word, of_node[node])).collect::<Vec<_>>());
        of_node[at] = *numbers.entry(state.clone()).or_insert(states.len());
        if of_node[at] == states.len() {
            states.push(state);
        }
    }
    let root: Vec<String> = (0..words)
        .map(|word| nodes[0].children.get(&word).map_or("START".to_owned(), |&node| of_node[node].to_string()))
        .collect();
    let (mut children, mut rows): (Vec<(usize, usize)>, String) = Default::default();
    for (term, next) in &states {
        let first = children.len();
        children.extend(next);
        let _ = writeln!(rows, "    State {{ term: {term:?}, first: {first}, count: {} }},", next.len());
    }
    let most = usize::from(u16::MAX);
    if states.len() >= most || words >= most {
        return Err(format!("{} states and {words} words: there is room for {most} of each", states.len()));
    }
    let _ = writeln!(code, "pub(crate) static ROOT: [u16; {words}] = [{}];", root.join(", "));
    let _ = writeln!(code, "pub(crate) static STATES: [State; {}] = [\n{rows}];", states.len());
    let _ = writeln!(code, "pub(crate) static CHILDREN: [(u16, u16); {}] = {children:?};", children.len());
    let _ = writeln!(code, "pub(crate) static TERMS: [(Meaning, Concepts); {}] = [{}];", terms.len(), terms.join(", "));
    Ok(())
}
