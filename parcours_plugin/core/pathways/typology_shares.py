"""How many patients of each type live in each commune and type of territory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import number, tr
from .event_log import Texts, coded
from .groups import Integers, ratios


@dataclass(frozen=True)
class TypeShares:
    """The rows of the table SHARES, and how they add up.

    Attributes
    ----------
    frame : DataFrame
        ``by`` (``all``, ``territory_type``, ``commune``), ``value``, ``name``,
        ``territory_type``, ``type`` (code, -1 = all types), ``patients``, ``of_patients`` (of the
        place, all types), ``share``.
    tail, head : (n_rows,) int64
        Nodes that each number leads from and to: at each node what comes in equals what goes out
        (whole -> type -> type in the territory type -> commune -> territory type -> whole).
    """

    frame: pd.DataFrame
    tail: Integers
    head: Integers


def type_shares(
    code: Integers, n_types: int, patients: pd.DataFrame, min_patients: int = 0
) -> TypeShares:
    """Counts and shares of types for all patients, by territory type and by commune.

    Only patients with a type are counted. ``share = patients / of_patients``. Communes lie within
    territory types: a commune whose patients have several of them has a row for each.

    Parameters
    ----------
    code : (n,) int64
        Type of each patient, -1 = none.
    n_types : int
    patients : DataFrame
        ``residence``, ``residence_name``, ``territory_type``.
    min_patients : int
        Communes with fewer patients are put together, one row for those of each territory type:
        many small numbers side by side could only be kept secret by hiding the larger totals.

    Returns
    -------
    TypeShares
        Only rows with patients. The ``all`` rows and each level below add up to the same.
    """
    typed = np.flatnonzero(code >= 0)
    people = patients.iloc[typed].reset_index(drop=True)
    kind = code[typed]
    territory, territory_names = _sorted(people["territory_type"].to_numpy(object))
    residence, residence_names = _sorted(people["residence"].to_numpy(object))
    n_places = len(residence_names)
    pair = territory * (n_places + 1) + residence
    _, of_pair, size = np.unique(pair, return_inverse=True, return_counts=True)
    few = size[of_pair.reshape(-1)] < min_patients
    together = np.unique(pair[few]) // (n_places + 1)
    residence = np.where(few, n_places, residence)
    pair = territory * (n_places + 1) + residence
    pairs, commune = np.unique(pair, return_inverse=True)
    commune = commune.reshape(-1)
    first = np.zeros(len(pairs), np.int64)
    first[commune[::-1]] = np.arange(len(people))[::-1]
    of_commune = pairs // (n_places + 1)
    names = people["residence_name"].to_numpy(object)[first]
    n_kinds, n_communes = len(territory_names), len(pairs)
    parts = [_level(kind, np.zeros(len(kind), np.int64), 1, n_types, "all")]
    parts[0]["value"], parts[0]["name"], parts[0]["territory_type"] = tr("all"), "", ""
    by_territory = _level(kind, territory, n_kinds, n_types, "territory_type")
    by_territory["value"] = np.array(territory_names, object)[by_territory["place"]]
    by_territory["name"] = ""
    by_territory["territory_type"] = by_territory["value"]
    by_commune = _level(kind, commune, n_communes, n_types, "commune")
    place = by_commune["place"].to_numpy(np.int64)
    place_of = pairs % (n_places + 1)
    n_together = np.bincount(together, minlength=n_kinds)
    others = [
        tr("{n} communes with few patients", n=number(n_together[one])) if last else ""
        for one, last in zip(of_commune.tolist(), (place_of == n_places).tolist())
    ]
    by_commune["value"] = np.array([*residence_names, ""], object)[place_of[place]]
    by_commune["name"] = np.where(place_of == n_places, others, names)[place]
    by_commune["territory_type"] = np.array(territory_names, object)[of_commune[place]]
    frame = pd.concat([*parts, by_territory, by_commune], ignore_index=True)
    tail, head = _network(frame, of_commune, n_types, n_kinds)
    return TypeShares(frame.drop(columns="place"), tail, head)


def _level(kind: Integers, place: Integers, n: int, n_types: int, by: str) -> pd.DataFrame:
    """Rows of one level: each place with all its types, then each of them."""
    table = np.bincount(place * n_types + kind, minlength=n * n_types).reshape(n, n_types)
    whole = table.sum(axis=1)
    together = np.column_stack([whole, table])
    where, column = np.nonzero(together)
    return pd.DataFrame(
        {
            "by": by,
            "place": where,
            "type": column - 1,
            "patients": together[where, column],
            "of_patients": whole[where],
            "share": ratios(together[where, column], whole[where]),
        }
    )


def _network(
    frame: pd.DataFrame, of_commune: Integers, n_types: int, n_kinds: int
) -> tuple[Integers, Integers]:
    """Nodes that each row leads from and to."""
    begin, end = 0, 1
    kind = frame["type"].to_numpy(np.int64)
    place = frame["place"].to_numpy(np.int64)
    by = frame["by"].to_numpy(object)
    at_type = 2 + kind
    territory = np.where(by == "commune", np.append(of_commune, 0)[place], place)
    first = 2 + n_types
    at_type_here = first + territory * n_types + kind
    at_territory = first + n_kinds * n_types + territory
    at_commune = first + n_kinds * (n_types + 1) + place
    each = kind >= 0
    cases = [
        (by == "all") & ~each,
        (by == "all") & each,
        (by == "territory_type") & ~each,
        (by == "territory_type") & each,
        (by == "commune") & ~each,
    ]
    tail = np.select(cases, [end, begin, at_territory, at_type, at_commune], at_type_here)
    head = np.select(cases, [begin, at_type, end, at_type_here, at_territory], at_commune)
    return tail.astype(np.int64), head.astype(np.int64)


def _sorted(column: Texts) -> tuple[Integers, list[str]]:
    """Codes and texts in alphabetical order; what is not stated comes last."""
    codes, words = coded(column)
    order = np.argsort(words.astype(str), kind="stable")
    rank = np.empty(len(order) + 1, np.int64)
    rank[order] = np.arange(len(order))
    rank[-1] = len(order)
    names = [str(words[i]) for i in order.tolist()]
    if (codes < 0).any():
        names.append(tr("not stated"))
    return rank[codes], names
