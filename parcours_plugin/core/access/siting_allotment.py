"""Who goes to which of the open sites: the nearest, or the best division when sites are limited.

Limits are kept by prices of the sites: whoever has nearly as good a site elsewhere gives way. The
few places where that leaves a choice are settled by a small linear programme.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .allotment import allot
from .sums import sum_by
from .times import Booleans, Floats, Integers

SWEEPS = 12
LEAST_WINDOW = 1e-3
"""First programme: the pairs so near (of the largest gain) to the best at the prices."""
ROUNDS = 40
BIG_ENOUGH = 1 + 1e-12

LinearProgramme = Callable[..., Any]


def best_allotment(
    demand: Integers,
    site: Integers,
    gain: Floats,
    weight: Floats,
    capacity: Floats,
    least: float = -np.inf,
) -> tuple[Floats | None, bool]:
    """People of each pair so that the sum of people times gain is the largest.

    Parameters
    ----------
    demand, site : (n_pairs,) int64
        Rows of the pairs; all sites are open; each pair at most once.
    gain : (n_pairs,) float64
        Per person, above 0.
    weight : (n_demand,) float64
        People to be divided; a place may be divided between sites.
    capacity : (n_sites,) float64
        People that each site takes, inf = no limit.
    least : float
        Where the sum is proven to be below this, the division is not made.

    Returns
    -------
    people : (n_pairs,) float64 or None
        ``sum_j people <= weight``, ``sum_i people <= capacity``; None when below ``least``.
    exact : bool
        Whether this is the optimum: always where no limit binds, and with scipy; otherwise people
        are given to the pairs of the largest gain at the prices first.

    Notes
    -----
    A transport problem. With prices ``u >= 0`` of the sites, ``sum_j capacity_j u_j + sum_i
    weight_i max(0, max_j gain_ij - u_j)`` is never below the optimum, and equal to it at the best
    prices, which are found one site after the other; the programme (HiGHS) holds only pairs that
    are nearly the best at the prices, and takes in others as long as they would gain.

    Examples
    --------
    Two places prefer one site that has room for one; the one that would lose less moves.

    >>> import numpy as np
    >>> people, exact = best_allotment(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]),
    ...     np.array([9.0, 8.0, 9.0, 2.0]), np.array([10.0, 10.0]), np.array([10.0, np.inf]))
    >>> np.round(people).tolist()
    [0.0, 10.0, 10.0, 0.0]
    """
    people = np.zeros(len(demand))
    if not len(demand):
        return people, True
    asked, place = np.unique(demand, return_inverse=True)
    opened, column = np.unique(site, return_inverse=True)
    heads, room = weight[asked], capacity[opened]
    table = np.zeros((len(opened), len(asked)))
    table[column, place] = gain
    nearest = table.argmax(axis=0)
    if np.all(sum_by(nearest, heads, len(opened)) <= room * BIG_ENOUGH):
        first = column == nearest[place]
        people[first] = weight[demand[first]]
        return people, True
    price, bound = _site_prices(table, heads, room)
    if bound < least:
        return None, True
    solve = _linear_programme()
    found = _sift(solve, table, heads, room, price) if solve is not None else None
    if found is not None:
        return found[column, place], True
    profit = gain - price[column]
    order = np.lexsort((site, demand, -profit))
    people[order] = allot(demand[order], site[order], weight, capacity)[0]
    return people, False


def _site_prices(table: Floats, heads: Floats, room: Floats) -> tuple[Floats, float]:
    """Prices per person at which sites are just full, and the bound that they prove.

    One site after the other takes the least price at which those who still prefer it fit.
    """
    price = np.zeros(len(room))
    for _ in range(SWEEPS):
        before = price.copy()
        for one in np.flatnonzero(np.isfinite(room)).tolist():
            net = table - price[:, None]
            net[one] = 0.0
            regret = table[one] - np.maximum(net.max(axis=0), 0.0)
            order = np.argsort(-regret, kind="stable")
            full = np.cumsum(heads[order]) > room[one] * BIG_ENOUGH
            first = order[np.argmax(full)] if full.any() else -1
            price[one] = max(float(regret[first]), 0.0) if first >= 0 else 0.0
        if np.allclose(before, price, rtol=1e-12, atol=1e-12):
            break
    limited = np.isfinite(room)
    best = np.maximum((table - price[:, None]).max(axis=0), 0.0)
    return price, float(room[limited] @ price[limited] + heads @ best)


def _linear_programme() -> LinearProgramme | None:
    try:
        from scipy.optimize import linprog
    except ImportError:
        return None
    solver: LinearProgramme = linprog
    return solver


def _sift(
    solve: LinearProgramme, table: Floats, heads: Floats, room: Floats, price: Floats
) -> Floats | None:
    """The optimum by programmes that hold more and more pairs; (n_sites, n_demand) or None."""
    scale = float(table.max())
    net = table - price[:, None]
    best = np.maximum(net.max(axis=0), 0.0)
    held = (table > 0) & (net >= best - LEAST_WINDOW * scale)
    for _ in range(ROUNDS):
        answer = _programme(solve, table / scale, heads, room, held)
        if answer is None:
            return None
        people, price, level = answer
        # what a pair would gain at the programme's prices; those that would, join
        excess = table / scale - price[:, None] - level[None, :]
        missing = (table > 0) & ~held & (excess > 1e-9)
        if not missing.any():
            return people
        held |= (table > 0) & (excess > -0.01 * LEAST_WINDOW) & missing
    return None


def _programme(
    solve: LinearProgramme, table: Floats, heads: Floats, room: Floats, held: Booleans
) -> tuple[Floats, Floats, Floats] | None:
    """One linear programme in shares of the places: people, prices of sites, levels of places."""
    from scipy import sparse

    one, place = np.nonzero(held & (heads > 0)[None, :])
    n, size = len(one), float(heads.max())
    limited = np.flatnonzero(np.isfinite(room))
    row = np.full(len(room), -1, np.int64)
    row[limited] = np.arange(len(limited))
    some = np.flatnonzero(row[one] >= 0)
    shares = sparse.csr_matrix((np.ones(n), (place, np.arange(n))), (len(heads), n))
    loads = sparse.csr_matrix(
        (heads[place[some]] / size, (row[one[some]], some)), (len(limited), n)
    )
    answer = solve(
        -table[one, place] * heads[place] / size,
        A_ub=sparse.vstack([shares, loads]),
        b_ub=np.concatenate([np.ones(len(heads)), room[limited] / size]),
        bounds=(0, None),
        method="highs-ds",
    )
    if answer.status != 0:
        return None
    people = np.zeros(held.shape)
    people[one, place] = np.clip(answer.x, 0.0, 1.0) * heads[place]
    people[people < 1e-9 * size] = 0.0
    marginal = -np.asarray(answer.ineqlin.marginals)
    price = np.zeros(len(room))
    price[limited] = marginal[len(heads) :]
    level = np.zeros(len(heads))
    np.divide(marginal[: len(heads)] * size, heads, out=level, where=heads > 0)
    return people, price, level
