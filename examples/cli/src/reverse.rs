//! From goods to the codes of an edition: what to ask of UN Comtrade.

use std::io::{self, Write};

use clap::{ArgGroup, Args};
use dualuse::{
    Category, Family,
    control::{ControlCode, ControlList},
    hs::HsEdition,
    listing::{GoodsList, Group},
    reverse::{DrawnFrom, Subheadings, Union},
};

use crate::Answered;

/// Which subheadings a list, a tier, a category or a control entry leads to, as cmdCode of a query to UN Comtrade.
#[derive(Args)]
#[command(group = ArgGroup::new("goods").required(true).args(["list", "category", "family", "entry"]))]
pub(crate) struct Arguments {
    /// A goods list, as it stands in the newest version held: chpl, eu-833-annex-xl, ...
    #[arg(long)]
    list: Option<GoodsList>,
    /// The tier or section of the list.
    #[arg(long, visible_alias = "section", requires = "list")]
    tier: Option<String>,
    /// A category of goods, such as fiber-laser-cutter.
    #[arg(long)]
    category: Option<Category>,
    /// A family of categories, such as laser-machine-tools.
    #[arg(long)]
    family: Option<Family>,
    /// A control entry or paragraph, such as 6A005.
    #[arg(long)]
    entry: Option<ControlCode>,
    /// The control list of the entry.
    #[arg(long = "of", value_name = "LIST", requires = "entry", default_value = "eu-annex-i")]
    control_list: ControlList,
    /// The edition of the codes, such as HS2017 or H5; several with commas between them. HS 2022 unless told.
    #[arg(long, value_delimiter = ',', conflicts_with = "years")]
    edition: Vec<HsEdition>,
    /// A series of years, such as 2014-2023: each with the edition that was in force.
    #[arg(long, value_name = "FIRST-LAST", value_parser = years)]
    years: Option<(u16, u16)>,
    /// No chunk of cmdCode is longer than so many characters.
    #[arg(long, value_name = "CHARACTERS", default_value_t = 1500, value_parser = clap::value_parser!(u16).range(6..))]
    longest: u16,
    /// Print one JSON object for each edition.
    #[arg(long)]
    json: bool,
}

fn years(text: &str) -> Result<(u16, u16), String> {
    let wrong = || {
        format!(
            "two years with a hyphen between them are a series, such as 2014-2023, from {} on",
            HsEdition::ALL[0].year()
        )
    };
    let (first, last) = text.split_once('-').ok_or_else(wrong)?;
    let (first, last): (u16, u16) = (first.parse().map_err(|_| wrong())?, last.parse().map_err(|_| wrong())?);
    let known = HsEdition::ALL[0].year()..=2100;
    if first <= last && known.contains(&first) && known.contains(&last) { Ok((first, last)) } else { Err(wrong()) }
}

/// Goods of which the codes are wanted.
enum Goods {
    List(GoodsList),
    Group(Group),
    Category(Category),
    Family(Family),
    Entry(ControlList, ControlCode),
}

impl Goods {
    fn of(arguments: &Arguments) -> Result<Self, String> {
        if let Some(list) = arguments.list {
            let Some(tier) = &arguments.tier else { return Ok(Self::List(list)) };
            let group = list.groups().find(|group| group.id().eq_ignore_ascii_case(tier));
            let ids: Vec<&str> = list.groups().map(Group::id).collect();
            let all =
                if ids.is_empty() { "it has no parts".to_owned() } else { format!("its parts are {}", ids.join(", ")) };
            return group.map(Self::Group).ok_or_else(|| format!("{list} has no part {tier:?}; {all}"));
        }
        let category = arguments.category.map(Self::Category).or(arguments.family.map(Self::Family));
        let entry = arguments.entry.map(|entry| Self::Entry(arguments.control_list, entry));
        category.or(entry).ok_or_else(|| "neither a list nor a category, a family or an entry is named".to_owned())
    }

    fn in_edition(&self, edition: HsEdition) -> Subheadings {
        match *self {
            Self::List(list) => Subheadings::of_list(list, edition),
            Self::Group(group) => Subheadings::of_group(group, edition),
            Self::Category(category) => Subheadings::of_category(category, edition),
            Self::Family(family) => Subheadings::of_family(family, edition),
            Self::Entry(list, entry) => Subheadings::of_entry(list, entry, edition),
        }
    }
}

