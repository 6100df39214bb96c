"""The matrix of cooperation: handovers from type of territory to type of territory."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..i18n import tr
from ..pathways.groups import Booleans, counts, distinct, medians, ratios
from .cooperation_counts import Counted
from .secrecy import Integers


def type_matrix(
    counted: Counted, included: Booleans, shown: Booleans, hidden: Booleans | None
) -> pd.DataFrame:
    """The table from type to type over the handovers included."""
    block, start, end = blocks(counted)
    names = np.append(counted.types()[1], tr("all")).astype(object)
    n_types, n = len(names) - 1, len(start)
    rows = np.flatnonzero(included[counted.cell])
    of_row, passage = block[counted.cell[rows]], counted.rows[rows]
    # What a block tells of transmission less what its shown handovers tell of it must not
    # come down to few patients; totals count the blocks that tell.
    known = counted.transitions.known[passage]
    told = np.isfinite(counted.known_shares()) & shown
    patient = counted.transitions.patient[passage]
    rest = np.where(known & ~told[counted.cell[rows]], patient, -1)
    n_rest = distinct(of_row, rest, n)
    enough = counted.enough(distinct(of_row, np.where(known, patient, -1), n))
    tells = enough & ((n_rest == 0) | counted.enough(n_rest))
    if hidden is not None:
        tells &= ~hidden[:n]
    shapes = (
        (of_row, n),
        (start[of_row], n_types),
        (np.zeros(len(rows), np.int64), 1),
    )
    parts = [
        _matrix_rows(counted, group, size, passage, known & tells[of_row])
        for group, size in shapes
    ]
    from_ = np.concatenate([start, np.arange(n_types + 1)])
    to = np.concatenate([end, np.full(n_types + 1, n_types)])
    table = pd.concat(parts, ignore_index=True)
    table.insert(0, "from_type", names[from_])
    table.insert(1, "to_type", names[to])
    gone = np.zeros(len(table), bool) if hidden is None else hidden
    columns = [name for name in table.columns if name not in ("from_type", "to_type")]
    numbers = table[columns].to_numpy(float)
    table[columns] = np.where(np.asarray(gone, bool)[:, None], np.nan, numbers)
    number = table["handovers"].to_numpy(float)
    table["share"] = ratios(number, np.full(len(number), number[-1]))
    table["share_from"] = ratios(number, np.append(number[n:-1], np.nan)[from_])
    table["hidden"] = gone
    kept = gone | (number > 0)
    return table[kept].reset_index(drop=True)


def blocks(counted: Counted) -> tuple[Integers, Integers, Integers]:
    """Cell of the matrix of each handover, and the types at both ends of the matrix's cells."""
    kind, names = counted.types()
    width = len(names)
    pair = kind[counted.cells["origin"].to_numpy()] * width + kind[counted.cells["dest"].to_numpy()]
    pairs, block = np.unique(pair, return_inverse=True)
    return block.astype(np.int64), pairs // width, pairs % width


def _matrix_rows(
    counted: Counted, group: Integers, n: int, passage: Integers, telling: Booleans
) -> pd.DataFrame:
    """Numbers of some rows of the matrix."""
    chosen = counted.transitions
    patient, wait = chosen.patient[passage], chosen.wait_days[passage]
    waiting = distinct(group, np.where(np.isfinite(wait), patient, -1), n)
    share = ratios(
        counts(group, n, telling & chosen.transmitted[passage]), counts(group, n, telling)
    )
    return pd.DataFrame(
        {
            "handovers": counts(group, n),
            "patients": distinct(group, patient, n),
            "share_transmitted": share,
            "median_wait_days": np.where(
                counted.enough(waiting), medians(group, wait, n), np.nan
            ),
        }
    )
