"""Good choices of sites, found fast: the best one first, then exchanges as long as they gain."""

from __future__ import annotations

import numpy as np

from .siting_allotment import best_allotment
from .siting_problem import SitingProblem
from .sums import sum_by
from .times import Floats, Integers

LONG_LIST = 12
"""Exchanges tried in full per round where sites have limits (the estimate does not know them)."""


def worth_of(
    problem: SitingProblem, sites: Integers, least: float = -np.inf
) -> tuple[float, bool]:
    """Value of a choice (the open sites, kept ones included), and whether it is exact.

    Where it is proven to be below ``least``, the value is minus infinity.
    """
    if not problem.limited:
        return float(problem.weight @ problem.best(sites)), True
    is_open = np.zeros(problem.n_sites, bool)
    is_open[sites] = True
    some = np.flatnonzero(is_open[problem.site])
    people, exact = best_allotment(
        problem.demand[some], problem.site[some], problem.gain[some], problem.weight,
        problem.capacity, least,
    )  # fmt: skip
    return float(people @ problem.gain[some]) if people is not None else -np.inf, exact


def greedy(problem: SitingProblem) -> Integers:
    """The open sites when each choice is the one that adds most at its turn.

    Notes
    -----
    Adding is worth ``sum weight * max(0, gain - best so far)``; a site with a limit is worth no
    more than its room times the best gains, which is estimated by scaling. Equal sites: the first
    of the layer.
    """
    chosen = np.flatnonzero(problem.kept)
    for _ in range(min(problem.k, int((~problem.kept).sum()))):
        chosen = np.append(chosen, int(np.argmax(added_by(problem, chosen))))
    return np.sort(chosen)


def added_by(problem: SitingProblem, sites: Integers) -> Floats:
    """What each further site adds to the open ones; (n_sites,) float64, -1 for the open ones."""
    more = np.maximum(problem.gain - problem.best(sites)[problem.demand], 0.0)
    added = sum_by(problem.site, problem.people * more, problem.n_sites)
    load = sum_by(problem.site, np.where(more > 0, problem.people, 0.0), problem.n_sites)
    room = np.divide(problem.capacity, load, out=np.ones(len(load)), where=load > 0)
    added *= np.minimum(room, 1.0)
    added[sites] = -1.0
    return added


def interchange(problem: SitingProblem, sites: Integers) -> tuple[Integers, float]:
    """Exchange one open site for a closed one as long as that gains; the sites and their value.

    Notes
    -----
    The vertex substitution of M. Teitz and P. Bart (1968) with the exact profit of every exchange
    at once (R. Whitaker, 1983; M. Resende, R. Werneck, 2004): for closing ``r`` and opening ``j``
    it is ``gain_j - loss_r + extra_jr``, with what places of ``r`` keep by going to ``j`` in
    ``extra``; each of the three is one sum over the pairs. The best exchange is made, of equal
    ones the first. Where sites have limits that profit is an estimate, and the most promising
    exchanges are computed in full.
    """
    value, _ = worth_of(problem, sites)
    movable = ~problem.kept[sites]
    for _ in range(50 + 10 * problem.k):
        if not movable.any():
            break
        profit = exchange_profits(problem, sites)
        profit[:, ~movable] = -np.inf
        profit[sites] = -np.inf
        found = _exchange(problem, sites, profit, value)
        if found is None:
            break
        sites, value = found
        movable = ~problem.kept[sites]
    return sites, value


def exchange_profits(problem: SitingProblem, sites: Integers) -> Floats:
    """Profit of opening each site in place of each of ``sites``, limits apart.

    Returns
    -------
    (n_sites, len(sites)) float64
    """
    best, second, holder = problem.two_best(sites)
    width = len(sites)
    demand, people = problem.demand, problem.people
    more = sum_by(
        problem.site, people * np.maximum(problem.gain - best[demand], 0.0), problem.n_sites
    )
    held = np.flatnonzero(holder >= 0)
    loss = sum_by(holder[held], (problem.weight * (best - second))[held], width)
    own = holder[demand]
    rows = np.flatnonzero((own >= 0) & (problem.gain > second[demand]))
    kept = people[rows] * (
        np.minimum(problem.gain[rows], best[demand[rows]]) - second[demand[rows]]
    )
    extra = sum_by(problem.site[rows] * width + own[rows], kept, problem.n_sites * width)
    return more[:, None] - loss[None, :] + extra.reshape(problem.n_sites, width)


def _exchange(
    problem: SitingProblem, sites: Integers, profit: Floats, value: float
) -> tuple[Integers, float] | None:
    """The sites after the best exchange and their value; None where nothing gains."""
    least = problem.tolerance if not problem.grain else 0.5 * problem.grain
    if not problem.limited:
        best = int(np.argmax(profit))
        if profit.flat[best] <= least:
            return None
        after = _after(sites, best)
        return after, worth_of(problem, after)[0]
    order = np.argsort(-profit, axis=None, kind="stable")[:LONG_LIST]
    for cell in order[np.isfinite(profit.flat[order])].tolist():
        after = _after(sites, cell)
        now = worth_of(problem, after, value + least)[0]
        if now > value + least:
            return after, now
    return None


def _after(sites: Integers, cell: int) -> Integers:
    opened, closed = divmod(cell, len(sites))
    return np.sort(np.append(np.delete(sites, closed), opened))

