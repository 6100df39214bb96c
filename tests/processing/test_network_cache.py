"""A prepared network is used again as long as nothing changed, and only then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from parcours_plugin.core.errors import Cancelled

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.gpkg"
FROM_CACHE = "taken from the cache"


@pytest.fixture
def nearest(run_algorithm, tmp_path):
    """Minutes from each commune to the nearest facility, on a copy of the sample's roads."""
    roads = tmp_path / "roads.gpkg"
    shutil.copy(SAMPLE, roads)

    def run(**more):
        from parcours_plugin.layers import read_table

        layers, log, _ = run_algorithm(
            "traveltimes",
            {
                "ORIGINS": f"{SAMPLE}|layername=communes",
                "ORIGINS_ID": "code",
                "DESTINATIONS": f"{SAMPLE}|layername=facilities",
                "DESTINATIONS_ID": "facility_id",
                "NETWORK": f"{roads}|layername=roads",
                "NEAREST": 1,
                "TRAVEL_TIMES": "TEMPORARY_OUTPUT",
                **more,
            },
        )
        return read_table(layers["TRAVEL_TIMES"], ["origin_id", "minutes"]), log

    return roads, run


def test_the_second_run_takes_the_network_from_the_cache_and_finds_the_same(nearest):
    _, run = nearest
    first, log = run()
    assert FROM_CACHE not in log
    second, log = run()
    assert FROM_CACHE in log
    assert first.equals(second)


def test_another_speed_or_tolerance_is_another_network(nearest):
    _, run = nearest
    run()
    _, log = run(TOLERANCE=2.0)
    assert FROM_CACHE not in log
    slower, log = run(MODE="bicycle")
    assert FROM_CACHE not in log
    assert slower["minutes"].median() > run()[0]["minutes"].median()


def test_a_changed_road_is_seen(nearest):
    from osgeo import ogr

    roads, run = nearest
    first, _ = run()
    source = ogr.Open(str(roads), 1)
    layer = source.GetLayer("roads")
    for feature in layer:
        feature["vitesse_moyenne_vl"] = 10.0
        layer.SetFeature(feature)
        if feature.GetFID() > 3000:
            break
    source = None
    second, log = run()
    assert FROM_CACHE not in log
    assert (second["minutes"] > first["minutes"] + 0.01).any()


def test_without_the_cache_nothing_is_kept_or_taken(nearest):
    _, run = nearest
    for _ in range(2):
        _, log = run(USE_CACHE=False)
        assert FROM_CACHE not in log


def test_a_damaged_entry_is_made_again(nearest):
    from parcours_plugin.processing.roads import cache_folder

    _, run = nearest
    first, _ = run()
    arrays = sorted(cache_folder().rglob("*.npy"), key=lambda path: path.stat().st_mtime)
    for path in arrays[-40:]:
        path.write_bytes(path.read_bytes()[:-8] + b"\xff" * 8)
    second, log = run()
    assert FROM_CACHE not in log
    assert first.equals(second)


def test_the_cache_can_be_emptied(nearest, run_algorithm):
    from parcours_plugin.processing.roads import cache_folder

    _, run = nearest
    run()
    results, log, _ = run_algorithm("emptycache", {})
    assert results["FREED"] > 1 and "MB freed" in log
    assert not list(cache_folder().rglob("*.npy"))
    _, log = run()
    assert FROM_CACHE not in log


@pytest.mark.parametrize("reason", [Cancelled, MemoryError, OSError])
def test_what_is_done_at_the_end_never_costs_the_outputs(reason):
    from parcours_plugin.processing.run import Run

    done = []

    def fails():
        done.append("begun")
        raise reason

    run = Run(None, {}, None, None)
    run.afterwards(fails)
    run.afterwards(lambda: done.append("the next"))
    run.finish()
    assert done == ["begun", "the next"]
