//! The answer as a value of its own: the one form that is printed, stored, and sent.

use alloc::{borrow::Cow, vec::Vec};

/// A text of the answer: most are texts of the tables.
pub type Text = Cow<'static, str>;

#[cfg(feature = "serde")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// What is answered, owned and inert: all that is printed, shown or stored is in it.
///
/// The form in JSON is described field by field in `docs/json.md`.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser cutting machine, 3 kW fibre laser").with_hs("8456.11".parse()?)), Detail::Verdict);
/// assert_eq!((answer.outcome.as_ref(), answer.verdict.state.as_ref()), ("flagged", "open"));
/// assert!(answer.listings.iter().any(|listing| listing.list == "eu-833-annex-vii-b"));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Answer {
    /// The number of this form: a change that a reader must follow raises it.
    pub schema: u32,
    /// `flagged`, `nothing-found`, `indeterminate` or `out-of-scope`.
    pub outcome: Text,
    /// Why, in words, if it is not `flagged`.
    pub reason: Option<Text>,
    /// What speaks for a flag: `met`, `listed`, `looks-like`.
    pub because: Vec<Text>,
    /// What became of the HS code.
    pub code: Code,
    /// What the item looks like, the weightiest first.
    pub categories: Vec<CategoryLine>,
    /// The goods lists that name the code.
    pub listings: Vec<ListingLine>,
    /// The goods lists of which it is not known whether they named the code on that day.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub unknown_listings: Vec<UnknownLine>,
    /// What the rules come to.
    pub verdict: VerdictLine,
    /// What to ask next, if that was asked for and something is open.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub question: Option<QuestionLine>,
    /// What is known of the goods.
    pub facts: Vec<FactLine>,
    /// Figures that belong together.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub points: Vec<Vec<FactLine>>,
    /// Facts that cannot both be so.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub contradictions: Vec<ContradictionLine>,
    /// Which lists were asked, which were not, and which are not held.
    pub checked: Checked,
    /// Every entry and paragraph that was shown, if that was asked for.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub candidates: Option<Vec<CandidateLine>>,
}

/// What became of an HS code.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser").with_code_text("9013.2O")), Detail::Verdict);
/// assert_eq!((answer.code.status.as_ref(), answer.code.level), ("unreadable", None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Code {
    /// `not-given`, `looked-up`, `not-in-edition`, `without-successor`, `national`, `statistics` or `unreadable`.
    pub status: Text,
    /// `chapter`, `heading`, `subheading` or `national`, of a code that was read.
    pub level: Option<Text>,
    /// The same in words.
    pub message: Text,
}

/// A category that the item looks like.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser rangefinder")), Detail::Verdict);
/// assert_eq!(answer.categories[0].spans, [[0, 17]]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct CategoryLine {
    /// Its id.
    pub category: Text,
    /// The id of its family.
    pub family: Text,
    /// Its title.
    pub title: Text,
    /// `strong`, `moderate` or `weak`.
    pub strength: Text,
    /// `corroborated`, `conflict`, `text-only` or `code-only`.
    pub agreement: Text,
    /// The words that name it: first byte and the one behind the last, in the description as given.
    pub spans: Vec<[usize; 2]>,
}

/// A goods list that names the HS code.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::from_hs("8542.31".parse()?)), Detail::Verdict);
/// assert_eq!((answer.listings[0].list.as_ref(), answer.listings[0].tier.as_deref()), ("chpl", Some("1")));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ListingLine {
    /// The id of the list.
    pub list: Text,
    /// The tier, of a list with tiers.
    pub tier: Option<Text>,
    /// The section, of a list with sections.
    pub section: Option<Text>,
    /// The part in which the row stands, of a list whose parts are neither tiers nor sections, such as `schedule 7`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub part: Option<Text>,
    /// Which way the goods go: `export`, `import` or `transit`; empty if they leave and no more.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub directions: Vec<Text>,
    /// The code that the list names.
    pub entry: Text,
    /// How the code asked for reaches it.
    pub relation: Text,
    /// How to cite the version of the list that tells it.
    pub citation: Text,
    /// How much of the code is named, if not the whole.
    pub extent: Option<Text>,
    /// What the row takes out or asks for in words; empty if nothing.
    pub condition: Text,
    /// The day from which the row applies, as exactly as it is known.
    pub from: Text,
    /// The first day on which it no longer applies, if it has ended.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub until: Option<Text>,
}

