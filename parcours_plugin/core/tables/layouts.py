"""Long tables (a row is an event) and wide ones (a row is a patient) brought to one form: events.

In a wide table the columns of a step are known by their names: ``Chirurgie``, ``Date chirurgie``,
``Chirurgie - lieu``, ``Fin chirurgie``. What is left of a name without the words for date, place
and end is the step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..i18n import tr
from .cells import Cells, cell_text
from .codes import FINESS_PATTERN
from .columns import ABOUT_PATIENT, FACILITY_WORDS, Mapping
from .dates import share_of_dates
from .folding import fold
from .reading import RawTable

_LINKS = frozenset(
    {"de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et", "of", "the"}
)
_ROLE_WORDS = {
    "end_date": frozenset({"fin", "end", "sortie"}),
    "visits": frozenset({"seances", "visits", "nombre", "nb"}),
    "facility": frozenset({*(w for w in FACILITY_WORDS if " " not in w), "finess", "hospital"}),
    "date": frozenset({"date", "dates", "jour", "debut", "start", "day"}),
}
_NOT_STEPS = re.compile(
    r"naissance|birth|deces|death|saisie|inclusion|age|sexe|postal|\bcp\b|telephone|commentaire"
    r"|^column \d+$"
)
DONE = frozenset({
    "x", "oui", "o", "yes", "y", "vrai", "true", "1", "fait", "faite", "ok", "done", "réalisé",
    "réalisée",
})  # fmt: skip
NOT_DONE = frozenset({
    "0", "non", "no", "n", "faux", "false", "-", "--", "/", ".", "na", "n/a", "nc", "nd", "néant",
    "neant", "aucun", "aucune", "ras", "pas fait",
})  # fmt: skip
_NUMBERED = re.compile(r"^(?P<name>.*\D)[ _-]*[(n°]*(?P<number>\d{1,2})\)?$")


@dataclass(frozen=True)
class StepColumns:
    """The columns of one step of a wide table; ``""`` where there is none."""

    step: str
    date: str = ""
    end_date: str = ""
    facility: str = ""
    visits: str = ""
    mark: str = ""

    def columns(self) -> list[str]:
        """Those that there are."""
        return [c for c in (self.date, self.end_date, self.facility, self.visits, self.mark) if c]


@dataclass(frozen=True)
class Events:
    """Events of a table, m of them, before anything is parsed.

    Parameters
    ----------
    cells : dict of str to Cells
        Role -> cells, m each; every role of :class:`Mapping` is there.
    row : (m,) int64
        Position in the table of the row that each comes from.
    row_number : (m,) int64
        The same as numbered in the file.
    date_column, end_date_column, facility_column : Cells
        Name of the column that each was read from.
    facility_name_column, residence_column : str
    position : (m,) float64
        Order in the file: row, then column.
    order : (m,) float64
        The user's order, or the order of the columns of a wide table; nan = none.
    rows_without_event : (r,) int64
        Rows of a wide table in which no step was done.
    cells_read, cells_empty : int
        Steps times rows of a wide table, and how many of them were not done.
    """

    cells: dict[str, Cells]
    row: np.ndarray
    row_number: np.ndarray
    date_column: Cells
    end_date_column: Cells
    facility_column: Cells
    facility_name_column: str
    residence_column: str
    position: np.ndarray
    order: np.ndarray
    rows_without_event: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))
    cells_read: int = 0
    cells_empty: int = 0

    def __len__(self) -> int:
        return len(self.row)

    def take(self, kept: np.ndarray) -> Events:
        """Some of the events (positions or a mask)."""
        columns = ("row", "row_number", "date_column", "end_date_column", "facility_column",
                   "position", "order")  # fmt: skip
        taken: dict[str, Any] = {
            name: value.take(kept) if isinstance(value, Cells) else value[kept]
            for name, value in ((name, getattr(self, name)) for name in columns)
        }
        cells = {role: column.take(kept) for role, column in self.cells.items()}
        return replace(self, cells=cells, **taken)

    def those(self, kept: np.ndarray) -> Events:
        """The events of a mask; the same ones where it leaves none out."""
        return self if kept.all() else self.take(np.flatnonzero(kept))


def _constant(text: str, n: int) -> Cells:
    """A column that says the same in every row; empty for ``""``."""
    return Cells(np.broadcast_to(np.int64(0), n), [text]) if text else Cells.empty(n)


def numbers_of(cells: Cells) -> np.ndarray:
    """Cells as (n,) float64, decimal comma allowed, nan where they are no number."""

    def number_of(value: Any) -> float:
        try:
            return float(str(value).replace(",", ".").replace(" ", ""))
        except ValueError:
            return np.nan

    numbers = np.array([number_of(v) for v in cells.values], np.float64)
    return cells.spread(np.where(np.isfinite(numbers), numbers, np.nan), np.nan)


def long_events(raw: RawTable, mapping: Mapping) -> Events:
    """The rows of a long table as events.

    Parameters
    ----------
    raw : RawTable
    mapping : Mapping
        Complete, as :func:`~parcours_plugin.core.tables.columns.recognise` gives it.
    """
    n = len(raw)
    used = mapping.used()
    cells = {
        role: raw.cells(used[role]) if role in used else Cells.empty(n)
        for role in Mapping.__dataclass_fields__
    }
    rows = np.arange(n, dtype=np.int64)
    return Events(
        cells,
        rows,
        raw.row_number,
        _constant(mapping.date, n),
        _constant(mapping.end_date, n),
        _constant(mapping.facility, n),
        mapping.facility_name,
        mapping.residence,
        rows.astype(np.float64),
        numbers_of(cells["order"]),
    )


def wide_events(raw: RawTable, mapping: Mapping, steps: list[StepColumns]) -> Events:
    """The filled steps of a wide table as events, row by row and from left to right.

    A step was done where its date, its place or its mark says so; an empty cell, ``non`` or ``0``
    is a step not done, and no reject.

    Parameters
    ----------
    raw : RawTable
    mapping : Mapping
        Columns about the patient.
    steps : list of StepColumns
        As :func:`step_columns` gives them.
    """
    n = len(raw)
    done = [_done(raw, step) for step in steps]
    rows = [np.flatnonzero(mask) for mask in done]
    row = np.concatenate([*rows, np.zeros(0, np.int64)])
    which = np.repeat(np.arange(len(steps)), [len(r) for r in rows])
    order = np.lexsort((which, row))
    row, which = row[order], which[order]
    m = len(row)

    def stacked(role: str) -> Cells:
        """The cells of one role of every step, one below the other, then in event order."""
        parts = []
        for step, at in zip(steps, rows):
            column = getattr(step, role)
            parts.append(raw.cells(column).take(at) if column else Cells.empty(len(at)))
        return Cells.stacked(parts).take(order)

    def named(role: str) -> Cells:
        """Name of the column that each event's cell of a role was read from."""
        names = [getattr(step, role) or step.columns()[0] for step in steps]
        parts = [_constant(name, len(at)) for name, at in zip(names, rows)]
        return Cells.stacked(parts).take(order)

    cells = {role: Cells.empty(m) for role in Mapping.__dataclass_fields__}
    for role in ABOUT_PATIENT:
        column = getattr(mapping, role)
        if column:
            cells[role] = raw.cells(column).take(row)
    cells.update(
        step=Cells(which.astype(np.int64), [s.step for s in steps]).convert(lambda text: text),
        date=stacked("date").convert(lambda value: None if _only_done(value) else value),
        end_date=stacked("end_date"),
        facility=stacked("facility").convert(lambda value: None if _only_done(value) else value),
        visits=stacked("visits"),
    )
    someone = np.zeros(n, bool)
    someone[row] = True
    return Events(
        cells,
        row,
        raw.row_number[row],
        named("date"),
        named("end_date"),
        named("facility"),
        "",
        mapping.residence,
        np.arange(m, dtype=np.float64),
        which.astype(np.float64),
        np.flatnonzero(~someone),
        n * len(steps),
        n * len(steps) - m,
    )


