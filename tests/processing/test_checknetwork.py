import pytest

pytest.importorskip("qgis.core")

from pathlib import Path

from qgis.core import QgsProcessingException, QgsVectorLayer

from parcours_plugin.core import contracts
from parcours_plugin.core.network.checks import CLOSED
from parcours_plugin.core.network.problems import KINDS
from parcours_plugin.core.network.road_parts import STATES

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.gpkg"

# A square of 2 km; a hamlet that misses its side by 1.2 m; a one-way road into the square that ends
# there; a path; a road without speed; a point drawn as a line; a row without a line.
ROADS = [
    ("LINESTRING(0 0, 2000 0)", ("a", "Route à 1 chaussée", "3", "Double sens", 60)),
    ("LINESTRING(2000 0, 2000 2000)", ("b", "Route à 1 chaussée", "3", "Double sens", 60)),
    ("LINESTRING(2000 2000, 0 2000)", ("c", "Route à 1 chaussée", "4", "Double sens", 60)),
    ("LINESTRING(0 2000, 0 0)", ("d", "Route à 1 chaussée", "5", "Double sens", 0)),
    ("LINESTRING(1000 1.2, 1000 500)", ("e", "Route à 1 chaussée", "5", "Double sens", 30)),
    ("LINESTRING(2000 2000, 1400 1400)", ("f", "Route à 1 chaussée", "5", "Sens direct", 30)),
    ("LINESTRING(0 0, 300 300)", ("g", "Sentier", "6", "Double sens", 0)),
    ("LINESTRING(700 700, 700 700)", ("h", "Route à 1 chaussée", "5", "Double sens", 30)),
    (None, ("i", "Route à 1 chaussée", "5", "Double sens", 30)),
]
FIELDS = [
    "cleabs:string",
    "nature:string",
    "importance:string",
    "sens_de_circulation:string",
    "vitesse_moyenne_vl:double",
]


@pytest.fixture
def check(run_algorithm, memory):
    def run(network=None, **parameters):
        results, log, context = run_algorithm(
            "checknetwork",
            {
                "NETWORK": network or memory("LineString", FIELDS, ROADS),
                "EDGES": "memory:",
                "PROBLEMS": "memory:",
                **parameters,
            },
        )
        return results["EDGES"], results["PROBLEMS"], log, context

    return run


def values(layer, *names):
    return [tuple(feature[name] for name in names) for feature in layer.getFeatures()]


def test_the_faults_of_a_layer_are_found_and_explained(check):
    edges, problems, log, _context = check()
    assert edges.fields().names() == [field.name for field in contracts.ROAD_EDGES]
    assert problems.fields().names() == [field.name for field in contracts.ROAD_PROBLEMS]
    assert sorted(values(problems, "kind", "severity", "road_id")) == [
        ("enter_only", "problem", "f"),
        ("isolated_part", "problem", ""),
        ("near_miss", "problem", "e"),
        ("no_geometry", "problem", "i"),
        ("no_length", "problem", "h"),
        ("no_speed", "problem", "d"),
    ]
    assert "Roads read: 9 = 6 used + 1 closed + 2 without a usable line" in log
    assert (
        "Edges (roads cut at their junctions): 6 = 4 main roads + 1 in isolated parts + 1 one-way"
        " dead ends" in log
    )
    assert "1. Set TOLERANCE to 1.5" in log


def test_problems_lie_where_the_fault_is(check):
    _, problems, _, _context = check()
    places = {
        feature["kind"]: None
        if feature.geometry().isNull()
        else tuple(feature.geometry().asPoint())
        for feature in problems.getFeatures()
    }
    assert places["near_miss"] == places["isolated_part"] == (1000, 1.2)
    assert places["enter_only"] == (2000, 2000)
    assert places["no_length"] == (700, 700)
    assert places["no_geometry"] is None
    assert problems.crs().authid() == "EPSG:2154"


def test_edges_tell_minutes_and_where_the_speed_came_from(check):
    edges, _, _, _context = check()
    rows = {row[0]: row[1:] for row in values(edges, "road_id", "state", "speed_source", "kmh")}
    assert rows["a"] == ("main", "field", 60)
    assert rows["d"][:2] == ("main", "table")
    assert rows["e"] == ("isolated", "field", 30)
    assert rows["f"] == ("enter_only", "field", 30)
    assert rows["g"] == ("closed", "closed", 0)
    forward, backward, metres = next(
        (f["minutes_forward"], f["minutes_backward"], f["metres"])
        for f in edges.getFeatures()
        if f["road_id"] == "f"
    )
    assert forward == pytest.approx(metres / 500)
    assert not backward  # NULL: closed that way
    lengths = [f.geometry().length() for f in edges.getFeatures()]
    assert lengths == pytest.approx([row[0] for row in values(edges, "metres")])


