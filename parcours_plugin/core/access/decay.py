"""Weights by travel time: how much a facility counts for those who are so far away."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError
from ..i18n import tr
from ..minutes import DIGITS
from .times import Floats

EXAMPLE = "10:1,20:0.68,30:0.22"


@dataclass(frozen=True)
class StepWeights:
    """A weight per step of minutes; beyond the last step it is 0.

    Attributes
    ----------
    upper_minutes : tuple of float
        Upper bounds, rising, inclusive.
    weights : tuple of float
        Weight of each step, 0 or more.
    """

    upper_minutes: tuple[float, ...]
    weights: tuple[float, ...]

    def __post_init__(self) -> None:
        upper, weights = np.asarray(self.upper_minutes), np.asarray(self.weights)
        if not len(upper) or len(upper) != len(weights) or np.any(np.diff(upper) <= 0):
            raise ParameterError(
                tr("The steps of WEIGHTS must rise, for example {example}.", example=EXAMPLE)
            )
        if upper[0] < 0 or np.any(weights < 0) or not np.any(weights > 0):
            raise ParameterError(
                tr("The weights of WEIGHTS may not be negative, and one must be above 0.")
            )

    @property
    def last_minutes(self) -> float:
        """Beyond this the weight is 0."""
        return max(u for u, w in zip(self.upper_minutes, self.weights) if w > 0)

    def of(self, minutes: Floats) -> Floats:
        """Weight of each time.

        Parameters
        ----------
        minutes : (n,) float64
            Travel times.

        Examples
        --------
        >>> import numpy as np
        >>> parse_weights("10:1,20:0.5").of(np.array([0, 10, 10.1, 20, 20.1])).tolist()
        [1.0, 1.0, 0.5, 0.5, 0.0]
        """
        step = np.searchsorted(np.round(self.upper_minutes, DIGITS), np.round(minutes, DIGITS))
        found: Floats = np.append(self.weights, 0.0)[step]
        return found


def parse_weights(text: str, name: str = "WEIGHTS") -> StepWeights:
    """Step weights as written: ``minutes:weight`` parted by commas.

    With semicolons between the steps a comma is decimal.

    Raises
    ------
    ParameterError
        If the text is no such list.

    Examples
    --------
    >>> parse_weights("10:1;20:0,68;30:0,22").weights
    (1.0, 0.68, 0.22)
    """
    words = [word for word in re.split("[;]" if ";" in text else "[,]", text) if word.strip()]
    try:
        pairs = [tuple(float(n.replace(",", ".")) for n in word.split(":")) for word in words]
    except ValueError:
        pairs = []
    if not pairs or any(len(pair) != 2 or not np.isfinite(pair).all() for pair in pairs):
        raise ParameterError(
            tr(
                "“{value}” is no list of weights for {name}; write minutes and weight, for example"
                " {example}.",
                value=text,
                name=name,
                example=EXAMPLE,
            )
        )
    return StepWeights(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))


def gaussian_weights(minutes: Floats, sigma: float) -> Floats:
    """``exp(-t^2 / (2 sigma^2))``.

    Parameters
    ----------
    minutes : (n,) float64
        Travel times.
    sigma : float
        Standard deviation, minutes, above 0.

    Examples
    --------
    >>> import numpy as np
    >>> np.round(gaussian_weights(np.array([0.0, 10.0]), 10.0), 4).tolist()
    [1.0, 0.6065]
    """
    if not 0 < sigma < float("inf"):
        raise ParameterError(tr("SIGMA must be above 0 minutes."))
    weights: Floats = np.exp(-np.square(minutes) / (2.0 * sigma * sigma))
    return weights
