"""The part of a reduction that lies above some junctions, and times spread down to them.

Above a junction are the neighbours that it had when it was taken out, theirs, and so on to the
core: a search that starts there climbs through them, and its own time follows from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent
from .graph import Arcs, Small, turned_round
from .model import Booleans, Floats, Integers, Network
from .reduction import Reduced, reduce_network
from .rungs import Rungs


@dataclass(frozen=True)
class Closure:
    """Eliminated junctions of interest with the links to all that is above them.

    Nodes are numbered with the core first: ``0 … n_core - 1`` is the core, ``n_core + i`` is the
    ``i``-th junction of the closure, in the order of elimination.

    Attributes
    ----------
    n_core : int
    position : (n_nodes,) int64
        Position of each node in the reduction.
    rungs : Rungs
        The links of the junctions of the closure.
    neighbour : (n_links,) int64
        Numbers of neighbours; ``n_nodes`` = nowhere, a neighbour left out of an excerpt.
    minutes : (n_links,) float64
    arc : (n_links,) int32
        Time and number of the arc of each link, in the direction wanted.
    """

    n_core: int
    position: Integers
    rungs: Rungs
    neighbour: Integers
    minutes: Floats
    arc: Small

    @property
    def n_above(self) -> int:
        """Number of eliminated junctions in the closure."""
        return self.rungs.n_junctions

    @cached_property
    def counts(self) -> Integers:
        """Number of links of each junction of the closure."""
        return self.rungs.counts()

    @property
    def n_nodes(self) -> int:
        """Core and closure together."""
        return self.n_core + self.n_above


def reduced_network(network: Network, progress: Progress = silent) -> Reduced:
    """The reduction of a network, made at the first call."""
    reduced = network.prepared.get("reduced")
    if reduced is None:
        reduced = reduce_network(network, progress)
        network.prepared["reduced"] = reduced
    return reduced


def core_arcs(network: Network, turned: bool) -> Arcs:
    """The core's arcs, turned round when searched against the travel."""
    reduced = reduced_network(network)
    if not turned:
        return reduced.core
    arcs = network.prepared.get("turned core")
    if arcs is None:
        arcs = turned_round(reduced.core)
        network.prepared["turned core"] = arcs
    return arcs


def closure_above(
    reduced: Reduced, positions: Integers | None, outwards: bool
) -> tuple[Closure, Integers]:
    """What is above some positions.

    Parameters
    ----------
    positions : (m,) int64 or None
        Positions of interest, eliminated or core; None = all.
    outwards : bool
        Links from the junction to its neighbours, or from these to the junction.

    Returns
    -------
    closure : Closure
    node : (n_positions,) int64
        Number of each position of the reduction, -1 where it is not in the closure.
    """
    n_core, rungs = reduced.n_core, reduced.rungs
    minutes, arc = (
        (reduced.out_minutes, reduced.out_arc) if outwards else (reduced.in_minutes, reduced.in_arc)
    )
    every = np.arange(len(reduced.position))
    if positions is None:
        return Closure(n_core, every, rungs, reduced.neighbour, minutes, arc), every
    marked: Booleans = np.zeros(len(every), bool)
    marked[positions] = True
    for number, low in enumerate(rungs.rounds[:-1].tolist()):
        here = np.flatnonzero(marked[n_core + low : n_core + int(rungs.rounds[number + 1])])
        for rung in range(int(rungs.of_round[number]), int(rungs.of_round[number + 1])):
            first, last = rungs.start[rung : rung + 2].tolist()
            links = first + here[: np.searchsorted(here, last - first)]
            marked[reduced.neighbour.take(links)] = True
    above = np.flatnonzero(marked[n_core:])
    node = np.full(len(every), -1, np.int64)
    node[:n_core] = every[:n_core]
    node[n_core + above] = n_core + np.arange(len(above))
    rungs, links = rungs.of(above)
    position = np.concatenate([every[:n_core], n_core + above])
    neighbour = node.take(reduced.neighbour.take(links))
    return Closure(n_core, position, rungs, neighbour, minutes.take(links), arc.take(links)), node


def spread_down(closure: Closure, minutes: Floats) -> None:
    """Times at eliminated junctions from those above them, the last eliminated first, in place.

    Parameters
    ----------
    minutes : (n_nodes + 1,) or (n_nodes + 1, n_rows) float64
        By number of the closure: final in the core; in the closure what is known without it, inf
        where nothing is, and in the last row, which is nowhere.
    """
    rungs = closure.rungs
    for number in range(len(rungs.rounds) - 2, -1, -1):
        low, high = rungs.rounds[number : number + 2].tolist()
        start = rungs.start[rungs.of_round[number] : rungs.of_round[number + 1] + 1].tolist()
        if low == high:
            continue
        cost = closure.minutes[start[0] : start[-1]]
        by_links = minutes.take(closure.neighbour[start[0] : start[-1]], axis=0)
        by_links += cost if minutes.ndim == 1 else cost[:, None]
        own = minutes[closure.n_core + low : closure.n_core + high]
        for first, last in zip(start, start[1:]):
            of_rung = by_links[first - start[0] : last - start[0]]
            np.minimum(own[: last - first], of_rung, out=own[: last - first])


def climb(
    closure: Closure, minutes: Floats, row: Integers, node: Integers
) -> tuple[Integers, list[tuple[Integers, NDArray[np.int32]]]]:
    """From junctions up the links by which their times came, until the core or a start is met.

    Parameters
    ----------
    minutes : (n_nodes + 1, n_rows) float64
        After :func:`spread_down`.
    row, node : (m,) int64
        Column of ``minutes`` and number of each climb, all reached.

    Returns
    -------
    node : (m,) int64
        Where each climb ends: in the core, or at a junction whose time came from no link.
    steps : list of (climb, arc)
        The arcs taken, step by step.
    """
    node = node.copy()
    steps = []
    going = np.flatnonzero(node >= closure.n_core)
    while len(going):
        above = node[going] - closure.n_core
        counts = closure.counts.take(above)
        owner, link = closure.rungs.links_of(above, counts)
        by_link = minutes[closure.neighbour[link], row[going][owner]] + closure.minutes[link]
        best = np.minimum.reduceat(by_link, np.cumsum(counts) - counts)
        hit = np.flatnonzero(by_link == best[owner])
        taken = np.empty(len(going), np.int64)
        taken[owner[hit[::-1]]] = link[hit[::-1]]
        onwards = minutes[node[going], row[going]] >= best
        going, taken = going[onwards], taken[onwards]
        steps.append((going, closure.arc[taken]))
        node[going] = closure.neighbour[taken]
        going = going[node[going] >= closure.n_core]
    return node, steps


def unpack_arcs(
    reduced: Reduced, owner: Integers, arc: Integers, backwards: bool = False
) -> tuple[Integers, Integers]:
    """Shortcuts replaced by what they stand for, until only arcs of the network are left.

    Parameters
    ----------
    owner, arc : (m,) int64
        Arcs in order, and whose they are.
    backwards : bool
        Whether the order of the list is against the direction of the arcs.

    Returns
    -------
    owner, arc : (k,) int64
    """
    n_own = 2 * reduced.n_edges
    while True:
        short = arc >= n_own
        if not short.any():
            return owner, arc
        counts = np.where(short, 2, 1)
        at = (np.cumsum(counts) - counts)[short]
        stands_for = arc[short] - n_own
        owner, arc = np.repeat(owner, counts), np.repeat(arc, counts)
        one, other = reduced.first[stands_for], reduced.second[stands_for]
        arc[at], arc[at + 1] = (other, one) if backwards else (one, other)
