"""Used against nearest on cases that can be checked with a pencil, and whatever the times."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.access import bypass
from parcours_plugin.core.access.bypass_rates import Compared, bypass_rates, bypassed_pairs
from parcours_plugin.core.access.pair_times import pairs_in_table
from parcours_plugin.core.access.times import k_nearest, table_from_matrix

# Two homes, three facilities; f0 and f2 offer care 0, f1 offers care 1.
MINUTES = np.array([[10.0, 5.0, 30.0], [40.0, np.inf, 12.0]])
OFFERS = np.array([[True, False], [False, True], [True, False]])


def compared(minutes, offers, home, facility, care, margin=0.0):
    ids = [np.arange(n).astype(str).astype(object) for n in minutes.shape]
    table = table_from_matrix(*ids, minutes, minutes * 2)
    found = bypass.NearestOfCare(
        *(np.zeros((len(minutes), offers.shape[1]), kind) for kind in (np.int64, float, float))
    )
    for kind in range(offers.shape[1]):
        near = k_nearest(table.towards(offers[:, kind]), 1)
        found.facility[:, kind] = near.destination[:, 0]
        found.minutes[:, kind], found.km[:, kind] = near.minutes[:, 0], near.km[:, 0]
    events = bypass.CareEvents(*(np.array(column, np.int64) for column in (home, facility, care)))
    used = pairs_in_table(table, events.home, events.facility)
    return bypass.compare(events, found, *used, offers, margin)


def test_each_event_is_compared_or_says_why_not():
    found = compared(
        MINUTES,
        OFFERS,
        home=[0, 0, 0, -1, 0, 0, 1, 0],
        facility=[0, 2, 1, 0, -1, -2, 1, 0],
        care=[0, 0, 0, 0, 0, 0, 1, -1],
    )
    assert found.status.tolist() == [
        bypass.COMPARED,
        bypass.COMPARED,
        bypass.NOT_LISTED,
        bypass.NO_HOME,
        bypass.NO_FACILITY,
        bypass.OTHER_FACILITY,
        bypass.HOME_OFF,
        bypass.NO_CARE,
    ]
    assert found.bypassed.tolist() == [False, True, *[False] * 6]
    assert found.excess_minutes[:2].tolist() == [0, 20]
    assert found.excess_km[:2].tolist() == [0, 40]
    assert np.isnan(found.excess_minutes[2:]).all()
    assert found.counts().sum() == 8


def test_care_that_nobody_offers_is_told_apart():
    found = compared(MINUTES, np.array([[False], [False], [False]]), [0], [0], [0])
    assert found.status.tolist() == [bypass.NOBODY_OFFERS]


def test_a_tie_is_no_bypass_and_the_margin_is_inclusive():
    minutes = np.array([[10.0, 10.0, 15.0]])
    offers = np.ones((3, 1), bool)
    assert compared(minutes, offers, [0, 0], [1, 2], [0, 0]).bypassed.tolist() == [False, True]
    assert not compared(minutes, offers, [0], [2], [0], margin=5).bypassed.any()
    assert compared(minutes, offers, [0], [2], [0], margin=4.9).bypassed.all()


def test_steps_are_known_by_words_by_the_users_table_and_by_what_is_offered():
    words = {"chirurgie": "surgery", "surgery": "surgery"}
    kinds = bypass.care_of_steps(
        np.array(["Chirurgie", "Kiné", "RCP", "Bilan"], object),
        {"rcp": "", "bilan": "imaging"},
        words,
        np.array(["kine"], object),
    )
    assert kinds.tolist() == ["surgery", "kine", "", "imaging"]
    matrix = bypass.care_matrix(
        pd.Series(["CHIRURGIE;kiné", "", None]), np.array(["kine", "surgery"], object), words
    )
    assert matrix.tolist() == [[True, True], [False, False], [False, False]]


def of_groups(found, patient, step, keys, visits=None):
    n = len(patient)
    visits = np.ones(n) if visits is None else np.array(visits, float)
    texts = {name: np.array(column, object) for name, column in keys.items()}
    return Compared(found, np.array(patient), np.array(step, object), visits, texts)


def test_rates_and_pairs_are_as_on_paper():
    found = compared(MINUTES, OFFERS, [0, 0, 1, 0], [0, 2, 0, -1], [0, 0, 0, 0])
    events = of_groups(found, [0, 0, 1, 1], ["s", "s", "s", "t"],
                       {"commune": ["A", "A", "B", ""]}, [1, 3, 1, 1])  # fmt: skip
    table = bypass_rates(events).frame.set_index(["by", "value", "step"])
    whole = table.loc[("all", "", "all")]
    assert whole[["patients", "events", "compared", "bypassed"]].tolist() == [2, 4, 3, 2]
    assert whole["bypass_rate"] == pytest.approx(2 / 3)
    assert whole["mean_excess_minutes"] == pytest.approx((0 + 20 + 28) / 3)
    assert whole["extra_minutes"] == 2 * (3 * 20 + 28)
    assert table.loc[("commune", "B", "s"), "median_minutes_used"] == 40
    assert table.loc[("commune", "B", "s"), "median_minutes_possible"] == 12
    assert table.loc[("commune", "", "t"), "compared"] == 0
    pairs = bypassed_pairs(events, np.array([0, 2, 0, -1]), 3)
    assert sorted(pairs[["nearest", "used", "events"]].to_numpy().tolist()) == [
        [0, 2, 1],
        [2, 0, 1],
    ]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_whatever_the_times_counts_add_up_and_no_excess_is_negative(seed):
    rng = np.random.default_rng(seed)
    minutes = rng.choice([1.0, 2.0, 3.5, 8.0, np.inf], (4, 5))
    offers = rng.random((5, 3)) < 0.5
    n = 40
    home, facility, care = rng.integers(-1, 4, n), rng.integers(-2, 5, n), rng.integers(-1, 3, n)
    found = compared(minutes, offers, home, facility, care)
    assert found.counts().sum() == n
    done = found.compared
    assert (found.excess_minutes[done] >= 0).all()
    assert np.isnan(found.excess_minutes[~done]).all()
    for i in np.flatnonzero(done):
        options = minutes[home[i]][offers[:, care[i]]]
        assert found.minutes_possible[i] == options.min()
        assert found.bypassed[i] == (minutes[home[i], facility[i]] > options.min())
    groups = of_groups(found, rng.integers(0, 6, n), rng.choice(["s", "t"], n).tolist(),
                       {"commune": rng.choice(["A", "B", ""], n).tolist()})  # fmt: skip
    rates = bypass_rates(groups)
    for block in np.unique(rates.block):
        for step in np.unique(rates.step_code):
            here = rates.frame[(rates.block == block) & (rates.step_code == step)]
            total = rates.frame[(rates.block == 0) & (rates.step_code == step)]
            names = ["events", "compared", "bypassed"]
            assert here[names].sum().tolist() == total[names].sum().tolist()
    if found.bypassed.any():
        pairs = bypassed_pairs(groups, facility, 5)
        assert pairs["events"].sum() == found.bypassed.sum()
