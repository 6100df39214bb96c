"""Patients found by words: id, residence, territory type, steps, facilities and communes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..tables.codes import fold_text
from .patient_steps import PatientSteps, Words


class PatientSearch:
    """Answers a search box over all patients in some milliseconds.

    Every word of the text must be found somewhere in what is known of the patient: the id, the
    residence (code and name), the territory type, or any step (kind, facility, commune). Case,
    accents and punctuation do not count.

    Parameters
    ----------
    steps : PatientSteps
        Folded texts are made once here, each different text once.
    """

    def __init__(self, steps: PatientSteps) -> None:
        self._steps = steps
        self._patient_of_step = steps.patient_of_step()
        everyone = Words(np.arange(steps.n_patients), steps.patients)
        of_patient = (everyone, steps.residence, steps.residence_name, steps.territory_type)
        of_step = (steps.step, steps.facility_id, steps.facility_name, steps.commune)
        self._of_patient = [(column.codes, _folded(column)) for column in of_patient]
        self._of_step = [(column.codes, _folded(column)) for column in of_step]

    def found(self, text: str) -> np.ndarray:
        """Which patients match.

        Parameters
        ----------
        text : str
            Words; empty finds everyone.

        Returns
        -------
        (n_patients,) bool
        """
        result = np.ones(self._steps.n_patients, bool)
        for word in fold_text(pd.Series([text], dtype=object))[0].split():
            result &= self._found_word(word)
        return result

    def _found_word(self, word: str) -> np.ndarray:
        found = np.zeros(self._steps.n_patients, bool)
        for codes, words in self._of_patient:
            found |= _rows_with(word, codes, words)
        for codes, words in self._of_step:
            found[self._patient_of_step[_rows_with(word, codes, words)]] = True
        return found


def _folded(column: Words) -> pd.Series:
    """The different texts of a column, folded."""
    return fold_text(pd.Series(column.words, dtype=object))


def _rows_with(word: str, codes: np.ndarray, words: pd.Series) -> np.ndarray:
    """The rows whose text holds the word, (n,) bool."""
    if not len(words):
        return np.zeros(len(codes), bool)
    hit = words.str.contains(word, regex=False).to_numpy(bool)
    return np.append(hit, False)[codes]
