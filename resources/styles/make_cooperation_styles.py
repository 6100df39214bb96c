"""Writes the styles of cooperation networks and care areas.

handovers, cooperation_nodes, care_communes, care_areas, recruitment (.qml). Run with QGIS's Python
after a change here: ``python3 resources/styles/make_cooperation_styles.py``. The classes stand for
any data; an algorithm gives them the bounds, names and words of its own output.

Colours keep apart for colour-blind eyes: handovers blue within a territory and orange across its
border; communities in the palette of Okabe and Ito (2008); areas in Paul Tol's light palette.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from make_flow_styles import HERE, LARGEST, SMALLEST, arrowhead, built, line, line_of
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
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

WIDTHS = (0.3, 0.6, 1.1, 1.9, 3.0)
WITHIN = ("#93a9c4", "#718eb1", "#52749e", "#365a88", "#1d3f6b")
ACROSS = ("#eba77c", "#dd8650", "#c9682b", "#ad4e12", "#8a3800")
# Okabe and Ito's palette without black; grey for facilities in no community.
COMMUNITIES = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#4b3b8f",
)  # fmt: skip
ALONE = "#b9bcc2"
# Paul Tol's light palette, the most different ones first.
AREAS = (
    "#77aadd", "#ee8866", "#eedd88", "#44bb99", "#ffaabb", "#bbcc33", "#99ddff", "#aaaa00",
)  # fmt: skip
SHARES = (0.5, 0.75, 1.0)
INK = "#2b2f36"
# Radius (mm) of the circle that a handover leads to.
GAP = (
    f"{SMALLEST / 2} + {(LARGEST - SMALLEST) / 2}"
    ' * sqrt(coalesce("to_strength" / maximum("to_strength"), 0))'
)
HAS_HEAD = (
    f'coalesce("km", 9999) * 1000000 / coalesce(@map_scale, 1) > {GAP} + {{head}}'
)


def rule(symbol=None, label="", expression=""):
    """A rule; without symbol, a title."""
    one = QgsRuleBasedRenderer.Rule(symbol)
    one.setLabel(label)
    one.setFilterExpression(expression)
    return one


def renderer_of(rules, order=""):
    """A renderer by rules; many drawn first where told."""
    root = QgsRuleBasedRenderer.Rule(None)
    for one in rules:
        root.appendChild(one)
    renderer = QgsRuleBasedRenderer(root)
    if order:
        renderer.setOrderBy(
            QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(order, False, False)])
        )
        renderer.setOrderByEnabled(True)
    return renderer


def handover(color, width):
    """An arc on a white casing with a head at the rim of the circle it leads to."""
    head = 1.5 + 1.7 * width
    marks = arrowhead(color, head, GAP)
    marks.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyLayerEnabled,
        QgsProperty.fromExpression(HAS_HEAD.format(head=f"{0.5 * head:.2f}")),
    )
    casing, stroke = line("#ffffff", width + 0.35), line(color, width)
    casing.setColor(QColor(255, 255, 255, 190))
    for layer in (casing, stroke):
        layer.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyTrimEnd,
            QgsProperty.fromExpression(f"{GAP} + {0.42 * head:.2f}"),
        )
    return line_of(casing, stroke, marks)


def handovers():
    """Width by handovers; colour by whether a territory's border is crossed."""
    groups = []
    for label, expression, colors in (
        ("within", 'coalesce("crosses", false) = false', WITHIN),
        ("across", '"crosses"', ACROSS),
    ):
        group = rule(None, label, expression)
        for number, (width, color) in enumerate(zip(WIDTHS, colors)):
            low, high = 11 * 3**number, 11 * 3 ** (number + 1)
            group.appendChild(
                rule(
                    handover(color, width),
                    f"{low} – {high}",
                    f'"handovers" >= {low} and "handovers" <= {high}',
                )
            )
        groups.append(group)
    return renderer_of(groups, "handovers")


def by_strength(symbol, added_mm=0.0):
    """A marker as large as the facility's handovers."""
    size = QgsProperty.fromField("strength")
    size.setTransformer(
        QgsSizeScaleTransformer(
            QgsSizeScaleTransformer.ScaleType.Area,
            0, 1000, SMALLEST + added_mm, LARGEST + added_mm, 3.2 + added_mm,
        )
    )  # fmt: skip
    symbol.setDataDefinedSize(size)
    return symbol


def marker(shape, fill, rim, rim_mm):
    """A marker of one layer."""
    layer = QgsSimpleMarkerSymbolLayer(shape, 3.0)
    layer.setColor(QColor(fill) if fill else QColor(0, 0, 0, 0))
    layer.setStrokeColor(QColor(rim))
    layer.setStrokeWidth(rim_mm)
    return built(QgsMarkerSymbol(), layer)


def nodes():
    """Circles by handovers in the colour of their community; a diamond around who coordinates."""
    communities = rule(None, "communities")
    for number, color in enumerate(COMMUNITIES, 1):
        symbol = by_strength(marker(Qgis.MarkerShape.Circle, color, "#ffffff", 0.25))
        communities.appendChild(rule(symbol, f"community {number}", f'"community" = {number}'))
    symbol = by_strength(marker(Qgis.MarkerShape.Circle, ALONE, "#ffffff", 0.25))
    communities.appendChild(rule(symbol, "none", "ELSE"))
    ring = by_strength(marker(Qgis.MarkerShape.Diamond, "", INK, 0.5), 2.2)
    return renderer_of([communities, rule(ring, "coordinates", '"coordinates"')], "strength")


