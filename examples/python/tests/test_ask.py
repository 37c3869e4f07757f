"""One item: what is answered, and how what cannot be asked is told."""

from __future__ import annotations

import datetime
import json
import pickle
import threading

import dualuse
import pytest


def test_a_record_is_a_plain_dictionary_that_can_be_kept() -> None:
    record = dualuse.classify("3 kW fiber laser cutting machine", hs="8456.11")
    assert list(record) == ["request", "detail", "snapshot", "lists", "answer"]
    assert json.loads(json.dumps(record)) == record
    assert record["answer"]["outcome"] == "flagged"
    assert record["answer"]["question"]["parameter"]
    assert len(record["snapshot"]["data_sha256"]) == 64


def test_facts_decide() -> None:
    record = dualuse.classify("GPU chip", facts={"kind": ["digital-processing-ic"], "tpp": 4800})
    assert [met["entry"] for met in record["answer"]["verdict"]["met"]] == ["3A090.a.1"]
    told = dualuse.classify("laser", facts={"tunable": False, "wavelength": "1070 nm", "output_power": "600 W"})
    assert {fact["parameter"] for fact in told["answer"]["facts"]} >= {"tunable", "wavelength", "output_power"}


def test_a_day_is_a_date_or_a_text() -> None:
    for day in ("2024-02-22", datetime.date(2024, 2, 22)):
        answer = dualuse.classify(hs="8457.10", day=day)["answer"]
        assert "chpl" not in [listing["list"] for listing in answer["listings"]]
    answer = dualuse.classify(hs="8457.10", day="2024-02-23")["answer"]
    assert "chpl" in [listing["list"] for listing in answer["listings"]]


def test_spans_are_bytes_of_the_text() -> None:
    text = "Ёмкость, fibre laser"
    spans = dualuse.classify(text)["answer"]["categories"][0]["spans"]
    assert text.encode()[slice(*spans[0])].decode() == "fibre laser"


def test_nothing_found_is_no_clearance() -> None:
    answer = dualuse.classify("roasted coffee", hs="0901.21")["answer"]
    assert answer["outcome"] == "nothing-found"
    assert "not a clearance" in answer["reason"]
    assert "not a clearance" in dualuse.explain("roasted coffee", hs="0901.21")


def test_a_code_that_cannot_be_read_is_told_and_the_description_is_read() -> None:
    answer = dualuse.classify("laser rangefinder", hs="9015.l0")["answer"]
    assert (answer["outcome"], answer["code"]["status"]) == ("flagged", "unreadable")


@pytest.mark.parametrize(
    ("asked", "kind", "path", "said"),
    [
        ({}, "nothing-given", "", "neither"),
        ({"hs": 8457.10}, "json", "", "quotation marks"),
        ({"hs": 84561100}, "json", "", "quotation marks"),
        ({"description": 7}, "json", "", "string"),
        ({"description": b"laser"}, "json", "", "JSON"),
        ({"description": "\ud800"}, "json", "", "surrogate"),
        ({"description": "x", "edition": "HS2018"}, "edition", "edition", "HS2017"),
        ({"description": "x", "scheme": "xx"}, "scheme", "scheme", "nearest"),
        ({"description": "x", "day": "2024-02-30"}, "as-of", "as_of", "2024-02-30"),
        ({"description": "x", "day": datetime.datetime(2024, 2, 23)}, "as-of", "as_of", "date"),
        ({"description": "x", "lists": "us-cll"}, "lists", "lists", "us-ccl"),
        ({"description": "x", "facts": {"wavelenght": "1 um"}}, "parameter", "parameters.wavelenght", "wavelength"),
        ({"description": "x", "facts": {"wavelength": "red"}}, "parameter-value", "parameters.wavelength", "wavelength"),
        ({"description": "x", "facts": {"wavelength": float("nan")}}, "json", "", "finite"),
        ({"description": "x", "facts": {"wavelength": float("inf")}}, "json", "", "finite"),
        ({"description": "x", "facts": {"wavelength": object()}}, "json", "", "JSON"),
        ({"description": "x", "points": [{"wavelenght": "1 um"}]}, "parameter", "points.0.wavelenght", "wavelength"),
        ({"description": "x", "only": ["lazer"]}, "parameter-value", "only.0", "lazer"),
        ({"description": "x", "only": "fibre-laser"}, "json", "", "sequence"),
        ({"description": "x", "detail": "all"}, "json", "", "candidates"),
    ],
)
def test_what_cannot_be_asked_says_why(asked: dict, kind: str, path: str, said: str) -> None:
    with pytest.raises(dualuse.DualuseError) as caught:
        dualuse.classify(**asked)
    assert isinstance(caught.value, ValueError)
    assert (caught.value.kind, caught.value.path) == (kind, path)
    assert said in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("text", ["", "\0", "laser\0diode", "\U0010ffff", "\u202elaser", "x" * 5_000_000, "laser " * 200_000])
def test_no_text_brings_it_down(text: str) -> None:
    assert dualuse.classify(text)["request"]["description"] == text
    assert "not a clearance" in dualuse.explain(text)
    assert dualuse.classify(hs=text)["answer"]["outcome"] != "flagged"


def test_threads_get_the_same_answer() -> None:
    expected, got = dualuse.classify("laser diode"), []
    threads = [threading.Thread(target=lambda: got.append(dualuse.classify("laser diode"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [expected] * 8
