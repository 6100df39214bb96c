"""Coordination: what is passed on from one care event to the next, by whom, and how late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr
from ..tables.codes import fold_text
from .breaks import step_waits
from .event_log import EventLog, Texts, coded, same_patient
from .groups import Booleans, Floats, Integers, counts, distinct, first_rows, medians, ratios

# Who is no professional, folded: what they carry from one to the next, nobody transmitted.
OWN_HANDS = frozenset(
    (
        *("patient", "patiente", "le patient", "la patiente", "usager", "famille", "la famille"),
        *("family", "the family", "aidant", "aidante", "aidants", "proche", "proches", "entourage"),
        *("caregiver", "carer", "relative", "relatives", "parent", "parents", "conjoint"),
        *("conjointe", "lui meme", "elle meme", "self"),
    )
)
YES = frozenset(("yes", "oui", "o", "y", "true", "vrai", "1", "x"))
NO = frozenset(("no", "non", "n", "false", "faux", "0"))


Column = tuple[Integers, Texts]
"""Codes, -1 = missing, and their texts."""


@dataclass(frozen=True)
class Handovers:
    """Every passage from one event of a patient to the next one.

    Attributes
    ----------
    start, end : (n,) int64
        Rows of the two events.
    patient : (n,) int64
    between : (n,) bool
        From one facility (or, where one is unknown, from one actor) to another.
    known : (n,) bool
        Whether it is known if the report was passed on.
    transmitted : (n,) bool
        It was, by a professional.
    days : (n,) float64
        Until the report was passed on, nan = unknown or not passed on.
    wait_days : (n,) float64
        Between the two events.
    """

    start: Integers
    end: Integers
    patient: Integers
    between: Booleans
    known: Booleans
    transmitted: Booleans
    days: Floats
    wait_days: Floats

    def __len__(self) -> int:
        """Number of passages."""
        return len(self.start)


@dataclass(frozen=True)
class PatientCoordination:
    """Coordination of each patient's pathway, n_patients each.

    Attributes
    ----------
    handovers, known, transmitted : (n,) int64
        Passages to another facility or actor; those of which it is known; those passed on.
    alone : (n,) bool
        The patient coordinates alone: something is known, and nothing was passed on.
    judged : (n,) bool
        Whether something is known.
    """

    handovers: Integers
    known: Integers
    transmitted: Integers
    alone: Booleans
    judged: Booleans


def has_coordination(log: EventLog) -> bool:
    """Whether the steps say anything of actors or of transmission."""
    return any((log.codes(name)[0] >= 0).any() for name in ("actor", "transmitted"))


def handovers_of(log: EventLog) -> Handovers:
    """The passages of a log; ``transmitted`` of an event tells of the report to the next one.

    What the patient or the family carries (their word in ``actor``) counts as not transmitted.
    """
    end = np.flatnonzero(same_patient(log))
    start = end - 1
    facility, actor = log.facility()[0], log.convert("actor", _same_actor)
    places_known = (facility[start] >= 0) & (facility[end] >= 0)
    actors_known = (actor[start] >= 0) & (actor[end] >= 0)
    between = np.where(
        places_known,
        facility[start] != facility[end],
        actors_known & (actor[start] != actor[end]),
    )
    yes, no = (log.convert("transmitted", _is_one_of(words))[start] for words in (YES, NO))
    own = log.convert("actor", _is_one_of(OWN_HANDS))[start]
    sent = log.events["transmit_days"].to_numpy(float)[start]
    yes = yes | (~no & np.isfinite(sent))
    transmitted = yes & ~own
    return Handovers(
        start=start,
        end=end,
        patient=log.patient[start],
        between=np.asarray(between, bool),
        known=yes | no,
        transmitted=transmitted,
        days=np.where(transmitted, sent, np.nan),
        wait_days=step_waits(log)[end],
    )


def _same_actor(texts: Texts) -> Integers:
    """One number for all spellings of an actor, -1 where none is given."""
    return coded(fold_text(pd.Series(texts, dtype=object)).to_numpy(object))[0]


def _is_one_of(words: frozenset[str]) -> Callable[[Texts], Booleans]:
    """Whether texts are among the words, folded."""
    return lambda texts: fold_text(pd.Series(texts, dtype=object)).isin(list(words)).to_numpy(bool)


def patient_coordination(passages: Handovers, n_patients: int) -> PatientCoordination:
    """What was passed on in each pathway, between facilities or actors.

    A pathway is coordinated by the patient alone when of at least one handover it is known whether
    the report was passed on, and none was.
    """
    known = counts(passages.patient, n_patients, passages.between & passages.known)
    passed = counts(passages.patient, n_patients, passages.between & passages.transmitted)
    return PatientCoordination(
        counts(passages.patient, n_patients, passages.between),
        known,
        passed,
        (known > 0) & (passed == 0),
        known > 0,
    )


@dataclass(frozen=True)
class CoordinationGroups:
    """The rows of the table of coordination.

    Attributes
    ----------
    frame : DataFrame
        ``contracts.COORDINATION`` without ``hidden``.
    block : (n,) int64
        Rows of one partition have the same number; 0 = the whole.
    """

    frame: pd.DataFrame
    block: Integers


def coordination_table(log: EventLog, passages: Handovers) -> CoordinationGroups:
    """Share and delay of transmission over all handovers, then by what explains them.

    Handovers are the passages to another facility or actor. Each block (by pair of actors, by
    facility that sends, by group of patients, by type of territory, by step that sends) adds up to
    the whole.
    """
    rows = np.flatnonzero(passages.between)
    whole = np.zeros(len(rows), np.int64)
    start, end = passages.start[rows], passages.end[rows]
    people = patient_coordination(passages, log.n_patients)
    parts = [_block("all", whole, [tr("all")], [""], [""], log, passages, people)]
    nothing = np.full(len(rows), -1, np.int64), np.empty(0, object)
    facility = log.facility()
    names = log.codes("facility_name")
    blocks: list[tuple[str, Column, Column]] = [("step", _at(log.codes("step"), start), nothing)]
    if (log.codes("actor")[0] >= 0).any():
        actor = log.codes("actor")
        blocks.insert(0, ("actors", _at(actor, start), _at(actor, end)))
    blocks.append(("facility", _at(facility, start), nothing))
    for by in ("group", "territory_type"):
        of_patient = coded(log.patients[by].to_numpy(object))
        if (of_patient[0] >= 0).any():
            blocks.append((by, _at(of_patient, passages.patient[rows]), nothing))
    for by, value, following in blocks:
        codes, values, nexts = _pairs(value, following)
        first = start[first_rows(codes, len(values))]
        titles = np.append(names[1], "")[names[0][first]] if by == "facility" else [""] * len(first)
        parts.append(_block(by, codes, values, nexts, titles, log, passages, people))
    block = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    return CoordinationGroups(pd.concat(parts, ignore_index=True), block.astype(np.int64))


def _at(column: Column, rows: Integers) -> Column:
    """A coded column at some rows."""
    return column[0][rows], column[1]


def _pairs(value: Column, following: Column) -> tuple[Integers, list[str], list[str]]:
    """Codes of the different pairs in alphabetical order, and both their texts."""
    (first, first_words), (second, second_words) = value, following
    unknown = tr("not stated")
    words = np.append(first_words, unknown).astype(object)
    nexts = np.append(second_words, unknown if len(second_words) else "").astype(object)
    width = len(nexts)
    first = np.where(first < 0, len(first_words), first)
    second = np.where(second < 0, len(second_words), second)
    codes, key = pd.factorize(first * width + second)
    one, other = words[key // width], nexts[key % width]
    order = np.array(sorted(range(len(key)), key=lambda i: (str(one[i]), str(other[i]))), np.int64)
    rank = np.empty(len(key), np.int64)
    rank[order] = np.arange(len(key))
    return rank[codes], [str(w) for w in one[order]], [str(w) for w in other[order]]


def _block(
    by: str,
    codes: Integers,
    values: Sequence[str],
    nexts: Sequence[str],
    names: Sequence[str] | Texts,
    log: EventLog,
    passages: Handovers,
    people: PatientCoordination,
) -> pd.DataFrame:
    """One row per group of handovers."""
    n = len(values)
    rows = np.flatnonzero(passages.between)
    known, passed = passages.known[rows], passages.transmitted[rows]
    patient = passages.patient[rows]
    n_known = counts(codes, n, known)
    n_passed = counts(codes, n, passed)
    judged = distinct(codes, np.where(people.judged[patient], patient, -1), n)
    alone = distinct(codes, np.where(people.alone[patient], patient, -1), n)
    return pd.DataFrame(
        {
            "by": by,
            "value": list(values),
            "next_value": list(nexts),
            "name": list(names),
            "patients": distinct(codes, patient, n),
            "handovers": counts(codes, n),
            "known": n_known,
            "transmitted": n_passed,
            "share_transmitted": ratios(n_passed, n_known),
            "median_transmit_days": medians(codes, passages.days[rows], n),
            "median_wait_days": medians(codes, passages.wait_days[rows], n),
            "patients_alone": alone,
            "share_alone": ratios(alone, judged),
        }
    )
