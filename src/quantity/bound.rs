//! Words and signs that make a figure a limit.

use core::fmt;

/// How a figure in a text is meant.
///
/// ```
/// use dualuse::quantity::{Bound, find};
///
/// let found = find("output up to 6 kW").next().expect("a quantity");
/// assert_eq!(found.bound(), Bound::AtMost);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Bound {
    /// The value itself.
    Exactly,
    /// "About 3 kW".
    About,
    /// A tolerance to both sides: "±1 µm".
    PlusMinus,
    /// "≥ 3 kW", "at least 3 kW".
    AtLeast,
    /// "> 3 kW", "over 3 kW".
    MoreThan,
    /// "≤ 3 kW", "up to 3 kW".
    AtMost,
    /// "< 3 kW", "below 3 kW".
    LessThan,
}

/// What may stand before a figure; longer ones first where one ends another.
const BEFORE: [(&str, Bound); 44] = [
    (">=", Bound::AtLeast),
    ("<=", Bound::AtMost),
    ("=>", Bound::AtLeast),
    ("=<", Bound::AtMost),
    ("≥", Bound::AtLeast),
    ("⩾", Bound::AtLeast),
    ("≧", Bound::AtLeast),
    ("≤", Bound::AtMost),
    ("⩽", Bound::AtMost),
    ("≦", Bound::AtMost),
    (">", Bound::MoreThan),
    ("＞", Bound::MoreThan),
    ("<", Bound::LessThan),
    ("＜", Bound::LessThan),
    ("±", Bound::PlusMinus),
    ("+/-", Bound::PlusMinus),
    ("≈", Bound::About),
    ("~", Bound::About),
    ("not exceeding", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("not less than", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("up to", Bound::AtMost),
    ("less than", Bound::LessThan),
    ("more than", Bound::MoreThan),
    ("greater than", Bound::MoreThan),
    ("exceeding", Bound::MoreThan),
    ("below", Bound::LessThan),
    ("under", Bound::LessThan),
    ("above", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("about", Bound::About),
    ("approx", Bound::About),
    ("approx.", Bound::About),
    ("bis zu", Bound::AtMost),
    ("mindestens", Bound::AtLeast),
    ("не более", Bound::AtMost),
    ("не менее", Bound::AtLeast),
    ("свыше", Bound::MoreThan),
    ("понад", Bound::MoreThan),
    ("до", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("超过", Bound::MoreThan),
    ("大于", Bound::MoreThan),
];

/// What may stand after one.
const AFTER: [(&str, Bound); 7] = [
    ("or more", Bound::AtLeast),
    ("and more", Bound::AtLeast),
    ("or less", Bound::AtMost),
    ("and above", Bound::AtLeast),
    ("and below", Bound::AtMost),
    ("以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
];

impl Bound {
    /// How a figure is meant that stands between two pieces of text.
    pub(super) fn of(before: &str, after: &str) -> Self {
        let before = before.trim_end();
        // Most figures follow a plain word, and most of those end none of the above.
        let may = before.chars().next_back().is_some_and(|last| !last.is_ascii_digit());
        let known = may.then(|| BEFORE.iter().find(|(word, _)| ends_with_word(before, word))).flatten();
        let known = known.or_else(|| {
            let after = after.trim_start();
            AFTER.iter().find(|(word, _)| after.get(..word.len()).is_some_and(|text| text.eq_ignore_ascii_case(word)))
        });
        known.map_or(Self::Exactly, |&(_, bound)| bound)
    }
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let Some(start) = text.len().checked_sub(word.len()) else { return false };
    // The last byte tells most of them apart.
    if text.as_bytes().last().map(u8::to_ascii_lowercase) != word.as_bytes().last().copied() {
        return false;
    }
    let letters = word.starts_with(|first: char| first.is_lowercase());
    text.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word))
        && !(letters && text[..start].ends_with(char::is_alphanumeric))
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Exactly => "",
            Self::About => "about ",
            Self::PlusMinus => "±",
            Self::AtLeast => "≥ ",
            Self::MoreThan => "> ",
            Self::AtMost => "≤ ",
            Self::LessThan => "< ",
        })
    }
}
