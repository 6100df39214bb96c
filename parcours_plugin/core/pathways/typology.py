"""Types of pathways: found by clustering or given by rules, each with the pathway in its middle."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from ..errors import InputError, ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from .clusters import groupings, medoid_of_each, silhouettes
from .event_log import Texts
from .groups import Booleans, Floats, Integers
from .sequence_distance import transition_costs, words_of
from .sequences import Sequences
from .typology_units import (
    LONGEST,
    MOST_UNITS,
    known_travel,
    nearest_medoids,
    unit_distances,
    units_of,
)
from .variants import variant_codes

K_MEDOIDS, WARD = "kmedoids", "ward"
MOST_TYPES = 30


@dataclass(frozen=True)
class ClusterOptions:
    """How types are found.

    Attributes
    ----------
    method : str
        ``kmedoids`` or ``ward``.
    travel_weight : float
        What travel counts beside the steps, 0 to 1.
    n_types : int
        How many types; 0 = as many as part the patients best.
    min_types, max_types : int
        Numbers that are tried.
    most_units : int
        Different pathways that are all compared with each other.
    """

    method: str = K_MEDOIDS
    travel_weight: float = 0.5
    n_types: int = 0
    min_types: int = 2
    max_types: int = 8
    most_units: int = MOST_UNITS

    def numbers(self) -> list[int]:
        """The numbers of types to try.

        Raises
        ------
        ParameterError
            If they make no sense.
        """
        low, high = self.min_types, self.max_types
        if self.n_types:
            low = high = self.n_types
        if not 2 <= low <= high <= MOST_TYPES:
            raise ParameterError(
                tr(
                    "The number of types must lie between 2 and {most}, the least not above the"
                    " most ({low} to {high} is asked for).",
                    most=MOST_TYPES,
                    low=low,
                    high=high,
                )
            )
        return list(range(low, high + 1))


@dataclass(frozen=True)
class Typology:
    """The types.

    Attributes
    ----------
    code : (n_patients,) int64
        Type of each patient, -1 = none.
    medoid : (n_types,) int64
        The patient in the middle of each type, -1 = no pathway of it can be compared.
    silhouette, distance : (n_patients,) float64
        How well a patient lies in its type, and how far from the medoid; nan = not compared.
    reason : (n_patients,) object
        Why there is no type, or what it does not rest on.
    widths : dict
        Number of types tried -> average silhouette width.
    units, sampled, too_long : int
        Different pathways compared; patients they were drawn from (0 = all); patients whose
        pathway is compared by its beginning only.
    in_classes : bool
        Whether travel was compared in classes.
    """

    code: Integers
    medoid: Integers
    silhouette: Floats
    distance: Floats
    reason: Texts
    widths: dict[int, float] = field(default_factory=dict)
    units: int = 0
    sampled: int = 0
    too_long: int = 0
    in_classes: bool = False

    @property
    def n_types(self) -> int:
        """How many types."""
        return len(self.medoid)


def typology_of(
    sequences: Sequences,
    travel: Floats,
    options: ClusterOptions,
    drawable: Booleans,
    given: Integers | None = None,
    progress: Progress = silent,
) -> Typology:
    """Find the types of pathways, or the middle of given ones.

    Pathways are compared by their steps (:func:`~.sequence_distance.transition_costs`) and their
    travel (:func:`~.typology_units.unit_distances`); the number of types is the one with the
    largest average silhouette width, the smaller of equal ones.

    Parameters
    ----------
    sequences : Sequences
        Sessions merged.
    travel : (n_patients,) float64
        Minutes or km, nan = unknown.
    options : ClusterOptions
    drawable : (n_patients,) bool
        Whether the places of the pathway are known: of equal ones such a patient is the medoid.
    given : (n_patients,) int64, optional
        Types given by rules, -1 = none.

    Raises
    ------
    InputError
        If there are no two different pathways to find types among.
    ParameterError
        If the numbers of types make no sense.
    """
    variant, example = variant_codes(sequences)
    lengths = _lengths(sequences, example)
    words, costs = words_of(sequences, example, LONGEST), transition_costs(sequences)
    comparable = known_travel(travel, options.travel_weight)
    used = np.where(options.travel_weight == 0, np.zeros(len(travel)), travel)
    group = np.zeros(len(travel), np.int64) if given is None else given
    units = units_of(variant, used, group, lengths, options.most_units)
    n_types = 0 if given is None else int(given.max(initial=-1)) + 1
    nothing = np.full(len(travel), np.nan)
    if given is not None and not len(units):
        reasons = np.full(len(travel), "", object)
        return Typology(given, np.full(n_types, -1, np.int64), nothing, nothing, reasons)
    if given is None and len(units) < 2:
        raise InputError(
            tr(
                "There are no two different pathways to compare: no types can be found. Are the"
                " steps named, and are homes and facilities placed?"
            )
        )
    progress(0.02, tr("Comparing pathways"))
    distances, measure = unit_distances(
        units, words, costs, options.travel_weight, part(progress, 0.02, 0.5)
    )
    widths: dict[int, float] = {}
    if given is None:
        numbers = options.numbers()
        progress(0.5, tr("Finding types"))
        method = "pam" if options.method == K_MEDOIDS else WARD
        found = groupings(distances, units.weight, numbers, method, part(progress, 0.5, 0.95))
        if not found:
            raise InputError(
                tr(
                    "There are fewer different pathways ({n}) than types ({types}); ask for fewer"
                    " types.",
                    n=len(units),
                    types=numbers[0],
                )
            )
        widths = {k: one.width(units.weight) for k, one in found.items()}
        best = found[max(widths, key=lambda k: (round(widths[k], 9), -k))]
        of_unit, width = best.group, best.silhouette
        n_types = int(of_unit.max()) + 1
    else:
        _, of_unit = np.unique(units.group, return_inverse=True)
        of_unit = of_unit.reshape(-1).astype(np.int64)
        width = silhouettes(distances, units.weight, of_unit)
    middle = medoid_of_each(distances, units.weight, of_unit)
    present = np.arange(n_types) if given is None else np.unique(units.group)
    medoid = np.full(n_types, -1, np.int64)
    medoid[present] = _patients_of(middle, units.unit, units.travel, used, drawable)
    code = np.full(len(travel), -1, np.int64) if given is None else given.copy()
    inside = np.flatnonzero(units.unit >= 0)
    silhouette, distance = nothing.copy(), nothing.copy()
    unit = units.unit[inside]
    silhouette[inside] = width[unit]
    distance[inside] = distances[unit, middle[of_unit[unit]]]
    if given is None:
        code[inside] = of_unit[unit]
    may = comparable | (options.travel_weight < 1) if given is None else code >= 0
    rest = np.flatnonzero((units.unit < 0) & (variant >= 0) & may)
    if len(rest):
        apart = nearest_medoids(
            rest, variant, used, words, costs, measure, units.variant[middle],
            units.travel[middle], part(progress, 0.95, 1.0),
        )  # fmt: skip
        if given is None:
            code[rest] = apart.argmin(axis=1)
        place = np.searchsorted(present, code[rest])
        known = np.isin(code[rest], present) & comparable[rest]
        own = apart[np.arange(len(rest)), np.minimum(place, len(present) - 1)]
        distance[rest] = np.where(known, own, np.nan)
    reason = _reasons(variant, comparable, code, given is None)
    progress(1.0)
    return Typology(
        code,
        medoid,
        silhouette,
        distance,
        reason,
        widths,
        len(units),
        units.sampled,
        int((lengths[variant[variant >= 0]] > LONGEST).sum()),
        units.in_classes,
    )


def _lengths(sequences: Sequences, example: Integers) -> Integers:
    """Steps of each variant."""
    ends = np.flatnonzero(sequences.is_last)
    return np.asarray(ends[np.searchsorted(ends, example)] + 1 - example, np.int64)


def _patients_of(
    middle: Integers, unit: Integers, of_unit: Floats, travel: Floats, drawable: Booleans
) -> Integers:
    """A patient of each of some units: one whose places are known, next to the unit's travel."""
    rows = np.flatnonzero(np.isin(unit, middle))
    apart = np.abs(travel[rows] - of_unit[unit[rows]])
    order = rows[np.lexsort((rows, apart, ~drawable[rows]))]
    units, first = np.unique(unit[order], return_index=True)
    return np.asarray(order[first][np.searchsorted(units, middle)], np.int64)


