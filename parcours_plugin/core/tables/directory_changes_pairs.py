"""Pairs of facilities that may be the same: near each other, or of one name in one commune."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .codes import fold_text
from .near_names import NearNames

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
Texts = NDArray[np.object_]

# Facilities with more neighbours than this stand where only the commune is known, or in one large
# building: there the place tells nothing, and only the names do.
CROWD = 60
# Names that share fewer of their groups of three letters are not looked at letter by letter.
LEAST_SHARED = 0.4


def plain_names(names: Texts) -> Texts:
    """Names without case, accents and punctuation, abbreviations without their points.

    Examples
    --------
    >>> plain_names(np.array(["C.H.U. de l'Étang", "CHU de l’étang"], object)).tolist()
    ['chu de l etang', 'chu de l etang']
    """
    folded = fold_text(pd.Series(names, dtype=object))
    return folded.str.replace(r"\b(\w) (?=\w\b)", r"\1", regex=True).to_numpy(object)


def near_pairs(
    x: Floats, y: Floats, other_x: Floats, other_y: Floats, metres: float
) -> tuple[Integers, Integers, Integers]:
    """All pairs of a point and another point at most so far from it.

    Points are sorted into squares of that side; only neighbouring squares are compared.

    Parameters
    ----------
    x, y : (n,) float64
        nan = nowhere.
    other_x, other_y : (m,) float64
    metres : float

    Returns
    -------
    first, second : (k,) int64
        Rows of the points and of the others, sorted.
    crowded : (c,) int64
        Points left out because more than ``CROWD`` others stand in the squares around.

    Examples
    --------
    >>> near_pairs(np.array([0.0]), np.zeros(1), np.array([30.0, 80.0]), np.zeros(2), 50)[:2]
    (array([0]), array([0]))
    """
    here = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    there = np.flatnonzero(np.isfinite(other_x) & np.isfinite(other_y))
    side = max(metres, 1e-6)
    left = min(x[here].min(initial=0.0), other_x[there].min(initial=0.0))
    low = min(y[here].min(initial=0.0), other_y[there].min(initial=0.0))
    column, row = _squares(x[here] - left, y[here] - low, side)
    other_column, other_row = _squares(other_x[there] - left, other_y[there] - low, side)
    width = int(max(column.max(initial=0), other_column.max(initial=0))) + 3
    square = other_row * width + other_column
    order = np.argsort(square, kind="stable")
    square = square[order]
    # three squares side by side have consecutive numbers
    begin, size = [], []
    for above in (-1, 0, 1):
        middle = (row + above) * width + column
        first = np.searchsorted(square, middle - 1, side="left")
        begin.append(first)
        size.append(np.searchsorted(square, middle + 1, side="right") - first)
    starts, sizes = np.stack(begin, axis=1), np.stack(size, axis=1)
    is_crowded = sizes.sum(axis=1) > CROWD
    sizes[is_crowded] = 0
    starts, sizes = starts.reshape(-1), sizes.reshape(-1)
    point = np.repeat(np.repeat(np.arange(len(here)), 3), sizes)
    place = np.arange(len(point)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    other = order[np.repeat(starts, sizes) + place]
    one, two = here[point], there[other]
    near = np.hypot(x[one] - other_x[two], y[one] - other_y[two]) <= metres
    one, two = one[near], two[near]
    sort = np.lexsort((two, one))
    return one[sort], two[sort], here[is_crowded]


def _squares(x: Floats, y: Floats, side: float) -> tuple[Integers, Integers]:
    """Column and row of the square that each point lies in."""
    return np.floor(x / side).astype(np.int64), np.floor(y / side).astype(np.int64)


def shared_letters(names: Texts, others: Texts) -> Floats:
    """How many groups of three letters two names share: Dice's coefficient, 0 to 1.

    ``2 * shared / (groups of the one + groups of the other)``; Dice (1945), on different groups
    of three letters with the name's beginning and end marked, as in
    :class:`~.near_names.NearNames`.

    Parameters
    ----------
    names, others : (n,) object
        Folded names; pair by pair.

    Returns
    -------
    (n,) float64
    """
    codes, words = pd.factorize(np.concatenate([names, others]))
    threes, start = _threes(words.astype(object))
    pair = np.arange(len(names))
    keys, sizes = [], []
    width = int(threes.max(initial=0)) + 1
    for side in (codes[: len(names)], codes[len(names) :]):
        size = start[side + 1] - start[side]
        place = np.arange(int(size.sum())) - np.repeat(np.cumsum(size) - size, size)
        keys.append(np.repeat(pair, size) * width + threes[np.repeat(start[side], size) + place])
        sizes.append(size)
    both = np.sort(np.concatenate(keys))
    shared = both[1:][both[1:] == both[:-1]] // width
    count = np.bincount(shared, minlength=len(names))
    return np.asarray(2.0 * count / np.maximum(sizes[0] + sizes[1], 1), np.float64)


def _threes(words: Texts) -> tuple[Integers, Integers]:
    """Different groups of three letters of each word as numbers, and where each word's begin."""
    padded = [f" {word} " for word in words.tolist()]
    length = np.array([len(word) for word in padded], np.int64)
    letters = np.frombuffer("".join(padded).encode("utf-32-le"), np.uint32).astype(np.int64)
    _, letter = np.unique(letters, return_inverse=True)
    letter = letter.reshape(-1)
    k = int(letter.max(initial=0)) + 1
    owner = np.repeat(np.arange(len(padded)), length)
    whole = np.flatnonzero(owner[2:] == owner[:-2]) if len(owner) > 2 else np.empty(0, np.int64)
    three = (letter[whole] * k + letter[whole + 1]) * k + letter[whole + 2]
    distinct = np.unique(np.column_stack([owner[whole], three]), axis=0)
    return distinct[:, 1], np.searchsorted(distinct[:, 0], np.arange(len(padded) + 1))


