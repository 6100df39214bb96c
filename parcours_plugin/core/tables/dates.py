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
from .folding import fold

FIRST_YEAR, LAST_YEAR = 1900, 2100
CENTURY_PIVOT = 70  # 69 is 2069, 70 is 1970
SERIAL_ORIGIN = np.datetime64("1899-12-30", "ns")
FIRST_SERIAL, LAST_SERIAL = 20_000, 73_050  # 1954 to 2099
NOT_A_TIME = np.datetime64("NaT", "ns")

_MONTHS = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"),
    ("mai", "may"), ("juin", "june"), ("juillet", "july"), ("aout", "august"),
    ("septembre", "september"), ("octobre", "october"), ("novembre", "november"),
    ("decembre", "december"),
)  # fmt: skip
_WEEKDAY = re.compile(
    r"^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\d)"
)
_SHAPES = (
    ("ymd", r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})(?!\d)"),
    ("dmy", r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4}|\d{2})(?!\d)"),
    ("named", r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?[-/. ]*(?P<month>[a-z]{3,9})\.?[-/, ]*"
              r"(?P<year>\d{4}|\d{2})(?!\d)"),
    ("named", r"(?P<month>[a-z]{3,9})\.? +(?P<day>\d{1,2})(?:st|nd|rd|th)?,? +"
              r"(?P<year>\d{4})(?!\d)"),
    ("month", r"(?P<month>[a-z]{3,9})\.?[-/ ]*(?P<year>\d{4}|\d{2})(?!\d)"),
    ("month", r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})(?!\d)"),
    ("month", r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?![\d-])"),
    ("compact", r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)"),
)  # fmt: skip
_TIME = re.compile(
    r"(?:[t, ]+(?:a )?(?P<hour>\d{1,2}) ?[:h] ?(?P<minute>\d{2})?"
    r"(?:[:m]? ?(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?s? ?(?P<half>am|pm)?)?"
    r" ?(?P<zone>z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?"
)
_PATTERNS = [re.compile(pattern + _TIME.pattern) for _, pattern in _SHAPES]
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
    typed = [i for i, v in enumerate(values) if isinstance(v, (datetime.datetime, datetime.date))]
    for i in typed:
        moments[i] = _of_datetime(values[i])
    texts = [i for i, v in enumerate(values) if isinstance(v, (str, int, float))]
    places = np.array(texts, np.int64)
    text = pd.Series([_plain(values[i]) for i in texts], dtype=object)
    kinds = {tr("dates of the spreadsheet"): int(weights[typed].sum())} if typed else {}
    if date_format:
        moments[places] = _by_format(text, date_format)
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
    text = _plain(value)
    found = next((match for match in (p.fullmatch(text) for p in _PATTERNS) if match), None)
    if found is None:
        return False
    parts = found.groupdict()
    month, day = _month_number(parts["month"]), int(parts.get("day") or 1)
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


def _plain(value: Any) -> str:
    """Text of a cell ready for the patterns: lower case, no accents, no weekday."""
    text = str(value).strip().lower()
    if not text.isascii():
        text = "".join(fold(letter) if letter.isalpha() else letter for letter in text)
    return _WEEKDAY.sub("", text) if text[:1].isalpha() else text


def _kinds_sentence(kinds: dict[str, int]) -> str:
    """How many cells were read in which way."""
    parts = [f"{label} ({number(count)})" for label, count in kinds.items() if count]
    return ", ".join(parts) if parts else tr("no date in it")


def _by_shape(
    text: pd.Series, weights: np.ndarray, serials: bool, kinds: dict[str, int]
) -> ParsedDates:
    """Dates by the shape of the text; adds to ``kinds`` how many cells were read in which way."""
    k = len(text)
    moments, month_only = np.full(k, NOT_A_TIME), np.zeros(k, bool)
    labels = {"ymd": "Y-m-d", "named": tr("month names"), "month": tr("months")}
    zones: pd.Series = pd.Series(None, index=range(k), dtype=object)
    notes: list[str] = []
    warnings: list[str] = []
    ambiguous = False
    left = np.ones(k, bool)
    for shape, pattern in _SHAPES:
        if not left.any():
            break
        rows = np.flatnonzero(left)
        parts = text.iloc[rows].str.extract("^" + pattern + _TIME.pattern + "$")
        matched = parts["year"].notna().to_numpy()
        if not matched.any():
            continue
        rows, parts = rows[matched], parts[matched]
        year, month, day = _year(parts["year"]), _month(parts["month"]), _number(parts.get("day"))
        label = labels.get(shape, "")
        if shape == "dmy":
            month, day, label, ambiguous = _day_or_month_first(month, day, weights[rows], warnings)
        elif shape == "compact":
            year, month, day, label = _compact(year, month, day, weights[rows])
        dates = _moments(year, month, day) + _time_of_day(parts)
        moments[rows] = dates
        zones.iloc[rows] = parts["zone"].to_numpy()
        month_only[rows] = shape == "month"
        left[rows] = False
        kinds[label] = kinds.get(label, 0) + int(weights[rows][~np.isnat(dates)].sum())
    if serials and left.any():
        rows = np.flatnonzero(left)
        rows = rows[text.iloc[rows].str.fullmatch(_SERIAL.pattern).to_numpy(bool)]
        found = _of_serials(text.iloc[rows])
        moments[rows] = found
        label = tr("serial numbers")
        kinds[label] = kinds.get(label, 0) + int(weights[rows][~np.isnat(found)].sum())
    moments = _without_zones(moments, zones, notes)
    return ParsedDates(moments, month_only, ambiguous, "", notes, warnings)