def text_format(size, bold=False):
    """Dark text with a light rim."""
    text = QgsTextFormat()
    font = QFont("Sans Serif")
    font.setBold(bold)
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor(INK))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.9)
    buffer.setColor(QColor(255, 255, 255, 220))
    text.setBuffer(buffer)
    return text


def node_labels():
    """Names of the largest facilities."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "facility_name"
    settings.setFormat(text_format(8))
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = 0.6
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.autoWrapLength = 26
    settings.priority = 8
    properties = settings.dataDefinedProperties()
    properties.setProperty(
        QgsPalLayerSettings.Property.Show,
        QgsProperty.fromExpression('"strength" >= 0.08 * maximum("strength")'),
    )
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)


def area_labels():
    """Names of the areas, inside them."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "dominant_name"
    settings.setFormat(text_format(8.5, bold=True))
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.centroidWhole = True
    settings.centroidInside = True
    settings.autoWrapLength = 20
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    settings.priority = 7
    return QgsVectorLayerSimpleLabeling(settings)


def fill(color, rim="#ffffff", rim_mm=0.12):
    """A plain fill."""
    layer = QgsSimpleFillSymbolLayer(QColor(color) if color else QColor(0, 0, 0, 0))
    layer.setStrokeColor(QColor(rim))
    layer.setStrokeWidth(rim_mm)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if not rim_mm:
        layer.setStrokeStyle(Qt.PenStyle.NoPen)
    if not color:
        layer.setBrushStyle(Qt.BrushStyle.NoBrush)
    return layer


def hatch(color, angle, distance_mm, width_mm):
    """Parallel lines."""
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(angle)
    lines.setDistance(distance_mm)
    lines.setLineWidth(width_mm)
    lines.setColor(QColor(color))
    # The lines of neighbouring polygons go on into each other.
    lines.setCoordinateReference(Qgis.SymbolCoordinateReference.Viewport)
    return lines


def care_communes():
    """Communes in the colour of their area, paler where its share is small; contested hatched."""
    rules = []
    for number, color in enumerate(AREAS):
        symbol = built(QgsFillSymbol(), fill(color))
        symbol.setDataDefinedProperty(
            QgsSymbol.Property.Opacity,
            QgsProperty.fromExpression(
                'case when "share_rank" = 1 then 50 when "share_rank" = 2 then 75 else 100 end'
            ),
        )
        rules.append(rule(symbol, f"area {number + 1}", f'"colour" = {number}'))
    contested = built(QgsFillSymbol(), hatch("#4a4f58", 45, 2.2, 0.18))
    rules.append(rule(contested, "contested", '"contested"'))
    hidden = built(QgsFillSymbol(), fill("#e4e4e4"), hatch("#a5a5a5", 135, 2.2, 0.15))
    rules.append(rule(hidden, "hidden", '"dominant_id" is null and "events" is null'))
    nothing = built(QgsFillSymbol(), fill("#f4f4f4"))
    rules.append(rule(nothing, "nothing", '"dominant_id" is null and "events" is not null'))
    # Samples for the legend: no commune is drawn by them.
    for tone in SHARES:
        gray = built(QgsFillSymbol(), fill(QColor(80, 80, 80)))
        gray.setOpacity(0.75 * tone)
        rules.append(rule(gray, f"share {tone}", "false"))
    return renderer_of(rules)


def care_areas():
    """Strong outlines of the areas."""
    symbol = built(QgsFillSymbol(), fill("", "#ffffff", 0.9), fill("", INK, 0.4))
    return renderer_of([rule(symbol, "area")])


def recruitment():
    """Outlines of the basins, one colour each."""
    rules = []
    for number, color in enumerate(COMMUNITIES):
        pale = QColor(color)
        pale.setAlpha(70)
        symbol = built(QgsFillSymbol(), fill(pale, color, 0.7))
        rules.append(rule(symbol, f"basin {number + 1}", f"@id % {len(COMMUNITIES)} = {number}"))
    return renderer_of(rules)


FIELDS = {
    "handovers": "handovers:integer crosses:boolean km:double to_strength:integer",
    "cooperation_nodes": (
        "strength:integer community:integer coordinates:boolean facility_name:string"
    ),
    "care_communes": (
        "dominant_id:string colour:integer contested:boolean share_rank:integer events:integer"
    ),
    "care_areas": "dominant_name:string",
    "recruitment": "place_id:string",
}


def write(name, geometry, renderer, labeling=None):
    """Save a style and check that QGIS reads it back as it was."""
    fields = "&".join(f"field={one}" for one in FIELDS[name].split())
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
    items = [len(one.renderer().legendSymbolItems()) for one in (layer, again)]
    if not (saved and loaded and items[0] == items[1]):
        raise SystemExit(f"{path}: {message}")
    print(path)


if __name__ == "__main__":
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    write("handovers", "LineString", handovers())
    write("cooperation_nodes", "Point", nodes(), node_labels())
    write("care_communes", "Polygon", care_communes())
    write("care_areas", "Polygon", care_areas(), area_labels())
    write("recruitment", "Polygon", recruitment())
    sys.stdout.flush()
    os._exit(0)
