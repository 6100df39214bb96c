"""Who bypasses the nearest facility: rates by step, territory, commune and facility; the pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr
from ..pathways.groups import counts, distinct, medians, ratios
from .bypass import Comparison
from .times import Floats, Integers, Texts


@dataclass(frozen=True)
class Compared:
    """Compared events with what they are grouped by, n each.

    Attributes
    ----------
    comparison : Comparison
    patient : (n,) int64
    step : (n,) object
        Name of the step.
    visits : (n,) float64
        Journeys that the event takes.
    keys : dict of str to (n,) object
        ``territory_type``, ``commune``, ``used``, ``nearest``: what an event is of, ``""`` =
        not stated.
    """

    comparison: Comparison
    patient: Integers
    step: Texts
    visits: Floats
    keys: dict[str, Texts]


@dataclass(frozen=True)
class Rates:
    """The table of rates, and where its rows stand.

    Attributes
    ----------
    frame : DataFrame
        ``contracts.BYPASS_RATES`` without ``name`` and ``hidden``.
    block : (n,) int64
        0 = by step alone; then one number per way of grouping.
    step_code, value_code : (n,) int64
        -1 = all steps, all values.
    """

    frame: pd.DataFrame
    block: Integers
    step_code: Integers
    value_code: Integers


def bypass_rates(events: Compared) -> Rates:
    """Rates for all events and each step; within these for each value of each key.

    Notes
    -----
    ``bypass_rate = bypassed / compared``; ``extra_minutes = sum of 2 * visits * excess`` over the
    compared events: the travel, there and back, that the nearest facility would have saved.
    """
    step, step_names = sorted_codes(events.step)
    whole = np.zeros(len(step), np.int64)
    keys = {"all": (whole, [""])}
    keys.update({by: sorted_codes(texts) for by, texts in events.keys.items()})
    parts, blocks = [], []
    for block, (by, (value, names)) in enumerate(keys.items()):
        for steps, labels in ((whole, [tr("all")]), (step, step_names)):
            n = len(names) * len(labels)
            table = measure(events, steps * len(names) + value, n)
            table.insert(0, "by", by)
            table.insert(1, "value", np.tile(np.array(names, object), len(labels)))
            table.insert(2, "step", np.repeat(np.array(labels, object), len(names)))
            all_steps = steps is whole
            table["_step"] = -1 if all_steps else np.repeat(np.arange(len(labels)), len(names))
            table["_value"] = -1 if by == "all" else np.tile(np.arange(len(names)), len(labels))
            table = table[table["events"] > 0]
            parts.append(table)
            blocks.append(np.full(len(table), block))
    frame = pd.concat(parts, ignore_index=True)
    step_code, value_code = (frame.pop(name).to_numpy(np.int64) for name in ("_step", "_value"))
    return Rates(frame, np.concatenate(blocks).astype(np.int64), step_code, value_code)


def measure(events: Compared, group: Integers, n: int) -> pd.DataFrame:
    """Counts, rates, medians and means of groups of events (-1 = in none)."""
    found = events.comparison
    compared = found.compared & (group >= 0)
    chosen = np.where(compared, group, -1)
    n_compared = counts(chosen, n)
    n_bypassed = counts(chosen, n, found.bypassed)

    def summed(value: Floats) -> Floats:
        rows = chosen >= 0
        return np.bincount(chosen[rows], weights=value[rows], minlength=n).astype(np.float64)

    return pd.DataFrame(
        {
            "patients": distinct(chosen, events.patient, n),
            "events": counts(group, n),
            "compared": n_compared,
            "bypassed": n_bypassed,
            "bypass_rate": ratios(n_bypassed, n_compared),
            "median_minutes_used": medians(chosen, found.minutes_used, n),
            "median_minutes_possible": medians(chosen, found.minutes_possible, n),
            "mean_excess_minutes": ratios(summed(found.excess_minutes), n_compared),
            "mean_excess_km": ratios(summed(found.excess_km), n_compared),
            "extra_minutes": summed(2 * events.visits * found.excess_minutes),
        }
    )


def bypassed_pairs(events: Compared, facility: Integers, n_facilities: int) -> pd.DataFrame:
    """Which facility is bypassed for which other one.

    Parameters
    ----------
    events : Compared
    facility : (n,) int64
        Facility used.
    n_facilities : int

    Returns
    -------
    DataFrame
        ``nearest``, ``used`` (rows of facilities), and what :func:`measure` gives; most events
        first.
    """
    found = events.comparison
    rows = np.flatnonzero(found.bypassed)
    key, group = np.unique(found.nearest[rows] * n_facilities + facility[rows], return_inverse=True)
    chosen = np.full(len(events.step), -1, np.int64)
    chosen[rows] = group.reshape(-1)
    table = measure(events, chosen, len(key))
    table.insert(0, "nearest", key // max(n_facilities, 1))
    table.insert(1, "used", key % max(n_facilities, 1))
    table = table.sort_values(["events", "nearest", "used"], ascending=[False, True, True])
    return table.reset_index(drop=True)


def sorted_codes(texts: Texts) -> tuple[Integers, list[str]]:
    """Codes and different texts in alphabetical order; what is not stated comes last."""
    codes, words = pd.factorize(pd.Series(texts, dtype=object).replace("", None), sort=True)
    names: Sequence[str] = [str(word) for word in words]
    if (codes < 0).any():
        names = [*names, ""]
    return np.where(codes < 0, len(words), codes).astype(np.int64), list(names)