def _done(raw: RawTable, step: StepColumns) -> np.ndarray:
    """(n,) bool: the step was done according to any of its columns."""
    done = np.zeros(len(raw), bool)
    for column in step.columns():
        cells = raw.cells(column)
        says = [cell_text(value).lower() not in NOT_DONE for value in cells.values]
        done |= cells.spread(np.array(says, bool), False)
    return done


def _only_done(value: Any) -> bool:
    """Whether a cell says that a step was done and not when or where."""
    return cell_text(value).lower() in DONE


def step_columns(
    raw: RawTable, taken: set[str], facility_names: frozenset[str] = frozenset()
) -> list[StepColumns]:
    """The steps of a wide table, in the order of their first columns; empty if there are none.

    A step has a date, or its bare column holds places; in a table without any date, yes/no columns
    are steps too (beside dates they are not: ``Smoker: yes``).

    Parameters
    ----------
    raw : RawTable
    taken : set of str
        Columns that mean something else.
    facility_names : frozenset of str
        Folded codes and names of known facilities, to tell a column of places.
    """
    groups: dict[str, dict[str, str]] = {}
    shown: dict[str, str] = {}
    bare_places: set[str] = set()
    for column in raw.columns:
        if column in taken or _NOT_STEPS.search(fold(column)):
            continue
        role, name = split_name(column)
        if not name:
            continue
        key, content = fold(name), _content(raw, column, facility_names)
        if role == "" and content == "facility":
            bare_places.add(key)
        if role == "date" and content == "text":
            continue
        role = role or {"text": "facility", "empty": "", "other": ""}.get(content, content)
        if role and role not in groups.setdefault(key, {}):
            groups[key][role] = column
            if key not in shown or column == name:
                shown[key] = name
    dated = {key for key, roles in groups.items() if "date" in roles}
    kept = {
        key: roles
        for key, roles in groups.items()
        if key in dated or key in bare_places or (not dated and "mark" in roles)
    }
    names = _without_numbers({key: shown[key] for key in kept})
    return [StepColumns(step=names[key], **roles) for key, roles in kept.items()]


