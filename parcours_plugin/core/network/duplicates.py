"""Roads drawn twice: two edges on the same ground that are open the same way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Booleans, Floats, Integers, Network


@dataclass(frozen=True)
class Duplicates:
    """Stretches of road drawn twice, one row for each two roads.

    Attributes
    ----------
    feature, other : (n,) int64
        Row of the road layer that repeats, and of the one drawn before it.
    metres : (n,) float64
        Length drawn twice.
    edge : (n,) int64
        The longest edge of the repetition.
    """

    feature: Integers
    other: Integers
    metres: Floats
    edge: Integers


def find_duplicates(network: Network) -> Duplicates:
    """Roads that run along another one and may be used the same way.

    Roads on the same ground share their vertices, so the network has cut them at each: their pieces
    are straight and join the same two nodes. A search takes the cheaper, so nothing is wrong with
    the times; but one of both rows may carry a wrong speed. Two one-way rows in opposite directions
    are no duplicates.

    Returns
    -------
    Duplicates
        Linear but for one sort of the straight edges.
    """
    straight = np.flatnonzero(np.diff(network.edge_start) == 2)
    low = np.minimum(network.edge_from, network.edge_to)[straight]
    high = np.maximum(network.edge_from, network.edge_to)[straight]
    order = np.lexsort((straight, high, low))
    straight, low, high = straight[order], low[order], high[order]
    new = np.ones(len(straight), bool)
    new[1:] = (np.diff(low) != 0) | (np.diff(high) != 0)
    group = np.cumsum(new) - 1
    turned = network.edge_from[straight] > network.edge_to[straight]
    along = np.isfinite(network.forward_minutes[straight])
    against = np.isfinite(network.backward_minutes[straight])
    before = np.full(len(straight), -1, np.int64)
    for is_open in (np.where(turned, against, along), np.where(turned, along, against)):
        first = _first_open(is_open, group)
        repeats = is_open & (first >= 0) & (first != np.arange(len(straight)))
        before = np.where(repeats & (before < 0), first, before)
    rows = np.flatnonzero(before >= 0)
    edge, other_edge = straight[rows], straight[before[rows]]
    feature, other = network.edge_feature[edge], network.edge_feature[other_edge]
    return _by_roads(network, edge, feature, other)


def _first_open(is_open: Booleans, group: Integers) -> Integers:
    """For each row the first open row of its group, -1 where there is none."""
    count = int(group[-1]) + 1 if len(group) else 0
    first = np.full(count, -1, np.int64)
    rows = np.flatnonzero(is_open)[::-1]
    first[group[rows]] = rows  # going backwards, the first is written last
    return first[group]


def _by_roads(network: Network, edge: Integers, feature: Integers, other: Integers) -> Duplicates:
    """Repeated edges added up by the two roads that they belong to."""
    metres = network.edge_metres[edge]
    rank = np.lexsort((-metres, other, feature))
    new = np.ones(len(rank), bool)
    new[1:] = (np.diff(feature[rank]) != 0) | (np.diff(other[rank]) != 0)
    group = np.cumsum(new) - 1
    first = rank[new]
    total = np.bincount(group, weights=metres[rank], minlength=len(first)).astype(float)
    return Duplicates(feature[first], other[first], total, edge[first])
