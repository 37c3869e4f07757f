//! What a determination rests on: the thresholds compared, the notes that apply, what is presumed.
//!
//! Holds a second `impl` of [`Paragraph`].

use alloc::{collections::BTreeSet, vec::Vec};
use core::fmt;

use super::{
    Paragraph,
    condition::Says,
    explanation::Explanation,
    paragraph::Exception,
    weigh::{Weigher, explain, within},
};
use crate::{
    fact::{Basis, Contradiction, Fact, Facts, Origin, Parameter, ParameterValue, Parameters},
    quantity::{Operator, Quantity},
    truth::Truth,
};

/// One threshold of a rule, quoted, beside the fact it was compared with.
///
/// ```
/// use dualuse::{Facts, control::ControlList, dates::AsOf, rules::Paragraph};
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// let paragraph = Paragraph::under(ControlList::EuAnnexI, "3A501.a.16".parse()?, AsOf::Latest).next().expect("a rule");
/// let compared: Vec<String> = paragraph.comparisons(&facts).iter().map(ToString::to_string).collect();
/// assert_eq!(compared, ["tpp ≥ 6000: no, tpp = 4800 (stated)"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    parameter: Parameter,
    operator: Operator,
    limit: Quantity,
    fact: Option<Fact>,
    holds: Option<bool>,
}

impl Comparison {
    /// The parameter compared.
    #[must_use]
    pub fn parameter(&self) -> Parameter {
        self.parameter
    }

    /// How the threshold is set.
    #[must_use]
    pub fn operator(&self) -> Operator {
        self.operator
    }

    /// The figure of the threshold, as the data quote it.
    #[must_use]
    pub fn limit(&self) -> Quantity {
        self.limit
    }

    /// The fact compared with it.
    #[must_use]
    pub fn fact(&self) -> Option<&Fact> {
        self.fact.as_ref()
    }

    /// Whether the test holds; `None` if the facts do not tell.
    #[must_use]
    pub fn holds(&self) -> Option<bool> {
        self.holds
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let holds = match self.holds {
            Some(true) => "yes",
            Some(false) => "no",
            None => "not known",
        };
        write!(f, "{} {} {}: {holds}", self.parameter, self.operator.symbol(), self.limit)?;
        self.fact.as_ref().map_or(Ok(()), |fact| write!(f, ", {fact}"))
    }
}

impl Paragraph {
    /// Why the facts meet it, do not, or leave it open.
    #[must_use]
    pub fn explain(self, facts: &Facts) -> Explanation {
        explain(facts, Basis::Presumed, self)
    }

    /// Every threshold of the rule and of what stands above it, with what the facts say of it; of operating points once a point.
    #[must_use]
    pub fn comparisons(self, facts: &Facts) -> Vec<Comparison> {
        let mut all = Vec::new();
        for condition in self.conditions() {
            condition.each_leaf(&mut |leaf| {
                let Says::Quantity(parameter, limits, reach) = leaf else { return };
                let of_points = facts.points().iter().filter_map(|point| point.get(parameter));
                let mut known: Vec<Option<&Fact>> = of_points.map(Some).collect();
                if known.is_empty() {
                    known.push(facts.get(parameter));
                }
                for limit in limits.iter() {
                    for fact in &known {
                        let holds = fact.and_then(|fact| match fact.value() {
                            ParameterValue::Quantity(figure) => match within(figure, limit.alone(), reach) {
                                Truth::True => Some(true),
                                Truth::False => Some(false),
                                Truth::Unknown => None,
                            },
                            _ => None,
                        });
                        let ((operator, _), limit) = (limit.threshold(), limit.value());
                        all.push(Comparison { parameter, operator, limit, fact: fact.cloned(), holds });
                    }
                }
            });
        }
        all
    }

    /// What is presumed of the goods in this paragraph, in those above it, and in those it refers to: exclusions that hardly any
    /// goods meet, and the kinds that follow from the name of a parameter.
    ///
    /// ```
    /// use dualuse::{Facts, control::ControlList, dates::AsOf, rules::Paragraph};
    ///
    /// let facts = Facts::new().with("laser_type".parse()?, "oxygen-iodine")?;
    /// let code = "6A005.d.5.c.1".parse()?;
    /// let paragraph = Paragraph::under(ControlList::EuAnnexI, code, AsOf::Latest).next().expect("a rule");
    /// let presumed: Vec<String> = paragraph.presumptions(&facts).iter().map(ToString::to_string).collect();
    /// assert!(presumed.contains(&"kind = laser (presumed)".to_owned()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn presumptions(self, facts: &Facts) -> Vec<Fact> {
        let (mut all, weigher): (Vec<Fact>, _) = (Vec::new(), Weigher::new(facts, Basis::Presumed));
        self.each_test(&mut BTreeSet::new(), &mut |leaf| {
            let presumed = match leaf {
                Says::Choice(parameter, _) | Says::Flag(parameter, _) => {
                    weigher.presumed(parameter).map(|value| (parameter, value.of(parameter)))
                }
                Says::Is(kind) => weigher.presumes(kind).then_some((Parameter::KIND, ParameterValue::Kind(kind))),
                _ => None,
            };
            if let Some((parameter, value)) = presumed {
                let fact = Fact::new(parameter, value, Origin::Presumed);
                if !all.contains(&fact) {
                    all.push(fact);
                }
            }
        });
        all.sort_by_key(Fact::parameter);
        all
    }

    /// The notes that take the goods out of the paragraph on facts that are stated or read.
    #[must_use]
    pub fn exclusions(self, facts: &Facts) -> Vec<&'static str> {
        let applies = |when| {
            let weight = Weigher::new(facts, Basis::Read).exception(when);
            weight.truth() == Truth::True
        };
        self.exceptions().filter(|exception| exception.when().is_some_and(applies)).map(Exception::note).collect()
    }

    /// Those contradictions of the facts that the paragraph turns on.
    pub fn contradictions(self, facts: &Facts) -> impl Iterator<Item = &Contradiction> {
        let mut tested = Parameters::default();
        if facts.contradictions().next().is_some() {
            self.each_test(&mut BTreeSet::new(), &mut |leaf| {
                leaf.parameter().into_iter().for_each(|parameter| tested.insert(parameter.0));
            });
        }
        facts.contradictions().filter(move |found| tested.has(found.first().parameter().0))
    }

    /// Every test of the paragraph, of those above it, and of those it refers to.
    pub(super) fn each_test(self, seen: &mut BTreeSet<Self>, each: &mut impl FnMut(Says)) {
        if !seen.insert(self) {
            return;
        }
        let mut referred = Vec::new();
        for condition in self.conditions() {
            condition.each_leaf(&mut |leaf| match leaf {
                Says::Meets(paragraph) => referred.extend(Self(paragraph).whole()),
                other => each(other),
            });
        }
        // Few paragraphs refer to others, and these to none that refers back.
        referred.into_iter().for_each(|paragraph| paragraph.each_test_of(seen, each));
    }

    fn each_test_of(self, seen: &mut BTreeSet<Self>, each: &mut dyn FnMut(Says)) {
        self.each_test(seen, &mut |leaf| each(leaf));
    }
}
