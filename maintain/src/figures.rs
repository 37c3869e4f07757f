//! Holds every figure of the rules against the text of the lists, which the project does not hold: the value, the unit and the sense
//! must stand in the text of the entry, or of an entry that it names. `data/controls/figures-explained.csv` says of the others why not.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::Path,
};

use serde::Deserialize;

use crate::{
    fault::Faults,
    model::Model,
    rules::{Operator, leaves},
    source::Data,
    units::Units,
};

/// A row of the texts: `ccl_items.csv` has the entry as `eccn`, `annex_i_items.csv` as `code`.
#[derive(Deserialize)]
struct Item {
    #[serde(alias = "eccn")]
    code: String,
    text: String,
}

/// A row of `figures-explained.csv`.
#[derive(Deserialize)]
struct Explained {
    list: String,
    entry: String,
    figure: String,
    why: String,
}

/// Where the texts of the lists stand below the folder that is given.
const TEXTS: [(&str, &str); 2] = [("us-ccl", "us/ccl_items.csv"), ("eu-annex-i", "eu/annex_i_items.csv")];

/// What the text writes for a unit, where that is no spelling of it.
const WORDS: [(&str, &str); 32] = [
    ("micro g", "ug0"),
    ("g", "g0"),
    ("degrees per second", "degree/s"),
    ("deg/s", "degree/s"),
    ("degree per hour", "degree/h"),
    ("degrees per hour", "degree/h"),
    ("degrees (1 sigma or rms) per hour", "degree/h"),
    ("° (1 sigma or rms) per hour", "degree/h"),
    ("degree per square root hour", "degree/sqrt(h)"),
    ("nautical miles per hour", "nmi/h"),
    ("nautical mile", "nmi"),
    ("full frames per second", "frames/s"),
    ("frames per second", "frames/s"),
    ("hours", "h"),
    ("hour", "h"),
    ("minutes", "min"),
    ("bits", "bit"),
    ("liters", "L"),
    ("litres", "L"),
    ("meters", "m"),
    ("deg", "degree"),
    ("degrees", "degree"),
    ("°", "degree"),
    ("mm•mrad", "mm mrad"),
    ("giga samples per second", "GSPS"),
    ("mega samples per second", "MSPS"),
    ("j/cm2", "J/cm2"),
    ("watts", "W"),
    ("microradians", "urad"),
    ("micrometers", "um"),
    ("microns", "um"),
    ("° per hour", "degree/h"),
];

/// The words before a figure, and what they say of values that are meant.
const BEFORE: [(&str, Operator); 42] = [
    ("less(better) than", Operator::Lt),
    ("shorter than", Operator::Lt),
    ("equal to or longer than", Operator::Ge),
    ("larger than", Operator::Gt),
    ("smaller than", Operator::Lt),
    ("between", Operator::Ge),
    ("less than or equal to", Operator::Le),
    ("equal to or less than", Operator::Le),
    ("equal to or less (better) than", Operator::Le),
    ("less (better) than or equal to", Operator::Le),
    ("not exceeding", Operator::Le),
    ("not to exceed", Operator::Le),
    ("not more than", Operator::Le),
    ("up to", Operator::Le),
    ("limited to", Operator::Le),
    ("maximum of", Operator::Le),
    ("greater than or equal to", Operator::Ge),
    ("equal to or greater than", Operator::Ge),
    ("equal to or greater (higher) than", Operator::Ge),
    ("equal to or exceeding", Operator::Ge),
    ("equal to or more than", Operator::Ge),
    ("at least", Operator::Ge),
    ("not less than", Operator::Ge),
    ("of at least", Operator::Ge),
    ("exceeding", Operator::Gt),
    ("exceeds", Operator::Gt),
    ("exceed", Operator::Gt),
    ("in excess of", Operator::Gt),
    ("excess of", Operator::Gt),
    ("more than", Operator::Gt),
    ("greater than", Operator::Gt),
    ("greater (better) than", Operator::Gt),
    ("above", Operator::Gt),
    ("over", Operator::Gt),
    ("less than", Operator::Lt),
    ("less (better) than", Operator::Lt),
    ("less (lower) than", Operator::Lt),
    ("better (less) than", Operator::Lt),
    ("lower than", Operator::Lt),
    ("better than", Operator::Lt),
    ("below", Operator::Lt),
    ("fewer than", Operator::Lt),
];

/// Those after a figure.
const AFTER: [(&str, Operator); 8] = [
    ("or more", Operator::Ge),
    ("or greater", Operator::Ge),
    ("or higher", Operator::Ge),
    ("or less", Operator::Le),
    ("or fewer", Operator::Le),
    ("or lower", Operator::Le),
    ("or better", Operator::Le),
    ("or below", Operator::Le),
];

