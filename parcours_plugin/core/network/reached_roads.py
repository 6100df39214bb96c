"""The roads within some minutes: each reached stretch once, cut where the limit is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from .model import Booleans, Floats, Integers, Joined, Network
from .pieces import cut_pieces
from .places import take_places
from .search import edge_point_minutes, node_minutes

FACILITIES_AT_ONCE = 32
SAME_METRES = 0.01
Stretches = tuple[Integers, Floats, Floats, Floats, Floats]
"""Edge, two shares and the minutes there."""


@dataclass(frozen=True)
class ReachedRoads:
    """Stretches of road.

    Attributes
    ----------
    facility : (n,) int64
        Row of the facility, -1 where all are merged.
    edge : (n,) int64
        The edge; of two that are drawn over each other (one per direction), the first.
    share_from, share_to : (n,) float64
        Where the stretch begins and ends on the edge.
    minutes_from, minutes_to : (n,) float64
        Minutes at these ends.
    km : (n,) float64
        Length.
    x, y, start
        The stretches as lines: vertices of stretch ``i`` are ``start[i]:start[i + 1]``.
    """

    facility: Integers
    edge: Integers
    share_from: Floats
    share_to: Floats
    minutes_from: Floats
    minutes_to: Floats
    km: Floats
    x: Floats
    y: Floats
    start: Integers


def reached_roads(
    network: Network,
    facilities: Joined,
    limit_minutes: float,
    merge: bool = True,
    direction: str = "towards",
    progress: Progress = silent,
    own_limits: Floats | None = None,
) -> ReachedRoads:
    """The roads from which a facility is reached (or that are reached from it) within a limit.

    On an edge driven with ``b`` minutes back to its first junction, which has ``t`` minutes, the
    limit ``T`` holds from that junction on to the share ``(T - t) / b``; likewise from the last
    junction, and around a facility that stands on the edge. The union of these is what is reached.

    Parameters
    ----------
    network : Network
        The roads.
    facilities : Joined
        Places joined to it.
    limit_minutes : float
        The limit, included.
    merge : bool
        The roads of all facilities together instead of those of each.
    direction : str
        ``towards`` the facility or ``from`` it.
    own_limits : (n_facilities,) float64, optional
        Farthest journey to each facility; inf = none of its own.

    Returns
    -------
    ReachedRoads
        No part of a road twice for the same facility.

    Raises
    ------
    ParameterError
        If the limit is not a positive number.
    """
    if not 0 < limit_minutes < np.inf:
        raise ParameterError(tr("The limit of reached roads must be a number of minutes above 0."))
    limits = np.full(len(facilities), float(limit_minutes))
    if own_limits is not None:
        limits = np.minimum(limits, own_limits)
    joined = np.flatnonzero(facilities.edge >= 0)
    args = (network, facilities, joined, limits, direction, progress)
    found = [_of_all(*args)] if merge else list(_of_each(*args))
    lengths = [len(stretches[0]) for _, stretches in found]
    facility = np.repeat(np.array([row for row, _ in found], np.int64), lengths)
    edge, low, high, first, last = (
        np.concatenate([stretches[k] for _, stretches in found] or [np.empty(0)]) for k in range(5)
    )
    edge = edge.astype(np.int64)
    km = (high - low) * network.edge_metres[edge] / 1000
    progress(1.0)
    return ReachedRoads(
        facility, edge, low, high, first, last, km, *cut_pieces(network, edge, low, high)
    )


def _of_each(
    network: Network,
    facilities: Joined,
    joined: Integers,
    limits: Floats,
    direction: str,
    progress: Progress,
) -> Iterator[tuple[int, Stretches]]:
    """The stretches of one facility after the other."""
    for first in range(0, len(joined), FACILITIES_AT_ONCE):
        rows = joined[first : first + FACILITIES_AT_ONCE]
        stage = part(progress, first / len(joined), (first + len(rows)) / len(joined))
        some = take_places(facilities, rows)
        farthest = float(limits[rows].max())
        minutes = node_minutes(network, some, direction, farthest, each=True, progress=stage)
        for row, times in zip(rows.tolist(), minutes):
            own = take_places(facilities, np.array([row]))
            yield row, _stretches(network, times, own, float(limits[row]), direction)


def _of_all(
    network: Network,
    facilities: Joined,
    joined: Integers,
    limits: Floats,
    direction: str,
    progress: Progress,
) -> tuple[int, Stretches]:
    """The stretches of all facilities together: those of one limit after those of the other."""
    nothing = np.empty(0)
    together: Stretches = (np.empty(0, np.int64), nothing, nothing, nothing, nothing)
    distinct = np.unique(limits[joined]).tolist() or [0.0]
    for number, limit in enumerate(distinct):
        stage = part(progress, number / len(distinct), (number + 1) / len(distinct))
        some = take_places(facilities, joined[limits[joined] == limit])
        minutes = node_minutes(network, some, direction, limit, progress=stage)
        found = _stretches(network, minutes, some, limit, direction)
        together = _with_more(network, together, found) if number else found
    return -1, together


def _with_more(network: Network, one: Stretches, other: Stretches) -> Stretches:
    """Stretches of both, each part of a road once, with the lesser minutes at its ends."""
    low, high, first, last = (np.concatenate(both) for both in zip(one[1:], other[1:]))
    edge, low, high, turned = _on_one_of_twins(
        network, np.concatenate([one[0], other[0]]), low, high
    )
    first, last = np.where(turned, last, first), np.where(turned, first, last)
    order, start, until = _overlaps(edge, low, high)
    if not len(order):
        return one
    edge = edge.take(order)
    low, high, first, last = (values.take(order) for values in (low, high, first, last))
    size = np.diff(start, append=len(order))
    # Where united stretches begin, only those that begin there are; likewise where they end.
    first[low > np.repeat(low[start], size)] = np.inf
    last[2.0 * edge + high < np.repeat(until, size)] = np.inf
    edge = edge[start]
    first, last = np.minimum.reduceat(first, start), np.minimum.reduceat(last, start)
    return edge, low[start], until - 2.0 * edge, first, last


def _stretches(
    network: Network, minutes: Floats, facilities: Joined, limit: float, direction: str
) -> Stretches:
    """Edge, two shares and the minutes there of every reached stretch."""
    edge, low, high = _within_limit(network, minutes, facilities, limit, direction)
    edge, low, high, _ = _on_one_of_twins(network, edge, low, high)
    edge, low, high = _united(edge, low, high)
    ends = [
        edge_point_minutes(network, minutes, facilities, edge, share, direction)
        for share in (low, high)
    ]
    # The search knows the junctions within the limit; a cut end has the limit itself.
    first, last = (np.minimum(times, limit) for times in ends)
    return edge, low, high, first, last


def _within_limit(
    network: Network, minutes: Floats, facilities: Joined, limit: float, direction: str
) -> tuple[Integers, Floats, Floats]:
    """Stretches from each junction and each facility on, which may overlap: edge and two shares."""
    forward, backward = network.forward_minutes, network.backward_minutes
    if direction == "from":
        forward, backward = backward, forward
    parts = []
    left_from, left_to = limit - minutes[network.edge_from], limit - minutes[network.edge_to]
    edge = np.flatnonzero((left_from >= 0) & np.isfinite(backward))
    parts.append((edge, np.zeros(len(edge)), _share(left_from[edge], backward[edge])))
    edge = np.flatnonzero((left_to >= 0) & np.isfinite(forward))
    parts.append((edge, 1 - _share(left_to[edge], forward[edge]), np.ones(len(edge))))
    left = limit - facilities.walk_minutes
    own = np.flatnonzero(left >= 0)
    edge, at = facilities.edge[own], facilities.share[own]
    before, after = _share(left[own], forward[edge]), _share(left[own], backward[edge])
    parts.append((edge, np.maximum(at - before, 0.0), np.minimum(at + after, 1.0)))
    edge, low, high = (np.concatenate([some[k] for some in parts]) for k in range(3))
    some = high > low
    return edge[some], low[some], high[some]


def _share(minutes: Floats, whole: Floats) -> Floats:
    """The share of an edge that some minutes are enough for."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(np.isinf(whole), 0.0, np.where(whole > 0, minutes / whole, 1.0))
    return np.clip(share, 0.0, 1.0)


