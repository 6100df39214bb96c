"""What scipy knows of graphs, where it is installed."""

from __future__ import annotations

import warnings
from typing import Any

from ..i18n import tr


class SlowSearchWarning(UserWarning):
    """Shortest paths are computed without scipy."""


def sparse_matrices() -> Any:
    """scipy's sparse matrices, None where scipy is missing."""
    try:
        from scipy import sparse
    except ImportError:
        return None
    return sparse


def graph_routines() -> Any:
    """scipy's graph routines, None (and a warning) where scipy is missing."""
    try:
        from scipy.sparse import csgraph
    except ImportError:
        warnings.warn(
            tr("scipy is not installed: travel times are computed with networkx, much slower."),
            SlowSearchWarning,
            stacklevel=3,
        )
        return None
    return csgraph