/// Numbers that the text writes out.
const NUMBERS: [(&str, &str); 6] =
    [("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6")];

/// How many letters around a figure say how it is meant.
const NEAR: usize = 100;

/// A figure in a text.
struct Found {
    number: f64,
    /// The units behind it: "g" is a mass or the standard acceleration.
    units: Vec<usize>,
    senses: Vec<Operator>,
}

/// Every figure of the rules that the texts do not bear out, and how many do.
pub fn figures(data: &Data, model: &Model, texts: &Path) -> Result<String, String> {
    let mut explained = explained(data)?;
    let (mut answer, mut borne_out, mut by_row, mut unexplained) = (String::new(), 0, 0, 0);
    for (id, name) in TEXTS {
        let list = model.lists.find(id).ok_or_else(|| format!("there is no list {id}"))?;
        let text = texts_of(&texts.join(name))?;
        let found: BTreeMap<&str, Vec<Found>> =
            text.iter().map(|(entry, text)| (entry.as_str(), figures_in(text, &model.units))).collect();
        for paragraph in model.rules.paragraphs.iter().filter(|paragraph| paragraph.list == list) {
            let entry = paragraph.code.head();
            let own = text.get(entry).map_or("", String::as_str);
            let named =
                |own: &str| text.keys().map(String::as_str).filter(|other| own.contains(other)).collect::<Vec<_>>();
            // What an entry names may itself be said in the words of another: 6A993 names 6A003, and that 6A002.
            let first = named(own);
            let second = first.iter().flat_map(|other| named(text.get(*other).map_or("", String::as_str)));
            let near: BTreeSet<&str> = second.chain(first.iter().copied()).chain([entry]).collect();
            let near: Vec<&Found> = near.iter().filter_map(|entry| found.get(entry)).flatten().collect();
            // "Over 0 nm" is how a rule asks whether a figure is known at all.
            let limits = leaves::limits_of(paragraph).into_iter().filter(|(_, limit)| limit.value.parts().0 != 0);
            for (operator, limit) in limits {
                // Below a `not` the text prints one sense or the other.
                let operators = [operator, limit.operator];
                let value = (limit.value.to_f64(), limit.unit);
                if near.iter().any(|figure| bears_out(figure, &operators, value, &model.units)) {
                    borne_out += 1;
                    continue;
                }
                let figure = format!("{} {}", limit.operator.id(), limit.text);
                let key = |entry: &str| (id.to_owned(), entry.to_owned(), figure.clone());
                let row = [paragraph.code.as_str(), entry].into_iter().map(key).find(|key| explained.contains_key(key));
                match row.and_then(|key| explained.get_mut(&key)) {
                    Some(used) => {
                        *used = true;
                        by_row += 1;
                    }
                    None => {
                        unexplained += 1;
                        let _ = writeln!(answer, "{id} {}: {figure} does not stand in the text", paragraph.code);
                    }
                }
            }
        }
    }
    for ((list, entry, figure), _) in explained.iter().filter(|(_, used)| !**used) {
        let _ = writeln!(answer, "{list} {entry}: {figure} is explained, and no rule needs it");
    }
    let _ =
        writeln!(answer, "{borne_out} figures stand in the text, {by_row} are explained, {unexplained} unexplained");
    if unexplained > 0 { Err(answer) } else { Ok(answer) }
}

/// What is explained, and whether a rule needs it.
fn explained(data: &Data) -> Result<BTreeMap<(String, String, String), bool>, String> {
    let faults = Faults::default();
    let file = data.file("controls/figures-explained.csv").map_err(|fault| fault.to_string())?;
    let mut rows = BTreeMap::new();
    for (line, Explained { list, entry, figure, why }) in file.rows::<Explained>(&faults) {
        if why.is_empty() {
            faults.add(file.error_on(line, "an explanation says why"));
        }
        rows.insert((list, entry, figure), false);
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults.to_string()) }
}

/// The text of each entry: its paragraphs and notes, in lower case.
fn texts_of(path: &Path) -> Result<BTreeMap<String, String>, String> {
    let fail = |error: csv::Error| format!("{}: {error}", path.display());
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for row in csv::Reader::from_path(path).map_err(fail)?.deserialize::<Item>() {
        let Item { code, text } = row.map_err(fail)?;
        let own = texts.entry(code).or_default();
        let mut text = text.replace(['×', '\u{a0}'], " ");
        for (word, digit) in NUMBERS {
            text = text.replace(&format!(" {word} "), &format!(" {digit} "));
        }
        own.push_str(&text);
        own.push('\n');
    }
    Ok(texts)
}

