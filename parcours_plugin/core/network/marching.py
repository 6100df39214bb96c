"""Boundaries through the cells of a grid: marching squares, with crossings where the walk ends.

A side of a cell is crossed when one of its ends is within the limit and the other is not. In each
cell the boundary runs from the side where one leaves the area, going round counter-clockwise, to
the side where one enters it again, so the area lies on its left. The next cell goes on from there:
boundaries close by themselves. Crossings keep off the ends of sides, so rings never touch; those of
a higher limit lie farther out, so areas nest.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .columns import Columns
from .distances import length, squared_length
from .grid_minutes import GridMinutes, within
from .model import Booleans, Floats, Integers, Rows

MARGIN = 0.02
"""Share of a side, at each end, that crossings keep off."""
SAME_FOOT = 1e-4
"""Square metres: of squared distances that differ by no more, rounding would tell the nearer."""


def _cases() -> tuple[Rows, Rows]:
    """For each pattern of corners inside (bits: sw, se, ne, nw) the sides left and entered."""
    leaving, entering = np.zeros(16, np.int64), np.zeros(16, np.int64)
    for pattern in range(1, 15):
        inside = [bool(pattern >> corner & 1) for corner in range(4)]
        for side in range(4):
            after = inside[(side + 1) % 4]
            if inside[side] and not after:
                leaving[pattern] = side
            if after and not inside[side]:
                entering[pattern] = side
    return leaving, entering


LEAVING, ENTERING = _cases()
SADDLES = (5, 10)
"""Opposite corners inside: two boundaries in one cell."""


@dataclass(frozen=True)
class Pieces(Columns):
    """Pieces of a boundary, each in one cell or triangle.

    Attributes
    ----------
    cell : (n,) int64
        The cell.
    begins, ends : (n,) int64
        Names of the sides that the piece begins and ends on.
    x, y : (n,) float64
        Where it begins.
    """

    cell: Rows
    begins: Rows
    ends: Rows
    x: Floats
    y: Floats


class Room:
    """Room for a number for each side, made once: that takes as long as writing into it."""

    def __init__(self) -> None:
        self._numbers = np.empty(0, np.int32)

    def numbers(self, at_least: int) -> Rows:
        """So many numbers or more, to be written over."""
        if len(self._numbers) < at_least:
            self._numbers = np.empty(at_least, np.int32)
        return self._numbers


class Sides:
    """The sides of the cells of a surface, and where limits cross them.

    The side east of grid point ``p`` is named ``2 p``, the side north of it ``2 p + 1``.

    Parameters
    ----------
    surface : GridMinutes
        Minutes of the grid points.
    room : Room, optional
        That of other sides that are not at work any more.
    """

    def __init__(self, surface: GridMinutes, room: Room | None = None) -> None:
        self.surface = surface
        self.grid = surface.grid
        self._room = room or Room()

    def following(self, pieces: Pieces) -> Integers:
        """The piece that begins on the side where each piece of some boundary ends."""
        most = max(int(pieces.begins.max(initial=0)), int(pieces.ends.max(initial=0)))
        at_least = max(1 + most, 2 * self.grid.n_points)
        return following_pieces(pieces.begins, pieces.ends, self._room.numbers(at_least))

    def ends(self, name: Rows) -> tuple[Rows, Rows]:
        """The two grid points of sides."""
        first = name >> 1
        return first, first + np.where(name & 1, self.grid.n_columns, 1)

    def crossing(self, name: Rows, limit: float) -> tuple[Floats, Floats]:
        """Where a limit crosses sides."""
        first, last = self.ends(name)
        minutes = self.surface.minutes
        outward = within(minutes.take(first), limit)
        inner, outer = np.where(outward, first, last), np.where(outward, last, first)
        share = self._share(inner, outer, limit)
        inner_x, inner_y = self.grid.places(inner)
        way = share * (self.grid.cell * (2.0 * outward - 1.0))
        north = name & 1
        inner_y += north * way
        inner_x += (1 - north) * way
        return inner_x, inner_y

    def _share(self, inner: Rows, outer: Rows, limit: float) -> Floats:
        """Where on the way from the inner to the outer grid point the limit is passed, 0…1.

        Where the minutes differ by no more than the walk between the two, they are taken to rise
        evenly. Where they differ by more, the two walk to different roads: up to the point as far
        from one foot as from the other (the bisector) one walks to the inner road, beyond it to
        the outer one.
        """
        surface = self.surface
        own, other = surface.row_of.take(inner), surface.row_of.take(outer)
        low = surface.walked.take(own)
        with np.errstate(invalid="ignore"):
            rise = surface.walked.take(other) - low
            share = (limit - low) / np.maximum(rise, 1e-9)
            differs = ~(rise <= self.grid.cell / surface.metres_per_minute)
        some = np.flatnonzero(differs)
        share[some] = self._share_across(
            inner.take(some), outer.take(some), own.take(some), other.take(some), limit
        )
        left = np.maximum(limit - surface.minutes.take(inner), 0.0)
        # A small even part makes the crossing of a higher limit lie farther out in every case.
        share = 0.98 * np.minimum(np.maximum(share, 0.0), 1.0) + 0.02 * left / (1.0 + left)
        found: Floats = MARGIN + (1 - 2 * MARGIN) * share
        return found

    def _share_across(
        self, inner: Rows, outer: Rows, own: Rows, other: Rows, limit: float
    ) -> Floats:
        """The share where two roads, or a road and none, meet on the way.

        Distances are from the inner grid point: the outer one is a cell away, ``own`` and
        ``other`` are the rows of their feet, -1 where the outer one has none.
        """
        surface, cell = self.surface, self.grid.cell
        feet, snap, speed = surface.feet, surface.max_snap_metres, surface.metres_per_minute
        x, y = self.grid.places(inner)
        foot_x, foot_y = feet.x.take(own) - x, feet.y.take(own) - y
        beyond_x, beyond_y = feet.x.take(other) - x, feet.y.take(other) - y
        beyond_x[other < 0] = np.inf
        step = outer - inner
        is_across = np.abs(step) == 1
        to_x, to_y = cell * (step * is_across), cell * (np.sign(step) * ~is_across)
        near = feet.metres.take(own)
        far = squared_length(beyond_x - to_x, beyond_y - to_y)
        with np.errstate(invalid="ignore", over="ignore"):
            own_lead = np.maximum(squared_length(beyond_x, beyond_y) - near**2, 0.0)
            other_lead = np.maximum(squared_length(foot_x - to_x, foot_y - to_y) - far, 0.0)
            both = own_lead + other_lead
            meeting = own_lead / np.maximum(both, SAME_FOOT)
        meeting[np.flatnonzero(~np.isfinite(meeting) | (both <= SAME_FOOT))] = 1.0
        middle_x, middle_y = meeting * to_x, meeting * to_y
        budget = np.minimum((limit - feet.minutes.take(own)) * speed, snap)
        away = length(middle_x - foot_x, middle_y - foot_y)
        share: Floats = meeting * _part(near, away, budget)
        across = np.flatnonzero((share >= meeting) & (other >= 0) & (meeting < 1.0))
        budget = np.minimum((limit - feet.minutes.take(other.take(across))) * speed, snap)
        nearer = length(
            middle_x.take(across) - beyond_x.take(across),
            middle_y.take(across) - beyond_y.take(across),
        )
        rest = _part(nearer, np.sqrt(far.take(across)), budget)
        rest *= nearer <= budget
        share[across] += (1.0 - meeting.take(across)) * rest
        return share


def _part(first: Floats, last: Floats, budget: Floats) -> Floats:
    """How much of a way whose distance grows from first to last lies within a budget, 0…1."""
    grows = last - first
    part: Floats = np.where(
        grows > 1e-9, (budget - first) / np.maximum(grows, 1e-9), (last <= budget) * 1.0
    )
    return np.minimum(np.maximum(part, 0.0), 1.0)  # np.clip takes longer


@dataclass(frozen=True)
class CornerBands(Columns):
    """Cells with the bands of their corners.

    Attributes
    ----------
    cell : (n,) int64
        The cells.
    south_west, south_east, north_east, north_west : (n,) uint8
        Bands of :class:`~.grid_minutes.GridMinutes`.
    """

    cell: Rows
    south_west: Rows
    south_east: Rows
    north_east: Rows
    north_west: Rows

    def pattern(self, least: int) -> Rows:
        """Which corners have at least some band, as bits: sw 1, se 2, ne 4, nw 8; (n,) uint8."""
        pattern = (self.south_west >= least).view(np.uint8)
        for bit, band in enumerate((self.south_east, self.north_east, self.north_west), 1):
            pattern |= (band >= least).view(np.uint8) << np.uint8(bit)
        return pattern


def corner_bands(surface: GridMinutes, cell: Rows) -> CornerBands:
    """The bands of the corners of cells."""
    steps = cell_corners(surface.grid.n_columns)
    return CornerBands(cell, *(surface.band.take(cell + step) for step in steps))


def crossed_cells(surface: GridMinutes) -> CornerBands:
    """The cells that some limit runs through: those with corners of different bands."""
    band = surface.band
    width = surface.grid.n_columns
    # From the end of a row to the next row's begin both points are on the rim, where nothing is
    # reached: so the grid can be taken as one long row.
    differs = np.zeros(len(band), bool)
    for step in cell_corners(width)[1:]:
        differs[:-step] |= band[step:] != band[:-step]
    return corner_bands(surface, np.flatnonzero(differs))


def pieces_in_cells(sides: Sides, crossed: CornerBands, limit: float) -> Pieces:
    """The boundary of a limit, piece by piece.

    Parameters
    ----------
    sides : Sides
        Sides of the cells.
    crossed : CornerBands
        Of :func:`crossed_cells`.
    limit : float
        Minutes, one of the limits of the surface.
    """
    pattern = crossed.pattern(sides.surface.band_of(limit))
    some = np.flatnonzero(pattern - np.uint8(1) < 14)  # neither 0, which becomes 255, nor 15
    cell, pattern = crossed.cell.take(some), pattern.take(some)
    is_saddle = (pattern == SADDLES[0]) | (pattern == SADDLES[1])
    simple, saddle = cell.compress(~is_saddle), cell.compress(is_saddle)
    of_simple, of_saddle = pattern.compress(~is_saddle), pattern.compress(is_saddle)
    parts = [(simple, LEAVING.take(of_simple), ENTERING.take(of_simple))]
    first = np.where(of_saddle == SADDLES[0], 0, 1)
    joined = _is_joined(sides, saddle, limit)
    for leaving in (first, first + 2):
        # Joined, the two corners outside are cut off; apart, the two inside.
        parts.append((saddle, leaving, (leaving + np.where(joined, 1, 3)) % 4))
    cells, leaving, entering = (np.concatenate(values) for values in zip(*parts))
    begins = side_names(sides.grid.n_columns, cells, leaving)
    ends = side_names(sides.grid.n_columns, cells, entering)
    x, y = sides.crossing(begins, limit)
    return Pieces(cells, begins, ends, x, y)


def _is_joined(sides: Sides, saddle: Rows, limit: float) -> Booleans:
    """Whether the middle of a saddle, half-way between its corners, is within the limit."""
    minutes = sides.surface.minutes
    corners = [minutes.take(saddle + step) for step in cell_corners(sides.grid.n_columns)]
    return within(sum(corners[1:], corners[0]) / 4, limit)


def cell_corners(n_columns: int) -> tuple[int, int, int, int]:
    """From a cell's number to its corners: south-west, south-east, north-east, north-west."""
    return 0, 1, n_columns + 1, n_columns


def side_names(n_columns: int, cell: Rows, side: Rows) -> Rows:
    """Names of the sides of cells: 0 south, 1 east, 2 north, 3 west."""
    steps = np.array([0, 3, 2 * n_columns, 1], np.int64)
    return 2 * cell + steps.take(side)


def following_pieces(begins: Rows, ends: Rows, room: Rows | None = None) -> Integers:
    """The piece that begins on the side where each piece ends.

    Parameters
    ----------
    begins, ends : (n,) int64
        Names of sides.
    room : (m,) int32, optional
        Room for a number for each name, written over.

    Raises
    ------
    ValueError
        If some boundary is open, which no surface gives.
    """
    if not len(begins):
        return np.zeros(0, np.int64)
    row = room
    if row is None:
        row = np.empty(int(max(begins.max(), ends.max())) + 1, np.int32)
    row[begins] = np.arange(len(begins), dtype=np.int32)
    found: Integers = row.take(ends).astype(np.int64)
    # Where no piece begins any number may stand: whether it is right is seen by its own begin.
    if not np.array_equal(begins.take(found, mode="clip"), ends):
        raise ValueError("a boundary is open")
    return found
