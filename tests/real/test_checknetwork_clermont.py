"""A dirty network: BD TOPO of Clermont-Ferrand, an extract from which sections are missing."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("qgis.core")


@pytest.fixture(scope="module")
def roads(shared):
    return str(shared / "data" / "clermont_bdtopo_roads.geojson")


@pytest.fixture
def check(run_algorithm, roads):
    def run(**parameters):
        results, log, context = run_algorithm(
            "checknetwork",
            {"NETWORK": roads, "EDGES": "memory:", "PROBLEMS": "memory:", **parameters},
        )
        return results["EDGES"], results["PROBLEMS"], log, context

    return run


def test_the_extract_is_in_345_parts_and_the_log_says_so(check):
    edges, problems, log, _context = check()
    assert "Roads read: 14,999 = 13,223 used + 1,776 closed + 0 without a usable line" in log
    assert "fall into 359 separate parts" in log
    assert "Drawn with the closed roads, they would be 345 parts." in log
    parts = {feature["part"] for feature in edges.getFeatures() if feature["part"]}
    assert len(parts) == 359
    isolated = [f for f in problems.getFeatures() if f["kind"] == "isolated_part"]
    assert len(isolated) == 358
    # what the edges outside the main part add up to is what the problems tell
    outside = [f for f in edges.getFeatures() if f["state"] == "isolated"]
    assert sum(f["number"] for f in isolated) == len(outside)
    assert sum(f["metres"] for f in isolated) == pytest.approx(sum(f["metres"] for f in outside))


def test_the_log_says_what_is_wrong_and_how_to_proceed(check):
    _, _, log, _context = check()
    assert re.search(r"The main part holds 73\.[56] % of their length", log)
    assert "No field of speed: speeds come from the speed table, by nature and importance" in log
    assert "every road is open both ways" in log
    steps = log[log.index("What to do:") :]
    assert "1. Load the complete road layer" in steps
    assert "No tolerance mends that" in steps
    assert "SPEED_FIELD" in steps
    assert "DIRECTION_FIELD" in steps


def test_what_the_log_says_of_a_tolerance_is_what_building_with_it_gives(check):
    _, _, log, _context = check(NEAR_MISS=10)
    told = re.search(r"TOLERANCE = 10 would join ends so that (\d+) separate parts remain", log)
    _, _, joined, _context = check(TOLERANCE=10)
    got = re.search(r"fall into (\d+) separate parts", joined)
    # building may join an end to more than the nearest road, never to less
    assert int(told.group(1)) * 0.97 <= int(got.group(1)) <= int(told.group(1)) * 1.03


def test_on_foot_the_footpaths_join_some_of_the_parts(check):
    edges, _, log, _context = check(MODE="foot")
    assert "fall into 351 separate parts" in log
    assert {f["state"] for f in edges.getFeatures()} == {"main", "isolated", "closed"}


def test_problems_lie_within_the_layer_in_its_own_coordinates(check):
    edges, problems, _, _context = check()
    assert problems.crs().authid() == edges.crs().authid() == "EPSG:4326"
    frame = edges.extent()
    frame.grow(1e-6)
    assert all(frame.contains(f.geometry().asPoint()) for f in problems.getFeatures())
