"""A ring that widens around a place of the map a few times and goes."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from .map_item import MapItem
from .map_marks import ACCENT, HALO

FRAME = 40  # milliseconds
FRAMES_EACH = 12
TIMES = 3
SMALLEST, LARGEST = 9.0, 30.0  # pixels


class FlashRing(MapItem):
    """The ring itself, in the reference system of the canvas."""

    def __init__(self, canvas, place):
        super().__init__(canvas, 210)
        self._place, self.frame = place, 0

    def paint(self, painter, option=None, widget=None):
        """The ring of this moment: wider and paler."""
        share = (self.frame % FRAMES_EACH) / FRAMES_EACH
        radius = SMALLEST + share * (LARGEST - SMALLEST)
        place = self.toCanvasCoordinates(self._place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((HALO, 6.0), (ACCENT, 3.5)):
            ink = QColor(colour)
            ink.setAlphaF(1.0 - 0.8 * share)
            painter.setPen(QPen(ink, width))
            painter.drawEllipse(place, radius, radius)


class MapFlash:
    """Flashes one place at a time."""

    def __init__(self, canvas, parent):
        self._canvas = canvas
        self._ring = None
        self._timer = QTimer(parent)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._go_on)

    def show(self, place):
        """Flash a place, None stops."""
        self.stop()
        if place is not None:
            self._ring = FlashRing(self._canvas, place)
            self._timer.start()

    def _go_on(self):
        """The next moment."""
        if self._ring is None or sip.isdeleted(self._ring):
            self.stop()
            return
        self._ring.frame += 1
        if self._ring.frame >= TIMES * FRAMES_EACH:
            self.stop()
        else:
            self._ring.update()

    def stop(self):
        """Take the ring off the map."""
        self._timer.stop()
        ring, self._ring = self._ring, None
        if ring is not None and not sip.isdeleted(ring) and ring.scene() is not None:
            ring.scene().removeItem(ring)
