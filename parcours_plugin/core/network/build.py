"""Roads to a network: cut at junctions, measured, timed, and told apart by connected parts."""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..i18n import number, tr
from ..progress import Progress, part, silent
from .distances import length
from .edge_ends import edge_ends, strong_parts
from .keys import owners, portions_of, ranges, row_type, starts
from .model import Booleans, Floats, Integers, Network, RoadCosts, RoadLines, Rows
from .morton import morton_order
from .opposite import merge_opposite_rows
from .vertices import RoadVertices, end_vertices, join_near_ends, same_places
from .wkb import features_without_line

MINUTES_PER_METRE_AT_1_KMH = 0.06


def build_network(
    lines: RoadLines,
    costs: RoadCosts,
    tolerance_metres: float = 0.0,
    progress: Progress = silent,
) -> Network:
    """Cut roads into edges between junctions.

    Junctions are at the ends of lines and at vertices that two lines share (to the centimetre), so
    a bridge without a shared vertex is no junction. Closed roads are left out. A length field is
    spread over the pieces of a road by their share of the drawn length. Duplicates are kept; a
    search uses the cheaper. Two rows that are a road's two directions become one edge.

    Parameters
    ----------
    lines : RoadLines
        Drawn roads, metres.
    costs : RoadCosts
        One row per feature of ``lines``.
    tolerance_metres : float
        Loose ends nearer than this to another line are joined to it.
    progress : Progress
        Told after each stage.

    Returns
    -------
    Network
        Nodes along a Morton curve, edges in the order of the lines.

    Raises
    ------
    InputError
        If no road is open and longer than a centimetre.
    """
    open_feature = (costs.kmh > 0) & (costs.forward | costs.backward)
    vertices, feature = _open_roads(lines, open_feature[lines.feature])
    progress(0.2)
    vertices, feature = _without_doubled(vertices, feature)
    if not len(feature):
        raise InputError(
            tr(
                "No road is open to this means of travel; check the kind of road layer, the fields"
                " of class and speed, and the speed table."
            )
        )
    vertices = join_near_ends(vertices, tolerance_metres)
    progress(0.4)
    others = _on_places_of_others(vertices)
    junction = _junctions(vertices, others)
    at, to, line = _edges_between(junction, vertices.start)
    edge_feature = feature.take(line)
    edge_start = starts(to - at + 1)
    edge_of = owners(edge_start)
    progress(0.5)
    vertex_x, vertex_y, metres = _along_edges(vertices, at, edge_start, edge_of)
    if costs.length_metres is not None:
        metres = _true_metres(metres, edge_start, edge_feature, costs.length_metres)
    edge_metres = metres.take(edge_start[1:] - 1)
    progress(0.7)
    node_of_place, node_x, node_y = _number_nodes(vertices, junction, others)
    edge_from = node_of_place.take(vertices.place.take(at)).astype(np.int64)
    edge_to = node_of_place.take(vertices.place.take(to)).astype(np.int64)
    progress(0.8)
    minutes = edge_metres * MINUTES_PER_METRE_AT_1_KMH / costs.kmh.take(edge_feature)
    forward = _open_minutes(minutes, costs.forward.take(edge_feature))
    backward = _open_minutes(minutes, costs.backward.take(edge_feature))
    ends = edge_ends(len(node_x), edge_from, edge_to, part(progress, 0.8, 0.85))
    node_part = strong_parts(ends, forward, backward)
    is_main = node_part == 0
    in_main = is_main.take(edge_from) & is_main.take(edge_to)
    network = Network(
        node_x=node_x,
        node_y=node_y,
        edge_from=edge_from,
        edge_to=edge_to,
        edge_metres=edge_metres,
        forward_minutes=forward,
        backward_minutes=backward,
        edge_enterable=costs.enterable.take(edge_feature) & in_main,
        edge_feature=edge_feature,
        vertex_x=vertex_x,
        vertex_y=vertex_y,
        vertex_metres=metres,
        edge_start=edge_start,
        node_part=node_part,
    )
    progress(0.9)
    merged = merge_opposite_rows(network)
    if merged is network:
        network.prepared.update({"edge ends": ends, "edge of vertex": edge_of})
    progress(1.0)
    return merged


def network_sentences(lines: RoadLines, costs: RoadCosts, network: Network) -> list[str]:
    """What became of the roads, in plain words: rows, oddities, edges, parts left out."""
    without = len(features_without_line(lines))
    drawn = np.zeros(lines.n_features, bool)
    drawn[lines.feature] = True
    n_open = int(np.count_nonzero(drawn & (costs.kmh > 0) & (costs.forward | costs.backward)))
    said = [
        tr(
            "{roads} roads read: {open} used, {closed} closed, {without} without a usable line.",
            roads=number(lines.n_features),
            open=number(n_open),
            closed=number(lines.n_features - n_open - without),
            without=number(without),
        )
    ]
    said += [
        tr("{count} {what}.", count=number(count), what=label)
        for label, count in costs.oddities.items()
    ]
    km = float(network.edge_metres.sum()) / 1000
    said.append(
        tr(
            "Network: {nodes} junctions, {edges} edges, {km} km.",
            nodes=number(network.n_nodes),
            edges=number(network.n_edges),
            km=number(km),
        )
    )
    parts = int(network.node_part.max()) + 1
    if parts > 1:
        main = network.node_part[network.edge_from] == 0
        main &= network.node_part[network.edge_to] == 0
        outside = float(network.edge_metres[~main].sum()) / 1000
        said.append(
            tr(
                "Places are joined to the main part only: {km} km of roads ({share} %) in {parts}"
                " smaller parts are left out.",
                km=number(outside, 1),
                share=number(100 * outside / km if km else 0.0, 1),
                parts=number(parts - 1),
            )
        )
    return said


