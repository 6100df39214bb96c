"""Minutes at the seeds of a ground: at the road point near each grid point."""

from __future__ import annotations

import numpy as np

from .grid import BLOCK_CELLS
from .ground import Ground
from .keys import ranges
from .model import Floats, Network, Rows
from .road_minutes import RoadMinutes, road_places

MOST_COLUMNS = 1 << 24
"""More than any grid has, those to the west and east of it included."""


def minutes_at_seeds(ground: Ground, roads: RoadMinutes) -> Floats:
    """Minutes on the road at the seed of each grid point, (n_points,); inf where there is none."""
    of_seeds = np.full(len(ground.edge) + 1, np.inf)  # of seed -1, none, the last one
    if len(ground.seed) > 2 * len(ground.edge):
        of_seeds[:-1] = roads.at(ground.edge, ground.share)
    else:  # a part of the ground knows a part of the seeds
        used = np.zeros(len(ground.edge) + 1, bool)
        used[ground.seed] = True
        seeds = np.flatnonzero(used[:-1])
        of_seeds[seeds] = roads.at(ground.edge.take(seeds), ground.share.take(seeds))
    return of_seeds.take(ground.seed)


class SeedMinutes:
    """The same on many parts of a ground: what a seed costs to the ends of its road is known.

    Parameters
    ----------
    network : Network
        The roads.
    ground : Ground
        The roads on a grid.
    direction : str
        ``towards`` a facility or ``from`` it.
    """

    def __init__(self, network: Network, ground: Ground, direction: str) -> None:
        self._places = road_places(network, ground.edge, ground.share, direction)
        self._grid = ground.grid
        column, row = ground.grid.columns_rows(ground.x, ground.y)
        at = _line(np.rint(row).astype(np.int64), np.rint(column).astype(np.int64))
        # These numbers rise: seeds are numbered row by row.
        rows, blocks = np.arange(ground.grid.n_rows), np.arange(ground.grid.block_shape[1] + 1)
        self._first = np.searchsorted(at, _line(rows[:, None], BLOCK_CELLS * blocks))
        self._of_seeds = np.full(len(ground.edge) + 1, np.inf)  # of seed -1, none, the last one

    def on(self, part: Ground, roads: RoadMinutes) -> Floats:
        """Minutes at the seed of each point of a part outside of which no road is reached."""
        seeds = self._seeds_in(part)
        self._of_seeds[seeds] = roads.at_places(self._places, seeds)
        found = self._of_seeds.take(part.seed)
        self._of_seeds[seeds] = np.inf
        return found

    def _seeds_in(self, part: Ground) -> Rows:
        """The seeds in a part, which is made of whole blocks: a run of them in each of its rows."""
        rows, columns = self._grid.blocks_of(part.grid)
        there = self._first[rows.start * BLOCK_CELLS : rows.stop * BLOCK_CELLS]
        first, last = there[:, columns.start], there[:, columns.stop]
        return ranges(first, last - first)


def _line(row: Rows, column: Rows) -> Rows:
    """One number for row and column, rising along the rows; they may lie outside of the grid."""
    line: Rows = row * MOST_COLUMNS + column
    return line
