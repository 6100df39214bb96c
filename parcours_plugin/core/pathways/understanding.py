"""What a pathway table means: long or wide, which column is what, and how that was known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ..errors import InputError
from ..i18n import tr
from ..tables.columns import (
    ABOUT_PATIENT,
    NAMES,
    PARAMETERS,
    PATTERNS,
    Mapping,
    column_notes,
    given_columns,
    recognise,
    role_title,
)
from ..tables.folding import fold
from ..tables.layouts import StepColumns, step_columns, step_notes
from ..tables.reading import RawTable

LAYOUTS = ("auto", "long", "wide")
# Names that only the column of steps of a long table has.
STEP_NAMES = ("etape", "step", "concept name", "activity", "evenement", "event", "type d acte")


@dataclass(frozen=True)
class Understood:
    """How a table is read.

    Parameters
    ----------
    wide : bool
        One row per patient.
    mapping : Mapping
        Column of each role.
    steps : list of StepColumns
        Columns of each step of a wide table.
    notes : list of str
        What was understood, a line each.
    reasons : dict of str to str
        Role -> why its column was taken.
    """

    wide: bool
    mapping: Mapping
    steps: list[StepColumns]
    notes: list[str]
    reasons: dict[str, str] = field(default_factory=dict)

    def columns(self) -> set[str]:
        """Every column that means something."""
        return {*self.mapping.used().values(), *(c for s in self.steps for c in s.columns())}


def understand(
    raw: RawTable,
    mapping: Mapping,
    layout: str = "auto",
    facility_words: frozenset[str] = frozenset(),
) -> Understood:
    """Find the layout and the columns of a pathway table.

    Parameters
    ----------
    raw : RawTable
    mapping : Mapping
        Columns named by the user; empty = recognise.
    layout : {"auto", "long", "wide"}
    facility_words : frozenset of str
        Folded codes and names of known facilities.

    Raises
    ------
    InputError
        If a named column is missing, or no column of patients or steps is found.
    """
    given = given_columns(mapping, raw.columns, raw.source)
    wide_mapping, wide_reasons = recognise(raw, replace(given, step="", date=""), long=False)
    taken = {c for r, c in wide_mapping.used().items() if r in ABOUT_PATIENT}
    steps = step_columns(raw, taken, facility_words) if layout != "long" else []
    if layout == "auto" and not _looks_wide(raw, given, steps):
        steps = []
    if layout == "wide" or steps:
        unused = [role for role in given.used() if role not in ABOUT_PATIENT]
        return _wide(raw, wide_mapping, wide_reasons, steps, unused)
    found, reasons = recognise(raw, given)
    for role in ("patient", "step"):
        if not getattr(found, role):
            raise InputError(_no_column(raw, role))
    used = set(found.used().values())
    notes = [tr("layout: long, a row is an event"), *column_notes(found, reasons),
             *_unused(raw, used)]  # fmt: skip
    if not found.date:
        notes.append(tr("no column of dates: events keep the order of the file"))
    return Understood(False, found, [], notes, reasons)


def _wide(
    raw: RawTable,
    mapping: Mapping,
    reasons: dict[str, str],
    steps: list[StepColumns],
    unused: list[str],
) -> Understood:
    """A wide table, its columns complete."""
    if not mapping.patient:
        raise InputError(_no_column(raw, "patient"))
    if not steps:
        raise InputError(
            tr(
                "No column of a step was recognised in “{source}”: a wide table has one column of"
                " dates per step (“Chirurgie” or “Date chirurgie”); its columns are: {columns}.",
                source=raw.source,
                columns=", ".join(raw.columns[:60]),
            )
        )
    kept = {role: getattr(mapping, role) for role in ABOUT_PATIENT}
    understood = Understood(True, Mapping(**kept), steps, [], reasons)
    notes = [
        tr("layout: wide, a row is a patient"),
        *(
            tr("{parameter} is not used in a wide table", parameter=PARAMETERS.get(role, role))
            for role in unused
        ),
        *column_notes(understood.mapping, reasons),
        *step_notes(steps),
        *_unused(raw, understood.columns()),
    ]
    return replace(understood, notes=notes)


def _looks_wide(raw: RawTable, given: Mapping, steps: list[StepColumns]) -> bool:
    """Whether the columns of steps found in a table make it a wide one."""
    if given.step or given.date:
        return False
    folded = {fold(column) for column in raw.columns}
    dated = sum(bool(step.date) for step in steps)
    date_named = any(name in folded for name in NAMES["date"])
    if folded & set(STEP_NAMES):
        return False
    step_named = any(
        name in NAMES["step"] or re.fullmatch(PATTERNS["step"], name) for name in folded
    )
    if step_named and (date_named or dated < 2):
        return False
    if len(steps) == 1 and not date_named:
        # A lone column of dates may be the date of a long table with names of its own.
        found, _ = recognise(raw, given)
        return not (found.patient and found.step)
    return len(steps) >= 2


def _no_column(raw: RawTable, role: str) -> str:
    """The sentence for a column that a table must have."""
    return tr(
        "No column was recognised as {role} in “{source}”; name it ({parameter}). The columns are:"
        " {columns}.",
        role=role_title(role),
        source=raw.source,
        parameter=PARAMETERS[role],
        columns=", ".join(raw.columns[:60]),
    )


def _unused(raw: RawTable, used: set[str]) -> list[str]:
    """The line that names the columns that were not read."""
    rest = [column for column in raw.columns if column not in used]
    return [tr("columns not used: {columns}", columns=", ".join(rest[:60]))] if rest else []
