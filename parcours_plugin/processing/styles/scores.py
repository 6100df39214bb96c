"""Scores on the map: orange lacks supply, white is the mean, purple has more."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsRendererRange

from ...core.i18n import number, tr
from ..styling import load_qml
from .class_maps import MapClass, class_map, count_classes

BOUNDS = {
    "scores": (0.25, 0.5, 0.8, 1.25, 2.0, 4.0),
    "scores_cost": (0.5, 0.75, 0.9, 1.1, 1.33, 2.0),
}
"""Bounds of ``score_norm`` in the styles."""
PEOPLE = (1, 100, 1_000, 10_000, 100_000)


def scores_style(frame, population, mean, is_cost):
    """A function that styles the layer of scores.

    Parameters
    ----------
    frame : DataFrame
        ``score_norm`` and ``reached``.
    population : (n,) float64
        Inhabitants.
    mean : float
        Population-weighted mean, which 1 stands for.
    is_cost : bool
        Whether a low score is good (raam).
    """
    reached = frame["reached"].to_numpy(bool)
    name = "scores_cost" if is_cost else "scores"
    row = np.searchsorted(BOUNDS[name], frame["score_norm"].to_numpy(float))
    class_of = np.where(reached, row, len(BOUNDS[name]) + 1)
    labels = [*_labels(mean, BOUNDS[name], is_cost), tr("reaches nothing")]
    return class_map(name, count_classes(labels, class_of, population))


def _labels(mean, bounds, is_cost):
    """``"0.5–0.8 × the mean (3.3–5.2 per 10,000 inhab.)"``"""
    people = 1 if is_cost else next((n for n in PEOPLE if mean * n >= 1), PEOPLE[-1])
    values = [_short(mean * bound * people) for bound in bounds]
    texts = [number(bound, 2).rstrip("0").rstrip(".,") for bound in bounds]
    ranges = [(tr("< {x}", x=texts[0]), tr("< {x}", x=values[0]))]
    ranges += [
        (tr("{low}–{high}", low=a, high=b), tr("{low}–{high}", low=c, high=d))
        for a, b, c, d in zip(texts, texts[1:], values, values[1:])
    ]
    ranges.append((tr("> {x}", x=texts[-1]), tr("> {x}", x=values[-1])))
    if is_cost:
        return [tr("{times} × the mean cost ({values})", times=a, values=b) for a, b in ranges]
    return [
        tr("{times} × the mean ({values} per {n} inhab.)", times=a, values=b, n=number(people))
        for a, b in ranges
    ]


def _short(value):
    """A number with about two meaningful digits."""
    return number(value, 0 if value >= 10 or value == int(value) else 1 if value >= 1 else 2)


def zones_style(zones, zoning, population):
    """A function that styles the layer by the zones of a zoning, from the lowest score."""
    places = zones["zone"].value_counts()
    people = zones.assign(people=population).groupby("zone")["people"].sum()

    def style(layer):
        load_qml(layer, "scores")
        symbols = [rule.symbol().clone() for rule in layer.renderer().rootRule().children()[:-1]]
        chosen = np.rint(np.linspace(0, len(symbols) - 1, len(zoning.zones))).astype(int)
        renderer = QgsCategorizedSymbolRenderer("zone")
        for zone, label, row in zip(zoning.zones, zoning.labels, chosen):
            one = MapClass(label or zone, int(places.get(zone, 0)), people.get(zone, 0.0))
            renderer.addCategory(QgsRendererCategory(zone, symbols[row].clone(), one.legend()))
        layer.setRenderer(renderer)
        layer.triggerRepaint()

    return style


def ratios_style(scores):
    """A function that styles the supply by its size."""
    return circles_style(
        "supply",
        scores.ratios["supply"].to_numpy(float),
        lambda low, high: tr("capacity {low} to {high}", low=low, high=high),
    )


def circles_style(attribute, values, label):
    """A function that styles places with circles in up to five sizes.

    Parameters
    ----------
    attribute : str
        Field that the size stands for.
    values : (n,) float64
        Its values: each size holds about the same number of places.
    label : callable
        Text of a class from its bounds as text.
    """
    bounds = np.unique(np.quantile(values, np.linspace(0, 1, 6))) if len(values) else values
    if len(bounds) == 1:
        bounds = np.repeat(bounds, 2)

    def style(layer):
        load_qml(layer, "ratios")
        renderer = layer.renderer().clone()
        symbols = [one.symbol().clone() for one in renderer.ranges()]
        renderer.setClassAttribute(attribute)
        renderer.deleteAllClasses()
        for low, high, symbol in zip(bounds, bounds[1:], symbols):
            renderer.addClassRange(
                QgsRendererRange(low, high, symbol, label(_short(low), _short(high)))
            )
        layer.setRenderer(renderer)
        layer.triggerRepaint()

    return style
