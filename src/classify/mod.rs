//! From an item to its classification: description and HS code brought together, each finding with its evidence.

mod agreement;
mod asked;
mod because;
mod candidate;
mod cause;
mod checks;
mod code;
mod fusion;
mod home;
mod item;
#[cfg(feature = "serde")]
mod json;
mod layout;
mod matched;
mod outcome;
mod over;

pub use agreement::Agreement;
pub use because::Because;
pub use candidate::{Candidate, Link};
pub use cause::{Cause, Scope};
pub use checks::{Checks, UnknownChecks};
pub use code::CodeStatus;
pub use item::Item;
pub use matched::CategoryMatch;
pub use outcome::{Checked, Outcome};

use alloc::{boxed::Box, vec::Vec};

use crate::{
    control::{ControlCode, ControlList},
    dates::AsOf,
    fact::{Facts, Origin},
    hs::HsEdition,
    inline::Inline,
    licence::{LicenceExtent, LicenceLink, LicenceStanding, licence_links},
    links::{ControlLinks, control_links},
    listing::{Listing, Listings, UnknownListing, listings_in},
    rules::{Determination, EitherWay, Terms, determine_on, either_way},
    text::Reading,
    verdict::{Contained, Verdict},
};
use fusion::Ranked;
use over::Over;

/// What the crate has to say of an item.
///
/// Spans are offsets into the description that was given. What is kept, sent or printed of it is its
/// [`Answer`](crate::record::Answer).
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
    checks: Checks,
    outcome: Outcome,
    /// A bit for each.
    because: u8,
    reading: Reading,
    /// Facts are large: an item of which nothing is known is spared the room for them, and each move of it.
    facts: Option<Box<Facts>>,
    ranked: Inline<Ranked, 12>,
    listings: Listings,
    links: ControlLinks,
    laid_out: Vec<Candidate>,
    either_way: Vec<EitherWay>,
    #[cfg(feature = "overlay")]
    over: Over<'a>,
}

/// What is known of the goods under a code alone.
static NOTHING_KNOWN: Facts = Facts::new();

