"""Frames: what comes back, of which types, and what is refused."""

from __future__ import annotations

import datetime
import threading

import dualuse
import pandas
import polars
import pyarrow
import pytest

ROWS = {
    "code": ["8542.31", "0901.21", None, "9O15.10", "9999", "8456.11"],
    "text": ["processor", "roasted coffee", "parts", "laser rangefinder", None, "3 kW fibre laser cutting machine"],
}
OUTCOMES = ["flagged", "nothing-found", "indeterminate", "flagged", "out-of-scope", "flagged"]


def screened(**asked):
    asked = {"hs": "code", "description": "text", **asked}
    return dualuse.screen(polars.DataFrame(ROWS), **asked)


@pytest.mark.parametrize(
    "frame",
    [
        pandas.DataFrame(ROWS),
        pandas.DataFrame(ROWS, dtype="object"),
        pandas.DataFrame(ROWS).convert_dtypes(dtype_backend="pyarrow"),
        pandas.DataFrame(ROWS).astype("category"),
        polars.DataFrame(ROWS),
        polars.DataFrame(ROWS).with_columns(polars.all().cast(polars.Categorical)),
        polars.concat([polars.DataFrame(ROWS)[:2], polars.DataFrame(ROWS)[2:2], polars.DataFrame(ROWS)[2:]], rechunk=False),
        pyarrow.table(ROWS),
        pyarrow.table({name: pyarrow.array(cells).dictionary_encode() for name, cells in ROWS.items()}),
        pyarrow.table({name: pyarrow.array(cells, pyarrow.large_string()) for name, cells in ROWS.items()}),
        pyarrow.table({name: pyarrow.array(cells, pyarrow.string_view()) for name, cells in ROWS.items()}),
        pyarrow.table({name: pyarrow.chunked_array([cells[:1], [], cells[1:]], pyarrow.string()) for name, cells in ROWS.items()}),
    ],
    ids=lambda frame: type(frame).__module__.split(".")[0],
)
def test_every_frame_comes_back_with_columns_added(frame) -> None:
    found = dualuse.screen(frame, hs="code", description="text")
    assert type(found) is type(frame)
    assert len(found) == len(frame) == 6
    table = pyarrow.Table.from_pandas(found) if isinstance(found, pandas.DataFrame) else pyarrow.table(found)
    assert table["dualuse_outcome"].to_pylist() == OUTCOMES
    lists = table["dualuse_lists"].to_pylist()
    assert "chpl" in lists[0]
    assert lists[1] == [] and lists[2:5] == [None] * 3
    assert table.column_names[:2] == ["code", "text"]
    assert table.column_names[-18:] == ["dualuse_" + name for name in dualuse.COLUMNS]


def test_a_frame_says_what_classify_says() -> None:
    for row in screened().iter_rows(named=True):
        answer = dualuse.classify(row["text"], hs=row["code"])["answer"]
        assert row["dualuse_outcome"] == answer["outcome"]
        assert row["dualuse_because"] == (answer["because"] or None)
        assert row["dualuse_code_status"] == answer["code"]["status"]
        assert row["dualuse_verdict"] == answer["verdict"]["state"]
        assert row["dualuse_categories"] in (None, [found["category"] for found in answer["categories"]])
        assert set(row["dualuse_lists"] or []) == {listing["list"] for listing in answer["listings"]}


def test_the_index_of_pandas_is_kept() -> None:
    frame = pandas.DataFrame({"code": ["8542.31", "0901.21"]}, index=[7, 7])
    found = dualuse.screen(frame, hs="code", columns=["outcome"])
    assert list(found.index) == [7, 7]
    assert list(found["dualuse_outcome"]) == ["flagged", "nothing-found"]


@pytest.mark.parametrize(
    "codes",
    [
        pandas.Series([854231, 90121, 84]),
        pandas.Series([854231, 90121, 84], dtype="uint32"),
        polars.Series([854231, 90121, 84]),
        polars.Series([854231, 90121, 84], dtype=polars.Int32),
    ],
)
def test_integers_are_codes_that_lost_their_zero(codes) -> None:
    kind = pandas if isinstance(codes, pandas.Series) else polars
    found = dualuse.screen(kind.DataFrame({"code": codes}), hs="code")
    assert list(found["dualuse_code"]) == ["8542.31", "0901.21", "84"]
    assert list(found["dualuse_code_repaired"]) == [False, True, False]
    assert list(found["dualuse_code_level"]) == ["subheading", "subheading", "chapter"]


def test_missing_integers_stay_unknown() -> None:
    frame = pandas.DataFrame({"code": pandas.array([854231, None], dtype="Int64")})
    found = dualuse.screen(frame, hs="code")
    assert found["dualuse_outcome"].isna().tolist() == [False, True]
    assert "HS code" in found["dualuse_error"][1]


@pytest.mark.parametrize(
    "frame",
    [
        pandas.DataFrame({"code": [8542.31, None]}),
        pandas.DataFrame({"code": [854231, float("nan")]}),
        polars.DataFrame({"code": [float("nan"), float("inf")]}),
        pyarrow.table({"code": pyarrow.array([1.5], pyarrow.float32())}),
    ],
)
def test_floats_are_refused_with_the_way_to_read_them(frame) -> None:
    with pytest.raises(dualuse.DualuseError, match="dtype={'code': \"string\"}") as caught:
        dualuse.screen(frame, hs="code")
    assert caught.value.path == "code"


