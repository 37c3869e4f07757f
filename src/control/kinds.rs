//! What the parts of a code mean: category, product group, regime; and codes that belong to one list.

use core::{fmt, str::FromStr};

use super::{ControlCode, ControlCodeError, code::PART_A_CATEGORIES};

/// The product group of a dual-use entry, its letter.
///
/// ```
/// use dualuse::control::{ControlCode, ProductGroup};
///
/// assert_eq!("6A005".parse::<ControlCode>()?.product_group(), Some(ProductGroup::Equipment));
/// # Ok::<(), dualuse::control::ControlCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum ProductGroup {
    /// A: systems, equipment and components.
    Equipment,
    /// B: test, inspection and production equipment.
    ProductionEquipment,
    /// C: materials.
    Materials,
    /// D: software.
    Software,
    /// E: technology.
    Technology,
}

/// The regime that an entry of EU Annex I comes from, by the first digit of its number.
///
/// ```
/// use dualuse::control::{ControlCode, Regime};
///
/// assert_eq!("6A108".parse::<ControlCode>()?.regime(), Some(Regime::Mtcr));
/// assert_eq!("3A501".parse::<ControlCode>()?.regime(), Some(Regime::NotAgreed));
/// # Ok::<(), dualuse::control::ControlCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Regime {
    /// 0: the Wassenaar Arrangement.
    Wassenaar,
    /// 1: the Missile Technology Control Regime.
    Mtcr,
    /// 2: the Nuclear Suppliers Group.
    NuclearSuppliersGroup,
    /// 3: the Australia Group.
    AustraliaGroup,
    /// 4: the Chemical Weapons Convention.
    ChemicalWeaponsConvention,
    /// 5: not agreed in a regime.
    NotAgreed,
}

/// How far two codes agree.
///
/// ```
/// use dualuse::control::{ControlCode, CodeAgreement};
///
/// let code = |text: &str| text.parse::<ControlCode>();
/// assert_eq!(code("6A005.a.6")?.agreement(code("6A005.b")?), CodeAgreement::Entry);
/// assert_eq!(code("6A005")?.agreement(code("6A205")?), CodeAgreement::ProductGroup);
/// # Ok::<(), dualuse::control::ControlCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum CodeAgreement {
    /// Not even the category, or codes of different forms.
    Nothing,
    /// The category of the list: 6A005 and 6B004.
    ListCategory,
    /// Category and product group: 6A005 and 6A205.
    ProductGroup,
    /// The entry: 6A005.a and 6A005.b.
    Entry,
    /// The whole code.
    Exact,
}

impl ControlCode {
    fn is_dual_use(&self) -> bool {
        self.as_str().as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// The category of the list that a dual-use entry stands in, 0 to 9; of an entry of Annex VII, Part A, its own, 1 to 10, which
    /// is another; `None` for a military list.
    #[must_use]
    pub fn list_category(&self) -> Option<u8> {
        if self.is_of_part_a() {
            let category = self.as_str().split('.').nth(2)?;
            return (1..).zip(PART_A_CATEGORIES).find_map(|(number, numeral)| (numeral == category).then_some(number));
        }
        self.as_str().bytes().next().filter(u8::is_ascii_digit).map(|digit| digit - b'0')
    }

    /// The product group of a dual-use entry or one of Annex VII, Part A; `None` for a military list.
    #[must_use]
    pub fn product_group(&self) -> Option<ProductGroup> {
        let place = match self.is_of_part_a() {
            true => 2,
            false if self.is_dual_use() => 1,
            false => return None,
        };
        match self.as_str().as_bytes().get(place)? {
            b'A' => Some(ProductGroup::Equipment),
            b'B' => Some(ProductGroup::ProductionEquipment),
            b'C' => Some(ProductGroup::Materials),
            b'D' => Some(ProductGroup::Software),
            _ => Some(ProductGroup::Technology),
        }
    }

    /// The regime that an entry of EU Annex I comes from. `None` for category 0, whose goods are those of the Nuclear
    /// Suppliers Group whatever the digit, for digits the EU does not use, for Annex VII and for military lists. A US entry has
    /// [reasons for control](super::ControlEntry::reasons) instead: its digit is read differently.
    #[must_use]
    pub fn regime(&self) -> Option<Regime> {
        if !self.is_dual_use() {
            return None;
        }
        match (self.list_category()?, self.as_str().as_bytes().get(2)?) {
            (0, _) => None,
            (_, b'0') => Some(Regime::Wassenaar),
            (_, b'1') => Some(Regime::Mtcr),
            (_, b'2') => Some(Regime::NuclearSuppliersGroup),
            (_, b'3') => Some(Regime::AustraliaGroup),
            (_, b'4') => Some(Regime::ChemicalWeaponsConvention),
            (_, b'5') => Some(Regime::NotAgreed),
            _ => None,
        }
    }

    /// The entry as a code of its own.
    #[must_use]
    pub fn entry(&self) -> Self {
        Self::of(self.head())
    }

    /// The paragraph that this one is a direct part of; `None` for an entry.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let code = self.as_str();
        let end = code.rfind(['.', '(']).filter(|&end| end >= self.head().len())?;
        Some(Self::of(&code[..end]))
    }

