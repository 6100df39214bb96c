"""Indicators of pathways on cases that can be checked with a pencil."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.errors import InputError
from parcours_plugin.core.pathways import breaks, coordination, groups, inside, travel, waits
from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.indicator_groups import indicator_groups
from parcours_plugin.core.pathways.indicators import Measured, patient_indicators, wait_table
from parcours_plugin.core.pathways.reference_limits import read_reference_limits

REFERENCE = """step,step_fr,care,visits,obligatory,after,limit_days,limit_source
biopsy,Biopsie,biopsy,1,yes,,,
meeting,RCP,multidisciplinary_meeting,0,yes,biopsy,14,Guide 2020
surgery,Chirurgie,surgery,1,yes,meeting,,
chemo,Chimio,chemotherapy,6,no,meeting,30,Guide 2020
"""
COLUMNS = (
    *("patient", "seq", "step", "date", "facility_id", "facility_commune", "visits", "actor"),
    *("transmitted", "x", "y"),
)
EVENTS = [
    ("a", 1, "Biopsie", "2020-01-01", "f1", "63001", 1, "MSP", "oui", 3000, 0),
    ("a", 2, "RCP", "2020-01-20", "f1", "63001", 1, "hôpital", "non", 3000, 0),
    ("a", 3, "Chirurgie", "2020-02-20", "f2", "03001", 2, "hôpital", "oui", 3000, 4000),
    ("a", 4, "Chimio", "2020-06-01", "f3", "63001", 6, "hôpital", "", 0, 0),
    ("b", 1, "Chimio", "2020-03-01", "f1", "63001", 6, "famille", "oui", 3000, 0),
    ("b", 2, "RCP", "2020-03-05", "", "", 1, "hôpital", "", np.nan, np.nan),
]  # fmt: skip
PATIENTS = pd.DataFrame(
    {
        "patient": ["a", "b"],
        "residence": ["63001", "03009"],
        "territory_type": ["rural", "ville"],
        "x": [0.0, 3000.0],
        "y": [0.0, 0.0],
    }
)


@pytest.fixture
def reference(tmp_path):
    path = tmp_path / "reference.csv"
    path.write_text(REFERENCE, encoding="utf-8")
    return read_reference_limits(path)


def log_of(events=EVENTS, patients=PATIENTS):
    return event_log(pd.DataFrame(events, columns=COLUMNS), patients)


def measured_of(log, reference, break_days=60):
    row = reference.rows_of(log.events["step"].to_numpy(object))
    first = waits.first_steps(log, row, len(reference.step))
    named = waits.waits_between(log, reference, first)
    travels = np.append(reference.visits, 1)[row] != 0
    moved = travel.travel_of(log, travels, travel.straight_measure(log))
    x, _ = log.homes()
    placed = np.isfinite(x + log.events["x"].to_numpy())
    passages = coordination.handovers_of(log)
    communes, territories = (np.array(c, object) for c in (["63001", "03001"], ["t", "u"]))
    return Measured(
        moved,
        travel.patient_travel(log, moved, placed),
        inside.inside_departement(log),
        inside.inside_territory(log, communes, territories),
        inside.inside_metropolis(log, {"03001"}),
        breaks.breaks_of(log, break_days, reference, first, named),
        named,
        coordination.patient_coordination(passages, log.n_patients),
        breaks.step_waits(log),
    )


@pytest.fixture
def of_a(reference):
    log = log_of()
    return patient_indicators(log, measured_of(log, reference)).iloc[0]


def test_the_chain_and_the_returns_are_as_on_paper_without_the_meeting(of_a):
    # home (0,0) -> f1 3 km -> f2 4 km -> f3 at home's own point 5 km -> home 0 km
    assert of_a["km_chain"] == pytest.approx(3 + 4 + 5 + 0)
    assert of_a["km_return"] == pytest.approx(2 * (3 + 5 + 0))
    assert of_a["km_visits"] == pytest.approx(2 * (3 * 1 + 5 * 2 + 0 * 6))
    assert (of_a["n_steps"], of_a["n_travelled"], of_a["visits"]) == (4, 3, 9)
    assert (of_a["farthest_step"], of_a["farthest_km"]) == ("Chirurgie", 5)
    assert np.isnan(of_a["minutes_chain"])


def test_facilities_communes_and_changes_are_counted(of_a):
    assert (of_a["n_facilities"], of_a["n_communes"], of_a["n_changes"]) == (3, 2, 2)
    assert of_a["duration_days"] == 152
    assert of_a["variant"] == "Biopsie > RCP > Chirurgie > Chimio"


def test_shares_inside_are_of_the_events_whose_commune_is_known(of_a, reference):
    assert of_a["share_departement"] == 0.75
    assert of_a["share_territory"] == 0.75
    assert of_a["share_metropolis"] == 0.25
    log = log_of()
    of_b = patient_indicators(log, measured_of(log, reference)).iloc[1]
    assert of_b["share_departement"] == 0
    assert np.isnan(of_b["share_territory"])


def test_a_wait_over_its_limit_a_long_change_and_a_missing_step_are_breaks(reference):
    log = log_of()
    found = measured_of(log, reference).breaks
    kinds = found[["patient", "kind", "step"]].apply(tuple, axis=1).tolist()
    assert sorted(kinds) == [
        (0, "change_after_wait", "Chimio"),
        (0, "over_limit", "chemo"),
        (0, "over_limit", "meeting"),
        (1, "missing_step", "biopsy"),
        (1, "missing_step", "surgery"),
    ]
    meeting = found[found["step"] == "meeting"].iloc[0]
    assert (meeting["days"], meeting["limit_days"], meeting["limit_source"]) == (
        19,
        14,
        "Guide 2020",
    )
    assert "19 days (limit 14)" in meeting["text"]
    text = patient_indicators(log, measured_of(log, reference))["breaks"]
    assert text[0].count(";") == 2
    assert text[1] == "missing step: biopsy; missing step: surgery"


def test_a_wait_is_empty_where_the_later_step_came_first(reference):
    log = log_of()
    table = wait_table(log, measured_of(log, reference).waits, reference)
    neo = table[(table["patient"] == "b") & (table["step"] == "chemo")].iloc[0]
    assert np.isnan(neo["days"])
    assert neo["came_first"]
    assert neo["over_limit"] is None
    unlimited = table[(table["patient"] == "a") & (table["step"] == "surgery")].iloc[0]
    assert unlimited["days"] == 31
    assert unlimited["over_limit"] is None


def test_the_first_date_of_a_repeated_step_counts(reference):
    events = [
        ("a", 1, "Biopsie", "2020-01-01", "f", "", 1, "", "", 0, 0),
        ("a", 2, "RCP", "2020-01-11", "f", "", 1, "", "", 0, 0),
        ("a", 3, "Biopsie", "2020-01-21", "f", "", 1, "", "", 0, 0),
        ("a", 4, "RCP", "2020-03-01", "f", "", 1, "", "", 0, 0),
    ]
    log = log_of(events)
    found = measured_of(log, reference).waits
    assert found.days.tolist() == [10]


def test_an_unknown_place_leaves_the_sums_empty_and_says_why(reference):
    events = [
        ("a", 1, "Biopsie", "2020-01-01", "f", "", 1, "", "", 1000, 0),
        ("a", 2, "Chirurgie", "2020-01-11", "g", "", 1, "", "", np.nan, np.nan),
    ]
    log = log_of(events)
    row = patient_indicators(log, measured_of(log, reference)).iloc[0]
    assert np.isnan(row["km_chain"])
    assert np.isnan(row["km_return"])
    assert row["n_without_place"] == 1
    assert "no place" in row["reason"]
    assert row["farthest_km"] == 1


def test_transmission_is_counted_between_facilities_and_the_family_is_no_transmission():
    log = log_of()
    passages = coordination.handovers_of(log)
    # a: f1-f1 within; f1-f2 said no; f2-f3 said yes. b: f1-? by actors, carried by the family.
    assert passages.between.tolist() == [False, True, True, True]
    assert passages.known.tolist() == [True, True, True, True]
    assert passages.transmitted.tolist() == [True, False, True, False]
    people = coordination.patient_coordination(passages, log.n_patients)
    assert people.handovers.tolist() == [2, 1]
    assert people.alone.tolist() == [False, True]


def test_the_table_of_coordination_adds_up_in_every_block():
    log = log_of()
    table = coordination.coordination_table(log, coordination.handovers_of(log))
    by_block = table.frame.groupby(table.block)[["handovers", "known", "transmitted"]].sum()
    assert (by_block == by_block.iloc[0]).all().all()
    actors = table.frame[table.frame["by"] == "actors"]
    assert actors[["value", "next_value", "handovers"]].to_numpy().tolist() == [
        ["famille", "hôpital", 1],
        ["hôpital", "hôpital", 2],
    ]
    assert table.frame.iloc[0]["share_alone"] == 0.5


def test_groups_tell_their_patients_and_add_up(reference):
    log = log_of()
    measured = measured_of(log, reference)
    found = indicator_groups(log, measured, patient_indicators(log, measured), reference)
    frame = found.frame.set_index(["territory_type", "by", "value"])
    assert frame.loc[("all", "all", ""), ["patients", "events"]].tolist() == [2, 6]
    assert frame.loc[("rural", "all", ""), "median_km_chain"] == pytest.approx(12)
    assert frame.loc[("rural", "step", "Chirurgie"), "median_km_return"] == pytest.approx(10)
    assert frame.loc[("rural", "wait", "biopsy → meeting"), "share_over_limit"] == 1
    assert frame.loc[("all", "year", "2020"), "patients"] == 2
    for by in ("step", "year"):
        for kind in ("all", "rural", "ville"):
            parts = frame.sort_index().xs((kind, by))
            assert parts["events"].sum() == frame.loc[(kind, "all", ""), "events"]


def test_relative_dates_have_no_years(reference):
    events = [("a", 1, "Biopsie", "2000-01-01", "f", "", 1, "", "", 0, 0)]
    log = log_of(events)
    measured = measured_of(log, reference)
    found = indicator_groups(log, measured, patient_indicators(log, measured), reference)
    assert "year" not in set(found.frame["by"])


def test_a_step_is_known_by_its_french_name_and_by_words_for_its_care(reference):
    words = {"concertation": "multidisciplinary_meeting"}
    names = np.array(["Biopsie", "biopsy", "Concertation", "chimio", "Kiné"], object)
    assert reference.rows_of(names, words).tolist() == [0, 0, 1, 3, -1]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("after,", "before,"), "no column “after”"),
        (("surgery,Chirurgie", "biopsy,Chirurgie"), "“biopsy” twice"),
        ((",yes,biopsy,", ",yes,nothing,"), "“nothing”"),
        ((",14,", ",soon,"), "“soon” is no number of days"),
        ((",,,\nmeeting", ",,7,\nmeeting"), "gives a limit for “biopsy”"),
    ],
)
def test_a_faulty_reference_is_refused_with_a_sentence(tmp_path, change, sentence):
    path = tmp_path / "reference.csv"
    path.write_text(REFERENCE.replace(*change), encoding="utf-8")
    with pytest.raises(InputError, match=sentence):
        read_reference_limits(path)


def test_steps_without_a_patient_are_counted():
    log = log_of([*EVENTS, (None, 1, "x", "2020-01-01", "f", "", 1, "", "", 0, 0)])
    assert (len(log), log.n_without_patient) == (6, 1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-1, 4), st.floats(-5, 5) | st.just(math.nan)), max_size=30),
)
def test_medians_are_those_of_pandas(pairs):
    group = np.array([g for g, _ in pairs], np.int64)
    value = np.array([v for _, v in pairs], float)
    expected = pd.Series(value[group >= 0]).groupby(group[group >= 0]).median().reindex(range(5))
    np.testing.assert_allclose(groups.medians(group, value, 5), expected.to_numpy(float))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.integers(0, 400),
            st.sampled_from(["f", "g", ""]),
            st.integers(-9, 9) | st.none(),
            st.sampled_from(["Biopsie", "RCP", "Chirurgie", "Chimio", "x"]),
        ),
        min_size=1,
        max_size=25,
    )
)
def test_whatever_the_events_patients_and_events_are_conserved(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("reference") / "reference.csv"
    path.write_text(REFERENCE, encoding="utf-8")
    reference = read_reference_limits(path)
    start = pd.Timestamp("2020-01-01")
    events = [
        (p, None, step, start + pd.Timedelta(days=d), f, "", 1, "", "", x, x and 0)
        for p, d, f, x, step in rows
    ]
    log = log_of(events)
    measured = measured_of(log, reference)
    table = patient_indicators(log, measured)
    assert table["n_steps"].sum() == len(rows)
    assert table["patient"].tolist() == list(dict.fromkeys(row[0] for row in rows))
    people = measured.people
    unknown = people.without_place + people.without_way
    known = np.isfinite(people.return_km)
    assert ((unknown > 0) == (~known & (table["n_travelled"] > 0))).all()
    # By the triangle inequality no chain is longer than the returns.
    both = known & np.isfinite(people.chain_km)
    assert (people.chain_km[both] <= people.return_km[both] + 1e-9).all()
    assert (
        table["n_breaks"] == np.bincount(measured.breaks["patient"], minlength=len(table))
    ).all()
