"""Travel times between origins and destinations: the one object that every measure starts from.

Only pairs that can be reached are held, so 35,000 communes by 5,000 facilities within 30 minutes
stay small. The pairs are in one fixed order (origin, minutes, destination), so "the nearest" is a
slice and ties always fall the same way: to the destination that comes first in its layer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import short, tr
from ..minutes import at_most, is_reached

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]
Texts = NDArray[np.object_]


@dataclass(frozen=True)
class TimeTable:
    """Travel times of the reached pairs, sorted by origin, then minutes, then destination.

    Make it with :func:`time_table` or :func:`table_from_matrix`, which sort and check.

    Attributes
    ----------
    origin_ids, destination_ids : (n_origins,), (n_destinations,) object
        Codes as text.
    origin, destination : (n_pairs,) int64
        Rows of the two lists; each pair at most once.
    minutes : (n_pairs,) float64
        Travel time, finite and not negative. A pair that is not here is not reached.
    km : (n_pairs,) float64
        Length of that way; nan where not known.
    origin_reasons, destination_reasons : (n_origins,), (n_destinations,) object
        ``""``, or the sentence that says why a place cannot be reached at all
        (too far from the network, no geometry, not in the table).
    limit_minutes : float
        No pair beyond this is in the table, however near its origin's others are.
    complete_minutes : float
        Every reached pair up to this is in the table; beyond it perhaps only the nearest.
    """

    origin_ids: Texts
    destination_ids: Texts
    origin: Integers
    destination: Integers
    minutes: Floats
    km: Floats
    origin_reasons: Texts
    destination_reasons: Texts
    limit_minutes: float = float("inf")
    complete_minutes: float = float("inf")

    @property
    def n_origins(self) -> int:
        """Number of origins, reached or not."""
        return len(self.origin_ids)

    @property
    def n_destinations(self) -> int:
        """Number of destinations, reached or not."""
        return len(self.destination_ids)

    @cached_property
    def start(self) -> Integers:
        """Origin ``i`` has the pairs ``start[i]:start[i + 1]``; (n_origins + 1,) int64."""
        edges = np.searchsorted(self.origin, np.arange(self.n_origins + 1))
        return edges.astype(np.int64)

    @cached_property
    def rank(self) -> Integers:
        """Rank of the pair among its origin's, 1 = nearest; (n_pairs,) int64."""
        ranks: Integers = np.arange(len(self.origin), dtype=np.int64) - self.start[self.origin] + 1
        return ranks

    def only(self, pairs: Booleans) -> TimeTable:
        """The same origins and destinations with the chosen pairs alone.

        Parameters
        ----------
        pairs : (n_pairs,) bool
            Pairs to keep.
        """
        return replace(
            self,
            origin=self.origin[pairs],
            destination=self.destination[pairs],
            minutes=self.minutes[pairs],
            km=self.km[pairs],
        )

    def towards(self, destinations: Booleans) -> TimeTable:
        """The pairs towards the chosen destinations; rows keep their numbers.

        Parameters
        ----------
        destinations : (n_destinations,) bool
            Destinations to keep (those that offer a kind of care, those still open).
        """
        return self.only(destinations[self.destination])

    def near(self, minutes: float) -> Booleans:
        """Which pairs take at most ``minutes`` (inclusive); (n_pairs,) bool.

        Raises
        ------
        ValueError
            If the table was not searched as far as that.
        """
        if minutes > self.complete_minutes:
            raise ValueError(f"the table is complete up to {self.complete_minutes} minutes only")
        return at_most(self.minutes, minutes)

    def within(self, minutes: float) -> TimeTable:
        """The pairs of at most ``minutes`` (inclusive)."""
        return replace(
            self.only(at_most(self.minutes, minutes)),
            limit_minutes=min(minutes, self.limit_minutes),
            complete_minutes=min(minutes, self.complete_minutes),
        )


@dataclass(frozen=True)
class Nearest:
    """The ``k`` nearest destinations of each origin.

    Attributes
    ----------
    destination : (n_origins, k) int64
        Rows of the destinations, nearest first; -1 where there are fewer.
    minutes : (n_origins, k) float64
        Travel times; inf where there are fewer.
    km : (n_origins, k) float64
        Lengths; nan where there are fewer or where they are not known.
    """

    destination: Integers
    minutes: Floats
    km: Floats


