"""Isochrones on the map: near is dark and warm, far is light, the ground shows through."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsRendererCategory,
    QgsRendererRange,
)
from qgis.PyQt.QtGui import QColor

from ...core.i18n import number, tr

# lightness falls evenly, so the order also reads in grey and with any colour vision
NEAR, MIDDLE, FAR = QColor("#8c1d40"), QColor("#e8853a"), QColor("#fbe3a4")
OPACITY = 0.62


def _ramp():
    return QgsGradientColorRamp(NEAR, FAR, False, [QgsGradientStop(0.5, MIDDLE)])


def _minutes(value):
    """``10`` or ``7.5`` as the language writes it."""
    return number(value, 0 if float(value).is_integer() else 1)


def isochrones_style(min_minutes, max_minutes):
    """A function that styles areas by their limit, the nearest drawn last."""
    bands = sorted(set(zip(np.asarray(max_minutes).tolist(), np.asarray(min_minutes).tolist())))

    def style(layer):
        categories = []
        for row, (high, low) in enumerate(bands):
            colour = _ramp().color(row / max(len(bands) - 1, 1))
            symbol = QgsFillSymbol.createSimple(
                {"outline_color": colour.darker(140).name(), "outline_width": "0.2"}
            )
            symbol.setColor(colour)
            label = (
                tr("{low}–{high} min", low=_minutes(low), high=_minutes(high))
                if low
                else tr("≤ {high} min", high=_minutes(high))
            )
            categories.append(QgsRendererCategory(high, symbol, label))
        renderer = QgsCategorizedSymbolRenderer("max_minutes", categories)
        farthest_first = QgsFeatureRequest.OrderByClause("max_minutes", False)
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([farthest_first]))
        renderer.setOrderByEnabled(True)
        layer.setRenderer(renderer)
        layer.setOpacity(OPACITY)
        layer.triggerRepaint()

    return style


def reached_roads_style(limits):
    """A function that styles reached roads by the minutes of their farther end."""
    bounds = [0.0, *sorted(limits)]

    def style(layer):
        ranges = []
        for row, (low, high) in enumerate(zip(bounds, bounds[1:])):
            symbol = QgsLineSymbol.createSimple({"line_width": "0.35", "capstyle": "round"})
            symbol.setColor(_ramp().color(row / max(len(bounds) - 2, 1)))
            label = tr("{low}–{high} min", low=_minutes(low), high=_minutes(high))
            ranges.append(QgsRendererRange(low, high, symbol, label))
        layer.setRenderer(QgsGraduatedSymbolRenderer("max_minutes", ranges))
        layer.triggerRepaint()

    return style
