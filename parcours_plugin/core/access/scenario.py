"""Before and after a change of facilities: only what changes is searched again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, part, silent
from .burden_search import NearestOfSets, NearestSearch, nearest_of_sets
from .times import Booleans


@dataclass(frozen=True)
class ScenarioTimes:
    """The nearest site of each set, before and after.

    Attributes
    ----------
    before, after : NearestOfSets
        (n, n_sets) each.
    searched : int
        Communes searched again because their nearest site is gone, over all sets.
    sets_searched : int
        Sets with a change.
    """

    before: NearestOfSets
    after: NearestOfSets
    searched: int
    sets_searched: int


def scenario_times(
    search: NearestSearch, before: Booleans, after: Booleans, progress: Progress = silent
) -> ScenarioTimes:
    """The nearest site of each set before and after a change.

    Parameters
    ----------
    search : NearestSearch
        From the communes to all sites, those of before and those of after.
    before, after : (n_sites, n_sets) bool
        Which site is in which set (offers which kind of care).
    progress : Progress
        Told by the searches.
    """
    found = nearest_of_sets(search, before, part(progress, 0.0, 0.6))
    after_times, searched = updated(search, found, before, after, part(progress, 0.6, 1.0))
    changed = int((before != after).any(axis=0).sum())
    return ScenarioTimes(found, after_times, searched, changed)


def updated(
    search: NearestSearch,
    found: NearestOfSets,
    before: Booleans,
    after: Booleans,
    progress: Progress = silent,
) -> tuple[NearestOfSets, int]:
    """The nearest sites after a change, from those before it.

    Parameters
    ----------
    search, before, after
        As in :func:`scenario_times`.
    found : NearestOfSets
        The nearest sites before.

    Returns
    -------
    after : NearestOfSets
        Equal to a search of everything anew.
    searched : int
        Communes whose nearest site is gone, over all sets.

    Notes
    -----
    A site that closes concerns nobody but the communes that it was the nearest of: they alone are
    searched again, among the sites that stay. A site that opens is the nearest of a commune or not,
    whatever the others do: one search from the new sites, no farther than the farthest commune is
    from its nearest now, and the smaller time counts. A set without a change is not touched.
    """
    n, n_sets = found.site.shape
    every = np.arange(n)
    result = NearestOfSets(found.site.copy(), found.minutes.copy(), found.km.copy())
    searched = 0
    for one in np.flatnonzero((before != after).any(axis=0)).tolist():
        progress(one / n_sets)
        gone = np.append(before[:, one] & ~after[:, one], False)
        lost = np.flatnonzero(gone[result.site[:, one]])
        if len(lost):
            staying = np.flatnonzero(before[:, one] & after[:, one])
            site, minutes, km = search.nearest(lost, staying)
            result.site[lost, one], result.minutes[lost, one] = site, minutes
            result.km[lost, one] = km
            searched += len(lost)
        new = np.flatnonzero(after[:, one] & ~before[:, one])
        if len(new):
            farthest = float(result.minutes[:, one].max(initial=0.0))
            site, minutes, km = search.nearest(every, new, farthest)
            now, there = result.minutes[:, one], result.site[:, one]
            nearer = (minutes < now) | ((minutes == now) & (site >= 0) & (site < there))
            result.site[nearer, one] = site[nearer]
            result.minutes[nearer, one] = minutes[nearer]
            result.km[nearer, one] = km[nearer]
    progress(1.0)
    return result, searched
