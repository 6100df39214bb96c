"""The itineraries of the chosen pathways over the map: temporary graphics that leave no trace."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from .drawn_pathway import DrawnPathway
from .map_marks import EVERY_ROW, LINE

MARGIN = 1.35  # of the extent of the places, so that badges and curves are inside
CLOSEST_SCALE = 100_000  # how far one place alone is zoomed to
# patients beside the chosen one, told apart by colour-blind readers (Okabe and Ito, 2008)
COLOURS = ("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#8c510a")
MOST = 1 + len(COLOURS)  # pathways drawn at once


class PathwayHighlight:
    """Draws some pathways on a canvas, the first one with its numbers.

    Graphics are made when first needed; :meth:`clear` takes them off the map, :meth:`cleanup`
    also stops listening to the canvas.
    """

    def __init__(self, canvas):
        self._canvas = canvas
        self._crs = None
        self._drawn = []
        canvas.destinationCrsChanged.connect(self.draw)

    @property
    def main(self):
        """The chosen pathway as drawn, None for none."""
        return self._drawn[0] if self._drawn else None

    @property
    def is_drawn(self):
        """Whether something is on the map."""
        return any(one.items for one in self._drawn)

    @property
    def n_places(self):
        """How many places are on the map, homes included."""
        return len(self._places()[0])

    @property
    def has_home(self):
        """Whether the home of the chosen patient is on the map."""
        return self.main is not None and self.main.has_home

    def show(self, pathways, crs):
        """Draw pathways with their homes, ``[(Pathway, (x, y) or None), …]``."""
        self.clear()
        self._crs = crs
        for number, (pathway, home) in enumerate(pathways[:MOST]):
            colour = colour_of(number)
            self._drawn.append(DrawnPathway(self._canvas, pathway, home, colour, number == 0))
        self.draw()

    def draw(self):
        """Draw again, as when the canvas has another reference system."""
        for one in reversed(self._drawn):
            one.draw(self._on_canvas)

    def choose_step(self, row):
        """Bring out one step of the chosen pathway and the leg that leads to it, -1 for none."""
        if self.main is not None:
            self.main.choose_step(row)

    def show_until(self, row=EVERY_ROW):
        """Show the chosen pathway up to a step only."""
        if self.main is not None:
            self.main.show_until(row)

    def place_of(self, row, patient=None):
        """Where a step of a patient (the chosen one when not given) is on the canvas, or None."""
        for one in self._drawn:
            if patient is None or one.pathway.patient == patient:
                return one.place_of(row)
        return None

    def zoom(self):
        """Show all that is drawn on the canvas; False when it has no place."""
        x, y = self._places()
        if not len(x):
            return False
        if len(x) == 1 or (np.ptp(x) == 0 and np.ptp(y) == 0):
            self._canvas.setCenter(QgsPointXY(x[0], y[0]))
            if self._canvas.scale() > CLOSEST_SCALE:
                self._canvas.zoomScale(CLOSEST_SCALE)
        else:
            extent = QgsRectangle(x.min(), y.min(), x.max(), y.max())
            extent.grow(0.05 * max(extent.width(), extent.height()))
            extent.scale(MARGIN)
            self._canvas.setExtent(extent)
        self._canvas.refresh()
        return True

    def _places(self):
        """Coordinates of all places on the canvas."""
        found = [one.itinerary for one in self._drawn if one.itinerary is not None]
        nothing = [np.empty(0)]
        return (
            np.concatenate(nothing + [itinerary.x for itinerary in found]),
            np.concatenate(nothing + [itinerary.y for itinerary in found]),
        )

    def clear(self):
        """Take everything off the map and forget the pathways."""
        drawn, self._drawn = self._drawn, []
        for one in drawn:
            one.remove()

    def cleanup(self):
        """Leave nothing on the canvas and do not listen to it any more."""
        self.clear()
        if not sip.isdeleted(self._canvas):
            self._canvas.destinationCrsChanged.disconnect(self.draw)

    def _on_canvas(self, x, y):
        """Coordinates in the reference system of the canvas, nan where that cannot be."""
        there = self._canvas.mapSettings().destinationCrs()
        moved = np.full((len(x), 2), np.nan)
        if self._crs is None or not self._crs.isValid() or not there.isValid():
            return moved[:, 0], moved[:, 1]
        context = QgsProject.instance().transformContext()
        transform = QgsCoordinateTransform(self._crs, there, context)
        for row in np.flatnonzero(np.isfinite(x) & np.isfinite(y)).tolist():
            try:
                point = transform.transform(QgsPointXY(float(x[row]), float(y[row])))
            except QgsCsException:
                continue
            moved[row] = point.x(), point.y()
        return moved[:, 0], moved[:, 1]


def colour_of(number):
    """The colour of a pathway by its place among those drawn, the chosen one first."""
    return LINE if number == 0 else QColor(COLOURS[(number - 1) % len(COLOURS)])
