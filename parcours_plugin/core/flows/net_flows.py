"""Net flows: both directions between two places as one row, led by the larger one."""

from __future__ import annotations

import numpy as np
import pandas as pd

PAIR_COLUMNS = ("events_back", "patients_back", "net", "gross")


def pair_flows(flows: pd.DataFrame, hidden: pd.DataFrame) -> pd.DataFrame:
    """One row per pair of places: net = events - events_back, gross = events + events_back.

    Net and gross are made of shown numbers only. Where one direction is hidden, they are empty and
    the row tells the direction that is shown; so a pair tells no more than the two flows do.

    Parameters
    ----------
    flows : DataFrame
        Flows shown: ``group``, ``origin``, ``dest``, ``events``, ``patients``, ``internal``,
        ``merged`` …
    hidden : DataFrame
        ``group``, ``origin``, ``dest`` of the flows that exist and are not shown.

    Returns
    -------
    DataFrame
        The rows of ``flows`` that lead their pair, and ``PAIR_COLUMNS`` (nan = not to be told,
        or no movement); of equal directions the first leads.

    Examples
    --------
    >>> flows = pd.DataFrame({"group": 0, "origin": [1, 2], "dest": [2, 1], "events": [30, 50],
    ...                       "patients": [20, 40], "internal": False, "merged": False})
    >>> pair_flows(flows, flows[:0])[["origin", "events", "events_back", "net"]].values.tolist()
    [[2.0, 50.0, 30.0, 20.0]]
    """
    ends = ["group", "origin", "dest"]
    moves = ~(flows["internal"] | flows["merged"]).to_numpy(bool)
    backwards = pd.MultiIndex.from_frame(flows[["group", "dest", "origin"]])
    back = pd.MultiIndex.from_frame(flows[ends]).get_indexer(backwards)
    back = np.where(moves, back, -1)
    unknown = moves & (pd.MultiIndex.from_frame(hidden[ends]).get_indexer(backwards) >= 0)
    events = flows["events"].to_numpy(float)

    def of_back(values: np.ndarray) -> np.ndarray:
        zero_or_unknown = np.where(moves & ~unknown, 0.0, np.nan)
        return np.where(back >= 0, values[back] if len(values) else 0.0, zero_or_unknown)

    events_back = of_back(events)
    both = back >= 0
    row = np.arange(len(flows))
    follows = both & ((events < events_back) | ((events == events_back) & (row > back)))
    paired = flows.assign(
        events_back=events_back,
        patients_back=of_back(flows["patients"].to_numpy(float)),
        net=events - events_back,
        gross=events + events_back,
    )
    return paired[~follows].reset_index(drop=True)
