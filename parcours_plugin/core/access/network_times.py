"""Travel times on a road network as a :class:`~.times.TimeTable`: only the pairs needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..minutes import DIGITS, at_most
from ..network.model import Joined, Network
from ..network.nearest import nearest_times
from ..network.places import take_places
from ..network.search import od_times
from ..progress import Progress, part, silent
from .times import Floats, Integers, Texts, TimeTable, time_table

CELLS_AT_ONCE = 20_000_000
"""Pairs searched at once; two float64 arrays of so many are 320 MB."""

Pairs = tuple[Integers, Integers, Floats, Floats]
"""Origins, destinations, minutes, km of some pairs."""


@dataclass(frozen=True)
class Need:
    """Which pairs a measure needs: those within a limit, and some nearest beyond it.

    Attributes
    ----------
    within_minutes : float
        All pairs up to this time (inclusive); inf = every pair. With ``nearest``, 0 = only these.
    nearest : int
        And so many nearest destinations of each origin, whatever their time.
    limit_minutes : float
        But no pair beyond this.
    """

    within_minutes: float = float("inf")
    nearest: int = 0
    limit_minutes: float = float("inf")

    @property
    def limit(self) -> float:
        """No pair takes longer than this."""
        return self.limit_minutes if self.nearest else min(self.within_minutes, self.limit_minutes)


def network_times(
    network: Network,
    origins: Joined,
    destinations: Joined,
    origin_ids: Texts,
    destination_ids: Texts,
    need: Need,
    direction: str = "towards",
    progress: Progress = silent,
    own_limits: Floats | None = None,
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
        Which pairs to search.
    direction : str
        ``towards`` the destinations, or ``from`` them.
    progress : Progress
        Told by the searches.
    own_limits : (n_destinations,) float64, optional
        Farthest journey that each destination takes, minutes; inf = none of its own.
    """
    pieces: list[Pairs] = []
    if need.nearest:
        stage = part(progress, 0.0, 0.5)
        pieces.append(
            _nearest(network, origins, destinations, need, direction, stage, own_limits)
        )
    only_nearest = need.nearest > 0 and need.within_minutes <= 0
    if not only_nearest:
        stage = part(progress, 0.5 if need.nearest else 0.0, 1.0)
        limit = min(need.within_minutes, need.limit_minutes)
        pieces.extend(
            _within(network, origins, destinations, limit, direction, stage, own_limits)
        )
    origin, destination, minutes, km = (
        np.concatenate(columns) for columns in zip(_no_pairs(), *pieces)
    )
    return time_table(
        origin_ids,
        destination_ids,
        origin.astype(np.int64),
        destination.astype(np.int64),
        minutes,
        km,
        origin_reasons=origins.reason,
        destination_reasons=destinations.reason,
        limit_minutes=need.limit,
        complete_minutes=-np.inf if only_nearest else need.within_minutes,
    )


def _no_pairs() -> Pairs:
    return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0), np.empty(0)


def _nearest(
    network: Network,
    origins: Joined,
    destinations: Joined,
    need: Need,
    direction: str,
    progress: Progress,
    own_limits: Floats | None,
) -> Pairs:
    """The nearest destinations of each origin."""
    near = nearest_times(
        network,
        origins,
        destinations,
        k=min(need.nearest, max(len(destinations), 1)),
        direction=direction,
        max_minutes=need.limit_minutes,
        limit_minutes=own_limits,
        progress=progress,
    )
    found = near.index >= 0
    return np.nonzero(found)[0], near.index[found], near.minutes[found], near.km[found]


def _within(
    network: Network,
    origins: Joined,
    destinations: Joined,
    limit_minutes: float,
    direction: str,
    progress: Progress,
    own_limits: Floats | None,
) -> Iterator[Pairs]:
    """All pairs within a limit, by blocks of destinations that fit into memory."""
    n = len(destinations)
    width = max(1, CELLS_AT_ONCE // max(len(origins), 1))
    for begin in range(0, n, width):
        rows = np.arange(begin, min(begin + width, n))
        times = od_times(
            network,
            origins,
            take_places(destinations, rows),
            direction=direction,
            max_minutes=limit_minutes + 10.0**-DIGITS,
            limit_minutes=None if own_limits is None else own_limits[rows] + 10.0**-DIGITS,
            progress=part(progress, begin / n, (begin + len(rows)) / n),
        )
        found = at_most(times.minutes, limit_minutes) & np.isfinite(times.minutes)
        origin, column = np.nonzero(found)
        yield origin, rows[column], times.minutes[found], times.km[found]
