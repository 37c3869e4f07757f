//! Technical parameters: `data/goods/<family>/parameters.toml`.

use core::{fmt, str::FromStr};

use super::{Kinds, Meant, Parameters, Plain};
use crate::{
    find::found_by_words,
    nearest::by_id,
    quantity::{Dimension, Interval, Quantity, Unit},
    tables::parameters::{JUDGEMENTS, PARAMETER_IDS, PARAMETERS, PARAMETERS_MEANT},
    unknown::{Unknown, identified},
};

pub(crate) struct ParameterRow {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) form: Form,
    /// The value of an exclusion that hardly any goods meet: taken where no word says otherwise.
    pub(crate) presume: Option<Plain>,
    /// Why it may be presumed.
    pub(crate) presume_reason: &'static str,
    /// The kinds of which goods are taken to be if this is stated of them.
    pub(crate) implies: Kinds,
    pub(crate) read: &'static [Read],
    /// What goods must be known to have before they are asked for it.
    pub(crate) asked_of: Option<(Parameter, Plain)>,
    /// Words that people write for one of those of a choice.
    pub(crate) meant: &'static [Meant],
    /// Whether the law prints it in percent, so that a bare number says too little.
    pub(crate) percent: bool,
    /// Whether goods have several of it at once, such as one for each axis: then figures side by side are of one each.
    pub(crate) apiece: bool,
}

impl ParameterRow {
    /// What most parameters have.
    pub(crate) const PLAIN: Self = Self {
        id: "",
        title: "",
        form: Form::Flag,
        presume: None,
        presume_reason: "",
        implies: Kinds::EMPTY,
        read: &[],
        asked_of: None,
        meant: &[],
        percent: false,
        apiece: false,
    };
}

/// What an unlabelled quantity in a description must be, to be read as a parameter.
pub(crate) struct Read {
    pub(crate) of: Kinds,
    /// Goods of these kinds do not have such a figure, whatever else they are.
    pub(crate) not_of: Kinds,
    pub(crate) unit: Option<Unit>,
    pub(crate) ge: Option<Quantity>,
    pub(crate) le: Option<Quantity>,
    pub(crate) part: Part,
    /// Whether it is read so only beside a word that names the parameter.
    pub(crate) labelled: bool,
}

impl Read {
    /// Any quantity.
    pub(crate) const ANY: Self = Self {
        of: Kinds::EMPTY,
        not_of: Kinds::EMPTY,
        unit: None,
        ge: None,
        le: None,
        part: Part::Whole,
        labelled: false,
    };

    /// What an unlabelled interval, written in a unit, is read as.
    pub(crate) fn value(&self, found: Interval, unit: Unit) -> Option<Interval> {
        let value = match (self.part, found.ends()) {
            (Part::Whole, _) => Some(found),
            (_, (Some(low), Some(high))) if low == high => None,
            (Part::Min, (low, _)) => low.map(Interval::exactly),
            (Part::Max, (_, high)) => high.map(Interval::exactly),
        }?;
        (self.holds(value) && self.unit.is_none_or(|of| of == unit)).then_some(value)
    }

    /// Whether it is read of goods of these kinds. Beside a word that names the parameter it may be read of any.
    pub(crate) fn is_of(&self, kinds: &Kinds) -> bool {
        let is_of_any = self.labelled && self.of == Kinds::EMPTY;
        (is_of_any || self.of.meets(kinds)) && !self.not_of.meets(kinds)
    }

    fn holds(&self, value: Interval) -> bool {
        let (low, high) = value.ends();
        let above = |limit| low.or(high).is_some_and(|end| end.compare(limit).is_some_and(|order| order.is_ge()));
        let below = |limit| high.or(low).is_some_and(|end| end.compare(limit).is_some_and(|order| order.is_le()));
        self.ge.is_none_or(above) && self.le.is_none_or(below)
    }
}

/// Which part of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    Min,
    Max,
}

/// What form the values of a parameter have.
///
/// ```
/// use dualuse::fact::{Form, Parameter};
///
/// let operation: Parameter = "operation".parse()?;
/// assert_eq!(operation.form(), Form::Choice(&["cw", "pulsed"]));
/// # Ok::<(), dualuse::fact::UnknownParameter>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Form {
    /// A quantity with a unit of this dimension.
    Quantity(Dimension),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// The id of a kind of goods.
    Kind,
}

/// A technical parameter of goods, such as `wavelength` or `transverse_mode`.
///
/// ```
/// use dualuse::fact::Parameter;
///
/// let wavelength: Parameter = "wavelength".parse()?;
/// assert_eq!(wavelength.id(), "wavelength");
/// assert!(!wavelength.is_judgement());
/// # Ok::<(), dualuse::fact::UnknownParameter>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parameter(pub(crate) u16);

/// No parameter has this id.
///
/// ```
/// use dualuse::fact::Parameter;
///
/// let error = "wave_length".parse::<Parameter>().unwrap_err();
/// assert_eq!(error.to_string(), "\"wave_length\" is no parameter; the nearest is wavelength; `Parameter::all()` lists all");
/// ```
pub type UnknownParameter = Unknown<Parameter>;

