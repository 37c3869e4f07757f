//! Kinds of goods: `data/goods/<family>/parameters.toml`.

use core::{fmt, str::FromStr};

use super::{Kinds, Meant, Parameter, Plain};
use crate::{
    find::found_by_words,
    nearest::by_id,
    tables::parameters::{KIND_IDS, KINDS, KINDS_MEANT},
    unknown::{Unknown, identified},
};

/// What goods are, for the rules: every `fibre-laser` is a `laser`.
///
/// ```
/// use dualuse::fact::Kind;
///
/// let fibre_laser: Kind = "fibre-laser".parse()?;
/// assert!(fibre_laser.is_within("laser".parse()?));
/// // Kinds that exclude each other say so; of all others goods may be both.
/// let diode: Kind = "laser-diode".parse()?;
/// assert!(fibre_laser.excludes(diode) && !fibre_laser.excludes("laser-machine-tool".parse()?));
/// # Ok::<(), dualuse::fact::UnknownKind>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub(crate) u16);

pub(crate) struct KindRow {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    /// The kind and all that it is within.
    pub(crate) within: Kinds,
    /// What goods of this kind are not.
    pub(crate) excludes: Kinds,
    /// What goods of the kind are by definition.
    pub(crate) states: &'static [(Parameter, Plain)],
    /// Of which nothing may be presumed of goods of this kind.
    pub(crate) asks: &'static [Parameter],
}

impl KindRow {
    /// What most kinds have.
    pub(crate) const PLAIN: Self =
        Self { id: "", title: "", within: Kinds::EMPTY, excludes: Kinds::EMPTY, states: &[], asks: &[] };
}

/// No kind has this id.
///
/// ```
/// let error = "fiber-laser".parse::<dualuse::fact::Kind>().unwrap_err();
/// assert_eq!(error.to_string(), "\"fiber-laser\" is no kind of goods; the nearest is fibre-laser; `Kind::all()` lists all");
/// ```
pub type UnknownKind = Unknown<Kind>;

identified!(Kind: "kind of goods", "`Kind::all()` lists all");

found_by_words! {
    /// ```
    /// use dualuse::fact::Kind;
    ///
    /// let found: Vec<&str> = Kind::find("unmanned air").map(Kind::id).collect();
    /// assert!(found.contains(&"unmanned-aircraft") && found.contains(&"unmanned-airship"));
    /// ```
    Kind
}

impl Kind {
    pub(crate) fn row(self) -> &'static KindRow {
        &KINDS[usize::from(self.0)]
    }

    /// The stable identifier.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// What goods are of it.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().title
    }

    /// Whether all goods of this kind are of the other.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        self.row().within.has(other.0)
    }

    /// The kind and all that it is within.
    pub(crate) fn within(self) -> Kinds {
        self.row().within
    }

    /// Whether no goods are of both kinds. Two kinds of which nothing is said may be of the same goods.
    #[must_use]
    pub fn excludes(self, other: Self) -> bool {
        self.row().excludes.has(other.0)
    }

    /// All kinds, in the order of the data.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..KINDS.len() as u16).map(Self)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(id: &str) -> Result<Self, UnknownKind> {
        KIND_IDS.get(id).map(|&number| Self(number)).ok_or_else(|| match Meant::by(KINDS_MEANT, id) {
            Some(&Meant { is, note, .. }) => Unknown::meant(id, Self(is), note),
            None => Unknown::spelled(id, by_id(Self(0), Self::all(), Self::id, id)),
        })
    }
}

crate::serial::as_text!(Kind);
