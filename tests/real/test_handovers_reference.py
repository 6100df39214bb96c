"""Handovers of the reference event logs are those that independent programs count."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from parcours_plugin.core.flows.cooperation import node_measures, reciprocity
from parcours_plugin.core.flows.cooperation_tables import CooperationOptions, cooperation_tables
from parcours_plugin.core.flows.handovers import count_handovers, facility_table, transitions_of
from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.tables.reading import read_file

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "eventlog"

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the reference results (../shared/reference) are not there"
)


def rows(log, name):
    with open(FOLDER / log / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module", params=["running-example", "receipt"])
def reference(request):
    """Name of the log, its passages and its facilities (the resources of the log)."""
    steps = load_pathways(read_file(FOLDER / "input" / f"{request.param}.csv")).steps
    log = event_log(steps)
    return request.param, transitions_of(log), facility_table(log)


def test_every_pair_has_its_handovers_patients_and_median_wait(reference):
    name, transitions, facilities = reference
    ids = facilities["facility_id"].to_numpy()
    found = count_handovers(transitions, len(facilities), internal=True)
    pairs = {
        (ids[row.origin], ids[row.dest]): (row.handovers, row.patients, row.median_wait_days)
        for row in found.itertuples()
    }
    wanted = {(r["from"], r["to"]): r for r in rows(name, "handover.csv")}
    assert set(pairs) == set(wanted)
    for pair, (handovers, patients, days) in pairs.items():
        assert handovers == int(wanted[pair]["count"])
        assert patients == int(wanted[pair]["cases"])
        seconds = float(wanted[pair]["median_wait_s"])
        assert days * 86_400 == pytest.approx(seconds, rel=1e-8, abs=2e-3)


def test_degrees_strengths_betweenness_and_reciprocity_are_the_reference(reference):
    name, transitions, facilities = reference
    cells = count_handovers(transitions, len(facilities))
    ends = [cells[column].to_numpy(np.int64) for column in ("origin", "dest", "handovers")]
    found = node_measures(*ends, len(facilities)).set_index(facilities["facility_id"])
    for row in rows(name, "handover_nodes.csv"):
        if row["resource"] not in found.index:
            assert name == "receipt" and row["resource"] == ""
            continue
        node = found.loc[row["resource"]]
        for column in ("in_degree", "out_degree", "in_strength", "out_strength"):
            assert node[column] == int(row[column])
        assert node["betweenness"] == pytest.approx(
            float(row["betweenness_unweighted"]), abs=1e-10
        )
    summary = json.loads((FOLDER / name / "summary.json").read_text(encoding="utf-8"))["handover"]
    assert reciprocity(*ends, len(facilities)) == pytest.approx(summary["reciprocity_weighted"])
    assert len(cells) == summary["edges_no_loops"]
    assert cells["handovers"].sum() == summary["handovers_between_different"]


def test_every_transition_is_shown_hidden_or_inside_one_facility(reference):
    name, transitions, facilities = reference
    summary = json.loads((FOLDER / name / "summary.json").read_text(encoding="utf-8"))["handover"]
    facilities = facilities.assign(category="", territory="", territory_type="", coordinates=False)
    for least in (0, 11):
        for complete in ("territories", "facilities"):
            tables = cooperation_tables(
                transitions, facilities, CooperationOptions(least, complete)
            )
            sums = dict(tables.sums)
            assert sums.pop("transitions") == summary["handovers_total"] == sum(sums.values())
            assert tables.handovers["handovers"].sum() == sums["shown"]
            assert (tables.handovers["patients"] >= least).all()
            rest = sum(sums.values()) - sums["shown"]
            assert tables.hidden["events"].isna().any() or tables.hidden["events"].sum() == rest
            if not least:
                assert sums["shown"] == summary["handovers_between_different"]
