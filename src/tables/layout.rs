//! Tables as bytes: how numbers and records lie in a file of `src/tables/`, read and written side by side.
//!
//! A file begins with one line that a person can read (the command that writes it, the version and the digest of the data, and
//! the sizes of its sections in bytes); the sections follow. Numbers are little-endian and lie without gaps. A section that is not
//! there reads as empty, so that the library compiles and the generator runs whatever the checked-in files hold.

use core::marker::PhantomData;

/// A value that takes the same number of bytes wherever it stands.
pub trait Record: Copy {
    /// How many.
    const SIZE: usize;

    /// The value that stands in exactly [`SIZE`](Self::SIZE) bytes.
    fn read(bytes: &[u8]) -> Self;

    /// Appends exactly [`SIZE`](Self::SIZE) bytes.
    #[cfg(feature = "write-tables")]
    fn write(&self, out: &mut alloc::vec::Vec<u8>);
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Record for $number {
            const SIZE: usize = size_of::<Self>();

            #[inline]
            fn read(bytes: &[u8]) -> Self {
                bytes.first_chunk().map_or(0, |bytes| Self::from_le_bytes(*bytes))
            }

            #[cfg(feature = "write-tables")]
            fn write(&self, out: &mut alloc::vec::Vec<u8>) {
                out.extend(self.to_le_bytes());
            }
        }
    )+};
}

numbers!(u8, i8, u16, i16, u32, u64, i64, u128, i128);

impl<const COUNT: usize> Record for [u64; COUNT] {
    const SIZE: usize = 8 * COUNT;

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        core::array::from_fn(|at| u64::read(&bytes[8 * at..]))
    }

    #[cfg(feature = "write-tables")]
    fn write(&self, out: &mut alloc::vec::Vec<u8>) {
        self.iter().for_each(|number| number.write(out));
    }
}

/// Defines a record and both directions of its layout: its fields in the order in which they lie.
macro_rules! record {
    ($(#[$about:meta])* $name:ident { $($(#[$field_about:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_about])* pub $field: $type,)+
        }

        impl $crate::tables::layout::Record for $name {
            const SIZE: usize = 0 $(+ <$type as $crate::tables::layout::Record>::SIZE)+;

            #[inline]
            fn read(bytes: &[u8]) -> Self {
                $(let ($field, bytes) = bytes.split_at(<$type as $crate::tables::layout::Record>::SIZE);)+
                let _ = bytes;
                Self { $($field: <$type as $crate::tables::layout::Record>::read($field),)+ }
            }

            #[cfg(feature = "write-tables")]
            fn write(&self, out: &mut alloc::vec::Vec<u8>) {
                $($crate::tables::layout::Record::write(&self.$field, out);)+
            }
        }
    };
}
pub(crate) use record;

/// The bytes of a file. A static of its own size, since a reference to bytes without a name is copied into every unit of code that
/// uses it.
macro_rules! bytes {
    ($file:literal) => {
        pub(crate) static BYTES: [u8; include_bytes!($file).len()] = *include_bytes!($file);
    };
}
pub(crate) use bytes;

/// Records that stand one after the other.
pub struct Table<T> {
    bytes: &'static [u8],
    of: PhantomData<T>,
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Table<T> {}

impl<T: Record> Table<T> {
    /// The section of a file with this number, counted from 0.
    pub const fn of(file: &'static [u8], section: usize) -> Self {
        Self { bytes: self::section(file, section), of: PhantomData }
    }

    #[inline]
    #[allow(clippy::len_without_is_empty, reason = "nobody asks")]
    pub const fn len(self) -> usize {
        self.bytes.len() / T::SIZE
    }

    /// The record at a place that a checked table names.
    #[inline]
    pub fn at(self, place: usize) -> T {
        T::read(&self.bytes[place * T::SIZE..][..T::SIZE])
    }

    #[inline]
    pub fn get(self, place: usize) -> Option<T> {
        (place < self.len()).then(|| self.at(place))
    }

    /// The records of a run.
    #[inline]
    pub fn run(self, run: Run) -> Self {
        let first = run.first as usize;
        self.slice(first..first + usize::from(run.len))
    }

    #[inline]
    pub fn slice(self, places: core::ops::Range<usize>) -> Self {
        Self { bytes: &self.bytes[places.start * T::SIZE..places.end * T::SIZE], of: PhantomData }
    }

    #[inline]
    pub fn iter(self) -> impl DoubleEndedIterator<Item = T> + ExactSizeIterator + Clone {
        self.bytes.chunks_exact(T::SIZE).map(T::read)
    }

