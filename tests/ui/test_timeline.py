"""The timeline used with mouse, wheel and keys."""

from __future__ import annotations

import numpy as np
import pytest

from .conftest import steps_table

LIMITS = """step,step_fr,care,visits,obligatory,after,limit_days,limit_source
mammography,,,1,yes,,,
biopsy,,,1,yes,mammography,10,
surgery,,,1,yes,biopsy,60,
palliative,,,1,yes,surgery,,
"""


def grouped(n_patients=600):
    from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps

    frame = steps_table(n_patients)
    return group_steps(frame, recognise_steps(list(frame.columns)))


@pytest.fixture
def limits(tmp_path):
    from parcours_plugin.core.pathways.reference_limits import read_reference_limits

    path = tmp_path / "limits.csv"
    path.write_text(LIMITS, encoding="utf-8")
    return read_reference_limits(path)


@pytest.fixture
def view(qgis_app):
    """A shown timeline, and what it told: (signal, number) in order."""
    from qgis.core import QgsSettings
    from qgis.PyQt import sip
    from qgis.PyQt.QtTest import QTest

    from parcours_plugin.ui.timeline_view import TimelineView

    QgsSettings().remove("parcours")
    view = TimelineView()
    view.told = []
    view.stepHovered.connect(lambda row: view.told.append(("hovered", row)))
    view.stepClicked.connect(lambda row: view.told.append(("step", row)))
    view.patientClicked.connect(lambda patient: view.told.append(("patient", patient)))
    view.resize(800, 500)
    view.show()
    QTest.qWait(20)
    yield view
    view.close()
    sip.delete(view)


def place_of(view, mark):
    canvas = view.canvas
    return canvas.places.mark_rect(mark, canvas.scale, canvas.top).center().toPoint()


def wheel(view, turn, control=False, x=400, y=200):
    from qgis.PyQt.QtCore import QPoint, QPointF, Qt
    from qgis.PyQt.QtGui import QWheelEvent
    from qgis.PyQt.QtWidgets import QApplication

    viewport = view.canvas.viewport()
    event = QWheelEvent(
        QPointF(x, y),
        QPointF(viewport.mapToGlobal(QPoint(x, y))),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def send_move(viewport, point):
    from qgis.PyQt.QtCore import QEvent, QPointF, Qt
    from qgis.PyQt.QtGui import QMouseEvent
    from qgis.PyQt.QtWidgets import QApplication

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(point), QPointF(viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, *where, left, left, none))


def test_without_patients_it_says_what_to_do(view):
    view.show(None, np.empty(0, np.int64))
    assert "Choose one or several patients" in view.note.text()
    assert view.timeline is None


def test_a_click_on_a_step_tells_its_row(view, keys):
    view.show(grouped(), np.array([4, 9]))
    keys.click(view.canvas.viewport(), place_of(view, 8))
    assert view.told[-1] == ("step", 9 * 7 + 1)
    assert view.canvas.chosen == 8


def test_a_click_on_a_name_tells_the_patient(view, keys):
    from qgis.PyQt.QtCore import QPoint

    view.show(grouped(), np.array([4, 9]))
    canvas = view.canvas
    y = int(canvas.places.header_height + 1.5 * canvas.places.line_height)
    keys.click(canvas.viewport(), QPoint(10, y))
    assert view.told[-1] == ("patient", 9)


def test_pointing_at_a_step_tells_it_and_leaving_too(view, keys):
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtTest import QTest

    view.show(grouped(), np.array([3]))
    QTest.mouseMove(view.canvas.viewport(), place_of(view, 2))
    keys.wait(20)
    assert view.told[-1] == ("hovered", 3 * 7 + 2)
    QTest.mouseMove(view.canvas.viewport(), QPoint(795, 400))
    keys.wait(20)
    assert view.told[-1] == ("hovered", -1)


def test_arrow_keys_walk_through_steps_and_patients(view, keys):
    view.show(grouped(), np.array([0, 1, 2]))
    canvas = view.canvas
    canvas.setFocus()
    for key, row in (
        ("Right", 0),
        ("Right", 1),
        ("Down", 8),  # a day later: the nearest of that patient
        ("End", 13),
        ("Right", 14),
        ("Left", 13),
        ("Home", 7),
        ("Up", 0),
    ):
        keys.press(canvas, key)
        assert view.told[-1] == ("step", row), key
    keys.press(canvas, "Return")
    assert view.told[-1] == ("patient", 0)


def test_keys_and_buttons_zoom_around_the_chosen_step(view, keys):
    view.show(grouped(), np.array([0]))
    canvas = view.canvas
    keys.press(canvas, "Right")
    keys.press(canvas, "Right")
    fitted = canvas.scale.pixels_per_day
    before = place_of(view, 1)
    keys.press(canvas, "Plus")
    assert canvas.scale.pixels_per_day == pytest.approx(1.25 * fitted)
    assert abs(place_of(view, 1).x() - before.x()) <= 30
    keys.click(view.zoom_in)
    assert canvas.scale.pixels_per_day == pytest.approx(1.25**3 * fitted)
    assert canvas.horizontalScrollBar().maximum() > 0
    keys.press(canvas, "Minus")
    keys.click(view.zoom_out)
    keys.click(view.zoom_out)
    assert canvas.scale.pixels_per_day == pytest.approx(fitted)
    keys.press(canvas, "Plus")
    keys.press(canvas, "0")
    assert canvas.scale.pixels_per_day == fitted


