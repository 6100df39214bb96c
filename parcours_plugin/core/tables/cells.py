"""Columns of cells as distinct values and codes, so that work is done once per distinct value.

A million rows of a pathway table hold a few thousand different dates, codes and names: each is
cleaned and parsed once, then spread over the rows by its code.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import pandas as pd

from .formulas import unguarded

SPREADSHEET_ERRORS = frozenset(
    {"#N/A", "#N/D", "#NA", "#REF!", "#VALUE!", "#VALEUR!", "#DIV/0!", "#NAME?", "#NOM?", "#NUM!",
     "#NOMBRE!", "#NULL!", "#NUL!"}
)  # fmt: skip
_INVISIBLE = re.compile("[\x00\u200b\ufeff]")
# What no cleaned cell holds, looked for in many cells at once, one per line.
_UNCLEAN = (
    "  ", " \n", "\n ", "\n#", "\n\n", "\n'", "\t", "\r", "\x0b", "\x0c", "\x1c", "\x1d",
    "\x1e", "\x1f", "\x00",
)  # fmt: skip
_UNCLEAN_LETTERS = re.compile(
    "[\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]"
)
_BLOCK = 4096


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
        if text[:1] == "'":
            text = unguarded(text)
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


def clean_texts(codes: np.ndarray, values: Sequence[str]) -> Cells:
    """A column of text cleaned as :func:`clean_cell` does, but many cells at a time.

    Most cells need no cleaning, which one look at a block of them tells.

    Parameters
    ----------
    codes : (n,) integer array
        Position in ``values`` of each row's text, -1 = none.
    values : sequence of str
        Distinct texts; what no row uses is left out.
    """
    kept = list(values)
    used = np.bincount(codes[codes >= 0], minlength=len(kept)) > 0
    for i in np.flatnonzero(~used).tolist():
        kept[i] = ""
    emptied, changed = not used.all(), False
    for start in range(0, len(kept), _BLOCK):
        block = kept[start : start + _BLOCK]
        if not _unclean(block):
            continue
        for i, text in enumerate(block, start):
            cleaned = clean_cell(text)
            if cleaned is None:
                kept[i], emptied = "", True
            elif cleaned != text:
                kept[i], changed = cleaned, True
    if changed:
        return Cells(*recode(codes, kept, lambda text: text or None))
    if not emptied:
        return Cells(np.asarray(codes, np.int64), kept)
    there = np.fromiter(map(bool, kept), bool, len(kept))
    moved = np.append(np.where(there, np.cumsum(there) - 1, -1), -1)
    return Cells(moved[codes], list(filter(None, kept)))


def _unclean(texts: Sequence[str]) -> bool:
    """Whether some of the texts need cleaning."""
    lines = "\n".join(texts)
    if lines.count("\n") >= len(texts) or lines[:1] in ("", " ", "#", "'", "\n"):
        return True
    if lines[-1] in " \n" or any(mark in lines for mark in _UNCLEAN):
        return True
    return not lines.isascii() and _UNCLEAN_LETTERS.search(lines) is not None


def column_of(values: Any) -> Cells:
    """A cleaned column from any sequence of cells (list, array, Series)."""
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
    return Cells(*recode(np.asarray(codes), distinct, clean_cell))


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
        """A column of n empty cells, all one cell in memory."""
        return cls(np.broadcast_to(np.int64(-1), n), [])

    @property
    def _all_text(self) -> bool:
        """Whether every value is text."""
        return set(map(type, self.values)) <= {str}

    @property
    def filled(self) -> np.ndarray:
        """(n,) bool: the cell is not empty."""
        return self.codes >= 0

    def counts(self) -> np.ndarray:
        """(k,) int64: how many cells hold each value."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.values))

    def take(self, rows: np.ndarray) -> Cells:
        """The cells of some rows (positions or a mask)."""
        if not self.values:
            return Cells.empty(int(rows.sum()) if rows.dtype == bool else len(rows))
        return Cells(self.codes[rows], self.values)

    def convert(self, convert: Callable[[Any], Any]) -> Cells:
        """Each distinct value converted once; None makes cells empty."""
        return Cells(*recode(self.codes, self.values, convert))

    def text(self) -> Cells:
        """The cells as text."""
        if self._all_text:
            return self
        return self.convert(cell_text)

    def without(self, words: Collection[str]) -> Cells:
        """The cells, those that say one of the words (whatever their case) empty."""
        longest = max(map(len, words))
        if self._all_text and self.values and min(map(len, self.values)) > longest:
            return self
        blank = [
            i
            for i, value in enumerate(self.values)
            if value.__class__ is str and len(value) <= longest and value.lower() in words
        ]
        if not blank:
            return self
        codes = np.arange(len(self.values) + 1)
        codes[-1] = -1
        codes[blank] = -1
        return Cells(codes[self.codes], self.values)

    def spread(self, of_values: Any, missing: Any) -> np.ndarray:
        """One entry per cell from one entry per distinct value, ``missing`` for empty cells."""
        given = np.asarray(of_values)
        if not len(given):
            kind = object if isinstance(missing, str) else None
            return np.full(len(self.codes), missing, dtype=kind)
        return np.append(given, np.asarray([missing], dtype=given.dtype))[self.codes]

    def objects(self, missing: Any = "") -> np.ndarray:
        """(n,) object array of the values."""
        if not self.values:
            return np.full(len(self.codes), missing, dtype=object)
        of_values = np.empty(len(self.values) + 1, dtype=object)
        of_values[:-1] = self.values
        of_values[-1] = missing
        return of_values[self.codes]

    @classmethod
    def stacked(cls, columns: Sequence[Cells]) -> Cells:
        """Columns one below the other."""
        with_values = [column for column in columns if column.values]
        if len(with_values) == 1:
            codes = [column.codes for column in columns]
            return cls(np.concatenate(codes), with_values[0].values)
        positions: dict[Any, int] = {}
        codes = []
        for column in columns:
            moved = [positions.setdefault(value, len(positions)) for value in column.values]
            codes.append(np.array([*moved, -1], np.int64)[column.codes])
        return cls(np.concatenate(codes) if codes else np.zeros(0, np.int64), list(positions))
