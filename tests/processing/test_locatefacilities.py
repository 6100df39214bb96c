import pytest

pytest.importorskip("qgis.core")


@pytest.fixture
def communes(memory):
    rows = [
        ("POINT(0 0)", ("01", 50, "rural")),
        ("POINT(1000 0)", ("02", 80, "town")),
        ("POINT(2000 0)", ("03", 7, "rural")),
    ]
    return memory("Point", ["code:string", "population:integer", "territory_type:string"], rows)


@pytest.fixture
def facilities(memory):
    return memory(
        "Point",
        ["finess:string", "name:string", "care:string"],
        [("POINT(0 0)", ("F", "CHU", "surgery")), ("POINT(5 0)", ("G", "Centre", "imaging"))],
    )


@pytest.fixture
def candidates(memory):
    return memory(
        "Point",
        ["id:string", "name:string", "people:integer"],
        [("POINT(1000 9)", ("X", "Bourg", 60)), ("POINT(2000 9)", ("Y", "Hameau", 1000))],
    )


@pytest.fixture
def times(memory):
    pairs = [
        ("01", "F", 5), ("02", "F", 40), ("01", "X", 45), ("02", "X", 4), ("02", "Y", 20),
        ("03", "Y", 2), ("02", "G", 1),
    ]  # fmt: skip
    return memory(
        "None", ["origin_id:string", "dest_id:string", "minutes:double"], [(None, p) for p in pairs]
    )


@pytest.fixture
def locate(run_algorithm, communes, facilities, candidates, times):
    def run(**parameters):
        return run_algorithm(
            "locatefacilities",
            {
                "DEMAND": communes,
                "CANDIDATES": candidates,
                "FACILITIES": facilities,
                "CARE": "surgery",
                "TRAVEL_TIMES": times,
                "SITES": "memory:",
                "ALLOCATION": "memory:",
                "LINES": "memory:",
                **parameters,
            },
        )

    return run


def column(layer, name):
    return [feature[name] or None for feature in layer.getFeatures()]


def test_the_roads_choose_as_the_table_does(locate, memory):
    """Homes every 10 km along one straight road at 60 km/h: 10, 20 minutes from the facility."""
    at = [(0, 50), (10000, 80), (20000, 7)]
    homes = memory(
        "Point",
        ["code:string", "people:integer"],
        [(f"POINT({x} 0)", (f"0{row}", people)) for row, (x, people) in enumerate(at, 1)],
    )
    new = memory(
        "Point", ["id:string"], [("POINT(10000 0)", ("X",)), ("POINT(20000 0)", ("Y",))]
    )
    roads = memory(
        "LineString", ["speed:integer"], [("LINESTRING(-100 0, 20100 0)", (60,))]
    )
    results, _, _ = locate(
        DEMAND=homes,
        POPULATION="people",
        CANDIDATES=new,
        NETWORK=roads,
        SPEED_FIELD="speed",
        TRAVEL_TIMES=None,
    )
    assert column(results["SITES"], "site_id") == ["F", "X"]
    assert [round(f["minutes"], 6) for f in results["ALLOCATION"].getFeatures()] == [0, 0, 10]


def test_the_hamlet_that_nobody_reached_comes_first(locate):
    results, log, _ = locate(K=1)
    assert column(results["SITES"], "site_id") == ["F", "Y"]
    assert column(results["SITES"], "existing") == [True, None]
    assert column(results["ALLOCATION"], "site_id") == ["F", "Y", "Y"]
    assert column(results["ALLOCATION"], "change") == ["same", "nearer", "gained"]
    assert column(results["ALLOCATION"], "minutes_saved")[1] == 20
    assert "Inhabitants: 137 = 130 reached before + 7 gained + 0 not reached" in log
    assert "1. Hameau: 7 more inhab. reached, 27 hours of travel saved" in log
    assert "Proven: no other choice is better (gap 0 %)." in log
    assert "rural: 50 of 57 inhab. reached before, 57 after" in log


def test_the_most_people_within_the_limit(locate):
    results, log, _ = locate(OBJECTIVE="maximal_cover", MAX_MINUTES=10)
    assert column(results["SITES"], "site_id") == ["F", "X"]
    assert column(results["ALLOCATION"], "residual") == [None, None, 7]
    labels = [rule.label() for rule in results["ALLOCATION"].renderer().rootRule().children()]
    assert labels == [
        "already within 10 min — 1 place, 50 inhab.",
        "newly within 10 min — 1 place, 80 inhab.",
        "not within 10 min of an open site with room — 1 place, 7 inhab.",
    ]


def test_a_limited_site_takes_what_it_can(locate):
    results, log, _ = locate(
        OBJECTIVE="maximal_cover", MAX_MINUTES=10, CANDIDATES_CAPACITY="people"
    )
    assert column(results["SITES"], "population") == [50, 60]
    assert column(results["SITES"], "share_used")[1] == 1
    assert column(results["ALLOCATION"], "residual") == [None, 20, 7]
    reasons = column(results["ALLOCATION"], "reason")
    assert reasons[1] == "the open sites within reach are full"
    assert reasons[2] == "no open site within 10 minutes"


def test_lines_join_each_place_to_its_site(locate):
    results, _, _ = locate(K=1)
    ends = [feature.geometry().asPolyline() for feature in results["LINES"].getFeatures()]
    assert [(line[0].x(), line[1].x()) for line in ends] == [(0, 0), (1000, 2000), (2000, 2000)]
    assert column(results["LINES"], "new_site") == [None, True, True]


def test_all_candidates_are_taken_when_there_are_too_few(locate):
    results, log, _ = locate(K=5, FACILITIES=None, CARE="")
    assert "There are only 2 candidates: all are chosen." in log
    assert len(column(results["SITES"], "site_id")) == 2


def test_demand_without_population_counts_one_each(locate, communes):
    communes.dataProvider().deleteAttributes([1])
    communes.updateFields()
    _, log, _ = locate()
    assert "every place of demand counts 1" in log
    assert "Inhabitants: 3 = 2 reached before + 1 gained" in log


def test_the_chosen_sites_are_named_on_the_map(locate):
    results, _, _ = locate()
    layer = results["SITES"]
    assert layer.labelsEnabled() and "rank" in layer.labeling().settings().fieldName
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert labels == ["existing facility (1)", "chosen site (1)"]