def test_with_the_advised_tolerance_the_part_is_joined(check):
    edges, problems, log, _context = check(TOLERANCE=1.5)
    kinds = {row[0] for row in values(problems, "kind")}
    assert not kinds & {"near_miss", "isolated_part"}
    assert "isolated" not in {row[0] for row in values(edges, "state")}
    assert "hang together in one part" in log


def test_on_foot_one_ways_do_not_count_and_paths_are_open(check):
    edges, problems, log, _context = check(MODE="foot")
    assert "enter_only" not in {row[0] for row in values(problems, "kind")}
    assert "closed" not in {row[0] for row in values(edges, "state")}
    assert "on foot" in log


def test_a_larger_reach_reports_more_ends(check):
    _, problems, _, _context = check(NEAR_MISS=0.5)
    assert "near_miss" not in {row[0] for row in values(problems, "kind")}


def test_both_layers_come_styled_by_what_occurs(check):
    edges, problems, _, _context = check()
    labels = {c.value(): c.label() for c in edges.renderer().categories()}
    assert list(labels) == ["isolated", "enter_only", "main", "closed"]
    assert labels["main"].endswith("8.0 km")
    labels = {c.value(): c.label() for c in problems.renderer().categories()}
    assert labels["near_miss"] == "end that stops short of a road — 1"
    assert "sentence" in problems.mapTipTemplate()


def test_the_style_files_know_every_state_and_kind(qgis_app):
    from parcours_plugin.processing.styling import load_qml

    for name, geometry, field, wanted in (
        ("road_edges", "LineString", "state", {*STATES, CLOSED}),
        ("road_problems", "Point", "kind", set(KINDS)),
    ):
        layer = QgsVectorLayer(f"{geometry}?field={field}:string", name, "memory")
        load_qml(layer, name)
        assert {c.value() for c in layer.renderer().categories()} == wanted


def test_degrees_are_measured_in_metres_and_given_back_in_degrees(check, qgis_app):
    from qgis.core import QgsFeature, QgsGeometry

    layer = QgsVectorLayer("LineString?crs=EPSG:4326&field=highway:string", "roads", "memory")
    features = []
    # the last starts 3 m north of the middle of the first: 0.000027 degrees of latitude
    for wkt in (
        "LINESTRING(3 45, 3.02 45)",
        "LINESTRING(3.02 45, 3.02 45.02, 3 45.02, 3 45)",
        "LINESTRING(3.01 45.000027, 3.01 45.01)",
    ):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature["highway"] = "residential"
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    edges, problems, _, _context = check(layer)
    (gap,) = [row[1] for row in values(problems, "kind", "metres") if row[0] == "near_miss"]
    assert gap == pytest.approx(3.0, abs=0.15)
    assert problems.crs().authid() == edges.crs().authid() == "EPSG:4326"
    assert edges.extent().xMaximum() == pytest.approx(3.02)


def test_a_filter_and_files_are_respected(check, tmp_path):
    layer = QgsVectorLayer(f"{SAMPLE}|layername=roads", "roads", "ogr")
    layer.setSubsetString("\"importance\" in ('1', '2', '3')")
    out = {name: str(tmp_path / f"{name}.gpkg") for name in ("EDGES", "PROBLEMS")}
    edges, _, log, _context = check(layer, **out)
    n = layer.featureCount()
    assert f"Roads read: {n:,} = " in log
    assert edges.featureCount() >= n
    again = QgsVectorLayer(out["EDGES"], "again", "ogr")
    assert again.renderer().type() == "categorizedSymbol"


def test_the_dirt_of_the_sample_is_found(check):
    edges, problems, log, _context = check(
        QgsVectorLayer(f"{SAMPLE}|layername=roads", "roads", "ogr")
    )
    found = values(problems, "kind", "metres", "number")
    misses = [metres for kind, metres, _ in found if kind == "near_miss"]
    assert any(0.5 < metres < 2 for metres in misses)
    assert any(kind == "isolated_part" and number >= 5 for kind, _, number in found)
    kinds = [kind for kind, _, _ in found]
    assert kinds.count("no_speed") >= 3
    assert "enter_only" in kinds or "leave_only" in kinds
    assert "What to do:" in log
    total = sum(1 for row in values(edges, "state") if row[0] != "closed")
    in_parts = sum(number for kind, _, number in found if kind == "isolated_part")
    main = sum(1 for row in values(edges, "main") if row[0])
    dead = sum(
        number for kind, _, number in found if kind in ("enter_only", "leave_only", "cut_off")
    )
    assert total == main + in_parts + dead


def test_a_layer_that_is_no_line_layer_is_refused(check, memory):
    points = memory("Point", ["id:string"], [("POINT(0 0)", ("x",))])
    with pytest.raises((QgsProcessingException, ValueError), match=r"NETWORK|line layer"):
        check(points)
