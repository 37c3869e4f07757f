//! Short lists that need no heap: with room for all their items, or for most.

use alloc::vec::Vec;
use core::{
    fmt,
    ops::{Deref, DerefMut},
};

/// A list of at most `N` items.
#[derive(Clone, Copy)]
pub(crate) struct Bounded<T, const N: usize> {
    items: [T; N],
    len: usize,
}

impl<T: Copy, const N: usize> Bounded<T, N> {
    /// Nothing, with a value for the places that no item has taken.
    pub(crate) const fn empty(blank: T) -> Self {
        Self { items: [blank; N], len: 0 }
    }

    #[inline]
    pub(crate) fn is_full(&self) -> bool {
        self.len == N
    }

    /// Adds an item. One for which there is no room is left out: who can have so many asks first.
    #[inline]
    pub(crate) fn push(&mut self, item: T) {
        if let Some(place) = self.items.get_mut(self.len) {
            *place = item;
            self.len += 1;
        }
    }

    pub(crate) fn truncate(&mut self, to: usize) {
        self.len = self.len.min(to);
    }
}

impl<T, const N: usize> Deref for Bounded<T, N> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.items[..self.len]
    }
}

impl<T, const N: usize> DerefMut for Bounded<T, N> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items[..self.len]
    }
}

/// A list that takes heap only when it has more than `N` items.
#[derive(Clone, Default)]
pub(crate) enum Inline<T, const N: usize> {
    #[default]
    Empty,
    /// The first item is the blank too, since few types here have a value that says nothing.
    Few(Bounded<T, N>),
    Many(Vec<T>),
}

impl<T: Copy, const N: usize> Inline<T, N> {
    pub(crate) const fn new() -> Self {
        Self::Empty
    }

    #[inline]
    pub(crate) fn push(&mut self, item: T) {
        if self.is_full() {
            self.reserve(N + 1);
        }
        match self {
            Self::Empty => {
                let mut few = Bounded::empty(item);
                few.push(item);
                *self = Self::Few(few);
            }
            Self::Few(items) => items.push(item),
            Self::Many(items) => items.push(item),
        }
    }

    /// Whether the next item takes heap for the first time.
    #[inline]
    pub(crate) fn is_full(&self) -> bool {
        matches!(self, Self::Few(items) if items.is_full())
    }

    /// Takes heap for so many more items.
    #[cold]
    pub(crate) fn reserve(&mut self, more: usize) {
        match self {
            Self::Many(items) => items.reserve(more),
            few => {
                let mut items = Vec::with_capacity(few.len() + more);
                items.extend_from_slice(few);
                *few = Self::Many(items);
            }
        }
    }

    pub(crate) fn truncate(&mut self, to: usize) {
        match self {
            Self::Empty => {}
            Self::Few(items) => items.truncate(to),
            Self::Many(items) => items.truncate(to),
        }
    }

    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        let mut kept = 0;
        for at in 0..self.len() {
            let item = self[at];
            if keep(&item) {
                self[kept] = item;
                kept += 1;
            }
        }
        self.truncate(kept);
    }

    /// Of neighbours with one key, keeps the first.
    pub(crate) fn dedup_by_key<K: PartialEq>(&mut self, key: impl Fn(&T) -> K) {
        let mut last = None;
        self.retain(|item| {
            let key = Some(key(item));
            let is_new = key != last;
            last = key;
            is_new
        });
    }
}

impl<T, const N: usize> Deref for Inline<T, N> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        match self {
            Self::Empty => &[],
            Self::Few(items) => items,
            Self::Many(items) => items,
        }
    }
}

impl<T, const N: usize> DerefMut for Inline<T, N> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        match self {
            Self::Empty => &mut [],
            Self::Few(items) => items,
            Self::Many(items) => items,
        }
    }
}

impl<T: Copy, const N: usize> Extend<T> for Inline<T, N> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        items.into_iter().for_each(|item| self.push(item));
    }
}

impl<T: Copy, const N: usize> FromIterator<T> for Inline<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::new();
        list.extend(items);
        list
    }
}

impl<T: PartialEq, const N: usize> PartialEq for Inline<T, N> {
    fn eq(&self, other: &Self) -> bool {
        self[..] == other[..]
    }
}

impl<T: Eq, const N: usize> Eq for Inline<T, N> {}

impl<T: fmt::Debug, const N: usize> fmt::Debug for Inline<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use proptest::prelude::*;

    use super::{Bounded, Inline};

    #[derive(Clone, Debug)]
    enum Step {
        Push(u8),
        Truncate(usize),
        Reserve(usize),
        Retain(u8),
        Dedup,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            6 => (0_u8..4).prop_map(Step::Push),
            1 => (0_usize..8).prop_map(Step::Truncate),
            1 => (0_usize..8).prop_map(Step::Reserve),
            1 => (0_u8..4).prop_map(Step::Retain),
            1 => Just(Step::Dedup),
        ];
        prop::collection::vec(step, 0..32)
    }

    proptest! {
        #[test]
        fn it_holds_what_a_vector_holds(steps in steps()) {
            let (mut list, mut vector) = (Inline::<u8, 4>::new(), Vec::new());
            for step in steps {
                match step {
                    Step::Push(item) => { list.push(item); vector.push(item); }
                    Step::Truncate(to) => { list.truncate(to); vector.truncate(to); }
                    Step::Reserve(more) => { list.reserve(more); vector.reserve(more); }
                    Step::Retain(not) => { list.retain(|item| *item != not); vector.retain(|item| *item != not); }
                    Step::Dedup => { list.dedup_by_key(|item| *item / 2); vector.dedup_by_key(|item| *item / 2); }
                }
                prop_assert_eq!(&list[..], &vector[..]);
                prop_assert!(!matches!(list, Inline::Few(_)) || list.len() <= 4);
            }
            let same: Inline<u8, 4> = vector.into_iter().collect();
            prop_assert_eq!(list, same);
        }

        #[test]
        fn a_bounded_list_holds_as_many_as_it_has_room_for(items in prop::collection::vec(0_u8..4, 0..8), to in 0_usize..8) {
            let mut list = Bounded::<u8, 4>::empty(9);
            items.iter().for_each(|item| list.push(*item));
            prop_assert_eq!(&list[..], &items[..items.len().min(4)]);
            prop_assert_eq!(list.is_full(), items.len() >= 4);
            list.truncate(to);
            prop_assert_eq!(&list[..], &items[..items.len().min(4).min(to)]);
        }
    }
}
