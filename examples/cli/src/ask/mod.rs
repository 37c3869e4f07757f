//! A dialogue: what is known of goods first, then one question at a time, until nothing is left to ask or the user stops.

mod reply;
mod told;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::Args;
use dualuse::{
    Answers, Classification, Question,
    fact::Parameter,
    record::{About, Answer, Detail, ExplanationLine, Record, Request, RequestError},
};

use crate::{Answered, explain};
use reply::Reply;
use told::Told;

/// Ask what is missing, one question at a time, and end with the verdict, its reasons and a record to keep.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The description of the goods; asked for unless told.
    description: Option<String>,
    /// The HS code, with or without dots; asked for unless a description or it is told.
    #[arg(long)]
    hs: Option<String>,
    /// The edition of the HS code: HS2017, 2017 or H5. HS 2022 unless told.
    #[arg(long)]
    edition: Option<String>,
    /// The day of which lists and rules are asked. The newest versions held unless told.
    #[arg(long)]
    as_of: Option<String>,
    /// The lists that are asked: eu, us, all, default, or ids with commas between them.
    #[arg(long)]
    lists: Option<String>,
    /// Takes the answers from this file, one a line, in place of standard input; at its end the dialogue ends.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Keeps the record in this file: one JSON object.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
}

/// The goods as far as they are told, and what nobody can tell of them.
#[derive(Clone, Default)]
struct Known {
    request: Request,
    untold: Vec<Parameter>,
}

pub(crate) fn run(out: &mut impl Write, arguments: Arguments) -> io::Result<Answered> {
    let mut told = match Told::new(arguments.answers.as_deref()) {
        Ok(told) => told,
        Err(error) => {
            eprintln!("error: {}: {error}", arguments.answers.unwrap_or_default().display());
            return Ok(Answered::No);
        }
    };
    let request = begin(out, &mut told, &arguments)?;
    if let Err(error) = request.answer(Detail::Verdict) {
        eprintln!("error: {error}");
        return Ok(Answered::No);
    }
    let known = converse(out, &mut told, Known { request, untold: Vec::new() })?;
    let Ok(record) = Record::make(known.request.clone(), Detail::Candidates) else { return Ok(Answered::No) };
    end(out, &known, &record)?;
    let file = match arguments.record {
        Some(file) => Some(file),
        None => told
            .ask(out, "keep the record in a file (Enter for none)")?
            .filter(|name| !name.is_empty())
            .map(PathBuf::from),
    };
    match file.map(|file| keep(&file, &record).map(|()| file)) {
        None => writeln!(out, "no record was kept; --record FILE keeps one")?,
        Some(Ok(file)) => writeln!(out, "the record stands in {}", file.display())?,
        Some(Err(error)) => {
            eprintln!("error: the record was not kept: {error}");
            return Ok(Answered::No);
        }
    }
    Ok(Answered::Yes)
}

/// What is known before the first question.
fn begin(out: &mut impl Write, told: &mut Told, arguments: &Arguments) -> io::Result<Request> {
    let asked = arguments.description.is_none() && arguments.hs.is_none();
    let mut ask = |what: &str| if asked { told.ask(out, what) } else { Ok(None) };
    let description = arguments.description.clone().or(ask("description of the goods")?);
    let code = arguments.hs.clone().or(ask("HS code (Enter if there is none)")?);
    let is_told = |text: &String| !text.is_empty();
    let mut request = description.filter(is_told).map(Request::new).unwrap_or_default();
    if let Some(code) = code.filter(is_told) {
        request = request.hs(code);
    }
    if let Some(edition) = arguments.edition.clone() {
        request = request.edition(edition);
    }
    Ok(request.or_else(arguments.as_of.as_deref(), arguments.lists.as_deref()))
}

