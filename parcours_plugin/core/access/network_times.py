"""Travel times on a road network as a :class:`~.times.TimeTable`, without holding every pair."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..minutes import at_most
from ..network.model import Joined, Network
from ..network.search import od_times
from ..progress import Progress, part, silent
from .times import Texts, TimeTable, time_table

CELLS_AT_ONCE = 20_000_000
"""Pairs searched at once; two float64 arrays of so many are 320 MB."""


@dataclass(frozen=True)
class Need:
    """Which pairs a measure needs: those within a limit, and some nearest whatever their time.

    Attributes
    ----------
    within_minutes : float
        All pairs up to this time (inclusive); inf = every pair.
    nearest : int
        And so many nearest destinations of each origin beyond it.
    """

    within_minutes: float = float("inf")
    nearest: int = 0


def network_times(
    network: Network,
    origins: Joined,
    destinations: Joined,
    origin_ids: Texts,
    destination_ids: Texts,
    need: Need,
    direction: str = "towards",
    progress: Progress = silent,
) -> TimeTable:
    """Travel times between joined places.

    Parameters
    ----------
    network : Network
        The roads.
    origins, destinations : Joined
        Demand and facilities, joined to the network.
    origin_ids, destination_ids : (n_origins,), (n_destinations,) object
        Their codes.
    need : Need
        Which pairs to keep.
    direction : str
        ``towards`` the destinations, or ``from`` them.
    progress : Progress
        Told after each block of destinations.
    """
    n_origins, n_destinations = len(origins), len(destinations)
    limit = need.within_minutes if not need.nearest else float("inf")
    width = max(1, min(n_destinations, CELLS_AT_ONCE // max(n_origins, 1)))
    pieces: list[tuple[np.ndarray, ...]] = [
        (np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0), np.empty(0))
    ]
    for begin in range(0, n_destinations, width):
        rows = np.arange(begin, min(begin + width, n_destinations))
        found = od_times(
            network,
            origins,
            destinations.take(rows),
            direction=direction,
            max_minutes=limit,
            progress=part(progress, begin / n_destinations, (rows[-1] + 1) / n_destinations),
        )
        wanted = at_most(found.minutes, need.within_minutes)
        if need.nearest:
            # The nearest of all are among the nearest of each block (ties included).
            k = min(need.nearest, len(rows))
            farthest = np.partition(found.minutes, k - 1, axis=1)[:, k - 1 : k]
            wanted |= found.minutes <= farthest
        origin, column = np.nonzero(wanted & np.isfinite(found.minutes))
        pieces.append(
            (origin, rows[column], found.minutes[origin, column], found.km[origin, column])
        )
    origin, destination, minutes, km = (np.concatenate(columns) for columns in zip(*pieces))
    table = time_table(
        origin_ids,
        destination_ids,
        origin,
        destination,
        minutes,
        km,
        origin_reasons=origins.reason,
        destination_reasons=destinations.reason,
        limit_minutes=limit,
        complete_minutes=need.within_minutes,
    )
    if not need.nearest:
        return table
    return table.only((table.rank <= need.nearest) | at_most(table.minutes, need.within_minutes))
