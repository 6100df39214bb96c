"""Layers with one row per direction: the two rows of a road become one edge, open both ways.

Otherwise a place in the middle of such a road could leave in one direction only, and two places on
the two rows of one road would have to go round by a junction.
"""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np

from .model import Booleans, Integers, Network

SAME_LENGTH_SHARE = 0.01
PER_EDGE = (
    "edge_from", "edge_to", "edge_metres", "forward_minutes", "backward_minutes",
    "edge_enterable", "edge_feature",
)  # fmt: skip


def merge_opposite_rows(network: Network) -> Network:
    """The network with one edge for each two rows that are a road's two directions.

    Two edges are merged when they join the same two junctions straight, one of them open one way
    only and the other the other way only, equally enterable and equally long. The first stays and
    keeps its feature; each direction keeps its minutes. (Curved rows that share their vertices
    have been cut at each of them, so their pieces are straight.)

    Parameters
    ----------
    network : Network
        Any network; one without such rows is given back as it is.
    """
    first, second = _pairs(network)
    if not len(first):
        return network
    same_way = network.edge_from[first] == network.edge_from[second]
    there = np.where(same_way, network.forward_minutes[second], network.backward_minutes[second])
    back = np.where(same_way, network.backward_minutes[second], network.forward_minutes[second])
    forward, backward = network.forward_minutes.copy(), network.backward_minutes.copy()
    forward[first] = np.minimum(forward[first], there)
    backward[first] = np.minimum(backward[first], back)
    kept = np.ones(network.n_edges, bool)
    kept[second] = False
    return _only(replace(network, forward_minutes=forward, backward_minutes=backward), kept)


def _pairs(network: Network) -> tuple[Integers, Integers]:
    """Edges that stay and edges that are their other direction."""
    turned = network.edge_from > network.edge_to
    along = np.isfinite(np.where(turned, network.backward_minutes, network.forward_minutes))
    against = np.isfinite(np.where(turned, network.forward_minutes, network.backward_minutes))
    straight = np.diff(network.edge_start) == 2
    there = np.flatnonzero(straight & along & ~against)
    back = np.flatnonzero(straight & against & ~along)
    # The first row there belongs to the first row back between the same junctions, and so on.
    one_number, other_number = _numbered_pairs(network, there, back)
    _, one, other = np.intersect1d(
        one_number, other_number, assume_unique=True, return_indices=True
    )
    there, back = there[one], back[other]
    fits = network.edge_enterable[there] == network.edge_enterable[back]
    metres = network.edge_metres
    fits &= np.abs(metres[there] - metres[back]) <= SAME_LENGTH_SHARE * metres[there]
    there, back = there[fits], back[fits]
    return np.minimum(there, back), np.maximum(there, back)


def _numbered_pairs(network: Network, *groups: Integers) -> list[Integers]:
    """For each edge of each group a number for its two junctions and its place among those."""
    low = np.minimum(network.edge_from, network.edge_to)
    high = np.maximum(network.edge_from, network.edge_to)
    ends = low * network.n_nodes + high
    numbers = []
    for edges in groups:
        order = np.argsort(ends[edges], kind="stable")
        ranked = ends[edges][order]
        place = np.empty(len(edges), np.int64)
        place[order] = np.arange(len(edges)) - np.searchsorted(ranked, ranked)
        numbers.append(place)
    most = max((int(place.max(initial=0)) for place in numbers), default=0) + 1
    return [ends[edges] * most + place for edges, place in zip(groups, numbers)]


def _only(network: Network, kept: Booleans) -> Network:
    """The network with some of its edges."""
    counts = np.diff(network.edge_start)
    vertex = np.repeat(kept, counts)
    start = np.zeros(int(kept.sum()) + 1, np.int64)
    np.cumsum(counts[kept], out=start[1:])
    changed = {name: getattr(network, name)[kept] for name in PER_EDGE}
    changed.update(
        {
            field.name: getattr(network, field.name)[vertex]
            for field in fields(network)
            if field.name.startswith("vertex_")
        }
    )
    return replace(network, edge_start=start, **changed)
