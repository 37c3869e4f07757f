//! Sets of kinds and of parameters.

use crate::bits::Bits;

/// A set of kinds.
pub(crate) type Kinds = Bits<4>;

/// A set of parameters.
pub(crate) type Parameters = Bits<12>;
