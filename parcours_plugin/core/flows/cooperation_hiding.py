"""Which handovers may be shown, so that none of few patients can be computed back from totals."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..i18n import tr
from ..pathways.groups import Booleans, distinct
from ..progress import Progress
from .cooperation_counts import Counted
from .cooperation_matrix import blocks, type_matrix
from .handovers_secrecy import GroupPatients, TableCounts, Totals, hide_in_tree, hide_table
from .secrecy import is_small


def shown_by_facility(counted: Counted, progress: Progress) -> tuple[Booleans, pd.DataFrame, bool]:
    """Handovers shown, strengths that count all (nan = hidden), if their sum may be stated."""
    n = len(counted.facilities)
    patient = counted.transitions.patient[counted.rows]
    origin, dest = (counted.cells[name].to_numpy(np.int64) for name in ("origin", "dest"))
    count = counted.cells["handovers"].to_numpy(np.int64)
    table = TableCounts(
        origin,
        dest,
        count,
        counted.cells["patients"].to_numpy(np.int64),
        distinct(origin[counted.cell], patient, n),
        distinct(dest[counted.cell], patient, n),
    )
    hidden = hide_table(table, counted.min_patients, progress=progress)
    strengths = pd.DataFrame(
        {
            "in_strength": np.where(hidden.dests, np.nan, np.bincount(dest, count, n)),
            "out_strength": np.where(hidden.origins, np.nan, np.bincount(origin, count, n)),
        }
    )
    return ~hidden.cells, strengths, not hidden.total


def shown_by_territory(counted: Counted) -> tuple[Booleans, pd.DataFrame, bool]:
    """Handovers shown, the matrix of types that counts all, if their sum may be stated."""
    block, start, _ = blocks(counted)
    n, n_types = len(start), len(counted.types()[1])
    everything = np.ones(len(counted.cells), bool)
    if counted.min_patients <= 1 or not n:
        return everything, type_matrix(counted, everything, everything, None), True
    patient = counted.transitions.patient[counted.rows]
    of_row = block[counted.cell]
    small = is_small(counted.cells["patients"].to_numpy(), counted.min_patients)
    by_block, by_type = (
        distinct(group, patient, size)
        for group, size in ((of_row, n), (start[of_row], n_types))
    )
    # The grand total rests on as many patients as it needs: it is stated wherever possible.
    small_totals = np.append(
        is_small(np.concatenate([by_block, by_type]), counted.min_patients), False
    )
    whole = n + n_types
    totals = Totals(block, np.concatenate([n + start, np.full(n_types, whole), [-1]]))
    hidden, gone = hide_in_tree(
        counted.cells["handovers"].to_numpy(np.int64),
        small,
        totals,
        small_totals,
        GroupPatients(counted.cell, patient, block, n),
        counted.min_patients,
    )
    return ~hidden, type_matrix(counted, everything, ~hidden, gone), not gone[-1]


def hidden_rows(counted: Counted, shown: Booleans, stated: bool) -> pd.DataFrame:
    """What is in no handover; the number of those hidden only where it may be stated."""
    few = counted.min_patients
    small = ~counted.enough(counted.cells["patients"].to_numpy())
    number = counted.cells["handovers"].to_numpy()
    reason = tr("fewer than {n} patients", n=few)
    if (~shown & ~small).any():
        reason = tr(
            "fewer than {n} patients, or hidden so that those cannot be computed back", n=few
        )
    if not stated:
        reason = tr("so few patients that even their number of handovers is not given")
    numbers = counted.transitions.numbers()
    table = pd.DataFrame(
        {
            "cells": [int((~shown).sum()), 0, 0],
            "events": [
                int(number[~shown].sum()),
                numbers["internal"],
                numbers["without_facility"],
            ],
            "reason": [
                reason,
                tr("inside one facility"),
                tr("one of the two facilities is unknown"),
            ],
        }
    )
    table = table[table["events"] > 0].reset_index(drop=True)
    if not stated:
        table["events"] = table["events"].astype(float).mask(table["cells"] > 0)
    return table
