"""Dates as people write them; how a column is to be read is decided on the whole column.

Written with the year first, with a month's name, as eight digits or as a spreadsheet's serial
number, a date can be read in one way only. Between day/month/year and month/day/year the column
decides: one day above 12 is enough (31/12), and what contradicts the decision is no date. Where
nothing decides, day first is taken and the ambiguity reported.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from ..i18n import number, tr
from .date_formats import strptime_format
from .date_parts import SHAPES, match_date, month_number, plain_date, plain_dates, read_parts

FIRST_YEAR, LAST_YEAR = 1900, 2100
NANOSECONDS_PER_DAY = 86_400_000_000_000
SERIAL_ORIGIN = np.datetime64("1899-12-30", "ns")
FIRST_SERIAL, LAST_SERIAL = 20_000, 73_050  # 1954 to 2099
NOT_A_TIME = np.datetime64("NaT", "ns")

_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")


@dataclass(frozen=True)
class ParsedDates:
    """Distinct cells of a column as moments.

    Parameters
    ----------
    moments : (k,) datetime64[ns]
        NaT where a cell is no date.
    month_only : (k,) bool
        Only month and year were given; the moment is the first day of the month.
    ambiguous : bool
        Nothing told whether the day or the month comes first.
    formats : str
        How the column was read, with the number of cells of each kind.
    notes, warnings : list of str
        What else is to be known, and what deserves a look.
    """

    moments: np.ndarray
    month_only: np.ndarray
    ambiguous: bool = False
    formats: str = ""
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def parse_dates(
    values: Sequence[Any],
    counts: np.ndarray | None = None,
    date_format: str = "",
    serials: bool = True,
) -> ParsedDates:
    """Read the distinct cells of one column as dates.

    Parameters
    ----------
    values : sequence of length k
        Distinct cells: text, numbers, datetime or date.
    counts : (k,) integer array, optional
        Rows that hold each value; they weigh in the decision. One each when not given.
    date_format : str
        Given by the user: ``d/m/Y``, ``dd/MM/yyyy HH:mm``, ``jj/mm/aaaa`` or ``%d/%m/%Y``;
        empty = recognised.
    serials : bool
        Whether numbers of five digits are a spreadsheet's dates.

    Returns
    -------
    ParsedDates

    Raises
    ------
    ParameterError
        If the format cannot be understood.

    >>> parse_dates(["05/01/2019", "31/01/2019"]).moments.astype("datetime64[D]").tolist()
    [datetime.date(2019, 1, 5), datetime.date(2019, 1, 31)]
    >>> str(parse_dates(["févr.-2019"]).moments[0])[:10]
    '2019-02-01'
    """
    k = len(values)
    weights = np.ones(k, np.int64) if counts is None else np.asarray(counts)
    moments = np.full(k, NOT_A_TIME)
    month_only = np.zeros(k, bool)
    all_text = set(map(type, values)) <= {str}
    typed = [] if all_text else [i for i, v in enumerate(values) if isinstance(v, datetime.date)]
    for i in typed:
        moments[i] = _of_datetime(values[i])
    places = np.arange(k)
    if not all_text:
        texts = [i for i, v in enumerate(values) if isinstance(v, (str, int, float))]
        places = np.array(texts, np.int64)
    text = plain_dates(values if all_text else [values[i] for i in texts])
    kinds = {tr("dates of the spreadsheet"): int(weights[typed].sum())} if typed else {}
    if date_format:
        moments[places] = _by_format(pd.Series(text, dtype=object), date_format)
        kinds[date_format] = int(weights[places][~np.isnat(moments[places])].sum())
        return ParsedDates(moments, month_only, False, _kinds_sentence(kinds))
    found = _by_shape(text, weights[places], serials, kinds)
    moments[places], month_only[places] = found.moments, found.month_only
    return replace(found, moments=moments, month_only=month_only, formats=_kinds_sentence(kinds))


def share_of_dates(values: Sequence[Any], sample: int = 100) -> float:
    """Share of the first distinct cells that look like dates (serial numbers do not)."""
    some = values[:sample]
    return sum(_looks_like_date(value) for value in some) / len(some) if some else 0.0


def _looks_like_date(value: Any) -> bool:
    """Whether a cell alone could be a date; cheap, for tables of thousands of columns."""
    if isinstance(value, datetime.date):
        return True
    if not isinstance(value, str) or len(value) > 50 or not value[-1:].strip():
        return False
    found = match_date(plain_date(value))
    if found is None:
        return False
    parts = found[1].groupdict()
    month, day = month_number(parts["month"]), int(parts.get("day") or 1)
    year = int(parts["year"])
    return (
        0 < min(month, day) <= 12
        and max(month, day) <= 31
        and (year < 100 or FIRST_YEAR <= year <= LAST_YEAR)
    )


def _of_datetime(value: datetime.date) -> np.datetime64:
    """A spreadsheet's or layer's date as a moment; out of range is NaT."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return NOT_A_TIME
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    return np.datetime64(value, "ns")


