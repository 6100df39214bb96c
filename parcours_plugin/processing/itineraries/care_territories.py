"""Territories of care areas: what each keeps, draws and depends on, level by level."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...core.errors import ParameterError
from ...core.flows.care_areas import place_texts
from ...core.flows.territories import TerritoryEvents, territory_table
from ...core.i18n import number, tr
from ...core.pathways.inside import metropolis_communes
from ..pathways.pathway_reading import PathwayInput


@dataclass(frozen=True)
class TerritoryInput:
    """What the territories are.

    Attributes
    ----------
    given : PathwayInput
        The log and the communes.
    levels : list of ((n_communes,) int64, list of str)
        Territory of each commune (-1 = none) and their names, of every level.
    names : (n_communes,) object
        Names of the communes.
    unsafe : tuple of (n_territories,) bool
        Of every level, territories whose number of events may not be told.
    """

    given: PathwayInput
    levels: list
    names: np.ndarray
    unsafe: tuple


def territory_rows(run, source, place, chosen, population):
    """TERRITORIES: every level, all steps together or each by itself (sums in the log).

    Parameters
    ----------
    run : Run
        Gives STEP, BY_STEP, TERRITORY_FIELDS, METROPOLIS, MIN_PATIENTS.
    source : TerritoryInput
    place : (n_events,) int64
        Place of care of each event.
    chosen : (n_events,) bool
        Events that count.
    population : (n_communes,) float64
    """
    given, levels = source.given, source.levels
    log, ids = given.log, given.communes.ids
    home = log.patients["residence"].to_numpy(object)[log.patient]
    care_codes, care_words = log.codes("facility_commune")
    names = run.fields("TERRITORY_FIELDS") or [tr("all communes")]
    metropolis = _metropolis(run, source)
    at_home = commune_rows(ids, home)
    at_care = np.append(commune_rows(ids, care_words), -1)[care_codes]
    far = np.append(np.isin(care_words.astype(str), [*metropolis]), False)[care_codes]
    step_code, step_words = log.codes("step")
    steps = [(run.text("STEP"), chosen)]
    if run.boolean("BY_STEP"):
        steps = [
            (word, chosen & (step_code == code))
            for code, word in enumerate(step_words)
            if (chosen & (step_code == code)).any()
        ]
    parts = []
    for name, (code, words), unsafe in zip(names, levels, source.unsafe):
        n = len(words)
        # Whoever lives or is treated outside of all territories is still somewhere.
        outside = np.append(np.where(code < 0, n, code), n)
        home_at = np.where(home == "", -1, outside[at_home])
        care_at = np.where(care_codes < 0, -1, outside[at_care])
        inside = code >= 0
        for step, rows in steps:
            table = territory_table(
                TerritoryEvents(
                    home_at[rows], care_at[rows], far[rows], place[rows],
                    log.patient[rows], n,
                ),
                run.integer("MIN_PATIENTS"),
                unsafe if len(unsafe) == n else None,
            )  # fmt: skip
            parts.append(
                table.assign(
                    level=name,
                    territory=words,
                    step=step,
                    communes=np.bincount(code[inside], minlength=n),
                    population=np.bincount(code[inside], population[inside], n),
                )
            )
            unknown = int(((home_at < 0) | (care_at < 0))[rows].sum())
            elsewhere = int(((home_at == n) & (care_at >= 0))[rows].sum())
            total = int(rows.sum())
            run.sums(
                tr("Events by “{level}” {step}", level=name, step=step).strip(),
                total,
                {
                    tr("of the people of its territories"): total - unknown - elsewhere,
                    tr("of people from elsewhere"): elsewhere,
                    tr("without the commune of residence or of care"): unknown,
                },
            )
    table = pd.concat(parts, ignore_index=True)
    if not metropolis:
        table["dependence"] = np.nan
    return table


def _metropolis(run, source):
    """Communes of METROPOLIS."""
    words = [word.strip() for word in run.text("METROPOLIS").replace(";", ",").split(",")]
    words = [word for word in words if word]
    if not words:
        run.say(tr("Without METROPOLIS, the dependence on it is empty."))
        return set()
    columns = [place_texts(code, np.asarray(names, object)) for code, names in source.levels]
    found, unknown = metropolis_communes(
        words, source.given.communes.ids, source.names, *columns
    )
    if unknown:
        raise ParameterError(
            tr(
                "METROPOLIS: no commune goes by “{words}”; write commune codes, names or"
                " values of TERRITORY_FIELDS.",
                words=", ".join(unknown),
            )
        )
    run.say(tr("The metropolis has {n} communes.", n=number(len(found))))
    return found


def coded_column(column):
    """Codes of a column (-1 = empty) and its values in their order."""
    codes, names = pd.factorize(pd.Series(column, dtype=object).replace("", None), sort=True)
    return codes.astype(np.int64), np.asarray(names, object)


def commune_rows(ids, codes):
    """Row of each code among the communes, -1 = not there."""
    index = pd.Index(ids)
    first = np.flatnonzero(~index.duplicated())
    found = pd.Index(index[first]).get_indexer(pd.Index(np.asarray(codes, object)))
    return np.append(first, -1)[found]
