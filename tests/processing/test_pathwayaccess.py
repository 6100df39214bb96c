import pytest

pytest.importorskip("qgis.core")

from qgis.core import NULL, QgsProcessingException


@pytest.fixture
def communes(memory):
    box = "POLYGON(({0} 0, {1} 0, {1} 1000, {0} 1000, {0} 0))"
    rows = [
        (box.format(0, 1000), ("63001", "Ici", 50, "rural")),
        (box.format(1000, 2000), ("63002", "La", 80, "town")),
        (box.format(2000, 3000), ("15003", "Loin", 7, "rural")),
    ]
    fields = ["code:string", "nom:string", "population:integer", "territory_type:string"]
    return memory("Polygon", fields, rows)


@pytest.fixture
def facilities(memory):
    return memory(
        "Point",
        ["finess:string", "name:string", "care:string"],
        [
            ("POINT(500 500)", ("X", "CHU", "surgery;chimio")),
            ("POINT(1500 500)", ("Y", "Clinique", "surgery; chemotherapy; radiotherapy")),
            ("POINT(2500 500)", ("Z", "Cabinet", "imaging")),
        ],
    )


@pytest.fixture
def times(memory):
    pairs = [("63001", "X", 10), ("63001", "Y", 20), ("63002", "Y", 30), ("15003", "X", 40)]
    return memory(
        "None", ["origin_id:string", "dest_id:string", "minutes:double"], [(None, p) for p in pairs]
    )


@pytest.fixture
def pathway(tmp_path):
    path = tmp_path / "pathway.csv"
    path.write_text(
        "step,care,visits\nOperation,surgery,1\nMeeting,rcp,0\nChemo,chemotherapy,4\n"
        "Rays,radiotherapy,10\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture
def travel(run_algorithm, communes, facilities, times, pathway):
    def run(**parameters):
        return run_algorithm(
            "pathwayaccess",
            {
                "COMMUNES": communes,
                "FACILITIES": facilities,
                "TRAVEL_TIMES": times,
                "REFERENCE_PATHWAY": pathway,
                "BURDEN": "memory:",
                "BY_STEP": "memory:",
                "SUMMARY": "memory:",
                **parameters,
            },
        )

    return run


def column(layer, name):
    return [None if feature[name] == NULL else feature[name] for feature in layer.getFeatures()]


def test_communes_in_are_communes_out_and_the_sums_are_printed(travel):
    results, log, _ = travel()
    # 2 x (10 + 4 x 10 + 10 x 20); 2 x 15 x 30; no rays for the third
    assert column(results["BURDEN"], "minutes") == [500, 900, None]
    assert column(results["BURDEN"], "reason")[2] == "no facility can be reached for: Rays"
    assert "Communes read: 3 = 2 that can do the whole pathway + 1 that miss a step" in log
    assert "Inhabitants: 137 = 50 (≤ 10 h) + 80 (10–20 h) + 0 (20–40 h)" in log
    assert "+ 7 (a step cannot be reached)" in log
    assert "Facilities: 3 = 2 offering a step of the pathway + 1 offering none" in log
    assert "Steps without a journey (0 visits): Meeting." in log
    assert (
        "Communes x steps (3 x 4): 12 = 8 with a facility + 3 (no journey)"
        " + 1 (no facility offering it can be reached)" in log
    )
    assert results["BY_STEP"].featureCount() == 12


def test_the_pathway_in_one_place_and_its_price(travel):
    results, log, _ = travel(WITHIN_PERCENT=20)
    # at Y alone 2 x 15 x 20 = 600, which is 20 % more than 500
    assert column(results["BURDEN"], "n_places") == [2, 1, 1]
    assert column(results["BURDEN"], "n_places_few") == [1, 1, None]
    assert column(results["BURDEN"], "places_few") == ["Clinique", "Clinique", None]
    assert column(results["BURDEN"], "extra_minutes") == [100, 0, None]
    assert "in one place within 20 % of the least time: 2." in log
    results, log, _ = travel(WITHIN_PERCENT=19)
    assert column(results["BURDEN"], "n_places_few") == [2, 1, None]


def test_departements_come_from_the_codes_and_facilities_from_their_polygons(travel):
    results, log, _ = travel()
    assert "Territories: the departements, from the codes of the communes." in log
    assert "Facilities without a known commune: 3, of which 3 lie in a commune" in log
    assert column(results["BURDEN"], "n_outside") == [0, 0, 2]
    assert column(results["BURDEN"], "only_outside") == [None, None, "Operation; Chemo; Rays"]


def test_a_field_of_territories_is_used_instead(travel):
    results, log, _ = travel(TERRITORY_FIELD="code")
    assert "Territories: the values of “code”." in log
    assert column(results["BURDEN"], "only_outside")[0] == "Rays"
    assert column(results["BURDEN"], "outside")[0] == "Rays"


def test_the_map_tells_hours_communes_and_people(travel):
    results, _, _ = travel()
    labels = [category.label() for category in results["BURDEN"].renderer().categories()]
    assert labels[0] == "≤ 10 h of travel for the whole pathway — 1 commune, 50 inhab."
    assert labels[1] == "10–20 h — 1 commune, 80 inhab."
    assert labels[-1] == "a step cannot be reached — 1 commune, 7 inhab."


def test_the_summary_adds_up_by_type(travel):
    results, _, _ = travel()
    assert column(results["SUMMARY"], "territory_type") == ["all", "rural", "town"]
    assert column(results["SUMMARY"], "communes") == [3, 2, 1]
    assert column(results["SUMMARY"], "population") == [137, 57, 80]
    assert column(results["SUMMARY"], "population_missing") == [7, 7, 0]
    assert column(results["SUMMARY"], "mean_minutes")[0] == pytest.approx(
        (50 * 500 + 80 * 900) / 130
    )


def test_a_step_that_nobody_offers_is_left_out_with_a_warning(travel, pathway):
    with open(pathway, "a", encoding="utf-8") as file:
        file.write("Rest,yoga,3\n")
    results, log, _ = travel()
    assert "“Rest”: no facility offers “yoga”" in log
    assert column(results["BURDEN"], "minutes") == [500, 900, None]
    assert column(results["BY_STEP"], "reason")[4] == "no facility offers it"


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"THRESHOLDS": "20,10"}, "no list of rising hours for THRESHOLDS"),
        ({"THRESHOLDS": "many"}, "no list of rising hours for THRESHOLDS"),
        ({"CARE_FIELD": "nothing"}, "nothing"),
        ({"REFERENCE_PATHWAY": "/nowhere/pathway.csv"}, "pathway.csv"),
    ],
)
def test_bad_input_is_refused_in_words(travel, parameters, message):
    with pytest.raises((QgsProcessingException, ValueError), match=message):
        travel(**parameters)


def test_facilities_without_a_field_of_care_are_refused(travel, facilities):
    facilities.dataProvider().deleteAttributes([2])
    facilities.updateFields()
    with pytest.raises(QgsProcessingException, match="no field of the care offered"):
        travel()
