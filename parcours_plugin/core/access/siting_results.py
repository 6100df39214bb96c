"""What the chosen sites change: who goes where before and after, and what each site brings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pandas as pd

from ..i18n import short, tr
from .siting_allotment import best_allotment
from .sums import least_by, shares, sum_by
from .times import Booleans, Floats, Integers, Texts, TimeTable, unreached_reasons

SAME_MINUTES = 1e-6
"""Differences of minutes below this are rounding."""


class _Parameters(Protocol):
    @property
    def objective(self) -> str: ...
    @property
    def max_minutes(self) -> float: ...


@dataclass(frozen=True)
class Allotment:
    """Who goes where when some sites are open.

    Attributes
    ----------
    sites : (n_open,) int64
        Open sites.
    added : int
        The one that was opened last, -1 = none.
    demand, site : (n_pairs,) int64
        Rows of the pairs that somebody uses (a place without people uses its nearest).
    people, minutes : (n_pairs,) float64
        People and travel time of these.
    of_demand : (n_demand,) float64
        People of each place who have a site.
    mean_minutes : (n_demand,) float64
        Their travel time; nan where nobody has one.
    """

    sites: Integers
    added: int
    demand: Integers
    site: Integers
    people: Floats
    minutes: Floats
    of_demand: Floats
    mean_minutes: Floats

    @property
    def reached(self) -> float:
        """People who have a site."""
        return float(self.of_demand.sum())


def allot_to(
    times: TimeTable, weight: Floats, capacity: Floats, sites: Integers, added: int
) -> Allotment:
    """Everybody to the nearest open site; where sites have limits, to the best for all together.

    Parameters
    ----------
    times : TimeTable
        The pairs that can be used.
    weight, capacity : (n_demand,), (n_sites,) float64
        People, and people that sites take.
    sites : (n_open,) int64
        Open sites.
    added : int
        The one opened last, for the record.
    """
    is_open = np.isin(np.arange(times.n_destinations), sites)
    some = np.flatnonzero(is_open[times.destination])
    origin, minutes = times.origin[some], times.minutes[some]
    nearest = np.append(True, np.diff(origin) != 0) if len(some) else np.zeros(0, bool)
    if np.isfinite(capacity[sites]).any():
        # for given sites this is enough to place everybody who can be placed before sparing minutes
        most = (len(sites) + 1) * float(minutes.max() if len(minutes) else 0.0) + 1.0
        found, _ = best_allotment(
            origin, times.destination[some], most - minutes, weight, capacity
        )
        people = found if found is not None else np.zeros(len(origin))
        used = (people > 0) | (nearest & (weight[origin] <= 0))
    else:
        people, used = np.where(nearest, weight[origin], 0.0), nearest
    origin, minutes, people = origin[used], minutes[used], people[used]
    n = times.n_origins
    of_demand = np.minimum(sum_by(origin, people, n), weight)
    counted = np.where(weight[origin] > 0, people, 1.0)
    mean = shares(sum_by(origin, counted * minutes, n), sum_by(origin, counted, n), np.nan)
    return Allotment(
        sites, added, origin, times.destination[some][used], people, minutes, of_demand, mean
    )


def saved_minutes(before: Allotment, after: Allotment) -> Floats:
    """Person-minutes that places save, counting those who had a site before; (n_demand,)."""
    had = np.minimum(before.of_demand, after.of_demand)
    return np.nan_to_num(had * (before.mean_minutes - after.mean_minutes))


def sites_frame(
    times: TimeTable,
    steps: list[Allotment],
    existing: Booleans,
    names: Texts,
    capacity: Floats,
    weight: Floats,
) -> pd.DataFrame:
    """The fields of ``contracts.SITES``: existing facilities, then the new ones in their order.

    ``steps``: with the existing facilities alone, then after each new site.
    """
    last = steps[-1]
    kept = np.flatnonzero(existing)
    rows = np.concatenate([kept, [step.added for step in steps[1:]]]).astype(np.int64)
    n = times.n_destinations
    people = sum_by(last.site, last.people, n)
    farthest = -least_by(last.site, -last.minutes, n)
    room = np.where(np.isfinite(capacity), capacity, np.nan)
    gained = [now.reached - then.reached for then, now in zip(steps, steps[1:])]
    saved = [float(saved_minutes(then, now).sum()) for then, now in zip(steps, steps[1:])]
    nothing = np.full(len(kept), np.nan)
    return pd.DataFrame(
        {
            "site_id": times.destination_ids[rows],
            "site_name": names[rows],
            "rank": np.concatenate([np.zeros(len(kept)), 1 + np.arange(len(rows) - len(kept))])
            .astype(np.int64),
            "existing": existing[rows],
            "population_gained": np.concatenate([nothing, gained]),
            "minutes_saved": np.concatenate([nothing, saved]),
            "n_places": np.bincount(last.site, minlength=n)[rows].astype(np.int64),
            "population": people[rows],
            "mean_minutes": shares(
                sum_by(last.site, last.people * last.minutes, n), people, np.nan
            )[rows],
            "max_minutes": np.where(np.isfinite(farthest), farthest, np.nan)[rows],
            "capacity": room[rows],
            "share_used": shares(people, np.nan_to_num(room), np.nan)[rows],
        }
    )


def allocation_frame(
    times: TimeTable,
    usable: TimeTable,
    before: Allotment,
    after: Allotment,
    existing: Booleans,
    names: Texts,
    weight: Floats,
    parameters: _Parameters,
) -> pd.DataFrame:
    """The fields of ``contracts.SITE_ALLOCATION``, one row per place of demand."""
    n = times.n_origins
    main, main_before = _main_site(after, n), _main_site(before, n)
    has, had = main >= 0, main_before >= 0
    with np.errstate(invalid="ignore"):
        saved = before.mean_minutes - after.mean_minutes
    gained = (after.of_demand > before.of_demand * (1 + 1e-9)) | (has & ~had)
    change = np.select(
        [~has, gained, saved > SAME_MINUTES, saved < -SAME_MINUTES],
        ["left", "gained", "nearer", "farther"],
        "same",
    )
    ids, labels = (np.array([*texts, None], object) for texts in (times.destination_ids, names))
    residual = np.maximum(weight - after.of_demand, 0.0)
    residual[residual <= 1e-9 * weight] = 0.0
    return pd.DataFrame(
        {
            "population_tested": weight,
            "site_id": ids[main],
            "site_name": labels[main],
            "new_site": np.append(~existing, False)[main],
            "n_sites": np.bincount(after.demand, minlength=n).astype(np.int64),
            "served": weight - residual,
            "residual": residual,
            "minutes": after.mean_minutes,
            "served_before": before.of_demand,
            "minutes_before": before.mean_minutes,
            "minutes_saved": saved,
            "change": change.astype(object),
            "reason": _reasons(usable, after, has & (residual <= 0), parameters),
        }
    )


def links_frame(times: TimeTable, after: Allotment, names: Texts) -> pd.DataFrame:
    """The fields of ``contracts.SITE_LINKS`` and the rows ``demand`` and ``site``."""
    return pd.DataFrame(
        {
            "demand_id": times.origin_ids[after.demand],
            "site_id": times.destination_ids[after.site],
            "site_name": names[after.site],
            "minutes": after.minutes,
            "people": after.people,
            "demand": after.demand,
            "site": after.site,
        }
    )


def _main_site(allotment: Allotment, n: int) -> Integers:
    """The site of most people of each place (of equals the nearest), -1 = none; (n,) int64."""
    order = np.lexsort((allotment.site, allotment.minutes, -allotment.people, allotment.demand))
    main = np.full(n, -1, np.int64)
    main[allotment.demand[order[::-1]]] = allotment.site[order[::-1]]
    return main


def _reasons(
    usable: TimeTable, after: Allotment, fine: Booleans, parameters: _Parameters
) -> Texts:
    """Why people are left without a site, ``""`` where nobody is."""
    limit = parameters.max_minutes if parameters.objective == "maximal_cover" else np.inf
    could = np.isin(np.arange(usable.n_destinations), after.sites)[usable.destination]
    near = np.bincount(usable.origin[could], minlength=usable.n_origins) > 0
    reason = unreached_reasons(usable)
    closed = (
        tr("no open site within {minutes} minutes", minutes=short(limit))
        if np.isfinite(limit)
        else tr("no open site can be reached")
    )
    reason = np.where(reason == "", closed, reason)
    reason = np.where(near, tr("the open sites within reach are full"), reason)
    return np.where(fine, "", reason).astype(object)
