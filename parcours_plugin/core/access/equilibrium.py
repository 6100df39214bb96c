"""RAAM to the user equilibrium: nobody could do better by going to another facility.

The equilibrium is the least of a convex function of the trips, so it is found by an interior-point
method that works on whole arrays, and its distance from the optimum is known at the end.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..i18n import tr
from ..progress import Progress, part, silent
from .site_equations import SiteEquations
from .sums import least_by, sum_by
from .times import Booleans, Floats, Integers

FIRST_CHOICES = 8
"""Nearest facilities of each origin that the first round tries."""
ROUNDS = 50
STEPS = 120
GAP = 1e-14
"""Wanted distance from the optimum, as a share of everybody's cost."""
FIRST_GAP, NEXT_GAP = 1e-3, 1e-6
"""Wanted of the two rounds that find the pairs that may be used."""
CORRECTORS, FARTHER, FAR_ENOUGH = 2, 0.3, 0.9
"""Further corrections per step, how much farther each aims, and when none is worth it."""
NEAR = 0.05
"""Pairs that cost no more than this above the best of their origin join."""
ACCEPTED_GAP = 1e-11
"""Distance at which a search that can get no nearer (rounding) is good enough."""


@dataclass(frozen=True)
class Equilibrium:
    """Trips and costs at the user equilibrium.

    Attributes
    ----------
    cost : (n_origins,) float64
        ``min over j of t_ij / tau + crowding_j``; inf where no facility with supply is reached.
    crowding : (n_sites,) float64
        ``D_j / (rho S_j)``; 1 = as many people per unit of supply as on average; nan without
        supply.
    demand : (n_sites,) float64
        ``D_j``, people who go there.
    trips : (n_pairs,) float64
        People of origin who go to destination.
    gap : float
        ``sum trips * (cost of the pair - cost of the origin) / sum P cost``: 0 = equilibrium.
    """

    cost: Floats
    crowding: Floats
    demand: Floats
    trips: Floats
    gap: float


def user_equilibrium(
    origin: Integers,
    site: Integers,
    travel_cost: Floats,
    population: Floats,
    capacity: Floats,
    progress: Progress = silent,
) -> Equilibrium:
    """Where people go when each chooses the least of travel and crowding.

    Parameters
    ----------
    origin, site : (n_pairs,) int64
        Rows of the reached pairs, in order of origin.
    travel_cost : (n_pairs,) float64
        ``t_ij / tau``.
    population : (n_origins,) float64
        ``P_i``, 0 or more.
    capacity : (n_sites,) float64
        ``rho S_j``: people that the supply stands for; 0 = nobody can go there.
    progress : Progress
        Told after each round.

    Raises
    ------
    InputError
        If the equilibrium cannot be found (numbers of too different sizes).

    Notes
    -----
    Wardrop's first principle with linear crowding is the optimum of Beckmann's function::

        minimise  sum_j D_j^2 / (2 capacity_j) + sum_ij x_ij t_ij / tau
        subject to  sum_j x_ij = P_i,  D_j = sum_i x_ij,  x_ij >= 0

    ``D`` is unique. Only the pairs that may be used are in the problem; the others are priced
    after each round and join when an origin would gain by them, so that the answer is the one of
    all pairs.

    Sources: M. Beckmann, C. McGuire, C. Winsten (1956), Studies in the Economics of
    Transportation; J. Saxon, D. Snow (2020), A rational agent model for the spatial accessibility
    of primary health care, Annals of the AAG 110(1); S. Mehrotra (1992), On the implementation of a
    primal-dual interior point method, SIAM J. Optim. 2(4); J. Gondzio (1996), Multiple centrality
    corrections, Computational Optimization and Applications 6.

    Examples
    --------
    Ten people beside the one of two equal facilities, half an hour (tau = 60) from the other: the
    crowding differs by 1/2.

    >>> import numpy as np
    >>> found = user_equilibrium(np.array([0, 0]), np.array([0, 1]), np.array([0.0, 0.5]),
    ...                          np.array([10.0]), np.array([5.0, 5.0]))
    >>> np.round(found.demand, 9).tolist(), np.round(found.cost, 9).tolist()
    ([6.25, 3.75], [1.25])
    """
    origin, site = np.asarray(origin, np.int64), np.asarray(site, np.int64)
    usable = capacity[site] > 0
    asked = np.flatnonzero(usable & (population[origin] > 0))
    trips = np.zeros(len(origin))
    crowding = np.zeros(len(capacity))
    if len(asked):
        trips[asked], crowding = _solve(
            origin[asked], site[asked], travel_cost[asked], population, capacity, progress
        )
    pair_cost = np.where(usable, travel_cost + crowding[site], np.inf)
    cost = least_by(origin, pair_cost, len(population))
    used = np.flatnonzero(trips > 0)
    excess = float(np.sum(trips[used] * (pair_cost[used] - cost[origin[used]])))
    total = float(np.sum(trips[used] * cost[origin[used]]))
    demand = sum_by(site, trips, len(capacity))
    return Equilibrium(
        cost,
        np.where(capacity > 0, crowding, np.nan),
        demand,
        trips,
        excess / total if total > 0 else 0.0,
    )


