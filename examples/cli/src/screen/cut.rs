//! Cuts a stream into blocks of whole records, which can be read apart from each other.

use std::io::{self, Read};

/// Blocks are about so long.
const BLOCK: usize = 1 << 20;

/// No record is longer: what is, has a quotation mark that is not closed.
pub(super) const LONGEST: usize = 1 << 20;

/// What is cut off.
pub(super) enum Piece {
    /// Whole records.
    Records { line: u64, bytes: Vec<u8> },
    /// A line that is no whole record.
    Broken { line: u64, bytes: Vec<u8>, why: &'static str },
}

/// How records end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// At each line.
    Line,
    /// At a line, unless it ends within quotation marks. These open at the beginning of a field.
    Quoted { delimiter: u8 },
}

/// Cuts a stream. What is held at once is bounded, whatever the stream has.
pub(super) struct Cutter<R> {
    reader: R,
    ends: Ends,
    /// Begins with a record.
    held: Vec<u8>,
    line: u64,
    ended: bool,
    /// How far `held` was looked at, whether that is within quotation marks, and where the last whole record ends.
    seen: usize,
    inside: bool,
    whole: usize,
    /// How many lines are given up at once when a record does not end: twice as many each time, until one ends.
    given_up: usize,
    /// Within a line that was too long.
    skipping: bool,
}

