"""Shares of the places of care: how concentrated the care of a commune or territory is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..pathways.groups import counts, distinct, ratios
from .secrecy import Integers, is_small


def concentrations(
    unit: Integers, place: Integers, patient: Integers, n: int, min_patients: int
) -> tuple[NDArray[np.float64], Integers]:
    """Concentration of the care of each unit, and the number of places its people go to.

    Herfindahl and Hirschman's sum of squared shares of the places: 1 = all in one, 1 / k = spread
    evenly over k. Places of 1 to ``min_patients`` - 1 distinct patients add nothing; where all of
    those together are of too few, nothing is told.

    Parameters
    ----------
    unit, place, patient : (m,) int64
        Of each event.
    n : int
        Number of units.
    min_patients : int
        0 or 1 = every place counts.

    Returns
    -------
    (n,) float64, (n,) int64

    Examples
    --------
    >>> unit, place = np.zeros(4, int), np.array([0, 0, 0, 1])
    >>> concentrations(unit, place, np.arange(4), 1, 0)[0].tolist()
    [0.625]
    """
    width = int(place.max(initial=0)) + 1
    pairs, which = np.unique(unit * width + place, return_inverse=True)
    at, cell = pairs // width, which.astype(np.int64)
    number, people = counts(cell, len(pairs)), distinct(cell, patient, len(pairs))
    small = is_small(people, min_patients)
    share = ratios(number, counts(unit, n)[at])
    found = np.bincount(at, np.where(small, 0.0, share**2), n)
    rest = distinct(np.where(small[cell], unit, -1), patient, n)
    told = ~is_small(rest, min_patients) & (found > 0)
    return np.where(told, found, np.nan), counts(at, n)
