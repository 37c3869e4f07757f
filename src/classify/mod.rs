//! From an item to its classification: description and HS code brought together, each finding with its evidence.

mod agreement;
mod assessment;
mod candidate;
mod fusion;
mod item;
#[cfg(feature = "serde")]
mod json;
mod matched;
mod outcome;

pub use agreement::Agreement;
pub use assessment::{Assessed, Assessment};
pub use candidate::{Candidate, Link};
pub use item::Item;
pub use matched::CategoryMatch;
pub use outcome::{Cause, Checked, Outcome, Scope};

use jiff::civil::Date;
use smallvec::SmallVec;

use crate::{
    category::Category,
    dates::AsOf,
    links::{ControlLink, control_links},
    listing::{Listing, Listings, UnknownListing, listings},
    text::{Reading, Strength},
};
use fusion::Ranked;

/// What the crate has to say of an item.
///
/// Spans are offsets into the description that was given. With feature `serde` it serialises to the documented JSON form,
/// in which every candidate has its determination.
///
/// ```
/// use dualuse::{Item, classify};
///
/// let answer = classify(&Item::from_hs("8542.31".parse()?));
/// let chpl = &answer.listings()[0];
/// assert_eq!((chpl.list().id(), chpl.group().map(|tier| tier.id())), ("chpl", Some("1")));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Classification<'a> {
    item: Item<'a>,
    day: Option<Date>,
    outcome: Outcome,
    reading: Reading,
    ranked: SmallVec<[Ranked; 12]>,
    listings: Listings,
    links: SmallVec<[ControlLink; 64]>,
}

impl<'a> Classification<'a> {
    /// The overall answer.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The categories the item looks like, the weightiest first.
    pub fn categories(&self) -> impl ExactSizeIterator<Item = CategoryMatch<'_>> + Clone {
        self.ranked.iter().map(|ranked| CategoryMatch::new(*ranked, &self.reading))
    }

    /// The goods lists that name the HS code, at most one listing each.
    #[must_use]
    pub fn listings(&self) -> &[Listing] {
        &self.listings
    }

    /// The goods lists of which it is not known whether they named the HS code on the day that was asked.
    #[must_use]
    pub fn unknown_listings(&self) -> &[UnknownListing] {
        self.listings.unknown()
    }

    /// The control entries to check: those of the weightiest category first, then those to which the HS code is linked;
    /// each once a list.
    pub fn candidates(&self) -> impl Iterator<Item = Candidate> + Clone {
        candidate::candidates(&self.ranked, &self.links)
    }

    /// Whether more than a code that several categories share speaks for a category.
    fn is_likely(&self, category: Category) -> bool {
        let likely = |ranked: &Ranked| ranked.strength > Strength::Weak || ranked.agreement != Agreement::CodeOnly;
        self.ranked.iter().any(|ranked| ranked.category == category && likely(ranked))
    }

    /// Brings the facts together, the stated ones and those the description tells, so that the rules of the candidates can
    /// be asked. Done on request, since most lines of a declaration have no candidate worth the microsecond.
    #[must_use]
    pub fn assess(&self) -> Assessment<'_, 'a> {
        Assessment::new(self)
    }

    /// What was read from the description.
    #[must_use]
    pub fn reading(&self) -> &Reading {
        &self.reading
    }
}

/// Classifies an item: a pure function, without I/O or state.
///
/// ```
/// use dualuse::{Category, Item, classify};
///
/// let answer = classify(&Item::new("3 kW fiber laser cutting machine").with_hs("8456.11".parse()?));
/// assert_eq!(answer.categories().next().map(|found| found.category()), Some(Category::FIBER_LASER_CUTTER));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[must_use]
pub fn classify<'a>(item: &Item<'a>) -> Classification<'a> {
    classify_on(item, AsOf::Latest)
}

/// Classifies an item as the goods lists and the rules stood on a day, as far as their versions are known. The description is read as
/// ever, and the nomenclature does not depend on the day: state the edition of the code with the item.
///
/// ```
/// use dualuse::{Item, classify_as_of};
/// use jiff::civil::date;
///
/// let machining_centres = Item::from_hs("8457.10".parse()?);
/// let on_chpl = |day| {
///     let answer = classify_as_of(&machining_centres, day);
///     answer.listings().iter().any(|listing| listing.list().id() == "chpl")
/// };
/// assert!(!on_chpl(date(2024, 2, 22)) && on_chpl(date(2024, 2, 23)));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[must_use]
pub fn classify_as_of<'a>(item: &Item<'a>, day: Date) -> Classification<'a> {
    classify_on(item, day.into())
}

fn classify_on<'a>(item: &Item<'a>, as_of: AsOf) -> Classification<'a> {
    let reading = crate::text::read(item.description());
    let code = item.comparable().filter(|code| code.exists_in(item.edition()));
    let ranked = fusion::rank(&reading, code, item.edition());
    let listings = code.map_or_else(Listings::default, |code| listings(code, item.edition(), as_of));
    let links = code.map_or_else(SmallVec::new, |code| control_links(code, item.edition()));
    let found = !ranked.is_empty() || !listings.is_empty();
    let outcome = outcome::outcome(item, &reading, found, listings.unknown());
    Classification { item: item.clone(), day: as_of.day(), outcome, reading, ranked, listings, links }
}
