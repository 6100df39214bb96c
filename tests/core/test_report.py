"""The report's numbers on a table that one can check with a pencil."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.report import figures, page
from parcours_plugin.core.report.figures import StudyTables
from parcours_plugin.core.report.study import StudyTexts, study_report

TEMPLATE = Path(__file__).resolve().parents[2] / "resources" / "templates" / "study.html"


@pytest.fixture
def tables():
    patients = [f"p{i}" for i in range(12)]
    steps = pd.DataFrame(
        {
            "patient": np.repeat(patients, 2),
            "seq": [1, 2] * 12,
            "step": ["Mammographie", "Chirurgie"] * 12,
            "facility_id": ["f1", "f2"] * 12,
            "facility_commune": "00001",
            "wait_days": [np.nan, 10.0] * 11 + [np.nan, 40.0],
        }
    )
    legs = pd.DataFrame(
        {
            "patient": np.repeat(patients, 2),
            "from_kind": "home",
            "to_kind": "facility",
            "step": ["Mammographie", "Chirurgie"] * 12,
            "km": [1.0, 20.0] * 12,
            "minutes": [2.0, 25.0] * 12,
        }
    )
    homeward = legs.assign(from_kind="facility", to_kind="home")
    return StudyTables(
        steps=steps,
        patients=pd.DataFrame(
            {
                "patient": patients,
                "territory_type": ["Rural"] * 11 + ["<b>Ville</b>"],
                "n_facilities": 2,
                "duration_days": 10.0,
            }
        ),
        rejects=pd.DataFrame({"message": ["no date"], "row": [3]}),
        legs=pd.concat([legs, homeward]),
        levels=pd.DataFrame({"minutes": [5.0, 20.0, np.nan], "population": [100, 50, 50]}),
        summary=pd.DataFrame(
            {
                "territory_type": ["Rural", "Rural"],
                "access_class": [1, 2],
                "access_label": ["≤ 15 min", "15–30 min"],
                "population": [100.0, 50.0],
            }
        ),
        flows=pd.DataFrame(
            {
                "origin_id": ["00001"],
                "origin_name": ["A"],
                "dest_id": ["00002"],
                "dest_name": ["B"],
                "events": [12],
                "patients": [12],
                "share_origin": [0.5],
            }
        ),
        hidden=pd.DataFrame({"events": [7], "cells": [3]}),
    )


def test_travel_by_step_counts_the_way_there_once(tables):
    found = figures.travel_by(figures.outward_legs(tables), "step", 1).set_index("step")
    assert found.loc["Chirurgie", "events"] == 12
    assert found.loc["Chirurgie", "median_km"] == 20.0
    assert found.loc["Mammographie", "median_minutes"] == 2.0


def test_figures_of_few_patients_are_hidden(tables):
    found = figures.travel_by(figures.outward_legs(tables), "territory_type", 11)
    found = found.set_index("territory_type")
    assert found.loc["Rural", "patients"] == 11
    assert found.loc["<b>Ville</b>"].isna().all()


def test_waits_are_between_consecutive_steps(tables):
    waits = figures.waits_between(tables.steps, 1)
    assert waits[["from_step", "to_step"]].to_numpy().tolist() == [["Mammographie", "Chirurgie"]]
    assert waits["median_days"].tolist() == [10.0]


def test_population_within_limits_counts_the_unreached_as_beyond(tables):
    reached = figures.reached_within(tables.levels, (15.0, 30.0))
    assert reached["share_communes"].tolist() == pytest.approx([1 / 3, 2 / 3])
    assert reached["share_population"].tolist() == pytest.approx([0.5, 0.75])


def test_steps_come_in_the_order_of_care(tables):
    assert figures.steps_in_order(tables.steps) == ["Mammographie", "Chirurgie"]


def test_a_bar_is_as_long_as_its_share():
    assert page.share(0.5).width == 35.0
    assert page.share(float("nan")).kind == "hidden"


def test_the_page_shows_the_numbers_and_escapes_what_people_write(tables):
    texts = StudyTexts("Title <i>", "Synthetic", "access.png", "flows.png")
    html = study_report(tables, texts, 11, TEMPLATE)
    assert "Title &lt;i&gt;" in html and "<b>Ville" not in html
    assert "access.png" in html and "flows.png" in html
    assert "stand for 7 events" in html
