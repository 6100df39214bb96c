"""Arcs bend away from the places that they do not serve."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.flows.clearance import BENDS, Nodes, clear_bends
from parcours_plugin.core.flows.curves import CurveOptions, bends_by_length, bent, draw


def ends(*values):
    return [np.array([value], dtype=float) for value in values]


def passed(x, y, nodes, own):
    """Foreign nodes whose circle a drawn line runs through, found vertex by vertex."""
    away = np.hypot(nodes.x[:, None] - x, nodes.y[:, None] - y).min(axis=1)
    away[own] = np.inf
    return np.flatnonzero(away < nodes.radius_metres)


def test_an_arc_with_a_clear_way_keeps_its_bend():
    nodes = Nodes(np.array([0.0, 100.0]), np.zeros(2), np.full(2, 5.0))
    assert clear_bends(*ends(0, 0, 100, 0), np.array([0.1]), np.array([False]), nodes) == [0.1]


def test_an_arc_goes_round_a_place_on_the_other_side():
    nodes = Nodes(np.array([0.0, 50.0, 100.0]), np.array([0.0, 10.0, 0.0]), np.full(3, 5.0))
    assert clear_bends(*ends(0, 0, 100, 0), np.array([0.1]), np.array([False]), nodes) == [-0.1]


def test_one_of_two_ways_stays_on_its_side():
    nodes = Nodes(np.array([0.0, 50.0, 100.0]), np.array([0.0, 9.0, 0.0]), np.full(3, 3.5))
    found = clear_bends(*ends(0, 0, 100, 0), np.array([0.1]), np.array([True]), nodes)
    np.testing.assert_allclose(found, 0.14)


def test_a_place_that_lies_over_an_end_is_no_obstacle():
    nodes = Nodes(np.array([0.0, 2.0, 100.0]), np.zeros(3), np.full(3, 5.0))
    assert clear_bends(*ends(0, 0, 100, 0), np.array([0.1]), np.array([False]), nodes) == [0.1]


def test_the_two_directions_between_two_places_never_share_a_line():
    x, y = np.array([0.0, 100.0, 50.0, 45.0]), np.array([0.0, 0.0, 8.0, -9.0])
    nodes = Nodes(x, y, np.full(4, 4.0))
    there, back = np.array([0, 1]), np.array([1, 0])
    lines = draw(
        x[there], y[there], x[back], y[back], np.zeros(2, bool), CurveOptions("arc"), nodes
    )
    middle_of = [lines.y[start : start + 24][12] for start in lines.start[:2]]
    assert middle_of[0] > 0 > middle_of[1]


def test_straight_lines_stay_straight():
    nodes = Nodes(np.array([0.0, 50.0, 100.0]), np.zeros(3), np.full(3, 5.0))
    lines = draw(*ends(0, 0, 100, 0), np.zeros(1, bool), CurveOptions("straight"), nodes)
    assert lines.y.tolist() == [0, 0]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_where_a_bend_is_clear_none_is_chosen_that_is_not(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(3, 30))
    nodes = Nodes(rng.random(n) * 1000, rng.random(n) * 1000, rng.random(n) * 25 + 2)
    start, end = rng.integers(0, n, (2, 12))
    start, end = start[start != end], end[start != end]
    places = (nodes.x[start], nodes.y[start], nodes.x[end], nodes.y[end])
    own_bend = bends_by_length(np.hypot(places[2] - places[0], places[3] - places[1]))
    found = clear_bends(*places, own_bend, np.zeros(len(start), bool), nodes)
    smaller = Nodes(nodes.x, nodes.y, 0.6 * nodes.radius_metres)
    larger = Nodes(nodes.x, nodes.y, 1.3 * nodes.radius_metres)
    for row in range(len(start)):
        here = [values[[row]] for values in places]
        at_end = np.hypot(nodes.x - here[0], nodes.y - here[1]) < 2 * nodes.radius_metres
        at_end |= np.hypot(nodes.x - here[2], nodes.y - here[3]) < 2 * nodes.radius_metres
        clear = [
            not len(passed(*(c[0] for c in bent(*here, own_bend[[row]] * factor, 400)), larger,
                           at_end))
            for factor in BENDS
        ]  # fmt: skip
        near_ends = bool((at_end & ~np.isin(np.arange(n), [start[row], end[row]])).any())
        if any(clear) and not near_ends:
            x, y = bent(*here, found[[row]], 400)
            assert not len(passed(x[0], y[0], smaller, at_end))


def test_circles_on_paper_are_as_large_as_the_style_draws_them():
    nodes = Nodes.on_paper(
        np.array([0.0, 190_000.0]), np.array([0.0, 10_000.0]), np.array([100.0, np.nan])
    )
    np.testing.assert_allclose(nodes.radius_metres, [4900.0, 850.0])
