"""Days as they are typed in the period of a filter."""

from __future__ import annotations

import calendar
import datetime
import re

from .moments import EPOCH

ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
FRENCH = re.compile(r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})")
DAYS = re.compile(r"-?\d{1,6}")


def day_of_text(text: str, is_last: bool = False, relative: bool = False) -> float | None:
    """A day as days since 1970-01-01, or since the first event if ``relative``.

    A year or a month stands for its first day, or for its last one if ``is_last``.

    Parameters
    ----------
    text : str
        ``2019``, ``2019-03``, ``2019-03-04``, ``03/2019``, ``4/3/2019`` (day first); a number of
        days if ``relative``.

    Returns
    -------
    float or None
        None where it is no such day.

    Examples
    --------
    >>> day_of_text("1970-01-02"), day_of_text("1/2/1970"), day_of_text("1970", is_last=True)
    (1.0, 31.0, 364.0)
    >>> day_of_text("1970-02-30") is None, day_of_text("12", relative=True)
    (True, 12.0)
    """
    text = text.strip()
    if relative:
        return float(text) if DAYS.fullmatch(text) else None
    found = ISO.fullmatch(text)
    parts = found.groups() if found else None
    if parts is None:
        found = FRENCH.fullmatch(text)
        parts = found.groups()[::-1] if found else None
    if parts is None:
        return None
    year, month, day = (None if part is None else int(part) for part in parts)
    try:
        month = month or (12 if is_last else 1)
        day = day or (calendar.monthrange(int(year or 0), month)[1] if is_last else 1)
        return float((datetime.date(int(year or 0), month, day) - EPOCH).days)
    except (ValueError, IndexError):
        return None
