import pytest

pytest.importorskip("qgis.core")

from qgis.core import NULL, QgsProcessingException


@pytest.fixture
def communes(memory):
    rows = [
        (f"POINT({1000 * i} 10)", (code, people, kind))
        for i, (code, people, kind) in enumerate(
            [("01", 50, "rural"), ("02", 80, "town"), ("03", 7, "rural"), ("04", 5, "town")]
        )
    ]
    return memory("Point", ["code:string", "population:integer", "territory_type:string"], rows)


@pytest.fixture
def facilities(memory):
    return memory(
        "Point",
        ["finess:string", "name:string", "care:string"],
        [
            ("POINT(0 0)", ("X", "CHU", "surgery;radiotherapy")),
            ("POINT(3000 0)", ("Y", "Clinique", "surgery")),
        ],
    )


@pytest.fixture
def roads(memory):
    """A straight road of 3 km at 60 km/h: one minute per kilometre."""
    rows = [(f"LINESTRING({1000 * i} 0, {1000 * i + 1000} 0)", ("road", 60)) for i in range(3)]
    return memory("LineString", ["kind:string", "kmh:integer"], rows)


@pytest.fixture
def compare(run_algorithm, communes, facilities, roads):
    def run(**parameters):
        return run_algorithm(
            "comparescenario",
            {
                "COMMUNES": communes,
                "FACILITIES": facilities,
                "NETWORK": roads,
                "SPEED_FIELD": "kmh",
                "PRESET": "generic",
                "THRESHOLDS": "1,2",
                "CHANGE_BREAKS": "1.5",
                "CHANGES": "memory:",
                "SITES": "memory:",
                "SUMMARY": "memory:",
                **parameters,
            },
        )

    return run


def column(layer, name):
    return [None if feature[name] == NULL else feature[name] for feature in layer.getFeatures()]


def changes(results):
    return [round(value, 6) for value in column(results["CHANGES"], "change_minutes")]


def test_closing_makes_it_longer_for_those_who_used_it(compare):
    results, log, _ = compare(CLOSE="Y")
    assert changes(results) == [0, 0, 1, 3]
    assert column(results["CHANGES"], "before_name") == ["CHU", "CHU", "Clinique", "Clinique"]
    assert column(results["CHANGES"], "after_name") == ["CHU"] * 4
    assert column(results["CHANGES"], "change_class") == [0, 0, 1, 2]
    assert "Communes: 4 = 0 gaining" in log
    assert "+ 2 without change + 2 losing" in log
    assert "Inhabitants: 142 = 0 gaining (shorter or newly reached) + 130 without change" in log
    assert "2 times a commune lost its nearest facility, in 1 of 1 searches" in log
    assert "closes: Clinique" in log


def test_the_summary_and_the_sites_add_up(compare):
    results, _, _ = compare(CLOSE="Y")
    rows = list(results["SUMMARY"].getFeatures())
    for name, n, people in (("all", 4, 142), ("rural", 2, 57), ("town", 2, 85)):
        ours = [row for row in rows if row["territory_type"] == name]
        assert sum(row["communes"] for row in ours) == n
        assert sum(row["population"] for row in ours) == people
    assert column(results["SITES"], "status") == ["unchanged", "closes"]
    assert column(results["SITES"], "population_before") == [130, 12]
    assert column(results["SITES"], "population_after") == [142, None]


def test_opening_and_moving_by_a_layer_of_points(compare, memory):
    new = memory(
        "Point",
        ["finess:string", "name:string"],
        [("POINT(2000 0)", ("N", "Nouveau")), ("POINT(1000 0)", ("X", ""))],
    )
    results, log, _ = compare(OPEN=new)
    assert changes(results) == [1, -1, -1, 0]
    assert "opens: Nouveau" in log
    assert "moves here: CHU" in log
    assert column(results["SITES"], "status") == ["moves away", "unchanged", "opens", "moves here"]


def test_a_table_of_actions_in_french_with_care(compare, memory):
    table = memory(
        "None",
        ["action:string", "facility_id:string", "x:string", "y:string", "care:string"],
        [
            (None, ("soins", "Y", None, None, "surgery;radiothérapie")),
            (None, ("Ouvrir", "N", "1000", "0", "radiothérapie")),
            (None, ("fermer", "X", None, None, None)),
        ],
    )
    results, log, _ = compare(SCENARIO=table, CARE="radiotherapy")
    assert changes(results) == [1, -1, -1, -3]
    assert column(results["CHANGES"], "after_id") == ["N", "N", "N", "Y"]
    assert "offering “radiotherapy” before: 1." in log
    assert "offering “radiotherapy” after: 2." in log
    labels = [rule.label() for rule in results["CHANGES"].renderer().rootRule().children()]
    assert labels == ["Journey to the nearest facility offering: radiotherapy"]


def test_the_layer_of_after_gives_the_same_as_the_actions(compare, memory):
    after = memory(
        "Point", ["finess:string", "name:string", "care:string"],
        [("POINT(2000 0)", ("X", "CHU", "radiotherapy;surgery")),
         ("POINT(1000 0)", ("N", "Nouveau", "surgery"))],
    )  # fmt: skip
    results, log, _ = compare(AFTER=after)
    by_layer = changes(results)
    assert "1 closes + 1 opens + 1 moves away + 1 moves here + 0 other care" in log
    move = memory(
        "Point", ["finess:string", "care:string"],
        [("POINT(2000 0)", ("X", None)), ("POINT(1000 0)", ("N", "surgery"))],
    )  # fmt: skip
    results, _, _ = compare(OPEN=move, CLOSE="Y")
    assert changes(results) == by_layer == [1, -1, -1, 1]


