"""Layers edited, removed or replaced under the panel, projects switched, the plugin unloaded."""

from __future__ import annotations

import gc
import time

import pytest

from .conftest import choose_first, point_layer, steps_table


def test_removing_the_layer_in_mid_work_empties_the_panel(open_dock, steps_layer, keys, drawn):
    from qgis.core import QgsProject

    dock = open_dock()
    choose_first(dock, keys)
    assert len(drawn()) == 3
    QgsProject.instance().removeMapLayer(steps_layer.id())
    keys.wait(50)
    assert drawn() == []
    assert dock.pages.currentWidget() is dock.message
    assert dock.pathway.title.text() == ""


def test_removing_one_of_two_layers_shows_the_other(open_dock, steps_layer, keys):
    from qgis.core import QgsProject

    dock = open_dock()
    QgsProject.instance().addMapLayer(point_layer(steps_table(30), "Other"))
    assert dock.layers.steps_layer() is steps_layer
    QgsProject.instance().removeMapLayer(steps_layer.id())
    keys.wait(50)
    assert dock.patients.count.text() == "30 patients"


def test_clearing_the_project_empties_everything(
    open_dock, steps_layer, patients_layer, keys, drawn
):
    from qgis.core import QgsProject

    dock = open_dock()
    keys.write(dock.patients.search, "P0002")
    keys.press(dock.patients.search, "Return")
    QgsProject.instance().clear()
    keys.wait(50)
    assert drawn() == []
    assert dock.patients.search.text() == "" and dock.patients.count.text() == ""
    assert dock.layers.homes_layer() is None


def test_an_edit_is_seen_and_the_chosen_patient_stays(open_dock, window, keys, drawn):
    from qgis.core import QgsProject

    layer = point_layer(steps_table(50), "Steps")
    QgsProject.instance().addMapLayer(layer)
    dock = open_dock()
    keys.write(dock.patients.search, "P0002")
    keys.press(dock.patients.search, "Return")
    layer.startEditing()
    second = next(f for f in layer.getFeatures() if f["patient"] == "P0002" and f["seq"] == 2)
    layer.changeAttributeValue(second.id(), layer.fields().lookupField("step"), "edited step")
    keys.wait(700)
    assert dock.pathway.model.index(1, 2).data() == "edited step"
    layer.deleteFeature(second.id())
    keys.wait(700)
    assert dock.pathway.title.text().startswith("P0002 · 6 steps")
    layer.rollBack()
    keys.wait(700)
    assert dock.pathway.title.text().startswith("P0002 · 7 steps")
    assert len(drawn()) == 3


def test_a_subset_and_a_lost_field_are_followed(open_dock, window, keys):
    from qgis.core import QgsProject

    layer = point_layer(steps_table(50), "Steps")
    QgsProject.instance().addMapLayer(layer)
    dock = open_dock()
    layer.setSubsetString("\"patient\" < 'P0011'")
    keys.wait(700)
    assert dock.patients.count.text() == "10 patients"
    layer.setSubsetString("")
    layer.startEditing()
    layer.deleteAttribute(layer.fields().lookupField("patient"))
    layer.commitChanges()
    keys.wait(700)
    assert dock.pages.currentWidget() is dock.message


def big_layer():
    """Enough steps to be read by a task."""
    return point_layer(steps_table(3_000), "Big")


def test_a_big_layer_is_read_in_the_background_and_qgis_never_waits(open_dock, window, keys):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QTimer

    layer = big_layer()
    dock = open_dock()
    beats = [time.monotonic()]
    clock = QTimer()
    clock.setInterval(5)
    clock.timeout.connect(lambda: beats.append(time.monotonic()))
    clock.start()
    QgsProject.instance().addMapLayer(layer)
    assert dock.source.is_reading
    assert keys.wait_until(lambda: dock.patients.model.rowCount() == 3_000)
    clock.stop()
    assert gc.isenabled()
    longest = max(b - a for a, b in zip(beats, beats[1:]))
    assert longest < 0.3, f"QGIS waited {longest:.2f} s"


def test_removing_a_big_layer_while_it_is_read_is_harmless(open_dock, window, keys, drawn):
    from qgis.core import QgsApplication, QgsProject

    dock = open_dock()
    layer = big_layer()
    QgsProject.instance().addMapLayer(layer)
    assert dock.source.is_reading
    QgsProject.instance().removeMapLayer(layer.id())
    assert not dock.source.is_reading
    assert keys.wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    keys.wait(50)
    assert dock.pages.currentWidget() is dock.message and drawn() == []


def test_reading_a_big_layer_can_be_stopped_and_started_again(open_dock, window, keys):
    from qgis.core import QgsProject

    dock = open_dock()
    QgsProject.instance().addMapLayer(big_layer())
    keys.click(dock.stop_button)
    assert "stopped" in dock.message.text() and dock.pages.currentWidget() is dock.message
    keys.click(dock.refresh_button)
    assert keys.wait_until(lambda: dock.patients.model.rowCount() == 3_000)


