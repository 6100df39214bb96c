"""Kilometres, breaks, variants and care outside the territory of every patient of the panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from .breaks import facility_changes, step_waits
from .event_log import EventLog, Texts, coded
from .groups import Booleans, Floats, Integers, counts, totals
from .inside import departements
from .patient_steps import NANOSECONDS_PER_DAY, PatientSteps
from .patients import SEPARATOR
from .reference_limits import ReferenceLimits
from .sequences import Sequences
from .variants import variant_codes
from .waits import first_steps, missing_steps, waits_between

EARTH_KM = 6371.0088  # mean radius, IUGG
BREAK_DAYS = 60.0
LEAST_KNOWN = 0.5  # share of the steps that a reference pathway must know to be of use


@dataclass(frozen=True)
class Ground:
    """What coordinates mean: degrees of longitude and latitude, or a plane.

    Attributes
    ----------
    degrees : bool
    metres_per_unit : float
        Of a plane.
    """

    degrees: bool = False
    metres_per_unit: float = 1.0

    def km(self, x0: Floats, y0: Floats, x1: Floats, y1: Floats) -> Floats:
        """Straight distances in km, nan where an end is unknown.

        On degrees: great circle, ``2 R asin sqrt(sin^2(dy/2) + cos y0 cos y1 sin^2(dx/2))``.

        Examples
        --------
        >>> one = np.ones(1)
        >>> Ground().km(0 * one, 0 * one, 3000 * one, 4000 * one).tolist()
        [5.0]
        """
        if not self.degrees:
            metres: Floats = np.hypot(x1 - x0, y1 - y0) * self.metres_per_unit
            return metres / 1000
        x0, y0, x1, y1 = (np.radians(part) for part in (x0, y0, x1, y1))
        half = np.sin((y1 - y0) / 2) ** 2
        half = half + np.cos(y0) * np.cos(y1) * np.sin((x1 - x0) / 2) ** 2
        found: Floats = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
        return found


@dataclass(frozen=True)
class BreakRules:
    """What counts as a break.

    Attributes
    ----------
    break_days : float
        A change of facility after a longer wait is one.
    reference : ReferenceLimits, optional
        Its limits of waits and its obligatory steps.
    care_words : mapping
        Folded word -> kind of care, to recognise the steps of the reference.
    """

    break_days: float = BREAK_DAYS
    reference: ReferenceLimits | None = None
    care_words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PatientMeasures:
    """Per patient (n_patients,) and per step (n,) of a PatientSteps.

    Attributes
    ----------
    km : (n_patients,) float64
        Straight line: home, every place of care in turn, home; between the places of care only
        where no home is known at all. nan where a part of it is unknown.
    from_home : bool
        Whether homes are part of ``km``.
    leg_km : (n,) float64
        From the place before (home before the first) to the step's.
    n_breaks, n_over_limit, n_missing, n_changes : (n_patients,) int64
        Breaks, and their three kinds: waits over their limit, missing obligatory steps, changes of
        facility after a long wait.
    over_limit, long_change : (n,) bool
        The steps that breaks lead to.
    limit_days : (n,) float64
        The limit of the wait that ends with the step; nan = none.
    has_limits : bool
        Whether the reference pathway gives any limit.
    uses_reference : bool
        Whether a reference pathway was of use.
    outside_commune, outside_departement : (n_patients,) bool
        Whether a step took place outside that of the residence.
    missing_patient : (m,) int64
    missing_step : (m,) object
        Patients, and the names of the obligatory steps that they do not have.
    variant : (n_patients,) int64
        Number of the patient's variant, the most frequent 0; -1 = no named step.
    variant_patients : (n_variants,) int64
    variant_example : (n_variants,) int64
        A patient of each variant.
    wait_patient, wait_pair : (n_waits,) int64
    wait_days : (n_waits,) float64
        Known waits between two named steps that follow each other; the pair is the code of the
        step before times the number of kinds of step plus the code of the step after.
    """

    km: Floats
    from_home: bool
    leg_km: Floats
    n_breaks: Integers
    n_over_limit: Integers
    n_missing: Integers
    n_changes: Integers
    over_limit: Booleans
    long_change: Booleans
    limit_days: Floats
    has_limits: bool
    uses_reference: bool
    outside_commune: Booleans
    outside_departement: Booleans
    missing_patient: Integers
    missing_step: Texts
    variant: Integers
    variant_patients: Integers
    variant_example: Integers
    wait_patient: Integers
    wait_pair: Integers
    wait_days: Floats


def measure_patients(
    steps: PatientSteps,
    home_x: Floats | None = None,
    home_y: Floats | None = None,
    ground: Ground | None = None,
    rules: BreakRules | None = None,
) -> PatientMeasures:
    """Measure every patient.

    Parameters
    ----------
    steps : PatientSteps
    home_x, home_y : (n_patients,) float64, optional
        Homes in the reference system of the steps, nan = unknown.
    ground : Ground, optional
        What coordinates mean; metres of a plane when not given.
    rules : BreakRules, optional
    """
    nowhere = np.full(steps.n_patients, np.nan)
    home_x = nowhere if home_x is None else home_x
    home_y = nowhere if home_y is None else home_y
    rules = BreakRules() if rules is None else rules
    log = StepsLog.of(steps)
    reference, row = _reference(steps, rules)
    travels = steps.visits != 0
    if reference is not None:
        travels &= np.append(reference.visits, 1.0)[row] != 0
    km, leg_km = _travel(steps, travels, home_x, home_y, ground or Ground())
    with np.errstate(invalid="ignore"):
        long_change = facility_changes(log) & (step_waits(log) > rules.break_days)
    n_changes = counts(log.patient, steps.n_patients, long_change)
    over, limit, n_over, missing, step = _against(reference, row, log)
    n_missing = counts(missing, steps.n_patients)
    variant, cases, example = _variants(steps)
    wait_row, wait_pair = _wait_pairs(steps)
    return PatientMeasures(
        km=km,
        from_home=bool(np.isfinite(home_x).any()),
        leg_km=leg_km,
        n_breaks=n_changes + n_over + n_missing,
        n_over_limit=n_over,
        n_missing=n_missing,
        n_changes=n_changes,
        over_limit=over,
        long_change=long_change,
        limit_days=limit,
        has_limits=reference is not None and bool(np.isfinite(reference.limit_days).any()),
        uses_reference=reference is not None,
        outside_commune=_outside(steps, lambda codes: codes),
        outside_departement=_outside(steps, departements),
        missing_patient=missing,
        missing_step=step,
        variant=variant,
        variant_patients=cases,
        variant_example=example,
        wait_patient=log.patient[wait_row],
        wait_pair=wait_pair,
        wait_days=steps.wait_days[wait_row],
    )


@dataclass(frozen=True)
class StepsLog(EventLog):
    """The steps as the event log that breaks and waits are counted on, without texts by row."""

    facility_codes: Integers = field(default_factory=lambda: np.empty(0, np.int64))

    @classmethod
    def of(cls, steps: PatientSteps) -> StepsLog:
        """The log of the panel's steps; days are counted from 1970-01-01, relative ones too."""
        events = pd.DataFrame(
            {
                "date": _moments(steps.day),
                "end_date": _moments(steps.end_day),
                "wait_days": steps.wait_days,
            }
        )
        people = pd.DataFrame({"patient": steps.patients})
        order = np.arange(steps.n_steps)
        return cls(events, order, steps.patient_of_step(), people, {}, 0, steps.facility().codes)

    def facility(self) -> tuple[Integers, np.ndarray]:
        """The facility of each step; the texts are not needed."""
        return self.facility_codes, np.empty(0, object)


