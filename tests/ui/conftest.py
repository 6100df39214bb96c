"""A window with a map canvas and a project with the steps of 600 patients."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest

N_PATIENTS = 600
KINDS = ("mammography", "biopsy", "meeting", "surgery", "chemotherapy", "radiotherapy", "follow-up")
TOWNS = ("Ambert", "Thiers", "Issoire", "Montluçon", "Le Puy", "Aurillac", "Clermont")


def steps_table(n_patients=N_PATIENTS):
    """Steps as a table with places: seven steps a patient, the places and waits by arithmetic."""
    patient = np.repeat(np.arange(n_patients), len(KINDS))
    seq = np.tile(np.arange(len(KINDS)), n_patients)
    facility = (patient * 3 + seq * (patient % 4)) % 12
    home = patient % len(TOWNS)
    return pd.DataFrame(
        {
            "patient": [f"P{number:04d}" for number in patient + 1],
            "seq": seq + 1,
            "step": np.array(KINDS, object)[seq],
            "date": pd.Timestamp("2019-01-01") + pd.to_timedelta(patient % 200 + seq * 14, "D"),
            "end_date": None,
            "facility_id": [f"63{number:07d}" for number in facility],
            "facility_name": [f"Hospital {number}" for number in facility],
            "facility_commune": [f"63{number:03d}" for number in facility],
            "residence": [f"03{number:03d}" for number in home],
            "residence_name": np.array(TOWNS, object)[home],
            "territory_type": np.where(patient % 2, "rural", "town"),
            "visits": 1,
            "wait_days": np.where(seq > 0, 14.0, np.nan),
            "flags": None,
            "x": 700_000.0 + 5_000 * facility,
            "y": 6_500_000.0 + 7_000 * (facility % 5),
        }
    )


def point_layer(frame, name, crs="EPSG:2154"):
    """A memory layer of points from a table with x and y."""
    from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsPointXY, QgsVectorLayer
    from qgis.PyQt.QtCore import QDate, QMetaType

    layer = QgsVectorLayer(f"Point?crs={crs}", name, "memory")
    kinds = {"i": QMetaType.Type.LongLong, "f": QMetaType.Type.Double, "M": QMetaType.Type.QDate}
    columns = [column for column in frame.columns if column not in ("x", "y")]
    layer.dataProvider().addAttributes(
        [QgsField(c, kinds.get(frame[c].dtype.kind, QMetaType.Type.QString)) for c in columns]
    )
    layer.updateFields()
    features = []
    for row in frame.itertuples(index=False):
        feature = QgsFeature(layer.fields())
        values = [getattr(row, column) for column in columns]
        feature.setAttributes(
            [
                None
                if pd.isna(value)
                else QDate(value.year, value.month, value.day)
                if isinstance(value, pd.Timestamp)
                else value
                for value in values
            ]
        )
        if np.isfinite(row.x):
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(row.x, row.y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def patients_table(n_patients=N_PATIENTS):
    """Where the patients live."""
    patient = np.arange(n_patients)
    return pd.DataFrame(
        {
            "patient": [f"P{number:04d}" for number in patient + 1],
            "residence": [f"03{number % len(TOWNS):03d}" for number in patient],
            "x": 690_000.0 + 1_000 * (patient % len(TOWNS)),
            "y": 6_480_000.0 + 100 * patient,
        }
    )


class FakeWindow:
    """What the panel needs of QGIS's interface."""

    def __init__(self):
        from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtWidgets import QMainWindow

        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
        self.canvas.setExtent(QgsRectangle(600_000, 6_400_000, 900_000, 6_700_000))
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1200, 800)
        self.window.show()

    def mapCanvas(self):
        return self.canvas

    def mainWindow(self):
        return self.window


@pytest.fixture
def window(qgis_app):
    """A shown window with a canvas; the project and settings are empty before and after."""
    from qgis.core import QgsProject, QgsSettings
    from qgis.PyQt import sip

    QgsProject.instance().clear()
    QgsSettings().remove("parcours")
    window = FakeWindow()
    yield window
    QgsProject.instance().clear()
    window.window.close()
    sip.delete(window.window)


@pytest.fixture
def open_dock(window):
    """Open the panel as the plugin does; it is cleaned up at the end."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    from parcours_plugin.ui.dock import PathwayDock

    docks = []

    def open_it():
        dock = PathwayDock(window)
        window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.show()
        docks.append(dock)
        end = time.monotonic() + 20
        while dock.source.is_reading and time.monotonic() < end:
            QTest.qWait(20)
        QTest.qWait(50)
        return dock

    yield open_it
    for dock in docks:
        dock.cleanup()


@pytest.fixture
def steps_layer(window):
    """The steps of 600 patients, in the project."""
    from qgis.core import QgsProject

    layer = point_layer(steps_table(), "Steps")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def patients_layer(window):
    """The homes of 600 patients, in the project."""
    from qgis.core import QgsProject

    layer = point_layer(patients_table(), "Patients")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def drawn(window):
    """The rubber bands and marks that are on the canvas."""
    from qgis.gui import QgsRubberBand

    from parcours_plugin.ui.map_marks import PathwayMarks

    def count():
        items = window.canvas.scene().items()
        return [item for item in items if isinstance(item, (QgsRubberBand, PathwayMarks))]

    return count


@pytest.fixture
def keys(qgis_app):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    class Keys:
        def press(self, widget, key):
            QTest.keyClick(widget, getattr(Qt.Key, f"Key_{key}"))
            QTest.qWait(10)

        def write(self, widget, text):
            QTest.keyClicks(widget, text)
            QTest.qWait(200)

        def click(self, widget, position=None):
            arguments = [] if position is None else [position]
            QTest.mouseClick(
                widget,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                *arguments,
            )
            QTest.qWait(10)

        def wait(self, milliseconds):
            QTest.qWait(milliseconds)

        def wait_until(self, condition, seconds=20):
            end = time.monotonic() + seconds
            while not condition() and time.monotonic() < end:
                QTest.qWait(20)
            return condition()

    return Keys()


def choose_first(dock, keys):
    keys.press(dock.patients.search, "Down")
