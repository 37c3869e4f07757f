//! What is to be classified.

use crate::hs::{HsCode, HsEdition};

/// A customs line: a description, an HS code, or both.
///
/// ```
/// use dualuse::{Item, hs::HsEdition};
///
/// let item = Item::new("laser rangefinder").with_hs("9015.10".parse()?).with_edition(HsEdition::Hs2017);
/// assert_eq!(item.description(), "laser rangefinder");
/// assert_eq!(item.edition(), HsEdition::Hs2017);
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Item<'a> {
    description: &'a str,
    hs: Option<HsCode>,
    edition: HsEdition,
}

impl<'a> Item<'a> {
    /// An item of which the description is known. Spans in the answer are byte offsets into this text.
    #[must_use]
    pub fn new(description: &'a str) -> Self {
        Self { description, hs: None, edition: HsEdition::LATEST }
    }

    /// An item of which only the HS code is known.
    #[must_use]
    pub fn from_hs(code: HsCode) -> Self {
        Self { description: "", hs: Some(code), edition: HsEdition::LATEST }
    }

    /// States the HS code, of the edition HS 2022 unless [`with_edition`](Self::with_edition) says otherwise.
    #[must_use]
    pub fn with_hs(self, code: HsCode) -> Self {
        Self { hs: Some(code), ..self }
    }

    /// States the edition in which the HS code is written.
    #[must_use]
    pub fn with_edition(self, edition: HsEdition) -> Self {
        Self { edition, ..self }
    }

    /// The description as given; empty if there is none.
    #[must_use]
    pub fn description(&self) -> &'a str {
        self.description
    }

    /// The HS code as given.
    #[must_use]
    pub fn hs(&self) -> Option<HsCode> {
        self.hs
    }

    /// The edition in which the HS code is written.
    #[must_use]
    pub fn edition(&self) -> HsEdition {
        self.edition
    }
}
