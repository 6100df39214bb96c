"""A page with a title, a map, its legend, a scale bar and the source line; kept in the project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsRectangle,
    QgsTextBufferSettings,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor, QFont

from ...core.i18n import tr

PAGE_WIDTH, PAGE_HEIGHT = 297.0, 210.0
MARGIN, TOP, LEGEND_WIDTH = 10.0, 28.0, 78.0
INK = QColor("#22303c")
WITHOUT_LEGEND = ("land", "towns")


@dataclass(frozen=True)
class MapPage:
    """One map of the study: its texts and its file."""

    title: str
    subtitle: str
    credit: str
    path: Path


def export_map(project, page, layers, extent):
    """Add the page to the project's layouts and draw it.

    Parameters
    ----------
    project : QgsProject
        Takes the layout.
    page : MapPage
        What to draw and where to.
    layers : dict of str to QgsVectorLayer
        The topmost first.
    extent : QgsRectangle
        What the map shows, in the project's system.

    Raises
    ------
    OSError
        If the picture cannot be written.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(page.subtitle)
    drawn = _map(layout, list(layers.values()), extent)
    _label(layout, page.title, 16, True, MARGIN, MARGIN - 2)
    _label(layout, page.subtitle, 11, False, MARGIN, MARGIN + 7)
    _legend(layout, drawn, [layer for name, layer in layers.items() if name not in WITHOUT_LEGEND])
    _scale_bar(layout, drawn)
    if page.credit:
        _label(layout, page.credit, 7, False, MARGIN, PAGE_HEIGHT - 8)
    project.layoutManager().addLayout(layout)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 200
    result = QgsLayoutExporter(layout).exportToImage(str(page.path), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise OSError(str(page.path))


def _map(layout, layers, extent):
    """The map on the left, fitted to the extent with a little air."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(MARGIN, TOP))
    width = PAGE_WIDTH - 3 * MARGIN - LEGEND_WIDTH
    item.attemptResize(QgsLayoutSize(width, PAGE_HEIGHT - TOP - 14))
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    air = QgsRectangle(extent)
    air.scale(1.04)
    item.zoomToExtent(air)
    item.setBackgroundColor(QColor("white"))
    return item


def _text(size, bold=False):
    """A text format in the ink of the page."""
    font = QFont("Open Sans")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(INK)
    return text


def halo_text(size):
    """Text on a map: the ink of the page on a white halo."""
    text = _text(size)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor("white"))
    text.setBuffer(halo)
    return text


def _label(layout, text, size, bold, x, y):
    """A line of text."""
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setTextFormat(_text(size, bold))
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(x, y))
    label.attemptResize(QgsLayoutSize(PAGE_WIDTH - 2 * MARGIN, size * 0.6 + 2))


def _legend(layout, drawn, layers):
    """The legend of the layers on the right."""
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    for layer in layers:
        root.addLayer(layer)
    legend.setLinkedMap(drawn)
    for style, size, bold in (
        (QgsLegendStyle.Style.Subgroup, 10, True),
        (QgsLegendStyle.Style.SymbolLabel, 9, False),
    ):
        component = legend.style(style)
        component.setTextFormat(_text(size, bold))
        legend.setStyle(style, component)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(PAGE_WIDTH - MARGIN - LEGEND_WIDTH, TOP))
    legend.setWrapString("|")
    legend.adjustBoxSize()


def _scale_bar(layout, drawn):
    """A scale bar under the legend's column."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(drawn)
    bar.setStyle("Line Ticks Up")
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel(tr("km"))
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    kilometres = drawn.extent().width() / 1000
    step = next((s for s in (1, 2, 5, 10, 20, 50, 100, 200) if s > kilometres / 12), 500)
    bar.setUnitsPerSegment(step)
    bar.setTextFormat(_text(8))
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(PAGE_WIDTH - MARGIN - LEGEND_WIDTH, PAGE_HEIGHT - 24))
