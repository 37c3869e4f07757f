//! Draws the value of each year: one SVG file that needs nothing else.
//!
//! A chart shows one stratum alone, and of each year one edition, so that nothing is added up twice; it says which.

use std::{collections::BTreeMap, path::PathBuf};

use clap::ValueEnum;
use dualuse::hs::HsEdition;
use plotters::{
    coord::Shift,
    prelude::{
        ChartBuilder, Color as _, DrawingArea, IntoDrawingArea as _, PathElement, RGBColor, Rectangle, SVGBackend,
        Text, WHITE,
    },
    style::{
        IntoFont as _, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::{
    annotation::{Key, Level, Standing},
    summary::{self, Frequency, Line, Partners, Stratum, Sum, Summary},
};

/// By what values are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum By {
    Standing,
    List,
    Tier,
    Category,
    Family,
    Partner,
}

/// A chart that is wanted.
pub(super) struct Wanted {
    pub(super) file: PathBuf,
    pub(super) by: By,
    pub(super) title: String,
}

/// No more series are drawn; those of the least value are left out and named so.
const MOST_SERIES: usize = 6;

/// The names of the series stand in so many columns.
const COLUMNS: usize = 2;

/// Colours that the colour-blind can tell apart (Okabe and Ito).
const COLOURS: [RGBColor; MOST_SERIES] = [
    RGBColor(0, 114, 178),
    RGBColor(230, 159, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(86, 180, 233),
    RGBColor(213, 94, 0),
];

const INK: RGBColor = RGBColor(40, 40, 40);
const FAINT: RGBColor = RGBColor(110, 110, 110);

/// Values of one stratum: by series, and by year, with the edition of the year.
struct Drawn {
    stratum: Stratum,
    level: Level,
    years: BTreeMap<u16, HsEdition>,
    series: Vec<(String, BTreeMap<u16, Decimal>)>,
    left_out: usize,
}

impl By {
    /// The series of a line, if it belongs to one.
    fn series(self, line: &Line) -> Option<String> {
        let extent = |name: &str, extent: Standing| match extent {
            Standing::Part => format!("{name} (in part)"),
            _ => name.to_owned(),
        };
        match (self, &line.by) {
            (Self::Standing, summary::By::Key(Key::Standing)) => {
                line.standing.map(|standing| standing.words().to_owned())
            }
            (Self::List, summary::By::Key(Key::List(list, of))) => Some(extent(list, *of)),
            (Self::Tier, summary::By::Key(Key::Tier(tier, of))) => Some(extent(tier, *of)),
            (Self::Category, summary::By::Key(Key::Category(name)))
            | (Self::Family, summary::By::Key(Key::Family(name))) => Some((*name).to_owned()),
            (Self::Partner, summary::By::Partner(name, Standing::Whole | Standing::Part)) => Some(name.clone()),
            _ => None,
        }
    }

    /// What the series are, and whether one row may be in several.
    const fn about(self) -> &'static str {
        match self {
            Self::Standing => "each row in one series",
            Self::List => "a row in each list that names its code: series overlap",
            Self::Tier => "a row in each tier that names its code: series overlap",
            Self::Category => "a row in each category at home under its code: series overlap",
            Self::Family => "a row in each family at home under its code: series overlap",
            Self::Partner => "rows of codes that a list names, whole or in part",
        }
    }
}

/// The stratum and level with the most value among the rows of subheadings, if there are such, and its series.
fn choose(summary: &Summary, by: By) -> Option<Drawn> {
    let lines = summary.sorted();
    let of_standing = || {
        let all = lines.iter().filter(|(line, _)| line.year.is_some());
        all.filter(|(line, _)| matches!(line.by, summary::By::Key(Key::Standing)))
    };
    let mut strata: BTreeMap<(&Stratum, Level), Decimal> = BTreeMap::new();
    let mut editions: BTreeMap<(&Stratum, Level, u16), BTreeMap<HsEdition, Decimal>> = BTreeMap::new();
    for (line, sum) in of_standing() {
        let Some(year) = line.year else { continue };
        *strata.entry((&line.stratum, line.level)).or_default() += sum.value;
        let of_year = editions.entry((&line.stratum, line.level, year)).or_default();
        *of_year.entry(line.edition).or_default() += sum.value;
    }
    let best = strata.into_iter().max_by_key(|((stratum, level), value)| {
        (*level == Level::Subheading, !stratum.is_part, stratum.partners != Partners::World, *value)
    });
    let ((stratum, level), _) = best?;
    let years: BTreeMap<u16, HsEdition> = editions
        .into_iter()
        .filter(|((of, at, _), _)| *of == stratum && *at == level)
        .filter_map(|((.., year), editions)| Some((year, editions.into_iter().max_by_key(|(_, value)| *value)?.0)))
        .collect();
    let mut series: BTreeMap<String, BTreeMap<u16, Decimal>> = BTreeMap::new();
    for (line, sum) in lines.iter().filter(|(line, _)| line.stratum == *stratum && line.level == level) {
        let Some(year) = line.year.filter(|year| years.get(year) == Some(&line.edition)) else { continue };
        if let Some(name) = by.series(line) {
            let Sum { value, .. } = sum;
            *series.entry(name).or_default().entry(year).or_default() += *value;
        }
    }
    let mut series: Vec<_> = series.into_iter().collect();
    series.sort_by_key(|(_, values)| std::cmp::Reverse(values.values().sum::<Decimal>()));
    let left_out = series.len().saturating_sub(MOST_SERIES);
    series.truncate(MOST_SERIES);
    Some(Drawn { stratum: stratum.clone(), level, years, series, left_out })
}

/// The chart as SVG.
///
/// # Errors
///
/// If no row has a year and a value.
pub(super) fn draw(summary: &Summary, wanted: &Wanted) -> Result<String, String> {
    let drawn = choose(summary, wanted.by).filter(|drawn| !drawn.series.is_empty());
    let drawn = drawn.ok_or("no chart is drawn: no row that it would show has a year (--period names the column)")?;
    let mut svg = String::new();
    let area = SVGBackend::with_string(&mut svg, (900, 480)).into_drawing_area();
    paint(&area, &drawn, wanted).map_err(|why| format!("the chart cannot be drawn: {why}"))?;
    drop(area);
    Ok(svg)
}

fn paint(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    drawn: &Drawn,
    wanted: &Wanted,
) -> Result<(), Box<dyn std::error::Error>> {
    let style = |size: f64, colour: RGBColor| {
        let mut style = TextStyle::from(("sans-serif", size).into_font());
        style.color = colour.to_backend_color();
        style
    };
    area.fill(&WHITE)?;
    let title = if wanted.title.is_empty() { "Value by year" } else { &wanted.title };
    area.draw(&Text::new(title.to_owned(), (16, 14), style(20.0, INK)))?;
    area.draw(&Text::new(subtitle(drawn), (16, 42), style(13.0, FAINT)))?;
    let most = drawn.series.iter().flat_map(|(_, values)| values.values()).copied().max().unwrap_or_default();
    let (scale, unit) = match most.to_f64().unwrap_or_default() {
        most if most >= 2e9 => (1e9, "billions"),
        most if most >= 2e6 => (1e6, "millions"),
        most if most >= 2e3 => (1e3, "thousands"),
        _ => (1.0, "units"),
    };
    let top = (most.to_f64().unwrap_or_default() / scale * 1.12).max(f64::MIN_POSITIVE);
    let years = all_years(&drawn.years);
    let lines = drawn.series.len().div_ceil(COLUMNS);
    let legend = 24 * lines as u32 + 44;
    let (plot, foot) = area.margin(66, 0, 10, 20).split_vertically(480 - 66 - legend);
    let mut chart = ChartBuilder::on(&plot)
        .x_label_area_size(40)
        .y_label_area_size(74)
        .build_cartesian_2d(0.0..years.len() as f64, 0.0..top)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .y_desc(format!("value of the file, {unit}"))
        .y_label_style(style(13.0, INK))
        .axis_desc_style(style(13.0, FAINT))
        .light_line_style(WHITE)
        .bold_line_style(RGBColor(225, 225, 225))
        .axis_style(FAINT)
        .y_labels(6)
        .y_label_formatter(&|value| figure(*value))
        .draw()?;
    let width = 0.8 / drawn.series.len() as f64;
    let is_roomy = years.len() * drawn.series.len() <= 16;
    for (at, year) in years.iter().enumerate() {
        for (number, (_, values)) in drawn.series.iter().enumerate() {
            let Some(value) = values.get(year).and_then(Decimal::to_f64) else { continue };
            let (left, height) = (at as f64 + 0.1 + number as f64 * width, value / scale);
            let bar =
                Rectangle::new([(left + 0.06 * width, 0.0), (left + 0.94 * width, height)], COLOURS[number].filled());
            chart.draw_series([bar])?;
            if is_roomy {
                let above = style(12.0, INK).pos(Pos::new(HPos::Center, VPos::Bottom));
                chart.draw_series([Text::new(figure(height), (left + width / 2.0, height + top * 0.01), above)])?;
            }
        }
        let under = style(13.0, INK).pos(Pos::new(HPos::Center, VPos::Top));
        let place = chart.backend_coord(&(at as f64 + 0.5, 0.0));
        area.draw(&Text::new(year.to_string(), (place.0, place.1 + 6), under.clone()))?;
        let edition = drawn.years.get(year).map_or_else(|| "no rows".to_owned(), ToString::to_string);
        area.draw(&Text::new(
            edition,
            (place.0, place.1 + 22),
            style(11.0, FAINT).pos(Pos::new(HPos::Center, VPos::Top)),
        ))?;
    }
    let baseline = PathElement::new([(0.0, 0.0), (years.len() as f64, 0.0)], FAINT);
    chart.draw_series([baseline])?;
    for (number, (name, _)) in drawn.series.iter().enumerate() {
        let (right, down) = ((number / lines * 400) as i32, (number % lines * 24) as i32);
        foot.draw(&Rectangle::new([(right + 74, down + 6), (right + 88, down + 20)], COLOURS[number].filled()))?;
        foot.draw(&Text::new(name.chars().take(45).collect::<String>(), (right + 96, down + 6), style(14.0, INK)))?;
    }
    let left_out =
        if drawn.left_out > 0 { format!("; {} more series are not drawn", drawn.left_out) } else { String::new() };
    let note = format!("{}{left_out}. A code on a list says nothing of the goods.", wanted.by.about());
    foot.draw(&Text::new(note, (74, 24 * lines as i32 + 12), style(12.0, FAINT)))?;
    area.present()?;
    Ok(())
}

/// The years from the first to the last, those without rows too.
fn all_years(years: &BTreeMap<u16, HsEdition>) -> Vec<u16> {
    match (years.first_key_value(), years.last_key_value()) {
        (Some((first, _)), Some((last, _))) => (*first..=*last).collect(),
        _ => Vec::new(),
    }
}

/// What all bars have in common.
fn subtitle(drawn: &Drawn) -> String {
    let flow = if drawn.stratum.flow.is_empty() { String::new() } else { format!("flow {}, ", drawn.stratum.flow) };
    let partners = match drawn.stratum.partners {
        Partners::World => "partner World, ",
        Partners::Each => "each partner added up, ",
        Partners::NotTold => "",
    };
    let frequency = match drawn.stratum.frequency {
        Frequency::Annual => "annual",
        Frequency::Monthly => "months added up",
        Frequency::Other => "periods added up",
    };
    let level = match drawn.level {
        Level::None => "rows without a code".to_owned(),
        level => format!("codes of one level: {level}"),
    };
    format!("{flow}{partners}{level}, {frequency}; of each year one edition, named below it")
}

/// A figure with no more digits than it needs.
fn figure(value: f64) -> String {
    match value {
        value if value >= 10.0 || value == value.trunc() => format!("{value:.0}"),
        value if value >= 0.1 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}
