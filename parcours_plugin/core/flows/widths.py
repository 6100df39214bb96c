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
    values = _positive(values)
    if not len(values):
        return []
    low, high = float(values.min()), float(values.max())
    return [low, *_round_between(np.geomspace(low, high, n_classes + 1)[1:-1], low, high), high]


def round_quantiles(values: NDArray[np.float64], n_classes: int = 5) -> list[float]:
    """Bounds of classes that hold about as many values each, at round numbers, from 0.

    Parameters
    ----------
    values : (n,) float64
        What the classes hold, at least 0; nan is left out.
    n_classes : int
        Classes wanted; fewer where the values leave no room.

    Returns
    -------
    list of float
        From 0 to the largest value, rounded up to a whole number; empty where there are no values.

    Examples
    --------
    >>> round_quantiles(np.array([0.0, 9.0, 18.0, 33.0, 52.0, 240.5]), 3)
    [0.0, 20.0, 50.0, 241.0]
    """
    values = _positive(values)
    if not len(values):
        return []
    high = float(np.ceil(values.max()))
    ideal = np.quantile(values, np.linspace(0, 1, n_classes + 1)[1:-1])
    return [0.0, *_round_between(ideal, min(float(values.min()), 1.0), high), high]


def _positive(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The values above 0 that are known."""
    values = np.asarray(values, dtype=float)
    return values[np.isfinite(values) & (values > 0)]


def _round_between(ideal: NDArray[np.float64], low: float, high: float) -> list[float]:
    """The round numbers strictly between two bounds that are nearest to the ideal ones."""
    decades = 10.0 ** np.arange(np.floor(np.log10(low)), np.ceil(np.log10(high)) + 1)
    candidates = np.outer(decades, [1, 2, 3, 5, 7]).ravel()
    candidates = candidates[(candidates > low) & (candidates < high)]
    if not len(candidates):
        return []
    away = np.abs(np.log(candidates[None, :] / ideal[:, None]))
    return sorted({float(candidates[column]) for column in away.argmin(axis=1)})