/// A goods list of which it is not known whether it named the code on the day that was asked.
///
/// ```
/// use dualuse::{Checks, Item, classify_with, record::{Answer, Detail}};
///
/// let checks = Checks::default().as_of("2024-12-31".parse::<dualuse::dates::Date>()?);
/// let answer = Answer::of(&classify_with(&Item::from_hs("2610.00".parse()?), checks), Detail::Verdict);
/// assert_eq!(answer.unknown_listings[0].first_held.as_deref(), Some("2025-02-25"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct UnknownLine {
    /// The id of the list.
    pub list: Text,
    /// The first later day of which it is known, if there is one.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub first_held: Option<Text>,
    /// The last day of which it is known, if the day that was asked lies behind it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub known_to: Option<Text>,
}

/// What the rules come to over everything that was asked.
///
/// ```
/// use dualuse::{Facts, Item, classify, record::{Answer, Detail}};
///
/// let facts = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
/// let answer = Answer::of(&classify(&Item::new("").with_facts(&facts)), Detail::Verdict);
/// assert_eq!(answer.verdict.met[0].entry, "3A090.a.1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct VerdictLine {
    /// `met`, `open`, `closed` or `not-asked`. None of them is a clearance.
    pub state: Text,
    /// The same as a sentence, with all that was not asked; of a closed verdict only.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub text: Option<Text>,
    /// What is met.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub met: Vec<MetLine>,
    /// Pairs of which one is met whatever the missing facts are.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub met_under_one_of: Vec<EitherLine>,
    /// What is open, folded.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub open: Vec<OpenLine>,
    /// What a person must judge, folded.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub judgement: Vec<JudgementLine>,
    /// What the facts do not meet, folded.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub closed: Vec<ClosedLine>,
    /// What was shown and has no rule, or not for all of it: read its text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub without_rule: Vec<PlaceLine>,
    /// What is named and was not asked, since no fact of the goods is known.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub named: Vec<PlaceLine>,
    /// What the goods contain that entries name by itself, to be asked of it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub contained: Vec<ContainedLine>,
    /// Of what has no rule because the day lies before the first that is held: which rule is missing.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub missing_rules: Vec<Text>,
    /// Controls that no figure decides and that are never asked here.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub catch_alls: Vec<Text>,
}

/// A good that the goods contain, with the entries of one list to ask of it.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("fiber laser cutting machine")), Detail::Verdict);
/// let laser = answer.verdict.contained.iter().find(|good| good.list == "eu-annex-i").ok_or("no laser")?;
/// assert_eq!((laser.name.as_ref(), laser.entries[0].as_ref()), ("laser", "6A005"));
/// assert!(laser.by.starts_with("General Note 2"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ContainedLine {
    /// What it is called.
    pub name: Text,
    /// The id of the category that it is of.
    pub category: Text,
    /// The control list.
    pub list: Text,
    /// The entries to ask of it.
    pub entries: Vec<Text>,
    /// By what provision it is judged whether the whole is of these entries.
    pub by: Text,
}

/// A paragraph that is met.
///
/// ```
/// use dualuse::{Facts, Item, classify, record::{Answer, Detail}};
///
/// let facts = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
/// let answer = Answer::of(&classify(&Item::new("").with_facts(&facts)), Detail::Verdict);
/// assert_eq!(answer.verdict.met[0].basis, "stated");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MetLine {
    /// The control list.
    pub list: Text,
    /// The paragraph.
    pub entry: Text,
    /// What it names, in our own words.
    pub title: Text,
    /// `stated`, `read` or `presumed`.
    pub basis: Text,
    /// The reasons for control that the list prints of its entry; of the paragraph they may be fewer.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub reasons: Vec<Text>,
    /// Where other lists say the same.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub twins: Vec<PlaceLine>,
    /// What the other list says of such goods with other figures.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub counterparts: Vec<CounterpartLine>,
    /// What was presumed, where the answer rests on that.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub presumed: Vec<FactLine>,
}

