"""Handovers: two consecutive events of a patient at different facilities."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..pathways.coordination import handovers_of
from ..pathways.event_log import EventLog
from ..pathways.groups import Booleans, Floats, Integers, counts, distinct, first_rows, medians


@dataclass(frozen=True)
class Transitions:
    """Every passage from one event of a patient to the next one.

    Attributes
    ----------
    origin, dest : (n,) int64
        Facilities (rows of :func:`facility_table`), -1 = unknown.
    patient : (n,) int64
    wait_days : (n,) float64
        From the end of the first event to the second one, nan = unknown.
    known, transmitted : (n,) bool
        Whether it is known if the report was passed on, and whether it was.
    """

    origin: Integers
    dest: Integers
    patient: Integers
    wait_days: Floats
    known: Booleans
    transmitted: Booleans

    def __len__(self) -> int:
        """Number of passages."""
        return len(self.origin)

    @property
    def placed(self) -> Booleans:
        """(n,) whether both facilities are known."""
        return np.asarray((self.origin >= 0) & (self.dest >= 0), bool)

    @property
    def between(self) -> Booleans:
        """(n,) whether it is a handover: both facilities are known and differ."""
        return np.asarray(self.placed & (self.origin != self.dest), bool)

    def numbers(self) -> dict[str, int]:
        """``transitions`` = ``handovers`` + ``internal`` + ``without_facility``."""
        placed, between = int(self.placed.sum()), int(self.between.sum())
        return {
            "transitions": len(self),
            "handovers": between,
            "internal": placed - between,
            "without_facility": len(self) - placed,
        }


def transitions_of(log: EventLog) -> Transitions:
    """The passages of a log, by facility.

    Examples
    --------
    >>> from parcours_plugin.core.pathways.event_log import event_log
    >>> log = event_log(pd.DataFrame({"patient": ["a"] * 4, "seq": [1, 2, 3, 4], "step": "x",
    ...                               "facility_id": ["f", "f", "g", None]}))
    >>> transitions_of(log).numbers()
    {'transitions': 3, 'handovers': 1, 'internal': 1, 'without_facility': 1}
    """
    passages = handovers_of(log)
    facility = log.facility()[0]
    return Transitions(
        facility[passages.start],
        facility[passages.end],
        passages.patient,
        passages.wait_days,
        np.asarray(passages.known, bool),
        np.asarray(passages.transmitted, bool),
    )


def facility_table(log: EventLog) -> pd.DataFrame:
    """The facilities of a log as its events tell them.

    Returns
    -------
    DataFrame
        One row per facility: ``facility_id``, ``facility_name`` (the code where no event names
        it), ``commune`` (``""`` = unknown), ``x``, ``y`` (nan = unknown), ``patients`` (distinct).
    """
    codes, ids = log.facility()
    n = len(ids)
    found: dict[str, np.ndarray] = {"facility_id": ids}
    for name, column in (("facility_name", "facility_name"), ("commune", "facility_commune")):
        of_event, words = log.codes(column)
        first = first_rows(np.where(of_event >= 0, codes, -1), n)
        texts = np.append(words, "").astype(object)
        found[name] = np.where(first >= 0, texts[of_event[first]] if len(of_event) else "", "")
    found["facility_name"] = np.where(found["facility_name"] == "", ids, found["facility_name"])
    x, y = (log.events[name].to_numpy(float) for name in ("x", "y"))
    first = first_rows(np.where(np.isfinite(x + y), codes, -1), n)
    found["x"], found["y"] = (np.where(first >= 0, column[first], np.nan) for column in (x, y))
    found["patients"] = distinct(codes, log.patient, n)
    return pd.DataFrame(found)


def count_groups(
    transitions: Transitions, rows: Integers, group: Integers, n: int
) -> dict[str, np.ndarray]:
    """Numbers of the passages of each group.

    Parameters
    ----------
    transitions : Transitions
    rows : (m,) int64
        Passages that count.
    group : (m,) int64
        Group of each of them, -1 = none.
    n : int
        Number of groups.

    Returns
    -------
    dict
        ``handovers``, ``patients`` (distinct), ``known``, ``transmitted`` and the distinct
        patients of the known ones and of those whose wait is known (``known_patients``,
        ``wait_patients``), (n,) int64 each; ``median_wait_days`` (n,) float64.
    """
    patient = transitions.patient[rows]
    known, sent = transitions.known[rows], transitions.transmitted[rows]
    wait = transitions.wait_days[rows]
    return {
        "handovers": counts(group, n),
        "patients": distinct(group, patient, n),
        "known": counts(group, n, known),
        "transmitted": counts(group, n, sent & known),
        "known_patients": distinct(group, np.where(known, patient, -1), n),
        "wait_patients": distinct(group, np.where(np.isfinite(wait), patient, -1), n),
        "median_wait_days": medians(group, wait, n),
    }


def count_handovers(
    transitions: Transitions, n_facilities: int, internal: bool = False
) -> pd.DataFrame:
    """The passages between each pair of facilities: nothing is hidden yet.

    Parameters
    ----------
    transitions : Transitions
    n_facilities : int
    internal : bool
        Count passages inside one facility too.

    Returns
    -------
    DataFrame
        ``origin``, ``dest`` and the columns of :func:`count_groups`, by origin, then destination.
    """
    rows = np.flatnonzero(transitions.placed if internal else transitions.between)
    key = transitions.origin[rows] * max(n_facilities, 1) + transitions.dest[rows]
    pairs, group = np.unique(key, return_inverse=True)
    numbers = count_groups(transitions, rows, group.astype(np.int64), len(pairs))
    ends = {"origin": pairs // max(n_facilities, 1), "dest": pairs % max(n_facilities, 1)}
    return pd.DataFrame({**ends, **numbers})