impl std::fmt::Display for Goods {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::List(list) => write!(f, "{list}"),
            Self::Group(group) => write!(f, "{} {group}", group.list()),
            Self::Category(category) => write!(f, "category {category}"),
            Self::Family(family) => write!(f, "family {family}"),
            Self::Entry(list, entry) => write!(f, "{list} {entry}"),
        }
    }
}

pub(crate) fn run(out: &mut impl Write, arguments: &Arguments) -> io::Result<Answered> {
    let goods = match Goods::of(arguments) {
        Ok(goods) => goods,
        Err(why) => {
            eprintln!("error: {why}");
            return Ok(Answered::No);
        }
    };
    let mut editions = match arguments.years {
        Some((first, last)) => (first..=last).map(in_force).collect(),
        None if arguments.edition.is_empty() => vec![HsEdition::LATEST],
        None => arguments.edition.clone(),
    };
    editions.sort_unstable();
    editions.dedup();
    let parts: Vec<Subheadings> = editions.iter().map(|edition| goods.in_edition(*edition)).collect();
    if arguments.json {
        for part in &parts {
            serde_json::to_writer(&mut *out, part)?;
            writeln!(out)?;
        }
    } else {
        parts.iter().try_for_each(|part| write_part(out, &goods, part, arguments.longest.into()))?;
        if let Some((first, last)) = arguments.years {
            series(out, first, last)?;
        }
        double_counting(out, &parts)?;
    }
    let held = parts.iter().any(|part| part.drawn_from() != DrawnFrom::Nothing && part.iter().len() > 0);
    Ok(if held { Answered::Yes } else { Answered::NotHeld })
}

/// The edition that was in force in a year.
fn in_force(year: u16) -> HsEdition {
    HsEdition::ALL.into_iter().rev().find(|edition| edition.year() <= year).unwrap_or(HsEdition::ALL[0])
}

fn write_part(out: &mut impl Write, goods: &Goods, part: &Subheadings, longest: usize) -> io::Result<()> {
    let from = match part.drawn_from() {
        DrawnFrom::List => "the list names them",
        DrawnFrom::Categories => "categories are at home in them",
        DrawnFrom::Tables => "an authority's table links them: goods under them may be such goods",
        _ => "nothing",
    };
    let edition = part.edition();
    let count = part.iter().len();
    if count == 0 {
        return writeln!(
            out,
            "{goods} in {edition} ({}): no link held, which says nothing of where such goods are classified",
            edition.comtrade()
        );
    }
    let whole = part.iter().filter(|(_, relation)| relation.is_whole()).count();
    writeln!(
        out,
        "{goods} in {edition} (classificationCode {}): {count} subheadings, drawn from: {from}",
        edition.comtrade()
    )?;
    writeln!(
        out,
        "{whole} with all of their goods, {} of which a part is meant and all trade is counted",
        count - whole
    )?;
    for chunk in chunks(part, longest) {
        writeln!(out, "cmdCode={chunk}")?;
    }
    for (code, relation) in part.iter() {
        writeln!(out, "  {code}  {relation}")?;
    }
    Ok(())
}

/// The codes with commas between them, in as many texts as it takes.
fn chunks(part: &Subheadings, longest: usize) -> Vec<String> {
    let mut chunks: Vec<String> = Vec::new();
    for (code, _) in part.iter() {
        let digits = code.digits().to_string();
        match chunks.last_mut().filter(|chunk| chunk.len() + 1 + digits.len() <= longest) {
            Some(chunk) => {
                chunk.push(',');
                chunk.push_str(&digits);
            }
            None => chunks.push(digits),
        }
    }
    chunks
}

/// Which edition to ask of which year.
fn series(out: &mut impl Write, first: u16, last: u16) -> io::Result<()> {
    writeln!(out, "the years and the edition that was in force:")?;
    for year in first..=last {
        let edition = in_force(year);
        writeln!(out, "  {year}  {edition}  classificationCode {}", edition.comtrade())?;
    }
    writeln!(
        out,
        "which edition a reporter used in a year is not certain: some go on with the older one. Take the rows whose classificationCode is\n\
         that of the codes, of each reporter and year one edition alone, and say which"
    )
}

fn double_counting(out: &mut impl Write, parts: &[Subheadings]) -> io::Result<()> {
    let union = Union::of(parts);
    if !union.double_counting().is_empty() {
        writeln!(out, "the same goods twice, if a reporter has both codes for one year:")?;
        for (one, other) in union.double_counting() {
            writeln!(out, "  {one} and {other}")?;
        }
    }
    writeln!(
        out,
        "never add up: a heading or chapter with its subheadings, partner World with the partners, imports with the exports that mirror\n\
         them, two editions of one year"
    )
}
