"""Frames of rows: Arrow in, Arrow out, no row goes through Python."""

from __future__ import annotations

import datetime
import sys
from typing import Any, Optional, Sequence, TypeVar, Union

from . import _native
from ._ask import as_day
from ._error import DualuseError, told

Frame = TypeVar("Frame")

#: The columns that :func:`screen` can add, in their order.
COLUMNS: tuple[str, ...] = tuple(_native.COLUMNS)

_HOW = (
    "read the column as text, as with pandas.read_csv(..., dtype={{{0!r}: \"string\"}}) "
    "or polars.read_csv(..., schema_overrides={{{0!r}: polars.String}})"
)


def screen(
    frame: Frame,
    *,
    description: Optional[str] = None,
    hs: Optional[str] = None,
    edition: Optional[Union[str, int]] = None,
    day: Optional[Union[str, datetime.date]] = None,
    edition_column: Optional[str] = None,
    day_column: Optional[str] = None,
    scheme: Optional[str] = None,
    lists: Optional[str] = None,
    columns: Optional[Sequence[str]] = None,
    prefix: str = "dualuse_",
) -> Frame:
    """Classify every row of a frame and return the frame with columns added.

    ``frame`` is a pandas or polars DataFrame, a pyarrow Table, or whatever has ``__arrow_c_stream__``; of the last, the added
    columns alone are returned, as an Arrow table. Rows that ask the same are answered once, on all cores.

    ``description`` and ``hs`` name columns; one of them is needed. A column of integers is read as codes without points: a leading
    zero that was lost is put back if the edition has such a code, and ``code_repaired`` says so. A column of floats is refused.

    Columns added, each with the prefix in front (choose some with ``columns``):

    ================== ====================================================================================
    ``outcome``        ``flagged``, ``nothing-found``, ``indeterminate`` or ``out-of-scope``; null if the row was not answered
    ``reason``         the outcome in words, with what was checked, unless it is ``flagged``
    ``because``        what speaks for a flag: ``met``, ``listed``, ``looks-like``
    ``code``           the code that was read
    ``code_status``    what became of the code: ``looked-up``, ``not-in-edition``, ``unreadable``, ...
    ``code_level``     ``chapter``, ``heading``, ``subheading`` or ``national``: do not add up values of different levels
    ``code_repaired``  whether a code that was a number got back a leading zero
    ``edition``        the edition in which the code was read
    ``lists``          the goods lists that name the code; null if none was looked up
    ``lists_in_part``  those of them that name only part of the code, or under a condition
    ``lists_unknown``  the goods lists of which it is not known on that day
    ``tiers``          the tiers of the Common High Priority List
    ``categories``     what the row looks like, the weightiest first; null if nothing could be read
    ``strengths``      the strength of each category
    ``agreements``     whether description and code agree on each category
    ``verdict``        ``met``, ``open``, ``closed`` or ``not-asked``
    ``met``            the paragraphs of control lists that are met; null if no rule was asked
    ``error``          why the row was not answered
    ================== ====================================================================================

    None of them is a clearance. An empty list says that a code was looked up and that the lists asked do not name it; a null says
    that nothing was looked up. Go by ``outcome``.

    :param edition: the edition of all codes; HS 2022 if absent. ``edition_column`` names a column with one for each row instead.
    :param day: the day of which all rows are asked. ``day_column`` names a column with one for each row instead.
    :param scheme: the tariff of the digits after the subheading.
    :param lists: the lists asked, such as ``"eu"`` or ``"chpl"``.
    :raises DualuseError: if a column is missing or of a type that is not accepted, or the terms cannot be asked.
    """
    names = {"description": description, "hs": hs, "edition": edition_column, "day": day_column}
    asked = {
        "edition": None if edition is None else str(edition),
        "scheme": scheme,
        "day": as_day(day),
        "lists": lists,
    }
    for what, both in (("edition", (edition, edition_column)), ("day", (day, day_column))):
        if None not in both:
            raise DualuseError("column", str(both[1]), f"{what} and {what}_column are both given; one is accepted")
    if isinstance(columns, str):
        raise DualuseError("column", columns, f"columns is a text; a list of names is accepted, such as [{columns!r}]")
    chosen = list(COLUMNS if columns is None else columns)
    if len(set(chosen)) < len(chosen):
        raise DualuseError("column", "", "a column is named twice in columns")
    for what, name in names.items():
        if not isinstance(name, (str, type(None))):
            raise DualuseError("column", what, f"{what} is {name!r}: the name of a column as a text is accepted")
    needed = list(dict.fromkeys(name for name in names.values() if name is not None))
    if description is None and hs is None:
        raise DualuseError("column", "", "neither description nor hs names a column; one of them is needed")

    def found(table: Any) -> Any:
        try:
            with told():
                return _native.screen(table, names, asked, chosen, prefix)
        except DualuseError as error:
            if "floats" not in error.message:
                raise
            raise DualuseError(error.kind, str(hs), f"{error.message}: {_HOW.format(hs)}") from None

    added = [prefix + name for name in chosen]
    if _is(frame, "pandas", "DataFrame"):
        return _pandas(frame, needed, added, found)  # type: ignore[no-any-return]
    if _is(frame, "polars", "LazyFrame"):
        raise DualuseError("column", "", "a LazyFrame has no rows yet: give frame.collect()")
    if _is(frame, "polars", "DataFrame"):
        _check(list(frame.columns), needed, added)  # type: ignore[attr-defined]
        polars = sys.modules["polars"]
        # A column of nulls alone has a layout of its own in polars, which others do not read.
        kinds = {polars.Null: polars.String}
        asked_for = frame.select(needed).cast(kinds)  # type: ignore[attr-defined]
        return frame.hstack(polars.DataFrame(found(asked_for)))  # type: ignore[attr-defined,no-any-return]
    if _is(frame, "pyarrow", "Table"):
        _check(list(frame.column_names), needed, added)  # type: ignore[attr-defined]
        answered = sys.modules["pyarrow"].table(found(frame.select(needed)))  # type: ignore[attr-defined]
        for name in added:
            frame = frame.append_column(name, answered.column(name))  # type: ignore[attr-defined]
        return frame
    if hasattr(frame, "__arrow_c_stream__"):
        return found(frame)  # type: ignore[no-any-return]
    raise DualuseError(
        "column",
        "",
        f"a {type(frame).__name__} is no frame: a pandas or polars DataFrame, a pyarrow Table, or an object with "
        "__arrow_c_stream__ is accepted",
    )