    /// Of a table in which those for which something holds come first: how many these are.
    #[inline]
    pub fn partition_point(self, holds: impl Fn(T) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if holds(self.at(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

record! {
    /// Neighbouring records of a table.
    Run { first: u32, len: u16 }
}

record! {
    /// A text of a subject: where it stands among all of them.
    Text { start: u32, len: u16 }
}

impl Text {
    /// The text, among the texts of its subject.
    pub fn of(self, texts: &'static [u8]) -> &'static str {
        core::str::from_utf8(self.bytes(texts)).unwrap_or_default()
    }

    /// Its bytes, for a text that is only compared.
    #[inline]
    pub fn bytes(self, texts: &'static [u8]) -> &'static [u8] {
        let start = self.start as usize;
        texts.get(start..start + usize::from(self.len)).unwrap_or_default()
    }

    /// The text, among texts that were checked when the library was compiled.
    #[inline]
    pub fn within(self, texts: &'static str) -> &'static str {
        let start = self.start as usize;
        texts.get(start..start + usize::from(self.len)).unwrap_or_default()
    }
}

/// A section of few texts, which are checked when the library is compiled: then nothing is to be checked when one is asked for.
pub const fn texts(file: &'static [u8], number: usize) -> &'static str {
    match core::str::from_utf8(section(file, number)) {
        Ok(texts) => texts,
        Err(_) => "",
    }
}

/// The bytes of a section.
pub const fn section(file: &'static [u8], number: usize) -> &'static [u8] {
    let mut end = 0;
    while end < file.len() && file[end] != b'\n' {
        end += 1;
    }
    let (head, sections) = file.split_at(end);
    let Some((_, mut rest)) = sections.split_first() else { return &[] };
    // The sizes stand behind the last semicolon, each behind a blank.
    let mut at = end;
    while at > 0 && head[at - 1] != b';' {
        at -= 1;
    }
    let mut section = 0;
    while at < head.len() && head[at] == b' ' {
        let mut size = 0;
        at += 1;
        while at < head.len() && head[at].is_ascii_digit() {
            size = size * 10 + (head[at] - b'0') as usize;
            at += 1;
        }
        let Some((this, others)) = rest.split_at_checked(size) else { return &[] };
        if section == number {
            return this;
        }
        rest = others;
        section += 1;
    }
    &[]
}

/// What the generator fills tables with.
#[cfg(feature = "write-tables")]
#[allow(clippy::expect_used, reason = "only the generator meets it")]
pub mod write {
    use alloc::{collections::BTreeMap, format, string::String, vec::Vec};

    use super::{Record, Run, Text};

    /// The sections of one file, in order.
    #[derive(Default)]
    pub struct Sections(Vec<Vec<u8>>);

    impl Sections {
        /// Adds a section of records.
        pub fn push<T: Record>(&mut self, records: &[T]) {
            let mut section = Vec::with_capacity(records.len() * T::SIZE);
            records.iter().for_each(|record| record.write(&mut section));
            self.0.push(section);
        }

        /// The file, with what its first line says before the sizes.
        #[must_use]
        pub fn file(&self, head: &str) -> Vec<u8> {
            let sizes: Vec<String> = self.0.iter().map(|section| format!("{}", section.len())).collect();
            let mut file = format!("{head}; {}\n", sizes.join(" ")).into_bytes();
            self.0.iter().for_each(|section| file.extend(section));
            file
        }
    }

    /// The texts of a subject, each kept once.
    #[derive(Default)]
    pub struct Texts {
        all: String,
        known: BTreeMap<String, Text>,
    }

    impl Texts {
        /// The place of a text.
        ///
        /// # Panics
        ///
        /// If there is no room for it.
        pub fn add(&mut self, text: &str) -> Text {
            if let Some(&known) = self.known.get(text) {
                return known;
            }
            let place = Text { start: place(self.all.len()), len: place(text.len()) };
            self.all.push_str(text);
            self.known.insert(text.into(), place);
            place
        }

        /// All of them, as a section.
        #[must_use]
        pub fn all(&self) -> &[u8] {
            self.all.as_bytes()
        }
    }

    /// Appends records to a table that runs point into.
    ///
    /// # Panics
    ///
    /// If there is no room for them.
    pub fn run<T: Copy>(table: &mut Vec<T>, records: impl IntoIterator<Item = T>) -> Run {
        let first = table.len();
        table.extend(records);
        Run { first: place(first), len: place(table.len() - first) }
    }

    /// A place or a number as a table has it.
    ///
    /// # Panics
    ///
    /// If there is no room for it.
    #[must_use]
    pub fn place<N: TryFrom<usize>>(at: usize) -> N {
        N::try_from(at).ok().expect("no more than the table has room for")
    }
}
