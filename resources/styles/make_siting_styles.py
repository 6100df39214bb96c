"""Writes the styles of the choice of sites (siting_*.qml, sites.qml, siting_lines.qml).

Run with QGIS's Python after a change here: ``python3 resources/styles/make_siting_styles.py``.
The classes stand for any data; the algorithm writes the labels, and the counts behind them.

Blue is what is gained, from light to dark (Blues of ColorBrewer, C. Brewer), grey is unchanged,
orange is farther than before, hatched is not reached: told apart by colour-blind eyes.
"""

from __future__ import annotations

from make_access_styles import HERE, fill, hatched
from qgis.core import (
    QgsApplication,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsReadWriteContext,
    QgsRuleBasedRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

SAVED = (
    ("change = 'farther'", "#fdb863"),
    ("change = 'same'", "#f4f4f4"),
    ("change = 'nearer' and minutes_saved <= 5", "#deebf7"),
    ("change = 'nearer' and minutes_saved <= 10", "#9ecae1"),
    ("change = 'nearer' and minutes_saved <= 20", "#4292c6"),
    ("change = 'nearer' and minutes_saved > 20", "#084594"),
    ("change = 'gained'", "#54278f"),
)
MINUTES = (
    ("change <> 'left' and minutes <= 10", "#fff6ce"),
    ("change <> 'left' and minutes <= 20", "#fdd076"),
    ("change <> 'left' and minutes <= 30", "#f08c3e"),
    ("change <> 'left' and minutes <= 45", "#c13f2e"),
    ("change <> 'left' and minutes <= 60", "#8c1f31"),
    ("change <> 'left'", "#5c1026"),
)
COVER = (
    ("change <> 'left' and served_before > 0 and residual = 0", "#d0dcea"),
    ("change <> 'left' and residual = 0", "#2171b5"),
    ("change <> 'left'", "#9ecae1"),
)


def areas(classes):
    """One rule per class; of those that fit, the first is drawn; a last one for the rest."""
    root = QgsRuleBasedRenderer.Rule(None)
    earlier = []
    for expression, color in classes:
        parts = [f"({expression})", *(f"not ({other})" for other in earlier)]
        rule = QgsRuleBasedRenderer.Rule(fill(color), 0, 0, " and ".join(parts), expression)
        root.appendChild(rule)
        earlier.append(expression)
    root.appendChild(QgsRuleBasedRenderer.Rule(hatched(), 0, 0, "ELSE", "not reached"))
    return QgsRuleBasedRenderer(root)


def sites():
    """Existing facilities as small squares, chosen sites as large stars."""
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, shape in (
        ("existing", {"name": "square", "color": "70,70,70,255", "size": "2"}),
        ("not existing", {"name": "star", "color": "232,119,46,255", "size": "6.5"}),
    ):
        symbol = QgsMarkerSymbol.createSimple(
            {"outline_color": "255,255,255,255", "outline_width": "0.3", **shape}
        )
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, expression, expression))
    return QgsRuleBasedRenderer(root)


def site_labels():
    """Rank and name of the chosen sites."""
    settings = QgsPalLayerSettings()
    settings.isExpression = True
    settings.fieldName = (
        "case when not existing then rank || '. ' || coalesce(nullif(site_name, ''), site_id) end"
    )
    text = QgsTextFormat()
    text.setSize(9)
    text.setColor(QColor("#402000"))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.9)
    text.setBuffer(buffer)
    settings.setFormat(text)
    settings.dist = 2
    return QgsVectorLayerSimpleLabeling(settings)


def lines():
    """Thin lines: orange to a chosen site, grey to an existing one."""
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, color in (("not new_site", "120,120,120,150"), ("new_site", "214,96,20,170")):
        symbol = QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.22"})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, expression, expression))
    return QgsRuleBasedRenderer(root)


def write(name, kind, renderer, labels=None):
    """Write the symbology (and labels) of a layer."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2154", name, "memory")
    layer.setRenderer(renderer)
    parts = QgsMapLayer.StyleCategory.Symbology
    if labels is not None:
        layer.setLabeling(labels)
        layer.setLabelsEnabled(True)
        parts = parts | QgsMapLayer.StyleCategory.Labeling
    document = QDomDocument("qgis")
    layer.exportNamedStyle(document, QgsReadWriteContext(), parts)
    # the algorithm gives the symbols to points as well
    kind_of_layer = document.documentElement().firstChildElement("layerGeometryType")
    document.documentElement().removeChild(kind_of_layer)
    (HERE / f"{name}.qml").write_text(document.toString(1), encoding="utf-8")


if __name__ == "__main__":
    application = QgsApplication([], True)
    QgsApplication.initQgis()
    for style, classes in (
        ("siting_saved", SAVED),
        ("siting_minutes", MINUTES),
        ("siting_cover", COVER),
    ):
        write(style, "Polygon", areas(classes))
    write("sites", "Point", sites(), site_labels())
    write("siting_lines", "LineString", lines())
    QgsApplication.exitQgis()
