"""One item."""

from __future__ import annotations

import datetime
import json
from typing import Any, Mapping, Optional, Sequence, Union

from . import _native
from ._error import DualuseError, told

Value = Union[str, int, float, bool, Sequence[str]]
Facts = Mapping[str, Value]


def _request(
    description: Optional[str],
    hs: Optional[str],
    edition: Optional[Union[str, int]],
    scheme: Optional[str],
    day: Optional[Union[str, datetime.date]],
    lists: Optional[str],
    maker: Optional[str],
    model: Optional[str],
    facts: Optional[Facts],
    points: Optional[Sequence[Facts]],
    only: Optional[Sequence[str]],
) -> str:
    request = {
        "description": description,
        "hs": hs,
        "edition": edition,
        "scheme": scheme,
        "as_of": as_day(day),
        "lists": lists,
        "maker": maker,
        "model": model,
        "parameters": None if facts is None else dict(facts),
        "points": None if points is None else [dict(point) for point in points],
        "only": only if only is None or isinstance(only, str) else list(only),
    }
    request = {key: value for key, value in request.items() if value is not None}
    try:
        written = json.dumps(request, allow_nan=False, ensure_ascii=False)
        written.encode()
        return written
    except (TypeError, ValueError, RecursionError) as error:
        message = f"the request cannot be written as JSON: {error}; texts, finite numbers and flags are accepted as values"
        raise DualuseError("json", "", message) from error


def as_day(day: Optional[Union[str, datetime.date]]) -> Optional[str]:
    """A day as it is written. A moment has none without its time zone."""
    if isinstance(day, datetime.datetime):
        message = f"the day is the moment {day.isoformat()}: give a date or a text such as 2024-02-23"
        raise DualuseError("as-of", "as_of", message)
    return day.isoformat() if isinstance(day, datetime.date) else day


def classify(
    description: Optional[str] = None,
    hs: Optional[str] = None,
    *,
    edition: Optional[Union[str, int]] = None,
    scheme: Optional[str] = None,
    day: Optional[Union[str, datetime.date]] = None,
    lists: Optional[str] = None,
    maker: Optional[str] = None,
    model: Optional[str] = None,
    facts: Optional[Facts] = None,
    points: Optional[Sequence[Facts]] = None,
    only: Optional[Sequence[str]] = None,
    detail: str = "question",
) -> dict[str, Any]:
    """Classify one item and return its record.

    The record is the JSON form described in ``docs/json.md``: ``request``, ``detail``, ``snapshot``, ``lists`` and ``answer``. Keep
    it: it says what was asked, what was answered, and by which data.

    :param description: the description of the goods.
    :param hs: the HS code as text. A number is refused: as a number 0901.21 loses its first digit and 8457.10 its last.
    :param edition: the edition of the code, such as ``"HS2017"``, ``2017`` or ``"H5"``; HS 2022 if absent.
    :param scheme: the tariff of the digits after the subheading, such as ``"hts"``; the Combined Nomenclature if absent.
    :param day: the day of which lists and rules are asked; the newest versions held if absent.
    :param lists: the lists asked, such as ``"eu"`` or ``"chpl,us-ccl"``.
    :param maker: who made the goods.
    :param model: the model or part number.
    :param facts: parameters with their values, such as ``{"wavelength": "1070 nm", "tunable": False}``.
    :param points: figures that belong together, each point as ``facts``.
    :param only: kinds of goods that the goods are of; they are of no other.
    :param detail: ``"verdict"``, ``"question"`` (what to ask next) or ``"candidates"`` (every entry with its explanation).
    :raises DualuseError: if the item cannot be asked. An HS code that cannot be read is no error: it is told in ``answer.code``.

    >>> record = classify("laser rangefinder", hs="9015.10")
    >>> record["answer"]["outcome"], record["answer"]["because"]
    ('flagged', ['listed', 'looks-like'])
    """
    request = _request(description, hs, edition, scheme, day, lists, maker, model, facts, points, only)
    with told():
        return json.loads(_native.record(request, detail))  # type: ignore[no-any-return]


def explain(
    description: Optional[str] = None,
    hs: Optional[str] = None,
    *,
    edition: Optional[Union[str, int]] = None,
    scheme: Optional[str] = None,
    day: Optional[Union[str, datetime.date]] = None,
    lists: Optional[str] = None,
    maker: Optional[str] = None,
    model: Optional[str] = None,
    facts: Optional[Facts] = None,
    points: Optional[Sequence[Facts]] = None,
    only: Optional[Sequence[str]] = None,
) -> str:
    """Return what a person is shown of the answer: a line a finding, with the citations at the end.

    The parameters are those of :func:`classify`. The wording may change; programs read the record.

    :raises DualuseError: if the item cannot be asked.

    >>> print(explain("laser rangefinder").splitlines()[0])
          outcome  flagged: looks like
    """
    request = _request(description, hs, edition, scheme, day, lists, maker, model, facts, points, only)
    with told():
        return _native.explain(request)
