"""Two directories of facilities compared, or one with the facilities that patients use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..i18n import tr
from ..progress import Progress, silent
from .care import SEPARATOR, care_of_columns
from .directory_changes_pairs import (
    Floats,
    Integers,
    Texts,
    alike,
    best_pairs,
    near_pairs,
    plain_names,
    same_name_pairs,
)
from .near_names import NearNames

KINDS = (
    "opened", "closed", "identifier_changed", "moved", "renamed", "care_changed", "duplicate",
    "not_listed", "never_used",
)  # fmt: skip
COLUMNS = (
    "kind", "facility_id", "name", "category", "commune", "other_id", "other_name", "metres",
    "care_lost", "care_gained", "events", "patients", "x", "y",
)  # fmt: skip
MOST_PROPOSALS = 2_000


def kind_texts() -> dict[str, str]:
    """What each kind of change is called."""
    return {
        "opened": tr("opened since"),
        "closed": tr("closed since"),
        "identifier_changed": tr("identifier changed?"),
        "moved": tr("moved"),
        "renamed": tr("renamed"),
        "care_changed": tr("care changed"),
        "duplicate": tr("there twice?"),
        "not_listed": tr("used, but not in the directory"),
        "never_used": tr("never used"),
    }


@dataclass(frozen=True)
class Listing:
    """A directory as arrays; texts are ``""`` where unknown.

    Attributes
    ----------
    ids, names, categories, communes, care : (n,) object
        ``care`` is a list parted by ``;``.
    x, y : (n,) float64
        Metres, nan = nowhere.
    exact : (n,) bool, optional
        Whether the place is that of the facility, not only that of its commune; None = all are.
    """

    ids: Texts
    names: Texts
    categories: Texts
    communes: Texts
    care: Texts
    x: Floats
    y: Floats
    exact: NDArray[np.bool_] | None = None

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.ids)


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
    first, second = _first_rows(before.ids), _first_rows(after.ids)
    row = np.append(second, -1)[_rows_of(before.ids[first], after.ids[second])]
    row = _each_once(row, before.ids[first] == np.append(after.ids, "")[row])
    kept, partner = first[row >= 0], row[row >= 0]
    closed = first[row < 0]
    opened = second[~np.isin(second, partner)]
    progress(0.3)
    parts = [
        _rows_as("opened", after, opened),
        _rows_as("closed", before, closed),
    ]
    proposal, crowded = _same_again(before, closed, after, opened, options)
    parts.append(proposal)
    progress(0.7)
    metres = np.hypot(after.x[partner] - before.x[kept], after.y[partner] - before.y[kept])
    moves = metres > options.move_metres  # never where one place is unknown
    old_commune, new_commune = before.communes[kept], after.communes[partner]
    elsewhere = (old_commune != new_commune) & (old_commune != "") & (new_commune != "")
    moved = np.flatnonzero(moves & (_exact(before, kept) & _exact(after, partner) | elsewhere))
    parts.append(_rows_as("moved", after, partner[moved], metres=metres[moved]))
    old, new = (
        plain_names(one.names[rows]) for one, rows in ((before, kept), (after, partner))
    )
    renamed = np.flatnonzero((old != new) & (old != "") & (new != ""))
    parts.append(
        _rows_as("renamed", after, partner[renamed], other_name=before.names[kept[renamed]])
    )
    lost, gained = _care_changes(before.care[kept], after.care[partner], words)
    other = np.flatnonzero((lost != "") | (gained != ""))
    parts.append(
        _rows_as(
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
    one, two, crowded = near_pairs(
        listing.x, listing.y, listing.x, listing.y, options.duplicate_metres
    )
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
    metres = np.hypot(listing.x[two] - listing.x[one], listing.y[two] - listing.y[one])
    frame = _rows_as(
        "duplicate",
        listing,
        one,
        other_id=listing.ids[two],
        other_name=listing.names[two],
        metres=metres,
    )
    return frame, len(crowded)


@dataclass(frozen=True)
class Uses:
    """Facilities that patients use, one per row.

    Attributes
    ----------
    ids, names, communes : (n,) object
    events, patients : (n,) int64
    x, y : (n,) float64
    """

    ids: Texts
    names: Texts
    communes: Texts
    events: Integers
    patients: Integers
    x: Floats
    y: Floats


def uses_of(steps: pd.DataFrame) -> tuple[Uses, int]:
    """The facilities of a table of steps, by their code, or their name where there is no code.

    Parameters
    ----------
    steps : DataFrame
        ``patient``, and what there is of ``facility_id``, ``facility_name``,
        ``facility_commune``, ``x``, ``y``.

    Returns
    -------
    uses : Uses
        In the order of their first event; name, commune and place are the first known ones.
    without : int
        Events that name no facility.
    """
    given: dict[str, pd.Series] = {}
    for name in ("facility_id", "facility_name", "facility_commune", "patient"):
        column = steps[name] if name in steps else pd.Series("", steps.index)
        given[name] = column.astype(object).where(column.notna(), "").astype(str).str.strip()
    code = given["facility_id"].where(given["facility_id"] != "", given["facility_name"])
    frame = pd.DataFrame(
        {
            "code": code,
            "name": given["facility_name"].replace("", None),
            "commune": given["facility_commune"].replace("", None),
            "patient": given["patient"].replace("", None),
            "x": steps.get("x", np.nan),
            "y": steps.get("y", np.nan),
        }
    )
    placed = np.isfinite(frame["x"].to_numpy(float) + frame["y"].to_numpy(float))
    frame.loc[~placed, ["x", "y"]] = np.nan
    named = frame[(frame["code"] != "").to_numpy(bool)]
    groups = named.groupby("code", sort=False)
    table = groups[["name", "commune", "x", "y"]].first()
    return Uses(
        table.index.to_numpy(object),
        table["name"].fillna("").to_numpy(object),
        table["commune"].fillna("").to_numpy(object),
        groups.size().to_numpy(np.int64),
        groups["patient"].nunique().to_numpy(np.int64),
        table["x"].to_numpy(float),
        table["y"].to_numpy(float),
    ), int(len(frame) - len(named))


def compare_uses(
    listing: Listing, uses: Uses, progress: Progress = silent
) -> tuple[pd.DataFrame, Integers]:
    """Facilities used but not listed, and listed but never used.

    A facility used is looked up by its code, else by its name without case, accents and
    punctuation. For one that is not listed, the listed one with the nearest name is proposed.

    Returns
    -------
    frame : DataFrame
        :data:`COLUMNS`; ``other_id`` and ``other_name`` propose a listed facility.
    row : (n_uses,) int64
        Row of the directory of each facility used, -1 = not listed.
    """
    row = _rows_of(uses.ids, listing.ids)
    listed_names = plain_names(listing.names)
    wanted = plain_names(np.where(uses.names != "", uses.names, uses.ids))
    row = np.where(row < 0, _rows_of(wanted, listed_names, zeros=False), row)
    lacking = np.flatnonzero(row < 0)
    proposed = np.full(len(lacking), -1, np.int64)
    asked = [i for i, one in enumerate(lacking) if any(c.isalpha() for c in wanted[one])]
    if len(listing) and 0 < len(asked) <= MOST_PROPOSALS:
        finder = NearNames(listed_names.tolist())
        proposed[asked] = finder.nearest_of(wanted[lacking[asked]].tolist(), progress)
    unlisted = Listing(
        uses.ids,
        np.where(uses.names != "", uses.names, uses.ids),
        np.full(len(uses.ids), "", object),
        uses.communes,
        np.full(len(uses.ids), "", object),
        uses.x,
        uses.y,
    )
    used = np.zeros(len(listing), bool)
    used[row[row >= 0]] = True
    frame = pd.concat(
        [
            _rows_as(
                "not_listed",
                unlisted,
                lacking,
                other_id=np.append(listing.ids, "")[proposed],
                other_name=np.append(listing.names, "")[proposed],
                events=uses.events[lacking],
                patients=uses.patients[lacking],
            ),
            _rows_as("never_used", listing, np.flatnonzero(~used)),
        ],
        ignore_index=True,
    )
    return frame, row


def _exact(listing: Listing, rows: Integers) -> NDArray[np.bool_]:
    """Whether places are those of the facilities themselves."""
    return np.ones(len(rows), bool) if listing.exact is None else listing.exact[rows]


def _first_rows(ids: Texts) -> Integers:
    """Rows with an identifier that has not come before."""
    codes = pd.Series(ids, dtype=object)
    return np.flatnonzero(((codes != "") & ~codes.duplicated()).to_numpy(bool)).astype(np.int64)


def _rows_of(codes: Texts, ids: Texts, zeros: bool = True) -> Integers:
    """Row of the first identifier that each code is, -1 = none; lost leading zeros restored."""
    known = pd.Series(ids, dtype=object)
    wanted = pd.Series(codes, dtype=object)
    row = _lookup(wanted, known)
    left = np.flatnonzero(row < 0)
    if not zeros or not len(left):
        return row
    # Only where it is clear which one is meant.
    short = known.str.lstrip("0")
    short = short.where(~short.duplicated(keep=False) & ~known.duplicated(), "")
    row[left] = _lookup(wanted.iloc[left].str.lstrip("0"), short)
    return row


def _each_once(row: Integers, exact: np.ndarray) -> Integers:
    """Rows of which each is taken once, by the exact code where there is one; the others are -1."""
    order = np.lexsort((np.arange(len(row)), ~np.asarray(exact, bool)))
    again = np.zeros(len(row), bool)
    again[order] = pd.Series(row[order]).duplicated().to_numpy(bool)
    return np.where(again, -1, row).astype(np.int64)


def _lookup(codes: pd.Series, known: pd.Series) -> Integers:
    """Row of the first equal text, -1 = none; ``""`` is equal to nothing."""
    rows = np.flatnonzero(((known != "") & ~known.duplicated()).to_numpy(bool))
    place = pd.Index(known.iloc[rows]).get_indexer(pd.Index(codes.where(codes != "", None)))
    return np.append(rows, -1)[place].astype(np.int64)


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
    metres = np.hypot(after.x[now] - before.x[was], after.y[now] - before.y[was])
    frame = _rows_as(
        "identifier_changed",
        after,
        now,
        other_id=before.ids[was],
        other_name=before.names[was],
        metres=metres,
    )
    return frame, len(crowded)


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


def _rows_as(kind: str, listing: Listing, rows: Integers, **more: np.ndarray) -> pd.DataFrame:
    """Rows of the table of changes, with what is known of this kind."""
    table: dict[str, object] = {
        "kind": np.full(len(rows), kind, object),
        "facility_id": listing.ids[rows],
        "name": listing.names[rows],
        "category": listing.categories[rows],
        "commune": listing.communes[rows],
        "x": listing.x[rows],
        "y": listing.y[rows],
        **more,
    }
    for name in ("other_id", "other_name", "care_lost", "care_gained"):
        table.setdefault(name, np.full(len(rows), "", object))
    for name in ("metres", "events", "patients"):
        table[name] = np.asarray(table.get(name, np.full(len(rows), np.nan)), np.float64)
    return pd.DataFrame(table, columns=list(COLUMNS))
