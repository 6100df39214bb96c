"""The cooperation network as a user runs it: sums, secrecy, territories, names, lines, styles."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from .test_traceitineraries import rows

STEP_FIELDS = [
    "patient:string",
    "seq:integer",
    "step:string",
    "date:date",
    "facility_id:string",
    "facility_commune:string",
    "transmitted:string",
]
SITES = {
    "chu": ("01001", (500, 500)),
    "clinic": ("01001", (700, 500)),
    "msp": ("01002", (10_000, 500)),
    "lost": ("", None),
}
OUTPUTS = dict.fromkeys(("HANDOVERS", "NODES", "TERRITORIES", "HIDDEN"), "memory:")


@pytest.fixture
def steps(memory):
    """12 patients from the MSP to the CHU and back, 4 to the clinic, some staying, one lost."""
    pathways = [["msp", "chu", "msp"]] * 12 + [["msp", "clinic"]] * 4 + [["chu", "chu"]] * 20
    pathways += [["chu", "lost", "msp"], ["clinic", "chu"]]
    made = []
    for number, places in enumerate(pathways):
        for seq, place in enumerate(places, 1):
            commune, where = SITES[place]
            point = f"POINT({where[0]} {where[1]})" if where else None
            code = "" if place == "lost" else place
            sent = "oui" if number % 2 else "non"
            date = f"2020-01-{1 + 7 * (seq - 1):02d}"
            made.append((point, (f"secret-{number}", seq, "x", date, code, commune, sent)))
    return memory("Point", STEP_FIELDS, made)


@pytest.fixture
def communes(memory):
    square = "POLYGON(({0} 0, {1} 0, {1} 1000, {0} 1000, {0} 0))"
    return memory(
        "Polygon",
        ["insee:string", "epci:string", "kind:string"],
        [
            (square.format(0, 5000), ("01001", "A", "metropolis")),
            (square.format(5000, 15_000), ("01002", "B", "rural")),
        ],
    )


@pytest.fixture
def facilities(memory):
    return memory(
        "Point",
        ["facility_id:string", "name:string", "category:string"],
        [
            ("POINT(500 500)", ("chu", "CHU", "CHR")),
            ("POINT(700 500)", ("clinic", "Clinique", "Clinique")),
            ("POINT(10000 500)", ("msp", "Maison de santé", "MSP")),
        ],
    )


TERRITORIES = {"TERRITORY_FIELD": "epci", "TERRITORY_TYPE": "kind"}


def test_every_passage_is_shown_hidden_inside_or_without_facility(run_algorithm, steps):
    layers, log, _ = run_algorithm("cooperationnetwork", {"STEPS": steps, **OUTPUTS})
    assert (
        "Passages from one event to the next: 51 = 12 handovers shown + 17 handovers hidden"
        " + 20 inside one facility + 2 without facility" in log
    )
    layers, log, _ = run_algorithm(
        "cooperationnetwork", {"STEPS": steps, "MIN_PATIENTS": 0, **OUTPUTS}
    )
    assert "51 = 29 handovers shown + 0 handovers hidden" in log
    assert "lets people be recognised" in log
    assert "secret" not in log
    found = {(r["from_id"], r["to_id"]): r["handovers"] for r in rows(layers["HANDOVERS"])}
    assert found == {
        ("msp", "chu"): 12, ("chu", "msp"): 12, ("msp", "clinic"): 4, ("clinic", "chu"): 1
    }  # fmt: skip


def test_territories_tell_who_cooperates_with_whom_and_which_borders_are_crossed(
    run_algorithm, steps, communes, facilities
):
    layers, log, _ = run_algorithm(
        "cooperationnetwork",
        {"STEPS": steps, "COMMUNES": communes, "FACILITIES": facilities, **TERRITORIES,
         "MIN_PATIENTS": 0, **OUTPUTS},
    )  # fmt: skip
    matrix = {(r["from_type"], r["to_type"]): r for r in rows(layers["TERRITORIES"])}
    assert matrix[("rural", "metropolis")]["handovers"] == 16
    assert matrix[("metropolis", "rural")]["handovers"] == 12
    assert matrix[("metropolis", "metropolis")]["handovers"] == 1
    assert matrix[("all", "all")]["handovers"] == 29
    assert matrix[("rural", "metropolis")]["share_from"] == pytest.approx(1.0)
    crossing = {(r["from_id"], r["to_id"]): r["crosses"] for r in rows(layers["HANDOVERS"])}
    assert crossing[("msp", "chu")] and not crossing[("clinic", "chu")]
    nodes = {r["facility_id"]: r for r in rows(layers["NODES"])}
    assert nodes["msp"]["coordinates"] and not nodes["chu"]["coordinates"]
    assert nodes["msp"]["facility_name"] == "Maison de santé"
    assert nodes["chu"]["share_crossing"] == pytest.approx(24 / 25)
    assert (nodes["chu"]["in_strength"], nodes["chu"]["out_strength"]) == (13, 12)
    assert "Facilities with events: 3 = 3 in FACILITIES + 0 not in it" in log


def test_waits_kilometres_and_transmission_are_on_the_lines(run_algorithm, steps):
    layers, _, _ = run_algorithm(
        "cooperationnetwork", {"STEPS": steps, "MIN_PATIENTS": 0, "SHAPE": "straight", **OUTPUTS}
    )
    line = next(f for f in layers["HANDOVERS"].getFeatures() if f["to_id"] == "clinic")
    assert line["median_wait_days"] == pytest.approx(7)
    assert line["km"] == pytest.approx(9.3)
    assert line["share_transmitted"] == pytest.approx(0.5)
    assert [(p.x(), p.y()) for p in line.geometry().asPolyline()] == [(10_000, 500), (700, 500)]


def test_facilities_give_points_to_steps_that_have_none(run_algorithm, memory, facilities):
    events = [
        (None, (f"p{i}", seq, "x", None, place, "", ""))
        for i in range(12)
        for seq, place in ((1, "msp"), (2, "chu"))
    ]
    table = memory("None", STEP_FIELDS, events)
    layers, _, _ = run_algorithm(
        "cooperationnetwork", {"STEPS": table, "FACILITIES": facilities, **OUTPUTS}
    )
    (line,) = layers["HANDOVERS"].getFeatures()
    assert line["km"] == pytest.approx(9.5)
    assert line.geometry().length() > 9500
    assert layers["HANDOVERS"].crs().authid() == "EPSG:2154"


def test_a_table_of_steps_alone_still_gives_the_network(run_algorithm, memory):
    events = [
        (None, (f"p{i}", seq, "x", None, place, "", ""))
        for i in range(12)
        for seq, place in ((1, "msp"), (2, "chu"))
    ]
    layers, log, _ = run_algorithm(
        "cooperationnetwork", {"STEPS": memory("None", STEP_FIELDS, events), **OUTPUTS}
    )
    assert [r["handovers"] for r in rows(layers["HANDOVERS"])] == [12]
    assert "without line" in log


def test_the_style_has_a_rule_per_class_and_names_the_communities(
    run_algorithm, steps, communes, facilities
):
    from parcours_plugin.layers import read_table
    from parcours_plugin.processing.styles.cooperation import handovers_style, nodes_style

    layers, _, _ = run_algorithm(
        "cooperationnetwork",
        {"STEPS": steps, "COMMUNES": communes, "FACILITIES": facilities, **TERRITORIES,
         "MIN_PATIENTS": 0, **OUTPUTS},
    )  # fmt: skip
    handovers, nodes = layers["HANDOVERS"], layers["NODES"]
    handovers_style(read_table(handovers))(handovers)
    within, across = handovers.renderer().rootRule().children()
    assert "within" in within.label() and "across" in across.label()
    expressions = [rule.filterExpression() for rule in across.children()]
    drawn = sum(
        any(f.fieldNameIndex("handovers") >= 0 and _holds(f, text) for text in expressions)
        for f in handovers.getFeatures()
        if f["crosses"]
    )
    assert drawn == 3
    nodes_style(read_table(nodes))(nodes)
    labels = [rule.label() for rule in nodes.renderer().rootRule().descendants()]
    assert "around Maison de santé — 3" in labels
    assert any("coordinates" in label for label in labels)


def _holds(feature, expression):
    from qgis.core import QgsExpression, QgsExpressionContext

    context = QgsExpressionContext()
    context.setFeature(feature)
    context.setFields(feature.fields())
    return bool(QgsExpression(expression).evaluate(context))
