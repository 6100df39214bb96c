"""The burden of a pathway: the travel of all its visits, from every commune."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError, ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from .burden_reference import PathwaySteps
from .burden_search import (
    NearestOfSets,
    NearestSearch,
    kinds_of_sites,
    nearest_by_care,
    nearest_of_kinds,
)
from .fewest_places import FewestPlaces, fewest_places
from .times import Booleans, Floats, Integers, Texts


@dataclass(frozen=True)
class BurdenParameters:
    """How journeys count.

    Attributes
    ----------
    both_ways : bool
        Whether each visit is a journey there and back.
    within_percent : float
        How much longer than the least total the pathway in the fewest places may take.
    """

    both_ways: bool = True
    within_percent: float = 20.0

    def __post_init__(self) -> None:
        if not 0 <= self.within_percent < float("inf"):
            raise ParameterError(tr("WITHIN_PERCENT must be a percentage of 0 or more."))

    @property
    def journeys_per_visit(self) -> float:
        """1, or 2 there and back."""
        return 2.0 if self.both_ways else 1.0


@dataclass(frozen=True)
class Territories:
    """Where communes and facilities are: rows of one list of territories.

    Attributes
    ----------
    commune : (n,) int64
        Territory of each commune, -1 = not known.
    site : (n_sites,) int64
        Territory of each facility, -1 = none of the communes' territories.
    """

    commune: Integers
    site: Integers


@dataclass(frozen=True)
class Burden:
    """The travel of a pathway from n communes, for its s steps that somebody offers.

    Attributes
    ----------
    steps : (s,) int64
        Rows of the reference pathway.
    trips : (s,) float64
        Journeys for each step, return journeys included.
    nearest : NearestOfSets
        Nearest facility for each step, one way, (n, s).
    few_site : (n, s) int64
        Facility for each step in the fewest places, -1 where the pathway cannot be done.
    few_one_way : (n, s) float64
        Minutes to it; nan where there is none.
    few : FewestPlaces
        Totals in the fewest places, by kind of care.
    outside : (n, s) bool
        Whether the nearest facility is outside the commune's territory.
    only_outside : (n, s) bool
        Whether no facility of the commune's territory offers it.
    in_territory : (n,) bool
        Whether the commune's territory is known.
    """

    steps: Integers
    trips: Floats
    nearest: NearestOfSets
    few_site: Integers
    few_one_way: Floats
    few: FewestPlaces
    outside: Booleans
    only_outside: Booleans
    in_territory: Booleans

    @property
    def missing(self) -> Booleans:
        """Which steps cannot be reached, (n, s) bool."""
        return self.nearest.site < 0

    @property
    def complete(self) -> Booleans:
        """Whether every step can be reached, (n,) bool."""
        return np.asarray(~self.missing.any(axis=1))

    @property
    def step_minutes(self) -> Floats:
        """Minutes of all journeys for each step, nan where it cannot be reached; (n, s)."""
        return np.where(self.missing, np.nan, self.nearest.minutes) * self.trips

    @property
    def step_km(self) -> Floats:
        """Kilometres of all journeys for each step, (n, s)."""
        return np.asarray(self.nearest.km * self.trips)


def total_burden(minutes: Floats, trips: Floats) -> Floats:
    """Minutes of a whole pathway; nan where one of its steps cannot be reached.

    Parameters
    ----------
    minutes : (n, k) float64
        One way to the nearest facility for each kind of care; inf = none.
    trips : (k,) float64
        Journeys for each kind of care; those of 0 do not count.

    Notes
    -----
    ``sum over c of trips_c * min over j offering c of t_ij``.

    Examples
    --------
    >>> total_burden(np.array([[10.0, 30.0], [10.0, np.inf]]), np.array([2.0, 50.0])).tolist()
    [1520.0, nan]
    """
    travelled = trips > 0
    total = minutes[:, travelled] @ trips[travelled]
    return np.where(np.isfinite(total), total, np.nan)


def trips_by_care(steps: PathwaySteps, kinds: Texts, parameters: BurdenParameters) -> Floats:
    """Journeys of the whole pathway for each kind of care, (k,) float64."""
    care = pd.Index(kinds).get_indexer(pd.Index(steps.care, dtype=object))
    known = care >= 0
    visits = np.bincount(care[known], steps.visits[known], len(kinds))
    return np.asarray(parameters.journeys_per_visit * visits)


def care_asked(steps: PathwaySteps) -> Texts:
    """The kinds of care that the patient travels for, in the order of the steps."""
    return pd.unique(pd.Series(steps.care[steps.travelled], dtype=object))


def pathway_burden(
    search: NearestSearch,
    offers: Booleans,
    steps: PathwaySteps,
    parameters: BurdenParameters,
    territories: Territories | None = None,
    progress: Progress = silent,
) -> Burden:
    """The travel of a reference pathway from every commune.

    Parameters
    ----------
    search : NearestSearch
        Times from the communes to the facilities.
    offers : (n_sites, k) bool
        Which facility offers which kind of care, in the order of :func:`care_asked`.
    steps : PathwaySteps
        The reference pathway.
    parameters : BurdenParameters
        Return journeys, how much longer the fewest places may take.
    territories : Territories, optional
        For the steps outside the territory.
    progress : Progress
        Told by the searches.

    Raises
    ------
    InputError
        If no facility offers any of the care.

    Notes
    -----
    Minutes ``= sum over steps s of f v_s min over j offering s of t_ij`` with ``v_s`` visits and
    ``f`` = 2 there and back. Steps of no visits, and steps that no facility of the layer offers,
    are left out for everybody. One search per list of care that facilities have, whatever their
    number; then whole arrays of communes x kinds of sites x kinds of care.
    """
    asked = care_asked(steps)
    offered = offers.any(axis=0)
    if not offered.any():
        raise InputError(
            tr(
                "No facility offers any care of the reference pathway ({care}); check CARE_FIELD.",
                care=", ".join(asked),
            )
        )
    offers = offers[:, offered]
    care_of_step = pd.Index(asked[offered]).get_indexer(pd.Index(steps.care, dtype=object))
    counted = np.flatnonzero(steps.travelled & (care_of_step >= 0))
    care = care_of_step[counted]
    kinds, kind_of = kinds_of_sites(offers)
    sets = nearest_of_kinds(search, kind_of, len(kinds), part(progress, 0.0, 0.7))
    nearest = nearest_by_care(sets, kinds)
    few = fewest_places(
        sets,
        kinds,
        trips_by_care(steps, asked[offered], parameters),
        parameters.within_percent,
        part(progress, 0.7, 1.0),
    )
    outside, only_outside, in_territory = _outside(nearest, offers, territories)
    return Burden(
        steps=counted.astype(np.int64),
        trips=parameters.journeys_per_visit * steps.visits[counted],
        nearest=nearest.take(care),
        few_site=few.site[:, care],
        few_one_way=few.one_way_minutes[:, care],
        few=few,
        outside=outside[:, care],
        only_outside=only_outside[:, care],
        in_territory=in_territory,
    )


def _outside(
    nearest: NearestOfSets, offers: Booleans, territories: Territories | None
) -> tuple[Booleans, Booleans, Booleans]:
    """Care found outside, care offered outside alone, (n, k) each, and who has a territory."""
    n, k = nearest.site.shape
    if territories is None:
        return np.zeros((n, k), bool), np.zeros((n, k), bool), np.zeros(n, bool)
    own = territories.commune
    known = own >= 0
    there = np.append(territories.site, -1)[nearest.site]
    outside = known[:, None] & (nearest.site >= 0) & (there != own[:, None])
    most = int(max(own.max(initial=-1), territories.site.max(initial=-1))) + 1
    inside = np.zeros((most + 1, k), bool)  # the last row is of unknown territories
    site, care = np.nonzero(offers & (territories.site >= 0)[:, None])
    inside[territories.site[site], care] = True
    return outside, known[:, None] & ~inside[own], known