def _moments(day: Floats) -> np.ndarray:
    known = np.isfinite(day)
    nanoseconds = np.where(known, day, 0) * NANOSECONDS_PER_DAY
    moments = nanoseconds.astype(np.int64).view("datetime64[ns]")
    return np.where(known, moments, np.datetime64("NaT", "ns"))


def _reference(
    steps: PatientSteps, rules: BreakRules
) -> tuple[ReferenceLimits | None, Integers]:
    """The reference and its row for each step (-1 = none); no reference where it knows too few."""
    nothing = np.full(steps.n_steps, -1, np.int64)
    if rules.reference is None or not steps.n_steps:
        return None, nothing
    of_word = rules.reference.rows_of(steps.step.words, rules.care_words)
    row = np.append(of_word, -1)[steps.step.codes]
    if (row >= 0).mean() < LEAST_KNOWN:
        return None, nothing
    return rules.reference, row


def _travel(
    steps: PatientSteps, travels: Booleans, home_x: Floats, home_y: Floats, ground: Ground
) -> tuple[Floats, Floats]:
    """Kilometres of each patient and of the leg to each step."""
    n = steps.n_patients
    row = np.flatnonzero(travels)
    patient = steps.patient_of_step()[row]
    x, y = steps.x[row], steps.y[row]
    first = np.diff(patient, prepend=-1) != 0
    last = np.diff(patient, append=n) != 0
    # the first leg of each patient starts at home, the others at the step before
    from_x = np.where(first, home_x[patient], np.roll(x, 1))
    from_y = np.where(first, home_y[patient], np.roll(y, 1))
    leg = ground.km(from_x, from_y, x, y)
    legs = np.full(steps.n_steps, np.nan)
    legs[row] = leg
    if np.isfinite(home_x).any():
        back = ground.km(x[last], y[last], home_x[patient[last]], home_y[patient[last]])
        km = totals(patient, leg, n)
        km[patient[last]] += back
    else:
        km = totals(np.where(first, -1, patient), leg, n)
    km[counts(patient, n) == 0] = np.nan
    return km, legs


