"""The rows of a travel-time table as it is written, with the reasons of what is not reached."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr
from .times import Integers, TimeTable, unreached_reasons


@dataclass(frozen=True)
class TimeRows:
    """Rows to write, and where the pairs went.

    Attributes
    ----------
    frame : DataFrame
        The fields of ``contracts.TRAVEL_TIMES``.
    origin, destination : (n_rows,) int64
        Rows of the places; destination is -1 in a row that stands for an origin alone.
    n_pairs : int
        Pairs asked for: all, or the nearest ones of each origin.
    n_reached : int
        Pairs reached; ``n_pairs - n_reached`` were not (within the limit).
    n_alone : int
        Origins without any destination.
    """

    frame: pd.DataFrame
    origin: Integers
    destination: Integers
    n_pairs: int
    n_reached: int
    n_alone: int


def time_rows(table: TimeTable, nearest: int = 0) -> TimeRows:
    """The rows of a table of travel times.

    Where every pair was asked for (no limit, ``nearest`` = 0) every pair has a row, the unreached
    ones with their reason. Otherwise the reached pairs have a row each, and an origin without any
    destination has one row without destination, with its reason.

    Parameters
    ----------
    table : TimeTable
        The pairs found.
    nearest : int
        So many nearest destinations per origin; 0 = all.
    """
    if nearest:
        table = table.only(table.rank <= nearest)
    reasons = unreached_reasons(table)
    alone = np.flatnonzero(np.diff(table.start) == 0)
    if nearest or np.isfinite(table.limit_minutes):
        origin, destination, reason = alone, np.full(len(alone), -1), reasons[alone]
    else:
        origin, destination = _unreached_pairs(table)
        reason = _pair_reasons(table, origin, destination)
    n_reached = len(table.minutes)
    order = np.argsort(np.concatenate([table.origin, origin]), kind="stable")
    origins = np.concatenate([table.origin, origin]).astype(np.int64)[order]
    destinations = np.concatenate([table.destination, destination]).astype(np.int64)[order]
    blank = np.full(len(origin), np.nan)
    frame = pd.DataFrame(
        {
            "origin_id": table.origin_ids[origins],
            "dest_id": pd.Series([*table.destination_ids, None], dtype=object).to_numpy(object)[
                destinations
            ],
            "minutes": np.concatenate([table.minutes, blank])[order],
            "km": np.concatenate([table.km, blank])[order],
            "rank": pd.array(np.concatenate([table.rank, np.zeros(len(origin), int)]), "Int64")[
                order
            ],
            "reached": np.repeat([True, False], [n_reached, len(origin)])[order],
            "reason": np.concatenate([np.full(n_reached, "", object), reason])[order],
        }
    )
    frame.loc[~frame.reached, "rank"] = pd.NA
    per_origin = min(nearest or table.n_destinations, table.n_destinations)
    return TimeRows(
        frame, origins, destinations, table.n_origins * per_origin, n_reached, len(alone)
    )


def _unreached_pairs(table: TimeTable) -> tuple[Integers, Integers]:
    """Origins and destinations of the pairs that the table does not have."""
    n = table.n_destinations
    missing = np.ones(table.n_origins * n, bool)
    missing[table.origin * n + table.destination] = False
    pair = np.flatnonzero(missing)
    return pair // max(n, 1), pair % max(n, 1)


def _pair_reasons(table: TimeTable, origin: Integers, destination: Integers) -> np.ndarray:
    """Why pairs are not reached: the origin's reason, else the destination's, else no way."""
    there = table.destination_reasons[destination]
    there = np.where(there == "", tr("no way between them"), _of_destination(there))
    return np.where(table.origin_reasons[origin] == "", there, table.origin_reasons[origin])


def _of_destination(reasons: np.ndarray) -> np.ndarray:
    """The reasons of destinations, so said."""
    distinct, places = np.unique(reasons.astype(str), return_inverse=True)
    said = [tr("the destination: {reason}", reason=reason) for reason in distinct]
    return np.array(said, object)[places.ravel()] if len(said) else reasons
