"""Dates and durations as the language in use writes them."""

from __future__ import annotations

import datetime
import math

from ..i18n import language, number, tr

EPOCH = datetime.date(1970, 1, 1)


def month_names() -> tuple[str, ...]:
    """The twelve months in the language in use, as inside a sentence."""
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )


def calendar_date(day: float) -> datetime.date | None:
    """The date that a number of days since 1970-01-01 falls on, None for nan."""
    return None if math.isnan(day) else EPOCH + datetime.timedelta(days=math.floor(day))


def short_date(day: float, relative: bool = False) -> str:
    """A date for a table: ``2019-03-04``, ``04/03/2019`` in French, ``day 12`` if relative.

    Examples
    --------
    >>> short_date(17959.5), short_date(12.0, relative=True), short_date(float("nan"))
    ('2019-03-04', 'day 12', '')
    """
    date = calendar_date(day)
    if date is None:
        return ""
    if relative:
        return tr("day {n}", n=math.floor(day))
    return f"{date:%d/%m/%Y}" if language() == "fr" else date.isoformat()


def long_date(day: float, relative: bool = False) -> str:
    """A date for a sentence: ``4 March 2019``.

    Examples
    --------
    >>> long_date(17959.0)
    '4 March 2019'
    """
    date = calendar_date(day)
    if date is None or relative:
        return short_date(day, relative)
    first = "1er" if language() == "fr" and date.day == 1 else str(date.day)
    return f"{first} {month_names()[date.month - 1]} {date.year}"


def days_text(days: float) -> str:
    """A duration in whole days.

    Examples
    --------
    >>> days_text(1.0), days_text(0.0), days_text(1234.4)
    ('1 day', '0 days', '1,234 days')
    """
    whole = round(days)
    if whole == 1:
        return tr("1 day")
    return tr("{n} days", n=number(whole))
