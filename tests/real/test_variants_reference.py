"""Variants, what follows what and the steps agree with independent programs on public logs."""

import csv
from pathlib import Path

import numpy as np
import pytest

from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.follows import activities_table, follows_table
from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.pathways.sequences import case_durations, sequences_of
from parcours_plugin.core.pathways.variants import variants_table
from parcours_plugin.core.tables.reading import read_file

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "eventlog"
COPIES = [
    ("running-example", "running-example.csv"),
    ("running-example", "running-example_fr_cp1252.csv"),
    ("running-example", "running-example_fr_utf8bom.csv"),
    ("running-example", "running-example_fr_tab.txt"),
    ("running-example", "running-example_fr_dates.xlsx"),
    ("running-example", "running-example_fr_text_shuffled.xlsx"),
    ("receipt", "receipt.csv"),
]
SECONDS_PER_DAY = 86_400.0
ROUNDING_SECONDS = 2e-3

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the reference results (../shared/reference) are not there"
)


def rows(log, name):
    with open(FOLDER / log / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module", params=COPIES, ids=[name for _, name in COPIES])
def log_and_sequences(request):
    log, name = request.param
    events = event_log(load_pathways(read_file(FOLDER / "input" / name)).steps)
    return log, events, sequences_of(events)


def check_follows(table, log):
    wanted = {(r["from"], r["to"]): r for r in rows(log, "dfg.csv")}
    found = {(r["from_step"], r["to_step"]): r for r in table}
    assert {pair: r["count"] for pair, r in found.items()} == {
        pair: int(r["count"]) for pair, r in wanted.items()
    }
    for pair, row in found.items():
        assert row["cases"] == int(wanted[pair]["cases"])
        for kind in ("median", "mean", "min", "max"):
            seconds = row[f"{kind}_days"] * SECONDS_PER_DAY
            assert abs(seconds - float(wanted[pair][f"{kind}_s"])) < ROUNDING_SECONDS, (pair, kind)


def check_activities(table, log):
    found = {r["step"]: r for r in table}
    for row in rows(log, "activities.csv"):
        for column in ("events", "cases", "cases_with_rework", "repetitions"):
            assert found[row["activity"]][column] == int(row[column]), (row["activity"], column)
    assert len(found) == len(rows(log, "activities.csv"))
    for name, column in (("start_activities.csv", "starts"), ("end_activities.csv", "ends")):
        wanted = {r["activity"]: int(r["cases"]) for r in rows(log, name)}
        assert {step: r[column] for step, r in found.items() if r[column]} == wanted


def check_variants(table, log):
    wanted = rows(log, "variants.csv")
    assert {r["variant"]: r["cases"] for r in table} == {
        r["variant"]: int(r["cases"]) for r in wanted
    }
    assert [r["cases"] for r in table] == [int(r["cases"]) for r in wanted]
    for column, other in (("share", "share"), ("cumulative", "cum_share")):
        assert np.allclose([r[column] for r in table], [float(r[other]) for r in wanted], atol=1e-9)


def records(frame):
    return frame.to_dict("records")


def test_what_follows_what(log_and_sequences):
    log, _, sequences = log_and_sequences
    check_follows(records(follows_table(sequences)), log)


def test_starts_ends_and_rework(log_and_sequences):
    log, _, sequences = log_and_sequences
    check_activities(records(activities_table(sequences)), log)


def test_variants_and_their_shares(log_and_sequences):
    log, _, sequences = log_and_sequences
    check_variants(records(variants_table(sequences)), log)


def test_durations_of_the_cases(log_and_sequences):
    log, events, sequences = log_and_sequences
    wanted = {r["case:concept:name"]: float(r["duration_s"]) for r in rows(log, "cases.csv")}
    found = dict(zip(events.patients["patient"], case_durations(sequences) * SECONDS_PER_DAY))
    assert set(found) == set(wanted)
    assert max(abs(found[case] - wanted[case]) for case in wanted) < ROUNDING_SECONDS


@pytest.mark.parametrize("log", ["running-example", "receipt"])
def test_the_algorithms_agree_too(run_algorithm, tmp_path, log):
    steps = str(tmp_path / "steps.gpkg")
    run_algorithm("loadpathways", {"INPUT": str(FOLDER / "input" / f"{log}.csv"), "STEPS": steps})
    outputs = dict.fromkeys(("VARIANTS", "FOLLOWS", "ACTIVITIES"), "memory:")
    results, _, _ = run_algorithm("pathwayvariants", {"STEPS": steps, **outputs})
    tables = {
        name: [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]
        for name, layer in results.items()
    }
    check_variants(tables["VARIANTS"], log)
    check_follows(tables["FOLLOWS"], log)
    check_activities(tables["ACTIVITIES"], log)
