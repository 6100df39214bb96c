"""The nearest road of grid points, with the perpendicular foot on it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..progress import Progress, silent
from .barriers import crossing_a_barrier
from .distances import squared_length
from .ground import Ground, KnownFeet
from .model import Floats, Network, Rows

POINTS_AT_ONCE = 30_000


def feet_of(
    network: Network, ground: Ground, point: Rows
) -> tuple[Rows, Floats, Floats, Floats, Floats]:
    """The foot of grid points on the nearest road, known before or found now.

    Of the seeds that a grid point and its four neighbours know the nearest is taken (the diagonal
    neighbours would hardly ever know a nearer one), then the nearest point of the segments around
    it. Where two roads are nearly as far, the farther may be taken: on a made network of 500,000
    sections one of 25 is more than a tenth of a cell farther than the nearest.

    Parameters
    ----------
    network : Network
        The roads.
    ground : Ground
        The roads on a grid.
    point : (n,) int64
        Grid points that know a seed.

    Returns
    -------
    edge : (n,) int32
        The road.
    share, x, y, metres : (n,) float64
        Where on the edge (0…1), the place, how far it is.
    """
    if ground.feet is not None:
        return ground.feet.at(ground.grid, point)
    found = [
        _feet_of_some(network, ground, point[first : first + POINTS_AT_ONCE])
        for first in range(0, max(len(point), 1), POINTS_AT_ONCE)
    ]
    edge, share, x, y, metres = (np.concatenate(values) for values in zip(*found))
    return edge, share, x, y, metres


def _feet_of_some(
    network: Network, ground: Ground, point: Rows
) -> tuple[Rows, Floats, Floats, Floats, Floats]:
    """The same of so many points that they stay in fast memory."""
    grid = ground.grid
    x, y = grid.places(point)
    seed = ground.seed.take(point)
    squared = squared_length(ground.x.take(seed) - x, ground.y.take(seed) - y)
    before = seed.copy()
    for step in (-1, 1, -grid.n_columns, grid.n_columns):
        offered = ground.seed.take(point + step)
        use = np.flatnonzero((offered != before) & (offered >= 0))
        to = offered.take(use)
        away = squared_length(ground.x.take(to) - x.take(use), ground.y.take(to) - y.take(use))
        nearer = np.flatnonzero(away < squared.take(use))
        use = use.take(nearer)
        seed[use], squared[use] = to.take(nearer), away.take(nearer)
    edge, vertex = ground.edge.take(seed), ground.vertex.take(seed)
    foot_x, foot_y = ground.x.take(seed), ground.y.take(seed)
    share = ground.share.take(seed)
    first, last = network.edge_start.take(edge), network.edge_start.take(edge + 1) - 1
    for at in (vertex - 1, vertex, vertex + 1):
        use = np.flatnonzero((at >= first) & (at < last))
        on_x, on_y, on_share, away = _on_segment(
            network, edge.take(use), at.take(use), x.take(use), y.take(use)
        )
        nearer = np.flatnonzero(away < squared.take(use))
        use = use.take(nearer)
        foot_x[use], foot_y[use] = on_x.take(nearer), on_y.take(nearer)
        share[use], squared[use] = on_share.take(nearer), away.take(nearer)
    if ground.barriers is not None:  # around a barrier the way is longer than the straight line
        behind = np.flatnonzero(crossing_a_barrier(ground.barriers, x, y, foot_x, foot_y))
        own = ground.seed.take(point[behind])
        edge[behind], share[behind] = ground.edge.take(own), ground.share.take(own)
        foot_x[behind], foot_y[behind] = ground.x.take(own), ground.y.take(own)
        squared[behind] = ground.metres.take(point[behind]).astype(float) ** 2
    return edge, share, foot_x, foot_y, np.sqrt(squared)


def with_all_feet(network: Network, ground: Ground, progress: Progress = silent) -> Ground:
    """The same ground with the feet of all its grid points.

    It takes a little longer than the survey did, and pays when the ground is used again.
    """
    if ground.feet is not None:
        return ground
    grid = ground.grid
    edge = np.full(grid.n_points, -1, np.int32)
    share, to_x, to_y = (np.zeros(grid.n_points, np.float32) for _ in range(3))
    known = np.flatnonzero(ground.seed >= 0)
    for first in range(0, len(known), POINTS_AT_ONCE):
        progress(first / len(known))
        some = known[first : first + POINTS_AT_ONCE]
        edge[some], share[some], x, y, _ = feet_of(network, ground, some)
        at_x, at_y = grid.places(some)
        to_x[some], to_y[some] = x - at_x, y - at_y
    return replace(ground, feet=KnownFeet(grid, edge, share, to_x, to_y))


def _on_segment(
    network: Network, edge: Rows, vertex: Rows, x: Floats, y: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """The nearest point of the segment after a vertex: place, share of its edge, squared metres."""
    from_x, from_y = network.vertex_x.take(vertex), network.vertex_y.take(vertex)
    to_x: Floats = network.vertex_x.take(vertex + 1) - from_x
    to_y: Floats = network.vertex_y.take(vertex + 1) - from_y
    dot: Floats = (x - from_x) * to_x + (y - from_y) * to_y
    dot /= np.maximum(squared_length(to_x, to_y), 1e-18)
    along = np.minimum(np.maximum(dot, 0.0), 1.0)
    from_x += along * to_x
    from_y += along * to_y
    at: Floats = network.vertex_metres.take(vertex)
    at += along * (network.vertex_metres.take(vertex + 1) - at)
    share: Floats = np.minimum(at / np.maximum(network.edge_metres.take(edge), 1e-9), 1.0)
    # At its ends a point is at the junction, which a closed direction does not cut off.
    end = np.flatnonzero(along == 1.0)
    end = end.compress(vertex.take(end) + 2 == network.edge_start.take(edge.take(end) + 1))
    share[end] = 1.0
    return from_x, from_y, share, squared_length(x - from_x, y - from_y)
