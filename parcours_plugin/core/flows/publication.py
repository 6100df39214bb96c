"""Publication: the flows, places and hidden totals that may be shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..i18n import tr
from ..progress import Progress, part, silent
from .origin_destination import (
    TOTALS,
    Booleans,
    FlowCounts,
    FlowOptions,
    Integers,
    count_flows,
    shown_totals,
)
from .secrecy import PublishedSums, is_small, protect

TOTAL_COLUMNS = [f"{what}_{name}" for what in ("events", "patients") for name in TOTALS]


@dataclass(frozen=True)
class SecrecyOptions:
    """What may be shown.

    Attributes
    ----------
    min_patients : int
        Numbers that rest on 1 to ``min_patients`` - 1 distinct patients are hidden; 0 or 1 =
        nothing is.
    margins : bool
        Whether the totals of the places count everything, the hidden flows included. Then enough
        further numbers are hidden that no hidden one can be computed back. Otherwise the totals
        count what is shown.
    """

    min_patients: int = 11
    margins: bool = False


@dataclass(frozen=True)
class FlowTables:
    """Flows that may be shown, and where every event went.

    Attributes
    ----------
    flows : DataFrame
        ``origin``, ``dest`` (codes into ``place_id``), ``origin_id``, ``dest_id``, ``step``,
        ``events``, ``patients``, ``share_origin``, ``share_dest``, ``km``, ``internal``; many
        events before few.
    places : DataFrame
        ``place`` (code), ``place_id``, ``step`` and ``events_…``, ``patients_…`` for each of
        ``TOTALS`` (nan = hidden).
    hidden : DataFrame
        ``contracts.HIDDEN``: what is in no flow, by step and reason.
    place_id : ndarray of object
        Names of the place codes.
    n_origins : int or None
        As in :class:`FlowCounts`.
    sums : DataFrame
        Per step: ``step``, ``read``, ``shown``, ``internal``, ``hidden``, ``without_place``
        (events); each row adds up.
    """

    flows: pd.DataFrame
    places: pd.DataFrame
    hidden: pd.DataFrame
    place_id: NDArray[np.object_]
    n_origins: int | None
    sums: pd.DataFrame


def aggregate_flows(
    events: pd.DataFrame,
    options: FlowOptions | None = None,
    secrecy: SecrecyOptions | None = None,
    progress: Progress = silent,
) -> FlowTables:
    """Count flows and keep back what secrecy forbids to show.

    share_origin = events of the flow / events of the people of its origin; share_dest = events of
    the flow / events at its destination; both over what ``places`` counts, so that no share tells
    more than the totals do.

    Parameters
    ----------
    events : DataFrame
        As in :func:`count_flows`.
    options : FlowOptions, optional
        What is counted.
    secrecy : SecrecyOptions, optional
        What may be shown.

    Returns
    -------
    FlowTables
        Events read = shown + internal + hidden + without place, in every step.
    """
    secrecy = secrecy or SecrecyOptions()
    counts = count_flows(events, options, part(progress, 0.0, 0.4))
    small = is_small(counts.cells["patients"].to_numpy(), secrecy.min_patients)
    if secrecy.margins and secrecy.min_patients > 1:
        hidden, totals, stated = _protected(counts, small, secrecy, part(progress, 0.4, 0.9))
    else:
        hidden, stated = small, np.ones(len(counts.steps), dtype=bool)
        totals = shown_totals(counts, events, ~hidden)
    progress(0.95)
    tables = FlowTables(
        _flows(counts, ~hidden, totals),
        _places(counts, totals, all_places=secrecy.margins),
        _hidden(counts, hidden, small, stated, secrecy),
        counts.place_id,
        counts.n_origins,
        _sums(counts, hidden),
    )
    progress(1.0)
    return tables


def _protected(
    counts: FlowCounts, small: Booleans, secrecy: SecrecyOptions, progress: Progress
) -> tuple[Booleans, pd.DataFrame, Booleans]:
    """Hidden flows, totals (nan = hidden), and the steps whose grand total may be stated."""
    hidden = small.copy()
    totals = counts.totals[TOTAL_COLUMNS].astype(float)
    stated = np.ones(len(counts.steps), dtype=bool)
    n_steps = len(counts.steps)
    for step in range(n_steps):
        cell = np.flatnonzero(counts.cells["step"] == step)
        row = np.flatnonzero(counts.totals["step"] == step)
        if not len(cell):
            continue
        arcs = _arcs(counts, cell, row)
        sums = PublishedSums(
            arcs["tail"].to_numpy(),
            arcs["head"].to_numpy(),
            arcs["events"].to_numpy(),
            is_small(arcs["patients"].to_numpy(), secrecy.min_patients),
            (arcs["kind"] == "all").to_numpy(),
        )
        gone = protect(
            sums, secrecy.min_patients, part(progress, step / n_steps, (step + 1) / n_steps)
        )
        kind, index = arcs["kind"].to_numpy(), arcs["index"].to_numpy()
        hidden[index[gone & (kind == "cell")]] = True
        stated[step] = not gone[kind == "all"].any()
        for name in TOTALS[:-1]:
            rows = index[gone & (kind == name)]
            totals.loc[rows, [f"events_{name}", f"patients_{name}"]] = np.nan
    # A place's internal total is its internal flow, hidden with it.
    internal = counts.cells[hidden & counts.internal]
    rows = _total_rows(counts, internal["step"], internal["origin"])
    totals.loc[rows, ["events_internal", "patients_internal"]] = np.nan
    return hidden, totals, stated


def _total_rows(counts: FlowCounts, step: pd.Series, place: pd.Series) -> Integers:
    """Rows of ``counts.totals`` of these steps and places."""
    index = pd.MultiIndex.from_frame(counts.totals[["step", "place"]])
    return np.asarray(index.get_indexer(pd.MultiIndex.from_arrays([step, place])), dtype=np.int64)


def _arcs(counts: FlowCounts, cell: Integers, row: Integers) -> pd.DataFrame:
    """The numbers of one step as a network: everything that is published adds up along it.

    all: end -> start; from: start -> people of p; out: people of p -> leaving p; a flow: leaving
    p -> entering q; in: entering q -> care at q; at: care at q -> end; an internal flow: people of
    p -> care at p. Zeros are no numbers to hide and are left out.
    """
    totals = counts.totals.iloc[row]
    place = totals["place"].to_numpy()
    node = np.full(len(counts.place_id), -1, dtype=np.int64)
    node[place] = 2 + 4 * np.arange(len(place))
    people, leaving, entering, care = (node + offset for offset in range(4))
    origin = counts.cells["origin"].to_numpy()[cell]
    dest = counts.cells["dest"].to_numpy()[cell]
    stays = origin == dest
    start, end = np.zeros(len(place), np.int64), np.ones(len(place), np.int64)
    ends = {
        "from": (start, people[place]),
        "out": (people[place], leaving[place]),
        "in": (entering[place], care[place]),
        "at": (care[place], end),
    }
    blocks = [
        pd.DataFrame(
            {
                "kind": "cell",
                "index": cell,
                "tail": np.where(stays, people[origin], leaving[origin]),
                "head": np.where(stays, care[dest], entering[dest]),
                "events": counts.cells["events"].to_numpy()[cell],
                "patients": counts.cells["patients"].to_numpy()[cell],
            }
        )
    ]
    for name, (tail, head) in ends.items():
        block = pd.DataFrame(
            {
                "kind": name,
                "index": row,
                "tail": tail,
                "head": head,
                "events": totals[f"events_{name}"].to_numpy(),
                "patients": totals[f"patients_{name}"].to_numpy(),
            }
        )
        blocks.append(block[block["events"] > 0])
    everything = int(blocks[0]["events"].sum())
    # The grand total rests on as many patients as it needs: it is stated wherever possible.
    grand = {"kind": "all", "index": 0, "tail": 1, "head": 0, "events": everything}
    blocks.append(pd.DataFrame([{**grand, "patients": 0}]))
    return pd.concat(blocks, ignore_index=True)


def _flows(counts: FlowCounts, shown: Booleans, totals: pd.DataFrame) -> pd.DataFrame:
    """The shown flows with their shares, many events before few."""
    cells = counts.cells[shown]
    at_origin = _total_rows(counts, cells["step"], cells["origin"])
    at_dest = _total_rows(counts, cells["step"], cells["dest"])
    origin, dest = cells["origin"].to_numpy(), cells["dest"].to_numpy()
    events = cells["events"].to_numpy()
    flows = pd.DataFrame(
        {
            "origin": origin,
            "dest": dest,
            "origin_id": counts.place_id[origin],
            "dest_id": counts.place_id[dest],
            "step": counts.steps[cells["step"].to_numpy()],
            "events": events,
            "patients": cells["patients"].to_numpy(),
            "share_origin": events / totals["events_from"].to_numpy()[at_origin],
            "share_dest": events / totals["events_at"].to_numpy()[at_dest],
            "km": cells["km"].to_numpy(),
            "internal": origin == dest,
        }
    )
    return flows.sort_values("events", ascending=False, kind="stable", ignore_index=True)


def _places(counts: FlowCounts, totals: pd.DataFrame, all_places: bool) -> pd.DataFrame:
    """The places with their totals; those without anything to tell only where all are asked for."""
    place = counts.totals["place"].to_numpy()
    places = pd.DataFrame(
        {
            "place": place,
            "place_id": counts.place_id[place],
            "step": counts.steps[counts.totals["step"].to_numpy()],
            **{name: totals[name].to_numpy() for name in TOTAL_COLUMNS},
        }
    )
    if not all_places:
        places = places[(places["events_from"] > 0) | (places["events_at"] > 0)]
    return places.reset_index(drop=True)


def _hidden(
    counts: FlowCounts,
    hidden: Booleans,
    small: Booleans,
    stated: Booleans,
    secrecy: SecrecyOptions,
) -> pd.DataFrame:
    """What is in no flow: without place, or hidden (both rules in one row, which tells less)."""
    n_steps = len(counts.steps)
    step = counts.cells["step"].to_numpy()[hidden]
    cells = np.bincount(step, minlength=n_steps).astype(float)
    events = np.bincount(step, counts.cells["events"].to_numpy()[hidden], minlength=n_steps).astype(
        float
    )
    events[~stated] = np.nan
    few = tr("fewer than {n} patients", n=secrecy.min_patients)
    reason = np.where(
        np.bincount(counts.cells["step"].to_numpy()[hidden & ~small], minlength=n_steps) > 0,
        tr(
            "fewer than {n} patients, or hidden so that those cannot be computed back",
            n=secrecy.min_patients,
        ),
        few,
    ).astype(object)
    reason[~stated] = tr("so few patients that even their number of events is not given")
    unplaced = {
        tr("the residence is unknown"): counts.without_place["no_origin"],
        tr("the place of care is unknown"): counts.without_place["no_dest"],
    }
    blocks = [
        pd.DataFrame({"step": counts.steps, "cells": cells, "events": events, "reason": reason})
    ]
    blocks += [
        pd.DataFrame({"step": counts.steps, "cells": 0.0, "events": n.astype(float), "reason": why})
        for why, n in unplaced.items()
    ]
    table = pd.concat(blocks, ignore_index=True)
    return table[(table["cells"] > 0) | (table["events"] > 0)].reset_index(drop=True)


def _sums(counts: FlowCounts, hidden: Booleans) -> pd.DataFrame:
    """Per step where the events went."""
    n_steps = len(counts.steps)
    step, n = counts.cells["step"].to_numpy(), counts.cells["events"].to_numpy()

    def total(rows: Booleans) -> Integers:
        return np.bincount(step[rows], n[rows], minlength=n_steps).astype(np.int64)

    return pd.DataFrame(
        {
            "step": counts.steps,
            "read": np.bincount(counts.event_step, minlength=n_steps),
            "shown": total(~hidden & ~counts.internal),
            "internal": total(~hidden & counts.internal),
            "hidden": total(hidden),
            "without_place": counts.without_place.sum(axis=1).to_numpy(),
        }
    )
