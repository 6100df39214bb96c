"""A scenario on the map: purple gains, orange loses, in the scheme PuOr of ColorBrewer."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
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


def changes_style(changes, steps, population, measured):
    """A function that styles communes by what the scenario changes for them.

    Parameters
    ----------
    changes : core.access.scenario_changes.Changes
        Classes of change from the largest gain to the largest loss, and the class of each commune.
    steps : int
        Sizes of change in each direction.
    population : (n,) float64
        Inhabitants, for the legend; left out where all are 0.
    measured : str
        What is shorter or longer, the heading of the legend.
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
        root, heading = QgsRuleBasedRenderer.Rule(None), QgsRuleBasedRenderer.Rule(None)
        heading.setLabel(measured)
        root.appendChild(heading)
        for one, colour, hatch, label in rows:
            rule = QgsRuleBasedRenderer.Rule(_symbol(layer, colour, hatch))
            rule.setFilterExpression(
                '"change_class" IS NULL' if one == never else f'"change_class" = {one}'
            )
            rule.setLabel(label)
            heading.appendChild(rule)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style


def sites_style(labels, sites):
    """A function that styles the sites by what becomes of them; what changes lies on top.

    Parameters
    ----------
    labels : sequence of str
        What each status says: unchanged, closes, opens, moves away, moves here, other care.
    sites : DataFrame
        The fields of ``contracts.SCENARIO_SITES``, for the counts of the legend.
    """
    looks = (
        ("circle", "#4d4d4d", 2.0),
        ("cross2", "#000000", 4.2),
        ("star", "#ffffff", 5.4),
        ("cross2", "#6b6b6b", 3.2),
        ("triangle", "#ffffff", 4.4),
        ("diamond", "#ffffff", 4.4),
    )
    served = (sites[["communes_before", "communes_after"]].astype(float).fillna(0) > 0).any(axis=1)
    status = sites["status"].to_numpy(object)
    used = 'coalesce("communes_before", 0) + coalesce("communes_after", 0) > 0'
    rules = []
    for place, (label, look) in enumerate(zip(labels, looks)):
        quoted = label.replace("'", "''")
        ours = status == label
        if place == 0:
            # who offers other care, or has a nearer one beside it, is a faint dot
            faint = tr("{status}, nearest of no commune", status=label)
            rules.append((f"\"status\" = '{quoted}' AND {used}", label, look, ours & served))
            rules.append(
                (
                    f"\"status\" = '{quoted}' AND NOT ({used})",
                    faint,
                    ("circle", "#b5b5b5", 1.3),
                    ours & ~served,
                )
            )
        else:
            rules.append((f"\"status\" = '{quoted}'", label, look, ours))
    quoted = labels[0].replace("'", "''")
    order = QgsFeatureRequest.OrderBy(
        [QgsFeatureRequest.OrderByClause(f"\"status\" = '{quoted}'", False)]
    )

    def style(layer):
        if not layer.isSpatial():
            return
        root = QgsRuleBasedRenderer.Rule(None)
        for expression, label, look, rows in rules:
            if rows.any():
                rule = QgsRuleBasedRenderer.Rule(_marker(*look))
                rule.setFilterExpression(expression)
                rule.setLabel(f"{label} ({number(int(rows.sum()))})")
                root.appendChild(rule)
        renderer = QgsRuleBasedRenderer(root)
        renderer.setOrderBy(order)
        renderer.setOrderByEnabled(True)
        layer.setRenderer(renderer)
        layer.triggerRepaint()

    return style


def _marker(name, colour, size):
    """A marker that is seen on light and dark ground."""
    crossed = name == "cross2"
    look = {"name": name, "color": colour, "size": str(size), "outline_width": "0.35"}
    if not crossed:
        look["outline_color"] = "#000000" if colour == "#ffffff" else "#ffffff"
        return QgsMarkerSymbol.createSimple(look)
    halo = {**look, "outline_color": "#ffffff", "outline_width": "1.6"}
    symbol = QgsMarkerSymbol.createSimple(halo)
    line = {**look, "outline_color": colour, "outline_width": "0.8"}
    symbol.appendSymbolLayer(QgsMarkerSymbol.createSimple(line).takeSymbolLayer(0))
    return symbol


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
