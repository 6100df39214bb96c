"""Where each event took place and where its patient lives, found in the directories."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr
from ..progress import Progress, part, silent
from ..tables.cells import Cells, cell_text
from ..tables.code_table import CodeTable
from ..tables.codes import BLANKS, FOLDED, ZERO_RESTORED
from ..tables.directories import (
    BY_NAME,
    CODE_TABLE,
    FIRST_OF_SEVERAL,
    SEVERAL,
    CommuneDirectory,
    FacilityDirectory,
    find_communes,
    find_facilities,
)
from ..tables.flags import BIT
from ..tables.folding import fold_text
from ..tables.layouts import Events
from ..tables.letters import first_of
from ..tables.near_names import NearNames
from ..tables.rejects import Rejects
from ..tables.screening import LARGEST

PROPOSALS = 2_000  # distinct unknown names for which the nearest known one is looked for


@dataclass(frozen=True)
class Places:
    """A place per event; each place is looked up once.

    Parameters
    ----------
    of : (m,) int64
        Place of each event, in the arrays below.
    row : (p,) int64
        Row of the directory, -1 = unknown.
    code, name, detail : (p,) object array of str
        Code, name, and the commune of a facility or the territory type of a residence.
    bits : (p,) int64
        Flags.
    """

    of: np.ndarray
    row: np.ndarray
    code: np.ndarray
    name: np.ndarray
    detail: np.ndarray
    bits: np.ndarray


def without_blanks(cells: Cells) -> Cells:
    """Cells as text, words for "nothing" (``-``, ``nan``) empty."""
    return cells.text().without(BLANKS)


def _combined(columns: list[Cells]) -> tuple[np.ndarray, list[Cells]]:
    """The distinct combinations of columns: which one each row has, and their cells."""
    told = [cells for cells in columns if cells.values]
    if len(told) == 1:
        k = len(told[0].values)
        of = told[0].codes + 1  # 0 = the empty cell
        each = np.arange(-1, k, dtype=np.int64)
        return of, [Cells(each, c.values) if c.values else Cells.empty(k + 1) for c in columns]
    key, bound = np.zeros(len(columns[0]), np.int64), 1
    for cells in told:
        width = len(cells.values) + 1
        if bound > LARGEST // width:
            key, bound = pd.factorize(key)[0].astype(np.int64), len(key)
        key, bound = key * width + cells.codes + 1, bound * width
    of = np.asarray(pd.factorize(key)[0], np.int64)
    first = first_of(of)
    return of, [cells.take(first) for cells in columns]


def place_facilities(
    events: Events,
    directory: FacilityDirectory | None,
    rejects: Rejects,
    progress: Progress = silent,
) -> Places:
    """The facility of each event, by its code, else by its name.

    The code is the directory's; for a facility that it does not know it is the code as written, or
    the name where there is no code. Unknown ones are told in the rejects, with the nearest name.
    """
    of, (codes, names, communes) = _combined(
        [
            without_blanks(events.cells["facility"]),
            without_blanks(events.cells["facility_name"]),
            events.cells["facility_commune"].text(),
        ]
    )
    of_code = find_facilities(codes.values, directory)
    of_name = find_facilities(names.values, directory)
    row = codes.spread(of_code.row, -1)
    second = names.spread(of_name.row, -1)
    how = np.where((row < 0) & (second >= 0), BY_NAME, codes.spread(of_code.how, ""))
    row = np.where(row < 0, second, row)
    known = row >= 0
    said_name = names.objects()
    written = codes.spread(of_code.code, "")
    code = np.where(written == "", said_name, written)
    name, detail = said_name, communes.objects()
    asked = bool(codes.values or names.values)  # a table without any place needs no flag
    bits = np.where((code == "") & asked, BIT["no_facility"], np.int64(0))
    bits |= np.where(how == ZERO_RESTORED, BIT["facility_zero_restored"], 0)
    if directory is not None:
        code = np.where(known, np.append(directory.ids, "")[row], code)
        official = np.append(directory.names, "")[row]
        name = np.where(known & (official != ""), official, name)
        detail = np.where(known, np.append(directory.communes, "")[row], detail)
        unknown = ~known & (code != "")
        bits |= np.where(unknown, BIT["unknown_facility"], 0)
        bits |= np.where(known & (how == BY_NAME), BIT["facility_by_name"], 0)
        if len(directory.x):
            nowhere = ~np.append(np.isfinite(directory.x) & np.isfinite(directory.y), True)
            bits |= np.where(known & nowhere[row], BIT["facility_without_place"], 0)
        in_name = unknown & ~codes.filled
        told: list[tuple[Cells, np.ndarray, np.ndarray, Cells | str]] = [
            (codes, of_code.how, unknown & codes.filled, events.facility_column),
            (names, of_name.how, in_name, events.facility_name_column),
        ]
        for cells, ways, rows, column in told:
            _tell_unknown(
                Cells(np.where(rows, cells.codes, -1)[of], cells.values), ways, column, events,
                directory.names, directory.ids, "facility", rejects, progress,
            )  # fmt: skip
    return Places(of, row, code, name, detail, bits)


def place_residences(
    events: Events,
    directory: CommuneDirectory | None,
    code_table: CodeTable | None,
    rejects: Rejects,
    progress: Progress = silent,
) -> Places:
    """The commune of residence at each event, by code, code table or name."""
    of, (cells, said_names, said_types) = _combined(
        [
            without_blanks(events.cells["residence"]),
            events.cells["residence_name"].text(),
            events.cells["territory_type"].text(),
        ]
    )
    found = find_communes(cells.values, directory, code_table)
    row = cells.spread(found.row, -1)
    code = cells.spread(found.code, "")
    how = cells.spread(found.how, "")
    known = row >= 0
    name, detail = said_names.objects(), said_types.objects()
    bits = np.where((code == "") & bool(cells.values), BIT["no_residence"], np.int64(0))
    for way, flag in (
        (ZERO_RESTORED, "residence_zero_restored"),
        (BY_NAME, "residence_by_name"),
        (CODE_TABLE, "residence_by_code_table"),
        (FIRST_OF_SEVERAL, "residence_first_of_several"),
        (FOLDED, "arrondissement_folded"),
    ):
        bits |= np.where(how == way, BIT[flag], 0)
    if directory is not None:
        for mine, theirs in ((name, directory.names), (detail, directory.territory_types)):
            of_row = np.append(theirs, "")[row]
            mine[known] = np.where(of_row != "", of_row, mine)[known]
        unknown = ~known & (code != "")
        bits |= np.where(unknown, BIT["unknown_residence"], 0)
        column = events.residence_column
        _tell_unknown(
            Cells(np.where(unknown, cells.codes, -1)[of], cells.values), found.how, column, events,
            directory.names, directory.codes, "residence", rejects, progress,
        )  # fmt: skip
    several = how == FIRST_OF_SEVERAL
    told = _one_per_row(events, several[of]) if several.any() else np.zeros(0, np.int64)
    rejects.check_rows(
        events.row_number[told],
        events.residence_column,
        cells.objects()[of[told]],
        "residence_first_of_several",
        [
            tr("this code stands for several communes: {code} was taken", code=c)
            for c in code[of[told]]
        ],
    )
    return Places(of, row, code, name, detail, bits)


def _tell_unknown(
    cells: Cells, how: np.ndarray, column: Cells | str, events: Events, names: np.ndarray,
    ids: np.ndarray, kind: str, rejects: Rejects, progress: Progress,
) -> None:  # fmt: skip
    """A line per row with an unknown value, with the nearest known name where it is a name."""
    values = np.flatnonzero(cells.counts())
    if not len(values):
        return
    texts = [cell_text(cells.values[i]) for i in values]
    folded = fold_text(pd.Series(texts, dtype=object)).tolist()
    wordy = [i for i, text in enumerate(folded) if any(c.isalpha() for c in text)]
    wordy = [i for i in wordy if how[values[i]] != SEVERAL][:PROPOSALS]
    nearest = np.full(len(values), -1, np.int64)
    if wordy and len(names):
        known = NearNames(fold_text(pd.Series(names, dtype=object)).tolist())
        looking = part(progress, 0.5, 1.0)
        nearest[wordy] = known.nearest_of([folded[i] for i in wordy], looking)
    codes, messages = [], []
    for i, value in enumerate(values):
        if how[value] == SEVERAL:
            codes.append(f"{kind}_name_several")
            messages.append(tr("several places have this name; give the code"))
        elif nearest[i] >= 0:
            codes.append(f"{kind}_near_miss")
            messages.append(
                tr(
                    "not known; the nearest name is “{name}” ({code}): not taken, write it so if"
                    " it is meant",
                    name=names[nearest[i]],
                    code=ids[nearest[i]],
                )
            )
        else:
            codes.append(f"unknown_{kind}")
            messages.append(
                tr("no facility of the layer has this code or name")
                if kind == "facility"
                else tr("no commune of the layer has this code or name")
            )
    place = np.empty(len(cells.values), np.int64)
    place[values] = np.arange(len(values))
    rows = np.flatnonzero(cells.filled)
    if kind == "residence":
        rows = rows[_one_per_row(events.take(rows), np.ones(len(rows), bool))]
    which = place[cells.codes[rows]]
    rejects.check_rows(
        events.row_number[rows],
        column if isinstance(column, str) else column.take(rows).objects(),
        np.array(texts, dtype=object)[which],
        np.array(codes, dtype=object)[which],
        np.array(messages, dtype=object)[which],
    )


def _one_per_row(events: Events, wanted: np.ndarray) -> np.ndarray:
    """Positions of the wanted events, one for each row of the table."""
    found = np.flatnonzero(wanted)
    return found[np.unique(events.row[found], return_index=True)[1]]
