"""Writes the styles of scores and coverage (scores, scores_cost, coverage, ratios .qml).

Run with QGIS's Python after a change here: ``python3 resources/styles/make_access_styles.py``.
The classes stand for any data; an algorithm writes the labels, and the counts behind them.

Scores in the diverging scheme PuOr of ColorBrewer (C. Brewer), readable by colour-blind eyes:
orange lacks, white is the mean, purple has more. Coverage from light (all served) to dark.
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsReadWriteContext,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

HERE = Path(__file__).resolve().parent
EDGE = {"outline_color": "150,150,150,255", "outline_width": "0.1"}
# bounds of score_norm (1 = the mean)
PURPLE_IS_MORE = ("#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788")
STYLES = {
    "scores": (
        "score_norm",
        "reached",
        (0.25, 0.5, 0.8, 1.25, 2.0, 4.0),
        PURPLE_IS_MORE,
    ),
    # a cost: the least is the best
    "scores_cost": (
        "score_norm",
        "reached",
        (0.5, 0.75, 0.9, 1.1, 1.33, 2.0),
        PURPLE_IS_MORE[::-1],
    ),
    "coverage": (
        "coalesce(1 - share_served, 0)",
        "n_within > 0",
        (0.0, 0.25, 0.5, 0.75, 0.999999),
        ("#fff6ce", "#fdd076", "#f08c3e", "#c13f2e", "#8c1f31", "#5c1026"),
    ),
}


def fill(color):
    """A plain area."""
    return QgsFillSymbol.createSimple({"color": color, **EDGE})


def hatched():
    """What is not reached."""
    symbol = fill("236,236,236,255")
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(1.6)
    lines.setSubSymbol(
        QgsLineSymbol.createSimple({"line_color": "130,130,130,255", "line_width": "0.3"})
    )
    symbol.appendSymbolLayer(lines)
    return symbol


def class_rules(value, reached, bounds, colors):
    """One rule per class of an expression, and a last one for the rest."""
    root = QgsRuleBasedRenderer.Rule(None)
    lower = (None, *bounds)
    upper = (*bounds, None)
    for low, high, color in zip(lower, upper, colors):
        parts = [f"({reached})"]
        parts += [f"({value}) > {low:g}"] if low is not None else []
        parts += [f"({value}) <= {high:.6g}"] if high is not None else []
        label = f"{'' if low is None else f'{low:g}'}–{'' if high is None else f'{high:g}'}"
        rule = QgsRuleBasedRenderer.Rule(fill(color), 0, 0, " and ".join(parts), label)
        root.appendChild(rule)
    root.appendChild(QgsRuleBasedRenderer.Rule(hatched(), 0, 0, "ELSE", "not reached"))
    return QgsRuleBasedRenderer(root)


def ratio_sizes():
    """Circles by capacity."""
    circles = QgsMarkerSymbol.createSimple(
        {"color": "58,110,165,220", "outline_color": "12,30,66,255", "outline_width": "0.2"}
    )
    renderer = QgsGraduatedSymbolRenderer("supply")
    for step, size in enumerate((1.4, 2.4, 3.6, 5.0, 7.0)):
        symbol = circles.clone()
        symbol.setSize(size)
        renderer.addClassRange(QgsRendererRange(step, step + 1, symbol, f"{step}–{step + 1}"))
    return renderer


def write(name, kind, renderer):
    """Write the symbology of a renderer."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2154", name, "memory")
    layer.setRenderer(renderer)
    document = QDomDocument("qgis")
    layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology)
    # the algorithms give the symbols to points as well
    kind_of_layer = document.documentElement().firstChildElement("layerGeometryType")
    document.documentElement().removeChild(kind_of_layer)
    (HERE / f"{name}.qml").write_text(document.toString(1), encoding="utf-8")


if __name__ == "__main__":
    application = QgsApplication([], True)
    QgsApplication.initQgis()
    for style, (value, reached, bounds, colors) in STYLES.items():
        write(style, "Polygon", class_rules(value, reached, bounds, colors))
    write("ratios", "Point", ratio_sizes())
    QgsApplication.exitQgis()
