"""Publication: the flows, places and hidden totals that may be shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from .flow_groups import GROUP_COLUMNS, FlowOptions
from .largest_flows import largest_flows, moved_events
from .net_flows import pair_flows
from .origin_destination import (
    TOTALS,
    Booleans,
    FlowCounts,
    Integers,
    count_flows,
    shown_totals,
)
from .secrecy import PublishedSums, is_small, protect
from .small_flows import MergedFlows, merge_small, nothing_merged

SMALL = ("hide", "other")
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
    small : str
        ``hide``, or ``other``: small flows of one origin, then of one destination, are merged into
        one flow where that has enough patients; not with ``margins``.
    """

    min_patients: int = 11
    margins: bool = False
    small: str = "hide"

    def __post_init__(self) -> None:
        if self.small not in SMALL:
            raise ParameterError(
                tr(
                    "“{value}” is nothing to do with small flows; choose one of: {choices}.",
                    value=self.small,
                    choices=", ".join(SMALL),
                )
            )
        if self.small == "other" and self.margins:
            raise ParameterError(
                tr(
                    "Small flows merged into other places could be found again from totals that"
                    " count everything: choose either SMALL = other or MARGINS."
                )
            )


@dataclass(frozen=True)
class FlowChoice:
    """Which of the flows that may be shown are shown, and how.

    Attributes
    ----------
    top_share : float
        The largest flows that make this share (percent) of the events between places; 100 = all.
    net : bool
        Both directions between two places as one row, with net and gross.
    """

    top_share: float = 100.0
    net: bool = False


@dataclass(frozen=True)
class FlowTables:
    """Flows that may be shown, and where every event went.

    Attributes
    ----------
    flows : DataFrame
        ``group``, ``origin``, ``dest`` (codes into ``place_id``), ``origin_id``, ``dest_id``,
        ``step``, ``period``, ``territory_type``, ``events``, ``patients``, ``share_origin``,
        ``share_dest``, ``km``, ``internal``, ``merged``; many events before few. Net flows have
        ``events_back``, ``patients_back``, ``net``, ``gross`` too.
    places : DataFrame
        ``place`` (code), ``place_id``, ``step``, ``period``, ``territory_type`` and ``events_…``,
        ``patients_…`` for each of ``TOTALS`` (nan = hidden). They count the flows that are left
        out by ``top_share`` too.
    hidden : DataFrame
        ``contracts.HIDDEN`` with ``period`` and ``territory_type``: what is in no flow, by group
        and reason.
    place_id : ndarray of object
        Names of the place codes; the last one is ``""``, the end of a merged flow that is many
        places.
    n_origins : int or None
        As in :class:`FlowCounts`.
    sums : DataFrame
        Per group: ``step``, ``period``, ``territory_type``, ``read``, ``shown``, ``internal``,
        ``merged``, ``left_out``, ``hidden``, ``without_place`` (events); each row adds up.
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
    choice: FlowChoice | None = None,
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
    choice : FlowChoice, optional
        What of it is shown.

    Returns
    -------
    FlowTables
        Events read = shown + internal + merged + left out + hidden + without place, in every
        group.
    """
    secrecy, choice = secrecy or SecrecyOptions(), choice or FlowChoice()
    counts = count_flows(events, options, part(progress, 0.0, 0.4))
    small = is_small(counts.cells["patients"].to_numpy(), secrecy.min_patients)
    merged = nothing_merged(counts)
    if secrecy.margins and secrecy.min_patients > 1:
        kept_back, totals, stated = _protected(counts, small, secrecy, part(progress, 0.4, 0.9))
    else:
        if secrecy.small == "other":
            merged = merge_small(counts, small, secrecy.min_patients)
        kept_back, stated = small, np.ones(len(counts.groups), dtype=bool)
        totals = shown_totals(counts, ~small | merged.by_origin, ~small | merged.by_dest)
    progress(0.95)
    every = _flows(counts, ~kept_back, merged, totals)
    flows = pair_flows(every, counts.cells[kept_back]) if choice.net else every
    large = largest_flows(flows, choice.top_share)
    hidden = kept_back & ~merged.cells
    tables = FlowTables(
        flows[large].reset_index(drop=True),
        _places(counts, totals, all_places=secrecy.margins),
        _hidden(counts, hidden, small, stated, secrecy),
        np.append(counts.place_id, ""),
        counts.n_origins,
        _sums(counts, hidden, flows, large),
    )
    progress(1.0)
    return tables


def _protected(
    counts: FlowCounts, small: Booleans, secrecy: SecrecyOptions, progress: Progress
) -> tuple[Booleans, pd.DataFrame, Booleans]:
    """Hidden flows, totals (nan = hidden), and the groups whose grand total may be stated."""
    hidden = small.copy()
    totals = counts.totals[TOTAL_COLUMNS].astype(float)
    stated = np.ones(len(counts.groups), dtype=bool)
    n_groups = len(counts.groups)
    for group in range(n_groups):
        cell = np.flatnonzero(counts.cells["group"] == group)
        row = np.flatnonzero(counts.totals["group"] == group)
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
            sums, secrecy.min_patients, part(progress, group / n_groups, (group + 1) / n_groups)
        )
        kind, index = arcs["kind"].to_numpy(), arcs["index"].to_numpy()
        hidden[index[gone & (kind == "cell")]] = True
        stated[group] = not gone[kind == "all"].any()
        for name in TOTALS[:-1]:
            rows = index[gone & (kind == name)]
            totals.loc[rows, [f"events_{name}", f"patients_{name}"]] = np.nan
    # A place's internal total is its internal flow, hidden with it.
    internal = counts.cells[hidden & counts.internal]
    rows = _total_rows(counts, internal["group"], internal["origin"])
    totals.loc[rows, ["events_internal", "patients_internal"]] = np.nan
    return hidden, totals, stated


