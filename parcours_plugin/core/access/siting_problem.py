"""The choice of sites as arrays: what each site is worth to each place, and what is known before.

Both objectives become one: choose ``k`` sites so that the sum over the places of weight times the
gain of the best open site is the largest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from .times import Booleans, Floats, Integers, TimeTable

EXACT_WEIGHTS = 2.0**52
"""Sums of whole weights below this are exact."""


@dataclass(frozen=True)
class SitingProblem:
    """Gains of pairs over what the existing facilities without limit already give.

    Attributes
    ----------
    demand, site : (n_pairs,) int64
        Rows of the pairs, in order of site.
    gain : (n_pairs,) float64
        Per person, above 0.
    weight : (n_demand,) float64
        People, 0 or more.
    capacity : (n_sites,) float64
        People that a site can take; inf = no limit.
    kept : (n_sites,) bool
        Existing facilities, which are open in any case.
    k : int
        Sites to choose among the others.
    grain : float
        All values are multiples of this; 0 = they may be anything.
    penalty : float
        What each person left without a site costs on top (``p_median``); 0 = nobody can be.
    """

    demand: Integers
    site: Integers
    gain: Floats
    weight: Floats
    capacity: Floats
    kept: Booleans
    k: int
    grain: float = 0.0
    penalty: float = 0.0

    @property
    def n_sites(self) -> int:
        """Number of sites, kept ones included."""
        return len(self.capacity)

    @cached_property
    def people(self) -> Floats:
        """Weight of the place of each pair; (n_pairs,) float64."""
        return self.weight[self.demand]

    @property
    def limited(self) -> bool:
        """Whether some site that matters has a limit."""
        return bool(np.isfinite(self.capacity[self.site]).any())

    @cached_property
    def tolerance(self) -> float:
        """A bound that is no more than this above a value proves that nothing is better."""
        most = np.zeros(len(self.weight))
        np.maximum.at(most, self.demand, self.gain)
        rounding = 1e-12 * float(self.weight @ most) + 1e-12
        return max(rounding, 0.999 * self.grain)

    def only(self, sites: Booleans) -> SitingProblem:
        """The problem with the pairs of some sites alone; rows keep their numbers."""
        some = sites[self.site]
        return replace(
            self, demand=self.demand[some], site=self.site[some], gain=self.gain[some]
        )

    def split_gap(self, gap: float) -> tuple[float, float]:
        """People and person-minutes that a better choice of ``p_median`` may at most have more.

        As long as it is not proven that nobody else can be reached, nothing is known of minutes.
        """
        if self.penalty and gap >= self.penalty * _least_difference(self.weight):
            return gap / self.penalty, 0.0
        return 0.0, gap

    def best(self, sites: Integers) -> Floats:
        """Gain of each place with its best of some sites, limits apart; (n_demand,) float64."""
        return self.two_best(sites)[0]

    def two_best(self, sites: Integers) -> tuple[Floats, Floats, Integers]:
        """Best and second gain of each place, and which of ``sites`` is the best (-1 = none)."""
        n, width = len(self.weight), len(sites)
        if not width:
            return np.zeros(n), np.zeros(n), np.full(n, -1, np.int64)
        row = np.full(self.n_sites, -1, np.int64)
        row[sites] = np.arange(width)
        some = np.flatnonzero(row[self.site] >= 0)
        table = np.zeros((width, n))
        table[row[self.site[some]], self.demand[some]] = self.gain[some]
        first = table.argmax(axis=0).astype(np.int64)
        cell = (first, np.arange(n))
        best = table[cell].copy()
        table[cell] = 0.0
        return best, table.max(axis=0), np.where(best > 0, first, -1)


def siting_problem(
    times: TimeTable,
    weight: Floats,
    capacity: Floats,
    kept: Booleans,
    k: int,
    objective: str,
) -> SitingProblem:
    """The problem of a table of times.

    Parameters
    ----------
    times : TimeTable
        From the demand to existing facilities and candidates; a pair that is not there cannot be
        used (``maximal_cover``: only the pairs within the limit).
    weight : (n_demand,) float64
        People.
    capacity : (n_sites,) float64
        People that a site can take, inf = no limit.
    kept : (n_sites,) bool
        Existing facilities.
    k : int
        Sites to choose.
    objective : str
        ``p_median`` or ``maximal_cover``.

    Notes
    -----
    ``maximal_cover``: each pair is worth 1 per person. ``p_median``: a pair is worth the minutes
    that it saves against the farthest site of its place; where somebody might be left without any
    site, a further penalty, larger than all minutes that could be saved together, so that nobody
    is left out to spare the others minutes. What the nearest existing facility without limit
    gives is subtracted everywhere, and pairs that are no better than it are left out.
    """
    n, n_sites = times.n_origins, times.n_destinations
    asked = weight[times.origin] > 0
    origin, site, minutes = times.origin[asked], times.destination[asked], times.minutes[asked]
    free = kept[site] & np.isinf(capacity[site])
    before = _least(origin[free], minutes[free], n)  # inf = nobody there yet
    penalty = 0.0
    if objective == "maximal_cover":
        value = np.where(np.isfinite(before[origin]), 0.0, 1.0)
        grain = 1.0 if _whole(weight) and not np.isfinite(capacity).any() else 0.0
    else:
        farthest = -_least(origin, -minutes, n)
        farthest = np.where(np.isfinite(before), before, np.where(farthest > 0, farthest, 0.0))
        value = farthest[origin] - minutes
        alone = ~np.isfinite(before) & _contested(origin, site, n, n_sites, kept, capacity, k)
        penalty = _penalty(weight, farthest) if alone[origin].any() else 0.0
        value = value + np.where(alone[origin], penalty, 0.0)
        grain = 0.0
    useful = np.flatnonzero((value > 0) & ~free)
    useful = useful[np.lexsort((origin[useful], site[useful]))]
    return SitingProblem(
        origin[useful], site[useful], value[useful], weight, capacity, kept, k, grain,
        penalty,
    )  # fmt: skip


def _contested(
    origin: Integers,
    site: Integers,
    n: int,
    n_sites: int,
    kept: Booleans,
    capacity: Floats,
    k: int,
) -> Booleans:
    """Places that some choice would leave without a site."""
    if np.isfinite(capacity).any():
        return np.ones(n, bool)
    candidates = int((~kept).sum())
    reached = np.bincount(origin[~kept[site]], minlength=n)
    # any choice of k leaves out candidates - k: too few to miss the place
    missed: Booleans = reached <= candidates - min(k, candidates)
    return missed


def _penalty(weight: Floats, farthest: Floats) -> float:
    """More than all minutes that could be saved, per the least difference in people."""
    return 1.0 + float(weight @ farthest) / _least_difference(weight)


def _least_difference(weight: Floats) -> float:
    """The least number of people that a choice may reach more than another."""
    some = weight[weight > 0]
    return 1.0 if _whole(weight) or not len(some) else float(some.min())


def _whole(weight: Floats) -> bool:
    return bool(np.all(weight == np.rint(weight)) and weight.sum() < EXACT_WEIGHTS)


def _least(rows: Integers, values: Floats, n: int) -> Floats:
    """Least value of each row, inf where there is none; fast on rows in order."""
    least = np.full(n, np.inf)
    if not len(rows):
        return least
    begin = np.flatnonzero(np.append(True, np.diff(rows) != 0))
    least[rows[begin]] = np.minimum.reduceat(values, begin)
    return least
