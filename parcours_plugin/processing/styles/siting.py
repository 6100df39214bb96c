"""Chosen sites on the map: stars on what they bring, blue where somebody gains by them."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsRuleBasedRenderer

from ...core.i18n import number, short, tr
from ..styling import load_qml
from .class_maps import class_map, count_classes

SAVED_BOUNDS = (5.0, 10.0, 20.0)
MINUTES_BOUNDS = (10.0, 20.0, 30.0, 45.0, 60.0)


def allocation_style(frame, with_existing, parameters):
    """A function that styles the demand by what the new sites bring.

    Parameters
    ----------
    frame : DataFrame
        The fields of ``contracts.SITE_ALLOCATION``.
    with_existing : bool
        Whether there were facilities before; without any, the classes are minutes.
    parameters : SitingParameters
        The objective.
    """
    change = frame["change"].to_numpy(object)
    people = frame["population_tested"].to_numpy(float)
    if parameters.objective == "maximal_cover":
        labels, class_of = _cover(frame, short(parameters.max_minutes))
        name = "siting_cover"
    elif with_existing:
        labels, class_of = _saved(frame["minutes_saved"].to_numpy(float), change)
        name = "siting_saved"
    else:
        labels, class_of = _minutes(frame["minutes"].to_numpy(float))
        name = "siting_minutes"
    class_of = np.where(change == "left", len(labels) - 1, class_of)
    return class_map(name, count_classes(labels, class_of, people))


def _saved(saved, change):
    """Labels and class of each place by the minutes that it saves."""
    texts = [number(bound) for bound in SAVED_BOUNDS]
    ranges = [tr("≤ {minutes} min", minutes=texts[0]), *_between(texts)]
    labels = [
        tr("farther than before"),
        tr("unchanged"),
        *(tr("{minutes} saved", minutes=text) for text in ranges),
        tr("{minutes} saved", minutes=tr("> {minutes} min", minutes=texts[-1])),
        tr("reached for the first time"),
        tr("not reached"),
    ]
    nearer = 2 + np.searchsorted(SAVED_BOUNDS, np.nan_to_num(saved))
    codes = ["farther", "same", "gained"]
    return labels, np.select([change == code for code in codes], [0, 1, len(labels) - 2], nearer)


def _minutes(minutes):
    """Labels and class of each place by its minutes."""
    texts = [number(bound) for bound in MINUTES_BOUNDS]
    labels = [
        tr("≤ {minutes} min", minutes=texts[0]),
        *_between(texts),
        tr("> {minutes} min", minutes=texts[-1]),
        tr("not reached"),
    ]
    return labels, np.searchsorted(MINUTES_BOUNDS, np.nan_to_num(minutes))


def _cover(frame, limit):
    """Labels and class of each place by whether it is within the limit."""
    whole = frame["residual"].to_numpy() <= 0
    before = frame["served_before"].to_numpy() > 0
    labels = [
        tr("already within {minutes} min", minutes=limit),
        tr("newly within {minutes} min", minutes=limit),
        tr("within {minutes} min, room for a part", minutes=limit),
        tr("not within {minutes} min of an open site with room", minutes=limit),
    ]
    return labels, np.where(whole, np.where(before, 0, 1), 2)


def _between(texts):
    return [tr("{low}–{high} min", low=low, high=high) for low, high in zip(texts, texts[1:])]


def sites_style(sites):
    """A function that styles the sites: squares were there, stars are chosen."""
    existing = int(sites["existing"].sum())
    labels = (
        tr("existing facility ({n})", n=number(existing)),
        tr("chosen site ({n})", n=number(len(sites) - existing)),
    )
    return _rules("sites", labels, (existing, len(sites) - existing))


def lines_style(layer):
    """Style the lines from the demand to the sites."""
    _rules("siting_lines", (tr("to an existing facility"), tr("to a chosen site")), (1, 1))(layer)


def _rules(name, labels, counts):
    """A function that styles a layer by a file and labels its rules; empty ones are left out."""

    def style(layer):
        load_qml(layer, name)
        root = layer.renderer().rootRule().clone()
        for rule, label, count in zip(list(root.children()), labels, counts):
            if count:
                rule.setLabel(label)
            else:
                root.removeChild(rule)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style
