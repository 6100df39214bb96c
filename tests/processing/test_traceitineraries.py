"""Itineraries as a user runs them: legs, totals, lines along the roads, sums in the log."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

STEP_FIELDS = [
    "patient:string",
    "seq:integer",
    "step:string",
    "date:date",
    "facility_id:string",
    "residence:string",
    "visits:integer",
]


def memory(kind, fields, rows, crs="EPSG:2154"):
    """A memory layer: rows of (WKT or None, attributes)."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(
        f"{kind}?crs={crs}&{'&'.join(f'field={f}' for f in fields)}", "test", "memory"
    )
    features = []
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(list(values))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture
def steps(qgis_app):
    return memory(
        "Point",
        STEP_FIELDS,
        [
            ("POINT(0 0)", ("secret-a", 1, "biopsy", "2023-01-01", "f1", "v1", 1)),
            ("POINT(3000 4000)", ("secret-a", 2, "rays", "2023-02-01", "f2", "v1", 25)),
            (None, ("secret-b", 1, "biopsy", "2023-01-01", "f9", "v2", 1)),
            ("POINT(0 0)", ("secret-b", 2, "rays", "2023-03-01", "f1", "v2", 1)),
        ],
    )


@pytest.fixture
def patients(qgis_app):
    return memory(
        "Point",
        ["patient:string", "residence:string"],
        [
            ("POINT(0 6000)", ("secret-a", "v1")),
            ("POINT(0 0)", ("secret-b", "v2")),
            ("POINT(9 9)", ("secret-c", "v3")),
        ],
    )


@pytest.fixture
def roads(qgis_app):
    """A street of two ways east of the origin and a one-way loop back over the north."""
    return memory(
        "LineString",
        ["speed:double", "direction:string"],
        [
            ("LINESTRING(0 0, 3000 0)", (60, "B")),
            ("LINESTRING(3000 0, 3000 4000)", (60, "F")),
            ("LINESTRING(3000 4000, 0 4000)", (60, "F")),
            ("LINESTRING(0 4000, 0 0)", (60, "F")),
            ("LINESTRING(0 4000, 0 6000)", (60, "B")),
        ],
    )


def rows(layer):
    return [
        dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()
    ]


def run_with(run_algorithm, **parameters):
    return run_algorithm(
        "traceitineraries", {"LEGS": "memory:", "ITINERARIES": "memory:", **parameters}
    )


def test_a_chain_gives_one_leg_more_than_events_and_prints_the_sums(run_algorithm, steps, patients):
    layers, log, _ = run_with(run_algorithm, STEPS=steps, PATIENTS=patients, SHAPE="straight")
    legs = rows(layers["LEGS"])
    assert [leg["to_id"] for leg in legs] == ["f1", "f2", "v1", "f9", "f1", "v2"]
    assert [leg["km"] for leg in legs[:2]] == [6.0, 5.0]
    assert "Events read: 4 = 3 with a place + 1 without place" in log
    assert "Legs: 6 = 3 drawn + 1 within one place (0 km) + 2 without place" in log
    assert "Patients read: 3 = 2 with events + 1 without any event" in log


def test_the_fields_are_those_of_the_contract_and_then_some(run_algorithm, steps, patients):
    from parcours_plugin.core import contracts

    layers, _, _ = run_with(run_algorithm, STEPS=steps, PATIENTS=patients)
    for name, contract in (("LEGS", contracts.LEGS), ("ITINERARIES", contracts.ITINERARIES)):
        names = layers[name].fields().names()
        assert names[: len(contract)] == [field.name for field in contract]


def test_legs_without_place_are_in_the_table_without_line(run_algorithm, steps, patients):
    layers, _, _ = run_with(run_algorithm, STEPS=steps, PATIENTS=patients)
    without = [f for f in layers["LEGS"].getFeatures() if not f.hasGeometry()]
    assert [f["reason"] for f in without] == [
        "the facility has no place",
        "the previous facility has no place",
    ]


def test_an_itinerary_adds_up_its_legs_once_and_with_the_visits(run_algorithm, steps, patients):
    layers, _, _ = run_with(
        run_algorithm, STEPS=steps, PATIENTS=patients, SHAPE="straight", HOME="return"
    )
    first, second = rows(layers["ITINERARIES"])
    to_f2 = (3**2 + 2**2) ** 0.5
    assert first["km"] == pytest.approx(12 + 2 * to_f2)
    assert first["km_visits"] == pytest.approx(12 + 50 * to_f2)
    assert first["variant"] == "biopsy > rays"
    assert (second["n_legs"], second["n_without_place"], second["km"]) == (4, 2, 0.0)


def test_an_itinerary_is_one_line_with_a_part_per_leg(run_algorithm, steps, patients):
    layers, _, _ = run_with(run_algorithm, STEPS=steps, PATIENTS=patients)
    geometries = [f.geometry() for f in layers["ITINERARIES"].getFeatures()]
    assert [g.constGet().numGeometries() for g in geometries] == [3, 1]


def test_along_the_roads_the_way_back_obeys_the_one_way_streets(
    run_algorithm, steps, patients, roads
):
    layers, log, _ = run_with(
        run_algorithm,
        STEPS=steps,
        PATIENTS=patients,
        SHAPE="road",
        HOME="return",
        NETWORK=roads,
        SPEED_FIELD="speed",
        DIRECTION_FIELD="direction",
    )
    of_a = [f for f in layers["LEGS"].getFeatures() if f["patient"] == "secret-a"]
    assert [round(f["km"], 6) for f in of_a] == [6, 12, 13, 5]
    assert [round(f["minutes"], 6) for f in of_a] == [6, 12, 13, 5]
    assert of_a[0].geometry().length() == pytest.approx(6000)
    back = of_a[1].geometry().asPolyline()
    assert (back[0].x(), back[0].y()) == (0, 0)
    assert (back[-1].x(), back[-1].y()) == (0, 6000)
    assert "+ 0 without a way by road" in log