def test_the_wheel_zooms_and_the_day_under_the_pointer_stays(view):
    view.show(grouped(), np.array([0]))
    scale = view.canvas.scale
    wheel(view, 120)
    day = scale.day(400)
    wheel(view, 240)
    assert scale.day(400) == pytest.approx(day)
    assert not scale.is_fitted
    wheel(view, -1200)
    assert scale.is_fitted


def test_with_many_patients_the_wheel_scrolls_and_zooms_with_control(view):
    view.show(grouped(), np.arange(100))
    canvas = view.canvas
    wheel(view, -120)
    assert canvas.top == 120 and canvas.scale.is_fitted
    wheel(view, 120, control=True)
    assert not canvas.scale.is_fitted
    wheel(view, -120, y=5)
    assert canvas.scale.is_fitted  # over the dates the wheel zooms


def test_at_most_200_patients_are_drawn_and_it_says_so(view):
    view.show(grouped(), np.arange(600))
    assert view.timeline.n_lines == 200
    assert view.note.text() == "The first 200 of 600 patients are drawn."


def test_dragging_moves_the_time_and_chooses_nothing(view):
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    view.show(grouped(), np.array([0]))
    view.canvas.zoom(4.0)
    before = view.canvas.scale.scroll
    viewport, left = view.canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, Qt.KeyboardModifier.NoModifier, QPoint(400, 200))
    # QTest moves the mouse without its buttons
    for x in (390, 340):
        send_move(viewport, QPoint(x, 200))
    QTest.mouseRelease(viewport, left, Qt.KeyboardModifier.NoModifier, QPoint(340, 200))
    assert view.canvas.scale.scroll == pytest.approx(before + 60)
    assert not [told for told in view.told if told[0] == "step"]


def test_days_since_the_first_event_keep_the_chosen_step_and_are_remembered(view, keys):
    from parcours_plugin.ui.timeline_view import TimelineView

    view.show(grouped(), np.array([0, 1]))
    view.choose_step(9)
    keys.press(view.since_first, "Space")
    assert view.timeline.first.tolist() == [0, 0]
    assert view.canvas.chosen == 9
    assert TimelineView().since_first.isChecked()


def test_waits_over_their_limit_and_missing_steps_are_marked_and_explained(view, limits):
    view.show(grouped(), np.array([0]))
    assert [key for key, _ in view.legend.legend.entries if isinstance(key, str)] == []
    view.limits = limits
    timeline = view.timeline
    assert timeline.waits.over.tolist() == [True, False]
    signs = [key for key, _ in view.legend.legend.entries if isinstance(key, str)]
    assert signs == ["within", "over", "missing"]
    canvas = view.canvas
    assert canvas.lines_of("wait", 0)[1] == "14 days, 4 over the limit of 10 days"
    assert canvas.lines_of("missing", 0) == ["missing step: palliative"]
    rect = canvas.places.missing_rect(0, canvas.scale, canvas.top)
    found = canvas.places.find(rect.center().x(), rect.center().y(), canvas.scale, canvas.top)
    assert found == ("missing", 0)
    x = canvas.scale.x(timeline.waits.begin[0]) + 1
    found = canvas.places.find(x, canvas.places.wait_y(0, canvas.top), canvas.scale, canvas.top)
    assert found == ("wait", 0)


def test_the_chosen_step_is_read_out_and_brought_into_view(view):
    view.show(grouped(), np.arange(60))
    assert "Left and Right" in view.canvas.accessibleDescription()
    view.choose_step(50 * 7 + 3)
    assert view.canvas.accessibleDescription().startswith("P0051 · surgery · ")
    assert view.canvas.top > 0
    assert view.told == []
    view.choose_step(-1)
    assert "Left and Right" in view.canvas.accessibleDescription()


def test_every_kind_of_step_has_letters_in_the_legend(view):
    view.show(grouped(), np.array([0]))
    legend = view.legend.legend
    assert len({legend.letters[key] for key, _ in legend.entries}) == 7
    assert "M = mammography" in view.legend.accessibleDescription()


def pixels(view):
    from collections import Counter

    image = view.canvas.viewport().grab().toImage()
    return Counter(
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def test_it_follows_the_theme(view):
    from qgis.PyQt.QtGui import QColor, QPalette

    view.show(grouped(), np.array([0]))
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#f0f0f0"))
    view.setPalette(palette)
    found = pixels(view)
    assert found.most_common(1)[0][0] == "#202020"
    assert found["#ffffff"] < 0.01 * sum(found.values())


def test_painting_200_patients_looks_at_the_visible_ones_only(view, monkeypatch):
    from parcours_plugin.ui import timeline_painting

    painted = []
    original = timeline_painting.paint_mark
    monkeypatch.setattr(
        timeline_painting,
        "paint_mark",
        lambda *arguments: (painted.append(1), original(*arguments)),
    )
    view.show(grouped(), np.arange(200))
    view.canvas.viewport().grab()
    visible = view.canvas.viewport().height() / view.canvas.places.line_height + 2
    assert 0 < len(painted) <= 7 * visible
    painted.clear()
    view.canvas.scale.zoom(1e6, 400)
    view.canvas.viewport().grab()
    assert len(painted) < 3 * visible
