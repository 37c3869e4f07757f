//! Published goods lists: which list names an HS code, with tier, citation and dates.
//!
//! A listing says something about the code, not about the product: most goods under a listed code are not controlled.

mod answer;
mod ask;
mod goods_list;
mod lookup;
mod row;
mod unknown;

pub use answer::{Extent, Listing, Listings, UnknownListing};
pub use ask::listings;
pub(crate) use goods_list::ListRow;
pub use goods_list::{Coverage, GoodsList, Group, UnknownGoodsList};
pub use row::added;
pub(crate) use row::{Mark, Row};
