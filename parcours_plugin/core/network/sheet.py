"""Grids side by side on one sheet, so that the areas of many facilities are drawn at one go.

What is drawn for one facility is small: most of its time would go into calling numpy. So several
grids are laid out below each other, each in rows of its own; rings stay in these rows, for the
outermost points of every grid are not reached. At the end the rings are moved back.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .corners import Junctions
from .grid import Grid
from .grid_minutes import Feet, GridMinutes
from .model import Floats, Rows
from .rings import Rings


class Sheet(GridMinutes):
    """Several grids as one, all with the same cells, limits and walks.

    Parameters
    ----------
    parts : sequence of GridMinutes
        At least one.

    Attributes
    ----------
    first_row : (n_parts + 1,) int64
        Rows ``first_row[i]`` to ``first_row[i + 1]`` of the sheet are part ``i``.
    shifts : list of tuple of float
        How far each part was moved in x and y, metres.
    """

    def __init__(self, parts: Sequence[GridMinutes]) -> None:
        grids = [part.grid for part in parts]
        cell = grids[0].cell
        self.parts = parts
        self.first_row = np.concatenate([[0], np.cumsum([grid.n_rows for grid in grids])])
        self.shifts = [
            (-grid.x0, cell * row - grid.y0) for grid, row in zip(grids, self.first_row.tolist())
        ]
        width = max(grid.n_columns for grid in grids)
        shape = (int(self.first_row[-1]), width)
        minutes, band = np.empty(shape), np.empty(shape, np.uint8)
        for part, row in zip(parts, self.first_row.tolist()):
            own = (part.grid.n_rows, part.grid.n_columns)
            there = np.s_[row : row + own[0], : own[1]]
            minutes[there], band[there] = part.minutes.reshape(own), part.band.reshape(own)
            beside = np.s_[row : row + own[0], own[1] :]
            minutes[beside], band[beside] = np.inf, 0
        grid = Grid(0.0, 0.0, cell, *shape)
        feet = Feet.together([self._moved_feet(number, grid) for number in range(len(parts))])
        row_of = np.full(grid.n_points, -1, np.int32)
        row_of[feet.point] = np.arange(len(feet.point), dtype=np.int32)
        super().__init__(
            grid,
            parts[0].limits,
            parts[0].metres_per_minute,
            parts[0].max_snap_metres,
            minutes.ravel(),
            band.ravel(),
            feet,
            row_of,
        )

    def _moved_feet(self, number: int, sheet: Grid) -> Feet:
        feet, (shift_x, shift_y) = self.parts[number].feet, self.shifts[number]
        return Feet(
            self._moved_points(number, feet.point, sheet),
            feet.x + shift_x,
            feet.y + shift_y,
            feet.metres,
            feet.minutes,
        )

    def _moved_points(self, number: int, point: Rows, sheet: Grid) -> Rows:
        row, column = self.parts[number].grid.row_column(point)
        moved: Rows = (row + self.first_row[number]) * sheet.n_columns + column
        return moved

    def junctions(self, own: Sequence[Junctions]) -> Junctions:
        """Junctions of each part, moved with it."""
        return Junctions.together([self._moved(*of_part) for of_part in enumerate(own)])

    def _moved(self, number: int, own: Junctions) -> Junctions:
        shift_x, shift_y = self.shifts[number]
        return Junctions(
            own.node,
            own.x + shift_x,
            own.y + shift_y,
            own.minutes,
            self._moved_points(number, own.cell, self.grid),
        )

    def part_of(self, rings: Rings) -> Rows:
        """Which part each ring lies in."""
        y: Floats = rings.y.take(rings.start[:-1])
        return np.searchsorted(self.grid.cell * self.first_row[1:-1], y, side="right")
