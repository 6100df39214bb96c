"""Sums and least values of pairs by origin or by facility."""

from __future__ import annotations

import numpy as np

from .times import Floats, Integers


def sum_by(rows: Integers, values: Floats, n: int) -> Floats:
    """Sum of the values of each row; (n,) float64.

    >>> import numpy as np
    >>> sum_by(np.array([0, 2, 2]), np.array([1.0, 2.0, 3.0]), 3).tolist()
    [1.0, 0.0, 5.0]
    """
    return np.bincount(rows, values, n).astype(np.float64)


def least_by(rows: Integers, values: Floats, n: int) -> Floats:
    """Least value of each row, inf where there is none; (n,) float64.

    >>> import numpy as np
    >>> least_by(np.array([0, 2, 2]), np.array([1.0, 2.0, 3.0]), 3).tolist()
    [1.0, inf, 2.0]
    """
    least = np.full(n, np.inf)
    np.minimum.at(least, rows, values)
    return least


def shares(parts: Floats, wholes: Floats, where_none: float = 0.0) -> Floats:
    """``parts / wholes``, and ``where_none`` where the whole is 0.

    >>> import numpy as np
    >>> shares(np.array([1.0, 1.0]), np.array([4.0, 0.0])).tolist()
    [0.25, 0.0]
    """
    out: Floats = np.full(np.shape(parts), where_none, np.float64)
    np.divide(parts, wholes, out=out, where=np.asarray(wholes) > 0)
    return out
