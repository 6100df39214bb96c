"""One patient's pathway, taken out of the arrays to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .flag_words import read_flags
from .patient_steps import PatientSteps


@dataclass(frozen=True)
class Pathway:
    """The steps of one patient in order.

    Attributes
    ----------
    patient, residence, residence_name, territory_type : str
        ``""`` where unknown; the name falls back on the code.
    seq, step_code, feature_id : (n,) int64
        ``step_code`` numbers the kinds of step over the whole layer, -1 = no kind.
    step, facility, commune, flags : list of n str
        The facility's name (its id where it has none), the commune's name (its code), the flags
        in words.
    facility_code : (n,) int64
        Equal for steps at the same facility; -1 = unknown.
    day, end_day, wait_days, visits, x, y : (n,) float64
        nan = unknown; days since 1970-01-01, or since the first event if ``relative``.
    minutes, km, limit_days : (n,) float64
        Travel that the layer tells; straight line from the place before; limit of the wait.
        nan = unknown.
    over_limit, long_change : (n,) bool
        Whether a wait over its limit, or a change of facility after a long wait, ends here.
    missing : tuple of str
        Obligatory steps that the patient does not have.
    total_km : float
        Straight line through the whole pathway, nan = unknown.
    """

    patient: str
    residence: str
    residence_name: str
    territory_type: str
    seq: np.ndarray
    step: list[str]
    step_code: np.ndarray
    day: np.ndarray
    end_day: np.ndarray
    facility: list[str]
    facility_code: np.ndarray
    commune: list[str]
    wait_days: np.ndarray
    visits: np.ndarray
    flags: list[str]
    x: np.ndarray
    y: np.ndarray
    feature_id: np.ndarray
    minutes: np.ndarray
    km: np.ndarray
    limit_days: np.ndarray
    over_limit: np.ndarray
    long_change: np.ndarray
    missing: tuple[str, ...] = ()
    total_km: float = np.nan
    relative: bool = False

    def __len__(self) -> int:
        return len(self.seq)

    @property
    def n_facilities(self) -> int:
        """How many different facilities."""
        return len(np.unique(self.facility_code[self.facility_code >= 0]))

    @property
    def n_breaks(self) -> int:
        """Waits over their limit, changes of facility after a long wait, missing steps."""
        return int(self.over_limit.sum() + self.long_change.sum()) + len(self.missing)

    @property
    def first_day(self) -> float:
        """The first date, nan where no step has one."""
        return float(np.fmin.reduce(self.day)) if len(self) else np.nan

    @property
    def last_day(self) -> float:
        """The last date or end date, nan where no step has one."""
        if not len(self):
            return np.nan
        return float(np.fmax(np.fmax.reduce(self.day), np.fmax.reduce(self.end_day)))


def pathway_of(
    steps: PatientSteps, patient: int, commune_names: Mapping[str, str] | None = None
) -> Pathway:
    """The pathway of the patient of that index.

    Parameters
    ----------
    steps : PatientSteps
    patient : int
        Index into ``steps.patients``.
    commune_names : mapping, optional
        Names of communes by code, as :func:`names_of_communes` gives.
    """
    names = commune_names or {}
    rows = np.arange(steps.start[patient], steps.start[patient + 1])
    ids = steps.facility_id.take(rows).texts()
    facility = [n or i for n, i in zip(steps.facility_name.take(rows).texts(), ids)]
    residence = steps.residence.text(patient)
    return Pathway(
        patient=str(steps.patients[patient]),
        residence=residence,
        residence_name=steps.residence_name.text(patient) or names.get(residence, residence),
        territory_type=steps.territory_type.text(patient),
        seq=steps.seq[rows],
        step=steps.step.take(rows).texts(),
        step_code=steps.step.codes[rows],
        day=steps.day[rows],
        end_day=steps.end_day[rows],
        facility=facility,
        facility_code=steps.facility().codes[rows],
        commune=[names.get(code, code) for code in steps.commune.take(rows).texts()],
        wait_days=steps.wait_days[rows],
        visits=steps.visits[rows],
        flags=[read_flags(flags) for flags in steps.flags.take(rows).texts()],
        x=steps.x[rows],
        y=steps.y[rows],
        feature_id=steps.feature_id[rows],
        minutes=steps.minutes[rows],
        km=np.full(len(rows), np.nan),
        limit_days=np.full(len(rows), np.nan),
        over_limit=np.zeros(len(rows), bool),
        long_change=np.zeros(len(rows), bool),
        relative=steps.relative,
    )


def names_of_communes(steps: PatientSteps) -> dict[str, str]:
    """Names by code, as the residences of the layer give them."""
    code, name = steps.residence, steps.residence_name
    known = (code.codes >= 0) & (name.codes >= 0)
    size = max(len(name.words), 1)
    pairs = np.unique(code.codes[known] * size + name.codes[known])
    return {str(code.words[pair // size]): str(name.words[pair % size]) for pair in pairs.tolist()}