/// What another list says of the same goods with other figures.
///
/// ```
/// use dualuse::{Facts, Item, classify, record::{Answer, Detail}};
///
/// let facts = Facts::new().with("kind".parse()?, "digital-processing-ic")?.with("tpp".parse()?, "4800")?;
/// let answer = Answer::of(&classify(&Item::new("").with_facts(&facts)), Detail::Verdict);
/// assert_eq!(answer.verdict.met[0].counterparts[0].entry, "3A501.a.16");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct CounterpartLine {
    /// The other list.
    pub list: Text,
    /// The paragraph there.
    pub entry: Text,
    /// What is known to differ.
    pub differs: Text,
}

/// Two open paragraphs of which one is met.
///
/// ```
/// use dualuse::{Facts, Item, classify, record::{Answer, Detail}};
///
/// let facts = Facts::new().with("tpp".parse()?, "4800")?;
/// let answer = Answer::of(&classify(&Item::new("").with_facts(&facts)), Detail::Verdict);
/// assert_eq!(answer.verdict.met_under_one_of[0].entries, ["3A090.a.1", "4A090.a"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct EitherLine {
    /// The control list.
    pub list: Text,
    /// The two paragraphs.
    pub entries: Vec<Text>,
    /// The parameters that tell which.
    pub missing: Vec<Text>,
}

/// Open paragraphs, folded to the highest one under which all that was asked is open.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Verdict);
/// assert!(answer.verdict.open.iter().any(|open| open.entry == "2B001.e"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct OpenLine {
    /// The control lists in which it is open for the same facts.
    pub lists: Vec<Text>,
    /// The entry or paragraph.
    pub entry: Text,
    /// The parameters without which none of it can be met.
    pub must: Vec<Text>,
    /// Other parameters that can decide some of it: the first four.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub may: Vec<Text>,
    /// How many more there are of the latter.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_zero"))]
    pub more: usize,
}

/// Paragraphs that a person must judge, folded.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser rangefinder")), Detail::Verdict);
/// assert!(answer.verdict.judgement.iter().all(|left| !left.lists.is_empty()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct JudgementLine {
    /// The control lists.
    pub lists: Vec<Text>,
    /// The entry or paragraph.
    pub entry: Text,
    /// The parameters that are to be judged.
    pub of: Vec<Text>,
    /// Why paragraphs are no rules.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub why: Vec<Text>,
}

/// What the facts do not meet, folded to the highest entries and paragraphs of which that can be said.
///
/// ```
/// use dualuse::{Facts, Item, classify, record::{Answer, Detail}};
///
/// let facts = Facts::new().with("contouring_rotary_axes".parse()?, "0")?;
/// let answer = Answer::of(&classify(&Item::new("laser machine tool").with_facts(&facts)), Detail::Verdict);
/// let stated = answer.verdict.closed.iter().filter(|closed| closed.basis == "stated");
/// assert!(stated.flat_map(|closed| &closed.entries).any(|entry| entry == "2B001.e"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ClosedLine {
    /// The control lists.
    pub lists: Vec<Text>,
    /// The entries and paragraphs.
    pub entries: Vec<Text>,
    /// `stated` or `read`.
    pub basis: Text,
}

/// Entries and paragraphs, in the lists that have them.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::from_hs("9015.10".parse()?)), Detail::Verdict);
/// assert!(answer.verdict.named.iter().all(|place| !place.lists.is_empty()));
/// # Ok::<(), dualuse::hs::HsCodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PlaceLine {
    /// The control lists.
    pub lists: Vec<Text>,
    /// The entries and paragraphs.
    pub entries: Vec<Text>,
}

