"""A directory of facilities as arrays, and the table of what changed in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..i18n import tr
from .directory_changes_pairs import Floats, Integers, Texts

KINDS = (
    "opened", "closed", "identifier_changed", "moved", "renamed", "care_changed", "duplicate",
    "not_listed", "never_used",
)  # fmt: skip
COLUMNS = (
    "kind", "facility_id", "name", "category", "commune", "other_id", "other_name", "metres",
    "care_lost", "care_gained", "events", "patients", "x", "y",
)  # fmt: skip


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


def first_rows(ids: Texts) -> Integers:
    """Rows with an identifier that has not come before."""
    codes = pd.Series(ids, dtype=object)
    return np.flatnonzero(((codes != "") & ~codes.duplicated()).to_numpy(bool)).astype(np.int64)


def rows_of(codes: Texts, ids: Texts, zeros: bool = True) -> Integers:
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


def _lookup(codes: pd.Series, known: pd.Series) -> Integers:
    """Row of the first equal text, -1 = none; ``""`` is equal to nothing."""
    rows = np.flatnonzero(((known != "") & ~known.duplicated()).to_numpy(bool))
    place = pd.Index(known.iloc[rows]).get_indexer(pd.Index(codes.where(codes != "", None)))
    return np.append(rows, -1)[place].astype(np.int64)


def rows_as(kind: str, listing: Listing, rows: Integers, **more: np.ndarray) -> pd.DataFrame:
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
