"""Bypass on the map: communes by the share that goes past the nearest, arcs by who is passed by."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ...core.i18n import number, tr

BOUNDS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
COLOURS = ("#f3efe6", "#e3cdb4", "#cf9f8e", "#a8627a", "#5f2a5c")
NOTHING = "#ececec"


def rates_style(rates):
    """A function that styles communes by ``bypass_rate``: fifths of the events compared.

    Parameters
    ----------
    rates : DataFrame
        ``bypass_rate``, ``hidden`` and ``events`` of each commune, for the counts of the legend.
    """
    value = rates["bypass_rate"].to_numpy(float)
    hidden = (rates["hidden"] == True).to_numpy(bool)  # noqa: E712 (missing is no True)
    known = np.isfinite(value)
    class_of = np.clip(np.ceil(value * 5 - 1e-9), 1, 5)
    rules = []
    for row, (low, high) in enumerate(zip(BOUNDS, BOUNDS[1:])):
        above = '"bypass_rate" >= 0' if row == 0 else f'"bypass_rate" > {low}'
        label = f"{number(100 * low)}–{number(100 * high)} %"
        places = int((class_of[known] == row + 1).sum())
        rules.append((f'{above} AND "bypass_rate" <= {high}', COLOURS[row], "", label, places))
    rules.append(('"hidden"', NOTHING, "#7a6a86", tr("too few patients"), int(hidden.sum())))
    rest = int((~known & ~hidden).sum())
    none = '"bypass_rate" IS NULL AND coalesce("hidden", false) = false'
    rules.append((none, NOTHING, "", tr("nothing to compare"), rest))

    def style(layer):
        if not layer.isSpatial():
            return
        root = QgsRuleBasedRenderer.Rule(None)
        for expression, colour, hatch, label, places in rules:
            if not places:
                continue
            said = tr("1 commune") if places == 1 else tr("{n} communes", n=number(places))
            rule = QgsRuleBasedRenderer.Rule(_symbol(layer, colour, hatch))
            rule.setFilterExpression(expression)
            rule.setLabel(f"{label} — {said}")
            root.appendChild(rule)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style


def pairs_style(pairs):
    """A function that styles arcs from the facility passed by to the one used, wide where many."""
    most = max(int(pairs["events"].max()) if len(pairs) else 1, 1)

    def style(layer):
        if not layer.isSpatial():
            return
        symbol = QgsLineSymbol.createSimple(
            {"line_color": "20,92,120,190", "line_width": "0.6", "capstyle": "round"}
        )
        width = QgsProperty.fromExpression(f'0.1 + 2.4 * "events" / {most}.0')
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyStrokeWidth, width
        )
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        layer.triggerRepaint()

    return style


def _symbol(layer, colour, hatch):
    """A fill for polygons (hatched where told), a dot for points."""
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": colour, "size": "3", "outline_color": "#5b5563"}
        )
    symbol = QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": "#ffffff", "outline_width": "0.12"}
    )
    if hatch:
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(45)
        lines.setDistance(1.6)
        lines.setLineWidth(0.25)
        lines.setColor(QColor(hatch))
        symbol.appendSymbolLayer(lines)
    return symbol
