//! Which lists are asked, and of which day.

use core::{fmt, str::FromStr};

use crate::{
    age::Age,
    control::ControlList,
    dates::{AsOf, Date},
    listing::{GoodsList, GoodsLists},
};

/// Which goods lists and control lists are asked, and of which day.
///
/// By default these, and so it stays when the crate learns more lists; all others are asked only if they are named: `chpl`, `eu-833-annex-vii-b`, `eu-833-annex-xxiii`,
/// `eu-833-annex-xl`, `us-746-supp-4`, `us-746-supp-7`; `us-ccl`, `us-usml`, `eu-annex-i`, `eu-cml`.
///
/// ```
/// use dualuse::{Checks, Item, classify_with};
///
/// let item = Item::new("laser cutting machine").with_hs("8456.11".parse()?);
/// let answer = classify_with(&item, Checks::us());
/// assert!(answer.listings().iter().all(|listing| listing.list().id().starts_with("us-")));
/// assert!(answer.candidates().all(|candidate| candidate.list().id().starts_with("us-")));
///
/// let checks: Checks = "chpl,eu-annex-i".parse()?;
/// assert_eq!(checks.to_string(), "chpl,eu-annex-i");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Checks {
    goods: GoodsLists,
    /// A bit for each list.
    controls: u32,
    as_of: AsOf,
}

/// No list and no preset has this name.
///
/// ```
/// let error = "us-cll".parse::<dualuse::Checks>().unwrap_err();
/// assert!(error.to_string().contains("us-ccl"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no list or preset has this name; the nearest is {nearest}; there are default, all, none, eu, us and the ids of the lists"
)]
#[non_exhaustive]
pub struct UnknownChecks {
    /// The name spelled most like it.
    pub nearest: &'static str,
}

const CONTROLS_BY_DEFAULT: u32 = 1 << ControlList::UsCcl as u32
    | 1 << ControlList::UsUsml as u32
    | 1 << ControlList::EuAnnexI as u32
    | 1 << ControlList::EuCml as u32;

const PRESETS: [&str; 5] = ["default", "all", "none", "eu", "us"];

impl Checks {
    fn of(goods: impl Fn(GoodsList) -> bool, controls: impl Fn(ControlList) -> bool) -> Self {
        let goods = GoodsList::all().filter(|&list| goods(list)).collect();
        let lists = ControlList::ALL.into_iter().filter(|&list| controls(list));
        let controls = lists.fold(0, |bits, list| bits | 1 << list as u32);
        Self { goods, controls, as_of: AsOf::Latest }
    }

    /// No list.
    #[must_use]
    pub fn none() -> Self {
        Self::of(|_| false, |_| false)
    }

    /// Every list that is held.
    #[must_use]
    pub fn all() -> Self {
        Self::of(|_| true, |_| true)
    }

    /// The Common High Priority List alone, and no control list.
    #[must_use]
    pub fn chpl() -> Self {
        Self::of(|list| list.id() == "chpl", |_| false)
    }

    /// The lists of the European Union; the military list with that of dual-use goods.
    #[must_use]
    pub fn eu() -> Self {
        Self::of(|list| list.id().starts_with("eu-"), |list| list.id().starts_with("eu-"))
    }

    /// The lists of the United States; the military list with that of dual-use goods.
    #[must_use]
    pub fn us() -> Self {
        Self::of(|list| list.id().starts_with("us-"), |list| list.id().starts_with("us-"))
    }

    /// Asks the lists as they stood on a day.
    #[must_use]
    pub fn as_of(self, as_of: impl Into<AsOf>) -> Self {
        Self { as_of: as_of.into(), ..self }
    }

    /// Asks a goods list too.
    #[must_use]
    pub fn with_goods_list(self, list: GoodsList) -> Self {
        Self { goods: self.goods.with(list), ..self }
    }

    /// Asks a control list too.
    #[must_use]
    pub fn with_control_list(self, list: ControlList) -> Self {
        Self { controls: self.controls | 1 << list as u32, ..self }
    }