def _on_one_of_twins(
    network: Network, edge: Integers, low: Floats, high: Floats
) -> tuple[Integers, Floats, Floats, Booleans]:
    """Stretches on edges that are drawn over each other, all moved to the first of them.

    Also says which are turned round by that.
    """
    edges, row = np.unique(edge, return_inverse=True)
    begin, end = network.edge_from[edges], network.edge_to[edges]
    first, last = network.edge_start[edges], network.edge_start[edges + 1] - 1
    marks = (
        np.minimum(begin, end),
        np.maximum(begin, end),
        *(
            np.round(values / SAME_METRES)
            for values in (
                network.edge_metres[edges],
                network.vertex_x[(first + last) // 2] + network.vertex_x[(first + last + 1) // 2],
                network.vertex_y[(first + last) // 2] + network.vertex_y[(first + last + 1) // 2],
            )
        ),
    )
    order = np.lexsort(marks[::-1])
    is_twin = begin[order[1:]] != end[order[1:]]
    for mark in marks:
        is_twin &= mark[order[1:]] == mark[order[:-1]]
    place = np.arange(len(edges))
    place[1:][is_twin] = 0
    kept = np.empty(len(edges), np.int64)
    kept[order] = order[np.maximum.accumulate(place)]
    turned = (begin != begin[kept])[row]
    low, high = np.where(turned, 1 - high, low), np.where(turned, 1 - low, high)
    return edges[kept][row], low, high, turned


def _united(edge: Integers, low: Floats, high: Floats) -> tuple[Integers, Floats, Floats]:
    """Overlapping stretches of one edge as one."""
    order, start, until = _overlaps(edge, low, high)
    first = order[start]
    return edge[first], low[first], until - 2.0 * edge[first]


def _overlaps(edge: Integers, low: Floats, high: Floats) -> tuple[Integers, Integers, Floats]:
    """Stretches in order, where in it the overlaps begin, and the ends of these: 2 edge + share."""
    order = np.lexsort((low, edge))
    edge, low, high = edge[order], low[order], high[order]
    until = np.maximum.accumulate(2.0 * edge + high)
    begins = np.ones(len(edge), bool)
    begins[1:] = 2.0 * edge[1:] + low[1:] > until[:-1]
    start = np.flatnonzero(begins)
    return order, start, until[np.append(start, len(edge))[1:] - 1]
