//! Small sets of numbered things.

/// A set of numbers below 64 times `WORDS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Bits<const WORDS: usize>(pub(crate) [u64; WORDS]);

impl<const WORDS: usize> Default for Bits<WORDS> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<const WORDS: usize> Bits<WORDS> {
    /// The set of these numbers.
    pub(crate) const fn of(numbers: &[u16]) -> Self {
        let mut words = [0; WORDS];
        let mut at = 0;
        while at < numbers.len() {
            words[numbers[at] as usize / 64] |= 1 << (numbers[at] % 64);
            at += 1;
        }
        Self(words)
    }

    /// The empty set.
    pub(crate) const EMPTY: Self = Self([0; WORDS]);

    pub(crate) fn has(&self, at: u16) -> bool {
        self.0.get(usize::from(at / 64)).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(crate) fn insert(&mut self, at: u16) {
        if let Some(word) = self.0.get_mut(usize::from(at / 64)) {
            *word |= 1 << (at % 64);
        }
    }

    pub(crate) fn remove(&mut self, at: u16) {
        if let Some(word) = self.0.get_mut(usize::from(at / 64)) {
            *word &= !(1 << (at % 64));
        }
    }

    pub(crate) fn extend(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(word, more)| *word |= more);
    }

    pub(crate) fn without(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(word, less)| *word &= !less);
        self
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, two)| one & two != 0)
    }

    pub(crate) fn is_within(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).all(|(one, two)| one & !two == 0)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|&word| word == 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The numbers, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = u16> + Clone {
        self.0.into_iter().enumerate().flat_map(|(at, word)| {
            let next = |left: &u64| Some(left & left.wrapping_sub(1));
            let lefts = core::iter::successors(Some(word), next).take_while(|&left| left != 0);
            lefts.map(move |left| at as u16 * 64 + left.trailing_zeros() as u16)
        })
    }
}
