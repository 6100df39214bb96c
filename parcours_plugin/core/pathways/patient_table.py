"""One row per patient: what the panel lists, sorts and counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..tables.codes import fold_text
from .patient_steps import PatientSteps, Words


@dataclass(frozen=True)
class PatientTable:
    """Per-patient numbers, each (n_patients,), in the order of ``PatientSteps.patients``.

    Attributes
    ----------
    patients : object
    patient_rank : float64
        Where the patient's id stands when ids are sorted as they read.
    residence : Words
        Name of the commune of residence, or its code where it has no name.
    territory_type : Words
    n_steps, n_facilities, n_communes, n_flagged : int64
        Steps; different facilities; different communes of care; steps with a flag.
    first_day, last_day : float64
        nan without any date; the last is the latest date or end date.
    duration_days : float64
        ``last_day - first_day``.
    longest_wait_days : float64
        nan without any wait.
    relative : bool
        Days are counted from the patient's first event.
    """

    patients: np.ndarray
    patient_rank: np.ndarray
    residence: Words
    territory_type: Words
    n_steps: np.ndarray
    n_facilities: np.ndarray
    n_communes: np.ndarray
    first_day: np.ndarray
    last_day: np.ndarray
    duration_days: np.ndarray
    longest_wait_days: np.ndarray
    n_flagged: np.ndarray
    relative: bool = False

    def __len__(self) -> int:
        return len(self.patients)


def count_by_patient(steps: PatientSteps) -> PatientTable:
    """Count steps, facilities, communes, days and waits of every patient.

    Parameters
    ----------
    steps : PatientSteps
        From :func:`~.patient_steps.group_steps`.

    Returns
    -------
    PatientTable
        The sum of ``n_steps`` is the number of steps.
    """
    start = steps.start
    patient = steps.patient_of_step()
    last = np.where(np.isnan(steps.end_day), steps.day, np.fmax(steps.end_day, steps.day))
    first_day = _extreme(np.fmin, steps.day, start)
    last_day = _extreme(np.fmax, last, start)
    flagged = np.bincount(patient[steps.flags.codes >= 0], minlength=steps.n_patients)
    return PatientTable(
        patients=steps.patients,
        patient_rank=sort_key(steps.patients),
        residence=_named(steps.residence, steps.residence_name),
        territory_type=steps.territory_type,
        n_steps=np.diff(start),
        n_facilities=_distinct(patient, steps.facility(), steps.n_patients),
        n_communes=_distinct(patient, steps.commune, steps.n_patients),
        first_day=first_day,
        last_day=last_day,
        duration_days=last_day - first_day,
        longest_wait_days=_extreme(np.fmax, steps.wait_days, start),
        n_flagged=flagged.astype(np.int64),
        relative=steps.relative,
    )


def _extreme(ufunc: Any, values: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The smallest or largest value of each patient, nan where all are missing."""
    return ufunc.reduceat(values, start[:-1]) if len(start) > 1 else np.empty(0)


def _distinct(patient: np.ndarray, column: Words, n_patients: int) -> np.ndarray:
    """How many different texts each patient has."""
    known = column.codes >= 0
    pairs = np.unique(patient[known] * np.int64(max(len(column.words), 1)) + column.codes[known])
    return np.bincount(pairs // max(len(column.words), 1), minlength=n_patients).astype(np.int64)


def _named(code: Words, name: Words) -> Words:
    """The name where there is one, else the code."""
    offset = len(name.words)
    codes = np.where(
        name.codes >= 0, name.codes, np.where(code.codes >= 0, code.codes + offset, -1)
    )
    return Words(codes, np.concatenate([name.words, code.words]))


def sort_key(column: np.ndarray | Words) -> np.ndarray:
    """Numbers that sort as the column reads: texts by their letters, ``P2`` before ``P10``.

    Parameters
    ----------
    column : (n,) numbers or object of str, or Words

    Returns
    -------
    (n,) float64
        nan where missing.

    Examples
    --------
    >>> sort_key(np.array(["P10", "p2", "Écouen", "Zoé"], dtype=object)).tolist()
    [2.0, 1.0, 0.0, 3.0]
    """
    if isinstance(column, Words):
        rank = np.append(sort_key(column.words), np.nan)
        return rank[column.codes]
    if column.dtype != object:
        return column.astype(np.float64)
    folded = fold_text(pd.Series(column, dtype=object))
    keys = folded.str.replace(r"\d+", lambda found: found.group().zfill(12), regex=True)
    _, rank = np.unique(keys.to_numpy(object), return_inverse=True)
    return rank.astype(np.float64)


def sorted_rows(key: np.ndarray, descending: bool = False) -> np.ndarray:
    """Row numbers in the order of a key; equal ones keep their order, missing ones come last.

    Examples
    --------
    >>> sorted_rows(np.array([2.0, np.nan, 5.0, 2.0]), descending=True).tolist()
    [2, 0, 3, 1]
    """
    return np.argsort(-key if descending else key, kind="stable")
