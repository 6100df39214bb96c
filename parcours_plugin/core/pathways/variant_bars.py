"""Variants of changing sets of patients: sequences are compared once, counted again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .event_log import moments_of_days
from .groups import Floats, Integers
from .patient_steps import PatientSteps
from .patients import SEPARATOR
from .sequences import Sequences
from .timeline import rows_of_patients
from .variants import variant_codes


def sequences_of_steps(steps: PatientSteps, patients: Integers | None = None) -> Sequences:
    """The named steps of all or some patients as sequences.

    Parameters
    ----------
    steps : PatientSteps
    patients : (m,) int64, optional
        Indexes of patients; they are numbered anew in this order. All when not given.

    Returns
    -------
    Sequences
    """
    if patients is None:
        patient = steps.patient_of_step()
        row = np.flatnonzero(steps.step.codes >= 0)
        patient, n_patients = patient[row], steps.n_patients
    else:
        rows, line = rows_of_patients(steps.start, np.asarray(patients, np.int64))
        named = steps.step.codes[rows] >= 0
        row, patient, n_patients = rows[named], line[named], len(patients)
    given = steps.wait_days[row].astype(np.float64)
    # A given wait counts from the step before: it says nothing where that one is left out.
    given[1:][(np.diff(row) > 1) & (np.diff(patient) == 0)] = np.nan
    day, end = steps.day[row], steps.end_day[row]
    return Sequences(
        patient=patient.astype(np.int64),
        step=steps.step.codes[row].astype(np.int64),
        words=steps.step.words,
        start=moments_of_days(day),
        last=moments_of_days(np.where(np.isnan(day), np.nan, np.fmax(day, end))),
        given_wait=given,
        n_patients=n_patients,
    )


@dataclass(frozen=True)
class VariantCounts:
    """The variants of some patients, the most frequent first.

    Attributes
    ----------
    variant : (n,) int64
        Number of the variant.
    cases : (n,) int64
        Patients.
    share, cumulative : (n,) float64
        Of all these patients with a named step; added up from the top.
    """

    variant: Integers
    cases: Integers
    share: Floats
    cumulative: Floats

    def __len__(self) -> int:
        return len(self.variant)

    @property
    def n_cases(self) -> int:
        """Patients with a named step."""
        return int(self.cases.sum())

    def n_covering(self, share: float) -> int:
        """How many of the most frequent variants hold this share of the patients."""
        return int((self.cumulative < share - 1e-12).sum()) + 1 if len(self) else 0


@dataclass(frozen=True)
class VariantBars:
    """Which variant every patient has.

    Attributes
    ----------
    variant : (n_patients,) int64
        -1 = no named step.
    step : (n_events,) int64
        Kinds of the named steps.
    begin, end : (n_variants,) int64
        The steps of each variant, rows of ``step``.
    words : (k,) object
    """

    variant: Integers
    step: Integers
    begin: Integers
    end: Integers
    words: np.ndarray

    def codes(self, variant: int) -> list[int]:
        """Kinds of the steps of a variant, in order."""
        return self.step[self.begin[variant] : self.end[variant]].tolist()

    def text(self, variant: int) -> str:
        """The steps of a variant joined by " > ", as ``variants_table`` writes them."""
        return SEPARATOR.join(str(self.words[code]) for code in self.codes(variant))

    def count(self, patients: Integers) -> VariantCounts:
        """The variants of some patients; equal counts by length, then as they were numbered."""
        n = len(self.begin)
        found = self.variant[patients]
        cases = np.bincount(found[found >= 0], minlength=n)
        present = np.flatnonzero(cases)
        order = np.lexsort((present, (self.end - self.begin)[present], -cases[present]))
        variant = present[order]
        sorted_cases = cases[variant]
        total = max(int(sorted_cases.sum()), 1)
        return VariantCounts(
            variant, sorted_cases, sorted_cases / total, np.cumsum(sorted_cases) / total
        )

    def find(self, text: str) -> int:
        """The number of a variant by its text, -1 = none."""
        wanted = text.split(SEPARATOR)
        same = np.flatnonzero(self.end - self.begin == len(wanted)).tolist()
        return next((number for number in same if self.text(number) == text), -1)


def variant_bars(steps: PatientSteps) -> VariantBars:
    """Compare the sequences of all patients.

    Examples
    --------
    >>> import pandas as pd
    >>> from .patient_steps import group_steps, recognise_steps
    >>> frame = pd.DataFrame({"patient": list("aabbc"), "seq": [1, 2, 1, 2, 1],
    ...                       "step": ["RCP", "Suivi", "RCP", "Suivi", "RCP"]})
    >>> bars = variant_bars(group_steps(frame, recognise_steps(list(frame))))
    >>> counts = bars.count(np.array([0, 1, 2]))
    >>> [bars.text(number) for number in counts.variant], counts.cases.tolist()
    (['RCP > Suivi', 'RCP'], [2, 1])
    """
    sequences = sequences_of_steps(steps)
    variant, example = variant_codes(sequences)
    ends = np.flatnonzero(sequences.is_last)
    end = ends[np.searchsorted(ends, example)] + 1 if len(example) else example
    return VariantBars(variant, sequences.step, example, end, steps.step.words)
