"""Legs along the roads: their real way, minutes and kilometres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..i18n import tr
from ..network.model import Joined, Network
from ..network.routes import trace_routes
from ..progress import Progress, part, silent
from .curves import Polylines, stacked
from .legs import Floats, Integers, Legs


@dataclass(frozen=True)
class LegPlaces:
    """The distinct places that legs start from and lead to.

    Attributes
    ----------
    x, y : (n_places,) float64
        Metres.
    start, end : (n_legs,) int64
        Place at each end of a leg, -1 where the leg does not move or has no place.
    """

    x: Floats
    y: Floats
    start: Integers
    end: Integers


@dataclass(frozen=True)
class RoadLegs:
    """What the roads make of the legs.

    Attributes
    ----------
    ways : Polylines
        The different ways in the direction of travel, each once however many legs take it.
    way : (n_legs,) int64
        Way of each leg, -1 where it does not move or has no place.
    minutes, km : (n_legs,) float64
        0 where the leg does not move, nan where it cannot be travelled.
    reason : (n_legs,) object
        ``""``, or why there is no way.
    n_searches : int
        Distinct places that ways were searched from or to.
    """

    ways: Polylines
    way: Integers
    minutes: Floats
    km: Floats
    reason: NDArray[np.object_]
    n_searches: int


def leg_places(legs: Legs) -> LegPlaces:
    """The distinct places of the legs that move, so that each is joined to the roads once."""
    moves = np.flatnonzero(legs.placed & ~legs.same_place)
    x = np.concatenate([legs.from_x[moves], legs.to_x[moves]])
    y = np.concatenate([legs.from_y[moves], legs.to_y[moves]])
    points, where = np.unique(x + 1j * y, return_inverse=True)
    start = np.full(len(legs.frame), -1, dtype=np.int64)
    end = start.copy()
    start[moves], end[moves] = where[: len(moves)], where[len(moves) :]
    return LegPlaces(points.real.copy(), points.imag.copy(), start, end)


def trace_legs(
    legs: Legs,
    places: LegPlaces,
    network: Network,
    joined: Joined,
    progress: Progress = silent,
) -> RoadLegs:
    """The fastest way of every leg.

    Legs between the same two places share one way, and ways share one search per facility: those
    that lead to it are searched backwards from it, those that lead home from it forwards.

    Parameters
    ----------
    legs : Legs
        The movements.
    places : LegPlaces
        Of these legs.
    network : Network
        The roads, in the reference system of the legs.
    joined : Joined
        ``places`` on the network, in their order.

    Returns
    -------
    RoadLegs
        Minutes, km and way of every leg.
    """
    n = len(legs.frame)
    minutes, km = np.full(n, np.nan), np.full(n, np.nan)
    minutes[legs.same_place] = km[legs.same_place] = 0.0
    moves = places.start >= 0
    homewards = (legs.frame["to_kind"] == "home").to_numpy()
    way = np.full(n, -1, dtype=np.int64)
    found: list[Polylines] = []
    n_ways = n_searches = 0
    for chosen, origin, facility, direction, stage in (
        (moves & ~homewards, places.start, places.end, "towards", (0.0, 0.5)),
        (moves & homewards, places.end, places.start, "from", (0.5, 1.0)),
    ):
        if not chosen.any():
            continue
        pairs, pair_of = _distinct_pairs(origin[chosen], facility[chosen])
        routes = trace_routes(
            network, joined, joined, pairs, direction=direction, progress=part(progress, *stage)
        )
        n_searches += len(np.unique(pairs[:, 1]))
        found.append(Polylines(routes.x, routes.y, routes.start))
        way[chosen] = n_ways + pair_of
        minutes[chosen], km[chosen] = routes.minutes[pair_of], routes.km[pair_of]
        n_ways += len(pairs)
    unreached = moves & ~np.isfinite(minutes)
    minutes[unreached] = km[unreached] = np.nan
    return RoadLegs(
        stacked(found),
        way,
        minutes,
        km,
        _reasons(places, joined, unreached, legs),
        n_searches,
    )


def _distinct_pairs(origin: Integers, facility: Integers) -> tuple[Integers, Integers]:
    """Distinct (origin, facility) rows, and which of them each leg is; by facility."""
    width = int(max(origin.max(), facility.max())) + 1
    key, which = np.unique(facility * width + origin, return_inverse=True)
    return np.column_stack([key % width, key // width]), which.astype(np.int64)


def _reasons(
    places: LegPlaces, joined: Joined, unreached: NDArray[np.bool_], legs: Legs
) -> NDArray[np.object_]:
    """Why a leg has no way: an end that is not on the network, or no road between the two."""
    reason = legs.frame["reason"].to_numpy(object).copy()
    at_end = joined.reason[places.end[unreached]]
    at_start = joined.reason[places.start[unreached]]
    reason[unreached] = np.where(
        at_end != "",
        at_end,
        np.where(at_start != "", at_start, tr("no road leads there")),
    )
    return reason