impl<'a> Classification<'a> {
    /// What was classified.
    #[must_use]
    pub fn item(&self) -> &Item<'a> {
        &self.item
    }

    /// The day of which the lists and rules were asked.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        self.checks.day()
    }

    /// Which lists were asked.
    #[must_use]
    pub fn checks(&self) -> Checks {
        self.checks
    }

    /// The overall answer.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// What became of the HS code, whatever the description says.
    #[must_use]
    pub fn code(&self) -> CodeStatus {
        CodeStatus::of(&self.item)
    }

    /// The categories the item looks like, the weightiest first.
    pub fn categories(&self) -> impl ExactSizeIterator<Item = CategoryMatch<'_>> + Clone {
        self.ranked.iter().map(|ranked| CategoryMatch::new(*ranked, &self.reading))
    }

    /// The goods lists that name the HS code: one listing each, or, for a code of another edition that reaches several rows of a
    /// list, one a row.
    #[must_use]
    pub fn listings(&self) -> &[Listing] {
        &self.listings
    }

    /// The goods lists of which it is not known whether they named the HS code on the day that was asked.
    #[must_use]
    pub fn unknown_listings(&self) -> &[UnknownListing] {
        self.listings.unknown()
    }

    /// The control entries to check, each once a list: those of the weightiest category first, those of kinds and parameters,
    /// then those to which the HS code is linked. Where facts are known, the paragraphs of an entry follow it.
    pub fn candidates(&self) -> impl Iterator<Item = Candidate> + Clone {
        let checks = self.checks;
        let named = self.facts().is_empty().then(|| layout::name(&self.ranked, &self.links));
        let named = named.map(move |all| all.filter(move |candidate| checks.asks(candidate.list())));
        self.laid_out.iter().copied().chain(named.into_iter().flatten()).chain(self.under_licence())
    }

    /// The entries of China's list that acts in force or suspended give to codes under the HS code, or around it; each once.
    fn under_licence(&self) -> impl Iterator<Item = Candidate> + Clone + use<> {
        let is_asked = self.checks.asks(ControlList::CnDualUse) && self.item.edition() == HsEdition::LATEST;
        let code = self.item.comparable().filter(|_| is_asked && self.code().exists());
        let day = self.checks.day().day();
        let applies = move |link: &LicenceLink| day.is_none_or(|day| link.standing(day) != LicenceStanding::NotYet);
        let of =
            move |code| licence_links(code).filter(applies).filter_map(|link| Some((link.entry()?, link.extent())));
        let determination = (!self.facts().is_empty()).then_some(Determination::NotEvaluated);
        code.into_iter().flat_map(move |code| {
            let is_new = move |&(at, (entry, _)): &(usize, (ControlCode, LicenceExtent))| {
                of(code).take(at).all(|(before, _)| before != entry)
            };
            of(code).enumerate().filter(is_new).map(move |(_, (entry, extent))| {
                let (list, link) = (ControlList::CnDualUse, Link::Licence(extent));
                match determination {
                    Some(determination) => Candidate::derived(list, entry, link, determination),
                    None => Candidate::named(list, entry, link),
                }
            })
        })
    }

    /// Pairs of open paragraphs of which one is met whatever the missing facts are.
    pub fn either_way(&self) -> impl ExactSizeIterator<Item = &EitherWay> + Clone {
        self.either_way.iter()
    }

    /// What is known of the goods: what is stated, and what the description says. The HS code adds nothing to it.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        self.facts.as_deref().unwrap_or(&NOTHING_KNOWN)
    }

    /// What the facts say of any entry or paragraph of a list.
    #[must_use]
    pub fn determine(&self, list: ControlList, code: ControlCode) -> Determination {
        determine_on(list, code, self.facts(), Terms::default().as_of(self.as_of()))
    }

    /// What the rules come to over all candidates.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let asked = self.candidates().map(|candidate| candidate.asked()).collect();
        let terms = Terms::default().as_of(self.as_of());
        Verdict::new(self.facts(), terms, asked, self.contains(), self.either_way.clone())
    }

    /// What goods of the likely categories contain, each once a list.
    fn contains(&self) -> Vec<Contained> {
        let mut all: Vec<Contained> = Vec::new();
        for found in self.categories().filter(CategoryMatch::is_likely) {
            for good in Contained::in_goods(found.category(), self.checks.control_lists()) {
                if !all.contains(&good) {
                    all.push(good);
                }
            }
        }
        all
    }

    /// The overlay that was asked.
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn overlay(&self) -> Option<&'a crate::overlay::Overlay> {
        self.over.overlay()
    }

    /// What the lists of the overlay say of the HS code. The lists held in whose place they stand are not among
    /// [`listings`](Self::listings).
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn overlay_listings(&self) -> &[crate::overlay::OverlayListing<'a>] {
        self.over.listings()
    }

    /// The lists of the overlay of which it is not known whether they named the HS code on the day that was asked.
    #[cfg(feature = "overlay")]
    #[must_use]
    pub fn overlay_unknown(&self) -> &[crate::overlay::OverlayUnknown<'a>] {
        self.over.unknown()
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
    classify_with(item, Checks::default())
}

/// Classifies an item as the goods lists and the rules stood on a day, as far as their versions are known. The description is
/// read as ever, and the nomenclature does not depend on the day: state the edition of the code with the item.
///
/// ```
/// use dualuse::{Item, classify_as_of, dates::Date};
///
/// let machining_centres = Item::from_hs("8457.10".parse()?);
/// let on_chpl = |day: Date| {
///     let answer = classify_as_of(&machining_centres, day);
///     answer.listings().iter().any(|listing| listing.list().id() == "chpl")
/// };
/// assert!(!on_chpl(Date::new(2024, 2, 22)?) && on_chpl(Date::new(2024, 2, 23)?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn classify_as_of<'a>(item: &Item<'a>, as_of: impl Into<AsOf>) -> Classification<'a> {
    classify_with(item, Checks::default().as_of(as_of))
}

