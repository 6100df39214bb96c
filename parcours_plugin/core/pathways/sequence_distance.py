"""How different two pathways are: what turning the steps of one into those of the other costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, part, silent
from .groups import Floats, Integers
from .sequences import Sequences

Singles = NDArray[np.float32]

# Numbers of the inner table that are worked on at a time: some 2 MB, which a processor keeps near.
CELLS_AT_ONCE = 500_000
COLUMNS_AT_ONCE = 256


@dataclass(frozen=True)
class EditCosts:
    """What editing a sequence costs.

    Attributes
    ----------
    substitution : (k, k) float64
        Cost of a step in the place of another, 0 on the diagonal, symmetric.
    indel : float
        Cost of a step more or less.
    """

    substitution: Floats
    indel: float


def transition_costs(sequences: Sequences) -> EditCosts:
    """Costs from transition rates: what often follows one another is easily exchanged.

    ``cost(a, b) = 2 - p(b | a) - p(a | b)``, where ``p(b | a)`` is the share of the events ``a``
    with a next event whose next event is ``b``; a step more or less costs half of the largest
    substitution, so that a substitution never costs more than leaving out and putting in.

    Source: Gabadinho, Ritschard, Müller, Studer (2011), "Analyzing and visualizing state sequences
    in R with TraMineR", J. Stat. Soft. 40(4), section 9.3 (method TRATE); after Rohwer and Pötter
    (2002), "TDA user's manual".

    Parameters
    ----------
    sequences : Sequences

    Examples
    --------
    Of three biopsies two are followed by a meeting and one by surgery; a meeting always by surgery.

    >>> import pandas as pd
    >>> from .event_log import event_log
    >>> from .sequences import sequences_of
    >>> steps = ["Biopsy", "Meeting", "Surgery"] * 2 + ["Biopsy", "Surgery"]
    >>> log = event_log(pd.DataFrame({"patient": list("aaabbbcc"), "step": steps}))
    >>> costs = transition_costs(sequences_of(log))
    >>> costs.substitution.round(2).tolist(), costs.indel.__round__(2)
    ([[0.0, 1.33, 1.67], [1.33, 0.0, 1.0], [1.67, 1.0, 0.0]], 0.83)
    """
    k = len(sequences.words)
    follows = sequences.follows
    pairs = sequences.step[:-1][follows] * k + sequences.step[1:][follows]
    table = np.bincount(pairs, minlength=k * k).reshape(k, k).astype(np.float64)
    left = table.sum(axis=1, keepdims=True)
    rate = np.divide(table, left, out=np.zeros_like(table), where=left > 0)
    cost = 2.0 - rate - rate.T
    np.fill_diagonal(cost, 0.0)
    largest = float(cost.max()) if k > 1 else 2.0
    return EditCosts(cost, largest / 2)


@dataclass(frozen=True)
class Words:
    """Sequences of different lengths as rows of a table.

    Attributes
    ----------
    step : (n, longest) int64
        Codes of steps; behind the end of a sequence they mean nothing.
    length : (n,) int64
    """

    step: Integers
    length: Integers

    def __len__(self) -> int:
        """Number of sequences."""
        return len(self.length)

    def take(self, rows: Integers) -> Words:
        """Some of the sequences, the table no wider than they need."""
        length = self.length[rows]
        return Words(self.step[rows][:, : int(length.max(initial=0))], length)


def words_of(sequences: Sequences, example: Integers, longest: int) -> Words:
    """The variants as rows.

    Parameters
    ----------
    sequences : Sequences
    example : (n_variants,) int64
        First event of a patient of each variant, from :func:`~.variants.variant_codes`.
    longest : int
        Steps that are looked at; those behind are left out.
    """
    ends = np.flatnonzero(sequences.is_last)
    end = ends[np.searchsorted(ends, example)] + 1
    length = np.minimum(end - example, longest)
    column = np.arange(int(length.max(initial=0)))
    row = np.minimum(example[:, None] + column, max(len(sequences) - 1, 0))
    return Words(np.where(column < length[:, None], sequences.step[row], 0), length)


def edit_distances(
    words: Words, others: Words, costs: EditCosts, progress: Progress = silent
) -> Singles:
    """Distance of each sequence to each of some others by optimal matching.

    ``D(i, j) = min(D(i-1, j) + indel, D(i, j-1) + indel, D(i-1, j-1) + cost(a_i, b_j))``, the
    recursion of Needleman and Wunsch (1970); ``D(|a|, |b|)`` is the distance. One cell ``(i, j)``
    is worked out for a whole block of pairs at once.

    Parameters
    ----------
    words, others : Words
        n and m sequences.
    costs : EditCosts

    Returns
    -------
    (n, m) float32
    """
    found = np.zeros((len(words), len(others)), np.float32)
    mine, theirs = _by_length(words), _by_length(others)
    blocks = [theirs[i : i + COLUMNS_AT_ONCE] for i in range(0, len(theirs), COLUMNS_AT_ONCE)]
    for done, columns in enumerate(blocks):
        block = others.take(columns)
        longest = block.step.shape[1]
        # cost of each kind of step against each place of the block: (k, longest, m)
        against = costs.substitution.astype(np.float32)[:, block.step.T]
        height = max(CELLS_AT_ONCE // (len(columns) * (longest + 1)), 1)
        for first in range(0, len(mine), height):
            progress((done + first / len(mine)) / len(blocks))
            rows = mine[first : first + height]
            found[np.ix_(rows, columns)] = _block(words.take(rows), block, against, costs.indel)
    progress(1.0)
    return found


def pairwise_distances(words: Words, costs: EditCosts, progress: Progress = silent) -> Singles:
    """Distances between all sequences; each pair is worked out once.

    Returns
    -------
    (n, n) float32
        Symmetric, 0 on the diagonal.
    """
    n = len(words)
    found = np.zeros((n, n), np.float32)
    order = _by_length(words)
    cells, done = np.cumsum(words.length[order] + 1.0), 0.0
    for first in range(0, n, COLUMNS_AT_ONCE):
        # Short with shorter: the block reaches from the first sequence to itself.
        columns = order[first : first + COLUMNS_AT_ONCE]
        rows = order[: first + len(columns)]
        share = float(cells[len(rows) - 1] / cells[-1]) ** 2
        stage = part(progress, done, share)
        block = edit_distances(words.take(rows), words.take(columns), costs, stage)
        block[first:] = np.minimum(block[first:], block[first:].T)  # alike up to rounding: exactly
        found[np.ix_(rows, columns)] = block
        found[np.ix_(columns, rows)] = block.T
        done = share
    return found


def _by_length(words: Words) -> Integers:
    """Short sequences first, so that blocks are no wider than they need."""
    return np.argsort(words.length, kind="stable").astype(np.int64)


def _block(words: Words, others: Words, against: Singles, indel: float) -> Singles:
    """Distances of a block of pairs, (n, m) float32."""
    n, m = len(words), len(others)
    step = np.float32(indel)
    longest = others.step.shape[1]
    row = np.empty((n, longest + 1, m), np.float32)
    row[:] = (np.arange(longest + 1, dtype=np.float32) * step)[None, :, None]
    column = np.arange(m)
    found = np.empty((n, m), np.float32)

    def keep(length: int) -> None:
        ended = np.flatnonzero(words.length == length)
        found[ended] = row[ended][:, others.length, column]

    keep(0)
    for i in range(words.step.shape[1]):
        best = against[words.step[:, i]]
        best += row[:, :-1]
        row += step
        np.minimum(best, row[:, 1:], out=row[:, 1:])
        for j in range(longest):
            # what comes from the left, one place after the other
            np.minimum(row[:, j + 1], row[:, j] + step, out=row[:, j + 1])
        keep(i + 1)
    return found