def _is(frame: object, module: str, name: str) -> bool:
    kind = getattr(sys.modules.get(module), name, None)
    return kind is not None and isinstance(frame, kind)


def _check(present: list[Any], needed: list[str], added: list[str]) -> None:
    for name in needed:
        if present.count(name) != 1:
            what = "no column has" if name not in present else "several columns have"
            raise DualuseError("column", name, f"{what} the name {name!r}; the frame has {_some(present)}")
    for name in added:
        if name in present:
            message = f"the frame has a column {name!r} already: choose another prefix"
            raise DualuseError("column", name, message)


def _some(names: list[Any]) -> str:
    return ", ".join(repr(name) for name in names[:20]) + (", ..." if len(names) > 20 else "")


def _pandas(frame: Any, needed: list[str], added: list[str], found: Any) -> Any:
    _check(list(frame.columns), needed, added)
    try:
        import pyarrow
    except ImportError as error:
        message = "pandas gives its columns to Arrow by pyarrow, which is not installed: pip install pyarrow"
        raise DualuseError("column", "", message) from error
    import pandas

    arrays = {}
    for name in needed:
        try:
            arrays[name] = pyarrow.array(frame[name], from_pandas=True)
        except (pyarrow.ArrowException, UnicodeError, TypeError, OverflowError) as error:
            message = f"the column {name!r} mixes types or has no text of UTF-8 ({error}): " + _HOW.format(name)
            raise DualuseError("column", name, message) from error
    answered = pyarrow.table(found(pyarrow.table(arrays)))
    told = answered.to_pandas(types_mapper=pandas.ArrowDtype)
    told.index = frame.index
    return pandas.concat([frame, told[added]], axis="columns")
