//! What an overlay adds to an answer and a record.

use alloc::{borrow::Cow, string::ToString, vec::Vec};

use super::{Answer, ListingLine, OverlayLine, OverlayListLine, Text, UnknownLine};
use crate::{
    Classification,
    dates::{AsOf, Date},
    listing::{Extent, GoodsList},
    overlay::{Overlay, OverlayList, OverlayListing, OverlayUnknown},
};

/// Puts into an answer what the overlay says that was asked, in the place of what it replaces.
pub(super) fn add(answer: &mut Answer, found: &Classification<'_>) {
    let Some(overlay) = found.overlay() else { return };
    let (goods, day) = (found.checks().goods_lists().collect(), found.checks().day());
    let asked: Vec<&OverlayList> = overlay.asked(goods, day).collect();
    for list in asked.iter().filter(|list| list.replaces().is_none()) {
        answer.checked.lists.push(owned(list.id()));
    }
    answer.listings.extend(found.overlay_listings().iter().map(listing));
    answer.unknown_listings.extend(found.overlay_unknown().iter().map(unknown));
    answer.checked.overlay = Some(line(overlay, &asked));
}

fn line(overlay: &Overlay, asked: &[&OverlayList]) -> OverlayLine {
    let lists = asked.iter().map(|list| {
        let held = list.replaces().and_then(|held| held.versions().last());
        OverlayListLine {
            list: owned(list.id()),
            day: list.newest().map(|version| said(version.in_force())).unwrap_or_default(),
            citation: owned(list.citation(AsOf::Latest)),
            known_to: said(list.known_to()),
            in_place_of: held.map(|version| said(version.in_force())),
        }
    });
    OverlayLine { sha256: owned(overlay.digest()), lists: lists.collect() }
}

/// The acts that came later than its lists that were asked, each with the first day on which it is or may be in force.
pub(super) fn later(found: &Classification<'_>) -> Vec<(Date, Text)> {
    let Some(overlay) = found.overlay().filter(|_| found.code().is_looked_up()) else { return Vec::new() };
    let day = found.checks().day();
    let asked = overlay.asked(found.checks().goods_lists().collect(), day);
    let acts = asked.flat_map(OverlayList::later_acts);
    let is_there = |(_, since, _): &(&str, Date, bool)| day.day().is_none_or(|day| *since <= day);
    let told = acts.filter(is_there).map(|(act, since, exact)| {
        let words = if exact { "in force since" } else { "perhaps in force since" };
        (since, said(format_args!("{act}, {words} {since}")))
    });
    told.collect()
}

/// Whether a list of the overlay was asked in the place of one that is held.
pub(super) fn is_replaced(found: &Classification<'_>, list: GoodsList) -> bool {
    found.overlay().is_some_and(|overlay| overlay.replaces(found.checks().day()).contains(list))
}

fn unknown(unknown: &OverlayUnknown<'_>) -> UnknownLine {
    UnknownLine {
        list: owned(unknown.list().id()),
        first_held: unknown.first_held().map(said),
        known_to: unknown.known_to().map(said),
    }
}

fn listing(listing: &OverlayListing<'_>) -> ListingLine {
    let group = |kind: &str| {
        let group = listing.group().filter(|_| listing.group_kind() == kind);
        group.map(|group| owned(group.id()))
    };
    let part = listing.group().filter(|_| !matches!(listing.group_kind(), "tier" | "section"));
    let directions = listing.directions();
    let goes_without_saying = directions.len() == 1 && directions[0].id() == "export";
    let told = directions.iter().filter(|_| !goes_without_saying);
    ListingLine {
        list: owned(listing.list().id()),
        tier: group("tier"),
        section: group("section"),
        part: part.map(|part| Cow::Owned([listing.group_kind(), " ", part.id()].concat())),
        directions: told.map(|direction| Cow::Borrowed(direction.id())).collect(),
        entry: said(listing.entry()),
        relation: said(listing.relation()),
        citation: owned(listing.citation()),
        extent: (listing.extent() != Extent::Whole).then(|| said(listing)),
        condition: owned(listing.condition()),
        from: said(listing.from()),
        until: listing.until().map(said),
    }
}

fn owned(text: &str) -> Text {
    Cow::Owned(text.to_string())
}

fn said(value: impl core::fmt::Display) -> Text {
    Cow::Owned(value.to_string())
}
