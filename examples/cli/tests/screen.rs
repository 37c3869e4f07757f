//! `dualuse screen`, run as users run it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/comtrade-laser-sample.csv");

/// A folder that goes when the test ends.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn with(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let folder = Self::new();
        fs::write(folder.at(name), bytes).expect("it is written");
        folder
    }

    fn screen(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_dualuse"));
        program.current_dir(self.0.path()).arg("screen").args(arguments).output().expect("the program runs")
    }

    /// What is printed, and the annotated rows: column by name.
    fn rows(&self, arguments: &[&str]) -> (String, Vec<csv::StringRecord>, csv::StringRecord) {
        let output = self.screen(&[arguments, &["--output", "out.csv"]].concat());
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        let (rows, header) = table(&self.at("out.csv"));
        reconcile(
            &told,
            rows.len(),
            table(&self.at("out.set-apart.csv")).0.len(),
            table(&self.at("out.rejects.csv")).0.len(),
        );
        (told, rows, header)
    }

    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.screen(&[arguments, &["--output", "out.csv"]].concat());
        assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
        let left: Vec<_> =
            fs::read_dir(self.0.path()).expect("a folder").map(|file| file.expect("a file").file_name()).collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("out.")), "{left:?}");
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".dualuse-")), "{left:?}");
        String::from_utf8(output.stderr).expect("UTF-8")
    }
}

fn table(path: &Path) -> (Vec<csv::StringRecord>, csv::StringRecord) {
    let first = fs::read_to_string(path).expect("UTF-8");
    let delimiter = if first.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_path(path).expect("it is there");
    let header = reader.headers().expect("a header").clone();
    (reader.records().map(|row| row.expect("a row of as many fields")).collect(), header)
}

/// What was printed is what stands in the files: each row once.
fn reconcile(told: &str, annotated: usize, apart: usize, rejected: usize) {
    let read = annotated + apart + rejected;
    let line = format!("read {read} rows = {annotated} annotated + {apart} set apart + {rejected} rejected\n");
    assert!(told.starts_with(&line), "{told}\nexpected {line}");
}

fn cell<'r>(row: &'r csv::StringRecord, header: &csv::StringRecord, name: &str) -> &'r str {
    let at = header.iter().position(|known| known == name).expect("the column");
    row.get(at).expect("a cell")
}

fn column<'r>(rows: &'r [csv::StringRecord], header: &csv::StringRecord, name: &str) -> Vec<&'r str> {
    rows.iter().map(|row| cell(row, header, name)).collect()
}

