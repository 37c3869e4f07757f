//! Which lists are asked, and of which day.

use core::{
    fmt,
    str::FromStr,
    sync::atomic::{AtomicU32, Ordering},
};

use crate::{
    control::ControlList,
    dates::AsOf,
    listing::{GoodsList, Listings},
};

/// Which goods lists and control lists are asked, and of which day.
///
/// By default these, and so it stays when the crate learns more lists: `chpl`, `eu-833-annex-vii-b`, `eu-833-annex-xxiii`,
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
    /// A bit for each list.
    goods: u32,
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

const BY_DEFAULT: [&str; 6] =
    ["chpl", "eu-833-annex-vii-b", "eu-833-annex-xxiii", "eu-833-annex-xl", "us-746-supp-4", "us-746-supp-7"];

/// The bits of those lists; 0 until they are asked for.
static GOODS_BY_DEFAULT: AtomicU32 = AtomicU32::new(0);

const CONTROLS_BY_DEFAULT: u32 = 1 << ControlList::UsCcl as u32
    | 1 << ControlList::UsUsml as u32
    | 1 << ControlList::EuAnnexI as u32
    | 1 << ControlList::EuCml as u32;

const PRESETS: [&str; 5] = ["default", "all", "none", "eu", "us"];

impl Checks {
    fn of(goods: impl Fn(GoodsList) -> bool, controls: impl Fn(ControlList) -> bool) -> Self {
        let lists = GoodsList::all().filter(|&list| goods(list));
        let goods = lists.fold(0, |bits, list| bits | 1 << list.place());
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
        Self { goods: self.goods | 1 << list.place(), ..self }
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
        GoodsList::all().filter(move |&list| self.asks_goods(list))
    }

    /// The control lists that are asked.
    pub fn control_lists(self) -> impl Iterator<Item = ControlList> + Clone {
        ControlList::ALL.into_iter().filter(move |&list| self.asks(list))
    }

    /// The ids of the lists that are held and not asked.
    pub fn not_asked(self) -> impl Iterator<Item = &'static str> + Clone {
        let goods = GoodsList::all().filter(move |&list| !self.asks_goods(list)).map(GoodsList::id);
        goods.chain(ControlList::ALL.into_iter().filter(move |&list| !self.asks(list)).map(ControlList::id))
    }

    pub(super) fn asks(self, list: ControlList) -> bool {
        self.controls >> list as u32 & 1 == 1
    }

    fn asks_goods(self, list: GoodsList) -> bool {
        self.goods >> list.place() & 1 == 1
    }

    /// What the lists asked say.
    pub(super) fn keep(self, mut found: Listings) -> Listings {
        if found.iter().any(|listing| !self.asks_goods(listing.list())) || !found.unknown().is_empty() {
            found.retain(|list| self.asks_goods(list));
        }
        found
    }

    /// The ids of the lists that are asked.
    pub fn asked(self) -> impl Iterator<Item = &'static str> {
        self.goods_lists().map(GoodsList::id).chain(self.control_lists().map(ControlList::id))
    }
}

impl Default for Checks {
    fn default() -> Self {
        // To find the lists by their ids takes longer than to look a code up in them, so it is done once.
        let kept = GOODS_BY_DEFAULT.load(Ordering::Relaxed);
        if kept != 0 {
            return Self { goods: kept, controls: CONTROLS_BY_DEFAULT, as_of: AsOf::Latest };
        }
        let goods = Self::of(|list| BY_DEFAULT.contains(&list.id()), |_| false).goods;
        GOODS_BY_DEFAULT.store(goods, Ordering::Relaxed);
        Self { goods, controls: CONTROLS_BY_DEFAULT, as_of: AsOf::Latest }
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
        if self.goods | self.controls == 0 { f.write_str("none") } else { Ok(()) }
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
            (all.goods, all.controls) = (all.goods | preset.goods, all.controls | preset.controls);
        }
        Ok(all)
    }
}
