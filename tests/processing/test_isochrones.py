import pytest

pytest.importorskip("qgis.core")

# 60 km/h: one minute per kilometre. Walking 5 km/h: 83 m in a minute.
ROADS = ["LINESTRING(0 0, 6000 0)", "LINESTRING(6000 0, 6000 3000)"]


@pytest.fixture
def areas(run_algorithm, memory):
    alive = []  # the context owns the layers

    def run(**parameters):
        results, log, context = run_algorithm(
            "isochrones",
            {
                "NETWORK": memory("LineString", ["speed:double"], [(wkt, (60,)) for wkt in ROADS]),
                "PRESET": "generic",
                "SPEED_FIELD": "speed",
                "FACILITIES": memory(
                    "Point",
                    ["code:string", "name:string", "beds:integer"],
                    [
                        ("POINT(1000 0)", ("W", "West", 10)),
                        ("POINT(6000 2000)", ("N", "North", 20)),
                        ("POINT(90000 0)", ("F", "Far", 30)),
                    ],
                ),
                "MINUTES": "1, 2",
                "ISOCHRONES": "memory:",
                **parameters,
            },
        )
        alive.append(context)
        return results, log

    return run


def rows_of(layer, *names):
    return [tuple(feature[name] or None for name in names) for feature in layer.getFeatures()]


def test_one_area_per_limit_the_longest_first(areas):
    results, log = areas()
    layer = results["ISOCHRONES"]
    rows = rows_of(layer, "facility_id", "min_minutes", "max_minutes", "population")
    assert rows == [(None, None, 2.0, None), (None, None, 1.0, None)]
    shapes = [feature.geometry() for feature in layer.getFeatures()]
    assert all(shape.isGeosValid() for shape in shapes)
    assert shapes[0].contains(shapes[1])
    assert layer.crs().authid() == "EPSG:2154"
    assert [feature["area_km2"] for feature in layer.getFeatures()] == pytest.approx(
        [shape.area() / 1e6 for shape in shapes]
    )
    assert "25 m" in log
    assert "farther than 2,000 m" in log


def test_areas_of_each_facility_keep_its_fields_and_the_far_one_is_empty(areas):
    results, log = areas(MERGE=False, MINUTES="2")
    layer = results["ISOCHRONES"]
    assert rows_of(layer, "facility_id", "facility_name", "beds") == [
        ("W", "West", 10),
        ("N", "North", 20),
        ("F", "Far", 30),
    ]
    assert [feature.hasGeometry() for feature in layer.getFeatures()] == [True, True, False]
    assert "Areas: 3 = 2 drawn + 1 empty" in log


def test_areas_of_facilities_with_numbered_features_go_into_a_geopackage(areas, memory, tmp_path):
    facilities = memory(
        "Point",
        ["fid:integer", "code:string"],
        [("POINT(1000 0)", (7, "W")), ("POINT(6000 2000)", (9, "N"))],
    )
    path = str(tmp_path / "areas.gpkg")
    results, _ = areas(MERGE=False, FACILITIES=facilities, ISOCHRONES=path)
    layer = results["ISOCHRONES"]
    assert rows_of(layer, "facility_id", "max_minutes") == [
        ("W", 2.0), ("N", 2.0), ("W", 1.0), ("N", 1.0),
    ]  # fmt: skip
    assert len({feature["fid"] for feature in layer.getFeatures()}) == 4


def test_rings_are_told_by_both_their_limits(areas):
    results, _ = areas(RINGS=True)
    layer = results["ISOCHRONES"]
    assert rows_of(layer, "min_minutes", "max_minutes") == [(1.0, 2.0), (None, 1.0)]
    outer, inner = (feature.geometry() for feature in layer.getFeatures())
    assert outer.intersection(inner).area() == pytest.approx(0, abs=1e-6)


