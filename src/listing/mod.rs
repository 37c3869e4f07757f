//! Published goods lists: which list names an HS code, with tier, citation and dates.
//!
//! A listing says something about the code, not about the product: most goods under a listed code are not controlled.

mod answer;
mod ask;
mod change;
mod goods_list;
#[cfg(feature = "serde")]
mod json;
mod lookup;
mod row;
mod unknown;
mod version;

pub use answer::{Extent, Listing, Listings, UnknownListing};
pub use ask::listings;
pub use change::{added, removed};
pub use goods_list::{Coverage, GoodsList, Group, UnknownGoodsList};
pub use version::Version;
