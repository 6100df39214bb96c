"""Where steps, waits and breaks stand in time."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.i18n import set_language
from parcours_plugin.core.pathways.event_log import moments_of_days
from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps
from parcours_plugin.core.pathways.reference_limits import read_reference_limits
from parcours_plugin.core.pathways.timeline import (
    LANES,
    TimelineOptions,
    lanes,
    rows_of_patients,
    timeline_of,
)
from parcours_plugin.core.pathways.timeline_axis import time_ticks
from parcours_plugin.core.pathways.timeline_letters import step_letters
from parcours_plugin.core.pathways.timeline_words import gap_lines, step_lines, wait_lines

ROWS = [
    # patient, seq, step, date, end, facility
    ("a", 1, "biopsy", "2020-01-01", None, "F1"),
    ("a", 2, "surgery", "2020-02-10", None, "F1"),  # 40 days, limit 28
    ("a", 3, "chemotherapy", "2020-03-01", "2020-06-01", "F1"),
    ("a", 4, "follow_up", "2020-09-01", None, "F2"),  # 92 days, other facility
    ("b", 1, "biopsy", "2021-05-01", None, "F1"),
    ("b", 2, "surgery", "2021-05-21", None, "F2"),  # 20 days
    ("b", 3, "follow_up", None, None, "F2"),
    ("c", 1, "surgery", "2020-04-01", None, "F1"),  # no biopsy
]
LIMITS = """step,step_fr,care,visits,obligatory,after,limit_days,limit_source
biopsy,Biopsie,biopsy,1,yes,,,
surgery,Chirurgie,surgery,1,yes,biopsy,28,a text of 2020
follow_up,Suivi,follow_up,1,no,surgery,,
"""


def grouped(rows=ROWS):
    names = ["patient", "seq", "step", "date", "end_date", "facility_id"]
    frame = pd.DataFrame(rows, columns=names)
    for name in ("date", "end_date"):
        frame[name] = pd.to_datetime(frame[name])
    return group_steps(frame, recognise_steps(names))


@pytest.fixture
def limits(tmp_path):
    path = tmp_path / "limits.csv"
    path.write_text(LIMITS, encoding="utf-8")
    return read_reference_limits(path)


def test_every_step_is_a_mark_on_the_line_of_its_patient():
    steps = grouped()
    timeline = timeline_of(steps, np.array([2, 0]))
    assert timeline.marks.row.tolist() == [7, 0, 1, 2, 3]
    assert timeline.marks.line.tolist() == [0, 1, 1, 1, 1]
    assert timeline.marks.end[3] - timeline.marks.begin[3] == 92
    assert timeline.n_lines == 2


def test_days_since_the_first_event_begin_at_zero_for_everybody():
    timeline = timeline_of(grouped(), np.arange(3), TimelineOptions(since_first=True))
    assert timeline.first.tolist() == [0, 0, 0]
    assert timeline.last.tolist() == [244, 20, 0]
    assert timeline.extent == (0, 244) and timeline.relative


def test_steps_without_a_date_are_counted_and_stand_nowhere():
    timeline = timeline_of(grouped(), np.array([1]))
    assert timeline.n_undated == 1
    assert np.isnan(timeline.marks.begin[2]) and len(timeline.gaps) == 1


def test_gaps_lie_between_the_end_of_a_step_and_the_next_and_long_changes_are_breaks():
    timeline = timeline_of(grouped(), np.array([0]))
    assert (timeline.gaps.end - timeline.gaps.begin).tolist() == [40, 20, 92]
    assert timeline.gaps.is_break.tolist() == [False, False, True]
    patient = timeline_of(grouped(), np.array([0]), TimelineOptions(break_days=92))
    assert not patient.gaps.is_break.any()


def test_waits_are_held_against_their_limits(limits):
    timeline = timeline_of(grouped(), np.array([1, 0, 2]), TimelineOptions(limits=limits))
    waits = timeline.waits
    assert waits.line.tolist() == [0, 1] and waits.over.tolist() == [False, True]
    assert (waits.due - waits.begin).tolist() == [28, 28]
    assert (waits.end - waits.begin).tolist() == [20, 40]
    assert timeline.marks.row[waits.mark].tolist() == [5, 1]


def test_obligatory_steps_that_are_missing_are_told_with_the_kind_of_the_layer(limits):
    steps = grouped()
    timeline = timeline_of(steps, np.arange(3), TimelineOptions(limits=limits))
    assert timeline.missing_line.tolist() == [2]
    assert steps.step.words[timeline.missing_code[0]] == "biopsy"


def test_days_with_missing_ones_become_moments_every_time():
    """pandas 2 fails now and then on missing days; fresh memory makes it likelier."""
    for _ in range(200):
        garbage = np.full(1000, 1e300)
        del garbage
        days = np.full(1000, np.nan)
        days[3] = 0.5
        found = moments_of_days(days)
        assert np.isnat(found).sum() == 999
        assert found[3] == np.datetime64("1970-01-01T12:00")


def test_nobody_and_patients_without_dates_make_an_empty_axis():
    steps = grouped([("a", 1, "biopsy", None, None, "F1"), ("b", 1, "rcp", None, None, "F1")])
    assert np.isnan(timeline_of(steps, np.empty(0, np.int64)).extent).all()
    timeline = timeline_of(steps, np.array([0, 1]))
    assert timeline.n_undated == 2 and np.isnan(timeline.extent).all()


def test_words_say_what_a_mark_a_wait_and_a_gap_are(limits):
    steps = grouped()
    timeline = timeline_of(steps, np.array([0]), TimelineOptions(limits=limits))
    assert step_lines(steps, timeline, 1) == [
        "surgery",
        "2020-02-10",
        "F1",
        "wait 40 days",
        "40 days, 12 over the limit of 28 days",
    ]
    assert step_lines(steps, timeline, 2)[1] == "2020-03-01 to 2020-06-01"
    assert step_lines(steps, timeline, 3)[-1].startswith("break: late change of facility")
    assert wait_lines(timeline, limits, 0)[0] == "biopsy → surgery"
    assert wait_lines(timeline, limits, 0)[-1] == "source of the limit: a text of 2020"
    assert gap_lines(steps, timeline, 2)[:2] == ["chemotherapy → follow_up", "wait 92 days"]
    relative = timeline_of(steps, np.array([0]), TimelineOptions(since_first=True))
    assert step_lines(steps, relative, 1)[1] == "day 40 · 2020-02-10"


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8), st.data())
def test_rows_of_patients_are_those_of_the_slices(sizes, data):
    start = np.concatenate([[0], np.cumsum(sizes)])
    chosen = np.array(data.draw(st.lists(st.integers(0, len(sizes) - 1), max_size=6)), np.int64)
    rows, line = rows_of_patients(start, chosen)
    expected = [(row, n) for n, p in enumerate(chosen) for row in range(start[p], start[p + 1])]
    assert list(zip(rows.tolist(), line.tolist())) == expected


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 60), st.integers(0, 30)), max_size=14
    )
)
def test_waits_in_one_lane_overlap_only_in_the_last_lane(intervals):
    intervals = sorted(intervals)
    line, begin, length = np.array(intervals, float).reshape(-1, 3).T
    end = begin + length
    lane = lanes(line.astype(int), begin, end)
    for i in range(len(line)):
        for j in range(i):
            if line[i] == line[j] and lane[i] == lane[j] < LANES - 1:
                assert begin[i] >= end[j]


def test_ticks_follow_the_calendar_from_days_to_centuries():
    day = 17897.0  # 2019-01-01
    assert time_ticks(day, day + 3, 4).label[0] == "2019-01-01"
    assert time_ticks(day, day + 90, 4).label == ["2019", "Feb", "Mar", "Apr"]
    assert time_ticks(day, day + 3650, 12).label[:2] == ["2019", "2020"]
    assert time_ticks(day + 40, day + 100, 3).label[0] == "Mar 2019"


@given(st.floats(-7e5, 2e6), st.floats(0.01, 9e5), st.integers(1, 30), st.booleans())
def test_ticks_rise_stay_inside_and_are_never_too_many(first, span, most, relative):
    ticks = time_ticks(first, first + span, most, relative)
    assert len(ticks.day) == len(ticks.label) == len(ticks.strong)
    assert (np.diff(ticks.day) > 0).all()
    if len(ticks.day):
        assert ticks.day[0] >= first - 1e-6 and ticks.day[-1] <= first + span + 1e-6
    # months are shorter than their mean by up to a tenth
    assert len(ticks.day) <= 1.15 * most + 2


def test_ticks_speak_the_language_in_use(tmp_path):
    (tmp_path / "parcours_fr.ts").write_text(
        "<TS><context><message><source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>"
        "<translation>janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.</translation>"
        "</message></context></TS>",
        encoding="utf-8",
    )
    set_language("fr", tmp_path)
    try:
        assert time_ticks(17897.0, 18262.0, 5).label == ["2019", "avr.", "juil.", "oct.", "2020"]
    finally:
        set_language("en", tmp_path)


@given(st.lists(st.text(min_size=0, max_size=4), unique=True, max_size=40))
def test_letters_differ_for_different_steps(words):
    letters = step_letters(words)
    assert len(set(letters)) == len(words) and all(letters)