/// Classifies an item by the lists that are to be asked, as they stood on the day that is asked.
///
/// ```
/// use dualuse::{Checks, Item, classify_with};
///
/// let item = Item::from_hs("8542.31".parse()?);
/// let answer = classify_with(&item, Checks::chpl().as_of("2024-02-23".parse::<dualuse::dates::Date>()?));
/// assert_eq!(answer.listings().len(), 1);
/// assert!(answer.checks().not_asked().any(|id| id == "us-ccl"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn classify_with<'a>(item: &Item<'a>, checks: Checks) -> Classification<'a> {
    classify_over(item, checks, Over::installed())
}

/// Classifies an item by the lists that are to be asked and those of an overlay, which stand in the place of some or beside them; the
/// overlay that is installed, if any, is not asked.
///
/// ```
/// use dualuse::{Checks, Item, classify_with_overlay, overlay::Overlay};
///
/// let overlay = Overlay::read([])?;
/// let answer = classify_with_overlay(&Item::new("laser"), Checks::default(), &overlay);
/// assert_eq!(answer.overlay(), Some(&overlay));
/// # Ok::<(), dualuse::overlay::OverlayError>(())
/// ```
#[cfg(feature = "overlay")]
#[must_use]
pub fn classify_with_overlay<'a>(
    item: &Item<'a>,
    checks: Checks,
    overlay: &'a crate::overlay::Overlay,
) -> Classification<'a> {
    classify_over(item, checks, Over::of(overlay))
}

fn classify_over<'a>(item: &Item<'a>, checks: Checks, mut over: Over<'a>) -> Classification<'a> {
    let as_of = checks.day();
    let (mut reading, told) = crate::text::read_told(item.description());
    crate::text::read_name(&mut reading, item.maker(), item.model());
    let status = CodeStatus::of(item);
    let code = item.comparable().filter(|_| status.exists());
    let ranked = fusion::rank(&reading, code, item.edition());
    let listed = code.map_or_else(Listings::default, |code| listings_in(checks.goods(), code, item.edition(), as_of));
    let listed = over.look_up(listed, checks, code, item.edition());
    let links = code.map_or_else(ControlLinks::default, |code| control_links(code, item.edition()));
    let held = layout::facts(item.facts(), item.description(), &reading, told);
    let facts = held.as_deref().unwrap_or(&NOTHING_KNOWN);
    let (mut laid_out, mut pairs) = (Vec::new(), Vec::new());
    if !facts.is_empty() {
        laid_out = layout::lay_out(facts, checks, &reading, &ranked, &links);
        let rules = laid_out.iter().filter_map(|candidate| Some((candidate.paragraph()?, candidate.determination()?)));
        let rules: Vec<_> = rules.collect();
        pairs = either_way(&rules, facts);
    }
    let reads_much = facts.iter().any(|fact| matches!(fact.origin(), Origin::Read(_)) && fact.parameter().tells_kind());
    let is_met = |candidate: &Candidate| matches!(candidate.determination(), Some(Determination::Met(_)));
    let looks = |candidate: &Candidate| match candidate.link() {
        Link::Kind(_) => true,
        Link::Parameters => reads_much,
        _ => false,
    };
    let applies = [
        (Because::Met, laid_out.iter().any(is_met) || !pairs.is_empty()),
        (Because::Listed, !listed.is_empty() || over.names()),
        (Because::LooksLike, !ranked.is_empty() || laid_out.iter().any(looks)),
    ];
    let because = applies.into_iter().fold(0, |bits, (because, applies)| bits | u8::from(applies) << because as u8);
    let is_open = |candidate: &Candidate| {
        let open = candidate.determination().is_some_and(|determination| determination.is_open());
        open && candidate.link() == Link::Parameters
    };
    let open = item.facts().is_some_and(|stated| !stated.is_empty()) && laid_out.iter().any(is_open);
    let outcome = outcome::outcome(status, &reading, because != 0, open, listed.unknown(), checks);
    let outcome = over.in_doubt(outcome);
    Classification {
        item: item.clone(),
        checks,
        outcome,
        because,
        reading,
        facts: held,
        ranked,
        listings: listed,
        links,
        laid_out,
        either_way: pairs,
        #[cfg(feature = "overlay")]
        over,
    }
}