/// What to ask next.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Question);
/// let question = answer.question.ok_or("nothing is open")?;
/// println!("{} ({})", question.title, question.parameter);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct QuestionLine {
    /// The parameter.
    pub parameter: Text,
    /// What it says of the goods.
    pub title: Text,
    /// `quantity`, `choice`, `flag` or `kind`.
    pub form: Text,
    /// What can be answered, of a choice, a flag or a kind.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub choices: Vec<Text>,
    /// The unit that the rules print, of a quantity.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub unit: Option<Text>,
    /// The figures that the rules compare it with.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub figures: Vec<Text>,
    /// How many open paragraphs any answer decides.
    pub settles: usize,
    /// How many are open.
    pub of: usize,
}

/// What is known of the goods.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("fiber laser 1080 nm")), Detail::Verdict);
/// let wavelength = answer.facts.iter().find(|fact| fact.parameter == "wavelength").ok_or("not read")?;
/// assert_eq!((wavelength.value.as_ref(), wavelength.origin.as_ref(), wavelength.span), ("1080 nm", "read", Some([12, 19])));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct FactLine {
    /// The parameter.
    pub parameter: Text,
    /// Its value, in words.
    pub value: Text,
    /// `stated`, `read` or `presumed`.
    pub origin: Text,
    /// The kind of goods of which this is true by definition, if it follows from one.
    pub of_kind: Option<Text>,
    /// Where it was read, in bytes of the description.
    pub span: Option<[usize; 2]>,
}

/// Two facts that cannot both be so.
///
/// ```
/// use dualuse::{Facts, Item, classify, record::{Answer, Detail}};
///
/// let facts = Facts::new().with("wavelength".parse()?, "1064 nm")?;
/// let answer = Answer::of(&classify(&Item::new("fiber laser 1550 nm").with_facts(&facts)), Detail::Verdict);
/// assert_eq!(answer.contradictions[0].first.parameter, "wavelength");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ContradictionLine {
    /// One.
    pub first: FactLine,
    /// The other.
    pub second: FactLine,
}

/// Which lists were asked.
///
/// ```
/// use dualuse::{Checks, Item, classify_with, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify_with(&Item::new("laser"), Checks::eu()), Detail::Verdict);
/// assert!(answer.checked.not_asked.iter().any(|list| list == "us-ccl"));
/// assert!(answer.checked.not_held.iter().any(|of| of == "United Kingdom"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Checked {
    /// The day, or `latest`.
    pub as_of: Text,
    /// The goods lists and control lists that were asked, by id.
    pub lists: Vec<Text>,
    /// Those that are held and were not asked.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub not_asked: Vec<Text>,
    /// Some of those whose control lists are not held at all.
    pub not_held: Vec<Text>,
    /// The overlay that was asked, if there was one.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub overlay: Option<OverlayLine>,
    /// Acts that are known to have come later than what is held of the lists asked; of a day, those that are or may be in force
    /// on it. That there are none does not say that none came.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub later: Vec<Text>,
}

/// An overlay: goods lists that were given at run time.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser")), Detail::Verdict);
/// assert_eq!(answer.checked.overlay, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct OverlayLine {
    /// The SHA-256 of everything that it was read from.
    pub sha256: Text,
    /// Its lists that were asked.
    pub lists: Vec<OverlayListLine>,
}

/// A list of an overlay that was asked.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail, OverlayListLine}};
///
/// let answer = Answer::of(&classify(&Item::new("laser")), Detail::Verdict);
/// let lists: Vec<OverlayListLine> = answer.checked.overlay.into_iter().flat_map(|overlay| overlay.lists).collect();
/// assert!(lists.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct OverlayListLine {
    /// Its id.
    pub list: Text,
    /// The day of its newest version.
    pub day: Text,
    /// How to cite that version.
    pub citation: Text,
    /// The last day of which it is known what it named.
    pub known_to: Text,
    /// The day of the newest version held in whose place it stands; none if no list of this id is held.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub in_place_of: Option<Text>,
}

