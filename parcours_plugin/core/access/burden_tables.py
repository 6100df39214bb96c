"""The burden of a pathway as tables: by commune, by commune and step, by type of territory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import number, tr
from ..minutes import DIGITS
from .burden import Burden
from .burden_reference import PathwaySteps
from .classes import Classes, ClassParameters, make_classes
from .fewest_places import different
from .inequality import weighted_median
from .times import Booleans, Floats, Integers, Texts

MINUTES_PER_HOUR = 60.0
NOTHING = np.array([None], object)


@dataclass(frozen=True)
class BurdenLevels:
    """The burden of each commune.

    Attributes
    ----------
    frame : DataFrame
        The fields of ``contracts.BURDEN``, n rows.
    classes : Classes
        Bounds in hours, labels.
    class_of : (n,) int64
        0 = the pathway cannot be done.
    """

    frame: pd.DataFrame
    classes: Classes
    class_of: Integers


def hour_classes(hours: Floats, parameters: ClassParameters) -> Classes:
    """Classes of hours, with the labels of hours.

    Parameters
    ----------
    hours : (n,) float64
        nan = cannot be done.
    parameters : ClassParameters
        Thresholds in hours.

    Examples
    --------
    >>> hour_classes(np.empty(0), ClassParameters(thresholds=(10, 20))).labels
    ('≤ 10 h', '10–20 h', '> 20 h')
    """
    found = make_classes(hours, parameters)
    return Classes(found.upper, tuple(hour_labels(found.upper)), found.fewer_than_asked)


def hour_labels(upper: Floats) -> list[str]:
    """``"≤ 10 h", "10–20 h", "> 20 h"`` for rising bounds, the last of which may be inf."""
    bounds = upper[np.isfinite(upper)]
    if not len(bounds):
        return []
    digits = 0
    while digits < DIGITS and (np.round(bounds, digits) != bounds).any():
        digits += 1
    texts = [number(bound, digits) for bound in bounds]
    labels = [tr("≤ {hours} h", hours=texts[0])]
    labels += [tr("{low}–{high} h", low=low, high=high) for low, high in zip(texts, texts[1:])]
    if len(bounds) < len(upper):
        labels.append(tr("> {hours} h", hours=texts[-1]))
    return labels


def burden_levels(
    burden: Burden,
    steps: PathwaySteps,
    site_names: Texts,
    origin_reasons: Texts,
    parameters: ClassParameters,
) -> BurdenLevels:
    """The burden of each commune in a row.

    Parameters
    ----------
    burden : Burden
    steps : PathwaySteps
    site_names : (n_sites,) object
        Names of the facilities.
    origin_reasons : (n,) object
        Why a commune cannot travel at all, ``""`` where it can.
    parameters : ClassParameters
        Classes of the total, thresholds in hours.

    Returns
    -------
    BurdenLevels
        Minutes and km are empty where a step cannot be reached (``minutes_reached`` is the travel
        of the others), the fields on territories where the commune's is not known.
    """
    complete = burden.complete
    total, km = burden.step_minutes, burden.step_km
    reached = np.nansum(total, axis=1)
    minutes = np.where(complete, total.sum(axis=1), np.nan)
    label = steps.label[burden.steps]
    worst = np.where(burden.missing, -1.0, total).argmax(axis=1)
    any_step = ~burden.missing.all(axis=1)
    worst_minutes = np.where(any_step, total[np.arange(len(total)), worst], np.nan)
    classes = hour_classes(minutes / MINUTES_PER_HOUR, parameters)
    class_of = classes.of(minutes / MINUTES_PER_HOUR)
    few = burden.few
    # sums of the same journeys in another order differ in their last digits
    extra = np.where(np.abs(few.minutes - minutes) < 10.0**-DIGITS, 0.0, few.minutes - minutes)
    labels = np.array([tr("a step cannot be reached"), *classes.labels], object)
    frame = pd.DataFrame(
        {
            "minutes": minutes,
            "km": np.where(complete, km.sum(axis=1), np.nan),
            "journeys": np.where(complete, burden.trips.sum(), np.nan),
            "worst_step": np.where(any_step, label[worst], NOTHING),
            "worst_minutes": worst_minutes,
            "worst_share": _ratio(worst_minutes, reached),
            "n_places": different(burden.nearest.site),
            "places": _places(burden.nearest.site, site_names),
            "n_outside": _counted(burden.outside, burden.in_territory),
            "outside": _listed(burden.outside, label),
            "n_only_outside": _counted(burden.only_outside, burden.in_territory),
            "only_outside": _listed(burden.only_outside, label),
            "n_missing": burden.missing.sum(axis=1),
            "missing": _listed(burden.missing, label),
            "minutes_reached": reached,
            "n_places_few": pd.array(few.n_places, dtype="Int64"),
            "minutes_few": few.minutes,
            "km_few": few.km,
            "places_few": _places(few.site, site_names),
            "extra_minutes": extra,
            "access_class": pd.array(class_of, dtype="Int64"),
            "access_label": labels[class_of],
            "reached": complete,
            "reason": _reasons(burden, label, origin_reasons),
        }
    )
    frame.loc[~complete, ["access_class", "n_places_few"]] = pd.NA
    return BurdenLevels(frame, classes, class_of)


def burden_steps(
    burden: Burden,
    steps: PathwaySteps,
    commune_ids: Texts,
    commune_names: Texts,
    site_ids: Texts,
    site_names: Texts,
) -> pd.DataFrame:
    """One row per commune and step, also of the steps that nobody travels for or nobody offers.

    Returns
    -------
    DataFrame
        The fields of ``contracts.BURDEN_STEPS``, communes x steps rows, steps in their order.
    """
    n, all_steps = len(commune_ids), len(steps)
    known = np.zeros(all_steps, bool)
    known[burden.steps] = True

    def wide(values: np.ndarray, fill: object) -> np.ndarray:
        """(n, s) of the steps counted -> (n * all steps,) with a filling for the others."""
        whole = np.full((n, all_steps), fill, dtype=values.dtype)
        whole[:, burden.steps] = values
        return whole.reshape(-1)

    site, few_site = wide(burden.nearest.site, -1), wide(burden.few_site, -1)
    total = burden.step_minutes
    one_way = np.where(burden.missing, np.nan, burden.nearest.minutes)
    outside, only = (
        wide(values, False).astype(object) for values in (burden.outside, burden.only_outside)
    )
    told = np.repeat(burden.in_territory, all_steps) & np.tile(known, n)
    reason = np.where(
        known, "", np.where(steps.travelled, tr("no facility offers it"), tr("no journey"))
    ).astype(object)
    unreached = tr("no facility offering it can be reached")
    reasons = np.where(wide(burden.missing, False), unreached, np.tile(reason, n))
    return pd.DataFrame(
        {
            "commune": np.repeat(commune_ids, all_steps),
            "commune_name": np.repeat(commune_names, all_steps),
            "step": np.tile(steps.label, n),
            "care": np.tile(steps.care, n),
            "visits": np.tile(steps.visits, n),
            "facility_id": np.append(site_ids, NOTHING)[site],
            "facility_name": np.append(site_names, NOTHING)[site],
            "minutes": wide(one_way, np.nan),
            "km": wide(burden.nearest.km, np.nan),
            "total_minutes": wide(total, np.nan),
            "total_km": wide(burden.step_km, np.nan),
            "share": wide(_ratio(total, np.nansum(total, axis=1)[:, None]), np.nan),
            "outside": np.where(told, outside, NOTHING),
            "only_outside": np.where(told, only, NOTHING),
            "few_id": np.append(site_ids, NOTHING)[few_site],
            "few_name": np.append(site_names, NOTHING)[few_site],
            "few_minutes": wide(burden.few_one_way, np.nan),
            "few_total_minutes": wide(burden.few_one_way * burden.trips, np.nan),
            "reason": reasons,
        }
    )


def burden_summary(
    frame: pd.DataFrame, population: Floats, territory_type: Texts | None = None
) -> pd.DataFrame:
    """Means and medians by type of territory, each inhabitant counting once.

    Parameters
    ----------
    frame : DataFrame
        The fields of ``contracts.BURDEN``.
    population : (n,) float64
        Inhabitants; where all are 0, each commune counts once.
    territory_type : (n,) object, optional
        ``""`` = not stated.

    Returns
    -------
    DataFrame
        The fields of ``contracts.BURDEN_SUMMARY``: first the whole (type "all"), then each type.
        Communes and population of the types add up to the whole; the means and medians are those
        of the communes that reach every step.
    """
    rows = [_summary_row(tr("all"), frame, population)]
    if territory_type is not None:
        kinds = pd.Series(territory_type, dtype=object).replace("", None)
        for kind in sorted(kinds.dropna().unique()):
            here = (kinds == kind).to_numpy(bool)
            rows.append(_summary_row(kind, frame[here], population[here]))
        rest = kinds.isna().to_numpy(bool)
        if rest.any():
            rows.append(_summary_row(tr("not stated"), frame[rest], population[rest]))
    return pd.DataFrame(rows)


def _summary_row(name: str, frame: pd.DataFrame, people: Floats) -> dict[str, object]:
    reached = frame["reached"].to_numpy(bool)
    outside = frame["n_only_outside"].fillna(0).to_numpy(float) > 0
    known = frame["n_only_outside"].notna().to_numpy(bool)
    weight = people[reached] if people[reached].sum() > 0 else np.ones(int(reached.sum()))

    def mean(column: str) -> float:
        values = frame[column].to_numpy(float, na_value=np.nan)[reached]
        return float(np.average(values, weights=weight)) if len(values) else float("nan")

    def median(column: str) -> float:
        values = frame[column].to_numpy(float)[reached]
        if not len(values) or np.isnan(values).any():
            return float("nan")
        return weighted_median(values, weight)

    told = float(people[known].sum())
    return {
        "territory_type": name,
        "communes": len(frame),
        "population": float(people.sum()),
        "communes_missing": int((~reached).sum()),
        "population_missing": float(people[~reached].sum()),
        "mean_minutes": mean("minutes"),
        "median_minutes": median("minutes"),
        "mean_km": mean("km"),
        "median_km": median("km"),
        "mean_places": mean("n_places"),
        "mean_minutes_few": mean("minutes_few"),
        "mean_places_few": mean("n_places_few"),
        "population_only_outside": float(people[outside].sum()) if known.any() else float("nan"),
        "share_only_outside": float(people[outside].sum()) / told if told else float("nan"),
    }


def _reasons(burden: Burden, label: Texts, origin_reasons: Texts) -> Texts:
    """Why a pathway cannot be done, ``""`` where it can."""
    code, lists = pd.factorize(pd.Series(_listed(burden.missing, label), dtype=object))
    said = [tr("no facility can be reached for: {steps}", steps=steps) for steps in lists]
    general = np.array([*said, ""], object)[code]
    reasons = np.where(origin_reasons == "", general, origin_reasons)
    return np.where(burden.complete, "", reasons).astype(object)


def _listed(present: Booleans, labels: Texts) -> Texts:
    """The labels of what is present in each row, parted by ``; ``; None for nothing."""
    return _joined(present, np.broadcast_to(labels, present.shape))


def _places(site: Integers, names: Texts) -> Texts:
    """The names of the different sites of each row, in the order of the steps."""
    present = site >= 0
    for column in range(1, site.shape[1]):
        present[:, column] &= (site[:, :column] != site[:, column : column + 1]).all(axis=1)
    return _joined(present, np.append(names, "")[site])


def _joined(present: Booleans, texts: np.ndarray) -> Texts:
    found = np.full(len(present), "", object)
    for column in range(present.shape[1]):
        text = np.asarray(texts[:, column], object)
        more = np.where(found == "", text, found + "; " + text)
        found = np.where(present[:, column], more, found)
    return np.where(found == "", NOTHING, found)


def _counted(present: Booleans, known: Booleans) -> pd.Series:
    count = pd.Series(present.sum(axis=1), dtype="Int64")
    return count.where(pd.Series(known, dtype=bool), pd.NA)


def _ratio(part_of: Floats, whole: Floats) -> Floats:
    """Shares, nan where the whole is 0."""
    with np.errstate(invalid="ignore", divide="ignore"):
        share: Floats = np.where(whole > 0, part_of / whole, np.nan)
    return share
