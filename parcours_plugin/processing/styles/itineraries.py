"""Legs and itineraries on the map: legs coloured by step, itineraries by their kilometres."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProperty, QgsRendererCategory, QgsSymbol

from ...core.flows.widths import round_quantiles
from ...core.i18n import number, tr
from ..styling import load_qml
from .flows import fit_classes


def see_through(symbol, n_lines):
    """The more lines lie over each other, the more each lets through; the legend stays clear.

    A legend draws its symbols without a feature, so without a patient.
    """
    percent = float(np.clip(1500.0 / np.sqrt(max(n_lines, 1)), 15.0, 80.0))
    symbol.setOpacity(1.0)
    symbol.setDataDefinedProperty(
        QgsSymbol.Property.Opacity,
        QgsProperty.fromExpression(f'if("patient" is null, 100, {percent:.0f})'),
    )
    return symbol


def legs_style(legs):
    """A function that styles the layer of legs: a colour for each of the most frequent steps,
    in the order of the pathway.

    Parameters
    ----------
    legs : DataFrame
        ``step`` and ``seq`` of each leg.
    """
    names = legs["step"].fillna("").astype(str)
    steps = names.value_counts()
    place_in_pathway = legs["seq"].groupby(names).mean()

    def style(layer):
        load_qml(layer, "legs")
        renderer = layer.renderer()
        symbols = [
            see_through(category.symbol().clone(), len(legs)) for category in renderer.categories()
        ]
        # All steps where the palette is long enough, else the last colour stands for the rest.
        own = len(steps) if len(steps) <= len(symbols) else len(symbols) - 1
        renderer.deleteAllCategories()
        frequent = steps.index[:own]
        for step, symbol in zip(place_in_pathway[frequent].sort_values().index, symbols):
            label = tr("{step} — {n} legs", step=step or tr("no step"), n=number(steps[step]))
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
    breaks = round_quantiles(itineraries["km"].to_numpy(float))

    def style(layer):
        load_qml(layer, "itineraries")
        fit_classes(layer.renderer(), breaks, "km")
        for row, one in enumerate(layer.renderer().ranges()):
            symbol = see_through(one.symbol().clone(), len(itineraries))
            layer.renderer().updateRangeSymbol(row, symbol)
        layer.triggerRepaint()

    return style
