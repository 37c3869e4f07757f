//! From goods to codes: which subheadings of an edition a list, a tier, a category or a control entry leads to.
//!
//! Made for queries of trade statistics: each answer prints as a `cmdCode` of UN Comtrade. A subheading that is reached
//! only in part carries other goods too; its [`Relation`] says so.

use alloc::{
    boxed::Box,
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};
use core::fmt::Write as _;

use once_cell::race::OnceBox;

use crate::{
    category::{Category, Family},
    control::{ControlCode, ControlList},
    dates::AsOf,
    hs::{HsCode, HsEdition, Relation, correlate},
    licence::licence_links,
    links::control_links,
    listing::{GoodsList, GoodsLists, Group, Listing, listings_in},
};

/// What each subheading of an edition reaches in HS 2022. Derived from the correlation, and not worth its size in the
/// binary: built when an edition is first asked for.
static REACHED: [OnceBox<Vec<(HsCode, HsCode, Relation)>>; HsEdition::ALL.len()] =
    [const { OnceBox::new() }; HsEdition::ALL.len()];

fn reached(edition: HsEdition) -> &'static [(HsCode, HsCode, Relation)] {
    REACHED[edition as usize].get_or_init(|| {
        let mut all = Vec::new();
        for code in edition.subheadings() {
            for reached in correlate(code, edition, HsEdition::LATEST).iter() {
                all.push((code, reached.code(), reached.relation()));
            }
        }
        Box::new(all)
    })
}

/// From what it is known which subheadings goods lead to.
///
/// ```
/// use dualuse::{Category, hs::HsEdition, reverse::{DrawnFrom, Subheadings}};
///
/// let rangefinders = Subheadings::of_category(Category::LASER_RANGEFINDER, HsEdition::Hs2022);
/// assert_eq!(rangefinders.drawn_from(), DrawnFrom::Categories);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum DrawnFrom {
    /// A goods list names them.
    List,
    /// Categories are at home in them.
    Categories,
    /// An authority's table links them: goods under them may be such goods.
    Tables,
    /// No link is held. That says nothing of where such goods are classified.
    Nothing,
}

/// Subheadings of one edition, in order, each with how it is reached.
///
/// ```
/// use dualuse::{Category, hs::HsEdition, reverse::Subheadings};
///
/// let rangefinders = Subheadings::of_category(Category::LASER_RANGEFINDER, HsEdition::Hs2012);
/// assert_eq!(rangefinders.cmd_code(), "901510");
///
/// let cutters = Subheadings::of_category(Category::FIBER_LASER_CUTTER, HsEdition::Hs2012);
/// assert_eq!(cutters.cmd_code(), "845610");
/// assert!(cutters.iter().all(|(_, relation)| !relation.is_whole()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subheadings {
    edition: HsEdition,
    drawn_from: DrawnFrom,
    codes: BTreeMap<HsCode, Relation>,
}

impl Subheadings {
    /// Those a goods list names, in whole or in part.
    #[must_use]
    pub fn of_list(list: GoodsList, edition: HsEdition) -> Self {
        Self::of_listings(list, edition, |_| true)
    }

    /// Those a tier or section of a goods list names.
    ///
    /// ```
    /// use dualuse::{hs::HsEdition, listing::GoodsList, reverse::Subheadings};
    ///
    /// let chpl: GoodsList = "chpl".parse()?;
    /// let tier_1 = chpl.groups().next().expect("tier 1");
    /// assert_eq!(Subheadings::of_group(tier_1, HsEdition::Hs2017).cmd_code(), "854231,854232,854233,854239");
    /// # Ok::<(), dualuse::listing::UnknownGoodsList>(())
    /// ```
    #[must_use]
    pub fn of_group(group: Group, edition: HsEdition) -> Self {
        Self::of_listings(group.list(), edition, |listing| listing.group() == Some(group))
    }

    /// Those under which goods of a category are classified.
    #[must_use]
    pub fn of_category(category: Category, edition: HsEdition) -> Self {
        Self::of_homes(edition, |code| category.home().contains(&code))
    }

