"""A travel-time table from anywhere, matched with the layers' codes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from ..tables.timetables import TimePairs
from .times import Integers, Texts, TimeTable, time_table


@dataclass(frozen=True)
class MatchCounts:
    """Where the pairs of a travel-time table went; the five parts add up to ``pairs``.

    Attributes
    ----------
    pairs : int
        Pairs in the table.
    used : int
        Reached pairs between places of the two layers.
    unreachable : int
        Pairs of places of the layers that the table says cannot be reached.
    repeated : int
        Reached pairs that are there more than once (the shortest counts).
    other_origins, other_destinations : int
        Pairs whose origin is not in the layer; of the rest, those whose destination is not.
    zeros_restored : int
        Codes of the table that matched once their lost leading zeros were restored.
    """

    pairs: int
    used: int
    unreachable: int
    repeated: int
    other_origins: int
    other_destinations: int
    zeros_restored: int


def match_pairs(
    pairs: TimePairs, origin_ids: Texts, destination_ids: Texts
) -> tuple[TimeTable, MatchCounts]:
    """The travel times between the places of two layers.

    A code that two features of a layer share gives its times to both. A pair that the table does
    not have is not reachable.

    Parameters
    ----------
    pairs : TimePairs
        The table.
    origin_ids, destination_ids : (n_origins,), (n_destinations,) object
        Codes of the layers as text.

    Raises
    ------
    InputError
        If no origin, or no destination, of the table is in its layer.
    """
    origin_code, origins, origin_zeros = _codes_of(pairs.origin, origin_ids)
    destination_code, destinations, destination_zeros = _codes_of(
        pairs.destination, destination_ids
    )
    known_origin, known_destination = origin_code >= 0, destination_code >= 0
    if not known_origin.any():
        raise InputError(
            tr(
                "None of the origins of the travel-time table is in the layer; check ORIGIN_FIELD"
                " and the field of the layer's codes."
            )
        )
    if not known_destination.any():
        raise InputError(
            tr(
                "None of the destinations of the travel-time table is in the layer; check"
                " DEST_FIELD and the field of the layer's codes."
            )
        )
    known = known_origin & known_destination
    reached = known & np.isfinite(pairs.minutes)
    rows = np.flatnonzero(reached)
    by_code = time_table(
        np.array(origins, object),
        np.array(destinations, object),
        origin_code[rows],
        destination_code[rows],
        pairs.minutes[rows],
        pairs.km[rows],
    )
    table = _for_features(by_code, origin_ids, destination_ids)
    in_table = _is_in(origins, origin_code, origin_ids)
    also_in_table = _is_in(destinations, destination_code, destination_ids)
    used = len(by_code.minutes)
    counts = MatchCounts(
        pairs=len(pairs.minutes),
        used=used,
        unreachable=int(np.sum(known & ~reached)),
        repeated=len(rows) - used,
        other_origins=int(np.sum(~known_origin)),
        other_destinations=int(np.sum(known_origin & ~known_destination)),
        zeros_restored=origin_zeros + destination_zeros,
    )
    return (
        time_table(
            origin_ids,
            destination_ids,
            table.origin.to_numpy(np.int64),
            table.destination.to_numpy(np.int64),
            table.minutes.to_numpy(np.float64),
            table.km.to_numpy(np.float64),
            origin_reasons=np.where(in_table, "", tr("not in the travel-time table")),
            destination_reasons=np.where(also_in_table, "", tr("not in the travel-time table")),
        ),
        counts,
    )


def rows_of_codes(codes: Texts, layer_ids: Texts) -> Integers:
    """Row of the (first) feature that each code is of, -1 where there is none.

    Parameters
    ----------
    codes : (n,) object
        Codes as text; lost leading zeros do not matter.
    layer_ids : (n_features,) object
        Codes of the layer.

    Examples
    --------
    >>> import numpy as np
    >>> layer_ids = np.array(["01001", "01004"], object)
    >>> rows_of_codes(np.array(["1004", "x"], object), layer_ids).tolist()
    [1, -1]
    """
    row, known, _ = _codes_of(codes, layer_ids)
    ids = pd.Series(layer_ids, dtype=object)
    first = ids[~ids.duplicated()]
    features = pd.Index(first).get_indexer(known)
    return np.where(row >= 0, np.append(first.index.to_numpy(np.int64)[features], -1)[row], -1)


def _codes_of(codes: Texts, layer_ids: Texts) -> tuple[Integers, pd.Index, int]:
    """Row of each code among the layer's distinct codes (-1 = not there), these, zeros restored.

    Where a code is not there, the code of the layer that differs by leading zeros alone is taken.
    """
    known = pd.Index(pd.unique(pd.Series(layer_ids, dtype=object)))
    known = known[known != ""]
    places, distinct = pd.factorize(pd.Series(codes, dtype=object))
    row = known.get_indexer(pd.Index(distinct))
    bare = pd.Index(known.astype(str).str.lstrip("0"))
    unique = ~bare.duplicated(keep=False) & (bare != "")
    rows_of_bare = np.flatnonzero(unique)
    stripped = pd.Index(pd.Series(distinct, dtype=object).astype(str).str.lstrip("0"))
    second = bare[rows_of_bare].get_indexer(stripped)
    numeric = pd.Series(distinct, dtype=object).astype(str).str.fullmatch(r"\d+").to_numpy(bool)
    restored = (row < 0) & (second >= 0) & numeric
    row = np.where(restored, np.append(rows_of_bare, -1)[second], row)
    return row[places].astype(np.int64), known, int(restored.sum())


def _for_features(by_code: TimeTable, origin_ids: Texts, destination_ids: Texts) -> pd.DataFrame:
    """Pairs of codes -> pairs of features (several where features share a code)."""
    frame = pd.DataFrame(
        {
            "origin_id": by_code.origin_ids[by_code.origin],
            "destination_id": by_code.destination_ids[by_code.destination],
            "minutes": by_code.minutes,
            "km": by_code.km,
        }
    )
    origins = pd.DataFrame({"origin_id": origin_ids, "origin": np.arange(len(origin_ids))})
    destinations = pd.DataFrame(
        {"destination_id": destination_ids, "destination": np.arange(len(destination_ids))}
    )
    return frame.merge(origins, on="origin_id").merge(destinations, on="destination_id")


def _is_in(codes: pd.Index, row: Integers, layer_ids: Texts) -> np.ndarray:
    """Whether each feature's code occurs in the table."""
    occurring = codes[np.unique(row[row >= 0])]
    return pd.Series(layer_ids, dtype=object).isin(occurring).to_numpy(bool)