def time_table(
    origin_ids: Texts,
    destination_ids: Texts,
    origin: Integers,
    destination: Integers,
    minutes: Floats,
    km: Floats | None = None,
    *,
    origin_reasons: Texts | None = None,
    destination_reasons: Texts | None = None,
    limit_minutes: float = float("inf"),
    complete_minutes: float = float("inf"),
) -> TimeTable:
    """A table from pairs in any order; unreachable pairs are left out, of duplicates the shortest.

    Parameters
    ----------
    origin_ids, destination_ids : (n_origins,), (n_destinations,) object
        Codes as text.
    origin, destination : (n_pairs,) int64
        Rows of the two lists.
    minutes : (n_pairs,) float64
        nan, inf, negative and 9999 or more mean: not reached.
    km : (n_pairs,) float64, optional
        Lengths, nan = unknown.
    origin_reasons, destination_reasons : object arrays, optional
        Why a place cannot be reached at all; ``""`` elsewhere.
    limit_minutes, complete_minutes : float
        What the pairs were limited to.

    Raises
    ------
    InputError
        If a pair names a row that does not exist.

    Examples
    --------
    >>> import numpy as np
    >>> table = time_table(np.array(["a"], object), np.array(["x", "y"], object),
    ...                    np.array([0, 0]), np.array([0, 1]), np.array([12.0, 5.0]))
    >>> table.destination.tolist(), table.rank.tolist()
    ([1, 0], [1, 2])
    """
    n_origins, n_destinations = len(origin_ids), len(destination_ids)
    origin = np.asarray(origin, np.int64)
    destination = np.asarray(destination, np.int64)
    minutes = np.asarray(minutes, np.float64)
    lengths = np.full(len(minutes), np.nan) if km is None else np.asarray(km, np.float64)
    if len(origin) and not (
        0 <= origin.min() <= origin.max() < n_origins
        and 0 <= destination.min() <= destination.max() < n_destinations
    ):
        raise InputError(tr("The travel times name places that are not in the layers."))
    kept = _shortest(origin * max(n_destinations, 1) + destination, minutes)
    # Both sorts are stable, so equally near destinations stay in the order of their layer.
    kept = kept[np.argsort(minutes[kept], kind="stable")]
    kept = kept[np.argsort(origin[kept].astype(np.int32), kind="stable")]
    return TimeTable(
        origin_ids=np.asarray(origin_ids, object),
        destination_ids=np.asarray(destination_ids, object),
        origin=origin[kept],
        destination=destination[kept],
        minutes=minutes[kept],
        km=lengths[kept],
        origin_reasons=_reasons(origin_reasons, n_origins),
        destination_reasons=_reasons(destination_reasons, n_destinations),
        limit_minutes=float(limit_minutes),
        complete_minutes=min(float(complete_minutes), float(limit_minutes)),
    )


def table_from_matrix(
    origin_ids: Texts, destination_ids: Texts, minutes: Floats, km: Floats | None = None
) -> TimeTable:
    """A table from a full matrix.

    Parameters
    ----------
    origin_ids, destination_ids : (n_origins,), (n_destinations,) object
        Codes as text.
    minutes, km : (n_origins, n_destinations) float64
        Origins in rows; nan, inf, negative and 9999 or more mean: not reached.
    """
    origin, destination = np.nonzero(is_reached(minutes))
    return time_table(
        origin_ids,
        destination_ids,
        origin.astype(np.int64),
        destination.astype(np.int64),
        minutes[origin, destination],
        None if km is None else km[origin, destination],
    )


def k_nearest(table: TimeTable, k: int) -> Nearest:
    """The ``k`` nearest destinations of each origin.

    Examples
    --------
    >>> import numpy as np
    >>> table = table_from_matrix(np.array(["a"], object), np.array(["x", "y"], object),
    ...                           np.array([[12.0, 5.0]]))
    >>> k_nearest(table, 1).destination.tolist()
    [[1]]
    """
    shape = (table.n_origins, k)
    destination = np.full(shape, -1, np.int64)
    minutes = np.full(shape, np.inf)
    km = np.full(shape, np.nan)
    pairs = np.flatnonzero(table.rank <= k)
    cell = (table.origin[pairs], table.rank[pairs] - 1)
    destination[cell] = table.destination[pairs]
    minutes[cell] = table.minutes[pairs]
    km[cell] = table.km[pairs]
    return Nearest(destination, minutes, km)


def count_within(table: TimeTable, minutes: float) -> Integers:
    """Number of destinations within ``minutes`` (inclusive) of each origin; (n_origins,) int64.

    Raises
    ------
    ValueError
        If the table was not searched as far as that: the count would be too low.
    """
    inside = table.near(minutes)
    return np.bincount(table.origin[inside], minlength=table.n_origins).astype(np.int64)


def unreached_reasons(table: TimeTable) -> Texts:
    """Why each origin has no destination; ``""`` where it has one. (n_origins,) object."""
    reached = np.diff(table.start) > 0
    if np.isfinite(table.limit_minutes):
        general = tr("no destination within {minutes} minutes", minutes=short(table.limit_minutes))
    elif table.n_destinations and np.all(table.destination_reasons != ""):
        general = tr("no destination is joined to the network")
    else:
        general = tr("no destination can be reached")
    reasons = np.where(table.origin_reasons == "", general, table.origin_reasons)
    return np.where(reached, "", reasons).astype(object)


def _shortest(pair: Integers, minutes: Floats) -> Integers:
    """Rows of the reached pairs, in the order of the pairs' numbers, of repeated ones the least."""
    rows = np.flatnonzero(is_reached(minutes))
    steps = np.diff(pair[rows])
    if np.all(steps > 0):  # as a search gives them
        return rows
    rows = rows[np.lexsort((minutes[rows], pair[rows]))]
    first = np.ones(len(rows), bool)
    first[1:] = np.diff(pair[rows]) > 0
    return rows[first]


def _reasons(reasons: Texts | None, n: int) -> Texts:
    return np.full(n, "", object) if reasons is None else np.asarray(reasons, object)
