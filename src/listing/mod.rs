//! Published goods lists: which list names an HS code, with tier, citation and dates.
//!
//! A listing says something about the code, not about the product: most goods under a listed code are not controlled.

mod goods_list;
mod lookup;

pub(crate) use goods_list::ListRow;
pub use goods_list::{Coverage, GoodsList, Group, UnknownGoodsList};
pub(crate) use lookup::Row;
pub use lookup::{Extent, Listing, Listings, added, listings};
