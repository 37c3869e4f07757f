//! What is known of the goods.

use alloc::vec::Vec;

use super::{
    Basis, Contradiction, Fact, Kind, Origin, Parameter, ParameterError, ParameterValue, Parameters, Point,
    kinds::KnownKinds,
};
use crate::tables::parameters::{EXCLUDING, PRESUMED};

/// What is known of the goods: values of parameters, and the kinds of goods they are, each with where it comes from.
///
/// A parameter is stated once. Several values of it are alternatives (`"500 / 1000 W"`), what the goods can be set to (`"20 W to
/// 60 W adjustable"`), or belong to [operating points](Self::state_points).
///
/// ```
/// use dualuse::{Facts, control::ControlList, fact::Basis, rules::{Determination, determine}};
///
/// let mut facts = Facts::new();
/// for (parameter, value) in [
///     ("wavelength", "1070 nm"), ("output_power", "0.5 kW"), ("operation", "cw"), ("transverse_mode", "single"),
///     ("tunable", "false"), ("spectral_bandwidth", "30 GHz"), ("kind", "fibre-laser"),
/// ] {
///     facts.state(parameter.parse()?, value)?;
/// }
/// let entry = "6A005.a.6.a".parse()?;
/// assert_eq!(determine(ControlList::UsCcl, entry, &facts), Determination::NotMet(Basis::Stated));
/// assert!(facts.state("output_power".parse()?, "500.001 W").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// In the order of the parameters; of one parameter the most trusted first.
    facts: Vec<Fact>,
    kinds: KnownKinds,
    known: Parameters,
    /// Of which facts with one trust contradict each other, at each trust; and, at the trust of what is read, those of which the
    /// description speaks without saying what.
    unclear: [Parameters; 3],
    /// Of which nothing may be presumed.
    asked: Parameters,
    points: Vec<Point>,
    contradictions: Vec<Contradiction>,
}

impl Default for Facts {
    fn default() -> Self {
        Self::new()
    }
}

