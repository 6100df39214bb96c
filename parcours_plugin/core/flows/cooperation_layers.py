"""The facilities of a cooperation network and the handovers between them, as far as shown."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..pathways.groups import Booleans, Floats, counts, distinct, medians, ratios
from .communities import find_communities
from .cooperation_counts import Counted
from .handovers_secrecy import hide_parts
from .secrecy import Integers


def node_rows(counted: Counted, shown: Booleans, measures: pd.DataFrame, few: int) -> pd.DataFrame:
    """The facilities with what may be said of them."""
    known = counted.facilities.reset_index(drop=True)
    n = len(known)
    origin, dest, number = counted.network(shown)
    community = find_communities(origin, dest, number, n)
    table = pd.concat([known, measures], axis=1)
    table["strength"] = table["in_strength"] + table["out_strength"]
    table["patients"] = known["patients"].where(known["patients"] >= few)
    table["internal"] = _internal(counted, n)
    table["community"] = np.where(community > 0, community, np.nan)
    linked = np.bincount(origin, number, n) + np.bincount(dest, number, n)
    names = np.full(int(community.max()) + 1 if n else 1, "", object)
    for row in np.argsort(linked, kind="stable").tolist():
        names[community[row]] = known["facility_name"].iat[row]
    names[0] = ""
    table["community_name"] = names[community]
    crosses = _crosses(counted, origin, dest)
    ends = np.concatenate([origin, dest])
    both, weight = np.tile(crosses, 2), np.tile(number, 2)
    table["share_crossing"] = ratios(
        np.bincount(ends, weight * (both == 1), n), np.bincount(ends, weight * (both >= 0), n)
    )
    share = counted.known_shares()[shown]
    told = np.isfinite(share)
    table["share_transmitted"] = ratios(
        np.bincount(origin[told], counted.cells["transmitted"].to_numpy()[shown][told], n),
        np.bincount(origin[told], counted.cells["known"].to_numpy()[shown][told], n),
    )
    sent = counted.rows[shown[counted.cell]]
    wait = counted.transitions.wait_days[sent]
    start = counted.transitions.origin[sent]
    waiting = np.where(np.isfinite(wait), counted.transitions.patient[sent], -1)
    table["median_wait_days"] = np.where(
        counted.enough(distinct(start, waiting, n)), medians(start, wait, n), np.nan
    )
    return table


def handover_rows(counted: Counted, shown: Booleans, nodes: pd.DataFrame) -> pd.DataFrame:
    """The handovers shown, many before few."""
    some = counted.cells[shown]
    origin, dest, number = counted.network(shown)
    share = counted.known_shares()[shown]
    x, y = (nodes[name].to_numpy(float) for name in ("x", "y"))
    crosses = _crosses(counted, origin, dest)
    column = {name: nodes[name].to_numpy() for name in nodes.columns}
    waits = some["median_wait_days"].to_numpy()
    table = pd.DataFrame(
        {
            "from_id": column["facility_id"][origin],
            "to_id": column["facility_id"][dest],
            "handovers": number,
            "patients": some["patients"].to_numpy(),
            "median_wait_days": np.where(
                counted.enough(some["wait_patients"].to_numpy()), waits, np.nan
            ),
            "share_transmitted": share,
            "crosses": pd.Series(crosses == 1).astype(object).where(crosses >= 0, None),
            "km": np.hypot(x[dest] - x[origin], y[dest] - y[origin]) / 1000.0,
            "from_name": column["facility_name"][origin],
            "to_name": column["facility_name"][dest],
            "from_territory": column["territory"][origin],
            "to_territory": column["territory"][dest],
            "known": np.where(np.isfinite(share), some["known"].to_numpy(float), np.nan),
            "share_from": ratios(number, column["out_strength"][origin]),
            "share_to": ratios(number, column["in_strength"][dest]),
            "to_strength": column["strength"][dest],
            "origin": origin,
            "dest": dest,
        }
    )
    return table.sort_values("handovers", ascending=False, kind="stable", ignore_index=True)


def _internal(counted: Counted, n: int) -> Floats:
    """Passages inside each facility, nan where they are of few patients."""
    inside = np.flatnonzero(counted.transitions.placed & ~counted.transitions.between)
    at, patient = counted.transitions.origin[inside], counted.transitions.patient[inside]
    number, patients = counts(at, n), distinct(at, patient, n)
    gone = hide_parts(number, patients, counted.min_patients)
    return np.where(gone, np.nan, number.astype(float))


def _crosses(counted: Counted, origin: Integers, dest: Integers) -> Integers:
    """1 where a handover crosses a territory's border, 0 where not, -1 = unknown."""
    place = counted.facilities["territory"].to_numpy(object)
    unknown = (place[origin] == "") | (place[dest] == "")
    return np.where(unknown, -1, place[origin] != place[dest]).astype(np.int64)
