"""Journeys as lines: along the road's own vertices, partial edges and walks included."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .found import Found
from .model import Floats, Integers, Joined, Network
from .pieces import cut_pieces
from .places import PartialEdges, Starts, different_spots, minutes_along_edge, partial_edges
from .search import against_travel
from .searches import open_searches


@dataclass(frozen=True)
class Routes:
    """Journeys as polylines.

    Attributes
    ----------
    x, y : (n_vertices,) float64
        Vertices of all journeys, one after the other, in the order of travel.
    start : (m + 1,) int64
        Journey ``i`` has the vertices ``start[i]:start[i + 1]``; none where there is no way.
    minutes, km : (m,) float64
        Time and length, walks included; inf where there is no way.
    """

    x: Floats
    y: Floats
    start: Integers
    minutes: Floats
    km: Floats


@dataclass(frozen=True)
class _Pieces:
    """Pieces of edges of many journeys, in the order origin to destination within a journey."""

    journey: Integers
    edge: Integers
    share_from: Floats
    share_to: Floats


def trace_routes(
    network: Network,
    origins: Joined,
    destinations: Joined,
    pairs: Integers,
    direction: str = "towards",
    progress: Progress = silent,
) -> Routes:
    """The fastest journey of each pair as a line.

    All pairs with one destination share one search.

    Parameters
    ----------
    pairs : (m, 2) int64
        Rows of ``origins`` and ``destinations``.
    direction : str
        ``towards``: the line runs from the origin to the destination; ``from``: back.

    Returns
    -------
    Routes
        First and last vertex are the places themselves.
    """
    pairs = np.asarray(pairs, np.int64).reshape(-1, 2)
    turned = against_travel(direction, by_origin=False)
    spots, spot = different_spots(destinations)
    rows = np.flatnonzero((spot[pairs[:, 1]] >= 0) & (origins.edge[pairs[:, 0]] >= 0))
    wanted, target = np.unique(spot[pairs[rows, 1]], return_inverse=True)
    spots = spots[wanted]
    ends = partial_edges(network, origins.edge, origins.share, turned)
    starts = partial_edges(network, destinations.edge, destinations.share, turned)
    minutes = np.full(len(pairs), np.inf)
    found = []
    if len(spots):
        begun = Starts(starts, spots, np.zeros(len(destinations)), turned)
        wanted = np.concatenate([ends.from_node, ends.to_node])
        searches = open_searches(network, begun, wanted, len(spots), progress=progress)
        for some, seen in searches.run(np.inf):
            here = np.flatnonzero((target >= some[0]) & (target <= some[-1]))
            search_row = target[here] - some[0]
            origin, destination = pairs[rows[here]].T
            journeys = _Journeys(rows[here], origin, destination, search_row)
            found.append(
                _trace(
                    network, seen, ends, starts, origins, destinations, turned, journeys, minutes
                )
            )
            progress(0.8 * (some[-1] + 1) / len(spots))
    routes = _lines(network, origins, destinations, pairs, _joined(found), minutes)
    progress(1.0)
    return _turn_round(routes) if direction == "from" else routes


@dataclass(frozen=True)
class _Journeys:
    """Journeys whose searches were just made: their rows, places, and the row of the search."""

    row: Integers
    origin: Integers
    destination: Integers
    search: Integers


def _trace(
    network: Network,
    found: Found,
    ends: PartialEdges,
    starts: PartialEdges,
    origins: Joined,
    destinations: Joined,
    turned: bool,
    journeys: _Journeys,
    minutes: Floats,
) -> _Pieces:
    """Pieces of the journeys, in the order from origin to destination; sets their ``minutes``."""
    origin, destination = journeys.origin, journeys.destination
    m = len(ends.from_node)
    by_from = found.minutes[journeys.search, origin] + ends.arrive_from[origin]
    by_to = found.minutes[journeys.search, origin + m] + ends.arrive_to[origin]
    by_nodes = np.minimum(by_from, by_to)
    edge_o, share_o = origins.edge[origin], origins.share[origin]
    share_d = destinations.share[destination]
    first, last = (share_o, share_d) if turned else (share_d, share_o)
    direct, _ = minutes_along_edge(network, edge_o, first, last)
    direct = np.where(edge_o == destinations.edge[destination], direct, np.inf)
    walks = origins.walk_minutes[origin] + destinations.walk_minutes[destination]
    minutes[journeys.row] = np.minimum(by_nodes, direct) + walks

    straight = np.flatnonzero(np.isfinite(direct) & (direct <= by_nodes))
    going = np.flatnonzero(np.isfinite(by_nodes) & (by_nodes < direct))
    from_end = by_from[going] <= by_to[going]
    target = np.where(from_end, origin[going], origin[going] + m)
    owner, arc, beside = found.paths(journeys.search[going], target)
    # Arcs are numbered in the direction of travel: from the origin, or towards it.
    along = (arc % 2 == 0) == turned
    row = journeys.row
    return _joined(
        [
            _Pieces(row[straight], edge_o[straight], share_o[straight], share_d[straight]),
            _Pieces(row[going], edge_o[going], share_o[going], np.where(from_end, 0.0, 1.0)),
            _Pieces(
                row[going[owner]],
                arc // 2,
                np.where(along, 0.0, 1.0),
                np.where(along, 1.0, 0.0),
            ),
            _last_pieces(row[going], destinations, starts, destination[going], beside),
        ]
    )


def _last_pieces(
    row: Integers,
    destinations: Joined,
    starts: PartialEdges,
    place: Integers,
    node: Integers,
) -> _Pieces:
    """From the last junction along the destination's own edge."""
    at_from, at_to = starts.from_node[place] == node, starts.to_node[place] == node
    # On a loop both ends are the same junction: the cheaper way round counts.
    cheaper = starts.leave_from[place] <= starts.leave_to[place]
    by_from = at_from & (~at_to | cheaper)
    return _Pieces(
        row, destinations.edge[place], np.where(by_from, 0.0, 1.0), destinations.share[place]
    )


