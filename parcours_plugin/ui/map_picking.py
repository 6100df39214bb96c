"""A click on the map chooses patients: who lives there, or who was cared for there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal

REACH = 12  # pixels


class PickTool(QgsMapTool):
    """Tells where the map was clicked, and how far a click reaches, in map units."""

    picked = pyqtSignal(QgsPointXY, float)
    put_away = pyqtSignal()

    def __init__(self, canvas):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event):
        """The mouse was released on the map."""
        if event.button() == Qt.MouseButton.LeftButton:
            reach = REACH * self.canvas().mapUnitsPerPixel()
            self.picked.emit(self.toMapCoordinates(event.pos()), reach)

    def keyPressEvent(self, event):
        """Escape puts the tool away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True)
class Picked:
    """What lies under a click: patients who live there, or else facilities there."""

    patients: np.ndarray
    facilities: tuple[str, ...] = ()


def picked_at(reading, point, reach, canvas_crs):
    """What lies nearest to a point of the canvas, None when nothing is within reach.

    Parameters
    ----------
    reading : StepsReading
    point : QgsPointXY
    reach : float
        In units of the canvas.
    canvas_crs : QgsCoordinateReferenceSystem
    """
    crs = reading.crs
    if not crs.isValid() or not canvas_crs.isValid():
        return None
    transform = QgsCoordinateTransform(canvas_crs, crs, QgsProject.instance().transformContext())
    try:
        here = transform.transform(point)
        aside = transform.transform(QgsPointXY(point.x() + reach, point.y()))
    except QgsCsException:
        return None
    within = np.hypot(aside.x() - here.x(), aside.y() - here.y())
    steps = reading.steps
    far_facility = np.hypot(steps.x - here.x(), steps.y - here.y())
    nearest = _least(far_facility)
    homes = np.inf
    if reading.homes is not None:
        far_home = np.hypot(reading.homes.x - here.x(), reading.homes.y - here.y())
        homes = _least(far_home)
    if min(nearest, homes) > within:
        return None
    if homes <= nearest:
        return Picked(np.flatnonzero(far_home == homes))
    facility = steps.facility()
    codes = np.unique(facility.codes[far_facility == nearest])
    words = tuple(str(word) for word in facility.words[codes[codes >= 0]])
    patients = np.unique(steps.patient_of_step()[far_facility == nearest])
    return Picked(patients, words) if words else None


def _least(distance):
    """The smallest known distance, infinite when none is known."""
    known = distance[np.isfinite(distance)]
    return float(known.min()) if len(known) else np.inf
