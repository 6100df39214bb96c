"""Cooperation on the map: arcs by handovers, facilities in the colour of their community."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsPalLayerSettings, QgsProperty, QgsRuleBasedRenderer

from ...core.flows.widths import round_breaks
from ...core.i18n import number, tr
from ..styling import load_qml

LABELLED = 14
"""Facilities that are named on the map: those with most handovers."""


def handovers_style(handovers):
    """A function that styles the layer of handovers: width by number, colour by border.

    Parameters
    ----------
    handovers : DataFrame
        ``handovers`` and ``crosses`` of each pair.
    """
    counted = handovers["handovers"].to_numpy(float)
    breaks = round_breaks(counted)
    across = (handovers["crosses"] == True).to_numpy(bool)  # noqa: E712 (missing is no True)
    known = handovers["crosses"].notna().any()
    titles = (
        tr("Handovers within one territory") if known else tr("Handovers"),
        tr("Handovers across a territory's border"),
    )

    def style(layer):
        load_qml(layer, "handovers")
        root = layer.renderer().rootRule().clone()
        for group, title, mine in zip(list(root.children()), titles, (~across, across)):
            if not mine.any():
                root.removeChild(group)
                continue
            group.setLabel(title)
            _fit(group, breaks, counted[mine])
        _replace(layer, root)

    return style


def _fit(group, breaks, values):
    """Give the rules of a group these classes; those without a value go."""
    rules = list(group.children())
    n = len(breaks) - 1
    chosen = {round(row * (len(rules) - 1) / max(n - 1, 1)): row for row in range(n)}
    for place, rule in enumerate(rules):
        row = chosen.get(place)
        if row is None:
            group.removeChild(rule)
            continue
        low, high = breaks[row : row + 2]
        last = row == n - 1
        if not ((values >= low) & ((values <= high) if last else (values < high))).any():
            group.removeChild(rule)
            continue
        below = "<=" if last else "<"
        rule.setFilterExpression(f'"handovers" >= {low:.0f} and "handovers" {below} {high:.0f}')
        label = tr("{low} – {high} handovers", low=number(low), high=number(high))
        rule.setLabel(tr("{n} handovers", n=number(low)) if low == high else label)


def nodes_style(nodes):
    """A function that styles the facilities: size by handovers, colour by community.

    Parameters
    ----------
    nodes : DataFrame
        ``strength``, ``community``, ``community_name``, ``coordinates`` of each facility.
    """
    strength = nodes["strength"].fillna(0).to_numpy(float)
    largest = max(float(strength.max(initial=0.0)), 1.0)
    named = np.sort(strength[strength > 0])[-LABELLED:]
    least = float(named[0]) if len(named) else 1.0
    community = nodes["community"].fillna(0).to_numpy(int)
    names = dict(zip(community.tolist(), nodes["community_name"].tolist()))
    coordinating = bool(nodes["coordinates"].any())

    def style(layer):
        load_qml(layer, "cooperation_nodes")
        root = layer.renderer().rootRule().clone()
        group, ring = root.children()
        group.setLabel(tr("Facilities (circle: handovers sent and received), by community"))
        for place, rule in enumerate(list(group.children())):
            _scale(rule.symbol(), largest)
            if rule.isElse():
                rule.setLabel(tr("other communities, or none"))
                if not ((community == 0) | (community > place)).any():
                    group.removeChild(rule)
            elif place + 1 in names:
                rule.setLabel(
                    tr(
                        "around {name} — {n}",
                        name=names[place + 1],
                        n=number(int((community == place + 1).sum())),
                    )
                )
            else:
                group.removeChild(rule)
        _scale(ring.symbol(), largest)
        if coordinating:
            ring.setLabel(tr("Structure that coordinates (MSP, CPTS …)"))
        else:
            root.removeChild(ring)
        _replace(layer, root)
        labeling = layer.labeling().clone()
        settings = labeling.settings()
        properties = settings.dataDefinedProperties()
        properties.setProperty(
            QgsPalLayerSettings.Property.Show,
            QgsProperty.fromExpression(f'"strength" >= {least:.0f}'),
        )
        settings.setDataDefinedProperties(properties)
        labeling.setSettings(settings)
        layer.setLabeling(labeling)
        layer.triggerRepaint()

    return style


def _scale(symbol, largest):
    """Let the largest facility have the largest circle."""
    size = symbol.dataDefinedSize()
    scale = size.transformer().clone()
    scale.setMaxValue(largest)
    size.setTransformer(scale)
    symbol.setDataDefinedSize(size)


def _replace(layer, root):
    """A renderer of these rules in the drawing order of the one before."""
    before = layer.renderer()
    renderer = QgsRuleBasedRenderer(root)
    renderer.setOrderBy(before.orderBy())
    renderer.setOrderByEnabled(before.orderByEnabled())
    layer.setRenderer(renderer)
    layer.triggerRepaint()
