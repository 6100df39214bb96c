"""How the travel of pathways is measured: by a table of travel times, on the roads, or straight."""

from __future__ import annotations

import numpy as np

from ...core.access.network_times import Need
from ...core.access.pair_times import pairs_in_table, pairs_on_roads
from ...core.i18n import tr
from ...core.pathways.travel import straight_measure
from ..places import Places
from ..times import read_times


def measure_of(run, log, roads, progress):
    """The measure of travel that the user asks for (see ``core.pathways.travel.Measure``).

    Parameters
    ----------
    run : Run
        Gives TRAVEL_TIMES.
    log : EventLog
        With coordinates in the system of the roads, where there are any.
    roads : Roads or None
        The network, read.
    progress : Progress
        Told by the searches.
    """
    if run.given("TRAVEL_TIMES"):
        return _by_table(run, log)
    if roads is not None:
        return _by_roads(run, log, roads, progress)
    run.say(
        tr(
            "Neither TRAVEL_TIMES nor NETWORK is given: kilometres are as the crow flies and"
            " minutes are empty."
        )
    )
    return straight_measure(log)


def placed_events(run, log):
    """Whether the place of each event and its home are known: by their codes, or their points."""
    if run.given("TRAVEL_TIMES"):
        home = (log.patients["residence"] != "").to_numpy(bool)
        return (log.facility()[0] >= 0) & home[log.patient]
    x, y = log.homes()
    here = log.events["x"].to_numpy(float) + log.events["y"].to_numpy(float)
    return np.isfinite(x + y + here)


def _by_table(run, log):
    """Ways of the table of travel times; the way home takes as long as the way there."""
    facility, facility_ids = log.facility()
    residence = log.patients["residence"].to_numpy(object)
    home_ids, home = np.unique(residence.astype(str), return_inverse=True)
    home = np.where(residence == "", -1, home.reshape(-1))
    origin_ids = np.concatenate([home_ids.astype(object), facility_ids])
    table = read_times(
        run,
        _places(origin_ids),
        _places(facility_ids),
        Need(),
        (tr("Homes and facilities"), tr("Facilities")),
        run.progress,
    )
    run.say(
        tr("The way home is taken to last as long as the way there (a table has one direction).")
    )
    straight = None if np.isfinite(table.km).any() else straight_measure(log)
    if straight is not None:
        run.say(tr("The table of travel times has no kilometres: they are as the crow flies."))
    n = len(log)
    # Rows among the origins: homes first, then the facilities.
    row = np.concatenate([np.where(facility < 0, -1, facility + len(home_ids)), home])
    site = np.concatenate([facility, np.full(log.n_patients, -1)])

    def measure(start, end, sense):
        origin, destination = (start, end) if sense == "there" else (end, start)
        minutes, km = pairs_in_table(table, row[origin], site[destination])
        if straight is not None:
            km = straight(start, end, sense)[0]
        same = (origin < n) & (site[origin] >= 0) & (site[origin] == site[destination])
        return np.where(same, 0.0, km), np.where(same, 0.0, minutes)

    return measure


def _by_roads(run, log, roads, progress):
    """Ways on the network, there and back as the one-way roads allow."""
    x = np.concatenate([log.events["x"].to_numpy(float), log.patients["home_x"].to_numpy(float)])
    y = np.concatenate([log.events["y"].to_numpy(float), log.patients["home_y"].to_numpy(float)])
    known = np.flatnonzero(np.isfinite(x + y))
    points, which = np.unique(x[known] + 1j * y[known], return_inverse=True)
    place = np.full(len(x), -1, np.int64)
    place[known] = which.reshape(-1)
    joined = roads.join_points(run, points.real, points.imag, tr("Homes and facilities"))

    def measure(start, end, sense):
        direction = "towards" if sense == "there" else "from"
        origin, hub = (start, end) if sense == "there" else (end, start)
        same = (place[origin] >= 0) & (place[origin] == place[hub])
        minutes, km = pairs_on_roads(
            roads.network,
            joined,
            joined,
            np.where(same, -1, place[origin]),
            place[hub],
            direction,
            progress,
        )
        return np.where(same, 0.0, km), np.where(same, 0.0, minutes)

    return measure


def _places(ids):
    """Places known by their codes alone."""
    return Places(None, ids, ids, np.arange(len(ids)))
