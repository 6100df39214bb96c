"""Identifiers of patients that stand in other columns than theirs are masked before anything else.

What is loaded, rejected and told comes from the masked cells, so that none gets any further.
"""

from __future__ import annotations

from dataclasses import replace

from ..i18n import number, tr
from ..tables.columns import role_title
from ..tables.identifiers import Identifiers
from ..tables.layouts import Events

CODES = frozenset({"facility", "facility_commune", "residence"})
DATES = frozenset({"date", "end_date", "transmitted", "birth", "age"})
NUMBERS = frozenset({"order", "visits", "transmit_days"})  # read as numbers, never written


def mask_identifiers(events: Events, identifiers: Identifiers) -> tuple[Events, list[str]]:
    """Mask the cells that name a patient outside the column of patients.

    Parameters
    ----------
    events : Events
        As they were found.
    identifiers : Identifiers
        The original identifiers.

    Returns
    -------
    events : Events
    warnings : list of str
        How many cells of which columns were masked, and how many identifiers are too short to be
        looked for.
    """
    cells, warnings = dict(events.cells), []
    for role, column in events.cells.items():
        if role == "patient" or role in NUMBERS:
            continue
        cells[role], n = identifiers.masked(column, role in CODES, role in DATES)
        if n:
            warnings.append(
                tr(
                    "{n} cells of the column “{column}” named a patient: they were masked",
                    n=number(n),
                    column=role_title(role),
                )
            )
    if identifiers.n_short:
        warnings.append(
            tr(
                "{n} identifiers are too short to be looked for in other columns: make sure that"
                " no other column names patients",
                n=number(identifiers.n_short),
            )
        )
    return replace(events, cells=cells), warnings
