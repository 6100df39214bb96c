"""Travel of a pathway on the map: light is short, dark is long, hatched misses a step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from ...core.i18n import tr
from .levels import levels_style


def burden_style(levels, population):
    """A function that styles the communes by the hours of the whole pathway.

    Parameters
    ----------
    levels : core.access.burden_tables.BurdenLevels
        Classes in hours and the class of each commune.
    population : (n,) float64
        Inhabitants, for the legend.
    """
    n = len(levels.classes)
    order = [*range(1, n + 1), 0]
    labels = list(levels.classes.labels)
    if labels:
        labels[0] = tr("{hours} of travel for the whole pathway", hours=labels[0])
    whole = pd.DataFrame(
        {
            "access_label": [*labels, tr("a step cannot be reached")],
            "communes": np.bincount(levels.class_of, minlength=n + 1)[order],
            "population": np.bincount(levels.class_of, population, n + 1)[order],
        }
    )
    return levels_style(replace(levels.classes, labels=tuple(labels)), whole, population.sum() > 0)
