"""The order of events, episodes and waits."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.pathways.events import (
    numbers_within,
    order_events,
    session_groups,
    wait_days,
)

EVENTS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 5), st.sampled_from([np.nan, 1.0, 2.0])),
    max_size=25,
)


def columns(events):
    patient = np.array([e[0] for e in events], np.int64)
    day = np.array([e[1] for e in events], np.int64)
    date = np.datetime64("2020-01-01", "ns") + day.astype("timedelta64[D]")
    return patient, date, np.array([e[2] for e in events], np.float64)


@given(EVENTS)
def test_dated_events_are_sorted_as_python_sorts_them(events):
    patient, date, order = columns(events)
    wanted = sorted(
        range(len(events)),
        key=lambda i: (patient[i], date[i], np.isnan(order[i]), np.nan_to_num(order[i]), i),
    )
    assert order_events(patient, date, order, np.arange(len(events))).tolist() == wanted


@given(EVENTS, st.integers(1, 4))
def test_episodes_are_those_of_a_walk_through_the_days(events, merge_days):
    patient, date, _ = columns(events)
    end = np.full(len(events), np.datetime64("NaT"), "datetime64[ns]")
    nothing = np.zeros(len(events), np.int64)
    groups = session_groups(patient, nothing, nothing, date, end, merge_days)
    last, wanted, number = {}, {}, 0
    for i in sorted(range(len(events)), key=lambda i: (patient[i], date[i], i)):
        before = last.get(patient[i])
        gap = None if before is None else (date[i] - before[0]) / np.timedelta64(1, "D")
        if gap is None or gap > merge_days:
            number += 1
            before = (date[i], number)
        wanted[i] = before[1]
        last[patient[i]] = (date[i], before[1])
    pairs = {(groups[i], wanted[i]) for i in range(len(events))}
    assert len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs})


def test_a_long_session_holds_the_later_ones():
    patient = np.zeros(3, np.int64)
    date = np.array(["2020-01-01", "2020-01-05", "2020-02-01"], "datetime64[ns]")
    end = np.array(["2020-01-28", "NaT", "NaT"], "datetime64[ns]")
    groups = session_groups(patient, patient, patient, date, end, 5)
    assert groups.tolist() == [0, 0, 0]


def test_undated_events_are_never_merged():
    patient = np.zeros(2, np.int64)
    date = np.full(2, np.datetime64("NaT"), "datetime64[ns]")
    assert session_groups(patient, patient, patient, date, date, 9).tolist() == [0, 1]


def test_undated_events_before_all_others_come_first():
    date = np.array(["NaT", "2020-01-05", "2020-01-01"], "datetime64[ns]")
    order = order_events(np.zeros(3, np.int64), date, np.full(3, np.nan), np.arange(3.0))
    assert order.tolist() == [2, 0, 1]


def test_waits_stop_at_patients_and_unknown_dates():
    patient = np.array([0, 0, 0, 1])
    date = np.array(["2020-01-01", "NaT", "2020-01-05", "2020-01-09"], "datetime64[ns]")
    end = np.full(4, np.datetime64("NaT"), "datetime64[ns]")
    assert np.isnan(wait_days(patient, date, end)).all()
    assert numbers_within(patient).tolist() == [1, 2, 3, 1]
