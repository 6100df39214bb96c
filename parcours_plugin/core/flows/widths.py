"""Widths: a few classes of round numbers that make thin lines of small flows and thick of large."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def round_breaks(values: NDArray[np.float64], n_classes: int = 5) -> list[float]:
    """Bounds of classes that grow by about the same factor, at round numbers (1, 2, 5, 10, 20 …).

    Flows are few large and many small; equal steps would put nearly all in one class. A number
    m * 10^k is round when m is 1, 2, 3, 5 or 7.

    Parameters
    ----------
    values : (n,) float64
        What the classes hold; values that are not above 0 are left out.
    n_classes : int
        Classes wanted; fewer where the values leave no room.

    Returns
    -------
    list of float
        Bounds from the smallest to the largest value, one more than there are classes; empty
        where there are no values.

    Examples
    --------
    >>> round_breaks(np.array([11.0, 30.0, 250.0, 4300.0]), 4)
    [11.0, 50.0, 200.0, 1000.0, 4300.0]
    """
    values = np.asarray(values, dtype=float)
    values = values[np.isfinite(values) & (values > 0)]
    if not len(values):
        return []
    low, high = float(values.min()), float(values.max())
    if low == high:
        return [low, high]
    decades = 10.0 ** np.arange(np.floor(np.log10(low)), np.ceil(np.log10(high)) + 1)
    candidates = np.outer(decades, [1, 2, 3, 5, 7]).ravel()
    candidates = candidates[(candidates > low) & (candidates < high)]
    ideal = np.geomspace(low, high, n_classes + 1)[1:-1]
    inner: list[float] = []
    if len(candidates):
        away = np.abs(np.log(candidates[None, :] / ideal[:, None]))
        inner = sorted({float(candidates[column]) for column in away.argmin(axis=1)})
    return [low, *inner, high]
