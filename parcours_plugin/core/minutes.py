"""Minutes: what counts as reached, what counts as within, and lists of minutes as people write."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from .errors import ParameterError
from .i18n import tr

UNREACHABLE_MINUTES = 9999.0
"""Tables from elsewhere write this (or more) where there is no way."""

DIGITS = 6
"""Decimals at which two times are the same: times are sums of many pieces, so that a limit of 30
minutes must forgive a millionth of a minute."""


def is_reached(minutes: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether a time means "reached": a number from 0 to below 9999.

    >>> import numpy as np
    >>> is_reached(np.array([0.0, 12.5, -1.0, 9999.0, np.inf, np.nan])).tolist()
    [True, True, False, False, False, False]
    """
    with np.errstate(invalid="ignore"):
        reached: NDArray[np.bool_] = (minutes >= 0) & (minutes < UNREACHABLE_MINUTES)
    return reached


def at_most(minutes: NDArray[np.float64], limit: float) -> NDArray[np.bool_]:
    """Whether times are within a limit, bounds inclusive (at ``DIGITS`` decimals).

    >>> import numpy as np
    >>> at_most(np.array([29.9, 10.1 + 10.1 + 9.8, 30.1]), 30).tolist()
    [True, True, False]
    """
    inside: NDArray[np.bool_] = np.round(minutes, DIGITS) <= round(limit, DIGITS)
    return inside


def parse_minutes(text: str, name: str) -> tuple[float, ...]:
    """The numbers of a list of minutes.

    Commas part the numbers, unless there are semicolons: then these do, and a comma is decimal.

    Parameters
    ----------
    text : str
        What the user wrote.
    name : str
        The parameter, for the message.

    Returns
    -------
    tuple of float
        In the order written.

    Raises
    ------
    ParameterError
        If there is no number or something that is none.

    Examples
    --------
    >>> parse_minutes("15, 30,45", "MINUTES")
    (15.0, 30.0, 45.0)
    >>> parse_minutes("7,5; 15", "MINUTES")
    (7.5, 15.0)
    """
    words = [word.strip() for word in re.split(";" if ";" in text else r"[,\s]", text)]
    try:
        minutes = tuple(float(word.replace(",", ".")) for word in words if word)
    except ValueError:
        minutes = ()
    if not minutes or not np.isfinite(minutes).all():
        raise ParameterError(
            tr(
                "“{value}” is no list of minutes for {name}; write for example 15,30,45.",
                value=text,
                name=name,
            )
        )
    return minutes
