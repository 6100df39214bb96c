"""Colours of areas: a few are enough to tell every area from its neighbours."""

from __future__ import annotations

import numpy as np

from .secrecy import Integers

N_COLOURS = 6


def neighbour_colours(
    first: Integers, second: Integers, n: int, wanted: int = N_COLOURS
) -> Integers:
    """A colour for each area that none of its neighbours has.

    Areas with few neighbours are put aside first and coloured last (Matula and Beck 1983,
    "Smallest-last ordering", J. ACM 30(3)), so that six colours are enough for any map of areas in
    one piece. Among the colours that are free, the one used least so far is taken.

    Parameters
    ----------
    first, second : (m,) int64
        Pairs of neighbours, 0 … n-1.
    n : int
        Number of areas.
    wanted : int
        Colours to spread the areas over; more are used where needed.

    Returns
    -------
    (n,) int64
        0, 1, 2 …

    Examples
    --------
    >>> neighbour_colours(np.array([0, 1]), np.array([1, 2]), 3, wanted=2).tolist()
    [0, 1, 0]
    """
    around: list[set[int]] = [set() for _ in range(n)]
    for one, other in zip(first.tolist(), second.tolist()):
        if one != other:
            around[one].add(other)
            around[other].add(one)
    left = [len(neighbours) for neighbours in around]
    waiting = set(range(n))
    order: list[int] = []
    while waiting:
        area = min(waiting, key=lambda one: (left[one], -one))
        waiting.remove(area)
        order.append(area)
        for other in around[area]:
            left[other] -= 1
    colour = np.full(n, -1, np.int64)
    used = [0] * wanted
    for area in reversed(order):
        taken = {int(colour[other]) for other in around[area]}
        free = [number for number in range(len(used)) if number not in taken]
        if free:
            chosen = min(free, key=lambda number: (used[number], number))
        else:
            chosen = len(used)
            used.append(0)
        colour[area] = chosen
        used[chosen] += 1
    return colour
