"""One row per patient from the steps in their order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..tables.cells import Cells
from ..tables.flags import BIT, flag_texts
from .events import days_between

SEPARATOR = " > "


@dataclass(frozen=True)
class StepColumns:
    """Columns of n ordered steps as numbers.

    Parameters
    ----------
    patient : (n,) int64
        Rises from patient to patient.
    facility, residence : Cells
        Codes; ``""`` or no cell where there is none, the same code perhaps several times.
    bits : (n,) int64
        Flags.
    """

    patient: np.ndarray
    facility: Cells
    residence: Cells
    bits: np.ndarray


def patients_of(steps: pd.DataFrame, columns: StepColumns) -> pd.DataFrame:
    """Summarise ordered steps by patient.

    Parameters
    ----------
    steps : DataFrame
        Fields of the steps contract, patients together and in the order of their steps.
    columns : StepColumns
        The same steps.

    Returns
    -------
    DataFrame
        Fields of the patients contract, in the order of the patients in ``steps``. The residence
        is that of the first step; ``duration_days`` goes from the first date to the last date or
        end date; ``variant`` is the steps joined by " > ".
    """
    new = np.ones(len(steps), bool)
    new[1:] = columns.patient[1:] != columns.patient[:-1]
    first = np.flatnonzero(new)
    n = len(first)
    patient = np.cumsum(new) - 1
    date = steps["date"].to_numpy("datetime64[ns]")
    end = steps["end_date"].to_numpy("datetime64[ns]")
    last = np.where(np.isnat(end) | (end < date), date, end)
    start = np.fmin.reduceat(date, first) if n else date
    finish = np.fmax.reduceat(last, first) if n else last
    homes = distinct_said(patient, columns.residence, n)
    bits = np.where(homes > 1, BIT["several_residences"], 0)
    bits |= columns.bits[first] & (BIT["unknown_residence"] | BIT["no_residence"])
    own = ("patient", "residence", "residence_name", "territory_type")
    table = {name: steps[name].to_numpy(object)[first] for name in own}
    table.update(
        n_steps=np.diff(np.append(first, len(steps))),
        n_facilities=distinct_said(patient, columns.facility, n),
        first_date=start,
        last_date=finish,
        duration_days=days_between(start, finish),
        variant=variants(patient, steps["step"].to_numpy(object), n),
        flags=flag_texts(bits.astype(np.int64)),
    )
    return pd.DataFrame(table, copy=False)


def distinct_said(patient: np.ndarray, cells: Cells, n: int) -> np.ndarray:
    """How many different texts each of n patients has, empty ones left out; (n,) int64.

    >>> cells = Cells(np.array([0, 1, 0, 2]), ["a", "b", ""])
    >>> distinct_said(np.array([0, 0, 0, 1]), cells, 2).tolist()
    [2, 0]
    """
    text = cells.convert(lambda value: value or None)
    if not text.values:
        return np.zeros(n, np.int64)
    width = len(text.values)
    pairs = patient.astype(np.int64) * width + text.codes
    said = text.filled
    # Many steps say what the one before them said.
    said[1:] &= pairs[1:] != pairs[:-1]
    pairs = np.sort(pairs[said], kind="stable")  # nearly in order already: patients are
    new = np.ones(len(pairs), bool)
    new[1:] = pairs[1:] != pairs[:-1]
    return np.bincount(pairs[new] // width, minlength=n)


def variants(patient: np.ndarray, step: np.ndarray, n: int) -> np.ndarray:
    """Steps of each patient joined by " > ".

    Parameters
    ----------
    patient : (m,) int64
        0 … n-1, in order.
    step : (m,) object array of str
    n : int
        Number of patients.

    >>> variants(np.array([0, 0, 1]), np.array(["RCP", "Chirurgie", "RCP"], object), 2).tolist()
    ['RCP > Chirurgie', 'RCP']
    """
    bounds = np.searchsorted(patient, np.arange(n + 1)).tolist()
    words = step.tolist()
    made = [SEPARATOR.join(words[a:b]) for a, b in zip(bounds, bounds[1:])]
    return np.array(made, dtype=object)
