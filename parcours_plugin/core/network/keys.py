"""Whole-array work on row numbers: equal keys by hashing, and many ranges one after the other."""

from __future__ import annotations

import numpy as np

from .model import Integers

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
    n = len(key)
    if not n:
        return np.zeros(0, np.int64)
    bits = max(n.bit_length() + 1, 4)
    # Half the width for row numbers means half the memory to run through at random.
    table = np.empty(1 << bits, np.int32 if n < 1 << 31 else np.int64)
    slot = hashed(key, bits)
    table[slot] = np.arange(n, dtype=table.dtype)
    row = table[slot].astype(np.int64)
    left = np.flatnonzero(key[row] != key)
    turn = 1
    while len(left):
        own = key[left]
        slot = hashed(own, bits, turn)
        table[slot] = left
        row[left] = winner = table[slot]
        left = left[key[winner] != own]
        turn += 1
    return row


def hashed(key: Integers, bits: int, turn: int = 0) -> Integers:
    """A row of a table of ``2 ** bits`` for each key, another one each turn.

    By multiplying modulo 2^64 and keeping the highest bits.
    """
    multiplier = np.uint64(MULTIPLIERS[turn % len(MULTIPLIERS)] + 2 * turn)
    mixed = key.view(np.uint64) * multiplier
    mixed >>= np.uint64(64 - bits)
    return mixed.view(np.int64)


def ranges(first: Integers, counts: Integers) -> Integers:
    """The rows of many ranges, one range after the other.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    total = int(counts.sum())
    return np.repeat(first - (np.cumsum(counts) - counts), counts) + np.arange(total)
