"""The graph of passages, used with mouse, keys and slider."""

from __future__ import annotations

import numpy as np
import pytest

from .test_variants_view import grouped

SEQUENCES = ["ABC"] * 6 + ["AC"] * 3 + ["ABA"] * 1


@pytest.fixture
def view(qgis_app):
    from qgis.core import QgsSettings
    from qgis.PyQt import sip
    from qgis.PyQt.QtTest import QTest

    from parcours_plugin.ui.follows_view import FollowsView

    QgsSettings().remove("parcours")
    view = FollowsView()
    view.told = []
    view.followClicked.connect(lambda before, after: view.told.append((before, after)))
    view.resize(600, 420)
    view.show()
    QTest.qWait(20)
    view.slider.setValue(100)
    yield view
    view.close()
    sip.delete(view)


def edge_of(view, before, after):
    edges = view.canvas.edges.tolist()
    return next(edge for edge in edges if view.names(edge) == (before, after))


def middle(view, edge):
    from qgis.PyQt.QtCore import QPoint

    return QPoint(*(round(value) for value in view.canvas.middle_of(edge)))


def test_a_click_on_an_edge_tells_its_steps(view, keys):
    view.show(grouped(SEQUENCES), np.arange(10))
    edge = edge_of(view, "A", "C")
    keys.click(view.canvas, middle(view, edge))
    assert view.told == [("A", "C")]
    assert view.detail.text() == "A → C: 3 passages of 3 patients, waits unknown."


def test_a_click_beside_every_edge_tells_nothing(view, keys):
    from qgis.PyQt.QtCore import QPoint

    view.show(grouped(SEQUENCES), np.arange(10))
    keys.click(view.canvas, QPoint(3, 3))
    assert view.told == [] and view.canvas.current == -1


def test_keys_walk_from_the_most_frequent_edge_on_and_return_chooses(view, keys):
    view.show(grouped(SEQUENCES), np.arange(10))
    keys.press(view.canvas, "Right")
    assert view.names(view.canvas.current) == ("", "A")
    assert view.detail.text() == "10 patients begin with A."
    keys.press(view.canvas, "Right")
    keys.press(view.canvas, "Right")
    keys.press(view.canvas, "Left")
    assert view.counts.count[view.canvas.current] == 9
    keys.press(view.canvas, "Return")
    assert view.told == [view.names(view.canvas.current)]
    assert view.detail.text() in view.canvas.accessibleDescription()


def test_the_slider_leaves_the_most_frequent_edges(view, keys):
    view.show(grouped(SEQUENCES), np.arange(10))
    everything = len(view.canvas.edges)
    assert everything == int((view.counts.count > 0).sum())
    view.slider.setFocus()
    keys.press(view.slider, "PageDown")
    assert view.slider.value() == 90
    shown = view.canvas.edges
    assert 0 < len(shown) < everything
    count = view.counts.count
    assert count[shown].sum() >= 0.9 * count.sum()
    assert count[shown].min() >= np.delete(count, shown).max()
    assert view.share.text() == f"90 % ({len(shown)} of {everything})"


def test_steps_stay_where_they_are_when_the_patients_change(view):
    steps = grouped(SEQUENCES)
    view.show(steps, np.arange(10))
    view.canvas.lay_out()
    before = view.canvas.x.copy(), view.canvas.graph.layout
    view.show(steps, np.array([6, 7]))
    view.canvas.lay_out()
    assert view.canvas.x.tolist() == before[0].tolist()
    assert view.canvas.graph.layout is before[1]
    assert {view.names(edge) for edge in view.canvas.edges.tolist()} == {
        ("", "A"),
        ("A", "C"),
        ("C", ""),
    }


def test_a_hidden_graph_counts_nothing_until_it_is_seen(view, monkeypatch):
    from parcours_plugin.ui import follows_view

    calls = []
    original = follows_view.follows_graph
    monkeypatch.setattr(
        follows_view, "follows_graph", lambda steps: (calls.append(1), original(steps))[1]
    )
    view.hide()
    view.show(grouped(SEQUENCES), np.arange(10))
    view.show(grouped(SEQUENCES), np.arange(5))
    assert not calls
    view.setVisible(True)
    assert len(calls) == 1 and view.counts.count.max() == 5


def test_a_big_layer_is_counted_behind_the_window(view, monkeypatch, keys):
    from parcours_plugin.ui import follows_view

    monkeypatch.setattr(follows_view, "SMALL", 10)
    view.show(grouped(SEQUENCES), np.arange(10))
    assert view.is_counting and view.detail.text() == "Counting passages…"
    view.show(view._steps, np.arange(5))
    assert keys.wait_until(lambda: not view.is_counting)
    assert view.counts.count.max() == 5 and len(view.canvas.edges)


def test_another_layer_in_mid_counting_is_the_one_that_is_shown(view, monkeypatch, keys):
    from parcours_plugin.ui import follows_view

    monkeypatch.setattr(follows_view, "SMALL", 10)
    view.show(grouped(SEQUENCES), np.arange(10))
    view.show(grouped(["XY", "XY"]), np.arange(2))
    assert not view.is_counting
    keys.wait(200)
    assert view.graph.words.tolist() == ["X", "Y"]


def test_longer_waits_are_darker_on_light_and_brighter_on_dark(qgis_app):
    from qgis.PyQt.QtGui import QColor, QPalette

    from parcours_plugin.ui.follows_canvas import wait_colour
    from parcours_plugin.ui.timeline_inks import Inks

    classes = (7.0, 14.0, 30.0, 60.0)
    days = [7.0, 14.0, 30.0, 60.0, 61.0]
    for base, direction in (("#ffffff", -1), ("#202020", 1)):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(base))
        inks = Inks.of(palette)
        greys = [QColor(wait_colour(day, classes, inks)) for day in days]
        levels = [0.299 * c.red() + 0.587 * c.green() + 0.114 * c.blue() for c in greys]
        assert (direction * np.diff(levels) > 12).all()


@pytest.mark.parametrize("size", [(200, 150), (420, 300), (1400, 700)])
def test_everything_is_inside_the_drawing(view, size):
    view.show(grouped(["ABCDEFG", "GFEDCBA", "ACEG", "AABB"]), np.arange(4))
    view.resize(*size)
    view.canvas.grab()
    canvas = view.canvas
    assert canvas.points[..., 0].min() >= 0 and canvas.points[..., 0].max() <= canvas.width()
    assert canvas.points[..., 1].min() >= 0 and canvas.points[..., 1].max() <= canvas.height()


def test_nothing_to_show_is_said(view):
    view.show(None, np.empty(0, np.int64))
    assert view.detail.text() == "No passages between steps."
    view.canvas.grab()
