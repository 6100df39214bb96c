"""The pathway of each patient in numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .breaks import break_texts, facility_changes
from .coordination import PatientCoordination
from .event_log import EventLog
from .events import days_between
from .groups import counts, distinct, medians, ratios, shares
from .inside import Inside
from .patients import variants
from .reference_limits import ReferenceLimits
from .travel import PatientTravel, Travel, travel_reasons
from .waits import Waits


@dataclass(frozen=True)
class Measured:
    """Everything measured on a log, from which indicators and medians are made.

    Attributes
    ----------
    travel, people : Travel, PatientTravel
        By event and by patient.
    departement, territory, metropolis : Inside
        Where events are.
    breaks : DataFrame
        From :func:`~.breaks.breaks_of`.
    waits : Waits or None
        Named waits; None without a reference pathway.
    coordination : PatientCoordination or None
        None where the steps tell nothing of it.
    step_wait_days : (n_events,) float64
        Wait since the step before.
    """

    travel: Travel
    people: PatientTravel
    departement: Inside
    territory: Inside
    metropolis: Inside
    breaks: pd.DataFrame
    waits: Waits | None
    coordination: PatientCoordination | None
    step_wait_days: np.ndarray


def patient_indicators(log: EventLog, measured: Measured) -> pd.DataFrame:
    """One row per patient with the fields of ``contracts.INDICATORS``.

    Sums of km and minutes are nan where one of their parts is unknown (``reason`` tells why);
    shares are of the events of which it can be told.
    """
    n, patient = log.n_patients, log.patient
    people, travel = measured.people, measured.travel
    facility = log.facility()[0]
    commune = log.codes("facility_commune")[0]
    dates = pd.Series(log.date).groupby(patient).min().to_numpy("datetime64[ns]")
    ends = pd.Series(log.last_date).groupby(patient).max().to_numpy("datetime64[ns]")
    visits = np.nan_to_num(log.events["visits"].to_numpy(float), nan=1.0)
    n_breaks, texts = break_texts(measured.breaks, n)
    far = people.farthest
    words = log.events["step"].to_numpy(object)
    own = ("patient", "residence", "residence_name", "territory_type", "group")
    frame = pd.DataFrame({name: log.patients[name] for name in own})
    frame["n_steps"] = counts(patient, n)
    frame["n_travelled"] = counts(patient, n, travel.travels)
    frame["visits"] = np.bincount(patient, np.where(travel.travels, visits, 0), n).astype(np.int64)
    frame["n_facilities"] = distinct(patient, facility, n)
    frame["n_communes"] = distinct(patient, commune, n)
    frame["n_changes"] = counts(patient, n, facility_changes(log))
    frame["first_date"], frame["last_date"] = dates, ends
    frame["duration_days"] = days_between(dates, ends)
    frame["km_chain"], frame["minutes_chain"] = people.chain_km, people.chain_minutes
    frame["km_return"], frame["minutes_return"] = people.return_km, people.return_minutes
    frame["km_visits"], frame["minutes_visits"] = people.visits_km, people.visits_minutes
    frame["farthest_step"] = np.append(words, np.array([None], object))[far]
    frame["farthest_km"] = np.append(travel.out_km, np.nan)[far]
    frame["farthest_minutes"] = np.append(travel.out_minutes, np.nan)[far]
    frame["n_without_place"] = people.without_place
    frame["n_without_way"] = people.without_way
    for name in ("departement", "territory", "metropolis"):
        inside: Inside = getattr(measured, name)
        frame[f"share_{name}"] = shares(patient, inside.yes, inside.known, n)
    frame["median_wait_days"] = medians(patient, measured.step_wait_days, n)
    _add_waits(frame, measured.waits, n)
    frame["n_breaks"], frame["breaks"] = n_breaks, texts
    _add_coordination(frame, measured.coordination)
    frame["variant"] = variants(patient, words, n)
    frame["reason"] = travel_reasons(people)
    return frame


def _add_waits(frame: pd.DataFrame, waits: Waits | None, n: int) -> None:
    """How many named waits could be compared with a limit, and how many are over it."""
    nothing = pd.array([None] * n, dtype="Int64")
    frame["n_limited"] = nothing if waits is None else counts(waits.patient, n, waits.limited)
    frame["n_over_limit"] = nothing if waits is None else counts(waits.patient, n, waits.over)


def _add_coordination(frame: pd.DataFrame, found: PatientCoordination | None) -> None:
    """What was passed on, empty where the steps do not tell."""
    if found is None:
        for name in ("n_handovers", "n_transmission_known", "n_transmitted"):
            frame[name] = pd.array([None] * len(frame), dtype="Int64")
        frame["share_transmitted"] = np.nan
        frame["alone"] = None
        return
    frame["n_handovers"] = found.handovers
    frame["n_transmission_known"] = found.known
    frame["n_transmitted"] = found.transmitted
    frame["share_transmitted"] = ratios(found.transmitted, found.known)
    frame["alone"] = known_or_none(found.alone, found.judged)


def known_or_none(yes: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Yes or no as objects, None where it is not known."""
    column = np.asarray(yes, bool).astype(object)
    column[~np.asarray(known, bool)] = None
    return column


def wait_table(log: EventLog, waits: Waits, reference: ReferenceLimits) -> pd.DataFrame:
    """One row per patient and named wait, with the fields of ``contracts.WAITS``.

    Parameters
    ----------
    log : EventLog
    waits : Waits
    reference : ReferenceLimits
        Names the steps and gives the limits and their sources.
    """
    people = log.patients.iloc[waits.patient].reset_index(drop=True)
    after = reference.after[waits.step]
    return pd.DataFrame(
        {
            "patient": people["patient"],
            "territory_type": people["territory_type"],
            "from_step": reference.label[after],
            "step": reference.label[waits.step],
            "from_date": waits.start,
            "date": waits.end,
            "days": waits.days,
            "limit_days": reference.limit_days[waits.step],
            "limit_source": reference.limit_source[waits.step],
            "over_limit": known_or_none(waits.over, waits.limited),
            "came_first": waits.came_first,
        }
    )
