"""Secrecy for tables of groups: counts by two properties, with their totals."""

from __future__ import annotations

import numpy as np

from ..progress import Progress, silent
from .secrecy import Booleans, Integers, PublishedSums, is_small, protect


def hide_groups(
    block: Integers,
    shared: Integers,
    own: Integers,
    count: Integers,
    patients: Integers,
    min_patients: int,
    progress: Progress = silent,
) -> Booleans:
    """Which rows of a table of groups to hide, so that no hidden count can be computed back.

    The rows of block 0 are the totals by the shared property (``own`` = -1). Every further block
    crosses the shared property with one of its own: its rows for one value of the shared property
    add up to the row of block 0, and it has rows for all values of the shared property together
    (``shared`` = -1), which add up to the grand total. A block with a negative number stands alone:
    its rows for the values of the shared property add up to its row for all of them.

    Parameters
    ----------
    block, shared, own : (n,) int64
        Block of each row; its value of the shared and of the block's own property, -1 = all.
    count : (n,) int64
        What adds up (events); rows with 0 hide nothing.
    patients : (n,) int64
        Distinct patients: 1 to ``min_patients`` - 1 are too few to be shown.
    min_patients : int
        0 or 1 = nothing is hidden.

    Returns
    -------
    (n,) bool

    Examples
    --------
    Of three steps one has too few patients; the next smallest goes with it.

    >>> block, own = np.array([0, 1, 1, 1]), np.array([-1, 0, 1, 2])
    >>> n = np.array([100, 5, 15, 80])
    >>> hide_groups(block, np.full(4, -1), own, n, n, 11).tolist()
    [False, True, True, False]
    """
    small = is_small(patients, min_patients) & (count > 0)
    if min_patients <= 1 or not small.any():
        return np.zeros(len(block), bool)
    hidden = small.copy()
    total = block == 0
    for number in np.unique(block[block < 0]).tolist():
        rows = np.flatnonzero((count > 0) & (block == number))
        hidden[rows] = _hide_parts(
            shared[rows] < 0, count[rows], small[rows], hidden[rows], min_patients
        )
    blocks = np.unique(block[block > 0]).tolist()
    while True:
        before = hidden.copy()
        for done, number in enumerate(blocks):
            rows = np.flatnonzero((count > 0) & (total | (block == number)))
            # A total that another block hides must not come back from the cells of this one.
            sensitive = (small | (hidden & total))[rows]
            hidden[rows] = _hide_block(
                total[rows], shared[rows], own[rows], count[rows], sensitive, hidden[rows],
                min_patients,
            )  # fmt: skip
            progress(done / len(blocks))
        if np.array_equal(before, hidden):
            progress(1.0)
            return hidden


def _hide_parts(
    whole: Booleans, count: Integers, sensitive: Booleans, hidden: Booleans, min_patients: int
) -> Booleans:
    """The parts of one whole."""
    if not sensitive.any():
        return hidden
    node = whole.astype(np.int64)
    sums = PublishedSums(node, 1 - node, count, sensitive, whole)
    return protect(sums, min_patients, also_hidden=hidden)


def _hide_block(
    total: Booleans,
    shared: Integers,
    own: Integers,
    count: Integers,
    sensitive: Booleans,
    hidden: Booleans,
    min_patients: int,
) -> Booleans:
    """The rows of one block and its totals as a network: whole -> shared -> own -> whole."""
    grand, margin = total & (shared < 0), total & (shared >= 0)
    outer, cell = ~total & (shared < 0), ~total & (shared >= 0)
    if not cell.any():
        found = hidden.copy()
        rows = np.flatnonzero(grand | outer)
        found[rows] = _hide_parts(
            grand[rows], count[rows], sensitive[rows], hidden[rows], min_patients
        )
        return found
    if not sensitive.any():
        return hidden
    kinds, values = np.unique(shared[shared >= 0]), np.unique(own[own >= 0])
    at_kind = 2 + np.searchsorted(kinds, shared)
    at_value = 2 + len(kinds) + np.searchsorted(values, own)
    # The whole is node 1 where the values end, node 0 where the shared property begins.
    tail = np.select([grand, margin, cell], [1, 0, at_kind], at_value)
    head = np.select([grand, margin, cell], [0, at_kind, at_value], 1)
    # Totals are what every block shares: they are hidden only where nothing else helps.
    sums = PublishedSums(tail, head, count, sensitive, total)
    return protect(sums, min_patients, also_hidden=hidden)
