"""Where flows begin and end: the fields that name the places, their points and their names."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import NULL, QgsFeatureRequest

from ..core.errors import ParameterError
from ..core.flows.places import at_level, locate_places
from ..core.i18n import number, tr
from ..layers import read_table, text_column
from ..layers.reading import features_of
from .places import Places, read_places

FACILITY_FIELDS = ("facility_id", "facility_name")
NAMES = {"residence": "residence_name", "facility_id": "facility_name"}


@dataclass(frozen=True)
class FlowPlaces:
    """How the events of STEPS name their places.

    Attributes
    ----------
    origin_field, dest_field : str
        Fields of STEPS.
    communes : Places or None
        The layer of COMMUNES.
    levels, level_names : (n_communes,) object or None
        Code and name of each commune's level; None to stay at the communes.
    """

    origin_field: str
    dest_field: str
    communes: Places | None
    levels: np.ndarray | None
    level_names: np.ndarray | None

    @property
    def fields(self):
        """Fields of STEPS that are needed."""
        return (self.origin_field, self.dest_field)

    @property
    def same_level(self):
        """Whether both ends name places of one kind."""
        return (self.origin_field in FACILITY_FIELDS) == (self.dest_field in FACILITY_FIELDS)

    def trips(self, run, events):
        """One row per event: patient, step, origin, dest, km and the points of both ends."""
        steps = events.steps
        home = pd.DataFrame({"x": np.nan, "y": np.nan}, index=steps.index)
        if events.patients is not None:
            people = events.patients.drop_duplicates("patient").set_index("patient")
            home = people[["x", "y"]].reindex(steps["patient"])
        x0, y0 = home["x"].to_numpy(float), home["y"].to_numpy(float)
        x1, y1 = steps["x"].to_numpy(float), steps["y"].to_numpy(float)
        return pd.DataFrame(
            {
                "patient": steps["patient"],
                "step": steps.get("step", ""),
                "date": steps.get("date", ""),
                "territory_type": _territory_types(events),
                "origin": self._codes(run, steps, self.origin_field),
                "dest": self._codes(run, steps, self.dest_field),
                "km": np.hypot(x1 - x0, y1 - y0) / 1000.0,
                "from_x": x0,
                "from_y": y0,
                "to_x": x1,
                "to_y": y1,
            }
        )

    def _codes(self, run, steps, field):
        """The places of one end, at the level asked for."""
        codes = steps[field].to_numpy(object)
        if self.levels is None or field in FACILITY_FIELDS:
            return codes
        found = at_level(codes, self.communes.ids, self.levels)
        lost = (codes != "") & (found == "")
        if lost.any():
            run.warn(
                tr(
                    "{n} events have a code in “{field}” that is not in COMMUNES (or has no level"
                    " there): they count as without place.",
                    n=number(int(lost.sum())),
                    field=field,
                )
            )
        return found

    def locate(self, run, events, trips, tables):
        """Name and point (nan = unknown) of every place code of the flows.

        A place is where the layer of communes says, else where its patients live, else where its
        facilities are.
        """
        origins = self._named(events.steps, self.origin_field, trips.origin)
        dests = self._named(events.steps, self.dest_field, trips.dest)
        homes = locate_places(trips.origin, origins, trips.from_x, trips.from_y)
        sites = locate_places(trips.dest, dests, trips.to_x, trips.to_y)
        known = [homes, sites]
        if self.communes is not None:
            x, y = self.communes.points(events.crs, run.context)
            ids = self.communes.ids if self.levels is None else self.levels
            names = self.communes.names if self.levels is None else self.level_names
            known.insert(0, locate_places(ids, names, x, y))
        place_id = tables.place_id
        if tables.n_origins is None:
            return _first_known(place_id, known)
        at_facility = self.dest_field in FACILITY_FIELDS
        return pd.concat(
            [
                _first_known(place_id[: tables.n_origins], known[:-1] if at_facility else [homes]),
                _first_known(place_id[tables.n_origins :], [sites] if at_facility else known[1:]),
            ]
        )

    def _named(self, steps, field, codes):
        """Names of the places of one end as the steps tell them, empty where they do not."""
        name = NAMES.get(field, "")
        if self.levels is not None and field not in FACILITY_FIELDS:
            name = ""
        return steps[name].to_numpy(object) if name in steps else np.full(len(codes), "", object)


def _first_known(place_id, tables):
    """Name and point of each place from the first table that has one."""
    found = pd.DataFrame({"name": np.full(len(place_id), None, object), "x": np.nan, "y": np.nan})
    for table in tables:
        other = table.reindex(place_id)
        # A name that is only the code repeated gives way to a real one.
        named = other["name"].notna().to_numpy() & (other["name"].to_numpy(object) != place_id)
        lacking = found["name"].isna().to_numpy() & named
        found.loc[lacking, "name"] = other["name"].to_numpy(object)[lacking]
        lacking = found["x"].isna().to_numpy() & other["x"].notna().to_numpy()
        found.loc[lacking, ["x", "y"]] = other[["x", "y"]].to_numpy(float)[lacking]
    found["name"] = found["name"].where(found["name"].notna(), place_id)
    return found


def _territory_types(events):
    """The territory type of the residence, as the steps tell it, else the patients."""
    steps, people = events.steps, events.patients
    own = steps.get("territory_type")
    if own is not None and (own.notna() & (own != "")).any():
        return own.to_numpy(object)
    if people is None or "territory_type" not in people:
        return np.full(len(steps), "", object)
    known = people.drop_duplicates("patient").set_index("patient")["territory_type"]
    return known.reindex(steps["patient"]).to_numpy(object)


def read_flow_places(run):
    """The fields and the layer of communes that the user chose, and what is taken where not."""
    steps = run.source("STEPS")
    origin = run.field("ORIGIN_FIELD") or "residence"
    dest = run.field("DEST_FIELD") or "facility_commune"
    if dest == "facility_commune" and not _has_values(steps, dest):
        dest = "facility_id"
        run.say(
            tr(
                "The steps do not tell the communes of the facilities: flows lead to the"
                " facilities themselves (facility_id)."
            )
        )
    level = run.field("LEVEL_FIELD")
    if not run.given("COMMUNES"):
        if level:
            raise ParameterError(tr("LEVEL_FIELD is a field of COMMUNES: choose that layer too."))
        return FlowPlaces(origin, dest, None, None, None)
    communes = read_places(run, "COMMUNES")
    if not level:
        return FlowPlaces(origin, dest, communes, None, None)
    level_name = run.field("LEVEL_NAME") or level
    frame = read_table(communes.source, list(dict.fromkeys([level, level_name])))
    levels = text_column(frame[level]).to_numpy(object)[communes.rows]
    names = text_column(frame[level_name]).to_numpy(object)[communes.rows]
    without = int((levels == "").sum())
    run.say(
        tr(
            "{communes} communes in {levels} places of “{field}”.",
            communes=number(len(levels) - without),
            levels=number(len(set(levels) - {""})),
            field=level,
        )
    )
    if without:
        run.warn(tr("{n} communes have no value in “{field}”.", n=number(without), field=level))
    return FlowPlaces(origin, dest, communes, levels, names)


def _has_values(source, field):
    """Whether a field is there and not empty all through; looks no further than the first value."""
    index = source.fields().lookupField(field)
    if index < 0:
        return False
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([index])
    return any(feature[index] not in (None, NULL, "") for feature in features_of(source, request))
