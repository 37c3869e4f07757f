//! Where in a description something else is spoken of.

/// What is spoken of from a place on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaks {
    /// The goods.
    Goods,
    /// Other goods.
    OtherGoods,
    /// What comes with the goods, or stands beside them.
    Beside,
    /// A thing that comes with them, such as an accessory.
    Thing,
    /// What they are for, or are a part of.
    Purpose,
    /// A property of them.
    Property,
    /// What they are not.
    Negation,
}

/// A place from which on something else is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) start: u32,
    pub(super) speaks: Speaks,
    /// Whether a mark or a joiner stands before it.
    pub(super) begins: bool,
}
