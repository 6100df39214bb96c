"""The panel and the map: several patients, hovering, clicking on the map, playing."""

from __future__ import annotations

import pytest

from .conftest import choose_first, steps_table


@pytest.fixture
def dock(open_dock, steps_layer, patients_layer, keys):
    dock = open_dock()
    choose_first(dock, keys)
    return dock


@pytest.fixture
def rings(window):
    from parcours_plugin.ui.map_flash import FlashRing

    return lambda: [i for i in window.canvas.scene().items() if isinstance(i, FlashRing)]


@pytest.fixture
def click_map(window, keys):
    """Click on the map at coordinates."""

    def do(x, y):
        place = window.canvas.getCoordinateTransform().transform(x, y).toQPointF().toPoint()
        keys.click(window.canvas.viewport(), place)

    return do


def click_row(dock, keys, row, modifier="NoModifier"):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    table = dock.patients.table
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        getattr(Qt.KeyboardModifier, modifier),
        table.visualRect(table.model().index(row, 0)).center(),
    )
    keys.wait(20)


def test_several_patients_are_drawn_in_colours_that_the_list_shows(dock, keys, drawn):
    from qgis.PyQt.QtCore import Qt

    click_row(dock, keys, 1)
    click_row(dock, keys, 3, "ControlModifier")
    click_row(dock, keys, 4, "ControlModifier")
    assert len(dock.highlight._drawn) == 3
    assert dock.highlight.main.pathway.patient == "P0005"
    model = dock.patients.model
    colours = [
        model.index(row, 0).data(Qt.ItemDataRole.DecorationRole).name() for row in (4, 1, 3)
    ]
    assert len(set(colours)) == 3
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    click_row(dock, keys, 0)
    assert len(dock.highlight._drawn) == 1 and len(drawn()) == 3
    assert model.index(4, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_more_patients_than_the_map_can_show_are_told(dock, keys):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    for _ in range(9):
        QTest.keyClick(
            dock.patients.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier
        )
    assert len(dock.highlight._drawn) == 8
    assert dock.note.text() == "The map shows the first 8 of the 10 selected patients."
    QTest.keyClick(dock.patients.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.wait(50)
    assert len(dock.highlight._drawn) == 8 and "of the 600" in dock.note.text()


def test_pointing_at_a_step_flashes_its_place_for_a_moment(dock, keys, rings):
    from qgis.PyQt.QtTest import QTest

    table = dock.pathway.table
    QTest.mouseMove(table.viewport(), table.visualRect(dock.pathway.model.index(1, 2)).center())
    table.entered.emit(dock.pathway.model.index(2, 2))
    keys.wait(60)
    assert len(rings()) == 1
    place = rings()[0]._place
    frame = steps_table()
    step = frame[frame.patient == "P0001"].iloc[2]
    assert (place.x(), place.y()) == pytest.approx((step.x, step.y))
    assert keys.wait_until(lambda: not rings(), 4)


def test_pointing_in_the_timeline_flashes_the_place_too(dock, keys, rings):
    dock.views.setCurrentWidget(dock.views.timeline)
    click_row(dock, keys, 1)
    dock.views.timeline.stepHovered.emit(7 + 3)
    keys.wait(60)
    frame = steps_table()
    step = frame[frame.patient == "P0002"].iloc[3]
    place = rings()[0]._place
    assert (place.x(), place.y()) == pytest.approx((step.x, step.y))
    dock.views.timeline.stepHovered.emit(-1)
    keys.wait(20)
    assert rings() == []


def test_closing_the_panel_takes_rings_tools_and_graphics_away(dock, window, keys, rings, drawn):
    keys.click(dock.patients.pick_button)
    keys.click(dock.pathway.play)
    keys.wait(60)
    assert rings() and window.canvas.mapTool() is dock.map.tool
    dock.close()
    keys.wait(30)
    assert rings() == [] and drawn() == []
    assert window.canvas.mapTool() is not dock.map.tool
    assert not dock.map.player.is_playing and not dock.patients.pick_button.isChecked()


def test_a_click_on_a_home_chooses_its_patient(dock, keys, click_map, window):
    from qgis.core import QgsRectangle

    window.canvas.setExtent(QgsRectangle(685_000, 6_475_000, 705_000, 6_495_000))
    keys.click(dock.patients.pick_button)
    assert window.canvas.mapTool() is dock.map.tool
    click_map(690_000 + 1_000 * (44 % 7), 6_480_000 + 100 * 44)
    assert dock.pathway.title.text().startswith("P0045")
    assert dock.patients.model.patient_at(dock.patients.table.currentIndex().row()) == 44


def test_a_home_of_a_patient_whom_the_filter_hides_can_be_clicked(dock, keys, click_map, window):
    from qgis.core import QgsRectangle

    keys.write(dock.patients.search, "P0002")
    window.canvas.setExtent(QgsRectangle(685_000, 6_475_000, 705_000, 6_495_000))
    keys.click(dock.patients.pick_button)
    click_map(690_000 + 1_000 * (44 % 7), 6_480_000 + 100 * 44)
    assert dock.pathway.title.text().startswith("P0045")
    assert dock.patients.model.rowCount() == 1


def test_a_click_on_a_facility_filters_by_it_and_again_takes_it_back(
    dock, keys, click_map, window
):
    frame = steps_table()
    place = frame[frame.facility_name == "Hospital 9"].iloc[0]
    keys.click(dock.patients.pick_button)
    click_map(place.x, place.y)
    expected = frame.patient[frame.facility_name == "Hospital 9"].nunique()
    assert dock.patients.model.rowCount() == expected
    assert dock.patients.words.text().endswith("cared for at Hospital 9")
    click_map(place.x, place.y)
    assert dock.patients.model.rowCount() == 600


def test_a_click_beside_everything_says_so_and_escape_gives_the_map_back(
    dock, keys, click_map, window
):
    from qgis.gui import QgsMapToolPan

    pan = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(pan)
    keys.click(dock.patients.pick_button)
    click_map(890_000, 6_690_000)
    assert "No home and no facility" in dock.note.text()
    keys.press(window.canvas, "Escape")
    assert window.canvas.mapTool() is pan
    assert not dock.patients.pick_button.isChecked()
    keys.click(dock.patients.pick_button)
    keys.click(dock.patients.pick_button)
    assert window.canvas.mapTool() is pan


def test_another_tool_of_qgis_releases_the_button(dock, keys, window):
    from qgis.gui import QgsMapToolPan

    keys.click(dock.patients.pick_button)
    pan = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(pan)
    assert not dock.patients.pick_button.isChecked()
    assert window.canvas.mapTool() is pan


def test_a_pathway_is_played_step_by_step(dock, keys, drawn):
    keys.write(dock.patients.search, "P0002")
    keys.press(dock.patients.search, "Return")
    dock.map.player.timer.setInterval(60)
    keys.click(dock.pathway.play)
    assert dock.pathway.table.currentIndex().row() == 0
    legs = dock.highlight.main.items["legs"]
    first = legs.asGeometry().length()
    assert keys.wait_until(lambda: dock.pathway.table.currentIndex().row() == 4, 5)
    assert first < legs.asGeometry().length()
    assert keys.wait_until(lambda: not dock.pathway.play.isChecked(), 5)
    whole = len(dock.highlight.main.itinerary.leg_row)
    assert len(legs.asGeometry().asMultiPolyline()) == whole
    assert dock.highlight.main._last_row > 1000


def test_playing_ends_when_another_patient_is_chosen_or_the_layer_goes(dock, keys, drawn):
    from qgis.core import QgsProject

    keys.click(dock.pathway.play)
    keys.press(dock.patients.table, "Down")
    assert not dock.map.player.is_playing and not dock.pathway.play.isChecked()
    keys.click(dock.pathway.play)
    QgsProject.instance().removeAllMapLayers()
    keys.wait(50)
    assert not dock.map.player.is_playing and drawn() == []
    assert dock.pages.currentWidget() is dock.message


def test_playing_stops_with_a_second_click_and_shows_the_whole_pathway(dock, keys):
    keys.click(dock.pathway.play)
    assert dock.map.player.is_playing
    assert dock.highlight.main._last_row == 0
    keys.click(dock.pathway.play)
    assert not dock.map.player.is_playing
    assert dock.highlight.main._last_row > 1000
