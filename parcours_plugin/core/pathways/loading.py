"""A table of pathways, long or wide, becomes ordered steps, patients and rejects."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from .. import contracts
from ..contracts import Field
from ..errors import InputError, ParameterError
from ..i18n import number, tr
from ..progress import Progress, part, silent
from ..tables.bands import PERIODS
from ..tables.cells import Cells, cell_text
from ..tables.code_table import CodeTable
from ..tables.codes import BLANKS
from ..tables.columns import Mapping
from ..tables.directories import CommuneDirectory, FacilityDirectory
from ..tables.flags import BIT
from ..tables.folding import fold_text
from ..tables.identifiers import Identifiers
from ..tables.layouts import Events, long_events, wide_events
from ..tables.pseudonyms import pseudonyms
from ..tables.reading import RawTable
from ..tables.rejects import Rejects, message_of
from ..tables.screening import REASON, REASONS, repeated_rows, screen_rows
from .assembling import Parsed, assemble
from .banding import bands_of, coarsen_dates
from .care_places import place_facilities, place_residences, without_blanks
from .event_dates import read_dates
from .masking import mask_identifiers
from .patients import patients_of
from .understanding import LAYOUTS, Understood, understand


@dataclass(frozen=True)
class LoadOptions:
    """How a table is loaded.

    Parameters
    ----------
    layout : {"auto", "long", "wide"}
    date_format : str
        ``d/m/Y``, ``%d/%m/%Y`` …; empty = recognised.
    relative_dates : bool
        Dates count from the first day of each patient, which becomes 2000-01-01.
    merge_days : int
        Sessions of one step and facility at most so many days apart become one step; 0 = none.
    key : bytes, optional
        Patient identifiers become pseudonyms under this key.
    code_table : CodeTable, optional
        PMSI codes and merged communes -> communes.
    age_bounds : tuple of int
        Ages at which the bands of ``age_band`` begin; empty = no such field.
    period : {"day", "month", "quarter", "year"}
        Dates become the first day of their period; order, waits and durations are computed before.
    """

    layout: str = "auto"
    date_format: str = ""
    relative_dates: bool = False
    merge_days: int = 0
    key: bytes | None = field(default=None, repr=False)
    code_table: CodeTable | None = None
    age_bounds: tuple[int, ...] = ()
    period: str = PERIODS[0]

    def __post_init__(self) -> None:
        if self.layout not in LAYOUTS:
            raise ParameterError(
                tr("“{layout}” is no layout (LAYOUT): auto, long or wide.", layout=self.layout)
            )
        if self.period not in PERIODS:
            raise ParameterError(
                tr("“{period}” is no period (PERIOD): day, month, quarter or year.",
                   period=self.period)
            )  # fmt: skip
        if self.merge_days < 0:
            raise ParameterError(tr("MERGE_DAYS cannot be negative."))


@dataclass(frozen=True)
class Counts:
    """Where everything went; each line adds up.

    ``rows_read = rows_loaded + rows_rejected``; for a wide table (else 0)
    ``cells_read = cells_loaded + cells_empty + cells_rejected``;
    ``events = steps + sessions_merged``.
    """

    rows_read: int
    rows_loaded: int
    rows_rejected: int
    cells_read: int
    cells_loaded: int
    cells_empty: int
    cells_rejected: int
    events: int
    steps: int
    sessions_merged: int
    patients: int


@dataclass(frozen=True)
class LoadedPathways:
    """The pathways of a table.

    Parameters
    ----------
    steps, patients, rejects : DataFrame
        Fields of the contracts (rejects also ``kind`` and ``rows``); steps ordered by patient and
        ``seq``, patients in the same order.
    facility_row : (n_steps,) int64
        Row of the facility directory of each step, -1 = none.
    residence_row : (n_patients,) int64
        Row of the commune directory of each patient, -1 = none.
    counts : Counts
    notes, warnings : list of str
        How the table was understood; what deserves a look.
    understood : Understood
        Layout and columns.
    identifiers : Identifiers, optional
        The original identifiers where there is a key, to look for them in other outputs.
    """

    steps: pd.DataFrame
    patients: pd.DataFrame
    rejects: pd.DataFrame
    facility_row: np.ndarray
    residence_row: np.ndarray
    counts: Counts
    notes: list[str]
    warnings: list[str]
    understood: Understood
    identifiers: Identifiers | None = field(default=None, repr=False)

    @property
    def step_fields(self) -> tuple[Field, ...]:
        """Fields of ``steps``: the contract's, and what else this table has."""
        return _with_more(contracts.STEPS, self.steps)

    @property
    def patient_fields(self) -> tuple[Field, ...]:
        """Fields of ``patients``."""
        return _with_more(contracts.PATIENTS, self.patients)


def _with_more(contract: tuple[Field, ...], frame: pd.DataFrame) -> tuple[Field, ...]:
    """A contract and the columns behind it, all text."""
    known = {field.name for field in contract}
    return (*contract, *(Field(name) for name in frame.columns if name not in known))


