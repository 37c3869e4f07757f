//! What is known of the goods.

use core::{fmt, ops::Range};

use smallvec::SmallVec;

use super::{
    condition::{Parameters, Truth, open},
    parameter::{Kind, Kinds, Parameter},
    value::{ParameterError, ParameterValue},
};
use crate::tables::parameters::PRESUMED;

/// Where a fact comes from. Ordered by weight: what is stated decides over what is read, and that over what is presumed.
///
/// ```
/// use dualuse::rules::{Facts, Origin, Parameter};
///
/// let wavelength: Parameter = "wavelength".parse()?;
/// let facts = Facts::new().with(wavelength, "1070 nm")?;
/// assert_eq!(facts.get(wavelength).map(|fact| fact.origin().clone()), Some(Origin::Stated));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// Nobody said otherwise, and hardly any goods do: see [`Parameter::presumed`].
    Presumed,
    /// Read from these bytes of the description.
    Read(Range<usize>),
    /// Stated by the caller.
    Stated,
}

/// The value of a parameter, and where it comes from.
///
/// ```
/// use dualuse::rules::Facts;
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// assert_eq!(facts.iter().map(|fact| fact.to_string()).collect::<Vec<_>>(), ["tpp = 4800 (stated)"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    parameter: Parameter,
    value: ParameterValue,
    origin: Origin,
}

impl Fact {
    pub(super) fn new(parameter: Parameter, value: ParameterValue, origin: Origin) -> Self {
        Self { parameter, value, origin }
    }

    /// The parameter.
    #[must_use]
    pub fn parameter(&self) -> Parameter {
        self.parameter
    }

    /// Its value.
    #[must_use]
    pub fn value(&self) -> ParameterValue {
        self.value
    }

    /// Where it comes from.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let origin = match self.origin {
            Origin::Presumed => "presumed",
            Origin::Read(_) => "read",
            Origin::Stated => "stated",
        };
        write!(f, "{} = {} ({origin})", self.parameter, self.value.of(self.parameter))
    }
}

/// A value stated by the caller against another read from the description. The stated one decides.
///
/// ```
/// use dualuse::{Item, classify, rules::Facts};
///
/// let stated = Facts::new().with("wavelength".parse()?, "1070 nm")?;
/// let answer = classify(&Item::new("fiber laser 1080 nm").with_facts(&stated));
/// let assessment = answer.assess();
/// let conflict = assessment.facts().conflicts().next().expect("1070 is not 1080");
/// assert_eq!(conflict.to_string(), "wavelength = 1070 nm (stated), against wavelength = 1080 nm (read)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// What decides.
    pub stated: Fact,
    /// What was read, and left aside.
    pub read: Fact,
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, against {}", self.stated, self.read)
    }
}

/// What is known of the goods: values of parameters, and the kinds of goods they are.
///
/// ```
/// use dualuse::{control::ControlList, rules::{Determination, Facts, determine}};
///
/// let mut facts = Facts::new();
/// for (parameter, value) in [
///     ("wavelength", "1070 nm"), ("output_power", "0.5 kW"), ("operation", "cw"), ("transverse_mode", "single"),
///     ("tunable", "false"), ("spectral_bandwidth", "30 GHz"), ("kind", "laser"),
/// ] {
///     facts.state(parameter.parse()?, value)?;
/// }
/// let entry = "6A005.a.6.a".parse()?;
/// assert_eq!(determine(ControlList::UsCcl, entry, &facts), Determination::NotMet);
/// facts.state("output_power".parse()?, "500.001 W")?;
/// assert_eq!(determine(ControlList::UsCcl, entry, &facts), Determination::Met);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Facts {
    known: Parameters,
    /// Read with two values, so that neither counts.
    unclear: Parameters,
    kinds: Kinds,
    facts: SmallVec<[Fact; 8]>,
    contradictions: SmallVec<[Contradiction; 1]>,
}

impl Facts {
    /// Nothing known.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// States the value of a parameter, in place of one stated before. The parameter `kind` takes several values.
    ///
    /// # Errors
    ///
    /// If the text is no value of the parameter.
    pub fn state(&mut self, parameter: Parameter, value: &str) -> Result<(), ParameterError> {
        let value = ParameterValue::parse(parameter, value)?;
        self.forget(parameter);
        self.presume_kinds(&parameter.row().implies);
        self.add(Fact { parameter, value, origin: Origin::Stated });
        Ok(())
    }

    /// As [`state`](Self::state), for chains.
    ///
    /// # Errors
    ///
    /// If the text is no value of the parameter.
    pub fn with(mut self, parameter: Parameter, value: &str) -> Result<Self, ParameterError> {
        self.state(parameter, value)?;
        Ok(self)
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.kinds.is_empty()
    }

