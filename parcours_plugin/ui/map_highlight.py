"""The itinerary of the chosen pathway over the map: temporary graphics that leave no trace."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt import sip

from ..core.pathways.itinerary import curved_leg, itinerary_of
from .map_marks import ACCENT, HALO, LINE, PathwayMarks

MARGIN = 1.35  # of the extent of the places, so that badges and curves are inside
CLOSEST_SCALE = 100_000  # how far one place alone is zoomed to


class PathwayHighlight:
    """Draws one pathway at a time on a canvas.

    Graphics are made when first needed; :meth:`clear` takes them off the map, :meth:`cleanup`
    also stops listening to the canvas.
    """

    def __init__(self, canvas):
        self._canvas = canvas
        self._pathway = None
        self._crs = None
        self._home = None
        self._home_crs = None
        self._itinerary = None
        self._curves = []
        self._items = {}
        self._chosen_row = -1
        canvas.destinationCrsChanged.connect(self.draw)

    @property
    def is_drawn(self):
        """Whether something is on the map."""
        return bool(self._items)

    @property
    def n_places(self):
        """How many different places the itinerary has on the map, the home included."""
        return 0 if self._itinerary is None else len(self._itinerary.x)

    @property
    def has_home(self):
        """Whether the home is on the map."""
        return self._itinerary is not None and self._itinerary.has_home

    def show(self, pathway, crs, home=None, home_crs=None):
        """Draw a pathway, home and places given in their own reference systems."""
        self._pathway, self._crs = pathway, crs
        self._home, self._home_crs = home, home_crs
        self._chosen_row = -1
        self.draw()

    def draw(self):
        """Draw again, as when the canvas has another reference system."""
        self._remove_items()
        if self._pathway is None or self._crs is None:
            return
        x, y = self._on_canvas(self._pathway.x, self._pathway.y, self._crs)
        home = None
        if self._home is not None:
            home_x, home_y = self._on_canvas(*np.reshape(self._home, (2, 1)), self._home_crs)
            home = (float(home_x[0]), float(home_y[0]))
        self._itinerary = itinerary_of(replace(self._pathway, x=x, y=y), home)
        if not len(self._itinerary.x):
            return
        self._curves = [
            curved_leg(*self._place(a), *self._place(b))
            for a, b in zip(self._itinerary.leg_from.tolist(), self._itinerary.leg_to.tolist())
        ]
        self._items["legs"] = self._band(LINE, 2.6)
        self._items["chosen"] = self._band(ACCENT, 4.5)
        self._items["legs"].setToGeometry(self._lines(self._curves))
        self._items["marks"] = PathwayMarks(self._canvas)
        self._items["marks"].show_itinerary(self._itinerary, self._curves)
        self.choose_step(self._chosen_row)

    def choose_step(self, row):
        """Bring out one step and the leg that leads to it, -1 for none."""
        self._chosen_row = row
        if not self._items:
            return
        legs = np.flatnonzero(self._itinerary.leg_row == row).tolist()
        if legs:
            lines = self._lines([self._curves[leg] for leg in legs])
            self._items["chosen"].setToGeometry(lines)
        else:
            self._items["chosen"].reset(Qgis.GeometryType.Line)
        self._items["marks"].choose_row(row)

    def zoom(self):
        """Show the whole itinerary on the canvas; False when it has no place."""
        if not self.n_places:
            return False
        x, y = self._itinerary.x, self._itinerary.y
        if self.n_places == 1:
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

    def clear(self):
        """Take everything off the map and forget the pathway."""
        self._pathway = self._itinerary = None
        self._remove_items()

    def cleanup(self):
        """Leave nothing on the canvas and do not listen to it any more."""
        self.clear()
        if not sip.isdeleted(self._canvas):
            self._canvas.destinationCrsChanged.disconnect(self.draw)

    def _remove_items(self):
        """Take the graphics off the canvas; those that QGIS already deleted are forgotten."""
        items, self._items = self._items, {}
        self._itinerary, self._curves = None, []
        for item in items.values():
            if not sip.isdeleted(item) and item.scene() is not None:
                item.scene().removeItem(item)

    def _band(self, colour, width):
        """A line with a light edge, readable over any map."""
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        band.setColor(colour)
        band.setSecondaryStrokeColor(HALO)
        band.setWidth(width)
        band.setZValue(190)
        return band

    def _place(self, number):
        return float(self._itinerary.x[number]), float(self._itinerary.y[number])

    def _lines(self, curves):
        """Curves as one geometry."""
        return QgsGeometry.fromMultiPolylineXY(
            [[QgsPointXY(*point) for point in zip(x.tolist(), y.tolist())] for x, y in curves]
        )

    def _on_canvas(self, x, y, crs):
        """Coordinates in the reference system of the canvas, nan where that cannot be."""
        there = self._canvas.mapSettings().destinationCrs()
        moved = np.full((len(x), 2), np.nan)
        if not crs.isValid() or not there.isValid():
            return moved[:, 0], moved[:, 1]
        transform = QgsCoordinateTransform(crs, there, QgsProject.instance().transformContext())
        for row in np.flatnonzero(np.isfinite(x) & np.isfinite(y)).tolist():
            try:
                point = transform.transform(QgsPointXY(float(x[row]), float(y[row])))
            except QgsCsException:
                continue
            moved[row] = point.x(), point.y()
        return moved[:, 0], moved[:, 1]