identified!(Parameter: "parameter", "`Parameter::all()` lists all");

found_by_words! {
    /// ```
    /// use dualuse::fact::Parameter;
    ///
    /// let found: Vec<&str> = Parameter::find("beam quality").map(Parameter::id).collect();
    /// assert_eq!(found, ["beam_quality_m2"]);
    /// ```
    Parameter
}

impl Parameter {
    /// The kind of goods itself, which a caller may state like any other fact.
    pub const KIND: Self = Self(0);

    pub(crate) fn row(self) -> &'static ParameterRow {
        &PARAMETERS[usize::from(self.0)]
    }

    /// The stable identifier, in snake case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// What it says of the goods.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().title
    }

    /// What form its values have.
    #[must_use]
    pub fn form(self) -> Form {
        self.row().form
    }

    /// Whether it is a legal judgement, such as "specially designed", that no description can settle.
    #[must_use]
    pub fn is_judgement(self) -> bool {
        JUDGEMENTS.has(self.0)
    }

    /// Whether its figures can lie below zero.
    pub(crate) fn form_reaches_below_zero(self) -> bool {
        matches!(self.form(), Form::Quantity(dimension) if dimension.reaches_below_zero())
    }

    /// Whether only goods of a certain kind have it.
    pub(crate) fn tells_kind(self) -> bool {
        !self.row().implies.is_empty()
    }

    /// Why rules take an exclusion not to be met where nobody speaks of it, of parameters where they do.
    #[must_use]
    pub fn presumption(self) -> Option<&'static str> {
        Some(self.row().presume_reason).filter(|_| self.row().presume.is_some())
    }

    /// All parameters, in the order of the data.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..PARAMETERS.len() as u16).map(Self)
    }

    /// Whether goods plausibly have such a figure; true where the data do not tell.
    pub(crate) fn is_plausible(self, interval: Interval) -> bool {
        let read = self.row().read;
        read.is_empty() || read.iter().any(|range| range.holds(interval))
    }

    /// Whether goods of these kinds plausibly have such a figure, beside a word that names the parameter. The kinds count where the
    /// data tell what is read beside such a word.
    pub(crate) fn is_plausible_of(self, kinds: &Kinds, interval: Interval) -> bool {
        let read = self.row().read;
        let is_of_kinds = read.iter().any(|range| range.labelled);
        let fits = |range: &Read| !is_of_kinds || range.is_of(kinds);
        read.is_empty() || read.iter().any(|range| fits(range) && range.holds(interval))
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Parameter {
    type Err = UnknownParameter;

    fn from_str(id: &str) -> Result<Self, UnknownParameter> {
        PARAMETER_IDS.get(id).map(|&number| Self(number)).ok_or_else(|| match Meant::by(PARAMETERS_MEANT, id) {
            Some(&Meant { is, note, .. }) => Unknown::meant(id, Self(is), note),
            None => Unknown::spelled(id, by_id(Self::KIND, Self::all(), Self::id, id)),
        })
    }
}

crate::serial::as_text!(Parameter);
crate::serial::as_set!(ParameterSet, Parameter);

/// A set of parameters.
///
/// ```
/// use dualuse::{Facts, control::ControlList, rules::{Determination, determine}};
///
/// let facts = Facts::new().with("kind".parse()?, "laser-machine-tool")?;
/// let Determination::Missing(missing) = determine(ControlList::EuAnnexI, "2B001.e".parse()?, &facts) else {
///     unreachable!()
/// };
/// assert!(missing.iter().any(|parameter| parameter.id() == "contouring_rotary_axes"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ParameterSet(pub(crate) Parameters);

impl ParameterSet {
    /// The kind of goods alone.
    pub(crate) const KIND: Self = Self(Parameters::of(&[0]));

    /// The parameters, in the order of the data.
    pub fn iter(self) -> impl Iterator<Item = Parameter> + Clone {
        self.0.iter().map(Parameter)
    }

    /// Whether the parameter is one of them.
    #[must_use]
    pub fn contains(&self, parameter: Parameter) -> bool {
        self.0.has(parameter.0)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it holds no parameter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that are in both.
    pub(crate) fn both(self, other: Self) -> Self {
        self.without(self.without(other))
    }

    /// Those that are in either.
    pub(crate) fn either(mut self, other: Self) -> Self {
        self.0.extend(&other.0);
        self
    }

    /// Those that are not in another set.
    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0.without(&other.0))
    }

    /// Whether all of them are legal judgements.
    pub(crate) fn is_judgement(&self) -> bool {
        self.0.is_within(&JUDGEMENTS)
    }
}

impl FromIterator<Parameter> for ParameterSet {
    fn from_iter<I: IntoIterator<Item = Parameter>>(parameters: I) -> Self {
        let mut set = Self::default();
        parameters.into_iter().for_each(|parameter| set.0.insert(parameter.0));
        set
    }
}

impl fmt::Debug for ParameterSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Parameter::id)).finish()
    }
}
