"""Distances to the border of a study, for the flags of edge effects."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
from qgis.core import QgsWkbTypes

from ...core.access.borders import edge_effects, metres_to_border
from ...core.i18n import number, tr
from ...layers import read_wkb
from ...layers.reading import read_points, source_crs
from ..roads import working_crs


def read_edges(run, demand, supply, times, scores, limit_minutes):
    """Flags of what the border may falsify, or None where the layers have no geometry.

    Parameters
    ----------
    run : Run
        Gives BORDER.
    demand, supply : Places
        Both sets of places.
    times : TimeTable
        The pairs.
    scores : CatchmentScores
        Says what each pair contributes.
    limit_minutes : float
        Limit of the catchments.

    Returns
    -------
    EdgeEffects or None
    """
    if not all(has_geometry(places.source) for places in (demand, supply)):
        run.say(tr("Edge effects are not flagged: demand or supply has no geometry."))
        return None
    own = source_crs(demand.source)
    crs = working_crs(own, SimpleNamespace(**dict(zip("xy", read_points(demand.source)))))
    (x, y), (to_x, to_y) = (places.points(crs, run.context) for places in (demand, supply))
    area = read_wkb(demand.source, crs, run.context)
    border = run.optional_source("BORDER")
    lines = read_wkb(border, crs, run.context) if border is not None else []
    if border is None:
        run.say(
            tr(
                "Without BORDER the whole outline of the demand counts as a border, coasts too."
            )
        )
    metres = metres_to_border(area, np.append(x, to_x), np.append(y, to_y), lines)
    origin, destination = times.origin, times.destination
    crow = np.hypot(x[origin] - to_x[destination], y[origin] - to_y[destination])
    edges = edge_effects(
        times,
        scores.contribution,
        metres[: len(x)],
        metres[len(x) :],
        crow,
        limit_minutes,
    )
    kinds = edges.frame["edge_effect"].value_counts()
    run.sums(
        tr("Edge effects, places of demand"),
        len(x),
        {
            tr("not concerned"): int(kinds.get("", 0)),
            tr("supply beyond the border may be missing"): int(kinds.get("supply", 0)),
            tr("demand beyond the border may be missing"): int(kinds.get("demand", 0)),
            tr("both"): int(kinds.get("both", 0)),
        },
    )
    run.say(
        tr(
            "Facilities within reach of the border: {n} of {all} (assumed {speed} km/h as the crow"
            " flies).",
            n=number(int(edges.of_supply.sum())),
            all=number(len(to_x)),
            speed=number(edges.metres_per_minute * 0.06),
        )
    )
    return edges


def has_geometry(source):
    """Whether the features of a source can have a place."""
    return QgsWkbTypes.geometryType(source.wkbType()) not in (
        QgsWkbTypes.GeometryType.NullGeometry,
        QgsWkbTypes.GeometryType.UnknownGeometry,
    )
