"""Names that are nearly the same: proposed to the user, never taken."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import numpy as np

from ..progress import Progress, silent

LIKENESS = 0.8
FINALISTS = 5


class NearNames:
    """Finds, among folded names, the one that looks most like another.

    Names are compared by the groups of three letters that they share (Dice's coefficient), the
    best few then letter by letter (Ratcliff and Obershelp, 1988).
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        groups = [_threes(name) for name in self.names]
        self.sizes = np.array([max(len(group), 1) for group in groups], np.float64)
        holders: dict[str, list[int]] = {}
        for row, group in enumerate(groups):
            for three in group:
                holders.setdefault(three, []).append(row)
        self.holders = {three: np.array(rows, np.int64) for three, rows in holders.items()}

    def nearest(self, name: str) -> int:
        """Position of the name that looks most like ``name``, -1 if none is like it enough."""
        group = _threes(name)
        rows = [self.holders[three] for three in group if three in self.holders]
        if not rows:
            return -1
        shared = np.bincount(np.concatenate(rows), minlength=len(self.names))
        dice = 2.0 * shared / (self.sizes + max(len(group), 1))
        best, likeness = -1, LIKENESS
        for row in np.argsort(-dice, kind="stable")[:FINALISTS].tolist():
            same_words = set(name.split()) == set(self.names[row].split())
            found = 1.0 if same_words else SequenceMatcher(None, name, self.names[row]).ratio()
            if found > likeness or (found == likeness and best < 0):
                best, likeness = row, found
        return best

    def nearest_of(self, names: Sequence[str], progress: Progress = silent) -> np.ndarray:
        """Positions for many names, (k,) int64, -1 = none."""
        found = np.full(len(names), -1, np.int64)
        for i, name in enumerate(names):
            if i % 50 == 0:
                progress(i / len(names))
            found[i] = self.nearest(name)
        return found


def _threes(name: str) -> set[str]:
    """Groups of three letters of a name, its beginning and end marked."""
    padded = f" {name} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}
