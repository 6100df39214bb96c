"""Where roads cross without a junction: a bridge, a tunnel, or a junction that was not drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .edge_segments import EdgeSegments, edge_of_vertex
from .keys import ranges
from .model import Booleans, Floats, Integers, Network

PAIRS_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Crossings:
    """Crossings of two edges that share no vertex there, each once.

    Attributes
    ----------
    x, y : (n,) float64
        Where, metres.
    edge, other : (n,) int64
        The edges, the lower number first (the same twice where an edge crosses itself).
    """

    x: Floats
    y: Floats
    edge: Integers
    other: Integers

    def __len__(self) -> int:
        return len(self.x)

    def take(self, rows: Integers | Booleans) -> Crossings:
        """Some of the crossings."""
        return Crossings(self.x[rows], self.y[rows], self.edge[rows], self.other[rows])


def find_crossings(
    network: Network,
    segments: EdgeSegments,
    edge_level: Integers | None = None,
    progress: Progress = silent,
) -> Crossings:
    """Crossings of edges on one level without a junction.

    Segments are compared with those in the same small cells only, so that the work grows with
    their number (and with how many lie in one place), not with its square.

    Parameters
    ----------
    network : Network
    segments : EdgeSegments
        The segments of all its edges.
    edge_level : (n_edges,) int64, optional
        Edges of different levels pass over each other and do not count.
    progress : Progress
        Told after each portion of pairs.

    Returns
    -------
    Crossings
        Segments cross when each has its ends on different sides of the other; a vertex on the
        other segment counts as being on its left. Segments with a common vertex do not cross.
    """
    x, y, edge = network.vertex_x, network.vertex_y, edge_of_vertex(network)
    place = _places(network)
    pairs = []
    for one, other in _pairs_that_overlap(segments, x, y, progress):
        meet = (place[one] == place[other]) | (place[one] == place[other + 1])
        meet |= (place[one + 1] == place[other]) | (place[one + 1] == place[other + 1])
        if edge_level is not None:
            meet |= edge_level[edge[one]] != edge_level[edge[other]]
        one, other = one[~meet], other[~meet]
        cross = _sides_differ(x, y, one, other)
        cross[cross] = _sides_differ(x, y, other[cross], one[cross])
        pairs.append(np.stack([one[cross], other[cross]]))
    one, other = np.concatenate(pairs, axis=1)
    _, rows = np.unique(np.minimum(one, other) * len(x) + np.maximum(one, other), True)
    one, other = one[rows], other[rows]
    low, high = np.minimum(edge[one], edge[other]), np.maximum(edge[one], edge[other])
    return _each_once(Crossings(*_meeting_points(x, y, one, other), low, high))


def _places(network: Network) -> Integers:
    """A number for the place of each vertex: the node, or a number of its own inside an edge."""
    place = network.n_nodes + np.arange(len(network.vertex_x))
    place[network.edge_start[:-1]] = network.edge_from
    place[network.edge_start[1:] - 1] = network.edge_to
    return place


def _pairs_that_overlap(
    segments: EdgeSegments, x: Floats, y: Floats, progress: Progress
) -> Iterator[tuple[Integers, Integers]]:
    """Pairs of different segments in one cell whose bounding boxes overlap, portion by portion.

    Segments are named by their first vertex.
    """
    low_x, high_x = np.minimum(x[:-1], x[1:]), np.maximum(x[:-1], x[1:])
    low_y, high_y = np.minimum(y[:-1], y[1:]), np.maximum(y[:-1], y[1:])
    segment, start = segments.by_cell()
    n = len(segment)
    after = np.repeat(start[1:], np.diff(start)) - np.arange(n) - 1
    cuts = np.flatnonzero(np.diff(np.cumsum(after) // PAIRS_AT_ONCE)) + 1
    for begin, end in zip([0, *cuts.tolist()], [*cuts.tolist(), n]):
        one = np.repeat(segment[begin:end], after[begin:end])
        other = segment[ranges(np.arange(begin, end) + 1, after[begin:end])]
        near = np.flatnonzero(low_x[one] <= high_x[other])
        one, other = one[near], other[near]
        near = np.flatnonzero(low_x[other] <= high_x[one])
        one, other = one[near], other[near]
        near = np.flatnonzero((low_y[one] <= high_y[other]) & (low_y[other] <= high_y[one]))
        one, other = one[near], other[near]
        different = one != other
        yield one[different], other[different]
        progress(end / n)


def _sides_differ(x: Floats, y: Floats, line: Integers, ends: Integers) -> Booleans:
    """Whether the ends of one segment lie on different sides of the line of another."""
    ox, oy = x[line], y[line]
    dx, dy = x[line + 1] - ox, y[line + 1] - oy
    left_a = dx * (y[ends] - oy) - dy * (x[ends] - ox) >= 0
    left_b = dx * (y[ends + 1] - oy) - dy * (x[ends + 1] - ox) >= 0
    return np.not_equal(left_a, left_b)


def _meeting_points(x: Floats, y: Floats, one: Integers, other: Integers) -> tuple[Floats, Floats]:
    """The point where the lines of two segments meet."""
    dx, dy = x[one + 1] - x[one], y[one + 1] - y[one]
    ex, ey = x[other + 1] - x[other], y[other + 1] - y[other]
    turn = dx * ey - dy * ex
    across = (x[other] - x[one]) * ey - (y[other] - y[one]) * ex
    along = np.clip(across / np.where(turn == 0, 1.0, turn), 0.0, 1.0)
    return x[one] + along * dx, y[one] + along * dy


def _each_once(crossings: Crossings) -> Crossings:
    """Crossings of the same two edges within a metre of each other are one."""
    keys = np.stack(
        [crossings.edge, crossings.other, np.rint(crossings.x).astype(np.int64),
         np.rint(crossings.y).astype(np.int64)]
    )  # fmt: skip
    _, rows = np.unique(keys, axis=1, return_index=True)
    return crossings.take(np.sort(rows))
