//! The run: one thread reads, all judge, one writes, in the order of the rows.

use std::{
    io::Write as _,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use rayon::{
    ThreadPool, ThreadPoolBuilder,
    iter::{IntoParallelIterator as _, ParallelIterator as _},
};

use super::{
    Job,
    annotation::NAMES,
    counts::Counts,
    layout::{Field, Layout},
    outputs::{Unfinished, beside, finish, remove_when_interrupted},
    progress::Progress,
    rows::{Block, Done, Form, Plan, joined},
    source::{Reading, Source},
    summary::Summary,
    worker::{Terms, Worker},
};

/// The file that was opened to see its header, and is not opened again.
static OPENED: Mutex<Option<Source>> = Mutex::new(None);

/// Opens a file for its header and keeps it open.
pub(super) fn first(reading: &Reading, name: &str, progress: &Progress) -> Result<(Layout, Form), String> {
    let source = reading.open(name, progress)?;
    let header = (source.layout.clone(), source.form);
    *OPENED.lock().unwrap_or_else(PoisonError::into_inner) = Some(source);
    Ok(header)
}

/// What was screened, with files that have no name yet.
pub(super) struct Screened {
    files: Vec<Unfinished>,
    counts: Counts,
    summary: Summary,
}

impl Screened {
    /// Draws the summary.
    #[cfg(feature = "chart")]
    pub(super) fn draw(&mut self, wanted: &super::chart::Wanted) -> Result<(), String> {
        let svg = super::chart::draw(&self.summary, wanted)?;
        let mut file = Unfinished::new(wanted.file.clone()).map_err(|error| error.to_string())?;
        file.write_all(svg.as_bytes()).map_err(|error| error.to_string())?;
        self.files.push(file);
        Ok(())
    }

    /// Writes the summary and gives all files their names.
    pub(super) fn finish(mut self) -> std::io::Result<(Counts, Vec<PathBuf>)> {
        self.summary.write(&mut self.files[1])?;
        Ok((self.counts, finish(self.files)?))
    }
}

/// So many rows are looked at before a column of numbers is refused.
const SAMPLE: u64 = 1000;

/// Screens all files.
pub(super) fn run(job: Job, progress: &Progress) -> Result<Screened, String> {
    let told = |error: std::io::Error| error.to_string();
    remove_when_interrupted().map_err(told)?;
    let mut writer = Writer::new(&job.plan, &job.output).map_err(told)?;
    let summary_file = Unfinished::new(beside(&job.output, "summary.csv")).map_err(told)?;
    let pool =
        ThreadPoolBuilder::new().num_threads(job.threads.unwrap_or(0)).build().map_err(|error| error.to_string())?;
    let (send, receive) = sync_channel::<Result<Block, String>>(width(&pool));
    let (hand_on, written) = sync_channel::<Vec<Done>>(1);
    let Job { files, reading, plan, terms, .. } = job;
    let bar = progress.clone();
    thread::spawn(move || read(&files, &reading, &bar, &send));
    let writing = thread::spawn(move || write(&mut writer, &written).map(|()| writer));
    let workers: Mutex<Vec<Worker>> = Mutex::new(Vec::new());
    let judged = judge(&receive, &pool, &plan, &terms, &workers, |done, rows| {
        progress.rows(rows);
        hand_on.send(done).is_ok()
    });
    drop(hand_on);
    // Whatever came of it, the files are the writer's until it ends.
    let stopped = || "the thread that writes has stopped".to_owned();
    let writer = writing.join().map_err(|_| stopped())?.map_err(told)?;
    let counts = judged?;
    let mut summary = Summary::default();
    for worker in workers.into_inner().unwrap_or_else(PoisonError::into_inner) {
        summary.join(worker.into_summary());
    }
    let mut files = writer.files;
    files.insert(1, summary_file);
    Ok(Screened { files, counts, summary })
}

/// So many blocks are judged at once, and as many wait.
fn width(pool: &ThreadPool) -> usize {
    2 * pool.current_num_threads()
}

/// Judges all blocks and hands them on in their order, until nobody takes them.
///
/// # Errors
///
/// If a file cannot be read, or its codes are numbers.
fn judge(
    receive: &Receiver<Result<Block, String>>,
    pool: &ThreadPool,
    plan: &Plan,
    terms: &Arc<Terms>,
    workers: &Mutex<Vec<Worker>>,
    hand_on: impl Fn(Vec<Done>, u64) -> bool,
) -> Result<Counts, String> {
    let idle = || workers.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut counts, mut numbers, mut number) = (Counts::default(), 0, None);
    while let Some(blocks) = batch(receive, width(pool))? {
        let judge = |block: Block| {
            let worker = idle().pop();
            let mut worker = worker.unwrap_or_else(|| Worker::new(Arc::clone(terms)));
            let done = block.judge(plan, &mut worker);
            idle().push(worker);
            done
        };
        let done: Vec<Done> = pool.install(|| blocks.into_par_iter().map(judge).collect());
        let sampled = counts.read;
        for done in &done {
            counts.add(&done.counts);
            numbers += done.numbers;
            number = number.or_else(|| done.number.clone());
        }
        if let Some(number) = number.as_ref().filter(|_| sampled < SAMPLE && numbers >= 3 && numbers * 20 > counts.read)
        {
            let name = plan.layout.name(Field::Code).unwrap_or_default();
            return Err(refused(name, numbers, counts.read, number));
        }
        if !hand_on(done, counts.read) {
            break;
        }
    }
    Ok(counts)
}

