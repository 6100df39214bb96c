"""Rows of a table that are no rows of a table: totals, headers repeated, rows given twice."""

from __future__ import annotations

import re
from collections.abc import Collection

import numpy as np
import pandas as pd

from .cells import Cells
from .folding import fold
from .reading import RawTable

_TOTALS = re.compile(
    r"(?:(?:sous|grand|sub) )?tota(?:l|ux|s)\b.*|sous totaux|somme|moyenne|ensemble|sum|mean"
    r"|average|effectif total|nombre total.*"
)
LARGEST = 1 << 62
# Reasons to reject a row; a row's reason is its place here.
REASONS = (
    "", "no_patient", "totals_row", "repeated_header", "too_many_cells", "no_step", "duplicate",
)  # fmt: skip
REASON = {reason: place for place, reason in enumerate(REASONS)}
_BLOCK = 4096
_BEGINNINGS = ("tot", "som", "moy", "ens", "sum", "mean", "ave", "eff", "nom")
_MAYBE_TOTALS = re.compile("|".join(_BEGINNINGS), re.IGNORECASE)


def says_total(value: object) -> bool:
    """Whether a cell announces a row of totals.

    >>> says_total("TOTAL général"), says_total("Sous-total"), says_total("Totalement guéri")
    (True, True, False)
    """
    return (
        isinstance(value, str)
        and _MAYBE_TOTALS.search(value) is not None
        and _TOTALS.fullmatch(fold(value)) is not None
    )


def screen_rows(raw: RawTable, patient: str, columns: Collection[str]) -> np.ndarray:
    """Reason to reject each row before anything in it is parsed.

    Parameters
    ----------
    raw : RawTable
    patient : str
        Column of the patients.
    columns : collection of str
        Columns that mean something.

    Returns
    -------
    (n,) int8
        Place in ``REASONS``: 0 = none, ``too_many_cells``, ``repeated_header``, ``totals_row`` or
        ``no_patient``.
    """
    n = len(raw)
    reasons = np.zeros(n, np.int8)
    patients = raw.cells(patient)
    nobody = ~patients.filled
    reasons[nobody] = REASON["no_patient"]
    totals = _saying_total(patients)
    if nobody.any():
        for column in raw.columns:
            totals |= nobody & _saying_total(raw.cells(column))
    reasons[totals] = REASON["totals_row"]
    repeated = np.zeros(n, np.int64)
    for column in columns:
        cells = raw.cells(column)
        if column in cells.values:
            repeated += cells.codes == cells.values.index(column)
    if repeated.any():
        reasons[repeated >= min(2, len(columns))] = REASON["repeated_header"]
    reasons[_two_row_header_again(raw, columns)] = REASON["repeated_header"]
    reasons[raw.overfull] = REASON["too_many_cells"]
    return reasons


def _two_row_header_again(raw: RawTable, columns: Collection[str]) -> np.ndarray:
    """(n,) bool: the row is either row of a header of two ("Chirurgie" above "date", "lieu").

    Their columns are called "Chirurgie - date"; every cell of the row must be of its column's name.
    """
    parts = {column: column.rsplit(" - ", 1) for column in columns if " - " in column}
    said, filled = np.zeros(len(raw), np.int64), np.zeros(len(raw), np.int64)
    if len(parts) < 2:
        return np.zeros(len(raw), bool)
    for column in columns:
        cells = raw.cells(column)
        words = {column, *parts.get(column, ())}
        said += np.array([*(value in words for value in cells.values), False])[cells.codes]
        filled += cells.filled
    return (said >= 2) & (said == filled)


def _saying_total(cells: Cells) -> np.ndarray:
    """(n,) bool: the cell announces a row of totals; most blocks of cells hold no such word."""
    announces = np.zeros(len(cells.values) + 1, bool)
    for start in range(0, len(cells.values), _BLOCK):
        block = cells.values[start : start + _BLOCK]
        words = "\n".join([value for value in block if value.__class__ is str]).lower()
        if any(beginning in words for beginning in _BEGINNINGS):
            announces[start : start + len(block)] = [says_total(value) for value in block]
    return announces[cells.codes] if announces.any() else np.zeros(len(cells), bool)


def repeated_rows(raw: RawTable) -> np.ndarray:
    """(n,) bool: every cell is that of a row further up (a layer's row number does not count)."""
    alike, bound = np.zeros(len(raw), np.int64), 1
    for column in raw.columns:
        if fold(column) in ("fid", "ogc fid"):
            continue
        cells = raw.cells(column)
        if len(raw) and cells.filled.all() and cells.counts().max() == 1:
            return np.zeros(len(raw), bool)  # no two cells alike, no two rows
        width = len(cells.values) + 1
        if bound > LARGEST // width:
            alike, bound = pd.factorize(alike)[0].astype(np.int64), len(raw)
        alike, bound = alike * width + cells.codes + 1, bound * width
    return pd.Series(alike).duplicated(keep="first").to_numpy(bool)
