"""Tables of travel times, part by part: what some of the sources reach of the targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .found import Found
from .keys import ranges
from .model import Booleans, Floats, Integers, Joined, Network
from .neighbourhoods import neighbourhoods
from .places import (
    PartialEdges,
    Starts,
    different_spots,
    minutes_along_edge,
    pairs_on_one_edge,
    partial_edges,
    take_places,
)
from .searches import open_searches


@dataclass(frozen=True)
class TimesPart:
    """Part of a table of times, with the lengths of those journeys that are asked for.

    Attributes
    ----------
    rows : (k,) int64
        Of the sources.
    columns : (m,) int64
        Of the targets, rising; none of the others is reached from these sources.
    minutes : (k, m) float64
        inf = not reached or over the limit.
    """

    rows: Integers
    columns: Integers
    minutes: Floats
    _journeys: _Journeys

    def km(self, row: Integers, column: Integers) -> Floats:
        """Length of the fastest journey of reached pairs, (row, column) of ``minutes``."""
        return self._journeys.metres(row, column) / 1000


@dataclass(frozen=True)
class _Journeys:
    """How the pairs of a part are reached.

    Attributes
    ----------
    found : Found
        Searches to both ends of the targets' edges.
    search : (k,) int64
        Which of them is each source's.
    by_to : (n_searches, m) bool
        Whether the target is reached by the ``to_node`` of its edge.
    ends : PartialEdges
        Of the targets.
    straight_metres : (k, m) float64
        Length of journeys along the edge that source and target share, nan for all others.
    from_offset, to_offset : (k,) and (m,) float64
        Walks to the road, metres.
    """

    found: Found
    search: Integers
    by_to: Booleans
    ends: PartialEdges
    straight_metres: Floats
    from_offset: Floats
    to_offset: Floats

    def metres(self, row: Integers, column: Integers) -> Floats:
        """Lengths of reached journeys, walks included."""
        metres = self.straight_metres[row, column]
        by_road = np.flatnonzero(np.isnan(metres))
        metres[by_road] = metres_by_end(
            self.found, self.ends, self.by_to, self.search[row[by_road]], column[by_road]
        )
        return metres + self.from_offset[row] + self.to_offset[column]


def parts_of_times(
    network: Network,
    sources: Joined,
    targets: Joined,
    turned: bool,
    max_minutes: float,
    progress: Progress = silent,
) -> Iterator[TimesPart]:
    """The table sources x targets, part by part; a pair that is in no part is not reached.

    One search per different spot of the sources. With a limit they are made where they reach, and
    a part holds the targets there: time and memory follow what is reached, not the whole table.

    Parameters
    ----------
    turned : bool
        Whether the search from the sources runs against the travel.
    """
    first, spot = different_spots(sources)
    if not len(first) or not len(targets):
        return
    starts = partial_edges(network, sources.edge, sources.share, turned)
    ends = partial_edges(network, targets.edge, targets.share, turned)
    begun = Starts(starts, first, np.zeros(len(sources)), turned)
    wanted = np.concatenate([ends.from_node, ends.to_node])
    searches = open_searches(network, begun, wanted, len(first), max_minutes, progress)
    by_spot = np.argsort(spot, kind="stable")[np.count_nonzero(spot < 0) :]
    bounds = np.searchsorted(spot[by_spot], np.arange(len(first) + 1))
    done = 0
    beside = starts.from_node[first]
    for group, near in neighbourhoods(searches, beside, max_minutes, progress):
        is_there = near.reachable().reshape(2, -1).any(axis=0)
        is_there |= np.isin(targets.edge, sources.edge[first[group]])
        columns = np.flatnonzero(is_there)
        there, their_ends = take_places(targets, columns), ends.take(columns)
        near = near.only_targets(np.concatenate([columns, columns + len(targets)]))
        for some, found in near.run(max_minutes) if len(columns) else ():
            spots = group[some]
            counts = bounds[spots + 1] - bounds[spots]
            rows = by_spot[ranges(bounds[spots], counts)]
            search = np.repeat(np.arange(len(spots)), counts)
            minutes, journeys = _times_of(
                network, take_places(sources, rows), there, their_ends, found, search, turned
            )
            minutes[minutes > max_minutes] = np.inf
            yield TimesPart(rows, columns, minutes, journeys)
            progress((done + some[-1] + 1) / len(first))
        done += len(group)
        progress(done / len(first))


def _times_of(
    network: Network,
    sources: Joined,
    targets: Joined,
    ends: PartialEdges,
    found: Found,
    search: Integers,
    turned: bool,
) -> tuple[Floats, _Journeys]:
    """Minutes (n_sources, n_targets), walks included, and how the journeys go."""
    by_searches, by_to = minutes_by_end(found, ends)
    minutes = by_searches[search]
    straight_metres = np.full(minutes.shape, np.nan)
    # Where both stand on one edge, the piece between them if that is faster.
    source, target = pairs_on_one_edge(sources.edge, targets.edge)
    start, end = sources.share[source], targets.share[target]
    if turned:
        start, end = end, start
    direct, length = minutes_along_edge(network, sources.edge[source], start, end)
    better = direct < minutes[source, target]
    source, target = source[better], target[better]
    minutes[source, target], straight_metres[source, target] = direct[better], length[better]
    minutes += sources.walk_minutes[:, None]
    minutes += targets.walk_minutes
    return minutes, _Journeys(
        found, search, by_to, ends, straight_metres, sources.offset_metres, targets.offset_metres
    )


def minutes_by_end(found: Found, ends: PartialEdges) -> tuple[Floats, Booleans]:
    """Minutes from each search to each place, by the better end of the place's edge.

    Parameters
    ----------
    found : Found
        With all ``from_node`` as targets, then all ``to_node``.
    ends : PartialEdges
        Of the m places, as the search sees them.

    Returns
    -------
    minutes : (n_rows, m) float64
        inf = not reached.
    by_to : (n_rows, m) bool
        Whether ``to_node`` is the better end.
    """
    m = len(ends.from_node)
    minutes = found.minutes[:, :m] + ends.arrive_from
    by_to_node = found.minutes[:, m:] + ends.arrive_to
    by_to = by_to_node < minutes
    np.minimum(minutes, by_to_node, out=minutes)
    return minutes, by_to


def metres_by_end(
    found: Found, ends: PartialEdges, by_to: Booleans, row: Integers, place: Integers
) -> Floats:
    """Lengths from searches to reached places, by the end that :func:`minutes_by_end` chose."""
    at_to = by_to[row, place]
    metres = found.metres(row, np.where(at_to, place + len(ends.from_node), place))
    return metres + np.where(at_to, ends.metres_to[place], ends.metres_from[place])
