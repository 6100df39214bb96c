import pytest

pytest.importorskip("qgis.core")

SQUARE = "Polygon(({x} 0, {x1} 0, {x1} 1000, {x} 1000, {x} 0))".replace("Polygon", "POLYGON")


@pytest.fixture
def communes(memory):
    rows = [
        (SQUARE.format(x=i * 1000, x1=i * 1000 + 1000), (f"0100{i}", f"Commune {i}", pop, kind, 99))
        for i, (pop, kind) in enumerate(
            [(1000, "ville"), (500, "rural"), (None, "rural"), (300, None)], start=1
        )
    ]
    fields = ["insee:string", "nom:string", "population:integer", "type:string", "minutes:integer"]
    return memory("Polygon", fields, rows)


@pytest.fixture
def facilities(memory):
    return memory(
        "Point",
        ["finess:string", "name:string", "care:string"],
        [
            ("POINT(1500 500)", ("010000001", "CHU", "Chirurgie;Radiothérapie")),
            ("POINT(2500 500)", ("010000002", "Clinique", "imagerie")),
        ],
    )


@pytest.fixture
def times(memory):
    pairs = [
        ("01001", "010000001", 10), ("01001", "010000002", 5), ("01002", "010000001", 15),
        ("01002", "010000002", 45), ("01003", "010000001", 70), ("01003", "010000002", 9999),
        ("09999", "010000001", 1),
    ]  # fmt: skip
    return memory(
        "None", ["origin_id:string", "dest_id:string", "minutes:double"], [(None, p) for p in pairs]
    )


def rows(layer, *names):
    return [tuple(feature[name] or None for name in names) for feature in layer.getFeatures()]


@pytest.fixture
def classify(run_algorithm, communes, facilities, times):
    def run(**parameters):
        return run_algorithm(
            "classifycommunes",
            {
                "COMMUNES": communes,
                "FACILITIES": facilities,
                "TRAVEL_TIMES": times,
                "TERRITORY_TYPE": "type",
                "LEVELS": "memory:",
                "SUMMARY": "memory:",
                **parameters,
            },
        )

    return run


def test_every_commune_has_minutes_or_a_reason(classify):
    results, log, _ = classify()
    levels = results["LEVELS"]
    assert rows(levels, "insee", "nearest_id", "nearest_name", "minutes", "access_label") == [
        ("01001", "010000002", "Clinique", 5, "≤ 15 min"),
        ("01002", "010000001", "CHU", 15, "≤ 15 min"),
        ("01003", "010000001", "CHU", 70, "> 60 min"),
        ("01004", None, None, None, "not reached"),
    ]
    assert rows(levels, "second_id", "second_minutes", "n_within", "access_class") == [
        ("010000001", 10, 2, 1),
        ("010000002", 45, 1, 1),
        (None, None, None, 5),
        (None, None, None, None),
    ]
    assert rows(levels, "reached", "reason")[3] == (None, "not in the travel-time table")
    assert "Communes read: 4 = 3 with minutes + 1 not reached, with a reason" in log
    assert "Inhabitants: 1,800 = " in log
    assert "7 = 5 used + 1 not reachable + 0 repeated + 1 from origins" in log


def test_the_geometry_and_the_own_fields_are_kept_and_a_clash_is_said(classify, communes):
    results, log, _ = classify()
    levels = results["LEVELS"]
    assert rows(levels, "minutes_2", "nom")[0] == (99, "Commune 1")
    assert "“minutes” is called “minutes_2”" in log
    areas = [feature.geometry().area() for feature in levels.getFeatures()]
    assert areas == [1e6] * 4
    assert levels.crs().authid() == "EPSG:2154"


def test_the_summary_adds_up_by_type_of_territory(classify):
    results, _, _ = classify()
    summary = rows(results["SUMMARY"], "territory_type", "access_label", "communes", "population")
    assert summary[:6] == [
        ("all", "≤ 15 min", 2, 1500),
        ("all", "15–30 min", None, None),
        ("all", "30–45 min", None, None),
        ("all", "45–60 min", None, None),
        ("all", "> 60 min", 1, None),
        ("all", "not reached", 1, 300),
    ]
    by_type = [row for row in summary if row[0] != "all"]
    assert {row[0] for row in by_type} == {"ville", "rural", "not stated"}
    assert sum(row[2] or 0 for row in by_type) == 4
    assert sum(row[3] or 0 for row in by_type) == 1800


