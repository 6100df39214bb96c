"""Small flows as one: what rests on too few patients, merged with its like into “other places”."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .origin_destination import Booleans, FlowCounts, Integers, distinct_patients


@dataclass(frozen=True)
class MergedFlows:
    """Flows that are told only together.

    Attributes
    ----------
    by_origin, by_dest : (n_cells,) bool
        Cells merged with others of the same origin, and with others of the same destination.
    rows : DataFrame
        One row per merged flow: ``group``, ``origin``, ``dest`` (the end that is many places has
        the code ``len(place_id)``), ``events``, ``patients`` (distinct).
    """

    by_origin: Booleans
    by_dest: Booleans
    rows: pd.DataFrame

    @property
    def cells(self) -> Booleans:
        """(n_cells,) whether a flow is told together with others."""
        return self.by_origin | self.by_dest


def merge_small(counts: FlowCounts, small: Booleans, min_patients: int) -> MergedFlows:
    """Merge the small flows that leave a place, then those left over that lead to a place.

    A merged flow has at least ``min_patients`` distinct patients, hence at least two flows in it,
    none of which is told elsewhere: every small flow is in one merged flow at most, and the totals
    of the places count what is told at that place. So nothing can be subtracted from it. What does
    not come together stays hidden. Flows inside one place are no flows to *other places*.

    Parameters
    ----------
    counts : FlowCounts
        Everything counted.
    small : (n_cells,) bool
        Flows that must not be shown.
    min_patients : int
        Distinct patients that a merged flow needs.
    """
    other = len(counts.place_id)
    origin, dest = (counts.cells[end].to_numpy() for end in ("origin", "dest"))
    left = small & ~counts.internal
    merged, tables = [], []
    for place, is_origin in ((origin, True), (dest, False)):
        chosen, rows = _merge_at(counts, left, place, min_patients)
        here, elsewhere = rows["place"].to_numpy(), np.full(len(rows), other)
        ends = (here, elsewhere) if is_origin else (elsewhere, here)
        tables.append(rows.assign(origin=ends[0], dest=ends[1]))
        merged.append(chosen)
        left = left & ~chosen
    columns = ["group", "origin", "dest", "events", "patients"]
    return MergedFlows(
        merged[0], merged[1], pd.concat(tables, ignore_index=True)[columns].astype(np.int64)
    )


def nothing_merged(counts: FlowCounts) -> MergedFlows:
    """Every flow by itself."""
    none = np.zeros(len(counts.cells), dtype=bool)
    columns = ["group", "origin", "dest", "events", "patients"]
    return MergedFlows(none, none, pd.DataFrame(columns=columns, dtype=np.int64))


def _merge_at(
    counts: FlowCounts, wanted: Booleans, place: Integers, min_patients: int
) -> tuple[Booleans, pd.DataFrame]:
    """Which flows come together at their place, and what they add up to."""
    n_places = max(len(counts.place_id), 1)
    key = counts.cells["group"].to_numpy() * n_places + place
    keys, row = np.unique(key[wanted], return_inverse=True)
    row_of_cell = np.full(len(key), -1, dtype=np.int64)
    row_of_cell[wanted] = row.ravel()
    placed = counts.event_cell >= 0
    row_of_event = row_of_cell[counts.event_cell[placed]]
    counted = row_of_event >= 0
    patients = distinct_patients(
        row_of_event[counted], counts.event_patient[placed][counted], len(keys)
    )
    enough = patients >= min_patients
    rows = pd.DataFrame(
        {
            "group": keys // n_places,
            "place": keys % n_places,
            "events": np.bincount(row_of_event[counted], minlength=len(keys)),
            "patients": patients,
        }
    )[enough]
    chosen = (row_of_cell >= 0) & np.append(enough, False)[row_of_cell]
    return chosen, rows
