"""First come, first served: people given to places with room, pair after pair in a fixed order."""

from __future__ import annotations

import numpy as np

from .sums import sum_by
from .times import Floats, Integers

BLOCK = 4096
"""Pairs settled together; few of them wait for each other, whatever their number in all."""
DUST = 1e-12
"""Share of the largest number of people below which an amount is rounding."""


def allot(
    origin: Integers, destination: Integers, people: Floats, room: Floats
) -> tuple[Floats, Floats, Floats]:
    """Give people to rooms in the order of the pairs.

    Parameters
    ----------
    origin, destination : (n_pairs,) int64
        Rows of the pairs, in the order in which they are served.
    people : (n_origins,) float64
        People to be served.
    room : (n_destinations,) float64
        Room; inf = no limit.

    Returns
    -------
    served : (n_pairs,) float64
        People of each pair.
    people_left, room_left : float64 arrays
        What remains of both.

    Notes
    -----
    The same as, one pair after the other, ``served = min(people left, room left)``. Within a
    block of pairs it is the fixed point of two running sums: what an origin offers is what its
    earlier pairs have not placed, what a destination takes is what fits after the earlier offers.
    A pair depends on earlier ones alone, so the rounds end, and each settles at least one more.

    Examples
    --------
    >>> import numpy as np
    >>> served, people, room = allot(np.array([0, 1, 0]), np.array([0, 0, 1]),
    ...                              np.array([30.0, 20.0]), np.array([40.0, 40.0]))
    >>> served.tolist(), people.tolist(), room.tolist()
    ([30.0, 10.0, 0.0], [0.0, 10.0], [0.0, 40.0])
    """
    people, room = np.array(people, np.float64), np.array(room, np.float64)
    served = np.zeros(len(origin))
    least = DUST * float(people.max()) if len(people) else 0.0
    for begin in range(0, len(origin), BLOCK):
        rows = np.arange(begin, min(begin + BLOCK, len(origin)))
        rows = rows[(people[origin[rows]] > least) & (room[destination[rows]] > least)]
        if not len(rows):
            continue
        some = _settle(origin[rows], destination[rows], people, room, least)
        served[rows] = some
        people = np.maximum(people - sum_by(origin[rows], some, len(people)), 0.0)
        room = np.maximum(room - sum_by(destination[rows], some, len(room)), 0.0)
    return served, people, room


def _settle(
    origin: Integers, destination: Integers, people: Floats, room: Floats, least: float
) -> Floats:
    """People of each pair of a block."""
    by_origin, by_destination = _RunningSum(origin), _RunningSum(destination)
    has, fits = people[origin], room[destination]
    taken = np.zeros(len(origin))
    for _ in range(len(origin) + 1):
        offer = np.maximum(has - by_origin.before(taken), 0.0)
        now = np.clip(fits - by_destination.before(offer), 0.0, offer)
        if np.max(np.abs(now - taken)) <= least:
            break
        taken = now
    return np.where(now > least, now, 0.0)


class _RunningSum:
    """Sums of the earlier values of the same row."""

    def __init__(self, rows: Integers) -> None:
        self.order = np.argsort(rows, kind="stable")
        sorted_rows = rows[self.order]
        self.first = np.searchsorted(sorted_rows, sorted_rows)

    def before(self, values: Floats) -> Floats:
        """What stands before each value in its row."""
        sorted_values = values[self.order]
        running = np.cumsum(sorted_values) - sorted_values
        out = np.empty(len(values))
        out[self.order] = running - running[self.first]
        return out