def _solve(
    origin: Integers,
    site: Integers,
    travel_cost: Floats,
    population: Floats,
    capacity: Floats,
    progress: Progress,
) -> tuple[Floats, Floats]:
    """Trips of the pairs and crowding of the sites; all pairs are usable and asked for."""
    present, origin = np.unique(origin, return_inverse=True)
    people = population[present]
    supplied, site = np.unique(site, return_inverse=True)
    room = capacity[supplied]
    active = _rank(origin, travel_cost) < FIRST_CHOICES
    trips = np.zeros(len(origin))
    wanted = GAP if active.all() else FIRST_GAP
    for attempt in range(ROUNDS):
        stage = part(progress, 1 - 0.6**attempt, 1 - 0.6 ** (attempt + 1))
        pairs = np.flatnonzero(active)
        trips[:] = 0
        trips[pairs], crowding = _interior_point(
            _Problem(origin[pairs], site[pairs], travel_cost[pairs], people, room), stage, wanted
        )
        pair_cost = travel_cost + crowding[site]
        level = least_by(origin[pairs], pair_cost[pairs], len(people))
        excess = pair_cost - level[origin]
        missed = max(0.0, -float(excess.min()))
        if wanted == GAP and np.all(excess[~active] >= -1e-12):
            break
        if wanted == NEXT_GAP:
            active = _nearly_best(pair_cost, origin, site, max(NEAR, 3 * missed), len(people))
        else:
            # those that nearly gain join too: they would be next
            active = active | (excess < NEAR + 0.1 * missed)
        wanted = NEXT_GAP if wanted == FIRST_GAP else GAP
    everywhere = np.zeros(len(capacity))
    everywhere[supplied] = crowding
    # nobody is lost to rounding
    return trips * (people / sum_by(origin, trips, len(people)))[origin], everywhere


def _rank(origin: Integers, cost: Floats) -> Integers:
    """Rank of each pair by cost within its origin, from 0."""
    order = np.lexsort((cost, origin))
    begin = np.searchsorted(origin[order], origin[order])
    ranks = np.empty(len(origin), np.int64)
    ranks[order] = np.arange(len(origin)) - begin
    return ranks


def _nearly_best(
    pair_cost: Floats, origin: Integers, site: Integers, near: float, n_origins: int
) -> Booleans:
    """Pairs within ``near`` of the best of their origin, or of the best pair of their site."""
    excess = pair_cost - least_by(origin, pair_cost, n_origins)[origin]
    least = least_by(site, excess, int(site.max()) + 1)
    nearly: Booleans = excess < near + least[site]
    return nearly


@dataclass(frozen=True)
class _Problem:
    """The pairs that are in the problem, and the numbers of origins and sites."""

    origin: Integers
    site: Integers
    travel_cost: Floats
    people: Floats
    room: Floats