def load_pathways(
    raw: RawTable,
    mapping: Mapping = Mapping(),  # noqa: B008  (frozen)
    facilities: FacilityDirectory | None = None,
    communes: CommuneDirectory | None = None,
    options: LoadOptions = LoadOptions(),
    progress: Progress = silent,
) -> LoadedPathways:
    """Load a table of pathways; every row is loaded or rejected with its reason.

    Parameters
    ----------
    raw : RawTable
        As :func:`~parcours_plugin.core.tables.reading.read_file` reads it.
    mapping : Mapping
        Columns named by the user; the others are recognised.
    facilities, communes : directories, optional
        What codes and names are looked up in.
    options : LoadOptions

    Raises
    ------
    InputError
        If a column is missing, the table has no row, or no row can be loaded.
    ParameterError
        If the date format is not understood.
    """
    if not len(raw):
        raise InputError(tr("“{source}” has no row below its header.", source=raw.source))
    words = _facility_words(facilities)
    understood = understand(raw, mapping, options.layout, words)
    notes = [*raw.notes, *understood.notes]
    progress(0.05, tr("Reading the columns"))
    reasons = _row_reasons(raw, understood)
    events = _events(raw, understood, reasons)
    warnings: list[str] = []
    hidden = None
    source = raw.source
    if options.key is not None:
        hidden = Identifiers(cell_text(v) for v in raw.cells(understood.mapping.patient).values)
        events, warnings = mask_identifiers(events, hidden)
        notes = [hidden.masked_text(note) for note in notes]
        source = hidden.masked_text(source)
    rejects = Rejects(source)
    progress(0.15, tr("Reading the dates"))
    dates = read_dates(events, options.date_format)
    notes += dates.notes
    kept = (reasons[events.row] == 0) & ~dates.bad
    _reject(raw, events, reasons, dates.bad, rejects)
    if not kept.any():
        raise InputError(_nothing_loaded(raw, reasons, dates.bad))
    loaded = np.zeros(len(raw), bool)
    loaded[events.row[kept]] = True
    rows_loaded = int(loaded.sum())
    counts = {
        "rows_read": len(raw),
        "rows_loaded": rows_loaded,
        "rows_rejected": len(raw) - rows_loaded,
        "cells_read": events.cells_read,
        "cells_empty": events.cells_empty,
        "cells_loaded": int(kept.sum()) if understood.wide else 0,
        "cells_rejected": int((~kept).sum()) if understood.wide else 0,
    }
    events, dates = events.those(kept), dates.those(kept)
    dates.tell_bad_ends(events, rejects)
    progress(0.3, tr("Looking up the places"))
    places = place_facilities(events, facilities, rejects, part(progress, 0.3, 0.45))
    homes = place_residences(
        events, communes, options.code_table, rejects, part(progress, 0.45, 0.6)
    )
    progress(0.6, tr("Putting the events in order"))
    patient = _patients(events.cells["patient"], options.key)
    step, spellings = _step_names(events.cells["step"])
    notes += spellings
    parsed = Parsed(events, patient, step, dates, places, homes)
    bands = bands_of(events, dates.date, patient, options.age_bounds)
    notes += bands.notes
    assembled = assemble(parsed, options.merge_days, options.relative_dates)
    progress(0.9, tr("Summing up the patients"))
    patients = patients_of(assembled.steps, assembled.columns)
    for frame in (assembled.steps, patients):
        bands.add_to(frame)
        coarsen_dates(frame, options.period)
    first = np.flatnonzero(assembled.steps["seq"].to_numpy() == 1)
    n_steps = len(assembled.steps)
    return LoadedPathways(
        assembled.steps,
        patients,
        rejects.frame(),
        assembled.facility_row,
        assembled.residence_row[first],
        Counts(
            **counts,
            events=len(events),
            steps=n_steps,
            sessions_merged=len(events) - n_steps,
            patients=len(patients),
        ),
        notes,
        [*warnings, *dates.warnings, *_warnings(assembled.columns.bits, patients)],
        understood,
        hidden,
    )


def _warnings(bits: np.ndarray, patients: pd.DataFrame) -> list[str]:
    """What the map will not show, from the flags of the steps and the patients."""
    of_steps = {flag: int((bits & bit != 0).sum()) for flag, bit in BIT.items() if bits.any()}
    of_patients: Counter[str] = Counter()
    for flags, n in patients["flags"].value_counts().items():
        of_patients.update(dict.fromkeys(str(flags).split(";"), n))
    told = (
        (of_steps.get("unknown_facility"), tr("steps at a facility that the layer does not have")),
        (of_steps.get("no_facility"), tr("steps without facility")),
        (of_steps.get("facility_without_place"), tr("steps at a facility without place")),
        (of_steps.get("no_date"), tr("steps without date, placed after the one above them")),
        (of_steps.get("bad_end_date"), tr("steps whose end date was not taken")),
        (of_patients["unknown_residence"], tr("patients whose commune the layer does not have")),
        (of_patients["no_residence"], tr("patients without residence")),
        (of_patients["several_residences"], tr("patients with several residences")),
    )
    return [f"{number(n)} {text}" for n, text in told if n]