/// An entry or paragraph that was shown, with why it is met, not met or open.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Candidates);
/// let candidates = answer.candidates.ok_or("not asked for")?;
/// assert!(candidates.iter().any(|found| found.entry == "2B001.e" && found.explanation.is_some()));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct CandidateLine {
    /// The control list.
    pub list: Text,
    /// The entry or paragraph.
    pub entry: Text,
    /// What it names, in our own words.
    pub title: Option<Text>,
    /// Why it is shown.
    pub link: Text,
    /// `met`, `not-met`, `missing`, `needs-judgement` or `not-evaluated`; none if no fact of the goods is known.
    pub determination: Option<Text>,
    /// What it rests on.
    pub basis: Option<Text>,
    /// The parameters that can still decide.
    pub missing: Vec<Text>,
    /// Why, of a paragraph with a rule.
    pub explanation: Option<ExplanationLine>,
    /// What was presumed, where the answer rests on that.
    pub presumed: Vec<FactLine>,
    /// The contradictions that it turns on.
    pub contradictions: Vec<ContradictionLine>,
    /// Why it is no rule, if it is none.
    pub judgement: Option<Text>,
    /// What the other list says of such goods.
    pub pairs: Vec<PairLine>,
}

/// What the US and the EU list say of the same goods.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Candidates);
/// let candidates = answer.candidates.ok_or("not asked for")?;
/// assert!(candidates.iter().flat_map(|found| &found.pairs).all(|pair| !pair.relation.is_empty()));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PairLine {
    /// The code in the Commerce Control List.
    #[cfg_attr(feature = "serde", serde(rename = "us-ccl"))]
    pub us: Text,
    /// The code in EU Annex I.
    #[cfg_attr(feature = "serde", serde(rename = "eu-annex-i"))]
    pub eu: Text,
    /// `twin`, `counterpart` or `not-compared`.
    pub relation: Text,
    /// What is known to differ.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub differs: Option<Text>,
}

/// Why a paragraph is met, not met or open: its own conditions and all that stands above it, for each operating point.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Candidates);
/// let candidates = answer.candidates.ok_or("not asked for")?;
/// let explained = candidates.iter().find_map(|found| found.explanation.as_ref()).ok_or("no rule")?;
/// assert!(!explained.points[0].is_empty() && !explained.source.is_empty());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ExplanationLine {
    /// The texts and editions from which the rule was written.
    pub source: Text,
    /// The conditions, once or once for each operating point.
    pub points: Vec<Vec<ClauseLine>>,
}

/// A condition of a paragraph, of one above it, or of a note that takes goods out.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Candidates);
/// let candidates = answer.candidates.ok_or("not asked for")?;
/// let explained = candidates.iter().find_map(|found| found.explanation.as_ref()).ok_or("no rule")?;
/// assert!(!explained.points[0][0].paragraph.is_empty());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ClauseLine {
    /// Where it stands.
    pub paragraph: Text,
    /// The law's name for the note, if it takes goods out.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub exclusion: Option<Text>,
    /// The condition.
    pub condition: ConditionLine,
}

/// A condition, and what the facts make of it.
///
/// ```
/// use dualuse::{Item, classify, record::{Answer, Detail}};
///
/// let answer = Answer::of(&classify(&Item::new("laser machine tool")), Detail::Candidates);
/// let candidates = answer.candidates.ok_or("not asked for")?;
/// let explained = candidates.iter().find_map(|found| found.explanation.as_ref()).ok_or("no rule")?;
/// assert!(!explained.points[0][0].condition.test.is_empty());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ConditionLine {
    /// What is asked: `all of`, `any of`, `not`, or a comparison such as `tpp ≥ 4800`.
    pub test: Text,
    /// The parameter that is asked.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub parameter: Option<Text>,
    /// Whether it holds; null if the facts do not tell.
    pub holds: Option<bool>,
    /// What that rests on.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub basis: Option<Text>,
    /// The facts that were asked.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub facts: Vec<FactLine>,
    /// What it is made of.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub parts: Vec<ConditionLine>,
}
