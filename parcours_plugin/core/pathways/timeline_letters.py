"""One or two letters for each kind of step, so that colour is not the only thing that tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np


def step_letters(words: Sequence[str] | np.ndarray) -> list[str]:
    """Different short labels for different steps: the initial, and a second letter where needed.

    A step keeps its label as long as those before it stay the same. Beyond what two letters can
    tell apart, the number of the step is its label.

    Examples
    --------
    >>> step_letters(["mammography", "biopsy", "meeting", "Surgery", "follow-up"])
    ['M', 'B', 'Me', 'S', 'F']
    """
    taken: set[str] = set()
    labels = []
    for place, word in enumerate(words, 1):
        letters = [sign for sign in str(word) if sign.isalnum()] or ["?"]
        initial = letters[0].upper()
        choices = [initial, *(initial + letter.lower() for letter in letters[1:])]
        numbers = map(str, range(place, place + len(taken) + 1))
        label = next(choice for choice in chain(choices, numbers) if choice not in taken)
        taken.add(label)
        labels.append(label)
    return labels