def test_the_map_diverges_around_no_change(compare):
    results, _, _ = compare(CLOSE="Y")
    heading = results["CHANGES"].renderer().rootRule().children()[0]
    assert heading.label() == "Journey to the nearest facility"
    assert [rule.label() for rule in heading.children()] == [
        "no change — 2 communes, 130 inhab.",
        "up to 1.5 min longer — 1 commune, 7 inhab.",
        "more than 1.5 min longer — 1 commune, 5 inhab.",
    ]
    marks = [rule.label() for rule in results["SITES"].renderer().rootRule().children()]
    assert marks == ["unchanged (1)", "closes (1)"]


def test_a_pathway_is_compared_in_hours(compare, tmp_path):
    path = tmp_path / "pathway.csv"
    path.write_text("step,care,visits\nOp,surgery,30\nRays,radiotherapy,60\n", encoding="utf-8")
    parameters = {"REFERENCE_PATHWAY": str(path), "THRESHOLDS": "2,4", "CHANGE_BREAKS": "0.5,2"}
    results, log, _ = compare(CLOSE="Y", **parameters)
    # 2 x (30 x surgery + 60 x rays): rays stay at X for all
    assert column(results["CHANGES"], "burden_before") == pytest.approx([0, 180, 300, 360], abs=30)
    assert column(results["CHANGES"], "burden_change") == pytest.approx([0, 0, 60, 180])
    assert column(results["CHANGES"], "change_class") == [0, 0, 2, 3]
    assert column(results["CHANGES"], "change_label")[2] == "0.5–2 h longer"
    assert "travel of the whole pathway, in hours" in log


def test_a_care_that_ends_is_no_longer_reached(compare, tmp_path):
    results, log, _ = compare(CLOSE="X", CARE="radiotherapy")
    assert column(results["CHANGES"], "change_label") == ["no longer reached"] * 4
    assert column(results["CHANGES"], "after_label") == ["not reached"] * 4
    assert "142 losing (longer or no longer reached)" in log


@pytest.fixture
def times(memory):
    pairs = [("01", "X", 10), ("02", "X", 20), ("02", "N", 5), ("03", "Y", 8), ("03", "N", 9)]
    return memory(
        "None", ["origin_id:string", "dest_id:string", "minutes:double"], [(None, p) for p in pairs]
    )


def test_a_table_of_times_holds_those_that_open(compare, times, memory):
    new = memory("None", ["finess:string"], [(None, ("N",))])
    results, log, _ = compare(OPEN=new, CLOSE="Y", NETWORK=None, TRAVEL_TIMES=times)
    assert column(results["CHANGES"], "change_minutes") == [0, -15, 1, None]
    assert column(results["CHANGES"], "change_class") == [0, -2, 1, None]
    assert column(results["CHANGES"], "reason")[3] == "not in the travel-time table"
    other = memory("None", ["finess:string"], [(None, ("M",))])
    with pytest.raises(QgsProcessingException, match="no times to the facility “M” that opens"):
        compare(OPEN=other, NETWORK=None, TRAVEL_TIMES=times)
    again = memory("None", ["finess:string"], [(None, ("X",))])
    with pytest.raises(QgsProcessingException, match="“X” cannot be moved"):
        compare(OPEN=again, NETWORK=None, TRAVEL_TIMES=times)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "changes nothing"),
        ({"CLOSE": "Q"}, "not in FACILITIES: “Q”"),
        ({"CLOSE": "Y", "CHANGE_BREAKS": "5,2"}, "CHANGE_BREAKS"),
        ({"CLOSE": "Y", "CARE": "dialysis"}, "No facility offers “dialysis”"),
        ({"CLOSE": "Y", "NETWORK": None}, "Choose a road network"),
    ],
)
def test_bad_input_is_refused_in_words(compare, parameters, message):
    with pytest.raises((QgsProcessingException, ValueError), match=message):
        compare(**parameters)


def test_tables_and_layers_that_do_not_fit_are_refused(compare, memory, facilities):
    table = memory("None", ["action:string", "facility_id:string"], [(None, ("vendre", "X"))])
    with pytest.raises(QgsProcessingException, match="row 2: “vendre” is no action"):
        compare(SCENARIO=table)
    bare = memory("None", ["what:string"], [(None, ("X",))])
    with pytest.raises(QgsProcessingException, match="needs the columns action and facility_id"):
        compare(SCENARIO=bare)
    nowhere = memory("None", ["action:string", "facility_id:string"], [(None, ("open", "N"))])
    with pytest.raises(QgsProcessingException, match="“N” but does not say where"):
        compare(SCENARIO=nowhere)
    with pytest.raises(QgsProcessingException, match="either AFTER or CLOSE"):
        compare(AFTER=facilities, CLOSE="X")
    with pytest.raises(QgsProcessingException, match="hold the same facilities"):
        compare(AFTER=facilities)
