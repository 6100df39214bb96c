"""Where to open: the sites that bring care nearest, or within reach of most people.

Existing facilities are kept, new sites are chosen among candidates, and the answer says how far it
may be from the best one possible.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError, ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from .siting_exact import choose_sites
from .siting_problem import siting_problem
from .siting_results import Allotment, allocation_frame, allot_to, links_frame, sites_frame
from .siting_search import added_by
from .times import Booleans, Floats, Integers, Texts, TimeTable

OBJECTIVES = ("p_median", "maximal_cover")
MOST_PAIRS = 40_000_000


@dataclass(frozen=True)
class SitingParameters:
    """What is chosen.

    Attributes
    ----------
    k : int
        New sites, 1 or more.
    objective : str
        ``p_median``: the least travel of all together (nobody is left without a site to spare the
        others minutes); ``maximal_cover``: the most people within ``max_minutes``.
    max_minutes : float
        Limit of ``maximal_cover``, inclusive.
    """

    k: int = 1
    objective: str = "p_median"
    max_minutes: float = 30.0

    def __post_init__(self) -> None:
        if self.objective not in OBJECTIVES:
            raise ParameterError(tr("There is no objective named {name}.", name=self.objective))
        if self.k < 1:
            raise ParameterError(tr("K, the number of sites to choose, must be 1 or more."))
        if self.objective == "maximal_cover" and not self.max_minutes > 0:
            raise ParameterError(tr("MAX_MINUTES must be above 0."))


@dataclass(frozen=True)
class Siting:
    """The sites chosen and what they change.

    Attributes
    ----------
    sites : DataFrame
        The fields of ``contracts.SITES``: existing facilities, then the chosen sites in the order
        in which each brings most.
    rows : (n,) int64
        Which destinations of the table they are.
    allocation : DataFrame
        The fields of ``contracts.SITE_ALLOCATION``, one row per place of demand, in order.
    links : DataFrame
        The fields of ``contracts.SITE_LINKS``: who goes where, with the rows ``demand`` and
        ``site`` of the table.
    people : float
        All weight.
    reached_before, reached : float
        Weight with a site (within the limit, with room), before and after.
    person_minutes : float
        Travel of those reached, after.
    missing_people, missing_minutes : float
        What the best choice possible may at most have more: people reached and, where it is
        proven that no more can be reached, person-minutes saved; 0 = proven optimum.
    branches : int
        Branches that the proof took.
    """

    sites: pd.DataFrame
    rows: Integers
    allocation: pd.DataFrame
    links: pd.DataFrame
    people: float
    reached_before: float
    reached: float
    person_minutes: float
    missing_people: float
    missing_minutes: float
    branches: int

    @property
    def proven(self) -> bool:
        """Whether no choice is better."""
        return self.missing_people <= 0 and self.missing_minutes <= 0


def locate_facilities(
    times: TimeTable,
    weight: Floats,
    existing: Booleans,
    parameters: SitingParameters,
    site_names: Texts,
    capacity: Floats | None = None,
    progress: Progress = silent,
) -> Siting:
    """The best ``k`` new sites.

    Parameters
    ----------
    times : TimeTable
        From the demand to the existing facilities and the candidates; for ``maximal_cover``
        complete up to ``max_minutes``. A pair that is not there cannot be used.
    weight : (n_demand,) float64
        People (or what else weighs) of each place, 0 or more.
    existing : (n_sites,) bool
        Facilities that stay open; the others are candidates.
    parameters : SitingParameters
        Objective and number.
    site_names : (n_sites,) object
        Names, ``""`` = none.
    capacity : (n_sites,) float64, optional
        People that each site takes, inf = no limit. Places are then divided between sites so that
        the whole is best, which is not always each one's nearest.
    progress : Progress
        Told during the search.

    Raises
    ------
    InputError
        If there are no candidates, or too many pairs for the memory.

    Notes
    -----
    ``p_median``: the least ``sum_i weight_i min_j t_ij`` (S. L. Hakimi, 1964; C. ReVelle, R. Swain,
    1970), the number of people without any site being the least possible first;
    ``maximal_cover``: the most ``sum weight_i`` with ``min_j t_ij <= max_minutes`` (R. Church,
    C. ReVelle, 1974).

    Examples
    --------
    >>> import numpy as np
    >>> from .times import table_from_matrix
    >>> times = table_from_matrix(np.array(["a", "b", "c"], object), np.array(["x", "y"], object),
    ...                           np.array([[0.0, 20.0], [20.0, 0.0], [30.0, 12.0]]))
    >>> found = locate_facilities(times, np.array([50.0, 30.0, 30.0]), np.zeros(2, bool),
    ...                           SitingParameters(1), np.array(["X", "Y"], object))
    >>> found.sites.site_id.tolist(), found.person_minutes, found.proven
    (['y'], 1360.0, True)
    """
    if not (~existing).any():
        raise InputError(tr("There is no candidate to choose among."))
    if len(times.minutes) > MOST_PAIRS:
        raise InputError(
            tr(
                "There are {n} million pairs of demand and sites, more than the memory holds;"
                " give fewer candidates, or use maximal_cover with a limit.",
                n=len(times.minutes) // 1_000_000,
            )
        )
    room = np.full(len(existing), np.inf) if capacity is None else capacity
    cover = parameters.objective == "maximal_cover"
    usable = times.within(parameters.max_minutes) if cover else times
    progress(0.0, tr("Searching the best sites"))
    problem = siting_problem(usable, weight, room, existing, parameters.k, parameters.objective)
    choice = choose_sites(problem, progress=part(progress, 0.0, 0.9))
    chosen = choice.sites[~existing[choice.sites]]
    steps = _in_order(usable, weight, room, np.flatnonzero(existing), chosen, cover)
    before, after = steps[0], steps[-1]
    progress(0.95)
    gap = choice.bound - choice.value
    people_gap, minutes_gap = (gap, 0.0) if cover else problem.split_gap(gap)
    people_gap = min(people_gap, float(weight.sum()) - after.reached)
    return Siting(
        sites_frame(times, steps, existing, site_names, room, weight),
        np.concatenate([np.flatnonzero(existing), [step.added for step in steps[1:]]]).astype(
            np.int64
        ),
        allocation_frame(times, usable, before, after, existing, site_names, weight, parameters),
        links_frame(times, after, site_names),
        float(weight.sum()),
        before.reached,
        after.reached,
        float(after.people @ after.minutes),
        max(people_gap, 0.0),
        minutes_gap,
        choice.branches,
    )


def _in_order(
    times: TimeTable, weight: Floats, room: Floats, kept: Integers, chosen: Integers, cover: bool
) -> list[Allotment]:
    """Who goes where with the existing facilities, and after each new site: the best one first."""
    steps = [allot_to(times, weight, room, kept, -1)]
    left = chosen
    while len(left):
        problem = siting_problem(
            times, weight, room, np.isin(np.arange(len(room)), steps[-1].sites), 1,
            "maximal_cover" if cover else "p_median",
        )  # fmt: skip
        added = added_by(problem, steps[-1].sites)[left]
        site = int(left[np.argmax(added)])
        left = left[left != site]
        steps.append(allot_to(times, weight, room, np.append(steps[-1].sites, site), site))
    return steps

