//! What is to be classified.

use crate::{
    fact::Facts,
    hs::{CodeTextError, HsCode, HsEdition, NationalScheme},
};

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
    code: Option<Result<HsCode, CodeTextError>>,
    code_text: Option<&'a str>,
    edition: HsEdition,
    scheme: Option<NationalScheme>,
    facts: Option<&'a Facts>,
    maker: &'a str,
    model: &'a str,
}

impl<'a> Item<'a> {
    /// An item of which the description is known. Spans in the answer are byte offsets into this text.
    #[must_use]
    pub fn new(description: &'a str) -> Self {
        Self {
            description,
            code: None,
            code_text: None,
            edition: HsEdition::LATEST,
            scheme: None,
            facts: None,
            maker: "",
            model: "",
        }
    }

    /// An item of which only the HS code is known.
    #[must_use]
    pub fn from_hs(code: HsCode) -> Self {
        Self::new("").with_hs(code)
    }

    /// States the HS code, of the edition HS 2022 unless [`with_edition`](Self::with_edition) says otherwise.
    #[must_use]
    pub fn with_hs(self, code: HsCode) -> Self {
        Self { code: Some(Ok(code)), code_text: None, ..self }
    }

    /// States the HS code as it was written in a column or a form, which [`HsCode::read`] reads. A text that is no code is
    /// never forgotten: the description is classified all the same, and [`Classification::code`](super::Classification::code)
    /// tells what is wrong with it. A blank text is no code at all.
    ///
    /// An item has one code: this replaces one stated by [`with_hs`](Self::with_hs), and the other way round.
    ///
    /// ```
    /// use dualuse::{CodeStatus, Item, Outcome, classify};
    ///
    /// let item = Item::new("laser rangefinder").with_code_text("HS 9015.10.xx");
    /// assert_eq!(item.hs(), Some("9015.10".parse()?));
    ///
    /// let item = Item::new("laser rangefinder").with_code_text("9015.l0");
    /// assert_eq!((item.hs(), item.code_text()), (None, Some("9015.l0")));
    /// let answer = classify(&item);
    /// assert_eq!(answer.outcome(), Outcome::Flagged);
    /// assert!(matches!(answer.code(), CodeStatus::Unreadable(_)));
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub fn with_code_text(self, text: &'a str) -> Self {
        let code = match HsCode::read(text) {
            Err(CodeTextError::Empty) => None,
            read => Some(read),
        };
        Self { code, code_text: Some(text), ..self }
    }

    /// States the edition in which the HS code is written.
    #[must_use]
    pub fn with_edition(self, edition: HsEdition) -> Self {
        Self { edition, ..self }
    }

    /// States the tariff that the digits after the subheading belong to.
    ///
    /// Unless told, they are taken for those of the Combined Nomenclature, in which the EU lists are written. With
    /// another scheme only the subheading is looked up, since its national digits name other goods.
    ///
    /// ```
    /// use dualuse::{Item, classify, hs::{NationalScheme, Relation}};
    ///
    /// let item = Item::from_hs("8543.70.0200".parse()?);
    /// let relation = |item: &Item<'_>| {
    ///     let answer = classify(item);
    ///     answer.listings().iter().find(|found| found.list().id() == "eu-833-annex-vii-b").map(|found| found.relation())
    /// };
    /// assert_eq!(relation(&item), Some(Relation::Same));
    /// assert_eq!(relation(&item.with_scheme(NationalScheme::Hts)), Some(Relation::Partial));
    /// # Ok::<(), dualuse::hs::HsCodeError>(())
    /// ```
    #[must_use]
    pub fn with_scheme(self, scheme: NationalScheme) -> Self {
        Self { scheme: Some(scheme), ..self }
    }

    /// States technical parameters, which decide over what the description tells.
    ///
    /// ```
    /// use dualuse::{Facts, Item, classify, fact::Basis, rules::Determination};
    ///
    /// let facts = Facts::new().with("contouring_rotary_axes".parse()?, "0")?;
    /// let answer = classify(&Item::new("fiber laser cutting machine").with_facts(&facts));
    /// let cutting = answer.candidates().find(|found| found.entry().as_str() == "2B001.e");
    /// assert_eq!(cutting.and_then(|found| found.determination()), Some(Determination::NotMet(Basis::Stated)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_facts(self, facts: &'a Facts) -> Self {
        Self { facts: Some(facts), ..self }
    }

    /// States who made the goods. With the model it is read by the names of makers and series alone: "Laser Components" is no laser.
    ///
    /// ```
    /// use dualuse::{Category, Item, classify};
    ///
    /// let answer = classify(&Item::new("spare module").with_maker("IPG").with_model("YLS-3000"));
    /// assert!(answer.categories().any(|found| found.category() == Category::LASER_MODULE));
    /// assert_eq!(classify(&Item::new("").with_maker("Laser Components")).categories().len(), 0);
    /// ```
    #[must_use]
    pub fn with_maker(self, maker: &'a str) -> Self {
        Self { maker, ..self }
    }

    /// States the model or part number, as its maker writes it.
    #[must_use]
    pub fn with_model(self, model: &'a str) -> Self {
        Self { model, ..self }
    }

    /// Who made the goods; empty if that is not stated.
    #[must_use]
    pub fn maker(&self) -> &'a str {
        self.maker
    }

    /// The model or part number; empty if it is not stated.
    #[must_use]
    pub fn model(&self) -> &'a str {
        self.model
    }

    /// The technical parameters as stated.
    #[must_use]
    pub fn facts(&self) -> Option<&'a Facts> {
        self.facts
    }

    /// The code as far as the lists can read it.
    pub(super) fn comparable(&self) -> Option<HsCode> {
        match (self.hs(), self.scheme) {
            (Some(code), Some(scheme)) if !scheme.begins_with_cn() => code.subheading().or(Some(code)),
            (code, _) => code,
        }
    }

    /// The description as given; empty if there is none.
    #[must_use]
    pub fn description(&self) -> &'a str {
        self.description
    }

    /// The HS code as stated or as read from what was written; `None` if there is none or it cannot be read.
    #[must_use]
    pub fn hs(&self) -> Option<HsCode> {
        self.code?.ok()
    }

    /// What was written in the place of the HS code; `None` if nothing was, or a code was stated.
    #[must_use]
    pub fn code_text(&self) -> Option<&'a str> {
        self.code_text
    }

    /// Why what was written is no code.
    pub(super) fn code_error(&self) -> Option<CodeTextError> {
        self.code?.err()
    }

    /// The edition in which the HS code is written.
    #[must_use]
    pub fn edition(&self) -> HsEdition {
        self.edition
    }
}
