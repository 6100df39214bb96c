"""Secrecy of handovers: which to hide, with the totals that are shown beside them.

Two totals cannot both count everything: whoever had them by facility and by type of territory
could compute hidden handovers from the two together. So one of them counts everything, and the
other what is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, part, silent
from .group_secrecy import hide_groups
from .secrecy import Booleans, Integers, is_small


@dataclass(frozen=True)
class HiddenTable:
    """What is hidden of a table of origins and destinations with its totals.

    Attributes
    ----------
    cells : (n_cells,) bool
    origins, dests : (n_origins,), (n_dests,) bool
    total : bool
    """

    cells: Booleans
    origins: Booleans
    dests: Booleans
    total: bool


@dataclass(frozen=True)
class TableCounts:
    """Numbers of a table that has the totals of its rows and columns beside it.

    Attributes
    ----------
    origin, dest : (n_cells,) int64
        Where each cell stands, from 0.
    count, patients : (n_cells,) int64
        What adds up, and distinct patients.
    origin_patients, dest_patients : (n_origins,), (n_dests,) int64
        Distinct patients of the totals.
    """

    origin: Integers
    dest: Integers
    count: Integers
    patients: Integers
    origin_patients: Integers
    dest_patients: Integers


def hide_table(
    table: TableCounts,
    min_patients: int,
    also_sensitive: Booleans | None = None,
    progress: Progress = silent,
) -> HiddenTable:
    """Which cells and totals to hide so that no hidden one can be computed back.

    Parameters
    ----------
    table : TableCounts
    min_patients : int
        0 or 1 = nothing is hidden.
    also_sensitive : (n_cells,) bool, optional
        Cells that may not be shown for other reasons.

    Examples
    --------
    >>> table = TableCounts(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]),
    ...                     *[np.array([5, 20, 30, 40])] * 2, np.array([25, 70]),
    ...                     np.array([35, 60]))
    >>> hide_table(table, 11).cells.tolist()
    [True, True, True, True]
    """
    n_origins, n_dests = len(table.origin_patients), len(table.dest_patients)
    n = len(table.count)
    sizes = (n_origins, 1, n, n_dests)
    block = np.repeat([0, 0, 1, 1], sizes)
    none, many = np.full(max(sizes), -1), np.iinfo(np.int64).max
    shared = np.concatenate([np.arange(n_origins), [-1], table.origin, none[:n_dests]])
    own = np.concatenate([none[:n_origins], [-1], table.dest, np.arange(n_dests)])
    by_origin = np.bincount(table.origin, table.count, n_origins)
    by_dest = np.bincount(table.dest, table.count, n_dests)
    count = np.concatenate([by_origin, [table.count.sum()], table.count, by_dest]).astype(np.int64)
    patients = table.patients.astype(np.int64)
    if also_sensitive is not None and min_patients > 1:
        patients = np.where(also_sensitive, 1, patients)
    # The grand total rests on as many patients as it needs: it is stated wherever possible.
    patients = np.concatenate([table.origin_patients, [many], patients, table.dest_patients])
    hidden = hide_groups(block, shared, own, count, patients, min_patients, progress)
    origins, total, cells, dests = np.split(hidden, np.cumsum(sizes)[:-1])
    return HiddenTable(cells, origins, dests, bool(total[0]))


def hide_parts(count: Integers, patients: Integers, min_patients: int) -> Booleans:
    """Which parts of one known whole to hide.

    >>> hide_parts(np.array([3, 20, 60]), np.array([3, 20, 60]), 11).tolist()
    [True, True, False]
    """
    n = len(count)
    return hide_groups(
        np.full(n + 1, -1),
        np.append(np.arange(n), -1),
        np.zeros(n + 1, np.int64),
        np.append(count, count.sum()),
        np.append(patients, np.iinfo(np.int64).max),
        min_patients,
    )[:n]


@dataclass(frozen=True)
class HiddenBlocks:
    """What is hidden where handovers add up to blocks, and the blocks to totals.

    Attributes
    ----------
    handovers : (n_handovers,) bool
    blocks : HiddenTable
    """

    handovers: Booleans
    blocks: HiddenTable


def hide_blocks(
    handovers: Integers,
    patients: Integers,
    block: Integers,
    blocks: TableCounts,
    group_patients: GroupPatients,
    min_patients: int,
    progress: Progress = silent,
) -> HiddenBlocks:
    """Which handovers to hide where the table of their blocks counts all of them.

    A block's number less its shown handovers is the number of its hidden ones together. That sum
    may be known when it is worth a handover that could be shown: at least two of them, of
    ``min_patients`` distinct patients together, and so many that each could be larger by
    ``min_patients`` than its least. Where that is not so, the smallest shown handovers of the
    block are hidden too; a block where even all of them would not do is hidden itself.

    Parameters
    ----------
    handovers, patients : (n,) int64
        Numbers of each handover (pair of facilities).
    block : (n,) int64
        The cell of ``blocks`` that each is part of.
    blocks : TableCounts
    group_patients : callable
        Distinct patients of the handovers chosen (a mask), by block.
    min_patients : int
        0 or 1 = nothing is hidden.
    """
    small = is_small(patients, min_patients)
    n_blocks = len(blocks.count)
    if min_patients <= 1:
        nothing = HiddenTable(
            np.zeros(n_blocks, bool),
            np.zeros(len(blocks.origin_patients), bool),
            np.zeros(len(blocks.dest_patients), bool),
            False,
        )
        return HiddenBlocks(np.zeros(len(small), bool), nothing)
    n_members = np.bincount(block, minlength=n_blocks)
    has_small = np.bincount(block, small, n_blocks) > 0
    dangerous = has_small & (blocks.count < n_members + min_patients)
    found = hide_table(blocks, min_patients, dangerous, part(progress, 0.0, 0.8))
    sensitive = dangerous | is_small(blocks.patients, min_patients)
    hidden = small.copy()
    while True:
        k = np.bincount(block, hidden, n_blocks)
        total = np.bincount(block, hidden * handovers, n_blocks)
        # A block hidden for the sake of others must be able to shrink as much.
        concerned = ~sensitive & ((k > 0) | found.cells)
        # A whole block that gives way is one number of its own: it needs no second one.
        least = np.where(found.cells, 1, 2)
        safe = (k >= least) & (total >= k + min_patients)
        safe &= group_patients(hidden) >= min_patients
        lacking = concerned & ~safe
        candidates = np.flatnonzero(lacking[block] & ~hidden)
        if not len(candidates):
            progress(1.0)
            return HiddenBlocks(hidden, found)
        order = candidates[np.lexsort((handovers[candidates], block[candidates]))]
        first = np.unique(block[order], return_index=True)[1]
        hidden[order[first]] = True


class GroupPatients:
    """Distinct patients of some handovers together, by block.

    Parameters
    ----------
    handover, patient : (m,) int64
        Each passage's handover (pair of facilities) and patient.
    block : (n_handovers,) int64
    """

    def __init__(self, handover: Integers, patient: Integers, block: Integers):
        width = int(patient.max()) + 1 if len(patient) else 1
        pairs = np.unique(handover * width + patient)
        self._handover, self._patient = pairs // width, pairs % width
        self._block, self._width = block, width
        self._n_blocks = int(block.max()) + 1 if len(block) else 0

    def __call__(self, chosen: Booleans) -> Integers:
        """(n_blocks,) int64."""
        rows = np.flatnonzero(chosen[self._handover])
        key = self._block[self._handover[rows]] * self._width + self._patient[rows]
        return np.bincount(np.unique(key) // self._width, minlength=self._n_blocks)
