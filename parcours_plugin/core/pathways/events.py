"""The event log: events in their order, sessions merged into episodes, waits between steps."""

from __future__ import annotations

import numpy as np
import pandas as pd

NANOSECONDS_PER_DAY = 86_400_000_000_000
NOT_A_MOMENT = np.iinfo(np.int64).min  # NaT as a number
UNITS = (NANOSECONDS_PER_DAY, 60_000_000_000, 1_000_000_000, 1)


def order_events(
    patient: np.ndarray, date: np.ndarray, order: np.ndarray, position: np.ndarray
) -> np.ndarray:
    """Order of events: patient, date, the user's order, position in the file.

    An event without date stands behind the event that precedes it by the user's order (or in the
    file) among those of its patient, before all dated ones if none precedes it.

    Parameters
    ----------
    patient : (n,) int64
        Rank of the patient.
    date : (n,) datetime64[ns]
        NaT = unknown.
    order : (n,) float64
        nan = none given.
    position : (n,) float64

    Returns
    -------
    (n,) int64
        Permutation that sorts the events.

    >>> day = np.array(["2020-03-01", "NaT", "2020-01-01"], "datetime64[ns]")
    >>> order_events(np.zeros(3, int), day, np.full(3, np.nan), np.arange(3.0)).tolist()
    [2, 0, 1]
    """
    when = date.astype("datetime64[ns]")
    if np.isnat(when).any():
        by_order = np.lexsort((position, order, patient))
        known = pd.Series(when[by_order]).groupby(patient[by_order], sort=False)
        filled = known.ffill()
        filled = filled.groupby(patient[by_order], sort=False).bfill()
        when = when.copy()
        when[by_order] = filled.to_numpy("datetime64[ns]")
    moment = when.view(np.int64)
    if np.isnan(order).all() and (position[1:] >= position[:-1]).all():
        return _by_patient_and_moment(patient, moment)
    return np.lexsort((position, order, moment, patient))


def _by_patient_and_moment(patient: np.ndarray, moment: np.ndarray) -> np.ndarray:
    """Stable order by patient, then by moment: by one number that says both where one can."""
    if not len(patient):
        return np.zeros(0, np.int64)
    least = int(moment.min())
    unknown = least == NOT_A_MOMENT
    if unknown:
        return np.lexsort((moment, patient))
    unit = next(u for u in UNITS if u == 1 or not (moment % u).any())
    span = (int(moment.max()) - least) // unit + 1
    if span * (int(patient.max()) + 1) >= 1 << 63:
        return np.lexsort((moment, patient))
    key = patient * span + (moment - least) // unit
    if (key[1:] >= key[:-1]).all():
        return np.arange(len(key), dtype=np.int64)
    return np.argsort(key, kind="stable")


def session_groups(
    patient: np.ndarray, step: np.ndarray, facility: np.ndarray, date: np.ndarray, end: np.ndarray,
    merge_days: int,
) -> np.ndarray:  # fmt: skip
    """Which events are sessions of one step: same patient, step and facility, close in time.

    An event belongs to the episode before it when it begins at most ``merge_days`` calendar days
    after that episode's last day. Events without date stay alone.

    Parameters
    ----------
    patient, step, facility : (n,) int64
    date, end : (n,) datetime64[ns]
        ``end`` may be NaT.
    merge_days : int
        0 = nothing is merged.

    Returns
    -------
    (n,) int64
        Number of the episode of each event.
    """
    n = len(patient)
    groups = np.arange(n, dtype=np.int64)
    dated = np.flatnonzero(~np.isnat(date))
    if merge_days <= 0 or not len(dated):
        return groups
    day = date.astype("datetime64[D]").astype(np.int64)
    last = np.where(np.isnat(end) | (end < date), date, end)
    last_day = last.astype("datetime64[D]").astype(np.int64)
    rows = dated[np.lexsort((day[dated], facility[dated], step[dated], patient[dated]))]
    same = np.ones(len(rows), bool)
    same[0] = False
    for key in (patient, step, facility):
        same[1:] &= key[rows[1:]] == key[rows[:-1]]
    run = np.cumsum(~same)
    latest = pd.Series(last_day[rows]).groupby(run).cummax().to_numpy()
    joined = same.copy()
    joined[1:] &= day[rows[1:]] - latest[:-1] <= merge_days
    starts = rows[np.maximum.accumulate(np.where(joined, 0, np.arange(len(rows))))]
    groups[rows] = starts
    return groups


def numbers_within(patient: np.ndarray) -> np.ndarray:
    """1, 2, 3 … for the events of each patient; patients stand together.

    >>> numbers_within(np.array([4, 4, 7])).tolist()
    [1, 2, 1]
    """
    n = len(patient)
    new = np.ones(n, bool)
    new[1:] = patient[1:] != patient[:-1]
    start = np.maximum.accumulate(np.where(new, np.arange(n), 0))
    return np.arange(n, dtype=np.int64) - start + 1


def wait_days(patient: np.ndarray, date: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Days from the end (or else the date) of the patient's previous step to the date of this one.

    Negative when it began before the previous one ended, nan for first steps and unknown dates.

    Parameters
    ----------
    patient : (n,) int64
        In order, patients together.
    date, end : (n,) datetime64[ns]

    Returns
    -------
    (n,) float64
        Days.
    """
    waits = np.full(len(patient), np.nan)
    last = np.where(np.isnat(end) | (end < date), date, end)
    gap = date[1:] - last[:-1]
    known = (patient[1:] == patient[:-1]) & ~np.isnat(gap)
    waits[1:][known] = gap[known].astype(np.int64) / NANOSECONDS_PER_DAY
    return waits


def days_between(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Days from ``start`` to ``end``, nan where one is unknown; (n,) float64."""
    gap = end - start
    known = ~np.isnat(gap)
    days = np.full(len(gap), np.nan)
    days[known] = gap[known].astype(np.int64) / NANOSECONDS_PER_DAY
    return days
