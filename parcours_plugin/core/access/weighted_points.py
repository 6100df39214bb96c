"""Communes represented by several weighted points (a population grid, hamlets, chefs-lieux)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from .times import Floats, Integers, Nearest, Texts, TimeTable, k_nearest, unreached_reasons


@dataclass(frozen=True)
class WeightedPoints:
    """Points that stand for places; make it with :func:`weighted_points`.

    Attributes
    ----------
    place : (n_points,) int64
        Row of the place (commune) that the point belongs to.
    weight : (n_points,) float64
        Above or equal 0; a place with points has a total above 0.
    n_places : int
        Number of places, those without points included.
    """

    place: Integers
    weight: Floats
    n_places: int


@dataclass(frozen=True)
class PointMeasures:
    """What the points say of each place.

    Attributes
    ----------
    nearest : Nearest
        Two columns: weighted means of the times to each point's nearest and second nearest, and
        the facilities that are so for the largest weight.
    n_within : (n_places,) int64
        Facilities within the limit for at least half of the place's weight.
    n_points : (n_places,) int64
        Points of the place.
    share_reached : (n_places,) float64
        Share of its weight that reaches a facility; nan without points.
    reasons : (n_places,) object
        Why a place is not reached, ``""`` where it is.
    """

    nearest: Nearest
    n_within: Integers
    n_points: Integers
    share_reached: Floats
    reasons: Texts


def weighted_points(place: Integers, weight: Floats | None, n_places: int) -> WeightedPoints:
    """Points with their weights, checked.

    Parameters
    ----------
    place : (n_points,) int64
        Row of the place of each point.
    weight : (n_points,) float64, optional
        Weights; nan counts as 0; all 1 when not given. Where all points of a place weigh 0, they
        count equally.
    n_places : int
        Number of places.

    Raises
    ------
    InputError
        If a weight is negative.
    """
    weights = np.ones(len(place)) if weight is None else np.nan_to_num(weight)
    if np.any(weights < 0):
        row = int(np.argmax(weights < 0)) + 1
        raise InputError(tr("The weight of point {row} is negative.", row=row))
    totals = np.bincount(place, weights=weights, minlength=n_places)
    return WeightedPoints(place, np.where(totals[place] > 0, weights, 1.0), n_places)


def measure_points(
    times: TimeTable, points: WeightedPoints, within_minutes: float
) -> PointMeasures:
    """Weighted means of the points' times, per place.

    Parameters
    ----------
    times : TimeTable
        From the points to the facilities.
    points : WeightedPoints
        Places and weights of the points.
    within_minutes : float
        Limit of ``n_within``, inclusive.

    Notes
    -----
    With ``t1_p`` the time from point ``p`` to its nearest facility and the sums over the points
    of place ``i`` that reach one::

        minutes_i = sum w_p * t1_p / sum w_p

    that is the time that an inhabitant travels on average when each goes to the nearest. The
    nearest facility of the place is the one that is nearest for the largest weight; the second
    is, of the others, the one that is nearest or second nearest for the largest weight.
    """
    near = k_nearest(times, 2)
    place, weight, n = points.place, points.weight, points.n_places
    reached = near.destination >= 0
    total = np.bincount(place, weights=weight, minlength=n).astype(np.float64)
    minutes, km, reached_weight = np.full((n, 2), np.inf), np.full((n, 2), np.nan), np.zeros((n, 2))
    for column in range(2):
        rows = np.flatnonzero(reached[:, column])
        minutes[:, column] = _mean(place[rows], weight[rows], near.minutes[rows, column], n, np.inf)
        km[:, column] = _mean(place[rows], weight[rows], near.km[rows, column], n, np.nan)
        reached_weight[:, column] = np.bincount(place[rows], weights=weight[rows], minlength=n)
    return PointMeasures(
        nearest=Nearest(_choices(near, points), minutes, km),
        n_within=_count_for_half(times, points, total, within_minutes),
        n_points=np.bincount(place, minlength=n).astype(np.int64),
        share_reached=np.divide(
            reached_weight[:, 0], total, out=np.full(n, np.nan), where=total > 0
        ),
        reasons=_reasons(times, points, np.isfinite(minutes[:, 0])),
    )


def _mean(place: Integers, weight: Floats, values: Floats, n: int, empty: float) -> Floats:
    """Weighted mean per place; where the reached points weigh 0 they count equally."""
    heavy = np.bincount(place, weights=weight, minlength=n)
    weight = np.where(heavy[place] > 0, weight, 1.0)
    total = np.bincount(place, weights=weight, minlength=n)
    summed = np.bincount(place, weights=weight * values, minlength=n)
    return np.divide(summed, total, out=np.full(n, empty), where=total > 0)


def _choices(near: Nearest, points: WeightedPoints) -> Integers:
    """First and second facility for the largest weight; (n_places, 2) int64, -1 = none."""
    votes = pd.DataFrame(
        {
            "place": np.tile(points.place, 2),
            "facility": near.destination.T.ravel(),
            "first": np.repeat([True, False], len(points.place)),
            "weight": np.tile(points.weight, 2),
            "minutes": near.minutes.T.ravel(),
        }
    )
    votes = votes[votes.facility >= 0]
    first = _favourite(votes[votes["first"]], points.n_places)
    second = _favourite(votes[votes.facility.to_numpy() != first[votes.place]], points.n_places)
    return np.column_stack([first, second])


def _favourite(votes: pd.DataFrame, n: int) -> Integers:
    """Per place the facility with the largest weight; ties: the least time, then the first row."""
    sums = votes.groupby(["place", "facility"], as_index=False).agg(
        weight=("weight", "sum"), minutes=("minutes", "min")
    )
    order = np.lexsort((sums.facility, sums.minutes, -sums.weight, sums.place))
    best = sums.iloc[order].drop_duplicates("place")
    favourite = np.full(n, -1, np.int64)
    favourite[best.place.to_numpy(np.int64)] = best.facility.to_numpy(np.int64)
    return favourite


def _count_for_half(
    times: TimeTable, points: WeightedPoints, total: Floats, within_minutes: float
) -> Integers:
    """Facilities within the limit for at least half of each place's weight."""
    inside = np.flatnonzero(times.near(within_minutes))
    place = points.place[times.origin[inside]]
    pair = place * max(times.n_destinations, 1) + times.destination[inside]
    pairs, row = np.unique(pair, return_inverse=True)
    weight = np.bincount(
        row.ravel(), weights=points.weight[times.origin[inside]], minlength=len(pairs)
    )
    place_of = pairs // max(times.n_destinations, 1)
    enough = weight >= 0.5 * total[place_of] * (1 - 1e-12)
    return np.bincount(place_of[enough], minlength=points.n_places).astype(np.int64)


def _reasons(times: TimeTable, points: WeightedPoints, reached: np.ndarray) -> Texts:
    """The reason of a place's first point where none of its points reaches a facility."""
    reasons = np.full(points.n_places, tr("no point of the points layer is in it"), object)
    # Written backwards, so that the first point of each place has the last word.
    reasons[points.place[::-1]] = unreached_reasons(times)[::-1]
    return np.where(reached, "", reasons).astype(object)
