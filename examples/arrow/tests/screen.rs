//! What screening keeps to.

use std::sync::Arc;

use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Float32Array, Float64Array, Int32Array, Int64Array, LargeStringArray,
    RecordBatch, StringArray, StringViewArray, TimestampMillisecondArray, UInt8Array, cast::AsArray as _,
};
use arrow_cast::cast;
use arrow_schema::DataType;
use dualuse::{
    hs::{HsCode, HsEdition},
    record::{Detail, Request},
};
use dualuse_arrow::{Column, Input, Screen, ScreenError, Terms};
use proptest::prelude::*;

/// A screen that has answered nothing yet.
fn screen() -> Screen {
    Screen::new(Terms::default(), &Column::ALL, "").expect("default terms")
}

/// One column of what was found.
trait Of {
    fn of(&self, column: Column) -> ArrayRef;
}

impl Of for RecordBatch {
    fn of(&self, column: Column) -> ArrayRef {
        self.column_by_name(column.name()).expect("all columns").clone()
    }
}

fn texts(array: &ArrayRef) -> Vec<Option<String>> {
    array.as_string::<i32>().iter().map(|text| text.map(str::to_owned)).collect()
}

fn lists(array: &ArrayRef) -> Vec<Option<Vec<String>>> {
    let of = |list: ArrayRef| list.as_string::<i32>().iter().flatten().map(str::to_owned).collect();
    array.as_list::<i32>().iter().map(|list| list.map(of)).collect()
}

fn codes(array: &dyn Array, column: Column) -> ArrayRef {
    screen().run(&Input { hs: Some(array), ..Input::default() }).expect("a column of codes").of(column)
}

#[test]
fn a_number_gets_back_the_zero_that_it_lost_and_says_so() {
    let numbers = Int64Array::from(vec![Some(10121), Some(854231), Some(90121), Some(9), Some(-5), Some(0), None]);
    let found = screen().run(&Input { hs: Some(&numbers), ..Input::default() }).unwrap();
    let read = texts(&found.of(Column::Code));
    assert_eq!(read[..3], [Some("0101.21".into()), Some("8542.31".into()), Some("0901.21".into())]);
    let repaired: Vec<bool> = found.of(Column::CodeRepaired).as_boolean().iter().flatten().collect();
    assert_eq!(repaired, [true, false, true, false, false, false, false]);
    let status = texts(&found.of(Column::CodeStatus));
    assert_eq!(status[3..6], vec![Some("unreadable".to_owned()); 3]);
    assert_eq!(status[6], None);
}

#[test]
fn a_text_gets_no_zero_back() {
    let found = codes(&StringArray::from(vec!["10121"]), Column::CodeStatus);
    assert_eq!(texts(&found), [Some("not-in-edition".to_owned())]);
}

#[test]
fn a_zero_is_looked_for_in_the_edition_of_the_row() {
    let ended = (10_110..100_000).find(|number| {
        let code: HsCode = format!("{number:06}").parse().expect("digits of chapters 01 to 09");
        code.exists_in(HsEdition::Hs2002) && !code.exists_in(HsEdition::Hs2022)
    });
    let ended = ended.expect("codes of chapters 01 to 09 have ended since 2002");
    let numbers = Int32Array::from(vec![ended, ended]);
    let editions = StringArray::from(vec!["H2", "H6"]);
    let input = Input { hs: Some(&numbers), edition: Some(&editions), ..Input::default() };
    let found = screen().run(&input).unwrap();
    let repaired: Vec<bool> = found.of(Column::CodeRepaired).as_boolean().iter().flatten().collect();
    assert_eq!(repaired, [true, false]);
    assert_eq!(texts(&found.of(Column::Edition))[0].as_deref(), Some("HS2002"));
}

#[test]
fn floats_are_no_codes_however_they_are_encoded() {
    let floats: [ArrayRef; 3] = [
        Arc::new(Float64Array::from(vec![8457.1, f64::NAN])),
        Arc::new(Float32Array::from(vec![f32::INFINITY])),
        cast(
            &Float64Array::from(vec![901.21]),
            &DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Float64)),
        )
        .unwrap(),
    ];
    for floats in floats {
        let error = screen().run(&Input { hs: Some(&floats), ..Input::default() }).expect_err("refused");
        assert!(matches!(error, ScreenError::Floats { .. }), "{error}");
        assert!(error.to_string().contains("as text"));
    }
    let flags = BooleanArray::from(vec![true]);
    let refused = screen().run(&Input { hs: Some(&flags), ..Input::default() });
    assert!(matches!(refused, Err(ScreenError::Type { .. })));
    let numbers = UInt8Array::from(vec![1]);
    let refused = screen().run(&Input { description: Some(&numbers), ..Input::default() });
    assert!(matches!(refused, Err(ScreenError::Type { .. })));
}

