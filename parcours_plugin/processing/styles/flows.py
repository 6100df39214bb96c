"""Flows and their places on the map: classes of round numbers, width by events."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsDataDefinedSizeLegend, QgsProperty, QgsRendererRange, QgsSymbolLayer

from ...core.flows.widths import round_breaks
from ...core.i18n import number, tr
from ..styling import load_qml

ROUND = [float(m * 10**k) for k in range(8) for m in (1, 2, 5, 7)]


def flows_style(flows, loops=False, straight=False):
    """A function that styles the layer of flows by the events it holds.

    Parameters
    ----------
    flows : DataFrame
        ``events`` of each flow, ``internal`` and, for pairs of places, ``net``.
    loops : bool
        Whether flows inside a place are drawn; the circles of the places tell them otherwise.
    straight : bool
        Whether the lines are straight: each is then moved to its own side, so that the two ways
        of a pair lie side by side.
    """
    moves = ~flows["internal"].to_numpy(bool) | loops
    net = "net" in flows
    value = flows["net"].fillna(flows["events"]) if net else flows["events"]
    breaks = round_breaks(value.to_numpy(float)[moves])

    def style(layer):
        load_qml(layer, "flows")
        renderer = layer.renderer()
        if net:
            # Without a net, the row tells the one way that is shown.
            renderer.setClassAttribute('coalesce("net", "events")')
        fit_classes(renderer, breaks, tr("events net") if net else tr("events"))
        for row, one in enumerate(renderer.ranges()):
            symbol = one.symbol().clone()
            if loops:
                symbol = _with_loops(symbol)
            if straight:
                symbol = _on_own_side(symbol)
            renderer.updateRangeSymbol(row, symbol)
        layer.triggerRepaint()

    return style


def _with_loops(symbol):
    """The symbol with its lines drawn for every flow, those inside a place too."""
    for layer in symbol.symbolLayers():
        if layer.layerType() == "SimpleLine":
            layer.setDataDefinedProperty(
                QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty()
            )
    return symbol


def _on_own_side(symbol):
    """The symbol with its line and head beside the line between the two places."""
    lines = [x for x in symbol.symbolLayers() if x.layerType() in ("SimpleLine", "MarkerLine")]
    width = max((x.width() for x in lines if x.layerType() == "SimpleLine"), default=0.0)
    for layer in lines:
        layer.setOffset(width / 2 + 0.15)
    return symbol


def places_style(places):
    """A function that styles the layer of places: circles by the events that happen there.

    Parameters
    ----------
    places : DataFrame
        ``events_at`` of each place, nan = hidden.
    """
    largest = float(np.nanmax(places["events_at"].to_numpy(float), initial=0.0))

    def style(layer):
        load_qml(layer, "places")
        symbol = layer.renderer().symbol().clone()
        size = symbol.dataDefinedSize()
        scale = size.transformer().clone()
        scale.setMaxValue(max(largest, 1.0))
        size.setTransformer(scale)
        symbol.setDataDefinedSize(size)
        legend = QgsDataDefinedSizeLegend(layer.renderer().dataDefinedSizeLegend())
        legend.setTitle(tr("Events at the place (dark: of its own people)"))
        legend.setClasses(
            [
                QgsDataDefinedSizeLegend.SizeClass(value, number(value))
                for value in example_values(largest)
            ]
        )
        layer.renderer().setSymbol(symbol)
        layer.renderer().setDataDefinedSizeLegend(legend)
        layer.triggerRepaint()

    return style


def example_values(largest):
    """Three round numbers for a legend of circles, the largest first.

    >>> example_values(870.0)
    [700.0, 200.0, 50.0]
    """
    if largest < 1:
        return []
    return [
        max(value for value in ROUND if value <= max(largest * share, 1.0))
        for share in (1.0, 0.25, 0.06)
    ]


def fit_classes(renderer, breaks, unit):
    """Give a graduated renderer these bounds; its symbols stay, fewer are used for fewer classes.

    Parameters
    ----------
    renderer : QgsGraduatedSymbolRenderer
        As the style file has it.
    breaks : list of float
        Bounds, as :func:`round_breaks` gives them; nothing changes when empty.
    unit : str
        What is counted, for the legend.
    """
    symbols = [one.symbol().clone() for one in renderer.ranges()]
    if not breaks:
        return
    renderer.deleteAllClasses()
    n_classes = len(breaks) - 1
    for row, (low, high) in enumerate(zip(breaks, breaks[1:])):
        symbol = symbols[round(row * (len(symbols) - 1) / max(n_classes - 1, 1))]
        label = tr("{low} – {high} {unit}", low=number(low), high=number(high), unit=unit)
        if low == high:
            label = tr("{value} {unit}", value=number(low), unit=unit)
        renderer.addClassRange(QgsRendererRange(low, high, symbol.clone(), label))
