"""Itineraries: the legs of each patient as one, with totals."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .legs import Integers, Legs


def summarise_itineraries(legs: Legs, steps: pd.DataFrame) -> pd.DataFrame:
    """One row per patient with at least one event.

    Parameters
    ----------
    legs : Legs
        ``frame`` with the ``km``, ``minutes`` and ``reason`` to add up.
    steps : DataFrame
        The events that the legs were built from: ``patient``, ``seq``, ``step``, ``date``,
        ``end_date``, ``residence``.

    Returns
    -------
    DataFrame
        ``contracts.ITINERARIES`` and ``km_visits``, ``minutes_visits``. ``km`` and ``minutes``
        count every leg once, the others as often as it is travelled; legs without km or minutes
        are left out of the sums (``n_without_place`` tells how many those are), nan = nothing
        to add up. ``variant`` is the steps in order, ``A > B > C``.
    """
    frame = legs.frame
    codes = pd.Index(legs.patients).get_indexer(pd.Index(frame["patient"]))
    n = len(legs.patients)
    visits = frame["visits"].to_numpy(float)
    measures = {
        "km": frame["km"].to_numpy(float),
        "minutes": frame["minutes"].to_numpy(float),
        "km_visits": frame["km"].to_numpy(float) * visits,
        "minutes_visits": frame["minutes"].to_numpy(float) * visits,
    }
    sums = {name: _sum(codes, values, n) for name, values in measures.items()}
    events = _by_patient(legs, steps)
    missing = (frame["reason"] != "").to_numpy()
    return pd.DataFrame(
        {
            "patient": legs.patients,
            "residence": events["residence"],
            "n_legs": np.bincount(codes, minlength=n),
            "n_without_place": np.bincount(codes[missing], minlength=n),
            "km": sums["km"],
            "minutes": sums["minutes"],
            "first_date": events["first_date"],
            "last_date": events["last_date"],
            "variant": events["variant"],
            "km_visits": sums["km_visits"],
            "minutes_visits": sums["minutes_visits"],
        }
    )


def part_starts(legs: Legs) -> Integers:
    """Legs of patient ``i`` (in the order of ``legs.patients``) are ``start[i]:start[i + 1]``."""
    codes = pd.Index(legs.patients).get_indexer(pd.Index(legs.frame["patient"]))
    counts = np.bincount(codes, minlength=len(legs.patients))
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def _sum(codes: Integers, values: np.ndarray, n: int) -> np.ndarray:
    """Sums of what is known, nan where nothing is."""
    known = np.isfinite(values)
    total = np.bincount(codes[known], values[known], n)
    return np.where(np.bincount(codes[known], minlength=n) > 0, total, np.nan)


def _by_patient(legs: Legs, steps: pd.DataFrame) -> dict[str, np.ndarray]:
    """First and last date, variant and residence of each patient, in the order of the legs."""
    events = steps.reindex(columns=["patient", "seq", "step", "date", "end_date", "residence"])
    events = events.sort_values("seq", kind="stable")
    start = pd.to_datetime(events["date"])
    end = pd.to_datetime(events["end_date"])
    moments = pd.DataFrame(
        {"patient": events["patient"], "first": start, "last": end.where(end.notna(), start)}
    ).groupby("patient")
    names = events["step"].astype(object).where(events["step"].notna(), "")
    variant = names.groupby(events["patient"]).agg(" > ".join)
    residence = events.groupby("patient")["residence"].first()
    return {
        "first_date": moments["first"].min().reindex(legs.patients).to_numpy(),
        "last_date": moments["last"].max().reindex(legs.patients).to_numpy(),
        "variant": variant.reindex(legs.patients).to_numpy(object),
        "residence": residence.reindex(legs.patients).to_numpy(object),
    }
