"""Types of pathways by rules: a table that the user edits, the first rule that holds wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import language, tr
from ..tables.reading import read_file
from .event_log import Texts
from .groups import Booleans, Floats, Integers

COLUMNS = ("type", "label", "conditions")
OTHER = "other"
COMPARISONS: dict[str, Callable[[Floats, float], Booleans]] = {
    "<=": np.less_equal,
    ">=": np.greater_equal,
    "<": np.less,
    ">": np.greater,
    "=": np.equal,
    "!=": np.not_equal,
}
_CONDITION = re.compile(r"(\w+)\s*(<=|>=|!=|<|>|=)\s*(-?\d+(?:[.,]\d+)?)\s*(%?)")
_BETWEEN = re.compile(r"\s*(?:;|&|\band\b|\bet\b)\s*", re.IGNORECASE)
TOLERANCE = 1e-9


@dataclass(frozen=True)
class Condition:
    """A measure compared with a number."""

    measure: str
    comparison: str
    bound: float


@dataclass(frozen=True)
class Rule:
    """A type and the conditions that all must hold; none always hold.

    Attributes
    ----------
    code, label : str
        The type, and how it is written on the map.
    conditions : tuple of Condition
    """

    code: str
    label: str
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Ruled:
    """The types that rules give.

    Attributes
    ----------
    codes, labels : list of str
        The types in the order of the rules; ``other`` is the last.
    code : (n,) int64
        Type of each patient, -1 = it cannot be told.
    unknown : (n,) object
        The measures that are unknown and decide, parted by ``", "``; ``""`` where typed.
    """

    codes: list[str]
    labels: list[str]
    code: Integers
    unknown: Texts


def read_rules(path: Path, measures: Mapping[str, object]) -> list[Rule]:
    """Read a table of rules: ``type``, ``label`` (``label_fr`` …), ``conditions``.

    Parameters
    ----------
    path : Path
        A CSV file, see ``resources/pathways/README.md``.
    measures : mapping
        The measures that conditions may name.

    Raises
    ------
    InputError
        If a column is missing, no rule is given, or a condition cannot be read.
    """
    raw = read_file(path, known=COLUMNS)
    for name in ("type", "conditions"):
        if name not in raw.columns:
            raise InputError(
                tr("The table “{file}” has no column “{column}”.", file=path.name, column=name)
            )
    translated = f"label_{language()}"
    named = next((n for n in (translated, "label", "label_en", "type") if n in raw.columns), "type")
    rules = []
    for row, (code, label, text) in enumerate(
        zip(raw.text("type"), raw.text(named), raw.text("conditions")), 2
    ):
        if not code.strip():
            if text.strip():
                raise InputError(
                    tr("{file}, line {row}: the type has no name.", file=path.name, row=row)
                )
            continue
        conditions = tuple(
            _condition(part, measures, path.name, row)
            for part in _BETWEEN.split(text.strip())
            if part
        )
        rules.append(Rule(code.strip(), label.strip() or code.strip(), conditions))
    if not rules:
        raise InputError(tr("The table “{file}” has no rule.", file=path.name))
    return rules


def _condition(text: str, measures: Mapping[str, object], file: str, row: int) -> Condition:
    """``"n_facilities <= 2"`` as a condition."""
    found = _CONDITION.fullmatch(text.strip())
    if found is None:
        raise InputError(
            tr(
                "{file}, line {row}: “{condition}” is no condition; write a measure, a comparison"
                " (<, <=, =, !=, >=, >) and a number, as in “n_facilities <= 2”, parted by"
                " semicolons.",
                file=file,
                row=row,
                condition=text,
            )
        )
    measure, comparison, bound, percent = found.groups()
    if measure not in measures:
        raise InputError(
            tr(
                "{file}, line {row}: there is no measure “{measure}”; known are: {known}.",
                file=file,
                row=row,
                measure=measure,
                known=", ".join(measures),
            )
        )
    value = float(bound.replace(",", "."))
    return Condition(measure, comparison, value / 100 if percent else value)


def apply_rules(rules: list[Rule], measures: pd.DataFrame) -> Ruled:
    """The type of each patient: that of the first rule all of whose conditions hold.

    A condition on an unknown measure neither holds nor fails. A rule fails when one of its
    conditions fails. Where a rule neither holds nor fails, no later one may win: the patient has
    no type, and ``unknown`` tells which measures are lacking.

    Parameters
    ----------
    rules : list of Rule
    measures : DataFrame
        One row per patient, nan = unknown.

    Examples
    --------
    >>> rules = [Rule("near", "Near", (Condition("minutes", "<=", 20.0),)),
    ...          Rule("far", "Far", (Condition("minutes", ">", 60.0),))]
    >>> ruled = apply_rules(rules, pd.DataFrame({"minutes": [15.0, 90.0, 40.0, np.nan]}))
    >>> [ruled.codes[i] if i >= 0 else None for i in ruled.code], ruled.unknown.tolist()
    (['near', 'far', 'other', None], ['', '', '', 'minutes'])
    """
    n = len(measures)
    labels = {rule.code: rule.label for rule in rules[::-1]}
    codes = list(dict.fromkeys(rule.code for rule in rules))
    if OTHER not in codes:
        codes.append(OTHER)
        labels[OTHER] = tr("other")
    code = np.full(n, -1, np.int64)
    open_ = np.ones(n, bool)
    measure_of = {str(name): place for place, name in enumerate(measures.columns)}
    unknown = np.full(n, "", object)
    for rule in rules:
        holds, fails = np.ones(n, bool), np.zeros(n, bool)
        lacking = np.zeros(n, np.int64)
        for condition in rule.conditions:
            value = measures[condition.measure].to_numpy(np.float64, na_value=np.nan)
            yes = _compare(value, condition)
            known = ~np.isnan(value)
            holds &= known & yes
            fails |= known & ~yes
            lacking |= np.where(known, 0, 1 << measure_of[condition.measure])
        code[open_ & holds] = codes.index(rule.code)
        undecided = open_ & ~holds & ~fails
        unknown[undecided] = _words(lacking[undecided], list(measure_of))
        open_ &= fails
    code[open_] = codes.index(OTHER)
    return Ruled(codes, [labels[one] for one in codes], code, unknown)


def _compare(value: Floats, condition: Condition) -> Booleans:
    """Compare; shares such as 2/3 are equal up to rounding."""
    near = np.abs(value - condition.bound) <= TOLERANCE
    snapped = np.where(near, condition.bound, value)
    return np.asarray(COMPARISONS[condition.comparison](snapped, condition.bound), bool)


def _words(bits: Integers, names: list[str]) -> Texts:
    """Names of the bits that are set, parted by ``", "``; each different set is written once."""
    sets, code = np.unique(bits, return_inverse=True)
    texts = [
        ", ".join(name for place, name in enumerate(names) if one >> place & 1)
        for one in sets.tolist()
    ]
    return np.array(texts, object)[code.reshape(-1)]
