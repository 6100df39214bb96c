"""The nearest site of a set, from a table of times or on the roads: one question, two answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from ..network.keys import ranges
from ..network.model import Joined, Network
from ..network.nearest import nearest_times
from ..network.places import take_places
from ..progress import Progress, part, silent
from .times import Booleans, Floats, Integers, Texts, TimeTable

Found = tuple[Integers, Floats, Floats]
"""Site, minutes and km of each origin."""


class NearestSearch(ABC):
    """Gives the nearest of some sites for some origins."""

    @property
    @abstractmethod
    def origin_reasons(self) -> Texts:
        """Why an origin cannot travel at all, ``""`` where it can; (n_origins,) object."""

    @property
    def n_origins(self) -> int:
        """Number of origins."""
        return len(self.origin_reasons)

    def nearest(
        self,
        origins: Integers,
        sites: Integers,
        limit_minutes: float = np.inf,
        progress: Progress = silent,
    ) -> Found:
        """Site (-1 = none), minutes (inf = none) and km (nan = none or unknown) of each origin.

        Of sites equally near the one with the lowest row is taken.
        """
        if not len(origins) or not len(sites):
            return nobody(len(origins))
        return self._search(origins, sites, limit_minutes, progress)

    @abstractmethod
    def _search(
        self, origins: Integers, sites: Integers, limit_minutes: float, progress: Progress
    ) -> Found:
        """As ``nearest``, for one origin and one site at least."""


@dataclass(frozen=True)
class TableSearch(NearestSearch):
    """The nearest by a table of travel times."""

    table: TimeTable

    @property
    def origin_reasons(self) -> Texts:
        """As the table has them."""
        return self.table.origin_reasons

    def _search(
        self, origins: Integers, sites: Integers, limit_minutes: float, progress: Progress
    ) -> Found:
        """The first pair of each origin that goes to one of the sites; pairs are sorted."""
        table, n = self.table, len(origins)
        wanted = np.zeros(table.n_destinations + 1, bool)
        wanted[sites] = True
        counts = table.start[origins + 1] - table.start[origins]
        pairs = ranges(table.start[origins], counts)
        row = np.repeat(np.arange(n), counts)
        inside = wanted[table.destination[pairs]] & (table.minutes[pairs] <= limit_minutes)
        pairs, row = pairs[inside], row[inside]
        leading = np.flatnonzero(np.diff(row, prepend=-1))
        pairs, row = pairs[leading], row[leading]
        site, minutes, km = nobody(n)
        site[row], minutes[row] = table.destination[pairs], table.minutes[pairs]
        km[row] = table.km[pairs]
        return site, minutes, km


@dataclass(frozen=True)
class RoadSearch(NearestSearch):
    """The nearest on a road network.

    Attributes
    ----------
    network : Network
    origins, sites : Joined
        Places on the network.
    direction : str
        ``towards`` the sites or ``from`` them.
    """

    network: Network
    origins: Joined
    sites: Joined
    direction: str = "towards"

    @property
    def origin_reasons(self) -> Texts:
        """Those that are too far from the roads."""
        return self.origins.reason

    def _search(
        self, origins: Integers, sites: Integers, limit_minutes: float, progress: Progress
    ) -> Found:
        """One search from all the sites together."""
        near = nearest_times(
            self.network,
            take_places(self.origins, origins),
            take_places(self.sites, sites),
            1,
            self.direction,
            max_minutes=limit_minutes,
            progress=progress,
        )
        index, minutes, km = near.index[:, 0], near.minutes[:, 0], near.km[:, 0]
        found = index >= 0
        return np.append(sites, -1)[index], minutes.copy(), np.where(found, km, np.nan)


def nobody(n: int) -> Found:
    """No site for any of ``n`` origins."""
    return np.full(n, -1, np.int64), np.full(n, np.inf), np.full(n, np.nan)


@dataclass(frozen=True)
class NearestOfSets:
    """The nearest site of each of several sets.

    Attributes
    ----------
    site : (n_origins, n_sets) int64
        Row of the site, -1 = none can be reached.
    minutes : (n_origins, n_sets) float64
        One way; inf = none.
    km : (n_origins, n_sets) float64
        One way; nan = none or unknown.
    """

    site: Integers
    minutes: Floats
    km: Floats

    def take(self, sets: Integers) -> NearestOfSets:
        """Some of the sets, in the order given; any may come more than once."""
        return NearestOfSets(self.site[:, sets], self.minutes[:, sets], self.km[:, sets])


def nobody_of_sets(n: int, n_sets: int) -> NearestOfSets:
    """No site of any set for ``n`` origins."""
    shape = (n, n_sets)
    nowhere = np.full(shape, np.inf)
    return NearestOfSets(np.full(shape, -1, np.int64), nowhere, np.full(shape, np.nan))


def nearest_of_sets(
    search: NearestSearch, member: Booleans, progress: Progress = silent
) -> NearestOfSets:
    """The nearest site of each set for every origin: one search per set.

    Parameters
    ----------
    search : NearestSearch
    member : (n_sites, n_sets) bool
        Which site is in which set (offers which care); an empty set has no nearest.
    progress : Progress
        Told by the searches.
    """
    n, n_sets = search.n_origins, member.shape[1]
    found = nobody_of_sets(n, n_sets)
    for one in range(n_sets):
        found.site[:, one], found.minutes[:, one], found.km[:, one] = search.nearest(
            np.arange(n),
            np.flatnonzero(member[:, one]),
            progress=part(progress, one / n_sets, (one + 1) / n_sets),
        )
    return found


def nearest_of_kinds(
    search: NearestSearch, kind_of: Integers, n_kinds: int, progress: Progress = silent
) -> NearestOfSets:
    """The nearest site of each kind, every site being of one kind or of none.

    Parameters
    ----------
    search : NearestSearch
    kind_of : (n_sites,) int64
        Kind of each site, -1 = none.
    n_kinds : int
        How many kinds there are.
    progress : Progress
        Told by the searches.

    Returns
    -------
    NearestOfSets
        As :func:`nearest_of_sets` gives it; a table of times is gone through once.
    """
    if not isinstance(search, TableSearch):
        return nearest_of_sets(search, kind_of[:, None] == np.arange(n_kinds), progress)
    table, found = search.table, nobody_of_sets(search.n_origins, n_kinds)
    kind = kind_of[table.destination]
    pairs = np.flatnonzero(kind >= 0)[::-1]
    # Pairs are sorted by minutes; written backwards, the nearest of each cell is written last.
    first = np.full(found.site.shape, -1, np.int64)
    first[table.origin[pairs], kind[pairs]] = pairs
    there = first >= 0
    found.site[there] = table.destination[first[there]]
    found.minutes[there] = table.minutes[first[there]]
    found.km[there] = table.km[first[there]]
    progress(1.0)
    return found


def nearest_by_care(sets: NearestOfSets, offers: Booleans) -> NearestOfSets:
    """The nearest site for each kind of care, from the nearest site of each kind of site.

    Parameters
    ----------
    sets : NearestOfSets
        One set per kind of site.
    offers : (n_sets, k) bool
        Kinds of care that the sites of each set offer.

    Returns
    -------
    NearestOfSets
        One set per kind of care; of sites equally near the one with the lowest row.

    Examples
    --------
    >>> sets = NearestOfSets(np.array([[4, 1]]), np.array([[9.0, 5.0]]), np.array([[7.0, 3.0]]))
    >>> nearest_by_care(sets, np.array([[True, True], [True, False]])).site.tolist()
    [[1, 4]]
    """
    n, k = len(sets.site), offers.shape[1]
    found = nobody_of_sets(n, k)
    every = np.arange(n)
    for care in range(k):
        ours = np.flatnonzero(offers[:, care])
        if not len(ours):
            continue
        minutes = sets.minutes[:, ours]
        least = minutes.min(axis=1)
        rows = np.where(minutes == least[:, None], sets.site[:, ours], np.iinfo(np.int64).max)
        column = ours[rows.argmin(axis=1)]
        found.site[:, care] = np.where(np.isfinite(least), sets.site[every, column], -1)
        found.minutes[:, care] = least
        found.km[:, care] = np.where(np.isfinite(least), sets.km[every, column], np.nan)
    return found


def kinds_of_sites(offers: Booleans) -> tuple[Booleans, Integers]:
    """Sites grouped by what they offer.

    Parameters
    ----------
    offers : (n_sites, k) bool
        Which site offers which kind of care.

    Returns
    -------
    kinds : (g, k) bool
        The different lists of care there are, without the empty one.
    kind_of : (n_sites,) int64
        Row of ``kinds``, -1 = offers nothing.

    Examples
    --------
    >>> kinds, kind_of = kinds_of_sites(np.array([[1, 0], [0, 0], [1, 1], [1, 0]], bool))
    >>> kinds.tolist(), kind_of.tolist()
    ([[True, False], [True, True]], [0, -1, 1, 0])
    """
    kinds, kind_of = np.unique(offers, axis=0, return_inverse=True)
    something = kinds.any(axis=1)
    row = np.where(something, np.cumsum(something) - 1, -1)
    return kinds[something], row[kind_of.reshape(-1)].astype(np.int64)
