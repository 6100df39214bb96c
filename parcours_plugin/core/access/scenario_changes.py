"""What a scenario changes for each commune, in classes, and whom it gains and loses."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..i18n import number, short, tr
from ..minutes import DIGITS
from .burden_tables import NOTHING, hour_classes, hour_labels
from .classes import Classes, ClassParameters, make_classes, not_reached_label
from .scenario import ScenarioTimes
from .scenario_plan import Sites, status_labels
from .sums import sum_by
from .times import Floats, Integers, Texts

NEAREST, BURDEN = "nearest", "burden"
BREAKS = {NEAREST: (5.0, 15.0, 30.0), BURDEN: (1.0, 5.0, 15.0)}
THRESHOLDS = {NEAREST: (15.0, 30.0, 45.0, 60.0), BURDEN: (10.0, 20.0, 40.0, 60.0, 80.0)}
"""Minutes to the nearest facility; hours of a whole pathway."""


@dataclass(frozen=True)
class ChangeParameters:
    """How changes are told.

    Attributes
    ----------
    measure : str
        ``nearest``: minutes to the nearest facility; ``burden``: hours of the whole pathway.
    classes : ClassParameters
        Classes of before and after, in minutes or hours.
    breaks : tuple of float
        Sizes of change, rising, in minutes or hours.
    """

    measure: str = NEAREST
    classes: ClassParameters = field(default_factory=ClassParameters)
    breaks: tuple[float, ...] = BREAKS[NEAREST]

    def __post_init__(self) -> None:
        bounds = np.asarray(self.breaks, float)
        if not len(bounds) or bounds[0] <= 0 or np.any(np.diff(bounds) <= 0):
            raise ParameterError(
                tr("The sizes of change (CHANGE_BREAKS) must be above 0 and rise, as 5,15,30.")
            )

    @property
    def steps(self) -> int:
        """Number of sizes of change in each direction."""
        return len(self.breaks) + 1

    @property
    def newly(self) -> int:
        """Class of what is reached after and was not before."""
        return -self.steps - 1

    @property
    def lost(self) -> int:
        """Class of what was reached before and is not after."""
        return self.steps + 1

    @property
    def never(self) -> int:
        """Class of what is reached neither before nor after (empty in outputs)."""
        return self.steps + 2


@dataclass(frozen=True)
class Changes:
    """What changes for each commune.

    Attributes
    ----------
    frame : DataFrame
        The fields of ``contracts.SCENARIO_CHANGES``, n rows.
    classes : Classes
        Of before and after; made from before.
    order : (c,) int64
        All classes of change from the largest gain to the largest loss, then lost and never.
    labels : (c,) object
        What they say.
    change_class : (n,) int64
        Class of each commune, an element of ``order``.
    before, after : (n,) float64
        The measure in minutes, nan = not reached.
    """

    frame: pd.DataFrame
    classes: Classes
    order: Integers
    labels: Texts
    change_class: Integers
    before: Floats
    after: Floats


def change_classes(before: Floats, after: Floats, parameters: ChangeParameters) -> Integers:
    """Class of each change: negative = shorter, positive = longer, 0 = none.

    Parameters
    ----------
    before, after : (n,) float64
        In the unit of the breaks, nan = not reached.

    Examples
    --------
    >>> change_classes(np.array([20.0, 20, 20, np.nan, 20]), np.array([20.0, 25, 4, 20, np.nan]),
    ...                ChangeParameters(breaks=(5, 15))).tolist()
    [0, 1, -3, -4, 4]
    """
    change = changes_of(before, after)
    size = np.searchsorted(np.asarray(parameters.breaks), np.round(np.abs(change), DIGITS)) + 1
    was, is_ = np.isfinite(before), np.isfinite(after)
    return np.select(
        [was & is_, was, is_],
        [np.where(was & is_, np.sign(change) * size, 0), parameters.lost, parameters.newly],
        parameters.never,
    ).astype(np.int64)


def changes_of(before: Floats, after: Floats) -> Floats:
    """After minus before, exactly 0 where they differ by rounding alone; nan = not reached."""
    change = np.where(np.isfinite(before) & np.isfinite(after), after, np.nan) - before
    return np.where(np.abs(change) < 10.0**-DIGITS, 0.0, change)


def scenario_changes(
    times: ScenarioTimes,
    sites: Sites,
    origin_reasons: Texts,
    parameters: ChangeParameters,
    burden: tuple[Floats, Floats] | None = None,
) -> Changes:
    """What a scenario changes for each commune.

    Parameters
    ----------
    times : ScenarioTimes
        The first set is that of the nearest facility.
    sites : Sites
    origin_reasons : (n,) object
        Why a commune cannot travel at all, ``""`` where it can.
    parameters : ChangeParameters
        The measure that classes and classes of change are of.
    burden : two (n,) float64, optional
        Minutes of the whole pathway before and after, nan where it cannot be done.
    """
    was, is_ = (_finite(one.minutes[:, 0]) for one in (times.before, times.after))
    nothing = np.full(len(was), np.nan)
    burden_was, burden_is = burden or (nothing, nothing)
    by_burden = parameters.measure == BURDEN
    before, after = (burden_was, burden_is) if by_burden else (was, is_)
    per_unit = 60.0 if by_burden else 1.0
    classes = open_ended(
        (hour_classes if by_burden else make_classes)(before / per_unit, parameters.classes),
        by_burden,
    )
    class_was, class_is = classes.of(before / per_unit), classes.of(after / per_unit)
    named = np.array([not_reached_label(), *classes.labels], object)
    change_class = change_classes(before / per_unit, after / per_unit, parameters)
    order, labels = change_labels(parameters)
    ids, names = (np.append(column, NOTHING) for column in (sites.ids, sites.names))
    frame = pd.DataFrame(
        {
            "before_id": ids[times.before.site[:, 0]],
            "before_name": names[times.before.site[:, 0]],
            "before_minutes": was,
            "before_class": pd.Series(class_was, dtype="Int64").where(class_was > 0),
            "before_label": named[class_was],
            "after_id": ids[times.after.site[:, 0]],
            "after_name": names[times.after.site[:, 0]],
            "after_minutes": is_,
            "after_class": pd.Series(class_is, dtype="Int64").where(class_is > 0),
            "after_label": named[class_is],
            "change_minutes": changes_of(was, is_),
            "burden_before": burden_was,
            "burden_after": burden_is,
            "burden_change": changes_of(burden_was, burden_is),
            "change_class": pd.Series(change_class, dtype="Int64").where(
                change_class != parameters.never
            ),
            "change_label": labels[np.searchsorted(order, change_class)],
            "reason": np.where(
                np.isfinite(after),
                "",
                np.where(origin_reasons == "", _unreached(by_burden), origin_reasons),
            ).astype(object),
        }
    )
    return Changes(frame, classes, order, labels, change_class, before, after)


def open_ended(classes: Classes, in_hours: bool) -> Classes:
    """Classes whose last one has no upper bound, since after may be beyond all of before.

    >>> open_ended(Classes(np.array([10.5, 25.0]), ("≤ 10.5 min", "10.5–25.0 min")), False).labels
    ('≤ 10.5 min', '> 10.5 min')
    """
    if len(classes) < 2 or np.isinf(classes.upper[-1]):
        return classes
    upper = np.append(classes.upper[:-1], np.inf)
    if in_hours:
        return Classes(upper, tuple(hour_labels(upper)), classes.fewer_than_asked)
    bounds = upper[:-1]
    digits = next((d for d in range(1, DIGITS) if (np.round(bounds, d) == bounds).all()), DIGITS)
    last = tr("> {minutes} min", minutes=number(bounds[-1], digits))
    return Classes(upper, (*classes.labels[:-1], last), classes.fewer_than_asked)


def change_labels(parameters: ChangeParameters) -> tuple[Integers, Texts]:
    """All classes of change from the largest gain to the largest loss, and what they say."""
    texts = [short(bound) for bound in parameters.breaks]
    if parameters.measure == BURDEN:
        sizes = [tr("up to {high} h", high=texts[0])]
        sizes += [tr("{low}–{high} h", low=low, high=high) for low, high in zip(texts, texts[1:])]
        sizes.append(tr("more than {low} h", low=texts[-1]))
    else:
        sizes = [tr("up to {high} min", high=texts[0])]
        sizes += [tr("{low}–{high} min", low=low, high=high) for low, high in zip(texts, texts[1:])]
        sizes.append(tr("more than {low} min", low=texts[-1]))
    labels = [
        tr("newly reached"),
        *(tr("{size} shorter", size=size) for size in reversed(sizes)),
        tr("no change"),
        *(tr("{size} longer", size=size) for size in sizes),
        tr("no longer reached"),
        tr("not reached, neither before nor after"),
    ]
    return np.arange(parameters.newly, parameters.never + 1), np.array(labels, object)


def change_summary(
    changes: Changes, population: Floats, territory_type: Texts | None = None
) -> pd.DataFrame:
    """Communes and inhabitants by class of change, for the whole and by type of territory.

    Returns
    -------
    DataFrame
        The fields of ``contracts.SCENARIO_SUMMARY``; every class in every block, also where it is
        empty. Means are of the communes reached before and after, in minutes, each inhabitant
        counting once (each commune where nobody lives).
    """
    blocks = [_block(tr("all"), changes, population, np.ones(len(population), bool))]
    if territory_type is not None:
        kinds = pd.Series(territory_type, dtype=object).replace("", None)
        for kind in sorted(kinds.dropna().unique()):
            blocks.append(_block(kind, changes, population, (kinds == kind).to_numpy(bool)))
        rest = kinds.isna().to_numpy(bool)
        if rest.any():
            blocks.append(_block(tr("not stated"), changes, population, rest))
    return pd.concat(blocks, ignore_index=True)


def site_table(sites: Sites, times: ScenarioTimes, population: Floats) -> pd.DataFrame:
    """The sites with the communes and inhabitants that they are the nearest of.

    Returns
    -------
    DataFrame
        The fields of ``contracts.SCENARIO_SITES``, one row per site.
    """
    n = len(sites)
    found: dict[str, object] = {
        "facility_id": sites.ids,
        "facility_name": sites.names,
        "status": status_labels()[sites.status],
        "care_before": sites.care_before,
        "care_after": sites.care_after,
    }
    for name, there, one in (
        ("before", sites.before, times.before), ("after", sites.after, times.after),
    ):  # fmt: skip
        site = one.site[:, 0]
        row = np.where(site < 0, n, site)
        communes = sum_by(row, np.ones(len(row)), n + 1)[:n]
        found[f"communes_{name}"] = pd.Series(communes.astype(np.int64), dtype="Int64").where(there)
        found[f"population_{name}"] = np.where(there, sum_by(row, population, n + 1)[:n], np.nan)
    return pd.DataFrame(found)


def _block(name: str, changes: Changes, population: Floats, inside: np.ndarray) -> pd.DataFrame:
    """The rows of one type of territory."""
    order, n = changes.order, len(changes.order)
    place = np.searchsorted(order, changes.change_class[inside])
    people = population[inside]
    weight = people if people.sum() > 0 else np.ones(len(people))
    before, after = changes.before[inside], changes.after[inside]
    both = np.isfinite(before) & np.isfinite(after)
    heads = sum_by(place[both], weight[both], n)
    with np.errstate(invalid="ignore", divide="ignore"):
        means = [sum_by(place[both], weight[both] * v[both], n) / heads for v in (before, after)]
    communes, inhabitants = sum_by(place, np.ones(len(place)), n), sum_by(place, people, n)
    return pd.DataFrame(
        {
            "territory_type": name,
            "change_class": pd.Series(order, dtype="Int64").where(order != order[-1]),
            "change_label": changes.labels,
            "communes": communes.astype(np.int64),
            "population": inhabitants,
            "share_communes": _share(communes),
            "share_population": _share(inhabitants),
            "mean_before": means[0],
            "mean_after": means[1],
            "mean_change": means[1] - means[0],
        }
    )


def _share(parts: Floats) -> Floats:
    return parts / parts.sum() if parts.sum() else np.full(len(parts), np.nan)


def _unreached(by_burden: bool) -> str:
    if by_burden:
        return tr("a step of the pathway cannot be reached")
    return tr("no destination can be reached")


def _finite(minutes: Floats) -> Floats:
    return np.where(np.isfinite(minutes), minutes, np.nan)
