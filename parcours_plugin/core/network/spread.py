"""The nearest marked point of every point of a grid."""

from __future__ import annotations

import numpy as np

from .grid import BLOCK_BITS, BLOCK_CELLS
from .model import Booleans, Rows


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
    patches = _patches(covered)
    if len(patches) == 1 and covered.all():
        return nearest_marked(marked, reach)
    nearest = np.full(marked.shape, -1, np.int32)
    for rows, columns, inside in patches:
        there = np.s_[
            rows.start << BLOCK_BITS : rows.stop << BLOCK_BITS,
            columns.start << BLOCK_BITS : columns.stop << BLOCK_BITS,
        ]
        found = nearest_marked(marked[there], reach)
        row, column = np.divmod(found, np.int32(there[1].stop - there[1].start))
        row += there[0].start
        row *= np.int32(marked.shape[1])
        row += column
        row += there[1].start
        row[found < 0] = -1
        use = np.repeat(np.repeat(inside, BLOCK_CELLS, axis=0), BLOCK_CELLS, axis=1)
        nearest[there][use] = row.reshape(use.shape)[use]
    return nearest.ravel()


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

    By scipy's exact Euclidean transform where there is scipy; else along the columns first, then
    along the rows, one step farther each time.

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
    if not marked.any():
        return np.full(marked.size, -1, np.int32)
    try:
        from scipy.ndimage import distance_transform_edt
    except ImportError:
        return nearest_marked_by_steps(marked, reach)
    row, column = distance_transform_edt(~marked, return_distances=False, return_indices=True)
    n_rows, n_columns = marked.shape
    far = np.abs(row - np.arange(n_rows, dtype=np.int32)[:, None]) > reach
    far |= np.abs(column - np.arange(n_columns, dtype=np.int32)) > reach
    row *= np.int32(n_columns)
    row += column
    row[far] = -1
    nearest: Rows = row.ravel()
    return nearest


def nearest_marked_by_steps(marked: Booleans, reach: int) -> Rows:
    """As :func:`nearest_marked`, without scipy: along the columns first, then along the rows.

    >>> nearest_marked_by_steps(np.array([[True, False, False], [False, False, True]]), 2).tolist()
    [0, 0, 5, 0, 5, 5]
    """
    n_rows, n_columns = marked.shape
    row = np.arange(n_rows, dtype=np.int32)[:, None]
    far = np.int32(2 * reach + n_rows)
    before = np.maximum.accumulate(np.where(marked, row, -far), axis=0)
    after = np.minimum.accumulate(np.where(marked, row, far + far)[::-1], axis=0)[::-1]
    in_column = np.where(row - before <= after - row, before, after)
    away = np.minimum(np.abs(in_column - row), 2 * reach).astype(np.int32)
    squared = (away * away).ravel()
    # Only points with a marked one in some column within reach are looked at.
    count = np.zeros((n_rows, n_columns + 2 * reach + 1), np.int32)
    np.cumsum(away <= reach, axis=1, out=count[:, reach + 1 : reach + 1 + n_columns])
    count[:, reach + 1 + n_columns :] = count[:, [reach + n_columns]]
    near = count[:, 2 * reach + 1 :] > count[:, :n_columns]
    left = np.flatnonzero(near.ravel() & (squared > 0)).astype(np.int32)
    column = left % np.int32(n_columns)
    best, chosen = squared[left], left.copy()
    result = np.where(squared == 0, np.arange(marked.size, dtype=np.int32), np.int32(-1))
    for step in range(1, reach + 1):
        for there, valid in (
            (left - step, column >= step),
            (left + step, column < n_columns - step),
        ):
            here = np.flatnonzero(valid)
            offered = squared[there[here]] + step * step
            nearer = offered < best[here]
            best[here[nearer]], chosen[here[nearer]] = offered[nearer], there[here[nearer]]
        open_still = best > (step + 1) ** 2
        if not open_still.all():
            _finish(result, left, best, chosen, ~open_still, in_column, reach)
            left, column = left[open_still], column[open_still]
            best, chosen = best[open_still], chosen[open_still]
    _finish(result, left, best, chosen, np.ones(len(left), bool), in_column, reach)
    return result


def _finish(
    result: Rows,
    left: Rows,
    best: Rows,
    chosen: Rows,
    done: Booleans,
    in_column: Rows,
    reach: int,
) -> None:
    """Write the marked points of grid points for which no nearer one can come (in place)."""
    done = done & (best <= reach * reach)
    width = np.int32(in_column.shape[1])
    at = chosen[done]
    result[left[done]] = in_column.ravel()[at] * width + at % width


