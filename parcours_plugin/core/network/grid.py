"""The grid that isochrones are drawn on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Floats, Rows

Bounds = tuple[float, float, float, float]
"""West, south, east, north."""
GRID_SHIFT = (0.3819660113, 0.7548776662)
"""Grid lines lie off round coordinates, differently in x and y (in cells), so that roads drawn on
a round grid do not follow them and do not pass through grid points."""
SPARE_CELLS = 5
"""Cells around what a grid has to cover, so that no limit runs near its rim."""
BLOCK_BITS = 4
BLOCK_CELLS = 1 << BLOCK_BITS
"""Grids are made of whole blocks of so many cells a side; only blocks that matter are surveyed."""


@dataclass(frozen=True)
class Grid:
    """Points in rows from the south and columns from the west; square cells between them.

    Attributes
    ----------
    x0, y0 : float
        The south-western point, metres.
    cell : float
        Side of a cell, metres.
    n_rows, n_columns : int
        Number of points (one more than cells). A cell has the number of its south-western point.
    """

    x0: float
    y0: float
    cell: float
    n_rows: int
    n_columns: int

    @property
    def n_points(self) -> int:
        """Number of points, which are numbered row by row."""
        return self.n_rows * self.n_columns

    @property
    def bounds(self) -> Bounds:
        """What the points cover."""
        return (
            self.x0,
            self.y0,
            self.x0 + (self.n_columns - 1) * self.cell,
            self.y0 + (self.n_rows - 1) * self.cell,
        )

    def columns_rows(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Places in cells from the south-western point, with decimals."""
        return (x - self.x0) / self.cell, (y - self.y0) / self.cell

    def places(self, point: Rows) -> tuple[Floats, Floats]:
        """Coordinates of points."""
        row, column = self.row_column(point)
        return self.x0 + column * self.cell, self.y0 + row * self.cell

    def row_column(self, point: Rows) -> tuple[Rows, Rows]:
        """Rows and columns of points."""
        row = point // self.n_columns  # np.divmod takes five times as long
        return row, point - row * self.n_columns

    def cells_of(self, x: Floats, y: Floats) -> Rows:
        """The cell of each place, 0 (a cell at the rim) for those outside."""
        column, row = self.columns_rows(x, y)
        inside = (column >= 0) & (column < self.n_columns - 1)
        inside &= (row >= 0) & (row < self.n_rows - 1)
        outside = np.flatnonzero(~inside)
        column[outside] = row[outside] = 0.0
        cell: Rows = row.astype(np.int64) * self.n_columns + column.astype(np.int64)
        return cell

    @property
    def block_shape(self) -> tuple[int, int]:
        """Rows and columns of blocks."""
        return self.n_rows >> BLOCK_BITS, self.n_columns >> BLOCK_BITS

    def blocks_of(self, part: Grid) -> tuple[slice, slice]:
        """Which blocks of this grid a part of it holds."""
        row, column = (at >> BLOCK_BITS for at in self.offset(part))
        n_rows, n_columns = part.block_shape
        return slice(row, row + n_rows), slice(column, column + n_columns)

    def holds(self, other: Grid) -> bool:
        """Whether another grid of the same cell size lies in this one."""
        west, south, east, north = other.bounds
        own = self.bounds
        spare = 0.5 * self.cell
        return (
            self.cell == other.cell
            and own[0] <= west + spare
            and own[1] <= south + spare
            and own[2] >= east - spare
            and own[3] >= north - spare
        )

    def window(
        self, first_row: int, first_column: int, last_row: int, last_column: int
    ) -> Grid:
        """The grid of some rows and columns, counted from this one's; the last are outside."""
        return Grid(
            self.x0 + first_column * self.cell,
            self.y0 + first_row * self.cell,
            self.cell,
            last_row - first_row,
            last_column - first_column,
        )

    def offset(self, part: Grid) -> tuple[int, int]:
        """Row and column of a part's first point."""
        return round((part.y0 - self.y0) / self.cell), round((part.x0 - self.x0) / self.cell)


def make_grid(bounds: Bounds, cell: float) -> Grid:
    """A grid that covers ``bounds`` (west, south, east, north) and some cells more.

    Its lines and blocks depend on the cell size alone, so two grids of one cell size fit together.
    """
    west, south, east, north = bounds
    shift_x, shift_y = GRID_SHIFT[0] * cell, GRID_SHIFT[1] * cell
    first_column = int(np.floor((west - shift_x) / cell)) - SPARE_CELLS
    first_row = int(np.floor((south - shift_y) / cell)) - SPARE_CELLS
    last_column = int(np.ceil((east - shift_x) / cell)) + SPARE_CELLS
    last_row = int(np.ceil((north - shift_y) / cell)) + SPARE_CELLS
    first_column -= first_column % BLOCK_CELLS
    first_row -= first_row % BLOCK_CELLS
    return Grid(
        first_column * cell + shift_x,
        first_row * cell + shift_y,
        cell,
        -(-(last_row - first_row + 1) // BLOCK_CELLS) * BLOCK_CELLS,
        -(-(last_column - first_column + 1) // BLOCK_CELLS) * BLOCK_CELLS,
    )


def part_of_grid(grid: Grid, bounds: Bounds) -> Grid:
    """The part of a grid that covers some bounds."""
    wanted = make_grid(bounds, grid.cell)
    row, column = grid.offset(wanted)
    first_row, first_column = max(row, 0), max(column, 0)
    last_row = min(row + wanted.n_rows, grid.n_rows)
    last_column = min(column + wanted.n_columns, grid.n_columns)
    return grid.window(first_row, first_column, last_row, last_column)


def grid_around(one: Grid, other: Grid) -> Grid:
    """The smallest grid that holds two of one cell size."""
    row, column = one.offset(other)
    first_row, first_column = min(row, 0), min(column, 0)
    last_row = max(row + other.n_rows, one.n_rows)
    last_column = max(column + other.n_columns, one.n_columns)
    return one.window(first_row, first_column, last_row, last_column)