def test_columns_that_cannot_be_read_are_refused() -> None:
    for column in ([["8542.31"]], [True], [datetime.date(2024, 2, 23)], [b"8542.31"]):
        with pytest.raises(dualuse.DualuseError, match="texts and integers"):
            dualuse.screen(polars.DataFrame({"code": column}), hs="code")
    with pytest.raises(dualuse.DualuseError, match="mixes types"):
        dualuse.screen(pandas.DataFrame({"code": ["8542.31", 854231]}, dtype="object"), hs="code")
    with pytest.raises(dualuse.DualuseError, match="UTF-8|mixes types"):
        dualuse.screen(pandas.DataFrame({"code": ["\ud800"]}, dtype="object"), hs="code")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"hs": "cmdCode"}, "'cmdCode'"),
        ({"hs": None, "description": None}, "one of them is needed"),
        ({"hs": 0}, "name of a column"),
        ({"edition": "HS2018"}, "HS2017"),
        ({"day": "yesterday"}, "yesterday"),
        ({"lists": "us-cll"}, "us-ccl"),
        ({"scheme": "xx"}, "nearest"),
        ({"columns": ["list"]}, "lists_in_part"),
        ({"columns": "lists"}, "list of names"),
        ({"columns": ["lists", "lists"]}, "twice"),
        ({"columns": ["code"], "prefix": ""}, "another prefix"),
        ({"edition": "H5", "edition_column": "text"}, "both"),
        ({"day": "latest", "day_column": "text"}, "both"),
    ],
)
def test_what_cannot_be_asked_says_why(asked: dict, said: str) -> None:
    with pytest.raises(dualuse.DualuseError, match=said):
        screened(**asked)


def test_what_is_no_frame_is_refused() -> None:
    for frame in (polars.LazyFrame(ROWS), {"code": ["8542.31"]}, None, "laser", 7):
        with pytest.raises(dualuse.DualuseError, match="frame|collect"):
            dualuse.screen(frame, hs="code")
    twice = pandas.DataFrame([["8542.31", "1"]], columns=["code", "code"])
    with pytest.raises(dualuse.DualuseError, match="several columns"):
        dualuse.screen(twice, hs="code")


@pytest.mark.parametrize("kind", [pandas, polars])
def test_an_empty_frame_comes_back_empty(kind) -> None:
    for column in ([], None):
        frame = kind.DataFrame({"code": []}) if column is None else kind.DataFrame({"code": kind.Series([], dtype=str)})
        if column is None and kind is pandas:
            frame = frame.astype("object")
        found = dualuse.screen(frame, hs="code")
        assert len(found) == 0
        assert "dualuse_outcome" in found.columns


def test_each_row_has_its_edition_and_its_day() -> None:
    frame = polars.DataFrame(
        {
            "code": ["8548.90", "8548.90", "8457.10", "8457.10", "8542.31", "8542.31"],
            "edition": ["H5", "H6", "H6", "H6", "S3", None],
            "day": [datetime.date(2024, 2, 23)] * 3 + [datetime.date(2024, 2, 22)] * 3,
        }
    )
    found = dualuse.screen(frame, hs="code", edition_column="edition", day_column="day")
    assert found["dualuse_code_status"].to_list()[:4] == ["looked-up", "not-in-edition", "looked-up", "looked-up"]
    assert ["chpl" in lists for lists in found["dualuse_lists"].to_list()[2:4]] == [True, False]
    assert found["dualuse_outcome"].to_list()[4:] == [None, None]
    assert "S3" in found["dualuse_error"][4] and "not given" in found["dualuse_error"][5]


def test_other_arrow_tables_give_the_added_columns_alone() -> None:
    class Stream:
        def __arrow_c_stream__(self, requested_schema=None):
            return pyarrow.table(ROWS).__arrow_c_stream__(requested_schema)

    found = pyarrow.table(dualuse.screen(Stream(), hs="code", description="text", columns=["outcome"]))
    assert found.column_names == ["dualuse_outcome"]
    assert found["dualuse_outcome"].to_pylist() == OUTCOMES
    with pytest.raises(dualuse.DualuseError, match="cmdCode") as caught:
        dualuse.screen(Stream(), hs="cmdCode")
    assert caught.value.path == "cmdCode"


def test_strange_texts_are_rows_like_others() -> None:
    texts = ["", "\0", "laser\0diode", "x" * 3_000_000, "\U0010ffff", "\u202e8542.31", "８５４２．３１", " 8542.31 "]
    found = dualuse.screen(polars.DataFrame({"code": texts, "text": texts}), hs="code", description="text")
    assert found["dualuse_outcome"].null_count() == 0
    assert found["dualuse_outcome"][6] == "flagged"


def test_threads_screen_at_once() -> None:
    expected, got = screened(), []
    threads = [threading.Thread(target=lambda: got.append(screened())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 8 and all(found.equals(expected) for found in got)


def test_many_rows_come_back_in_their_order() -> None:
    codes = [f"{840_000 + at * 37 % 9_000:06}" for at in range(300_000)]
    found = dualuse.screen(polars.DataFrame({"code": codes}), hs="code", columns=["code"])
    assert found["dualuse_code"].str.replace_all(".", "", literal=True).to_list() == codes
