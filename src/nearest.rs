//! How unlike two spellings are, so that an error can name what was meant.

/// What has the identifier that is spelled most like one that nothing has; `first` is one of all.
pub(crate) fn by_id<T: Copy>(first: T, all: impl Iterator<Item = T>, id_of: impl Fn(T) -> &'static str, id: &str) -> T {
    all.min_by_key(|&known| distance(id_of(known), id)).unwrap_or(first)
}

/// How many letters must be changed, added or left out to make one word of the other; exact up to 48 letters.
pub(crate) fn distance(known: &str, given: &str) -> usize {
    const LONGEST: usize = 48;
    let (known, given) = (known.as_bytes(), given.as_bytes());
    let given = &given[..given.len().min(LONGEST)];
    let mut row = [0; LONGEST + 1];
    row.iter_mut().enumerate().for_each(|(at, cell)| *cell = at);
    for (at, letter) in known.iter().enumerate() {
        let mut diagonal = core::mem::replace(&mut row[0], at + 1);
        for (place, other) in given.iter().enumerate() {
            let change = diagonal + usize::from(!letter.eq_ignore_ascii_case(other));
            diagonal = row[place + 1];
            row[place + 1] = change.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[given.len()]
}
