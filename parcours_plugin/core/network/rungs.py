"""The links of eliminated junctions, laid out so that times spread down them at one go.

Within a round junctions come by falling number of links. First stand the first links of all its
junctions, then the second links of those that have two, and so on: every such *rung* is as long as
the junctions from the round's first one on that it belongs to. So the least over the links of each
junction is an element-wise minimum of a few arrays.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .keys import ranges, starts
from .model import Integers


@dataclass(frozen=True)
class Rungs:
    """Which link is whose.

    Attributes
    ----------
    rounds : (n_rounds + 1,) int64
        Round ``r`` has the junctions ``rounds[r]:rounds[r + 1]``.
    of_round : (n_rounds + 1,) int64
        It has the rungs ``of_round[r]:of_round[r + 1]``.
    start : (n_rungs + 1,) int64
        Rung ``k`` has the links ``start[k]:start[k + 1]``; the first is of the round's first
        junction, the second of the second, and so on.
    """

    rounds: Integers
    of_round: Integers
    start: Integers

    @property
    def n_junctions(self) -> int:
        """Number of junctions in all rounds."""
        return int(self.rounds[-1])

    @property
    def most_links(self) -> int:
        """Links of the round that has most."""
        return int(np.diff(self.start[self.of_round]).max(initial=0))

    @property
    def _first(self) -> Integers:
        """The junction that the first link of each rung is of."""
        return np.repeat(self.rounds[:-1], np.diff(self.of_round))

    def counts(self) -> Integers:
        """Number of links of each junction, (n_junctions,)."""
        low = self._first
        change = np.bincount(low, minlength=self.n_junctions + 1)
        change -= np.bincount(low + np.diff(self.start), minlength=self.n_junctions + 1)
        return np.cumsum(change[:-1])

    def links_of(self, junction: Integers, counts: Integers) -> tuple[Integers, Integers]:
        """All links of junctions, one junction after the other.

        Parameters
        ----------
        junction : (m,) int64
        counts : (m,) int64
            How many each has, of :meth:`counts`.

        Returns
        -------
        owner, link : (sum of counts,) int64
            Row of the junction, and its link.
        """
        round_ = np.searchsorted(self.rounds, junction, side="right") - 1
        owner = np.repeat(np.arange(len(junction)), counts)
        rung = ranges(self.of_round.take(round_), counts)
        place = junction - self.rounds.take(round_)
        return owner, self.start.take(rung) + place.take(owner)

    def of(self, junction: Integers) -> tuple[Rungs, Integers]:
        """The rungs of some junctions, rising, and which link stands now at each place."""
        rounds = np.searchsorted(junction, self.rounds)
        low = self._first
        first = np.repeat(rounds[:-1], np.diff(self.of_round))
        sizes = np.searchsorted(junction, low + np.diff(self.start)) - first
        row = ranges(first, sizes)
        link = junction.take(row) + np.repeat(self.start[:-1] - low, sizes)
        return Rungs(rounds, self.of_round, starts(sizes)), link


def lay_out(rounds: Integers, counts: Integers) -> tuple[Rungs, Integers, Integers]:
    """Lay out links that come junction by junction.

    Parameters
    ----------
    rounds : (n_rounds + 1,) int64
        Junctions of each round.
    counts : (n_junctions,) int64
        Links of each, at least one.

    Returns
    -------
    rungs : Rungs
    junction : (n_junctions,) int64
        The order of the junctions in it.
    link : (n_links,) int64
        Which of the links stands now at each place.

    Examples
    --------
    >>> rungs, junction, link = lay_out(np.array([0, 3]), np.array([1, 3, 2]))
    >>> junction.tolist(), link.tolist()
    ([1, 2, 0], [1, 4, 0, 2, 5, 3])
    """
    order = np.lexsort((-counts, np.repeat(np.arange(len(rounds) - 1), np.diff(rounds))))
    begins = (np.cumsum(counts) - counts).take(order)
    sizes: list[int] = []
    links = [np.zeros(0, np.int64)]
    of_round = [0]
    for low, high in zip(rounds[:-1].tolist(), rounds[1:].tolist()):
        falling = -counts.take(order[low:high])
        for rung in range(-int(falling.min(initial=0))):
            size = int(np.searchsorted(falling, -rung))  # those that have more than ``rung``
            links.append(begins[low : low + size] + rung)
            sizes.append(size)
        of_round.append(len(sizes))
    rungs = Rungs(rounds, np.array(of_round), starts(np.array(sizes, np.int64)))
    return rungs, order, np.concatenate(links)
