"""Patients by how far they travel: small and light is near, large and dark is far."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGraduatedSymbolRenderer, QgsMarkerSymbol, QgsRendererRange
from qgis.PyQt.QtGui import QColor

from ...core.i18n import number, tr

COLOURS = ("#fdd076", "#f08c3e", "#c13f2e", "#5c1026")


def journeys_style(indicators):
    """A function that styles the indicators by patient by quarters of the travel of all visits.

    Parameters
    ----------
    indicators : DataFrame
        Gives the quartiles of ``minutes_visits``, or of ``km_visits`` where there are no minutes.
    """
    field, unit = "minutes_visits", tr("min")
    values = indicators[field].to_numpy(float)
    if not np.isfinite(values).any():
        field, unit = "km_visits", tr("km")
        values = indicators[field].to_numpy(float)
    known = values[np.isfinite(values)]
    bounds = np.unique(np.quantile(known, (0, 0.25, 0.5, 0.75, 1))) if len(known) else np.zeros(1)

    def style(layer):
        if not layer.isSpatial() or len(bounds) < 2:
            return
        ranges = []
        for row, (low, high) in enumerate(zip(bounds, bounds[1:])):
            properties = {"name": "circle", "color": COLOURS[row], "outline_color": "#ffffff"}
            properties.update(size=str(1.8 + 0.5 * row), outline_width="0.2")
            label = f"{number(round(low))}–{number(round(high))} {unit}"
            symbol = QgsMarkerSymbol.createSimple(properties)
            symbol.setColor(QColor(COLOURS[row]))
            ranges.append(QgsRendererRange(float(low), float(high), symbol, label))
        layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
        layer.triggerRepaint()

    return style
