//! Reading a code as people write it.

use super::{
    CodeTextError, HsCode, HsCodeError,
    gap::{Gap, Link},
    mark::Mark,
    parse::judge,
};

impl HsCode {
    /// Reads a code as people write it in a column, a form or a spreadsheet; parsing with [`FromStr`](core::str::FromStr)
    /// takes the code alone.
    ///
    /// Plain wrappings come off: words such as "HS", "HTSUS code", "КОД ТН ВЭД" or "ex" (`data/hs/written.toml`), quotes,
    /// brackets, Excel's `="854231"`, marks that are not seen, and what is left open at the end (`8542.31.`, `8542.31.xx`).
    /// A comma or a raised dot is a point, and a digit is a decimal digit of any script.
    ///
    /// A code is never put together from two. What follows is another code
    ///
    /// - after a mark that parts a list: a semicolon, a slash, a new line, a comma beside a blank or a point, a word such as "and";
    /// - after a blank, a hyphen or a comma: where as many digits follow as stand before, from four on (from two on after a
    ///   hyphen or a comma), where five or more follow, where four follow that have a point or come after a comma, and where
    ///   four follow and yet more after them.
    ///
    /// So `8542.31-4010` is one code and `8542-8543` is two. A range whose end is cut short, `8542.31-39`, looks like a code and
    /// is read as one.
    ///
    /// ```
    /// use dualuse::hs::{CodeTextError, HsCode};
    ///
    /// let code = HsCode::read("HS code: 8542.31.xx")?;
    /// assert_eq!(code, "854231".parse().expect("a code"));
    /// assert_eq!(HsCode::read("=\"854231\"")?, code);
    /// assert_eq!(HsCode::read("٨٥٤٢٫٣١")?, code);
    /// assert_eq!(HsCode::read("8542.31; 8542.32"), Err(CodeTextError::MoreThanOne { at: 9 }));
    /// assert_eq!(HsCode::read("N/A"), Err(CodeTextError::NoDigits { at: 0 }));
    /// # Ok::<(), CodeTextError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The text is no code, is more than one, or is what a spreadsheet leaves of one: `8.54231E+09`, `8541.0`, `901.21`.
    pub fn read(text: &str) -> Result<Self, CodeTextError> {
        read(text)
    }
}

fn read(text: &str) -> Result<HsCode, CodeTextError> {
    let mut digits: Option<Digits> = None;
    // Where the last digit ends.
    let mut end = 0;
    for (at, character) in text.char_indices() {
        let Mark::Digit(digit) = Mark::of(character) else { continue };
        let gap = Gap::new(&text[end..at], end);
        match &mut digits {
            None => {
                gap.before()?;
                digits = Some(Digits::new(digit, at));
            }
            Some(digits) => digits.push(gap.between()?, digit, at)?,
        }
        end = at + character.len_utf8();
    }
    let rest = Gap::new(&text[end..], end);
    match digits {
        None => Err(rest.alone()),
        Some(digits) => digits.finish(rest),
    }
}

/// Digits that follow each other.
#[derive(Clone, Copy, Default)]
struct Group {
    len: usize,
    at: usize,
    /// Whether a digit is no zero.
    counts: bool,
}

/// Groups with nothing but points between them.
#[derive(Clone, Copy)]
struct Run {
    len: usize,
    at: usize,
    pointed: bool,
    /// What stands before it.
    link: Link,
}

/// The digits read so far, and how they stand together.
struct Digits {
    code: HsCode,
    too_long: Option<usize>,
    /// Whether a digit is no zero.
    counts: bool,
    first: Group,
    last: Group,
    groups: usize,
    /// Whether all groups after the first are of three digits.
    by_three: bool,
    /// What stands before the last group.
    link: Link,
    pointed: bool,
    /// The first digit after a comma.
    after_comma: Option<usize>,
    /// How many digits stand before the run.
    before: usize,
    run: Run,
    /// A run of four digits after others.
    four: Option<usize>,
}