impl<R: Read> Cutter<R> {
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader,
            ends: Ends::Line,
            held: Vec::new(),
            line: 1,
            ended: false,
            seen: 0,
            inside: false,
            whole: 0,
            given_up: 1,
            skipping: false,
        }
    }

    /// The beginning of the stream, up to a length, without taking it.
    pub(super) fn peek(&mut self, length: usize) -> io::Result<&[u8]> {
        while self.held.len() < length && !self.ended {
            self.fill(length - self.held.len())?;
        }
        Ok(&self.held[..self.held.len().min(length)])
    }

    /// Says how records end.
    pub(super) fn set_ends(&mut self, ends: Ends) {
        self.ends = ends;
        self.reset();
    }

    /// Takes the first record; none if there is none that ends.
    pub(super) fn first(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            self.look(true);
            if self.whole > 0 {
                let first = self.take(self.whole);
                if first.iter().all(u8::is_ascii_whitespace) {
                    continue;
                }
                return Ok(Some(first));
            }
            if self.ended {
                let (all, inside) = (self.held.len(), self.inside);
                let first = self.take(all);
                return Ok((!inside && !first.iter().all(u8::is_ascii_whitespace)).then_some(first));
            }
            if self.held.len() > LONGEST {
                return Ok(None);
            }
            self.fill(1 << 16)?;
        }
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> io::Result<Option<Piece>> {
        loop {
            while self.held.len() < BLOCK && !self.ended {
                self.fill(BLOCK)?;
            }
            if self.skipping {
                let end = memchr::memchr(b'\n', &self.held).map_or(self.held.len(), |at| at + 1);
                self.skipping = end == 0 || self.held[end - 1] != b'\n';
                self.take(end);
                if self.ended && self.held.is_empty() {
                    return Ok(None);
                }
                continue;
            }
            self.look(false);
            if self.whole > 0 {
                self.given_up = 1;
                let line = self.line;
                let bytes = self.take(self.whole);
                return Ok(Some(Piece::Records { line, bytes }));
            }
            if self.held.is_empty() && self.ended {
                return Ok(None);
            }
            let line = self.line;
            if self.ended && !self.inside {
                let all = self.held.len();
                let bytes = self.take(all);
                return Ok(Some(Piece::Records { line, bytes }));
            }
            if self.ended || self.held.len() > LONGEST {
                return Ok(Some(self.give_up()));
            }
            self.fill(BLOCK)?;
        }
    }

    /// Takes lines of a record that does not end.
    fn give_up(&mut self) -> Piece {
        let line = self.line;
        let quoted = self.inside;
        let mut ends = memchr::memchr_iter(b'\n', &self.held).map(|at| at + 1);
        let end = ends.nth(self.given_up - 1).or_else(|| memchr::memrchr(b'\n', &self.held).map(|at| at + 1));
        let bytes = match end {
            Some(end) => self.take(end),
            None => {
                let all = self.held.len();
                self.skipping = !self.ended;
                self.take(all)
            }
        };
        self.given_up = self.given_up.saturating_mul(2);
        let why = if quoted {
            "a quotation mark that opens here is not closed within 1 MiB"
        } else {
            "the record is longer than 1 MiB"
        };
        Piece::Broken { line, bytes, why }
    }

    fn take(&mut self, end: usize) -> Vec<u8> {
        let rest = self.held.split_off(end);
        let taken = std::mem::replace(&mut self.held, rest);
        self.line += memchr::memchr_iter(b'\n', &taken).count() as u64;
        self.reset();
        taken
    }

    fn reset(&mut self) {
        (self.seen, self.inside, self.whole) = (0, false, 0);
    }

    fn fill(&mut self, length: usize) -> io::Result<()> {
        let before = self.held.len();
        let read = (&mut self.reader).take(length as u64).read_to_end(&mut self.held)?;
        debug_assert_eq!(self.held.len(), before + read);
        self.ended = read < length;
        Ok(())
    }

    /// Looks for the ends of records in what was not looked at yet.
    fn look(&mut self, first_only: bool) {
        let Ends::Quoted { delimiter } = self.ends else {
            let ends = if first_only {
                memchr::memchr(b'\n', &self.held[self.seen..])
            } else {
                memchr::memrchr(b'\n', &self.held[self.seen..])
            };
            self.whole = ends.map_or(self.whole, |at| self.seen + at + 1);
            self.seen = self.held.len();
            return;
        };
        while self.seen < self.held.len() {
            let rest = &self.held[self.seen..];
            if self.inside {
                let Some(at) = memchr::memchr(b'"', rest) else {
                    self.seen = self.held.len();
                    return;
                };
                match rest.get(at + 1) {
                    // A second one may follow.
                    None if !self.ended => {
                        self.seen += at;
                        return;
                    }
                    Some(b'"') => self.seen += at + 2,
                    _ => {
                        self.inside = false;
                        self.seen += at + 1;
                    }
                }
                continue;
            }
            let Some(at) = memchr::memchr2(b'"', b'\n', rest) else {
                self.seen = self.held.len();
                return;
            };
            let place = self.seen + at;
            self.seen = place + 1;
            if self.held[place] == b'\n' {
                self.whole = place + 1;
                if first_only {
                    return;
                }
            } else {
                let before = place.checked_sub(1).map(|before| self.held[before]);
                self.inside = before.is_none_or(|before| before == delimiter || matches!(before, b'\n' | b'\r'));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &[u8], ends: Ends) -> Vec<(u64, usize, bool)> {
        let mut cutter = Cutter::new(text);
        cutter.set_ends(ends);
        let mut all = Vec::new();
        while let Some(piece) = cutter.next().expect("a slice is read") {
            all.push(match piece {
                Piece::Records { line, bytes } => (line, bytes.len(), true),
                Piece::Broken { line, bytes, .. } => (line, bytes.len(), false),
            });
        }
        assert_eq!(all.iter().map(|(_, length, _)| length).sum::<usize>(), text.len());
        all
    }

    const COMMAS: Ends = Ends::Quoted { delimiter: b',' };

    #[test]
    fn a_block_ends_with_a_record_and_not_within_quotation_marks() {
        let record = b"a,\"b\nc\"\n";
        let text = record.repeat(300_000);
        let pieces = pieces(&text, COMMAS);
        assert!(pieces.len() > 1);
        let mut line = 1;
        for (begins, length, whole) in pieces {
            assert!(whole && length % record.len() == 0 && begins == line);
            line += 2 * (length / record.len()) as u64;
        }
    }

    #[test]
    fn a_quotation_mark_within_a_field_opens_nothing() {
        assert_eq!(pieces(b"5\" pipe,1\n6\" pipe,2\n", COMMAS), [(1, 20, true)]);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_costs_its_line_alone() {
        assert_eq!(pieces(b"a,b\nc,\"d\ne,f\ng,h\n", COMMAS), [(1, 4, true), (2, 5, false), (3, 8, true)]);
    }

    #[test]
    fn lines_that_never_close_are_given_up_in_few_turns() {
        let text = b"\"a\"\"\n".repeat(600_000);
        assert!(pieces(&text, COMMAS).len() < 60);
    }

    #[test]
    fn a_line_without_end_is_not_held() {
        let mut text = vec![b'x'; 3 << 20];
        text.extend(b"\na,b\n");
        let mut cutter = Cutter::new(text.as_slice());
        cutter.set_ends(COMMAS);
        assert!(matches!(cutter.next(), Ok(Some(Piece::Broken { line: 1, .. }))));
        let Ok(Some(Piece::Records { bytes, line: 2 })) = cutter.next() else { panic!("the second line") };
        assert_eq!(bytes, b"a,b\n");
    }
}
