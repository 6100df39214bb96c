"""Filters of patients that combine: each narrows down those that the others leave."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace

import numpy as np

from .groups import Booleans, Integers, counts, distinct
from .patient_measures import PatientMeasures, variant_text
from .patient_search import PatientSearch
from .patient_steps import PatientSteps, Words
from .patients import SEPARATOR

LIMIT, DAYS = "limit", "days"
COMMUNE, DEPARTEMENT = "commune", "departement"
WAITS, OUTSIDES = ("", LIMIT, DAYS), ("", COMMUNE, DEPARTEMENT)
LONG_WAIT_DAYS = 60.0
MOST_VARIANTS = 50  # that are offered


@dataclass(frozen=True)
class PatientFilter:
    """What patients must have; an empty part asks nothing.

    Attributes
    ----------
    territory_types, groups : tuple of str
        One of these; ``""`` is an unknown one.
    communes : tuple of str
        Codes of communes of residence (names where there are no codes): one of these.
    with_steps : tuple of str
        Kinds of step, each of which the patient must have.
    without_steps : tuple of str
        Kinds of step, none of which the patient may have.
    facilities : tuple of str
        Facilities (ids, or names where there are no ids), at least one of which was used.
    variant : str
        The pathway as ``"A > B > C"``.
    follows : tuple of str
        Two kinds of step, the second right after the first; ``""`` before the first step or after
        the last.
    first_day, last_day : float, optional
        At least one step between these days, both included.
    wait : str
        ``"limit"``: a wait over the limit of the reference pathway; ``"days"``: a wait between
        two steps of more than ``wait_days``.
    wait_days : float
    outside : str
        A step outside the ``"commune"`` or the ``"departement"`` of residence.
    """

    territory_types: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    communes: tuple[str, ...] = ()
    with_steps: tuple[str, ...] = ()
    without_steps: tuple[str, ...] = ()
    facilities: tuple[str, ...] = ()
    variant: str = ""
    follows: tuple[str, ...] = ()
    first_day: float | None = None
    last_day: float | None = None
    wait: str = ""
    wait_days: float = LONG_WAIT_DAYS
    outside: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it asks nothing."""
        return replace(self, wait_days=LONG_WAIT_DAYS) == PatientFilter()

    def to_text(self) -> str:
        """The filter as text that a project can keep."""
        return json.dumps(
            {name: value for name, value in asdict(self).items() if value not in ("", (), None)}
        )

    @classmethod
    def from_text(cls, text: str) -> PatientFilter:
        """A filter as :meth:`to_text` wrote it; what is not understood asks nothing.

        Examples
        --------
        >>> PatientFilter.from_text('{"with_steps": ["RCP"], "wait": "never"}').with_steps
        ('RCP',)
        """
        try:
            given = json.loads(text)
        except ValueError:
            return cls()
        if not isinstance(given, dict):
            return cls()
        empty = cls()
        known = {f.name: _understood(f.name, given.get(f.name), empty) for f in fields(cls)}
        return cls(**known)  # type: ignore[arg-type]


def _understood(name: str, value: object, empty: PatientFilter) -> object:
    """A value of the right kind, else what asks nothing."""
    nothing = getattr(empty, name)
    if isinstance(nothing, tuple):
        is_list = isinstance(value, list) and all(isinstance(word, str) for word in value)
        is_list = is_list and (name != "follows" or len(value) in (0, 2))  # type: ignore[arg-type]
        return tuple(value) if is_list else nothing  # type: ignore[arg-type]
    if isinstance(nothing, str):
        allowed = {"wait": WAITS, "outside": OUTSIDES}.get(name)
        right = isinstance(value, str) and (allowed is None or value in allowed)
        return value if right else nothing
    if isinstance(value, (int, float)) and not isinstance(value, bool) and np.isfinite(value):
        return float(value)
    return nothing


@dataclass(frozen=True)
class Choice:
    """Something to filter by: what is asked, how it is shown, how many patients have it."""

    value: str
    label: str
    patients: int


