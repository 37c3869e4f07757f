//! Phrases: their spelling out.

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