def _joined(pieces: list[_Pieces]) -> _Pieces:
    """All pieces, journey by journey, in the order in which they were found."""
    if not pieces:
        none = np.zeros(0, np.int64)
        return _Pieces(none, none, np.zeros(0), np.zeros(0))
    journey = np.concatenate([piece.journey for piece in pieces])
    order = np.argsort(journey, kind="stable")
    return _Pieces(
        journey[order],
        np.concatenate([piece.edge for piece in pieces])[order],
        np.concatenate([piece.share_from for piece in pieces])[order],
        np.concatenate([piece.share_to for piece in pieces])[order],
    )


def _lines(
    network: Network,
    origins: Joined,
    destinations: Joined,
    pairs: Integers,
    pieces: _Pieces,
    minutes: Floats,
) -> Routes:
    """Polylines from the origin itself over all pieces to the destination itself."""
    m = len(pairs)
    reached = np.isfinite(minutes)
    x, y, start = cut_pieces(network, pieces.edge, pieces.share_from, pieces.share_to)
    owner = np.repeat(pieces.journey, np.diff(start))
    rows = np.flatnonzero(reached)
    origin, destination = pairs[rows, 0], pairs[rows, 1]
    x = np.concatenate([origins.x[origin], x, destinations.x[destination]])
    y = np.concatenate([origins.y[origin], y, destinations.y[destination]])
    owner = np.concatenate([rows, owner, rows])
    order = np.argsort(owner, kind="stable")
    x, y, owner = x[order], y[order], owner[order]
    # Where two pieces meet, and where a place stands on the road, one vertex is enough.
    doubled = np.zeros(len(x), bool)
    doubled[1:] = (np.diff(x) == 0) & (np.diff(y) == 0) & (np.diff(owner) == 0)
    # A journey that never moves still is a line of two equal vertices.
    kept = np.bincount(owner[~doubled], minlength=m)
    last = np.flatnonzero(np.diff(owner, append=-1))
    lonely = last[kept[owner[last]] == 1]
    doubled[lonely] = False
    start = np.zeros(m + 1, np.int64)
    np.cumsum(np.bincount(owner[~doubled], minlength=m), out=start[1:])
    metres = np.bincount(
        pieces.journey,
        weights=np.abs(pieces.share_to - pieces.share_from) * network.edge_metres[pieces.edge],
        minlength=m,
    )
    km = np.full(m, np.inf)
    walks = origins.offset_metres[origin] + destinations.offset_metres[destination]
    km[rows] = (metres[rows] + walks) / 1000
    return Routes(x[~doubled], y[~doubled], start, minutes, km)


def _turn_round(routes: Routes) -> Routes:
    """The same lines, each from its end to its beginning."""
    counts = np.diff(routes.start)
    order = np.repeat(routes.start[:-1] + routes.start[1:] - 1, counts) - np.arange(len(routes.x))
    return Routes(routes.x[order], routes.y[order], routes.start, routes.minutes, routes.km)
