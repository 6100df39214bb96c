"""Population coverage on the map: light is served, dark is left over, hatched is out of reach."""

from __future__ import annotations

import numpy as np

from ...core.i18n import number, short, tr
from .class_maps import class_map, count_classes
from .scores import circles_style

BOUNDS = (0.0, 0.25, 0.5, 0.75, 0.999999)
"""Bounds of the share left over in ``coverage.qml``."""


def coverage_style(frame, limit_minutes):
    """A function that styles the demand by the share of its people who are left over.

    Parameters
    ----------
    frame : DataFrame
        The fields of ``contracts.COVERAGE``.
    limit_minutes : float
        The last limit, for the legend.
    """
    left = 1 - np.nan_to_num(frame["share_served"].to_numpy(float), nan=1.0)
    within = frame["n_within"].to_numpy() > 0
    class_of = np.where(within, np.searchsorted(BOUNDS, left), len(BOUNDS) + 1)
    labels = [
        tr("all served"),
        *(
            tr("{low}–{high} % left over", low=number(100 * low), high=number(100 * high))
            for low, high in zip(BOUNDS[:-2], BOUNDS[1:-1])
        ),
        tr("more than {low} % left over", low=number(100 * BOUNDS[-2])),
        tr("all left over, facilities full"),
        tr("no facility within {minutes} min", minutes=short(limit_minutes)),
    ]
    classes = count_classes(labels, class_of, frame["population_tested"].to_numpy(float))
    return class_map("coverage", classes)


def filling_style(filling):
    """A function that styles the facilities by the people they serve."""
    return circles_style(
        "served",
        filling["served"].to_numpy(float),
        lambda low, high: tr("serves {low} to {high}", low=low, high=high),
    )