    /// How far another code agrees with this one.
    #[must_use]
    pub fn agreement(&self, other: Self) -> CodeAgreement {
        if *self == other {
            CodeAgreement::Exact
        } else if self.head() == other.head() {
            CodeAgreement::Entry
        } else if self.is_of_part_a() != other.is_of_part_a()
            || self.list_category().is_none()
            || self.list_category() != other.list_category()
        {
            CodeAgreement::Nothing
        } else if self.product_group() == other.product_group() {
            CodeAgreement::ProductGroup
        } else {
            CodeAgreement::ListCategory
        }
    }

    /// How many leading characters two codes share.
    pub(super) fn shared(&self, other: Self) -> usize {
        self.as_str().bytes().zip(other.as_str().bytes()).take_while(|(one, two)| one == two).count()
    }
}

/// A code that is not of the list asked for.
///
/// ```
/// use dualuse::control::{Eccn, WrongForm};
///
/// assert!(matches!("ML5".parse::<Eccn>(), Err(WrongForm::OtherList { .. })));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WrongForm {
    /// Not a code at all.
    #[error(transparent)]
    Code(#[from] ControlCodeError),
    /// A code of another kind of list.
    #[error("{code} is not {expected}")]
    OtherList {
        /// The code.
        code: ControlCode,
        /// What was expected.
        expected: &'static str,
    },
}

macro_rules! of_one_list {
    ($(#[$docs:meta])* $name:ident, $expected:literal, $accepts:expr) => {
        $(#[$docs])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(ControlCode);

        impl TryFrom<ControlCode> for $name {
            type Error = WrongForm;

            fn try_from(code: ControlCode) -> Result<Self, WrongForm> {
                let accepts: fn(&ControlCode) -> bool = $accepts;
                if accepts(&code) { Ok(Self(code)) } else { Err(WrongForm::OtherList { code, expected: $expected }) }
            }
        }

        impl From<$name> for ControlCode {
            fn from(code: $name) -> Self {
                code.0
            }
        }

        impl FromStr for $name {
            type Err = WrongForm;

            fn from_str(text: &str) -> Result<Self, WrongForm> {
                text.parse::<ControlCode>()?.try_into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

of_one_list! {
    /// A code of the US Commerce Control List.
    ///
    /// ```
    /// use dualuse::control::Eccn;
    ///
    /// assert_eq!("5A992.C".parse::<Eccn>()?.to_string(), "5A992.c");
    /// # Ok::<(), dualuse::control::WrongForm>(())
    /// ```
    Eccn, "an export control classification number such as 6A005.a", ControlCode::is_dual_use
}

of_one_list! {
    /// A code of EU Annex I, whose third digit, 0 to 5, names a regime.
    ///
    /// ```
    /// use dualuse::control::EuEntry;
    ///
    /// assert!("3A501.a.16".parse::<EuEntry>().is_ok());
    /// assert!("3A991".parse::<EuEntry>().is_err());
    /// # Ok::<(), dualuse::control::WrongForm>(())
    /// ```
    EuEntry, "an entry of EU Annex I such as 6A005.a", |code| {
        code.is_dual_use() && code.as_str().as_bytes().get(2).is_some_and(|digit| (b'0'..=b'5').contains(digit))
    }
}

of_one_list! {
    /// A code of a military list: the EU Common Military List or the USML.
    ///
    /// ```
    /// use dualuse::control::MlEntry;
    ///
    /// assert_eq!("ml5b".parse::<MlEntry>()?.to_string(), "ML5.b");
    /// assert_eq!("XII(b)(1)".parse::<MlEntry>()?.to_string(), "XII(b)(1)");
    /// # Ok::<(), dualuse::control::WrongForm>(())
    /// ```
    MlEntry, "an entry of a military list such as ML5.b or XII(b)(1)", |code| !code.is_dual_use() && !code.is_of_part_a()
}

of_one_list! {
    /// A code of Annex VII, Part A, of Regulation (EU) No 833/2014.
    ///
    /// ```
    /// use dualuse::control::AnnexViiEntry;
    ///
    /// assert_eq!("XAIV005e2b".parse::<AnnexViiEntry>()?.to_string(), "X.A.IV.005.e.2.b");
    /// assert!("6A005".parse::<AnnexViiEntry>().is_err());
    /// # Ok::<(), dualuse::control::WrongForm>(())
    /// ```
    AnnexViiEntry, "an entry of Annex VII, Part A, such as X.A.IV.005.e", ControlCode::is_of_part_a
}

/// What a US supplier states for its product: a code of the Commerce Control List, or that none applies.
///
/// ```
/// use dualuse::control::UsClassification;
///
/// assert_eq!("ear99".parse::<UsClassification>()?, UsClassification::Ear99);
/// assert_eq!("6A005A6B1".parse::<UsClassification>()?.to_string(), "6A005.a.6.b.1");
/// # Ok::<(), dualuse::control::WrongForm>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UsClassification {
    /// Subject to the regulations, and under no entry: a statement that somebody has made, never a finding of this crate.
    Ear99,
    /// An entry or a paragraph.
    Eccn(Eccn),
}

impl FromStr for UsClassification {
    type Err = WrongForm;

    fn from_str(text: &str) -> Result<Self, WrongForm> {
        match text.parse::<Eccn>() {
            Err(WrongForm::Code(ControlCodeError::Ear99)) => Ok(Self::Ear99),
            other => other.map(Self::Eccn),
        }
    }
}

impl fmt::Display for UsClassification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ear99 => f.pad("EAR99"),
            Self::Eccn(code) => code.fmt(f),
        }
    }
}
