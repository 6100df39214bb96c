"""The panel used with mouse and keys: open, search, choose, see on the map, close."""

from __future__ import annotations

import numpy as np
import pytest

from .conftest import N_PATIENTS, choose_first, point_layer, steps_table


def cells(table, column):
    """The texts of a column as the table shows them."""
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_without_a_steps_layer_the_panel_says_what_to_do(open_dock):
    dock = open_dock()
    assert dock.objectName() == "ParcoursPathwayDock"
    assert "no layer of steps" in dock.message.text()
    assert dock.pages.currentWidget() is dock.message


def test_the_first_steps_layer_is_picked_and_its_patients_listed(open_dock, steps_layer):
    dock = open_dock()
    assert dock.layers.steps_layer() is steps_layer
    assert dock.patients.count.text() == "600 patients"
    assert dock.patients.model.rowCount() == N_PATIENTS
    assert cells(dock.patients.table, 3)[:2] == ["7", "7"]


def test_a_layer_added_later_is_picked_and_other_layers_are_not_offered(open_dock, patients_layer):
    from qgis.core import QgsProject

    dock = open_dock()
    assert dock.layers.steps_layer() is None and dock.layers.steps_box.count() == 0
    layer = point_layer(steps_table(20), "Later")
    QgsProject.instance().addMapLayer(layer)
    assert dock.layers.steps_layer() is layer
    assert dock.patients.count.text() == "20 patients"


def test_typing_filters_the_list_and_escape_shows_everyone_again(open_dock, steps_layer, keys):
    dock = open_dock()
    keys.write(dock.patients.search, "montlucon")
    expected = int((steps_table().drop_duplicates("patient").residence_name == "Montluçon").sum())
    assert dock.patients.count.text() == f"{expected} of 600 patients"
    assert set(cells(dock.patients.table, 1)) == {"Montluçon"}
    keys.press(dock.patients.search, "Escape")
    keys.wait(200)
    assert dock.patients.count.text() == "600 patients"


def test_a_patient_is_chosen_by_keyboard_alone(open_dock, steps_layer, patients_layer, keys, drawn):
    dock = open_dock()
    keys.write(dock.patients.search, "p0042")
    keys.press(dock.patients.search, "Return")
    assert dock.patients.table.hasFocus()
    assert dock.pathway.title.text().startswith("P0042 · 7 steps")
    assert dock.pathway.sentence.text().startswith("Lives in Clermont (rural).")
    assert cells(dock.pathway.table, 2) == [
        "mammography",
        "biopsy",
        "meeting",
        "surgery",
        "chemotherapy",
        "radiotherapy",
        "follow-up",
    ]
    assert len(drawn()) == 3


def test_arrow_keys_walk_through_the_patients(open_dock, steps_layer, keys):
    dock = open_dock()
    choose_first(dock, keys)
    assert dock.pathway.title.text().startswith("P0001")
    keys.press(dock.patients.table, "Down")
    keys.press(dock.patients.table, "Down")
    assert dock.pathway.title.text().startswith("P0003")
    keys.click(dock.pathway.previous)
    assert dock.pathway.title.text().startswith("P0002")


def test_a_click_on_a_patient_draws_the_itinerary_from_home(
    open_dock, steps_layer, patients_layer, keys, drawn
):
    from qgis.gui import QgsRubberBand

    dock = open_dock()
    assert dock.layers.homes_layer() is patients_layer
    table = dock.patients.table
    keys.click(table.viewport(), table.visualRect(table.model().index(1, 0)).center())
    assert dock.pathway.title.text().startswith("P0002")
    frame = steps_table()
    own = frame[frame.patient == "P0002"]
    stops = [(691_000.0, 6_480_100.0), *zip(own.x, own.y)]
    moves = [(a, b) for a, b in zip(stops, stops[1:]) if a != b]
    bands = [item for item in drawn() if isinstance(item, QgsRubberBand)]
    lines = max(bands, key=lambda band: band.asGeometry().length()).asGeometry()
    ends = [(line[0], line[-1]) for line in lines.asMultiPolyline()]
    assert np.allclose([[(a.x(), a.y()), (b.x(), b.y())] for a, b in ends], moves, atol=1e-6)
    assert dock.highlight.has_home


