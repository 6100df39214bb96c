"""Variants: the different sequences of steps, and how many patients share each of them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .groups import Integers, medians
from .patients import SEPARATOR
from .sequences import Sequences, case_durations


def variant_codes(sequences: Sequences) -> tuple[Integers, Integers]:
    """Number of the variant of each patient.

    Two patients share a variant when they have the same steps in the same order. Patients are
    compared with those of as many steps only; n events have at most sqrt(2 n) different lengths.

    Returns
    -------
    variant : (n_patients,) int64
        -1 = no named step.
    example : (n_variants,) int64
        First event of one patient of each variant.
    """
    variant = np.full(sequences.n_patients, -1, np.int64)
    start = np.flatnonzero(sequences.is_first)
    size = np.diff(np.append(start, len(sequences)))
    step = sequences.step.astype(np.min_scalar_type(len(sequences.words)))
    by_size = np.argsort(size, kind="stable")
    lengths, begin = np.unique(size[by_size], return_index=True)
    examples, known = [np.empty(0, np.int64)], 0
    for length, cases in zip(lengths.tolist(), np.split(by_size, begin[1:])):
        rows = np.ascontiguousarray(step[start[cases][:, None] + np.arange(length)])
        whole = rows.view(np.dtype((np.void, rows.dtype.itemsize * length))).reshape(-1)
        _, first, code = np.unique(whole, return_index=True, return_inverse=True)
        variant[sequences.patient[start[cases]]] = known + code.reshape(-1)
        examples.append(start[cases[first]])
        known += len(first)
    return variant, np.concatenate(examples)


def variants_table(sequences: Sequences) -> pd.DataFrame:
    """How many patients each variant has, the most frequent first.

    ``share = cases / all cases``; ``cumulative`` adds up the shares from the top.

    Returns
    -------
    DataFrame
        ``variant`` (steps joined by " > "), ``cases``, ``share``, ``cumulative``, ``rank``,
        ``n_steps``, ``median_days`` (of the patients' durations); equal counts stand in the order
        of their texts. The sum of ``cases`` is the number of patients with a named step.

    Examples
    --------
    >>> from .event_log import event_log
    >>> from .sequences import sequences_of
    >>> log = event_log(pd.DataFrame({"patient": list("aabbc"), "seq": [1, 2, 1, 2, 1],
    ...                               "step": ["RCP", "Suivi", "RCP", "Suivi", "RCP"]}))
    >>> variants_table(sequences_of(log))[["variant", "cases"]].values.tolist()
    [['RCP > Suivi', 2], ['RCP', 1]]
    """
    variant, example = variant_codes(sequences)
    n = len(example)
    case = np.flatnonzero(variant >= 0)
    cases = np.bincount(variant[case], minlength=n)
    ends = np.flatnonzero(sequences.is_last)
    end = ends[np.searchsorted(ends, example)] + 1
    words = sequences.words[sequences.step]
    table = pd.DataFrame(
        {
            "variant": np.array(
                [SEPARATOR.join(words[a:b]) for a, b in zip(example.tolist(), end.tolist())], object
            ),
            "cases": cases,
            "n_steps": end - example,
            "median_days": medians(variant, case_durations(sequences), n),
        }
    )
    table = table.sort_values(["cases", "variant"], ascending=[False, True], ignore_index=True)
    table["share"] = table["cases"] / max(len(case), 1)
    table["cumulative"] = table["cases"].cumsum() / max(len(case), 1)
    table["rank"] = np.arange(1, n + 1)
    return table
