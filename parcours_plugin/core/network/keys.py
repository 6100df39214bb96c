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
    row = np.full(n, -1, np.int64)
    bits = max(int(2 * n).bit_length(), 4)
    table = np.empty(1 << bits, np.int64)
    left = np.arange(n)
    turn = 0
    while len(left):
        multiplier = np.uint64(MULTIPLIERS[turn % len(MULTIPLIERS)] + 2 * turn)
        own = key[left]
        slot = ((own.view(np.uint64) * multiplier) >> np.uint64(64 - bits)).view(np.int64)
        table[slot] = left
        winner = table[slot]
        same = key[winner] == own
        row[left[same]] = winner[same]
        left = left[~same]
        turn += 1
    return row


def ranges(first: Integers, counts: Integers) -> Integers:
    """The rows of many ranges, one range after the other.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    total = int(counts.sum())
    return np.repeat(first - (np.cumsum(counts) - counts), counts) + np.arange(total)
