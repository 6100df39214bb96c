"""The sides of cells: where roads cross them, and the minutes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .model import Booleans, Floats, Rows
from .sketch import bands
from .surface import Ground, least
from .walks import Walker

KEEP_OFF = 0.02
"""In cells: points that slide on a side or in a cell keep this far off its ends."""


@dataclass(frozen=True)
class Crossings:
    """Where roads cross the grid lines of one direction.

    Attributes
    ----------
    point : (n,) int64
        The side between two grid points: its first point.
    place : (n,) float64
        Where on the side, 0…1.
    piece : (n,) int64
        The piece of road.
    along : (n,) float64
        Where on the piece, 0…1.
    """

    point: Rows
    place: Floats
    piece: Rows
    along: Floats


def cross_grid_lines(ground: Ground, piece: Rows) -> tuple[Crossings, Crossings]:
    """Where pieces of road cross the grid lines that run east, and those that run north.

    Pieces are shorter than a cell, so each crosses a line of one direction once at most.
    """
    grid, xy = ground.grid, ground.roads.xy
    first, last = xy.take(piece, axis=0), xy.take(piece + 1, axis=0)
    column, row = grid.columns_rows(first[:, 0], first[:, 1])
    end_column, end_row = grid.columns_rows(last[:, 0], last[:, 1])
    found = []
    for across, end_across, along, end_along, step, step_across in (
        (row, end_row, column, end_column, 1, grid.n_columns),
        (column, end_column, row, end_row, grid.n_columns, 1),
    ):
        line = np.floor(np.maximum(across, end_across))
        rows = np.flatnonzero(line > np.minimum(across, end_across))
        share = (line[rows] - across[rows]) / (end_across[rows] - across[rows])
        share = np.clip(share, 0.0, 1.0)
        place = along[rows] + share * (end_along[rows] - along[rows])
        before = np.floor(place)
        point = (line[rows] * step_across + before * step).astype(np.int64)
        found.append(Crossings(point, place - before, piece[rows], share))
    return found[0], found[1]


class Sides:
    """The sliding points of the sides that run in one direction: where they are, their minutes.

    Parameters
    ----------
    walker : Walker
        The ground and the minutes on its roads.
    crossings : Crossings
        Of pieces with the lines of this direction.
    step : int
        From the first grid point of a side to its last.
    slides : (n_corners,) bool
        Whether the side that begins at a corner may have a sliding point.
    row_of : (n_points,) int32
        Corner of each grid point, -1 = none.

    Attributes
    ----------
    step : int
        From the first grid point of a side to its last.
    crossed : (n_corners,) bool
        Whether a road crosses the side that begins at a corner.
    place : (n_corners,) float64
        Where the point is, 0…1.
    minutes : (n_corners,) float64
        Its minutes; of the crossing road of least minutes.
    """

    def __init__(
        self, walker: Walker, crossings: Crossings, step: int, slides: Booleans, row_of: Rows
    ) -> None:
        n_corners = len(slides)
        row = row_of[crossings.point]
        use = np.flatnonzero((row >= 0) & slides[row])
        roads = walker.ground.roads
        piece = crossings.piece[use]
        minutes = walker.roads.at(roads.edge[piece], roads.share_at(piece, crossings.along[use]))
        chosen = least(row[use], minutes, n_corners)
        at = np.flatnonzero(chosen >= 0)
        self.step = step
        self.crossed: Booleans = chosen >= 0
        self.place = np.full(n_corners, 0.5)
        self.place[at] = np.clip(crossings.place[use][chosen[at]], KEEP_OFF, 1 - KEEP_OFF)
        self.minutes = np.full(n_corners, np.inf)
        self.minutes[at] = minutes[chosen[at]]

    def settle(
        self,
        walker: Walker,
        point: Rows,
        last: Rows,
        first: Rows,
        corner_minutes: Floats,
        corner_piece: Rows,
        limits: Sequence[float],
    ) -> None:
        """Give minutes to sides without a crossing: those of their middle, where a limit runs.

        Parameters
        ----------
        walker : Walker
            Times walks.
        point : (n_corners,) int64
            Grid points of the corners.
        first, last : (n,) int64
            Corners at the two ends of the sides to settle.
        corner_minutes, corner_piece : (n_corners,)
            Minutes and nearest piece of the corners.
        limits : sequence of float
            Minutes.
        """
        open_still = ~self.crossed[first]
        first, last = first[open_still], last[open_still]
        self.minutes[first] = np.maximum(corner_minutes[first], corner_minutes[last])
        differ = bands(corner_minutes[first], limits) != bands(corner_minutes[last], limits)
        first, last = first[differ], last[differ]
        x, y = walker.ground.grid.places(point[first])
        if self.step == 1:
            x += 0.5 * walker.ground.grid.cell
        else:
            y += 0.5 * walker.ground.grid.cell
        nearest = walker.nearest_of(x, y, np.stack([corner_piece[first], corner_piece[last]]))
        self.minutes[first] = walker.minutes(x, y, nearest)
