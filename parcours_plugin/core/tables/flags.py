"""What is to be known of a step or a patient: words in the field ``flags``, joined by ``;``."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

FLAGS = (
    "no_date",  # the table gives none: placed after the step above it
    "month_only",  # only month and year were given
    "bad_end_date",  # the end is no date, or lies before the beginning
    "no_facility",
    "unknown_facility",
    "facility_zero_restored",
    "facility_by_name",
    "facility_without_place",  # known, but the directory does not say where it is
    "no_residence",
    "unknown_residence",
    "residence_zero_restored",
    "residence_by_name",
    "residence_by_code_table",
    "residence_first_of_several",  # the code stands for several communes: the first was taken
    "arrondissement_folded",
    "several_residences",  # of a patient: not the same in all rows
    "merged_sessions",
)
BIT = {flag: np.int64(1) << i for i, flag in enumerate(FLAGS)}


def flag_texts(bits: np.ndarray) -> np.ndarray:
    """Words of each row's bits.

    Parameters
    ----------
    bits : (n,) int64
        Sum of the ``BIT`` of each flag.

    Returns
    -------
    (n,) object array of str

    >>> flag_texts(np.array([0, BIT["no_date"] | BIT["unknown_facility"]])).tolist()
    ['', 'no_date;unknown_facility']
    """
    inverse, distinct = pd.factorize(np.asarray(bits, np.int64))
    texts = [";".join(flag for flag in FLAGS if value & BIT[flag]) for value in distinct]
    return np.array(texts, dtype=object)[inverse]


def flag_bits(texts: Iterable[str]) -> np.ndarray:
    """Bits of texts that :func:`flag_texts` made; unknown words are left out."""
    return np.array(
        [sum({BIT[w] for w in str(text).split(";") if w in BIT}) for text in texts], np.int64
    )