def alike(names: Texts, others: Texts) -> tuple[NDArray[np.bool_], Floats]:
    """Which names look alike, pair by pair, as :class:`~.near_names.NearNames` judges it.

    Parameters
    ----------
    names, others : (n,) object
        Folded names; ``""`` is like none.

    Returns
    -------
    alike : (n,) bool
    likeness : (n,) float64
        Shared groups of three letters, to choose between several.
    """
    if not len(names):
        return np.zeros(0, bool), np.zeros(0)
    likeness = shared_letters(names, others)
    same = names == others
    asked = np.flatnonzero(~same & (likeness >= LEAST_SHARED) & (names != "") & (others != ""))
    pairs = pd.DataFrame({"one": names[asked], "two": others[asked]})
    number = pairs.groupby(["one", "two"], sort=False).ngroup().to_numpy(np.int64)
    different = pairs.drop_duplicates()
    said = [
        NearNames([two]).nearest(one) == 0 for one, two in different.itertuples(index=False)
    ]
    found = np.asarray(same & (names != ""), bool)
    found[asked] = np.array(said, bool)[number]
    return found, np.where(same, 1.0, likeness)


def same_name_pairs(
    names: Texts, places: Texts, other_names: Texts, other_places: Texts
) -> tuple[Integers, Integers]:
    """Pairs with the same name at the same place (commune); each point with the first such other.

    Parameters
    ----------
    names, places : (n,) object
        ``""`` = unknown: in no pair.
    other_names, other_places : (m,) object

    Returns
    -------
    first, second : (k,) int64
    """
    frame = pd.DataFrame({"name": other_names, "place": other_places})
    frame["row"] = np.arange(len(frame))
    frame = frame[(frame["name"] != "") & (frame["place"] != "")]
    frame = frame.drop_duplicates(["name", "place"])
    mine = pd.DataFrame({"name": names, "place": places, "own": np.arange(len(names))})
    both = mine.merge(frame, on=["name", "place"], how="inner").sort_values("own")
    return both["own"].to_numpy(np.int64), both["row"].to_numpy(np.int64)


def best_pairs(first: Integers, second: Integers, score: Floats) -> Integers:
    """Rows of the pairs that are left when each partner is taken once, the best pairs first.

    In rounds: every pair that is the best for both of its partners is taken; the first of equal
    ones. (k,) int64, sorted.
    """
    left = np.lexsort((second, first, -score))
    taken: list[Integers] = []
    while len(left):
        best = np.isin(np.arange(len(left)), np.unique(first[left], return_index=True)[1])
        best &= np.isin(np.arange(len(left)), np.unique(second[left], return_index=True)[1])
        chosen = left[best]
        taken.append(chosen)
        gone = np.isin(first[left], first[chosen]) | np.isin(second[left], second[chosen])
        left = left[~gone]
    return np.sort(np.concatenate([np.empty(0, np.int64), *taken]).astype(np.int64))
