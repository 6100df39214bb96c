"""A scenario on the map: purple gains, orange loses, in the scheme PuOr of ColorBrewer."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRuleBasedRenderer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ...core.i18n import number, tr

GAINS = ("#dcd9ec", "#b2abd2", "#8073ac", "#542788", "#2d004b")
LOSSES = ("#fee0b6", "#fdb863", "#e08214", "#b35806", "#7f3b08")
NO_CHANGE = "#f4f4f2"
NOBODY = "#e2e2e2"
EDGE = {"outline_color": "150,150,150,255", "outline_width": "0.1"}


def changes_style(changes, steps, population):
    """A function that styles communes by what the scenario changes for them.

    Parameters
    ----------
    changes : core.access.scenario_changes.Changes
        Classes of change from the largest gain to the largest loss, and the class of each commune.
    steps : int
        Sizes of change in each direction.
    population : (n,) float64
        Inhabitants, for the legend; left out where all are 0.
    """
    place = np.searchsorted(changes.order, changes.change_class)
    communes = np.bincount(place, minlength=len(changes.order))
    people = np.bincount(place, population, len(changes.order))
    rows = [
        (one, *_colour(one, steps), _legend(label, n, heads if population.sum() > 0 else None))
        for one, label, n, heads in zip(
            changes.order.tolist(), changes.labels, communes.tolist(), people.tolist()
        )
        if n
    ]
    never = int(changes.order[-1])

    def style(layer):
        if not layer.isSpatial():
            return
        root = QgsRuleBasedRenderer.Rule(None)
        for one, colour, hatch, label in rows:
            rule = QgsRuleBasedRenderer.Rule(_symbol(layer, colour, hatch))
            rule.setFilterExpression(
                '"change_class" IS NULL' if one == never else f'"change_class" = {one}'
            )
            rule.setLabel(label)
            root.appendChild(rule)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style


def sites_style(labels, statuses):
    """A function that styles the sites by what becomes of them.

    Parameters
    ----------
    labels : sequence of str
        What each status says: unchanged, closed, opened, moved away, moved here, other care.
    statuses : (n,) int64
        Status of each site.
    """
    looks = (
        ("circle", "#8a8a8a", 1.8),
        ("cross2", "#b35806", 4.0),
        ("star", "#542788", 4.6),
        ("cross2", "#7a7a7a", 3.2),
        ("triangle", "#542788", 4.0),
        ("diamond", "#00695c", 4.0),
    )
    counts = np.bincount(statuses, minlength=len(labels)).tolist()

    def style(layer):
        if not layer.isSpatial():
            return
        root = QgsRuleBasedRenderer.Rule(None)
        for label, (name, colour, size), n in zip(labels, looks, counts):
            if not n:
                continue
            outlined = name.startswith("cross")
            symbol = QgsMarkerSymbol.createSimple(
                {
                    "name": name,
                    "color": colour,
                    "size": str(size),
                    "outline_color": colour if outlined else "#ffffff",
                    "outline_width": "0.8" if outlined else "0.3",
                }
            )
            rule = QgsRuleBasedRenderer.Rule(symbol)
            quoted = label.replace("'", "''")
            rule.setFilterExpression(f"\"status\" = '{quoted}'")
            rule.setLabel(f"{label} ({number(n)})")
            root.appendChild(rule)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style


def _colour(one, steps):
    """Colour of a class of change, and of the lines over it ("" = none)."""
    if one == 0:
        return NO_CHANGE, ""
    if one == steps + 2:
        return NOBODY, "#828282"
    colours = GAINS if one < 0 else LOSSES
    if abs(one) == steps + 1:
        return colours[-1], "#ffffff"
    last = len(colours) - 2
    return _between(colours, last * (abs(one) - 1) / max(steps - 1, 1)), ""


def _between(colours, place):
    """A colour between those of a list."""
    low = min(int(place), len(colours) - 2)
    one, other = QColor(colours[low]), QColor(colours[low + 1])
    share = place - low
    mixed = (
        round(getattr(one, part)() * (1 - share) + getattr(other, part)() * share)
        for part in ("red", "green", "blue")
    )
    return QColor(*mixed).name()


def _legend(label, communes, people):
    """``"5–15 min longer — 12 communes, 8,200 inhab."``"""
    places = tr("1 commune") if communes == 1 else tr("{n} communes", n=number(communes))
    if people is None:
        return f"{label} — {places}"
    return tr(
        "{name} — {communes}, {people} inhab.", name=label, communes=places, people=number(people)
    )


def _symbol(layer, colour, hatch):
    """A fill for polygons (hatched where told), a dot for points, a line for lines."""
    kind = layer.geometryType()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": colour, "size": "3", "outline_color": "#5b5563"}
        )
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.8"})
    symbol = QgsFillSymbol.createSimple({"color": colour, **EDGE})
    if hatch:
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(45)
        lines.setDistance(1.6)
        lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": hatch, "line_width": "0.3"}))
        symbol.appendSymbolLayer(lines)
    return symbol