def _number(text: Any, missing: float = 1.0) -> np.ndarray:
    """Digits as numbers."""
    if text is None:
        return np.array(missing)
    return pd.to_numeric(text, errors="coerce").fillna(missing).to_numpy(np.float64)


def _year(text: pd.Series) -> np.ndarray:
    """Years, those of two digits put into their century."""
    year = _number(text)
    short = (text.str.len() == 2).to_numpy()
    return np.where(short, year + np.where(year < CENTURY_PIVOT, 2000, 1900), year)


def _month(text: pd.Series) -> np.ndarray:
    """Months from numbers or from French and English names, 0 for what is neither."""
    return text.map({word: _month_number(word) for word in text.unique()}).to_numpy(np.float64)


def _month_number(word: str) -> int:
    """1 to 12 for a month's number, name or beginning of its name; 0 for none, or for two."""
    if word.isdigit():
        return int(word)
    found = [i for i, names in enumerate(_MONTHS, 1) if any(n.startswith(word) for n in names)]
    return found[0] if len(found) == 1 else 0


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
    months = np.where(sane, (year - 1970) * 12 + month - 1, 0).astype(np.int64)
    first_of_month = months.astype("datetime64[M]")
    date = first_of_month.astype("datetime64[D]") + np.where(sane, day - 1, 0).astype(np.int64)
    kept = sane & (date.astype("datetime64[M]") == first_of_month)
    return np.where(kept, date.astype("datetime64[ns]"), NOT_A_TIME)


def _time_of_day(parts: pd.DataFrame) -> np.ndarray:
    """Time after midnight; NaT where the clock has no such time."""
    if parts["hour"].isna().all():
        return np.zeros(len(parts), "timedelta64[ns]")
    hour = _number(parts["hour"], 0.0)
    half = parts["half"].to_numpy()
    hour = np.where(half == "pm", hour % 12 + 12, np.where(half == "am", hour % 12, hour))
    minute, second = _number(parts["minute"], 0.0), _number(parts["second"], 0.0)
    fraction = parts["fraction"].fillna("0").str.ljust(9, "0").astype(np.int64).to_numpy()
    whole = ((hour * 60 + minute) * 60 + second).astype(np.int64) * 1_000_000_000 + fraction
    possible = (hour < 24) & (minute < 60) & (second < 60)
    return np.where(possible, whole.astype("timedelta64[ns]"), np.timedelta64("NaT", "ns"))


def _of_serials(text: pd.Series) -> np.ndarray:
    """A spreadsheet's serial numbers: days since 1899-12-30, to the nearest second."""
    days = pd.to_numeric(text.str.replace(",", ".", regex=False)).to_numpy(np.float64)
    seconds = np.round(days * 86_400).astype(np.int64)
    moments = SERIAL_ORIGIN + seconds.astype("timedelta64[s]")
    known = (days >= FIRST_SERIAL) & (days <= LAST_SERIAL)
    return np.where(known, moments, NOT_A_TIME)


def _without_zones(moments: np.ndarray, zones: pd.Series, notes: list[str]) -> np.ndarray:
    """Moments on one clock.

    With one zone, or where all times are midnight (days that a program has dressed as times), the
    clock on the wall is kept as written; with several (summer and winter) it becomes universal
    time, lest durations change by an hour and events swap places.
    """
    used = zones.dropna().unique()
    whole_days = bool((moments == moments.astype("datetime64[D]")).all())
    if len(used) < 2 or whole_days:
        return moments
    minutes = {zone: _offset_minutes(zone) for zone in used}
    offset = zones.map(minutes).fillna(0).to_numpy(np.int64)
    notes.append(tr("times with several zones were brought to universal time (UTC)"))
    return moments - offset.astype("timedelta64[m]")


def _offset_minutes(zone: str) -> int:
    """Minutes ahead of universal time of ``+01:00``, ``+0100``, ``+01`` or ``z``."""
    if zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone[0] == "-" else minutes


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
