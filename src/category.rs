//! The taxonomy of dual-use goods: families and their categories.

use core::{fmt, str::FromStr};

use crate::{
    control::{ControlCode, ControlList},
    find::found_by_words,
    hs::HsCode,
    nearest::by_id,
    tables::categories::{CATEGORIES, CATEGORY_IDS, FAMILIES, FAMILY_IDS},
    unknown::{Unknown, identified},
};

pub(crate) struct FamilyRow {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) first: u8,
    pub(crate) last: u8,
}

pub(crate) struct CategoryRow {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) family: u8,
    pub(crate) home: &'static [HsCode],
    /// Other subheadings under which some such goods are classified.
    pub(crate) also: &'static [HsCode],
    /// What goods of the category are for the rules: numbers of kinds.
    pub(crate) kinds: &'static [u16],
    pub(crate) entries: &'static [(ControlList, ControlCode)],
    /// What such goods contain.
    pub(crate) contains: &'static [(&'static str, Category)],
    /// The category of parts of such goods, if they have one.
    pub(crate) parts: Option<Category>,
}

/// A family of dual-use goods, such as `lasers`.
///
/// ```
/// use dualuse::Family;
///
/// let family: Family = "lasers".parse()?;
/// assert_eq!(family, Family::LASERS);
/// assert!(family.categories().any(|category| category.id() == "laser-module"));
/// # Ok::<(), dualuse::category::UnknownFamily>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Family(pub(crate) u8);

/// A category of dual-use goods, such as `fiber-laser-cutter`: what a product looks like, never what it is in law.
///
/// ```
/// use dualuse::{Category, Family};
///
/// let category: Category = "fiber-laser-cutter".parse()?;
/// assert_eq!(category, Category::FIBER_LASER_CUTTER);
/// assert_eq!(category.family(), Family::LASER_MACHINE_TOOLS);
/// assert_eq!(category.to_string(), "fiber-laser-cutter");
/// # Ok::<(), dualuse::category::UnknownCategory>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category(pub(crate) u8);

/// No family has this identifier.
///
/// ```
/// let error = "laser".parse::<dualuse::Family>().unwrap_err();
/// assert_eq!(error.to_string(), "\"laser\" is no family of dual-use goods; the nearest is lasers; `Family::all()` lists all");
/// ```
pub type UnknownFamily = Unknown<Family>;

/// No category has this identifier.
///
/// ```
/// let error = "laser-diodes".parse::<dualuse::Category>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"laser-diodes\" is no category of dual-use goods; the nearest is laser-diode; `Category::all()` lists all",
/// );
/// ```
pub type UnknownCategory = Unknown<Category>;

identified! {
    Family: "family of dual-use goods", "`Family::all()` lists all";
    Category: "category of dual-use goods", "`Category::all()` lists all";
}

found_by_words! {
    /// ```
    /// use dualuse::Family;
    ///
    /// assert!(Family::find("laser machine").eq([Family::LASER_MACHINE_TOOLS]));
    /// ```
    Family
}

found_by_words! {
    /// ```
    /// use dualuse::Category;
    ///
    /// assert!(Category::find("fib laser cut").eq([Category::FIBER_LASER_CUTTER]));
    /// ```
    Category
}

impl Family {
    fn row(self) -> &'static FamilyRow {
        &FAMILIES[usize::from(self.0)]
    }

    /// Every family, in the order of the taxonomy.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..FAMILIES.len()).map(|number| Self(number as u8))
    }

    /// The stable identifier, in kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// A short English title.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().title
    }

    /// The categories of this family.
    pub fn categories(self) -> impl ExactSizeIterator<Item = Category> + Clone {
        (self.row().first..self.row().last).map(Category)
    }
}

impl Category {
    fn row(self) -> &'static CategoryRow {
        &CATEGORIES[usize::from(self.0)]
    }

    /// Every category, in the order of the taxonomy.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..CATEGORIES.len()).map(|number| Self(number as u8))
    }

    /// The stable identifier, in kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// A short English title.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().title
    }

    /// The family this category belongs to.
    #[must_use]
    pub fn family(self) -> Family {
        Family(self.row().family)
    }

    /// The HS 2022 subheadings under which such goods are classified.
    ///
    /// ```
    /// # use dualuse::Category;
    /// assert_eq!(Category::LASER_RANGEFINDER.home()[0].to_string(), "9015.10");
    /// ```
    #[must_use]
    pub fn home(self) -> &'static [HsCode] {
        self.row().home
    }

    /// The numbers of the kinds that goods of the category are.
    pub(crate) fn kinds(self) -> &'static [u16] {
        self.row().kinds
    }

    /// Other subheadings of the latest edition under which some such goods are classified. A code among them agrees with a description of
    /// such goods; by itself it does not point to them.
    #[must_use]
    pub fn also(self) -> &'static [HsCode] {
        self.row().also
    }

    /// Whether it is the category of parts of another.
    pub(crate) fn is_of_parts(self) -> bool {
        CATEGORIES.iter().any(|row| row.parts == Some(self))
    }

    /// The category of parts of such goods, if they have one: of a machining centre, parts of machine tools.
    ///
    /// ```
    /// use dualuse::Category;
    ///
    /// assert_eq!(Category::MACHINING_CENTRE.parts(), Some(Category::MACHINE_TOOL_PART));
    /// ```
    #[must_use]
    pub fn parts(self) -> Option<Self> {
        self.row().parts
    }

    /// What such goods contain or may contain that is of a category itself, as it is called: the laser of a laser cutting machine.
    ///
    /// ```
    /// use dualuse::Category;
    ///
    /// assert_eq!(Category::FIBER_LASER_CUTTER.contains(), [("laser", Category::LASER_MODULE)]);
    /// ```
    #[must_use]
    pub fn contains(self) -> &'static [(&'static str, Self)] {
        self.row().contains
    }

    /// The control entries to check for such goods: pointers, never a finding.
    ///
    /// ```
    /// # use dualuse::{Category, control::ControlList};
    /// let entries = Category::FIBER_LASER_CUTTER.entries();
    /// assert!(entries.iter().any(|(list, code)| *list == ControlList::UsCcl && code.as_str() == "2B001.e"));
    /// ```
    #[must_use]
    pub fn entries(self) -> &'static [(ControlList, ControlCode)] {
        self.row().entries
    }
}

macro_rules! by_number {
    ($name:ident, $unknown:ident, $numbers:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.id())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.id())
            }
        }

        impl FromStr for $name {
            type Err = $unknown;

            fn from_str(id: &str) -> Result<Self, Self::Err> {
                let known = $numbers.get(id).map(|&number| Self(number));
                known.ok_or_else(|| Unknown::spelled(id, by_id(Self(0), Self::all(), Self::id, id)))
            }
        }
    };
}

by_number!(Family, UnknownFamily, FAMILY_IDS);
by_number!(Category, UnknownCategory, CATEGORY_IDS);
crate::serial::as_text!(Family, Category);