def test_the_population_inside_is_counted_by_surface(areas, memory):
    communes = memory(
        "Polygon",
        ["insee:string", "population:integer"],
        [
            ("POLYGON((-5000 -5000, 3500 -5000, 3500 5000, -5000 5000, -5000 -5000))", ("1", 8500)),
            ("POLYGON((3500 -5000, 9000 -5000, 9000 5000, 3500 5000, 3500 -5000))", ("2", 0)),
        ],
    )
    results, log = areas(COMMUNES=communes, MERGE=False, MINUTES="2")
    west = next(results["ISOCHRONES"].getFeatures())
    assert west["population"] == pytest.approx(8500 / 85 * west["area_km2"], rel=0.03)
    results, log = areas(COMMUNES=communes)
    assert "Inhabitants: 8,500 = " in log


def test_reached_roads_are_cut_at_the_longest_limit(areas):
    results, _ = areas(REACHED_ROADS="memory:")
    layer = results["REACHED_ROADS"]
    km = sum(feature["km"] for feature in layer.getFeatures())
    # West reaches from 0 to 3 km; North from the top, 3 km, down to the corner.
    assert km == pytest.approx(3 + 3)
    assert sum(feature.geometry().length() for feature in layer.getFeatures()) == pytest.approx(
        1000 * km
    )
    assert max(feature["max_minutes"] for feature in layer.getFeatures()) == pytest.approx(2)


def test_minutes_that_are_no_numbers_are_one_clear_sentence(areas):
    from qgis.core import QgsProcessingException

    for minutes, said in (("10,abc", "10,abc"), ("0,10", "above 0")):
        with pytest.raises(QgsProcessingException, match=said):
            areas(MINUTES=minutes)


def test_facilities_far_from_any_road_are_an_error_with_the_way_out(areas, memory):
    from qgis.core import QgsProcessingException

    far = memory("Point", ["code:string"], [("POINT(90000 0)", ("F",))])
    with pytest.raises(QgsProcessingException, match="MAX_SNAP"):
        areas(FACILITIES=far)


