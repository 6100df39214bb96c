"""Which roads hang together, and which can be entered but not left or left but never reached."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .edge_ends import edge_ends, network_arcs, strong_parts
from .graph import search
from .keys import ranges
from .model import Floats, Integers, Network

MAIN, ENTER_ONLY, LEAVE_ONLY, CUT_OFF, ISOLATED = STATES = (
    "main", "enter_only", "leave_only", "cut_off", "isolated"
)  # fmt: skip


@dataclass(frozen=True)
class RoadParts:
    """Parts of a network: roads that are drawn together, whatever their direction.

    Attributes
    ----------
    edge_part : (n_edges,) int64
        Part of the edge; 0 is the main part, the others follow by falling length.
    edge_state : (n_edges,) int64
        Row of :data:`STATES`: ``main`` (one can get there from everywhere and back), ``enter_only``
        (no way back to the main roads), ``leave_only`` (no way there from the main roads),
        ``cut_off`` (neither), ``isolated`` (in another part).
    metres : (n_parts,) float64
        Length of the part.
    n_edges : (n_parts,) int64
        Edges of the part.
    """

    edge_part: Integers
    edge_state: Integers
    metres: Floats
    n_edges: Integers

    def __len__(self) -> int:
        return len(self.metres)


def road_parts(network: Network) -> RoadParts:
    """Parts of a network and what can be done on each edge.

    The main part is the one that holds the largest set of junctions from each of which all others
    can be reached. An edge can be entered when its start can be reached from these junctions, and
    be left when they can be reached from its end; edges with both are the main roads.

    Parameters
    ----------
    network : Network

    Returns
    -------
    RoadParts
        Costs two searches and one pass over the edges.
    """
    edge_from, edge_to = network.edge_from, network.edge_to
    whole = linked(network.n_nodes, edge_from, edge_to)
    node_in_main = network.node_part == 0
    main_node = int(np.argmax(node_in_main))
    raw = whole[edge_from]
    metres = np.bincount(raw, weights=network.edge_metres, minlength=int(whole.max()) + 1)
    metres[whole[main_node]] = np.inf
    order = np.argsort(-metres, kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    edge_part = rank[raw]
    state = np.full(network.n_edges, STATES.index(MAIN))
    state[edge_part > 0] = STATES.index(ISOLATED)
    aside = np.flatnonzero((edge_part == 0) & ~(node_in_main[edge_from] & node_in_main[edge_to]))
    if len(aside):
        state[aside] = _dead_states(network, aside, main_node)
    n_edges = np.bincount(edge_part, minlength=len(order))
    return RoadParts(
        edge_part,
        state,
        np.bincount(edge_part, weights=network.edge_metres, minlength=len(order)).astype(float),
        n_edges,
    )


def linked(n_nodes: int, one: Integers, other: Integers) -> Integers:
    """Which nodes hang together when every link may be used both ways.

    >>> part = linked(4, np.array([0, 3]), np.array([2, 3]))
    >>> bool(part[0] == part[2]), len(set(part.tolist()))
    (True, 3)
    """
    free = np.zeros(len(one))
    return strong_parts(edge_ends(n_nodes, one, other), free, free)


def _dead_states(network: Network, edges: Integers, main_node: int) -> Integers:
    """State of edges of the main part that are no main roads."""
    source = np.array([main_node], np.int64)
    reached = np.isfinite(search(network_arcs(network), source).minutes[0])
    leads_back = np.isfinite(search(network_arcs(network, turned=True), source).minutes[0])
    one, other = network.edge_from[edges], network.edge_to[edges]
    along = np.isfinite(network.forward_minutes[edges])
    against = np.isfinite(network.backward_minutes[edges])
    enter = (along & reached[one]) | (against & reached[other])
    leave = (along & leads_back[other]) | (against & leads_back[one])
    return np.where(
        enter,
        STATES.index(ENTER_ONLY),
        np.where(leave, STATES.index(LEAVE_ONLY), STATES.index(CUT_OFF)),
    )


@dataclass(frozen=True)
class DeadGroups:
    """Roads of one dead end in the sense of the one-way signs, taken together.

    Attributes
    ----------
    state : (n,) int64
        Row of :data:`STATES`.
    metres, n_edges : (n,)
        Length and number of edges.
    gate : (n,) int64
        Node where the roads meet the main roads, -1 where they do not meet them directly.
    edge : (n,) int64
        The edge at the gate, or the longest one.
    owner : (n_edges,) int64
        Group of each edge of the network, -1 = none.
    """

    state: Integers
    metres: Floats
    n_edges: Integers
    gate: Integers
    edge: Integers
    owner: Integers


def dead_groups(network: Network, parts: RoadParts) -> DeadGroups:
    """Dead one-ways, each with the roads that hang on it.

    Edges belong together when they are in the same state and meet away from the main roads.
    """
    main = STATES.index(MAIN)
    edges = np.flatnonzero((parts.edge_part == 0) & (parts.edge_state != main))
    owner = np.full(network.n_edges, -1, np.int64)
    n = len(edges)
    in_main = network.node_part == 0
    # A node of the main roads parts what meets there; so does a change of state.
    stride = network.n_nodes
    ends = np.stack([network.edge_from[edges], network.edge_to[edges]])
    own = stride * len(STATES) + np.arange(2 * n).reshape(2, n)
    names = np.where(in_main[ends], own, ends + stride * parts.edge_state[edges])
    _, number = np.unique(names, return_inverse=True)
    number = number.reshape(2, n)
    label = linked(int(number.max(initial=-1)) + 1, number[0], number[1]) if n else number[0]
    _, group = np.unique(label[number[0]] if n else label, return_inverse=True)
    owner[edges] = group
    count = int(group.max(initial=-1)) + 1
    metres = network.edge_metres[edges]
    at_gate = in_main[ends].any(axis=0)
    rank = np.lexsort((-metres, ~at_gate, group))
    first = rank[np.flatnonzero(np.diff(group[rank], prepend=-1))]
    gate = np.where(in_main[ends[0, first]], ends[0, first], ends[1, first])
    return DeadGroups(
        state=parts.edge_state[edges[first]],
        metres=np.bincount(group, weights=metres, minlength=count).astype(float),
        n_edges=np.bincount(group, minlength=count),
        gate=np.where(at_gate[first], gate, -1),
        edge=edges[first],
        owner=owner,
    )


def middle_points(network: Network, edges: Integers) -> tuple[Floats, Floats]:
    """The point half way along each edge."""
    start, end = network.edge_start[edges], network.edge_start[edges + 1]
    counts = end - start
    owner = np.repeat(np.arange(len(edges)), counts)
    vertex = ranges(start, counts)
    half = network.edge_metres[edges] / 2
    before = network.vertex_metres[vertex] <= half[owner]
    at = start + np.bincount(owner, weights=before, minlength=len(edges)).astype(np.int64) - 1
    at = np.clip(at, start, end - 2)
    length = network.vertex_metres[at + 1] - network.vertex_metres[at]
    with np.errstate(invalid="ignore", divide="ignore"):
        along = np.where(length > 0, (half - network.vertex_metres[at]) / length, 0.0)
    x0, y0 = network.vertex_x[at], network.vertex_y[at]
    return (
        x0 + along * (network.vertex_x[at + 1] - x0),
        y0 + along * (network.vertex_y[at + 1] - y0),
    )
