"""Writes the styles of a checked network (road_edges, road_problems .qml).

Run with QGIS's Python after a change here: ``python3 resources/styles/make_check_styles.py``.
An algorithm keeps the categories that occur and gives them their names and counts.

Main roads are grey, so that colour means a fault; the colours keep apart for colour-blind eyes
(magenta, orange, violet, black), and every kind of problem has a shape of its own.
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
    QgsFeatureRequest,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

HERE = Path(__file__).resolve().parent
MAIN, CLOSED = "#8d949c", "#c3cfb4"
ISOLATED, ENTER, LEAVE, CUT_OFF = "#d6006c", "#e66100", "#4b2e9e", "#111111"
# From 0.15 mm for lanes to 0.7 mm for motorways.
WIDTH_BY_SPEED = "scale_linear(coalesce(\"kmh\", 0), 20, 110, 0.15, 0.7)"
SMALLER_FOR_INFORMATION = "if(\"severity\" = 'information', 0.6, 1)"
BY_LENGTH = 'min(7, 2 + sqrt(coalesce("metres", 0)) / 50)'
# kind: shape, colour, size (mm or an expression)
MARKS = {
    "crossing": (Qgis.MarkerShape.Cross2, "#5f6b76", "2.2"),
    "duplicate": (Qgis.MarkerShape.Cross, "#00857a", "3"),
    "no_speed": (Qgis.MarkerShape.Square, "#f2c230", "2.4"),
    "unknown_class": (Qgis.MarkerShape.Square, "#8c510a", "2.4"),
    "unknown_direction": (Qgis.MarkerShape.Square, "#2b83ba", "2.4"),
    "no_length": (Qgis.MarkerShape.Pentagon, "#777777", "2.6"),
    "no_geometry": (Qgis.MarkerShape.Pentagon, "#bbbbbb", "2.6"),
    "isolated_part": (Qgis.MarkerShape.Diamond, ISOLATED, BY_LENGTH),
    "enter_only": (Qgis.MarkerShape.Triangle, ENTER, "3.6"),
    "leave_only": (Qgis.MarkerShape.Triangle, LEAVE, "3.6"),
    "cut_off": (Qgis.MarkerShape.Triangle, CUT_OFF, "3.6"),
    "near_miss": (Qgis.MarkerShape.Circle, "#e3001b", "3.2"),
}
STROKES_ONLY = (Qgis.MarkerShape.Cross, Qgis.MarkerShape.Cross2)
# What is drawn last lies on top.
ORDER = "array_find(array({kinds}), \"kind\")".format(
    kinds=", ".join(f"'{kind}'" for kind in MARKS)
)


def line(color, width, style=Qt.PenStyle.SolidLine, rank=0):
    """A plain line, drawn in the pass ``rank`` (later passes lie on top)."""
    layer = QgsSimpleLineSymbolLayer(QColor(color), width, style)
    layer.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    layer.setRenderingPass(rank)
    return layer


def line_of(*layers):
    """A line symbol made of these layers (added one by one: the symbol then owns them)."""
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def arrows(color, rank):
    """Heads in the direction that is open; none on roads open both ways."""
    head = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.ArrowHeadFilled, 5.0)
    head.setColor(QColor(color))
    head.setStrokeStyle(Qt.PenStyle.NoPen)
    head.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyAngle,
        QgsProperty.fromExpression('if("minutes_forward" is null, 180, 0)'),
    )
    head.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyLayerEnabled,
        QgsProperty.fromExpression('"minutes_forward" is null or "minutes_backward" is null'),
    )
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    symbol.appendSymbolLayer(head)
    marks = QgsMarkerLineSymbolLayer(True)
    marks.setPlacements(Qgis.MarkerLinePlacement.CentralPoint)
    marks.setSubSymbol(symbol)
    marks.setRenderingPass(rank)
    return marks


def edges():
    """Main roads in grey by their speed, closed ones pale and dotted, faults broad and coloured."""
    main = line(MAIN, 0.3, rank=1)
    main.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(WIDTH_BY_SPEED)
    )
    symbols = {
        "closed": line_of(line(CLOSED, 0.3, Qt.PenStyle.DotLine)),
        "main": line_of(main),
        "isolated": line_of(line("#ffffff", 1.2, rank=2), line(ISOLATED, 0.7, rank=3)),
        "enter_only": line_of(line(ENTER, 0.9, rank=4), arrows(ENTER, 5)),
        "leave_only": line_of(line(LEAVE, 0.9, rank=4), arrows(LEAVE, 5)),
        "cut_off": line_of(line(CUT_OFF, 0.9, Qt.PenStyle.DashLine, rank=4)),
    }
    renderer = QgsCategorizedSymbolRenderer(
        "state", [QgsRendererCategory(state, symbol, state) for state, symbol in symbols.items()]
    )
    renderer.setUsingSymbolLevels(True)
    return renderer


def problems():
    """A shape and a colour for each kind; an information is smaller than a problem."""
    categories = []
    for kind, (shape, color, size) in MARKS.items():
        mark = QgsSimpleMarkerSymbolLayer(shape, 3.0)
        mark.setColor(QColor(color))
        thin = shape in STROKES_ONLY
        mark.setStrokeColor(QColor(color if thin else "#ffffff"))
        mark.setStrokeWidth(0.5 if thin else 0.35)
        if kind == "near_miss":
            # A ring leaves the gap that it stands for visible.
            mark.setColor(QColor(255, 255, 255, 1))
            mark.setStrokeColor(QColor(color))
            mark.setStrokeWidth(0.8)
        symbol = QgsMarkerSymbol()
        symbol.deleteSymbolLayer(0)
        symbol.appendSymbolLayer(mark)
        symbol.setDataDefinedSize(
            QgsProperty.fromExpression(f"({size}) * {SMALLER_FOR_INFORMATION}")
        )
        categories.append(QgsRendererCategory(kind, symbol, kind))
    renderer = QgsCategorizedSymbolRenderer("kind", categories)
    renderer.setOrderBy(
        QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(ORDER, True, False)])
    )
    renderer.setOrderByEnabled(True)
    return renderer


def write(name, geometry, fields, renderer):
    """Save a style and check that QGIS reads it back as it was."""
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:2154&{fields}", name, "memory")
    layer.setRenderer(renderer)
    path = str(HERE / f"{name}.qml")
    message, saved = layer.saveNamedStyle(path, QgsMapLayer.StyleCategory.Symbology)
    again = QgsVectorLayer(layer.source(), name, "memory")
    _, loaded = again.loadNamedStyle(path)
    same = loaded and len(again.renderer().categories()) == len(renderer.categories())
    if not (saved and same):
        raise SystemExit(f"{path}: {message}")
    print(path)


if __name__ == "__main__":
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    write(
        "road_edges",
        "LineString",
        "field=state:string&field=kmh:double&field=minutes_forward:double"
        "&field=minutes_backward:double",
        edges(),
    )
    write(
        "road_problems",
        "Point",
        "field=kind:string&field=severity:string&field=metres:double",
        problems(),
    )
    sys.stdout.flush()
    os._exit(0)
