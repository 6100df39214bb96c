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
    # A block hidden for the sake of others must be able to shrink as much; being a number of its
    # own, it needs no second one.
    hidden = widen_groups(
        small, handovers, block, group_patients, min_patients, ~sensitive, found.cells
    )
    progress(1.0)
    return HiddenBlocks(hidden, found)


def widen_groups(
    hidden: Booleans,
    count: Integers,
    block: Integers,
    group_patients: GroupPatients,
    min_patients: int,
    concerned: Booleans | None = None,
    alone: Booleans | None = None,
) -> Booleans:
    """Hide as many more numbers as keep the sum of the hidden ones of each block harmless.

    That sum is known where the block's whole number is shown. It may be known when it is one of at
    least two numbers and of ``min_patients`` distinct patients, and leaves each room to be larger
    by ``min_patients`` than 1; the smallest shown numbers of the block are added until it is.

    Parameters
    ----------
    hidden : (n,) bool
    count : (n,) int64
        The numbers.
    block : (n,) int64
        Block of each; -1 = in none.
    group_patients : callable
        Distinct patients of the numbers chosen (a mask), by block.
    min_patients : int
    concerned : (n_blocks,) bool, optional
        Blocks whose whole number is shown; all when not given.
    alone : (n_blocks,) bool, optional
        Blocks in which one hidden number is wanted, and enough.

    Returns
    -------
    (n,) bool
        Where even all numbers of a block would not do, all of them.
    """
    hidden = hidden.copy()
    n_blocks = group_patients.n_blocks
    concerned = np.ones(n_blocks, bool) if concerned is None else concerned
    alone = np.zeros(n_blocks, bool) if alone is None else alone
    inside = block >= 0
    while True:
        mine = np.flatnonzero(hidden & inside)
        k = np.bincount(block[mine], minlength=n_blocks)
        total = np.bincount(block[mine], count[mine], n_blocks)
        safe = (k >= np.where(alone, 1, 2)) & (total >= k + min_patients)
        safe &= group_patients(hidden) >= min_patients
        lacking = concerned & ((k > 0) | alone) & ~safe
        candidates = np.flatnonzero(inside & ~hidden & lacking[block])
        if not len(candidates):
            return hidden
        order = candidates[np.lexsort((count[candidates], block[candidates]))]
        hidden[order[np.unique(block[order], return_index=True)[1]]] = True


class GroupPatients:
    """Distinct patients of some numbers together, by block.

    Parameters
    ----------
    number, patient : (m,) int64
        The number (pair of facilities, commune …) and the patient of each event.
    block : (n_numbers,) int64
        -1 = in none.
    n_blocks : int
    """

    def __init__(self, number: Integers, patient: Integers, block: Integers, n_blocks: int) -> None:
        width = int(patient.max()) + 1 if len(patient) else 1
        pairs = np.unique(number * width + patient)
        self._number, self._patient = pairs // width, pairs % width
        self._block, self._width = block, width
        self.n_blocks = n_blocks

    def __call__(self, chosen: Booleans) -> Integers:
        """(n_blocks,) int64."""
        rows = np.flatnonzero(chosen[self._number] & (self._block[self._number] >= 0))
        key = self._block[self._number[rows]] * self._width + self._patient[rows]
        return np.bincount(np.unique(key) // self._width, minlength=self.n_blocks)
