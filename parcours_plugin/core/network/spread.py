"""The nearest marked point of every point of a grid."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .grid import BLOCK_BITS, BLOCK_CELLS
from .model import Booleans, Rows

Steps = NDArray[Any]
"""Rows or columns from a point to the one it is told; of rows, ``reach + 1`` means none. They are
32-bit numbers where the reach is over :data:`SHORT_REACH` cells."""
SHORT_REACH = 16_000
FEW_COLUMNS = 4
"""Where marks are dense nearly every point has its own so few columns away."""
DENSE_SHARE = 0.1
"""From this share of marked points on, looking at a few columns takes less time than scipy."""
ROWS_AT_ONCE = 64
CODE_BITS = 4
FARTHEST = 63
"""In 16 bits stand a squared distance in cells and, below it, how many columns away it is."""


def nearest_in_blocks(marked: Booleans, reach: int, covered: Booleans) -> Rows:
    """The nearest marked point of each grid point in covered blocks, in one patch after the other.

    Parameters
    ----------
    marked : (n_rows, n_columns) bool
        Marked points.
    reach : int
        How many cells away at most.
    covered : (block rows, block columns) bool
        Blocks of :data:`~.grid.BLOCK_CELLS` that matter.

    Returns
    -------
    (n_points,) int32
        Number of the marked point, -1 where none is within reach or nothing is covered.
    """
    if covered.all():
        return nearest_marked(marked, reach)
    nearest = np.full(marked.shape, -1, np.int32)
    for rows, columns, inside in _patches(covered):
        there = np.s_[
            rows.start << BLOCK_BITS : rows.stop << BLOCK_BITS,
            columns.start << BLOCK_BITS : columns.stop << BLOCK_BITS,
        ]
        use = _points_of_blocks(inside)
        to_row, to_column = _steps_to_marked(marked[there], reach, use)
        use &= to_row <= reach
        found = _numbers(to_row, to_column, marked.shape[1], there[0].start, there[1].start)
        np.copyto(nearest[there], found, where=use)
    return nearest.ravel()


def _points_of_blocks(blocks: Booleans) -> Booleans:
    """A value for each grid point, from those of the blocks."""
    height, width = blocks.shape
    each = np.broadcast_to(blocks[:, None, :, None], (height, BLOCK_CELLS, width, BLOCK_CELLS))
    return np.array(each).reshape(height * BLOCK_CELLS, width * BLOCK_CELLS)


def _patches(covered: Booleans) -> list[tuple[slice, slice, Booleans]]:
    """Covered blocks that hang together: their bounding box, and which of its blocks they are."""
    try:
        from scipy.ndimage import find_objects, label
    except ImportError:
        return [(slice(0, covered.shape[0]), slice(0, covered.shape[1]), covered)]
    labels, _ = label(covered, np.ones((3, 3), int))
    return [
        (rows, columns, labels[rows, columns] == number)
        for number, (rows, columns) in enumerate(find_objects(labels), start=1)
    ]


def nearest_marked(marked: Booleans, reach: int) -> Rows:
    """The nearest marked point of each grid point.

    Parameters
    ----------
    marked : (n_rows, n_columns) bool
        Marked points.
    reach : int
        How many cells away at most.

    Returns
    -------
    (n_points,) int32
        Number of the marked point, -1 where none is within reach.

    Examples
    --------
    >>> nearest_marked(np.array([[True, False, False], [False, False, True]]), 2).tolist()
    [0, 0, 5, 0, 5, 5]
    """
    to_row, to_column = _steps_to_marked(marked, reach, np.ones(marked.shape, bool))
    nearest = _numbers(to_row, to_column, marked.shape[1])
    nearest[to_row > reach] = -1
    return nearest.ravel()


def _numbers(
    to_row: Steps, to_column: Steps, width: int, first_row: int = 0, first_column: int = 0
) -> NDArray[np.int32]:
    """Numbers of the points so many steps away, of a part of a grid of some width."""
    rows = np.arange(first_row, first_row + len(to_row), dtype=np.int32)[:, None]
    columns = np.arange(first_column, first_column + to_row.shape[1], dtype=np.int32)
    numbers: NDArray[np.int32] = to_row + rows
    numbers *= np.int32(width)
    numbers += to_column
    numbers += columns
    return numbers


def _steps_to_marked(marked: Booleans, reach: int, wanted: Booleans) -> tuple[Steps, Steps]:
    """Rows and columns from each wanted point to the nearest marked one.

    Where few points are marked scipy's exact distance transform finds them, linear in the number
    of points; else looking at a few columns takes less time.
    """
    if not marked.any():
        return np.full(marked.shape, reach + 1), np.zeros(marked.shape, int)
    try:
        from scipy.ndimage import distance_transform_edt
    except ImportError:
        return steps_by_columns(marked, reach, wanted)
    if np.count_nonzero(marked) >= DENSE_SHARE * marked.size:
        return steps_by_columns(marked, reach, wanted)
    row, column = distance_transform_edt(~marked, return_distances=False, return_indices=True)
    row -= np.arange(len(marked), dtype=np.int32)[:, None]
    column -= np.arange(marked.shape[1], dtype=np.int32)
    row[(np.abs(row) > reach) | (np.abs(column) > reach)] = reach + 1
    return row, column


def steps_by_columns(marked: Booleans, reach: int, wanted: Booleans) -> tuple[Steps, Steps]:
    """Rows and columns to the nearest marked point: in the own column, then in others.

    All points look at a few columns on either side; those that may have a nearer one still
    farther away go on alone.
    """
    in_column = _rows_to_marked(marked, reach)
    to_row, to_column = np.empty_like(in_column), np.empty_like(in_column)
    is_open = np.empty(marked.shape, bool)
    for first in range(0, len(marked), ROWS_AT_ONCE):
        some = slice(first, first + ROWS_AT_ONCE)
        squared, to_column[some] = _in_few_columns(in_column[some])
        is_open[some] = squared > (FEW_COLUMNS + 1) ** 2
        at = np.arange(squared.size).reshape(squared.shape)
        at += to_column[some]
        to_row[some] = in_column[some].ravel().take(at)
    to_row[is_open] = reach + 1
    left = np.flatnonzero(is_open & wanted)
    to_row.ravel()[left], to_column.ravel()[left] = _in_more_columns(in_column, left, reach)
    return to_row, to_column


def _rows_to_marked(marked: Booleans, reach: int) -> Steps:
    """Rows from each point to the nearest marked one in its column."""
    kind = np.int16 if reach < SHORT_REACH else np.int32
    down: Steps = (~marked).astype(kind)
    down *= kind(reach + 1)
    up = down.copy()
    for row in range(1, len(marked)):
        np.minimum(down[row], down[row - 1] + kind(1), out=down[row])
    for row in range(len(marked) - 2, -1, -1):
        np.minimum(up[row], up[row + 1] + kind(1), out=up[row])
    # Where the one before is nearer, minus its distance: a mask would take three times as long.
    up -= (down < up) * (up + down)
    return up


def _in_few_columns(in_column: Steps) -> tuple[NDArray[np.uint16], Steps]:
    """Squared cells (at most 4,095) to the nearest marked point a few columns away, and columns."""
    squared: NDArray[np.uint16] = np.minimum(np.abs(in_column), FARTHEST).astype(np.uint16)
    squared *= squared
    squared <<= CODE_BITS
    best = squared + np.uint16(FEW_COLUMNS)
    offered = np.empty_like(squared)
    for step in range(1, min(FEW_COLUMNS, in_column.shape[1] - 1) + 1):
        one, other = np.s_[:, :-step], np.s_[:, step:]
        for here, there, code in (
            (one, other, FEW_COLUMNS + step), (other, one, FEW_COLUMNS - step),
        ):  # fmt: skip
            more = np.uint16((step * step << CODE_BITS) + code)
            np.add(squared[there], more, out=offered[here])
            np.minimum(best[here], offered[here], out=best[here])
    to_column = (best & np.uint16((1 << CODE_BITS) - 1)).astype(np.int16)
    to_column -= np.int16(FEW_COLUMNS)
    best >>= CODE_BITS
    return best, to_column


def _in_more_columns(in_column: Steps, left: Rows, reach: int) -> tuple[Steps, Steps]:
    """Rows and columns to the marked points of some points, one column farther away each time."""
    n_columns = in_column.shape[1]
    flat = in_column.ravel()
    to_row, to_column = np.full(len(left), reach + 1), np.zeros(len(left), np.int64)
    row_of, column = np.arange(len(left)), left % n_columns
    best, by = np.full(len(left), reach * reach + 1), np.zeros(len(left), np.int64)
    for step in range(reach + 1):
        for way in (-step, step):
            squared = flat.take(left + way, mode="clip").astype(np.int64)
            squared *= squared
            squared += step * step
            nearer = (column + way >= 0) & (column + way < n_columns) & (squared < best)
            best[nearer], by[nearer] = squared[nearer], way
        going = best > (step + 1) ** 2
        if step == reach or 2 * np.count_nonzero(going) < len(left):
            ended = ~going & (best <= reach * reach)
            to_row[row_of[ended]] = flat.take(left[ended] + by[ended])
            to_column[row_of[ended]] = by[ended]
            left, column, row_of = left[going], column[going], row_of[going]
            best, by = best[going], by[going]
    return to_row, to_column