def _reasons(variant: Integers, comparable: Booleans, code: Integers, clustered: bool) -> Texts:
    """What the type of a patient does not rest on."""
    reason = np.full(len(variant), "", object)
    if clustered:
        typed = code >= 0
        reason[~comparable & typed] = tr("travel unknown: typed by the steps alone")
        reason[~comparable & ~typed] = tr("travel unknown")
        reason[variant < 0] = tr("no named step")
    return reason


def medoid_table(typology: Typology, measures: pd.DataFrame) -> pd.DataFrame:
    """Patients and medians of each type.

    Returns
    -------
    DataFrame
        One row per type: ``patients``, ``silhouette`` (mean over those compared), and the median
        of each measure.
    """
    n = typology.n_types
    some = typology.code >= 0
    code = typology.code[some]
    table = measures[some.tolist()].groupby(code).median().reindex(np.arange(n))
    table.insert(0, "patients", np.bincount(code, minlength=n))
    width = pd.Series(typology.silhouette[some]).groupby(code).mean()
    table.insert(1, "silhouette", width.reindex(np.arange(n)).to_numpy(float))
    return table


def without_empty(typology: Typology) -> tuple[Typology, Integers]:
    """The typology without types that nobody has, and the old numbers of the types left."""
    n = typology.n_types
    size = np.bincount(typology.code[typology.code >= 0], minlength=n)
    kept = np.flatnonzero(size)
    new = np.full(n + 1, -1, np.int64)
    new[kept] = np.arange(len(kept))
    return replace(typology, code=new[typology.code], medoid=typology.medoid[kept]), kept
