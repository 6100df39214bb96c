"""Pairs of neighbours with the arcs between them, which come and go while a network is reduced."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .graph import Small, order_by
from .keys import hashed
from .model import Booleans, Floats, Integers, Network

ROOM = 1.1
GONE = -1


@dataclass(frozen=True)
class Taken:
    """Links of nodes that are taken out, one node after the other.

    Attributes
    ----------
    node : (k,) int64
        The nodes.
    counts : (k,) int64
        Number of links of each.
    neighbour : (m,) int64
        Other end of each link.
    minutes : (2, m) float64
        From the node to its neighbour, and from the neighbour to it; inf where closed.
    arc : (2, m) int32
        Numbers of these arcs.
    """

    node: Integers
    counts: Integers
    neighbour: Integers
    minutes: Floats
    arc: Small


class Links:
    """At most one link for (nearly) each pair of neighbours, found again by a hash of the pair.

    Rows of links that are gone are used again for new ones. The table of hashes has one row for
    each hash: a link that finds its row taken by another is not registered. Should its pair come
    again there are then two links of one pair, which costs a little time and is right.

    Parameters
    ----------
    n_nodes : int
    n_rows : int
        How many links to make room for.

    Attributes
    ----------
    ends : (2, n_rows) int64
        Nodes a < b of each link; both ``n_nodes`` (no node) in a row without link.
    minutes : (2, n_rows) float64
        From a to b and from b to a; inf where closed.
    arc : (2, n_rows) int32
        Numbers of these arcs.
    """

    def __init__(self, n_nodes: int, n_rows: int):
        self.n_nodes = n_nodes
        self.ends: Integers = np.zeros((2, 0), np.int64)
        self.minutes: Floats = np.zeros((2, 0))
        self.arc: Small = np.zeros((2, 0), np.int32)
        self._key: Integers = np.zeros(0, np.int64)
        self._free: Integers = np.zeros(0, np.int64)
        self._make_room(n_rows)

    @property
    def n_links(self) -> int:
        """Number of links."""
        return self.ends.shape[1] - len(self._free)

    def degree(self) -> Integers:
        """Number of links of each node, (n_nodes + 1,) int64, 0 for the last, which is no node."""
        degree = np.bincount(self.ends.ravel(), minlength=self.n_nodes + 1)
        degree[self.n_nodes] = 0
        return degree

    def rows(self) -> Integers:
        """Rows that hold a link."""
        return np.flatnonzero(self._key != GONE)

    def find(self, a: Integers, b: Integers) -> tuple[Integers, Integers]:
        """Which of the pairs a < b have a registered link, and its row."""
        key = self._key_of(a, b)
        row = self._table[hashed(key, self._bits)]
        found = np.flatnonzero(self._key[row] == key)
        return found, row[found].astype(np.int64)

    def put(self, ends: Integers, minutes: Floats, n_arcs: int) -> Integers:
        """New links; where there is one of the same pair the cheaper arc counts, each way.

        Parameters
        ----------
        ends : (2, m) int64
            Nodes a < b.
        minutes : (2, m) float64
        n_arcs : int
            The new arcs that are used are numbered from here.

        Returns
        -------
        (k,) int64
            Where in the flattened ``minutes`` each of these arcs stands, in order of number.
        """
        key = self._key_of(ends[0], ends[1])
        slot = hashed(key, self._bits)
        row = self._table[slot].astype(np.int64)
        registered = self._key[row]
        same = registered == key
        known, new = np.flatnonzero(same), np.flatnonzero(~same)
        if len(new) > len(self._free):
            self._make_room(self.n_links + len(new))
            return self.put(ends, minutes, n_arcs)
        own, self._free = self._free[: len(new)], self._free[len(new) :]
        new_key, new_slot = key[new], slot[new]
        self._key[own] = new_key
        # A row of the table is free where the link that it leads to is gone, or is another one by
        # now. Of several links of one new pair the last writer stands for all.
        vacant = np.flatnonzero(hashed(registered[new], self._bits) != new_slot)
        at, writer = new_slot[vacant], own[vacant]
        self._table[at] = writer
        winner = self._table[at]
        lost = np.flatnonzero(winner != writer)
        winner = winner[lost].astype(np.int64)
        twin = new_key[vacant[lost]] == self._key[winner]
        twins = vacant[lost[twin]]
        row[new[twins]] = winner[twin]
        self._key[own[twins]] = GONE
        self._free = np.concatenate([own[twins], self._free])
        single = np.ones(len(new), bool)
        single[twins] = False
        kept = np.flatnonzero(single)
        own, fresh = own[kept], new[kept]
        used = [fresh, fresh + len(key)]
        for way in (0, 1):
            self.ends[way][own] = ends[way][fresh]
            self.minutes[way][own] = minutes[way][fresh]
            self.arc[way][own] = np.arange(n_arcs, n_arcs + len(own), dtype=np.int32)
            n_arcs += len(own)
        left, turn = np.concatenate([known, new[twins]]), self._turn
        while len(left):
            # Of several links for one row, one at a time is compared with the one there.
            target = row[left]
            turn[target] = left
            now = turn[target] == left
            some = left[now]
            stays = row[some]
            for way in (0, 1):
                better = np.flatnonzero(minutes[way][some] < self.minutes[way][stays])
                beaten, by = stays[better], some[better]
                self.minutes[way][beaten] = minutes[way][by]
                self.arc[way][beaten] = np.arange(n_arcs, n_arcs + len(by), dtype=np.int32)
                n_arcs += len(by)
                used.append(by + way * len(key))
            left = left[~now]
        return np.concatenate(used)

    def take_out(self, chosen: Booleans) -> Taken:
        """Remove nodes no two of which are neighbours.

        Parameters
        ----------
        chosen : (n_nodes + 1,) bool
            All with at least one link.
        """
        size = self.ends.shape[1]
        ends, minutes, arc = self.ends.ravel(), self.minutes.ravel(), self.arc.ravel()
        at_end = np.flatnonzero(chosen[ends])
        node = np.flatnonzero(chosen)
        number = np.zeros(self.n_nodes + 1, np.int32)
        number[node] = np.arange(len(node), dtype=np.int32)
        owner = number[ends[at_end]]
        here = at_end[order_by(owner, len(node))]
        there = np.where(here < size, here + size, here - size)
        taken = Taken(
            node=node,
            counts=np.bincount(owner, minlength=len(node)),
            neighbour=ends[there],
            minutes=np.stack([minutes[here], minutes[there]]),
            arc=np.stack([arc[here], arc[there]]),
        )
        self.remove(np.minimum(here, there))
        return taken

    def remove(self, rows: Integers) -> None:
        """Take these links away."""
        self.ends[0][rows] = self.n_nodes
        self.ends[1][rows] = self.n_nodes
        self._key[rows] = GONE
        self._free = np.concatenate([rows, self._free])

    def only_nodes(self, kept: Integers) -> None:
        """Number anew the nodes ``kept``, all that have a link, and close the gaps."""
        number = np.full(self.n_nodes + 1, len(kept))
        number[kept] = np.arange(len(kept))
        self.ends = number[self.ends]
        self.n_nodes = len(kept)
        rows = self.rows()
        self._key[rows] = self._key_of(self.ends[0][rows], self.ends[1][rows])
        self._pack(rows, int(len(rows) * ROOM))

    def _key_of(self, a: Integers, b: Integers) -> Integers:
        return a * self.n_nodes + b

    def _make_room(self, n_rows: int) -> None:
        self._pack(self.rows(), int(n_rows * ROOM) + 1)

    def _pack(self, rows: Integers, size: int) -> None:
        """Some rows in order, then room; all are registered."""
        n = len(rows)
        ends = np.full((2, size), self.n_nodes)
        minutes, arc = np.empty((2, size)), np.empty((2, size), np.int32)
        key = np.full(size, GONE)
        ends[:, :n], minutes[:, :n] = self.ends.take(rows, 1), self.minutes.take(rows, 1)
        arc[:, :n], key[:n] = self.arc.take(rows, 1), self._key[rows]
        self.ends, self.minutes, self.arc, self._key = ends, minutes, arc, key
        self._free = np.arange(n, size)
        self._bits = size.bit_length() + 3
        # Rows of the table that nothing was written into lead to the last row, which is free.
        self._table: Small = np.full(1 << self._bits, size - 1, np.int32)
        self._table[hashed(key[:n], self._bits)] = np.arange(n, dtype=np.int32)
        self._turn: Integers = np.empty(size, np.int64)


def links_of(network: Network) -> Links:
    """One link for each edge that leads from one junction to another."""
    edge = np.flatnonzero(network.edge_from != network.edge_to)
    tail, head = network.edge_from[edge], network.edge_to[edge]
    forward, backward = network.forward_minutes[edge], network.backward_minutes[edge]
    turned = tail > head
    ends = np.stack([np.minimum(tail, head), np.maximum(tail, head)])
    minutes = np.stack([np.where(turned, backward, forward), np.where(turned, forward, backward)])
    links = Links(network.n_nodes, len(edge))
    arc = np.concatenate([2 * edge + turned, 2 * edge + ~turned]).astype(np.int32)
    used = links.put(ends, minutes, 0)
    rows = links.rows()
    for numbers in links.arc:
        numbers[rows] = arc[used][numbers[rows]]
    return links
