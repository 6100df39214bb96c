"""Exact Fisher-Jenks classes: the cut of sorted values with the least variance within classes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .times import Floats, Integers


def jenks_breaks(values: Floats, k: int, weights: Floats | None = None) -> Floats:
    """Upper bounds of the ``k`` classes with the least sum of squared deviations.

    Parameters
    ----------
    values : (n,) float64
        Different values, rising.
    k : int
        Number of classes, 1 to n.
    weights : (n,) float64, optional
        How often each value occurs (above 0).

    Returns
    -------
    (k,) float64
        The largest value of each class.

    Notes
    -----
    With ``cost(i, j)`` the weighted sum of squared deviations of ``values[i..j]`` from their mean,
    ``best(c, j) = min over i of best(c - 1, i - 1) + cost(i, j)``. The best ``i`` never falls when
    ``j`` rises, so each of the ``k`` rounds is solved by halving the range of ``j`` (all middles of
    one depth together): O(k n log n).

    Source: W. D. Fisher (1958), On grouping for maximum homogeneity, JASA 53; the halving:
    H. Wang and M. Song (2011), Ckmeans.1d.dp, The R Journal 3(2).

    Examples
    --------
    >>> import numpy as np
    >>> jenks_breaks(np.array([1.0, 2, 3, 50, 51, 90]), 3).tolist()
    [3.0, 51.0, 90.0]
    """
    values = np.asarray(values, np.float64)
    n = len(values)
    weight = np.ones(n) if weights is None else np.asarray(weights, np.float64)
    # Centred, so that squares of near values do not drown in the square of their distance to 0.
    centred = values - np.average(values, weights=weight)
    sums = np.zeros((3, n + 1))
    np.cumsum(np.stack([weight, weight * centred, weight * centred**2]), axis=1, out=sums[:, 1:])

    def cost(first: Integers, last: Integers) -> Floats:
        w, s, q = sums[:, last + 1] - sums[:, first]
        spread: Floats = np.maximum(q - s * s / w, 0.0)
        return spread

    rows = np.arange(n)
    best = cost(np.zeros(n, np.int64), rows)
    first_rows = np.zeros((k, n), np.int64)
    for c in range(1, k):
        best, first_rows[c] = _next_round(best, c, cost)
    bounds = np.empty(k, np.int64)
    last = n - 1
    for c in range(k - 1, -1, -1):
        bounds[c] = last
        last = int(first_rows[c, last]) - 1
    chosen: Floats = values[bounds]
    return chosen


def _next_round(
    before: Floats, c: int, cost: Callable[[Integers, Integers], Floats]
) -> tuple[Floats, Integers]:
    """``best(c, ·)`` and the first row of the last class, from ``best(c - 1, ·)``."""
    n = len(before)
    best = np.full(n, np.inf)
    first_row = np.zeros(n, np.int64)
    # Ranges of j still to solve, and the range of i that the neighbours leave them.
    low, high = np.array([c]), np.array([n - 1])
    least, most = np.array([c]), np.array([n - 1])
    while len(low):
        middle = (low + high) // 2
        length = np.minimum(most, middle) - least + 1
        begin = np.cumsum(length) - length
        segment = np.repeat(np.arange(len(low)), length)
        candidate = np.arange(length.sum()) - begin[segment] + least[segment]
        total = before[candidate - 1] + cost(candidate, middle[segment])
        smallest = np.minimum.reduceat(total, begin)
        hits = np.flatnonzero(total == smallest[segment])
        chosen = np.empty(len(low), np.int64)
        chosen[segment[hits[::-1]]] = candidate[hits[::-1]]  # the first hit is written last
        best[middle], first_row[middle] = smallest, chosen
        low, high = np.concatenate([low, middle + 1]), np.concatenate([middle - 1, high])
        least, most = np.concatenate([least, chosen]), np.concatenate([chosen, most])
        unsolved = low <= high
        low, high, least, most = (row[unsolved] for row in (low, high, least, most))
    return best, first_row


def variance_explained(values: Floats, class_of: Integers) -> float:
    """Goodness of variance fit: 1 - (squared deviations within classes / in all).

    Parameters
    ----------
    values : (n,) float64
        Finite values.
    class_of : (n,) int64
        Class of each value.

    Returns
    -------
    float
        1 where every class holds one value only; 1 where all values are equal.
    """
    everything = float(np.sum((values - values.mean()) ** 2)) if len(values) else 0.0
    if everything == 0:
        return 1.0
    sizes = np.bincount(class_of)
    means = np.bincount(class_of, weights=values) / np.maximum(sizes, 1)
    return 1.0 - float(np.sum((values - means[class_of]) ** 2)) / everything
