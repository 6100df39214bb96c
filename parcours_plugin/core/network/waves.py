"""One search from many places at once, in waves: all that is reached soon goes on together.

A front that starts at thousands of places is everywhere in the country at once, and a search that
takes one junction after the other jumps about in memory. Whole-array steps over all of the front
take a fraction of the time, tell where they are, and can be stopped.

This is delta-stepping (Meyer and Sanders 2003): within a time step junctions may be reached again,
by a faster way; what is reached later waits for its step.
"""

from __future__ import annotations

import numpy as np

from ..progress import Progress, silent
from .graph import NOBODY, Arcs, Small, Trees, search_together
from .keys import ranges
from .model import Floats, Integers, Rows

FEWEST_STARTS = 4_000_000
"""Nodes times sources: with fewer, taking one junction after the other is as fast."""
STEP_MINUTES = 1.0


def search_from_all(
    arcs: Arcs, sources: Integers, max_minutes: float = np.inf, progress: Progress = silent
) -> Trees:
    """Shortest times from the nearest of all sources, one row; in waves where they pay.

    Parameters
    ----------
    sources : (k,) int64
        Nodes to start from.
    max_minutes : float
        Farther nodes are not reached.
    """
    if arcs.n_nodes * len(sources) >= FEWEST_STARTS:
        return search_in_waves(arcs, sources, max_minutes, progress)
    return search_together(arcs, sources, max_minutes)


def search_in_waves(
    arcs: Arcs, sources: Integers, max_minutes: float = np.inf, progress: Progress = silent
) -> Trees:
    """The same as :func:`search_from_all`, in waves.

    Takes time for the arcs of what is reached, each looked at about once, and for the rounds: as
    many as there are junctions on the longest path, or less.
    """
    minutes = np.full(arcs.n_nodes, np.inf)
    previous = np.full(arcs.n_nodes, NOBODY, np.int32)
    minutes[sources] = 0.0
    waiting: Rows = sources
    until = 0.0
    while len(waiting):
        times = minutes.take(waiting)
        until = max(until, float(times.min())) + STEP_MINUTES
        front, later = waiting.compress(times <= until), [waiting.compress(times > until)]
        while len(front):
            reached = _go_on(arcs, minutes, previous, front, max_minutes)
            soon = minutes.take(reached) <= until
            front = reached.compress(soon)
            later.append(reached.compress(~soon))
        waiting = np.concatenate(later)
        progress(min(until / max_minutes, 1.0) if max_minutes > 0 else 1.0)
    return Trees(minutes[None, :], previous[None, :])


def _go_on(arcs: Arcs, minutes: Floats, previous: Small, front: Rows, max_minutes: float) -> Rows:
    """The nodes that are reached sooner by one more arc from the front; sets how."""
    first = arcs.start.take(front).astype(np.int64)
    counts = arcs.start.take(front + 1) - first
    arc, tail = ranges(first, counts), np.repeat(front, counts)
    head, arrival = arcs.to.take(arc), minutes.take(tail)
    arrival += arcs.minutes.take(arc)
    sooner = np.flatnonzero((arrival < minutes.take(head)) & (arrival <= max_minutes))
    head, arrival, tail = head.take(sooner), arrival.take(sooner), tail.take(sooner)
    minutes[head], previous[head] = arrival, tail
    left = np.flatnonzero(arrival < minutes.take(head))
    while len(left):
        # Of several arrivals at one node the last one written stands; sooner ones write again.
        at, own = head.take(left), arrival.take(left)
        minutes[at], previous[at] = own, tail.take(left)
        left = left.compress(own < minutes.take(at))
    return head.compress((arrival == minutes.take(head)) & (previous.take(head) == tail))
