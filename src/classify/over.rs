//! What an overlay adds to a classification; without the feature, nothing.

#[cfg(feature = "overlay")]
pub(super) use with::Over;
#[cfg(not(feature = "overlay"))]
pub(super) use without::Over;

#[cfg(not(feature = "overlay"))]
mod without {
    use core::marker::PhantomData;

    use crate::{
        classify::{Checks, Outcome},
        hs::{HsCode, HsEdition},
        listing::Listings,
    };

    /// No overlay.
    #[derive(Clone, Debug)]
    pub(in crate::classify) struct Over<'a>(PhantomData<&'a ()>);

    impl Over<'_> {
        pub(in crate::classify) const fn installed() -> Self {
            Self(PhantomData)
        }

        #[inline]
        pub(in crate::classify) fn look_up(
            &mut self,
            held: Listings,
            _: Checks,
            _: Option<HsCode>,
            _: HsEdition,
        ) -> Listings {
            held
        }

        pub(in crate::classify) const fn names(&self) -> bool {
            false
        }

        #[inline]
        pub(in crate::classify) fn in_doubt(&self, outcome: Outcome) -> Outcome {
            outcome
        }
    }
}

#[cfg(feature = "overlay")]
mod with {
    use alloc::vec::Vec;

    use crate::{
        classify::{Cause, Checks, Outcome},
        hs::{HsCode, HsEdition},
        listing::Listings,
        overlay::{Overlay, OverlayListing, OverlayUnknown},
    };

    /// The overlay that is asked, if there is one, and what it says.
    #[derive(Clone, Debug, Default)]
    pub(in crate::classify) struct Over<'a> {
        overlay: Option<&'a Overlay>,
        listings: Vec<OverlayListing<'a>>,
        unknown: Vec<OverlayUnknown<'a>>,
    }

    impl<'a> Over<'a> {
        /// That of the process.
        pub(in crate::classify) fn installed() -> Self {
            Self { overlay: Overlay::installed(), ..Self::default() }
        }

        pub(in crate::classify) fn of(overlay: &'a Overlay) -> Self {
            Self { overlay: Some(overlay), ..Self::default() }
        }

        /// Looks a code up, and takes out of what the lists held say those in whose place others stand.
        pub(in crate::classify) fn look_up(
            &mut self,
            held: Listings,
            checks: Checks,
            code: Option<HsCode>,
            edition: HsEdition,
        ) -> Listings {
            let (Some(overlay), Some(code)) = (self.overlay, code) else { return held };
            self.listings = overlay.listings(checks.goods(), code, edition, checks.day());
            self.unknown = overlay.unknown(checks.goods(), code, edition, checks.day());
            held.without(overlay.replaces(checks.day()))
        }

        /// Whether it names the code.
        pub(in crate::classify) fn names(&self) -> bool {
            !self.listings.is_empty()
        }

        /// Nothing is found only where it is known of its lists too.
        pub(in crate::classify) fn in_doubt(&self, outcome: Outcome) -> Outcome {
            match (outcome, self.unknown.first()) {
                (Outcome::NothingFound(_), Some(unknown)) => {
                    Outcome::Indeterminate(Cause::NotKnownOfOverlay { first_held: unknown.first_held() })
                }
                _ => outcome,
            }
        }

        pub(in crate::classify) fn overlay(&self) -> Option<&'a Overlay> {
            self.overlay
        }

        pub(in crate::classify) fn listings(&self) -> &[OverlayListing<'a>] {
            &self.listings
        }

        pub(in crate::classify) fn unknown(&self) -> &[OverlayUnknown<'a>] {
            &self.unknown
        }
    }
}
