"""Travel times of chosen pairs of places, in a table of times or on the roads."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from ..network.model import Joined, Network
from ..network.places import take_places
from ..network.search import od_times
from ..progress import Progress, part, silent
from .network_times import CELLS_AT_ONCE
from .times import Floats, Integers, TimeTable


class PairTimes(Protocol):
    """Gives (minutes, km) of pairs, nan where there is no way."""

    def __call__(
        self, origin: Integers, destination: Integers, progress: Progress = silent
    ) -> tuple[Floats, Floats]: ...


def pairs_in_table(
    table: TimeTable, origin: Integers, destination: Integers
) -> tuple[Floats, Floats]:
    """Minutes and km of pairs in a table of travel times.

    Parameters
    ----------
    table : TimeTable
    origin, destination : (n,) int64
        Rows of the table's places, -1 = unknown.

    Returns
    -------
    minutes, km : (n,) float64
        nan where the table has no such pair.

    Examples
    --------
    >>> from .times import table_from_matrix
    >>> ids = np.array(["a", "b"], object)
    >>> table = table_from_matrix(ids, ids, np.array([[0.0, 12.0], [np.inf, 0.0]]))
    >>> pairs_in_table(table, np.array([0, 1, -1]), np.array([1, 0, 0]))[0].tolist()
    [12.0, nan, nan]
    """
    width = max(table.n_destinations, 1)
    have = table.origin * width + table.destination
    order = np.argsort(have, kind="stable")
    wanted = np.asarray(origin * width + destination)
    place = np.searchsorted(have, wanted, sorter=order)
    row = np.append(order, -1)[place] if len(order) else np.full(len(wanted), -1)
    known = (origin >= 0) & (destination >= 0) & (row >= 0)
    known[known] = have[row[known]] == wanted[known]
    minutes, km = np.full(len(wanted), np.nan), np.full(len(wanted), np.nan)
    minutes[known], km[known] = table.minutes[row[known]], table.km[row[known]]
    return minutes, km


def pairs_on_roads(
    network: Network,
    origins: Joined,
    destinations: Joined,
    origin: Integers,
    destination: Integers,
    direction: str = "towards",
    progress: Progress = silent,
) -> tuple[Floats, Floats]:
    """Minutes and km of pairs on a road network; one search per distinct place.

    Parameters
    ----------
    network : Network
    origins, destinations : Joined
        Places on the network; there should be fewer destinations than origins.
    origin, destination : (n,) int64
        Rows of them, -1 = unknown.
    direction : str
        ``towards``: from origin to destination; ``from``: from destination to origin.
    progress : Progress
        Told by the searches.

    Returns
    -------
    minutes, km : (n,) float64
        nan where there is no way.
    """
    minutes, km = np.full(len(origin), np.nan), np.full(len(origin), np.nan)
    rows = np.flatnonzero((origin >= 0) & (destination >= 0))
    hubs, hub = np.unique(destination[rows], return_inverse=True)
    order = rows[np.argsort(hub, kind="stable")]
    start = np.searchsorted(np.sort(hub, kind="stable"), np.arange(len(hubs) + 1))
    width = max(1, CELLS_AT_ONCE // max(len(origins), 1))
    for begin in range(0, len(hubs), width):
        end = min(begin + width, len(hubs))
        pairs = order[start[begin] : start[end]]
        sources, source = np.unique(origin[pairs], return_inverse=True)
        column = np.searchsorted(hubs[begin:end], destination[pairs])
        times = od_times(
            network,
            take_places(origins, sources),
            take_places(destinations, hubs[begin:end]),
            direction=direction,
            progress=part(progress, begin / len(hubs), end / len(hubs)),
        )
        found = times.minutes[source, column]
        reached = np.isfinite(found)
        minutes[pairs] = np.where(reached, found, np.nan)
        km[pairs] = np.where(reached, times.km[source, column], np.nan)
    return minutes, km
