"""Numbers per group: medians, shares and distinct counts, whole-array."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


def counts(group: Integers, n: int, chosen: Booleans | None = None) -> Integers:
    """How many members (of those chosen) each group has.

    Parameters
    ----------
    group : (m,) int64
        Group of each member, 0 … n-1; -1 = in none.
    n : int
        Number of groups.
    chosen : (m,) bool, optional
        Members to count.

    Examples
    --------
    >>> counts(np.array([0, 1, 1, -1]), 3).tolist()
    [1, 2, 0]
    """
    inside = group >= 0 if chosen is None else chosen & (group >= 0)
    return np.bincount(group[inside], minlength=n).astype(np.int64)


def totals(group: Integers, value: Floats, n: int) -> Floats:
    """Sum of the values of each group; nan where one of them is unknown. (n,) float64."""
    inside = group >= 0
    return np.bincount(group[inside], weights=value[inside], minlength=n).astype(np.float64)


def medians(group: Integers, value: Floats, n: int) -> Floats:
    """Median of the known values of each group, nan where there is none.

    Examples
    --------
    >>> medians(np.array([0, 0, 0, 1]), np.array([3.0, 1.0, np.nan, 8.0]), 3).tolist()
    [2.0, 8.0, nan]
    """
    known = np.flatnonzero((group >= 0) & np.isfinite(value))
    order = known[np.argsort(value[known])]
    # Few groups have short numbers, which are put in order without comparing.
    kind = np.int16 if n < np.iinfo(np.int16).max else np.int64
    order = order[np.argsort(group[order].astype(kind), kind="stable")]
    size = np.bincount(group[order], minlength=n)
    start = np.cumsum(size) - size
    found = np.full(n, np.nan)
    some = np.flatnonzero(size)
    low = value[order[start[some] + (size[some] - 1) // 2]]
    high = value[order[start[some] + size[some] // 2]]
    found[some] = (low + high) / 2
    return found


def shares(group: Integers, yes: Booleans, known: Booleans, n: int) -> Floats:
    """Share of the known members that say yes, 0 to 1; nan where nothing is known.

    Examples
    --------
    >>> yes, known = np.array([True, False, False]), np.array([True, True, False])
    >>> shares(np.array([0, 0, 1]), yes, known, 2).tolist()
    [0.5, nan]
    """
    return ratios(counts(group, n, yes & known), counts(group, n, known))


def ratios(part: NDArray[np.generic], whole: NDArray[np.generic]) -> Floats:
    """``part / whole``, nan where the whole is 0."""
    some, every = np.asarray(part, np.float64), np.asarray(whole, np.float64)
    found: Floats = np.divide(some, every, out=np.full(some.shape, np.nan), where=every > 0)
    return found


def distinct(group: Integers, item: Integers, n: int) -> Integers:
    """How many different items each group has; group or item -1 does not count.

    Examples
    --------
    >>> distinct(np.array([0, 0, 0, 1]), np.array([5, 5, 7, -1]), 2).tolist()
    [2, 0]
    """
    known = (group >= 0) & (item >= 0)
    if not known.any():
        return np.zeros(n, np.int64)
    group, item = group[known], item[known]
    width = int(item.max()) + 1
    if n * width <= max(8 * len(item), 1 << 20):
        seen = np.zeros(n * width, bool)
        seen[group * width + item] = True
        return np.count_nonzero(seen.reshape(n, width), axis=1).astype(np.int64)
    pairs = np.unique(group * width + item)
    return np.bincount(pairs // width, minlength=n).astype(np.int64)


def first_rows(group: Integers, n: int) -> Integers:
    """First member of each group, -1 where there is none."""
    first = np.full(n, -1, np.int64)
    rows = np.flatnonzero(group >= 0)[::-1]
    first[group[rows]] = rows
    return first
