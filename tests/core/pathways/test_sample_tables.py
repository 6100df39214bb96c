"""The project's own sample: four shapes of one cohort, and a table with everything wrong."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from osgeo import ogr

from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.tables.directories import CommuneDirectory, FacilityDirectory
from parcours_plugin.core.tables.reading import read_file

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"
SHAPES = ("pathways_long.csv", "pathways_wide.csv", "pathways_long.xlsx", "pathways_wide.xlsx")


@pytest.fixture(scope="module")
def load():
    source = ogr.Open(str(SAMPLE / "sample.gpkg"))

    def column(layer, name):
        values = [feature[name] or "" for feature in source.GetLayerByName(layer)]
        return np.array(values, dtype=object)

    communes = CommuneDirectory(
        *(column("communes", name) for name in ("code", "name", "territory_type"))
    )
    facilities = FacilityDirectory(
        *(column("facilities", name) for name in ("facility_id", "name", "commune"))
    )
    return lambda name: load_pathways(
        read_file(SAMPLE / name), facilities=facilities, communes=communes
    )


def test_four_shapes_of_the_sample_give_the_same_steps_and_patients(load):
    first, *others = (load(name) for name in SHAPES)
    assert first.counts.patients == 600
    assert first.counts.rows_rejected == len(first.rejects) == 0
    assert (first.facility_row >= 0).all() and (first.residence_row >= 0).all()
    for other in others:
        pd.testing.assert_frame_equal(first.steps, other.steps)
        pd.testing.assert_frame_equal(first.patients, other.patients)


def test_actors_and_transmission_are_read(load):
    steps = load("pathways_coordination.csv").steps
    assert (steps["actor"] != "").all()
    assert set(steps["transmitted"]) == {"yes", "no"}


def test_the_dirty_table_loses_no_row(load):
    loaded = load("pathways_dirty.csv")
    counts = loaded.counts
    assert counts.rows_read == counts.rows_loaded + counts.rows_rejected
    rejected = loaded.rejects[loaded.rejects["kind"] == "rejected"]
    assert len(rejected) == counts.rows_rejected
    assert set(rejected["code"]) == {"bad_date", "no_patient", "no_step", "duplicate", "totals_row"}
    assert loaded.steps["flags"].str.contains("residence_zero_restored").any()
