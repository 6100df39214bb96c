"""The facilities that patients use compared with a directory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..progress import Progress, silent
from .directory_changes_listing import Listing, rows_as, rows_of
from .directory_changes_pairs import Floats, Integers, Texts, plain_names
from .near_names import NearNames

# Distinct unknown facilities for which the nearest name is looked for.
MOST_PROPOSALS = 2_000


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
    row = rows_of(uses.ids, listing.ids)
    listed_names = plain_names(listing.names)
    wanted = plain_names(np.where(uses.names != "", uses.names, uses.ids))
    row = np.where(row < 0, rows_of(wanted, listed_names, zeros=False), row)
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
            rows_as(
                "not_listed",
                unlisted,
                lacking,
                other_id=np.append(listing.ids, "")[proposed],
                other_name=np.append(listing.names, "")[proposed],
                events=uses.events[lacking],
                patients=uses.patients[lacking],
            ),
            rows_as("never_used", listing, np.flatnonzero(~used)),
        ],
        ignore_index=True,
    )
    return frame, row
