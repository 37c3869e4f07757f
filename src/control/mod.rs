//! Control lists, their entries and the codes of them.

mod code;
mod entry;
mod event;
mod kinds;
mod list;
mod pair;

pub use code::{ControlCode, ControlCodeError};
pub(crate) use code::{is_within, order};
pub use entry::{ControlEntry, NoSuchEntry};
pub use event::{EventKind, RuleEvent};
pub use kinds::{
    AnnexViiEntry, CodeAgreement, Eccn, EuEntry, MlEntry, ProductGroup, Regime, UsClassification, WrongForm,
};
pub use list::{ControlList, UnknownControlList};
pub use pair::{Pair, PairRelation, UnknownPairRelation};

crate::serial::as_text!(AnnexViiEntry, ControlCode, Eccn, EuEntry, MlEntry, UsClassification);
