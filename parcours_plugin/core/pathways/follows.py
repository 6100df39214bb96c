"""What follows what: directly-follows relations with their times, and the steps themselves."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..progress import Progress, silent
from .events import days_between
from .groups import Floats, Integers, distinct, medians, ratios
from .sequences import Sequences


def waits_after(sequences: Sequences) -> Floats:
    """Days from the end (or else the date) of each event to the date of the patient's next one.

    Where a date is missing, the wait that the table gives is taken. Negative where the next event
    began before this one ended; nan after the last event and where nothing is known.

    Returns
    -------
    (n,) float64
    """
    days = np.full(len(sequences), np.nan)
    if len(sequences):
        found = days_between(sequences.last[:-1], sequences.start[1:])
        found = np.where(np.isnan(found), sequences.given_wait[1:], found)
        days[:-1] = np.where(sequences.follows, found, np.nan)
    return days


def follows_table(sequences: Sequences) -> pd.DataFrame:
    """How often one step directly follows another, and after how long.

    Returns
    -------
    DataFrame
        ``from_step``, ``to_step``, ``count``, ``median_days``, ``mean_days``, ``min_days``,
        ``max_days``, ``cases`` (different patients), ``share`` (of the passages that leave
        ``from_step``), ``self_loop``; the most frequent first, equal ones by their names. The sum
        of ``count`` is events minus cases. Days are nan where no passage has both dates.

    Examples
    --------
    >>> from .event_log import event_log
    >>> from .sequences import sequences_of
    >>> log = event_log(pd.DataFrame({"patient": ["a"] * 3, "step": ["RCP", "Suivi", "Suivi"],
    ...                               "date": ["2020-01-01", "2020-01-11", "2020-02-10"]}))
    >>> follows_table(sequences_of(log)).iloc[:, :4].values.tolist()
    [['RCP', 'Suivi', 1, 10.0], ['Suivi', 'Suivi', 1, 30.0]]
    """
    k = max(len(sequences.words), 1)
    before = np.flatnonzero(sequences.follows)
    key = sequences.step[before] * k + sequences.step[before + 1]
    pairs, pair = numbered(key, k * k)
    n = len(pairs)
    days = waits_after(sequences)[before]
    low, high, mean = _spread(pair, days, n)
    count = np.bincount(pair, minlength=n)
    start = pairs // k
    table = pd.DataFrame(
        {
            "from_step": sequences.words[start],
            "to_step": sequences.words[pairs % k],
            "count": count,
            "median_days": medians(pair, days, n),
            "mean_days": mean,
            "min_days": low,
            "max_days": high,
            "cases": distinct(pair, sequences.patient[before], n),
            "share": count / np.bincount(start, weights=count, minlength=k)[start],
            "self_loop": start == pairs % k,
        }
    )
    order = ["count", "from_step", "to_step"]
    return table.sort_values(order, ascending=[False, True, True], ignore_index=True)


def activities_table(sequences: Sequences) -> pd.DataFrame:
    """How often each step occurs, begins and ends pathways, and is repeated.

    Returns
    -------
    DataFrame
        ``step``, ``events``, ``cases``, ``share_cases``, ``cases_with_rework`` (patients who have
        the step more than once), ``repetitions`` (events beyond the first of each patient),
        ``self_loops`` (directly followed by itself), ``starts``, ``ends`` (patients whose pathway
        begins, ends with it); the most frequent first, equal ones by name. The sums of ``starts``
        and of ``ends`` are the number of cases.
    """
    k = len(sequences.words)
    step = sequences.step
    key = step * max(sequences.n_patients, 1) + sequences.patient
    pairs, times = np.unique(key, return_counts=True)
    of_pair = pairs // max(sequences.n_patients, 1)
    events, cases = np.bincount(step, minlength=k), np.bincount(of_pair, minlength=k)
    same = np.append(sequences.follows & (step[1:] == step[:-1]), False)[: len(step)]
    table = pd.DataFrame(
        {
            "step": sequences.words,
            "events": events,
            "cases": cases,
            "share_cases": ratios(cases, np.full(k, sequences.cases())),
            "cases_with_rework": np.bincount(of_pair[times > 1], minlength=k),
            "repetitions": events - cases,
            "self_loops": np.bincount(step[same], minlength=k),
            "starts": np.bincount(step[sequences.is_first], minlength=k),
            "ends": np.bincount(step[sequences.is_last], minlength=k),
        }
    )
    table = table[table["events"] > 0]
    return table.sort_values(["events", "step"], ascending=[False, True], ignore_index=True)


def precedence_table(sequences: Sequences, progress: Progress = silent) -> pd.DataFrame:
    """Which of two steps comes first, for the patients who have both, however far apart.

    Returns
    -------
    DataFrame
        ``step``, ``other_step``, ``cases`` (patients with both), ``before`` (patients whose first
        ``step`` stands before their first ``other_step``), ``share_before``; by names. Each pair
        is there both ways: the two ``before`` add up to ``cases``.
    """
    k, n = len(sequences.words), max(sequences.n_patients, 1)
    key, row = np.unique(sequences.step * n + sequences.patient, return_index=True)
    step, patient = key // n, key % n
    bounds = np.searchsorted(step, np.arange(k + 1)).tolist()
    place = np.full(n, -1, np.int64)
    parts = []
    for own in range(k):
        progress(own / k)
        mine = slice(bounds[own], bounds[own + 1])
        place[patient[mine]] = row[mine]
        both = (place[patient] >= 0) & (step != own)
        other = step[both]
        cases = np.bincount(other, minlength=k)
        before = np.bincount(other[place[patient[both]] < row[both]], minlength=k)
        some = np.flatnonzero(cases)
        parts.append((np.full(len(some), own), some, cases[some], before[some]))
        place[patient[mine]] = -1
    columns = [np.concatenate(column) for column in zip(*parts)] or [np.empty(0, np.int64)] * 4
    own_step, other_step, cases, before = columns
    table = pd.DataFrame(
        {
            "step": sequences.words[own_step],
            "other_step": sequences.words[other_step],
            "cases": cases,
            "before": before,
            "share_before": ratios(before, cases),
        }
    )
    return table.sort_values(["step", "other_step"], ignore_index=True)


def numbered(key: Integers, size: int) -> tuple[Integers, Integers]:
    """The different keys, and the number of the one that each row has."""
    if size > max(8 * len(key), 1 << 20):
        found, number = np.unique(key, return_inverse=True)
        return found, number.reshape(-1)
    found = np.flatnonzero(np.bincount(key, minlength=size))
    number = np.full(size, -1, np.int64)
    number[found] = np.arange(len(found))
    return found, number[key]


def _spread(group: Integers, value: Floats, n: int) -> tuple[Floats, Floats, Floats]:
    """Smallest, largest and mean known value of each group, nan = none known."""
    low, high = np.full(n, np.nan), np.full(n, np.nan)
    known = np.isfinite(value)
    group, value = group[known], value[known]
    order = np.argsort(group, kind="stable")
    size = np.bincount(group, minlength=n)
    some = np.flatnonzero(size)
    if len(some):
        starts = (np.cumsum(size) - size)[some]
        low[some] = np.minimum.reduceat(value[order], starts)
        high[some] = np.maximum.reduceat(value[order], starts)
    return low, high, ratios(np.bincount(group, weights=value, minlength=n), size)
