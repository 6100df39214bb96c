import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingException

AREA = "POLYGON(({x} 0, {x1} 0, {x1} 40000, {x} 40000, {x} 0))"


@pytest.fixture
def communes(memory):
    rows = [
        (AREA.format(x=i * 40000, x1=i * 40000 + 40000), (f"0100{i}", people, young, old, "own"))
        for i, (people, young, old) in enumerate(
            [(1000, 600, 400), (3000, 2000, 1000), (None, 0, 0), (500, 100, 400)], start=1
        )
    ]
    fields = ["insee:string", "population:integer", "young:integer", "old:integer", "score:string"]
    return memory("Polygon", fields, rows)


@pytest.fixture
def sites(memory):
    return memory(
        "Point",
        ["finess:string", "capacity:double", "doctors:integer"],
        [
            ("POINT(60000 20000)", ("X", 4, 1)),
            ("POINT(100000 20000)", ("Y", 2, 2)),
            ("POINT(180000 20000)", ("Z", 7, 1)),
        ],
    )


@pytest.fixture
def times(memory):
    pairs = [
        ("01001", "X", 8), ("01001", "Y", 18), ("01002", "X", 25), ("01002", "Y", 10),
        ("01003", "Y", 31), ("01004", "Z", 200),
    ]  # fmt: skip
    return memory(
        "None", ["origin_id:string", "dest_id:string", "minutes:double"], [(None, p) for p in pairs]
    )


@pytest.fixture
def catchment(run_algorithm, communes, sites, times):
    def run(**parameters):
        return run_algorithm(
            "floatingcatchment",
            {
                "DEMAND": communes,
                "SUPPLY": sites,
                "TRAVEL_TIMES": times,
                "SCORES": "memory:",
                "SUPPLY_RATIOS": "memory:",
                **parameters,
            },
        )

    return run


def column(layer, name):
    return [feature[name] or None for feature in layer.getFeatures()]


def test_the_hand_case_with_what_is_left_over(catchment):
    results, log, _ = catchment()
    scores = results["SCORES"]
    assert column(scores, "score") == pytest.approx(
        [0.002779203771608, 0.001073598742797, None, None]
    )
    assert column(scores, "n_facilities") == [2, 2, None, None]
    assert [bool(flag) for flag in column(scores, "reached")] == [True, True, False, False]
    assert column(results["SUPPLY_RATIOS"], "supply_id") == ["X", "Y", "Z"]
    assert column(results["SUPPLY_RATIOS"], "ratio") == pytest.approx([4 / 1660, 2 / 3680, None])
    assert "Places of demand: 4 = 2 reach supply + 2 reach nothing" in log
    assert "Supply: 13 = 6 given to the population" in log
    assert "7 where nobody comes" in log
    assert "without a value in “population”, which count as 0: 1." in log


def test_own_fields_and_geometry_stay_and_a_clash_is_said(catchment):
    results, log, _ = catchment()
    assert column(results["SCORES"], "score_2") == ["own"] * 4
    assert "“score” is called “score_2”" in log
    assert results["SCORES"].extent().width() == 160000
    assert results["SCORES"].crs().authid() == "EPSG:2154"
    assert results["SUPPLY_RATIOS"].extent().width() == 120000


def test_the_map_has_a_legend_with_counts_and_hatches_what_reaches_nothing(catchment):
    results, _, _ = catchment()
    rules = results["SCORES"].renderer().rootRule().children()
    labels = [rule.label() for rule in rules]
    assert labels == [
        "0.8–1.25 × the mean (1.1–1.7 per 1,000 inhab.) — 1 place, 3,000 inhab.",
        "2–4 × the mean (2.7–5.3 per 1,000 inhab.) — 1 place, 1,000 inhab.",
        "reaches nothing — 2 places, 500 inhab.",
    ]