def split_name(column: str) -> tuple[str, str]:
    """What a column of a wide table holds of a step, and the step.

    >>> split_name("Date de la chirurgie"), split_name("Chirurgie - lieu"), split_name("RCP")
    (('date', 'Chirurgie'), ('facility', 'Chirurgie'), ('', 'RCP'))
    >>> split_name("Date fin radiothérapie"), split_name("Date"), split_name("Date chimio (2)")
    (('end_date', 'Radiothérapie'), ('date', ''), ('date', 'Chimio (2)'))
    """
    repeated = re.search(r" \(\d+\)$", column)
    suffix = repeated.group() if repeated else ""
    base = column[: len(column) - len(suffix)]
    words = [(m.start(), m.end(), fold(m.group())) for m in re.finditer(r"[^\W_]+", base)]
    first, last = 0, len(words)
    found: set[str] = set()
    while first < last and (_role_of(words[first][2]) or (found and words[first][2] in _LINKS)):
        found.add(_role_of(words[first][2]))
        first += 1
    while last > first and (_role_of(words[last - 1][2]) or words[last - 1][2] in _LINKS):
        found.add(_role_of(words[last - 1][2]))
        last -= 1
    role = next((role for role in _ROLE_WORDS if role in found), "")
    if not any(re.search("[a-z]", word) for _, _, word in words[first:last]):
        return role, ""
    name = base[words[first][0] : words[last - 1][1]] if role else base.strip()
    return role, name[:1].upper() + name[1:] + suffix


def _role_of(word: str) -> str:
    """The role that a folded word speaks of, ``""`` for none."""
    return next((role for role, words in _ROLE_WORDS.items() if word in words), "")


def _content(raw: RawTable, column: str, facility_names: frozenset[str]) -> str:
    """What a column holds: ``date``, ``facility``, ``mark``, ``text``, ``empty`` or ``other``."""
    values = raw.cells(column).values
    if not values:
        return "empty"
    if share_of_dates(values) >= 0.8:
        return "date"
    written = [cell_text(value) for value in values[:300]]
    texts = [fold(text) for text in written]
    if all(text in DONE or text in NOT_DONE for text in texts):
        return "mark"
    codes = [re.sub(r"\s", "", text) for text in written]
    official = sum(_is_finess(code) for code in codes)
    known = sum(text in facility_names for text in texts)
    if max(official, known) >= 0.5 * len(texts):
        return "facility"
    letters = sum(bool(re.search("[a-z]", text)) for text in texts)
    return "text" if letters >= 0.8 * len(texts) else "other"


def _is_finess(code: str) -> bool:
    """Whether a code has the form of a FINESS number, a lost zero allowed."""
    return bool(re.fullmatch(FINESS_PATTERN, code) or re.fullmatch(FINESS_PATTERN, "0" + code))


def _without_numbers(names: dict[str, str]) -> dict[str, str]:
    """``Consultation 1``, ``Consultation 2`` -> ``Consultation``, where there are several."""
    split = {key: _NUMBERED.match(name) for key, name in names.items()}
    stems: dict[str, int] = {}
    for key, name in names.items():
        match = split[key]
        stem = fold(match["name"]) if match else fold(name)
        stems[stem] = stems.get(stem, 0) + 1
    made = {}
    for key, name in names.items():
        match = split[key]
        several = match is not None and stems[fold(match["name"])] > 1
        made[key] = match["name"].rstrip(" _-(n°") if match and several else name
    return made


def step_notes(steps: list[StepColumns]) -> list[str]:
    """One line per step of a wide table: its columns."""
    return [
        tr("step “{step}”: columns {columns}", step=step.step, columns=", ".join(step.columns()))
        for step in steps
    ]
