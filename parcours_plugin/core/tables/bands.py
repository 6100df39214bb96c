"""Ages and dates made coarser, so that a patient is harder to recognise by them."""

from __future__ import annotations

import re

import numpy as np

from ..errors import ParameterError
from ..i18n import tr

PERIODS = ("day", "month", "quarter", "year")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def read_bounds(text: str) -> tuple[int, ...]:
    """Ages at which bands begin, from ``"40,50,60,75"``; empty for none.

    Raises
    ------
    ParameterError
        If they are no ages in growing order.

    >>> read_bounds("40, 50;60")
    (40, 50, 60)
    """
    words = [word for word in re.split(r"[,; ]+", text.strip()) if word]
    bounds = tuple(int(word) for word in words if word.isdecimal())
    growing = all(a < b for a, b in zip(bounds, bounds[1:]))
    if len(bounds) < len(words) or not growing or any(not 0 < b < 130 for b in bounds):
        raise ParameterError(
            tr(
                "“{text}” (AGE_BANDS) is no list of growing ages; write for example 40,50,60,75.",
                text=text,
            )
        )
    return bounds


def age_bands(ages: np.ndarray, bounds: tuple[int, ...]) -> np.ndarray:
    """The band of each age; ``""`` for what is no age.

    Parameters
    ----------
    ages : (n,) float64
        Completed years, nan = unknown.
    bounds : tuple of int
        Ages at which a band begins.

    Returns
    -------
    (n,) object array of str

    >>> age_bands(np.array([39.9, 40, 74, 75, np.nan, 200]), (40, 60, 75)).tolist()
    ['0-39', '40-59', '60-74', '75+', '', '']
    """
    starts = [0, *bounds]
    labels = [f"{a}-{b - 1}" for a, b in zip(starts, bounds)] + [f"{starts[-1]}+", ""]
    known = np.isfinite(ages) & (ages >= 0) & (ages < 130)
    band = np.searchsorted(np.array(bounds), np.where(known, ages, 0), side="right")
    return np.array(labels, dtype=object)[np.where(known, band, len(labels) - 1)]


def age_at(birth: np.ndarray, day: np.ndarray) -> np.ndarray:
    """Completed years from birth to a day, nan where one is unknown.

    Parameters
    ----------
    birth, day : (n,) datetime64[ns]

    >>> birth = np.array(["1956-03-01", "1956-03-01"], "datetime64[ns]")
    >>> age_at(birth, np.array(["2019-02-28", "2019-03-01"], "datetime64[ns]")).tolist()
    [62.0, 63.0]
    """
    known = ~(np.isnat(birth) | np.isnat(day))
    years = np.full(len(birth), np.nan)
    born, then = (side[known].astype("datetime64[D]") for side in (birth, day))
    months = then.astype("datetime64[M]").astype(int) - born.astype("datetime64[M]").astype(int)
    day_of = [side - side.astype("datetime64[M]").astype("datetime64[D]") for side in (born, then)]
    years[known] = (months - (day_of[1] < day_of[0])) // 12
    return years


def period_start(moments: np.ndarray, period: str) -> np.ndarray:
    """First day of the month, quarter or year of each moment; ``day`` leaves them.

    Parameters
    ----------
    moments : (n,) datetime64[ns]
    period : {"day", "month", "quarter", "year"}

    >>> days = np.array(["2019-05-17T10:00", "NaT"], "datetime64[ns]")
    >>> [str(day)[:10] for day in period_start(days, "quarter")]
    ['2019-04-01', 'NaT']
    """
    if period not in _MONTHS:
        return moments
    months = moments.astype("datetime64[M]")
    number = np.where(np.isnat(months), 0, months.astype(np.int64))
    first = (number - number % _MONTHS[period]).astype("datetime64[M]").astype("datetime64[ns]")
    return np.where(np.isnat(months), np.datetime64("NaT", "ns"), first)
