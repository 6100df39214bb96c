"""Searches from places to junctions, on the whole network or on its reduction, with one answer.

The reduction pays when many searches are made, or when it is there already; both ways give the
same times (to rounding), lengths and paths.
"""

from __future__ import annotations

import numpy as np

from ..progress import Progress, part, silent
from .closure import reduced_network
from .core_searches import reduced_searches
from .model import Integers, Network
from .places import Starts
from .plain_searches import Searches, plain_searches

FEWEST_SEARCHES = 7
"""Fewer searches of the whole network take less time than reducing it and searching the core.

A search that stops at a limit counts for the share of the network that it reaches.
"""
SHARE_SPREAD_DOWN = 0.13
"""Spreading times down to all junctions takes as long as searching this share of the network."""
FEWEST_NODES = 5000


def open_searches(
    network: Network,
    begun: Starts,
    targets: Integers | None,
    n_searches: int,
    max_minutes: float = np.inf,
    progress: Progress = silent,
) -> Searches:
    """Searches from places, on whichever graph is faster.

    Parameters
    ----------
    begun : Starts
        The places.
    targets : (m,) int64 or None
        Junctions whose times are wanted; None = all.
    n_searches : int
        How many are to be made in all.
    max_minutes : float
        Where the searches will stop.
    progress : Progress
        Told nothing but that work goes on, while the network is being laid out or reduced.
    """
    goes_on = part(progress, 0.0, 0.0)
    if "reduced" not in network.prepared:
        plain = plain_searches(network, begun, targets, goes_on)
        if network.n_nodes < FEWEST_NODES or n_searches < FEWEST_SEARCHES:
            return plain
        gain = plain.share_reached(max_minutes)
        if targets is None:
            gain -= SHARE_SPREAD_DOWN
        if n_searches * gain < FEWEST_SEARCHES:
            return plain
    reduced_network(network, goes_on)
    return reduced_searches(network, begun, targets)
