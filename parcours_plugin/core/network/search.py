"""Travel times between joined places: tables, the nearest, and times at nodes and on edges.

Time between two places = walk to the road + along the partial edge to a junction + shortest path
+ partial edge + walk; or straight along the edge where both stand on one. ``towards`` means from
the origin to the destination, ``from`` the other way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError
from ..i18n import tr
from ..progress import Progress, silent
from .graph import (
    Arcs,
    Small,
    network_arcs,
    portions,
    search,
    search_together,
    tree_arcs,
    tree_metres,
)
from .model import Floats, Integers, Joined, Network
from .places import (
    PartialEdges,
    different_spots,
    minutes_along_edge,
    pairs_on_one_edge,
    partial_edges,
    start_from_places,
    take_places,
)

DIRECTIONS = ("towards", "from")


@dataclass(frozen=True)
class OdTimes:
    """A table of travel times.

    Attributes
    ----------
    minutes : (n_origins, n_destinations) float64
        inf = not reached or over the limit.
    km : (n_origins, n_destinations) float64
        Length of that fastest journey, walks included; inf where not reached.
    """

    minutes: Floats
    km: Floats


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


def od_times(
    network: Network,
    origins: Joined,
    destinations: Joined,
    direction: str = "towards",
    max_minutes: float = np.inf,
    extra_minutes: Floats | None = None,
    progress: Progress = silent,
) -> OdTimes:
    """Travel time and length between all origins and destinations.

    One search per different spot of the smaller side.

    Parameters
    ----------
    origins, destinations : Joined
        Places on the network.
    direction : str
        ``towards``: from origin to destination; ``from``: from destination to origin.
    max_minutes : float
        Longer journeys are not reached; the limit itself is.
    extra_minutes : (n_destinations,) float64, optional
        Added at each destination (registration, delay of opening).

    Returns
    -------
    OdTimes
    """
    extra = _extra(extra_minutes, len(destinations))
    minutes = np.full((len(origins), len(destinations)), np.inf)
    km = np.full((len(origins), len(destinations)), np.inf)
    by_origin = len(origins) <= len(destinations)
    sources, targets = (origins, destinations) if by_origin else (destinations, origins)
    turned = against_travel(direction, by_origin)
    for rows, some_minutes, some_km in _rows_of_times(
        network, sources, targets, turned, max_minutes, progress
    ):
        if by_origin:
            minutes[rows], km[rows] = some_minutes, some_km
        else:
            minutes[:, rows], km[:, rows] = some_minutes.T, some_km.T
    minutes += extra
    late = minutes > max_minutes
    minutes[late], km[late] = np.inf, np.inf
    progress(1.0)
    return OdTimes(minutes, km)


def nearest_times(
    network: Network,
    origins: Joined,
    destinations: Joined,
    k: int = 1,
    direction: str = "towards",
    max_minutes: float = np.inf,
    extra_minutes: Floats | None = None,
    progress: Progress = silent,
) -> Nearest:
    """The ``k`` nearest destinations of each origin.

    Parameters
    ----------
    k : int
        How many; one search serves all origins when ``k`` is 1.
    direction, max_minutes, extra_minutes
        As in :func:`od_times`; extra minutes count in what is nearest.

    Returns
    -------
    Nearest
        Of equally near destinations the first comes first.
    """
    if k < 1:
        raise ParameterError(tr("The number of nearest destinations must be 1 or more."))
    if k == 1:
        return _nearest_one(
            network, origins, destinations, direction, max_minutes, extra_minutes, progress
        )
    extra = _extra(extra_minutes, len(destinations))
    n = len(origins)
    best = Nearest(np.zeros((n, 0), np.int64), np.zeros((n, 0)), np.zeros((n, 0)))
    if n <= len(destinations):
        best = _empty(n, k)
        for rows, minutes, km in _rows_of_times(
            network, origins, destinations, against_travel(direction, True), max_minutes, progress
        ):
            index = np.broadcast_to(np.arange(len(destinations)), minutes.shape)
            some = _keep_nearest(index, minutes + extra, km, k, max_minutes)
            best.index[rows], best.minutes[rows], best.km[rows] = some.index, some.minutes, some.km
        return best
    for rows, minutes, km in _rows_of_times(
        network, destinations, origins, against_travel(direction, False), max_minutes, progress
    ):
        index = np.broadcast_to(rows, (n, len(rows)))
        best = _keep_nearest(
            np.concatenate([best.index, index], axis=1),
            np.concatenate([best.minutes, minutes.T + extra[rows]], axis=1),
            np.concatenate([best.km, km.T], axis=1),
            k,
            max_minutes,
        )
    if best.index.shape[1] < k:
        best = _keep_nearest(best.index, best.minutes, best.km, k, max_minutes)
    return best


def node_minutes(
    network: Network,
    facilities: Joined,
    direction: str = "towards",
    max_minutes: float = np.inf,
    extra_minutes: Floats | None = None,
    each: bool = False,
    progress: Progress = silent,
) -> Floats:
    """Time between every junction and the nearest facility, or each facility.

    The walk between the facility and the road is counted. Inside the facility's own edge see
    :func:`edge_point_minutes`.

    Parameters
    ----------
    direction : str
        ``towards``: from the junction to the facility; ``from``: the other way.
    each : bool
        One row per facility instead of the nearest.

    Returns
    -------
    (n_nodes,) or (n_facilities, n_nodes) float64
        inf = not reached within ``max_minutes``.
    """
    extra = _extra(extra_minutes, len(facilities))
    turned = against_travel(direction, by_origin=False)
    arcs = network_arcs(network, reverse=turned)
    partial = partial_edges(network, facilities.edge, facilities.share, turned)
    started = facilities.walk_minutes + extra
    joined = np.flatnonzero(facilities.edge >= 0)
    n = network.n_nodes
    if not len(joined):
        return np.full((len(facilities), n) if each else n, np.inf)
    arcs = start_from_places(arcs, partial, joined, started)
    sources = n + np.arange(len(joined))
    if not each:
        trees, _ = search_together(arcs, sources, max_minutes)
        progress(1.0)
        return trees.minutes[0, :n]
    minutes = np.full((len(facilities), n), np.inf)
    for rows in portions(len(joined), n):
        minutes[joined[rows]] = search(arcs, sources[rows], max_minutes).minutes[:, :n]
        progress((rows[-1] + 1) / len(joined))
    return minutes


def edge_point_minutes(
    network: Network,
    times: Floats,
    facilities: Joined,
    edge: Integers,
    share: Floats,
    direction: str = "towards",
    extra_minutes: Floats | None = None,
) -> Floats:
    """Time between points on edges and the nearest facility.

    Parameters
    ----------
    times : (n_nodes,) float64
        From :func:`node_minutes` with the same facilities, direction and extra minutes.
    facilities : Joined
        Those that ``times`` stands for (one place, of :func:`~.places.take_places`, for a row of
        ``each``).
    edge : (m,) int64
    share : (m,) float64
        Points, 0 = first vertex, 1 = last.

    Returns
    -------
    (m,) float64
        inf = not reached.
    """
    extra = _extra(extra_minutes, len(facilities))
    towards = not against_travel(direction, by_origin=True)
    partial = partial_edges(network, edge, share, not towards)
    minutes = np.minimum(
        partial.leave_from + times[partial.from_node], partial.leave_to + times[partial.to_node]
    )
    point, facility = pairs_on_one_edge(edge, facilities.edge)
    here, there = share[point], facilities.share[facility]
    if not towards:
        here, there = there, here
    direct, _ = minutes_along_edge(network, edge[point], here, there)
    direct += facilities.walk_minutes[facility] + extra[facility]
    np.minimum.at(minutes, point, direct)
    return minutes


def against_travel(direction: str, by_origin: bool) -> bool:
    """Whether the network is searched against the direction of travel."""
    if direction not in DIRECTIONS:
        raise ParameterError(
            tr(
                "{parameter} is “{value}”; it must be one of: {allowed}.",
                parameter="DIRECTION",
                value=direction,
                allowed=", ".join(DIRECTIONS),
            )
        )
    return (direction == "towards") != by_origin


def _extra(extra_minutes: Floats | None, n: int) -> Floats:
    """Extra minutes of each destination, 0 where none are given."""
    if extra_minutes is None:
        return np.zeros(n)
    extra = np.asarray(extra_minutes, float)
    if extra.shape != (n,) or not (extra >= 0).all():
        raise ParameterError(
            tr("The extra minutes must be numbers of 0 or more, one per destination.")
        )
    return extra


def _rows_of_times(
    network: Network,
    sources: Joined,
    targets: Joined,
    turned: bool,
    max_minutes: float,
    progress: Progress,
) -> Iterator[tuple[Integers, Floats, Floats]]:
    """Rows of the table sources x targets, portion by portion: rows, minutes, km.

    Rows of sources that are not joined come too, all inf.
    """
    n = network.n_nodes
    first, spot = different_spots(sources)
    nowhere = np.flatnonzero(spot < 0)
    if len(nowhere):
        unreached = np.full((len(nowhere), len(targets)), np.inf)
        yield nowhere, unreached, unreached
    if not len(first) or not len(targets):
        return
    arcs = network_arcs(network, reverse=turned)
    arcs = start_from_places(
        arcs,
        partial_edges(network, sources.edge, sources.share, turned),
        first,
        np.zeros(len(sources)),
    )
    ends = partial_edges(network, targets.edge, targets.share, turned)
    by_spot = np.argsort(spot, kind="stable")
    by_spot = by_spot[len(nowhere) :]
    bounds = np.searchsorted(spot[by_spot], np.arange(len(first) + 1))
    for some in portions(len(first), n):
        trees = search(arcs, n + some, max_minutes, trees=True)
        minutes, metres = _at_targets(arcs, trees.minutes, trees.previous, ends)
        rows = by_spot[bounds[some[0]] : bounds[some[-1] + 1]]
        minutes, metres = minutes[spot[rows] - some[0]], metres[spot[rows] - some[0]]
        _take_direct(network, take_places(sources, rows), targets, turned, minutes, metres)
        minutes += sources.walk_minutes[rows, None] + targets.walk_minutes[None, :]
        metres += sources.offset_metres[rows, None] + targets.offset_metres[None, :]
        metres[~np.isfinite(minutes)] = np.inf
        yield rows, minutes, metres / 1000
        progress((some[-1] + 1) / len(first))


def _at_targets(
    arcs: Arcs, times: Floats, previous: Small | None, ends: PartialEdges
) -> tuple[Floats, Floats]:
    """Minutes and metres from each searched row to each target, by the better end of its edge."""
    by_from = times[:, ends.from_node] + ends.arrive_from
    by_to = times[:, ends.to_node] + ends.arrive_to
    minutes = np.minimum(by_from, by_to)
    metres = np.full(minutes.shape, np.inf)
    if previous is not None:
        for row in range(len(times)):
            along = tree_metres(arcs, tree_arcs(arcs, times[row], previous[row]), previous[row])
            metres[row] = np.where(
                by_from[row] <= by_to[row],
                along[ends.from_node] + ends.metres_from,
                along[ends.to_node] + ends.metres_to,
            )
    return minutes, metres


def _take_direct(
    network: Network,
    sources: Joined,
    targets: Joined,
    turned: bool,
    minutes: Floats,
    metres: Floats,
) -> None:
    """Where source and target stand on one edge, the piece between them if that is faster."""
    source, target = pairs_on_one_edge(sources.edge, targets.edge)
    start, end = sources.share[source], targets.share[target]
    if turned:
        start, end = end, start
    direct, length = minutes_along_edge(network, sources.edge[source], start, end)
    better = direct < minutes[source, target]
    source, target = source[better], target[better]
    minutes[source, target], metres[source, target] = direct[better], length[better]


def _empty(n: int, k: int) -> Nearest:
    return Nearest(np.full((n, k), -1, np.int64), np.full((n, k), np.inf), np.full((n, k), np.inf))


def _keep_nearest(
    index: Integers, minutes: Floats, km: Floats, k: int, max_minutes: float
) -> Nearest:
    """The k nearest of each row, nearest first, the lower index first among equals."""
    n, m = minutes.shape
    minutes = np.where(minutes <= max_minutes, minutes, np.inf)
    if m < k:
        index = np.concatenate([index, np.full((n, k - m), -1, np.int64)], axis=1)
        more = np.full((n, k - m), np.inf)
        minutes, km = np.concatenate([minutes, more], axis=1), np.concatenate([km, more], axis=1)
    order = np.lexsort((index, minutes), axis=1)[:, :k]
    best = Nearest(
        np.take_along_axis(index, order, axis=1),
        np.take_along_axis(minutes, order, axis=1),
        np.take_along_axis(km, order, axis=1),
    )
    none = ~np.isfinite(best.minutes)
    best.index[none], best.km[none] = -1, np.inf
    return best


def _nearest_one(
    network: Network,
    origins: Joined,
    destinations: Joined,
    direction: str,
    max_minutes: float,
    extra_minutes: Floats | None,
    progress: Progress,
) -> Nearest:
    """The nearest destination by one search from all destinations together."""
    extra = _extra(extra_minutes, len(destinations))
    turned = against_travel(direction, by_origin=False)
    nearest = _empty(len(origins), 1)
    rows = np.flatnonzero(destinations.edge >= 0)
    if not len(rows) or not len(origins):
        return nearest
    n = network.n_nodes
    started = destinations.walk_minutes + extra
    arcs = network_arcs(network, reverse=turned)
    arcs = start_from_places(
        arcs, partial_edges(network, destinations.edge, destinations.share, turned), rows, started
    )
    trees, source = search_together(arcs, n + np.arange(len(rows)), max_minutes)
    progress(0.8)
    ends = partial_edges(network, origins.edge, origins.share, turned)
    minutes, metres = _at_targets(arcs, trees.minutes, trees.previous, ends)
    by_from = trees.minutes[0, ends.from_node] + ends.arrive_from
    by_to = trees.minutes[0, ends.to_node] + ends.arrive_to
    end = np.where(by_from <= by_to, ends.from_node, ends.to_node)
    index = np.where(np.isfinite(minutes[0]), rows[np.maximum(source[end], 0)], -1)
    best_minutes, best_metres = minutes[0], metres[0]
    best_metres += np.where(index >= 0, destinations.offset_metres[np.maximum(index, 0)], 0.0)
    # A destination on the origin's own edge may be nearer straight along it.
    origin, other = pairs_on_one_edge(origins.edge, destinations.edge)
    here, there = origins.share[origin], destinations.share[other]
    if direction == "from":
        here, there = there, here
    direct, length = minutes_along_edge(network, origins.edge[origin], here, there)
    direct = direct + started[other]
    order = np.lexsort((other, direct, origin))
    leading = order[np.flatnonzero(np.diff(origin[order], prepend=-1))]
    leading = leading[direct[leading] < best_minutes[origin[leading]]]
    best_minutes[origin[leading]] = direct[leading]
    best_metres[origin[leading]] = length[leading] + destinations.offset_metres[other[leading]]
    index[origin[leading]] = other[leading]
    best_minutes = best_minutes + origins.walk_minutes
    reached = best_minutes <= max_minutes
    nearest.index[:, 0] = np.where(reached, index, -1)
    nearest.minutes[:, 0] = np.where(reached, best_minutes, np.inf)
    nearest.km[:, 0] = np.where(reached, (best_metres + origins.offset_metres) / 1000, np.inf)
    progress(1.0)
    return nearest
