import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingException


@pytest.fixture
def communes(memory):
    rows = [
        ("POINT(0 0)", ("01", 50)), ("POINT(1000 0)", ("02", 80)), ("POINT(2000 0)", ("03", 7)),
    ]  # fmt: skip
    return memory("Point", ["code:string", "population:integer"], rows)


@pytest.fixture
def facilities(memory):
    return memory(
        "Point",
        ["finess:string", "name:string", "capacity:integer", "level:string", "care:string"],
        [
            ("POINT(0 0)", ("X", "CHU", 10, "b", "surgery")),
            ("POINT(1000 0)", ("Y", "Clinique", 2, "a", "imaging")),
        ],
    )


@pytest.fixture
def times(memory):
    pairs = [("01", "X", 20), ("02", "X", 10), ("01", "Y", 25), ("03", "Y", 50)]
    return memory(
        "None", ["origin_id:string", "dest_id:string", "minutes:double"], [(None, p) for p in pairs]
    )


@pytest.fixture
def cover(run_algorithm, communes, facilities, times):
    def run(**parameters):
        return run_algorithm(
            "populationcoverage",
            {
                "DEMAND": communes,
                "FACILITIES": facilities,
                "TRAVEL_TIMES": times,
                "PEOPLE_PER_UNIT": 10,
                "COVERAGE": "memory:",
                "FILLING": "memory:",
                "ALLOTMENT": "memory:",
                **parameters,
            },
        )

    return run


def column(layer, name):
    return [feature[name] or None for feature in layer.getFeatures()]


def test_served_and_left_over_add_up_to_the_population(cover):
    results, log, _ = cover()
    assert column(results["COVERAGE"], "served") == [40, 80, None]
    assert column(results["COVERAGE"], "residual") == [10, None, 7]
    assert column(results["COVERAGE"], "facility_ids") == ["X;Y", "X", None]
    assert column(results["FILLING"], "served") == [100, 20]
    assert column(results["ALLOTMENT"], "served") == [80, 20, 20]
    assert (
        "Population tested: 137 = 120 served + 10 left over, facilities full"
        " + 7 left over, no facility within 30 min" in log
    )
    assert "Capacity: 120 = 120 used + 0 not used" in log
    assert "2 of 2 facilities are full." in log
    assert "Places of demand: 3 = 1 served entirely + 1 in part or not" in log


def test_the_map_tells_the_left_over_in_its_legend(cover):
    results, _, _ = cover()
    labels = [rule.label() for rule in results["COVERAGE"].renderer().rootRule().children()]
    assert labels == [
        "all served — 1 place, 80 inhab.",
        "0–25 % left over — 1 place, 50 inhab.",
        "no facility within 30 min — 1 place, 7 inhab.",
    ]
    assert results["FILLING"].renderer().classAttribute() == "served"


def test_passes_and_the_order_by_a_field_of_text(cover):
    results, log, _ = cover(MAX_MINUTES="30,60", ORDER="field", ORDER_FIELD="level")
    assert "“level” is text" in log
    assert column(results["FILLING"], "fill_order") == [2, 1]
    # Y fills first with 20 of 01; X takes 80 of 02 and 20 of 01; nothing is left for 03
    assert column(results["COVERAGE"], "served") == [40, 80, None]
    assert "120 served within 30 min + 0 served within 60 min" in log


def test_only_the_facilities_that_offer_the_care_serve(cover):
    results, _, _ = cover(CARE="imaging")
    assert column(results["FILLING"], "facility_id") == ["Y"]
    assert results["FILLING"].extent().xMinimum() == 1000
    assert column(results["COVERAGE"], "served") == [20, None, None]


def test_without_capacity_there_is_no_limit_and_it_is_said(cover, facilities):
    facilities.dataProvider().deleteAttributes([2])
    facilities.updateFields()
    results, log, _ = cover()
    assert "every facility can serve everybody" in log
    assert column(results["COVERAGE"], "residual") == [None, None, 7]


def test_the_order_by_field_without_a_field_is_refused(cover):
    with pytest.raises(QgsProcessingException, match="ORDER_FIELD"):
        cover(ORDER="field")
