"""The two corrections of an APL: supply in acts, and a population that counts by its needs.

No coefficient and no bound of this file is official: they are the user's parameters.
"""

from __future__ import annotations

import re

import numpy as np

from ..errors import InputError, ParameterError
from ..i18n import tr
from .times import Floats


def acts_of_supply(
    acts: Floats, professionals: Floats | None = None, floor: float = 0.0, cap: float = 0.0
) -> Floats:
    """Acts that count, each professional's at least ``floor`` and at most ``cap``.

    Parameters
    ----------
    acts : (n,) float64
        Acts of each place of supply in a year.
    professionals : (n,) float64, optional
        How many professionals give them; one each when not given.
    floor, cap : float
        Bounds per professional; 0 = none.

    Notes
    -----
    ``S_j = n_j * min(max(acts_j / n_j, floor), cap)``; a place without a professional or without
    an act has 0.

    Raises
    ------
    ParameterError
        If the cap is below the floor.

    Examples
    --------
    >>> import numpy as np
    >>> acts_of_supply(np.array([9000.0, 1000.0, 0.0]), np.array([1.0, 1.0, 1.0]), 3000, 5400)
    array([5400., 3000.,    0.])
    """
    if min(floor, cap) < 0 or (cap > 0 and cap < floor):
        raise ParameterError(tr("ACTS_CAP must be at least ACTS_FLOOR, and neither below 0."))
    acts = np.asarray(acts, np.float64)
    heads = np.ones(len(acts)) if professionals is None else np.asarray(professionals, np.float64)
    works = (acts > 0) & (heads > 0)
    each = np.divide(acts, heads, out=np.zeros(len(acts)), where=works)
    bounded = np.clip(each, floor, cap if cap > 0 else np.inf)
    return np.where(works, bounded * heads, 0.0)


def standardised_population(ages: Floats, coefficients: tuple[float, ...]) -> Floats:
    """Population counted by what its ages consume, with the total of the plain population.

    Parameters
    ----------
    ages : (n, n_ages) float64
        Inhabitants of each place by age group; nan counts as 0.
    coefficients : tuple of float
        Relative consumption of each age group, 0 or more.

    Notes
    -----
    ``P*_i = sum_a c_a P_ia * (sum_ia P_ia / sum_ia c_a P_ia)``.

    Raises
    ------
    ParameterError
        If there is not one coefficient per age group, or one is negative.
    InputError
        If a number of inhabitants is negative, or all are 0.

    Examples
    --------
    Ten young and ten old, the old consume three times as much:

    >>> import numpy as np
    >>> standardised_population(np.array([[10.0, 0.0], [0.0, 10.0]]), (1.0, 3.0)).tolist()
    [5.0, 15.0]
    """
    ages = np.nan_to_num(np.asarray(ages, np.float64))
    given = np.asarray(coefficients, np.float64)
    if ages.shape[1] != len(given):
        raise ParameterError(
            tr(
                "AGE_COEFFICIENTS has {given} numbers for {fields} fields of AGE_FIELDS; give one"
                " for each.",
                given=len(given),
                fields=ages.shape[1],
            )
        )
    if not np.isfinite(given).all() or (given < 0).any():
        raise ParameterError(tr("AGE_COEFFICIENTS must be numbers of 0 or more."))
    if (ages < 0).any():
        raise InputError(tr("A field of AGE_FIELDS has a negative number of inhabitants."))
    weighted = ages @ given
    if not weighted.sum() > 0:
        raise InputError(tr("The fields of AGE_FIELDS hold no inhabitants."))
    return weighted * (ages.sum() / weighted.sum())


def parse_coefficients(text: str) -> tuple[float, ...]:
    """The numbers of a list of coefficients; with semicolons a comma is decimal.

    Raises
    ------
    ParameterError
        If there is no number or something that is none.

    Examples
    --------
    >>> parse_coefficients("0,7; 0,9; 1,55")
    (0.7, 0.9, 1.55)
    """
    words = re.split(";" if ";" in text else r"[,\s]", text)
    try:
        found = tuple(float(word.strip().replace(",", ".")) for word in words if word.strip())
    except ValueError:
        found = ()
    if not found or not np.isfinite(found).all():
        raise ParameterError(
            tr(
                "“{value}” is no list of numbers for AGE_COEFFICIENTS; write one per field of"
                " AGE_FIELDS, for example 0.7,0.9,1.55.",
                value=text,
            )
        )
    return found