def test_editing_a_big_layer_asks_before_reading_again(open_dock, window, keys):
    from qgis.core import QgsProject

    layer = big_layer()
    QgsProject.instance().addMapLayer(layer)
    dock = open_dock()
    assert keys.wait_until(lambda: dock.patients.model.rowCount() == 3_000)
    layer.startEditing()
    layer.deleteFeature(1)
    keys.wait(500)
    assert "was edited" in dock.note.text() and not dock.source.is_reading
    layer.rollBack()
    keys.wait(500)
    assert keys.wait_until(lambda: not dock.source.is_reading)
    assert dock.note.text() == ""


def test_unloading_leaves_no_graphics_no_connections_and_no_dock(
    open_dock,
    window,
    steps_layer,
    keys,
    drawn,
):
    from qgis.core import QgsProject
    from qgis.PyQt import sip
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    project = QgsProject.instance()
    signals = (project.layersAdded, project.layersRemoved, project.cleared, project.readProject)
    before = [project.receivers(signal) for signal in signals]
    dock = open_dock()
    choose_first(dock, keys)
    receivers = steps_layer.receivers(steps_layer.layerModified)
    dock.cleanup()
    dock.cleanup()
    assert drawn() == []
    assert steps_layer.receivers(steps_layer.layerModified) == receivers - 1
    window.window.removeDockWidget(dock)
    dock.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(dock)
    assert [project.receivers(signal) for signal in signals] == before
    assert window.window.findChildren(type(window.window), "ParcoursPathwayDock") == []
    QgsProject.instance().clear()


def test_a_layer_without_any_patient_is_explained(open_dock, window):
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(
        point_layer(steps_table(3).assign(patient=None), "No patients")
    )
    dock = open_dock()
    assert "“patient” is empty" in dock.message.text()


def test_rows_without_a_patient_are_counted_in_a_remark(open_dock, window):
    from qgis.core import QgsProject

    frame = steps_table(3)
    frame.loc[0, "patient"] = None
    QgsProject.instance().addMapLayer(point_layer(frame, "One row without"))
    dock = open_dock()
    assert dock.note.text() == "Left out because they name no patient: 1 step."


@pytest.mark.parametrize("crs", ["", "EPSG:4326"])
def test_places_that_cannot_be_drawn_do_not_stop_the_panel(open_dock, window, keys, drawn, crs):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    layer = point_layer(steps_table(3), "Elsewhere", "EPSG:4326")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    QgsProject.instance().addMapLayer(layer)
    dock = open_dock()
    choose_first(dock, keys)
    assert dock.pathway.title.text().startswith("P0001")
    assert drawn() == []


def test_the_chosen_layers_are_saved_with_the_project(open_dock, steps_layer, keys, tmp_path):
    from qgis.core import QgsProject

    project = QgsProject.instance()
    dock = open_dock()
    other = point_layer(steps_table(30), "Other")
    project.addMapLayer(other)
    dock.layers.steps_box.setLayer(other)
    assert dock.patients.count.text() == "30 patients"
    assert project.write(str(tmp_path / "study.qgz"))
    assert not project.isDirty()
    kept = other.id()
    project.clear()
    project.read(str(tmp_path / "study.qgz"))
    keys.wait(50)
    assert dock.layers.steps_layer().id() == kept


def test_unloading_while_a_big_layer_is_read_stops_the_reading(open_dock, window, keys):
    from qgis.core import QgsApplication, QgsProject
    from qgis.PyQt import sip

    dock = open_dock()
    QgsProject.instance().addMapLayer(big_layer())
    assert dock.source.is_reading
    dock.cleanup()
    sip.delete(dock)
    assert keys.wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    keys.wait(100)


def test_a_panel_behind_another_keeps_its_itinerary(open_dock, window, steps_layer, keys, drawn):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QDockWidget

    dock = open_dock()
    choose_first(dock, keys)
    other = QDockWidget("other", window.window)
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, other)
    window.window.tabifyDockWidget(dock, other)
    other.raise_()
    keys.wait(50)
    assert not dock.isHidden() and len(drawn()) == 3
    dock.raise_()
    keys.wait(50)
    assert len(drawn()) == 3


def test_the_home_of_a_patient_comes_from_a_commune_layer_too(open_dock, window, keys):
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer

    communes = QgsVectorLayer(
        "Polygon?crs=EPSG:4326&field=insee:string&field=nom:string", "Communes", "memory"
    )
    feature = QgsFeature(communes.fields())
    feature.setAttributes(["03000", "Ambert"])
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(3.0, 46.0, 3.1, 46.1)))
    communes.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayers([communes, point_layer(steps_table(8), "Steps")])
    dock = open_dock()
    assert dock.layers.homes_layer() is communes
    choose_first(dock, keys)
    assert dock.highlight.has_home
    x, y = dock.highlight.main.itinerary.x[0], dock.highlight.main.itinerary.y[0]
    assert 690_000 < x < 720_000 and 6_540_000 < y < 6_560_000
    keys.press(dock.patients.table, "Down")
    assert not dock.highlight.has_home
    assert dock.pathway.sentence.text().endswith("The home is not in the layer of homes.")
