"""Writes the styles of flows and itineraries (flows, places, legs, itineraries .qml).

Run with QGIS's Python after a change here: ``python3 resources/styles/make_flow_styles.py``.
The classes stand for any data; an algorithm gives them the bounds of its own output.

Colours keep apart for colour-blind eyes: blue flows, orange places; steps in the palette of Okabe
and Ito (2008), itineraries from light to dark.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsDataDefinedSizeLegend,
    QgsFeatureRequest,
    QgsGeometryGeneratorSymbolLayer,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSizeScaleTransformer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

HERE = Path(__file__).resolve().parent
FLOW_WIDTHS = (0.35, 0.75, 1.4, 2.3, 3.6)
FLOW_COLORS = ("#6d93c4", "#4f7bb3", "#34639f", "#1d4a86", "#0b3268")
PLACE, RIM, CORE_COLOR = "#f3c14b", "#7a4a00", "#c47a12"
SMALLEST, LARGEST = 0.9, 9.0
# Radius (mm) of the circle that a flow leads to: events / share_dest is the destination's total.
GAP = (
    'if(coalesce("share_dest", 0) > 0 and not coalesce("internal", false),'
    f" {SMALLEST / 2} + {(LARGEST - SMALLEST) / 2}"
    ' * sqrt("events" / "share_dest" / maximum("events" / "share_dest")), 0)'
)
# What stays in a place is told by the dark core of its circle.
MOVES = 'not coalesce("internal", false)'
CORE = (
    'if(coalesce("events_internal", 0) > 0, '
    f"{SMALLEST} + {LARGEST - SMALLEST} * sqrt("
    '"events_internal" / maximum("events_at")) - 0.4, 0)'
)
# Okabe and Ito's palette without black and yellow, then darker relatives for more steps.
STEP_COLORS = (
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#4b3b8f", "#7f7f7f",
)  # fmt: skip
KM_COLORS = ("#c7b6dd", "#a184c6", "#7a52a8", "#552583", "#2f0a57")
# No head on a flow inside one place, nor on one so short that it ends within the circle.
HAS_HEAD = (
    'not coalesce("internal", false) and coalesce("km", 9999) * 1000000'
    f" / coalesce(@map_scale, 1) > {GAP} + {{head}}"
)


def built(symbol, *layers):
    """A symbol made of these layers (added one by one: the symbol then owns them)."""
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def line_of(*layers):
    """A line symbol made of these layers."""
    return built(QgsLineSymbol(), *layers)


def line(color, width, end_mm=0.0, cap=Qt.PenCapStyle.FlatCap):
    """A plain line that may stop short of its end."""
    layer = QgsSimpleLineSymbolLayer(QColor(color), width)
    layer.setPenCapStyle(cap)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    layer.setTrimDistanceEnd(end_mm)
    layer.setTrimDistanceEndUnit(Qgis.RenderUnit.Millimeters)
    return layer


def stops_at_circle(layer, head_mm):
    """Let a line end behind its arrowhead, the head at the rim of the destination's circle."""
    layer.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyTrimEnd,
        QgsProperty.fromExpression(
            f'{GAP} + if(coalesce("internal", false), 0, {0.42 * head_mm:.2f})'
        ),
    )
    return layer


def arrowhead(color, size, gap=""):
    """A filled head at the end of the line or a gap (mm) before it; its length is size / 2."""
    head = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.ArrowHeadFilled, size)
    head.setColor(QColor(color))
    head.setStrokeStyle(Qt.PenStyle.NoPen)
    head.setOffsetUnit(Qgis.RenderUnit.Millimeters)
    if gap:
        # Moved back in its own frame: offsets along the line turn the marker round in QGIS 3.40.
        head.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyOffset,
            QgsProperty.fromExpression(f"to_string(-({gap})) || ',0'"),
        )
    marks = QgsMarkerLineSymbolLayer(True)
    marks.setPlacements(Qgis.MarkerLinePlacement.LastVertex)
    marks.setSubSymbol(built(QgsMarkerSymbol(), head))
    return marks


def large_first(renderer, field):
    """Small values are drawn over large ones."""
    renderer.setOrderBy(
        QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(field, False, False)])
    )
    renderer.setOrderByEnabled(True)
    return renderer


def flows():
    """Width and darkness by events; a white casing keeps crossing flows apart."""
    ranges = []
    bounds = (11, 50, 200, 1000, 5000, 20000)
    for row, (width, color) in enumerate(zip(FLOW_WIDTHS, FLOW_COLORS)):
        head = 1.6 + 1.9 * width
        marks = arrowhead(color, head, GAP)
        marks.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyLayerEnabled,
            QgsProperty.fromExpression(HAS_HEAD.format(head=f"{0.5 * head:.2f}")),
        )
        symbol = line_of(
            stops_at_circle(line("#ffffff", width + 0.35), head),
            stops_at_circle(line(color, width), head),
            marks,
        )
        symbol.symbolLayer(0).setColor(QColor(255, 255, 255, 190))
        for layer in symbol.symbolLayers()[:2]:
            layer.setDataDefinedProperty(
                QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty.fromExpression(MOVES)
            )
        low, high = bounds[row : row + 2]
        ranges.append(QgsRendererRange(low, high, symbol, f"{low} – {high}"))
    return large_first(QgsGraduatedSymbolRenderer("events", ranges), "events")


