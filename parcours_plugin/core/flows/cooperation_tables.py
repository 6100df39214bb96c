"""Tables of cooperation: handovers, facilities and types of territory that may be shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..i18n import tr
from ..pathways.event_log import Texts
from ..pathways.groups import Booleans, Floats, counts, distinct, medians, ratios
from ..progress import Progress, part, silent
from .communities import find_communities
from .cooperation import node_measures, reciprocity
from .handovers import Transitions, count_handovers
from .handovers_secrecy import (
    GroupPatients,
    TableCounts,
    Totals,
    hide_in_tree,
    hide_parts,
    hide_table,
)
from .secrecy import Integers, is_small

COMPLETE = ("territories", "facilities")


@dataclass(frozen=True)
class CooperationOptions:
    """What may be shown.

    Attributes
    ----------
    min_patients : int
        Handovers of 1 to ``min_patients`` - 1 distinct patients are hidden; 0 or 1 = none is.
    complete : str
        Which totals count the hidden handovers too: those of types of ``territories`` or those of
        ``facilities``. The others count what is shown.
    """

    min_patients: int = 11
    complete: str = "territories"

    def __post_init__(self) -> None:
        if self.complete not in COMPLETE:
            raise ParameterError(
                tr(
                    "“{value}” is no kind of total; choose one of: {choices}.",
                    value=self.complete,
                    choices=", ".join(COMPLETE),
                )
            )


@dataclass(frozen=True)
class CooperationTables:
    """What may be shown, and where every passage went.

    Attributes
    ----------
    handovers : DataFrame
        ``contracts.HANDOVERS`` and ``origin``, ``dest`` (rows of ``nodes``); many before few.
    nodes : DataFrame
        ``contracts.COOPERATION_NODES`` and ``x``, ``y``, one row per facility.
    matrix : DataFrame
        ``contracts.COOPERATION``: from type to type, and their totals.
    hidden : DataFrame
        ``contracts.HIDDEN`` without ``step``.
    sums : dict
        ``transitions`` = ``shown`` + ``hidden`` + ``internal`` + ``without_facility``.
    reciprocity : float
        Of the handovers shown.
    """

    handovers: pd.DataFrame
    nodes: pd.DataFrame
    matrix: pd.DataFrame
    hidden: pd.DataFrame
    sums: dict[str, int]
    reciprocity: float


def cooperation_tables(
    transitions: Transitions,
    facilities: pd.DataFrame,
    options: CooperationOptions | None = None,
    progress: Progress = silent,
) -> CooperationTables:
    """Count handovers and keep back what secrecy forbids to show.

    Degrees, betweenness, reciprocity and communities are those of the handovers shown, so that
    they tell no more than the map does.

    Parameters
    ----------
    transitions : Transitions
    facilities : DataFrame
        As of :func:`facility_table`, with ``category``, ``territory``, ``territory_type`` (``""`` =
        unknown) and ``coordinates`` (bool).
    options : CooperationOptions, optional
    """
    options = options or CooperationOptions()
    n = len(facilities)
    cells = count_handovers(transitions, n)
    rows = np.flatnonzero(transitions.between)
    key = cells["origin"].to_numpy() * max(n, 1) + cells["dest"].to_numpy()
    cell = np.searchsorted(key, transitions.origin[rows] * max(n, 1) + transitions.dest[rows])
    data = _Counted(transitions, facilities, cells, rows, cell.astype(np.int64), options)
    progress(0.3)
    if options.complete == "facilities":
        shown, strengths, stated = data.by_facility(part(progress, 0.3, 0.7))
        matrix = data.matrix(shown, shown, None)
    else:
        shown, matrix, stated = data.by_territory()
        strengths = None
    few = options.min_patients if options.min_patients > 1 else 0
    measures = node_measures(
        *data.network(shown), n, progress=part(progress, 0.7, 0.95)
    )
    if strengths is not None:
        measures[["in_strength", "out_strength"]] = strengths
    nodes = data.nodes(shown, measures, few)
    handovers = data.handovers(shown, nodes)
    numbers = transitions.numbers()
    hidden = int(cells["handovers"].to_numpy()[~shown].sum())
    progress(1.0)
    return CooperationTables(
        handovers,
        nodes,
        matrix,
        data.hidden(shown, stated),
        {
            "transitions": numbers["transitions"],
            "shown": numbers["handovers"] - hidden,
            "hidden": hidden,
            "internal": numbers["internal"],
            "without_facility": numbers["without_facility"],
        },
        reciprocity(*data.network(shown), n),
    )


@dataclass(frozen=True)
class _Counted:
    """Handovers counted; ``cell`` is the row of ``cells`` of each passage of ``rows``."""

    transitions: Transitions
    facilities: pd.DataFrame
    cells: pd.DataFrame
    rows: Integers
    cell: Integers
    options: CooperationOptions

    def network(self, shown: Booleans) -> tuple[Integers, Integers, Integers]:
        """Origins, destinations and numbers of the handovers shown."""
        some = self.cells[shown]
        return tuple(some[name].to_numpy(np.int64) for name in ("origin", "dest", "handovers"))

    def enough(self, patients: np.ndarray) -> Booleans:
        """Whether a number that rests on so many patients may be shown."""
        least = self.options.min_patients if self.options.min_patients > 1 else 1
        return np.asarray(patients, np.int64) >= least

    def known_shares(self) -> Floats:
        """Share transmitted of each handover, nan where too few are known."""
        share = ratios(self.cells["transmitted"].to_numpy(), self.cells["known"].to_numpy())
        return np.where(self.enough(self.cells["known_patients"].to_numpy()), share, np.nan)

    def by_facility(self, progress: Progress) -> tuple[Booleans, pd.DataFrame, bool]:
        """Handovers shown, strengths that count all (nan = hidden), if their sum may be stated."""
        n = len(self.facilities)
        patient = self.transitions.patient[self.rows]
        origin, dest = (self.cells[name].to_numpy(np.int64) for name in ("origin", "dest"))
        count = self.cells["handovers"].to_numpy(np.int64)
        table = TableCounts(
            origin,
            dest,
            count,
            self.cells["patients"].to_numpy(np.int64),
            distinct(origin[self.cell], patient, n),
            distinct(dest[self.cell], patient, n),
        )
        hidden = hide_table(table, self.options.min_patients, progress=progress)
        strengths = pd.DataFrame(
            {
                "in_strength": np.where(hidden.dests, np.nan, np.bincount(dest, count, n)),
                "out_strength": np.where(hidden.origins, np.nan, np.bincount(origin, count, n)),
            }
        )
        return ~hidden.cells, strengths, not hidden.total

    def types(self) -> tuple[Integers, Texts]:
        """Type of territory of each facility as a code, and the names of the types."""
        kinds = self.facilities["territory_type"].to_numpy(object)
        codes, names = pd.factorize(pd.Series(kinds, dtype=object).replace("", None), sort=True)
        unknown = np.where(codes < 0, len(names), codes).astype(np.int64)
        return unknown, np.append(np.asarray(names, object), tr("not known"))

    def blocks(self) -> tuple[Integers, Integers, Integers]:
        """Cell of the matrix of each handover, and the types at both ends of the matrix's cells."""
        kind, names = self.types()
        width = len(names)
        pair = kind[self.cells["origin"].to_numpy()] * width + kind[self.cells["dest"].to_numpy()]
        pairs, block = np.unique(pair, return_inverse=True)
        return block.astype(np.int64), pairs // width, pairs % width

    def by_territory(self) -> tuple[Booleans, pd.DataFrame, bool]:
        """Handovers shown, the matrix of types that counts all, if their sum may be stated."""
        block, start, _ = self.blocks()
        n, n_types = len(start), len(self.types()[1])
        everything = np.ones(len(self.cells), bool)
        if self.options.min_patients <= 1 or not n:
            return everything, self.matrix(everything, everything, None), True
        patient = self.transitions.patient[self.rows]
        of_row = block[self.cell]
        small = is_small(self.cells["patients"].to_numpy(), self.options.min_patients)
        by_block, by_type = (
            distinct(group, patient, size)
            for group, size in ((of_row, n), (start[of_row], n_types))
        )
        # The grand total rests on as many patients as it needs: it is stated wherever possible.
        small_totals = np.append(
            is_small(np.concatenate([by_block, by_type]), self.options.min_patients), False
        )
        whole = n + n_types
        totals = Totals(block, np.concatenate([n + start, np.full(n_types, whole), [-1]]))
        hidden, gone = hide_in_tree(
            self.cells["handovers"].to_numpy(np.int64),
            small,
            totals,
            small_totals,
            GroupPatients(self.cell, patient, block, n),
            self.options.min_patients,
        )
        return ~hidden, self.matrix(everything, ~hidden, gone), not gone[-1]

    def matrix(
        self, counted: Booleans, shown: Booleans, hidden: Booleans | None
    ) -> pd.DataFrame:
        """The table from type to type over the handovers counted."""
        block, start, end = self.blocks()
        names = np.append(self.types()[1], tr("all")).astype(object)
        n_types, n = len(names) - 1, len(start)
        rows = np.flatnonzero(counted[self.cell])
        of_row, passage = block[self.cell[rows]], self.rows[rows]
        # What a block tells of transmission less what its shown handovers tell of it must not
        # come down to few patients; totals count the blocks that tell.
        known = self.transitions.known[passage]
        told = np.isfinite(self.known_shares()) & shown
        patient = self.transitions.patient[passage]
        rest = np.where(known & ~told[self.cell[rows]], patient, -1)
        n_rest = distinct(of_row, rest, n)
        enough = self.enough(distinct(of_row, np.where(known, patient, -1), n))
        tells = enough & ((n_rest == 0) | self.enough(n_rest))
        if hidden is not None:
            tells &= ~hidden[:n]
        shapes = (
            (of_row, n),
            (start[of_row], n_types),
            (np.zeros(len(rows), np.int64), 1),
        )
        parts = [
            self._matrix_rows(group, size, passage, known & tells[of_row])
            for group, size in shapes
        ]
        from_ = np.concatenate([start, np.arange(n_types + 1)])
        to = np.concatenate([end, np.full(n_types + 1, n_types)])
        table = pd.concat(parts, ignore_index=True)
        table.insert(0, "from_type", names[from_])
        table.insert(1, "to_type", names[to])
        gone = np.zeros(len(table), bool) if hidden is None else hidden
        columns = [name for name in table.columns if name not in ("from_type", "to_type")]
        numbers = table[columns].to_numpy(float)
        table[columns] = np.where(np.asarray(gone, bool)[:, None], np.nan, numbers)
        number = table["handovers"].to_numpy(float)
        table["share"] = ratios(number, np.full(len(number), number[-1]))
        table["share_from"] = ratios(number, np.append(number[n:-1], np.nan)[from_])
        table["hidden"] = gone
        kept = gone | (number > 0)
        return table[kept].reset_index(drop=True)

    def _matrix_rows(
        self, group: Integers, n: int, passage: Integers, telling: Booleans
    ) -> pd.DataFrame:
        """Numbers of some rows of the matrix."""
        chosen = self.transitions
        patient, wait = chosen.patient[passage], chosen.wait_days[passage]
        waiting = distinct(group, np.where(np.isfinite(wait), patient, -1), n)
        share = ratios(
            counts(group, n, telling & chosen.transmitted[passage]), counts(group, n, telling)
        )
        return pd.DataFrame(
            {
                "handovers": counts(group, n),
                "patients": distinct(group, patient, n),
                "share_transmitted": share,
                "median_wait_days": np.where(
                    self.enough(waiting), medians(group, wait, n), np.nan
                ),
            }
        )

    def nodes(self, shown: Booleans, measures: pd.DataFrame, few: int) -> pd.DataFrame:
        """The facilities with what may be said of them."""
        known = self.facilities.reset_index(drop=True)
        n = len(known)
        origin, dest, number = self.network(shown)
        community = find_communities(origin, dest, number, n)
        table = pd.concat([known, measures], axis=1)
        table["strength"] = table["in_strength"] + table["out_strength"]
        table["patients"] = known["patients"].where(known["patients"] >= few)
        table["internal"] = self._internal(n)
        table["community"] = np.where(community > 0, community, np.nan)
        linked = np.bincount(origin, number, n) + np.bincount(dest, number, n)
        names = np.full(int(community.max()) + 1 if n else 1, "", object)
        for row in np.argsort(linked, kind="stable").tolist():
            names[community[row]] = known["facility_name"].iat[row]
        names[0] = ""
        table["community_name"] = names[community]
        crosses = self._crosses(origin, dest)
        ends = np.concatenate([origin, dest])
        both, weight = np.tile(crosses, 2), np.tile(number, 2)
        table["share_crossing"] = ratios(
            np.bincount(ends, weight * (both == 1), n), np.bincount(ends, weight * (both >= 0), n)
        )
        share = self.known_shares()[shown]
        told = np.isfinite(share)
        table["share_transmitted"] = ratios(
            np.bincount(origin[told], self.cells["transmitted"].to_numpy()[shown][told], n),
            np.bincount(origin[told], self.cells["known"].to_numpy()[shown][told], n),
        )
        sent = self.rows[shown[self.cell]]
        wait = self.transitions.wait_days[sent]
        start = self.transitions.origin[sent]
        waiting = np.where(np.isfinite(wait), self.transitions.patient[sent], -1)
        table["median_wait_days"] = np.where(
            self.enough(distinct(start, waiting, n)), medians(start, wait, n), np.nan
        )
        return table

    def _internal(self, n: int) -> Floats:
        """Passages inside each facility, nan where they are of few patients."""
        inside = np.flatnonzero(self.transitions.placed & ~self.transitions.between)
        at, patient = self.transitions.origin[inside], self.transitions.patient[inside]
        number, patients = counts(at, n), distinct(at, patient, n)
        gone = hide_parts(number, patients, self.options.min_patients)
        return np.where(gone, np.nan, number.astype(float))

    def _crosses(self, origin: Integers, dest: Integers) -> Integers:
        """1 where a handover crosses a territory's border, 0 where not, -1 = unknown."""
        place = self.facilities["territory"].to_numpy(object)
        unknown = (place[origin] == "") | (place[dest] == "")
        return np.where(unknown, -1, place[origin] != place[dest]).astype(np.int64)

    def handovers(self, shown: Booleans, nodes: pd.DataFrame) -> pd.DataFrame:
        """The handovers shown, many before few."""
        some = self.cells[shown]
        origin, dest, number = self.network(shown)
        share = self.known_shares()[shown]
        x, y = (nodes[name].to_numpy(float) for name in ("x", "y"))
        crosses = self._crosses(origin, dest)
        column = {name: nodes[name].to_numpy() for name in nodes.columns}
        waits = some["median_wait_days"].to_numpy()
        table = pd.DataFrame(
            {
                "from_id": column["facility_id"][origin],
                "to_id": column["facility_id"][dest],
                "handovers": number,
                "patients": some["patients"].to_numpy(),
                "median_wait_days": np.where(
                    self.enough(some["wait_patients"].to_numpy()), waits, np.nan
                ),
                "share_transmitted": share,
                "crosses": pd.Series(crosses == 1).astype(object).where(crosses >= 0, None),
                "km": np.hypot(x[dest] - x[origin], y[dest] - y[origin]) / 1000.0,
                "from_name": column["facility_name"][origin],
                "to_name": column["facility_name"][dest],
                "from_territory": column["territory"][origin],
                "to_territory": column["territory"][dest],
                "known": np.where(np.isfinite(share), some["known"].to_numpy(float), np.nan),
                "share_from": ratios(number, column["out_strength"][origin]),
                "share_to": ratios(number, column["in_strength"][dest]),
                "to_strength": column["strength"][dest],
                "origin": origin,
                "dest": dest,
            }
        )
        return table.sort_values("handovers", ascending=False, kind="stable", ignore_index=True)

    def hidden(self, shown: Booleans, stated: bool) -> pd.DataFrame:
        """What is in no handover; the number of those hidden only where it may be stated."""
        few = self.options.min_patients
        small = ~self.enough(self.cells["patients"].to_numpy())
        number = self.cells["handovers"].to_numpy()
        reason = tr("fewer than {n} patients", n=few)
        if (~shown & ~small).any():
            reason = tr(
                "fewer than {n} patients, or hidden so that those cannot be computed back", n=few
            )
        if not stated:
            reason = tr("so few patients that even their number of handovers is not given")
        numbers = self.transitions.numbers()
        table = pd.DataFrame(
            {
                "cells": [int((~shown).sum()), 0, 0],
                "events": [
                    int(number[~shown].sum()),
                    numbers["internal"],
                    numbers["without_facility"],
                ],
                "reason": [
                    reason,
                    tr("inside one facility"),
                    tr("one of the two facilities is unknown"),
                ],
            }
        )
        table = table[table["events"] > 0].reset_index(drop=True)
        if not stated:
            table["events"] = table["events"].astype(float).mask(table["cells"] > 0)
        return table
