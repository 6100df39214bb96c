"""Access classes: minutes cut into a few classes with labels that a reader understands.

Upper bounds are inclusive: with thresholds 15, 30 a commune at exactly 15 minutes is in the first
class. The Fisher-Jenks classes are the exact optimum, not an approximation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError
from ..i18n import number, tr
from ..minutes import DIGITS
from .jenks import jenks_breaks
from .times import Floats, Integers

METHODS = ("thresholds", "quantiles", "jenks", "equal")
THRESHOLDS = (15.0, 30.0, 45.0, 60.0)
MAX_CLASSES = 20


@dataclass(frozen=True)
class ClassParameters:
    """How minutes are cut into classes.

    Attributes
    ----------
    method : str
        ``thresholds``: the bounds given, and a last class beyond them; ``quantiles``: classes of
        equal numbers of places; ``jenks``: least variance within classes; ``equal``: classes of
        equal width.
    thresholds : tuple of float
        Inclusive upper bounds in minutes, rising (method ``thresholds``).
    n_classes : int
        Number of classes, 2 to 20 (the other methods).
    """

    method: str = "thresholds"
    thresholds: tuple[float, ...] = THRESHOLDS
    n_classes: int = 5

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ParameterError(
                tr("There is no classification method named {name}.", name=self.method)
            )
        if self.method == "thresholds":
            bounds = np.asarray(self.thresholds, float)
            if not len(bounds) or not np.all(np.isfinite(bounds)) or bounds[0] <= 0:
                raise ParameterError(
                    tr("The class thresholds must be minutes above 0, for example 15,30,45,60.")
                )
            if np.any(np.diff(bounds) <= 0):
                raise ParameterError(
                    tr("The class thresholds must rise and none may be there twice.")
                )
        elif not 2 <= self.n_classes <= MAX_CLASSES:
            raise ParameterError(
                tr("The number of classes must be from 2 to {most}.", most=MAX_CLASSES)
            )


@dataclass(frozen=True)
class Classes:
    """Classes from the nearest (1) to the farthest (``n``).

    Attributes
    ----------
    upper : (n,) float64
        Inclusive upper bounds, minutes; the last is inf for ``thresholds``.
    labels : tuple of str
        ``"≤ 15 min"``, ``"15–30 min"`` …
    fewer_than_asked : bool
        Whether there were too few different values for the number of classes asked.
    """

    upper: Floats
    labels: tuple[str, ...]
    fewer_than_asked: bool = False

    def __len__(self) -> int:
        return len(self.upper)

    def of(self, minutes: Floats) -> Integers:
        """Class of each time; 0 where it is not reached (inf or nan).

        Parameters
        ----------
        minutes : (n,) float64
            Travel times.

        Examples
        --------
        >>> import numpy as np
        >>> classes = make_classes(np.empty(0), ClassParameters(thresholds=(15, 30)))
        >>> classes.of(np.array([15, 15.01, 31, np.inf])).tolist()
        [1, 2, 3, 0]
        """
        minutes = np.asarray(minutes, np.float64)
        row = np.searchsorted(np.round(self.upper, DIGITS), np.round(minutes, DIGITS)) + 1
        return np.where(np.isfinite(minutes), np.minimum(row, len(self)), 0).astype(np.int64)


def not_reached_label() -> str:
    """The label of what no class holds."""
    return tr("not reached")


def make_classes(minutes: Floats, parameters: ClassParameters) -> Classes:
    """Classes for these times.

    Parameters
    ----------
    minutes : (n,) float64
        Travel times; inf and nan (not reached) are left aside.
    parameters : ClassParameters
        Method, thresholds, number of classes.

    Returns
    -------
    Classes
        Bounds and labels. Where there are fewer different times than classes asked, quantiles and
        jenks make each time a class of its own; without any time there is no class (unless
        thresholds are given).

    Notes
    -----
    - quantiles: upper bound of class ``c`` of ``k`` = the smallest time with at least ``c/k`` of
      the places at or below it; equal bounds are merged.
    - equal: ``min + c * (max - min) / k``.
    - jenks: see :func:`~.jenks.jenks_breaks`.

    A bound made from the data is raised to the next tenth of a minute (hundredth, …) as long as no
    place changes class by it, so that the label says the truth about every place.
    """
    if parameters.method == "thresholds":
        return _from_thresholds(np.asarray(parameters.thresholds, np.float64))
    times = np.round(np.asarray(minutes, np.float64)[np.isfinite(minutes)], DIGITS)
    values, counts = np.unique(times, return_counts=True)
    if not len(values):
        return Classes(np.empty(0), (), fewer_than_asked=True)
    k = min(parameters.n_classes, len(values))
    if parameters.method == "quantiles":
        needed = np.ceil(np.arange(1, k + 1) * len(times) / k - 1e-9)
        upper = np.unique(values[np.searchsorted(np.cumsum(counts), needed)])
    elif parameters.method == "equal":
        n = parameters.n_classes if k > 1 else 1
        upper = values[0] + np.arange(1, n + 1) * (values[-1] - values[0]) / n
        upper = np.unique(np.append(np.round(upper[:-1], DIGITS), values[-1]))
    else:
        upper = jenks_breaks(values, k, counts.astype(np.float64))
    bounds, digits = _readable(upper, values)
    return Classes(bounds, tuple(_labels(bounds, digits)), len(bounds) < parameters.n_classes)


def _from_thresholds(bounds: Floats) -> Classes:
    digits = next(d for d in range(10) if d == 9 or np.all(np.round(bounds, d) == bounds))
    labels = _labels(bounds, digits)
    labels.append(tr("> {minutes} min", minutes=number(bounds[-1], digits)))
    return Classes(np.append(bounds, np.inf), tuple(labels))


def _labels(bounds: Floats, digits: int) -> list[str]:
    """``"≤ 15 min", "15–30 min"`` … for rising bounds written with so many digits."""
    texts = [number(bound, digits) for bound in bounds]
    between = [
        tr("{low}–{high} min", low=low, high=high) for low, high in zip(texts[:-1], texts[1:])
    ]
    return [tr("≤ {minutes} min", minutes=texts[0]), *between]


def _readable(upper: Floats, values: Floats) -> tuple[Floats, int]:
    """Bounds with as few digits as leave every value in its class, and that number of digits.

    ``upper`` and ``values`` rise; returns bounds of the same length as ``upper``.
    """
    row = np.searchsorted(values, upper, side="right")
    following = np.append(values, np.inf)[row]
    for digits in range(1, DIGITS):
        raised = np.round(np.ceil(upper * 10**digits - 1e-6) / 10**digits, digits)
        if np.all(raised < following) and np.all(np.diff(raised) > 0):
            return raised, digits
    return upper, DIGITS
