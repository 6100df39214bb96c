"""The travel of a pathway and a scenario on the roads, communes and hospitals of Corsica."""

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from qgis.core import NULL, QgsVectorLayer

CARE = {
    "10499": "surgery;chemotherapy;radiotherapy",  # Bastia
    "10452": "surgery;chemotherapy",  # Ajaccio
    "10121": "follow_up",  # Corte
    "11042": "radiotherapy",  # Ajaccio
    "11787": "surgery;follow_up",  # Porto-Vecchio
}
CLOSED = "10121"


@pytest.fixture(scope="module")
def inputs(shared, qgis_app):
    data = shared / "data"
    return {
        "COMMUNES": str(data / "corsica_communes.gpkg"),
        "COMMUNES_ID": "insee",
        "TERRITORY_TYPE": "cataeu2010",
        "NETWORK": str(data / "corsica_roads.gpkg"),
        "LENGTH_FIELD": "length_m",
        "DEFAULT_DIRECTION": "forward",
    }


@pytest.fixture
def hospitals(shared, memory):
    """The hospitals of Corsica with invented care; ``hospitals(without, and_also)``."""

    def make(without=(), and_also=()):
        layer = QgsVectorLayer(str(shared / "data" / "hospitals_osm.gpkg"), "hospitals", "ogr")
        layer.setSubsetString("zone = 'corsica'")
        rows = [
            (feature.geometry().asWkt(), (feature["id"], feature["name"], CARE.get(feature["id"])))
            for feature in layer.getFeatures()
            if feature["id"] not in without
        ]
        made = memory("Point", ["id:string", "name:string", "care:string"], [*rows, *and_also])
        made.setCrs(layer.crs())
        return made

    return make


def column(layer, name, missing=np.nan):
    values = [missing if f[name] == NULL else f[name] for f in layer.getFeatures()]
    return np.array(values, object if missing is None else float)


def test_searching_what_changes_gives_the_times_of_a_whole_new_run(
    inputs, hospitals, run_algorithm, memory
):
    now = hospitals()
    x, y = (8.70, 42.27) if now.crs().isGeographic() else (1172000, 6140000)
    new = (f"POINT({x} {y})", ("n1", "Porto", ""))
    opened = memory("Point", ["id:string", "name:string", "care:string"], [new])
    opened.setCrs(now.crs())
    results, log, kept = run_algorithm(
        "comparescenario",
        {**inputs, "FACILITIES": now, "CLOSE": CLOSED, "OPEN": opened,
         "CHANGES": "memory:", "SITES": "memory:", "SUMMARY": "memory:"},
    )  # fmt: skip
    changes = results["CHANGES"]
    after, before = (column(changes, f"{state}_minutes") for state in ("after", "before"))
    change = column(changes, "change_minutes")
    assert changes.featureCount() == 360
    assert "Inhabitants: 330,455 = " in log
    for minutes, layer in ((before, now), (after, hospitals((CLOSED,), (new,)))):
        levels, _, _context = run_algorithm(
            "classifycommunes", {**inputs, "FACILITIES": layer, "LEVELS": "memory:"}
        )
        assert column(levels["LEVELS"], "minutes") == pytest.approx(minutes, abs=1e-9, nan_ok=True)
    reached = np.isfinite(before)
    assert change[reached] == pytest.approx((after - before)[reached], abs=1e-6)
    ids = column(changes, "before_id", None)
    assert (change[reached & (ids != CLOSED)] <= 0).all()
    summary = results["SUMMARY"]
    people, kinds = column(summary, "population"), column(summary, "territory_type", None)
    assert people[kinds == "all"].sum() == people[kinds != "all"].sum() == 330_455


def test_a_pathway_adds_up_on_real_roads(inputs, hospitals, run_algorithm, tmp_path):
    pathway = tmp_path / "pathway.csv"
    pathway.write_text(
        "step,care,visits\nsurgery,surgery,1\nchemo,chemotherapy,6\nrays,radiotherapy,25\n"
        "follow,follow_up,2\n",
        encoding="utf-8",
    )
    results, log, _ = run_algorithm(
        "pathwayaccess",
        {**inputs, "FACILITIES": hospitals(), "REFERENCE_PATHWAY": str(pathway),
         "BURDEN": "memory:", "BY_STEP": "memory:", "SUMMARY": "memory:"},
    )  # fmt: skip
    burden, steps = results["BURDEN"], results["BY_STEP"]
    minutes, few = column(burden, "minutes"), column(burden, "minutes_few")
    assert burden.featureCount() == 360
    assert steps.featureCount() == 360 * 4
    total = column(steps, "total_minutes").reshape(360, 4).sum(axis=1)
    assert total == pytest.approx(minutes, nan_ok=True)
    reached = np.isfinite(minutes)
    assert "Communes x steps (360 x 4)" in log
    assert (few[reached] >= minutes[reached] - 1e-6).all()
    assert (few[reached] <= 1.2 * minutes[reached] + 1e-6).all()
    fewer = column(burden, "n_places_few")[reached] <= column(burden, "n_places")[reached]
    assert fewer.all()
    assert (~reached == (column(burden, "reason", None) != "")).all()
    # Bastia and Ajaccio are in two departements: no step is offered in one of them alone but rays
    outside = set(column(burden, "only_outside", None)) - {None}
    assert outside <= {"follow", "rays"}
