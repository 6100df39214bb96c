"""Travel-time tables from anywhere: long (one row per pair) or square (one column per destination).

METRIC, OSRM, r5r, this plugin or a colleague's spreadsheet: what is blank, negative or 9999 is not
reachable. Nothing is matched with layers here; see ``core.access.matching``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import tr
from ..minutes import is_reached
from .codes import BLANKS, fold_text, plain_codes

ORIGIN_NAMES = (
    "origin id", "origin", "origine", "id origine", "from id", "from", "idsrc", "id src", "depart",
)  # fmt: skip
DESTINATION_NAMES = (
    "dest id", "destination id", "destination", "dest", "id destination", "to id", "to", "iddst",
    "id dst", "arrivee",
)  # fmt: skip
MINUTES_NAMES = (
    "minutes", "min", "duree", "duree min", "duree minutes", "temps", "temps min", "travel time",
    "travel time p50", "travel minutes",
)  # fmt: skip
KM_NAMES = ("km", "distance km", "dist km", "kilometres")


@dataclass(frozen=True)
class TimeColumns:
    """Columns of a travel-time table; ``""`` = to be recognised.

    Attributes
    ----------
    origin, destination, minutes, km : str
        Names of columns.
    """

    origin: str = ""
    destination: str = ""
    minutes: str = ""
    km: str = ""

    @property
    def is_long(self) -> bool:
        """Whether there is a column of destinations, so that a row is a pair."""
        return bool(self.destination)


@dataclass(frozen=True)
class TimePairs:
    """The pairs of a travel-time table.

    Attributes
    ----------
    origin, destination : (n_pairs,) object
        Codes as text, ``""`` where missing.
    minutes : (n_pairs,) float64
        nan = not reachable.
    km : (n_pairs,) float64
        nan = not known.
    """

    origin: NDArray[np.object_]
    destination: NDArray[np.object_]
    minutes: NDArray[np.float64]
    km: NDArray[np.float64]


def recognise_time_columns(
    names: Sequence[str], given: TimeColumns, destination_codes: Iterable[str]
) -> TimeColumns:
    """The columns to read: those given, the others by name.

    Parameters
    ----------
    names : sequence of str
        Columns of the table.
    given : TimeColumns
        What the user chose.
    destination_codes : iterable of str
        Codes of the destinations; a table without a column of destinations is square when some
        columns are named like these.

    Raises
    ------
    InputError
        If the columns of origins, destinations or minutes cannot be told.

    Examples
    --------
    >>> recognise_time_columns(["origin_id", "dest_id", "Minutes"], TimeColumns(), [])
    TimeColumns(origin='origin_id', destination='dest_id', minutes='Minutes', km='')
    """
    folded = dict(zip(fold_text(pd.Series(list(names), dtype=object)), names))

    def column(chosen: str, known: Sequence[str]) -> str:
        return chosen or next((folded[name] for name in known if name in folded), "")

    origin = column(given.origin, ORIGIN_NAMES)
    destination = column(given.destination, DESTINATION_NAMES)
    minutes = column(given.minutes, MINUTES_NAMES)
    if destination and origin and minutes:
        return TimeColumns(origin, destination, minutes, column(given.km, KM_NAMES))
    if not destination and not given.minutes:
        square = TimeColumns(origin or (names[0] if len(names) else ""))
        if len(square_columns(names, square.origin, destination_codes)):
            return square
    raise InputError(
        tr(
            "The travel-time table has no columns of origins, destinations and minutes that could"
            " be recognised, nor columns named after the destinations; set ORIGIN_FIELD,"
            " DEST_FIELD and MINUTES_FIELD. Its columns are: {columns}.",
            columns=", ".join(list(names)[:20]),
        )
    )


def square_columns(
    names: Sequence[str], origin: str, destination_codes: Iterable[str]
) -> list[str]:
    """The columns of a square table that are named after a destination."""
    codes = set(destination_codes)
    known = (codes | {code.lstrip("0") for code in codes}) - {""}
    return [name for name in names if name != origin and str(name).strip() in known]


def time_pairs(
    frame: pd.DataFrame, columns: TimeColumns, destination_codes: Iterable[str] = ()
) -> TimePairs:
    """The pairs of a table, long or square.

    Parameters
    ----------
    frame : DataFrame
        The table as read.
    columns : TimeColumns
        From :func:`recognise_time_columns`.
    destination_codes : iterable of str
        Codes of the destinations (square tables: which columns to read).

    Raises
    ------
    InputError
        If a time is no number.
    """
    if columns.is_long:
        return TimePairs(
            _codes(frame[columns.origin]),
            _codes(frame[columns.destination]),
            _reachable(read_numbers(frame[columns.minutes])),
            read_numbers(frame[columns.km]) if columns.km else np.full(len(frame), np.nan),
        )
    used = square_columns(list(frame.columns), columns.origin, destination_codes)
    headers = np.array([str(name).strip() for name in used], object)
    minutes = np.column_stack([read_numbers(frame[name]) for name in used])
    return TimePairs(
        np.repeat(_codes(frame[columns.origin]), len(used)),
        np.tile(headers, len(frame)),
        _reachable(minutes.ravel()),
        np.full(minutes.size, np.nan),
    )


def read_numbers(series: pd.Series) -> NDArray[np.float64]:
    """A column of numbers, also as text with decimal commas; blank is nan.

    Raises
    ------
    InputError
        If a value is no number; the message names column and row.

    Examples
    --------
    >>> read_numbers(pd.Series(["12,5", " ", "9999", None])).tolist()
    [12.5, nan, 9999.0, nan]
    """
    if pd.api.types.is_numeric_dtype(series):
        return series.to_numpy(np.float64, na_value=np.nan)
    text = series.astype(object).where(series.notna(), "").astype(str)
    text = text.str.replace("[\u00a0\u202f\\s]", "", regex=True).str.replace(",", ".")
    blank = text.str.lower().isin(list(BLANKS | {"inf", "null"}))
    numbers = pd.to_numeric(text.where(~blank), errors="coerce")
    wrong = np.flatnonzero(numbers.isna() & ~blank)
    if len(wrong):
        raise InputError(
            tr(
                "Column “{column}” holds something else than numbers, first in row {row}.",
                row=int(wrong[0]) + 1,
                column=series.name,
            )
        )
    return numbers.to_numpy(np.float64)


def _reachable(minutes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Times with nan for what means "not reachable"."""
    return np.where(is_reached(minutes), minutes, np.nan)


def _codes(series: pd.Series) -> NDArray[np.object_]:
    codes = plain_codes(series).code
    return codes.where(codes.notna(), "").to_numpy(object)
