"""Which roads carry values that had to be guessed: no speed, an unknown class or direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .costs import BACKWARD, BOTH, FORWARD, REVERSIBLE
from .model import Booleans, Integers, RoadCosts
from .presets import RoadFields, fold

IDENTIFIERS = ("cleabs", "id", "osm_id", "osmid", "full_id", "gid", "id_road", "road_id")
TOO_MANY, TOO_LARGE_SHARE = 100, 0.05


@dataclass(frozen=True)
class DoubtfulValues:
    """Roads whose values had to be guessed, by what is wrong with them.

    Attributes
    ----------
    no_speed : (n,) int64
        Rows of roads whose speed field is missing, 0 or not understood; those of the table count.
    unknown_class : (n,) int64
        Rows of roads whose class the speed table does not know and that have no speed either.
    unknown_direction : (n,) int64
        Rows of roads whose direction is not understood.
    values : dict of str to (n_roads,) object
        What stands in the fields, by kind.
    """

    no_speed: Integers
    unknown_class: Integers
    unknown_direction: Integers
    values: dict[str, NDArray[np.object_]]


def doubtful_values(
    attributes: pd.DataFrame, fields: RoadFields, costs: RoadCosts, used: Booleans
) -> DoubtfulValues:
    """Roads in use whose speed, class or direction had to be guessed.

    Parameters
    ----------
    attributes : DataFrame
        One row per road.
    fields : RoadFields
        What the fields mean.
    costs : RoadCosts
        What was made of them.
    used : (n_roads,) bool
        Roads in use; the others do not count.
    """
    nobody = np.zeros(0, np.int64)
    values: dict[str, NDArray[np.object_]] = {}
    no_speed = unknown_class = unknown_direction = nobody
    guessed = used & np.isin(costs.speed_source.astype(str), ["table", "default"])
    if fields.speed_field:
        no_speed = np.flatnonzero(guessed)
        values["no_speed"] = as_text(attributes[fields.speed_field])
    if fields.class_field:
        unknown_class = np.flatnonzero(guessed & (costs.speed_source.astype(str) == "default"))
        values["unknown_class"] = costs.road_class
    if fields.direction_field:
        column = attributes[fields.direction_field]
        codes, different = pd.factorize(column, use_na_sentinel=True)
        known = [_direction_known(_text(value)) for value in different]
        unknown_direction = np.flatnonzero(used & ~np.array([*known, True], bool)[codes])
        values["unknown_direction"] = as_text(column)
    return DoubtfulValues(no_speed, unknown_class, unknown_direction, values)


def is_common(count: int, n_used: int) -> bool:
    """Whether so many roads are concerned that it is the layer's way, not a fault of each road.

    >>> is_common(100, 1000), is_common(101, 1000), is_common(101, 10_000)
    (False, True, False)
    """
    return count > TOO_MANY and count > TOO_LARGE_SHARE * n_used


def identifier_field(field_names: Sequence[str]) -> str:
    """The field by which a road of the layer is known, ``""`` where there is none.

    >>> identifier_field(["nature", "ID"]), identifier_field(["nature"])
    ('ID', '')
    """
    by_fold = {fold(name): name for name in reversed(list(field_names))}
    return next((by_fold[name] for name in IDENTIFIERS if name in by_fold), "")


def as_text(column: pd.Series) -> NDArray[np.object_]:
    """A column as texts: whole numbers without decimals, missing is ``""``."""
    codes, different = pd.factorize(column, use_na_sentinel=True)
    texts = np.array([*(_text(value) for value in different), ""], object)
    return texts[codes]


def _text(value: object) -> str:
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def _direction_known(text: str) -> bool:
    """Whether a direction is understood, as :func:`~.costs.road_costs` understands it."""
    plain = fold(text)
    if plain.startswith("["):
        plain = plain.strip("[]").split(",")[0].strip(" '\"")
    return plain in BOTH | FORWARD | BACKWARD | REVERSIBLE | {""}
