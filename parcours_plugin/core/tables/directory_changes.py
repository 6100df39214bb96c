"""Two directories of facilities compared: what opened, closed, moved; what is there twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..progress import Progress, silent
from .care import SEPARATOR, care_of_columns
from .directory_changes_listing import Listing, first_rows, rows_as, rows_of
from .directory_changes_pairs import (
    Integers,
    Texts,
    alike,
    best_pairs,
    near_pairs,
    plain_names,
    same_name_pairs,
)


@dataclass(frozen=True)
class ChangeOptions:
    """What counts as a change.

    Attributes
    ----------
    move_metres : float
        A facility that is farther than this from where it was has moved.
    duplicate_metres : float
        Facilities nearer than this, and alike in name, may be the same.
    """

    move_metres: float = 200.0
    duplicate_metres: float = 100.0


@dataclass(frozen=True)
class Changes:
    """What changed, and where every row of both directories went.

    Attributes
    ----------
    frame : DataFrame
        :data:`COLUMNS`, one row per facility and kind of change (per pair for duplicates).
    before, after : dict of str to int
        Rows of each directory: ``kept``, ``closed`` or ``opened``, ``repeated``, ``without_code``.
    unchanged : int
        Kept facilities with none of the changes.
    crowded : int
        Facilities among so many others that only their names were compared.
    """

    frame: pd.DataFrame
    before: dict[str, int] = field(default_factory=dict)
    after: dict[str, int] = field(default_factory=dict)
    unchanged: int = 0
    crowded: int = 0


def compare_directories(
    before: Listing,
    after: Listing,
    words: Mapping[str, str],
    options: ChangeOptions,
    progress: Progress = silent,
) -> Changes:
    """Facilities opened, closed, moved, renamed, with other care, or with another identifier.

    Facilities are the same when their identifiers are (lost leading zeros do not matter). A closed
    one and an opened one that are near each other and alike in name, or of one name in one
    commune, are proposed as ``identifier_changed`` and stay closed and opened. A facility whose
    place is only that of its commune has moved where its commune is another one.

    Parameters
    ----------
    before, after : Listing
    words : mapping
        Folded word -> kind of care, see :class:`~.care.CareTables`.
    options : ChangeOptions

    Returns
    -------
    Changes
        ``before``: rows = kept + closed + repeated + without_code; ``after`` likewise.
    """
    first, second = first_rows(before.ids), first_rows(after.ids)
    row = np.append(second, -1)[rows_of(before.ids[first], after.ids[second])]
    row = _each_once(row, before.ids[first] == np.append(after.ids, "")[row])
    kept, partner = first[row >= 0], row[row >= 0]
    closed = first[row < 0]
    opened = second[~np.isin(second, partner)]
    progress(0.3)
    parts = [
        rows_as("opened", after, opened),
        rows_as("closed", before, closed),
    ]
    proposal, crowded = _same_again(before, closed, after, opened, options)
    parts.append(proposal)
    progress(0.7)
    metres = np.hypot(after.x[partner] - before.x[kept], after.y[partner] - before.y[kept])
    moves = metres > options.move_metres  # never where one place is unknown
    old_commune, new_commune = before.communes[kept], after.communes[partner]
    elsewhere = (old_commune != new_commune) & (old_commune != "") & (new_commune != "")
    moved = np.flatnonzero(moves & (_exact(before, kept) & _exact(after, partner) | elsewhere))
    parts.append(rows_as("moved", after, partner[moved], metres=metres[moved]))
    old, new = (
        plain_names(one.names[rows]) for one, rows in ((before, kept), (after, partner))
    )
    renamed = np.flatnonzero((old != new) & (old != "") & (new != ""))
    parts.append(
        rows_as("renamed", after, partner[renamed], other_name=before.names[kept[renamed]])
    )
    lost, gained = _care_changes(before.care[kept], after.care[partner], words)
    other = np.flatnonzero((lost != "") | (gained != ""))
    parts.append(
        rows_as(
            "care_changed", after, partner[other], care_lost=lost[other], care_gained=gained[other]
        )
    )
    changed = np.zeros(len(kept), bool)
    for some in (moved, renamed, other):
        changed[some] = True
    progress(1.0)
    return Changes(
        pd.concat(parts, ignore_index=True),
        _counted(before.ids, len(first), kept=len(kept), closed=len(closed)),
        _counted(after.ids, len(second), kept=len(kept), opened=len(opened)),
        int((~changed).sum()),
        crowded,
    )


def duplicates(listing: Listing, options: ChangeOptions) -> tuple[pd.DataFrame, int]:
    """Pairs of facilities of one directory that may be the same.

    They are near each other and alike in name, or have the same name in the same commune, and
    their identifiers differ; an identifier that is there twice makes a pair too.

    Returns
    -------
    frame : DataFrame
        :data:`COLUMNS`; ``other_id``, ``other_name``, ``metres`` are of the other one.
    crowded : int
        Facilities among so many others that only their names were compared.
    """
    names = plain_names(listing.names)
    x, y = listing.x, listing.y
    one, two, crowded = near_pairs(x, y, x, y, options.duplicate_metres)
    later = one < two
    one, two = one[later], two[later]
    like, _ = alike(names[one], names[two])
    one, two = one[like], two[like]
    communes = listing.communes
    again, first = same_name_pairs(names, communes, names, communes)
    rows = np.arange(len(listing))
    ids = pd.Series(listing.ids, dtype=object)
    of_id = pd.Series(rows).groupby(ids).transform("min").to_numpy(np.int64) if len(ids) else rows
    repeated = np.flatnonzero((of_id != rows) & (listing.ids != ""))
    pairs = np.unique(
        np.concatenate(
            [
                np.column_stack([one, two]),
                np.column_stack([first, again])[first < again],
                np.column_stack([of_id[repeated], repeated]),
            ]
        ).astype(np.int64),
        axis=0,
    )
    one, two = pairs[:, 0], pairs[:, 1]
    return _pair_rows("duplicate", listing, one, listing, two), len(crowded)


def _pair_rows(
    change: str, listing: Listing, rows: Integers, others: Listing, of_others: Integers
) -> pd.DataFrame:
    """Rows of a listing, each with the one that it makes a pair with and the metres between."""
    metres = np.hypot(
        listing.x[rows] - others.x[of_others], listing.y[rows] - others.y[of_others]
    )
    return rows_as(
        change,
        listing,
        rows,
        other_id=others.ids[of_others],
        other_name=others.names[of_others],
        metres=metres,
    )


def _exact(listing: Listing, rows: Integers) -> NDArray[np.bool_]:
    """Whether places are those of the facilities themselves."""
    return np.ones(len(rows), bool) if listing.exact is None else listing.exact[rows]


def _each_once(row: Integers, exact: np.ndarray) -> Integers:
    """Rows of which each is taken once, by the exact code where there is one; the others are -1."""
    order = np.lexsort((np.arange(len(row)), ~np.asarray(exact, bool)))
    again = np.zeros(len(row), bool)
    again[order] = pd.Series(row[order]).duplicated().to_numpy(bool)
    return np.where(again, -1, row).astype(np.int64)


def _counted(ids: Texts, different: int, **counts: int) -> dict[str, int]:
    """Where the rows of a directory went."""
    without = int((ids == "").sum())
    return {**counts, "repeated": len(ids) - without - different, "without_code": without}


def _same_again(
    before: Listing, closed: Integers, after: Listing, opened: Integers, options: ChangeOptions
) -> tuple[pd.DataFrame, int]:
    """Closed and opened facilities that may be the same one, each in one pair at most."""
    old, new = (
        plain_names(one.names[rows]) for one, rows in ((before, closed), (after, opened))
    )
    one, two, crowded = near_pairs(
        before.x[closed], before.y[closed], after.x[opened], after.y[opened],
        options.duplicate_metres,
    )  # fmt: skip
    like, likeness = alike(old[one], new[two])
    one, two, likeness = one[like], two[like], likeness[like]
    also_one, also_two = same_name_pairs(
        old, before.communes[closed], new, after.communes[opened]
    )
    first, second = np.concatenate([one, also_one]), np.concatenate([two, also_two])
    score = np.concatenate([likeness, np.ones(len(also_one))])
    pairs = best_pairs(first, second, score)
    was, now = closed[first[pairs]], opened[second[pairs]]
    return _pair_rows("identifier_changed", after, now, before, was), len(crowded)


def _care_changes(before: Texts, after: Texts, words: Mapping[str, str]) -> tuple[Texts, Texts]:
    """Kinds of care that each facility no longer offers, and those it now does."""
    lists = []
    for column in (before, after):
        codes, different = pd.factorize(pd.Series(column, dtype=object))
        frame = pd.DataFrame({"care": np.asarray(different, object)})
        known = care_of_columns(frame, [("care", "")], words).to_numpy(object)
        lists.append(np.append(known, "")[codes])
    pairs = pd.DataFrame({"old": lists[0], "new": lists[1]})
    number = pairs.groupby(["old", "new"], sort=False).ngroup().to_numpy(np.int64)
    lost, gained = [], []
    for old, new in pairs.drop_duplicates().itertuples(index=False):
        had, has = (set(filter(None, text.split(SEPARATOR))) for text in (old, new))
        lost.append(SEPARATOR.join(sorted(had - has)))
        gained.append(SEPARATOR.join(sorted(has - had)))
    return (
        np.array(lost, object)[number] if len(number) else np.empty(0, object),
        np.array(gained, object)[number] if len(number) else np.empty(0, object),
    )
