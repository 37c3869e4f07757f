//! Control entries to be checked.

use core::fmt;

use crate::{
    category::Category,
    control::{ControlCode, ControlEntry, ControlList, Pair},
    fact::Kind,
    licence::LicenceExtent,
    links::LinkQuality,
    rules::{Determination, Paragraph},
    verdict::Asked,
};

/// Why an entry is to be checked.
///
/// ```
/// use dualuse::{Category, Item, Link, classify};
///
/// let answer = classify(&Item::new("laser rangefinder"));
/// let first = answer.candidates().next().expect("an entry");
/// assert_eq!(first.link(), Link::Category(Category::LASER_RANGEFINDER));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Link {
    /// The item looks like this category, and the entry names goods of it.
    Category(Category),
    /// The goods are stated to be of this kind, or words of the description say so, and the entry is for such goods.
    Kind(Kind),
    /// The HS code is linked to the entry by the [correlation of 2018](crate::links): goods under it may be such goods.
    Correlation(LinkQuality),
    /// An act of China puts codes under the HS code, or around it, under licence as goods of the entry: see
    /// [`licence`](crate::licence).
    Licence(LicenceExtent),
    /// The paragraph turns on a parameter that was stated, or is met by what the description says.
    Parameters,
}

impl Link {
    /// The identifier used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Category(_) => "category",
            Self::Kind(_) => "kind",
            Self::Parameters => "parameters",
            Self::Licence(LicenceExtent::Code) => "licence-code",
            Self::Licence(LicenceExtent::Part) => "licence-part",
            Self::Correlation(LinkQuality::Direct) => "correlation-direct",
            Self::Correlation(LinkQuality::Split) => "correlation-split",
            Self::Correlation(LinkQuality::CarrierMedium) => "correlation-carrier-medium",
            Self::Correlation(LinkQuality::Artefact) => "correlation-artefact",
        }
    }
}

/// A control entry or paragraph to be checked for the item, with what the facts say of it: never a finding that it applies.
///
/// ```
/// use dualuse::{Determination, Item, classify};
///
/// let answer = classify(&Item::new("3 kW fiber laser cutting machine, 1070 nm"));
/// let source = answer.candidates().find(|found| found.entry().as_str() == "6A005.a.6");
/// let Some(Determination::Missing(missing)) = source.and_then(|found| found.determination()) else { unreachable!() };
/// let missing: Vec<&str> = missing.iter().map(|parameter| parameter.id()).collect();
/// assert!(missing.contains(&"transverse_mode") && missing.contains(&"beam_parameter_product"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    list: ControlList,
    entry: ControlCode,
    link: Link,
    row: Option<Paragraph>,
    determination: Option<Determination>,
}

impl Candidate {
    /// An entry of which no rule was asked, since no fact of the goods is known.
    pub(super) const fn named(list: ControlList, entry: ControlCode, link: Link) -> Self {
        Self { list, entry, link, row: None, determination: None }
    }

    /// An entry of which the rules hold parts only, if any.
    pub(super) const fn derived(list: ControlList, entry: ControlCode, link: Link, of: Determination) -> Self {
        Self { list, entry, link, row: None, determination: Some(of) }
    }

    /// A paragraph that the rules hold: with a rule of its own, or one that follows from those below it.
    pub(super) fn ruled(paragraph: Paragraph, link: Link, determination: Determination) -> Self {
        let (list, entry) = (paragraph.list(), paragraph.code());
        Self { list, entry, link, row: Some(paragraph), determination: Some(determination) }
    }

    pub(super) fn asked(&self) -> Asked {
        Asked::new(self.list, self.entry, self.row, self.determination)
    }

    /// The control list.
    #[must_use]
    pub fn list(&self) -> ControlList {
        self.list
    }

    /// The entry or paragraph.
    #[must_use]
    pub fn entry(&self) -> ControlCode {
        self.entry
    }

    /// Why it is to be checked.
    #[must_use]
    pub fn link(&self) -> Link {
        self.link
    }

    /// What the facts say of it; `None` if no fact of the goods is known, so that no rule was asked. An entry follows from the
    /// paragraphs below it.
    #[must_use]
    pub fn determination(&self) -> Option<Determination> {
        self.determination
    }

    /// The paragraph, if it has a rule of its own.
    #[must_use]
    pub fn paragraph(&self) -> Option<Paragraph> {
        self.row.filter(|row| row.decides())
    }

    /// What the lists of the other side say about the same goods: a twin has the same text, a counterpart tells what differs.
    ///
    /// ```
    /// use dualuse::{Facts, Item, classify, control::PairRelation};
    ///
    /// let facts = Facts::new().with("tpp".parse()?, "4800")?;
    /// let answer = classify(&Item::new("").with_facts(&facts));
    /// let circuits = answer.candidates().find(|found| found.entry().as_str() == "3A090.a").expect("shown");
    /// let other = circuits.pairs().next().expect("3A501.a.16");
    /// assert_eq!((other.eu().to_string(), other.relation()), ("3A501.a.16".to_owned(), PairRelation::Counterpart));
    /// assert!(other.differs().is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pairs(&self) -> impl Iterator<Item = Pair> {
        Pair::of(self.list, self.entry)
    }

    /// What it names, in our own words.
    #[must_use]
    pub fn title(&self) -> Option<&'static str> {
        let of_entry = || ControlEntry::of(self.list, self.entry).ok().map(ControlEntry::title);
        self.row.map(Paragraph::title).or_else(of_entry)
    }
}

impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: to be checked, since ", self.list, self.entry)?;
        match self.link {
            Link::Category(category) => write!(f, "the item looks like {category}"),
            Link::Kind(kind) => write!(f, "the goods are said to be of the kind {kind}"),
            Link::Licence(LicenceExtent::Code) => f.write_str("an act puts the code under licence as goods of it"),
            Link::Licence(LicenceExtent::Part) => {
                f.write_str("an act puts part of the code under licence as goods of it")
            }
            Link::Parameters => f.write_str("it turns on a parameter that is known"),
            Link::Correlation(quality) => write!(f, "goods under the HS code may be of it ({quality} link of 2018)"),
        }
    }
}