/// Asks until nothing is left to ask or the user stops.
fn converse(out: &mut impl Write, told: &mut Told, mut known: Known) -> io::Result<Known> {
    let mut before: Vec<Known> = Vec::new();
    overview(out, &known)?;
    loop {
        let Ok(Some(question)) = known.request.classify(|found| found.verdict().next_question_but(&known.untold))
        else {
            writeln!(out, "nothing is left to ask")?;
            return Ok(known);
        };
        put(out, before.len() + 1, &question)?;
        let Some(text) = told.ask(out, "")? else { return Ok(known) };
        let next = match Reply::read(&text, &question) {
            Reply::Stop => return Ok(known),
            Reply::Why => {
                known.request.classify(|found| why(out, found, question.parameter())).unwrap_or(Ok(()))?;
                continue;
            }
            Reply::Back => {
                known = before.pop().unwrap_or(known);
                continue;
            }
            Reply::Help => {
                writeln!(out, "{}", reply::HELP)?;
                continue;
            }
            Reply::Unknown => Known { untold: [&known.untold[..], &[question.parameter()]].concat(), ..known.clone() },
            Reply::NoneOfThese => none_of_these(&known, question.parameter()),
            Reply::Value(value) => {
                let parameter = question.parameter().id();
                Known { request: known.request.clone().parameter(parameter, value), ..known.clone() }
            }
        };
        match next.request.answer(Detail::Verdict) {
            Ok(answer) => {
                told_apart(out, &answer)?;
                before.push(std::mem::replace(&mut known, next));
            }
            Err(error) => writeln!(out, "not understood: {}", plain(&error))?,
        }
    }
}

/// The goods are of no other kind than those that are known; if none is known, nobody can tell of which kind they are.
fn none_of_these(known: &Known, parameter: Parameter) -> Known {
    let kinds = known.request.classify(|found| {
        let kinds = found.facts().iter().filter(|fact| fact.parameter() == parameter);
        kinds.map(|fact| fact.value().to_string()).collect::<Vec<_>>()
    });
    let mut next = known.clone();
    match kinds {
        Ok(kinds) if !kinds.is_empty() => next.request = kinds.into_iter().fold(next.request, Request::only),
        _ => next.untold.push(parameter),
    }
    next
}

fn plain(error: &RequestError) -> String {
    error.to_string().replace("`Parameter::all()`", "`dualuse parameters`").replace("`Kind::all()`", "`dualuse kinds`")
}

fn overview(out: &mut impl Write, known: &Known) -> io::Result<()> {
    let Ok(answer) = known.request.answer(Detail::Verdict) else { return Ok(()) };
    for line in answer.shown() {
        let about = match line.about {
            About::Outcome => "outcome",
            About::Code => "HS code",
            About::Category => "looks like",
            About::Contradiction => "CONTRADICTION",
            About::Listing => "listed",
            _ => continue,
        };
        writeln!(out, "{about:>10}  {}", line.text)?;
    }
    for fact in answer.facts.iter().filter(|fact| fact.origin == "read") {
        writeln!(out, "{:>10}  {} = {}", "read", fact.parameter, fact.value)?;
    }
    writeln!(out, "{}", reply::HELP)
}

/// Puts a question.
fn put(out: &mut impl Write, number: usize, question: &Question) -> io::Result<()> {
    let title = question.parameter().title();
    writeln!(out, "\n{number}. {title}? [{}]", question.parameter())?;
    match question.answers() {
        Answers::Choices(words) => {
            for (at, word) in words.iter().enumerate() {
                writeln!(out, "   {} {word}", at + 1)?;
            }
        }
        Answers::Flag => writeln!(out, "   yes or no")?,
        Answers::Kinds(kinds) => {
            for (at, kind) in kinds.iter().enumerate() {
                writeln!(out, "   {} {kind}: {}", at + 1, kind.title())?;
            }
            writeln!(out, "   none: the goods are of none of these kinds")?;
        }
        Answers::Quantity { unit, figures, .. } => {
            let unit = unit.map(|unit| unit.symbol()).filter(|symbol| !symbol.is_empty());
            let figures: Vec<String> = figures.iter().take(8).map(ToString::to_string).collect();
            let unit =
                unit.map_or_else(|| "a number".to_owned(), |unit| format!("a value with its unit, such as {unit}"));
            let compared = if figures.is_empty() {
                String::new()
            } else {
                format!("; the rules compare it with {}", figures.join(", "))
            };
            writeln!(out, "   {unit}{compared}")?;
        }
        _ => {}
    }
    writeln!(out, "   any answer settles {} of {} open paragraphs", question.settles(), question.of())
}

