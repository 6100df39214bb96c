"""Bands: what lies inside one boundary and not inside another one that it contains.

The two boundaries may run together for a while, where a facility's own limit ends both areas: there
the band has no width and nothing of it is drawn.
"""

from __future__ import annotations

import dataclasses

import numpy as np

from .marching import Pieces, following_pieces
from .model import Rows
from .rings import Rings, join_rings, reverse_rings, ring_order

NO_RINGS = Rings(np.empty(0), np.empty(0), np.zeros(1, np.int64))


def bands_of(areas: list[Rings]) -> list[Rings]:
    """The bands between areas, the smallest first, that are the same or do not touch."""
    bands = areas[:1]
    for inner, outer in zip(areas, areas[1:]):
        same = inner is outer
        bands.append(NO_RINGS if same else join_rings(outer, reverse_rings(inner)))
    return bands


def snapped(outer: Pieces, inner: Pieces, metres: float) -> Pieces:
    """The outer boundary, on the inner one wherever both cross a side within some metres."""
    own, other = _on_one_side(outer, inner)
    off = np.maximum(
        np.abs(outer.x.take(own) - inner.x.take(other)),
        np.abs(outer.y.take(own) - inner.y.take(other)),
    )
    own, other = own[off < metres], other[off < metres]
    x, y = outer.x.copy(), outer.y.copy()
    x[own], y[own] = inner.x.take(other), inner.y.take(other)
    return dataclasses.replace(outer, x=x, y=y)


def band_between(outer: Pieces, inner: Pieces) -> Rings:
    """The rings around what is inside the outer boundary and not inside the inner one.

    One goes along the outer boundary, and along the inner one the other way round. Where both cross
    a side at the same point the band is pinched off: one goes back in the same cell, along the
    other boundary. Where they share a piece that is there and back at once, and is left out. A ring
    that would come by one point twice is divided there, into a shell and a hole that touches it.

    Parameters
    ----------
    outer, inner : Pieces
        Boundaries on the same sides, the inner one nowhere outside the outer one.

    Returns
    -------
    Rings
        They touch in single points at most.
    """
    n = len(outer.begins)
    outer_next = following_pieces(outer.begins, outer.ends)
    inner_next = following_pieces(inner.begins, inner.ends)
    outer_before, inner_before = _turned(outer_next), _turned(inner_next)
    # A piece of the inner boundary against its direction comes n rows after its number.
    onwards = np.concatenate([outer_next, n + inner_before])
    own, other = _on_one_side(outer, inner)
    pinched = (outer.x.take(own) == inner.x.take(other)) & (
        outer.y.take(own) == inner.y.take(other)
    )
    own, other = own[pinched], other[pinched]
    arrives, arrives_back = outer_before.take(own), n + other
    following = onwards.copy()
    following[arrives], following[arrives_back] = n + inner_before.take(other), own
    order, start = ring_order(following)
    ring = np.empty(len(order), np.int64)
    ring[order] = np.repeat(np.arange(len(start) - 1), np.diff(start))
    twice = ring.take(arrives) == ring.take(arrives_back)
    if twice.any():
        for rows in (arrives[twice], arrives_back[twice]):
            following[rows] = onwards.take(rows)
        order, start = ring_order(following)
    size = np.diff(start)
    order = order[np.repeat(size > 2, size)]
    x = np.concatenate([outer.x, inner.x.take(inner_next)])
    y = np.concatenate([outer.y, inner.y.take(inner_next)])
    start = np.concatenate([[0], np.cumsum(size[size > 2])])
    return Rings(x.take(order), y.take(order), start)


def _on_one_side(outer: Pieces, inner: Pieces) -> tuple[Rows, Rows]:
    """Pieces of both that begin on the same side; each side has one piece of each at most."""
    _, own, other = np.intersect1d(
        outer.begins, inner.begins, assume_unique=True, return_indices=True
    )
    return own, other


def _turned(following: Rows) -> Rows:
    """The piece before each piece."""
    before = np.empty_like(following)
    before[following] = np.arange(len(following))
    return before