#[test]
fn a_row_without_a_code_has_no_list_and_not_an_empty_one() {
    let written = StringArray::from(vec![Some("8542.31"), Some("0901.21"), Some("n/a"), Some("9999"), Some(""), None]);
    let found = screen().run(&Input { hs: Some(&written), ..Input::default() }).unwrap();
    let lists = lists(&found.of(Column::Lists));
    assert!(lists[0].as_ref().is_some_and(|lists| lists.contains(&"chpl".to_owned())));
    assert_eq!(lists[1], Some(Vec::new()));
    assert_eq!(lists[2..], vec![None; 4]);
    let outcomes = texts(&found.of(Column::Outcome));
    let said = ["flagged", "nothing-found", "indeterminate", "out-of-scope", "indeterminate"];
    assert_eq!(outcomes[..5], said.map(|said| Some(said.to_owned())));
    assert_eq!(outcomes[5], None);
    assert!(texts(&found.of(Column::Error))[5].is_some());
}

#[test]
fn a_list_that_was_not_asked_is_not_said_to_be_silent() {
    let written = StringArray::from(vec!["8542.31"]);
    for (asked, lists_known, tiers_known) in
        [("none", false, false), ("us-ccl", false, false), ("eu", true, false), ("chpl", true, true)]
    {
        let screen = Screen::new(Terms { lists: Some(asked.into()), ..Terms::default() }, &Column::ALL, "").unwrap();
        let found = screen.run(&Input { hs: Some(&written), ..Input::default() }).unwrap();
        assert_eq!(found.of(Column::Lists).is_valid(0), lists_known, "{asked}");
        assert_eq!(found.of(Column::Tiers).is_valid(0), tiers_known, "{asked}");
    }
}

#[test]
fn a_code_of_which_no_edition_is_told_is_not_looked_up() {
    let written = StringArray::from(vec!["8542.31", "8542.31", "8542.31"]);
    let editions = StringArray::from(vec![Some("H6"), None, Some("S3")]);
    let input = Input { hs: Some(&written), edition: Some(&editions), ..Input::default() };
    let found = screen().run(&input).unwrap();
    let outcomes = texts(&found.of(Column::Outcome));
    assert_eq!(outcomes, [Some("flagged".to_owned()), None, None]);
    let errors = texts(&found.of(Column::Error));
    assert!(errors[1].as_ref().is_some_and(|error| error.contains("edition")));
    assert!(errors[2].as_ref().is_some_and(|error| error.contains("S3")));
}

#[test]
fn each_row_is_asked_of_its_day() {
    let written = StringArray::from(vec!["8457.10", "8457.10", "8457.10", "8457.10"]);
    let texts_of_days = StringArray::from(vec![Some("2024-02-22"), Some("2024-02-23"), None, Some("soon")]);
    let dates = Date32Array::from(vec![Some(19775), Some(19776), None, None]);
    let stamps =
        TimestampMillisecondArray::from(vec![Some(19775 * 86_400_000), Some(19776 * 86_400_000 + 1), None, None]);
    let days: [&dyn Array; 3] = [&texts_of_days, &dates, &stamps];
    for day in days {
        let input = Input { hs: Some(&written), day: Some(day), ..Input::default() };
        let found = screen().run(&input).unwrap();
        let on_chpl = lists(&found.of(Column::Lists));
        let on_chpl = on_chpl.iter().map(|lists| lists.as_ref().map(|lists| lists.contains(&"chpl".to_owned())));
        assert_eq!(on_chpl.collect::<Vec<_>>(), [Some(false), Some(true), None, None], "{}", day.data_type());
    }
    let zoned = stamps.with_timezone("+08:00");
    let input = Input { hs: Some(&written), day: Some(&zoned), ..Input::default() };
    assert!(matches!(screen().run(&input), Err(ScreenError::Type { .. })));
}

#[test]
fn columns_of_different_lengths_are_refused() {
    let (one, two) = (StringArray::from(vec!["laser"]), StringArray::from(vec!["8542.31", "8542.31"]));
    let input = Input { description: Some(&one), hs: Some(&two), ..Input::default() };
    assert!(matches!(screen().run(&input), Err(ScreenError::Length { found: 2, expected: 1, .. })));
    assert!(matches!(screen().run(&Input::default()), Err(ScreenError::Nothing)));
}

