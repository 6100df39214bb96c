"""Pathway indicators as a user runs them: on paper cases, on the sample, by table and by roads."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
REFERENCE = str(ROOT / "resources" / "pathways" / "breast_cancer.csv")
STEP_FIELDS = [
    *("patient:string", "seq:integer", "step:string", "date:date", "facility_id:string"),
    *("facility_commune:string", "residence:string", "territory_type:string", "visits:integer"),
]
OUTPUTS = ("INDICATORS", "BY_TYPE", "WAITS", "BREAKS", "COORDINATION")
SQUARE = "POLYGON(({0} -5, {1} -5, {1} 5, {0} 5, {0} -5))"


@pytest.fixture
def steps(memory):
    a, b = ("a", "01001", "rural"), ("b", "01002", "ville")
    rows = [
        (3000, a, 1, "Biopsie", "2023-01-01", "f1", "01002", 1),
        (3000, a, 2, "RCP", "2023-01-05", "f1", "01002", 1),
        (7000, a, 3, "Chirurgie", "2023-05-01", "f2", "", 2),
        (7000, b, 1, "Biopsie", "2023-01-01", "f2", "", 1),
        (None, b, 2, "Chirurgie", "2023-02-01", "f9", "", 1),
    ]
    return memory(
        "Point",
        STEP_FIELDS,
        [
            (
                None if x is None else f"POINT({x} 0)",
                (p, seq, step, date, site, place, home, kind, visits),
            )
            for x, (p, home, kind), seq, step, date, site, place, visits in rows
        ],
    )


@pytest.fixture
def patients(memory):
    return memory(
        "Point",
        ["patient:string", "residence:string"],
        [("POINT(0 0)", ("a", "01001")), ("POINT(3000 0)", ("b", "01002"))],
    )


@pytest.fixture
def indicators(run_algorithm, steps, patients):
    def run(**parameters):
        wanted = dict.fromkeys(OUTPUTS, "memory:")
        return run_algorithm(
            "pathwayindicators", {"STEPS": steps, "PATIENTS": patients, **wanted, **parameters}
        )

    return run


def rows(layer, *names):
    return [tuple(feature[name] for name in names) for feature in layer.getFeatures()]


def test_without_times_kilometres_are_straight_and_the_log_says_so(indicators):
    layers, log, _ = indicators()
    found = rows(layers["INDICATORS"], "patient", "km_chain", "km_return", "km_visits", "reason")
    assert found[0] == ("a", 14, 2 * (3 + 3 + 7), 2 * (3 + 3 + 14), "")
    assert found[1][:4] == ("b", None, None, None)
    assert "no place" in found[1][4]
    assert "as the crow flies" in log
    assert (
        "Events read: 5 = 4 with a journey + 0 the patient does not travel for + 1 without" in log
    )
    assert "Patients: 2 = 1 with all journeys known + 1 with some journey unknown" in log


def test_the_fields_are_those_of_the_contracts(indicators):
    from parcours_plugin.core import contracts

    layers, _, _ = indicators()
    wanted = (
        contracts.INDICATORS,
        contracts.INDICATOR_GROUPS,
        contracts.WAITS,
        contracts.BREAKS,
        contracts.COORDINATION,
    )
    for name, contract in zip(OUTPUTS, wanted):
        assert layers[name].fields().names() == [field.name for field in contract]


def test_the_reference_takes_the_meeting_out_of_the_travel_and_names_the_waits(indicators):
    layers, log, _ = indicators(REFERENCE_PATHWAY=REFERENCE)
    assert rows(layers["INDICATORS"], "km_return", "n_travelled")[0] == (2 * (3 + 7), 2)
    waits = rows(layers["WAITS"], "patient", "from_step", "step", "days", "over_limit")
    assert ("a", "biopsy", "multidisciplinary meeting", 4, None) in waits
    breaks = rows(layers["BREAKS"], "patient", "kind", "step")
    assert ("a", "change_after_wait", "Chirurgie") in breaks
    assert ("a", "missing_step", "mammography") in breaks
    assert "1 the patient does not travel for" in log
    assert "Limits of waits: 0" in log


def test_a_table_of_times_gives_minutes_and_tells_what_it_lacks(indicators, memory):
    table = memory(
        "None",
        ["origin_id:string", "dest_id:string", "minutes:double"],
        [
            (None, row)
            for row in [
                ("01001", "f1", 5),
                ("01001", "f2", 11),
                ("f1", "f2", 6),
                ("01002", "f2", 7),
            ]
        ],
    )
    layers, log, _ = indicators(TRAVEL_TIMES=table)
    found = rows(layers["INDICATORS"], "minutes_chain", "minutes_return", "minutes_visits")
    assert found[0] == (5 + 0 + 6 + 11, 2 * (5 + 5 + 11), 2 * (5 + 5 + 22))
    assert found[1] == (None, None, None)
    assert "no kilometres: they are as the crow flies" in log
    assert "1 without a way" in log


def test_roads_are_one_way_there_and_back(indicators, memory):
    roads = memory(
        "LineString",
        ["speed:double", "way:string"],
        [
            ("LINESTRING(0 0, 3000 0)", (60, "B")),
            ("LINESTRING(3000 0, 7000 0)", (60, "F")),
            ("LINESTRING(7000 0, 7000 3000, 3000 3000, 3000 0)", (60, "F")),
        ],
    )
    layers, _, _ = indicators(NETWORK=roads, SPEED_FIELD="speed", DIRECTION_FIELD="way")
    found = rows(layers["INDICATORS"], "minutes_chain", "minutes_return", "km_return")
    assert found[0] == pytest.approx((3 + 4 + 13, 3 + 3 + 3 + 3 + 7 + 13, 32), abs=1e-6)


def test_polygons_tell_the_communes_the_territory_and_the_metropolis(indicators, memory):
    communes = memory(
        "Polygon",
        ["insee:string", "epci:string"],
        [
            (SQUARE.format(-10, 1000), ("01001", "E1")),
            (SQUARE.format(2000, 4000), ("01002", "E1")),
            (SQUARE.format(6000, 8000), ("02003", "E2")),
        ],
    )
    layers, log, _ = indicators(COMMUNES=communes, TERRITORY_FIELD="epci", METROPOLIS="E2")
    names = ("share_departement", "share_territory", "share_metropolis")
    a, b = rows(layers["INDICATORS"], *names)
    assert a == pytest.approx((2 / 3, 2 / 3, 1 / 3))
    assert b == (0, 0, 1)
    assert "1 places of care without commune: 1 lie in a commune" in log


def test_an_unknown_metropolis_is_one_sentence(indicators):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="no commune goes by “Atlantis”"):
        indicators(METROPOLIS="Atlantis")


def test_small_groups_are_written_without_numbers(indicators):
    layers, log, _ = indicators(MIN_PATIENTS=11)
    groups = rows(layers["BY_TYPE"], "by", "patients", "median_km_chain", "hidden")
    assert {row[0] for row in groups} == {"all", "step", "year"}
    assert all(row[1:] == (None, None, True) for row in groups)
    layers, log, _ = indicators()
    assert "keep the tables among those who may" in log
    assert not any(row[0] for row in rows(layers["BY_TYPE"], "hidden"))


def test_a_table_without_any_geometry_still_gives_waits_and_breaks(indicators, memory, steps):
    plain = memory(
        "None", STEP_FIELDS, [(None, feature.attributes()) for feature in steps.getFeatures()]
    )
    layers, _, _ = indicators(STEPS=plain, PATIENTS=None, REFERENCE_PATHWAY=REFERENCE)
    assert rows(layers["INDICATORS"], "n_steps", "n_breaks") == [(3, 3), (2, 3)]


def test_no_patient_is_named_in_the_log(indicators, memory, steps):
    rows_of = [
        (f.geometry().asWkt(), ["SECRET-1", *f.attributes()[1:]]) for f in steps.getFeatures()
    ]
    _, log, _ = indicators(STEPS=memory("Point", STEP_FIELDS, rows_of), REFERENCE_PATHWAY=REFERENCE)
    assert "SECRET" not in log


@pytest.fixture(scope="module")
def sample(qgis_app, tmp_path_factory):
    return tmp_path_factory.mktemp("sample")


def test_the_sample_speaks_of_travel_waits_and_coordination(run_algorithm, indicators, sample):
    from parcours_plugin.layers import read_table

    files = {name: str(sample / f"{name}.gpkg") for name in ("STEPS", "PATIENTS")}
    run_algorithm(
        "loadpathways",
        {
            "INPUT": str(SAMPLE / "pathways_coordination.csv"),
            "FACILITIES": f"{SAMPLE}/sample.gpkg|layername=facilities",
            "COMMUNES": f"{SAMPLE}/sample.gpkg|layername=communes",
            "COMMUNES_ID": "code",
            "TERRITORY_TYPE": "territory_type",
            **files,
        },
    )
    layers, log, _ = indicators(
        **files,
        NETWORK=f"{SAMPLE}/sample.gpkg|layername=roads",
        USE_CACHE=False,
        REFERENCE_PATHWAY=REFERENCE,
        COMMUNES=f"{SAMPLE}/sample.gpkg|layername=communes",
        COMMUNES_ID="code",
        TERRITORY_FIELD="epci_code",
        MIN_PATIENTS=11,
    )
    table = read_table(layers["INDICATORS"])
    assert (len(table), table["n_steps"].sum()) == (600, 3769)
    known = table["minutes_return"].notna()
    assert known.mean() > 0.9
    assert (known ^ (table["reason"].fillna("") != "")).all()
    assert (table["minutes_chain"] <= table["minutes_return"] + 1e-6)[known].all()
    groups = read_table(layers["BY_TYPE"]).set_index(["territory_type", "by"]).sort_index()
    rural, metropolis = groups.loc[("Rural", "all")], groups.loc[("Métropole", "all")]
    assert float(rural["median_minutes_chain"].iloc[0]) > float(
        metropolis["median_minutes_chain"].iloc[0]
    )
    handovers = read_table(layers["COORDINATION"])
    whole = handovers[handovers["by"] == "all"].iloc[0]
    assert 0.6 < whole["share_transmitted"] < 0.95
    assert {"actors", "facility", "step", "territory_type"} <= set(handovers["by"])
    assert "Events read: 3,769 = " in log