def _against(
    reference: ReferenceLimits | None, row: Integers, log: EventLog
) -> tuple[Booleans, Floats, Integers, Integers, Texts]:
    """Steps over their limit, the limits, waits over of each patient; patients, missing steps."""
    n = log.n_patients
    over, limit = np.zeros(len(log), bool), np.full(len(log), np.nan)
    if reference is None:
        nothing = np.zeros(0, np.int64)
        return over, limit, np.zeros(n, np.int64), nothing, np.zeros(0, object)
    first = first_steps(log, row, len(reference.step))
    waits = waits_between(log, reference, first)
    event = first.row[waits.patient, waits.step]
    limit[event] = reference.limit_days[waits.step]
    over[event[waits.over]] = True
    missing, step = missing_steps(reference, first)
    return over, limit, counts(waits.patient, n, waits.over), missing, reference.label[step]


def _outside(steps: PatientSteps, area_of: Callable[[Texts], Texts]) -> Booleans:
    """Whether a step of each patient was in another area than the residence, both being known."""
    words = np.concatenate([steps.residence.words, steps.commune.words]).astype(object)
    areas, _ = coded(area_of(words))
    size = len(steps.residence.words)
    home = np.append(areas[:size], -1)[steps.residence.codes][steps.patient_of_step()]
    place = np.append(areas[size:], -1)[steps.commune.codes]
    found = np.zeros(steps.n_patients, bool)
    found[steps.patient_of_step()[(home >= 0) & (place >= 0) & (home != place)]] = True
    return found


def _variants(steps: PatientSteps) -> tuple[Integers, Integers, Integers]:
    """Variant of each patient, numbered from the most frequent; its patients; one of them."""
    row = np.flatnonzero(steps.step.codes >= 0)
    patient, nothing = steps.patient_of_step()[row], np.full(len(row), np.nan)
    never = np.full(len(row), np.datetime64("NaT", "ns"))
    words = np.asarray(steps.step.words, object)
    found, example = variant_codes(
        Sequences(patient, steps.step.codes[row], words, never, never, nothing, steps.n_patients)
    )
    cases = np.bincount(found[found >= 0], minlength=len(example))
    order = np.argsort(-cases, kind="stable")
    rank = np.empty(len(order) + 1, np.int64)
    rank[order], rank[-1] = np.arange(len(order)), -1
    return rank[found], cases[order], patient[example[order]]


def _wait_pairs(steps: PatientSteps) -> tuple[Integers, Integers]:
    """Rows of the steps that a known wait leads to, and the pair of kinds of step."""
    step, before = steps.step.codes, np.roll(steps.step.codes, 1)
    is_first = np.zeros(steps.n_steps, bool)
    is_first[steps.start[:-1][np.diff(steps.start) > 0]] = True
    with np.errstate(invalid="ignore"):
        row = np.flatnonzero(~is_first & (step >= 0) & (before >= 0) & (steps.wait_days >= 0))
    return row, before[row] * max(len(steps.step.words), 1) + step[row]


def variant_text(steps: PatientSteps, patient: int) -> str:
    """The kinds of step of a patient in order, ``"A > B > C"``."""
    rows = np.arange(steps.start[patient], steps.start[patient + 1])
    return SEPARATOR.join(text for text in steps.step.take(rows).texts() if text)
