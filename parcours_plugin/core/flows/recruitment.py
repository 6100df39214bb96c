"""Recruitment basins: the fewest communes that give most of a facility's activity."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..i18n import tr
from ..pathways.groups import counts, distinct, ratios
from .care_areas import CareAreaOptions, CareAreas, CareEvents
from .handovers_secrecy import hide_parts
from .secrecy import Integers, is_small


def recruitment_basins(
    events: CareEvents, areas: CareAreas, share: float = 0.8, options: CareAreaOptions | None = None
) -> tuple[pd.DataFrame, Integers, Integers]:
    """The smallest set of communes that gives a share of each place's events.

    Communes (or those taken together) are taken by their number of events at the place, the
    largest first, until the share of all its events is reached; those who live elsewhere or in a
    commune of too few patients count in the whole and are in no basin.

    Parameters
    ----------
    events : CareEvents
    areas : CareAreas
        Of the same events.
    share : float
        0 to 1.
    options : CareAreaOptions, optional

    Returns
    -------
    basins : DataFrame
        Per place with events: ``place``, ``events``, ``patients``, ``communes``,
        ``share_reached``, ``complete`` (the share is reached), ``reason``; nan = hidden.
    place, commune : (m,) int64
        The communes of the basins.
    """
    options = options or CareAreaOptions()
    n = events.n_places
    known = np.flatnonzero(events.place >= 0)
    place, patient = events.place[known], events.patient[known]
    number, people = counts(place, n), distinct(place, patient, n)
    few = is_small(people, options.min_patients)
    cells = areas.cells[areas.shown[areas.cells["unit"].to_numpy()]]
    cells = cells.sort_values(["place", "events", "unit"], ascending=[True, False, True])
    at, some = cells["place"].to_numpy(), cells["events"].to_numpy()
    before = np.cumsum(some) - some
    before = before - before[np.searchsorted(at, at)]
    # The unit that crosses the mark is the last one taken (1e-9: shares as 0.8 are not exact).
    taken = (before < share * number[at] - 1e-9) & ~few[at]
    reached = np.bincount(at[taken], some[taken], n)
    width = len(areas.shown) or 1
    pairs = at[taken] * width + cells["unit"].to_numpy()[taken]
    unit = np.append(areas.unit, -1)[events.commune[known]]
    inside = np.isin(place * width + unit, pairs) & (unit >= 0)
    of_basin = distinct(np.where(inside, place, -1), patient, n)
    of_rest = distinct(np.where(inside, -1, place), patient, n)
    safe = ~is_small(of_basin, options.min_patients) & ~is_small(of_rest, options.min_patients)
    commune = np.flatnonzero(np.isin(areas.unit, pairs % width))
    order = np.argsort(areas.unit[commune], kind="stable")
    members = areas.unit[commune][order]
    start = np.searchsorted(members, pairs % width, "left")
    size = np.searchsorted(members, pairs % width, "right") - start
    row = np.repeat(start - (np.cumsum(size) - size), size) + np.arange(size.sum())
    pair_place, pair_commune = np.repeat(pairs // width, size), commune[order][row]
    gone = few | hide_parts(number, people, options.min_patients)
    complete = reached >= share * number - 1e-9
    basins = pd.DataFrame(
        {
            "place": np.arange(n),
            "events": np.where(gone, np.nan, number.astype(float)),
            "patients": np.where(gone, np.nan, people.astype(float)),
            "communes": np.bincount(pair_place, minlength=n),
            "share_reached": np.where(safe & ~few, ratios(reached, number), np.nan),
            "complete": complete & ~few,
            "reason": np.select(
                [few, ~complete],
                [
                    np.array(tr("fewer than {n} patients", n=options.min_patients), object),
                    np.array(
                        tr("the rest comes from elsewhere or from communes of too few patients"),
                        object,
                    ),
                ],
                np.array("", object),
            ),
        }
    )
    return basins[number > 0].reset_index(drop=True), pair_place, pair_commune
