"""Care areas as a user runs them: communes in = communes out, sums, areas, basins, territories."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from .test_traceitineraries import rows

STEP_FIELDS = [
    "patient:string",
    "step:string",
    "facility_id:string",
    "facility_name:string",
    "facility_commune:string",
    "residence:string",
]
OUTPUTS = dict.fromkeys(("AREAS_COMMUNES", "AREAS", "RECRUITMENT", "TERRITORIES"), "memory:")
SITES = {"f1": "01001", "f2": "01004", "far": "99999", "": ""}


def care(n, residence, facility, step="x"):
    name = facility.upper()
    return [
        (None, (f"secret-{residence}{facility}{step}{i}", step, facility, name, SITES[facility],
                residence))
        for i in range(n)
    ]  # fmt: skip


@pytest.fixture
def steps(memory):
    events = [
        *care(40, "01001", "f1"), *care(20, "01002", "f1"), *care(15, "01002", "f2"),
        *care(4, "01003", "f2"), *care(30, "01004", "f2"), *care(12, "01004", "f1", "y"),
        *care(3, "99998", "f1"), *care(2, "", "f1"), *care(1, "01001", ""),
        *care(14, "01001", "far"),
    ]  # fmt: skip
    return memory("None", STEP_FIELDS, events)


@pytest.fixture
def communes(memory):
    """Four squares in a row and one apart; two EPCI."""
    square = "POLYGON(({0} 0, {1} 0, {1} 1000, {0} 1000, {0} 0))"
    return memory(
        "Polygon",
        ["insee:string", "nom:string", "population:integer", "epci:string", "colour:string"],
        [
            (square.format(1000 * i, 1000 * (i + 1)), (f"0100{i + 1}", f"Bourg {i + 1}",
                                                       100 * (i + 1), "AABBB"[i], "own"))
            for i in range(5)
        ],
    )  # fmt: skip


def test_communes_and_events_are_all_accounted_for(run_algorithm, steps, communes):
    layers, log, _ = run_algorithm("careareas", {"STEPS": steps, "COMMUNES": communes, **OUTPUTS})
    assert layers["AREAS_COMMUNES"].featureCount() == 5
    assert (
        "Events of the areas: 141 = 131 of communes shown + 0 of communes taken together"
        " + 4 of communes of too few patients + 3 of people who live elsewhere"
        " + 2 without residence + 1 without place of care" in log
    )
    assert (
        "Communes: 5 = 3 in a care area + 1 of too few patients + 1 without care event" in log
    )
    assert "secret" not in log
    found = {r["insee"]: r for r in rows(layers["AREAS_COMMUNES"])}
    assert found["01001"]["dominant_name"] == "F1"
    assert found["01003"]["reason"] == "fewer than 11 patients"
    assert found["01005"]["reason"] == "no care event"
    assert found["01001"]["colour_2"] == "own"  # the layer's own field is kept
    assert found["01002"]["dominant_share"] == pytest.approx(20 / 35)
    assert found["01002"]["contested"] is False


def test_areas_are_dissolved_and_neighbours_differ_in_colour(run_algorithm, steps, communes):
    layers, _, _ = run_algorithm("careareas", {"STEPS": steps, "COMMUNES": communes, **OUTPUTS})
    areas = {f["dominant_id"]: f for f in layers["AREAS"].getFeatures()}
    assert areas["f1"].geometry().area() == pytest.approx(2e6)
    assert areas["f1"]["communes"] == 2 and areas["f1"]["population"] == 300
    assert areas["f2"].geometry().area() == pytest.approx(1e6)
    layers, _, _ = run_algorithm(
        "careareas", {"STEPS": steps, "COMMUNES": communes, "MIN_PATIENTS": 0, **OUTPUTS}
    )
    areas = {f["dominant_id"]: f for f in layers["AREAS"].getFeatures()}
    assert areas["f2"].geometry().area() == pytest.approx(2e6)
    assert areas["f1"]["colour"] != areas["f2"]["colour"]


def test_few_patients_together_and_limits_of_the_contest(run_algorithm, steps, communes):
    layers, log, _ = run_algorithm(
        "careareas",
        {"STEPS": steps, "COMMUNES": communes, "TOGETHER_FIELD": "epci", "CONTESTED": 60,
         "MIN_PATIENTS": 5, **OUTPUTS},
    )  # fmt: skip
    found = {r["insee"]: r for r in rows(layers["AREAS_COMMUNES"])}
    assert found["01002"]["contested"] is True
    assert found["01003"]["taken_together"] == "B"
    assert "+ 4 of communes of too few patients" in log


def test_a_basin_gives_its_share_and_its_polygon(run_algorithm, steps, communes):
    layers, _, _ = run_algorithm(
        "careareas",
        {"STEPS": steps, "COMMUNES": communes, "MIN_PATIENTS": 0, "RECRUITMENT_SHARE": 75,
         **OUTPUTS},
    )  # fmt: skip
    basins = {f["place_id"]: f for f in layers["RECRUITMENT"].getFeatures()}
    f1 = basins["f1"]
    assert (f1["events"], f1["communes"], f1["population"]) == (77, 2, 300)
    assert f1["share_reached"] == pytest.approx(60 / 77)
    assert f1.geometry().area() == pytest.approx(2e6)


def test_territories_keep_draw_and_depend(run_algorithm, steps, communes):
    layers, log, _ = run_algorithm(
        "careareas",
        {"STEPS": steps, "COMMUNES": communes, "TERRITORY_FIELDS": ["epci"],
         "METROPOLIS": "01001", "MIN_PATIENTS": 0, **OUTPUTS},
    )  # fmt: skip
    found = {r["territory"]: r for r in rows(layers["TERRITORIES"])}
    assert found["A"]["events"] == 89
    assert found["A"]["retention"] == pytest.approx(60 / 89)
    assert found["A"]["attractiveness"] == pytest.approx(15 / 75)
    assert found["B"]["dependence"] == pytest.approx(12 / 46)
    assert "The metropolis has 1 communes." in log
    assert "of people from elsewhere" in log


def test_steps_can_be_told_apart_and_chosen(run_algorithm, steps, communes):
    layers, _, _ = run_algorithm(
        "careareas",
        {"STEPS": steps, "COMMUNES": communes, "TERRITORY_FIELDS": ["epci"], "BY_STEP": True,
         "MIN_PATIENTS": 0, **OUTPUTS},
    )  # fmt: skip
    by_step = {(r["territory"], r["step"]): r["events"] for r in rows(layers["TERRITORIES"])}
    assert by_step == {("A", "x"): 89, ("B", "x"): 34, ("A", "y"): 0, ("B", "y"): 12}
    layers, log, _ = run_algorithm(
        "careareas", {"STEPS": steps, "COMMUNES": communes, "STEP": "Y", **OUTPUTS}
    )
    assert "Events read: 141 = 12 of the step “Y” + 129 of other steps" in log
    assert [r["dominant_id"] for r in rows(layers["AREAS"])] == ["f1"]


def test_unknown_words_are_refused_in_words(run_algorithm, steps, communes):
    from qgis.core import QgsProcessingException

    given = {"STEPS": steps, "COMMUNES": communes, **OUTPUTS}
    with pytest.raises(QgsProcessingException, match="No event has the step “z”; the steps are: x"):
        run_algorithm("careareas", {**given, "STEP": "z"})
    with pytest.raises(QgsProcessingException, match="no commune goes by “Paris”"):
        run_algorithm("careareas", {**given, "METROPOLIS": "Paris"})


def test_places_may_be_the_communes_of_care_and_the_layers_are_styled(
    run_algorithm, steps, communes
):
    from parcours_plugin.layers import read_table
    from parcours_plugin.processing.styles.care_areas import communes_style, recruitment_style

    layers, _, _ = run_algorithm(
        "careareas", {"STEPS": steps, "COMMUNES": communes, "PLACE": "commune", **OUTPUTS}
    )
    found, areas = layers["AREAS_COMMUNES"], layers["AREAS"]
    assert {r["dominant_name"] for r in rows(areas)} == {"Bourg 1", "Bourg 4"}
    communes_style(read_table(found), read_table(areas))(found)
    labels = [rule.label() for rule in found.renderer().rootRule().children()]
    assert labels[:2] == ["Bourg 1 — 2 communes", "Bourg 4 — 1 commune"]
    assert "too few patients — 1 commune" in labels and "no care event — 1 commune" in labels
    basins = layers["RECRUITMENT"]
    recruitment_style(read_table(basins), 0.8)(basins)
    (group,) = basins.renderer().rootRule().children()
    assert [rule.active() for rule in group.children()][:2] == [True, False]