def _facility_words(facilities: FacilityDirectory | None) -> frozenset[str]:
    """Folded codes and names, to recognise a column of places."""
    if facilities is None:
        return frozenset()
    texts = pd.Series(np.concatenate([facilities.ids, facilities.names]), dtype=object)
    return frozenset(fold_text(texts).tolist()) - {""}


def _row_reasons(raw: RawTable, understood: Understood) -> np.ndarray:
    """Reason to reject each row, its place in ``REASONS``; (n,) int8."""
    mapping = understood.mapping
    reasons = screen_rows(raw, mapping.patient, understood.columns())
    blank = ~without_blanks(raw.cells(mapping.patient)).filled
    reasons[blank & (reasons == 0)] = REASON["no_patient"]
    if not understood.wide:
        nothing = ~without_blanks(raw.cells(mapping.step)).filled
        reasons[nothing & (reasons == 0)] = REASON["no_step"]
    again = repeated_rows(raw)
    if not understood.wide and again.any():
        # Without a date two sessions of one kind look alike and are both real.
        dated = np.zeros(len(raw), bool)
        for column in (mapping.date, mapping.order):
            if column:
                dated |= raw.cells(column).filled
        again &= dated
    reasons[again & (reasons == 0)] = REASON["duplicate"]
    return reasons


def _events(raw: RawTable, understood: Understood, reasons: np.ndarray) -> Events:
    """The events of the table; wide rows without any step get their reason here."""
    if not understood.wide:
        return long_events(raw, understood.mapping)
    events = wide_events(raw, understood.mapping, understood.steps)
    empty = np.zeros(len(raw), bool)
    empty[events.rows_without_event] = True
    reasons[empty & (reasons == 0)] = REASON["no_step"]
    return events


def _reject(
    raw: RawTable, events: Events, reasons: np.ndarray, bad_date: np.ndarray, rejects: Rejects
) -> None:
    """A line for each rejected row, and for each event whose date cannot be read.

    Values are told only where they can hold no patient identifier.
    """
    for place in np.flatnonzero(np.bincount(reasons, minlength=1)[1:]) + 1:
        rows, reason = np.flatnonzero(reasons == place), REASONS[place]
        rejects.reject_rows(raw.row_number[rows], "", "", reason, message_of(reason))
    bad = np.flatnonzero(bad_date)
    bad = bad[reasons[events.row[bad]] == 0]
    rejects.reject_rows(
        events.row_number[bad],
        events.date_column.take(bad).objects(),
        events.cells["date"].take(bad).objects(),
        "bad_date",
        message_of("bad_date"),
    )


def _nothing_loaded(raw: RawTable, reasons: np.ndarray, bad_date: np.ndarray) -> str:
    """The sentence when every row was rejected, with the reasons."""
    counted = Counter(REASONS[place] for place in reasons.tolist() if place)
    if bad_date.any():
        counted["bad_date"] += int(bad_date.sum())
    parts = [f"{message_of(reason)} ({number(n)})" for reason, n in counted.most_common()]
    return tr(
        "No row of “{source}” could be loaded: {reasons}. Check the columns and the date format.",
        source=raw.source,
        reasons=", ".join(parts),
    )


def _patients(cells: Cells, key: bytes | None) -> Cells:
    """Patients as text, as pseudonyms where there is a key; only those that are used."""
    text = without_blanks(cells)
    used = np.flatnonzero(text.counts() > 0)
    moved = np.full(len(text.values) + 1, -1, np.int64)
    moved[used] = np.arange(len(used))
    identifiers = [text.values[i] for i in used]
    names = pseudonyms(identifiers, key) if key is not None else identifiers
    return Cells(moved[text.codes], names)


def _step_names(cells: Cells) -> tuple[Cells, list[str]]:
    """Steps that differ only in case, accents or spaces become one, in the commonest spelling."""
    text = cells.convert(
        lambda value: None if cell_text(value).lower() in BLANKS else cell_text(value)
    )
    counts = text.counts()
    plain = pd.Series(text.values, dtype=object).astype(str).str.casefold()
    plain = plain.str.normalize("NFKD").str.replace("[\u0300-\u036f]", "", regex=True)
    chosen: dict[str, int] = {}
    for i, key in enumerate(plain.tolist()):
        if key not in chosen or counts[i] > counts[chosen[key]]:
            chosen[key] = i
    spelling = {v: text.values[chosen[k]] for v, k in zip(text.values, plain.tolist())}
    others = [f"{a} → {b}" for i, (a, b) in enumerate(spelling.items()) if a != b and counts[i]]
    notes = []
    if others:
        joined = ", ".join(others[:20])
        notes.append(tr("steps written in several ways are one: {spellings}", spellings=joined))
    return text.convert(lambda value: spelling[value]), notes