def test_only_facilities_that_offer_the_care_count(classify):
    results, log, _ = classify(CARE="radiotherapie")
    assert [row[0] for row in rows(results["LEVELS"], "minutes")] == [10, 15, 70, None]
    assert "Facilities: 2 = 1 offering" in log


def test_care_that_nobody_offers_is_one_sentence(classify):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="Chirurgie, imagerie, Radiothérapie"):
        classify(CARE="dialyse")


def test_points_stand_for_the_communes_with_their_weights(classify, memory):
    points = memory(
        "Point",
        ["pid:string", "insee:string", "weight:double"],
        [
            ("POINT(1100 100)", ("a", "01001", 300)),
            ("POINT(1900 900)", ("b", "01001", 100)),
            ("POINT(2100 100)", ("c", "01002", 1)),
            ("POINT(9000 100)", ("d", "02000", 1)),
        ],
    )
    table = memory(
        "None",
        ["origin_id:string", "dest_id:string", "minutes:double"],
        [
            (None, row)
            for row in [("a", "010000001", 10), ("b", "010000002", 30), ("c", "010000001", 20)]
        ],
    )
    results, log, _ = classify(POINTS=points, POINTS_ID="pid", TRAVEL_TIMES=table)
    assert rows(results["LEVELS"], "insee", "minutes", "nearest_id", "n_points") == [
        ("01001", 15, "010000001", 2),
        ("01002", 20, "010000001", 1),
        ("01003", None, None, None),
        ("01004", None, None, None),
    ]
    assert "Points: 4 = 3 in a commune of the layer + 1 in no commune" in log


@pytest.mark.parametrize("method", ["quantiles", "jenks", "equal"])
def test_the_other_methods_give_the_classes_asked(classify, method):
    results, _, _ = classify(METHOD=method, CLASSES=3)
    classes = [row[0] for row in rows(results["LEVELS"], "access_class")]
    assert (
        classes
        == {"quantiles": [1, 2, 3, None], "jenks": [1, 2, 3, None], "equal": [1, 1, 3, None]}[
            method
        ]
    )


def test_neither_times_nor_network_is_said_before_anything_runs(classify):
    with pytest.raises(ValueError, match=r"NETWORK.*TRAVEL_TIMES"):
        classify(TRAVEL_TIMES=None)


def test_the_legend_tells_minutes_communes_and_inhabitants(classify, tmp_path):
    from qgis.core import QgsVectorLayer

    path = str(tmp_path / "levels.gpkg")
    classify(LEVELS=path, THRESHOLDS="15,30")
    layer = QgsVectorLayer(path, "levels", "ogr")
    renderer = layer.renderer()
    assert renderer.classAttribute() == "access_class"
    assert [category.label() for category in renderer.categories()] == [
        "≤ 15 min — 2 communes, 1,500 inhab.",
        "15–30 min — no commune, 0 inhab.",
        "> 30 min — 1 commune, 0 inhab.",
        "not reached — 1 commune, 300 inhab.",
    ]


def test_farther_is_darker_and_not_reached_is_hatched(classify, tmp_path):
    from qgis.core import QgsVectorLayer

    path = str(tmp_path / "levels.gpkg")
    classify(LEVELS=path)
    layer = QgsVectorLayer(path, "levels", "ogr")
    *reached, unreached = layer.renderer().categories()
    lightness = [category.symbol().color().lightness() for category in reached]
    assert lightness == sorted(lightness, reverse=True)
    assert len(set(lightness)) == 5
    layers = unreached.symbol().symbolLayers()
    assert "LinePatternFill" in [layer.layerType() for layer in layers]


def test_points_as_demand_are_styled_too(classify, memory, tmp_path):
    from qgis.core import QgsVectorLayer

    homes = memory("Point", ["id:string", "pop:integer"], [("POINT(0 0)", ("01001", 80))])
    path = str(tmp_path / "levels.gpkg")
    classify(COMMUNES=homes, LEVELS=path, TERRITORY_TYPE=None)
    layer = QgsVectorLayer(path, "levels", "ogr")
    assert layer.renderer().categories()[0].symbol().type().name == "Marker"
    assert layer.renderer().categories()[0].label() == "≤ 15 min — 1 place, 80 inhab."
