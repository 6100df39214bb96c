"""Whole-array work on row numbers: equal keys by hashing, and many ranges one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from .model import Integers, Rows

# Odd 64-bit multipliers for the hashing rounds (the golden ratio and others, any would do).
MULTIPLIERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)


def equal_keys(key: Integers) -> Integers:
    """For each row, one row that stands for all rows of the same key.

    Every row writes its number into a table at a hash of its key; whoever was written last stands
    for all who find their own key there. Those who find another key (two keys of one hash) try
    again with another hash.

    Parameters
    ----------
    key : (n,) int64

    Returns
    -------
    (n,) int64

    Examples
    --------
    >>> row = equal_keys(np.array([7, 5, 7]))
    >>> bool(row[0] == row[2]), bool(row[0] == row[1]), int(row[1])
    (True, False, 1)
    """
    row = np.arange(len(key))
    others, stands = rows_of_known_keys(key)
    row[others] = stands
    return row


def rows_of_known_keys(key: Integers) -> tuple[Integers, Rows]:
    """As :func:`equal_keys`, but only the rows that others stand for, and who these are.

    Where most keys are single this is much less to write down.

    >>> others, stands = rows_of_known_keys(np.array([7, 5, 7]))
    >>> sorted([*others.tolist(), *stands.tolist()])
    [0, 2]
    """
    n = len(key)
    if not n:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    bits = max(n.bit_length() + 1, 4)
    # Half the width for row numbers means half the memory to run through at random.
    own: Rows = np.arange(n, dtype=row_type(n))
    table: Rows = np.empty(1 << bits, own.dtype)
    slot = hashed(key, bits)
    table[slot] = own
    winner: Rows = table.take(slot)
    left = np.flatnonzero(winner != own)
    winner = winner.take(left)
    others, stands, turn = [left[:0]], [winner[:0]], 1
    while len(left):
        own_key = key.take(left)
        same = key.take(winner) == own_key
        others.append(left.compress(same))
        stands.append(winner.compress(same))
        apart = np.flatnonzero(~same)
        left = left.take(apart)
        slot = hashed(own_key.take(apart), bits, turn)
        table[slot] = left
        winner = table.take(slot)
        lost = np.flatnonzero(winner != left)
        left, winner = left.take(lost), winner.take(lost)
        turn += 1
    return np.concatenate(others), np.concatenate(stands)


def row_type(n: int) -> type[np.signedinteger[Any]]:
    """The narrower of two types that can number so many rows."""
    return np.int32 if n < 1 << 31 else np.int64


def hashed(key: Integers, bits: int, turn: int = 0) -> Integers:
    """A row of a table of ``2 ** bits`` for each key, another one each turn.

    By multiplying modulo 2^64 and keeping the highest bits.
    """
    multiplier = np.uint64(MULTIPLIERS[turn % len(MULTIPLIERS)] + 2 * turn)
    mixed = key.view(np.uint64) * multiplier
    # In place numpy shifts three times slower.
    return (mixed >> np.uint64(64 - bits)).view(np.int64)


def ranges(first: Integers, counts: Integers, step: int = 1) -> Integers:
    """The rows of many ranges, one range after the other; in a range every ``step``-th.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    if not len(counts):
        return np.zeros(0, np.int64)
    if not counts.min():  # much sooner found out than which are empty
        filled = np.flatnonzero(counts)
        if not len(filled):
            return np.zeros(0, np.int64)
        first, counts = first.take(filled), counts.take(filled)
    after = np.cumsum(counts)
    # From row to row it is one step, from range to range a leap: adding up finds them all.
    rows = np.full(int(after[-1]), step, np.int64)
    rows[0] = first[0]
    rows[after[:-1]] = first[1:] - first[:-1] - step * (counts[:-1] - 1)
    return np.cumsum(rows, out=rows)


def starts(counts: Integers) -> Integers:
    """Where each of many ranges begins that come one after the other, and where the last ends.

    >>> starts(np.array([2, 0, 3])).tolist()
    [0, 2, 2, 5]
    """
    start = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=start[1:])
    return start


def owners(start: Integers) -> Rows:
    """The range that each row is in, where no range is empty.

    >>> owners(np.array([0, 2, 5])).tolist()
    [0, 0, 1, 1, 1]
    """
    begins = np.zeros(int(start[-1]), np.int32)
    begins[start[1:-1]] = 1
    # Adding up takes less time than np.repeat where ranges are short.
    found: Rows = np.cumsum(begins, dtype=np.int32, out=begins)
    return found


def portions_of(start: Integers, at_once: int = 60_000) -> Iterator[tuple[int, int]]:
    """Ranges in portions of about so many rows, which stay in fast memory while worked on.

    Parameters
    ----------
    start : (n + 1,) int64
        Range ``i`` has the rows ``start[i]:start[i + 1]``.

    Yields
    ------
    first, last : int
        The ranges ``first:last``.

    Examples
    --------
    >>> list(portions_of(np.array([0, 2, 5, 9, 10]), 4))
    [(0, 2), (2, 3), (3, 4)]
    """
    n = len(start) - 1
    cuts = np.unique(np.searchsorted(start[:-1], np.arange(0, int(start[-1]), at_once)))
    yield from zip(cuts.tolist(), [*cuts[1:].tolist(), n])
