"""Columns of cells as distinct values and codes, so that work is done once per distinct value.

A million rows of a pathway table hold a few thousand different dates, codes and names: each is
cleaned and parsed once, then spread over the rows by its code.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import pandas as pd

SPREADSHEET_ERRORS = frozenset(
    {"#N/A", "#N/D", "#NA", "#REF!", "#VALUE!", "#VALEUR!", "#DIV/0!", "#NAME?", "#NOM?", "#NUM!",
     "#NOMBRE!", "#NULL!", "#NUL!"}
)  # fmt: skip
_INVISIBLE = re.compile("[\x00\u200b\ufeff]")


def clean_cell(value: Any) -> Any:
    """A cell as it is worked with: text without outer spaces, None where there is nothing.

    Whole floats become integers (a spreadsheet keeps 63113 as 63113.0), booleans become
    ``"yes"`` and ``"no"``, spreadsheet errors (``#N/A``) count as empty.

    >>> clean_cell("  Issoire\\u00a0"), clean_cell(63113.0), clean_cell(" "), clean_cell("#N/A")
    ('Issoire', 63113, None, None)
    """
    if value is None:
        return None
    if isinstance(value, str):
        text = " ".join(value.split())
        if not text.isascii() or "\x00" in text:
            text = _INVISIBLE.sub("", text).strip()
        return None if not text or (text[0] == "#" and text.upper() in SPREADSHEET_ERRORS) else text
    if isinstance(value, (bool, np.bool_)):
        return "yes" if value else "no"
    if isinstance(value, (float, np.floating)):
        if np.isnan(value) or np.isinf(value):
            return None
        return int(value) if float(value).is_integer() else float(value)
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, np.datetime64):
        value = pd.Timestamp(value)
    if value is pd.NaT or value is pd.NA:
        return None
    return value


def cell_text(value: Any) -> str:
    """A cell as text: numbers without a needless ``.0``, dates in ISO form, nothing as ``""``.

    >>> cell_text(63113), cell_text(50.5), cell_text(None)
    ('63113', '50.5', '')
    >>> cell_text(datetime.datetime(2019, 1, 5))
    '2019-01-05'
    """
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return ""
    if isinstance(value, datetime.datetime):
        midnight = (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0)
        return value.strftime("%Y-%m-%d") if midnight else value.isoformat(sep=" ")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)


def recode(
    codes: np.ndarray, values: Sequence[Any], convert: Callable[[Any], Any]
) -> tuple[np.ndarray, list[Any]]:
    """Convert distinct values; those that become equal share one code, None gets code -1.

    Parameters
    ----------
    codes : (n,) integer array
        Position in ``values`` of each row's value, -1 = none.
    values : sequence of length k
        Distinct values.
    convert : callable
        Applied once to each value.

    Returns
    -------
    codes : (n,) int64 array
    values : list
        Distinct converted values, in order of first appearance in ``values``.
    """
    positions: dict[Any, int] = {}
    moved = np.full(len(values) + 1, -1, np.int64)  # the last place answers code -1
    for i, value in enumerate(values):
        converted = convert(value)
        if converted is not None:
            moved[i] = positions.setdefault(converted, len(positions))
    return moved[codes], list(positions)


def categorical(codes: np.ndarray, values: Sequence[Any]) -> pd.Categorical:
    """A categorical of objects from codes (-1 = missing) and distinct values."""
    # An object array, lest pandas turn dates or numbers into an index of their own type.
    objects = np.empty(len(values), dtype=object)
    objects[:] = list(values)
    return pd.Categorical.from_codes(codes, categories=pd.Index(objects, dtype=object))


def column_of(values: Any) -> pd.Categorical:
    """A cleaned categorical column from any sequence of cells (list, array, Series)."""
    if isinstance(getattr(values, "dtype", None), pd.CategoricalDtype):
        found: Any = values.array if isinstance(values, pd.Series) else values
        codes, distinct = found.codes, list(found.categories)
    else:
        known = values if isinstance(values, (pd.Series, np.ndarray)) else list(values)
        # Objects, lest a column of numbers with gaps become one of floats.
        series = pd.Series(known, dtype=None if known is values else object)
        if pd.api.types.is_extension_array_dtype(series.dtype) or series.dtype.kind in "Mm":
            series = series.astype(object)
        codes, uniques = pd.factorize(series.to_numpy())
        distinct = list(uniques)
    return categorical(*recode(np.asarray(codes), distinct, clean_cell))


@dataclass(frozen=True)
class Cells:
    """A column of n cells as distinct values and codes.

    Parameters
    ----------
    codes : (n,) int64 array
        Position in ``values`` of each cell's value, -1 = empty.
    values : list of length k
        Distinct values; some may be used by no cell.
    """

    codes: np.ndarray
    values: list[Any]

    def __len__(self) -> int:
        return len(self.codes)

    @classmethod
    def empty(cls, n: int) -> Cells:
        """A column of n empty cells."""
        return cls(np.full(n, -1, np.int64), [])

    @property
    def filled(self) -> np.ndarray:
        """(n,) bool: the cell is not empty."""
        return self.codes >= 0

    def counts(self) -> np.ndarray:
        """(k,) int64: how many cells hold each value."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.values))

    def take(self, rows: np.ndarray) -> Cells:
        """The cells of some rows (positions or a mask)."""
        return Cells(self.codes[rows], self.values)

    def convert(self, convert: Callable[[Any], Any]) -> Cells:
        """Each distinct value converted once; None makes cells empty."""
        return Cells(*recode(self.codes, self.values, convert))

    def text(self) -> Cells:
        """The cells as text."""
        return self.convert(cell_text)

    def spread(self, of_values: Any, missing: Any) -> np.ndarray:
        """One entry per cell from one entry per distinct value, ``missing`` for empty cells."""
        given = np.asarray(of_values)
        if not len(given):
            kind = object if isinstance(missing, str) else None
            return np.full(len(self.codes), missing, dtype=kind)
        return np.append(given, np.asarray([missing], dtype=given.dtype))[self.codes]

    def objects(self, missing: Any = "") -> np.ndarray:
        """(n,) object array of the values."""
        of_values = np.empty(len(self.values) + 1, dtype=object)
        of_values[:-1] = self.values
        of_values[-1] = missing
        return of_values[self.codes]

    @classmethod
    def stacked(cls, columns: Sequence[Cells]) -> Cells:
        """Columns one below the other."""
        positions: dict[Any, int] = {}
        codes = []
        for column in columns:
            moved = [positions.setdefault(value, len(positions)) for value in column.values]
            codes.append(np.array([*moved, -1], np.int64)[column.codes])
        return cls(np.concatenate(codes) if codes else np.zeros(0, np.int64), list(positions))
