"""The faults of a road network as a table: kind, severity, place and a plain sentence for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..i18n import number, tr
from .crossings import Crossings
from .doubtful_values import DoubtfulValues
from .duplicates import Duplicates
from .missed_ends import MissedEnds
from .model import Booleans, Floats, Integers, Network, RoadCosts, RoadLines
from .part_gaps import REACHES_METRES, PartGaps
from .road_parts import STATES, DeadGroups, RoadParts, middle_points

PROBLEM, INFORMATION = "problem", "information"
KINDS = (
    "near_miss", "isolated_part", "enter_only", "leave_only", "cut_off", "no_speed",
    "unknown_class", "unknown_direction", "duplicate", "no_length", "no_geometry", "crossing",
)  # fmt: skip
COLUMNS = (
    "kind", "severity", "road", "road_id", "other_road", "other_id", "part", "metres", "number",
    "sentence", "x", "y",
)  # fmt: skip
CROSSES, NEAR, CLOSED_LINK, RIM, GAP = CAUSES = ("crosses", "near", "closed_link", "rim", "gap")
"""Why a part is isolated: it crosses another part without a junction, it ends just short of one,
only closed roads lead there, it reaches the edge of the layer, or a stretch of road is missing."""
SLIP_METRES = 2.0
"""An end this near to another road is hardly meant to end there."""


@dataclass(frozen=True)
class Names:
    """How the roads of a layer are called.

    Attributes
    ----------
    ids : (n_roads,) object or None
        What the layer's own identifier says, ``""`` where it says nothing.
    """

    ids: NDArray[np.object_] | None

    def of(self, rows: Integers) -> list[str]:
        """A name for each row: the identifier, else its row in the layer."""
        return [
            identifier or tr("no. {row}", row=row + 1)
            for identifier, row in zip(self.texts(rows), rows.tolist())
        ]

    def texts(self, rows: Integers) -> list[str]:
        """The identifier of each row, ``""`` where it has none."""
        return [""] * len(rows) if self.ids is None else self.ids[rows].tolist()


def problem_rows(
    kind: str,
    names: Names,
    sentences: Sequence[str],
    x: Floats,
    y: Floats,
    severe: Booleans | bool = True,
    road: Integers | None = None,
    other: Integers | None = None,
    **columns: object,
) -> pd.DataFrame:
    """Rows of the table of problems.

    Parameters
    ----------
    kind : str
        One of :data:`KINDS`.
    names : Names
        Of the roads.
    sentences : sequence of str
        One per row.
    x, y : (n,) float64
        Where, nan = nowhere.
    severe : bool or (n,) bool
        Whether it is a problem; else it is an information.
    road, other : (n,) int64, optional
        Rows of the road layer.
    columns
        ``part``, ``metres``, ``number``.
    """
    n = len(sentences)
    frame = pd.DataFrame({"kind": np.full(n, kind, object)})
    frame["severity"] = np.where(np.broadcast_to(severe, n), PROBLEM, INFORMATION)
    for row_column, id_column, rows in (
        ("road", "road_id", road),
        ("other_road", "other_id", other),
    ):
        frame[row_column] = np.nan if rows is None else rows + 1.0
        frame[id_column] = "" if rows is None else names.texts(rows)
    for name in ("part", "metres", "number"):
        frame[name] = columns.get(name, np.nan)
    frame["sentence"] = np.array(sentences, object)
    frame["x"], frame["y"] = x, y
    return frame[list(COLUMNS)]


def joined_rows(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """All tables of problems as one, in their order."""
    filled = [table for table in tables if len(table)]
    if not filled:
        return problem_rows(KINDS[0], Names(None), [], np.zeros(0), np.zeros(0))
    return pd.concat(filled, ignore_index=True)


def missed_end_rows(
    network: Network, parts: RoadParts, missed: MissedEnds, names: Names
) -> pd.DataFrame:
    """Ends that stop short of another road; a problem within a slip or between two parts."""
    road, other = network.edge_feature[missed.edge], network.edge_feature[missed.other]
    apart = parts.edge_part[missed.edge] != parts.edge_part[missed.other]
    sentences = [
        tr(
            "The end of road {road} stops {metres} m from road {other} without meeting it; they are"
            " in separate parts of the network.",
            road=one, other=another, metres=number(metres, 2),
        )
        if is_apart
        else tr(
            "The end of road {road} stops {metres} m from road {other} without meeting it.",
            road=one, other=another, metres=number(metres, 2),
        )
        for one, another, metres, is_apart in zip(
            names.of(road), names.of(other), missed.metres.tolist(), apart.tolist()
        )
    ]  # fmt: skip
    return problem_rows(
        "near_miss", names, sentences, missed.x, missed.y,
        apart | (missed.metres <= SLIP_METRES), road, other,
        part=parts.edge_part[missed.edge] + 1, metres=missed.metres,
    )  # fmt: skip


def isolated_rows(
    parts: RoadParts, gaps: PartGaps, cause: NDArray[np.object_], names: Names
) -> pd.DataFrame:
    """Every part but the main one, at its corner nearest to the main part."""
    rows = np.arange(1, len(parts))
    said = {
        CROSSES: tr(
            "Isolated part ({km} km, edges: {edges}): it crosses other roads without a junction."
        ),
        NEAR: tr(
            "Isolated part ({km} km, edges: {edges}): it or a road beside it stops just short of"
            " meeting the other. From here to the main part: {gap}."
        ),
        CLOSED_LINK: tr(
            "Isolated part ({km} km, edges: {edges}): only roads closed to this means of travel"
            " lead there."
        ),
        RIM: tr(
            "Isolated part ({km} km, edges: {edges}): it reaches the edge of the layer, where roads"
            " are cut off. From here to the main part: {gap}."
        ),
        GAP: tr(
            "Isolated part ({km} km, edges: {edges}): no road joins it to the main part. From here"
            " to there: {gap}. A stretch of road is missing, or it is an island."
        ),
    }
    sentences = [
        said[why].format(edges=number(edges), km=number(metres / 1000, 2), gap=_gap(gap))
        for why, edges, metres, gap in zip(
            cause[1:].tolist(),
            parts.n_edges[1:].tolist(),
            parts.metres[1:].tolist(),
            gaps.metres[1:].tolist(),
        )
    ]
    return problem_rows(
        "isolated_part", names, sentences, gaps.x[1:], gaps.y[1:],
        part=rows + 1, metres=parts.metres[1:], number=parts.n_edges[1:],
    )  # fmt: skip


def _gap(metres: float) -> str:
    if not np.isfinite(metres):
        return tr("more than {metres} m", metres=number(REACHES_METRES[-1]))
    return tr("{metres} m", metres=number(metres, 1 if metres < 10 else 0))


def dead_end_rows(
    network: Network, groups: DeadGroups, at_rim: Booleans, names: Names
) -> pd.DataFrame:
    """One-way roads that one cannot leave, or not reach; at the rim they are an information."""
    node = np.maximum(groups.gate, 0)
    middle_x, middle_y = middle_points(network, groups.edge)
    x = np.where(groups.gate >= 0, network.node_x[node], middle_x)
    y = np.where(groups.gate >= 0, network.node_y[node], middle_y)
    road = network.edge_feature[groups.edge]
    said = {
        "enter_only": tr(
            "One can drive in here but not out again ({km} km, edges: {edges}, from road {road}"
            " on)."
        ),
        "leave_only": tr(
            "One can drive out here but never in ({km} km, edges: {edges}, up to road {road})."
        ),
        "cut_off": tr(
            "One-way roads that one can neither reach nor leave ({km} km, edges: {edges}, with"
            " road {road})."
        ),
    }
    rim_hint = " " + tr("They reach the edge of the layer, where one-way roads are cut off.")
    states = [STATES[state] for state in groups.state.tolist()]
    sentences = [
        said[state].format(edges=number(edges), km=number(metres / 1000, 2), road=name)
        + (rim_hint if rim else "")
        for state, edges, metres, name, rim in zip(
            states, groups.n_edges.tolist(), groups.metres.tolist(), names.of(road), at_rim.tolist()
        )
    ]
    rows = problem_rows(
        "enter_only", names, sentences, x, y, ~at_rim, road,
        part=1, metres=groups.metres, number=groups.n_edges,
    )  # fmt: skip
    rows["kind"] = np.array(states, object)
    return rows.sort_values("kind", key=lambda kinds: kinds.map(KINDS.index), kind="stable")


def value_rows(
    lines: RoadLines,
    costs: RoadCosts,
    doubtful: DoubtfulValues,
    names: Names,
    rows: dict[str, Integers],
) -> list[pd.DataFrame]:
    """Roads whose values had to be guessed, at the middle of their drawing.

    Parameters
    ----------
    rows : dict of str to int64
        Which roads to list, by kind.
    """
    ways = {(True, True): tr("both ways"), (True, False): tr("as it is drawn")}
    tables = []
    for kind, road in rows.items():
        texts = [text or tr("empty") for text in doubtful.values[kind][road].tolist()]
        called = names.of(road)
        if kind == "no_speed":
            sentences = [
                tr(
                    "Road {road} has no usable speed (“{value}”); {kmh} km/h of the speed table is"
                    " used.", road=name, value=text, kmh=number(kmh),
                )
                for name, text, kmh in zip(called, texts, costs.kmh[road].tolist())
            ]  # fmt: skip
        elif kind == "unknown_class":
            sentences = [
                tr(
                    "Road {road} is of class “{value}”, which the speed table does not know; the"
                    " default of {kmh} km/h is used.", road=name, value=text, kmh=number(kmh),
                )
                for name, text, kmh in zip(called, texts, costs.kmh[road].tolist())
            ]  # fmt: skip
        else:
            drawn = zip(costs.forward[road].tolist(), costs.backward[road].tolist())
            sentences = [
                tr(
                    "The direction “{value}” of road {road} is not understood; the road is open"
                    " {ways}.", road=name, value=text,
                    ways=ways.get(way, tr("against its drawing")),
                )
                for name, text, way in zip(called, texts, drawn)
            ]  # fmt: skip
        x, y = road_points(lines, road)
        tables.append(problem_rows(kind, names, sentences, x, y, road=road))
    return tables


def duplicate_rows(
    network: Network, costs: RoadCosts, duplicates: Duplicates, names: Names
) -> pd.DataFrame:
    """Roads drawn twice; a problem only where both do not cost the same."""
    one, other = duplicates.feature, duplicates.other
    differ = costs.kmh[one] != costs.kmh[other]
    differ |= (costs.forward[one] & costs.backward[one]) != (
        costs.forward[other] & costs.backward[other]
    )
    sentences = [
        tr("Road {road} runs {metres} m over its own ground.", road=name, metres=number(metres))
        if itself
        else tr(
            "Road {road} is drawn on top of road {other} for {metres} m, with another speed or"
            " direction; the quicker one counts.", road=name, other=another, metres=number(metres),
        )
        if unlike
        else tr(
            "Road {road} is drawn on top of road {other} for {metres} m; it changes nothing.",
            road=name, other=another, metres=number(metres),
        )
        for name, another, metres, unlike, itself in zip(
            names.of(one), names.of(other), duplicates.metres.tolist(), differ.tolist(),
            (one == other).tolist(),
        )
    ]  # fmt: skip
    x, y = middle_points(network, duplicates.edge)
    return problem_rows(
        "duplicate", names, sentences, x, y, differ, one, other, metres=duplicates.metres
    )


def undrawn_rows(rows: Integers, x: Floats, y: Floats, names: Names) -> list[pd.DataFrame]:
    """Roads without length (where they are) and without geometry (nowhere)."""
    somewhere = np.isfinite(x) & np.isfinite(y)
    point, nothing = rows[somewhere], rows[~somewhere]
    return [
        problem_rows(
            "no_length", names,
            [tr("Road {road} has no length: all its points are one.", road=name)
             for name in names.of(point)],
            x[somewhere], y[somewhere], road=point, metres=0.0,
        ),
        problem_rows(
            "no_geometry", names,
            [tr("Road {road} has no line at all.", road=name) for name in names.of(nothing)],
            x[~somewhere], y[~somewhere], road=nothing,
        ),
    ]  # fmt: skip


def crossing_rows(
    network: Network, parts: RoadParts, crossings: Crossings, names: Names
) -> pd.DataFrame:
    """Crossings without a junction, an information: most are bridges."""
    road, other = network.edge_feature[crossings.edge], network.edge_feature[crossings.other]
    sentences = [
        tr(
            "Road {road} crosses road {other} without a junction: a bridge, or a junction that is"
            " missing.", road=one, other=another,
        )
        for one, another in zip(names.of(road), names.of(other))
    ]  # fmt: skip
    return problem_rows(
        "crossing", names, sentences, crossings.x, crossings.y, False, road, other,
        part=parts.edge_part[crossings.edge] + 1,
    )  # fmt: skip


def road_points(lines: RoadLines, roads: Integers) -> tuple[Floats, Floats]:
    """The middle vertex of the first line of each road, nan where it has none."""
    first = np.full(lines.n_features, -1, np.int64)
    first[lines.feature[::-1]] = np.arange(len(lines.feature))[::-1]
    part = first[roads]
    safe = np.maximum(part, 0)
    vertex = (lines.start[safe] + lines.start[safe + 1]) // 2
    nowhere = part < 0
    x = np.where(nowhere, np.nan, lines.x[vertex])
    return x, np.where(nowhere, np.nan, lines.y[vertex])