    /// Those under which goods of a family are classified.
    #[must_use]
    pub fn of_family(family: Family, edition: HsEdition) -> Self {
        Self::of_homes(edition, |code| family.categories().any(|category| category.home().contains(&code)))
    }

    /// Those of the categories for which a control entry, a paragraph of it or an entry above it is to be checked. Of an entry that
    /// no category names, those that an authority's table links to it, each in part: goods under them may be of the entry. Of an
    /// entry of which neither is held, none, and [`drawn_from`](Self::drawn_from) says so: that is no "no code".
    ///
    /// ```
    /// use dualuse::{control::ControlList, hs::HsEdition, reverse::{DrawnFrom, Subheadings}};
    ///
    /// let rangefinders = Subheadings::of_entry(ControlList::EuCml, "ML5.b".parse()?, HsEdition::Hs2022);
    /// assert!(rangefinders.cmd_code().contains("901510"));
    ///
    /// let of = |entry: &str| entry.parse().map(|entry| Subheadings::of_entry(ControlList::EuAnnexI, entry, HsEdition::Hs2022));
    /// assert_eq!(of("6A005")?.drawn_from(), DrawnFrom::Categories);
    /// assert_eq!(of("1C351")?.drawn_from(), DrawnFrom::Tables);
    /// assert_eq!((of("3D507")?.drawn_from(), of("3D507")?.cmd_code().as_str()), (DrawnFrom::Nothing, ""));
    /// # Ok::<(), dualuse::control::ControlCodeError>(())
    /// ```
    #[must_use]
    pub fn of_entry(list: ControlList, entry: ControlCode, edition: HsEdition) -> Self {
        let leads_to = |category: &Category| {
            let mut entries = category.entries().iter().filter(|(of, _)| *of == list);
            entries.any(|(_, known)| known.contains(entry) || entry.contains(*known))
        };
        let categories: Vec<Category> = Category::all().filter(leads_to).collect();
        if categories.is_empty() {
            return Self::of_tables(list, entry, edition);
        }
        Self::of_homes(edition, |code| categories.iter().any(|category| category.home().contains(&code)))
    }

    /// Those that a table of an authority links to the entry.
    fn of_tables(list: ControlList, entry: ControlCode, edition: HsEdition) -> Self {
        let is_linked = |code: HsCode| {
            let linked = control_links(code, edition);
            let links = linked.iter().any(|link| link.is_in(list) && link.entry().contains(entry));
            let mut licences =
                licence_links(code).filter(|_| list == ControlList::CnDualUse && edition == HsEdition::LATEST);
            let under = |known: ControlCode| known.contains(entry) || entry.contains(known);
            links || licences.any(|licence| licence.entry().is_some_and(under))
        };
        let found: Vec<HsCode> = edition.subheadings().filter(|&code| is_linked(code)).collect();
        let from = if found.is_empty() { DrawnFrom::Nothing } else { DrawnFrom::Tables };
        Self::new(edition, from, found.into_iter().map(|code| (code, Relation::Partial)))
    }

    fn of_homes(edition: HsEdition, home: impl Fn(HsCode) -> bool) -> Self {
        let reached = reached(edition).iter().filter(|(_, to, _)| home(*to));
        Self::new(edition, DrawnFrom::Categories, reached.map(|&(code, _, relation)| (code, relation)))
    }

    fn of_listings(list: GoodsList, edition: HsEdition, wanted: impl Fn(&Listing) -> bool) -> Self {
        let asked = GoodsLists::none().with(list);
        let found = edition.subheadings().flat_map(|code| {
            let named = listings_in(asked, code, edition, AsOf::Latest);
            let relation = named.iter().filter(|found| wanted(found)).map(Listing::relation).min();
            relation.map(|relation| (code, relation))
        });
        Self::new(edition, DrawnFrom::List, found)
    }

    fn new(edition: HsEdition, from: DrawnFrom, found: impl Iterator<Item = (HsCode, Relation)>) -> Self {
        let mut codes: BTreeMap<HsCode, Relation> = BTreeMap::new();
        for (code, relation) in found {
            let known = codes.entry(code).or_insert(relation);
            *known = relation.min(*known);
        }
        Self { edition, drawn_from: from, codes }
    }

