"""On which level a road runs: bridges and tunnels as BD TOPO and OpenStreetMap tell them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from .model import Integers
from .presets import fold

HEIGHTS = ("position_par_rapport_au_sol", "pos_sol", "layer")
BRIDGES, TUNNELS = ("bridge", "pont"), ("tunnel",)
TAGS = ("other_tags",)
NO = ("", "no", "f", "false", "0", "n", "non", "nan", "none")


def level_fields(field_names: Sequence[str]) -> list[str]:
    """Fields of a road layer that tell its level.

    >>> level_fields(["osm_id", "bridge", "layer", "name"])
    ['bridge', 'layer']
    """
    known = {*HEIGHTS, *BRIDGES, *TUNNELS, *TAGS}
    return [name for name in field_names if fold(name) in known]


def road_levels(attributes: pd.DataFrame, names: Sequence[str]) -> Integers:
    """A number for the level of each road: roads of different numbers pass over each other.

    Parameters
    ----------
    attributes : DataFrame
        One row per road.
    names : sequence of str
        Fields of it as :func:`level_fields` gives them.

    Returns
    -------
    (n_roads,) int64
        4 times the height above ground, 2 more for a bridge, 1 more for a tunnel; what is missing
        or not understood is on the ground.

    Examples
    --------
    >>> roads = pd.DataFrame({"layer": [0, 1, None], "tunnel": ["F", "F", "T"]})
    >>> road_levels(roads, ["layer", "tunnel"]).tolist()
    [0, 4, 1]
    """
    level = np.zeros(len(attributes), np.int64)
    for name in names:
        kind = fold(name)
        if kind in HEIGHTS:
            level += 4 * _spread(attributes[name], _height)
        elif kind in BRIDGES:
            level += 2 * _spread(attributes[name], _yes)
        elif kind in TUNNELS:
            level += _spread(attributes[name], _yes)
        else:
            level += _spread(attributes[name], _level_of_tags)
    return level


def _spread(column: pd.Series, meaning: Callable[[str], int]) -> Integers:
    """The meaning of each different value, given to all its rows; missing is 0."""
    codes, values = pd.factorize(column, use_na_sentinel=True)
    meanings = [meaning(fold(value)) for value in values]
    return np.array([*meanings, 0], np.int64)[codes]


def _height(text: str) -> int:
    try:
        height = float(text)
    except ValueError:
        return 0
    return round(height) if abs(height) < 100 else 0


def _yes(text: str) -> int:
    return int(text not in NO)


def _level_of_tags(text: str) -> int:
    """The level that a list of tags tells (``"bridge"=>"yes","layer"=>"1"``)."""
    tags = dict(re.findall(r'"(layer|bridge|tunnel)"\s*=>\s*"([^"]*)"', text))
    return (
        4 * _height(tags.get("layer", ""))
        + 2 * _yes(tags.get("bridge", ""))
        + _yes(tags.get("tunnel", ""))
    )