impl Facts {
    /// Nothing known.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            facts: Vec::new(),
            kinds: KnownKinds::NOTHING,
            known: Parameters::EMPTY,
            unclear: [Parameters::EMPTY; 3],
            asked: Parameters::EMPTY,
            points: Vec::new(),
            contradictions: Vec::new(),
        }
    }

    /// States the value of a parameter. It counts in place of what is read or presumed. The parameter `kind` may be stated several
    /// times: the goods are of all these kinds.
    ///
    /// # Errors
    ///
    /// If the text is no value of the parameter, or the parameter is stated already.
    pub fn state(&mut self, parameter: Parameter, value: &str) -> Result<(), ParameterError> {
        if parameter != Parameter::KIND && self.is_stated(parameter) {
            return Err(ParameterError::Twice { parameter });
        }
        let value = ParameterValue::parse(parameter, value)?;
        self.add(Fact::new(parameter, value, Origin::Stated));
        Ok(())
    }

    /// As [`state`](Self::state), for chains.
    ///
    /// # Errors
    ///
    /// If the text is no value of the parameter, or the parameter is stated already.
    pub fn with(mut self, parameter: Parameter, value: &str) -> Result<Self, ParameterError> {
        self.state(parameter, value)?;
        Ok(self)
    }

    /// States figures that belong together: each point is one way in which the goods work. A paragraph is met if one point meets
    /// all of it, and not met if every point fails.
    ///
    /// # Errors
    ///
    /// If a text is no value of its parameter, a parameter stands twice in one point or is stated outside the points, or it says what
    /// the goods are: their kind, or a flag by which a note takes goods out of a paragraph. Nothing is stated then.
    pub fn state_points(&mut self, points: &[&[(Parameter, &str)]]) -> Result<(), ParameterError> {
        let mut all = Vec::with_capacity(points.len());
        for pairs in points {
            let mut point = Point::default();
            for &(parameter, value) in *pairs {
                if parameter == Parameter::KIND {
                    return Err(ParameterError::KindInPoint);
                }
                if EXCLUDING.has(parameter.0) {
                    return Err(ParameterError::ExclusionInPoint { parameter });
                }
                if self.is_stated(parameter) || point.get(parameter).is_some() {
                    return Err(ParameterError::Twice { parameter });
                }
                let value = ParameterValue::parse(parameter, value)?;
                let at = point.0.partition_point(|fact| fact.parameter < parameter);
                point.0.insert(at, Fact::new(parameter, value, Origin::Stated));
            }
            all.push(point);
        }
        self.add_points(all);
        Ok(())
    }

    fn add_points(&mut self, points: Vec<Point>) {
        points.iter().flat_map(Point::iter).for_each(|fact| self.known.insert(fact.parameter.0));
        for known in &self.facts {
            self.contradictions.extend(against_points(&points, known));
        }
        self.points.extend(points);
    }

    /// States that the goods are of these kinds, and of no kind that does not follow from one of them. With that, paragraphs for
    /// goods of other kinds are not met. State the narrowest kinds: of goods that are an `integrated-circuit` and nothing else it is
    /// stated that they are no `fpga`.
    ///
    /// ```
    /// use dualuse::{Facts, control::ControlList, rules::determine};
    ///
    /// let mut facts = Facts::new();
    /// facts.only(&["fibre-laser".parse()?]);
    /// assert_eq!(determine(ControlList::EuAnnexI, "6A005.g".parse()?, &facts).id(), "not-met");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn only(&mut self, kinds: &[Kind]) {
        for &kind in kinds {
            self.add(Fact::new(Parameter::KIND, ParameterValue::Kind(kind), Origin::Stated));
        }
        self.kinds.close();
    }

    /// States all that is stated elsewhere too.
    ///
    /// # Errors
    ///
    /// If a parameter is stated in both. Nothing is stated then.
    pub fn state_all(&mut self, other: &Self) -> Result<(), ParameterError> {
        let given = |fact: &&Fact| fact.origin == Origin::Stated && fact.of_kind.is_none();
        let points = other.points.iter().flat_map(Point::iter);
        let single = other.facts.iter().filter(given);
        let mut valued = single.clone().chain(points).filter(|fact| fact.parameter != Parameter::KIND);
        if let Some(twice) = valued.find(|fact| self.is_stated(fact.parameter)) {
            return Err(ParameterError::Twice { parameter: twice.parameter });
        }
        self.add_points(other.points.clone());
        single.for_each(|fact| self.add(fact.clone()));
        if other.are_of_no_other_kind() {
            self.kinds.close();
        }
        Ok(())
    }

    /// Whether the goods are stated to be of no kind but those stated.
    #[must_use]
    pub fn are_of_no_other_kind(&self) -> bool {
        self.kinds.are_closed()
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.points.is_empty() && self.kinds.is_empty()
    }

    /// Whether nothing was stated or read, and no parameter was even spoken of.
    pub(crate) fn say_nothing(&self) -> bool {
        self.is_empty() && self.asked.is_empty() && self.unclear.iter().all(Parameters::is_empty)
    }

    /// What is stated and read, in the order of the parameters, with what goods of a kind are by definition; operating points apart.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> + Clone {
        self.facts.iter()
    }

    /// The fact of a parameter that counts: the most trusted one. None if nothing is known of it, if it differs from one operating
    /// point to the next, or if facts with one trust contradict each other.
    #[must_use]
    pub fn get(&self, parameter: Parameter) -> Option<&Fact> {
        let of_points = self.points.iter().any(|point| point.get(parameter).is_some());
        self.at(parameter, Basis::Presumed).filter(|_| !of_points)
    }

    /// The operating points.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The operating points, as far as they are of a trust and above.
    pub(crate) fn points_on(&self, least: Basis) -> &[Point] {
        let is_trusted = self.points.iter().flat_map(Point::iter).all(|fact| fact.origin.basis() >= least);
        if is_trusted { &self.points } else { &[] }
    }

    /// Takes the operating points that a description tells, unless some are stated, or something of their parameters is known.
    pub(crate) fn read_points(&mut self, points: Vec<Vec<Fact>>) {
        let is_known =
            points.iter().flatten().any(|fact| self.facts.iter().any(|known| known.parameter == fact.parameter));
        if !self.points.is_empty() || is_known {
            points.iter().flatten().for_each(|fact| self.doubt(fact.parameter));
            return;
        }
        let ordered = |mut facts: Vec<Fact>| {
            facts.sort_by_key(|fact| fact.parameter);
            Point(facts)
        };
        self.add_points(points.into_iter().map(ordered).collect());
    }

    /// Facts that cannot both be so.
    pub fn contradictions(&self) -> impl Iterator<Item = &Contradiction> + Clone {
        self.contradictions.iter()
    }

    /// The facts of a trust and above alone.
    ///
    /// ```
    /// use dualuse::{Facts, Item, classify, fact::Basis};
    ///
    /// let stated = Facts::new().with("tunable".parse()?, "false")?;
    /// let answer = classify(&Item::new("fiber laser 1080 nm").with_facts(&stated));
    /// assert_eq!(answer.facts().trusted(Basis::Stated).iter().count(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn trusted(&self, least: Basis) -> Self {
        let points = self.points_on(least);
        let mut trusted = Self { points: points.to_vec(), ..Self::default() };
        points.iter().flat_map(Point::iter).for_each(|fact| trusted.known.insert(fact.parameter.0));
        // What follows from a kind follows again.
        let given = self.facts.iter().filter(|fact| fact.origin.basis() >= least && fact.of_kind.is_none());
        given.for_each(|fact| trusted.add(fact.clone()));
        for (basis, unclear) in Basis::ALL.into_iter().zip(&self.unclear).filter(|(basis, _)| *basis >= least) {
            trusted.unclear[basis as usize].extend(unclear);
        }
        if self.kinds.are_closed() {
            trusted.kinds.close();
        }
        trusted
    }

    /// What is known of a good that the goods contain: their figures, of goods of these kinds. That the goods are of other kinds, and
    /// of no other, says nothing of it.
    pub(crate) fn of_contained(&self, kinds: impl Iterator<Item = Kind>) -> Self {
        let mut of_it = Self { unclear: self.unclear, points: self.points.clone(), ..Self::default() };
        self.points.iter().flat_map(Point::iter).for_each(|fact| of_it.known.insert(fact.parameter.0));
        let of_no_kind = |fact: &&Fact| fact.parameter != Parameter::KIND && fact.of_kind.is_none();
        self.facts.iter().filter(of_no_kind).for_each(|fact| of_it.add(fact.clone()));
        kinds.for_each(|kind| of_it.add(Fact::new(Parameter::KIND, ParameterValue::Kind(kind), Origin::Stated)));
        of_it
    }

    /// Whether the goods are known to be of a kind. Goods not known to be of it may still be.
    #[must_use]
    pub fn is(&self, kind: Kind) -> bool {
        self.kinds.known(Basis::Presumed).has(kind.0)
    }

    pub(crate) fn kinds(&self) -> &KnownKinds {
        &self.kinds
    }

    /// The parameters of which something is stated or read.
    pub(crate) fn known(&self) -> &Parameters {
        &self.known
    }

    /// Whether facts of this trust or above say contrary things, or speak of it without saying what.
    pub(crate) fn is_unclear(&self, parameter: Parameter, least: Basis) -> bool {
        self.unclear[least as usize..].iter().any(|unclear| unclear.has(parameter.0))
    }

    /// The parameters that may be presumed: of which facts of no trust contradict each other, and which no kind asks for.
    pub(crate) fn presumable(&self) -> Parameters {
        let spoken = self.unclear.iter().fold(self.asked, |mut all, unclear| {
            all.extend(unclear);
            all
        });
        PRESUMED.without(&spoken)
    }

    /// Whether a fact is the one of its parameter that counts, of those with a trust and above.
    pub(crate) fn counts(&self, fact: &Fact, least: Basis) -> bool {
        self.at(fact.parameter, least).is_some_and(|counts| core::ptr::eq(counts, fact))
    }

    /// The fact at a place of [`iter`](Self::iter).
    pub(crate) fn nth(&self, at: usize) -> Option<&Fact> {
        self.facts.get(at)
    }

    /// The fact of a parameter that counts, of those with a trust and above.
    pub(crate) fn at(&self, parameter: Parameter, least: Basis) -> Option<&Fact> {
        if !self.known.has(parameter.0) {
            return None;
        }
        let fact = self.facts.iter().find(|fact| fact.parameter == parameter)?;
        let basis = fact.origin.basis();
        (basis >= least && !self.is_unclear(parameter, basis)).then_some(fact)
    }

    /// Adds a fact. One that is less trusted than another stays beside it and does not count; where both cannot be so, the
    /// contradiction is kept.
    pub(crate) fn add(&mut self, fact: Fact) {
        if let ParameterValue::Kind(kind) = fact.value {
            self.add_kind(kind, fact);
            return;
        }
        let basis = fact.origin.basis();
        self.contradictions.extend(against_points(&self.points, &fact));
        for at in 0..self.facts.len() {
            let other = &self.facts[at];
            if other.parameter != fact.parameter {
                continue;
            }
            let same = other.origin.basis() == basis;
            match (&other.value, &fact.value) {
                (one, two) if one.is_same(two) => {
                    if same {
                        return;
                    }
                }
                (ParameterValue::Choice(one), ParameterValue::Choice(two)) if one.meets(two.words) => {
                    if same {
                        // Both are so: what is left is in both.
                        let both = super::Choices::new(fact.parameter, one.words & two.words);
                        let narrower = if both == *one { other.clone() } else { fact.clone() };
                        self.facts[at] = Fact { value: ParameterValue::Choice(both), ..narrower };
                        return;
                    }
                }
                (one, two) => {
                    // Two figures of one trust are told apart to the last digit; of two trusts only what cannot be is a contradiction.
                    if same {
                        self.unclear[basis as usize].insert(fact.parameter.0);
                    }
                    if same || !one.agrees(two) {
                        self.contradictions.push(Contradiction::between(other, &fact));
                    }
                    if same {
                        return;
                    }
                }
            }
        }
        self.insert(fact);
    }

    /// Notes that the description speaks of a parameter without saying what, so that nothing is presumed of it.
    pub(crate) fn doubt(&mut self, parameter: Parameter) {
        self.unclear[Basis::Read as usize].insert(parameter.0);
    }

    /// Puts a fact in place of all that is known of its parameter.
    pub(crate) fn suppose(&mut self, fact: Fact) {
        self.facts.retain(|known| known.parameter != fact.parameter);
        self.unclear.iter_mut().for_each(|unclear| unclear.remove(fact.parameter.0));
        self.insert(fact);
    }

    /// Supposes a fact; a kind beside those that are known.
    pub(crate) fn answer(&mut self, fact: Fact) {
        match fact.parameter {
            Parameter::KIND => self.add(fact),
            _ => self.suppose(fact),
        }
    }

    fn add_kind(&mut self, kind: Kind, fact: Fact) {
        let basis = fact.origin.basis();
        let is_same = |known: &Fact| known.value == fact.value && known.origin.basis() == basis;
        if self.facts.iter().any(is_same) {
            return;
        }
        for known in self.facts.iter().filter(|known| known.parameter == Parameter::KIND) {
            if !known.value.agrees(&fact.value) {
                self.contradictions.push(Contradiction::between(known, &fact));
            }
        }
        let origin = fact.origin;
        self.insert(fact);
        self.kinds.are(kind, basis);
        for of_kind in kind.row().within.iter().map(Kind) {
            of_kind.row().asks.iter().for_each(|parameter| self.asked.insert(parameter.0));
            for &(parameter, value) in of_kind.row().states {
                self.add(Fact { parameter, value: value.of(parameter), origin, of_kind: Some(of_kind) });
            }
        }
    }

    fn is_stated(&self, parameter: Parameter) -> bool {
        let given =
            |fact: &Fact| fact.parameter == parameter && fact.origin == Origin::Stated && fact.of_kind.is_none();
        self.facts.iter().chain(self.points.iter().flat_map(Point::iter)).any(given)
    }

    fn insert(&mut self, fact: Fact) {
        self.known.insert(fact.parameter.0);
        let key = |fact: &Fact| (fact.parameter, core::cmp::Reverse(fact.origin.basis()));
        let at = self.facts.partition_point(|known| key(known) <= key(&fact));
        self.facts.insert(at, fact);
    }
}

/// What operating points say against a fact that is not of them. What is read may be so at one of them only; what a stated kind
/// states is so at each.
fn against_points(points: &[Point], fact: &Fact) -> Option<Contradiction> {
    let agrees = |known: &&Fact| known.value.agrees(&fact.value);
    let of_points = || points.iter().filter_map(|point| point.get(fact.parameter));
    if fact.origin != Origin::Stated && of_points().any(|known| agrees(&known)) {
        return None;
    }
    of_points().find(|known| !agrees(known)).map(|known| Contradiction::between(known, fact))
}
