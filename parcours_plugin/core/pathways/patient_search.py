"""Patients found by words: id, residence, territory type, steps, facilities and communes."""

from __future__ import annotations

import re

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
        self._of_patient = [(column.codes, FoldedTexts(column.words)) for column in of_patient]
        self._of_step = [(column.codes, FoldedTexts(column.words)) for column in of_step]

    @property
    def folded_patients(self) -> list[str]:
        """The ids of the patients as they are searched."""
        return self._of_patient[0][1].texts

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


class FoldedTexts:
    """Different texts, folded, in one long text with a line for each: searched at once."""

    def __init__(self, words: np.ndarray) -> None:
        self.texts: list[str] = [
            text.replace("\n", " ") for text in fold_text(pd.Series(words, dtype=object))
        ]
        self._lines = "\n".join([*self.texts, ""])
        lengths = np.fromiter((len(text) for text in self.texts), np.int64, len(self.texts))
        self._start = np.cumsum(lengths + 1) - lengths - 1

    def __len__(self) -> int:
        return len(self.texts)

    def with_word(self, word: str) -> np.ndarray:
        """Which texts hold a word, (n,) bool."""
        hit = np.zeros(len(self), bool)
        found = [match.start() for match in re.finditer(f"{re.escape(word)}.*", self._lines)]
        hit[np.searchsorted(self._start, np.array(found, np.int64), side="right") - 1] = True
        return hit


def _rows_with(word: str, codes: np.ndarray, words: FoldedTexts) -> np.ndarray:
    """The rows whose text holds the word, (n,) bool."""
    found: np.ndarray = np.append(words.with_word(word), False)[codes]
    return found
