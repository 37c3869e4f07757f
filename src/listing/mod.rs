//! Published goods lists: which list names an HS code, with tier, citation and dates.
//!
//! A listing says something about the code, not about the product: most goods under a listed code are not controlled.

mod answer;
mod ask;
mod change;
mod direction;
mod goods_list;
mod history;
#[cfg(feature = "serde")]
mod json;
mod lookup;
mod row;
mod set;
mod unknown;
mod version;

pub use answer::{Extent, Listing, Listings, UnknownListing};
pub use ask::{listings, listings_in};
pub use change::{Change, ChangeKind, added, diff, removed};
pub use direction::Direction;
pub use goods_list::{Coverage, GoodsList, Group, UnknownGoodsList};
pub use history::history;
pub use set::GoodsLists;
pub use version::Version;