    /// The day.
    #[must_use]
    pub const fn day(self) -> AsOf {
        self.as_of
    }

    /// The goods lists that are asked.
    pub fn goods_lists(self) -> impl Iterator<Item = GoodsList> + Clone {
        self.goods.iter()
    }

    /// The same as a set.
    pub(super) const fn goods(self) -> GoodsLists {
        self.goods
    }

    /// The control lists that are asked.
    pub fn control_lists(self) -> impl Iterator<Item = ControlList> + Clone {
        ControlList::ALL.into_iter().filter(move |&list| self.asks(list))
    }

    /// The ids of the lists that are held and not asked.
    pub fn not_asked(self) -> impl Iterator<Item = &'static str> + Clone {
        let goods = GoodsList::all().filter(move |&list| !self.goods.contains(list)).map(GoodsList::id);
        goods.chain(ControlList::ALL.into_iter().filter(move |&list| !self.asks(list)).map(ControlList::id))
    }

    pub(super) fn asks(self, list: ControlList) -> bool {
        self.controls >> list as u32 & 1 == 1
    }

    /// How old what is held of each list asked is on a day that the caller names, by the id of the list.
    ///
    /// ```
    /// use dualuse::Checks;
    ///
    /// let today = "2026-11-26".parse()?;
    /// let old: Vec<&str> = Checks::default().ages(today).filter(|(_, age)| !age.later().is_empty()).map(|(id, _)| id).collect();
    /// let annexes = ["eu-833-annex-xl", "eu-833-annex-vii-b", "eu-833-annex-xxiii"];
    /// assert_eq!(old, [&annexes[..], &["us-ccl", "eu-annex-i"]].concat());
    /// # Ok::<(), dualuse::dates::DateError>(())
    /// ```
    pub fn ages(self, today: Date) -> impl Iterator<Item = (&'static str, Age)> {
        let goods = self.goods_lists().map(move |list| (list.id(), list.age(today)));
        goods.chain(self.control_lists().map(move |list| (list.id(), list.age(today))))
    }

    /// The ids of the lists that are asked.
    pub fn asked(self) -> impl Iterator<Item = &'static str> {
        self.goods_lists().map(GoodsList::id).chain(self.control_lists().map(ControlList::id))
    }
}

impl Default for Checks {
    fn default() -> Self {
        Self { goods: GoodsLists::default(), controls: CONTROLS_BY_DEFAULT, as_of: AsOf::Latest }
    }
}

impl From<AsOf> for Checks {
    fn from(as_of: AsOf) -> Self {
        Self::default().as_of(as_of)
    }
}

/// The ids of the lists with commas between them, or `none`; the day is not in it.
impl fmt::Display for Checks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, id) in self.asked().enumerate() {
            write!(f, "{}{id}", if at > 0 { "," } else { "" })?;
        }
        if self.goods.is_empty() && self.controls == 0 { f.write_str("none") } else { Ok(()) }
    }
}

/// Reads ids of lists and presets with commas between them: all that they name is asked.
impl FromStr for Checks {
    type Err = UnknownChecks;

    fn from_str(text: &str) -> Result<Self, UnknownChecks> {
        let mut all = Self::none();
        for name in text.split(',').map(str::trim) {
            let preset = match name {
                "default" => Self::default(),
                "all" => Self::all(),
                "none" => Self::none(),
                "eu" => Self::eu(),
                "us" => Self::us(),
                id => match (id.parse::<GoodsList>(), id.parse::<ControlList>()) {
                    (Ok(list), _) => Self::none().with_goods_list(list),
                    (_, Ok(list)) => Self::none().with_control_list(list),
                    _ => {
                        let known = PRESETS.into_iter().chain(Self::all().asked());
                        return Err(UnknownChecks { nearest: crate::nearest::by_id("default", known, |id| id, id) });
                    }
                },
            };
            (all.goods, all.controls) = (all.goods.and(preset.goods), all.controls | preset.controls);
        }
        Ok(all)
    }
}
