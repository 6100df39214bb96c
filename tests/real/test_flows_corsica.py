"""Synthetic patients in the real communes and hospitals of Corsica: itineraries and flows."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest

pytest.importorskip("qgis.core")

N_PATIENTS = 400


@pytest.fixture(scope="module")
def corsica(qgis_app, request):
    """STEPS and PATIENTS layers of patients who live by population and prefer what is near."""
    from qgis.core import QgsVectorLayer

    from parcours_plugin.layers import Points, qgs_fields, read_points, read_table, write_features

    folder = request.getfixturevalue("shared") / "data"
    communes = QgsVectorLayer(str(folder / "corsica_communes.gpkg"), "communes", "ogr")
    hospitals = QgsVectorLayer(str(folder / "hospitals_osm.gpkg"), "hospitals", "ogr")
    hospitals.setSubsetString("zone = 'corsica'")
    table = read_table(communes)
    home_x, home_y = read_points(communes)
    care_x, care_y = read_points(hospitals, communes.crs())
    metres = np.hypot(home_x[:, None] - care_x, home_y[:, None] - care_y)
    rng = np.random.default_rng(4)
    people = table["population"].to_numpy(float)
    home = rng.choice(len(table), N_PATIENTS, p=people / people.sum())
    event_of = np.repeat(np.arange(N_PATIENTS), rng.integers(1, 6, N_PATIENTS))
    near = np.exp(-metres[home[event_of]] / 30_000)
    chosen = (near.cumsum(axis=1) / near.sum(axis=1)[:, None] > rng.random((len(near), 1))).argmax(
        1
    )
    steps = pd.DataFrame(
        {
            "patient": np.char.mod("P%04d", event_of).astype(object),
            "seq": np.arange(len(event_of)) - np.searchsorted(event_of, event_of) + 1,
            "step": rng.choice(["biopsy", "surgery", "rays"], len(event_of)),
            "facility_id": np.char.mod("H%02d", chosen).astype(object),
            "facility_commune": table["insee"].to_numpy(object)[metres.argmin(axis=0)[chosen]],
            "residence": table["insee"].to_numpy(object)[home[event_of]],
            "x": care_x[chosen],
            "y": care_y[chosen],
        }
    )
    steps.loc[rng.random(len(steps)) < 0.03, ["x", "y"]] = np.nan
    patients = pd.DataFrame(
        {
            "patient": np.char.mod("P%04d", np.arange(N_PATIENTS)).astype(object),
            "residence": table["insee"].to_numpy(object)[home],
            "x": home_x[home],
            "y": home_y[home],
        }
    )
    from parcours_plugin.core.contracts import Field

    layers = {}
    for name, frame in (("STEPS", steps), ("PATIENTS", patients)):
        contract = [
            Field(column, "integer" if column == "seq" else "text") for column in frame.columns[:-2]
        ]
        layer = QgsVectorLayer("Point?crs=EPSG:2154", name, "memory")
        layer.dataProvider().addAttributes(qgs_fields(contract, frame).toList())
        layer.updateFields()
        points = Points(frame["x"].to_numpy(float), frame["y"].to_numpy(float))
        write_features(layer.dataProvider(), contract, frame, points)
        layers[name] = layer
    return layers, steps, communes, str(folder / "corsica_roads.gpkg")


def columns(layer, *names):
    return pd.DataFrame([[f[name] for name in names] for f in layer.getFeatures()], columns=names)


def test_road_itineraries_are_real_ways_and_agree_with_the_table_of_times(run_algorithm, corsica):
    layers, steps, _, roads = corsica
    road = {
        "NETWORK": roads,
        "CLASS_FIELD": "highway",
        "LENGTH_FIELD": "length_m",
        "DEFAULT_DIRECTION": "forward",
    }
    found, log, _ = run_algorithm(
        "traceitineraries",
        {**layers, **road, "SHAPE": "road", "HOME": "return", "LEGS": "memory:",
         "ITINERARIES": "memory:"},
    )  # fmt: skip
    legs = columns(found["LEGS"], "from_id", "to_id", "to_kind", "km", "minutes", "reason")
    assert len(legs) == 2 * len(steps)
    assert f"Legs: {len(legs):,} = " in log
    travelled = [f for f in found["LEGS"].getFeatures() if f["reason"] == "" and f["km"] > 0]
    assert len(travelled) > 0.9 * len(legs)
    for feature in travelled:
        line = feature.geometry().asPolyline()
        straight = line[0].distance(line[-1]) / 1000
        assert feature["km"] >= straight - 1e-6
        assert feature["minutes"] > 0
    searches = re.search(r"in (\d+) searches", log)
    # One search per hospital for the ways there and one for the ways home.
    assert int(searches.group(1)) <= 2 * steps["facility_id"].nunique()

    times, _, _ = run_algorithm(
        "traveltimes",
        {**road, "ORIGINS": layers["PATIENTS"], "ORIGINS_ID": "patient",
         "DESTINATIONS": layers["STEPS"], "DESTINATIONS_ID": "facility_id", "NEAREST": 1,
         "TRAVEL_TIMES": "memory:"},
    )  # fmt: skip
    nearest = columns(times["TRAVEL_TIMES"], "origin_id", "dest_id", "minutes")
    patient = {f["patient"]: f["residence"] for f in layers["PATIENTS"].getFeatures()}
    nearest["residence"] = nearest["origin_id"].map(patient)
    out = legs[(legs["to_kind"] == "facility") & (legs["reason"] == "")]
    both = out.merge(
        nearest.drop_duplicates(["residence", "dest_id"]),
        left_on=["from_id", "to_id"],
        right_on=["residence", "dest_id"],
    )
    assert len(both) > 50
    np.testing.assert_allclose(
        both["minutes_x"].astype(float), both["minutes_y"].astype(float), atol=1e-6
    )


@pytest.mark.parametrize("level", ["", "epci", "bv2012", "dep"])
@pytest.mark.parametrize("margins", [False, True])
def test_the_sums_hold_at_every_level(run_algorithm, corsica, level, margins):
    layers, steps, communes, _ = corsica
    found, log, _ = run_algorithm(
        "aggregateflows",
        {**layers, "COMMUNES": communes, "LEVEL_FIELD": level or None, "MARGINS": margins,
         "FLOWS": "memory:", "PLACES": "memory:", "HIDDEN": "memory:"},
    )  # fmt: skip
    flows = columns(found["FLOWS"], "events", "patients", "internal")
    hidden = columns(found["HIDDEN"], "events")
    assert flows["events"].sum() + hidden["events"].sum() == len(steps)
    assert (flows["patients"] >= 11).all()
    assert f"Events read: {len(steps):,} = " in log
    assert all(f.hasGeometry() for f in found["FLOWS"].getFeatures())
