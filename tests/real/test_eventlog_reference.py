"""The reference event logs load in every copy, in the order that independent programs give."""

import csv
import gzip
import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.tables.reading import read_file

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "eventlog"
COPIES = [
    "running-example.csv",
    "running-example_fr_cp1252.csv",
    "running-example_fr_utf8bom.csv",
    "running-example_fr_tab.txt",
    "running-example_fr_dates.xlsx",
    "running-example_fr_text_shuffled.xlsx",
]

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the reference results (../shared/reference) are not there"
)


def loaded(name):
    return load_pathways(read_file(FOLDER / "input" / name))


def rows(log, name):
    with open(FOLDER / log / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def follows(steps):
    """Directly-follows counts by a plain walk."""
    pairs = Counter()
    for _, events in steps.groupby("patient", sort=False):
        names = events["step"].tolist()
        pairs.update(zip(names, names[1:]))
    return pairs


def check_against(found, log):
    variants = Counter(found.patients["variant"])
    assert variants == Counter({r["variant"]: int(r["cases"]) for r in rows(log, "variants.csv")})
    wanted = {(r["from"], r["to"]): int(r["count"]) for r in rows(log, "dfg.csv")}
    assert follows(found.steps) == Counter(wanted)
    starts = {r["activity"]: int(r["cases"]) for r in rows(log, "start_activities.csv")}
    assert Counter(found.steps.loc[found.steps["seq"] == 1, "step"]) == Counter(starts)
    ends = {r["activity"]: int(r["cases"]) for r in rows(log, "end_activities.csv")}
    assert Counter(found.steps.groupby("patient")["step"].last()) == Counter(ends)
    cases = {r["case:concept:name"]: r for r in rows(log, "cases.csv")}
    assert set(cases) == set(found.patients["patient"])
    seconds = [float(cases[p]["duration_s"]) for p in found.patients["patient"]]
    assert np.allclose(found.patients["duration_days"] * 86_400, seconds, atol=2e-3)
    events = [int(cases[p]["events"]) for p in found.patients["patient"]]
    assert found.patients["n_steps"].tolist() == events


@pytest.mark.parametrize("name", COPIES)
def test_running_example_is_the_same_in_every_copy(name):
    found = loaded(name)
    assert (found.counts.rows_read, found.counts.steps, found.counts.patients) == (42, 42, 6)
    assert len(found.rejects) == 0
    assert found.patients["variant"].nunique() == 6
    check_against(found, "running-example")


def test_running_example_steps_are_identical_in_every_copy():
    first, *others = (loaded(name).steps.drop(columns="flags") for name in COPIES)
    for other in others:
        pd.testing.assert_frame_equal(first, other)


def test_receipt_log_loads_whole_and_in_order():
    found = loaded("receipt.csv")
    assert (found.counts.rows_read, found.counts.steps, found.counts.patients) == (8577, 8577, 1434)
    assert len(found.rejects) == 0
    check_against(found, "receipt")


def test_order_is_case_time_then_file():
    found = loaded("receipt.csv")
    log = pd.read_csv(FOLDER / "input" / "receipt.csv")
    log["time"] = pd.to_datetime(log["time:timestamp"], utc=True, format="mixed"
                                 if int(pd.__version__[0]) > 1 else None)  # fmt: skip
    log = log.sort_values(["case:concept:name", "time"], kind="stable")
    assert found.steps["patient"].tolist() == log["case:concept:name"].tolist()
    assert found.steps["step"].tolist() == log["concept:name"].tolist()
    assert found.steps["facility_name"].tolist() == log["org:resource"].tolist()


@pytest.mark.parametrize("log", ["running-example", "receipt"])
def test_counts_agree_with_the_summary(log):
    summary = json.loads((FOLDER / log / "summary.json").read_text(encoding="utf-8"))
    found = loaded(f"{log}.csv")
    assert found.counts.steps == summary["events"]
    assert found.counts.patients == summary["cases"]
    assert found.patients["variant"].nunique() == summary["variants"]
    assert found.steps["step"].nunique() == summary["activities"]


def as_xes(source, path):
    """A reference log written as XES, its ``case:`` columns in the traces."""
    log = pd.read_csv(source, dtype=str, keep_default_na=False)
    root = ElementTree.Element("log", {"xes.version": "1.0"})

    def put(parent, key, value):
        if value:
            kind = "date" if key == "time:timestamp" else "string"
            written = value.replace(" ", "T") if kind == "date" else value
            ElementTree.SubElement(parent, kind, {"key": key, "value": written})

    for _, events in log.groupby("case:concept:name", sort=False):
        trace = ElementTree.SubElement(root, "trace")
        for name in log.columns[log.columns.str.startswith("case:")]:
            put(trace, name[len("case:") :], events[name].iloc[0])
        for row in events.to_dict("records"):
            event = ElementTree.SubElement(trace, "event")
            for name, value in row.items():
                if not name.startswith("case:"):
                    put(event, name, value)
    content = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


@pytest.mark.parametrize(
    ("log", "name"), [("running-example", "log.xes"), ("receipt", "log.xes.gz")]
)
def test_reference_logs_are_the_same_through_xes(log, name, tmp_path):
    path = as_xes(FOLDER / "input" / f"{log}.csv", tmp_path / name)
    found, of_csv = load_pathways(read_file(path)), loaded(f"{log}.csv")
    assert len(found.rejects) == 0
    check_against(found, log)
    columns = ["patient", "seq", "step", "date", "facility_name", "actor", "wait_days"]
    pd.testing.assert_frame_equal(found.steps[columns], of_csv.steps[columns])
