"""Kilometres and breaks of the panel, against pencil and against the indicators."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.pathways.breaks import break_texts, breaks_of
from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.patient_measures import (
    BreakRules,
    Ground,
    measure_patients,
    variant_text,
)
from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps
from parcours_plugin.core.pathways.reference_limits import read_reference_limits
from parcours_plugin.core.pathways.sequences import sequences_of
from parcours_plugin.core.pathways.travel import patient_travel, straight_measure, travel_of
from parcours_plugin.core.pathways.variants import variants_table
from parcours_plugin.core.pathways.waits import first_steps, waits_between

REFERENCE = """step,step_fr,care,visits,obligatory,after,limit_days,limit_source
biopsy,Biopsie,biopsy,1,yes,,,
meeting,RCP,meeting,0,yes,biopsy,15,local
surgery,Chirurgie,surgery,1,yes,meeting,30,local
follow_up,Suivi,follow_up,1,no,surgery,,
"""


@pytest.fixture
def reference(tmp_path):
    path = Path(tmp_path) / "reference.csv"
    path.write_text(REFERENCE, encoding="utf-8")
    return read_reference_limits(path)


def table(n_patients=200, seed=3):
    """Steps by chance: some steps missing, some undated, some twice."""
    chance = np.random.default_rng(seed)
    n = n_patients * 5
    patient = np.repeat(np.arange(n_patients), 5)
    kind = chance.integers(0, 4, n)
    date = pd.Timestamp("2020-01-01") + pd.to_timedelta(chance.integers(0, 300, n), "D")
    facility = chance.integers(0, 6, n)
    frame = pd.DataFrame(
        {
            "patient": [f"P{p}" for p in patient],
            "step": np.array(["Biopsie", "RCP", "Chirurgie", "Suivi"], object)[kind],
            "date": date,
            "facility_id": [f"F{f}" for f in facility],
            "facility_commune": [f"6300{f}" for f in facility],
            "residence": [f"630{p % 3:02d}" for p in patient],
            "x": 1000.0 * facility,
            "y": 500.0 * (facility % 4),
        }
    )
    frame.loc[chance.random(n) < 0.05, "date"] = pd.NaT
    return frame


def grouped(frame):
    return group_steps(
        frame, recognise_steps(list(frame)), frame.x.to_numpy(), frame.y.to_numpy()
    )


def test_kilometres_go_from_home_through_every_place_and_back():
    frame = pd.DataFrame(
        {
            "patient": ["a", "a", "a", "b"],
            "seq": [1, 2, 3, 1],
            "step": ["s"] * 4,
            "x": [3000.0, 3000.0, 0.0, 9.0],
            "y": [4000.0, 0.0, 0.0, np.nan],
        }
    )
    found = measure_patients(grouped(frame), np.zeros(2), np.zeros(2))
    assert found.km[0] == pytest.approx(5 + 4 + 3 + 0) and np.isnan(found.km[1])
    assert found.leg_km[:3] == pytest.approx([5, 4, 3]) and found.from_home
    without = measure_patients(grouped(frame))
    assert without.km[0] == pytest.approx(7) and not without.from_home
    assert np.isnan(without.leg_km[0])


def test_degrees_are_measured_on_the_globe():
    one = np.ones(1)
    quarter = Ground(degrees=True).km(0 * one, 0 * one, 90 * one, 0 * one)
    assert quarter[0] == pytest.approx(6371.0088 * np.pi / 2)


def test_kilometres_and_breaks_are_those_of_the_indicators(reference):
    frame = table()
    log = event_log(
        frame,
        pd.DataFrame({"patient": frame.patient.unique(), "x": 10.0, "y": 20.0}),
    )
    steps = grouped(frame)
    assert steps.patients.tolist() == log.patients["patient"].tolist()
    home = np.full(steps.n_patients, 10.0)
    found = measure_patients(
        steps, home, home + 10.0, rules=BreakRules(30.0, reference)
    )
    row = log.convert("step", reference.rows_of)
    travels = np.append(reference.visits, 1.0)[row] != 0
    people = patient_travel(
        log, travel_of(log, travels, straight_measure(log)), np.ones(len(log), bool)
    )
    assert found.km == pytest.approx(people.chain_km, nan_ok=True)
    first = first_steps(log, row, len(reference.step))
    waits = waits_between(log, reference, first)
    breaks = breaks_of(log, 30.0, reference, first, waits)
    assert (found.n_breaks == break_texts(breaks, log.n_patients)[0]).all()
    kinds = breaks["kind"].value_counts()
    assert found.n_over_limit.sum() == kinds["over_limit"] > 0
    assert found.n_missing.sum() == kinds["missing_step"] == len(found.missing_step) > 0
    assert found.n_changes.sum() == kinds["change_after_wait"] > 0
    assert found.over_limit.sum() == kinds["over_limit"]


def test_a_reference_that_knows_few_of_the_steps_is_of_no_use(reference):
    frame = table().assign(step="autre chose")
    found = measure_patients(grouped(frame), rules=BreakRules(reference=reference))
    assert not found.uses_reference and not found.has_limits
    assert (found.n_breaks == found.n_changes).all()


def test_variants_are_those_of_the_table_of_variants():
    frame = table()
    steps = grouped(frame)
    found = measure_patients(steps)
    expected = variants_table(sequences_of(event_log(frame)))
    counted = {
        variant_text(steps, patient): n
        for patient, n in zip(found.variant_example.tolist(), found.variant_patients.tolist())
    }
    assert counted == dict(zip(expected["variant"], expected["cases"]))
    assert (np.bincount(found.variant) == found.variant_patients).all()
    assert (np.diff(found.variant_patients) <= 0).all()


def test_care_outside_needs_both_codes():
    frame = table()
    frame["residence"] = None
    found = measure_patients(grouped(frame))
    assert not found.outside_commune.any() and not found.outside_departement.any()
