"""Which fields of any layer could be those of a layer of steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from ..i18n import tr
from ..tables.columns import FACILITY_WORDS, NAMES
from ..tables.folding import fold
from .patient_steps import StepFields

ROLES = {"seq": "order", "facility_id": "facility"}  # as the readers of tables call them
NEEDED = ("patient", "step", "seq", "date")


def guess_fields(names: Sequence[str]) -> StepFields:
    """The likeliest fields by their names in English or French, ``""`` where none is likely.

    Examples
    --------
    >>> found = guess_fields(["id", "N° patient", "Étape", "Date de l'acte", "Établissement"])
    >>> found.patient, found.step, found.date, found.facility_name
    ('N° patient', 'Étape', "Date de l'acte", 'Établissement')
    """
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold(name), name)
    found: dict[str, str] = {}
    for field in fields(StepFields):
        words = (fold(field.name), *NAMES.get(ROLES.get(field.name, field.name), ()))
        if field.name == "facility_name":
            words = (*words, *FACILITY_WORDS)
        likely = (folded[word] for word in words if word in folded)
        found[field.name] = next((n for n in likely if n not in found.values()), "")
    return StepFields(**found)


def field_titles() -> dict[str, str]:
    """What each field means, in the language in use and the order of the contract."""
    return {
        "patient": tr("Patient"),
        "step": tr("Kind of step"),
        "date": tr("Date"),
        "seq": tr("Order within the pathway"),
        "end_date": tr("End date"),
        "facility_id": tr("Facility code"),
        "facility_name": tr("Facility name"),
        "facility_commune": tr("Commune of the facility"),
        "residence": tr("Commune of residence"),
        "residence_name": tr("Name of the residence"),
        "territory_type": tr("Type of territory"),
        "group": tr("Group of patients"),
        "visits": tr("Visits"),
        "wait_days": tr("Days of wait"),
        "minutes": tr("Minutes of travel"),
        "flags": tr("Remarks"),
    }
