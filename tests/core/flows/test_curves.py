"""Arcs, straight lines and loops."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.errors import ParameterError
from parcours_plugin.core.flows.curves import CurveOptions, Polylines, arcs, draw, loops, stacked
from parcours_plugin.core.flows.widths import round_breaks

NEVER = np.zeros(1, dtype=bool)


def ends(*values):
    return [np.array([value], dtype=float) for value in values]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=4, max_size=4))
def test_an_arc_begins_and_ends_exactly_at_its_places(values):
    x, y = arcs(*ends(*values), n_points=7)
    assert (x[0, 0], y[0, 0]) == (values[0], values[1])
    assert (x[0, -1], y[0, -1]) == pytest.approx((values[2], values[3]), abs=1e-9)


def test_the_two_directions_between_a_pair_lie_on_both_sides():
    out_x, out_y = arcs(*ends(0, 0, 10, 0), n_points=11)
    back_x, back_y = arcs(*ends(10, 0, 0, 0), n_points=11)
    assert out_y[0, 5] > 0 > back_y[0, 5]
    np.testing.assert_allclose(back_y, -out_y[:, ::-1])
    np.testing.assert_allclose(back_x, out_x[:, ::-1])


def test_longer_arcs_bend_more_for_their_length():
    zero = np.zeros(3)
    x, y = arcs(zero, zero, np.array([1.0, 4.0, 16.0]), zero, bend=0.2, n_points=3)
    np.testing.assert_allclose(y[:, 1] / x[:, 2], [0.05, 0.1, 0.2])


def test_an_arc_is_symmetric_about_the_middle_of_its_chord():
    x, y = arcs(*ends(0, 0, 8, 6), n_points=9)
    along = x[0] * 0.8 + y[0] * 0.6
    above = -x[0] * 0.6 + y[0] * 0.8
    np.testing.assert_allclose(along + along[::-1], 10)
    np.testing.assert_allclose(above, above[::-1], atol=1e-12)


def test_a_loop_leaves_its_place_and_comes_back():
    x, y = loops(np.array([5.0]), np.array([7.0]), 2.0)
    assert (x[0, 0], y[0, 0]) == (x[0, -1], y[0, -1]) == (5.0, 7.0)
    centre = 5 - 2 * np.sqrt(0.5), 7 + 2 * np.sqrt(0.5)
    np.testing.assert_allclose(np.hypot(x - centre[0], y - centre[1]), 2.0)


def test_movements_are_drawn_in_their_order_and_unknown_places_stay_empty():
    x0, y0 = np.array([0.0, 1.0, np.nan, 0.0]), np.zeros(4)
    x1, y1 = np.array([9.0, 1.0, 5.0, 3.0]), np.zeros(4)
    stays = np.array([False, True, False, False])
    lines = draw(x0, y0, x1, y1, stays, CurveOptions("straight", loop_metres=1.0))
    assert np.diff(lines.start).tolist() == [2, 25, 0, 2]
    assert lines.x[:2].tolist() == [0.0, 9.0]
    assert lines.x[-2:].tolist() == [0.0, 3.0]


def test_nothing_to_draw_gives_no_line():
    none = np.zeros(0)
    lines = draw(none, none, none, none, none.astype(bool))
    assert len(lines) == 0


def test_places_that_are_all_one_are_drawn_as_loops_of_a_fixed_size():
    one = np.ones(2)
    lines = draw(one, one, one, one, np.ones(2, bool), CurveOptions("arc"))
    assert np.diff(lines.start).tolist() == [25, 25]
    assert np.ptp(lines.x) == pytest.approx(500.0)


def test_lines_can_be_repeated_and_stacked():
    lines = Polylines(np.arange(5.0), np.zeros(5), np.array([0, 2, 5]))
    again = lines.take(np.array([1, 0, 1]))
    assert again.x.tolist() == [2, 3, 4, 0, 1, 2, 3, 4]
    other = Polylines(np.array([8.0, 9.0]), np.zeros(2), np.array([0, 2]))
    both = stacked([lines, other])
    assert both.x.tolist() == [0, 1, 2, 3, 4, 8, 9]
    assert both.start.tolist() == [0, 2, 5, 7]
    assert len(stacked([])) == 0


def test_wrong_options_are_refused():
    with pytest.raises(ParameterError, match="straight, arc"):
        CurveOptions("zigzag")
    with pytest.raises(ParameterError, match="3 points"):
        CurveOptions(n_points=2)


def test_round_breaks_hold_all_values_at_round_numbers():
    breaks = round_breaks(np.array([12.0, 33.0, 700.0, np.nan, 0.0]), 4)
    assert breaks[0] == 12
    assert breaks[-1] == 700
    assert breaks == sorted(set(breaks))
    assert all(value in (20, 30, 50, 70, 100, 200, 300, 500) for value in breaks[1:-1])
    assert round_breaks(np.array([5.0, 5.0])) == [5.0, 5.0]
    assert round_breaks(np.array([np.nan])) == []
