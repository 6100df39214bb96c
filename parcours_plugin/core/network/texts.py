"""Text columns: a Python string for each different text, not for each row."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .keys import MULTIPLIERS, hashed
from .model import Booleans, Integers, Rows

Octets = NDArray[np.uint8]
Words = NDArray[np.uint64]

MOST_WORDS = 8
"""Longer texts than so many times eight bytes (other_tags) hardly repeat."""
SLOT_BITS = 12


class Texts:
    """The texts of a column, batch by batch.

    The length and the first 8, second 8 … bytes of a text are read as numbers; these are weighed
    by odd numbers and added up modulo 2^64. A text of a sum that was seen before is taken for the
    text that had it, and this is then checked.

    Examples
    --------
    >>> texts = Texts()
    >>> texts.add(np.frombuffer(b"mainpathmain", np.uint8), np.array([0, 4, 8, 12]))
    >>> list(texts.column())
    ['main', 'path', 'main']
    """

    def __init__(self) -> None:
        self._codes = [np.zeros(0, np.int64)]
        self._code_of: dict[str, int] = {}
        # The texts told by their sums, a row each. Row 0 is none: no text is so long.
        self._row_of: dict[int, int] = {}
        self._sum = np.ones(1, np.uint64)  # as hardly any text has; empty ones have 0
        self._code = np.zeros(1, np.int64)
        self._parts = np.full((1 + MOST_WORDS, 1), 1 << 63, np.uint64)
        self._row_at = np.zeros(1 << SLOT_BITS, np.int64)

    def add(self, octets: Octets, offsets: Integers, valid: Booleans | None = None) -> None:
        """The next batch.

        Parameters
        ----------
        octets : (n_bytes,) uint8
            UTF-8 texts, one after the other.
        offsets : (n + 1,) int64
            Text ``i`` is in ``octets[offsets[i]:offsets[i + 1]]``.
        valid : (n,) bool, optional
            False where there is no value.
        """
        lengths = np.diff(offsets)
        longest = int(lengths.max(initial=0))
        codes = None
        if longest <= 8 * MOST_WORDS:
            words = _words(octets, offsets[:-1], lengths, longest)
            codes = self._codes_by_sums(octets, offsets, [lengths.view(np.uint64), *words])
        if codes is None:
            texts = _decoded(octets, offsets[:-1], offsets[1:])
            codes = np.array([self._code_of_text(text) for text in texts], np.int64)
        self._codes.append(codes if valid is None else np.where(valid, codes, -1))

    def column(self) -> pd.Categorical:
        """All texts as categories."""
        codes = np.concatenate(self._codes)
        return pd.Categorical.from_codes(codes, pd.Index(list(self._code_of), dtype=object))

    def _code_of_text(self, text: str) -> int:
        return self._code_of.setdefault(text, len(self._code_of))

    def _codes_by_sums(
        self, octets: Octets, offsets: Integers, parts: list[Words]
    ) -> Integers | None:
        """Codes of texts by their lengths and words; None where two texts have one sum."""
        sums = np.zeros(len(offsets) - 1, np.uint64)
        for number, part in enumerate(parts):
            sums += part * np.uint64(MULTIPLIERS[0] + 2 * number)
        slot = hashed(sums.view(np.int64), SLOT_BITS)
        row = self._row_at.take(slot)
        missed = np.flatnonzero(self._sum.take(row) != sums)
        if len(missed):
            _, first, which = np.unique(sums.take(missed), return_index=True, return_inverse=True)
            one: Rows = missed[first]
            row[missed] = self._rows(octets, offsets, parts, sums, one).take(which.ravel())
            self._row_at[slot] = row
        # A word more or less than another batch has makes no difference: lengths are compared.
        for known, part in zip(self._parts, parts):
            if not np.array_equal(known.take(row), part):
                return None
        return self._code.take(row)

    def _rows(
        self, octets: Octets, offsets: Integers, parts: list[Words], sums: Words, one: Rows
    ) -> Integers:
        """Rows of the sums of some texts, which are written down where they are new."""
        known = [self._row_of.get(number, 0) for number in sums.take(one).tolist()]
        new: Rows = np.sort(one.compress(np.array(known) == 0))  # in order of appearance
        texts = _decoded(octets, offsets.take(new), offsets.take(new + 1))
        self._row_of.update(zip(sums.take(new).tolist(), range(len(self._sum), 1 << 62)))
        self._sum = np.append(self._sum, sums.take(new))
        codes = np.array([self._code_of_text(text) for text in texts], np.int64)
        self._code = np.append(self._code, codes)
        more = np.zeros((len(self._parts), len(new)), np.uint64)
        more[: len(parts)] = [part.take(new) for part in parts]
        self._parts = np.concatenate([self._parts, more], axis=1)
        return np.array([self._row_of[number] for number in sums.take(one).tolist()], np.int64)


def _decoded(octets: Octets, begins: Rows, ends: Rows) -> list[str]:
    whole = octets.tobytes()
    return [
        whole[a:b].decode("utf-8", "replace") for a, b in zip(begins.tolist(), ends.tolist())
    ]


def _words(octets: Octets, begins: Integers, lengths: Integers, longest: int) -> list[Words]:
    """The texts as 64-bit numbers, eight bytes each, zero after their end."""
    padded = np.zeros(len(octets) + longest + 8, np.uint8)
    padded[: len(octets)] = octets
    everywhere: Any = np.ndarray((len(padded) - 7,), "<u8", padded, strides=(1,))
    masks = np.array([(1 << 8 * n) - 1 for n in range(9)], np.uint64)
    return [
        everywhere[begins + at] & masks.take(np.minimum(np.maximum(lengths - at, 0), 8))
        for at in range(0, longest, 8)
    ]
