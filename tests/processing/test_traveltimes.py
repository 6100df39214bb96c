import pytest

pytest.importorskip("qgis.core")

# A road of 3 km from west to east, one-way eastwards in its last kilometre, and a far island.
ROADS = [
    ("LINESTRING(0 0, 1000 0)", (60, "both")),
    ("LINESTRING(1000 0, 2000 0)", (60, "both")),
    ("LINESTRING(2000 0, 3000 0)", (60, "forward")),
    ("LINESTRING(3000 0, 3000 1000, 2000 1000, 2000 0)", (60, "both")),
]


@pytest.fixture
def search(run_algorithm, memory):
    def run(**parameters):
        homes = memory(
            "Point",
            ["code:string"],
            [
                ("POINT(0 0)", ("A",)),
                ("POINT(2500 0)", ("B",)),
                ("POINT(90000 0)", ("C",)),
                (None, ("D",)),
            ],
        )
        hospitals = memory(
            "Point", ["id:string"], [("POINT(1000 0)", ("x",)), ("POINT(2000 0)", ("y",))]
        )
        results, log, context = run_algorithm(
            "traveltimes",
            {
                "NETWORK": memory(
                    "LineString",
                    ["speed:double", "oneway:string"],
                    [
                        (wkt, (speed, {"both": "B", "forward": "F"}[way]))
                        for wkt, (speed, way) in ROADS
                    ],
                ),
                "SPEED_FIELD": "speed",
                "DIRECTION_FIELD": "oneway",
                "PRESET": "generic",
                "ORIGINS": homes,
                "DESTINATIONS": hospitals,
                "TRAVEL_TIMES": "memory:",
                **parameters,
            },
        )
        rows = [
            (
                feature["origin_id"],
                feature["dest_id"] or None,
                round(feature["minutes"], 6) if feature["reached"] else None,
                feature["rank"] or None,
                feature["reason"] or "",
            )
            for feature in results["TRAVEL_TIMES"].getFeatures()
        ]
        return rows, log, results["TRAVEL_TIMES"], context

    return run


FAR, NOWHERE = "farther than 2,000 m from the network", "no geometry"


def test_every_pair_has_a_row_with_minutes_or_a_reason(search):
    rows, log, _, _ = search()
    assert rows == [
        ("A", "x", 1, 1, ""),
        ("A", "y", 2, 2, ""),
        # B stands on the one-way road: on to its end and round by the loop
        ("B", "y", 3.5, 1, ""),
        ("B", "x", 4.5, 2, ""),
        ("C", "x", None, None, FAR),
        ("C", "y", None, None, FAR),
        ("D", "x", None, None, NOWHERE),
        ("D", "y", None, None, NOWHERE),
    ]
    assert "Pairs asked for: 8 = 4 reached + 4 not reached" in log
    assert "Origins: 4 = 2 with a destination + 2 without any" in log


def test_from_the_hospital_the_one_way_road_is_short(search):
    rows, _, _, _ = search(DIRECTION="from")
    assert rows[2:4] == [("B", "y", 0.5, 1, ""), ("B", "x", 1.5, 2, "")]


def test_with_a_limit_each_origin_left_alone_has_one_row(search):
    rows, log, _, _ = search(MAX_MINUTES=3)
    assert rows == [
        ("A", "x", 1, 1, ""),
        ("A", "y", 2, 2, ""),
        ("B", None, None, None, "no destination within 3 minutes"),
        ("C", None, None, None, FAR),
        ("D", None, None, None, NOWHERE),
    ]
    assert "Pairs asked for: 8 = 2 reached + 6 not reached or beyond the limit" in log


def test_the_nearest_alone(search):
    rows, log, _, _ = search(NEAREST=1)
    assert [row[:3] for row in rows] == [
        ("A", "x", 1),
        ("B", "y", 3.5),
        ("C", None, None),
        ("D", None, None),
    ]
    assert "Pairs asked for: 4 = 2 reached + 2 not reached" in log


def test_the_nearest_within_a_limit(search):
    rows, _, _, _ = search(NEAREST=1, MAX_MINUTES=2)
    assert rows[:2] == [
        ("A", "x", 1, 1, ""),
        ("B", None, None, None, "no destination within 2 minutes"),
    ]


@pytest.mark.parametrize(("shape", "length"), [("straight", 500), ("road", 3500)])
def test_lines_are_drawn_for_what_is_reached(search, shape, length):
    _, _, layer, _context = search(LINES=True, LINE_SHAPE=shape)
    lengths = {
        (feature["origin_id"], feature["dest_id"]): feature.geometry().length()
        for feature in layer.getFeatures()
        if not feature.geometry().isNull()
    }
    assert lengths[("B", "y")] == pytest.approx(length)
    assert len(lengths) == 4
    assert layer.crs().authid() == "EPSG:2154"


def test_places_without_a_field_of_codes_are_numbered(search, memory):
    homes = memory("Point", ["comment:string"], [("POINT(0 0)", ("here",))])
    rows, log, _, _ = search(ORIGINS=homes)
    assert [row[0] for row in rows] == ["1", "1"]
    assert "numbered from 1" in log


def test_without_lines_it_is_a_table(search):
    from qgis.core import QgsWkbTypes

    _, _, layer, _context = search()
    assert layer.wkbType() == QgsWkbTypes.Type.NoGeometry


def test_destinations_may_add_minutes_and_take_no_farther_journeys(search, memory):
    def hospitals(*values):
        points = ["POINT(1000 0)", "POINT(2000 0)"]
        rows = [(p, (code, *v)) for p, code, v in zip(points, "xy", values)]
        return memory("Point", ["id:string", "wait:double", "far:double"], rows)

    fields = {"DELAY_FIELD": "wait", "LIMIT_FIELD": "far"}
    rows, *_ = search(DESTINATIONS=hospitals((1.5, None), (None, 1.0)), **fields)
    found = {row[:2]: row[2] for row in rows}
    assert found["A", "x"] == pytest.approx(2.5)  # one minute of road and the wait
    assert found["A", "y"] is None  # two minutes, of one at most
    nearest, *_ = search(DESTINATIONS=hospitals((1.5, None), (0.0, None)), NEAREST=1, **fields)
    assert next(row for row in nearest if row[0] == "A")[1:3] == ("y", 2.0)