#[test]
fn texts_of_every_type_are_read_alike() {
    let written = [
        Some("fibre laser, 1 kW"),
        None,
        Some(""),
        Some("nul \0 and \u{10FFFF}"),
        Some("激光器"),
        Some("fibre laser, 1 kW"),
    ];
    let plain = StringArray::from(written.to_vec());
    let dictionary = DataType::Dictionary(Box::new(DataType::UInt16), Box::new(DataType::LargeUtf8));
    let all: [ArrayRef; 5] = [
        Arc::new(plain.clone()),
        Arc::new(LargeStringArray::from(written.to_vec())),
        Arc::new(StringViewArray::from(written.to_vec())),
        cast(&plain, &dictionary).unwrap(),
        Arc::new(
            StringArray::from([&[Some("before")], &written[..], &[Some("after")]].concat()).slice(1, written.len()),
        ),
    ];
    let columns = |array: &ArrayRef| screen().run(&Input { description: Some(array), ..Input::default() }).unwrap();
    let expected = columns(&all[0]);
    for array in &all[1..] {
        assert_eq!(columns(array), expected, "{}", array.data_type());
    }
    let nulls = arrow_array::NullArray::new(3);
    let found = screen().run(&Input { description: Some(&nulls), ..Input::default() }).unwrap();
    assert_eq!(found.of(Column::Outcome).null_count(), 3);
}

#[test]
fn batches_are_answered_in_their_order_and_none_is_lost() {
    let many: Vec<String> = (0..200_000).map(|at| format!("{:06}", 840_000 + at % 9_000)).collect();
    let parts: Vec<StringArray> =
        [&many[..70_001], &[], &many[70_001..]].map(|part| StringArray::from(part.to_vec())).into();
    let inputs: Vec<Input<'_>> = parts.iter().map(|part| Input { hs: Some(part), ..Input::default() }).collect();
    let screen = Screen::new(Terms::default(), &[Column::Code], "dualuse_").unwrap();
    let all = screen.run_all(&inputs).unwrap();
    assert_eq!(all.iter().map(|batch| batch.num_rows()).sum::<usize>(), many.len());
    assert_eq!(all[0].schema(), screen.schema());
    let read: Vec<Option<String>> = all.iter().flat_map(|batch| texts(batch.column(0))).collect();
    for (text, read) in many.iter().zip(&read) {
        assert_eq!(Some(text.as_str()), read.as_ref().map(|code| code.replace('.', "")).as_deref());
    }
}

#[test]
fn what_is_forgotten_is_answered_again() {
    let screen = screen();
    for round in 0..3 {
        let many: Vec<String> = (0..70_000).map(|at| format!("x{at} {round}")).collect();
        let array = StringArray::from(many);
        let found = screen.run(&Input { hs: Some(&array), ..Input::default() }).unwrap();
        assert_eq!(found.of(Column::Outcome).null_count(), 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// A row says what its request says.
    #[test]
    fn rows_are_requests(
        rows in prop::collection::vec(
            (
                prop::option::of(prop_oneof!["\\PC{0,20}", Just("3 kW fibre laser cutting machine".to_owned()), Just("parts".to_owned())]),
                prop::option::of(prop_oneof!["[0-9.]{0,8}", Just("8456.11".to_owned()), Just("9015.10".to_owned())]),
            ),
            0..20,
        )
    ) {
        let (descriptions, codes): (Vec<_>, Vec<_>) = rows.iter().cloned().unzip();
        let (descriptions, codes) = (StringArray::from(descriptions), StringArray::from(codes));
        let screen = screen();
        let input = Input { description: Some(&descriptions), hs: Some(&codes), ..Input::default() };
        let found = screen.run(&input).unwrap();
        let (outcomes, listed) = (texts(&found.of(Column::Outcome)), lists(&found.of(Column::Lists)));
        let (named, verdicts) = (lists(&found.of(Column::Categories)), texts(&found.of(Column::Verdict)));
        for (at, (description, code)) in rows.into_iter().enumerate() {
            let request = description.map(Request::new).unwrap_or_default();
            let request = code.into_iter().fold(request, Request::hs);
            let Ok(answer) = request.answer(Detail::Verdict) else {
                prop_assert_eq!(&outcomes[at], &None);
                continue;
            };
            prop_assert_eq!(outcomes[at].as_deref(), Some(answer.outcome.as_ref()));
            prop_assert_eq!(verdicts[at].as_deref(), Some(answer.verdict.state.as_ref()));
            let mut expected: Vec<String> = answer.listings.iter().map(|listing| listing.list.to_string()).collect();
            expected.dedup();
            let looked_up = answer.code.status == "looked-up";
            prop_assert_eq!(listed[at].clone(), looked_up.then_some(expected));
            let expected: Vec<String> = answer.categories.iter().map(|found| found.category.to_string()).collect();
            prop_assert_eq!(named[at].clone().unwrap_or_default(), expected);
        }
    }
}
