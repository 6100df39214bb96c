"""One itinerary drawn on a canvas: legs, places, numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY
from qgis.gui import QgsRubberBand
from qgis.PyQt import sip

from ..core.pathways.itinerary import curved_leg, itinerary_of
from .map_marks import ACCENT, EVERY_ROW, HALO, LINE, PathwayMarks


class DrawnPathway:
    """The graphics of one pathway.

    Parameters
    ----------
    canvas : QgsMapCanvas
    pathway : Pathway
    home : (x, y) or None
        In the reference system of the pathway.
    colour : QColor
    is_main : bool
        Whether it has numbers and is above the others.
    """

    def __init__(self, canvas, pathway, home, colour=LINE, is_main=True):
        self._canvas, self.pathway, self._home = canvas, pathway, home
        self._colour, self._is_main = colour, is_main
        self._curves = []
        self._chosen_row, self._last_row = -1, EVERY_ROW
        self.itinerary = None
        self.items = {}

    @property
    def has_home(self):
        """Whether the home is on the map."""
        return self.itinerary is not None and self.itinerary.has_home

    def draw(self, on_canvas):
        """Draw again, coordinates moved by ``on_canvas(x, y) -> x, y``."""
        self.remove()
        x, y = on_canvas(self.pathway.x, self.pathway.y)
        home = None
        if self._home is not None:
            home_x, home_y = on_canvas(*np.reshape(self._home, (2, 1)))
            home = (float(home_x[0]), float(home_y[0]))
        self.itinerary = itinerary_of(replace(self.pathway, x=x, y=y), home)
        if not len(self.itinerary.x):
            return
        self._curves = [
            curved_leg(*self._place(a), *self._place(b))
            for a, b in zip(self.itinerary.leg_from.tolist(), self.itinerary.leg_to.tolist())
        ]
        above = int(self._is_main)
        self.items["legs"] = self._band(self._colour, 2.6, 180 + above)
        if self._is_main:
            self.items["chosen"] = self._band(ACCENT, 4.5, 190)
        marks = self.items["marks"] = PathwayMarks(self._canvas)
        marks.setZValue(200 + above)
        marks.show_itinerary(self.itinerary, self._curves, self._colour, self._is_main)
        self.show_until(self._last_row)
        self.choose_step(self._chosen_row)

    def choose_step(self, row):
        """Bring out one step and the leg that leads to it, -1 for none."""
        self._chosen_row = row
        if "chosen" not in self.items:
            return
        legs = np.flatnonzero(self.itinerary.leg_row == row).tolist()
        if legs:
            self.items["chosen"].setToGeometry(self._lines(legs))
        else:
            self.items["chosen"].reset(Qgis.GeometryType.Line)
        self.items["marks"].choose_row(row)

    def show_until(self, row):
        """Show what happened up to a step only."""
        self._last_row = row
        if not self.items:
            return
        legs = np.flatnonzero(self.itinerary.leg_row <= row).tolist()
        if legs:
            self.items["legs"].setToGeometry(self._lines(legs))
        else:
            self.items["legs"].reset(Qgis.GeometryType.Line)
        self.items["marks"].show_until(row)

    def place_of(self, row):
        """Where a step took place on the canvas, None where unknown."""
        if self.itinerary is None or not 0 <= row < len(self.itinerary.place_of_row):
            return None
        place = int(self.itinerary.place_of_row[row])
        return QgsPointXY(*self._place(place)) if place >= 0 else None

    def remove(self):
        """Take the graphics off the canvas; those that QGIS already deleted are forgotten."""
        items, self.items = self.items, {}
        self.itinerary, self._curves = None, []
        for item in items.values():
            if not sip.isdeleted(item) and item.scene() is not None:
                item.scene().removeItem(item)

    def _band(self, colour, width, height):
        """A line with a light edge, readable over any map."""
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        band.setColor(colour)
        band.setSecondaryStrokeColor(HALO)
        band.setWidth(width)
        band.setZValue(height)
        return band

    def _place(self, number):
        return float(self.itinerary.x[number]), float(self.itinerary.y[number])

    def _lines(self, legs):
        """Some legs as one geometry."""
        return QgsGeometry.fromMultiPolylineXY(
            [
                [QgsPointXY(*point) for point in zip(x.tolist(), y.tolist())]
                for x, y in (self._curves[leg] for leg in legs)
            ]
        )
