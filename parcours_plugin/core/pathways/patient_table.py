"""One row per patient: what the panel lists, sorts and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..tables.codes import fold_text
from .groups import distinct
from .patient_measures import PatientMeasures
from .patient_steps import PatientSteps, Words

LONGEST_SORTED = 64  # letters
NUMBER = re.compile(r"\d+")


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
    km : float64
        As :func:`~.patient_measures.measure_patients` says, nan where unknown or not measured.
    n_breaks : float64
        nan where not measured.
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
    km: np.ndarray
    n_breaks: np.ndarray
    relative: bool = False

    def __len__(self) -> int:
        return len(self.patients)


def count_by_patient(
    steps: PatientSteps,
    measures: PatientMeasures | None = None,
    folded: Sequence[str] | None = None,
) -> PatientTable:
    """Count steps, facilities, communes, days and waits of every patient.

    Parameters
    ----------
    steps : PatientSteps
        From :func:`~.patient_steps.group_steps`.
    measures : PatientMeasures, optional
        Gives kilometres and breaks.
    folded : sequence of str, optional
        The ids of the patients, folded, where that was done before.

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
    unknown = np.full(steps.n_patients, np.nan)
    flagged = np.bincount(patient[steps.flags.codes >= 0], minlength=steps.n_patients)
    return PatientTable(
        patients=steps.patients,
        patient_rank=sort_key(steps.patients) if folded is None else _rank(folded),
        residence=_named(steps.residence, steps.residence_name),
        territory_type=steps.territory_type,
        n_steps=np.diff(start),
        n_facilities=distinct(patient, steps.facility().codes, steps.n_patients),
        n_communes=distinct(patient, steps.commune.codes, steps.n_patients),
        first_day=first_day,
        last_day=last_day,
        duration_days=last_day - first_day,
        longest_wait_days=_extreme(np.fmax, steps.wait_days, start),
        n_flagged=flagged.astype(np.int64),
        km=unknown if measures is None else measures.km,
        n_breaks=unknown if measures is None else measures.n_breaks.astype(np.float64),
        relative=steps.relative,
    )


def _extreme(ufunc: Any, values: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The smallest or largest value of each patient, nan where all are missing."""
    return ufunc.reduceat(values, start[:-1]) if len(start) > 1 else np.empty(0)


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
    return _rank(fold_text(pd.Series(column, dtype=object)).tolist())


def _rank(folded: Sequence[str]) -> np.ndarray:
    """Where each folded text stands when they are sorted, numbers in them by their value."""
    texts = np.array(folded, object)
    if not len(texts):
        return np.empty(0)
    if max(map(len, folded)) <= LONGEST_SORTED:
        # texts of equal width are put in order without holding Python
        texts = texts.astype(str)
        if _digits_stand_alike(texts):
            return np.unique(texts, return_inverse=True)[1].astype(np.float64)
    texts = np.array([NUMBER.sub(_padded, text) for text in folded], object)
    if max(map(len, texts)) <= 2 * LONGEST_SORTED:
        texts = texts.astype(str)
    return np.unique(texts, return_inverse=True)[1].astype(np.float64)


def _padded(found: re.Match[str]) -> str:
    return found.group().zfill(12)


def _digits_stand_alike(texts: np.ndarray) -> bool:
    """Whether all texts have digits at the same places: their letters then sort them as numbers."""
    letters = texts.view(np.uint32).reshape(len(texts), -1)
    digits = (letters >= ord("0")) & (letters <= ord("9"))
    return bool((digits == digits[0]).all())


def sorted_rows(key: np.ndarray, descending: bool = False) -> np.ndarray:
    """Row numbers in the order of a key; equal ones keep their order, missing ones come last.

    Examples
    --------
    >>> sorted_rows(np.array([2.0, np.nan, 5.0, 2.0]), descending=True).tolist()
    [2, 0, 3, 1]
    """
    return np.argsort(-key if descending else key, kind="stable")
