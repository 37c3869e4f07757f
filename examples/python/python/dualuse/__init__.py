"""Export-control classification of product descriptions and HS codes.

Three functions, all offline, with the tables compiled in:

* :func:`classify` answers one item and returns its record as a plain dictionary;
* :func:`explain` returns what a person is shown of the same answer;
* :func:`screen` answers every row of a pandas or polars frame, or of an Arrow table.

None of the answers is a clearance. ``nothing-found`` names what was checked; a verdict of ``closed`` says that the facts meet none
of the paragraphs that were asked; an empty list of goods lists says that the lists asked do not name the code.

>>> import dualuse
>>> record = dualuse.classify("3 kW fiber laser cutting machine", hs="8456.11")
>>> record["answer"]["outcome"]
'flagged'
"""

from ._ask import classify, explain
from ._error import DualuseError
from ._frame import COLUMNS, screen
from ._native import __version__

__all__ = ["COLUMNS", "DualuseError", "__version__", "classify", "explain", "screen"]
