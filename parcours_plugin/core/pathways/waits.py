"""Waits between named steps, against the limits of a reference pathway."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .event_log import EventLog
from .events import days_between
from .groups import Booleans, Floats, Integers
from .reference_limits import ReferenceLimits


@dataclass(frozen=True)
class Waits:
    """One row per patient and pair of steps of the reference, where the patient has both.

    Attributes
    ----------
    patient : (n,) int64
    step : (n,) int64
        Row of the later step in the reference; the earlier one is its ``after``.
    start, end : (n,) datetime64[ns]
        First date of each.
    days : (n,) float64
        nan where the later step came first, or where a date is missing.
    came_first : (n,) bool
        Whether the step that should be later came first (neoadjuvant treatment).
    over : (n,) bool
        Whether the wait is longer than its limit.
    limited : (n,) bool
        Whether it has a limit and could be compared with it.
    """

    patient: Integers
    step: Integers
    start: np.ndarray
    end: np.ndarray
    days: Floats
    came_first: Booleans
    over: Booleans
    limited: Booleans

    def __len__(self) -> int:
        """Number of waits."""
        return len(self.patient)


@dataclass(frozen=True)
class FirstSteps:
    """First event of each patient and step of the reference.

    Attributes
    ----------
    row : (n_patients, n_steps) int64
        The event, -1 = the patient has none.
    """

    row: Integers


def first_steps(log: EventLog, reference_row: Integers, n_steps: int) -> FirstSteps:
    """The first dated event (else the first at all) of each patient and step of the reference.

    Parameters
    ----------
    log : EventLog
    reference_row : (n,) int64
        Row of the reference that each event is, -1 = none.
    n_steps : int
        Steps of the reference.
    """
    found = np.full(log.n_patients * n_steps, -1, np.int64)
    rows = np.flatnonzero(reference_row >= 0)
    date = log.date[rows]
    late = np.where(np.isnat(date), np.iinfo(np.int64).max, date.astype(np.int64))
    key = log.patient[rows] * n_steps + reference_row[rows]
    order = np.lexsort((rows, late, key))[::-1]  # the last write wins: the first date
    found[key[order]] = rows[order]
    return FirstSteps(found.reshape(log.n_patients, n_steps))


def waits_between(log: EventLog, reference: ReferenceLimits, first: FirstSteps) -> Waits:
    """Days from the first date of a step's ``after`` to the first date of the step.

    ``days = first date(step) - first date(after)``, null when the step came first. A wait is over
    its limit when ``days > limit_days``.
    """
    pair = np.flatnonzero(reference.after >= 0)
    early, late = first.row[:, reference.after[pair]], first.row[:, pair]
    patient, column = np.nonzero((early >= 0) & (late >= 0))
    start = log.date[early[patient, column]]
    end = log.date[late[patient, column]]
    days = days_between(start, end)
    came_first = days < 0
    days = np.where(came_first, np.nan, days)
    step = pair[column]
    limit = reference.limit_days[step]
    limited = np.isfinite(days) & np.isfinite(limit)
    with np.errstate(invalid="ignore"):
        over = limited & (days > limit)
    return Waits(
        patient.astype(np.int64), step.astype(np.int64), start, end, days, came_first, over, limited
    )


def missing_steps(reference: ReferenceLimits, first: FirstSteps) -> tuple[Integers, Integers]:
    """Patients and the obligatory steps of the reference that they do not have."""
    missing = (first.row < 0) & reference.obligatory
    patient, step = np.nonzero(missing)
    return patient.astype(np.int64), step.astype(np.int64)
