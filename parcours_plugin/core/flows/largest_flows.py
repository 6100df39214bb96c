"""The largest flows: those that together make a share of all events that move."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def largest_flows(flows: pd.DataFrame, share_percent: float) -> NDArray[np.bool_]:
    """Which flows to keep so that they make at least a share of the events, in every group.

    The fewest and largest flows are kept that reach the share; flows as large as the last one are
    kept with it. Flows inside a place and flows of merged places are no part of the choice: they
    are always kept.

    Parameters
    ----------
    flows : DataFrame
        ``group``, ``events``, ``internal``, ``merged`` and, for pairs of places, ``gross`` (both
        directions), which counts where it is known.
    share_percent : float
        0 to 100; 100 keeps all.

    Returns
    -------
    (n_flows,) bool

    Examples
    --------
    >>> flows = pd.DataFrame({"group": 0, "events": [50, 5, 30, 15], "internal": False,
    ...                       "merged": False})
    >>> largest_flows(flows, 80).tolist()
    [True, False, True, False]
    """
    chosen = np.flatnonzero(~(flows["internal"] | flows["merged"]).to_numpy(bool))
    kept = np.ones(len(flows), dtype=bool)
    if share_percent >= 100 or not len(chosen):
        return kept
    events = moved_events(flows)[chosen]
    group = flows["group"].to_numpy()[chosen]
    order = np.lexsort((-events, group))
    ordered, starts = events[order], np.searchsorted(group[order], group[order])
    before = np.concatenate([[0.0], np.cumsum(ordered)])
    # Reached by the larger ones alone, those of the same size not counted among them.
    new_size = np.ones(len(order), dtype=bool)
    new_size[1:] = (np.diff(ordered) != 0) | (np.diff(group[order]) != 0)
    first = np.maximum.accumulate(np.where(new_size, np.arange(len(order)), 0))
    reached = before[first] - before[starts]
    ends = np.searchsorted(group[order], group[order], side="right")
    whole = before[ends] - before[starts]
    kept[chosen[order]] = reached < share_percent / 100.0 * whole - 1e-9
    return kept


def moved_events(flows: pd.DataFrame) -> NDArray[np.float64]:
    """(n_flows,) events of a flow, or of both directions where they are one row and both known."""
    events = flows["events"].to_numpy(float)
    if "events_back" not in flows:
        return events
    return np.asarray(events + flows["events_back"].fillna(0).to_numpy(float))
