"""What a road network, a joined place and a road layer are, as arrays.

All coordinates are metres in one projected reference system; minutes are float64 with ``inf`` for
what is closed or not reached; row numbers are positions in the arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Rows = NDArray[np.integer[Any]]
"""Row numbers, narrower than 64 bits where there are millions."""
Booleans = NDArray[np.bool_]


@dataclass(frozen=True)
class RoadLines:
    """Road geometries as read: one line part per row, several parts may share a feature.

    Attributes
    ----------
    x, y : (n_vertices,) float64
        Vertices of all parts, one after the other, metres.
    start : (n_parts + 1,) int64
        Part ``i`` has the vertices ``start[i]:start[i + 1]`` (at least two).
    feature : (n_parts,) int64
        Row of the attribute table that the part belongs to.
    n_features : int
        Rows read, those without usable geometry included.
    """

    x: Floats
    y: Floats
    start: Integers
    feature: Integers
    n_features: int


@dataclass(frozen=True)
class Labels:
    """One of a few names for each row; written out for all rows only where that is asked for.

    Attributes
    ----------
    names : list of str
        The names, each once or several times.
    codes : (n,) int64
        Which of them each row has.
    """

    names: Sequence[str]
    codes: Integers

    def texts(self) -> NDArray[np.object_]:
        """The name of each row, (n,)."""
        return np.array(self.names, object).take(self.codes)


@dataclass(frozen=True)
class RoadCosts:
    """What each road feature allows and costs, by the preset, the speed table and the fields.

    Attributes
    ----------
    kmh : (n_features,) float64
        Speed; 0 where the mode may not use the road.
    length_metres : (n_features,) float64 or None
        True length of the whole feature where a length field is given (geometry's otherwise).
    forward, backward : (n_features,) bool
        Whether the road may be driven along and against its drawing.
    enterable : (n_features,) bool
        Whether a place may be joined to it (not a motorway, not a ferry).
    classes : Labels
        Class of each feature as the speed table names it.
    sources : Labels
        Where its speed is from: ``field``, ``table``, ``default`` or ``closed``.
    oddities : dict of str to int
        Counts of what had to be guessed or dropped, label -> features.
    """

    kmh: Floats
    length_metres: Floats | None
    forward: Booleans
    backward: Booleans
    enterable: Booleans
    classes: Labels
    sources: Labels
    oddities: dict[str, int] = field(default_factory=dict)

    @property
    def road_class(self) -> NDArray[np.object_]:
        """Class of each feature, (n_features,)."""
        return self.classes.texts()

    @property
    def speed_source(self) -> NDArray[np.object_]:
        """Where the speed of each feature is from, (n_features,)."""
        return self.sources.texts()


@dataclass(frozen=True)
class Network:
    """Nodes and edges ready to be searched.

    Attributes
    ----------
    node_x, node_y : (n_nodes,) float64
        Junctions, metres.
    edge_from, edge_to : (n_edges,) int64
        Nodes at the first and last vertex of the edge.
    edge_metres : (n_edges,) float64
        Length.
    forward_minutes, backward_minutes : (n_edges,) float64
        Time from ``edge_from`` to ``edge_to`` and back, inf = closed that way.
    edge_enterable : (n_edges,) bool
        Whether a place may be joined to the edge: open, enterable, in the main part.
    edge_feature : (n_edges,) int64
        Row of the road layer.
    vertex_x, vertex_y : (n_vertices,) float64
        Vertices of the edges, one edge after the other.
    vertex_metres : (n_vertices,) float64
        Length along the edge at the vertex, from 0 to ``edge_metres``.
    edge_start : (n_edges + 1,) int64
        Edge ``e`` has the vertices ``edge_start[e]:edge_start[e + 1]``.
    node_part : (n_nodes,) int64
        Strongly connected part of the node; parts are numbered by falling number of nodes, so 0
        is the main part.
    prepared : dict
        What searches have made of these arrays and can use again; never copied to another network.
    """

    node_x: Floats
    node_y: Floats
    edge_from: Integers
    edge_to: Integers
    edge_metres: Floats
    forward_minutes: Floats
    backward_minutes: Floats
    edge_enterable: Booleans
    edge_feature: Integers
    vertex_x: Floats
    vertex_y: Floats
    vertex_metres: Floats
    edge_start: Integers
    node_part: Integers
    prepared: dict[Any, Any] = field(init=False, default_factory=dict, compare=False, repr=False)

    @property
    def n_nodes(self) -> int:
        """Number of junctions."""
        return len(self.node_x)

    @property
    def n_edges(self) -> int:
        """Number of edges (road pieces between junctions)."""
        return len(self.edge_from)


@dataclass(frozen=True)
class Joined:
    """Places joined to the network, each at the nearest point on the nearest enterable edge.

    Attributes
    ----------
    x, y : (n,) float64
        The places, metres; nan where a place has no geometry.
    edge : (n,) int64
        The edge, -1 where the place could not be joined.
    share : (n,) float64
        Where on the edge, 0 = first vertex, 1 = last, by length.
    road_x, road_y : (n,) float64
        The joined point.
    offset_metres : (n,) float64
        Straight distance from the place to the joined point.
    walk_minutes : (n,) float64
        Time of that stretch on foot; inf where not joined.
    reason : (n,) object
        ``""`` where joined, else the sentence that says why not.
    """

    x: Floats
    y: Floats
    edge: Integers
    share: Floats
    road_x: Floats
    road_y: Floats
    offset_metres: Floats
    walk_minutes: Floats
    reason: NDArray[np.object_]

    def __len__(self) -> int:
        return len(self.x)
