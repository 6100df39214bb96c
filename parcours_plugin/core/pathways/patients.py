"""One row per patient from the steps in their order."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..tables.flags import BIT, flag_bits, flag_texts
from .events import days_between

SEPARATOR = " > "


def patients_of(steps: pd.DataFrame) -> pd.DataFrame:
    """Summarise ordered steps by patient.

    Parameters
    ----------
    steps : DataFrame
        Fields of the steps contract, patients together and in the order of their steps.

    Returns
    -------
    DataFrame
        Fields of the patients contract, in the order of the patients in ``steps``. The residence
        is that of the first step; ``duration_days`` goes from the first date to the last date or
        end date; ``variant`` is the steps joined by " > ".
    """
    patient = pd.factorize(steps["patient"])[0]
    n = int(patient.max()) + 1 if len(patient) else 0
    first = np.searchsorted(patient, np.arange(n))
    count = np.bincount(patient, minlength=n)
    date = steps["date"].to_numpy("datetime64[ns]")
    end = steps["end_date"].to_numpy("datetime64[ns]")
    last = np.where(np.isnat(end) | (end < date), date, end)
    start = pd.Series(date).groupby(patient).min().to_numpy("datetime64[ns]")
    finish = pd.Series(last).groupby(patient).max().to_numpy("datetime64[ns]")
    homes = distinct_said(patient, steps["residence"], n)
    bits = np.where(homes > 1, BIT["several_residences"], 0)
    bits |= _any_step(steps, patient, n, ("unknown_residence", "no_residence"))
    own = ("patient", "residence", "residence_name", "territory_type")
    table = {name: steps[name].to_numpy(object)[first] for name in own}
    table.update(
        n_steps=count,
        n_facilities=distinct_said(patient, steps["facility_id"], n),
        first_date=start,
        last_date=finish,
        duration_days=days_between(start, finish),
        variant=variants(patient, steps["step"].to_numpy(object), n),
        flags=flag_texts(bits.astype(np.int64)),
    )
    return pd.DataFrame(table)


def distinct_said(patient: np.ndarray, texts: pd.Series, n: int) -> np.ndarray:
    """How many different texts each of n patients has, empty ones left out; (n,) int64.

    >>> distinct_said(np.array([0, 0, 0, 1]), pd.Series(["a", "b", "a", ""]), 2).tolist()
    [2, 0]
    """
    codes, values = pd.factorize(texts.to_numpy(object))
    empty = np.flatnonzero(np.asarray(values, dtype=object) == "")
    said = (codes >= 0) & ~np.isin(codes, empty)
    width = len(values) + 1
    pairs = pd.unique(patient[said].astype(np.int64) * width + codes[said])
    return np.bincount(pairs // width, minlength=n)


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


def _any_step(
    steps: pd.DataFrame, patient: np.ndarray, n: int, names: tuple[str, ...]
) -> np.ndarray:
    """Bits of flags that the first step of a patient has."""
    first = np.searchsorted(patient, np.arange(n))
    texts = steps["flags"].to_numpy(object)[first]
    wanted = sum(BIT[name] for name in names)
    return flag_bits(texts) & wanted
