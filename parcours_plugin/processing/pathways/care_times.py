"""Times from homes to the facilities used and to the nearest ones of each kind of care."""

from __future__ import annotations

import numpy as np

from ...core.access.bypass import NearestOfCare
from ...core.access.matching import rows_of_codes
from ...core.access.network_times import Need
from ...core.access.pair_times import pairs_in_table, pairs_on_roads
from ...core.access.times import k_nearest
from ...core.i18n import tr
from ...core.network.nearest import nearest_times
from ...core.network.places import take_places
from ...core.progress import part
from ...layers.reading import transform
from ..places import Places
from ..times import read_times


def times_by_table(run, log, facilities, offers, facility):
    """Homes by their commune codes, times from the table.

    Returns
    -------
    home : (n_events,) int64
    nearest : NearestOfCare
    minutes, km : (n_events,) float64
        To the facility used.
    """
    residence = log.patients["residence"].to_numpy(object)
    ids, rows = np.unique(residence.astype(str), return_inverse=True)
    home = np.where(residence == "", -1, rows.reshape(-1))[log.patient]
    homes = Places(None, ids.astype(object), ids.astype(object), np.arange(len(ids)))
    label = (tr("Residences"), tr("Facilities"))
    table = read_times(run, homes, facilities, Need(), label, run.progress)
    found = _nobody(len(ids), offers.shape[1])
    for care in range(offers.shape[1]):
        near = k_nearest(table.towards(offers[:, care]), 1)
        found.facility[:, care] = near.destination[:, 0]
        found.minutes[:, care], found.km[:, care] = near.minutes[:, 0], near.km[:, 0]
    minutes, km = pairs_in_table(table, home, facility)
    return home, found, minutes, km


def times_by_roads(run, given, roads, facilities, offers, facility, progress):
    """Homes by their points, times on the roads: one search per kind of care and per facility."""
    log = given.log
    x, y = (log.patients[name].to_numpy(float) for name in ("home_x", "home_y"))
    if given.communes is not None:
        row = rows_of_codes(log.patients["residence"].to_numpy(object), given.communes.ids)
        there = given.communes.points(given.events.crs, run.context)
        lacking = ~np.isfinite(x + y) & (row >= 0)
        x, y = (
            np.where(lacking, np.append(own, np.nan)[row], old) for own, old in zip(there, (x, y))
        )
    known = np.flatnonzero(np.isfinite(x + y))
    points, which = np.unique(x[known] + 1j * y[known], return_inverse=True)
    home = np.full(log.n_patients, -1, np.int64)
    home[known] = which.reshape(-1)
    home = home[log.patient]
    homes = roads.join_points(run, points.real, points.imag, tr("Residences"))
    sites = roads.join_points(run, *facilities.points(roads.crs, run.context), tr("Facilities"))
    progress(0.0, tr("Searching the nearest facilities"))
    found = _nobody(len(points), offers.shape[1])
    for care in range(offers.shape[1]):
        rows = np.flatnonzero(offers[:, care])
        if not len(rows) or not len(points):
            continue
        stage = part(progress, 0.5 * care / offers.shape[1], 0.5 * (care + 1) / offers.shape[1])
        near = nearest_times(
            roads.network, homes, take_places(sites, rows), 1, roads.direction, progress=stage
        )
        index = near.index[:, 0]
        found.facility[:, care] = np.append(rows, -1)[index]
        found.minutes[:, care] = near.minutes[:, 0]
        found.km[:, care] = near.km[:, 0]
    minutes, km = pairs_on_roads(
        roads.network, homes, sites, home, facility, roads.direction, part(progress, 0.5, 1.0)
    )
    return home, found, minutes, km


def home_points(given, run):
    """Homes of the patients in the layers' own system, communes' points where they have none."""
    x, y = given.home_points() if given.events.output_crs.isValid() else (None, None)
    if given.communes is None or x is None:
        return x, y
    row = rows_of_codes(given.log.patients["residence"].to_numpy(object), given.communes.ids)
    there = given.communes.points(given.events.output_crs, run.context)
    lacking = ~np.isfinite(x + y) & (row >= 0)
    return tuple(
        np.where(lacking, np.append(own, np.nan)[row], old) for own, old in zip(there, (x, y))
    )


def facility_points(given, run, facilities):
    """Facilities in the layers' own system."""
    x, y = facilities.points(facilities.source.sourceCrs(), run.context)
    return transform(x, y, facilities.source.sourceCrs(), given.events.output_crs)


def _nobody(n_homes, n_care):
    shape = (n_homes, n_care)
    return NearestOfCare(
        np.full(shape, -1, np.int64), np.full(shape, np.nan), np.full(shape, np.nan)
    )
