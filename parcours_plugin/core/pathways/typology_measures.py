"""What is known of each patient's pathway as a whole, for rules and for the tables of types."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from .breaks import facility_changes, step_waits
from .event_log import EventLog
from .events import days_between, session_groups
from .groups import Floats, Integers, counts, distinct, ratios, shares
from .inside import Inside
from .travel import PatientTravel, Travel

MEASURES = {
    "n_steps": "integer",
    "visits": "integer",
    "n_facilities": "integer",
    "n_communes": "integer",
    "n_actors": "integer",
    "n_changes": "integer",
    "share_inside": "real",
    "share_departement": "real",
    "share_metropolis": "real",
    "km": "real",
    "minutes": "real",
    "farthest_km": "real",
    "farthest_minutes": "real",
    "duration_days": "real",
    "longest_wait_days": "real",
}
"""Measures that rules may name, and their kinds."""


def merged_log(log: EventLog, merge_days: int) -> EventLog:
    """The log with repeated sessions as one episode.

    Events of one patient, one step and one facility become one when each begins at most
    ``merge_days`` days after the one before; it has the date of the first, the latest end and the
    sum of the visits (1 where not told).

    Parameters
    ----------
    log : EventLog
    merge_days : int
        0 = nothing is merged.
    """
    end = log.events["end_date"].to_numpy("datetime64[ns]")
    group = session_groups(
        log.patient, log.codes("step")[0], log.facility()[0], log.date, end, merge_days
    )
    kept, episode = np.unique(group, return_inverse=True)
    if len(kept) == len(log):
        return log
    episode = episode.reshape(-1)
    events = log.events.iloc[kept].reset_index(drop=True)
    visits = np.nan_to_num(log.events["visits"].to_numpy(float), nan=1.0)
    size = np.bincount(episode)
    last = pd.Series(log.last_date).groupby(episode).max().to_numpy("datetime64[ns]")
    events["end_date"] = np.where(size > 1, last, end[kept])
    events["visits"] = np.where(
        size > 1, np.bincount(episode, visits), events["visits"].to_numpy(float)
    )
    coded = {name: (codes[kept], words) for name, (codes, words) in log.coded.items()}
    return replace(
        log, events=events, order=log.order[kept], patient=log.patient[kept], coded=coded
    )


def typology_measures(
    log: EventLog, travel: Travel, people: PatientTravel, inside: Inside, departement: Inside,
    metropolis: Inside,
) -> pd.DataFrame:  # fmt: skip
    """One row per patient with the columns of :data:`MEASURES`.

    Parameters
    ----------
    log : EventLog
        Sessions merged.
    travel, people : Travel, PatientTravel
        ``km`` and ``minutes`` are the mean of the known ways from home to an event.
    inside, departement, metropolis : Inside
        Where events are; shares are of the events of which it is known.

    Returns
    -------
    DataFrame
        Counts whose items are nowhere told (no facility, no actor) are nan, as is what is unknown.
    """
    n, patient = log.n_patients, log.patient
    visits = np.nan_to_num(log.events["visits"].to_numpy(float), nan=1.0)
    far = people.farthest
    table: dict[str, Floats] = {
        "n_steps": counts(patient, n).astype(np.float64),
        "visits": np.bincount(patient, visits, n).astype(np.float64),
    }
    for name, codes in (
        ("n_facilities", log.facility()[0]),
        ("n_communes", log.codes("facility_commune")[0]),
        ("n_actors", log.codes("actor")[0]),
    ):
        some = counts(patient, n, codes >= 0)
        table[name] = np.where(some > 0, distinct(patient, codes, n), np.nan)
    known = counts(patient, n, log.facility()[0] >= 0)
    table["n_changes"] = np.where(known > 0, counts(patient, n, facility_changes(log)), np.nan)
    for name, where in (
        ("share_inside", inside),
        ("share_departement", departement),
        ("share_metropolis", metropolis),
    ):
        table[name] = shares(patient, where.yes, where.known, n)
    table["km"] = means(patient, travel.out_km, n)
    table["minutes"] = means(patient, travel.out_minutes, n)
    table["farthest_km"] = np.append(travel.out_km, np.nan)[far]
    table["farthest_minutes"] = np.append(travel.out_minutes, np.nan)[far]
    first = pd.Series(log.date).groupby(patient).min().to_numpy("datetime64[ns]")
    last = pd.Series(log.last_date).groupby(patient).max().to_numpy("datetime64[ns]")
    table["duration_days"] = days_between(first, last)
    waits = pd.Series(step_waits(log)).groupby(patient).max().to_numpy(float)
    table["longest_wait_days"] = waits
    return pd.DataFrame({name: np.asarray(table[name], np.float64) for name in MEASURES})


def means(group: Integers, value: Floats, n: int) -> Floats:
    """Mean of the known values of each group, nan where there is none. (n,) float64.

    Examples
    --------
    >>> means(np.array([0, 0, 1]), np.array([2.0, np.nan, np.nan]), 2).tolist()
    [2.0, nan]
    """
    known = np.isfinite(value)
    total = np.bincount(group[known], value[known], n)
    return ratios(total, np.bincount(group[known], minlength=n))