impl Digits {
    fn new(digit: u8, at: usize) -> Self {
        let group = Group { len: 1, at, counts: digit != 0 };
        Self {
            code: HsCode::empty().push(digit),
            too_long: None,
            counts: digit != 0,
            first: group,
            last: group,
            groups: 1,
            by_three: true,
            link: Link::None,
            pointed: false,
            after_comma: None,
            before: 0,
            run: Run { len: 1, at, pointed: false, link: Link::None },
            four: None,
        }
    }

    fn push(&mut self, link: Link, digit: u8, at: usize) -> Result<(), CodeTextError> {
        if link == Link::List {
            return Err(CodeTextError::MoreThanOne { at });
        }
        if link != Link::None {
            self.end_group();
            self.last = Group { at, ..Group::default() };
            self.groups += 1;
            self.link = link;
        }
        match link {
            Link::None => {}
            Link::Point => {
                self.pointed = true;
                self.run.pointed = true;
            }
            _ => {
                self.end_run()?;
                self.before += self.run.len;
                self.run = Run { len: 0, at, pointed: false, link };
            }
        }
        if link == Link::Comma {
            self.after_comma = self.after_comma.or(Some(at));
        }
        self.last.len += 1;
        self.last.counts |= digit != 0;
        self.counts |= digit != 0;
        self.run.len += 1;
        if self.before + self.run.len > HsCode::MAX_DIGITS {
            self.too_long = self.too_long.or(Some(at));
        } else {
            self.code = self.code.push(digit);
        }
        Ok(())
    }

    fn end_group(&mut self) {
        if self.groups == 1 {
            self.first = self.last;
        } else {
            self.by_three &= self.last.len == 3;
        }
    }

    /// Tells whether the run is a code of its own.
    fn end_run(&mut self) -> Result<(), CodeTextError> {
        let Run { len, at, pointed, link } = self.run;
        // What begins with one digit or three is no code.
        if self.before == 0 || matches!(self.first.len, 1 | 3) {
            return Ok(());
        }
        if let Some(at) = self.four {
            return Err(CodeTextError::MoreThanOne { at });
        }
        let same = len == self.before && (len >= 4 || len == 2 && link != Link::Blank);
        if same || len >= 5 || len == 4 && (pointed || link == Link::Comma) {
            return Err(CodeTextError::MoreThanOne { at });
        }
        self.four = (len == 4).then_some(at);
        Ok(())
    }

    /// Whether the digits may be a day, a month and a year, which a spreadsheet makes of a code.
    fn is_date(&self) -> bool {
        let of_year = matches!((self.code.digit(4), self.code.digit(5)), (1, 9) | (2, 0));
        (self.first.len, self.groups, self.before + self.run.len, self.last.len) == (2, 3, 8, 4) && of_year
    }

    /// The code, if the digits are of one, with what stands after the last of them.
    fn finish(mut self, rest: Gap<'_>) -> Result<HsCode, CodeTextError> {
        self.end_group();
        self.end_run()?;
        rest.after()?;
        let at = self.first.at;
        if !self.counts {
            return Err(CodeTextError::Zeros { at });
        }
        if self.groups > 1 {
            let thousands = self.first.len <= 3 && self.by_three;
            if thousands || self.first.len % 2 == 1 || self.is_date() {
                return Err(CodeTextError::Grouping { at });
            }
            if let (Some(at), true) = (self.after_comma, self.pointed) {
                return Err(CodeTextError::MoreThanOne { at });
            }
        }
        if self.groups == 2 {
            let added = self.first.len >= 5 && !self.last.counts && matches!(self.link, Link::Point | Link::Comma);
            if self.last.len == 1 || added {
                return Err(CodeTextError::Decimals { at: self.last.at });
            }
        }
        if let Some(at) = self.too_long {
            return Err(CodeTextError::Code { error: HsCodeError::TooLong { at }, at });
        }
        judge(self.code).map_err(|error| CodeTextError::Code { error, at })
    }
}