def test_places_off_the_network_keep_their_legs_with_the_reason(run_algorithm, steps, patients):
    far = memory("LineString", ["speed:double"], [("LINESTRING(0 60000, 3000 60000)", (60,))])
    layers, log, _ = run_with(
        run_algorithm,
        STEPS=steps,
        PATIENTS=patients,
        SHAPE="road",
        NETWORK=far,
        SPEED_FIELD="speed",
    )
    legs = rows(layers["LEGS"])
    assert len(legs) == 6
    assert sum("network" in leg["reason"] for leg in legs) == 3
    assert "3 without a way by road" in log


def test_degrees_are_measured_in_kilometres_and_stay_degrees_in_the_output(run_algorithm):
    steps = memory(
        "Point",
        STEP_FIELDS,
        [
            ("POINT(3.0 45.0)", ("a", 1, "x", "2023-01-01", "f1", "v", 1)),
            ("POINT(3.0 46.0)", ("a", 2, "x", "2023-01-02", "f2", "v", 1)),
        ],
        crs="EPSG:4326",
    )
    layers, _, _ = run_with(run_algorithm, STEPS=steps, HOME="none")
    (leg,) = layers["LEGS"].getFeatures()
    assert leg["km"] == pytest.approx(111.15, abs=0.1)
    assert layers["LEGS"].crs().authid() == "EPSG:4326"
    last = leg.geometry().asPolyline()[-1]
    assert (last.x(), last.y()) == (pytest.approx(3.0), pytest.approx(46.0))


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [({"SHAPE": "road"}, "choose NETWORK"), ({"HOME": "chain"}, "choose PATIENTS")],
)
def test_what_is_missing_is_said_before_the_run(run_algorithm, steps, parameters, sentence):
    with pytest.raises(ValueError, match=sentence):
        run_with(run_algorithm, STEPS=steps, **{"HOME": "none", **parameters})


def test_steps_without_any_event_or_geometry_end_in_a_sentence(run_algorithm, steps):
    from qgis.core import QgsProcessingException

    nothing = memory("Point", STEP_FIELDS, [])
    with pytest.raises(QgsProcessingException, match=r"has a geometry|is empty"):
        run_with(run_algorithm, STEPS=nothing, HOME="none")
    table = memory("None", STEP_FIELDS, [(None, ("a", 1, "x", None, "f", "v", 1))])
    with pytest.raises(QgsProcessingException, match="any geometry"):
        run_with(run_algorithm, STEPS=table, HOME="none")


def test_no_patient_is_named_in_the_log(run_algorithm, steps, patients):
    _, log, _ = run_with(run_algorithm, STEPS=steps, PATIENTS=patients, HOME="return")
    assert "secret" not in log


def test_the_outputs_are_styled(run_algorithm, steps, patients):
    layers, _, _ = run_with(run_algorithm, STEPS=steps, PATIENTS=patients)
    labels = [category.label() for category in layers["LEGS"].renderer().categories()]
    assert labels == ["biopsy — 2 legs", "rays — 4 legs"]
    assert layers["ITINERARIES"].renderer().type() == "graduatedSymbol"


def test_patients_with_the_same_way_each_have_their_own_whole_line(run_algorithm, roads, qgis_app):
    steps = memory(
        "Point",
        STEP_FIELDS,
        [
            ("POINT(3000 0)", (patient, 1, "biopsy", "2023-01-01", "f1", "v1", 1))
            for patient in ("a", "b", "c")
        ]
        + [("POINT(3000 0)", ("a", 2, "rays", "2023-02-01", "f1", "v1", 1))],
    )
    homes = memory(
        "Point",
        ["patient:string", "residence:string"],
        [("POINT(0 0)", (patient, "v1")) for patient in ("a", "b")] + [(None, ("c", "v9"))],
    )
    found, log, _ = run_algorithm(
        "traceitineraries",
        {"STEPS": steps, "PATIENTS": homes, "SHAPE": "road", "NETWORK": roads,
         "SPEED_FIELD": "speed", "DIRECTION_FIELD": "direction", "LEGS": "memory:",
         "ITINERARIES": "memory:"},
    )  # fmt: skip
    legs = list(found["LEGS"].getFeatures())
    there = [f.geometry().asWkt(0) for f in legs if f["leg"] == 1]
    assert there[0] == there[1] == "LineString (0 0, 3000 0)"
    assert legs[1]["km"] == 0
    loop = legs[1].geometry().asPolyline()
    assert loop[0] == loop[-1]
    assert len(loop) > 2
    whole = {f["patient"]: f.geometry() for f in found["ITINERARIES"].getFeatures()}
    assert len(whole["a"].asMultiPolyline()) == 3
    assert len(whole["b"].asMultiPolyline()) == 2
    assert whole["c"].isNull()
    assert "Legs: 7 = 4 drawn + 1 within one place (0 km) + 2 without place" in log



def test_events_in_a_file_are_read_as_those_in_memory(run_algorithm, steps, patients, tmp_path):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    def legs(layer):
        found, _, _ = run_algorithm(
            "traceitineraries",
            {"STEPS": layer, "PATIENTS": patients, "LEGS": "memory:", "HOME": "return"},
        )
        features = found["LEGS"].getFeatures()
        return [(f.geometry().asWkt(1), *map(str, f.attributes())) for f in features]

    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "steps.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(
        steps, path, QgsCoordinateTransformContext(), options
    )
    assert legs(path) == legs(steps)