@pytest.mark.parametrize("method", ["2sfca", "m2sfca", "3sfca", "gaussian"])
def test_every_method_prints_where_the_supply_went(catchment, method):
    _, log, _ = catchment(METHOD=method)
    assert "Supply: 13 = " in log
    assert ("lost by distance" in log) == (method == "m2sfca")


def test_raam_prints_the_distance_from_the_equilibrium(catchment):
    results, log, _ = catchment(METHOD="raam", MAX_MINUTES=31)
    assert "Inhabitants: 4,500 = 4,000 have found a facility + 500 reach none" in log
    assert "User equilibrium" in log
    # the commune without people has the cost of the facility that it would go to
    assert column(results["SCORES"], "score")[2] > 0


def test_apl_counts_ages_and_bounds_acts(catchment):
    results, log, _ = catchment(
        METHOD="apl", AGE_FIELDS=["young", "old"], AGE_COEFFICIENTS="0,8;1,5",
        PROFESSIONALS="doctors", ACTS_FLOOR=1.5, ACTS_CAP=3,
    )  # fmt: skip
    ratios = results["SUPPLY_RATIOS"]
    assert column(ratios, "supply") == [3, 3, 3]
    assert "Acts: 9 = 13 in the layer + 1 by the floor + -5 by the cap" in log
    people = column(results["SCORES"], "population_counted")
    assert sum(filter(None, people)) == pytest.approx(4500)
    assert people[0] / people[1] == pytest.approx((480 + 600) / (1600 + 1500))


def test_without_capacity_each_facility_counts_one_and_it_is_said(catchment, memory):
    plain = memory("Point", ["finess:string"], [("POINT(60000 20000)", ("X",))])
    results, log, _ = catchment(SUPPLY=plain)
    assert "each facility counts 1" in log
    assert column(results["SUPPLY_RATIOS"], "supply") == [1]


def test_what_the_border_may_falsify_is_flagged(catchment, memory):
    west = memory("LineString", ["a:string"], [("LINESTRING(40000 0, 40000 40000)", ("w",))])
    results, log, _ = catchment(BORDER=west)
    assert "Edge effects, places of demand: 4 = " in log
    # 1.9 km a minute: 57 km within 30 min; the first commune and X are 20 km away, Y is 60 km away
    assert column(results["SCORES"], "edge_effect") == ["both", "demand", None, None]
    assert "Facilities within reach of the border: 1 of 3" in log
    results, _, _ = catchment(EDGE_EFFECTS=False)
    assert "edge_effect" not in results["SCORES"].fields().names()


def test_demand_without_geometry_works_with_a_table_of_times(catchment, memory):
    table = memory("None", ["insee:string", "population:integer"], [(None, ("01001", 1000))])
    results, log, _ = catchment(DEMAND=table)
    assert results["SCORES"].featureCount() == 1
    assert "Edge effects are not flagged" in log


def test_a_zoning_names_its_date_and_source(catchment, tmp_path):
    path = tmp_path / "zoning.csv"
    path.write_text("zone;label;upper;date;source\nA;low;0,002;2031;Test\nB;high;;;\n", "utf-8")
    results, log, _ = catchment(ZONING=str(path))
    assert column(results["SCORES"], "zone_label") == ["high", "low", "low", "low"]
    assert "Zoning thresholds of 2031, source: Test" in log


@pytest.mark.parametrize(
    ("parameters", "words"),
    [({"WEIGHTS": "ten"}, "no list of weights"),
     ({"METHOD": "apl", "AGE_FIELDS": ["young"], "AGE_COEFFICIENTS": "1,2"}, "2 numbers for 1"),
     ({"METHOD": "apl", "AGE_FIELDS": ["young"]}, "no list of numbers for AGE_COEFFICIENTS")],
)  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(catchment, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        catchment(**parameters)


def test_the_template_of_the_zoning_asks_for_thresholds(catchment):
    from parcours_plugin import paths

    with pytest.raises(QgsProcessingException, match="holds no threshold"):
        catchment(ZONING=str(paths.resources() / "zoning" / "template.csv"))
