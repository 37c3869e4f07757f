//! The answer for a person.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use dualuse::record::{About, Answer, Request};

use crate::explain;

/// A longer description is not drawn.
const LONGEST_DRAWN: usize = 400;

pub(super) fn write(out: &mut impl Write, request: &Request, answer: &Answer, all: bool) -> io::Result<()> {
    let mut lines = answer.shown();
    let description = request.description();
    let outcome = lines.iter().find(|line| line.about == About::Outcome).map_or("", |line| &line.text);
    let drawn = draw(description, outcome, answer);
    if let Some(drawn) = &drawn {
        writeln!(out, "{drawn}")?;
    }
    lines.retain(|line| drawn.is_none() || line.about != About::Outcome);
    for line in &lines {
        writeln!(out, "{:>10}  {}", line.about, line.text)?;
    }
    match &answer.candidates {
        Some(candidates) if all => {
            writeln!(out)?;
            candidates.iter().try_for_each(|candidate| explain::candidate(out, candidate))
        }
        _ => Ok(()),
    }
}

/// The description with the words that counted underlined, under the outcome.
fn draw(description: &str, outcome: &str, answer: &Answer) -> Option<String> {
    let is_short = description.len() <= LONGEST_DRAWN && !description.contains(['\n', '\r']);
    let mut marks: Vec<([usize; 2], String)> = Vec::new();
    for category in &answer.categories {
        for &span in &category.spans {
            match marks.iter_mut().find(|(known, _)| *known == span) {
                Some((_, label)) => *label = format!("{label}, {}", category.category),
                None => marks.push((span, category.category.to_string())),
            }
        }
    }
    for fact in &answer.facts {
        if let Some(span) =
            fact.span.filter(|span| fact.parameter != "kind" && marks.iter().all(|(known, _)| known != span))
        {
            marks.push((span, fact.parameter.to_string()));
        }
    }
    if marks.is_empty() || !is_short {
        return None;
    }
    let marks = marks.iter().take(3).enumerate().map(|(at, ([start, end], label))| {
        let kind = if at == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        kind.span(*start..*end).label(label)
    });
    let snippet = Snippet::source(description).annotations(marks);
    let group = Level::NOTE.no_name().primary_title(outcome).element(snippet);
    Some(Renderer::styled().render(&[group]))
}
