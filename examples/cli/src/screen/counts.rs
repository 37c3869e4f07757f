//! How many rows became what: each row that was read is annotated, set apart or rejected.

use std::io::{self, Write};

use super::{annotation::Standing, judge::Apart};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) read: u64,
    pub(super) annotated: [u64; Standing::ALL.len()],
    pub(super) apart: [u64; Apart::ALL.len()],
    pub(super) rejected: u64,
    pub(super) restored: u64,
    pub(super) may_be_short: u64,
    pub(super) without_value: u64,
}

impl Counts {
    pub(super) fn add(&mut self, other: &Self) {
        self.read += other.read;
        self.annotated.iter_mut().zip(other.annotated).for_each(|(all, more)| *all += more);
        self.apart.iter_mut().zip(other.apart).for_each(|(all, more)| *all += more);
        self.rejected += other.rejected;
        self.restored += other.restored;
        self.may_be_short += other.may_be_short;
        self.without_value += other.without_value;
    }

    pub(super) fn annotated(&self) -> u64 {
        self.annotated.iter().sum()
    }

    /// Whether each row that was read has become one thing.
    pub(super) fn reconcile(&self) -> bool {
        self.read == self.annotated() + self.apart.iter().sum::<u64>() + self.rejected
    }

    pub(super) fn write(&self, out: &mut impl Write, has_value: bool) -> io::Result<()> {
        let apart: u64 = self.apart.iter().sum();
        writeln!(
            out,
            "read {} rows = {} annotated + {apart} set apart + {} rejected",
            self.read,
            self.annotated(),
            self.rejected
        )?;
        for standing in Standing::ALL {
            line(out, self.annotated[standing as usize], "annotated", standing.words())?;
        }
        line(out, self.restored, "of them", "with a leading zero put back (marked in dualuse_note)")?;
        line(
            out,
            self.may_be_short,
            "of them",
            "with a code that may have lost a leading zero (marked in dualuse_note)",
        )?;
        if has_value {
            line(out, self.without_value, "of them", "without a value")?;
        }
        for why in Apart::ALL {
            line(out, self.apart[why as usize], "set apart", why.words())?;
        }
        Ok(())
    }
}

fn line(out: &mut impl Write, count: u64, what: &str, words: &str) -> io::Result<()> {
    if count > 0 { writeln!(out, "{count:>12}  {what}: {words}") } else { Ok(()) }
}