def _kinds_sentence(kinds: dict[str, int]) -> str:
    """How many cells were read in which way."""
    parts = [f"{label} ({number(count)})" for label, count in kinds.items() if count]
    return ", ".join(parts) if parts else tr("no date in it")


def _by_shape(
    texts: list[str], weights: np.ndarray, serials: bool, kinds: dict[str, int]
) -> ParsedDates:
    """Dates by the shape of the text; adds to ``kinds`` how many cells were read in which way."""
    parts = read_parts(texts)
    moments = np.full(len(texts), NOT_A_TIME)
    labels = {"ymd": "Y-m-d", "named": tr("month names"), "month": tr("months")}
    notes: list[str] = []
    warnings: list[str] = []
    ambiguous = False
    for kind in dict.fromkeys(name for name, _ in SHAPES):
        rows = np.flatnonzero(parts.kind == kind)
        if not len(rows):
            continue
        # No copies where all cells are of one kind.
        at: Any = slice(None) if len(rows) == len(texts) else rows
        year, month, day, label = parts.year[at], parts.month[at], parts.day[at], labels.get(kind)
        if kind == "dmy":
            month, day, label, ambiguous = _day_or_month_first(month, day, weights[at], warnings)
        elif kind == "compact":
            year, month, day, label = _compact(year, month, day, weights[at])
        dates = _moments(year, month, day)
        clock = parts.clock[at]
        dates = np.where(clock < 0, NOT_A_TIME, dates + clock.astype("timedelta64[ns]"))
        moments[at] = dates
        read = weights[at][~np.isnat(dates)]
        kinds[str(label)] = kinds.get(str(label), 0) + int(read.sum())
    left = np.flatnonzero(parts.kind == "") if serials else np.zeros(0, np.int64)
    if len(left):
        text = pd.Series([texts[i] for i in left.tolist()], dtype=object)
        numeric = text.str.fullmatch(_SERIAL.pattern).to_numpy(bool)
        found = _of_serials(text[numeric])
        moments[left[numeric]] = found
        label = tr("serial numbers")
        read = weights[left[numeric]][~np.isnat(found)]
        kinds[label] = kinds.get(label, 0) + int(read.sum())
    moments = _without_zones(moments, parts.zone, notes)
    return ParsedDates(moments, parts.kind == "month", ambiguous, "", notes, warnings)


def _compact(
    year: np.ndarray, month: np.ndarray, day: np.ndarray, weights: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, str]:
    """Eight digits, given as YYYY, MM, DD: that, or DDMMYYYY if more cells are dates that way."""
    other_day, other_month, other_year = year // 100, year % 100, month * 100 + day
    as_written = ~np.isnat(_moments(year, month, day))
    as_reversed = ~np.isnat(_moments(other_year, other_month, other_day))
    if weights[as_reversed].sum() > weights[as_written].sum():
        return other_year, other_month, other_day, "DDMMYYYY"
    return year, month, day, "YYYYMMDD"


