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
from ..progress import Progress, part, silent
from .model import Floats, Integers, Joined, Network
from .neighbourhoods import neighbourhoods
from .places import Starts, minutes_along_edge, pairs_on_one_edge, partial_edges
from .plain_searches import Searches
from .searches import open_searches
from .times_parts import parts_of_times

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


def od_times(
    network: Network,
    origins: Joined,
    destinations: Joined,
    direction: str = "towards",
    max_minutes: float = np.inf,
    extra_minutes: Floats | None = None,
    limit_minutes: Floats | None = None,
    measure_km: bool = True,
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
    limit_minutes : (n_destinations,) float64, optional
        Farthest journey that each destination takes, its extra minutes included.
    measure_km : bool
        Lengths take about as long again as times; without them ``km`` is nan where reached.

    Returns
    -------
    OdTimes
    """
    extra = extra_of(extra_minutes, len(destinations))
    limits = limits_of(max_minutes, limit_minutes, len(destinations))
    minutes = np.full((len(origins), len(destinations)), np.inf)
    km = np.full((len(origins), len(destinations)), np.inf)
    by_origin = len(origins) <= len(destinations)
    sources, targets = (origins, destinations) if by_origin else (destinations, origins)
    turned = against_travel(direction, by_origin)
    farthest = float(limits.max(initial=0.0))
    for table in parts_of_times(network, sources, targets, turned, farthest, progress):
        rows, columns = np.ix_(table.rows, table.columns)
        cells = (rows, columns) if by_origin else (columns, rows)
        some = table.minutes + extra[cells[1]]
        reached = np.isfinite(some) & (some <= limits[cells[1]])
        minutes[cells] = np.where(reached, some, np.inf)
        some = np.where(reached, np.nan, np.inf)
        if measure_km:
            some[reached] = table.km(*np.nonzero(reached))
        km[cells] = some
    progress(1.0)
    return OdTimes(minutes, km)


def node_minutes(
    network: Network,
    facilities: Joined,
    direction: str = "towards",
    max_minutes: float = np.inf,
    extra_minutes: Floats | None = None,
    each: bool = False,
    limit_minutes: Floats | None = None,
    progress: Progress = silent,
) -> Floats:
    """Time between every junction and the nearest facility, or each facility.

    The walk between the facility and the road is counted. Inside the facility's own edge see
    :func:`edge_point_minutes`.

    All facilities are searched from together: once, or once for each distinct limit, for of
    facilities with one limit L the nearest is within L where any is.

    Parameters
    ----------
    direction : str
        ``towards``: from the junction to the facility; ``from``: the other way.
    extra_minutes : (n_facilities,) float64, optional
        Added at each facility.
    each : bool
        One row per facility instead of the nearest.
    limit_minutes : (n_facilities,) float64, optional
        Farthest journey that each facility takes, its extra minutes included; a facility too far
        for its own limit leaves the junction to the next.

    Returns
    -------
    (n_nodes,) or (n_facilities, n_nodes) float64
        inf = not reached within ``max_minutes`` and the facility's own limit.
    """
    limits = limits_of(max_minutes, limit_minutes, len(facilities))
    if each:
        minutes = np.full((len(facilities), network.n_nodes), np.inf)
        args = (network, facilities, direction, limits, extra_minutes, progress)
        for reached in reached_by_each(*args):
            minutes[reached.row, reached.node] = reached.minutes
        return minutes
    nearest = np.full(network.n_nodes, np.inf)
    joined = np.flatnonzero(facilities.edge >= 0)
    limits = limits[joined]
    distinct = np.unique(limits)
    searches = _searches_from(
        network, facilities, direction, extra_minutes, len(distinct), limits, progress
    )
    for number, limit in enumerate(distinct.tolist()):
        stage = part(progress, number / len(distinct), (number + 1) / len(distinct))
        found = searches.run_together(limit, np.flatnonzero(limits == limit), stage)
        np.minimum(nearest, _within(found.minutes[0], limit), out=nearest)
        progress((number + 1) / len(distinct))
    return nearest


@dataclass(frozen=True)
class Reached:
    """The junctions that one facility reaches, or that reach it.

    Attributes
    ----------
    row : int
        The facility.
    node : (n,) int64
        Junctions, rising.
    minutes : (n,) float64
        Their minutes.
    """

    row: int
    node: Integers
    minutes: Floats


def reached_by_each(
    network: Network,
    facilities: Joined,
    direction: str,
    limits: Floats,
    extra_minutes: Floats | None = None,
    progress: Progress = silent,
) -> Iterator[Reached]:
    """Time between each facility that is joined and the junctions within its limit.

    Facilities near each other are searched from on the part of the network that they reach, one
    such group after the other; see :func:`node_minutes` for what the minutes are.

    Parameters
    ----------
    limits : (n_facilities,) float64
        Farthest journey to each facility, extra minutes included; inf = none.

    Yields
    ------
    Reached
        One for each facility that is joined, in the order in which they are found.
    """
    joined = np.flatnonzero(facilities.edge >= 0)
    limits = limits[joined]
    farthest = float(limits.max(initial=0.0))
    searches = _searches_from(
        network, facilities, direction, extra_minutes, len(joined), limits, progress
    )
    beside = network.edge_from.take(facilities.edge[joined])
    done = 0
    for group, near in neighbourhoods(searches, beside, farthest, progress):
        node = np.flatnonzero(near.reachable())
        for some, found in near.only_targets(node).run(farthest):
            for row, minutes in zip(group[some].tolist(), np.ascontiguousarray(found.minutes)):
                reached = np.flatnonzero(minutes <= limits[row])
                yield Reached(int(joined[row]), node.take(reached), minutes.take(reached))
                done += 1
                progress(done / len(joined))


def _searches_from(
    network: Network,
    facilities: Joined,
    direction: str,
    extra_minutes: Floats | None,
    n_searches: int,
    limits: Floats,
    progress: Progress,
) -> Searches:
    """Searches from all facilities that are joined to all junctions."""
    turned = against_travel(direction, by_origin=False)
    partial = partial_edges(network, facilities.edge, facilities.share, turned)
    started = facilities.walk_minutes + extra_of(extra_minutes, len(facilities))
    joined = np.flatnonzero(facilities.edge >= 0)
    begun = Starts(partial, joined, started, turned)
    farthest = float(limits.max(initial=0.0))
    return open_searches(network, begun, None, n_searches, farthest, progress)


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
    extra = extra_of(extra_minutes, len(facilities))
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


def extra_of(extra_minutes: Floats | None, n: int) -> Floats:
    """Extra minutes of each destination, 0 where none are given."""
    if extra_minutes is None:
        return np.zeros(n)
    extra = np.asarray(extra_minutes, float)
    if extra.shape != (n,) or not (extra >= 0).all():
        raise ParameterError(
            tr("The extra minutes must be numbers of 0 or more, one per destination.")
        )
    return extra


def limits_of(max_minutes: float, limit_minutes: Floats | None, n: int) -> Floats:
    """Farthest journey to each destination: the common limit, or the destination's own."""
    limits = np.full(n, max_minutes, float)
    if limit_minutes is None:
        return limits
    own = np.asarray(limit_minutes, float)
    if own.shape != (n,) or not (own >= 0).all():
        raise ParameterError(
            tr("The limits in minutes must be numbers of 0 or more, one per destination.")
        )
    return np.minimum(limits, own)


def _within(minutes: Floats, limit: float | Floats) -> Floats:
    return np.where(minutes <= limit, minutes, np.inf)
