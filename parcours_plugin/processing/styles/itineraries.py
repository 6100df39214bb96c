"""Legs and itineraries on the map: legs coloured by step, itineraries by their kilometres."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsRendererCategory

from ...core.flows.widths import round_breaks
from ...core.i18n import number, tr
from ..styling import load_qml
from .flows import fit_classes


def see_through(symbol, n_lines):
    """The more lines lie over each other, the more each lets through."""
    symbol.setOpacity(float(np.clip(15.0 / np.sqrt(max(n_lines, 1)), 0.15, 0.8)))
    return symbol


def legs_style(legs):
    """A function that styles the layer of legs, a colour for each of the most frequent steps.

    Parameters
    ----------
    legs : DataFrame
        ``step`` of each leg.
    """
    steps = legs["step"].fillna("").astype(str).value_counts()

    def style(layer):
        load_qml(layer, "legs")
        renderer = layer.renderer()
        symbols = [
            see_through(category.symbol().clone(), len(legs)) for category in renderer.categories()
        ]
        # All steps where the palette is long enough, else the last colour stands for the rest.
        own = len(steps) if len(steps) <= len(symbols) else len(symbols) - 1
        renderer.deleteAllCategories()
        for (step, count), symbol in zip(steps.iloc[:own].items(), symbols):
            label = tr("{step} — {n} legs", step=step or tr("no step"), n=number(count))
            renderer.addCategory(QgsRendererCategory(step, symbol, label))
        if own < len(steps):
            label = tr("other steps — {n} legs", n=number(int(steps.iloc[own:].sum())))
            renderer.addCategory(QgsRendererCategory("", symbols[-1], label))
        layer.triggerRepaint()

    return style


def itineraries_style(itineraries):
    """A function that styles the layer of itineraries by their kilometres.

    Parameters
    ----------
    itineraries : DataFrame
        ``km`` of each itinerary, nan = unknown.
    """
    breaks = round_breaks(itineraries["km"].to_numpy(float))
    if breaks:
        # Up to whole kilometres, so that the legend is exact.
        breaks = sorted({0.0, *breaks[1:-1], float(np.ceil(breaks[-1]))})

    def style(layer):
        load_qml(layer, "itineraries")
        fit_classes(layer.renderer(), breaks, "km")
        for row, one in enumerate(layer.renderer().ranges()):
            symbol = see_through(one.symbol().clone(), len(itineraries))
            layer.renderer().updateRangeSymbol(row, symbol)
        layer.triggerRepaint()

    return style