def itineraries():
    """Whole itineraries by their kilometres, thin and see-through: where many run, it darkens."""
    ranges = []
    bounds = (0, 20, 50, 100, 200, 1000)
    for row, color in enumerate(KM_COLORS):
        symbol = line_of(line(color, 0.26 + 0.04 * row, cap=Qt.PenCapStyle.RoundCap))
        symbol.setOpacity(0.55)
        low, high = bounds[row : row + 2]
        ranges.append(QgsRendererRange(low, high, symbol, f"{low} – {high} km"))
    return large_first(QgsGraduatedSymbolRenderer("km", ranges), "km")


def legs():
    """Legs by step; a small head tells the direction."""
    categories = []
    for row, color in enumerate(STEP_COLORS):
        symbol = line_of(
            line(color, 0.3, 0.5),
            arrowhead(color, 1.2),
        )
        symbol.setOpacity(0.7)
        last = row == len(STEP_COLORS) - 1
        value = "" if last else f"step {row + 1}"
        categories.append(QgsRendererCategory(value, symbol, "other" if last else value))
    return large_first(QgsCategorizedSymbolRenderer("step", categories), "km")


def places():
    """Circles by the events that happen at a place; dots for the places people only come from."""
    marker = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 1.0)
    marker.setColor(QColor(PLACE))
    marker.setStrokeColor(QColor(RIM))
    marker.setStrokeWidth(0.2)
    symbol = built(QgsMarkerSymbol(), marker)
    symbol.appendSymbolLayer(core_of_place())
    size = QgsProperty.fromField("events_at")
    size.setTransformer(
        QgsSizeScaleTransformer(
            QgsSizeScaleTransformer.ScaleType.Area, 0, 1000, SMALLEST, LARGEST, SMALLEST
        )
    )
    symbol.setDataDefinedSize(size)
    renderer = QgsSingleSymbolRenderer(symbol)
    legend = QgsDataDefinedSizeLegend()
    legend.setLegendType(QgsDataDefinedSizeLegend.LegendType.LegendCollapsed)
    legend.setSymbol(built(QgsMarkerSymbol(), marker.clone()))
    renderer.setDataDefinedSizeLegend(legend)
    return large_first(renderer, "events_at")


def core_of_place():
    """The events of the place's own people as a dark circle within, of the same scale.

    A generated geometry, since the sizes of plain markers follow the one of the whole symbol.
    """
    marker = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 0.01)
    marker.setColor(QColor(CORE_COLOR))
    marker.setStrokeStyle(Qt.PenStyle.NoPen)
    marker.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(CORE)
    )
    core = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": "@geometry"})
    core.setSymbolType(Qgis.SymbolType.Marker)
    core.setSubSymbol(built(QgsMarkerSymbol(), marker))
    return core


def place_labels():
    """Names of the places where most happens."""
    text = QgsTextFormat()
    text.setFont(QFont("Sans Serif"))
    text.setSize(8)
    text.setColor(QColor("#3a2500"))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.8)
    buffer.setColor(QColor(255, 255, 255, 210))
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.fieldName = "place_name"
    settings.setFormat(text)
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = 0.6
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.priority = 8
    properties = settings.dataDefinedProperties()
    properties.setProperty(
        QgsPalLayerSettings.Property.Show,
        QgsProperty.fromExpression(
            '"events_at" > 0 and "events_at" >= 0.05 * maximum("events_at")'
        ),
    )
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)


def write(name, geometry, renderer, labeling=None):
    """Save a style and check that QGIS reads it back as it was."""
    fields = "field=events:integer&field=km:double&field=step:string&field=internal:boolean"
    fields += "&field=share_dest:double&field=events_at:integer&field=place_name:string"
    fields += "&field=events_internal:integer"
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:2154&{fields}", name, "memory")
    layer.setRenderer(renderer)
    if labeling is not None:
        layer.setLabeling(labeling)
        layer.setLabelsEnabled(True)
    path = str(HERE / f"{name}.qml")
    parts = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling
    message, saved = layer.saveNamedStyle(path, parts)
    again = QgsVectorLayer(layer.source(), name, "memory")
    _, loaded = again.loadNamedStyle(path)
    same = loaded and again.renderer().type() == renderer.type()
    if not (saved and same and len(symbols(again)) == len(symbols(layer))):
        raise SystemExit(f"{path}: {message}")
    print(path)


def symbols(layer) -> list[QgsSymbol]:
    """Symbols of a layer's renderer."""
    return list(layer.renderer().legendSymbolItems())


if __name__ == "__main__":
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    write("flows", "LineString", flows())
    write("places", "Point", places(), place_labels())
    write("legs", "LineString", legs())
    write("itineraries", "MultiLineString", itineraries())
    sys.stdout.flush()
    os._exit(0)