def _interior_point(
    problem: _Problem, progress: Progress, wanted: float
) -> tuple[Floats, Floats]:
    """Trips and crowding of a problem with all its pairs, to the gap wanted.

    Conditions: ``z = c + u_j - v_i >= 0``, ``x >= 0``, ``x z = 0``, ``sum_j x = P_i`` and
    ``sum_i x = room_j u_j``; ``z`` is what a pair costs above the best.
    """
    origin, site, travel_cost = problem.origin, problem.site, problem.travel_cost
    people, room = problem.people, problem.room
    n_origins, n_sites = len(people), len(room)
    equations = SiteEquations(origin, site, n_origins, n_sites, room)
    # everybody divided equally; levels that leave every pair above the best
    x = (people / np.bincount(origin, minlength=n_origins))[origin]
    u = sum_by(site, x, n_sites) / room
    lowest = least_by(origin, travel_cost + u[site], n_origins)
    v = lowest - 0.1 * float(np.mean(lowest)) - 1e-3
    z = travel_cost + u[site] - v[origin]
    best_gap, best_x, best_u = np.inf, x, u
    for step in range(STEPS):
        progress(step / STEPS)
        gap = float(x @ z) / max(float(people @ np.abs(v)), 1e-300)
        if gap < best_gap:
            best_gap, best_x, best_u = gap, x, u
        if gap <= wanted or (gap > 1e3 * best_gap and best_gap < ACCEPTED_GAP):
            break
        short_origin = people - sum_by(origin, x, n_origins)
        short_site = room * u - sum_by(site, x, n_sites)
        short_price = travel_cost + u[site] - v[origin] - z
        shortage = (short_origin, short_site, short_price)
        ratio = x / z
        equations.prepare(ratio)
        # predictor: straight to the optimum; corrector: what keeps to the middle of the way
        du, dv = equations.solve(z, -x * z, shortage)
        dz = du[site] - dv[origin] + short_price
        dx = -x - ratio * dz
        there = float((x + _longest(x, dx) * dx) @ (z + _longest(z, dz) * dz))
        mean = float(x @ z) / len(x)
        target = mean * (there / max(float(x @ z), 1e-300)) ** 3
        product = target - x * z - dx * dz
        du, dv = equations.solve(z, product, shortage)
        dz = du[site] - dv[origin] + short_price
        dx = (product - x * dz) / z
        if not (np.isfinite(dx).all() and np.isfinite(dz).all()):
            break
        # one length for both: D = room u ties trips to prices
        length = min(_longest(x, dx), _longest(z, dz))
        for _ in range(CORRECTORS):
            if length > FAR_ENOUGH:
                break
            # aim farther, and bring the products that would be too small or too large back
            aim = min(1.0, length + FARTHER)
            away = (x + aim * dx) * (z + aim * dz)
            product = product + np.maximum(
                np.clip(away, 0.1 * target, 10 * target) - away, -10 * target
            )
            again = equations.solve(z, product, shortage)
            price_step = again[0][site] - again[1][origin] + short_price
            trip_step = (product - x * price_step) / z
            now = min(_longest(x, trip_step), _longest(z, price_step))
            if not now > length + 0.01:
                break
            (du, dv), dz, dx, length = again, price_step, trip_step, now
        length *= 0.9995
        x, u, v, z = x + length * dx, u + length * du, v + length * dv, z + length * dz
    if best_gap > max(ACCEPTED_GAP, wanted):
        raise InputError(
            tr(
                "The equilibrium of RAAM could not be found (remaining gap {gap:.1e}); check the"
                " population and the capacity for values of very different sizes.",
                gap=best_gap,
            )
        )
    return best_x, best_u


def _longest(values: Floats, change: Floats) -> float:
    """How far one may go along ``change`` before a value falls below 0, at most 1."""
    # the largest share of a value that one step takes away
    fall = -float(np.min(change / values, initial=0.0))
    return 1.0 if fall <= 1.0 else 1.0 / fall