#[test]
fn the_sample_reconciles_and_its_zeros_are_put_back_and_marked() {
    let folder = Folder::new();
    let (told, rows, header) = folder.rows(&[SAMPLE]);
    assert!(told.starts_with("read 21 rows = 17 annotated + 3 set apart + 1 rejected\n"), "{told}");
    for line in [
        "1  set apart: total of all goods",
        "1  set apart: SITC",
        "1  set apart: BEC",
        "2  of them: with a leading zero put back",
        "not a clearance",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    let restored: Vec<_> = rows.iter().filter(|row| !cell(row, &header, "dualuse_note").is_empty()).collect();
    assert!(
        restored
            .iter()
            .any(|row| cell(row, &header, "dualuse_code") == "0901.21" && cell(row, &header, "cmdCode") == "90121")
    );
    let (rejects, header) = table(&folder.at("out.rejects.csv"));
    assert_eq!((column(&rejects, &header, "line"), rejects.len()), (vec!["22"], 1));
    assert!(column(&rejects, &header, "reason")[0].contains("negative"));
}

#[test]
fn no_list_column_is_ever_empty() {
    let folder = Folder::new();
    for as_of in ["2019-01-01", "2024-02-23", "end-of-period", "latest"] {
        let (_, rows, header) = folder.rows(&[SAMPLE, "--as-of", as_of]);
        for name in [
            "dualuse_lists",
            "dualuse_lists_in_part",
            "dualuse_lists_not_known",
            "dualuse_outcome",
            "dualuse_code_status",
        ] {
            assert!(column(&rows, &header, name).iter().all(|cell| !cell.is_empty()), "{name} as of {as_of}");
        }
    }
    let (_, rows, header) = folder.rows(&[SAMPLE, "--as-of", "2019-01-01"]);
    assert!(column(&rows, &header, "dualuse_lists").contains(&"not known"));
}

#[test]
fn the_summary_never_adds_up_two_levels_or_the_world_with_its_parts() {
    let folder = Folder::new();
    folder.rows(&[SAMPLE]);
    let (lines, header) = table(&folder.at("out.summary.csv"));
    let of = |by: &str, key: &str, year: &str| -> Vec<(String, String, String)> {
        let chosen = lines.iter().filter(|line| {
            (cell(line, &header, "by"), cell(line, &header, "key"), cell(line, &header, "year")) == (by, key, year)
        });
        let cells = |line: &csv::StringRecord, name: &str| cell(line, &header, name).to_owned();
        chosen.map(|line| (cells(line, "level"), cells(line, "partners"), cells(line, "value"))).collect()
    };
    let line = |level: &str, partners: &str, value: &str| (level.to_owned(), partners.to_owned(), value.to_owned());
    assert_eq!(of("family", "laser-machine-tools", "2021"), [line("subheading", "each", "90000000")]);
    assert_eq!(of("family", "laser-machine-tools", "2022"), [line("subheading", "each", "162000000")]);
    let latest = of("family", "laser-machine-tools", "2023");
    assert_eq!(latest, [line("subheading", "world", "2900000000"), line("subheading", "each", "245000000")]);
    let annex = of("list", "eu-833-annex-xxiii", "2023");
    assert!(
        annex.contains(&line("heading", "each", "251000000"))
            && annex.contains(&line("subheading", "each", "247600000"))
    );
    let total = of("standing", "named by none of the lists asked", "2023");
    assert_eq!(total, [line("subheading", "each", "950000")]);
    let rows: u64 = lines
        .iter()
        .filter(|line| cell(line, &header, "by") == "standing")
        .map(|line| cell(line, &header, "rows").parse::<u64>().expect("a count"))
        .sum();
    assert_eq!(rows, 17);
    let rows: u64 = lines
        .iter()
        .filter(|line| cell(line, &header, "by") == "partner")
        .map(|line| cell(line, &header, "rows").parse::<u64>().expect("a count"))
        .sum();
    assert_eq!(rows, 17);
}

#[test]
fn the_older_layout_and_its_trailing_delimiter_are_read() {
    let header = "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,\
                  Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),\
                  Trade Value (US$),Flag";
    let text = format!(
        "{header}\nH5,2021,2021,2021,6,1,2,Export,156,China,CHN,643,Russian Federation,RUS,845611,Lasers,8,No,,,90000000,0\n\
         H5,2021,2021,2021,6,1,2,Export,156,China,CHN,643,Russian Federation,RUS,854231,ICs,8,No,,,1000,0,\n\
         S3,2021,2021,2021,1,0,1,Import,4,Afghanistan,AFG,0,World,WLD,0,Food,1,No Quantity,,,309541080,0\n\
         HS,2021,2021,2021,6,1,2,Export,156,China,CHN,643,Russian Federation,RUS,845611,Lasers,8,No,,,1,0\n"
    );
    let folder = Folder::with("old.csv", text);
    let (_, rows, header) = folder.rows(&["old.csv"]);
    assert_eq!(column(&rows, &header, "dualuse_code"), ["8456.11", "8542.31"]);
    assert!(fs::read_to_string(folder.at("out.rejects.csv")).expect("UTF-8").contains("--edition"));
    let (_, rows, _) = folder.rows(&["old.csv", "--edition", "H5"]);
    assert_eq!(rows.len(), 3);
    assert!(
        fs::read_to_string(folder.at("out.summary.csv"))
            .expect("UTF-8")
            .contains(",2021,Export,subheading,HS2017,each,all,annual,")
    );
}

#[test]
fn encodings_and_delimiters_are_read() {
    let text = "hs;partner;value\n8542.31;Côte d'Ivoire;1\n0901.21;Türkiye;2\n";
    let utf16: Vec<u8> = [0xFEFF_u16].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().map(|found| found as u8).collect();
    let bom = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let tabs = text.replace(';', "\t");
    let said = format!("sep=;\n{text}");
    let crlf = text.replace('\n', "\r\n");
    let cases: [(&str, &[u8], &[&str]); 7] = [
        ("semicolons", text.as_bytes(), &[]),
        ("byte-order mark", &bom, &[]),
        ("UTF-16 with its mark", &utf16, &[]),
        ("Latin-1", &latin, &["--encoding", "latin1"]),
        ("tabs", tabs.as_bytes(), &[]),
        ("Excel's first line", said.as_bytes(), &[]),
        ("carriage returns", crlf.as_bytes(), &[]),
    ];
    for (name, bytes, flags) in cases {
        let folder = Folder::with("in.csv", bytes);
        let output = folder.screen(&[&["in.csv", "--output", "out.jsonl"], flags].concat());
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let rows: Vec<serde_json::Value> = fs::read_to_string(folder.at("out.jsonl"))
            .expect("UTF-8")
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        assert_eq!(
            (rows.len(), &rows[0]["partner"], &rows[0]["dualuse_code"]),
            (2, &"Côte d'Ivoire".into(), &"8542.31".into()),
            "{name}"
        );
        assert_eq!(rows[1]["dualuse_lists"], "none of those asked", "{name}");
    }
    let folder = Folder::with("in.csv", &utf16[2..]);
    assert!(folder.refused(&["in.csv"]).contains("--encoding utf-16le"));
    let folder = Folder::with("in.csv", &latin);
    let (_, rows, _) = folder.rows(&["in.csv"]);
    assert_eq!(rows.len(), 0);
    assert!(fs::read_to_string(folder.at("out.rejects.csv")).expect("UTF-8").contains("--encoding"));
    let folder = Folder::with("in.csv", &latin);
    assert!(folder.refused(&["in.csv", "--encoding", "klingon"]).contains("klingon"));
}

#[test]
fn rows_that_are_none_are_rejected_with_their_line() {
    let text = "hs,description,value\n\
                8542.31,\"two\nlines, quoted\",5\n\
                8542.31,ok,6,extra\n\
                hs,description,value\n\
                1.23E+05,,1\n\
                8457.1,,1\n\
                ,,1\n\
                8542.31; 8542.32,,1\n\
                8542.31,ok,\"1,000\"\n\
                8542.31,ok,-1\n\
                \n\
                N/A,laser rangefinder,7\n\
                8542.31,last,\"8\n";
    let folder = Folder::with("in.csv", text);
    let (_, rows, header) = folder.rows(&["in.csv"]);
    assert_eq!(column(&rows, &header, "description"), ["two\nlines, quoted", "laser rangefinder"]);
    assert_eq!(cell(&rows[1], &header, "dualuse_lists"), "not looked up");
    assert_eq!(cell(&rows[1], &header, "dualuse_categories"), "laser-rangefinder");
    let (rejects, header) = table(&folder.at("out.rejects.csv"));
    assert_eq!(column(&rejects, &header, "line"), ["4", "5", "6", "7", "8", "9", "10", "11", "14"]);
    let reasons = column(&rejects, &header, "reason").join("\n");
    for what in [
        "4 fields",
        "header again",
        "rounded",
        "decimals",
        "neither",
        "more than one code",
        "no number",
        "negative",
        "not closed",
    ] {
        assert!(reasons.contains(what), "{what} in {reasons}");
    }
}

#[test]
fn a_column_of_numbers_is_refused_with_the_way_to_quote_it() {
    for bad in
        ["8456.1\n8542.3\n9015.1\n8471.3\n", "845611.0\n854231.0\n901510.0\n", "8.45611E+05\n8.54231E+05\n9.0151E+05\n"]
    {
        let folder = Folder::with("in.csv", format!("cmdCode\n{bad}"));
        let told = folder.refused(&["in.csv"]);
        assert!(told.contains("dtype={\"cmdCode\": str}") && told.contains("Nothing was written"), "{told}");
    }
    let folder = Folder::with("in.jsonl", "{\"cmdCode\": 8456.11}\n".repeat(5));
    assert!(folder.refused(&["in.jsonl"]).contains("dtype"));
}

#[test]
fn what_cannot_be_read_or_written_is_told() {
    for (text, what) in [
        ("", "empty"),
        ("\n \n", "empty"),
        ("a,b\n1,2\n", "its columns are a, b"),
        ("845611,5\n854231,6\n", "header"),
        ("\"hs,x\n1,2\n", "not closed"),
    ] {
        let folder = Folder::with("in.csv", text);
        let told = folder.refused(&["in.csv"]);
        assert!(told.contains(what), "{text:?}: {told}");
    }
    let folder = Folder::with("in.csv", "hs\n8542.31\n");
    assert!(folder.refused(&["."]).contains("directory"));
    assert!(folder.refused(&["no.csv"]).contains("no.csv"));
    assert!(folder.refused(&["in.csv", "--code", "cmd"]).contains("no column \"cmd\""));
    assert!(folder.refused(&["-", "-"]).contains("twice"));
    fs::write(folder.at("b.csv"), "code,hs\n1,2\n").expect("it is written");
    assert!(folder.refused(&["in.csv", "b.csv"]).contains("other columns"));
    for output in ["in.csv", "./in.csv", "out", "out.xlsx", "nowhere/out.csv"] {
        let told = folder.screen(&["in.csv", "--output", output]);
        assert_eq!(told.status.code(), Some(2), "{output}");
    }
    assert_eq!(fs::read_to_string(folder.at("in.csv")).expect("UTF-8"), "hs\n8542.31\n");
    fs::write(folder.at("x.summary.csv"), "hs\n8542.31\n").expect("it is written");
    let told = folder.screen(&["x.summary.csv", "--output", "x.csv"]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("written over"));
    folder.rows(&["in.csv"]);
    assert_eq!(folder.screen(&["out.csv", "--output", "again.csv"]).status.code(), Some(2));
}

#[test]
fn a_field_as_large_as_a_book_is_a_row_or_a_reject_and_no_more() {
    let large = "x".repeat(300_000);
    let huge = "y".repeat(3_000_000);
    let folder = Folder::with("in.csv", format!("hs,note\n8542.31,{large}\n8456.11,{huge}\n9015.10,z\n"));
    let (_, rows, header) = folder.rows(&["in.csv"]);
    assert_eq!(column(&rows, &header, "dualuse_code"), ["8542.31", "9015.10"]);
    let (rejects, header) = table(&folder.at("out.rejects.csv"));
    assert_eq!(column(&rejects, &header, "line"), ["3"]);
}

#[test]
fn json_lines_keep_what_they_had_and_integers_are_digits() {
    let text = "{\"cmdCode\": 90121, \"classificationCode\": \"H6\", \"period\": 2023, \"primaryValue\": 1.50, \"id\": 12345678901234567890}\n\
                {\"cmdCode\": \"845611\", \"classificationCode\": \"H6\", \"period\": 2023, \"primaryValue\": null, \"more\": [1]}\n\
                {\"cmdCode\": 8456.11, \"classificationCode\": \"H6\"}\n\
                not JSON\n\
                [1]\n";
    let folder = Folder::with("in.jsonl", text);
    let output = folder.screen(&["in.jsonl", "--output", "out.jsonl"]);
    assert!(
        String::from_utf8_lossy(&output.stdout).starts_with("read 5 rows = 2 annotated + 0 set apart + 3 rejected\n")
    );
    let out = fs::read_to_string(folder.at("out.jsonl")).expect("UTF-8");
    let lines: Vec<&str> = out.lines().collect();
    assert!(
        lines[0].contains("\"id\": 12345678901234567890,\"dualuse_code\":\"0901.21\"")
            && lines[0].contains("written 90121")
    );
    assert!(lines[1].contains("\"more\": [1],\"dualuse_code\":\"8456.11\""));
    assert!(lines.iter().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
}

#[test]
fn rows_keep_their_order_over_many_blocks_and_threads() {
    use std::fmt::Write as _;

    let codes = ["854231", "090121", "845611", "10121", "TOTAL", "x"];
    let mut text = String::from("cmdCode,number,classificationCode,primaryValue\n");
    for number in 0..150_000 {
        writeln!(text, "{},{number},H6,1.5", codes[number % codes.len()]).expect("a string");
    }
    let folder = Folder::with("in.csv", text);
    let output = folder.screen(&["in.csv", "--output", "out.csv", "--threads", "3"]);
    assert!(
        String::from_utf8_lossy(&output.stdout)
            .starts_with("read 150000 rows = 100000 annotated + 25000 set apart + 25000 rejected\n")
    );
    for (name, column_at) in [("out.csv", 1), ("out.rejects.csv", 1), ("out.set-apart.csv", 1)] {
        let numbers: Vec<u64> =
            table(&folder.at(name)).0.iter().map(|row| row[column_at].parse().expect("a number")).collect();
        assert!(numbers.is_sorted(), "{name}");
    }
    let (lines, header) = table(&folder.at("out.summary.csv"));
    let value: f64 = lines
        .iter()
        .filter(|line| &line[0] == "standing")
        .map(|line| cell(line, &header, "value").parse::<f64>().expect("a value"))
        .sum();
    assert_eq!(value, 150_000.0);
    let one = fs::read(folder.at("out.csv")).expect("it is there");
    folder.screen(&["in.csv", "--output", "out.csv", "--threads", "1"]);
    assert!(one == fs::read(folder.at("out.csv")).expect("it is there"));
}

#[test]
fn a_pipe_is_read_and_several_files_are_one_run() {
    let folder = Folder::with("in.csv", "hs,value\n8542.31,1\n");
    fs::write(folder.at("b.csv"), "hs,value\n8456.11,\n").expect("it is written");
    let (told, rows, _) = folder.rows(&["in.csv", "b.csv"]);
    assert!(rows.len() == 2 && told.contains("1  of them: without a value"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_dualuse"));
    program.current_dir(folder.0.path()).args(["screen", "-", "--output", "piped.csv"]);
    let output = program.stdin(fs::File::open(folder.at("in.csv")).expect("it is there")).output().expect("it runs");
    assert!(output.status.success() && table(&folder.at("piped.csv")).0.len() == 1);
}

/// Interrupted within a row, it leaves nothing: neither under the names nor beside them, and what stood there stays.
#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_nothing_and_spoils_nothing() {
    use std::{io::Write as _, os::unix::process::ExitStatusExt as _, process::Stdio, thread::sleep, time::Duration};

    for signal in ["-INT", "-TERM"] {
        let folder = Folder::with("out.csv", "older");
        let mut program = Command::new(env!("CARGO_BIN_EXE_dualuse"));
        program.current_dir(folder.0.path()).args(["screen", "-", "--output", "out.csv"]);
        let mut child = program.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        let mut input = child.stdin.take().expect("a pipe");
        // More than is looked at before the files are begun.
        input.write_all(b"hs,value\n").expect("it is read");
        input.write_all(&b"8542.31,1\n".repeat(20_000)).expect("it is read");
        input.write_all(b"8456.11,").expect("it is read");
        let begun = || fs::read_dir(folder.0.path()).expect("a folder").count() > 4;
        for _ in 0..200 {
            if begun() {
                break;
            }
            sleep(Duration::from_millis(50));
        }
        assert!(begun(), "it has begun to write");
        Command::new("kill").args([signal, &child.id().to_string()]).status().expect("kill runs");
        let status = child.wait().expect("an end");
        assert!(status.code() == Some(130) && status.signal().is_none(), "{status}");
        drop(input);
        let left: Vec<_> =
            fs::read_dir(folder.0.path()).expect("a folder").map(|file| file.expect("a file").file_name()).collect();
        assert_eq!(left, ["out.csv"], "{signal}");
        assert_eq!(fs::read_to_string(folder.at("out.csv")).expect("UTF-8"), "older");
    }
}

#[cfg(feature = "chart")]
#[test]
fn the_chart_stands_alone_and_shows_the_reported_figures() {
    let folder = Folder::new();
    let output = folder.screen(&[SAMPLE, "--output", "out.csv", "--chart", "out.svg", "--chart-by", "family"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let svg = fs::read_to_string(folder.at("out.svg")).expect("UTF-8");
    for figure in [">\n90\n<", ">\n162\n<", ">\n245\n<", "laser-machine-tools", "HS2017", "each partner added up"] {
        assert!(svg.contains(figure), "{figure:?} in {svg}");
    }
    assert!(!svg.contains("href") && !svg.contains("2900"));
    let folder = Folder::with("in.csv", "hs,value\n8542.31,1\n");
    assert!(folder.refused(&["in.csv", "--chart", "c.svg"]).contains("--period"));
}

/// A file of one column of codes and one of values.
#[cfg(feature = "parquet")]
fn parquet(path: &Path, codes: arrow_array::ArrayRef) {
    use std::sync::Arc;

    let values: arrow_array::ArrayRef = Arc::new(arrow_array::Float64Array::from(vec![Some(1.5), None, Some(2.0)]));
    let batch =
        arrow_array::RecordBatch::try_from_iter([("cmdCode", codes), ("primaryValue", values)]).expect("a batch");
    let file = fs::File::create(path).expect("a file");
    let mut writer = parquet::arrow::ArrowWriter::try_new(file, batch.schema(), None).expect("a writer");
    writer.write(&batch).expect("it is written");
    writer.close().expect("it is closed");
}

#[cfg(feature = "parquet")]
#[test]
fn a_parquet_column_of_integers_is_digits_and_one_of_decimals_is_refused() {
    use std::sync::Arc;

    let folder = Folder::new();
    parquet(&folder.at("in.parquet"), Arc::new(arrow_array::Int64Array::from(vec![Some(90121), Some(845_611), None])));
    let (_, rows, header) = folder.rows(&["in.parquet"]);
    assert_eq!(column(&rows, &header, "dualuse_code"), ["0901.21", "8456.11"]);
    assert_eq!(column(&rows, &header, "primaryValue"), ["1.5", ""]);
    let folder = Folder::new();
    parquet(&folder.at("in.parquet"), Arc::new(arrow_array::Float64Array::from(vec![90121.0, 845_611.0, 1.0])));
    assert!(folder.refused(&["in.parquet"]).contains("schema_overrides"));
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_goes_round() {
    let folder = Folder::new();
    let output = folder.screen(&[SAMPLE, "--output", "once.parquet"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // A file that was screened is not screened again, so that its columns of goods are taken from the CSV.
    assert!(folder.refused(&["once.parquet"]).contains("already"));
}
