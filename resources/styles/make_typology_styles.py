"""Writes the styles of types of pathways and of directories (types, type_medoids,
directory_changes .qml).

Run with QGIS's Python after a change here: ``python3 resources/styles/make_typology_styles.py``.
The categories stand for any types; an algorithm gives them the types and counts of its own output.

Colours keep apart for colour-blind eyes (palette of Okabe and Ito, 2008, and darker relatives).
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsReadWriteContext,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

HERE = Path(__file__).resolve().parent
COLORS = (
    "#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#4b3b8f", "#8c6d1f",
)  # fmt: skip
NONE = "#b8b8b8"
# kind: colour, shape, size
CHANGES = {
    "opened": ("#009e73", "triangle", "3.4"),
    "closed": ("#d55e00", "cross2", "3"),
    "identifier_changed": ("#56b4e9", "diamond", "3.2"),
    "moved": ("#0072b2", "circle", "2.8"),
    "renamed": ("#8c6d1f", "circle", "2.2"),
    "care_changed": ("#cc79a7", "pentagon", "3"),
    "duplicate": ("#4b3b8f", "square", "2.6"),
    "not_listed": ("#000000", "star", "3.8"),
    "never_used": ("#9a9a9a", "circle", "1.6"),
}


def dot(color):
    """A patient, over others."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": color, "size": "2.1", "outline_color": "255,255,255,200",
         "outline_width": "0.1"}
    )  # fmt: skip


def arrow(color):
    """A leg: a white casing, the line, a head in its middle."""
    symbol = QgsLineSymbol.createSimple(
        {"line_color": "255,255,255,210", "line_width": "1.9", "capstyle": "round"}
    )
    line = QgsLineSymbol.createSimple(
        {"line_color": color, "line_width": "1.1", "capstyle": "round"}
    )
    symbol.appendSymbolLayer(line.symbolLayer(0).clone())
    head = QgsMarkerSymbol.createSimple(
        {"name": "filled_arrowhead", "color": color, "size": "4.4", "outline_color": "#ffffff",
         "outline_width": "0.25"}
    )  # fmt: skip
    marks = QgsMarkerLineSymbolLayer(True)
    marks.setPlacements(Qgis.MarkerLinePlacement.CentralPoint)
    marks.setSubSymbol(head)
    symbol.appendSymbolLayer(marks)
    return symbol


def change(color, shape, size):
    """A facility by what became of it."""
    outline = color if shape == "cross2" else "#ffffff"
    width = "0.7" if shape == "cross2" else "0.2"
    return QgsMarkerSymbol.createSimple(
        {"name": shape, "color": color, "size": size, "outline_color": outline,
         "outline_width": width}
    )  # fmt: skip


def by_type(symbol):
    """One category per colour, and one for what has no type."""
    renderer = QgsCategorizedSymbolRenderer("type", [])
    for row, color in enumerate((*COLORS, NONE)):
        value = "" if row == len(COLORS) else str(row + 1)
        renderer.addCategory(QgsRendererCategory(value, symbol(color), value))
    return renderer


def by_kind():
    """One category per kind of change."""
    renderer = QgsCategorizedSymbolRenderer("kind", [])
    for kind, looks in CHANGES.items():
        renderer.addCategory(QgsRendererCategory(kind, change(*looks), kind))
    return renderer


def write(name, kind, renderer):
    """Write the symbology of a renderer."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2154", name, "memory")
    layer.setRenderer(renderer)
    document = QDomDocument("qgis")
    layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology)
    (HERE / f"{name}.qml").write_text(document.toString(1), encoding="utf-8")


if __name__ == "__main__":
    application = QgsApplication([], True)
    QgsApplication.initQgis()
    write("types", "Point", by_type(dot))
    write("type_medoids", "LineString", by_type(arrow))
    write("directory_changes", "Point", by_kind())
