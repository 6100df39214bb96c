"""The sentence that reads a pathway, its dates and its itinerary."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core import i18n
from parcours_plugin.core.pathways.itinerary import curved_leg, itinerary_of
from parcours_plugin.core.pathways.moments import long_date, short_date
from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps
from parcours_plugin.core.pathways.sentence import sentence_of, title_of
from parcours_plugin.core.pathways.single_pathway import pathway_of


def pathway(rows, **columns):
    """A pathway of one patient from (step, date, facility, x, y) rows."""
    frame = pd.DataFrame(rows, columns=["step", "date", "facility_name", "x", "y"])
    frame = frame.assign(patient="P1", residence="63003", **columns)
    frame["date"] = pd.to_datetime(frame["date"])
    frame["seq"] = np.arange(len(frame)) + 1
    names = recognise_steps(frame.columns)
    x, y = frame.x.to_numpy(float), frame.y.to_numpy(float)
    return pathway_of(group_steps(frame, names, x, y), 0)


ROWS = [
    ("mammography", "2019-03-04", "Imaging", 10, 0),
    ("biopsy", "2019-03-16", "CHU", 20, 5),
    ("meeting", "2019-03-16", "CHU", 20, 5),
    ("surgery", "2019-05-20", "Clinic", np.nan, np.nan),
    ("mammography", "2019-06-01", "Imaging", 10, 0),
]


def test_the_sentence_tells_who_what_where_and_the_longest_wait():
    told = sentence_of(pathway(ROWS, residence_name="Ambert", territory_type="rural"))
    assert told == (
        "Lives in Ambert (rural). 5 steps at 3 facilities over 89 days, from 4 March 2019 to"
        " 1 June 2019. Mammography at Imaging; 12 days later biopsy at CHU; the same day meeting"
        " at the same place; 65 days later surgery at Clinic; 12 days later mammography at"
        " Imaging. The longest wait, 65 days, comes before: surgery. Not on the map: 1 step."
    )


def test_repeated_sessions_are_told_once_with_their_number():
    rows = [("radiotherapy", f"2019-03-{day:02}", "CHU", 0, 0) for day in range(1, 26)]
    told = sentence_of(pathway(rows))
    assert "Radiotherapy (25 times) at CHU." in told
    assert told.count("adiotherapy") == 2  # once in the story, once for the longest wait


def test_a_very_long_pathway_is_cut_and_the_rest_is_counted():
    rows = [(f"step {n}", "2019-03-01", "CHU", 0, 0) for n in range(40)]
    assert "then 30 steps more" in sentence_of(pathway(rows))


def test_one_step_without_anything_else_is_still_a_sentence():
    told = sentence_of(pathway([("surgery", None, None, np.nan, np.nan)]))
    assert told.startswith("Lives in 63003. 1 step, without dates.")
    assert "Surgery at an unknown place." in told


def test_the_title_counts_steps_facilities_and_days():
    assert title_of(pathway(ROWS)) == "5 steps · 3 facilities · 89 days"


@pytest.fixture
def french(tmp_path):
    yield i18n.set_language("fr_FR", _translation(tmp_path))
    i18n.set_language("en", tmp_path)


def _translation(folder):
    (folder / "parcours_fr.ts").write_text(
        "<TS><context><message><source>March</source><translation>mars</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    return folder


def test_dates_follow_the_language(french):
    assert short_date(17959.0) == "04/03/2019"
    assert long_date(17956.0) == "1er mars 2019"


def test_the_itinerary_starts_at_home_and_visits_places_in_order():
    found = itinerary_of(pathway(ROWS), home=(0.0, 0.0))
    assert found.has_home
    assert found.x.tolist() == [0, 10, 20] and found.y.tolist() == [0, 0, 5]
    assert list(zip(found.leg_from.tolist(), found.leg_to.tolist())) == [(0, 1), (1, 2), (2, 1)]
    assert found.leg_row.tolist() == [0, 1, 4]
    assert found.place_of_row.tolist() == [1, 2, 2, -1, 1]


def test_badges_number_the_steps_of_each_place():
    found = itinerary_of(pathway(ROWS), home=(0.0, 0.0))
    assert [[badge.text for badge in place] for place in found.badges] == [
        [],
        ["1", "5"],
        ["2", "3"],
    ]
    sessions = [("radiotherapy", f"2019-03-{day:02}", "CHU", 3, 4) for day in range(1, 26)]
    found = itinerary_of(pathway(sessions))
    assert [[badge.text for badge in place] for place in found.badges] == [["1–25"]]
    assert len(found.leg_row) == 0


def test_an_itinerary_without_any_place_is_empty():
    found = itinerary_of(pathway([("surgery", None, None, np.nan, np.nan)]))
    assert len(found.x) == 0 and found.place_of_row.tolist() == [-1]
    only_home = itinerary_of(pathway([("surgery", None, None, np.nan, np.nan)]), home=(1.0, 2.0))
    assert only_home.x.tolist() == [1.0] and only_home.badges == ((),)


def test_a_home_at_the_facility_needs_no_leg():
    found = itinerary_of(pathway(ROWS[:1]), home=(10.0, 0.0))
    assert len(found.leg_row) == 0 and [len(place) for place in found.badges] == [1]


def test_the_way_back_runs_beside_the_way_there():
    there_x, there_y = curved_leg(0, 0, 10, 0, bend=0.2)
    _, back_y = curved_leg(10, 0, 0, 0, bend=0.2)
    assert (there_x[0], there_y[0], there_x[-1], there_y[-1]) == (0, 0, 10, 0)
    assert there_y[12] == pytest.approx(-2.0) and back_y[12] == pytest.approx(2.0)
