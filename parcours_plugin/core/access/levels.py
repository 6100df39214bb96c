"""Access levels: for each commune its nearest facility, how many are near, and its class."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..contracts import Field
from ..errors import ParameterError
from ..i18n import tr
from .classes import Classes, ClassParameters, make_classes, not_reached_label
from .times import Floats, Integers, Texts, TimeTable, count_within, k_nearest, unreached_reasons
from .weighted_points import WeightedPoints, measure_points

POINT_FIELDS = (Field("n_points", "integer"), Field("share_reached", "real"))
"""Further fields of the levels where communes are represented by several points."""


@dataclass(frozen=True)
class LevelParameters:
    """What is measured.

    Attributes
    ----------
    classes : ClassParameters
        How minutes are cut into classes.
    within_minutes : float
        ``n_within`` counts the facilities within so many minutes (inclusive).
    """

    classes: ClassParameters = field(default_factory=ClassParameters)
    within_minutes: float = 30.0

    def __post_init__(self) -> None:
        if not 0 < self.within_minutes < float("inf"):
            raise ParameterError(tr("The minutes of WITHIN_MINUTES must be above 0."))


@dataclass(frozen=True)
class Levels:
    """Access of each place of demand.

    Attributes
    ----------
    frame : DataFrame
        The fields of ``contracts.LEVELS`` (and ``POINT_FIELDS``), one row per place, in order.
        Places not reached have nan, None and no class, and a reason.
    classes : Classes
        Bounds and labels.
    class_of : (n,) int64
        Class of each place, 0 = not reached.
    """

    frame: pd.DataFrame
    classes: Classes
    class_of: Integers

    @property
    def n_reached(self) -> int:
        """Number of places that reach a facility."""
        return int(np.sum(self.class_of > 0))


def access_levels(
    times: TimeTable,
    facility_names: Texts,
    parameters: LevelParameters,
    points: WeightedPoints | None = None,
) -> Levels:
    """The access level of each place.

    Parameters
    ----------
    times : TimeTable
        From the places (from ``points`` where given) to the facilities; holds at least the two
        nearest facilities and all those within ``within_minutes``.
    facility_names : (n_destinations,) object
        Names of the facilities, ``""`` = none.
    parameters : LevelParameters
        Classes and the limit of ``n_within``.
    points : WeightedPoints, optional
        Several weighted points per place; the place's minutes are their weighted mean, see
        :func:`~.weighted_points.measure_points`.

    Notes
    -----
    ``minutes = min over j of t_ij`` for a place with one point. Of two facilities equally near,
    the one that comes first in its layer is the nearest.
    """
    extra: dict[str, object] = {}
    if points is None:
        near = k_nearest(times, 2)
        n_within = count_within(times, parameters.within_minutes)
        reasons = unreached_reasons(times)
    else:
        measured = measure_points(times, points, parameters.within_minutes)
        near, n_within, reasons = measured.nearest, measured.n_within, measured.reasons
        extra = {"n_points": measured.n_points, "share_reached": measured.share_reached}
    minutes, second_minutes = near.minutes[:, 0], near.minutes[:, 1]
    classes = make_classes(minutes, parameters.classes)
    class_of = classes.of(minutes)
    reached = class_of > 0
    labels = np.array([not_reached_label(), *classes.labels], object)
    frame = pd.DataFrame(
        {
            "nearest_id": _named(times.destination_ids, near.destination[:, 0]),
            "nearest_name": _named(facility_names, near.destination[:, 0]),
            "minutes": _finite(minutes),
            "km": near.km[:, 0],
            "second_id": _named(times.destination_ids, near.destination[:, 1]),
            "second_minutes": _finite(second_minutes),
            "n_within": n_within,
            "access_class": pd.array(np.where(reached, class_of, 0), dtype="Int64"),
            "access_label": labels[class_of],
            "reached": reached,
            "reason": reasons,
            **extra,
        }
    )
    frame.loc[~reached, "access_class"] = pd.NA
    return Levels(frame, classes, class_of)


def summarise(
    levels: Levels, population: Floats, territory_type: Texts | None = None
) -> pd.DataFrame:
    """Communes, population and their shares per class, for the whole and per territory type.

    Parameters
    ----------
    levels : Levels
        From :func:`access_levels`.
    population : (n,) float64
        Inhabitants of each place; nan counts as 0.
    territory_type : (n,) object, optional
        Kind of territory of each place, ``""`` = not stated.

    Returns
    -------
    DataFrame
        The fields of ``contracts.LEVELS_SUMMARY``: first the whole (type "all"), then each type;
        within each every class and "not reached", also where it is empty. Shares are of the type,
        0 to 1, nan where it has no communes (no population). Over the rows of one block, and over
        the blocks of the types, communes and population add up to the whole.
    """
    population = np.nan_to_num(np.asarray(population, np.float64))
    blocks = [_block(tr("all"), levels, population, np.ones(len(population), bool))]
    if territory_type is not None:
        kinds = pd.Series(territory_type, dtype=object).replace("", None)
        for kind in sorted(kinds.dropna().unique()):
            blocks.append(_block(kind, levels, population, (kinds == kind).to_numpy(bool)))
        if kinds.isna().any():
            blocks.append(_block(tr("not stated"), levels, population, kinds.isna().to_numpy(bool)))
    return pd.concat(blocks, ignore_index=True)


def _block(name: str, levels: Levels, population: Floats, inside: np.ndarray) -> pd.DataFrame:
    """The rows of one territory type: classes from near to far, then "not reached"."""
    n = len(levels.classes)
    class_of, people = levels.class_of[inside], population[inside]
    communes = np.bincount(class_of, minlength=n + 1)[[*range(1, n + 1), 0]]
    inhabitants = np.bincount(class_of, weights=people, minlength=n + 1)[[*range(1, n + 1), 0]]
    return pd.DataFrame(
        {
            "territory_type": name,
            "access_class": pd.array([*range(1, n + 1), None], dtype="Int64"),
            "access_label": [*levels.classes.labels, not_reached_label()],
            "communes": communes.astype(np.int64),
            "population": inhabitants,
            "share_communes": _share(communes, int(inside.sum())),
            "share_population": _share(inhabitants, float(people.sum())),
        }
    )


def _share(parts: np.ndarray, whole: float) -> Floats:
    return parts / whole if whole else np.full(len(parts), np.nan)


def _named(values: Texts, rows: Integers) -> Texts:
    """The value of each row, None for -1 and for empty text."""
    names = pd.Series([*values, None], dtype=object)  # the last is what -1 finds
    found: Texts = names.replace("", None).to_numpy(object)[rows]
    return found


def _finite(minutes: Floats) -> Floats:
    return np.where(np.isfinite(minutes), minutes, np.nan)
