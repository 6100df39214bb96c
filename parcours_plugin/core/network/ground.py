"""The ground around the roads: which road point is near every point of a grid.

A place walks to the nearest road that may be entered. That depends on the roads and the grid
alone, not on facilities nor speeds, so it is surveyed once and can be kept with the network. Roads
are sampled at their vertices and at most half a cell apart; of the samples around a grid point the
nearest is kept (a *seed*), and every other grid point is told the nearest one that has a seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, part, silent
from .distances import length
from .grid import Grid
from .model import Booleans, Floats, Network, Rows
from .samples import RoadPoints, nearest_samples
from .spread import nearest_in_blocks

POINTS_AT_ONCE = 50_000


@dataclass(frozen=True)
class KnownFeet:
    """The nearest road of every grid point, with the perpendicular foot on it.

    Attributes
    ----------
    grid : Grid
        The grid.
    edge : (n_points,) int32
        The road, -1 for none.
    share : (n_points,) float32
        Where on it, 0…1.
    to_x, to_y : (n_points,) float32
        From the grid point to the foot, metres.
    """

    grid: Grid
    edge: Rows
    share: NDArray[np.float32]
    to_x: NDArray[np.float32]
    to_y: NDArray[np.float32]

    def at(self, grid: Grid, point: Rows) -> tuple[Rows, Floats, Floats, Floats, Floats]:
        """Edge, share, x, y and metres of the feet of points of a part of the grid."""
        row, column = grid.row_column(point)
        first_row, first_column = self.grid.offset(grid)
        whole = (row + first_row) * self.grid.n_columns + column + first_column
        to_x, to_y = self.to_x.take(whole).astype(float), self.to_y.take(whole).astype(float)
        x, y = grid.x0 + column * grid.cell + to_x, grid.y0 + row * grid.cell + to_y
        share = self.share.take(whole).astype(float)
        return self.edge.take(whole), share, x, y, length(to_x, to_y)


@dataclass(frozen=True)
class Ground:
    """The roads on a grid.

    Attributes
    ----------
    grid : Grid
        The grid; its outermost points know no road.
    max_snap_metres : float
        How far a place may be from a road.
    edge, vertex : (n_seeds,) int
        The road point's edge, and the vertex of the network at or before it.
    share : (n_seeds,) float64
        Where on the edge, 0…1 by true length.
    x, y : (n_seeds,) float64
        Where, metres.
    seed : (n_points,) int32
        The seed near a grid point, -1 = no road within the snapping distance.
    metres : (n_points,) float32
        How far it is.
    covered : (rows, columns) bool
        The blocks of the grid that were surveyed; elsewhere no road is known.
    feet : KnownFeet or None
        The exact feet of all grid points, where they are known.
    barriers : Barriers or None
        What nobody walks across (of :mod:`.barriers`).
    """

    grid: Grid
    max_snap_metres: float
    edge: Rows
    vertex: Rows
    share: Floats
    x: Floats
    y: Floats
    seed: Rows
    metres: NDArray[np.float32]
    covered: Booleans
    feet: KnownFeet | None = None
    barriers: Any = None

    def part(self, part: Grid) -> Ground:
        """The ground of a part of the grid."""
        row, column = self.grid.offset(part)
        shape = (self.grid.n_rows, self.grid.n_columns)
        there = np.s_[row : row + part.n_rows, column : column + part.n_columns]
        seed = self.seed.reshape(shape)[there].copy().ravel()
        _clear_rim(part, seed)
        metres = self.metres.reshape(shape)[there].ravel()
        return Ground(
            part, self.max_snap_metres, self.edge, self.vertex, self.share, self.x, self.y,
            seed, metres, self.covered[self.grid.blocks_of(part)], self.feet,
            self.barriers,
        )  # fmt: skip

    def covers(self, grid: Grid, blocks: Booleans) -> bool:
        """Whether the blocks of a grid were surveyed."""
        return self.grid.holds(grid) and not (
            blocks & ~self.covered[self.grid.blocks_of(grid)]
        ).any()


def survey(
    network: Network,
    grid: Grid,
    max_snap_metres: float,
    progress: Progress = silent,
    covered: Booleans | None = None,
) -> Ground:
    """Lay the roads that may be entered out on a grid.

    Linear in vertices and grid points.

    Parameters
    ----------
    network : Network
        The roads.
    grid : Grid
        The grid.
    max_snap_metres : float
        How far a place may be from a road.
    covered : (rows, columns) bool, optional
        The blocks of the grid that matter; all where it is not given.
    """
    if covered is None:
        covered = np.ones(grid.block_shape, bool)
    own, seeds = nearest_samples(network, grid, covered, part(progress, 0.0, 0.4))
    share = _shares(network, seeds)
    progress(0.5)
    reach = int(np.ceil(max_snap_metres / grid.cell)) + 1
    marked = (own[:-1] >= 0).reshape(grid.n_rows, grid.n_columns)
    source = nearest_in_blocks(marked, reach, covered)
    progress(0.9)
    seed = own.take(source)
    metres = _metres_to_seeds(grid, seed, seeds)
    seed[metres > max_snap_metres + grid.cell] = -1
    _clear_rim(grid, seed)
    progress(1.0)
    return Ground(
        grid, max_snap_metres, seeds.edge, seeds.vertex, share, seeds.x, seeds.y, seed, metres,
        covered,
    )  # fmt: skip


def _metres_to_seeds(grid: Grid, seed: Rows, seeds: RoadPoints) -> NDArray[np.float32]:
    """How far the seed of each grid point is, inf where it has none."""
    seed_x, seed_y = np.append(seeds.x, np.inf), np.append(seeds.y, np.inf)  # -1 is the last one
    metres = np.empty((grid.n_rows, grid.n_columns), np.float32)
    whole = seed.reshape(metres.shape)
    x = grid.x0 + grid.cell * np.arange(grid.n_columns)
    at_once = max(POINTS_AT_ONCE // grid.n_columns, 1)
    for first in range(0, grid.n_rows, at_once):
        some = whole[first : first + at_once]
        y = grid.y0 + grid.cell * np.arange(first, first + len(some))[:, None]
        metres[first : first + at_once] = length(seed_x.take(some) - x, seed_y.take(some) - y)
    return metres.ravel()


def _clear_rim(grid: Grid, seed: Rows) -> None:
    """The outermost points know no road (in place), so that every boundary closes."""
    whole = seed.reshape(grid.n_rows, grid.n_columns)
    whole[[0, -1]] = -1
    whole[:, [0, -1]] = -1


def _shares(network: Network, points: RoadPoints) -> Floats:
    """Where on their edges points are, by true length; exactly 0 and 1 at the junctions."""
    vertex, edge = points.vertex, points.edge
    at = network.vertex_metres.take(vertex)
    on = np.flatnonzero(points.along)  # the others are at vertices
    after = network.vertex_metres.take(vertex.take(on) + 1)
    at[on] += points.along.take(on) * (after - at.take(on))
    at /= np.maximum(network.edge_metres.take(edge), 1e-9)
    share: Floats = np.minimum(np.maximum(at, 0.0), 1.0)
    share[vertex == network.edge_start.take(edge + 1) - 1] = 1.0
    return share