def _total_rows(counts: FlowCounts, group: pd.Series, place: pd.Series) -> Integers:
    """Rows of ``counts.totals`` of these groups and places, -1 where a place is many places."""
    n = len(counts.place_id) + 1
    keys = pd.Index(counts.totals["group"].to_numpy() * n + counts.totals["place"].to_numpy())
    found = keys.get_indexer(group.to_numpy() * n + place.to_numpy())
    return np.asarray(found, dtype=np.int64)


def _arcs(counts: FlowCounts, cell: Integers, row: Integers) -> pd.DataFrame:
    """The numbers of one group as a network: everything that is published adds up along it.

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


def _flows(
    counts: FlowCounts, shown: Booleans, merged: MergedFlows, totals: pd.DataFrame
) -> pd.DataFrame:
    """The flows that may be shown with their shares, many events before few."""
    # The distances of merged flows stay away: from them the flows could be told apart.
    rows = merged.rows.assign(km=np.nan, merged=True)
    cells = counts.cells[shown].assign(merged=False)
    if len(rows):
        cells = pd.concat([cells, rows], ignore_index=True)
    group, origin, dest = (cells[name].to_numpy() for name in ("group", "origin", "dest"))
    place_id = np.append(counts.place_id, "")
    events = cells["events"].to_numpy()

    def share(total: str, place: str) -> NDArray[np.float64]:
        at_place = _total_rows(counts, cells["group"], cells[place])
        return np.asarray(events / np.append(totals[total].to_numpy(float), np.nan)[at_place])

    flows = pd.DataFrame(
        {
            "group": group,
            "origin": origin,
            "dest": dest,
            "origin_id": place_id[origin],
            "dest_id": place_id[dest],
            **{name: counts.groups[name].to_numpy()[group] for name in GROUP_COLUMNS},
            "events": events,
            "patients": cells["patients"].to_numpy(),
            "share_origin": share("events_from", "origin"),
            "share_dest": share("events_at", "dest"),
            "km": cells["km"].to_numpy(float),
            "internal": origin == dest,
            "merged": cells["merged"].to_numpy(bool),
        }
    )
    return flows.sort_values("events", ascending=False, kind="stable", ignore_index=True)


def _places(counts: FlowCounts, totals: pd.DataFrame, all_places: bool) -> pd.DataFrame:
    """The places with their totals; those without anything to tell only where all are asked for."""
    place, group = counts.totals["place"].to_numpy(), counts.totals["group"].to_numpy()
    places = pd.DataFrame(
        {
            "place": place,
            "place_id": counts.place_id[place],
            **{name: counts.groups[name].to_numpy()[group] for name in GROUP_COLUMNS},
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
    n_groups = len(counts.groups)
    group = counts.cells["group"].to_numpy()[hidden]
    n_events = counts.cells["events"].to_numpy()[hidden]
    cells = np.bincount(group, minlength=n_groups).astype(float)
    events = np.bincount(group, n_events, minlength=n_groups).astype(float)
    events[~stated] = np.nan
    few = tr("fewer than {n} patients", n=secrecy.min_patients)
    for_others = counts.cells["group"].to_numpy()[hidden & ~small]
    reason = np.where(
        np.bincount(for_others, minlength=n_groups) > 0,
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
    blocks = [counts.groups.assign(cells=cells, events=events, reason=reason)]
    blocks += [
        counts.groups.assign(cells=0.0, events=n.to_numpy(float), reason=why)
        for why, n in unplaced.items()
    ]
    table = pd.concat(blocks, ignore_index=True)
    return table[(table["cells"] > 0) | (table["events"] > 0)].reset_index(drop=True)


def _sums(
    counts: FlowCounts, hidden: Booleans, flows: pd.DataFrame, large: Booleans
) -> pd.DataFrame:
    """Per group where the events went."""
    n_groups = len(counts.groups)

    def total(group: Integers, n: NDArray[np.float64], rows: Booleans) -> Integers:
        return np.bincount(group[rows], n[rows], minlength=n_groups).astype(np.int64)

    group, n = flows["group"].to_numpy(), moved_events(flows)
    internal, merged = flows["internal"].to_numpy(bool), flows["merged"].to_numpy(bool)
    moves = ~internal & ~merged
    cell_group = counts.cells["group"].to_numpy()
    return counts.groups.assign(
        read=np.bincount(counts.event_group, minlength=n_groups),
        shown=total(group, n, moves & large),
        internal=total(group, n, internal),
        merged=total(group, n, merged),
        left_out=total(group, n, moves & ~large),
        hidden=total(cell_group, counts.cells["events"].to_numpy(float), hidden),
        without_place=counts.without_place.sum(axis=1).to_numpy(),
    )
