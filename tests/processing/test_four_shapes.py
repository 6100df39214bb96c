"""The 600 patients of the sample in four shapes give the same steps."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SHAPES = ("long.csv", "wide.csv", "long.xlsx", "wide.xlsx")


def load(run_algorithm, name):
    from parcours_plugin.layers import read_table

    layers, log, context = run_algorithm(
        "loadpathways",
        {
            "INPUT": str(SAMPLE / f"pathways_{name}"),
            "FACILITIES": f"{SAMPLE}/sample.gpkg|layername=facilities",
            "FACILITIES_ID": "facility_id",
            "FACILITIES_NAME": "name",
            "COMMUNES": f"{SAMPLE}/sample.gpkg|layername=communes",
            "COMMUNES_ID": "code",
            "COMMUNES_NAME": "name",
            "TERRITORY_TYPE": "territory_type",
            "STEPS": "TEMPORARY_OUTPUT",
            "PATIENTS": "TEMPORARY_OUTPUT",
            "REJECTS": "TEMPORARY_OUTPUT",
        },
    )
    return {key: read_table(layers[key]) for key in ("STEPS", "PATIENTS", "REJECTS")}, log


@pytest.fixture(scope="module")
def loaded():
    return {}


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_gives_the_same_steps_as_the_long_csv(run_algorithm, loaded, name):
    if "long.csv" not in loaded:
        loaded["long.csv"], _ = load(run_algorithm, "long.csv")
    tables, _ = load(run_algorithm, name)
    for key in ("STEPS", "PATIENTS"):
        pd.testing.assert_frame_equal(tables[key], loaded["long.csv"][key])
    assert len(tables["STEPS"]) > 3000
    assert tables["PATIENTS"]["patient"].nunique() == 600
    assert len(tables["REJECTS"]) == 0


def test_the_dirty_table_tells_each_fault(run_algorithm):
    tables, log = load(run_algorithm, "dirty.csv")
    codes = set(tables["REJECTS"]["code"])
    assert {
        "no_patient",
        "no_step",
        "bad_date",
        "unknown_residence",
        "duplicate",
        "totals_row",
    } <= codes
    assert "Rows read: 182 =" in log
    restored = tables["STEPS"]["flags"].fillna("").str.contains("zero")
    assert restored.any()
