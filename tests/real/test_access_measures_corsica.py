"""Supply, inequality and coverage on the roads, communes and hospitals of Corsica, in one chain."""

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsVectorLayer

LIMIT = 60


@pytest.fixture(scope="module")
def inputs(shared, qgis_app):
    data = shared / "data"
    hospitals = QgsVectorLayer(str(data / "hospitals_osm.gpkg"), "hospitals", "ogr")
    hospitals.setSubsetString("zone = 'corsica'")
    return {
        "DEMAND": str(data / "corsica_communes.gpkg"),
        "DEMAND_ID": "insee",
        "NETWORK": str(data / "corsica_roads.gpkg"),
        "LENGTH_FIELD": "length_m",
        "DEFAULT_DIRECTION": "forward",
    }, hospitals


def columns(layer, *names):
    rows = [[feature[name] for name in names] for feature in layer.getFeatures()]
    return [np.array(column, dtype=object) for column in zip(*rows)]


def number(values):
    return np.array([float(value or 0) for value in values])


@pytest.fixture
def scores(inputs, run_algorithm):
    shared_inputs, hospitals = inputs
    return run_algorithm(
        "floatingcatchment",
        {**shared_inputs, "SUPPLY": hospitals, "SUPPLY_ID": "id", "METHOD": "2sfca",
         "MAX_MINUTES": LIMIT, "SCORES": "memory:", "SUPPLY_RATIOS": "memory:"},
    )  # fmt: skip


def test_population_times_score_is_the_supply_reached(scores):
    results, log, _ = scores
    people, score, n = columns(results["SCORES"], "population", "score", "n_facilities")
    ratio, reached = columns(results["SUPPLY_RATIOS"], "ratio", "reached")
    assert number(people) @ number(score) == pytest.approx(number(reached).sum(), rel=1e-9)
    assert ((number(score) > 0) == (number(n) > 0)).all()
    assert "each facility counts 1" in log


def test_the_scores_go_on_into_the_measures_of_inequality(scores, run_algorithm):
    results, log, _ = run_algorithm(
        "accessinequality",
        {"INPUT": scores[0]["SCORES"], "TERRITORY_TYPE": "cataeu2010", "INEQUALITY": "memory:"},
    )
    found = {
        row["territory_type"]: row for row in results["INEQUALITY"].getFeatures()
    }
    whole = found["all"]
    assert 0 < whole["gini"] < 1
    parts = whole["theil_between"] + whole["theil_within"]
    assert parts == pytest.approx(whole["theil"], abs=1e-12)
    types = [row for name, row in found.items() if name != "all"]
    assert sum(row["population"] for row in types) == pytest.approx(whole["population"])
    assert sum(row["places"] for row in types) == whole["places"] == 360


def test_served_and_left_over_are_the_population(inputs, run_algorithm, memory):
    shared_inputs, hospitals = inputs
    rows = [
        (feature.geometry().asWkt(), (str(feature["id"]), 20_000 + 5_000 * position))
        for position, feature in enumerate(hospitals.getFeatures())
    ]
    beds = memory("Point", ["id:string", "people:integer"], rows)
    beds.setCrs(hospitals.crs())
    results, log, _ = run_algorithm(
        "populationcoverage",
        {**shared_inputs, "FACILITIES": beds, "CAPACITY": "people", "MAX_MINUTES": "30,60",
         "ORDER": "population", "COVERAGE": "memory:", "FILLING": "memory:",
         "ALLOTMENT": "memory:"},
    )  # fmt: skip
    people, served, left = map(
        number, columns(results["COVERAGE"], "population", "served", "residual")
    )
    assert served + left == pytest.approx(people)
    filled, room = map(number, columns(results["FILLING"], "served", "capacity"))
    assert filled.sum() == pytest.approx(served.sum())
    assert np.all(filled <= room + 1e-6)
    minutes, number_of_pass, some = map(
        number, columns(results["ALLOTMENT"], "minutes", "pass", "served")
    )
    assert np.all(minutes <= np.where(number_of_pass == 1, 30, 60) + 1e-6)
    assert some.sum() == pytest.approx(served.sum())
    assert "Population tested: 330,455 = " in log
