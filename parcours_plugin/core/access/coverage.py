"""Population coverage: who can be served within the limit and within the capacity, by whom.

A facility within reach that is full is no help. Facilities fill in an order, nearest people first;
who finds no room goes to the next, or is left over.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..i18n import short, tr
from ..minutes import at_most
from ..progress import Progress, silent
from .allotment import allot
from .sums import least_by, shares, sum_by
from .times import Floats, Integers, Texts, TimeTable, unreached_reasons

ORDERS = ("time", "population", "field")


@dataclass(frozen=True)
class CoverageParameters:
    """How facilities fill.

    Attributes
    ----------
    limits_minutes : tuple of float
        One pass for each, rising, inclusive: who is left over, and the room that is left, go into
        the next pass with its wider limit.
    order : str
        ``time``: the nearest pairs first, whatever the facility; ``population``: facilities one
        after the other, first the one with most people (not served yet) within the limit;
        ``field``: facilities by a value of theirs.
    descending : bool
        ``field``: whether the highest value comes first.
    """

    limits_minutes: tuple[float, ...] = (30.0,)
    order: str = "time"
    descending: bool = False

    def __post_init__(self) -> None:
        limits = np.asarray(self.limits_minutes, np.float64)
        if not len(limits) or limits[0] <= 0 or np.any(np.diff(limits) <= 0):
            raise ParameterError(
                tr("The limits of MAX_MINUTES must be above 0 and rise, for example 30 or 30,60.")
            )
        if self.order not in ORDERS:
            raise ParameterError(tr("There is no order named {name}.", name=self.order))


@dataclass(frozen=True)
class Coverage:
    """Who is served.

    Attributes
    ----------
    frame : DataFrame
        The fields of ``contracts.COVERAGE``, one row per place of demand, in order.
    filling : DataFrame
        The fields of ``contracts.FILLING``, one row per facility, in order.
    allotment : DataFrame
        The fields of ``contracts.ALLOTMENT``: pairs with people, by pass.
    by_pass : list of float
        People served in each pass.
    """

    frame: pd.DataFrame
    filling: pd.DataFrame
    allotment: pd.DataFrame
    by_pass: list[float]


def population_coverage(
    times: TimeTable,
    population: Floats,
    capacity: Floats,
    facility_names: Texts,
    parameters: CoverageParameters,
    order_value: Floats | None = None,
    progress: Progress = silent,
) -> Coverage:
    """Served and left-over population by place and by facility.

    Parameters
    ----------
    times : TimeTable
        From the demand to the facilities, complete up to the last limit.
    population : (n_origins,) float64
        People who need the service, 0 or more.
    capacity : (n_destinations,) float64
        People that each facility can serve, 0 or more; inf = no limit.
    facility_names : (n_destinations,) object
        Names, ``""`` = none.
    parameters : CoverageParameters
        Limits and order.
    order_value : (n_destinations,) float64, optional
        What facilities are ordered by (``field``); nan comes last, equal values in the layer's
        order.
    progress : Progress
        Told after each pass.

    Notes
    -----
    The geographic coverage of AccessMod (N. Ray, S. Ebener, 2008, Int. J. Health Geographics 7:63)
    on the minutes of a network: a facility takes people by rising minutes until it is full or the
    limit is reached; of the last place it may take a part. Of two places equally far the one that
    comes first in its layer is served first.

    Examples
    --------
    >>> import numpy as np
    >>> from .times import table_from_matrix
    >>> times = table_from_matrix(np.array(["a", "b"], object), np.array(["x"], object),
    ...                           np.array([[20.0], [10.0]]))
    >>> found = population_coverage(times, np.array([50.0, 80.0]), np.array([100.0]),
    ...                             np.array(["X"], object), CoverageParameters())
    >>> found.frame.served.tolist(), found.frame.residual.tolist()
    ([20.0, 80.0], [30.0, 0.0])
    """
    if parameters.order == "field" and order_value is None:
        raise ParameterError(tr("The order by field needs ORDER_FIELD."))
    people, room = np.asarray(population, np.float64), np.asarray(capacity, np.float64)
    left, free = people.copy(), room.copy()
    served = np.zeros(len(times.minutes))
    pieces, by_pass = [], []
    fill_order = np.zeros(len(room), np.int64)
    for number, limit in enumerate(parameters.limits_minutes, start=1):
        progress((number - 1) / len(parameters.limits_minutes))
        rows = np.flatnonzero(times.near(limit))
        rank = _facility_order(times, rows, left, parameters, order_value)
        if number == 1:
            fill_order = rank + 1
        rows = rows[_serving_order(times, rows, rank, parameters.order)]
        some, left, free = allot(times.origin[rows], times.destination[rows], left, free)
        served[rows] += some
        by_pass.append(float(some.sum()))
        pieces.append(_pairs(times, rows[some > 0], some[some > 0], number))
    return Coverage(
        _demand(times, people, served, parameters),
        _facilities(times, people, room, served, facility_names, fill_order, parameters),
        pd.concat(pieces, ignore_index=True),
        by_pass,
    )


def _facility_order(
    times: TimeTable,
    rows: Integers,
    left: Floats,
    parameters: CoverageParameters,
    order_value: Floats | None,
) -> Integers:
    """Place of each facility in the order of filling, from 0."""
    n = times.n_destinations
    if parameters.order == "population":
        key = -sum_by(times.destination[rows], left[times.origin[rows]], n)
    elif parameters.order == "field" and order_value is not None:
        key = -order_value if parameters.descending else order_value
    else:
        key = least_by(times.destination[rows], times.minutes[rows], n)
    rank = np.empty(n, np.int64)
    rank[np.argsort(key, kind="stable")] = np.arange(n)  # nan last
    return rank


def _serving_order(times: TimeTable, rows: Integers, rank: Integers, order: str) -> Integers:
    """The pairs in the order in which they are served."""
    keys = (times.origin[rows], rank[times.destination[rows]], times.minutes[rows])
    if order == "time":
        # equally near: the facility, then the place that comes first in its layer
        return np.lexsort((keys[0], times.destination[rows], keys[2]))
    return np.lexsort((keys[0], keys[2], keys[1]))


def _pairs(times: TimeTable, rows: Integers, some: Floats, number: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "demand_id": times.origin_ids[times.origin[rows]],
            "facility_id": times.destination_ids[times.destination[rows]],
            "pass": np.full(len(rows), number, np.int64),
            "minutes": times.minutes[rows],
            "served": some,
        }
    )


def _demand(
    times: TimeTable, people: Floats, served: Floats, parameters: CoverageParameters
) -> pd.DataFrame:
    """One row per place of demand."""
    n, limit = times.n_origins, parameters.limits_minutes[-1]
    inside = times.near(limit)
    total = np.minimum(sum_by(times.origin, served, n), people)
    n_within = np.bincount(times.origin[inside], minlength=n)
    residual = people - total
    nearest = least_by(times.origin, times.minutes, n)
    outside = unreached_reasons(times.within(limit))
    full = tr("the facilities within {minutes} minutes are full", minutes=short(limit))
    serving = served > 0
    return pd.DataFrame(
        {
            "population_tested": people,
            "served": total,
            "residual": residual,
            "share_served": shares(total, people, np.nan),
            "n_within": n_within.astype(np.int64),
            "n_serving": np.bincount(times.origin[serving], minlength=n).astype(np.int64),
            "nearest_minutes": np.where(np.isfinite(nearest), nearest, np.nan),
            "mean_minutes": shares(sum_by(times.origin, served * times.minutes, n), total, np.nan),
            "facility_ids": _serving_ids(times, serving),
            "reason": np.where(n_within == 0, outside, np.where(residual > 0, full, "")),
        }
    )


def _serving_ids(times: TimeTable, serving: np.ndarray) -> Texts:
    """Codes of the facilities that serve each place, nearest first, parted by ``;``."""
    codes = pd.Series(times.destination_ids[times.destination[serving]], dtype=object)
    joined = codes.groupby(times.origin[serving]).agg(";".join)
    out: Texts = joined.reindex(range(times.n_origins), fill_value="").to_numpy(object)
    return out


def _facilities(
    times: TimeTable,
    people: Floats,
    room: Floats,
    served: Floats,
    names: Texts,
    fill_order: Integers,
    parameters: CoverageParameters,
) -> pd.DataFrame:
    """One row per facility."""
    n = times.n_destinations
    inside = at_most(times.minutes, parameters.limits_minutes[-1])
    total = np.minimum(sum_by(times.destination, served, n), room)
    limited = np.isfinite(room)
    farthest = -least_by(times.destination[served > 0], -times.minutes[served > 0], n)
    weighted = sum_by(times.destination, served * times.minutes, n)
    return pd.DataFrame(
        {
            "facility_id": times.destination_ids,
            "facility_name": names,
            "fill_order": fill_order,
            "capacity": np.where(limited, room, np.nan),
            "served": total,
            "unused": np.where(limited, room - total, np.nan),
            "share_used": np.where(limited, shares(total, room, np.nan), np.nan),
            "population_within": sum_by(
                times.destination[inside], people[times.origin[inside]], n
            ),
            "mean_minutes": shares(weighted, total, np.nan),
            "max_minutes": np.where(np.isfinite(farthest), farthest, np.nan),
        }
    )
