"""Places: the point and the name that stand for a code, at any level."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Objects = NDArray[np.object_]


def locate_places(place_id: Objects, name: Objects, x: Floats, y: Floats) -> pd.DataFrame:
    """One point and one name per code.

    The point is the one of the code's own points that lies nearest to their mean, so that it is
    always a place where somebody lives or is cared for.

    Parameters
    ----------
    place_id : (n,) object
        Codes, repeated as they come; ``""`` and None are left out.
    name : (n,) object
        Names, ``""`` or None = unknown.
    x, y : (n,) float64
        Points, nan = unknown.

    Returns
    -------
    DataFrame
        Indexed by code: ``name`` (the first that is known, else the code), ``x``, ``y`` (nan
        where no point is known).

    Examples
    --------
    >>> locate_places(np.array(["a", "a", "a"], object), np.array(["", "Aa", "Ab"], object),
    ...               np.array([0.0, 4.0, 20.0]), np.zeros(3)).loc["a"].tolist()
    ['Aa', 4.0, 0.0]
    """
    points = pd.DataFrame(
        {"place": place_id, "name": name, "x": np.asarray(x, float), "y": np.asarray(y, float)}
    )
    points = points[points["place"].notna() & (points["place"] != "")]
    points["name"] = points["name"].where(points["name"].notna() & (points["name"] != ""))
    ids = pd.Index(points["place"].unique(), name="place_id")
    places = pd.DataFrame(index=ids)
    places["name"] = points.groupby("place")["name"].first().reindex(ids)
    places["name"] = places["name"].where(places["name"].notna(), ids.to_numpy())
    known = points.dropna(subset=["x", "y"])
    mean = known.groupby("place")[["x", "y"]].transform("mean")
    away = np.hypot((known["x"] - mean["x"]).to_numpy(), (known["y"] - mean["y"]).to_numpy())
    nearest = known.iloc[np.argsort(away, kind="stable")].drop_duplicates("place")
    places[["x", "y"]] = nearest.set_index("place")[["x", "y"]].reindex(ids)
    return places


def at_level(codes: Objects, units: Objects, levels: Objects) -> Objects:
    """Codes of communes turned into codes of a level above them (EPCI, departement …).

    Parameters
    ----------
    codes : (n,) object
        Commune codes.
    units, levels : (m,) object
        Commune codes of the layer and the level's code of each.

    Returns
    -------
    (n,) object
        ``""`` where the commune is not in the layer.

    Examples
    --------
    >>> at_level(np.array(["63113", "9"], object), np.array(["63113"], object),
    ...          np.array(["CAM"], object)).tolist()
    ['CAM', '']
    """
    index = pd.Index(units)
    found = index[~index.duplicated()].get_indexer(pd.Index(codes, dtype=object))
    kept = np.append(np.asarray(levels, dtype=object)[~index.duplicated()], "")
    chosen = kept[found]
    return np.where(pd.isna(chosen), "", chosen).astype(object)
