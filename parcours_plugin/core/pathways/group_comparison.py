"""Two groups of patients side by side: steps, distances, variants, waits; small numbers hidden."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..i18n import tr
from .groups import Booleans, Floats, Integers, counts, distinct, medians
from .patient_measures import PatientMeasures, variant_text
from .patient_steps import PatientSteps, Words
from .patient_table import PatientTable

MIN_PATIENTS = 11
MOST_VARIANTS = 5
MOST_WAITS = 8
MOST_PAIRS = 1_000_000  # of kinds of step that are counted in a table of all pairs
COUNT, DECIMAL, DAYS, KM, SHARE = "count", "decimal", "days", "km", "share"


@dataclass(frozen=True)
class Compared:
    """One line of the comparison.

    Attributes
    ----------
    section, name : str
        What is compared, in the language in use.
    values : tuple of two floats
        nan where unknown or hidden.
    hidden : tuple of two bools
        Whether a value rests on too few patients to be shown.
    kind : str
        ``count``, ``decimal``, ``days``, ``km`` or ``share``.
    """

    section: str
    name: str
    values: tuple[float, float]
    hidden: tuple[bool, bool]
    kind: str


@dataclass(frozen=True)
class Comparison:
    """Lines of a comparison, and the number of patients of the two groups.

    Attributes
    ----------
    lines : list of Compared
    patients : tuple of two ints
    too_small : tuple of two bools
        Whether a group has too few patients for anything to be shown.
    n_hidden : int
        Values that are hidden.
    """

    lines: list[Compared]
    patients: tuple[int, int]
    too_small: tuple[bool, bool]
    n_hidden: int


def hidden_reason(min_patients: int = MIN_PATIENTS) -> str:
    """Why a value is not shown."""
    return tr(
        "Hidden: fewer than {n} patients, who could be recognised.",
        n=min_patients,
    )


def fields_to_compare(steps: PatientSteps) -> dict[str, Words]:
    """Fields of patients with at least two different values, by name."""
    fields = {"territory_type": steps.territory_type, "group": steps.group}
    return {
        name: column
        for name, column in fields.items()
        if len(np.unique(column.codes[column.codes >= 0])) > 1
    }


def compare_groups(
    steps: PatientSteps,
    table: PatientTable,
    measures: PatientMeasures,
    first: Booleans,
    second: Booleans,
    min_patients: int = MIN_PATIENTS,
) -> Comparison:
    """Compare two groups.

    Parameters
    ----------
    steps, table, measures
        Of all patients.
    first, second : (n_patients,) bool
        The groups.
    min_patients : int
        Values that rest on fewer patients (but at least one) are hidden; so is what would let
        them be computed from the others: a group of fewer patients is hidden whole.

    Notes
    -----
    Medians are over patients, those of waits over all waits between two steps that follow each
    other.

    Raises
    ------
    ValueError
        If a patient is in both groups.
    """
    if (first & second).any():
        raise ValueError("a patient is in both groups")
    group = np.where(first, 0, np.where(second, 1, -1)).astype(np.int64)
    patients = counts(group, 2)
    lines = _Lines(patients, min_patients)
    _add_totals(lines, steps, table, measures, group)
    _add_variants(lines, steps, measures, group)
    _add_waits(lines, steps, measures, group)
    small = (patients > 0) & (patients < min_patients)
    return Comparison(
        lines.lines,
        (int(patients[0]), int(patients[1])),
        (bool(small[0]), bool(small[1])),
        sum(sum(line.hidden) for line in lines.lines),
    )


class _Lines:
    """Gathers lines, hiding what rests on too few patients."""

    def __init__(self, patients: Integers, min_patients: int) -> None:
        self.lines: list[Compared] = []
        self._least = min_patients
        self._small = patients < min_patients

    def add(
        self, section: str, name: str, value: Floats, resting_on: Integers, kind: str
    ) -> None:
        """A line; ``resting_on`` tells the patients behind each of the two values."""
        few = (resting_on > 0) & (resting_on < self._least)
        hide = (few | self._small) & (resting_on > 0)
        # a share that is hidden in one group says nothing about the other
        shown = np.where(hide, np.nan, value)
        self.lines.append(
            Compared(
                section,
                name,
                (float(shown[0]), float(shown[1])),
                (bool(hide[0]), bool(hide[1])),
                kind,
            )
        )


    def not_to_be_computed(self, having: Integers, everyone: Integers) -> Integers:
        """Numbers of patients, lowered where they would give away those that are hidden.

        What is hidden or not listed is what the listed ones leave of everyone. Where that is a
        few patients, the smallest listed number is hidden too, until it is none or enough.

        Parameters
        ----------
        having : (2, n) int64
            Patients of each group that have each listed thing; nobody has two.
        everyone : (2,) int64
        """
        found = having.copy()
        for group in range(len(found)):
            shown = [n for n in sorted(having[group].tolist()) if n >= self._least]
            left = int(everyone[group]) - sum(shown)
            while shown and 0 < left < self._least:
                smallest = shown.pop(0)
                left += smallest
                place = np.flatnonzero(found[group] == smallest)[-1]
                found[group, place] = 1
        return found


def _add_totals(
    lines: _Lines,
    steps: PatientSteps,
    table: PatientTable,
    measures: PatientMeasures,
    group: Integers,
) -> None:
    """Patients, steps, and medians by patient."""
    section = tr("Patients")
    patients = counts(group, 2)
    lines.add(section, tr("Patients"), patients.astype(float), patients, COUNT)
    n_steps = np.bincount(group[group >= 0], weights=table.n_steps[group >= 0], minlength=2)
    lines.add(section, tr("Steps"), n_steps.astype(np.float64), patients, COUNT)
    distance = tr("Km, straight line from home and back")
    if not measures.from_home:
        distance = tr("Km, straight line between facilities")
    for name, value, kind in (
        (tr("Steps per patient (median)"), table.n_steps, DECIMAL),
        (tr("Facilities per patient (median)"), table.n_facilities, DECIMAL),
        (tr("Days from first to last step (median)"), table.duration_days, DAYS),
        (tr("Longest wait (median)"), table.longest_wait_days, DAYS),
        (tr("{distance} (median)", distance=distance), measures.km, KM),
    ):
        number = value.astype(np.float64)
        known = counts(group, 2, np.isfinite(number))
        lines.add(section, name, medians(group, number, 2), known, kind)
    for name, has in (
        (tr("Care outside the departement"), measures.outside_departement),
        (tr("With a break"), measures.n_breaks > 0),
    ):
        _add_share(lines, section, name, has, group, patients)


def _add_share(
    lines: _Lines, section: str, name: str, has: Booleans, group: Integers, patients: Integers
) -> None:
    """A share, hidden too where those who lack it are few."""
    having = counts(group, 2, has)
    lacking = patients - having
    resting_on = np.where(having == 0, lacking, np.where(lacking == 0, having, 0))
    resting_on = np.where((having > 0) & (lacking > 0), np.minimum(having, lacking), resting_on)
    with np.errstate(invalid="ignore", divide="ignore"):
        lines.add(section, name, having / patients, resting_on, SHARE)


def _add_variants(
    lines: _Lines, steps: PatientSteps, measures: PatientMeasures, group: Integers
) -> None:
    """The most frequent variants of the two groups together, as shares of each."""
    inside = (group >= 0) & (measures.variant >= 0)
    n = len(measures.variant_patients)
    of_group = np.stack(
        [np.bincount(measures.variant[inside & (group == g)], minlength=n) for g in (0, 1)]
    )
    named = of_group.sum(axis=1)
    order = np.argsort(-of_group.sum(axis=0), kind="stable")[:MOST_VARIANTS]
    order = order[of_group[:, order].any(axis=0)]
    resting_on = lines.not_to_be_computed(of_group[:, order], named)
    for place, variant in enumerate(order.tolist()):
        name = variant_text(steps, int(measures.variant_example[variant]))
        with np.errstate(invalid="ignore", divide="ignore"):
            share = of_group[:, variant] / named
        lines.add(tr("Most frequent pathways"), name, share, resting_on[:, place], SHARE)


def _add_waits(
    lines: _Lines, steps: PatientSteps, measures: PatientMeasures, group: Integers
) -> None:
    """Median waits between steps that follow each other, the most frequent pairs."""
    of_wait = group[measures.wait_patient]
    inside = np.flatnonzero(of_wait >= 0)
    of_group, pair = of_wait[inside], measures.wait_pair[inside]
    patient, days = measures.wait_patient[inside], measures.wait_days[inside]
    size = max(len(steps.step.words), 1)
    if size * size <= MOST_PAIRS:
        events = np.bincount(pair, minlength=size * size)
        different = np.flatnonzero(events)
        events = events[different]
    else:
        different, events = np.unique(pair, return_counts=True)
    for number in np.argsort(-events, kind="stable")[:MOST_WAITS].tolist():
        here = np.flatnonzero(pair == different[number])
        before, after = divmod(int(different[number]), size)
        lines.add(
            tr("Median waits, days"),
            f"{steps.step.words[before]} → {steps.step.words[after]}",
            medians(of_group[here], days[here], 2),
            distinct(of_group[here], patient[here], 2),
            DAYS,
        )


