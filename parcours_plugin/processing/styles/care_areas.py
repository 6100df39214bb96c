"""Care areas on the map: neighbouring areas in different colours, contested communes hatched."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsRuleBasedRenderer

from ...core.flows.care_areas import share_classes
from ...core.i18n import number, tr
from ..styling import load_qml

MOST_NAMED = 24
"""Areas that the legend can name; of more, the map does."""
SHOWN_BASINS = 1
"""Recruitment basins that are drawn at first: the others can be ticked in the legend."""


def communes_style(communes, areas):
    """A function that styles communes by the place that they use most.

    Parameters
    ----------
    communes : DataFrame
        ``dominant_id``, ``contested``, ``events``, ``colour``.
    areas : DataFrame
        ``dominant_id``, ``dominant_name``, ``communes``, ``colour``; large ones first.
    """
    contested = int((communes["contested"] == True).sum())  # noqa: E712 (missing is no True)
    lacking = communes["dominant_id"].isna()
    hidden = int((lacking & communes["events"].isna()).sum())
    nothing = int((lacking & communes["events"].notna()).sum())

    def style(layer):
        if not layer.isSpatial():
            return
        load_qml(layer, "care_communes")
        root = layer.renderer().rootRule().clone()
        rules = list(root.children())
        *fills, hatch, grey, white, few, half, full = rules
        if len(areas) <= MOST_NAMED:
            _name_areas(root, fills, areas)
        else:
            used = set(areas["colour"])
            for colour, rule in enumerate(fills):
                rule.setLabel(tr("One care area beside others") if colour == 0 else " ")
                if colour not in used:
                    root.removeChild(rule)
        for rule, text in zip((few, half, full), share_classes()):
            rule.setLabel(tr("Share of the first place: {share}", share=text))
        for rule, text, n in (
            (hatch, tr("contested between two places or more"), contested),
            (grey, tr("too few patients"), hidden),
            (white, tr("no care event"), nothing),
        ):
            if n:
                rule.setLabel(f"{text} — {_communes(n)}")
            else:
                root.removeChild(rule)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style


def _name_areas(root, fills, areas):
    """One rule per area in its colour, in place of one per colour."""
    for row, (place, name, n, colour) in enumerate(
        areas[["dominant_id", "dominant_name", "communes", "colour"]].itertuples(index=False)
    ):
        rule = fills[colour % len(fills)].clone()
        rule.setFilterExpression(f'"dominant_id" = {QgsExpression.quotedString(str(place))}')
        rule.setLabel(f"{name} — {_communes(n)}")
        root.insertChild(row, rule)
    for rule in fills:
        root.removeChild(rule)


def _communes(n):
    """``"1 commune"``, ``"12 communes"``."""
    return tr("1 commune") if n == 1 else tr("{n} communes", n=number(n))


def areas_style():
    """A function that styles the dissolved areas: outlines and names."""

    def style(layer):
        if not layer.isSpatial():
            return
        load_qml(layer, "care_areas")
        root = layer.renderer().rootRule().clone()
        root.children()[0].setLabel(tr("Care area: communes that use the same place most"))
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style


def recruitment_style(basins, share):
    """A function that styles recruitment basins: the largest ones shown, the others to be ticked.

    Parameters
    ----------
    basins : DataFrame
        ``place_id``, ``place_name``, ``events``, ``communes``.
    share : float
        Share of the activity that they give.
    """
    drawn = basins[basins["communes"] > 0].sort_values("events", ascending=False, kind="stable")

    def style(layer):
        if not layer.isSpatial():
            return
        load_qml(layer, "recruitment")
        kept = layer.renderer().rootRule().clone()  # its rules live as long as it does
        samples = list(kept.children())
        root = QgsRuleBasedRenderer.Rule(None)
        group = QgsRuleBasedRenderer.Rule(None)
        group.setLabel(
            tr("Communes that give {share} % of the activity of", share=number(100 * share))
        )
        for row, (place, name) in enumerate(
            drawn[["place_id", "place_name"]].itertuples(index=False)
        ):
            rule = samples[row % len(samples)].clone()
            rule.setFilterExpression(f'"place_id" = {QgsExpression.quotedString(str(place))}')
            rule.setLabel(str(name))
            rule.setActive(row < SHOWN_BASINS)
            group.appendChild(rule)
        root.appendChild(group)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style