    /// The edition of the codes.
    #[must_use]
    pub fn edition(&self) -> HsEdition {
        self.edition
    }

    /// From what it is known that they lead here.
    #[must_use]
    pub fn drawn_from(&self) -> DrawnFrom {
        self.drawn_from
    }

    /// The codes in order, each with how it is reached.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (HsCode, Relation)> + '_ {
        self.codes.iter().map(|(&code, &relation)| (code, relation))
    }

    /// How a code is reached, if it is.
    #[must_use]
    pub fn get(&self, code: HsCode) -> Option<Relation> {
        self.codes.get(&code).copied()
    }

    /// The codes as UN Comtrade's parameter `cmdCode` takes them: digits, separated by commas. Ask for them in the
    /// classification named by [`HsEdition::comtrade`].
    #[must_use]
    pub fn cmd_code(&self) -> String {
        joined(self.codes.keys())
    }
}

/// As `{"edition": "HS2012", "drawn_from": "categories", "subheadings": [{"code": "9015.10", "relation": "same"}]}`.
#[cfg(feature = "serde")]
impl serde::Serialize for Subheadings {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        #[derive(serde::Serialize)]
        struct Subheading {
            code: HsCode,
            relation: Relation,
        }

        let subheadings: Vec<Subheading> = self.iter().map(|(code, relation)| Subheading { code, relation }).collect();
        let mut fields = serializer.serialize_struct("Subheadings", 3)?;
        fields.serialize_field("edition", &self.edition)?;
        fields.serialize_field("drawn_from", &self.drawn_from)?;
        fields.serialize_field("subheadings", &subheadings)?;
        fields.end()
    }
}

fn joined<'a>(codes: impl Iterator<Item = &'a HsCode>) -> String {
    let mut text = String::new();
    for (number, code) in codes.enumerate() {
        let comma = if number == 0 { "" } else { "," };
        // Writing to a string does not fail.
        let _ = write!(text, "{comma}{}", code.digits());
    }
    text
}

/// The codes of several editions in one query, and which of them may count goods twice.
///
/// ```
/// use dualuse::{Category, hs::HsEdition, reverse::{Subheadings, Union}};
///
/// let cutters = |edition| Subheadings::of_category(Category::FIBER_LASER_CUTTER, edition);
/// let union = Union::of(&[cutters(HsEdition::Hs2012), cutters(HsEdition::Hs2022)]);
/// assert_eq!(union.cmd_code(), "845610,845611");
/// // A country that reports both codes for one year counts the same goods under each.
/// assert_eq!(union.double_counting().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Union {
    codes: BTreeSet<HsCode>,
    #[cfg_attr(feature = "serde", serde(rename = "double_counting"))]
    double: Vec<(HsCode, HsCode)>,
}

impl Union {
    /// Brings the codes of several editions together.
    #[must_use]
    pub fn of(parts: &[Subheadings]) -> Self {
        let codes = parts.iter().flat_map(|part| part.codes.keys().copied()).collect();
        let mut double = Vec::new();
        for (at, one) in parts.iter().enumerate() {
            for other in &parts[at + 1..] {
                for &code in one.codes.keys() {
                    let carried = correlate(code, one.edition, other.edition);
                    let again = carried.iter().map(|reached| reached.code()).filter(|to| *to != code);
                    double.extend(again.filter(|to| other.codes.contains_key(to)).map(|to| (code, to)));
                }
            }
        }
        double.sort_unstable();
        double.dedup();
        Self { codes, double }
    }

    /// Pairs of different codes in the union that stand for some of the same goods in two editions: adding their trade
    /// up counts those goods twice where a reporter has both.
    #[must_use]
    pub fn double_counting(&self) -> &[(HsCode, HsCode)] {
        &self.double
    }

    /// The codes as UN Comtrade's parameter `cmdCode` takes them.
    #[must_use]
    pub fn cmd_code(&self) -> String {
        joined(self.codes.iter())
    }
}
