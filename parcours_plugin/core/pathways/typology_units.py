"""Pathways that are compared with each other: patients alike are compared once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent
from .groups import Booleans, Floats, Integers
from .sequence_distance import EditCosts, Words, edit_distances, pairwise_distances

MOST_UNITS = 3_000
TRAVEL_CLASSES = 32
LONGEST = 300
# Inner cells of all comparisons: some 20 seconds.
MOST_CELLS = 2e9


@dataclass(frozen=True)
class Units:
    """Different pathways: a variant, a travel, a given group.

    Attributes
    ----------
    unit : (n_patients,) int64
        Of each patient, -1 = not among those compared.
    variant, group : (n_units,) int64
    travel : (n_units,) float64
    weight : (n_units,) float64
        Patients that count for it.
    in_classes : bool
        Whether travel was put into classes.
    sampled : int
        Patients that the units were drawn from, where not all are compared; 0 = all are.
    """

    unit: Integers
    variant: Integers
    group: Integers
    travel: Floats
    weight: Floats
    in_classes: bool = False
    sampled: int = 0

    def __len__(self) -> int:
        """Number of units."""
        return len(self.variant)


@dataclass(frozen=True)
class Measure:
    """What a difference of steps and of travel counts.

    Attributes
    ----------
    per_sequence, per_travel : float
        ``distance = per_sequence * edit distance + per_travel * |difference of travel|``.
    """

    per_sequence: float
    per_travel: float


def units_of(
    variant: Integers,
    travel: Floats,
    group: Integers,
    lengths: Integers,
    most_units: int = MOST_UNITS,
) -> Units:
    """Patients with the same variant, travel and group as one unit.

    Where there are more than ``most_units`` of them, travel is put into classes of as many patients
    each; where that is not enough, every so many-th patient, by variant and travel, is taken
    (after the samples of CLARA, Kaufman and Rousseeuw 1990, but drawn evenly: the same table gives
    the same units).

    Parameters
    ----------
    variant : (n,) int64
        Variant of each patient, -1 = no step.
    travel : (n,) float64
        nan = unknown: such a patient is in no unit.
    group : (n,) int64
        Given group, -1 = in no unit.
    lengths : (n_variants,) int64
        Steps of each variant.
    """
    rows = np.flatnonzero((variant >= 0) & (group >= 0) & np.isfinite(travel))
    found = _numbered(variant, travel, group, rows, rows)
    if _fits(found, lengths, most_units):
        return found
    classes = travel.copy()
    classes[rows] = _in_classes(travel[rows])
    found = _numbered(variant, classes, group, rows, rows)
    size = len(rows)
    while not _fits(found, lengths, most_units):
        size -= max(size // 4, 1)
        order = rows[np.lexsort((rows, travel[rows], variant[rows], group[rows]))]
        some = order[(np.arange(size) * len(order)) // size]
        found = _numbered(variant, classes, group, rows, np.sort(some))
    return Units(
        found.unit,
        found.variant,
        found.group,
        found.travel,
        found.weight,
        True,
        size if size < len(rows) else 0,
    )


def _numbered(
    variant: Integers, travel: Floats, group: Integers, rows: Integers, drawn: Integers
) -> Units:
    """The units of the patients drawn; who is like one of them belongs to it too."""
    _, of_travel = np.unique(travel[rows], return_inverse=True)
    n_travels = int(of_travel.max(initial=0)) + 1
    n_variants = int(variant.max(initial=0)) + 1
    key = (group[rows] * n_variants + variant[rows]) * n_travels + of_travel.reshape(-1)
    is_drawn = np.zeros(len(variant), bool)
    is_drawn[drawn] = True
    different, first, size = np.unique(
        key[is_drawn[rows]], return_index=True, return_counts=True
    )
    example = rows[is_drawn[rows]][first]
    unit = np.full(len(variant), -1, np.int64)
    if len(different):
        place = np.minimum(np.searchsorted(different, key), len(different) - 1)
        unit[rows] = np.where(different[place] == key, place, -1)
    return Units(unit, variant[example], group[example], travel[example], size.astype(np.float64))


def _fits(units: Units, lengths: Integers, most_units: int) -> bool:
    """Whether comparing all of them with each other takes no more than it may."""
    variants = np.unique(units.variant)
    cells = float(np.minimum(lengths[variants], LONGEST).sum()) ** 2 / 2
    return len(units) <= max(most_units, 1) and (cells <= MOST_CELLS or len(units) <= 50)


def _in_classes(travel: Floats) -> Floats:
    """Each travel as the mean of its class; classes have as many patients as each other."""
    bounds = np.quantile(travel, np.arange(1, TRAVEL_CLASSES) / TRAVEL_CLASSES)
    place = np.searchsorted(bounds, travel, side="left")
    size = np.bincount(place)
    total = np.bincount(place, travel)
    return np.asarray((total / np.maximum(size, 1))[place], np.float64)


def unit_distances(
    units: Units, words: Words, costs: EditCosts, travel_weight: float, progress: Progress = silent
) -> tuple[NDArray[np.float32], Measure]:
    """Distances between all units.

    ``d = (1 - w) * s / mean(s) + w * |t - t'| / mean(|t - t'|)``: ``s`` the edit distance of the
    steps, ``t`` the travel, means over all pairs of patients; so with ``w = 0.5`` steps and travel
    have the same say.

    Parameters
    ----------
    units : Units
    words : Words
        The variants.
    costs : EditCosts
    travel_weight : float
        ``w``, 0 to 1.

    Returns
    -------
    distances : (n_units, n_units) float32
    measure : Measure
        The same for other pairs.
    """
    used, place = np.unique(units.variant, return_inverse=True)
    place = place.reshape(-1)
    steps = pairwise_distances(words.take(used), costs, progress)
    by_variant = np.bincount(place, units.weight, len(used))
    weight = units.weight
    pairs = weight.sum() ** 2
    mean_steps = float(by_variant @ steps.astype(np.float64) @ by_variant) / pairs
    mean_travel = _mean_difference(units.travel, weight)
    measure = Measure(
        (1 - travel_weight) / mean_steps if mean_steps > 0 else 0.0,
        travel_weight / mean_travel if mean_travel > 0 else 0.0,
    )
    steps *= np.float32(measure.per_sequence)
    distances = steps[:, place][place]
    if measure.per_travel > 0:
        scaled = (units.travel * measure.per_travel).astype(np.float32)
        for begin in range(0, len(units), 256):
            rows = slice(begin, begin + 256)
            distances[rows] += np.abs(scaled[rows, None] - scaled)
    return distances, measure


def _mean_difference(value: Floats, weight: Floats) -> float:
    """Weighted mean of ``|a - b|`` over all ordered pairs."""
    order = np.argsort(value, kind="stable")
    value, weight = value[order], weight[order]
    below = np.cumsum(weight) - weight
    sums = np.cumsum(weight * value) - weight * value
    return float(2 * (weight * (value * below - sums)).sum() / weight.sum() ** 2)


def nearest_medoids(
    rows: Integers,
    variant: Integers,
    travel: Floats,
    words: Words,
    costs: EditCosts,
    measure: Measure,
    medoid_variant: Integers,
    medoid_travel: Floats,
    progress: Progress = silent,
) -> Floats:
    """Distance of some patients to each medoid; who has no known travel is compared by steps.

    Returns
    -------
    (n_rows, k) float64
    """
    used, place = np.unique(variant[rows], return_inverse=True)
    medoids, column = np.unique(medoid_variant, return_inverse=True)
    steps = edit_distances(words.take(medoids), words.take(used), costs, progress).T
    found = steps[place.reshape(-1)][:, column.reshape(-1)].astype(np.float64)
    found *= measure.per_sequence
    apart = np.abs(travel[rows, None] - medoid_travel) * measure.per_travel
    return np.asarray(found + np.nan_to_num(apart, nan=0.0), np.float64)


def known_travel(travel: Floats, travel_weight: float) -> Booleans:
    """Whether travel can be compared, or need not be."""
    return np.asarray(np.isfinite(travel) | (travel_weight == 0), bool)