def test_the_itinerary_is_drawn_in_the_canvas_reference_system(
    open_dock, window, steps_layer, keys, drawn
):
    from qgis.core import QgsCoordinateReferenceSystem

    dock = open_dock()
    keys.write(dock.patients.search, "P0002")
    keys.press(dock.patients.search, "Return")
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    lines = [item.asGeometry() for item in drawn() if hasattr(item, "asGeometry")]
    box = next(line.boundingBox() for line in lines if not line.isEmpty())
    assert 2 < box.xMinimum() < box.xMaximum() < 5 and 45 < box.yMinimum() < 47


def test_the_map_zooms_to_each_pathway_only_if_wanted(open_dock, window, steps_layer, keys):
    dock = open_dock()
    before = window.canvas.extent()
    keys.click(dock.pathway.always_zoom)
    assert not dock.pathway.always_zoom.isChecked()
    choose_first(dock, keys)
    assert window.canvas.extent() == before
    keys.click(dock.pathway.zoom)
    zoomed = window.canvas.extent()
    frame = steps_table()
    own = frame[frame.patient == "P0001"]
    assert zoomed != before
    assert zoomed.xMinimum() < own.x.min() and zoomed.xMaximum() > own.x.max()


def test_a_chosen_step_brings_out_its_leg(open_dock, steps_layer, keys):
    dock = open_dock()
    keys.write(dock.patients.search, "P0002")
    keys.press(dock.patients.search, "Return")
    dock.pathway.table.setFocus()
    keys.press(dock.pathway.table, "Down")
    keys.press(dock.pathway.table, "Down")
    row = dock.pathway.table.currentIndex().row()
    assert dock.pathway.detail.text().startswith(f"{row + 1} · ")
    assert "wait 14 days" in dock.pathway.detail.text()
    band = dock.highlight.main.items["chosen"].asGeometry()
    frame = steps_table()
    place = frame[frame.patient == "P0002"].iloc[row]
    end = band.asMultiPolyline()[0][-1] if band.isMultipart() else band.asPolyline()[-1]
    assert (end.x(), end.y()) == pytest.approx((place.x, place.y))


def test_a_click_on_a_header_sorts_and_keeps_the_chosen_patient(open_dock, steps_layer, keys):
    dock = open_dock()
    keys.write(dock.patients.search, "P0002")
    keys.press(dock.patients.search, "Return")
    dock.patients.search.clear()
    keys.wait(200)
    header = dock.patients.table.horizontalHeader()
    x = header.sectionViewportPosition(4) + 8
    from qgis.PyQt.QtCore import QPoint

    keys.click(header.viewport(), QPoint(x, header.height() // 2))
    keys.click(header.viewport(), QPoint(x, header.height() // 2))
    facilities = [int(text) for text in cells(dock.patients.table, 4)]
    assert facilities == sorted(facilities, reverse=True) or facilities == sorted(facilities)
    assert facilities[0] != facilities[-1]
    current = dock.patients.table.currentIndex()
    assert dock.patients.model.index(current.row(), 0).data() == "P0002"
    assert dock.pathway.title.text().startswith("P0002")


def test_a_chosen_patient_that_the_search_hides_stays_shown(open_dock, steps_layer, keys, drawn):
    dock = open_dock()
    choose_first(dock, keys)
    keys.write(dock.patients.search, "P0002")
    assert dock.pathway.title.text().startswith("P0001") and len(drawn()) == 3
    assert not dock.patients.table.currentIndex().isValid()
    dock.patients.search.clear()
    keys.wait(200)
    assert dock.patients.table.currentIndex().row() == 0


def test_everything_has_an_accessible_name_and_can_be_reached_by_tab(open_dock, steps_layer):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView

    dock = open_dock()
    widgets = []
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView):
        widgets += [w for w in dock.widget().findChildren(kind) if w.isVisible()]
    own = [w for w in widgets if not isinstance(w.parent(), (QLineEdit, QTableView))]
    assert len(own) >= 6
    for widget in own:
        named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
        assert named, widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget


def test_reopening_draws_again_and_closing_takes_everything_off_the_map(
    open_dock, steps_layer, keys, drawn
):
    dock = open_dock()
    choose_first(dock, keys)
    assert len(drawn()) == 3
    dock.close()
    keys.wait(20)
    assert drawn() == []
    dock.show()
    keys.wait(20)
    assert len(drawn()) == 3
