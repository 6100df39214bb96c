"""Floating catchments: supply against all who may want it, and what that leaves to each place.

Two sums over the same pairs: supply divided by the demand that reaches it, then these ratios added
up over what a place reaches.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import InputError, ParameterError
from ..i18n import tr
from ..progress import Progress, silent
from .decay import EXAMPLE, StepWeights, gaussian_weights, parse_weights
from .equilibrium import user_equilibrium
from .sums import shares, sum_by
from .times import Booleans, Floats, TimeTable

METHODS = ("2sfca", "e2sfca", "m2sfca", "3sfca", "gaussian", "raam", "apl")
STEPPED = ("e2sfca", "m2sfca", "3sfca", "apl")
"""Methods that use the step weights."""


@dataclass(frozen=True)
class CatchmentParameters:
    """What is computed.

    Attributes
    ----------
    method : str
        One of ``METHODS``.
    max_minutes : float
        Limit of every catchment, inclusive.
    weights : StepWeights
        Weights by time of the methods in ``STEPPED``.
    sigma : float
        Standard deviation of ``gaussian``, minutes.
    tau : float
        ``raam``: minutes of travel that weigh as much as a facility at average crowding.
    """

    method: str = "2sfca"
    max_minutes: float = 30.0
    weights: StepWeights = field(default_factory=lambda: parse_weights(EXAMPLE))
    sigma: float = 10.0
    tau: float = 60.0

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ParameterError(tr("There is no method named {name}.", name=self.method))
        if not self.max_minutes > 0:
            raise ParameterError(tr("MAX_MINUTES must be above 0."))
        if not 0 < self.tau < float("inf"):
            raise ParameterError(tr("TAU must be above 0 minutes."))
        if not 0 < self.sigma < float("inf"):
            raise ParameterError(tr("SIGMA must be above 0 minutes."))

    @property
    def needed_minutes(self) -> float:
        """Travel times are needed up to this."""
        if self.method == "3sfca":  # the selection weights are over the whole table
            return max(self.max_minutes, self.weights.last_minutes)
        return self.catchment_minutes

    @property
    def catchment_minutes(self) -> float:
        """Beyond this a pair counts nothing."""
        if self.method in STEPPED:
            return min(self.max_minutes, self.weights.last_minutes)
        return self.max_minutes


@dataclass(frozen=True)
class CatchmentScores:
    """Scores of the demand and ratios of the supply.

    Attributes
    ----------
    frame : DataFrame
        The fields of ``contracts.SCORES``, one row per place of demand, in order.
    ratios : DataFrame
        The fields of ``contracts.SUPPLY_RATIOS``, one row per facility, in order.
    supply : float
        All supply.
    reachable_supply : float
        Supply of the facilities that some population reaches.
    given : float
        ``sum P_i A_i``; for ``raam`` the people who found a facility.
    mean : float
        Population-weighted mean of the scores (of ``raam``: over those who reach supply).
    gap : float
        ``raam``: distance from the equilibrium; 0 for the other methods.
    contribution : (n_pairs,) float64
        What each pair adds to the score of its place (``raam``: the people on it).
    """

    frame: pd.DataFrame
    ratios: pd.DataFrame
    supply: float
    reachable_supply: float
    given: float
    mean: float
    gap: float
    contribution: Floats


def pair_weights(times: TimeTable, parameters: CatchmentParameters) -> Floats:
    """Weight of each pair in both sums of the method (``raam``: 1 within the limit).

    Parameters
    ----------
    times : TimeTable
        Complete up to ``parameters.needed_minutes``.
    parameters : CatchmentParameters
        Method, limit, weights.

    Returns
    -------
    (n_pairs,) float64
        0 beyond the limit. ``3sfca``: ``G_ij W_ij`` with ``G_ij = W_ij / sum over j of W_ij``, the
        sum over all rows of the table, also those beyond the limit (N. Wan, B. Zou,
        T. Sternberg, 2012).
    """
    inside = times.near(parameters.catchment_minutes)
    if parameters.method in STEPPED:
        weight = parameters.weights.of(times.minutes)
        if parameters.method == "3sfca":
            of_origin = sum_by(times.origin, weight, times.n_origins)[times.origin]
            weight = shares(weight * weight, of_origin)
    elif parameters.method == "gaussian":
        weight = gaussian_weights(times.minutes, parameters.sigma)
    else:
        weight = np.ones(len(times.minutes))
    return np.where(inside, weight, 0.0)


def catchment_scores(
    times: TimeTable,
    population: Floats,
    supply: Floats,
    parameters: CatchmentParameters,
    progress: Progress = silent,
) -> CatchmentScores:
    """Scores by floating catchments.

    Parameters
    ----------
    times : TimeTable
        From the demand to the supply, complete up to ``parameters.needed_minutes``.
    population : (n_origins,) float64
        ``P_i``, 0 or more (for ``apl`` standardised by age, see
        :func:`~.care_consumption.standardised_population`).
    supply : (n_destinations,) float64
        ``S_j``, 0 or more (for ``apl`` acts, see :func:`~.care_consumption.acts_of_supply`).
    parameters : CatchmentParameters
        Method and its numbers.
    progress : Progress
        Told during ``raam``.

    Raises
    ------
    InputError
        If a population or a supply is negative or missing, or if there is none at all.

    Notes
    -----
    With ``W`` from :func:`pair_weights`::

        R_j = S_j / sum over i of P_i W_ij
        A_i = sum over j of R_j W_ij          (m2sfca: of R_j W_ij^2)

    so that ``sum of P_i A_i`` is the supply that somebody reaches (m2sfca: what distance leaves of
    it). ``raam``: the score is a cost, ``min over j of t_ij / tau + D_j / (rho S_j)`` at the user
    equilibrium with ``rho = sum P / sum S``; the least is the best, and the ratio of a facility
    is ``S_j / D_j``. A place that reaches nothing has 0 and ``reached`` false.

    Sources: W. Luo, F. Wang (2003) 2SFCA; W. Luo, Y. Qi (2009) E2SFCA; P. Delamater (2013) M2SFCA;
    N. Wan et al. (2012) 3SFCA; J. Saxon, D. Snow (2020) RAAM; M. Barlet et al. (2012), Documents de
    travail DREES 124, for the idea behind ``apl``.

    Examples
    --------
    >>> import numpy as np
    >>> from .times import table_from_matrix
    >>> times = table_from_matrix(np.array(["a", "b"], object), np.array(["x", "y"], object),
    ...                           np.array([[8.0, 18.0], [25.0, 10.0]]))
    >>> people, supply = np.array([1000.0, 3000.0]), np.array([4.0, 2.0])
    >>> catchment_scores(times, people, supply, CatchmentParameters()).frame.score.tolist()
    [0.0015, 0.0015]
    """
    population = _amounts(population, tr("population"))
    supply = _amounts(supply, tr("supply"))
    weight = pair_weights(times, parameters)
    counted = weight > 0
    n_facilities = np.bincount(times.origin[counted], minlength=times.n_origins)
    wanted = sum_by(times.destination, population[times.origin] * weight, len(supply))
    reachable = wanted > 0
    supply_within = sum_by(
        times.origin[counted], supply[times.destination[counted]], times.n_origins
    )
    gap = 0.0
    ratio: Floats
    if parameters.method == "raam":
        score, ratio, contribution, gap = _raam(
            times, counted, population, supply, parameters.tau, progress
        )
        given = float(contribution.sum())
        reached = supply_within > 0
        wanted = sum_by(times.destination, contribution, len(supply))
    else:
        ratio = shares(supply, wanted)
        second = weight * weight if parameters.method == "m2sfca" else weight
        contribution = ratio[times.destination] * second
        score = sum_by(times.origin, contribution, times.n_origins)
        given = float(population @ score)
        reached = n_facilities > 0
    people = population[reached].sum() if parameters.method == "raam" else population.sum()
    mean = float(population @ score) / people if people > 0 else 0.0
    frame = pd.DataFrame(
        {
            "score": score,
            "score_norm": score / mean if mean > 0 else np.zeros(len(score)),
            "n_facilities": n_facilities.astype(np.int64),
            "supply_within": supply_within,
            "reached": reached,
        }
    )
    ratios = pd.DataFrame(
        {
            "supply_id": times.destination_ids,
            "ratio": ratio,
            "supply": supply,
            "demand": wanted,
            "reached": reachable,
        }
    )
    return CatchmentScores(
        frame,
        ratios,
        float(supply.sum()),
        float(supply[reachable].sum()),
        given,
        mean,
        gap,
        contribution,
    )


def _raam(
    times: TimeTable,
    counted: Booleans,
    population: Floats,
    supply: Floats,
    tau: float,
    progress: Progress,
) -> tuple[Floats, Floats, Floats, float]:
    """Cost of each place, supply per person who comes to each facility, people of pairs, gap."""
    if not supply.sum() > 0 or not population.sum() > 0:
        raise InputError(tr("RAAM needs some population and some supply."))
    rho = population.sum() / supply.sum()
    found = user_equilibrium(
        times.origin[counted],
        times.destination[counted],
        times.minutes[counted] / tau,
        population,
        rho * supply,
        progress,
    )
    cost = np.where(np.isfinite(found.cost), found.cost, 0.0)
    comes = found.demand > 1e-9 * rho * supply  # less is the rounding of an empty facility
    ratio = np.where(comes, shares(supply, found.demand), 0.0)
    trips = np.zeros(len(counted))
    trips[counted] = found.trips
    return cost, ratio, trips, found.gap


def _amounts(values: Floats, name: str) -> Floats:
    amounts = np.asarray(values, np.float64)
    wrong = np.flatnonzero(~np.isfinite(amounts) | (amounts < 0))
    if len(wrong):
        raise InputError(
            tr(
                "The {name} of row {row} is negative or no number; it must be 0 or more.",
                name=name,
                row=int(wrong[0]) + 1,
            )
        )
    return amounts