def test_roads_in_degrees_give_areas_in_degrees(areas, memory, qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem

    roads = memory("LineString", ["speed:double"], [("LINESTRING(3 45.5, 3.1 45.5)", (60,))])
    places = memory("Point", ["code:string"], [("POINT(3.05 45.5)", ("M",))])
    for layer in (roads, places):
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    results, _ = areas(NETWORK=roads, FACILITIES=places, MINUTES="2")
    area = next(results["ISOCHRONES"].getFeatures())
    box = area.geometry().boundingBox()
    assert results["ISOCHRONES"].crs().authid() == "EPSG:4326"
    assert 78.1 * box.width() == pytest.approx(4.0, rel=0.03)  # km of two minutes each way
    assert area["area_km2"] == pytest.approx(2 * 2.0 * 2 / 12, rel=0.05)


def test_the_legend_tells_the_bands_from_near_to_far(areas):
    from qgis.core import QgsVectorLayer

    from parcours_plugin.processing.styles.isochrones import isochrones_style

    layer = QgsVectorLayer("Polygon?field=max_minutes:double", "areas", "memory")
    isochrones_style([10, 0, 20], [20, 10, 30])(layer)
    categories = layer.renderer().categories()
    assert [category.value() for category in categories] == [10, 20, 30]
    assert categories[1].label() == "10–20 min"
    lightness = [category.symbol().color().lightness() for category in categories]
    assert lightness == sorted(lightness)


def test_a_river_bars_the_way_to_the_road(areas, memory):
    barriers = memory("LineString", ["name:string"], [("LINESTRING(-5000 60, 5000 60)", ("R",))])
    dry, _ = areas(MINUTES="2")
    wet, log = areas(MINUTES="2", BARRIERS=barriers)

    def holds(results, x, y):
        from qgis.core import QgsGeometry, QgsPointXY

        shape = next(results["ISOCHRONES"].getFeatures()).geometry()
        return shape.contains(QgsGeometry.fromPointXY(QgsPointXY(x, y)))

    assert (holds(dry, 1000, 120), holds(dry, 1000, -120)) == (True, True)
    assert (holds(wet, 1000, 120), holds(wet, 1000, -120)) == (False, True)
    nothing = memory("LineString", ["name:string"], [(None, ("N",))])
    _, log = areas(MINUTES="2", BARRIERS=nothing)
    assert "no barriers" in log


def test_delays_and_farthest_journeys_of_each_facility(areas, memory):
    def facilities(delay, limit):
        return memory(
            "Point",
            ["code:string", "delay:double", "limit:double"],
            [("POINT(1000 0)", ("W", delay, limit)), ("POINT(6000 2000)", ("N", None, None))],
        )

    def km2(results):
        rows = rows_of(results["ISOCHRONES"], "facility_id", "max_minutes", "area_km2")
        return {row[:2]: row[2] for row in rows}

    fields = {"DELAY_FIELD": "delay", "LIMIT_FIELD": "limit", "MERGE": False}
    plain = km2(areas(FACILITIES=facilities(0, None), MINUTES="1,2,3", **fields)[0])
    late = km2(areas(FACILITIES=facilities(1, None), MINUTES="1,2,3", **fields)[0])
    assert late["W", 3.0] == pytest.approx(plain["W", 2.0], rel=1e-6)
    assert late["N", 3.0] == plain["N", 3.0]
    capped, _ = areas(
        FACILITIES=facilities(0, 2), MINUTES="1,2,3", REACHED_ROADS="memory:", **fields
    )
    assert km2(capped)["W", 3.0] == km2(capped)["W", 2.0] == pytest.approx(plain["W", 2.0])
    assert km2(capped)["N", 3.0] == pytest.approx(plain["N", 3.0], rel=1e-12)
    roads = rows_of(capped["REACHED_ROADS"], "facility_id", "max_minutes")
    assert max(minutes for code, minutes in roads if code == "W") == pytest.approx(2.0)
    assert max(minutes for code, minutes in roads if code == "N") == pytest.approx(3.0)
    with pytest.raises(Exception, match="below 0"):
        areas(FACILITIES=facilities(-1, None), MINUTES="1", **fields)


def test_merged_areas_keep_to_the_farthest_journey_of_each_facility(areas, memory):
    parameters = {
        "FACILITIES": memory(
            "Point",
            ["code:string", "limit:double"],
            [("POINT(1000 0)", ("W", 1.5)), ("POINT(6000 2000)", ("N", None))],
        ),
        "LIMIT_FIELD": "limit",
        "MINUTES": "1,2,3",
        "COMMUNES": memory(
            "Polygon",
            ["insee:string", "population:integer"],
            [("POLYGON((-5000 -5000, 9000 -5000, 9000 5000, -5000 5000, -5000 -5000))",
              ("1", 140_000))],
        ),
        "CELL_SIZE": 20,
    }  # fmt: skip
    whole, log = areas(REACHED_ROADS="memory:", **parameters)
    bands, bands_log = areas(RINGS=True, **parameters)
    km2 = [feature["area_km2"] for feature in whole["ISOCHRONES"].getFeatures()]
    # Diamonds of t minutes, 2 t by 2 t / 12 km; West has 1.5 minutes, North 2 km to its north.
    assert km2[-1] == pytest.approx(2 * 2 / 12, rel=0.05)
    shapes, rings = (
        [feature.geometry() for feature in found["ISOCHRONES"].getFeatures()]
        for found in (whole, bands)
    )
    assert all(shape.isGeosValid() for shape in shapes + rings)
    assert all(large.contains(small) for large, small in zip(shapes, shapes[1:]))
    areas_of_bands = [feature["area_km2"] for feature in bands["ISOCHRONES"].getFeatures()]
    assert sum(areas_of_bands) == pytest.approx(km2[0])
    assert rings[0].boundingBox().xMinimum() > 2500  # nothing of West, which ends at 1.5 minutes
    # From where West's road begins half a minute, 42 m, is left to walk.
    assert shapes[0].boundingBox().xMinimum() == pytest.approx(-42, abs=20)
    people = [feature["population"] for feature in bands["ISOCHRONES"].getFeatures()]
    assert sum(people) == pytest.approx(1000 * km2[0], rel=0.01)  # squares are counted
    assert "Inhabitants: 140,000 = " in log
    assert f"= {round(sum(people)):,} inside" in bands_log
    roads = list(whole["REACHED_ROADS"].getFeatures())
    # West from 0 to 2.5 km, North its own 3 km and 1 km beyond the corner.
    assert sum(road["km"] for road in roads) == pytest.approx(2.5 + 3 + 1)