class PatientFinder:
    """Finds the patients of a filter by whole-array work.

    Parameters
    ----------
    steps : PatientSteps
    measures : PatientMeasures
    search : PatientSearch
    commune_names : mapping, optional
        Names of communes by code.
    """

    def __init__(
        self,
        steps: PatientSteps,
        measures: PatientMeasures,
        search: PatientSearch,
        commune_names: Mapping[str, str] | None = None,
    ) -> None:
        self._steps, self._measures, self._search = steps, measures, search
        self._patient = steps.patient_of_step()
        self._facility = steps.facility()
        self._names = dict(commune_names or {})
        self._home = steps.residence if len(steps.residence.words) else steps.residence_name
        kinds = len(steps.step.words)
        named = steps.step.codes >= 0
        self._has_step = np.zeros((steps.n_patients, kinds), bool)
        self._has_step[self._patient[named], steps.step.codes[named]] = True
        # counted once, where the layer is read
        self._communes, self._facilities = self._count_communes(), self._count_facilities()
        self._variants = self._tell_variants()

    def found(self, wanted: PatientFilter, text: str = "") -> Booleans:
        """Which patients a filter and a search leave.

        Parameters
        ----------
        wanted : PatientFilter
        text : str
            Words to be found, see :class:`PatientSearch`.

        Returns
        -------
        (n_patients,) bool
        """
        steps, measures = self._steps, self._measures
        found = self._search.found(text)
        for column, words in (
            (steps.territory_type, wanted.territory_types),
            (steps.group, wanted.groups),
            (self._home, wanted.communes),
        ):
            if words:
                found &= _one_of(column, words)
        for word in wanted.with_steps:
            found &= self._having(word)
        for word in wanted.without_steps:
            found &= ~self._having(word)
        if wanted.facilities:
            found &= self._of_steps(_one_of(self._facility, wanted.facilities))
        if wanted.variant:
            found &= self._of_variant(wanted.variant)
        if len(wanted.follows) == 2:
            found &= self._following(*wanted.follows)
        if wanted.first_day is not None or wanted.last_day is not None:
            found &= self._in_period(wanted.first_day, wanted.last_day)
        if wanted.wait == LIMIT:
            found &= measures.n_over_limit > 0
        elif wanted.wait == DAYS:
            with np.errstate(invalid="ignore"):
                found &= self._of_steps(steps.wait_days > wanted.wait_days)
        if wanted.outside == COMMUNE:
            found &= measures.outside_commune
        elif wanted.outside == DEPARTEMENT:
            found &= measures.outside_departement
        return found

    def _of_steps(self, chosen: Booleans) -> Booleans:
        """Patients with one of the chosen steps."""
        found = np.zeros(self._steps.n_patients, bool)
        found[self._patient[chosen]] = True
        return found

    def _having(self, word: str) -> Booleans:
        """Patients with a kind of step."""
        code = np.flatnonzero(self._steps.step.words == word)
        if not len(code):
            return np.zeros(self._steps.n_patients, bool)
        return self._has_step[:, code[0]].copy()

    def _of_variant(self, text: str) -> Booleans:
        """Patients whose named steps are these in this order."""
        code = {word: number for number, word in enumerate(self._steps.step.words)}
        wanted = np.array([code.get(word, -1) for word in text.split(SEPARATOR)], np.int64)
        nobody = np.zeros(self._steps.n_patients, bool)
        if (wanted < 0).any():
            return nobody
        named = self._steps.step.codes >= 0
        patient, step = self._patient[named], self._steps.step.codes[named]
        size = counts(patient, self._steps.n_patients)
        start = np.cumsum(size) - size
        like = np.flatnonzero(size == len(wanted))
        rows = start[like][:, None] + np.arange(len(wanted))
        nobody[like[(step[rows] == wanted).all(axis=1)]] = True
        return nobody

    def _following(self, before: str, after: str) -> Booleans:
        """Patients with a kind of step right after another."""
        number = {word: code for code, word in enumerate(self._steps.step.words)}
        row = np.flatnonzero(self._steps.step.codes >= 0)
        patient, step = self._patient[row], self._steps.step.codes[row]
        first = np.diff(patient, prepend=-1) != 0
        last = np.diff(patient, append=self._steps.n_patients) != 0
        is_before, is_after = (step == number.get(word, -1) for word in (before, after))
        if not before:
            chosen = first & is_after
        elif not after:
            chosen = last & is_before
        else:
            chosen = is_after & ~first
            chosen[1:] &= is_before[:-1]
        found = np.zeros(self._steps.n_patients, bool)
        found[patient[chosen]] = True
        return found

    def _in_period(self, first: float | None, last: float | None) -> Booleans:
        """Patients with a step that lies in a period or reaches into it."""
        begin = self._steps.day
        end = np.fmax(begin, self._steps.end_day)
        with np.errstate(invalid="ignore"):
            inside = np.isfinite(begin)
            if first is not None:
                inside &= np.floor(end) >= first
            if last is not None:
                inside &= np.floor(begin) <= last
        return self._of_steps(inside)

    def territory_types(self) -> list[Choice]:
        """Types of territory, the unknown one last."""
        return _choices(self._steps.territory_type)

    def groups(self) -> list[Choice]:
        """Groups of patients, the unknown one last."""
        return _choices(self._steps.group)

    def communes(self) -> list[Choice]:
        """Communes of residence by name."""
        return self._communes

    def facilities(self) -> list[Choice]:
        """Facilities by name."""
        return self._facilities

    def variants(self) -> list[Choice]:
        """The most frequent variants."""
        return self._variants

    def _count_communes(self) -> list[Choice]:
        found = _choices(self._home, unknown=False)
        named = [
            replace(choice, label=self._names.get(choice.value, choice.value)) for choice in found
        ]
        return _by_label(named)

    def steps(self) -> list[Choice]:
        """Kinds of step in the order of the layer."""
        patients = self._has_step.sum(axis=0).tolist()
        words = self._steps.step.words.tolist()
        return [Choice(str(word), str(word), n) for word, n in zip(words, patients)]

    def _count_facilities(self) -> list[Choice]:
        facility, name = self._facility, self._steps.facility_name
        known = np.flatnonzero((facility.codes >= 0) & (name.codes >= 0))[::-1]
        named = np.full(len(facility.words), -1, np.int64)
        named[facility.codes[known]] = name.codes[known]  # the last write wins: the first name
        labels = Words(named, name.words).texts()
        patients = distinct(facility.codes, self._patient, len(facility.words)).tolist()
        choices = [
            Choice(str(word), label or str(word), n)
            for word, label, n in zip(facility.words.tolist(), labels, patients)
        ]
        return _by_label(choices)

    def _tell_variants(self) -> list[Choice]:
        example = self._measures.variant_example[:MOST_VARIANTS].tolist()
        patients = self._measures.variant_patients[:MOST_VARIANTS].tolist()
        texts = [variant_text(self._steps, patient) for patient in example]
        return [Choice(text, text, n) for text, n in zip(texts, patients)]

    def days(self) -> tuple[float, float]:
        """The first and the last day of any step, nan where none has a date."""
        if not np.isfinite(self._steps.day).any():
            return np.nan, np.nan
        last = np.fmax(self._steps.day, self._steps.end_day)
        return float(np.nanmin(self._steps.day)), float(np.nanmax(last))


def _one_of(column: Words, words: tuple[str, ...]) -> Booleans:
    """Which rows have one of some words; ``""`` is a missing one."""
    wanted = np.isin(column.words.astype(object), np.array(words, object))
    hit: Booleans = np.append(wanted, "" in words)[column.codes]
    return hit


def _choices(column: Words, unknown: bool = True) -> list[Choice]:
    """The different words of a column of patients."""
    patients: Integers = np.bincount(column.codes + 1, minlength=len(column.words) + 1)
    found = [
        Choice(str(word), str(word), n)
        for word, n in zip(column.words.tolist(), patients[1:].tolist())
        if n
    ]
    found = _by_label(found)
    if unknown and found and patients[0]:
        found.append(Choice("", "", int(patients[0])))
    return found


def _by_label(choices: list[Choice]) -> list[Choice]:
    """In the order of the alphabet; the value is told where two labels are the same."""
    seen: dict[str, int] = {}
    for choice in choices:
        seen[choice.label] = seen.get(choice.label, 0) + 1
    told = [
        replace(choice, label=f"{choice.label} ({choice.value})")
        if seen[choice.label] > 1 and choice.label != choice.value
        else choice
        for choice in choices
    ]
    return sorted(told, key=lambda choice: choice.label.casefold())
