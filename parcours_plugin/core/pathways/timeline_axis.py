"""Ticks of an axis of time, in the steps of a calendar."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np

from ..i18n import number, tr
from .groups import Booleans, Floats
from .moments import EPOCH, short_date

FIRST_DAY = float((datetime.date(1, 1, 1) - EPOCH).days)
LAST_DAY = float((datetime.date(9999, 12, 31) - EPOCH).days)
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
DAYS = (1, 2, 7, 14)
SINCE_FIRST = (1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650, 7300, 18250)
DAYS_PER_MONTH = 30.4


@dataclass(frozen=True)
class Ticks:
    """Where lines and labels stand.

    Attributes
    ----------
    day : (n,) float64
    label : list of n str
    strong : (n,) bool
        Beginning of a year (of day 0 if relative).
    """

    day: Floats
    label: list[str]
    strong: Booleans


def time_ticks(first: float, last: float, most: int, relative: bool = False) -> Ticks:
    """Ticks between two days, as close as there is room for.

    Parameters
    ----------
    first, last : float
        Days since 1970-01-01, or since the first event if ``relative``.
    most : int
        Labels that there is room for.

    Examples
    --------
    >>> time_ticks(17897.0, 18262.0, 5).label
    ['2019', 'Apr', 'Jul', 'Oct', '2020']
    >>> time_ticks(0.0, 100.0, 4, relative=True).label
    ['0', '30', '60', '90']
    """
    most = max(most, 1)
    span = max(last - first, 1e-9)
    if relative:
        return _since_first(first, last, span / most)
    first, last = max(first, FIRST_DAY), min(last, LAST_DAY)
    if span / most <= DAYS[-1]:
        return _by_days(first, last, span / most)
    return _by_months(first, last, span / most)


def _since_first(first: float, last: float, least: float) -> Ticks:
    """Every so many days from day 0."""
    every = next((days for days in SINCE_FIRST if days >= least), SINCE_FIRST[-1])
    while every < least:
        every *= 2
    day = np.arange(np.ceil(first / every), np.floor(last / every) + 1) * float(every) + 0.0
    return Ticks(day, [number(value) for value in day.tolist()], day == 0)


def _by_days(first: float, last: float, least: float) -> Ticks:
    """Every day, second day, Monday or second Monday."""
    every = next((days for days in DAYS if days >= least), DAYS[-1])
    # 1970-01-05 was a Monday
    start = 4.0 if every >= 7 else 0.0
    count = np.arange(np.ceil((first - start) / every), np.floor((last - start) / every) + 1)
    day = start + count * every
    dates = [EPOCH + datetime.timedelta(days=int(value)) for value in day.tolist()]
    strong = np.array([date.month == 1 and date.day <= every for date in dates], bool)
    label = [
        short_date(value) if place == 0 or new else _day_and_month(date)
        for place, (value, date, new) in enumerate(zip(day.tolist(), dates, strong.tolist()))
    ]
    return Ticks(day, label, strong)


def _by_months(first: float, last: float, least: float) -> Ticks:
    """Every month, quarter, year … of the calendar."""
    every = next((n for n in MONTHS if n * DAYS_PER_MONTH >= least), MONTHS[-1])
    while every * DAYS_PER_MONTH < least:
        every *= 2
    months = np.array([first, last]).astype("datetime64[D]").astype("datetime64[M]")
    low, high = months.astype(np.int64).tolist()
    # counted from the year 0, so that years come in round numbers
    offset = 1970 * 12
    count = np.arange(-(-(low + offset) // every), (high + offset) // every + 1) * every - offset
    day = count.astype("datetime64[M]").astype("datetime64[D]").astype(np.float64)
    inside = (day >= first) & (day <= last)
    count, day = count[inside], day[inside]
    names = short_months()
    label = [
        str(1970 + month // 12) if month % 12 == 0 else names[month % 12]
        for month in count.tolist()
    ]
    if label and not (count % 12 == 0).any():
        label[0] = f"{label[0]} {1970 + int(count[0]) // 12}"
    return Ticks(day, label, count % 12 == 0)


def short_months() -> list[str]:
    """The months in a few letters.

    Examples
    --------
    >>> short_months()[:3]
    ['Jan', 'Feb', 'Mar']
    """
    return tr("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()


def _day_and_month(date: datetime.date) -> str:
    """``4 Mar``."""
    return f"{date.day} {short_months()[date.month - 1]}"
