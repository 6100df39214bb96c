"""Used against nearest as a user runs it: by table, by roads, with secrecy, on the map."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

STEP_FIELDS = [
    *("patient:string", "seq:integer", "step:string", "facility_id:string", "residence:string"),
    *("residence_name:string", "territory_type:string", "visits:integer"),
]
OUTPUTS = ("EVENTS", "COMMUNE_RATES", "RATES", "PAIRS")
SQUARE = "POLYGON(({0} -500, {1} -500, {1} 500, {0} 500, {0} -500))"


@pytest.fixture
def layers(memory):
    events = [
        ("a", 1, "Chirurgie", "f1", "01001"),
        ("a", 2, "Chirurgie", "f2", "01001"),
        ("a", 3, "Inconnu", "f1", "01001"),
        ("b", 1, "Chimio", "f2", "01002"),
        ("b", 2, "Chirurgie", "f3", "01002"),
        ("b", 3, "Chirurgie", "nowhere", "01002"),
        ("b", 4, "Chirurgie", "", "01002"),
        ("c", 1, "Chirurgie", "f2", ""),
    ]
    at = {"f1": "POINT(1000 0)", "f2": "POINT(5000 0)", "f3": "POINT(9000 0)"}
    steps = [(at.get(row[3]), (*row, f"Bourg {row[4]}", "rural", 2)) for row in events]
    return {
        "STEPS": memory("Point", STEP_FIELDS, steps),
        "PATIENTS": memory(
            "Point",
            ["patient:string", "residence:string"],
            [("POINT(0 0)", ("a", "01001")), ("POINT(6000 0)", ("b", "01002"))],
        ),
        "FACILITIES": memory(
            "Point",
            ["finess:string", "name:string", "care:string"],
            [
                (at["f1"], ("f1", "One", "surgery")),
                (at["f2"], ("f2", "Two", "chirurgie;chimio")),
                (at["f3"], ("f3", "Three", "imaging")),
                (at["f3"], ("f3", "Three", "imaging")),
            ],
        ),
    }


@pytest.fixture
def times(memory):
    rows = [("01001", "f1", 1), ("01001", "f2", 5), ("01002", "f1", 5), ("01002", "f2", 1),
            ("01002", "f3", 3)]  # fmt: skip
    fields = ["origin_id:string", "dest_id:string", "minutes:double"]
    return memory("None", fields, [(None, row) for row in rows])


@pytest.fixture
def compare(run_algorithm, layers, times):
    def run(**parameters):
        wanted = dict.fromkeys(OUTPUTS, "memory:")
        return run_algorithm(
            "actualversusnearest", {**layers, "TRAVEL_TIMES": times, **wanted, **parameters}
        )

    return run


def rows(layer, *names):
    return [tuple(feature[name] for name in names) for feature in layer.getFeatures()]


def test_events_are_compared_or_keep_their_reason_and_the_sum_is_printed(compare):
    results, log, _ = compare()
    found = rows(results["EVENTS"], "nearest_id", "minutes_used", "excess_minutes", "bypassed")
    assert found[:4] == [
        ("f1", 1, 0, False),
        ("f1", 5, 4, True),
        (None, 1, None, None),
        ("f2", 1, 0, False),
    ]
    reasons = [row[0] for row in rows(results["EVENTS"], "reason")]
    assert reasons[4:] == [
        "the facility used is not listed as offering this care",
        "the facility is not among the facilities",
        "no facility is given",
        "the residence is not known or has no place",
    ]
    assert "Events read: 8 = 2 at the nearest + 1 bypassing it + 1 the residence" in log
    assert "“Inconnu” (1 events) is no kind of care known" in log
    assert "“Chimio” is care of the kind “chemotherapy”" in log


def test_the_fields_are_those_of_the_contracts(compare):
    from parcours_plugin.core import contracts

    results, _, _ = compare()
    wanted = (contracts.BYPASS_EVENTS, contracts.BYPASS_COMMUNES, contracts.BYPASS_RATES,
              contracts.BYPASSED_PAIRS)  # fmt: skip
    for name, contract in zip(OUTPUTS, wanted):
        assert results[name].fields().names() == [field.name for field in contract]


def test_pairs_tell_who_is_passed_by_for_whom(compare):
    results, log, _ = compare()
    (pair,) = results["PAIRS"].getFeatures()
    assert (pair["nearest_name"], pair["used_name"], pair["events"]) == ("One", "Two", 1)
    assert pair["extra_minutes"] == 2 * 2 * 4
    ends = pair.geometry().asPolyline()
    assert (ends[0].x(), ends[-1].x()) == (1000, 5000)
    results, log, _ = compare(MIN_PATIENTS=2)
    assert results["PAIRS"].featureCount() == 0
    assert "1 in pairs of too few patients" in log


def test_every_commune_is_on_the_map_those_without_events_too(compare, memory):
    communes = memory(
        "Polygon",
        ["insee:string"],
        [(SQUARE.format(x, x + 1000), (code,)) for x, code in
         ((-500, "01001"), (5500, "01002"), (20000, "01003"))],
    )  # fmt: skip
    results, log, _ = compare(COMMUNES=communes)
    found = rows(results["COMMUNE_RATES"], "insee", "commune", "compared", "bypass_rate")
    assert found == [("01001", "01001", 2, 0.5), ("01002", "01002", 1, 0.0),
                     ("01003", "01003", None, None)]  # fmt: skip
    assert "Residences: 3 = 2 in a commune of COMMUNES + 1 in none" in log


def test_a_table_of_steps_tells_their_care_or_leaves_them_out(compare, tmp_path):
    table = tmp_path / "care.csv"
    table.write_text("step;care\nInconnu;Chirurgie\nChimio;\n", encoding="utf-8")
    results, _, _ = compare(STEP_CARE=str(table))
    found = rows(results["EVENTS"], "step", "care", "bypassed")
    assert ("Inconnu", "surgery", False) in found
    assert ("Chimio", None, None) in found


def test_roads_give_the_same_as_their_table(compare, memory):
    roads = memory("LineString", ["speed:double"], [("LINESTRING(0 0, 9000 0)", (60,))])
    names = ("nearest_id", "minutes_used", "minutes_possible", "excess_minutes", "bypassed")
    by_table, _, _ = compare()
    expected = rows(by_table["EVENTS"], *names)
    by_roads, _, _ = compare(TRAVEL_TIMES=None, NETWORK=roads, SPEED_FIELD="speed")
    found = rows(by_roads["EVENTS"], *names)
    assert all(v == w or v == pytest.approx(w, abs=1e-9)
               for one, other in zip(found, expected) for v, w in zip(one, other))  # fmt: skip
    assert rows(by_roads["EVENTS"], "excess_km")[1] == (pytest.approx(4),)


def test_neither_times_nor_network_is_said_before_anything_runs(compare):
    with pytest.raises(ValueError, match=r"NETWORK.*TRAVEL_TIMES"):
        compare(TRAVEL_TIMES=None)


def test_the_legend_counts_the_communes(compare, tmp_path):
    from qgis.core import QgsVectorLayer

    path = str(tmp_path / "rates.gpkg")
    compare(COMMUNE_RATES=path)
    layer = QgsVectorLayer(path, "rates", "ogr")
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert labels == [
        "0–20 % — 1 commune",
        "40–60 % — 1 commune",
        "nothing to compare — 1 commune",
    ]
