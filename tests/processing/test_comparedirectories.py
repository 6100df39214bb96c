"""Directories compared as a user does it: the sample's facilities and a later version of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

ROOT = Path(__file__).resolve().parents[2]
FACILITIES = f"{ROOT / 'resources' / 'sample' / 'sample.gpkg'}|layername=facilities"
FIELDS = ["facility_id:string", "name:string", "category:string", "care:string",
          "commune:string"]  # fmt: skip
NAMES = [field.split(":")[0] for field in FIELDS]
STEP_FIELDS = ["patient:string", "facility_id:string", "facility_name:string"]


def rows(layer):
    names = layer.fields().names()
    return [
        {name: None if str(value) == "NULL" else value
         for name, value in zip(names, feature.attributes())}
        for feature in layer.getFeatures()
    ]  # fmt: skip


@pytest.fixture
def sample(qgis_app):
    """Facilities of the sample as (x, y, attributes)."""
    from qgis.core import QgsVectorLayer

    found = []
    for feature in QgsVectorLayer(FACILITIES, "f", "ogr").getFeatures():
        point = feature.geometry().asPoint()
        found.append([point.x(), point.y(), *(feature[name] for name in NAMES)])
    return found


@pytest.fixture
def directory(memory):
    """A layer of such facilities."""

    def make(places):
        return memory("Point", FIELDS, [(f"Point({x} {y})", row) for x, y, *row in places])

    return make


@pytest.fixture
def compare(run_algorithm):
    def run(**parameters):
        return run_algorithm("comparedirectories", {"CHANGES": "memory:", **parameters})

    return run


def test_what_was_changed_in_the_sample_is_found_and_nothing_else(compare, sample, directory):
    after = [list(row) for row in sample[2:]]  # two are closed
    after[0][0] += 2_500  # moved
    after[1][3] = "Nouveau nom"
    after[2][5] = "mammography"
    after[3][2] = "009999999"  # another identifier
    after.append([1e5, 6.5e6, "008888888", "MSP toute neuve", "", "", ""])
    results, log, _ = compare(BEFORE=FACILITIES, AFTER=directory(after))
    changes = rows(results["CHANGES"])
    assert Counter(row["kind"] for row in changes) == {
        "opened": 2, "closed": 3, "identifier_changed": 1, "moved": 1, "renamed": 1,
        "care_changed": 1,
    }  # fmt: skip
    by_kind = {row["kind"]: row for row in changes}
    assert by_kind["moved"]["metres"] == pytest.approx(2_500, abs=1e-6)
    assert by_kind["renamed"]["other_name"] == sample[3][3]
    assert by_kind["identifier_changed"]["other_id"] == sample[5][2]
    assert "mammography" not in (by_kind["care_changed"]["care_lost"] or "")
    assert f"Older directory: {len(sample)} = {len(sample) - 3} kept + 3 closed since" in log
    assert f"Directory: {len(after)} = {len(sample) - 3} kept + 2 opened since" in log
    assert f"Facilities kept: {len(sample) - 3} = {len(sample) - 6} unchanged" in log
    # a closed one is where it was
    closed = {row["facility_id"] for row in changes if row["kind"] == "closed"}
    places = {f["facility_id"]: f.geometry().asPoint().x() for f in results["CHANGES"].getFeatures()
              if f["kind"] == "closed"}  # fmt: skip
    assert closed == {sample[0][2], sample[1][2], sample[5][2]}
    assert places[sample[0][2]] == pytest.approx(sample[0][0])
    legend = [one.label() for one in results["CHANGES"].renderer().categories()]
    assert legend[:2] == ["opened since — 2", "closed since — 3"]


def test_a_directory_compared_with_itself_has_no_changes(compare):
    results, log, _ = compare(BEFORE=FACILITIES, AFTER=FACILITIES)
    assert rows(results["CHANGES"]) == []
    assert "40 unchanged + 0 moved" in log


def test_used_but_missing_facilities_are_counted_with_secrecy(compare, sample, directory, memory):
    events = [(None, [f"P{i}", sample[0][2], sample[0][3]]) for i in range(30)]
    events += [(None, [f"P{i % 12}", "007777777", "Clinique oubliée"]) for i in range(24)]
    events += [(None, [f"P{i}", "006666666", "Cabinet rare"]) for i in range(3)]
    events += [(None, ["P1", "", ""])]
    steps = memory("None", STEP_FIELDS, events)
    results, log, _ = compare(AFTER=directory(sample), STEPS=steps)
    changes = rows(results["CHANGES"])
    missing = {row["facility_id"]: row for row in changes if row["kind"] == "not_listed"}
    assert set(missing) == {"007777777", "006666666"}
    # the rare one is hidden, and the other with it: the log tells their sum
    assert [row["events"] for row in missing.values()] == [None, None]
    assert all(row["hidden"] for row in missing.values())
    assert "Events read: 58 = 30 at facilities of the directory + 27 at facilities that it" in log
    assert Counter(row["kind"] for row in changes)["never_used"] == len(sample) - 1
    results, _, _ = compare(AFTER=directory(sample), STEPS=steps, MIN_PATIENTS=0)
    missing = {row["facility_id"]: row for row in rows(results["CHANGES"])
               if row["kind"] == "not_listed"}  # fmt: skip
    assert (missing["007777777"]["events"], missing["007777777"]["patients"]) == (24, 12)
    assert (missing["006666666"]["events"], missing["006666666"]["patients"]) == (3, 3)
    assert "P1" not in log


def test_other_reference_systems_and_no_places_at_all(compare, sample, directory, memory):
    from qgis import processing

    degrees = processing.run(
        "native:reprojectlayer",
        {"INPUT": FACILITIES, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"},
    )["OUTPUT"]
    results, _, _ = compare(BEFORE=degrees, AFTER=FACILITIES)
    assert rows(results["CHANGES"]) == []
    results, _, _ = compare(BEFORE=FACILITIES, AFTER=degrees)
    assert rows(results["CHANGES"]) == [] and results["CHANGES"].crs().authid() == "EPSG:4326"
    table = memory("None", FIELDS, [(None, row[2:]) for row in sample[1:]])
    results, log, _ = compare(BEFORE=table, AFTER=table)
    assert not results["CHANGES"].isSpatial() and "only identifiers and names" in log


def test_bad_input_ends_in_a_sentence(compare, directory, memory, sample):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="no fields “patient” and “facility_id”"):
        compare(AFTER=FACILITIES, STEPS=memory("None", ["a:string"], []))
    with pytest.raises(QgsProcessingException, match="set AFTER_ID"):
        compare(AFTER=memory("Point", ["label:string"], [("Point(0 0)", ["x"])]))
    with pytest.raises(QgsProcessingException, match="is empty"):
        compare(AFTER=directory([]))
