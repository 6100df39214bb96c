"""Curves: movements drawn as straight lines, arcs and loops, whole arrays at once.

What experiments with readers of flow maps found (Jenny, Stephen, Muehlenhaus, Marston, Sharma,
Zhang and Jenny 2018, "Design principles for origin-destination flow maps", Cartography and
Geographic Information Science 45(1)): curved flows are read with fewer errors than straight ones,
symmetric and lightly bent curves better than strongly bent ones, and arrowheads show direction
better than tapering. All arcs leave to the left of their direction, so that the two directions
between a pair of places lie side by side, and long arcs bend more, so that they leave the room
between near places to the short ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import ParameterError
from ..i18n import tr
from .clearance import Nodes, clear_bends

SHAPES = ("straight", "arc")
LOOP_POINTS = 25

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Polylines:
    """Lines as flat vertices: line ``i`` has the vertices ``start[i]:start[i + 1]``, none = empty.

    Attributes
    ----------
    x, y : (n_vertices,) float64
        Vertices of all lines, one after the other.
    start : (n_lines + 1,) int64
        Where each line begins.
    """

    x: Floats
    y: Floats
    start: Integers

    def __len__(self) -> int:
        return len(self.start) - 1

    def take(self, rows: Integers) -> Polylines:
        """The lines of ``rows`` in that order; a row may be repeated."""
        rows = np.asarray(rows, dtype=np.int64)
        sizes = np.diff(self.start)[rows]
        start = np.concatenate([[0], np.cumsum(sizes)])
        vertex = np.repeat(self.start[rows] - start[:-1], sizes) + np.arange(start[-1])
        return Polylines(self.x[vertex], self.y[vertex], start)


@dataclass(frozen=True)
class CurveOptions:
    """How movements are drawn.

    Attributes
    ----------
    shape : str
        ``straight`` or ``arc``.
    bend : float
        Height of the longest arc over its chord, as a share of the chord (0 = straight).
    n_points : int
        Vertices of an arc.
    loop_metres : float or None
        Radius of the loop of a movement that stays in one place; None = a fifteenth of
        the median movement.
    """

    shape: str = "arc"
    bend: float = 0.17
    n_points: int = 24
    loop_metres: float | None = None

    def __post_init__(self) -> None:
        if self.shape not in SHAPES:
            raise ParameterError(
                tr(
                    "“{value}” is no shape of a line; choose one of: {choices}.",
                    value=self.shape,
                    choices=", ".join(SHAPES),
                )
            )
        if self.n_points < 3:
            raise ParameterError(tr("An arc needs at least 3 points."))


def arcs(
    x0: Floats, y0: Floats, x1: Floats, y1: Floats, bend: float = 0.17, n_points: int = 24
) -> tuple[Floats, Floats]:
    """Quadratic arcs to the left of their direction, bent the more the longer they are.

    With the chord d from (x0, y0) to (x1, y1), its length L, the longest length M and the left
    normal n, the arc is B(t) = (1-t)^2 P0 + 2 t (1-t) C + t^2 P1 with C = (P0 + P1)/2 + 2 h n and
    the height over the chord h = bend * L * sqrt(L / M).

    Parameters
    ----------
    x0, y0, x1, y1 : (n,) float64
        Ends.
    bend : float
        Height of the longest arc as a share of its chord.
    n_points : int
        Vertices per arc, the ends included.

    Returns
    -------
    x, y : (n, n_points) float64
        Vertices; the first and last are exactly the ends.

    Examples
    --------
    >>> x, y = arcs(np.array([0.0]), np.array([0.0]), np.array([10.0]), np.array([0.0]), 0.2, 3)
    >>> x.tolist(), y.tolist()
    ([[0.0, 5.0, 10.0]], [[0.0, 2.0, 0.0]])
    """
    length = np.hypot(x1 - x0, y1 - y0)
    return bent(x0, y0, x1, y1, bends_by_length(length, bend), n_points)


def bends_by_length(length: Floats, bend: float = 0.17) -> Floats:
    """(n,) height of arcs over their chords as a share of these: bend * sqrt(L / M)."""
    longest = float(np.nanmax(length)) if np.isfinite(length).any() else 0.0
    return bend * np.sqrt(length / longest) if longest > 0 else np.zeros(len(length))


def bent(
    x0: Floats, y0: Floats, x1: Floats, y1: Floats, ratio: Floats, n_points: int = 24
) -> tuple[Floats, Floats]:
    """Quadratic arcs of a given height over the chord, to the left, as a share of the chord.

    Returns
    -------
    x, y : (n, n_points) float64
    """
    dx, dy = x1 - x0, y1 - y0
    # The curve reaches half the way to its control point, hence the 2.
    control_x = (x0 + x1) / 2 - 2 * ratio * dy
    control_y = (y0 + y1) / 2 + 2 * ratio * dx
    t = np.linspace(0.0, 1.0, n_points)
    first, middle, last = (1 - t) ** 2, 2 * t * (1 - t), t**2
    x = x0[:, None] * first + control_x[:, None] * middle + x1[:, None] * last
    y = y0[:, None] * first + control_y[:, None] * middle + y1[:, None] * last
    return x, y


def loops(
    x: Floats, y: Floats, radius_metres: float, n_points: int = LOOP_POINTS
) -> tuple[Floats, Floats]:
    """Circles that leave a place to the north-west and come back to it.

    Parameters
    ----------
    x, y : (n,) float64
        The places.
    radius_metres : float
        Radius of the circles.

    Returns
    -------
    x, y : (n, n_points) float64
        Vertices; the first and last are the place.
    """
    angle = np.linspace(0.0, 2 * np.pi, n_points) - 0.25 * np.pi
    around_x = radius_metres * (np.cos(angle) - np.sqrt(0.5))
    around_y = radius_metres * (np.sin(angle) + np.sqrt(0.5))
    around_x[[0, -1]] = around_y[[0, -1]] = 0.0
    return np.add.outer(x, around_x), np.add.outer(y, around_y)


def loop_radius(length_metres: Floats) -> float:
    """A fifteenth of the median length of what moves; 250 m where nothing does."""
    moving = length_metres[np.isfinite(length_metres) & (length_metres > 0)]
    return float(np.median(moving)) / 15.0 if len(moving) else 250.0


def draw(
    x0: Floats,
    y0: Floats,
    x1: Floats,
    y1: Floats,
    same_place: NDArray[np.bool_],
    options: CurveOptions | None = None,
    nodes: Nodes | None = None,
) -> Polylines:
    """One line per movement: an arc or a straight line, a loop where it stays in one place.

    Parameters
    ----------
    x0, y0, x1, y1 : (n,) float64
        Ends, metres; nan where unknown, which makes an empty line.
    same_place : (n,) bool
        Movements that stay where they are.
    options : CurveOptions, optional
        ``CurveOptions()`` when not given.
    nodes : Nodes, optional
        Places that arcs bend away from where they do not serve them.

    Returns
    -------
    Polylines
        In the order of the movements.
    """
    options = options or CurveOptions()
    known = np.isfinite(x0 + y0 + x1 + y1)
    stays, moves = known & same_place, known & ~same_place
    straight = options.shape == "straight"
    n_points = 2 if straight else options.n_points
    sizes = np.where(moves, n_points, np.where(stays, LOOP_POINTS, 0))
    start = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    x, y = np.empty(start[-1]), np.empty(start[-1])
    ends = (x0[moves], y0[moves], x1[moves], y1[moves])
    length = np.hypot(x1 - x0, y1 - y0)[moves]
    bends = bends_by_length(length, 0.0 if straight else options.bend)
    if nodes is not None and not straight:
        bends = clear_bends(*ends, bends, _two_way(*ends), nodes)
    line = bent(*ends, bends, n_points)
    radius = options.loop_metres if options.loop_metres is not None else loop_radius(length)
    loop = loops(x0[stays], y0[stays], radius)
    for rows, (points_x, points_y) in ((moves, line), (stays, loop)):
        vertex = start[:-1][rows][:, None] + np.arange(points_x.shape[1])
        x[vertex], y[vertex] = points_x, points_y
    return Polylines(x, y, start)


def _two_way(x0: Floats, y0: Floats, x1: Floats, y1: Floats) -> NDArray[np.bool_]:
    """Whether there is another movement the other way round."""
    points, place = np.unique(np.concatenate([x0 + 1j * y0, x1 + 1j * y1]), return_inverse=True)
    start, end = place.ravel()[: len(x0)], place.ravel()[len(x0) :]
    return np.isin(start * len(points) + end, end * len(points) + start)


def stacked(parts: Sequence[Polylines]) -> Polylines:
    """The lines of several lists as one list, in their order."""
    sizes = np.concatenate([np.zeros(0, np.int64), *(np.diff(part.start) for part in parts)])
    return Polylines(
        np.concatenate([np.zeros(0), *(part.x for part in parts)]),
        np.concatenate([np.zeros(0), *(part.y for part in parts)]),
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
    )