/// Why a parameter is asked: the first open paragraph that it can decide, with its rule as far as it is known.
fn why(out: &mut impl Write, found: &Classification<'_>, parameter: Parameter) -> io::Result<()> {
    let asks = |candidate: &dualuse::Candidate| {
        candidate.determination().is_some_and(|determination| determination.missing().contains(parameter))
    };
    let open: Vec<_> = found.candidates().filter(asks).filter_map(|candidate| candidate.paragraph()).collect();
    // What stands above others only holds them together.
    let is_last = |paragraph: &&dualuse::rules::Paragraph| {
        let mut others =
            open.iter().filter(|other| other.list() == paragraph.list() && other.code() != paragraph.code());
        !others.any(|other| paragraph.code().contains(other.code()))
    };
    let mut last = open.iter().filter(is_last);
    let Some(paragraph) = last.next() else { return writeln!(out, "   no rule that is open asks for it any more") };
    let more = last.count();
    writeln!(out, "   {} {}: {}", paragraph.list(), paragraph.code(), paragraph.title())?;
    let line = ExplanationLine::from(&paragraph.explain(found.facts()));
    explain::explanation(out, &line, paragraph.code().as_str(), true)?;
    writeln!(out, "   source: {}; {more} further open paragraphs ask for it", paragraph.source())
}

/// What an answer made of it.
fn told_apart(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    for line in answer.shown().iter().filter(|line| line.about == About::Contradiction) {
        writeln!(out, "   CONTRADICTION: {}", line.text)?;
    }
    for met in &answer.verdict.met {
        writeln!(out, "   met: {} {} (as {})", met.list, met.entry, met.basis)?;
    }
    Ok(())
}

/// The verdict, the reasons of what is met or still open, and the citations.
fn end(out: &mut impl Write, known: &Known, record: &Record) -> io::Result<()> {
    writeln!(out, "\nverdict: {} (this is not a clearance)", record.answer.verdict.state)?;
    if let Some(text) = &record.answer.verdict.text {
        writeln!(out, "{text}")?;
    }
    // The outcome, the code and the categories stand at the top, and questions have been asked.
    let is_told = |about| matches!(about, About::Outcome | About::Code | About::Category | About::Question);
    for line in record.answer.shown().iter().filter(|line| !is_told(line.about)) {
        writeln!(out, "{:>10}  {}", line.about, line.text)?;
    }
    for fact in record.answer.facts.iter().filter(|fact| fact.origin != "presumed") {
        writeln!(out, "{:>10}  {} = {}", fact.origin, fact.parameter, fact.value)?;
    }
    if !known.untold.is_empty() {
        let ids: Vec<&str> = known.untold.iter().map(|parameter| parameter.id()).collect();
        writeln!(out, "{:>10}  {}", "not known", ids.join(", "))?;
    }
    let met =
        record.answer.candidates.iter().flatten().filter(|candidate| candidate.determination.as_deref() == Some("met"));
    let is_met = |code: &str| record.answer.verdict.met.iter().any(|met| met.entry == code);
    for candidate in met.filter(|candidate| is_met(&candidate.entry)) {
        writeln!(out)?;
        explain::candidate(out, candidate)?;
    }
    writeln!(out)
}

/// Keeps the record: the file has its name once it is whole.
fn keep(file: &Path, record: &Record) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut unfinished = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer(&mut unfinished, record)?;
    writeln!(unfinished)?;
    unfinished.persist(file).map_err(|error| error.error)?;
    Ok(())
}
