"""Which column means what: by the user's word, by its name in French or English, by its content."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import Callable

import numpy as np

from ..errors import InputError, ParameterError
from ..i18n import tr
from .codes import FINESS_PATTERN, INSEE_PATTERN
from .dates import share_of_dates
from .folding import fold
from .reading import RawTable

NOT_THERE = "-"
SAMPLE = 300
LOOKED_AT = 100  # columns whose content is looked at: the widest tables have thousands


@dataclass(frozen=True)
class Mapping:
    """Names of the columns; empty = to be recognised, ``"-"`` = the table has no such column.

    ``facility`` holds codes, ``facility_name`` names; from ``visits`` to ``flags``, and
    ``age_band``, are columns that the plugin's own steps have and other tables rarely.
    """

    patient: str = ""
    step: str = ""
    date: str = ""
    end_date: str = ""
    order: str = ""
    facility: str = ""
    facility_name: str = ""
    residence: str = ""
    actor: str = ""
    transmitted: str = ""
    group: str = ""
    visits: str = ""
    transmit_days: str = ""
    facility_commune: str = ""
    residence_name: str = ""
    territory_type: str = ""
    flags: str = ""
    age: str = ""
    birth: str = ""
    age_band: str = ""

    def used(self) -> dict[str, str]:
        """Role -> column of the roles that have one."""
        every = {f.name: getattr(self, f.name) for f in fields(self)}
        return {role: column for role, column in every.items() if column}


PARAMETERS = {
    "patient": "PATIENT_COLUMN",
    "step": "STEP_COLUMN",
    "date": "DATE_COLUMN",
    "end_date": "END_DATE_COLUMN",
    "order": "ORDER_COLUMN",
    "facility": "FACILITY_COLUMN",
    "facility_name": "FACILITY_NAME_COLUMN",
    "residence": "RESIDENCE_COLUMN",
    "actor": "ACTOR_COLUMN",
    "transmitted": "TRANSMITTED_COLUMN",
    "group": "GROUP_COLUMN",
    "age": "AGE_COLUMN",
    "birth": "BIRTH_COLUMN",
}
# What a wide table says once per patient.
ABOUT_PATIENT = ("patient", "residence", "group", "residence_name", "territory_type", "age",
                 "birth", "age_band")  # fmt: skip

# Folded names, the likeliest first; then patterns for names that say more. Where a name could be
# of a code or of a name ("Etablissement"), the content decides (FACILITY_WORDS).
NAMES: dict[str, tuple[str, ...]] = {
    "patient": (
        "patient", "n patient", "no patient", "num patient", "numero patient", "numero de patient",
        "numero du patient", "id patient", "patient id", "patient number", "code patient",
        "identifiant patient", "identifiant du patient", "case concept name", "id anonyme",
        "n anonyme", "numero anonyme", "anonyme", "pseudonyme", "ipp", "nip", "case id", "caseid",
        "case", "case key", "trace", "subject id", "identifiant", "id",
    ),
    "step": (
        "step", "etape", "etape du parcours", "etape de soins", "type d etape", "concept name",
        "activity", "activite", "acte", "type d acte", "libelle acte", "libelle de l acte",
        "libelle etape", "evenement", "event", "soin", "type de soin", "type de soins",
        "prise en charge", "traitement", "modalite", "care",
    ),
    "date": (
        "date", "date de l acte", "date acte", "date de l etape", "date etape", "date du soin",
        "date de l evenement", "date evenement", "date de soin", "date des soins",
        "start timestamp", "start time", "starttime", "time timestamp", "timestamp", "date debut",
        "date de debut", "start date", "start", "date d entree", "date entree",
        "date de debut de l etape", "event date", "event time", "eventtime", "date et heure",
        "date heure", "horodatage", "jour", "day", "complete timestamp", "completion time",
    ),
    "end_date": (
        "end date", "date fin", "date de fin", "fin", "end", "end timestamp", "date sortie",
        "date de sortie", "date de fin de l etape", "complete timestamp", "completion time",
        "complete time", "completetime", "end time", "endtime", "time timestamp",
    ),
    "order": (
        "seq", "order", "ordre", "n ordre", "numero d ordre", "rang", "rank", "sequence",
        "n etape", "numero etape", "num etape", "numero de l etape", "step number", "step order",
    ),
    "facility": (
        "facility id", "finess", "n finess", "numero finess", "num finess", "code finess",
        "nofinesset", "finess geographique", "finess geo", "finess et", "finess etablissement",
        "code etablissement", "id etablissement", "n etablissement", "identifiant etablissement",
        "code structure", "id structure", "facility code", "hospital id", "hospital code",
    ),
    "facility_name": (
        "facility name", "nom etablissement", "nom de l etablissement", "libelle etablissement",
        "libelle de l etablissement", "nom structure", "nom de la structure", "raison sociale",
        "rs", "hospital name", "nom hopital",
    ),
    "residence": (
        "residence", "commune insee", "insee", "code insee", "commune de residence",
        "commune residence", "code commune de residence", "code commune residence",
        "insee residence", "residence insee", "code insee residence",
        "code insee de la commune de residence", "commune de residence insee", "residence code",
        "code geo pmsi", "code geographique pmsi", "code geographique", "code geo", "codegeo",
        "code commune", "commune patient", "commune du patient", "domicile", "commune domicile",
        "commune du domicile", "insee com", "codgeo", "commune code", "patient commune",
        "home commune", "home", "commune",
    ),
    "actor": (
        "actor", "acteur", "profession", "professionnel", "type de professionnel",
        "professionnel de sante", "intervenant", "specialite", "org role", "org group",
    ),
    "transmitted": (
        "transmitted", "transmis", "transmission", "compte rendu transmis", "cr transmis",
        "courrier transmis", "lettre transmise", "date transmission", "date de transmission",
        "date d envoi", "date envoi cr", "cr envoye", "compte rendu envoye",
    ),
    "group": (
        "group", "groupe", "groupe de patients", "groupe patient", "groupe patients",
        "patient group", "cohorte", "cohort", "type de patient", "profil",
    ),
    "visits": ("visits", "seances", "nombre de seances", "nb seances", "nb de seances"),
    "transmit_days": ("transmit days",),
    "facility_commune": ("facility commune", "commune etablissement", "commune de l etablissement"),
    "residence_name": ("residence name", "nom commune de residence"),
    "territory_type": ("territory type", "type d espace"),
    "flags": ("flags",),
    "age": ("age", "age patient", "age du patient", "age au diagnostic", "age a l inclusion"),
    "birth": (
        "date de naissance", "date naissance", "naissance", "ddn", "ne le", "ne e le",
        "annee de naissance", "annee naissance", "birth date", "birthdate", "date of birth",
        "birth year", "year of birth",
    ),
    "age_band": ("age band",),
}  # fmt: skip
# In an event log, who or what did it: the facility, or the actor where a facility is named.
RESOURCES = ("org resource",)
FACILITY_WORDS = (
    "facility", "etablissement", "structure", "structure de soins", "lieu", "lieu de soins",
    "lieu de l acte", "lieu de prise en charge", "etablissement de soins", "hopital", "clinique",
    "hospital", "site", "centre", "etab", "place", *RESOURCES,
)  # fmt: skip
PATTERNS = {
    "patient": r"(?:n|no|num|numero|id|code|identifiant)\b.*\bpatiente?s?"
               r"|patient (?:n|no|num|id).*",
    "step": r"(?:etape|acte|type de soins?)\b.*|.* (?:etape|acte)",
    "date": r"date (?!(?:de )?(?:naissance|fin|sortie|deces|saisie|transmission|envoi)\b).*",
    "end_date": r"(?:date (?:de )?)?(?:fin|sortie)\b.*",
    "facility": r".*\bfiness\b.*",
    "facility_name": r"(?:nom|libelle)\b.*\b(?:etablissement|structure|hopital|clinique)\b.*",
    "residence": r"(?!.*(?:etablissement|structure|hopital|naissance|nom|libelle)\b)"
                 r"(?:.*\b(?:insee|residence|pmsi)\b.*|.*\bcommune\b.*)",
    "transmitted": r".*\b(?:transmise?|transmission)\b.*",
}  # fmt: skip
NEVER_BY_CONTENT = re.compile(
    r"naissance|birth|deces|death|saisie|age|sexe|postal|\bcp\b|telephone|commentaire|montant"
    r"|cout|prix|cost|population|^column \d+$"
)


def known_names() -> frozenset[str]:
    """Every folded name that is recognised."""
    return frozenset(name for names in NAMES.values() for name in names) | set(FACILITY_WORDS)


def given_columns(mapping: Mapping, columns: list[str], source: str) -> Mapping:
    """The columns that the user named, as the table writes them.

    Raises
    ------
    InputError
        If the table has no such column; the sentence names the parameter.
    """
    found: dict[str, str] = {}
    for role, wanted in mapping.used().items():
        if wanted == NOT_THERE or wanted in columns:
            found[role] = wanted
            continue
        alike = [column for column in columns if fold(column) == fold(wanted)]
        if len(alike) != 1:
            raise InputError(
                tr(
                    "The table “{source}” has no column “{column}” ({parameter}); its columns are:"
                    " {columns}.",
                    source=source,
                    column=wanted,
                    parameter=PARAMETERS.get(role, role),
                    columns=", ".join(columns[:60]),
                )
            )
        found[role] = alike[0]
    real = [column for column in found.values() if column != NOT_THERE]
    twice = sorted({column for column in real if real.count(column) > 1})
    # One column may hold both codes and names of facilities; nothing else is two things at once.
    if twice and {r for r, c in found.items() if c in twice} != {"facility", "facility_name"}:
        raise ParameterError(
            tr("The column “{column}” is given for two different things.", column=twice[0])
        )
    return replace(mapping, **found)


def recognise(
    raw: RawTable, mapping: Mapping, long: bool = True
) -> tuple[Mapping, dict[str, str]]:
    """Fill in the columns that the user did not name.

    Parameters
    ----------
    raw : RawTable
        The table.
    mapping : Mapping
        The user's word.
    long : bool
        Whether rows are events; in a wide table only columns about the patient are looked for.

    Returns
    -------
    mapping : Mapping
        Complete; empty where the table has no such column.
    reasons : dict of str to str
        Role -> why its column was taken, in the language in use.
    """
    given = given_columns(mapping, raw.columns, raw.source)
    found, reasons = given.used(), dict.fromkeys(given.used(), tr("given"))
    free = [column for column in raw.columns if column not in found.values()]
    roles = [role for role in NAMES if role not in found and (long or role in ABOUT_PATIENT)]

    def take(role: str, column: str | None, reason: str) -> None:
        if column is not None:
            found[role], reasons[role] = column, reason
            free.remove(column)

    for role in roles:
        take(role, _by_name(free, NAMES[role]), tr("by its name"))
    if long and ("facility" not in found or "facility_name" not in found):
        column = _by_name(free, FACILITY_WORDS)
        if column is not None:
            codes = _share(raw, column, FINESS_PATTERN) >= 0.5 or "facility_name" in found
            role = "facility" if codes and "facility" not in found else "facility_name"
            if role not in found:
                take(role, column, tr("by its name"))
    if long and "actor" not in found:
        take("actor", _by_name(free, RESOURCES), tr("by its name"))
    for role, pattern in PATTERNS.items():
        if role in roles and role not in found:
            matcher = re.compile(pattern)
            column = next((c for c in free if matcher.fullmatch(fold(c))), None)
            take(role, column, tr("by its name"))
    for role, how_likely in _content_tests(raw, long).items():
        if role not in found:
            looked_at = [c for c in free if not NEVER_BY_CONTENT.search(fold(c))][:LOOKED_AT]
            likely = {column: how_likely(column) for column in looked_at}
            best = max(likely, key=likely.__getitem__, default=None)
            take(role, best if best and likely[best] > 0 else None, tr("by its content"))
    mapped = {role: "" if column == NOT_THERE else column for role, column in found.items()}
    return Mapping(**mapped), {role: reasons[role] for role, column in mapped.items() if column}


def column_notes(mapping: Mapping, reasons: dict[str, str]) -> list[str]:
    """One line per column: what it was taken for, and why."""
    return [
        tr("{role}: column “{column}” ({reason})", role=role_title(role), column=column,
           reason=reasons[role])
        for role, column in mapping.used().items()
    ]  # fmt: skip


def _by_name(columns: list[str], names: tuple[str, ...]) -> str | None:
    """The first column that has one of the names, the likeliest name first."""
    folded: dict[str, str] = {}
    for column in columns:
        folded.setdefault(fold(column), column)
    return next((folded[name] for name in names if name in folded), None)


def _sample(raw: RawTable, column: str) -> list[str]:
    """The first distinct cells of a column as text."""
    return [str(value) for value in raw.cells(column).values[:SAMPLE]]


def _share(raw: RawTable, column: str, pattern: str) -> float:
    """Share of the distinct cells that have a form, lost leading zeros allowed."""
    cells = _sample(raw, column)
    matcher = re.compile(pattern)
    fits = sum(bool(matcher.fullmatch(c) or matcher.fullmatch("0" + c)) for c in cells)
    return fits / len(cells) if cells else 0.0


def _content_tests(raw: RawTable, long: bool) -> dict[str, Callable[[str], float]]:
    """Role -> how much a column's content is of that kind (0 = not); the surest kinds first."""
    n = max(len(raw), 1)

    def distinct(column: str) -> int:
        return int((raw.cells(column).counts() > 0).sum())

    def date(column: str) -> float:
        share = share_of_dates(raw.cells(column).values)
        return share if share >= 0.9 else 0.0

    def facility(column: str) -> float:
        share = _share(raw, column, FINESS_PATTERN)
        return share if share >= 0.9 and distinct(column) > 1 else 0.0

    def residence(column: str) -> float:
        share = _share(raw, column, INSEE_PATTERN)
        return share if share >= 0.9 and distinct(column) > 3 else 0.0

    def patient(column: str) -> float:
        # The finest grouping of the rows: many values, nearly all of them in several rows.
        count = distinct(column)
        fits = 1 < count <= n / 1.5 and n / count <= 200 and _in_every_row(raw, column)
        return count if fits and not date(column) else 0.0

    def step(column: str) -> float:
        count = distinct(column)
        words = all(re.search(r"[^\W\d_]", text) for text in _sample(raw, column))
        fits = 1 < count <= 60 and 2 * count <= n and words and _in_every_row(raw, column)
        return count if fits else 0.0

    def one_per_row(column: str) -> float:
        alone = distinct(column) >= 0.95 * n and _in_every_row(raw, column)
        return 1.0 if alone and not date(column) else 0.0

    if not long:
        return {"residence": residence, "patient": one_per_row}
    return {"date": date, "facility": facility, "residence": residence, "patient": patient,
            "step": step}  # fmt: skip


def _in_every_row(raw: RawTable, column: str) -> bool:
    """Whether nearly every row has something in a column."""
    return float(np.mean(raw.cells(column).filled)) >= 0.95 if len(raw) else False


def role_title(role: str) -> str:
    """What a column is for, in the language in use."""
    return {
        "patient": tr("patient"),
        "step": tr("step"),
        "date": tr("date"),
        "end_date": tr("end date"),
        "order": tr("order"),
        "facility": tr("facility code"),
        "facility_name": tr("facility name"),
        "residence": tr("residence"),
        "actor": tr("actor"),
        "transmitted": tr("transmitted"),
        "group": tr("patient group"),
        "visits": tr("visits"),
        "transmit_days": tr("days until transmission"),
        "facility_commune": tr("commune of the facility"),
        "residence_name": tr("name of the residence"),
        "territory_type": tr("territory type"),
        "flags": tr("flags"),
        "age": tr("age"),
        "birth": tr("birth"),
        "age_band": tr("age band"),
    }[role]
