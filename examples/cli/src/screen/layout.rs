//! Which column says what: the names of both exports of UN Comtrade, and those that flags name.

use clap::Args;

/// What a column can say of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum Field {
    Code,
    Description,
    Classification,
    Period,
    Reporter,
    Partner,
    PartnerCode,
    Flow,
    Value,
    Kind,
    Frequency,
    SecondPartner,
    Customs,
    Transport,
}

impl Field {
    pub(super) const COUNT: usize = 14;

    const ALL: [Self; Self::COUNT] = [
        Self::Code,
        Self::Description,
        Self::Classification,
        Self::Period,
        Self::Reporter,
        Self::Partner,
        Self::PartnerCode,
        Self::Flow,
        Self::Value,
        Self::Kind,
        Self::Frequency,
        Self::SecondPartner,
        Self::Customs,
        Self::Transport,
    ];

    /// The names by which a column is known unless a flag names another, the best first: letters and digits alone, in small letters.
    ///
    /// The text of a code in the nomenclature (`cmdDesc`, `Commodity`) is no description of goods, and is read only if it is named.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["cmdcode", "commoditycode", "hscode", "hs", "hs6"],
            Self::Description => &["description", "goodsdescription"],
            Self::Classification => &["classificationcode", "classification"],
            Self::Period => &["period", "refperiodid", "refyear", "year"],
            Self::Reporter => &["reporterdesc", "reporter", "reporteriso", "reportercode"],
            Self::Partner => &["partnerdesc", "partner", "partneriso", "partnercode"],
            Self::PartnerCode => &["partnercode"],
            Self::Flow => &["flowcode", "tradeflow", "flowdesc", "tradeflowcode"],
            Self::Value => &["primaryvalue", "tradevalueus", "tradevalue", "value"],
            Self::Kind => &["typecode"],
            Self::Frequency => &["freqcode"],
            Self::SecondPartner => &["partner2code", "2ndpartnercode"],
            Self::Customs => &["customscode", "customsproccode"],
            Self::Transport => &["motcode", "modeoftransportcode"],
        }
    }
}

/// Which columns have the code, the value and the rest, where they are not named as in an export of UN Comtrade.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Columns {
    /// The column of HS codes: cmdCode, Commodity Code, hs_code, hs unless told.
    #[arg(long, value_name = "COLUMN")]
    code: Option<String>,
    /// The column of descriptions that are read: `description` unless told. The text of a code (cmdDesc) is no description of goods.
    #[arg(long, value_name = "COLUMN")]
    description: Option<String>,
    /// The column that says of which nomenclature the code is: classificationCode, Classification unless told.
    #[arg(long, value_name = "COLUMN")]
    classification: Option<String>,
    /// The column of the year, month or day: period, refYear, Year unless told.
    #[arg(long, value_name = "COLUMN")]
    period: Option<String>,
    /// The column of the reporting country.
    #[arg(long, value_name = "COLUMN")]
    reporter: Option<String>,
    /// The column of the partner country.
    #[arg(long, value_name = "COLUMN")]
    partner: Option<String>,
    /// The column of the flow, such as import or export.
    #[arg(long, value_name = "COLUMN")]
    flow: Option<String>,
    /// The column of the value: primaryValue, Trade Value (US$) unless told.
    #[arg(long, value_name = "COLUMN")]
    value: Option<String>,
}

impl Columns {
    fn named(&self, field: Field) -> Option<&str> {
        match field {
            Field::Code => self.code.as_deref(),
            Field::Description => self.description.as_deref(),
            Field::Classification => self.classification.as_deref(),
            Field::Period => self.period.as_deref(),
            Field::Reporter => self.reporter.as_deref(),
            Field::Partner => self.partner.as_deref(),
            Field::Flow => self.flow.as_deref(),
            Field::Value => self.value.as_deref(),
            _ => None,
        }
    }
}

/// The columns of a file, and where each field stands in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) header: Vec<String>,
    at: [Option<usize>; Field::COUNT],
}

impl Layout {
    /// Finds the fields in a header.
    ///
    /// # Errors
    ///
    /// If neither codes nor descriptions are found, or a column that a flag names.
    pub(super) fn of(header: Vec<String>, columns: &Columns) -> Result<Self, String> {
        if let Some(known) = header.iter().find(|name| name.starts_with("dualuse_")) {
            return Err(format!("it has a column {known} already: screen the file that it was made from"));
        }
        let plain: Vec<String> = header.iter().map(|name| plain(name)).collect();
        let mut at = [None; Field::COUNT];
        for field in Field::ALL {
            at[field as usize] = match columns.named(field) {
                Some(name) => {
                    let found = header.iter().position(|known| known.trim() == name);
                    let found = found.or_else(|| plain.iter().position(|known| *known == self::plain(name)));
                    Some(found.ok_or_else(|| format!("it has no column {name:?}; {}", these(&header)))?)
                }
                None => field.names().iter().find_map(|name| plain.iter().position(|known| known == name)),
            };
        }
        let layout = Self { header, at };
        if layout.has(Field::Code) || layout.has(Field::Description) {
            return Ok(layout);
        }
        Err(format!(
            "no column has HS codes, and none descriptions; {}; name one with --code or --description, and put a header over the \
             rows if there is none",
            these(&layout.header)
        ))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.at[field as usize].is_some()
    }

    /// Where a field stands.
    pub(super) fn at(&self, field: Field) -> Option<usize> {
        self.at[field as usize]
    }

    /// The name of the column in which a field stands.
    pub(super) fn name(&self, field: Field) -> Option<&str> {
        self.at(field).and_then(|at| self.header.get(at)).map(String::as_str)
    }

    /// The fields of a row, empty where there is no column.
    pub(super) fn cells<'r>(&self, cell: impl Fn(usize) -> &'r str) -> Cells<'r> {
        Cells(self.at.map(|at| at.map_or("", &cell).trim()))
    }
}

/// What a row says.
#[derive(Clone, Copy)]
pub(super) struct Cells<'r>([&'r str; Field::COUNT]);

impl<'r> Cells<'r> {
    pub(super) fn get(&self, field: Field) -> &'r str {
        self.0[field as usize]
    }
}

fn plain(name: &str) -> String {
    name.chars().filter(|found| found.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn these(header: &[String]) -> String {
    const MOST: usize = 12;
    let named: Vec<String> = header.iter().take(MOST).map(|name| name.chars().take(40).collect()).collect();
    let more = header.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("its columns are {}{more}", named.join(", "))
}
