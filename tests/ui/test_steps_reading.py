"""Layers of any kind to arrays: files by stream, others by feature, with chosen fields."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps

from .conftest import point_layer, steps_table


def read(layer, names=None):
    """The arrays of a layer as the panel reads them, and how it was read."""
    from parcours_plugin.ui.steps_reading import LayerSnapshot

    fields = names or recognise_steps(layer.fields().names())
    snapshot = LayerSnapshot(layer, fields.names())
    columns = snapshot.columns(lambda share: None)
    return (
        group_steps(columns.frame, fields, columns.x, columns.y, columns.feature_id),
        snapshot,
    )


def saved(layer, path, driver):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = "steps"
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    assert written[0] == QgsVectorFileWriter.WriterError.NoError, written
    return QgsVectorLayer(f"{path}|layername=steps" if driver == "GPKG" else str(path), "s", "ogr")


def table():
    frame = steps_table(700)
    frame.loc[3, "facility_name"] = None
    frame.loc[5, "date"] = pd.NaT
    frame.loc[7, ["x", "y"]] = np.nan
    frame.loc[9, "wait_days"] = np.nan
    frame.loc[11, "residence_name"] = "L’Haÿ-les-Roses et ses environs, un nom bien trop long" * 2
    return frame


SAME = ("patients", "start", "seq", "day", "end_day", "visits", "wait_days", "x", "y")
WORDS = (
    *("step", "facility_id", "facility_name", "commune", "flags", "residence"),
    *("residence_name", "territory_type", "group"),
)


def assert_same(first, second):
    for name in SAME:
        a, b = getattr(first, name), getattr(second, name)
        equal = (a == b).all() if a.dtype == object else np.allclose(a, b, equal_nan=True)
        assert equal, name
    for name in WORDS:
        assert getattr(first, name).texts() == getattr(second, name).texts(), name


@pytest.mark.parametrize(("driver", "ending"), [("GPKG", "gpkg"), ("FlatGeobuf", "fgb"),
                                                ("ESRI Shapefile", "shp"), ("GeoJSON", "geojson")])
def test_a_file_is_read_as_the_layer_that_it_was_saved_from(qgis_app, tmp_path, driver, ending):
    if driver == "ESRI Shapefile":
        frame = table().rename(columns={"facility_commune": "fac_comm", "facility_id": "fac_id"})
        frame = frame.drop(columns=["facility_name", "residence_name", "territory_type"])
    else:
        frame = table()
    if driver == "FlatGeobuf":
        frame = frame.dropna(subset=["x"])
    layer = point_layer(frame, "Steps")
    file = saved(layer, tmp_path / f"steps.{ending}", driver)
    expected, _ = read(layer)
    found, snapshot = read(file)
    assert snapshot._file is not None and found.n_steps == file.featureCount()
    if driver != "FlatGeobuf":  # it has an order of its own
        assert_same(found, expected)
    snapshot._file = None
    columns = snapshot.columns(lambda share: None)
    fields = recognise_steps(file.fields().names())
    plain = group_steps(columns.frame, fields, columns.x, columns.y, columns.feature_id)
    assert_same(found, plain)
    assert (found.feature_id == plain.feature_id).all()


def test_a_stream_respects_the_filter_and_gives_the_ids_of_features(qgis_app, tmp_path):
    file = saved(point_layer(table(), "Steps"), tmp_path / "steps.gpkg", "GPKG")
    file.setSubsetString("\"patient\" >= 'P0201' AND \"step\" = 'biopsy'")
    from parcours_plugin.ui import steps_reading

    small = steps_reading.SMALL
    steps_reading.SMALL = 10
    try:
        found, snapshot = read(file)
    finally:
        steps_reading.SMALL = small
    assert snapshot._file.where and found.n_steps == 500
    for row in (0, 250, 499):
        feature = file.getFeature(int(found.feature_id[row]))
        assert feature["step"] == "biopsy"
        assert feature["patient"] == found.patients[found.patient_of_step()[row]]


def test_unsaved_edits_joins_and_computed_fields_are_read_through_qgis(qgis_app, tmp_path):
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QMetaType

    from parcours_plugin.core.pathways.patient_steps import StepFields

    file = saved(point_layer(steps_table(500), "Steps"), tmp_path / "steps.gpkg", "GPKG")
    file.addExpressionField("'computed'", QgsField("kind", QMetaType.Type.QString))
    fields = StepFields("patient", "kind", seq="seq")
    found, snapshot = read(file, fields)
    assert snapshot._file is None and set(found.step.texts()) == {"computed"}
    file.startEditing()
    file.changeAttributeValue(1, file.fields().lookupField("patient"), "edited")
    found, snapshot = read(file)
    assert snapshot._file is None and "edited" in found.patients
    file.rollBack()


def test_numbers_as_ids_and_dates_as_text_are_understood(qgis_app):
    from qgis.core import QgsVectorLayer

    from parcours_plugin.core.pathways.patient_steps import StepFields

    layer = QgsVectorLayer(
        "None?field=who:integer&field=what:string&field=when:string", "table", "memory"
    )
    from qgis.core import QgsFeature

    for values in ([7, "Biopsie", "2020-01-02"], [7, "RCP", "2020-01-01"], [None, "RCP", ""]):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        layer.dataProvider().addFeatures([feature])
    found, _ = read(layer, StepFields("who", "what", date="when"))
    assert found.patients.tolist() == ["7"] and found.step.texts() == ["RCP", "Biopsie"]
    assert found.n_without_patient == 1 and np.isnan(found.x).all()


def foreign_layer():
    """Steps whose fields have French names of their own."""
    frame = steps_table(12).rename(
        columns={"patient": "N° patient", "step": "Acte", "date": "Date de l'acte"}
    )
    columns = ["N° patient", "Acte", "Date de l'acte", "facility_name", "x", "y"]
    frame = frame[columns].rename(columns={"facility_name": "Etablissement"})
    plain = str.maketrans({" ": "_", "'": "_", "°": "o"})
    frame.columns = [name.translate(plain) for name in frame]
    return point_layer(frame, "Actes")


def test_any_layer_is_mapped_in_the_dialog_and_remembered(open_dock, window, keys, tmp_path):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

    from parcours_plugin.ui.fields_dialog import FieldsDialog

    project = QgsProject.instance()
    layer = foreign_layer()
    project.addMapLayer(layer)
    dock = open_dock()
    assert dock.pages.currentWidget() is dock.message
    asked = []

    def answer():
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, FieldsDialog))
        asked.extend([dialog.fields(), dialog.layer])
        keys.click(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
        if dialog.isVisible():  # whatever happens, the test goes on
            dialog.reject()

    QTimer.singleShot(200, answer)
    keys.click(dock.fields_button)
    assert asked[1] is layer
    assert asked[0].patient == "No_patient" and asked[0].step == "Acte"
    assert asked[0].date == "Date_de_l_acte" and asked[0].facility_name == "Etablissement"
    keys.wait(50)
    assert dock.layers.steps_layer() is layer
    assert dock.patients.count.text() == "12 patients"
    assert "parcours/steps_fields" in layer.customPropertyKeys()
    keys.click(dock.patients.table.viewport())
    assert "mammography" in [dock.pathway.model.index(r, 2).data() for r in range(7)]


def test_the_dialog_asks_for_what_is_missing_and_survives_the_layer(open_dock, window, keys):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

    from parcours_plugin.ui.fields_dialog import FieldsDialog

    layer = foreign_layer()
    QgsProject.instance().addMapLayer(layer)
    dock = open_dock()
    seen = []

    def answer():
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, FieldsDialog))
        ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        dialog.boxes["date"].setField("")
        seen.append((ok.isEnabled(), dialog.message.text()))
        keys.click(dialog.buttons.button(QDialogButtonBox.StandardButton.Reset))
        seen.append((ok.isEnabled(), dialog.message.text()))
        QgsProject.instance().removeAllMapLayers()
        seen.append(dialog.isVisible())
        if dialog.isVisible():  # whatever happens, the test goes on
            dialog.reject()

    QTimer.singleShot(200, answer)
    keys.click(dock.fields_button)
    assert seen[0][0] is False and "date" in seen[0][1]
    assert seen[1] == (True, "") and seen[2] is False
    assert dock.layers.steps_layer() is None


def test_a_mapping_whose_fields_are_gone_is_forgotten(qgis_app):
    from parcours_plugin.ui.layer_memory import FIELDS_PROPERTY, steps_fields

    layer = point_layer(steps_table(2), "Steps")
    layer.setCustomProperty(FIELDS_PROPERTY, '{"patient": "gone", "step": "step", "seq": "seq"}')
    assert steps_fields(layer).patient == "patient"
    for nonsense in ("no mapping at all", "[1]", '{"patient": ["patient"]}', '{"moon": "step"}'):
        layer.setCustomProperty(FIELDS_PROPERTY, nonsense)
        assert steps_fields(layer).patient == "patient"


def test_a_reference_pathway_that_cannot_be_read_is_told(open_dock, window, keys, tmp_path):
    from qgis.core import QgsProject

    layer = point_layer(steps_table(12), "Steps")
    layer.setCustomProperty("parcours/reference_pathway", str(tmp_path / "gone.csv"))
    QgsProject.instance().addMapLayer(layer)
    dock = open_dock()
    assert "gone.csv" in dock.note.text()
    assert dock.patients.count.text() == "12 patients"
