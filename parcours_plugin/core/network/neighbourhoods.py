"""Short searches made on the neighbourhood that near ones reach together, not on all the country.

A search with a limit that reaches a few per cent of a network still pays for all of it: for the
numbers of every junction and for the links down to every target. So starts that are near each other
are taken together: one joint search finds all that any of them reaches, and the searches themselves
are made there.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..progress import Progress, part, silent
from .model import Integers
from .plain_searches import Searches
from .searches import FEWEST_NODES, FEWEST_SEARCHES

MOST_REACHED = 0.25
"""Searches that reach more than this share of the network are made on all of it."""


def neighbourhoods(
    searches: Searches, beside: Integers, max_minutes: float, progress: Progress = silent
) -> Iterator[tuple[Integers, Searches]]:
    """Groups of near searches, each with the graph that they need, or all searches as they are.

    Of n searches about the square root of n are one group: a joint search costs as much as a few
    numbers for each junction, and a group of this size spreads over little more than each of its
    searches reaches, wherever these are many or long.

    Parameters
    ----------
    beside : (n_searches,) int64
        A junction beside the start of each search; numbers near each other are junctions near each
        other.
    max_minutes : float
        Where the searches will stop.
    progress : Progress
        Told, while a joint search goes on, the share of the searches before its group.

    Yields
    ------
    some : (k,) int64
        Which searches.
    near : Searches
        These, in this order, with all targets; those beyond the limit may be left out.
    """
    every = np.arange(len(beside))
    few = len(every) < FEWEST_SEARCHES or searches.arcs.n_nodes < FEWEST_NODES
    if few or searches.share_reached(max_minutes) > MOST_REACHED:
        yield every, searches
        return
    by_place = np.argsort(beside, kind="stable")
    done = 0
    for some in np.array_split(by_place, int(np.ceil(np.sqrt(len(every))))):
        share = done / len(every)
        yield some, searches.around(some, max_minutes, part(progress, share, share))
        done += len(some)
