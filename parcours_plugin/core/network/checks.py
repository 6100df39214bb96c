"""What is wrong with a road network: every edge as it is used, every fault with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from . import problems as rows_of
from .crossings import Crossings, find_crossings
from .doubtful_values import DoubtfulValues, doubtful_values, is_common
from .duplicates import find_duplicates
from .edge_segments import sort_edge_segments
from .keys import ranges
from .missed_ends import MissedEnds, ToleranceEffect, find_missed_ends, tolerance_effects
from .model import Booleans, Floats, Integers, Network, RoadCosts, RoadLines
from .part_gaps import PartGaps, part_gaps
from .presets import RoadFields, RoadOptions
from .problems import CLOSED_LINK, CROSSES, GAP, NEAR, RIM, Names
from .rim import rim_nodes
from .road_parts import (
    MAIN,
    STATES,
    DeadGroups,
    RoadParts,
    dead_groups,
    linked,
    road_parts,
)
from .vertices import same_places

CLOSED = "closed"
NO_LENGTH_METRES = 0.02


@dataclass(frozen=True)
class CheckOptions:
    """How closely a network is looked at.

    Attributes
    ----------
    near_miss_metres : float
        Loose ends up to this distance from another road are reported.
    """

    near_miss_metres: float = 5.0

    def __post_init__(self) -> None:
        if not 0 <= self.near_miss_metres <= 100:
            raise ParameterError(tr("NEAR_MISS must be a number of metres from 0 to 100."))


@dataclass(frozen=True)
class RoadsRead:
    """A road layer as read and understood.

    Attributes
    ----------
    lines : RoadLines
        Drawing, metres.
    attributes : DataFrame
        One row per road.
    fields : RoadFields
        What the fields mean.
    options : RoadOptions
        How the layer was to be read.
    costs : RoadCosts
        What the roads allow and cost.
    ids : (n_roads,) object, optional
        The layer's own identifiers.
    levels : (n_roads,) int64, optional
        Level of each road; None where the layer does not tell bridges.
    undrawn_x, undrawn_y : (n_undrawn,) float64, optional
        Where the roads without a usable line are, in the order of their rows; nan = nowhere.
    """

    lines: RoadLines
    attributes: pd.DataFrame
    fields: RoadFields
    options: RoadOptions
    costs: RoadCosts
    ids: NDArray[np.object_] | None = None
    levels: Integers | None = None
    undrawn_x: Floats | None = None
    undrawn_y: Floats | None = None


@dataclass(frozen=True)
class NetworkCheck:
    """What was found.

    Attributes
    ----------
    edges : DataFrame
        One row per edge, then one per line of a closed road; columns of ``contracts.ROAD_EDGES``.
    x, y, start : arrays
        Their drawing: row ``i`` has the vertices ``start[i]:start[i + 1]``.
    problems : DataFrame
        Columns of ``contracts.ROAD_PROBLEMS`` and the place ``x``, ``y`` (nan = nowhere).
    parts : RoadParts
        Parts of the network.
    cause : (n_parts,) object
        Why each part is isolated (``problems.CAUSES``), ``""`` for the main one.
    effects : list of ToleranceEffect
        What joining the near misses would change.
    drawn_parts : int
        Parts of the drawing with the closed roads, which may be fewer.
    common : dict of str to int
        Kinds of guessed values so common that their roads are not listed as problems -> roads.
    n_roads, n_used, n_closed, n_without : int
        Roads read = used + closed + without a usable line.
    """

    edges: pd.DataFrame
    x: Floats
    y: Floats
    start: Integers
    problems: pd.DataFrame
    parts: RoadParts
    cause: NDArray[np.object_]
    effects: list[ToleranceEffect]
    drawn_parts: int
    common: dict[str, int] = field(default_factory=dict)
    n_roads: int = 0
    n_used: int = 0
    n_closed: int = 0
    n_without: int = 0

    def n_edges(self, *states: str) -> int:
        """Edges in these states."""
        return int(self.edges["state"].isin(states).sum())

    def n_problems(self, kind: str, severity: str = "") -> int:
        """Rows of a kind (and severity)."""
        chosen = self.problems["kind"] == kind
        if severity:
            chosen &= self.problems["severity"] == severity
        return int(chosen.sum())


@dataclass(frozen=True)
class _Found:
    """What the single checks gave."""

    parts: RoadParts
    gaps: PartGaps
    groups: DeadGroups
    missed: MissedEnds
    crossings: Crossings
    drawn: Integers
    rim: Booleans


def check_network(
    roads: RoadsRead,
    network: Network,
    options: CheckOptions | None = None,
    progress: Progress = silent,
) -> NetworkCheck:
    """Look a network over: parts, dead ends, near misses, crossings, duplicates, guessed values.

    Every check is a few passes over whole arrays; sorting the segments into cells and comparing
    those of one cell weigh most, so the time grows with the number of vertices.

    Parameters
    ----------
    roads : RoadsRead
        The layer.
    network : Network
        What was built from it.
    options : CheckOptions, optional
    progress : Progress

    Returns
    -------
    NetworkCheck
    """
    options = options or CheckOptions()
    names = Names(roads.ids)
    used, closed, without = _uses(roads.lines, roads.costs)
    parts = road_parts(network)
    groups = dead_groups(network, parts)
    progress(0.2)
    segments = sort_edge_segments(network)
    progress(0.4)
    missed = find_missed_ends(network, segments, options.near_miss_metres)
    levels = None if roads.levels is None else roads.levels[network.edge_feature]
    crossings = find_crossings(network, segments, levels, part(progress, 0.4, 0.7))
    crossings = _without_overshoots(crossings, missed, options.near_miss_metres)
    gaps = part_gaps(network, parts, part(progress, 0.7, 0.8))
    if len(parts) > 1 and closed.any():
        drawn = drawn_parts(roads.lines, network, parts)
    else:
        drawn = np.append(np.arange(len(parts)), len(parts))
    found = _Found(parts, gaps, groups, missed, crossings, drawn[:-1], rim_nodes(network))
    cause = _causes(network, found)
    progress(0.9)
    doubtful = doubtful_values(roads.attributes, roads.fields, roads.costs, used)
    listed, common = _listed(doubtful, int(used.sum()))
    undrawn = np.flatnonzero(without)
    ux, uy = _undrawn_places(roads, undrawn)
    table = rows_of.joined_rows(
        [
            rows_of.missed_end_rows(network, parts, missed, names),
            rows_of.isolated_rows(parts, gaps, cause, names),
            rows_of.dead_end_rows(network, groups, _at_rim(network, found), names),
            *rows_of.value_rows(roads.lines, roads.costs, doubtful, names, listed),
            rows_of.duplicate_rows(network, roads.costs, find_duplicates(network), names),
            *rows_of.undrawn_rows(undrawn, ux, uy, names),
            rows_of.crossing_rows(network, parts, crossings, names),
        ]
    )
    edges, x, y, start = _edge_table(roads, network, parts, names, closed)
    progress(1.0)
    return NetworkCheck(
        edges, x, y, start, table, parts, cause,
        tolerance_effects(network, parts.edge_part, missed), int(drawn[-1]), common,
        roads.lines.n_features, int(used.sum()), int(closed.sum()), int(without.sum()),
    )  # fmt: skip


def _uses(lines: RoadLines, costs: RoadCosts) -> tuple[Booleans, Booleans, Booleans]:
    """Which roads are used, closed, and without a usable line; each road is one of these."""
    step = np.zeros(len(lines.x))
    step[1:] = np.hypot(np.diff(lines.x), np.diff(lines.y))
    step[lines.start[:-1]] = 0.0
    metres = np.add.reduceat(step, lines.start[:-1]) if len(lines.feature) else np.zeros(0)
    drawn = np.bincount(lines.feature, weights=metres, minlength=lines.n_features)
    without = drawn < NO_LENGTH_METRES
    is_open = (costs.kmh > 0) & (costs.forward | costs.backward)
    return is_open & ~without, ~is_open & ~without, without


def _without_overshoots(crossings: Crossings, missed: MissedEnds, metres: float) -> Crossings:
    """Without the crossings of ends that reach just beyond the road that they miss."""
    if not len(missed) or not len(crossings):
        return crossings
    pairs = pd.DataFrame({"a": np.minimum(missed.edge, missed.other),
                          "b": np.maximum(missed.edge, missed.other),
                          "ex": missed.x, "ey": missed.y})  # fmt: skip
    here = pd.DataFrame({"a": crossings.edge, "b": crossings.other, "x": crossings.x,
                         "y": crossings.y, "row": np.arange(len(crossings))})  # fmt: skip
    both = here.merge(pairs, on=["a", "b"])
    near = np.hypot(both["x"] - both["ex"], both["y"] - both["ey"]) <= metres
    kept = np.ones(len(crossings), bool)
    kept[both.loc[near, "row"].to_numpy(np.int64)] = False
    return crossings.take(kept)


def drawn_parts(lines: RoadLines, network: Network, parts: RoadParts) -> Integers:
    """Part of the whole drawing, closed roads included, that each part of the network lies in.

    Returns
    -------
    (n_parts + 1,) int64
        The last number is how many parts the drawing has.
    """
    ends = np.concatenate([network.edge_start[:-1], network.edge_start[1:] - 1])
    nodes = np.concatenate([network.edge_from, network.edge_to])
    place = same_places(
        np.concatenate([lines.x, network.vertex_x[ends]]),
        np.concatenate([lines.y, network.vertex_y[ends]]),
    )
    n_lines, n_places = len(lines.feature), len(place)
    owner = np.concatenate(
        [np.repeat(np.arange(n_lines), np.diff(lines.start)), n_lines + n_places + nodes]
    )
    shared = np.bincount(place, minlength=n_places)[place] > 1
    label = linked(n_lines + n_places + network.n_nodes, owner[shared], n_lines + place[shared])
    count = len(np.unique(label[:n_lines]))
    of_part = np.zeros(len(parts), np.int64)
    of_part[parts.edge_part] = label[n_lines + n_places + network.edge_from]
    return np.append(of_part, count)


def _causes(network: Network, found: _Found) -> NDArray[np.object_]:
    """Why each part is isolated, the surest reason first."""
    edge_part, n_parts = found.parts.edge_part, len(found.parts)

    def touched(one: Integers, other: Integers) -> Booleans:
        apart = edge_part[one] != edge_part[other]
        mask = np.zeros(n_parts, bool)
        mask[edge_part[one[apart]]] = True
        mask[edge_part[other[apart]]] = True
        return mask

    at_rim = np.zeros(n_parts, bool)
    at_rim[edge_part[found.rim[network.edge_from] | found.rim[network.edge_to]]] = True
    by_closed = found.drawn == found.drawn[0]
    cause = np.full(n_parts, GAP, object)
    for reason, mask in (
        (RIM, at_rim),
        (CLOSED_LINK, by_closed),
        (CROSSES, touched(found.crossings.edge, found.crossings.other)),
        (NEAR, touched(found.missed.edge, found.missed.other)),
    ):
        cause[mask] = reason
    cause[0] = ""
    return cause


def _at_rim(network: Network, found: _Found) -> Booleans:
    """Which dead one-ways reach the rim of the layer, apart from where they meet the main roads."""
    owner, rim = found.groups.owner, found.rim & (network.node_part > 0)
    on = (owner >= 0) & (rim[network.edge_from] | rim[network.edge_to])
    at_rim = np.zeros(len(found.groups.gate), bool)
    at_rim[owner[on]] = True
    return at_rim


def _listed(doubtful: DoubtfulValues, n_used: int) -> tuple[dict[str, Integers], dict[str, int]]:
    """Kinds of guessed values to list road by road, and those too common for it."""
    rows = {
        "no_speed": doubtful.no_speed,
        "unknown_class": doubtful.unknown_class,
        "unknown_direction": doubtful.unknown_direction,
    }
    common = {kind: len(some) for kind, some in rows.items() if is_common(len(some), n_used)}
    listed = {kind: some for kind, some in rows.items() if len(some) and kind not in common}
    return listed, common


def _undrawn_places(roads: RoadsRead, undrawn: Integers) -> tuple[Floats, Floats]:
    """Where the roads without a usable line are."""
    x, y = rows_of.road_points(roads.lines, undrawn)
    if roads.undrawn_x is not None and roads.undrawn_y is not None:
        missing = np.isnan(x)
        x[missing], y[missing] = roads.undrawn_x, roads.undrawn_y
    return x, y


def _edge_table(
    roads: RoadsRead, network: Network, parts: RoadParts, names: Names, closed: Booleans
) -> tuple[pd.DataFrame, Floats, Floats, Integers]:
    """Every edge, then every line of a closed road, with their drawing."""
    lines, costs = roads.lines, roads.costs
    shut = np.flatnonzero(closed[lines.feature])
    counts = lines.start[shut + 1] - lines.start[shut]
    vertex = ranges(lines.start[shut], counts)
    x, y = lines.x[vertex], lines.y[vertex]
    begin = np.cumsum(counts) - counts
    step = np.zeros(len(x))
    step[1:] = np.hypot(np.diff(x), np.diff(y))
    step[begin] = 0.0
    metres = np.add.reduceat(step, begin) if len(begin) else np.zeros(0)
    feature = np.concatenate([network.edge_feature, lines.feature[shut]])
    n_edges, n_shut = network.n_edges, len(shut)
    nothing = np.full(n_shut, np.nan)
    enterable = np.zeros(n_edges + n_shut, bool)
    enterable[:n_edges] = network.edge_enterable
    state = np.concatenate(
        [np.array(STATES, object)[parts.edge_state], np.full(n_shut, CLOSED, object)]
    )
    table = pd.DataFrame(
        {
            "road": feature + 1,
            "road_id": np.array(names.texts(feature), object),
            "road_class": costs.road_class[feature],
            "kmh": costs.kmh[feature],
            "speed_source": np.where(state == CLOSED, CLOSED, costs.speed_source[feature]),
            "metres": np.concatenate([network.edge_metres, metres]),
            "minutes_forward": np.concatenate([network.forward_minutes, nothing]),
            "minutes_backward": np.concatenate([network.backward_minutes, nothing]),
            "part": np.concatenate([parts.edge_part + 1.0, nothing]),
            "main": state == MAIN,
            "state": state,
            "enterable": enterable,
        }
    )
    start = np.concatenate([network.edge_start, network.edge_start[-1] + np.cumsum(counts)])
    return (
        table,
        np.concatenate([network.vertex_x, x]),
        np.concatenate([network.vertex_y, y]),
        start,
    )