    /// What is known, in the order of the parameters; with what goods of such a kind are presumed to be.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> + Clone {
        self.facts.iter()
    }

    /// The fact of a parameter, a presumed one too.
    #[must_use]
    pub fn get(&self, parameter: Parameter) -> Option<Fact> {
        let presumed = || Some(Fact { parameter, value: *self.presumed(parameter)?, origin: Origin::Presumed });
        self.known_fact(parameter).cloned().or_else(presumed)
    }

    /// Values stated against values read.
    pub fn conflicts(&self) -> impl Iterator<Item = &Contradiction> + Clone {
        self.contradictions.iter()
    }

    /// Whether the goods are known to be of a kind. Goods not known to be of it may still be.
    #[must_use]
    pub fn is(&self, kind: Kind) -> bool {
        self.kinds.has(kind.0)
    }

    pub(super) fn value(&self, parameter: Parameter) -> Option<&ParameterValue> {
        match self.known_fact(parameter) {
            Some(fact) => Some(&fact.value),
            None if PRESUMED.has(parameter.0) => self.presumed(parameter),
            None => None,
        }
    }

    /// What most goods have of a parameter, by the data. Where two values were read, nothing can be said.
    fn usual(&self, parameter: Parameter) -> Option<&'static ParameterValue> {
        parameter.row().presume.as_ref().filter(|_| !self.unclear.has(parameter.0))
    }

    /// What is presumed of goods of which no more is known: the usual, unless the goods may have another value.
    fn presumed(&self, parameter: Parameter) -> Option<&'static ParameterValue> {
        let presumed = self.usual(parameter)?;
        (!self.may_be(parameter, u32::MAX, &mut Parameters::default())).then_some(presumed)
    }

    /// Whether goods may have one of these values of a choice, given as bits, in place of the presumed one; with what would
    /// tell.
    fn may_be(&self, parameter: Parameter, values: u32, missing: &mut Parameters) -> bool {
        let others = parameter.row().unless.iter().filter(|(value, _)| value & values != 0);
        others.fold(false, |may, (_, when)| when.weigh(self, missing) != Truth::False || may)
    }

    /// Whether a choice is one of these values, given as bits; if the facts leave it open, with what would tell.
    pub(super) fn is_one_of(&self, parameter: Parameter, values: u32, missing: &mut Parameters) -> Truth {
        let is_one = |value: &ParameterValue| matches!(value, ParameterValue::Choice(at) if values >> at & 1 == 1);
        if let Some(fact) = self.known_fact(parameter) {
            return Truth::of(is_one(&fact.value));
        }
        match self.usual(parameter).map(is_one) {
            Some(is_one) if !self.may_be(parameter, if is_one { !values } else { values }, missing) => {
                Truth::of(is_one)
            }
            _ => open(parameter, missing),
        }
    }

    pub(super) fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    /// The parameters the caller stated.
    pub(crate) fn stated(&self) -> Parameters {
        let mut stated = Parameters::default();
        let facts = self.facts.iter().filter(|fact| fact.origin == Origin::Stated);
        facts.for_each(|fact| stated.insert(fact.parameter.0));
        stated
    }

    pub(super) fn is_known(&self, parameter: Parameter) -> bool {
        self.known.has(parameter.0)
    }

    /// The goods are of these kinds, and so presumed to be what such goods are.
    pub(crate) fn presume_kinds(&mut self, kinds: &Kinds) {
        for kind in kinds.iter().map(Kind).filter(|kind| !self.kinds.has(kind.0)).collect::<SmallVec<[Kind; 8]>>() {
            for &(parameter, value) in kind.states() {
                if !self.is_known(parameter) {
                    self.add(Fact { parameter, value, origin: Origin::Presumed });
                }
            }
        }
        self.kinds.extend(kinds);
    }

    /// Adds a fact that was read. One that is stated stays, and a contradiction is noted; of two that were read and
    /// differ, neither counts.
    pub(super) fn add_read(&mut self, fact: Fact) {
        match self.known_fact(fact.parameter) {
            Some(known) if known.origin == Origin::Presumed => {
                self.forget(fact.parameter);
                self.add(fact);
            }
            Some(known) if known.value.is_same(fact.value) => {}
            Some(known) if known.origin == Origin::Stated => {
                let stated = known.clone();
                self.contradictions.push(Contradiction { stated, read: fact });
            }
            Some(_) => {
                self.forget(fact.parameter);
                self.unclear.insert(fact.parameter.0);
            }
            None if self.unclear.has(fact.parameter.0) => {}
            None => self.add(fact),
        }
    }

    fn add(&mut self, fact: Fact) {
        if let ParameterValue::Kind(kind) = fact.value {
            self.presume_kinds(&kind.closure());
        }
        self.known.insert(fact.parameter.0);
        let at = self.facts.partition_point(|known| known.parameter <= fact.parameter);
        self.facts.insert(at, fact);
    }

    fn forget(&mut self, parameter: Parameter) {
        if parameter != Parameter::KIND {
            self.known.remove(parameter.0);
            self.facts.retain(|fact| fact.parameter != parameter);
        }
    }

    fn known_fact(&self, parameter: Parameter) -> Option<&Fact> {
        if !self.is_known(parameter) {
            return None;
        }
        self.facts.iter().find(|fact| fact.parameter == parameter)
    }
}
