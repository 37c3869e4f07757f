//! Goods lists that are newer than those compiled in: read from texts in the form of `data/lists/`, checked as those are, and asked
//! in their place.
//!
//! An overlay has whole lists. One with the id of a list that is held takes its place from the day of its first version on; of a
//! day before, the list that is held is asked. One with another id is asked beside the lists held, wherever any of them is. The
//! answer names the overlay with its digest, and so does a record.

mod check;
mod fault;
mod list;
mod lookup;
mod schema;

pub use fault::{OverlayError, OverlayFault};
pub use list::{OverlayGroup, OverlayList, OverlayRow, OverlayVersion};
pub use lookup::{OverlayListing, OverlayUnknown};

use alloc::{
    boxed::Box,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::Write as _;

use once_cell::race::OnceBox;
use sha2::{Digest as _, Sha256};

use crate::{
    dates::AsOf,
    hs::{HsCode, HsEdition},
    listing::{GoodsList, GoodsLists},
};
use check::Nomenclature;
use fault::Faults;

/// The two files of a list, as they stand in `data/lists/<id>/`: nothing here reads a file.
///
/// ```
/// use dualuse::overlay::OverlaySource;
///
/// let source = OverlaySource { id: "own-list", list: "short = \"Own\"", rows: "code,group,from,until,condition,except,citation\n" };
/// assert_eq!(source.id, "own-list");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverlaySource<'s> {
    /// The id of the list, the name of its folder.
    pub id: &'s str,
    /// The text of `list.toml`.
    pub list: &'s str,
    /// The text of `rows.csv`.
    pub rows: &'s str,
}

/// Goods lists that take the place of those compiled in, or stand beside them.
///
/// ```
/// use dualuse::{Checks, Item, classify_with_overlay, overlay::{Overlay, OverlaySource}};
///
/// let list = r#"
///     short = "Own list"
///     title = "Codes that we stop"
///     instrument = "our own rule"
///     url = "https://example.com"
///     nomenclature = "HS2022"
///     directions = ["export"]
///     measure = "rule 1"
///     retrieved = 2026-11-01
///     known-to = 2026-11-01
///     coverage = "complete"
///
///     [[version]]
///     day = 2026-10-01
///     citation = "our own rule of October 2026"
///     rows = 1
/// "#;
/// let rows = "code,group,from,until,condition,except,citation\n847982,,2026-10-01,,,,\n";
/// let overlay = Overlay::read([OverlaySource { id: "own-list", list, rows }])?;
///
/// let item = Item::from_hs("8479.82".parse()?);
/// let answer = classify_with_overlay(&item, Checks::default(), &overlay);
/// assert_eq!(answer.overlay_listings()[0].list().id(), "own-list");
/// assert_eq!(answer.overlay().map(|overlay| overlay.digest().len()), Some(64));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    lists: Vec<OverlayList>,
    digest: String,
}

/// An overlay is installed already, and stays so until the process ends.
///
/// ```standalone_crate
/// use dualuse::overlay::Overlay;
///
/// assert!(Overlay::read([])?.install().is_ok());
/// let error = Overlay::read([])?.install().unwrap_err();
/// assert_eq!(error.to_string(), "an overlay is installed for this process already");
/// # Ok::<(), dualuse::overlay::OverlayError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an overlay is installed for this process already")]
pub struct OverlayInstalled;

static INSTALLED: OnceBox<Overlay> = OnceBox::new();

