"""How unequally a score or a travel time is spread over the inhabitants.

Every inhabitant has the value of the place of residence; all measures are weighted by population.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from .sums import shares, sum_by
from .times import Booleans, Floats, Texts

RICH, POOR = 0.9, 0.4


@dataclass(frozen=True)
class Inequality:
    """Measures for the whole and by territory type.

    Attributes
    ----------
    frame : DataFrame
        The fields of ``contracts.INEQUALITY``: first the whole (type "all"), then each type.
    lorenz : DataFrame
        The fields of ``contracts.LORENZ``: points of the curve of each block, from (0, 0) to
        (1, 1).
    measured : (n,) bool
        Places that are in the measures: with a value and with inhabitants.
    """

    frame: pd.DataFrame
    lorenz: pd.DataFrame
    measured: Booleans


def inequality(
    values: Floats,
    population: Floats,
    territory_type: Texts | None = None,
    rank: Floats | None = None,
) -> Inequality:
    """All measures of a score.

    Parameters
    ----------
    values : (n,) float64
        Score or time of each place, 0 or more; nan = not measured, left out.
    population : (n,) float64
        Inhabitants.
    territory_type : (n,) object, optional
        Kind of territory, ``""`` = not stated.
    rank : (n,) float64, optional
        What places are ranked by for the concentration index (income, deprivation …); nan = not
        known, left out of it.

    Raises
    ------
    InputError
        If a value is negative, or no place has both a value and inhabitants.

    Notes
    -----
    Mean, median, :func:`gini`, :func:`palma`, :func:`theil` and :func:`concentration` per block.
    ``theil_between`` and ``theil_within`` are of the whole; ``theil_share`` is the part of a type's
    own inequality in the Theil index of the whole, so that the shares of the types add up to
    ``theil_within / theil``.
    """
    values, people = np.asarray(values, np.float64), np.asarray(population, np.float64)
    measured = np.isfinite(values) & (people > 0)
    if not measured.any():
        raise InputError(tr("No place has both a value and inhabitants; check SCORE, POPULATION."))
    if values[measured].min() < 0:
        raise InputError(tr("The values of SCORE must be 0 or more."))
    x, p = values[measured], people[measured]
    ranked = rank[measured] if rank is not None else None
    blocks = [(tr("all"), np.ones(len(x), bool))]
    between = within = np.nan
    if territory_type is not None:
        kinds = np.where(territory_type == "", tr("not stated"), territory_type)[measured]
        names = sorted(set(kinds))
        blocks += [(name, kinds == name) for name in names]
        between, within = theil_parts(x, p, kinds)
    rows, curves = [], []
    for name, inside in blocks:
        some, weight = x[inside], p[inside]
        order = ranked[inside] if ranked is not None else None
        rows.append(_row(name, some, weight, order))
        share_people, share_score = lorenz(some, weight)
        curves.append(
            pd.DataFrame(
                {
                    "territory_type": name,
                    "share_population": share_people,
                    "share_score": share_score,
                }
            )
        )
    frame = pd.DataFrame(rows)
    own = (frame["population"] * frame["mean"] * frame["theil"]).to_numpy(np.float64)
    frame["theil_share"] = own / own[0] if own[0] > 0 else np.nan
    frame.loc[0, "theil_share"] = np.nan
    frame["theil_between"] = [between] + [np.nan] * (len(frame) - 1)
    frame["theil_within"] = [within] + [np.nan] * (len(frame) - 1)
    return Inequality(frame, pd.concat(curves, ignore_index=True), measured)


def _row(name: str, values: Floats, people: Floats, rank: Floats | None) -> dict[str, object]:
    known = np.isfinite(rank) if rank is not None else np.zeros(len(values), bool)
    return {
        "territory_type": name,
        "places": len(values),
        "population": people.sum(),
        "mean": float(np.average(values, weights=people)),
        "median": weighted_median(values, people),
        "gini": gini(values, people),
        "palma": palma(values, people),
        "theil": theil(values, people),
        "concentration": (
            concentration(values[known], people[known], rank[known])
            if rank is not None and known.any()
            else np.nan
        ),
    }


def lorenz(values: Floats, people: Floats) -> tuple[Floats, Floats]:
    """The Lorenz curve: shares of people and of the score, from those who have least.

    Parameters
    ----------
    values : (n,) float64
        Score per inhabitant.
    people : (n,) float64
        Inhabitants, above 0.

    Returns
    -------
    share_people, share_score : (n + 1,) float64
        Rising from 0 to 1; where nobody has anything, the curve of equality.

    Examples
    --------
    >>> import numpy as np
    >>> [a.tolist() for a in lorenz(np.array([3.0, 1.0]), np.array([10.0, 10.0]))]
    [[0.0, 0.5, 1.0], [0.0, 0.25, 1.0]]
    """
    order = np.argsort(values, kind="stable")
    heads = np.concatenate([[0.0], np.cumsum(people[order])])
    score = np.concatenate([[0.0], np.cumsum((values * people)[order])])
    share_people = heads / heads[-1]
    return share_people, score / score[-1] if score[-1] > 0 else share_people


def gini(values: Floats, people: Floats) -> float:
    """Gini index: 0 = all the same, towards 1 = all to one.

    ``G = sum_i sum_j p_i p_j |x_i - x_j| / (2 P^2 mean)``, as twice the area between the Lorenz
    curve and the diagonal (C. Gini, 1912).

    Examples
    --------
    Four people with 1, 1, 2 and 4: sum of all differences 20, over 2 * 16 * 2.

    >>> import numpy as np
    >>> gini(np.array([1.0, 2.0, 4.0]), np.array([2.0, 1.0, 1.0]))
    0.3125
    """
    share_people, share_score = lorenz(values, people)
    area = float(np.diff(share_people) @ (share_score[1:] + share_score[:-1])) / 2
    return max(0.0, 1.0 - 2.0 * area)


def palma(values: Floats, people: Floats) -> float:
    """Palma ratio: what the best-served tenth has over what the least-served four tenths have.

    ``(1 - L(0.9)) / L(0.4)`` on the Lorenz curve ``L``; nan where the four tenths have nothing
    (J. G. Palma, 2011; A. Cobham, A. Sumner, 2013).

    Examples
    --------
    Ten people with 1, 1, … 1 and one with 11 among them: 11 over 4.

    >>> import numpy as np
    >>> round(palma(np.array([1.0, 11.0]), np.array([9.0, 1.0])), 12)
    2.75
    """
    share_people, share_score = lorenz(values, people)
    low, high = np.interp([POOR, RICH], share_people, share_score)
    return float((1.0 - high) / low) if low > 0 else float("nan")


def theil(values: Floats, people: Floats) -> float:
    """Theil's T index: 0 = all the same.

    ``T = sum_i (p_i / P) (x_i / mean) ln(x_i / mean)``, a value of 0 adding 0 (H. Theil, 1967).
    nan where the mean is 0.

    Examples
    --------
    Half has 0 and half has 2: ln 2.

    >>> import numpy as np
    >>> round(theil(np.array([0.0, 2.0]), np.array([5.0, 5.0])), 6)
    0.693147
    """
    mean = float(np.average(values, weights=people))
    if mean <= 0:
        return float("nan")
    ratio = np.asarray(values, np.float64) / mean
    terms = ratio * np.log(ratio, out=np.zeros(len(ratio)), where=ratio > 0)
    return float(np.average(terms, weights=people))


def theil_parts(values: Floats, people: Floats, kinds: Texts) -> tuple[float, float]:
    """Theil's T between and within groups; they add up to the index of the whole.

    Parameters
    ----------
    values, people : (n,) float64
        Score per inhabitant, and inhabitants above 0.
    kinds : (n,) object
        Group of each place.

    Returns
    -------
    between, within : float
        ``sum_g s_g ln(mean_g / mean)`` and ``sum_g s_g T_g`` with ``s_g`` the group's share of the
        score (A. F. Shorrocks, 1980).

    Examples
    --------
    >>> import numpy as np
    >>> between, within = theil_parts(np.array([1.0, 1.0, 3.0]), np.array([1.0, 1.0, 2.0]),
    ...                               np.array(["a", "a", "b"], object))
    >>> round(between, 6), within  # 0.25 ln 0.5 + 0.75 ln 1.5
    (0.130812, 0.0)
    """
    group, names = pd.factorize(pd.Series(kinds, dtype=object))
    n = len(names)
    heads, amount = sum_by(group, people, n), sum_by(group, values * people, n)
    if not amount.sum() > 0:
        return float("nan"), float("nan")
    share, mean = amount / amount.sum(), amount / heads
    ratio = mean / (amount.sum() / heads.sum())
    between = float(share @ np.log(ratio, out=np.zeros(n), where=ratio > 0))
    inner = shares(values, mean[group])
    terms = people * inner * np.log(inner, out=np.zeros(len(inner)), where=inner > 0)
    within = float(share @ (sum_by(group, terms, n) / heads))
    return between, within


def concentration(values: Floats, people: Floats, rank: Floats) -> float:
    """Concentration index: above 0 where those of high rank have more, below 0 where less.

    ``C = 2 / mean * sum_i (p_i / P) x_i r_i - 1`` with ``r`` the middle of each place's stretch
    (of equal rank: of their common stretch) in the population lined up by rank (A. Wagstaff,
    P. Paci, E. van Doorslaer, 1991). nan where the mean is 0.

    Examples
    --------
    >>> import numpy as np
    >>> concentration(np.array([1.0, 3.0]), np.array([1.0, 1.0]), np.array([10.0, 20.0]))
    0.25
    """
    mean = float(np.average(values, weights=people))
    if mean <= 0:
        return float("nan")
    _, step = np.unique(rank, return_inverse=True)
    heads = sum_by(step, people, int(step.max()) + 1)
    middle = (np.cumsum(heads) - heads / 2) / heads.sum()
    return float(2.0 / mean * np.average(values * middle[step], weights=people) - 1.0)


def weighted_median(values: Floats, people: Floats) -> float:
    """The least value that at least half of the people do not exceed.

    >>> import numpy as np
    >>> weighted_median(np.array([10.0, 20.0, 90.0]), np.array([1.0, 3.0, 1.0]))
    20.0
    """
    order = np.argsort(values, kind="stable")
    heads = np.cumsum(people[order])
    middle = int(np.searchsorted(heads, heads[-1] / 2))
    return float(values[order][middle])


def beyond_thresholds(
    values: Floats,
    population: Floats,
    thresholds: tuple[float, ...],
    higher_is_worse: bool,
    territory_type: Texts | None = None,
) -> pd.DataFrame:
    """Population beyond each threshold, for the whole and by territory type.

    Parameters
    ----------
    values : (n,) float64
        Score or time; nan = not reached, which is beyond every threshold.
    population : (n,) float64
        Inhabitants; nan counts as 0.
    thresholds : tuple of float
        Limits; a value on the limit is not beyond it.
    higher_is_worse : bool
        Times and costs are beyond when above, scores when below.
    territory_type : (n,) object, optional
        Kind of territory.

    Returns
    -------
    DataFrame
        The fields of ``contracts.BEYOND``.

    Examples
    --------
    >>> import numpy as np
    >>> found = beyond_thresholds(np.array([10.0, 30.0, 31.0, np.nan]),
    ...                           np.array([5.0, 1.0, 1.0, 3.0]), (30,), True)
    >>> found.beyond.tolist(), found.share_beyond.tolist()
    ([4.0], [0.4])
    """
    people = np.nan_to_num(np.asarray(population, np.float64))
    blocks = [(tr("all"), np.ones(len(people), bool))]
    if territory_type is not None:
        kinds = np.where(territory_type == "", tr("not stated"), territory_type)
        blocks += [(name, kinds == name) for name in sorted(set(kinds))]
    rows = []
    for limit in thresholds:
        with np.errstate(invalid="ignore"):
            inside = values <= limit if higher_is_worse else values >= limit
        for name, some in blocks:
            total = float(people[some].sum())
            beyond = float(people[some & ~inside].sum())
            rows.append(
                {
                    "territory_type": name,
                    "threshold": float(limit),
                    "population": total,
                    "beyond": beyond,
                    "share_beyond": beyond / total if total > 0 else np.nan,
                }
            )
    return pd.DataFrame(rows, columns=["territory_type", "threshold", "population", "beyond",
                                       "share_beyond"])  # fmt: skip
