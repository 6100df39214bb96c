"""A proven upper bound of what any choice of sites can be worth (Lagrangean relaxation).

Every place is charged a price for being served; at given prices each site is worth what it earns
beyond them, and the best ``k`` sites are simply the ``k`` that are worth most.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .siting_problem import SitingProblem
from .sums import sum_by
from .times import Booleans, Floats, Integers

PATIENCE = 12
"""Rounds without a better bound before steps are halved."""
LEAST_STEP = 0.002


@dataclass(frozen=True)
class Bound:
    """The best bound found under some decisions.

    Attributes
    ----------
    value : float
        No choice is worth more.
    price : (n_demand,) float64
        Per person, of that bound.
    worth : (n_sites,) float64
        Of each site at these prices.
    """

    value: float
    price: Floats
    worth: Floats


def site_worth(problem: SitingProblem, price: Floats) -> tuple[Floats, Floats]:
    """What each site earns at these prices, and the people of each pair who would come.

    Notes
    -----
    ``worth_j = max sum_i x_ij (gain_ij - price_i)`` with ``0 <= x_ij <= weight_i`` and, where the
    site has a limit, ``sum_i x_ij <= capacity_j`` (then the best-paying people come first).
    """
    profit = problem.gain - price[problem.demand]
    coming = np.where(profit > 0, problem.people, 0.0)
    limit = problem.capacity
    if np.isfinite(limit).any():
        load = sum_by(problem.site, coming, problem.n_sites)
        over = load > limit
        if over.any():
            rows = np.flatnonzero(over[problem.site] & (coming > 0))
            rows = rows[np.lexsort((-profit[rows], problem.site[rows]))]
            at = problem.site[rows]
            before = np.cumsum(coming[rows]) - coming[rows]
            start = np.searchsorted(at, at)
            coming[rows] = np.clip(limit[at] - (before - before[start]), 0.0, coming[rows])
    return sum_by(problem.site, coming * np.maximum(profit, 0.0), problem.n_sites), coming


def improve_bound(
    problem: SitingProblem,
    price: Floats,
    inside: Booleans,
    outside: Booleans,
    incumbent: float,
    rounds: int,
    seen: Callable[[Integers, Floats], float],
    each: Callable[[], None],
) -> Bound:
    """The best bound that so many rounds of the subgradient method find.

    Parameters
    ----------
    problem : SitingProblem
        What is chosen.
    price : (n_demand,) float64
        Prices to begin with.
    inside, outside : (n_sites,) bool
        Sites that are open (the kept ones are among them), and sites that are not.
    incumbent : float
        Value of the best choice known: the bound need not be better than this.
    rounds : int
        At most so many.
    seen : callable
        Told the rows of the sites that are worth most (and their worth) whenever the bound
        improves; gives the best value known.
    each : callable
        Called before each round.

    Notes
    -----
    ``L(price) = sum_i weight_i price_i + sum of the worth of the open sites and of the best k of
    the others`` is a bound for every price of 0 or more (M. Held, R. Karp, 1971; A. Geoffrion,
    1974; for the p-median G. Cornuejols, M. Fisher, G. Nemhauser, 1977). A step is
    ``theta (L - incumbent) / sum weight (1 - n)^2`` along ``1 - n`` with ``n`` the times that a
    place is served.
    """
    weight, free = problem.weight, np.flatnonzero(~inside & ~outside)
    slots = min(problem.k - int(np.sum(inside & ~problem.kept)), len(free))
    best = Bound(np.inf, price, np.zeros(problem.n_sites))
    theta, stall, tried = 1.0, 0, 0
    push = np.zeros(len(price))
    while tried < rounds:
        tried += 1
        each()
        worth, coming = site_worth(problem, price)
        chosen = inside.copy()
        chosen[free[np.argsort(-worth[free], kind="stable")[:slots]]] = True
        value = float(weight @ price + worth[chosen].sum())
        if value < best.value - 1e-4 * abs(best.value - incumbent) or best.value == np.inf:
            stall = 0
            incumbent = max(incumbent, seen(np.flatnonzero(chosen), worth))
        else:
            stall += 1
        if value < best.value:
            best = Bound(value, price, worth)
        if best.value <= incumbent + problem.tolerance:
            break
        if stall >= PATIENCE:
            theta, stall, price, push = theta / 2, 0, best.price, np.zeros(len(price))
            if theta < LEAST_STEP:
                break
            continue
        open_pairs = np.flatnonzero(chosen[problem.site] & (coming > 0))
        served = sum_by(problem.demand[open_pairs], coming[open_pairs], len(weight))
        slope = 1.0 - np.divide(served, weight, out=np.ones(len(weight)), where=weight > 0)
        push = slope + 0.4 * push
        push[(price <= 0) & (push > 0)] = 0.0
        length = float(weight @ (push * push))
        if length <= 0:
            break
        price = np.maximum(price - theta * (value - incumbent) / length * push, 0.0)
    return best
