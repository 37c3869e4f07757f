"""Errors of the package."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

from ._native import Failure


class DualuseError(ValueError):
    """Why there is no answer: what was wrong, where, and what is accepted.

    ``kind`` is the identifier of the JSON form, such as ``edition`` or ``parameter-value``, or ``column`` for a column of a frame;
    ``path`` says where, such as ``parameters.wavelength`` or the name of a column, and is empty if it is the whole.
    """

    def __init__(self, kind: str, path: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.path = path
        self.message = message

    def __reduce__(self) -> tuple[type[DualuseError], tuple[str, str, str]]:
        return type(self), (self.kind, self.path, self.message)


@contextmanager
def told() -> Iterator[None]:
    """Failures of the Rust part as errors of the package."""
    try:
        yield
    except Failure as failure:
        raise DualuseError(*failure.args) from None