impl Overlay {
    /// Reads lists and checks them; if anything is wrong with one, none is taken.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, each with the file and the line.
    pub fn read<'s>(sources: impl IntoIterator<Item = OverlaySource<'s>>) -> Result<Self, OverlayError> {
        let (mut lists, mut faults): (Vec<OverlayList>, Vec<OverlayFault>) = (Vec::new(), Vec::new());
        let mut digest = Sha256::new();
        for OverlaySource { id, list, rows } in sources {
            for text in [id, list, rows] {
                digest.update((text.len() as u64).to_le_bytes());
                digest.update(text.as_bytes());
            }
            let of_list = Faults::default();
            if lists.iter().any(|known| known.id() == id) {
                of_list.add(id, None, "this list stands twice");
            }
            let year = HsEdition::LATEST.to_string();
            let exists = |digits: &str| digits.parse::<HsCode>().is_ok_and(|code| code.exists_in(HsEdition::LATEST));
            let nomenclature = Nomenclature { year: year.trim_start_matches("HS"), exists: &exists };
            if let Some(mut read) = check::check(id, list, rows, nomenclature, &of_list) {
                check::replace(&mut read, list, &of_list);
                lists.push(read);
            }
            faults.extend(of_list.all());
        }
        let mut hex = String::with_capacity(64);
        digest.finalize().iter().for_each(|byte| {
            let _ = write!(hex, "{byte:02x}");
        });
        if faults.is_empty() { Ok(Self { lists, digest: hex }) } else { Err(OverlayError { faults }) }
    }

    /// Asks this overlay in every classification of the process that is not given another.
    ///
    /// # Errors
    ///
    /// If one is installed already: an answer must not depend on who came last.
    pub fn install(self) -> Result<(), OverlayInstalled> {
        INSTALLED.set(Box::new(self)).map_err(|_| OverlayInstalled)
    }

    /// The overlay that is installed.
    #[must_use]
    pub fn installed() -> Option<&'static Self> {
        INSTALLED.get()
    }

    /// Its lists, in the order in which they were given.
    #[must_use]
    pub fn lists(&self) -> &[OverlayList] {
        &self.lists
    }

    /// The SHA-256 of everything that it was read from, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The lists held that it takes the place of, as of a day.
    #[must_use]
    pub fn replaces(&self, as_of: impl Into<AsOf>) -> GoodsLists {
        let as_of = as_of.into();
        self.lists.iter().filter(|list| list.answers(as_of)).filter_map(OverlayList::replaces).collect()
    }

    /// Its lists that are asked as of a day, if these lists are asked: those in the place of one of them, and, if there are any,
    /// those of ids that are not held.
    pub(crate) fn asked(&self, lists: GoodsLists, as_of: AsOf) -> impl Iterator<Item = &OverlayList> {
        let is_asked = move |replaced: Option<GoodsList>| match replaced {
            Some(list) => lists.contains(list),
            None => !lists.is_empty(),
        };
        self.lists.iter().filter(move |list| list.answers(as_of) && is_asked(list.replaces()))
    }

    /// What its lists say of a code, as [`listings_in`](crate::listing::listings_in) does of those held.
    #[must_use]
    pub fn listings(
        &self,
        lists: GoodsLists,
        code: HsCode,
        edition: HsEdition,
        as_of: impl Into<AsOf>,
    ) -> Vec<OverlayListing<'_>> {
        let as_of = as_of.into();
        self.asked(lists, as_of).flat_map(|list| lookup::listings(list, code, edition, as_of)).collect()
    }

    /// Its lists of which it is not known whether they named the code on the day.
    #[must_use]
    pub fn unknown(
        &self,
        lists: GoodsLists,
        code: HsCode,
        edition: HsEdition,
        as_of: impl Into<AsOf>,
    ) -> Vec<OverlayUnknown<'_>> {
        let as_of = as_of.into();
        let Some(day) = as_of.day() else { return Vec::new() };
        self.asked(lists, as_of).filter_map(|list| lookup::unknown(list, code, edition, day)).collect()
    }
}

/// What the generator needs of this room: a list by another nomenclature than the one compiled in.
#[cfg(feature = "write-tables")]
pub(crate) mod generator {
    use alloc::vec::Vec;

    use super::{OverlayFault, OverlayList, OverlaySource, check::check, fault::Faults};

    pub use super::check::Nomenclature;

    /// A list of `data/lists/`, unless something of it cannot be read, and everything that is wrong with it.
    #[must_use]
    pub fn list(source: OverlaySource<'_>, nomenclature: Nomenclature<'_>) -> (Option<OverlayList>, Vec<OverlayFault>) {
        let faults = Faults::default();
        let list = check(source.id, source.list, source.rows, nomenclature, &faults);
        (list, faults.all())
    }
}