def _open_roads(lines: RoadLines, is_open: Booleans) -> tuple[RoadVertices, Integers]:
    """Parts of open features, with the place of each vertex."""
    if is_open.all():
        x, y, start, feature = lines.x, lines.y, lines.start, lines.feature
    else:
        kept = np.flatnonzero(is_open)
        begins = lines.start.take(kept)
        counts = lines.start.take(kept + 1) - begins
        take = ranges(begins, counts)
        x, y, start = lines.x.take(take), lines.y.take(take), starts(counts)
        feature = lines.feature.take(kept)
    return RoadVertices(x, y, start, same_places(x, y)), feature


def _without_doubled(vertices: RoadVertices, feature: Integers) -> tuple[RoadVertices, Integers]:
    """No vertex on the place of the one before it, and no part that is left with one vertex."""
    repeated = np.zeros(len(vertices.x), bool)
    repeated[1:] = vertices.place[1:] == vertices.place[:-1]
    repeated[vertices.start[:-1]] = False
    if not repeated.any():
        return vertices, feature
    counts = np.diff(vertices.start) - np.add.reduceat(repeated, vertices.start[:-1])
    part_kept = counts > 1
    keep = ~repeated & np.repeat(part_kept, np.diff(vertices.start))
    kept = np.flatnonzero(keep)
    # The vertex that stands for a place may be gone: let a remaining one stand for it.
    heir = np.zeros(len(keep), np.int64)
    heir[vertices.place[kept]] = np.arange(len(kept))
    place = heir[vertices.place[kept]]
    start = starts(counts[part_kept])
    return RoadVertices(vertices.x[kept], vertices.y[kept], start, place), feature[part_kept]


def _on_places_of_others(vertices: RoadVertices) -> Integers:
    """Vertices for whose place another one stands."""
    place = vertices.place
    return np.flatnonzero(place != np.arange(len(place), dtype=place.dtype))


def _junctions(vertices: RoadVertices, others: Integers) -> Booleans:
    """Vertices where roads are cut: ends of lines and places that two vertices share."""
    is_junction = end_vertices(vertices.start, len(vertices.x))
    is_junction[others] = True
    is_junction[vertices.place.take(others)] = True
    # A loose end joined to a vertex by tolerance shares its place, so both are counted already.
    return is_junction


def _edges_between(junction: Booleans, start: Integers) -> tuple[Integers, Integers, Rows]:
    """First and last vertex of each edge, and its line; lines begin and end at junctions."""
    leaves, arrives = junction.copy(), junction.copy()
    leaves[start[1:] - 1] = False
    arrives[start[:-1]] = False
    at, to = np.flatnonzero(leaves), np.flatnonzero(arrives)
    begins = np.zeros(len(junction), bool)
    begins[start[:-1]] = True
    line: Rows = np.cumsum(begins.take(at), dtype=row_type(len(at)))
    return at, to, line - 1


def _along_edges(
    vertices: RoadVertices, at: Integers, start: Integers, edge_of: Rows
) -> tuple[Floats, Floats, Floats]:
    """Vertices of the edges one after the other, and at each the length along its edge.

    Edge ``e`` begins at vertex ``at[e]`` of the roads and has the vertices
    ``start[e]:start[e + 1]`` of the edges.
    """
    n = int(start[-1])
    x, y, metres = np.empty(n), np.empty(n), np.empty(n)
    back = at - start[:-1]  # how far before it in the roads a vertex of the edges stands
    for first, last in portions_of(start):
        some = slice(start[first], start[last])
        begins = start[first:last] - start[first]
        take = back.take(edge_of[some])
        take += np.arange(some.start, some.stop)
        # Without a mode numpy would first write into a copy, to leave `out` alone on an error.
        vertices.x.take(take, out=x[some], mode="clip")
        vertices.y.take(take, out=y[some], mode="clip")
        step = metres[some]
        step[1:] = length(np.diff(x[some]), np.diff(y[some]))
        step[begins] = 0.0
        np.cumsum(step, out=step)
        step -= step.take(begins).take(edge_of[some] - np.int32(first))
    return x, y, metres


def _open_minutes(minutes: Floats, is_open: Booleans) -> Floats:
    """Minutes of the edges, inf where they are closed in one direction."""
    found = minutes.copy()
    found[np.flatnonzero(~is_open)] = np.inf
    return found


def _true_metres(metres: Floats, start: Integers, feature: Integers, true_metres: Floats) -> Floats:
    """Lengths stretched so that the pieces of a feature add up to its true length."""
    drawn_pieces = metres[start[1:] - 1]
    drawn = np.bincount(feature, weights=drawn_pieces, minlength=len(true_metres))
    with np.errstate(invalid="ignore", divide="ignore"):
        stretch = np.where(np.isfinite(true_metres) & (drawn > 0), true_metres / drawn, 1.0)
    return metres * np.repeat(stretch[feature], np.diff(start))


def _number_nodes(
    vertices: RoadVertices, junction: Booleans, others: Integers
) -> tuple[Rows, Floats, Floats]:
    """Node of each junction's place (else any number) and the nodes' coordinates, along a curve.

    Neighbours on the ground become neighbours in memory, which makes searching faster.
    """
    is_node = junction.copy()
    is_node[others] = False
    places = np.flatnonzero(is_node)
    places = places.take(morton_order(vertices.x.take(places), vertices.y.take(places)))
    node_of_place = np.empty(len(vertices.x), np.int32)
    node_of_place[places] = np.arange(len(places), dtype=np.int32)
    return node_of_place, vertices.x.take(places), vertices.y.take(places)
