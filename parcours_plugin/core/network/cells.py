"""Line segments sorted into cells: the nearest of many points at once, exactly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .distances import length
from .graph import order_by
from .keys import ranges
from .model import Floats, Integers

PAIRS_AT_ONCE = 2_000_000
ROUNDING_METRES = 1e-6


@dataclass(frozen=True)
class SegmentCells:
    """Segments sorted into square cells.

    Attributes
    ----------
    left, bottom, size : float
        Corner of the grid and side of a cell, metres.
    columns, rows : int
        Cells across and up.
    start : (columns * rows + 1,) int64
        Cell ``c`` holds ``segment[start[c]:start[c + 1]]``; cells are numbered row by row.
    segment : (n_entries,) int64
        A segment stands in every cell that it touches (and perhaps in one beside).
    ax, ay, bx, by : (n_segments,) float64
        Ends of the segments.
    """

    left: float
    bottom: float
    size: float
    columns: int
    rows: int
    start: Integers
    segment: Integers
    ax: Floats
    ay: Floats
    bx: Floats
    by: Floats


@dataclass(frozen=True)
class NearestSegment:
    """The nearest segment of each point.

    Attributes
    ----------
    segment : (n,) int64
        -1 where none is near enough.
    along : (n,) float64
        Where on the segment, 0 = first end, 1 = second.
    metres : (n,) float64
        Distance, inf where none is near enough.
    """

    segment: Integers
    along: Floats
    metres: Floats


def sort_segments(ax: Floats, ay: Floats, bx: Floats, by: Floats) -> SegmentCells:
    """Sort segments into cells of about four segments each.

    A segment longer than a cell is entered piece by piece, so that a long straight road costs as
    many entries as the cells that it crosses, not as many as its bounding box holds.

    Parameters
    ----------
    ax, ay, bx, by : (n,) float64
        Ends of the segments, metres; n at least 1.
    """
    left, right = float(min(ax.min(), bx.min())), float(max(ax.max(), bx.max()))
    bottom, top = float(min(ay.min(), by.min())), float(max(ay.max(), by.max()))
    n = len(ax)
    lengths = length(bx - ax, by - ay)
    area = max((right - left) * (top - bottom), 1.0)
    side = 2 * np.sqrt(area / n)
    # No finer than the segments themselves and never more cells than memory bears.
    size = max(side, float(lengths.mean()) / 2, np.sqrt(area / 20e6), 1e-3)
    columns = int((right - left) // size) + 1
    rows = int((top - bottom) // size) + 1
    pieces = np.maximum(np.ceil(lengths / size), 1).astype(np.int64)
    if pieces.max() > 1:
        owner = np.repeat(np.arange(n), pieces)
        nth = np.arange(len(owner)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        from_share, to_share = nth / pieces[owner], (nth + 1) / pieces[owner]
        dx, dy = (bx - ax)[owner], (by - ay)[owner]
        px, qx = ax[owner] + dx * from_share, ax[owner] + dx * to_share
        py, qy = ay[owner] + dy * from_share, ay[owner] + dy * to_share
    else:
        owner = np.arange(n)
        px, py, qx, qy = ax, ay, bx, by

    def cell(values: Floats, origin: float, count: int) -> Integers:
        # Times the inverse and cut: dividing with // takes ten times as long.
        return np.clip(((values - origin) * (1.0 / size)).astype(np.int64), 0, count - 1)

    pi, qi = cell(px, left, columns), cell(qx, left, columns)
    pj, qj = cell(py, bottom, rows), cell(qy, bottom, rows)
    wide, high = pi != qi, pj != qj
    both = wide & high
    # A piece is no longer than a cell: it touches at most two columns and two rows.
    cells = np.concatenate(
        [
            pj * columns + pi,
            pj[wide] * columns + qi[wide],
            qj[high] * columns + pi[high],
            qj[both] * columns + qi[both],
        ]
    )
    owners = np.concatenate([owner, owner[wide], owner[high], owner[both]])
    order = order_by(cells, columns * rows)
    start = np.zeros(columns * rows + 1, np.int64)
    np.cumsum(np.bincount(cells, minlength=columns * rows), out=start[1:])
    return SegmentCells(left, bottom, size, columns, rows, start, owners[order], ax, ay, bx, by)


def nearest_segments(
    cells: SegmentCells,
    x: Floats,
    y: Floats,
    max_metres: float,
    progress: Progress = silent,
) -> NearestSegment:
    """The nearest segment of each point, exactly as if all were tried.

    A square around each point grows until it holds a segment, then once more to that segment's
    distance, so that nothing nearer is missed outside the square.

    Parameters
    ----------
    x, y : (n,) float64
        Points, metres.
    max_metres : float
        Segments farther than this do not count.
    """
    n = len(x)
    best = NearestSegment(np.full(n, -1, np.int64), np.zeros(n), np.full(n, np.inf))
    reach = np.full(n, min(cells.size, max_metres))
    left = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    total = max(len(left), 1)
    while len(left):
        waiting = []
        for some in _in_portions(cells, x, y, reach, left):
            point, segment = pairs_within(cells, x[some], y[some], reach[some])
            _take_nearest(best, cells, x, y, some[point], segment)
            waiting.append(some)
            progress(1.0 - len(left) / total)
        left = np.concatenate(waiting)
        found = best.metres[left] <= reach[left]
        finished = found | (reach[left] >= max_metres)
        left = left[~finished]
        seen = np.isfinite(best.metres[left])
        grown = np.where(seen, best.metres[left] + ROUNDING_METRES, reach[left] * 2)
        reach[left] = np.minimum(grown, max_metres)
    far = best.metres > max_metres
    best.segment[far], best.metres[far] = -1, np.inf
    return best


def pairs_within(
    cells: SegmentCells, x: Floats, y: Floats, reach: Floats
) -> tuple[Integers, Integers]:
    """(point, segment) pairs: every segment that comes within ``reach`` of a point, and some more.

    Pairs are grouped by point; a segment may occur twice for one point.
    """
    low_i, high_i, low_j, high_j = _window(cells, x, y, reach)
    heights = np.where(high_i >= low_i, np.maximum(high_j - low_j + 1, 0), 0)
    point = np.repeat(np.arange(len(x)), heights)
    j = ranges(low_j, heights)
    # The cells of one row of the window stand one after the other.
    first = cells.start[j * cells.columns + low_i[point]]
    counts = cells.start[j * cells.columns + high_i[point] + 1] - first
    return np.repeat(point, counts), cells.segment[ranges(first, counts)]


def _window(
    cells: SegmentCells, x: Floats, y: Floats, reach: Floats
) -> tuple[Integers, Integers, Integers, Integers]:
    """First and last column and row of the cells within reach; last < first where there is none."""
    wide = reach + ROUNDING_METRES

    def clipped(values: Floats, count: int) -> Integers:
        return np.clip(np.floor(values), -1, count).astype(np.int64)

    low_i = np.maximum(clipped((x - wide - cells.left) / cells.size, cells.columns), 0)
    high_i = np.minimum(clipped((x + wide - cells.left) / cells.size, cells.columns),
                        cells.columns - 1)  # fmt: skip
    low_j = np.maximum(clipped((y - wide - cells.bottom) / cells.size, cells.rows), 0)
    high_j = np.minimum(clipped((y + wide - cells.bottom) / cells.size, cells.rows),
                        cells.rows - 1)  # fmt: skip
    return low_i, high_i, low_j, high_j


def _in_portions(
    cells: SegmentCells, x: Floats, y: Floats, reach: Floats, points: Integers
) -> list[Integers]:
    """The points in portions whose pairs fit into memory."""
    low_i, high_i, low_j, high_j = _window(cells, x[points], y[points], reach[points])
    per_cell = len(cells.segment) / max(cells.columns * cells.rows, 1)
    window = np.maximum(high_i - low_i + 1, 0) * np.maximum(high_j - low_j + 1, 0)
    load = np.cumsum(window * max(per_cell, 1.0) + 1)
    cuts = np.flatnonzero(np.diff(load // PAIRS_AT_ONCE)) + 1
    return np.split(points, cuts)


def _take_nearest(
    best: NearestSegment,
    cells: SegmentCells,
    x: Floats,
    y: Floats,
    point: Integers,
    segment: Integers,
) -> None:
    """Keep the nearest of the candidate pairs, which are grouped by point."""
    if not len(point):
        return
    along, metres = distance_to_segments(
        x[point], y[point], cells.ax[segment], cells.ay[segment], cells.bx[segment],
        cells.by[segment],
    )  # fmt: skip
    groups = np.flatnonzero(np.diff(point, prepend=-1))
    least = np.minimum.reduceat(metres, groups)
    sizes = np.diff(np.append(groups, len(point)))
    at_least = np.flatnonzero(metres == np.repeat(least, sizes))
    # Of equally near segments the first: the last assignment to a point wins, so go backwards.
    chosen = at_least[::-1]
    best.segment[point[chosen]] = segment[chosen]
    best.along[point[chosen]] = along[chosen]
    best.metres[point[groups]] = least


def distance_to_segments(
    x: Floats, y: Floats, ax: Floats, ay: Floats, bx: Floats, by: Floats
) -> tuple[Floats, Floats]:
    """Where on its segment each point's foot stands (0…1), and how far it is.

    >>> along, metres = distance_to_segments(*(np.array([v]) for v in (3., 4., 0., 0., 6., 0.)))
    >>> float(along[0]), float(metres[0])
    (0.5, 4.0)
    """
    dx, dy = bx - ax, by - ay
    squared = dx * dx + dy * dy
    with np.errstate(invalid="ignore", divide="ignore"):
        along = ((x - ax) * dx + (y - ay) * dy) / squared
    along = np.where(squared > 0, np.clip(along, 0.0, 1.0), 0.0)
    return along, length(x - (ax + along * dx), y - (ay + along * dy))
