"""Road ends that stop just short of another road, and what a tolerance would mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .cells import distance_to_segments
from .edge_segments import EdgeSegments, edge_of_vertex
from .model import Booleans, Floats, Integers, Network
from .road_parts import linked

TOLERANCES_METRES = (0.1, 0.2, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0)
SAME_METRES = 1e-6
NEXT_DOOR = 10.0
"""An end joined to the other road already within so many times the reach misses nothing."""


@dataclass(frozen=True)
class MissedEnds:
    """Loose road ends near another road, one row each.

    Attributes
    ----------
    edge : (n,) int64
        Edge that the end belongs to.
    other : (n,) int64
        Nearest other edge.
    metres : (n,) float64
        Distance between them.
    x, y : (n,) float64
        The end.
    """

    edge: Integers
    other: Integers
    metres: Floats
    x: Floats
    y: Floats

    def __len__(self) -> int:
        return len(self.edge)


@dataclass(frozen=True)
class ToleranceEffect:
    """What joining ends within a tolerance would change.

    Attributes
    ----------
    metres : float
        The tolerance.
    ends : int
        Loose ends within it.
    parts : int
        Separate parts that would remain.
    main_share : float
        Share of the length that the main part would hold, 0…1.
    """

    metres: float
    ends: int
    parts: int
    main_share: float


def find_missed_ends(network: Network, segments: EdgeSegments, reach_metres: float) -> MissedEnds:
    """Loose ends that come within reach of another road without touching it.

    An end is loose where no other edge meets it. Its own edge does not count, nor does an edge that
    meets its other end when the way round is short (a stub beside the road that it leaves).

    Parameters
    ----------
    segments : EdgeSegments
        The segments of all edges.
    reach_metres : float
        Distances up to this count; 0 finds what touches without a common vertex.

    Returns
    -------
    MissedEnds
        With the exact distance to the nearest edge that counts; two ends that face each other
        are one.
    """
    vx, vy, edge = network.vertex_x, network.vertex_y, edge_of_vertex(network)
    end_edge, at_last = _loose_ends(network)
    vertex = np.where(at_last, network.edge_start[end_edge + 1] - 1, network.edge_start[end_edge])
    x, y = vx[vertex], vy[vertex]
    end, before = segments.near(x, y, reach_metres)
    foreign = edge[before] != end_edge[end]
    end, before = end[foreign], before[foreign]
    along, metres = distance_to_segments(
        x[end], y[end], vx[before], vy[before], vx[before + 1], vy[before + 1]
    )
    near = metres <= reach_metres
    end, before, along, metres = end[near], before[near], along[near], metres[near]
    start = network.vertex_metres[before]
    spot = start + along * (network.vertex_metres[before + 1] - start)
    way_round = NEXT_DOOR * reach_metres
    far = ~_next_door(network, end_edge[end], at_last[end], edge[before], spot, way_round)
    end, before, metres = end[far], before[far], metres[far]
    rank = np.lexsort((before, metres, end))
    best = rank[np.flatnonzero(np.diff(end[rank], prepend=-1))]
    chosen = end[best]
    return _each_gap_once(
        MissedEnds(end_edge[chosen], edge[before[best]], metres[best], x[chosen], y[chosen])
    )


def tolerance_effects(
    network: Network,
    edge_part: Integers,
    missed: MissedEnds,
    tolerances: Sequence[float] = TOLERANCES_METRES,
) -> list[ToleranceEffect]:
    """What each tolerance would join, for those that join more than the one before.

    Parameters
    ----------
    edge_part : (n_edges,) int64
        Part of each edge.
    missed : MissedEnds
        Ends and their distances; larger tolerances than these were looked for are left out.

    Returns
    -------
    list of ToleranceEffect
        From the smallest tolerance up; empty where nothing would be joined.
    """
    metres = np.bincount(edge_part, weights=network.edge_metres)
    one, other = edge_part[missed.edge], edge_part[missed.other]
    effects: list[ToleranceEffect] = []
    for tolerance in tolerances:
        within = missed.metres <= tolerance
        ends = int(within.sum())
        if ends == (effects[-1].ends if effects else 0):
            continue
        merged = linked(len(metres), one[within], other[within])
        lengths = np.bincount(merged, weights=metres)
        effects.append(
            ToleranceEffect(
                tolerance,
                ends,
                int(np.count_nonzero(np.bincount(merged))),
                float(lengths[merged[0]] / max(lengths.sum(), 1e-9)),
            )
        )
    return effects


def _each_gap_once(missed: MissedEnds) -> MissedEnds:
    """Of two loose ends that face each other only the first."""
    low, high = np.minimum(missed.edge, missed.other), np.maximum(missed.edge, missed.other)
    order = np.lexsort((missed.metres, high, low))
    one, other = order[:-1], order[1:]
    apart = np.hypot(missed.x[one] - missed.x[other], missed.y[one] - missed.y[other])
    facing = (low[one] == low[other]) & (high[one] == high[other])
    facing &= np.abs(missed.metres[one] - missed.metres[other]) < SAME_METRES
    facing &= np.abs(apart - missed.metres[one]) < SAME_METRES
    kept = np.ones(len(missed), bool)
    kept[np.maximum(one, other)[facing]] = False
    return MissedEnds(**{name: values[kept] for name, values in vars(missed).items()})


def _loose_ends(network: Network) -> tuple[Integers, Booleans]:
    """Edges with a loose end, and whether it is their last vertex (else their first)."""
    uses = np.bincount(network.edge_from, minlength=network.n_nodes)
    uses += np.bincount(network.edge_to, minlength=network.n_nodes)
    first = np.flatnonzero(uses[network.edge_from] == 1)
    last = np.flatnonzero(uses[network.edge_to] == 1)
    at_last = np.repeat([False, True], [len(first), len(last)])
    return np.concatenate([first, last]), at_last


def _next_door(
    network: Network,
    edge: Integers,
    at_last: Booleans,
    other: Integers,
    spot_metres: Floats,
    way_round_metres: float,
) -> Booleans:
    """Whether another edge meets the far end of an edge, with a short way round to the spot."""
    node = np.where(at_last, network.edge_from[edge], network.edge_to[edge])
    from_start = np.where(network.edge_from[other] == node, spot_metres, np.inf)
    from_end = network.edge_metres[other] - spot_metres
    from_end = np.where(network.edge_to[other] == node, from_end, np.inf)
    way = network.edge_metres[edge] + np.minimum(from_start, from_end)
    return way <= way_round_metres
