"""Pathways as sequences of steps: what variants and directly-follows relations are counted on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..i18n import tr
from ..progress import Progress, silent
from .event_log import EventLog, Texts, coded
from .events import days_between
from .groups import Booleans, Floats, Integers

Moments = NDArray[np.datetime64]


@dataclass(frozen=True)
class Sequences:
    """The named steps of all patients, patients together and their steps in order.

    Attributes
    ----------
    patient : (n,) int64
        Number of the patient in the log, rising.
    step : (n,) int64
        Code of the step: its place in ``words``.
    words : (k,) object
        The different steps.
    start, last : (n,) datetime64[ns]
        When each began, and when it ended (or else began).
    given_wait : (n,) float64
        Days that the table itself gives between the step before and this one, nan = not given.
    n_patients : int
        Patients of the log, those without any named step included.
    """

    patient: Integers
    step: Integers
    words: Texts
    start: Moments
    last: Moments
    given_wait: Floats
    n_patients: int

    def __len__(self) -> int:
        """Number of named steps."""
        return len(self.patient)

    @property
    def follows(self) -> Booleans:
        """Whether an event and the next are of one patient, (n-1,) bool."""
        return self.patient[1:] == self.patient[:-1]

    @property
    def is_first(self) -> Booleans:
        """Whether an event is the first of its patient, (n,) bool."""
        return np.append(len(self) > 0, ~self.follows)[: len(self)]

    @property
    def is_last(self) -> Booleans:
        """Whether an event is the last of its patient, (n,) bool."""
        return np.append(~self.follows, True)[: len(self)]

    def cases(self) -> int:
        """Patients with a named step."""
        return int(self.is_first.sum())

    def of_patients(self, chosen: Booleans) -> Sequences:
        """The sequences of some patients.

        Parameters
        ----------
        chosen : (n_patients,) bool
        """
        kept = chosen[self.patient]
        names = ("patient", "step", "start", "last", "given_wait")
        return replace(self, **{name: getattr(self, name)[kept] for name in names})


def sequences_of(log: EventLog, column: str = "step") -> Sequences:
    """The sequences of a log.

    Parameters
    ----------
    log : EventLog
    column : str
        Text column that names what was done: ``step``, ``facility_name``, ``actor`` … Events
        without such a name stand in no sequence.

    Examples
    --------
    >>> from .event_log import event_log
    >>> log = event_log(pd.DataFrame({"patient": ["a", "a", "b"], "step": ["RCP", "", "RCP"]}))
    >>> sequences = sequences_of(log)
    >>> len(log) - len(sequences), sequences.cases(), sequences.words.tolist()
    (1, 2, ['RCP'])
    """
    codes, words = log.codes(column)
    named = np.flatnonzero(codes >= 0)
    given = log.events["wait_days"].to_numpy(float)[named]
    # A given wait counts from the event before: it says nothing where that one is left out.
    given[1:][np.diff(named) > 1] = np.nan
    return Sequences(
        log.patient[named],
        codes[named],
        words,
        log.date[named],
        log.last_date[named],
        given,
        log.n_patients,
    )


def case_durations(sequences: Sequences) -> Floats:
    """Days from a patient's first date to the last date or end, nan = no date.

    Returns
    -------
    (n_patients,) float64
    """
    days = np.full(sequences.n_patients, np.nan)
    if not len(sequences):
        return days
    starts = np.flatnonzero(sequences.is_first)
    first = np.fmin.reduceat(sequences.start, starts)
    last = np.fmax.reduceat(sequences.last, starts)
    days[sequences.patient[starts]] = days_between(first, last)
    return days


def by_territory(
    sequences: Sequences,
    table: Callable[[Sequences], pd.DataFrame],
    territory: Texts | None = None,
    progress: Progress = silent,
) -> pd.DataFrame:
    """A table for all patients, and below it the same for each territory type.

    Parameters
    ----------
    sequences : Sequences
    table : callable
        Makes the table of some sequences.
    territory : (n_patients,) object of str, optional
        ``""`` = not stated.

    Returns
    -------
    DataFrame
        The tables one below the other, with ``territory_type`` ("all" first, then by name).
    """
    progress(0.0)
    parts = [table(sequences).assign(territory_type=tr("all"))]
    if territory is not None:
        codes, names = coded(territory)
        order = [*np.argsort(names.astype(str)).tolist(), -1]
        for done, code in enumerate(order, 1):
            # The whole took as long as all types together.
            progress(0.5 + 0.5 * done / len(order))
            some = sequences.of_patients(codes == code)
            if len(some):
                name = tr("not stated") if code < 0 else names[code]
                parts.append(table(some).assign(territory_type=name))
    progress(1.0)
    return pd.concat(parts, ignore_index=True)
