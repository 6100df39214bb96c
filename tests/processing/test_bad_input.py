"""What users get wrong ends in one clear sentence or in complete rejects, never in a traceback."""

from __future__ import annotations

import os

import pytest

ROADS = "LineString?crs=EPSG:2154&field=highway:string&field=maxspeed:integer"
COMMUNES = "Polygon?crs=EPSG:2154&field=code:string&field=name:string&field=population:integer"
FACILITIES = "Point?crs=EPSG:2154&field=facility_id:string&field=name:string"


def layer(definition, rows, name):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    made = QgsVectorLayer(definition, name, "memory")
    features = []
    for wkt, *attributes in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(attributes)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


@pytest.fixture
def place(qgis_app):
    """A cross of two roads, two communes on it and one facility in the first."""
    return {
        "roads": layer(
            ROADS,
            [
                ("LineString(0 500, 10000 500)", "primary", 60),
                ("LineString(5000 0, 5000 500)", "primary", 60),
                ("LineString(5000 500, 5000 9000)", "primary", 60),
            ],
            "roads",
        ),
        "communes": layer(
            COMMUNES,
            [
                ("Polygon((0 0, 1000 0, 1000 1000, 0 1000, 0 0))", "00001", "West", 100),
                ("Polygon((9000 0, 10000 0, 10000 1000, 9000 1000, 9000 0))", "00002", "East", 50),
            ],
            "communes",
        ),
        "facilities": layer(
            FACILITIES, [("Point(500 510)", "000000001", "Hospital")], "facilities"
        ),
        "far": layer(FACILITIES, [("Point(500 60000)", "000000009", "Far away")], "far"),
    }


def refused(run_algorithm, algorithm, parameters):
    """The sentence with which an algorithm refuses its input."""
    from qgis.core import QgsProcessingException

    with pytest.raises((QgsProcessingException, ValueError)) as caught:
        run_algorithm(algorithm, parameters)
    text = str(caught.value)
    assert "Traceback" not in text and "Error:" not in text
    return text


def pathways(tmp_path, content, name="pathways.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return str(path)


OUT = {"STEPS": "TEMPORARY_OUTPUT", "PATIENTS": "TEMPORARY_OUTPUT", "REJECTS": "TEMPORARY_OUTPUT"}
GOOD = (
    "patient;step;date;facility;residence\n"
    "a;Mammographie;03/01/2024;000000001;00001\n"
    "a;Chirurgie;20/02/2024;000000001;00001\n"
).encode("cp1252")


def test_a_missing_column_is_named_with_the_columns_there_are(run_algorithm, tmp_path):
    text = refused(
        run_algorithm,
        "loadpathways",
        {"INPUT": pathways(tmp_path, GOOD), "PATIENT_COLUMN": "malade", **OUT},
    )
    assert "malade" in text and "patient" in text


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty.csv"),
        (b"\n\n", "blank.csv"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "picture.csv"),
        (b"PK\x03\x04 not a workbook", "broken.xlsx"),
        (b"patient;step;date\n", "header_only.csv"),
    ],
)
def test_a_file_that_is_no_table_is_refused_by_name(run_algorithm, tmp_path, content, name):
    text = refused(
        run_algorithm, "loadpathways", {"INPUT": pathways(tmp_path, content, name), **OUT}
    )
    assert name in text


def test_a_file_that_is_not_there_is_refused(run_algorithm, tmp_path):
    refused(run_algorithm, "loadpathways", {"INPUT": str(tmp_path / "absent.csv"), **OUT})


def test_unknown_communes_are_all_in_the_rejects(run_algorithm, tmp_path, place):
    content = GOOD.replace(b";00001\n", b";99999\n")
    layers, _, _ = run_algorithm(
        "loadpathways",
        {
            "INPUT": pathways(tmp_path, content),
            "FACILITIES": place["facilities"],
            "FACILITIES_ID": "facility_id",
            "COMMUNES": place["communes"],
            "COMMUNES_ID": "code",
            **OUT,
        },
    )
    values = [feature["value"] for feature in layers["REJECTS"].getFeatures()]
    assert values.count("99999") == 2
    assert layers["STEPS"].featureCount() == 2


def test_roads_without_reference_system_are_refused(run_algorithm, place):
    from qgis.core import QgsCoordinateReferenceSystem

    place["roads"].setCrs(QgsCoordinateReferenceSystem())
    text = refused(
        run_algorithm,
        "isochrones",
        {"NETWORK": place["roads"], "FACILITIES": place["facilities"], "ISOCHRONES": "memory:"},
    )
    assert "roads" in text and "coordinate reference system" in text


def test_points_given_as_roads_are_refused(run_algorithm, place):
    refused(
        run_algorithm,
        "isochrones",
        {"NETWORK": place["far"], "FACILITIES": place["facilities"], "ISOCHRONES": "memory:"},
    )


def test_facilities_far_from_any_road_are_refused_with_the_distance(run_algorithm, place):
    text = refused(
        run_algorithm,
        "isochrones",
        {"NETWORK": place["roads"], "FACILITIES": place["far"], "ISOCHRONES": "memory:"},
    )
    assert "network" in text


def test_minutes_that_are_no_numbers_are_refused(run_algorithm, place):
    text = refused(
        run_algorithm,
        "isochrones",
        {
            "NETWORK": place["roads"],
            "FACILITIES": place["facilities"],
            "MINUTES": "10,abc",
            "ISOCHRONES": "memory:",
        },
    )
    assert "abc" in text


def test_communes_that_no_facility_reaches_have_a_reason(run_algorithm, place):
    layers, log, _ = run_algorithm(
        "classifycommunes",
        {
            "COMMUNES": place["communes"],
            "COMMUNES_ID": "code",
            "FACILITIES": place["far"],
            "FACILITIES_ID": "facility_id",
            "NETWORK": place["roads"],
            "LEVELS": "TEMPORARY_OUTPUT",
            "SUMMARY": "TEMPORARY_OUTPUT",
        },
    )
    rows = list(layers["LEVELS"].getFeatures())
    assert len(rows) == 2
    assert all(not row["reached"] and row["reason"] for row in rows)


def test_travel_times_and_roads_both_missing_is_said(run_algorithm, place):
    text = refused(
        run_algorithm,
        "classifycommunes",
        {
            "COMMUNES": place["communes"],
            "COMMUNES_ID": "code",
            "FACILITIES": place["facilities"],
            "FACILITIES_ID": "facility_id",
            "LEVELS": "TEMPORARY_OUTPUT",
        },
    )
    assert "NETWORK" in text or "network" in text


def test_an_output_folder_that_cannot_be_made_is_said(run_algorithm, tmp_path, place):
    blocker = tmp_path / "file"
    blocker.write_text("no folder")
    text = refused(
        run_algorithm,
        "fullstudy",
        {
            "INPUT": pathways(tmp_path, GOOD),
            "COMMUNES": place["communes"],
            "COMMUNES_ID": "code",
            "FACILITIES": place["facilities"],
            "FACILITIES_ID": "facility_id",
            "NETWORK": place["roads"],
            "FOLDER": os.path.join(str(blocker), "study"),
        },
    )
    assert str(blocker) in text
