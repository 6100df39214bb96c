"""The numbers of a study: travel by step and territory type, waits, access, dependence.

Cells of fewer than ``min_patients`` distinct patients are hidden (nan) and counted, as everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr


@dataclass(frozen=True)
class StudyTables:
    """What a study has computed: the tables of ``core.contracts``.

    Attributes
    ----------
    steps, patients, rejects, legs, levels, summary, flows, hidden : DataFrame
        With the fields of the contracts; ``levels`` also has the population under ``population``.
    """

    steps: pd.DataFrame
    patients: pd.DataFrame
    rejects: pd.DataFrame
    legs: pd.DataFrame
    levels: pd.DataFrame
    summary: pd.DataFrame
    flows: pd.DataFrame
    hidden: pd.DataFrame


def outward_legs(tables: StudyTables) -> pd.DataFrame:
    """The legs that lead to a step, with the patient's territory type; one row per placed event."""
    legs = tables.legs[tables.legs["km"].notna() & tables.legs["to_kind"].eq("facility")]
    kinds = tables.patients.set_index("patient")["territory_type"]
    return legs.assign(territory_type=legs["patient"].map(kinds))


def steps_in_order(steps: pd.DataFrame) -> list[str]:
    """The steps in the order in which pathways usually take them (mean rank in the pathway)."""
    length = steps.groupby("patient")["seq"].transform("max")
    place = steps["seq"] / length
    return [str(step) for step in place.groupby(steps["step"]).mean().sort_values().index]


def travel_by(legs: pd.DataFrame, column: str, min_patients: int) -> pd.DataFrame:
    """Events, patients, median and ninth decile of km and minutes by a column.

    Parameters
    ----------
    legs : DataFrame
        As :func:`outward_legs` gives them.
    column : str
        ``step`` or ``territory_type``.
    min_patients : int
        Figures of fewer distinct patients are hidden.

    Returns
    -------
    DataFrame
        column, events, patients, median_km, p90_km, median_minutes, p90_minutes.
    """
    grouped = legs.groupby(column, sort=False, dropna=False)
    out = pd.DataFrame(
        {
            "events": grouped.size(),
            "patients": grouped["patient"].nunique(),
            "median_km": grouped["km"].median(),
            "p90_km": grouped["km"].quantile(0.9),
            "median_minutes": grouped["minutes"].median(),
            "p90_minutes": grouped["minutes"].quantile(0.9),
        }
    ).reset_index()
    small = out["patients"] < min_patients
    out.loc[small, out.columns[1:]] = np.nan
    return out.sort_values("events", ascending=False, na_position="last", kind="stable")


def minutes_by_type_and_step(legs: pd.DataFrame, min_patients: int) -> pd.DataFrame:
    """Median minutes, territory types in rows and steps in columns; small cells hidden."""
    grouped = legs.groupby(["territory_type", "step"], dropna=False)
    median = grouped["minutes"].median()
    median[grouped["patient"].nunique() < min_patients] = np.nan
    return median.unstack("step")


def waits_between(steps: pd.DataFrame, min_patients: int) -> pd.DataFrame:
    """Waits from one step to the next, commonest first.

    Returns
    -------
    DataFrame
        from_step, to_step, events, patients, median_days, p90_days.
    """
    ordered = steps.sort_values(["patient", "seq"], kind="stable")
    previous = ordered.groupby("patient", sort=False)["step"].shift()
    pairs = ordered.assign(from_step=previous)[previous.notna() & ordered["wait_days"].notna()]
    grouped = pairs.groupby(["from_step", "step"], sort=False)
    out = pd.DataFrame(
        {
            "events": grouped.size(),
            "patients": grouped["patient"].nunique(),
            "median_days": grouped["wait_days"].median(),
            "p90_days": grouped["wait_days"].quantile(0.9),
        }
    ).reset_index()
    out = out[out["patients"] >= max(min_patients, 1)]
    return out.rename(columns={"step": "to_step"}).sort_values("events", ascending=False)


def reached_within(levels: pd.DataFrame, limits: tuple[float, ...]) -> pd.DataFrame:
    """Share of the communes and of the population within each limit of a facility (minutes)."""
    minutes = levels["minutes"].fillna(np.inf).to_numpy(float)
    population = pd.to_numeric(levels["population"]).fillna(0.0).to_numpy(float)
    inside = minutes[:, None] <= np.asarray(limits)[None, :]
    total = population.sum()
    return pd.DataFrame(
        {
            "limit": limits,
            "share_communes": inside.mean(axis=0),
            "share_population": (inside * population[:, None]).sum(axis=0) / total
            if total
            else np.nan,
        }
    )


def key_figures(tables: StudyTables) -> list[tuple[str, float, int]]:
    """(what, value, digits) of the headline numbers."""
    patients = tables.patients
    return [
        (tr("patients"), len(patients), 0),
        (tr("care events"), len(tables.steps), 0),
        (tr("facilities used"), tables.steps["facility_id"].replace("", np.nan).nunique(), 0),
        (tr("facilities per pathway (mean)"), patients["n_facilities"].mean(), 1),
        (tr("days of a pathway (median)"), patients["duration_days"].median(), 0),
        (tr("km to a step (median)"), outward_legs(tables)["km"].median(), 1),
    ]
