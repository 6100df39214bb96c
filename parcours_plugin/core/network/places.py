"""Places on edges: the costs of the partial edges on both sides, and places that share an edge."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from .columns import Columns
from .graph import Arcs, with_nodes
from .keys import ranges
from .model import Floats, Integers, Joined, Network


@dataclass(frozen=True)
class PartialEdges(Columns):
    """What it costs to leave a place for the ends of its edge, and to arrive from them.

    Attributes
    ----------
    from_node, to_node : (n,) int64
        Ends of the edge, 0 where the place is not joined (all costs are inf there).
    leave_from, leave_to : (n,) float64
        Minutes from the place to ``from_node`` and to ``to_node``.
    arrive_from, arrive_to : (n,) float64
        Minutes from ``from_node`` and from ``to_node`` to the place.
    metres_from, metres_to : (n,) float64
        Lengths between the place and the ends.
    """

    from_node: Integers
    to_node: Integers
    leave_from: Floats
    leave_to: Floats
    arrive_from: Floats
    arrive_to: Floats
    metres_from: Floats
    metres_to: Floats


def partial_edges(
    network: Network, edge: Integers, share: Floats, turned: bool = False
) -> PartialEdges:
    """Costs between points on edges and the ends of these edges.

    A point exactly at an end is at the junction: it costs nothing there, one-way or not.

    Parameters
    ----------
    edge : (n,) int64
        -1 = no edge.
    share : (n,) float64
        0 = first vertex, 1 = last.
    turned : bool
        On the network turned round, as it is searched against the direction of travel: leaving
        and arriving change places.
    """
    on = edge >= 0
    e = np.where(on, edge, 0)
    s = np.where(on, share, 0.5)
    forward, backward = network.forward_minutes[e], network.backward_minutes[e]
    metres = network.edge_metres[e]
    closed = np.where(on, 0.0, np.inf)

    def cost(part: Floats, minutes: Floats) -> Floats:
        with np.errstate(invalid="ignore"):
            return np.where(part > 0, part * minutes, 0.0) + closed

    arcs = [cost(s, backward), cost(1.0 - s, forward), cost(s, forward), cost(1.0 - s, backward)]
    leave_from, leave_to, arrive_from, arrive_to = arcs if not turned else arcs[2:] + arcs[:2]
    return PartialEdges(
        from_node=network.edge_from[e],
        to_node=network.edge_to[e],
        leave_from=leave_from,
        leave_to=leave_to,
        arrive_from=arrive_from,
        arrive_to=arrive_to,
        metres_from=s * metres,
        metres_to=(1.0 - s) * metres,
    )


@dataclass(frozen=True)
class Starts:
    """From where and which way one searches.

    Attributes
    ----------
    partial : PartialEdges
        Of all places, as the search sees them.
    rows : (k,) int64
        Places to start from, all joined.
    minutes : (n_places,) float64
        Spent before: the walk, an extra time.
    turned : bool
        Whether the search runs against the travel.
    """

    partial: PartialEdges
    rows: Integers
    minutes: Floats
    turned: bool

    def put_into(self, arcs: Arcs, ends: tuple[Integers, Integers] | None = None) -> Arcs:
        """A new node for each place to start from, from which its partial edges lead on.

        Parameters
        ----------
        ends : two (n_places,) int64, optional
            The ends of the edges as ``arcs`` number them; the network's own numbers if not given.
        """
        partial, rows = self.partial, self.rows
        from_node, to_node = ends or (partial.from_node, partial.to_node)
        to = np.stack([from_node[rows], to_node[rows]], axis=1)
        minutes = np.stack([partial.leave_from[rows], partial.leave_to[rows]], axis=1)
        minutes = minutes + self.minutes[rows, None]
        metres = np.stack([partial.metres_from[rows], partial.metres_to[rows]], axis=1)
        is_open = np.isfinite(minutes)
        return with_nodes(arcs, is_open.sum(axis=1), to[is_open], minutes[is_open], metres[is_open])


def pairs_on_one_edge(edge_one: Integers, edge_other: Integers) -> tuple[Integers, Integers]:
    """All pairs (row of one, row of other) that stand on the same edge; -1 is no edge.

    >>> one, other = pairs_on_one_edge(np.array([4, 7, -1]), np.array([7, -1, 4, 7]))
    >>> one.tolist(), other.tolist()
    ([0, 1, 1], [2, 0, 3])
    """
    order = np.argsort(edge_other, kind="stable")
    ordered = edge_other[order]
    first = np.searchsorted(ordered, edge_one, side="left")
    counts = np.searchsorted(ordered, edge_one, side="right") - first
    counts = np.where(edge_one >= 0, counts, 0)
    return np.repeat(np.arange(len(edge_one)), counts), order[ranges(first, counts)]


def minutes_along_edge(
    network: Network, edge: Integers, share_from: Floats, share_to: Floats
) -> tuple[Floats, Floats]:
    """Minutes and metres straight along an edge from one point on it to another."""
    step = share_to - share_from
    minutes = np.where(step > 0, network.forward_minutes[edge], network.backward_minutes[edge])
    with np.errstate(invalid="ignore"):
        minutes = np.where(step == 0, 0.0, np.abs(step) * minutes)
    return minutes, np.abs(step) * network.edge_metres[edge]


def take_places(joined: Joined, rows: Integers) -> Joined:
    """Some of the places, in the order of ``rows``."""
    return Joined(**{field.name: getattr(joined, field.name)[rows] for field in fields(Joined)})


def different_spots(joined: Joined) -> tuple[Integers, Integers]:
    """Rows of places that stand on different spots of the network, and the spot of every place.

    Returns
    -------
    first : (n_spots,) int64
        A place on each spot; places that are not joined are on none.
    spot : (n,) int64
        Row of ``first``, -1 where the place is not joined.
    """
    on = np.flatnonzero(joined.edge >= 0)
    spot = np.full(len(joined), -1, np.int64)
    if not len(on):
        return on, spot
    order = on[np.lexsort((joined.share[on], joined.edge[on]))]
    new = np.ones(len(order), bool)
    new[1:] = (np.diff(joined.edge[order]) != 0) | (np.diff(joined.share[order]) != 0)
    spot[order] = np.cumsum(new) - 1
    return order[new], spot
