"""Texts as numbers made of their letters, eight to a number, so that many are compared at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_MASKS = np.array([(1 << 8 * i) - 1 for i in range(9)], np.uint64)
_NEW_LINE = 10


def words_of(letters: np.ndarray, start: np.ndarray, length: np.ndarray) -> list[np.ndarray]:
    """The letters of k texts, eight by eight, zeros behind the last.

    Parameters
    ----------
    letters : (size,) uint8
        Bytes of all texts, at least eight zeros behind them.
    start, length : (k,) int64
        First byte of each text, and how many.

    Returns
    -------
    list of (k,) uint64
        The first letter in the lowest byte.
    """
    eights: np.ndarray = np.ndarray((len(letters) - 8,), "<u8", letters, 0, (1,))
    if not len(length):
        return []
    shortest, longest = int(length.min()), int(length.max())
    words = []
    for offset in range(0, longest, 8):
        at = start + offset
        if offset + 8 > shortest:
            word = eights[np.minimum(at, len(eights) - 1)]
            word &= _MASKS[np.clip(length - offset, 0, 8)]
        else:
            word = eights[at]
        words.append(word)
    return words


def first_of(codes: np.ndarray) -> np.ndarray:
    """Position of the first row of each code 0 … n-1.

    >>> first_of(np.array([0, 1, 0, 2])).tolist()
    [0, 1, 3]
    """
    first = np.zeros(int(codes.max(initial=-1)) + 1, np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return first


def letters_of(texts: Sequence[str], longest: int) -> np.ndarray | None:
    """Texts in UTF-8 as a table of bytes, zeros behind the last letter.

    Parameters
    ----------
    texts : sequence of str, length k
    longest : int
        Bytes that a text may have.

    Returns
    -------
    (k, width) uint8, or None
        ``width`` a multiple of eight; None where a text is longer, has a line end or a NUL, or
        cannot be written in UTF-8.

    >>> letters_of(["ab", "é"], 8)[:, :3].tolist()
    [[97, 98, 0], [195, 169, 0]]
    """
    k = len(texts)
    try:
        written = "\n".join([*texts, ""]).encode()
    except UnicodeEncodeError:
        return None
    letters = np.frombuffer(written + bytes(8), np.uint8)
    end = np.flatnonzero(letters == _NEW_LINE)
    if len(end) != k or b"\x00" in written:
        return None
    start = np.append(0, end[:-1] + 1)[:k]
    length = end - start
    most = int(length.max(initial=0))
    if most > longest:
        return None
    width = max(most + -most % 8, 8)
    table = np.zeros((k, width), np.uint8)
    if k and (length == most).all():
        table[:, :most] = letters[: k * (most + 1)].reshape(k, most + 1)[:, :most]
    elif k:
        table.view("<u8")[:, : -(-most // 8)] = np.stack(words_of(letters, start, length), axis=1)
    return table


def text_order(texts: Sequence[str]) -> np.ndarray:
    """Positions of distinct texts in their order, that of Python; (k,) int64.

    >>> text_order(["b", "é", "ab", "a"]).tolist()
    [3, 2, 0, 1]
    """
    letters = letters_of(texts, 64)
    if letters is None or not len(texts):
        return np.array(sorted(range(len(texts)), key=texts.__getitem__), np.int64)
    # Letters that all texts share ("PAT-") decide nothing.
    telling = np.flatnonzero((letters != letters[0]).any(axis=0))
    kept = np.zeros((len(texts), max(len(telling) + -len(telling) % 8, 8)), np.uint8)
    kept[:, : len(telling)] = letters[:, telling]
    words = kept.view(">u8").astype(np.uint64)
    return np.lexsort(words.T[::-1]) if words.shape[1] > 1 else np.argsort(words[:, 0])