fn figures_in(text: &str, units: &Units) -> Vec<Found> {
    let mut all = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let begins = bytes[at].is_ascii_digit()
            && (at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'.' | b',')));
        if !begins {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < bytes.len() && (bytes[end].is_ascii_digit() || matches!(bytes[end], b'.' | b',')) {
            end += 1;
        }
        while matches!(bytes[end - 1], b'.' | b',') {
            end -= 1;
        }
        let (digits, mut rest) = (&text[at..end], &text[end..]);
        let mut scale = 0;
        // "4 x 10⁶", of which one copy lost the raised digits: "4 106".
        let power = rest.trim_start().trim_start_matches(['x', 'X']).trim_start();
        if let Some(raised) = power.strip_prefix("10") {
            let (digits, len) = exponent(raised);
            if len > 0 {
                (scale, rest) = (digits, &raised[len..]);
            }
        }
        let mut readings = readings(digits);
        if text[..at].ends_with(['-', '−', '–']) {
            readings.extend(readings.clone().iter().map(|number| -number));
        }
        let behind = units_behind(rest, units);
        let senses = senses(&text[..at], rest);
        for number in readings {
            all.push(Found { number: number * 10_f64.powi(scale), units: behind.clone(), senses: senses.clone() });
        }
        at = end;
    }
    all
}

/// A comma parts thousands in one list, and is the decimal point in the other.
fn readings(digits: &str) -> Vec<f64> {
    let mut all: Vec<f64> =
        [digits.replace(',', ""), digits.replace(',', ".")].iter().filter_map(|text| text.parse().ok()).collect();
    all.dedup();
    all
}

/// The exponent that a text begins with, raised or not, and how long it is.
fn exponent(text: &str) -> (i32, usize) {
    let raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let (mut value, mut len, mut sign) = (0, 0, 1);
    for letter in text.chars() {
        let digit =
            raised.chars().position(|known| known == letter).or(letter.to_digit(10).map(|digit| digit as usize));
        match (letter, digit) {
            ('⁻' | '-' | '−', None) if len == 0 => sign = -1,
            (_, Some(digit)) => value = value * 10 + digit as i32,
            _ => break,
        }
        len += letter.len_utf8();
    }
    (sign * value, len)
}

fn units_behind(rest: &str, units: &Units) -> Vec<usize> {
    let rest = rest.trim_start_matches([' ', '-', '+']);
    let ends = |len: usize| rest[len..].chars().next().is_none_or(|next| !next.is_alphanumeric());
    let words = WORDS.iter().filter(|(word, _)| {
        rest.get(..word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word)) && ends(word.len())
    });
    let words = words.filter_map(|(word, symbol)| Some((word.len(), units.unit(symbol)?)));
    let spelled = units
        .spelled()
        .filter(|(spelling, _)| !spelling.is_empty() && rest.starts_with(spelling) && ends(spelling.len()));
    let all: Vec<(usize, usize)> = words.chain(spelled.map(|(spelling, unit)| (spelling.len(), unit))).collect();
    let longest = all.iter().map(|(len, _)| *len).max();
    all.iter().filter(|(len, _)| Some(*len) == longest).map(|(_, unit)| *unit).collect()
}

fn senses(before: &str, after: &str) -> Vec<Operator> {
    let tail: String = before.chars().rev().take(NEAR).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = tail.to_lowercase();
    let nearest =
        BEFORE.iter().filter_map(|(words, sense)| Some((tail.rfind(words)? + words.len(), words.len(), *sense)));
    let nearest = nearest.max_by_key(|(end, len, _)| (*end, *len)).map(|(_, _, sense)| sense);
    let head = after.chars().take(NEAR).collect::<String>().to_lowercase();
    let behind = AFTER.iter().filter_map(|(words, sense)| Some((head.find(words)?, *sense)));
    let behind = behind.min_by_key(|(at, _)| *at).map(|(_, sense)| sense);
    // "Between 400 nm and 515 nm", "from 1 to 5".
    let second = tail.trim_end().ends_with(" and") || tail.trim_end().ends_with(" to");
    behind.into_iter().chain(nearest).chain(second.then_some(Operator::Le)).collect()
}

/// Whether a figure of the text is the limit of a rule.
fn bears_out(figure: &Found, operators: &[Operator], (value, unit): (f64, usize), units: &Units) -> bool {
    if !figure.senses.iter().any(|sense| operators.contains(sense)) {
        return false;
    }
    let dimension = units.dimension_of(unit);
    match figure.units.iter().find(|&&printed| units.dimension_of(printed) == dimension) {
        Some(&printed) => close(units.in_base(figure.number, printed), units.in_base(value, unit)),
        // A count is of whatever is counted.
        None => units.of_dimension(dimension) == "number" && close(figure.number, value),
    }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}
