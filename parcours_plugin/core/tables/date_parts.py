"""The parts of written dates (year, month, day, clock, zone), read for a whole column at once.

Texts of one shape ("00/00/0000 00:00", any digit for a 0) have their parts in the same places: one
text of each shape is matched against the patterns, and the digits of all the others are taken from
those places. A column of a million different times has one shape, or a few.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, cast

import numpy as np
import pandas as pd

from .folding import fold
from .letters import first_of, letters_of

LONGEST = 64
DIGITS = frozenset("0123456789")
FEW = 8  # texts of one shape that are quicker read one by one
CENTURY_PIVOT = 70  # 69 is 2069, 70 is 1970

MONTHS = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"),
    ("mai", "may"), ("juin", "june"), ("juillet", "july"), ("aout", "august"),
    ("septembre", "september"), ("octobre", "october"), ("novembre", "november"),
    ("decembre", "december"),
)  # fmt: skip
_WEEKDAY = re.compile(
    r"^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\d)"
)
SHAPES = (
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
_TIME = (
    r"(?:[t, ]+(?:a )?(?P<hour>\d{1,2}) ?[:h] ?(?P<minute>\d{2})?"
    r"(?:[:m]? ?(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?s? ?(?P<half>am|pm)?)?"
    r" ?(?P<zone>z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?"
)
_PATTERNS = [(name, re.compile(pattern + _TIME)) for name, pattern in SHAPES]
_NUMBERS = ("year", "month", "day", "hour", "minute", "second", "fraction")


@dataclass(frozen=True)
class DateParts:
    """What k texts say, read but not yet understood.

    Parameters
    ----------
    kind : (k,) object array of str
        ``ymd``, ``dmy``, ``named``, ``month`` or ``compact``; ``""`` where it is none of these.
    year, month, day : (k,) int64
        As written, two-digit years put into their century, 0 for no known month.
    clock : (k,) int64
        Nanoseconds after midnight, -1 where the clock has no such time.
    zone : (k,) float64
        Minutes ahead of universal time; nan where none is said.
    """

    kind: np.ndarray
    year: np.ndarray
    month: np.ndarray
    day: np.ndarray
    clock: np.ndarray
    zone: np.ndarray


def plain_dates(values: Sequence[Any]) -> list[str]:
    """Cells as text ready for the patterns: lower case, no accents, no weekday."""
    texts = [value if value.__class__ is str else str(value) for value in values]
    lines = "\n".join(texts)
    if not lines.isascii() or lines.count("\n") >= max(len(texts), 1):
        return [plain_date(text) for text in texts]
    lower = lines.lower()
    if lower != lines:
        texts = lower.split("\n")
    if set(map(itemgetter(slice(0, 1)), texts)) <= DIGITS and " \n" not in lines + "\n":
        return texts
    return [plain_date(text) for text in texts]


def plain_date(value: Any) -> str:
    """One cell as text ready for the patterns.

    >>> plain_date("Lundi 1er Août 2019")
    '1er aout 2019'
    """
    text = str(value).strip().lower()
    if not text.isascii():
        text = "".join(fold(letter) if letter.isalpha() else letter for letter in text)
    return _WEEKDAY.sub("", text) if text[:1].isalpha() else text


def match_date(text: str) -> tuple[str, re.Match[str]] | None:
    """Kind and match of a plain text that is written like a date."""
    for name, pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        if match:
            return name, match
    return None


def month_number(word: str) -> int:
    """1 to 12 for a month's number, name or beginning of its name; 0 for none, or for two.

    >>> month_number("07"), month_number("juil"), month_number("jui")
    (7, 7, 0)
    """
    if word.isdecimal():
        return int(word)
    found = [i for i, names in enumerate(MONTHS, 1) if any(n.startswith(word) for n in names)]
    return found[0] if len(found) == 1 else 0


def read_parts(texts: list[str]) -> DateParts:
    """The parts of plain texts.

    Parameters
    ----------
    texts : list of str, length k
        As :func:`plain_dates` gives them.

    >>> parts = read_parts(["31/01/2019 14h30", "févr. 2019".replace("é", "e"), "Issoire"])
    >>> parts.kind.tolist(), parts.day.tolist(), (parts.clock[:2] // 60_000_000_000).tolist()
    (['dmy', 'month', ''], [31, 1, 1], [870, 0])
    """
    k = len(texts)
    parts = DateParts(
        kind=np.full(k, "", dtype=object),
        year=np.ones(k, np.int64),
        month=np.ones(k, np.int64),
        day=np.ones(k, np.int64),
        clock=np.zeros(k, np.int64),
        zone=np.full(k, np.nan),
    )
    letters, codes, first = _shapes(texts)
    members = np.argsort(codes, kind="stable")
    members = members[np.searchsorted(codes[members], 0) :]  # -1: too long, not plain
    bounds = np.searchsorted(codes[members], np.arange(len(first) + 1))
    for group, lead in enumerate(first.tolist()):
        found = match_date(texts[lead])
        if found is None:
            continue
        kind, match = found
        rows = members[bounds[group] : bounds[group + 1]]
        if len(rows) < FEW:
            for row in rows.tolist():
                again = match.re.fullmatch(texts[row])
                if again is not None:
                    of_one = {name: _number(again[name]) for name in _NUMBERS if _said(again, name)}
                    _put(parts, np.array([row]), kind, again, of_one)
            continue
        whole = len(rows) == k
        numbers = {
            name: _digits(letters[:, slice(*match.span(name))], None if whole else rows)
            for name in _NUMBERS
            if _said(match, name) and match[name].isdecimal()
        }
        if _said(match, "zone") and match["zone"][0] in "+-":
            places = [i for i in range(*match.span("zone")) if match.string[i].isdecimal()]
            numbers["zone"] = _digits(letters[:, places], None if whole else rows)
        _put(parts, rows, kind, match, numbers)
    return parts


def _shapes(texts: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Letters (k, width) uint8, the shape of each text (-1 = none) and the first text of each."""
    k = len(texts)
    letters = letters_of(texts, LONGEST)
    if letters is None or not k or letters[:, :4].min() == 0 or letters.max() > 127:
        plain = [text if _is_possible(text) else "" for text in texts]
        letters = cast(np.ndarray, letters_of(plain, LONGEST))
    possible = letters[:, 0] > 0
    shaped = np.where((letters >= 48) & (letters <= 57), np.uint8(48), letters)
    words = shaped.view(np.uint64)
    key = np.zeros(k, np.uint64)
    for i in range(words.shape[1]):
        key = (key ^ words[:, i]) * np.uint64(0x9E3779B97F4A7C15)
        key ^= key >> np.uint64(29)
    codes = np.asarray(pd.factorize(key.view(np.int64))[0], np.int64)
    first = first_of(codes)
    if not np.array_equal(words, words[first[codes]]):
        # Two shapes with one key: never seen, and still told apart.
        codes = np.unique(words, axis=0, return_inverse=True)[1].reshape(-1)
        first = first_of(codes)
    codes = np.where(possible, codes, -1)
    return letters, codes, first


def _is_possible(text: str) -> bool:
    """Whether a text could be a date at all."""
    return 4 <= len(text) <= LONGEST and text.isascii() and not {"\n", "\x00"} & set(text)


def _said(match: re.Match[str], name: str) -> bool:
    """Whether a part is in the pattern and in the text."""
    return bool(match.groupdict().get(name))


def _number(text: str) -> np.ndarray:
    """Digits, or the name of a month, as an array of one."""
    return np.array([int(text) if text.isdecimal() else month_number(text)])


def _digits(letters: np.ndarray, rows: np.ndarray | None) -> np.ndarray:
    """Numbers written by columns of letters."""
    found = np.zeros(len(letters) if rows is None else len(rows), np.int64)
    for i in range(letters.shape[1]):
        column = letters[:, i] if rows is None else letters[rows, i]
        found = found * 10 + (column - np.uint8(48))
    return found


def _put(
    parts: DateParts, rows: np.ndarray, kind: str, match: re.Match[str], numbers: dict[str, Any]
) -> None:
    """Store what texts of one shape say."""
    parts.kind[rows] = kind
    year = numbers["year"]
    if match.end("year") - match.start("year") == 2:
        year = year + np.where(year < CENTURY_PIVOT, 2000, 1900)
    parts.year[rows] = year
    parts.month[rows] = numbers.get("month", month_number(match["month"]))
    parts.day[rows] = numbers.get("day", 1)
    if "hour" in numbers:
        hour, half = numbers["hour"], match["half"]
        hour = hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour
        minute, second = numbers.get("minute", 0), numbers.get("second", 0)
        clock = ((hour * 60 + minute) * 60 + second) * 1_000_000_000
        if "fraction" in numbers:
            clock = clock + numbers["fraction"] * 10 ** (9 - len(match["fraction"]))
        parts.clock[rows] = np.where((hour < 24) & (minute < 60) & (second < 60), clock, -1)
    if _said(match, "zone"):
        parts.zone[rows] = _offset_minutes(match["zone"], numbers.get("zone"))


def _offset_minutes(zone: str, digits: Any) -> Any:
    """Minutes ahead of universal time of ``+01:00``, ``+0100``, ``+01`` or ``z``."""
    if zone[0] not in "+-":
        return 0
    written = re.sub(r"\D", "", zone)
    number = int(written) if digits is None else digits
    if len(written) == 2:
        number = number * 100
    minutes = number // 100 * 60 + number % 100
    return -minutes if zone[0] == "-" else minutes
