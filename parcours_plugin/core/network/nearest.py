"""The nearest destinations of each origin."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from .model import Floats, Integers, Joined, Network
from .places import (
    Starts,
    different_spots,
    minutes_along_edge,
    pairs_on_one_edge,
    partial_edges,
    take_places,
)
from .search import against_travel, extra_of, limits_of
from .searches import open_searches
from .times_parts import metres_by_end, minutes_by_end, parts_of_times

FIRST_LIMIT_MINUTES = 20.0
LAST_LIMIT_MINUTES = 2000.0
MOST_LIMITS = 8


@dataclass(frozen=True)
class Nearest:
    """The nearest destinations of each origin, nearest first.

    Attributes
    ----------
    index : (n_origins, k) int64
        Row of the destination, -1 = none.
    minutes, km : (n_origins, k) float64
        inf = none.
    """

    index: Integers
    minutes: Floats
    km: Floats


def nearest_times(
    network: Network,
    origins: Joined,
    destinations: Joined,
    k: int = 1,
    direction: str = "towards",
    max_minutes: float = np.inf,
    extra_minutes: Floats | None = None,
    limit_minutes: Floats | None = None,
    progress: Progress = silent,
) -> Nearest:
    """The ``k`` nearest destinations of each origin.

    Parameters
    ----------
    k : int
        How many. When ``k`` is 1 one search serves all origins, or one for each distinct limit
        where there are few of them.
    direction, max_minutes, extra_minutes
        As in :func:`~.search.od_times`; extra minutes count in what is nearest.
    limit_minutes : (n_destinations,) float64, optional
        Farthest journey that each destination takes, its extra minutes included.

    Returns
    -------
    Nearest
        Of equally near destinations the first comes first.

    Raises
    ------
    ParameterError
        If ``k`` is below 1 or the extra minutes are not numbers of 0 or more.
    """
    if k < 1:
        raise ParameterError(tr("The number of nearest destinations must be 1 or more."))
    extra = extra_of(extra_minutes, len(destinations))
    limits = limits_of(max_minutes, limit_minutes, len(destinations))
    best = _nobody(len(origins), k)
    distinct = np.unique(limits)
    if k == 1 and len(distinct) <= MOST_LIMITS:
        for number, limit in enumerate(distinct.tolist()):
            rows = np.flatnonzero(limits == limit)
            stage = part(progress, number / len(distinct), (number + 1) / len(distinct))
            some = _nearest_one(
                network, origins, take_places(destinations, rows), direction, limit, extra[rows],
                stage,
            )  # fmt: skip
            index = np.where(some.index >= 0, rows[some.index], -1)
            best = _merged(best, replace(some, index=index), 1)
        return best
    waiting = np.flatnonzero(origins.edge >= 0)
    enough = min(k, int(np.count_nonzero(destinations.edge >= 0)))
    farthest = float(limits.max(initial=0.0))
    limit = min(FIRST_LIMIT_MINUTES, farthest)
    share = 0.0
    # Near destinations are found by short searches; who finds too few searches twice as far.
    while len(waiting) and enough:
        stage = part(progress, share, share + (1 - share) / 2)
        some = _nearest_within(
            network, take_places(origins, waiting), destinations, k, direction,
            np.minimum(limits, limit), extra, stage,
        )  # fmt: skip
        best.index[waiting] = some.index
        best.minutes[waiting], best.km[waiting] = some.minutes, some.km
        if limit >= farthest:
            break
        waiting = waiting[some.index[:, enough - 1] < 0]
        limit = min(limit * 2, farthest) if limit < LAST_LIMIT_MINUTES else farthest
        share += (1 - share) / 2
    progress(1.0)
    return best


def _nearest_within(
    network: Network,
    origins: Joined,
    destinations: Joined,
    k: int,
    direction: str,
    limits: Floats,
    extra: Floats,
    progress: Progress,
) -> Nearest:
    """The k nearest by a table, part by part, with searches from the smaller side."""
    farthest = float(limits.max(initial=0.0))
    by_origin = len(origins) <= len(destinations)
    sources, targets = (origins, destinations) if by_origin else (destinations, origins)
    turned = against_travel(direction, by_origin)
    best = _nobody(len(origins), k)
    for table in parts_of_times(network, sources, targets, turned, farthest, progress):
        if by_origin:
            who, there, minutes = table.rows, table.columns, table.minutes
        else:
            who, there, minutes = table.columns, table.rows, table.minutes.T
        near = _keep_nearest(there, minutes + extra[there], k, limits[there])
        known = Nearest(best.index[who], best.minutes[who], best.km[who])
        some = _merged(known, near, k)
        # Lengths are worked out for those only that are among the nearest by now.
        one, place = np.nonzero(np.isnan(some.km))
        by_index = np.argsort(there)
        other = by_index[np.searchsorted(there[by_index], some.index[one, place])]
        some.km[one, place] = table.km(one, other) if by_origin else table.km(other, one)
        best.index[who], best.minutes[who], best.km[who] = some.index, some.minutes, some.km
    return best


def _nobody(n: int, k: int) -> Nearest:
    return Nearest(np.full((n, k), -1, np.int64), np.full((n, k), np.inf), np.full((n, k), np.inf))


def _keep_nearest(index: Integers, minutes: Floats, k: int, limits: Floats) -> Nearest:
    """The k nearest of each row, nearest first, the lower index first among equals; km is nan.

    ``index`` and ``limits`` (m,) belong to the columns.
    """
    n, m = minutes.shape
    minutes = np.where(minutes <= limits, minutes, np.inf)
    columns = np.broadcast_to(np.arange(m), minutes.shape)
    if m > 4 * k:
        # Sorting only what can be among the first k; equals of the last are kept apart by index.
        bound = np.partition(minutes, k - 1, axis=1)[:, k - 1 : k]
        among = (minutes <= bound) & np.isfinite(minutes)
        widest = max(k, int(np.count_nonzero(among, axis=1).max(initial=0)))
        if widest <= m // 2:
            columns = np.argpartition(minutes, widest - 1, axis=1)[:, :widest]
            minutes = np.take_along_axis(minutes, columns, axis=1)
    order = np.lexsort((index[columns], minutes), axis=1)[:, :k]
    columns = np.take_along_axis(columns, order, axis=1)
    best = _nobody(n, k)
    width = columns.shape[1]
    best.minutes[:, :width] = np.take_along_axis(minutes, order, axis=1)
    reached = np.isfinite(best.minutes[:, :width])
    best.index[:, :width] = np.where(reached, index[columns], -1)
    best.km[:, :width] = np.where(reached, np.nan, np.inf)
    return best


def _merged(one: Nearest, other: Nearest, k: int) -> Nearest:
    """The k nearest of two lists of k, row by row."""
    index = np.concatenate([one.index, other.index], axis=1)
    minutes = np.concatenate([one.minutes, other.minutes], axis=1)
    km = np.concatenate([one.km, other.km], axis=1)
    order = np.lexsort((index, minutes), axis=1)[:, :k]
    return Nearest(*(np.take_along_axis(table, order, axis=1) for table in (index, minutes, km)))


def _first_of_spots(places: Joined, started: Floats) -> Integers:
    """Of the places on each spot the one that takes least, the first of equals."""
    _, spot = different_spots(places)
    order = np.lexsort((started, spot))[np.count_nonzero(spot < 0) :]
    return order[np.flatnonzero(np.diff(spot[order], prepend=-1))]


def _nearest_one(
    network: Network,
    origins: Joined,
    destinations: Joined,
    direction: str,
    max_minutes: float,
    extra: Floats,
    progress: Progress,
) -> Nearest:
    """The nearest destination by one search from all destinations together."""
    turned = against_travel(direction, by_origin=False)
    nearest = _nobody(len(origins), 1)
    started = destinations.walk_minutes + extra
    rows = _first_of_spots(destinations, started)
    if not len(rows) or not len(origins):
        return nearest
    ends = partial_edges(network, origins.edge, origins.share, turned)
    partial = partial_edges(network, destinations.edge, destinations.share, turned)
    begun = Starts(partial, rows, started, turned)
    wanted = np.concatenate([ends.from_node, ends.to_node])
    searches = open_searches(network, begun, wanted, 1, max_minutes, progress)
    found = searches.run_together(max_minutes, progress=part(progress, 0.0, 0.6))
    progress(0.6)
    tables = minutes_by_end(found, ends)
    minutes, by_to = tables[0][0], tables[1]
    near = np.flatnonzero(minutes <= min(max_minutes, float(np.finfo(float).max)))
    index, metres = np.full(len(origins), -1), np.full(len(origins), np.inf)
    index[near] = rows[found.sources(near + len(origins) * by_to[0, near])]
    metres[near] = metres_by_end(found, ends, by_to, np.zeros_like(near), near)
    metres[near] += destinations.offset_metres[index[near]]
    # A destination on the origin's own edge may be nearer straight along it.
    origin, other = pairs_on_one_edge(origins.edge, destinations.edge)
    here, there = origins.share[origin], destinations.share[other]
    if direction == "from":
        here, there = there, here
    direct, length = minutes_along_edge(network, origins.edge[origin], here, there)
    direct = direct + started[other]
    order = np.lexsort((other, direct, origin))
    leading = order[np.flatnonzero(np.diff(origin[order], prepend=-1))]
    leading = leading[direct[leading] < minutes[origin[leading]]]
    minutes[origin[leading]] = direct[leading]
    metres[origin[leading]] = length[leading] + destinations.offset_metres[other[leading]]
    index[origin[leading]] = other[leading]
    minutes = minutes + origins.walk_minutes
    reached = minutes <= max_minutes
    reached &= np.isfinite(minutes)
    nearest.index[:, 0] = np.where(reached, index, -1)
    nearest.minutes[:, 0] = np.where(reached, minutes, np.inf)
    nearest.km[:, 0] = np.where(reached, (metres + origins.offset_metres) / 1000, np.inf)
    progress(1.0)
    return nearest
