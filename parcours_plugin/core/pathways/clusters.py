"""Grouping by distances: k-medoids (PAM) and Ward, of things that each stand for several patients.

Everything here takes a full table of distances and a weight per row; a row of weight 3 counts as
three rows at distance 0 from each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, part, silent
from .groups import Floats, Integers

Distances = NDArray[np.float32]
MOST_SWAPS = 500
ROWS_AT_ONCE = 128


@dataclass(frozen=True)
class Grouping:
    """A grouping and how well it parts the patients.

    Attributes
    ----------
    group : (n,) int64
        0 … k-1, the group of most weight first.
    silhouette : (n,) float64
        Of each row, -1 to 1.
    """

    group: Integers
    silhouette: Floats

    def width(self, weight: Floats) -> float:
        """Average silhouette width, over patients."""
        return float(np.average(self.silhouette, weights=weight))


def k_medoids(
    distances: Distances, weight: Floats, start: Integers, progress: Progress = silent
) -> Integers:
    """Medoids that no single exchange improves: the SWAP phase of PAM.

    Minimises ``sum of weight * distance to the nearest medoid``. In each round the best of all
    exchanges of a medoid for another row is made, all exchanges being priced at once.

    Source: Kaufman and Rousseeuw (1990), "Finding groups in data", chapter 2; the exchanges are
    priced as in Schubert and Rousseeuw (2019), "Faster k-medoids clustering", SISAP (FastPAM1).

    Parameters
    ----------
    distances : (n, n) float32
        Symmetric, 0 on the diagonal.
    weight : (n,) float64
    start : (k,) int64
        Rows to start with, as from :func:`first_medoids`.

    Returns
    -------
    (k,) int64
    """
    medoids = np.array(start, np.int64)
    k, n = len(medoids), len(distances)
    rows = np.arange(n)
    light = weight.astype(np.float32)
    cost = _cost(distances, weight, medoids)
    for swaps in range(MOST_SWAPS):
        progress(1 - 0.9**swaps)
        to_medoids = distances[:, medoids]
        nearest = to_medoids.argmin(axis=1)
        first = to_medoids[rows, nearest]
        to_medoids[rows, nearest] = np.inf
        second = to_medoids.min(axis=1)
        change = _exchanges(distances, light, nearest, first, second, k)
        change[:, medoids] = np.inf
        out, candidate = np.unravel_index(np.argmin(change), change.shape)
        swapped = medoids.copy()
        swapped[out] = candidate
        lower = _cost(distances, weight, swapped)
        if lower >= cost:
            break
        medoids, cost = swapped, lower
    progress(1.0)
    return medoids


def _cost(distances: Distances, weight: Floats, medoids: Integers) -> float:
    """Sum of the distances to the nearest medoid."""
    return float(weight @ distances[:, medoids].min(axis=1).astype(np.float64))


def _exchanges(
    distances: Distances,
    weight: Distances,
    nearest: Integers,
    first: Distances,
    second: Distances,
    k: int,
) -> Floats:
    """What the cost becomes when each medoid is exchanged for each row, up to what is the same.

    A row goes to the newcomer where that is nearer; without its medoid it goes to the newcomer or
    to its second choice. (k, n) float64.
    """
    change = np.zeros((k, len(distances)))
    kept = np.zeros(len(distances))
    for medoid in range(k):
        members = np.flatnonzero(nearest == medoid)
        for begin in range(0, len(members), ROWS_AT_ONCE):
            some = members[begin : begin + ROWS_AT_ONCE]
            there = distances[some]
            with_medoid = weight[some] @ np.minimum(there, first[some, None])
            kept += with_medoid
            change[medoid] -= with_medoid
            np.minimum(there, second[some, None], out=there)
            change[medoid] += weight[some] @ there
    return change + kept


def first_medoids(
    distances: Distances, weight: Floats, k: int, progress: Progress = silent
) -> Integers:
    """The BUILD phase of PAM: each further medoid is the row that lowers the cost most.

    The first j of them are those for j groups.

    Returns
    -------
    (k,) int64
        Fewer when there are fewer rows that differ.
    """
    n = len(distances)
    light = weight.astype(np.float32)
    nearest = np.full(n, np.inf, np.float32)
    medoids: list[int] = []
    for j in range(min(k, n)):
        progress(j / k)
        cost = np.zeros(n)
        for begin in range(0, n, ROWS_AT_ONCE):
            some = slice(begin, begin + ROWS_AT_ONCE)
            cost += light[some] @ np.minimum(distances[some], nearest[some, None])
        best = int(np.argmin(cost))
        if not (distances[best] < nearest).any():
            break
        medoids.append(best)
        nearest = np.minimum(nearest, distances[best])
    progress(1.0)
    return np.array(medoids, np.int64)


def ward_merges(distances: Distances, weight: Floats, progress: Progress = silent) -> Floats:
    """All merges of Ward's method, from single rows to one group.

    With ``d`` the distances, rows ``i`` and ``j`` start at ``D = 2 w_i w_j / (w_i + w_j) d^2``
    and a merged group at ``D(k, ij) = ((w_i + w_k) D_ik + (w_j + w_k) D_jk - w_k D_ij) /
    (w_i + w_j + w_k)``: Ward (1963) by the recursion of Lance and Williams (1967), on squared
    distances (Murtagh and Legendre 2014, "Ward2"). Merges are found by chains of nearest
    neighbours (Murtagh 1983), which give the same tree.

    Parameters
    ----------
    distances : (n, n) float32
    weight : (n,) float64
        At least 1.

    Returns
    -------
    (n - 1, 3) float64
        A row of each of the two groups that merge, and the height ``sqrt(D)``; low merges first.
    """
    n = len(distances)
    size = weight.astype(np.float64)
    table = np.square(distances, dtype=np.float32)
    table *= (2 * size[:, None] * size / (size[:, None] + size)).astype(np.float32)
    np.fill_diagonal(table, np.inf)
    alive = np.ones(n, bool)
    merges = np.zeros((max(n - 1, 0), 3))
    chain: list[int] = []
    for done in range(n - 1):
        if done % 64 == 0:
            progress(done / n)
        if not chain:
            chain.append(int(np.argmax(alive)))
        while True:
            tip = chain[-1]
            other = int(np.argmin(table[tip]))
            # of equally near ones the one the chain came from, or it would not end
            if len(chain) > 1 and table[tip, chain[-2]] <= table[tip, other]:
                other = chain[-2]
                break
            chain.append(other)
        del chain[-2:]
        one, two = min(tip, other), max(tip, other)
        between = float(table[one, two])
        merges[done] = one, two, np.sqrt(between)
        alive[two] = False
        rest = np.flatnonzero(alive)
        rest = rest[rest != one]
        a, b = size[one], size[two]
        joined = (a + size[rest]) * table[one, rest] + (b + size[rest]) * table[two, rest]
        joined = (joined - size[rest] * between) / (a + b + size[rest])
        table[one, rest] = table[rest, one] = joined
        table[two, :] = table[:, two] = np.inf
        size[one] = a + b
    progress(1.0)
    return merges[np.argsort(merges[:, 2], kind="stable")]


def cut(merges: Floats, n: int, k: int) -> Integers:
    """The k groups that are left when the highest merges are not made.

    Returns
    -------
    (n,) int64
        0 … k-1, in the order of their first rows.
    """
    parent = np.arange(n)
    made = merges[: max(n - k, 0), :2].astype(np.int64)
    # Groups are named by their first row; a row joins the lower one it merged with.
    parent[made[:, 1]] = made[:, 0]
    while True:
        higher = parent[parent]
        if np.array_equal(higher, parent):
            return np.unique(parent, return_inverse=True)[1].reshape(-1).astype(np.int64)
        parent = higher


def silhouettes(distances: Distances, weight: Floats, group: Integers) -> Floats:
    """How much nearer each row is to its own group than to the next one.

    ``s = (b - a) / max(a, b)``: ``a`` is the mean distance to the others of the own group, ``b``
    the least mean distance to another group; 0 for who is alone in a group. Rousseeuw (1987),
    "Silhouettes", J. Comput. Appl. Math. 20; a row of weight w counts as w rows.

    Returns
    -------
    (n,) float64
        -1 to 1.
    """
    n, k = len(group), int(group.max(initial=0)) + 1
    if k < 2:
        return np.zeros(n)
    member = np.zeros((n, k), np.float32)
    member[np.arange(n), group] = weight
    sums = (distances @ member).astype(np.float64)
    size = np.bincount(group, weight, k)
    rows = np.arange(n)
    others = size[group] - 1.0
    own = np.divide(sums[rows, group], others, out=np.zeros(n), where=others > 0)
    mean = sums / size
    mean[rows, group] = np.inf
    next_one = mean.min(axis=1)
    largest = np.maximum(own, next_one)
    width = np.divide(next_one - own, largest, out=np.zeros(n), where=largest > 0)
    return np.where(others > 0, width, 0.0)


def medoid_of_each(distances: Distances, weight: Floats, group: Integers) -> Integers:
    """The row of each group with the least weighted sum of distances to its group, (k,) int64."""
    found = []
    for one in range(int(group.max(initial=-1)) + 1):
        members = np.flatnonzero(group == one)
        cost = distances[np.ix_(members, members)] @ weight[members]
        found.append(int(members[np.argmin(cost)]))
    return np.array(found, np.int64)


def groupings(
    distances: Distances,
    weight: Floats,
    numbers: Sequence[int],
    method: str,
    progress: Progress = silent,
) -> dict[int, Grouping]:
    """Groupings into several numbers of groups.

    Parameters
    ----------
    distances : (n, n) float32
    weight : (n,) float64
    numbers : sequence of int
        How many groups; numbers that cannot be had (too few different rows) are left out.
    method : str
        ``ward`` or ``pam``.

    Returns
    -------
    dict
        Number of groups -> grouping.
    """
    n, most = len(distances), max(numbers)
    found: dict[int, Grouping] = {}
    if method == "ward":
        merges = ward_merges(distances, weight, part(progress, 0.0, 0.8))
    else:
        build = first_medoids(distances, weight, most, part(progress, 0.0, 0.3))
    for done, k in enumerate(numbers):
        if method == "ward":
            group = cut(merges, n, k)
        else:
            if k > len(build):
                continue
            stage = 0.3 + 0.7 * done / len(numbers)
            medoids = k_medoids(
                distances, weight, build[:k], part(progress, stage, stage + 0.7 / len(numbers))
            )
            group = distances[:, medoids].argmin(axis=1).astype(np.int64)
            group[medoids] = np.arange(k)  # two medoids may be at the same place
        if int(group.max()) + 1 != k:
            continue
        group = _largest_first(group, weight)
        found[k] = Grouping(group, silhouettes(distances, weight, group))
    progress(1.0)
    return found


def _largest_first(group: Integers, weight: Floats) -> Integers:
    """The same groups, numbered by their weight."""
    order = np.argsort(-np.bincount(group, weight), kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return rank[group]
