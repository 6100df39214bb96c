"""What the panel's drawings on the map have in common."""

from __future__ import annotations

from qgis.gui import QgsMapCanvasItem
from qgis.PyQt.QtCore import QRectF


class MapItem(QgsMapCanvasItem):
    """Something painted anew wherever the canvas moves.

    Parameters
    ----------
    canvas : QgsMapCanvas
        The map.
    above : float
        Items of a higher number lie above those of a lower one.
    """

    def __init__(self, canvas, above):
        super().__init__(canvas)
        self._canvas = canvas
        self.setZValue(above)

    def updatePosition(self):
        """The canvas moved: everything is painted again where it is now."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self):
        """The whole canvas and a little more, for panning."""
        width, height = self._canvas.width(), self._canvas.height()
        return QRectF(-width, -height, 3.0 * width, 3.0 * height)