def _day_or_month_first(
    second: np.ndarray, first: np.ndarray, weights: np.ndarray, warnings: list[str]
) -> tuple[np.ndarray, np.ndarray, str, bool]:
    """Month and day of ``first/second/year``, decided on all cells at once."""
    day_first = int(weights[(first > 12) & (second <= 12)].sum())
    month_first = int(weights[(second > 12) & (first <= 12)].sum())
    if day_first and month_first:
        warnings.append(
            tr(
                "day and month are mixed up: {n} dates can only be day/month, {m} only month/day;"
                " the fewer were not read",
                n=number(day_first),
                m=number(month_first),
            )
        )
    if month_first > day_first:
        return first, second, "m/d/Y", False
    ambiguous = day_first == 0 and month_first == 0
    if ambiguous:
        warnings.append(
            tr(
                "no date tells whether the day or the month comes first: day first was taken; if"
                " that is wrong, set DATE_FORMAT to m/d/Y"
            )
        )
    return second, first, "d/m/Y", ambiguous


def _moments(year: np.ndarray, month: np.ndarray, day: np.ndarray) -> np.ndarray:
    """Calendar days as moments, NaT for what is not in the calendar."""
    sane = (
        (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (month >= 1) & (month <= 12)
        & (day >= 1) & (day <= 31)
    )  # fmt: skip
    months = np.where(sane, (year - FIRST_YEAR) * 12 + month - 1, 0)
    # Each month's first day is worked out once.
    last = (LAST_YEAR - FIRST_YEAR + 1) * 12
    begins = (np.datetime64(f"{FIRST_YEAR}-01", "M") + np.arange(last + 1)).astype("datetime64[D]")
    kept = sane & (day <= np.diff(begins).astype(np.int64)[months])
    dates = begins.astype("datetime64[ns]")[months]
    dates += (day - 1) * np.timedelta64(NANOSECONDS_PER_DAY, "ns")
    dates[~kept] = NOT_A_TIME
    return dates


def _of_serials(text: pd.Series) -> np.ndarray:
    """A spreadsheet's serial numbers: days since 1899-12-30, to the nearest second."""
    days = pd.to_numeric(text.str.replace(",", ".", regex=False)).to_numpy(np.float64)
    seconds = np.round(days * 86_400).astype(np.int64)
    moments = SERIAL_ORIGIN + seconds.astype("timedelta64[s]")
    known = (days >= FIRST_SERIAL) & (days <= LAST_SERIAL)
    return np.where(known, moments, NOT_A_TIME)


def _without_zones(moments: np.ndarray, zone: np.ndarray, notes: list[str]) -> np.ndarray:
    """Moments on one clock.

    With one zone, or where all times are midnight (days that a program has dressed as times), the
    clock on the wall is kept as written; with several (summer and winter) it becomes universal
    time, lest durations change by an hour and events swap places.
    """
    said = zone[~np.isnan(zone)]
    if not len(said) or (said == said[0]).all():
        return moments
    if (moments == moments.astype("datetime64[D]"))[~np.isnat(moments)].all():
        return moments
    notes.append(tr("times with several zones were brought to universal time (UTC)"))
    offset = np.nan_to_num(zone).astype(np.int64)
    return moments - offset.astype("timedelta64[m]")


def _by_format(text: pd.Series, date_format: str) -> np.ndarray:
    """Dates in the format that the user gave."""
    if date_format.strip().lower() in ("serial", "excel"):
        serials = np.full(len(text), NOT_A_TIME)
        rows = np.flatnonzero(text.str.fullmatch(_SERIAL.pattern).to_numpy(bool))
        serials[rows] = _of_serials(text.iloc[rows])
        return serials
    parsed = pd.to_datetime(text, format=strptime_format(date_format), errors="coerce", utc=True)
    moments = parsed.dt.tz_localize(None).to_numpy("datetime64[ns]")
    years = parsed.dt.year.to_numpy()
    return np.where((years >= FIRST_YEAR) & (years <= LAST_YEAR), moments, NOT_A_TIME)
