//! What is said of a code or description: the columns that are added to a row, and under which keys it is summed up.

use dualuse::{
    Classification, CodeStatus,
    hs::{HsCode, HsEdition},
    listing::Listing,
};

/// The columns that are added, in their order.
pub(super) const NAMES: [&str; 12] = [
    "dualuse_code",
    "dualuse_edition",
    "dualuse_level",
    "dualuse_code_status",
    "dualuse_outcome",
    "dualuse_lists",
    "dualuse_lists_in_part",
    "dualuse_lists_not_known",
    "dualuse_tiers",
    "dualuse_categories",
    "dualuse_families",
    "dualuse_note",
];

/// What the lists that were asked say of a code. Each row has one; none is a clearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Standing {
    /// A list names all of the code.
    Whole,
    /// Lists name some of the goods under the code, and which goods these are nobody knows.
    Part,
    /// No list that was asked names it.
    NoneAsked,
    /// Of a list it is not known whether it named the code on that day, and no other names it.
    NotKnown,
    /// The code was not looked up: there is none, or it is none of its edition.
    NotLookedUp,
}

impl Standing {
    pub(super) const ALL: [Self; 5] = [Self::Whole, Self::Part, Self::NoneAsked, Self::NotKnown, Self::NotLookedUp];

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Whole => "named as a whole",
            Self::Part => "named in part",
            Self::NoneAsked => "named by none of the lists asked",
            Self::NotKnown => "not known",
            Self::NotLookedUp => "not looked up",
        }
    }

    fn of(answer: &Classification<'_>) -> Self {
        let listings = answer.listings();
        match () {
            () if !answer.code().is_looked_up() => Self::NotLookedUp,
            () if listings.iter().any(Listing::names_whole) => Self::Whole,
            () if !listings.is_empty() => Self::Part,
            () if !answer.unknown_listings().is_empty() => Self::NotKnown,
            () => Self::NoneAsked,
        }
    }
}

/// How many digits the code has, and so which rows it can be added up with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Level {
    Chapter,
    Heading,
    Subheading,
    /// So many digits, that are none of the three.
    Digits(u8),
    /// There is no code.
    None,
}

impl Level {
    fn of(code: Option<HsCode>) -> Self {
        match code.map(HsCode::len) {
            None => Self::None,
            Some(2) => Self::Chapter,
            Some(4) => Self::Heading,
            Some(6) => Self::Subheading,
            Some(digits) => Self::Digits(digits as u8),
        }
    }
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Chapter => f.write_str("chapter"),
            Self::Heading => f.write_str("heading"),
            Self::Subheading => f.write_str("subheading"),
            Self::Digits(digits) => write!(f, "{digits} digits"),
            Self::None => f.write_str("no code"),
        }
    }
}

/// By what rows are summed up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Standing,
    List(&'static str, Standing),
    Tier(String, Standing),
    Category(&'static str),
    Family(&'static str),
}

/// What is said of all rows of one code, edition, day and description.
#[derive(Debug)]
pub(super) struct Annotation {
    pub(super) cells: [String; NAMES.len()],
    /// The cells as they are written behind a row.
    pub(super) tail: String,
    pub(super) standing: Standing,
    pub(super) level: Level,
    pub(super) edition: HsEdition,
    pub(super) keys: Vec<Key>,
    pub(super) is_restored: bool,
    pub(super) may_be_short: bool,
}

impl Annotation {
    /// Of a classified item, the code of which was written otherwise if a leading zero was put back.
    pub(super) fn of(answer: &Classification<'_>, restored: Option<&str>) -> Self {
        let (status, item) = (answer.code(), answer.item());
        let standing = Standing::of(answer);
        let level = Level::of(item.hs());
        let (mut whole, mut part, mut tiers, mut keys) = (Vec::new(), Vec::new(), Vec::new(), vec![Key::Standing]);
        for listing in answer.listings() {
            let id = listing.list().id();
            let extent = if listing.names_whole() { Standing::Whole } else { Standing::Part };
            let key = Key::List(id, extent);
            if !keys.contains(&key) {
                keys.push(key);
                if extent == Standing::Whole { whole.push(id) } else { part.push(id) }
            }
            if let Some(group) = listing.group().filter(|group| group.kind() == "tier") {
                let tier = format!("{id} {}", group.id());
                let key = Key::Tier(tier.clone(), extent);
                if !keys.contains(&key) {
                    keys.push(key);
                    tiers.push(tier);
                }
            }
        }
        // A list that names the code in one row as a whole does so, whatever its other rows say.
        part.retain(|id| !whole.contains(id));
        keys.retain(|key| !matches!(key, Key::List(id, Standing::Part) if whole.contains(id)));
        let categories: Vec<_> = answer.categories().map(|found| found.category()).collect();
        let mut families: Vec<&str> = Vec::new();
        for category in &categories {
            keys.push(Key::Category(category.id()));
            if !families.contains(&category.family().id()) {
                families.push(category.family().id());
            }
        }
        keys.extend(families.iter().map(|family| Key::Family(family)));
        let unknown: Vec<&str> = answer.unknown_listings().iter().map(|unknown| unknown.list().id()).collect();
        let none = match standing {
            Standing::NotKnown | Standing::NotLookedUp => standing.words(),
            _ => "none of those asked",
        };
        let or = |ids: &[&str], none: &str| if ids.is_empty() { none.to_owned() } else { ids.join(" ") };
        let may_be_short = matches!(status, CodeStatus::LookedUp { repaired: Some(_), .. });
        let note = match (restored, status) {
            (Some(written), _) => format!("leading zero put back: written {written}"),
            (_, CodeStatus::LookedUp { repaired: None, .. } | CodeStatus::NotGiven) => String::new(),
            _ => status.to_string(),
        };
        let not_found =
            if item.hs().is_none() && item.description().is_empty() { "not looked up" } else { "none found" };
        let cells = [
            item.hs().map_or_else(String::new, |code| code.to_string()),
            item.hs().map_or_else(String::new, |_| item.edition().to_string()),
            level.to_string(),
            status.id().to_owned(),
            answer.outcome().id().to_owned(),
            or(&whole, if part.is_empty() { none } else { "only in part" }),
            or(&part, if whole.is_empty() { none } else { "no other" }),
            or(&unknown, if status.is_looked_up() { "no other" } else { none }),
            if tiers.is_empty() { "no tier".to_owned() } else { tiers.join("; ") },
            or(&categories.iter().map(|found| found.id()).collect::<Vec<_>>(), not_found),
            or(&families, not_found),
            note,
        ];
        let edition = item.edition();
        Self {
            cells,
            tail: String::new(),
            standing,
            level,
            edition,
            keys,
            is_restored: restored.is_some(),
            may_be_short,
        }
    }
}
