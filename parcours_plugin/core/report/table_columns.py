"""What was understood of each column of a table: its meaning, form, fill, examples, problems."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..i18n import number, tr
from ..pathways.understanding import Understood
from ..tables.cells import Cells, cell_text
from ..tables.codes import ZERO_RESTORED, finess_codes, insee_codes
from ..tables.columns import PARAMETERS, role_title
from ..tables.dates import parse_dates, share_of_dates
from ..tables.folding import fold
from ..tables.identifiers import MASK, Identifiers
from ..tables.reading import RawTable

EXAMPLES, LOOKED_AT, LONGEST = 5, 20_000, 48
# Columns that name or nearly name a person: their cells are shown as shapes only.
_PERSONAL = re.compile(
    r"\b(?:nom|noms|prenom|prenoms|name|surname|firstname|naissance|birth\w*|ddn|nir|ins|ipp|nip"
    r"|secu\w*|adresse|address|rue|tel|telephone|phone|portable|mail|email|courriel)\b"
)
_OF_PLACES = re.compile(r"etablissement|structure|hopital|clinique|commune|facility|hospital|acte")
DATES = frozenset({"date", "end_date", "birth"})
KINDS = {"patient": "patient", "step": "step", "date": "date", "end_date": "date", "order": "date",
         "facility": "place", "facility_name": "place", "residence": "place"}  # fmt: skip


@dataclass(frozen=True)
class ColumnReport:
    """One column, ready to be shown.

    Parameters
    ----------
    title : str
        Its name in the table.
    meaning, reason, parameter : str
        What it was taken for and why (empty if for nothing), and the parameter that sets it.
    kind : str
        ``patient``, ``step``, ``date``, ``place``, ``other`` or ``unused``: its colour.
    form : str
        How its cells are written.
    share : float
        Rows that have something in it, 0…1.
    distinct : int
        Different cells.
    examples : list of str
        The commonest cells; shapes (A a letter, 9 a digit) where ``masked``.
    problems : list of str
    """

    title: str
    meaning: str
    reason: str
    parameter: str
    kind: str
    form: str
    share: float
    distinct: int
    examples: list[str]
    masked: bool
    problems: list[str] = field(default_factory=list)


def column_reports(
    raw: RawTable,
    understood: Understood | None,
    rejects: pd.DataFrame | None,
    date_format: str = "",
    most: int = 300,
) -> list[ColumnReport]:
    """The columns of a table, those that mean something first.

    Parameters
    ----------
    raw : RawTable
    understood : Understood, optional
        None where the table could not be understood.
    rejects : DataFrame, optional
        As loading gives them, to count the problems of each column.
    date_format : str
        Given by the user.
    most : int
        Columns reported at most.
    """
    meanings = _meanings(understood)
    patient = understood.mapping.patient if understood else ""
    identifiers = Identifiers(
        cell_text(value) for value in (raw.cells(patient).values if patient else [])
    )
    problems = _problems(rejects)
    names = [*meanings, *(name for name in raw.columns if name not in meanings)]
    found = []
    for name in names[:most]:
        role, meaning, reason = meanings.get(name, ("", "", ""))
        cells = raw.cells(name)
        personal = role in ("patient", "birth") or (not role and _is_personal(name))
        found.append(
            ColumnReport(
                name,
                meaning,
                reason,
                PARAMETERS.get(role, ""),
                KINDS.get(role, "other") if role else "unused",
                _form(cells, role, date_format),
                float(cells.filled.mean()) if len(cells) else 0.0,
                int((cells.counts() > 0).sum()),
                _examples(cells, personal, identifiers),
                personal,
                problems.get(name, []),
            )
        )
    return found


def _meanings(understood: Understood | None) -> dict[str, tuple[str, str, str]]:
    """Column -> role, what it was taken for, and why."""
    if understood is None:
        return {}
    found = {
        column: (role, role_title(role), understood.reasons.get(role, ""))
        for role, column in understood.mapping.used().items()
    }
    roles = ("date", "end_date", "facility", "visits", "mark")
    titles = {role: role_title(role) for role in roles[:-1]}
    titles["mark"] = tr("done or not")
    for step in understood.steps:
        for role in roles:
            column = getattr(step, role)
            if column:
                told = tr("{step}: {role}", step=step.step, role=titles[role])
                found[column] = (role, told, tr("by its name and content"))
    return found


def _is_personal(name: str) -> bool:
    """Whether a column that means nothing here may name a person."""
    folded = fold(name)
    return bool(_PERSONAL.search(folded)) and not _OF_PLACES.search(folded)


def _form(cells: Cells, role: str, date_format: str) -> str:
    """How the cells are written, in words."""
    values = cells.values[:LOOKED_AT]
    if not values:
        return tr("empty")
    if role in DATES or (not role and share_of_dates(values) >= 0.8):
        counts = cells.counts()[: len(values)]
        return parse_dates(values, counts, date_format if role in DATES else "").formats
    if role == "patient":
        return tr("identifiers")
    texts = pd.Series([cell_text(value) for value in values], dtype=object)
    if role in ("facility", "residence"):
        return _codes(texts, role)
    numbers = pd.to_numeric(texts.str.replace(",", ".", regex=False), errors="coerce")
    if numbers.notna().all():
        low, high = float(numbers.min()), float(numbers.max())
        return tr("numbers, from {low} to {high}", low=_plain(low), high=_plain(high))
    return tr("text")


def _codes(texts: pd.Series, role: str) -> str:
    """Which official codes a column of places holds."""
    found = finess_codes(texts) if role == "facility" else insee_codes(texts)
    official = found["flag"].isin(["", ZERO_RESTORED])
    label = tr("FINESS codes") if role == "facility" else tr("INSEE codes")
    restored = int((found["flag"] == ZERO_RESTORED).sum())
    parts = []
    if official.any():
        parts.append(f"{label} ({number(int(official.sum()))})")
    if restored:
        parts.append(tr("lost zero restored ({n})", n=number(restored)))
    if not official.all():
        others = int((~official).sum())
        parts.append(tr("names or other codes ({n})", n=number(others)))
    return ", ".join(parts)


def _plain(value: float) -> str:
    """A number without needless decimals."""
    return number(value) if float(value).is_integer() else number(value, 2)


def _examples(cells: Cells, masked: bool, identifiers: Identifiers) -> list[str]:
    """The commonest cells, short; as shapes where they may name a person."""
    counts = cells.counts()
    order = np.argsort(-counts, kind="stable")
    shown: list[str] = []
    for i in order[: 200 if masked else 4 * EXAMPLES].tolist():
        text = cell_text(cells.values[i]) if counts[i] else ""
        if masked:
            text = shape_of(text)
        elif identifiers.named_in(text):
            text = MASK
        text = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        if text and text not in shown:
            shown.append(text)
        if len(shown) == EXAMPLES:
            break
    return shown


def shape_of(text: str) -> str:
    """A text by its form only: A for letters, 9 for digits.

    >>> shape_of("Martin-0012")
    'AAAAAA-9999'
    """
    return re.sub(r"[^\W\d_]", "A", re.sub(r"\d", "9", text))


def _problems(rejects: pd.DataFrame | None) -> dict[str, list[str]]:
    """Column -> its problems with their counts."""
    found: dict[str, list[str]] = {}
    if rejects is None or not len(rejects):
        return found
    of_columns = rejects[rejects["column"].astype(str) != ""]
    counted: Any = of_columns.groupby(["column", "code"], sort=False)["rows"].sum()
    for (column, code), n in counted.items():
        found.setdefault(column, []).append(f"{problem_title(code)} ({number(int(n))})")
    return found


def problem_title(code: str) -> str:
    """A reason to reject or to check, in a few words."""
    return {
        "no_patient": tr("no patient"),
        "no_step": tr("no step"),
        "bad_date": tr("not a date: rejected"),
        "duplicate": tr("the same row twice"),
        "totals_row": tr("totals"),
        "repeated_header": tr("header repeated"),
        "too_many_cells": tr("too many cells"),
        "bad_end_date": tr("end date not taken"),
        "unknown_facility": tr("facility not known"),
        "facility_near_miss": tr("facility nearly known"),
        "facility_name_several": tr("several facilities of this name"),
        "unknown_residence": tr("commune not known"),
        "residence_near_miss": tr("commune nearly known"),
        "residence_name_several": tr("several communes of this name"),
        "residence_first_of_several": tr("code of several communes: the first taken"),
    }.get(code, code)
