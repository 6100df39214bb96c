"""Flows as a user runs them: levels, secrecy, sums, drawing."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from .test_traceitineraries import memory, rows

STEP_FIELDS = [
    "patient:string",
    "step:string",
    "facility_id:string",
    "facility_name:string",
    "facility_commune:string",
    "residence:string",
    "residence_name:string",
]
HOMES = {"01001": (0, 0), "01002": (10_000, 0), "01003": (0, 20_000)}
SITES = {"f1": ("01001", (500, 0)), "f2": ("01003", (0, 20_500)), "f9": ("", None)}


def care(n, residence, facility, step="x"):
    """One event for each of ``n`` patients."""
    return [(f"secret-{residence}{facility}{i}", residence, facility, step) for i in range(n)]


def layers_of(events):
    """STEPS and PATIENTS of (patient, residence, facility, step) events."""
    steps, patients = [], {}
    for patient, residence, facility, step in events:
        commune, where = SITES[facility]
        point = f"POINT({where[0]} {where[1]})" if where else None
        name = f"Bourg {residence[-1]}" if residence else ""
        values = (patient, step, facility, facility.upper(), commune, residence, name)
        steps.append((point, values))
        home = HOMES.get(residence)
        patients[patient] = (f"POINT({home[0]} {home[1]})" if home else None, (patient, residence))
    return (
        memory("Point", STEP_FIELDS, steps),
        memory("Point", ["patient:string", "residence:string"], list(patients.values())),
    )


@pytest.fixture
def events():
    return [
        *care(12, "01001", "f1"),
        *care(30, "01002", "f1"),
        *care(20, "01002", "f2", "y"),
        *care(5, "01003", "f1"),
        *care(3, "01003", "f9"),
        *care(2, "", "f1"),
    ]


@pytest.fixture
def communes(qgis_app):
    square = "POLYGON(({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))"
    return memory(
        "Polygon",
        ["insee:string", "nom:string", "epci:string"],
        [
            (square.format(x - 900, y - 900, x + 900, y + 900), (code, f"Ville {code}", epci))
            for (code, (x, y)), epci in zip(HOMES.items(), ("E1", "E1", "E2"))
        ],
    )


def run_with(run_algorithm, events, **parameters):
    steps, patients = layers_of(events)
    outputs = {"FLOWS": "memory:", "PLACES": "memory:", "HIDDEN": "memory:"}
    return run_algorithm(
        "aggregateflows", {"STEPS": steps, "PATIENTS": patients, **outputs, **parameters}
    )


def pairs(layer):
    return {(row["origin_id"], row["dest_id"]): row["events"] for row in rows(layer)}


def test_flows_join_communes_and_small_ones_are_kept_back(run_algorithm, events):
    layers, log, _ = run_with(run_algorithm, events)
    assert pairs(layers["FLOWS"]) == {
        ("01002", "01001"): 30,
        ("01002", "01003"): 20,
        ("01001", "01001"): 12,
    }
    assert (
        "Events read: 72 = 50 in flows shown + 12 in flows inside one place + 5 in hidden flows"
        " + 5 without place" in log
    )
    hidden = {row["reason"]: (row["cells"], row["events"]) for row in rows(layers["HIDDEN"])}
    assert hidden == {
        "fewer than 11 patients": (1, 5),
        "the residence is unknown": (0, 2),
        "the place of care is unknown": (0, 3),
    }


def test_by_step_the_sum_is_told_for_every_step(run_algorithm, events):
    layers, log, _ = run_with(run_algorithm, events, BY_STEP=True)
    assert {row["step"] for row in rows(layers["FLOWS"])} == {"x", "y"}
    assert "Events of “y”: 20 = 20 in flows shown" in log
    assert "Events of “x”: 52 = 30 in flows shown" in log


def test_names_kilometres_and_shares_are_there(run_algorithm, events):
    layers, _, _ = run_with(run_algorithm, events, MIN_PATIENTS=0)
    flow = next(row for row in rows(layers["FLOWS"]) if row["events"] == 30)
    assert (flow["origin_name"], flow["dest_name"]) == ("Bourg 2", "Bourg 1")
    assert flow["km"] == pytest.approx(9.5)
    assert flow["share_origin"] == pytest.approx(0.6)
    assert flow["share_dest"] == pytest.approx(30 / 47)


def test_facilities_may_be_the_destinations(run_algorithm, events):
    layers, _, _ = run_with(run_algorithm, events, DEST_FIELD="facility_id", MIN_PATIENTS=1)
    assert pairs(layers["FLOWS"])[("01003", "f9")] == 3
    row = next(row for row in rows(layers["FLOWS"]) if row["dest_id"] == "f2")
    assert row["dest_name"] == "F2"
    undrawn = [f for f in layers["FLOWS"].getFeatures() if not f.hasGeometry()]
    assert [f["dest_id"] for f in undrawn] == ["f9"]


def test_facilities_are_taken_where_their_communes_are_unknown(run_algorithm):
    steps, patients = layers_of(care(12, "01002", "f1"))
    steps.dataProvider().deleteAttributes([steps.fields().lookupField("facility_commune")])
    steps.updateFields()
    layers, log, _ = run_algorithm(
        "aggregateflows", {"STEPS": steps, "PATIENTS": patients, "FLOWS": "memory:"}
    )
    assert pairs(layers["FLOWS"]) == {("01002", "f1"): 12}
    assert "facility_id" in log


def test_a_level_above_the_communes_gathers_their_flows(run_algorithm, events, communes):
    layers, log, _ = run_with(
        run_algorithm, events, COMMUNES=communes, LEVEL_FIELD="epci", MIN_PATIENTS=0
    )
    assert pairs(layers["FLOWS"]) == {("E1", "E1"): 42, ("E1", "E2"): 20, ("E2", "E1"): 5}
    assert "62 in flows" not in log
    assert "Events read: 72 = 25 in flows shown + 42 in flows inside one place" in log
    names = {row["place_id"]: row["place_name"] for row in rows(layers["PLACES"])}
    assert names == {"E1": "E1", "E2": "E2"}


def test_a_commune_outside_the_level_is_told(run_algorithm, events, communes):
    communes.dataProvider().truncate()
    communes.dataProvider().addFeatures([])
    from qgis.core import QgsFeature, QgsGeometry

    feature = QgsFeature(communes.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))"))
    feature.setAttributes(["01001", "Ville", "E1"])
    communes.dataProvider().addFeatures([feature])
    _, log, _ = run_with(run_algorithm, events, COMMUNES=communes, LEVEL_FIELD="epci")
    assert "58 events have a code in “residence” that is not in COMMUNES" in log


def test_margins_hide_what_could_be_computed_back(run_algorithm):
    events = [
        *care(5, "01001", "f1"),
        *care(20, "01001", "f2"),
        *care(30, "01002", "f1"),
        *care(40, "01002", "f2"),
    ]
    plain, _, _ = run_with(run_algorithm, events, DEST_FIELD="facility_id")
    assert len(pairs(plain["FLOWS"])) == 3
    layers, log, _ = run_with(run_algorithm, events, DEST_FIELD="facility_id", MARGINS=True)
    assert pairs(layers["FLOWS"]) == {}
    totals = {row["place_id"]: row["events_from"] for row in rows(layers["PLACES"])}
    assert (totals["01001"], totals["01002"]) == (25, 70)
    assert "0 in flows shown + 0 in flows inside one place + 95 in hidden flows" in log


def test_switching_secrecy_off_says_what_it_means(run_algorithm, events):
    for value in (0, 1):
        layers, log, _ = run_with(run_algorithm, events, MIN_PATIENTS=value)
        assert sum(pairs(layers["FLOWS"]).values()) == 67
        assert "lets people be recognised" in log


def test_when_every_flow_is_small_the_log_says_what_to_do(run_algorithm):
    layers, log, _ = run_with(run_algorithm, care(4, "01002", "f1"))
    assert layers["FLOWS"].featureCount() == 0
    assert "LEVEL_FIELD" in log


def test_arcs_are_bent_and_inner_flows_are_loops(run_algorithm, events):
    for shape, vertices in (("arc", 24), ("straight", 2)):
        layers, _, _ = run_with(run_algorithm, events, SHAPE=shape)
        for feature in layers["FLOWS"].getFeatures():
            line = feature.geometry().asPolyline()
            assert len(line) == (25 if feature["internal"] else vertices)
            assert (line[0] == line[-1]) == feature["internal"]


def test_the_fields_are_those_of_the_contract_and_then_some(run_algorithm, events):
    from parcours_plugin.core import contracts

    layers, _, _ = run_with(run_algorithm, events)
    for name, contract in (
        ("FLOWS", contracts.FLOWS),
        ("PLACES", contracts.PLACES),
        ("HIDDEN", contracts.HIDDEN),
    ):
        assert layers[name].fields().names()[: len(contract)] == [f.name for f in contract]


def test_no_patient_is_named_in_the_log(run_algorithm, events):
    _, log, _ = run_with(run_algorithm, events, MIN_PATIENTS=0, MARGINS=True)
    assert "secret" not in log


def test_the_legend_holds_every_flow_once(run_algorithm, events):
    layers, _, _ = run_with(run_algorithm, events)
    ranges = layers["FLOWS"].renderer().ranges()
    assert ranges[0].lowerValue() == 20  # the 12 inside one place are told by its circle
    assert ranges[-1].upperValue() == 30
    assert all(a.upperValue() == b.lowerValue() for a, b in zip(ranges, ranges[1:]))
    assert layers["PLACES"].labelsEnabled()


def test_a_level_without_its_layer_is_refused(run_algorithm, events):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="choose that layer too"):
        run_with(run_algorithm, events, LEVEL_FIELD="epci")


def test_small_flows_may_become_other_places_without_a_line(run_algorithm):
    few = [*care(6, "01002", "f1"), *care(7, "01002", "f2"), *care(40, "01001", "f2")]
    layers, log, _ = run_with(run_algorithm, few, SMALL="other")
    row = next(row for row in rows(layers["FLOWS"]) if row["merged"])
    assert (row["origin_id"], row["dest_id"], row["dest_name"]) == ("01002", "", "other places")
    assert (row["events"], row["patients"]) == (13, 13)
    assert "Events read: 53 = 40 in flows shown" in log
    assert "13 in small flows merged into other places" in log
    drawn = {f["events"]: f.hasGeometry() for f in layers["FLOWS"].getFeatures()}
    assert drawn == {40: True, 13: False}
    assert "without a known point" not in log


def test_the_share_that_is_shown_is_printed(run_algorithm, events):
    layers, log, _ = run_with(run_algorithm, events, TOP_SHARE=50)
    assert pairs(layers["FLOWS"]) == {("01002", "01001"): 30, ("01001", "01001"): 12}
    assert "1 flows between places are kept: they make 60.0 %" in log
    assert "20 in flows left out by TOP_SHARE" in log


def test_net_flows_have_their_fields_and_a_style_of_their_own(run_algorithm, events):
    layers, _, _ = run_with(run_algorithm, events, NET=True)
    row = next(row for row in rows(layers["FLOWS"]) if row["events"] == 30)
    assert (row["events_back"], row["net"], row["gross"]) == (0, 30, 30)
    assert "net" in layers["FLOWS"].renderer().classAttribute()


def test_the_type_of_the_residence_may_come_from_the_patients(run_algorithm):
    steps, patients = layers_of([*care(12, "01002", "f1"), *care(15, "01003", "f1")])
    patients.dataProvider().addAttributes(kept_field("territory_type"))
    patients.updateFields()
    patients.startEditing()
    for feature in patients.getFeatures():
        kind = "rural" if feature["residence"] == "01002" else "town"
        patients.changeAttributeValue(feature.id(), 2, kind)
    patients.commitChanges()
    layers, log, _ = run_algorithm(
        "aggregateflows",
        {"STEPS": steps, "PATIENTS": patients, "BY_TERRITORY_TYPE": True, "FLOWS": "memory:"},
    )
    found = {row["territory_type"]: row["events"] for row in rows(layers["FLOWS"])}
    assert found == {"rural": 12, "town": 15}
    assert "Events of “rural”: 12 = 12 in flows shown" in log

def kept_field(name):
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QMetaType

    return [QgsField(name, QMetaType.Type.QString)]


def test_the_two_ways_of_a_pair_lie_side_by_side_when_straight(run_algorithm, events):
    def moved(shape):
        layers, _, context = run_with(run_algorithm, events, SHAPE=shape, MIN_PATIENTS=1)
        found = {
            part.offset() > 0
            for one in layers["FLOWS"].renderer().ranges()
            for part in one.symbol().symbolLayers()
            if part.layerType() in ("SimpleLine", "MarkerLine")
        }
        return found, context  # the context owns the layers

    assert moved("straight")[0] == {True}
    assert moved("arc")[0] == {False}
