"""Columns of cells as distinct values and codes, so that work is done once per distinct value.

A million rows of a pathway table hold a few thousand different dates, codes and names: each is
cleaned and parsed once, then spread over the rows by its code.
"""

from __future__ import annotations

import datetime
import re
from typing import Any, Callable, Sequence

import numpy as np
import pandas as pd

SPREADSHEET_ERRORS = frozenset(
    {"#N/A", "#N/D", "#NA", "#REF!", "#VALUE!", "#VALEUR!", "#DIV/0!", "#NAME?", "#NOM?", "#NUM!",
     "#NOMBRE!", "#NULL!", "#NUL!"}
)  # fmt: skip
_SPACES = re.compile(r"[\s\u00a0\u202f\u2007\ufeff\u200b]+")


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
        text = _SPACES.sub(" ", value).strip().replace("\x00", "")
        return None if not text or text.upper() in SPREADSHEET_ERRORS else text
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
        found = values.array if isinstance(values, pd.Series) else values
        codes, distinct = found.codes, list(found.categories)
    else:
        series = pd.Series(values)
        if pd.api.types.is_extension_array_dtype(series.dtype) or series.dtype.kind in "Mm":
            series = series.astype(object)
        codes, uniques = pd.factorize(series.to_numpy())
        distinct = list(uniques)
    return categorical(*recode(np.asarray(codes), distinct, clean_cell))
