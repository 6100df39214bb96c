"""Secrecy for tables of groups: counts by two properties, with their totals."""

from __future__ import annotations

import numpy as np

from ..progress import Progress, silent
from .secrecy import Booleans, Integers, PublishedSums, is_small, protect, protects

# Numbers looked at to see whether what is hidden could be shown again: a matter of a second.
MOST_LOOKS = 30_000_000


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
    for number in np.unique(block[block < 0]).tolist():
        rows = np.flatnonzero((count > 0) & (block == number))
        hidden[rows] = _hide_parts(
            shared[rows] < 0, count[rows], small[rows], hidden[rows], min_patients
        )
    blocks = np.unique(block[block > 0]).tolist()
    while True:
        before = hidden.copy()
        for done, number in enumerate(blocks):
            rows, sums = _sums_of(number, block, shared, own, count, small, hidden)
            if sums is not None:
                hidden[rows] = protect(sums, min_patients, also_hidden=hidden[rows])
            progress(done / len(blocks))
        if np.array_equal(before, hidden):
            break
    hidden = _shown_again(block, shared, own, count, small, hidden, min_patients)
    progress(1.0)
    return hidden


def _shown_again(
    block: Integers,
    shared: Integers,
    own: Integers,
    count: Integers,
    small: Booleans,
    hidden: Booleans,
    min_patients: int,
) -> Booleans:
    """Without the rows that one block had to hide and that another made needless since.

    Blocks are protected one after the other, and what the later ones hide protects the earlier
    ones too, so a row may be hidden twice over. Each further hidden row, the largest first, is
    shown again if all blocks that it is part of remain protected without it.
    """
    blocks = np.unique(block[block > 0]).tolist()
    further = np.flatnonzero(hidden & ~small & (block >= 0))
    further = further[np.argsort(-count[further], kind="stable")]
    if len(further) * len(block) > MOST_LOOKS:
        return hidden
    for row in further.tolist():
        tried = hidden.copy()
        tried[row] = False
        for number in blocks if block[row] == 0 else [int(block[row])]:
            rows, sums = _sums_of(number, block, shared, own, count, small, tried)
            if sums is not None and not protects(sums, tried[rows], min_patients):
                break
        else:
            hidden = tried
    return hidden


def _sums_of(
    number: int,
    block: Integers,
    shared: Integers,
    own: Integers,
    count: Integers,
    small: Booleans,
    hidden: Booleans,
) -> tuple[Integers, PublishedSums | None]:
    """The rows of a block with their totals, and how they add up; None = nothing is sensitive."""
    total = block == 0
    rows = np.flatnonzero((count > 0) & (total | (block == number)))
    total = total[rows]
    if not (~total & (shared[rows] >= 0)).any():
        # Without crossing: the parts of one whole.
        rows = rows[shared[rows] < 0]
        total = block[rows] == 0
    # A total that another block hides must not come back from the cells of this one.
    sensitive = small[rows] | (hidden[rows] & total)
    if not sensitive.any():
        return rows, None
    tail, head = _network(total, shared[rows], own[rows])
    # Totals are what every block shares: they are hidden only where nothing else helps.
    return rows, PublishedSums(tail, head, count[rows], sensitive, total)


def _network(total: Booleans, shared: Integers, own: Integers) -> tuple[Integers, Integers]:
    """Nodes that each number leads from and to: whole -> shared -> own -> whole."""
    grand, margin = total & (shared < 0), total & (shared >= 0)
    cell = ~total & (shared >= 0)
    if not cell.any():
        return grand.astype(np.int64), 1 - grand.astype(np.int64)
    kinds, values = np.unique(shared[shared >= 0]), np.unique(own[own >= 0])
    at_kind = 2 + np.searchsorted(kinds, shared)
    at_value = 2 + len(kinds) + np.searchsorted(values, own)
    # The whole is node 1 where the values end, node 0 where the shared property begins.
    tail = np.select([grand, margin, cell], [1, 0, at_kind], at_value)
    head = np.select([grand, margin, cell], [0, at_kind, at_value], 1)
    return tail, head


def _hide_parts(
    whole: Booleans, count: Integers, sensitive: Booleans, hidden: Booleans, min_patients: int
) -> Booleans:
    """The parts of one whole."""
    if not sensitive.any():
        return hidden
    node = whole.astype(np.int64)
    sums = PublishedSums(node, 1 - node, count, sensitive, whole)
    return protect(sums, min_patients, also_hidden=hidden)
