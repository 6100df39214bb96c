"""What follows what as a graph: counted for changing sets of patients, laid out once for all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .follows import numbered, waits_after
from .groups import Booleans, Floats, Integers
from .patient_steps import PatientSteps
from .variant_bars import sequences_of_steps

MOST_COLUMNS = 10
WAIT_CLASSES = ((7.0, 14.0, 30.0, 60.0), (14.0, 30.0, 90.0, 180.0), (30.0, 90.0, 180.0, 365.0))


@dataclass(frozen=True)
class FollowsLayout:
    """Places of steps, start on the left and end on the right.

    Nodes 0 … k-1 are the kinds of step, k is the start, k+1 the end.

    Attributes
    ----------
    column : (k + 2,) int64
    row : (k + 2,) float64
        Below (positive) or above the middle, in rows.
    """

    column: Integers
    row: Floats

    @property
    def n_columns(self) -> int:
        """Columns, those of start and end included."""
        return int(self.column.max()) + 1

    @property
    def n_rows(self) -> float:
        """Rows of the fullest column."""
        return float(self.row.max() - self.row.min()) + 1.0


@dataclass(frozen=True)
class FollowCounts:
    """Passages of some patients, each (n_edges,).

    Attributes
    ----------
    count : int64
        0 where these patients have no such passage.
    median_days : float64
        nan where no passage has a wait.
    """

    count: Integers
    median_days: Floats


@dataclass(frozen=True)
class FollowsGraph:
    """All passages of all patients, sorted by edge and wait.

    Attributes
    ----------
    words : (k,) object
    source, target : (n_edges,) int64
        Nodes as in :class:`FollowsLayout`; the edges from the start and to the end included.
    edge, patient : (n_passages,) int64
    wait_days : (n_passages,) float64
        nan = unknown; these come last within an edge.
    layout : FollowsLayout
    wait_classes : tuple of float
        Limits of classes of waits that suit all patients together.
    n_patients : int
    """

    words: np.ndarray
    source: Integers
    target: Integers
    edge: Integers
    patient: Integers
    wait_days: Floats
    layout: FollowsLayout
    wait_classes: tuple[float, ...]
    n_patients: int

    @property
    def is_step(self) -> Booleans:
        """Whether an edge leads from a step to a step, (n_edges,)."""
        return (self.source < len(self.words)) & (self.target < len(self.words))

    def count(self, patients: Integers) -> FollowCounts:
        """The passages of some patients: how many, and their median wait."""
        chosen = np.zeros(self.n_patients, bool)
        chosen[patients] = True
        kept = chosen[self.patient]
        n = len(self.source)
        edge, wait = self.edge[kept], self.wait_days[kept]
        count = np.bincount(edge, minlength=n)
        known = np.bincount(edge[np.isfinite(wait)], minlength=n)
        first = np.cumsum(count) - count
        some = np.flatnonzero(known)
        median = np.full(n, np.nan)
        low, high = (known[some] - 1) // 2, known[some] // 2
        median[some] = 0.5 * (wait[first[some] + low] + wait[first[some] + high])
        return FollowCounts(count.astype(np.int64), median)

    def n_patients_of(self, edge: int, patients: Integers) -> int:
        """How many of some patients make a passage."""
        chosen = np.zeros(self.n_patients, bool)
        chosen[patients] = True
        first, last = np.searchsorted(self.edge, [edge, edge + 1])
        who = self.patient[first:last]
        return len(np.unique(who[chosen[who]]))


def follows_graph(steps: PatientSteps) -> FollowsGraph:
    """Count the passages of all patients and lay the steps out.

    Examples
    --------
    >>> import pandas as pd
    >>> from .patient_steps import group_steps, recognise_steps
    >>> frame = pd.DataFrame({"patient": ["a"] * 3, "step": ["RCP", "Suivi", "Suivi"],
    ...                       "date": pd.to_datetime(["2020-01-01", "2020-01-11", "2020-02-10"])})
    >>> graph = follows_graph(group_steps(frame, recognise_steps(list(frame))))
    >>> counts = graph.count(np.array([0]))
    >>> list(zip(graph.source.tolist(), graph.target.tolist(), counts.median_days.tolist()))
    [(0, 1, 10.0), (1, 1, 30.0), (1, 3, nan), (2, 0, nan)]
    """
    sequences = sequences_of_steps(steps)
    k = len(sequences.words)
    start, end = k, k + 1
    before = np.flatnonzero(sequences.follows) if len(sequences) else np.empty(0, np.int64)
    first, last = np.flatnonzero(sequences.is_first), np.flatnonzero(sequences.is_last)
    step, nothing = sequences.step, np.full(len(first), np.nan)
    source = np.concatenate([step[before], np.full(len(first), start), step[last]])
    target = np.concatenate([step[before + 1], step[first], np.full(len(last), end)])
    wait = np.concatenate([waits_after(sequences)[before], nothing, nothing])
    patient = np.concatenate([sequences.patient[rows] for rows in (before, first, last)])
    pairs, edge = numbered(source * (k + 2) + target, (k + 2) ** 2)
    by_wait = np.argsort(wait)  # unknown ones last
    narrow = np.int16 if len(pairs) < np.iinfo(np.int16).max else np.int64
    order = by_wait[np.argsort(edge[by_wait].astype(narrow), kind="stable")]
    return FollowsGraph(
        words=sequences.words,
        source=(pairs // (k + 2)).astype(np.int64),
        target=(pairs % (k + 2)).astype(np.int64),
        edge=edge[order],
        patient=patient[order],
        wait_days=wait[order],
        layout=layered(mean_positions(sequences.step, sequences.is_first, k)),
        wait_classes=classes_for(wait),
        n_patients=steps.n_patients,
    )


def mean_positions(step: Integers, is_first: Booleans, k: int) -> Floats:
    """Mean place of each kind of step in its pathways, 0 = first, 1 = last; (k,).

    ``position = number of steps before / (steps of the pathway - 1)``; a step that is alone stands
    at 0.5, a kind that never occurs too.
    """
    if not len(step):
        return np.full(k, 0.5)
    starts = np.flatnonzero(is_first)
    size = np.diff(np.append(starts, len(step)))
    place = np.arange(len(step)) - np.repeat(starts, size)
    length = np.repeat(size, size)
    position = np.where(length > 1, place / np.maximum(length - 1, 1), 0.5)
    times = np.bincount(step, minlength=k)
    total = np.bincount(step, weights=position, minlength=k)
    return np.where(times > 0, total / np.maximum(times, 1), 0.5)


def layered(position: Floats) -> FollowsLayout:
    """Columns by mean position; steps at nearly the same position share a column.

    Examples
    --------
    >>> layout = layered(np.array([0.0, 0.5, 0.52, 1.0]))
    >>> layout.column.tolist(), layout.row.tolist()
    ([1, 2, 2, 3, 0, 4], [0.0, -0.5, 0.5, 0.0, 0.0, 0.0])
    """
    k = len(position)
    order = np.argsort(position, kind="stable")
    gap = np.diff(position[order])
    least = 0.35 / max(k, 1)
    if (gap > least).sum() >= MOST_COLUMNS:
        least = float(np.sort(gap)[-MOST_COLUMNS])
    rank = np.concatenate([[0], np.cumsum(gap > least)]) if k else np.empty(0, np.int64)
    size = np.bincount(rank) if k else np.empty(0, np.int64)
    within = np.arange(k) - (np.cumsum(size) - size)[rank]
    column, row = np.zeros(k + 2, np.int64), np.zeros(k + 2)
    column[order] = rank + 1
    row[order] = within - 0.5 * (size[rank] - 1)
    column[k + 1] = (int(rank[-1]) if k else 0) + 2
    return FollowsLayout(column, row)


def classes_for(wait: Floats) -> tuple[float, ...]:
    """Limits in days of five classes, from three sets: the one whose middle is nearest.

    Examples
    --------
    >>> classes_for(np.array([3.0, 20.0, 25.0, np.nan]))
    (7.0, 14.0, 30.0, 60.0)
    """
    known = wait[np.isfinite(wait)]
    typical = float(np.median(known)) if len(known) else 0.0
    middles = [0.5 * (classes[1] + classes[2]) for classes in WAIT_CLASSES]
    nearest = int(np.argmin([abs(typical - middle) for middle in middles]))
    return WAIT_CLASSES[nearest]


def most_frequent(count: Integers, share: float) -> Integers:
    """The edges that together make up a share of all passages, the most frequent first.

    Examples
    --------
    >>> most_frequent(np.array([10, 0, 60, 30]), 0.8).tolist()
    [2, 3]
    """
    order = np.argsort(-count, kind="stable")
    order = order[count[order] > 0]
    reached = np.cumsum(count[order])
    needed = share * (reached[-1] if len(order) else 0)
    return order[: int((reached < needed - 1e-9).sum()) + 1].astype(np.int64)
