"""A pathway in the fewest places: the one or two facilities that can do most of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np

from ..minutes import DIGITS
from ..progress import Progress, silent
from .burden_search import NearestOfSets
from .times import Booleans, Floats, Integers

MOST_COMBINATIONS = 20_000
"""Sets of three and more kinds of sites are all tried as long as there are no more than these."""

CELLS_AT_ONCE = 500_000
"""Communes x kinds of sites x kinds of care held at once; 4 MB stay near the processor."""


@dataclass(frozen=True)
class FewestPlaces:
    """The pathway of each commune in its fewest places.

    Attributes
    ----------
    site : (n, k) int64
        Site for each kind of care, -1 where the commune cannot do the whole pathway.
    one_way_minutes, one_way_km : (n, k) float64
        To that site; nan where there is none.
    minutes, km : (n,) float64
        Of the whole pathway; nan where it cannot be done.
    n_places : (n,) int64
        Different sites, 0 where it cannot be done.
    greedy : (n,) bool
        Whether not every set was tried: there may be a set with fewer places, or a shorter one.
    """

    site: Integers
    one_way_minutes: Floats
    one_way_km: Floats
    minutes: Floats
    km: Floats
    n_places: Integers
    greedy: Booleans


def fewest_places(
    sets: NearestOfSets,
    kinds: Booleans,
    trips: Floats,
    within_percent: float,
    progress: Progress = silent,
) -> FewestPlaces:
    """The fewest places in which a whole pathway takes little longer than it must.

    Parameters
    ----------
    sets : NearestOfSets
        The nearest site of each kind of site, (n, g).
    kinds : (g, k) bool
        Kinds of care that each kind of site offers.
    trips : (k,) float64
        Journeys for each kind of care, above 0.
    within_percent : float
        How much longer than the least total it may take, percent.
    progress : Progress
        Told block by block.

    Notes
    -----
    With ``T(S) = sum over care c of trips_c * min over j in S offering c of t_ij`` for a set of
    sites ``S``, and ``T* = T(all sites)``: the smallest ``S`` with ``T(S) <= (1 + X/100) T*``, of
    the smallest ones that with the least ``T(S)``.

    The search is exact although it never looks at pairs of sites: what a set costs depends, for
    given lists of care, on the times to its members alone and grows with each of them, and two
    members with the same list are no better than the nearer one. So of each list of care (kind of
    site) only the nearest site can be in the best set, and it is enough to try sets of kinds of
    sites: ``g`` of them (a dozen) where there are hundreds of sites.

    Single places and pairs are always all tried, larger sets as long as there are at most
    ``MOST_COMBINATIONS`` of them; beyond, places are added one by one, each time the one that
    leaves the fewest journeys undone and then the least time (``greedy`` tells where). A set is
    never larger than that of the nearest site for each care.

    Work for sets of ``p``: ``comb(g, p) * n * k``; memory in blocks of communes.
    """
    n, k = len(sets.site), len(trips)
    width = max(1, CELLS_AT_ONCE // max(len(kinds) * k, 1))
    found = FewestPlaces(
        np.full((n, k), -1, np.int64),
        np.full((n, k), np.nan),
        np.full((n, k), np.nan),
        np.full(n, np.nan),
        np.full(n, np.nan),
        np.zeros(n, np.int64),
        np.zeros(n, bool),
    )
    tried: dict[int, list[list[int]]] = {}
    for begin in range(0, n, width):
        rows = np.arange(begin, min(begin + width, n))
        progress(begin / n)
        _of_block(sets, kinds, trips, 1 + within_percent / 100, rows, tried, found)
    progress(1.0)
    return found


def different(site: Integers) -> Integers:
    """How many different sites there are in each row, -1 not counted.

    >>> different(np.array([[3, 3, -1], [2, 5, 2], [-1, -1, -1]])).tolist()
    [1, 2, 0]
    """
    if not site.shape[1]:
        return np.zeros(len(site), np.int64)
    ordered = np.sort(site, axis=1)
    fresh = np.diff(ordered, axis=1, prepend=-1) > 0
    return np.asarray(fresh.sum(axis=1), np.int64)


def _of_block(
    sets: NearestOfSets,
    kinds: Booleans,
    trips: Floats,
    factor: float,
    rows: Integers,
    tried: dict[int, list[list[int]]],
    found: FewestPlaces,
) -> None:
    """Fill in the rows of one block of communes; ``tried`` keeps the sets by their size."""
    minutes = np.where(kinds, sets.minutes[rows, :, None], np.inf)  # (m, g, k)
    least = minutes.min(axis=1, initial=np.inf) @ trips
    whole = np.isfinite(least)
    rows, minutes = rows[whole], minutes[whole]
    allowed = np.round(factor * least[whole], DIGITS)
    chosen = _nearest_kinds(minutes, sets.site[rows])
    most = different(_sites_of(chosen, minutes, sets.site[rows])[0])
    waiting = np.flatnonzero(most > 1)
    size = 1
    while len(waiting):
        exact = size <= 2 or comb(len(kinds), size) <= MOST_COMBINATIONS
        if exact:
            if size not in tried:
                tried[size] = _covering(kinds, size)
            best, cost = _best_set(minutes[waiting], trips, tried[size])
        else:
            best, cost = _grown_set(minutes[waiting], trips, size)
            found.greedy[rows[waiting]] = True
        good = np.round(cost, DIGITS) <= allowed[waiting]
        chosen[waiting[good]] = best[good]
        size += 1
        waiting = waiting[~good]
        waiting = waiting[most[waiting] > size]
    _write(chosen, minutes, sets, trips, rows, found)


def _nearest_kinds(minutes: Floats, site: Integers) -> Booleans:
    """Kinds of sites that the nearest site of each care is of, (m, g)."""
    m, g, k = minutes.shape
    chosen = np.zeros((m, g), bool)
    every = np.arange(m)
    for care in range(k):
        chosen[every, _first_least(minutes[:, :, care], site)] = True
    return chosen


def _first_least(minutes: Floats, site: Integers) -> Integers:
    """Column with the least minutes, of equal ones that with the lowest site."""
    least = minutes.min(axis=1, keepdims=True)
    rows = np.where(minutes == least, site, np.iinfo(np.int64).max)
    return np.asarray(rows.argmin(axis=1), np.int64)


def _best_set(minutes: Floats, trips: Floats, tried: list[list[int]]) -> tuple[Booleans, Floats]:
    """The best of some sets of kinds of sites, and its total (inf = none offers all the care)."""
    m, g, k = minutes.shape
    by_kind = np.ascontiguousarray(minutes.transpose(1, 0, 2))
    best, cost = np.full(m, len(tried), np.int64), np.full(m, np.inf)
    prefix: list[int] = []
    nearest: list[Floats] = [np.full((m, k), np.inf)]
    for number, members in enumerate(tried):
        # sets come in order, so that most of them differ from the one before in their end alone
        same = next((i for i, (a, b) in enumerate(zip(prefix, members)) if a != b), 0)
        del nearest[same + 1 :]
        for one in members[same:]:
            nearest.append(np.minimum(nearest[-1], by_kind[one]))
        prefix = members
        total = nearest[-1] @ trips
        better = total < cost
        best[better], cost[better] = number, total[better]
    chosen = np.zeros((len(tried) + 1, g), bool)
    for number, members in enumerate(tried):
        chosen[number, members] = True
    return chosen[best], cost


def _covering(kinds: Booleans, size: int) -> list[list[int]]:
    """Sets of so many kinds of sites that together offer all the care, in order."""
    k = kinds.shape[1]
    bits = kinds.astype(np.int64) @ (1 << np.arange(k)) if k < 63 else None
    sets = np.array(list(combinations(range(len(kinds)), size)), np.int64).reshape(-1, size)
    if bits is None:
        whole = kinds[sets].any(axis=1).all(axis=1)
    else:
        whole = np.bitwise_or.reduce(bits[sets], axis=1) == (1 << k) - 1
    covering: list[list[int]] = sets[whole].tolist()
    return covering


def _grown_set(minutes: Floats, trips: Floats, size: int) -> tuple[Booleans, Floats]:
    """A set grown by one kind of site at a time, and its total."""
    m, g, k = minutes.shape
    chosen = np.zeros((m, g), bool)
    now = np.full((m, k), np.inf)
    every = np.arange(m)
    for _ in range(size):
        undone, total = np.empty((m, g)), np.empty((m, g))
        for one in range(g):
            time = np.minimum(now, minutes[:, one])
            lacking = np.isinf(time)
            undone[:, one] = lacking @ trips
            total[:, one] = np.where(lacking, 0.0, time) @ trips
        total[undone > undone.min(axis=1, keepdims=True)] = np.inf
        pick = total.argmin(axis=1)
        chosen[every, pick] = True
        now = np.minimum(now, minutes[every, pick])
    return chosen, now @ trips


def _sites_of(chosen: Booleans, minutes: Floats, site: Integers) -> tuple[Integers, Integers]:
    """Site and kind of site that each care goes to within the chosen set, (m, k) each."""
    inside = np.where(chosen[:, :, None], minutes, np.inf)
    column = np.stack(
        [_first_least(inside[:, :, care], site) for care in range(minutes.shape[2])], axis=1
    ).reshape(len(chosen), minutes.shape[2])
    return np.take_along_axis(site, column, axis=1), column


def _write(
    chosen: Booleans,
    minutes: Floats,
    sets: NearestOfSets,
    trips: Floats,
    rows: Integers,
    found: FewestPlaces,
) -> None:
    """What the chosen sets mean for the communes ``rows``."""
    if not len(rows):
        return
    site, column = _sites_of(chosen, minutes, sets.site[rows])
    found.site[rows] = site
    found.one_way_minutes[rows] = np.take_along_axis(sets.minutes[rows], column, axis=1)
    found.one_way_km[rows] = np.take_along_axis(sets.km[rows], column, axis=1)
    found.minutes[rows] = found.one_way_minutes[rows] @ trips
    found.km[rows] = found.one_way_km[rows] @ trips
    found.n_places[rows] = different(site)
