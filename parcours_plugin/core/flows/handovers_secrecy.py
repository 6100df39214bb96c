"""Secrecy of handovers: which to hide, with the totals that are shown beside them.

Two totals cannot both count everything: whoever had them by facility and by type of territory
could compute hidden handovers from the two together. So one of them counts everything, and the
other what is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent
from .group_secrecy import hide_groups
from .secrecy import Booleans, Integers


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
    progress: Progress = silent,
) -> HiddenTable:
    """Which cells and totals to hide so that no hidden one can be computed back.

    Parameters
    ----------
    table : TableCounts
    min_patients : int
        0 or 1 = nothing is hidden.

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
    # The grand total rests on as many patients as it needs: it is stated wherever possible.
    patients = np.concatenate(
        [table.origin_patients, [many], table.patients, table.dest_patients]
    ).astype(np.int64)
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
class Totals:
    """Totals of totals: what numbers add up to, as a tree.

    Attributes
    ----------
    of_number : (n_numbers,) int64
        The total that each number is part of.
    parent : (n_totals,) int64
        The total that each total is part of, -1 = none; parents come after their parts.
    """

    of_number: Integers
    parent: Integers

    def known_above(self, told: Booleans, start: Integers) -> Integers:
        """The nearest total that is told, from some totals upwards; -1 = none."""
        found = start.copy()
        for _ in range(len(self.parent)):
            silent_ones = (found >= 0) & ~told[found]
            if not silent_ones.any():
                break
            found = np.where(silent_ones, self.parent[found], found)
        return found


def hide_in_tree(
    count: Integers,
    small: Booleans,
    totals: Totals,
    small_totals: Booleans,
    patients: GroupPatients,
    min_patients: int,
) -> tuple[Booleans, Booleans]:
    """Which numbers and which of their totals to hide so that no hidden number comes back.

    A total less the numbers and totals that are told below it is the sum of its hidden numbers. It
    may be known when it is one of at least two numbers and of ``min_patients`` distinct patients,
    and leaves each room to be larger by ``min_patients`` than 1. Where it is not, the smallest
    number below that is told is hidden too, else the smallest total below, else the total itself.

    Parameters
    ----------
    count, small : (n,) int64, bool
        The numbers, and those that may not be told.
    totals : Totals
    small_totals : (n_totals,) bool
        Those that may not be told.
    patients : GroupPatients
        Of the numbers.
    min_patients : int

    Returns
    -------
    (n,) bool, (n_totals,) bool
        Hidden numbers and totals.
    """
    hidden, told = small.copy(), ~small_totals
    n_totals = len(told)
    value = np.bincount(totals.of_number, count, n_totals).astype(np.float64)
    for node in range(n_totals):  # parts come before their parent
        if totals.parent[node] >= 0:
            value[totals.parent[node]] += value[node]
    while True:
        above = totals.known_above(told, totals.of_number)
        group = np.where(hidden, above, -1)
        inside = group >= 0
        k = np.bincount(group[inside], minlength=n_totals)
        total = np.bincount(group[inside], count[inside], n_totals)
        safe = (k >= 2) & (total >= k + min_patients)
        safe &= patients.by(hidden, group, n_totals) >= min_patients
        before = hidden.sum() - told.sum()
        for node in np.flatnonzero((k > 0) & ~safe).tolist():
            _hide_one(node, hidden, told, above, count, value, totals)
        _cover(hidden, told, count, totals)
        if hidden.sum() - told.sum() == before:
            return hidden, ~told


def _hide_one(
    node: int,
    hidden: Booleans,
    told: Booleans,
    above: Integers,
    count: Integers,
    value: NDArray[np.float64],
    totals: Totals,
) -> None:
    """Hide one number or total more below a total, else the total itself; in place."""
    numbers = np.flatnonzero((above == node) & ~hidden)
    if len(numbers):
        hidden[numbers[np.argmin(count[numbers])]] = True
        return
    parts = np.flatnonzero(told & (totals.known_above(told, totals.parent) == node) & (value > 0))
    told[parts[np.argmin(value[parts])] if len(parts) else node] = False


def _cover(hidden: Booleans, told: Booleans, count: Integers, totals: Totals) -> None:
    """A hidden total of which every number is told would come back: its smallest is hidden too."""
    at = totals.of_number
    while (at >= 0).any():
        n = len(told)
        mine = np.flatnonzero(at >= 0)
        some = np.bincount(at[mine], hidden[mine], n) > 0
        open_ones = np.bincount(at[mine], minlength=n) > 0
        lacking = mine[(open_ones & ~told & ~some)[at[mine]]]
        order = lacking[np.lexsort((count[lacking], at[lacking]))]
        hidden[order[np.unique(at[order], return_index=True)[1]]] = True
        at = np.where(at >= 0, totals.parent[at], -1)


def widen_groups(
    hidden: Booleans,
    count: Integers,
    block: Integers,
    group_patients: GroupPatients,
    min_patients: int,
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

    Returns
    -------
    (n,) bool
        Where even all numbers of a block would not do, all of them.
    """
    hidden = hidden.copy()
    while True:
        lacking = unsafe_groups(hidden, count, block, group_patients, min_patients)
        candidates = np.flatnonzero((block >= 0) & ~hidden & lacking[block])
        if not len(candidates):
            return hidden
        order = candidates[np.lexsort((count[candidates], block[candidates]))]
        hidden[order[np.unique(block[order], return_index=True)[1]]] = True


def unsafe_groups(
    hidden: Booleans,
    count: Integers,
    block: Integers,
    group_patients: GroupPatients,
    min_patients: int,
) -> Booleans:
    """(n_blocks,) blocks whose whole number would give hidden numbers away.

    Parameters
    ----------
    hidden, count, block, group_patients, min_patients
        As for :func:`widen_groups`, which has hidden all that it could.
    """
    mine = np.flatnonzero(hidden & (block >= 0))
    k = np.bincount(block[mine], minlength=group_patients.n_blocks)
    total = np.bincount(block[mine], count[mine], group_patients.n_blocks)
    safe = (k >= 2) & (total >= k + min_patients) & (group_patients(hidden) >= min_patients)
    return np.asarray((k > 0) & ~safe, bool)


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
        return self.by(chosen, self._block, self.n_blocks)

    def by(self, chosen: Booleans, block: Integers, n_blocks: int) -> Integers:
        """(n_blocks,) int64 by other blocks than the own ones."""
        rows = np.flatnonzero(chosen[self._number] & (block[self._number] >= 0))
        key = block[self._number[rows]] * self._width + self._patient[rows]
        return np.bincount(np.unique(key) // self._width, minlength=n_blocks)
