//! JSON Lines: one answer for each line, in their order, as soon as no further line is there.

use std::{
    io::{self, BufRead as _, Write},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use dualuse::record::{Answer, Detail, Request, RequestError};
use rayon::iter::{IndexedParallelIterator as _, IntoParallelIterator as _, ParallelIterator as _};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// What holds for all lines.
pub(super) struct Terms {
    pub(super) detail: Detail,
    pub(super) as_of: Option<String>,
    pub(super) lists: Option<String>,
}

/// So many lines are answered at once, and as many wait.
const BATCH: usize = 512;

pub(super) fn run(out: &mut impl Write, terms: &Terms) -> io::Result<()> {
    let (send, receive) = sync_channel(BATCH);
    // It may wait for input for ever, and is left to itself once nobody reads the answers.
    let reader = thread::spawn(move || read(&send));
    answer_all(out, terms, receive)?;
    // What could not be read is told at the end of what could.
    reader.join().unwrap_or(Ok(()))
}

fn read(send: &SyncSender<Vec<u8>>) -> io::Result<()> {
    for (number, line) in io::stdin().lock().split(b'\n').enumerate() {
        let mut line = line?;
        // Some programs begin a file with a byte-order mark.
        if number == 0 && line.starts_with(b"\xEF\xBB\xBF") {
            line.drain(..3);
        }
        // Nobody reads any more.
        if send.send(line).is_err() {
            break;
        }
    }
    Ok(())
}

fn answer_all(out: &mut impl Write, terms: &Terms, lines: Receiver<Vec<u8>>) -> io::Result<()> {
    while let Ok(first) = lines.recv() {
        let mut batch = vec![first];
        batch.extend(lines.try_iter().take(BATCH - 1));
        match batch.as_slice() {
            [line] => out.write_all(&answer(line, terms))?,
            _ => {
                let answers: Vec<Vec<u8>> =
                    batch.into_par_iter().with_min_len(8).map(|line| answer(&line, terms)).collect();
                answers.iter().try_for_each(|answer| out.write_all(answer))?;
            }
        }
        // Until the next line is there, the reader of the answers has all of them.
        out.flush()?;
    }
    Ok(())
}

/// Why a line has no answer.
#[derive(Serialize)]
pub(super) struct Failure {
    kind: &'static str,
    path: String,
    message: String,
}

/// What is wrong, with the commands of this program in place of the functions of the library.
pub(super) fn told(error: &RequestError) -> String {
    let told = error.to_string();
    told.replace("`Parameter::all()`", "`dualuse parameters`").replace("`Kind::all()`", "`dualuse kinds`")
}

impl Failure {
    pub(super) fn of(error: &RequestError) -> Self {
        Self { kind: error.id(), path: error.path().to_owned(), message: told(error) }
    }
}

fn answer(line: &[u8], terms: &Terms) -> Vec<u8> {
    if line.trim_ascii().is_empty() {
        return b"{\"error\":\"empty line\"}\n".to_vec();
    }
    if let Err(error) = std::str::from_utf8(line) {
        let message = format!("not UTF-8: {error}");
        return failed(None, &Failure { kind: "json", path: String::new(), message });
    }
    #[derive(Deserialize)]
    struct Identified<'l> {
        #[serde(borrow)]
        id: Option<&'l RawValue>,
    }
    // An array would be read as the fields in their order.
    let is_object = line.trim_ascii_start().starts_with(b"{");
    let identified = serde_json::from_slice::<Identified<'_>>(line).ok().filter(|_| is_object);
    let id = identified.and_then(|line| line.id);
    let request = match serde_json::from_slice::<Request>(line) {
        Ok(request) => request,
        Err(error) => {
            let message = format!("not a JSON object with description, hs or parameters: {error}");
            return failed(id, &Failure { kind: "json", path: String::new(), message });
        }
    };
    let request = request.or_else(terms.as_of.as_deref(), terms.lists.as_deref());
    match request.answer(terms.detail) {
        Ok(answer) => answered(id, &answer),
        Err(error) => failed(id, &Failure::of(&error)),
    }
}

/// The line of an answer: the identifier as it was written, and an error that is none.
pub(super) fn answered(id: Option<&RawValue>, answer: &Answer) -> Vec<u8> {
    let mut line = format!("{{\"id\":{},\"error\":null,", id.map_or("null", RawValue::get)).into_bytes();
    let begin = line.len();
    // A value without maps of other keys than texts always can be written.
    if serde_json::to_writer(&mut line, answer).is_ok() {
        line.remove(begin);
    }
    line.push(b'\n');
    line
}

pub(super) fn failed(id: Option<&RawValue>, failure: &Failure) -> Vec<u8> {
    #[derive(Serialize)]
    struct Line<'l> {
        id: Option<&'l RawValue>,
        error: &'l Failure,
    }
    let mut line = serde_json::to_vec(&Line { id, error: failure }).unwrap_or_default();
    line.push(b'\n');
    line
}