/// How to give the codes of a column that holds numbers.
fn refused(column: &str, numbers: u64, rows: u64, first: &str) -> String {
    format!(
        "column {column} holds numbers and not codes ({numbers} of {rows} rows; {first})\n\
         Codes that became numbers with decimals have lost digits. Read and write the column as text:\n  \
         pandas: pd.read_csv(file, dtype={{{column:?}: str}}); polars: pl.read_csv(file, schema_overrides={{{column:?}: pl.String}}); \
         a spreadsheet: import the column as text. Nothing was written."
    )
}

fn read(files: &[String], reading: &Reading, progress: &Progress, send: &SyncSender<Result<Block, String>>) {
    let opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner).take();
    let mut opened = opened.into_iter();
    for name in files {
        let source = opened.next().map_or_else(|| reading.open(name, progress), Ok);
        let sent = source.and_then(|mut source| {
            while let Some(block) = source.next()? {
                // Nobody judges any more.
                if send.send(Ok(block)).is_err() {
                    break;
                }
            }
            Ok(())
        });
        if let Err(why) = sent {
            let _ = send.send(Err(why));
            return;
        }
    }
}

/// The next blocks; none at the end.
fn batch(receive: &Receiver<Result<Block, String>>, width: usize) -> Result<Option<Vec<Block>>, String> {
    let blocks: Vec<Block> = receive.iter().take(width).collect::<Result<_, _>>()?;
    Ok((!blocks.is_empty()).then_some(blocks))
}

fn write(writer: &mut Writer, written: &Receiver<Vec<Done>>) -> std::io::Result<()> {
    for done in written.iter().flatten() {
        writer.write(done)?;
    }
    writer.end()
}

/// The annotated rows, those that were set apart, and those that were rejected.
struct Writer {
    files: Vec<Unfinished>,
    #[cfg(feature = "parquet")]
    table: Option<super::table::TableWriter>,
}

impl Writer {
    fn new(plan: &Plan, output: &std::path::Path) -> std::io::Result<Self> {
        let mut files = vec![Unfinished::new(output.to_owned())?];
        for what in ["rejects.csv", "set-apart.csv"] {
            let mut file = Unfinished::new(beside(output, what))?;
            writeln!(file, "file,line,reason,record")?;
            files.push(file);
        }
        let header = plan.layout.header.iter().map(String::as_str).chain(NAMES);
        if let Form::Csv { delimiter } = plan.form {
            writeln!(files[0], "{}", joined(delimiter, header.clone()))?;
        }
        #[cfg(feature = "parquet")]
        let table = match plan.form {
            Form::Parquet => Some(super::table::TableWriter::new(files[0].handle()?, header)?),
            _ => None,
        };
        Ok(Self {
            files,
            #[cfg(feature = "parquet")]
            table,
        })
    }

    fn write(&mut self, done: Done) -> std::io::Result<()> {
        self.files[0].write_all(&done.out)?;
        self.files[1].write_all(&done.rejects)?;
        self.files[2].write_all(&done.apart)?;
        #[cfg(feature = "parquet")]
        if let Some(table) = &mut self.table {
            table.write(done.table)?;
        }
        Ok(())
    }

    fn end(&mut self) -> std::io::Result<()> {
        #[cfg(feature = "parquet")]
        if let Some(table) = self.table.take() {
            table.end()?;
        }
        Ok(())
    }
}
