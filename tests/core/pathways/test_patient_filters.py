"""Filters of the panel: every one alone and together, in words, kept as text."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.pathways.patient_filter_words import filter_text
from parcours_plugin.core.pathways.patient_filters import PatientFilter, PatientFinder
from parcours_plugin.core.pathways.patient_measures import measure_patients
from parcours_plugin.core.pathways.patient_search import PatientSearch
from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps

ROWS = [
    # patient, seq, step, date, facility, its commune, residence, name, territory, group
    ("a", 1, "Biopsie", "2020-01-01", "F1", "63001", "63001", "Ambert", "rural", "g1"),
    ("a", 2, "Chirurgie", "2020-01-31", "F2", "63002", "63001", "Ambert", "rural", "g1"),
    ("a", 3, "Suivi", "2020-05-01", "F2", "63002", "63001", "Ambert", "rural", "g1"),
    ("b", 1, "Biopsie", "2020-02-01", "F1", "63001", "03002", "Vichy", "town", "g2"),
    ("b", 2, "Suivi", "2020-02-11", "F1", "63001", "03002", "Vichy", "town", "g2"),
    ("c", 1, "Biopsie", "2021-01-01", "F2", "63002", "63002", "Issoire", None, "g1"),
    ("c", 2, "Chirurgie", "2021-01-02", "F2", "63002", "63002", "Issoire", None, "g1"),
]
COLUMNS = [
    *("patient", "seq", "step", "date", "facility_id", "facility_commune"),
    *("residence", "residence_name", "territory_type", "group"),
]


def finder_of(rows=ROWS):
    frame = pd.DataFrame(rows, columns=COLUMNS)
    steps = group_steps(frame, recognise_steps(COLUMNS))
    return PatientFinder(steps, measure_patients(steps), PatientSearch(steps))


def day(text):
    return float((np.datetime64(text) - np.datetime64("1970-01-01")).astype(int))


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ({}, "abc"),
        ({"territory_types": ("rural",)}, "a"),
        ({"territory_types": ("rural", "town")}, "ab"),
        ({"territory_types": ("",)}, "c"),
        ({"groups": ("g1",)}, "ac"),
        ({"communes": ("03002",)}, "b"),
        ({"with_steps": ("Chirurgie",)}, "ac"),
        ({"with_steps": ("Chirurgie", "Suivi")}, "a"),
        ({"without_steps": ("Chirurgie",)}, "b"),
        ({"with_steps": ("no such step",)}, ""),
        ({"without_steps": ("no such step",)}, "abc"),
        ({"facilities": ("F1",)}, "ab"),
        ({"facilities": ("F1", "F2")}, "abc"),
        ({"variant": "Biopsie > Chirurgie"}, "c"),
        ({"variant": "Chirurgie > Biopsie"}, ""),
        ({"follows": ("Biopsie", "Suivi")}, "b"),
        ({"follows": ("", "Biopsie")}, "abc"),
        ({"follows": ("Suivi", "")}, "ab"),
        ({"first_day": day("2020-02-11"), "last_day": day("2020-12-31")}, "ab"),
        ({"first_day": day("2020-05-02")}, "c"),
        ({"last_day": day("2020-01-01")}, "a"),
        ({"wait": "days", "wait_days": 30.0}, "a"),
        ({"wait": "days", "wait_days": 9.0}, "ab"),
        ({"wait": "limit"}, ""),
        ({"outside": "commune"}, "ab"),
        ({"outside": "departement"}, "b"),
        ({"with_steps": ("Suivi",), "outside": "departement", "territory_types": ("town",)}, "b"),
    ],
)
def test_each_filter_leaves_the_patients_it_says(asked, left):
    found = finder_of().found(PatientFilter(**asked))
    assert "".join(np.array(["a", "b", "c"])[found]) == left


def test_a_search_narrows_the_filter_down():
    finder = finder_of()
    assert finder.found(PatientFilter(with_steps=("Suivi",)), "vichy").tolist() == [
        False,
        True,
        False,
    ]


def test_choices_tell_how_many_patients_they_leave():
    finder = finder_of()
    for choices, name, one in (
        (finder.territory_types(), "territory_types", False),
        (finder.groups(), "groups", False),
        (finder.communes(), "communes", False),
        (finder.steps(), "with_steps", False),
        (finder.facilities(), "facilities", False),
        (finder.variants(), "variant", True),
    ):
        assert choices
        for choice in choices:
            value = choice.value if one else (choice.value,)
            assert finder.found(PatientFilter(**{name: value})).sum() == choice.patients


def test_the_filter_reads_as_a_sentence():
    wanted = PatientFilter(
        territory_types=("rural",),
        communes=("63001",),
        without_steps=("Chirurgie",),
        facilities=("F1", "F2"),
        follows=("Biopsie", "Suivi"),
        first_day=day("2020-01-01"),
        wait="days",
        wait_days=30.0,
        outside="departement",
    )
    assert filter_text(wanted, 182, 600, {"63001": "Ambert", "F1": "CHU"}) == (
        "182 of 600 patients: rural, living in Ambert, without chirurgie, cared for at CHU or F2,"
        " biopsie right before suivi, a step since 2020-01-01, a wait of more than 30 days, care"
        " outside the departement of residence"
    )
    assert filter_text(PatientFilter(), 600, 600) == "600 patients"
    many = PatientFilter(communes=("A", "B", "C", "D", "E"))
    assert filter_text(many, 1, 9).endswith("living in A or B or C or 2 others")


WORDS = st.lists(st.text(max_size=5), max_size=3).map(tuple)
FILTERS = st.builds(
    PatientFilter,
    territory_types=WORDS,
    communes=WORDS,
    with_steps=WORDS,
    without_steps=WORDS,
    facilities=WORDS,
    variant=st.text(max_size=9),
    follows=st.tuples(st.text(max_size=3), st.text(max_size=3)) | st.just(()),
    first_day=st.none() | st.integers(-9999, 99999).map(float),
    wait=st.sampled_from(["", "limit", "days"]),
    wait_days=st.integers(1, 999).map(float),
    outside=st.sampled_from(["", "commune", "departement"]),
)


@given(FILTERS)
@settings(max_examples=60, deadline=None)
def test_a_filter_comes_back_from_its_text(wanted):
    assert PatientFilter.from_text(wanted.to_text()) == wanted


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", '{"wait": 3}', '{"communes": "63"}', '{"follows": ["a"]}',
     '{"wait_days": NaN}', '{"outside": "moon", "unknown": 1}', '{"first_day": true}'],
)  # fmt: skip
def test_a_text_that_is_not_understood_asks_nothing(text):
    assert PatientFilter.from_text(text).is_empty


@given(st.lists(FILTERS, min_size=2, max_size=2))
@settings(max_examples=40, deadline=None)
def test_filters_together_leave_no_more_than_each_alone(pair):
    finder = finder_of()
    first, second = (finder.found(wanted) for wanted in pair)
    both = PatientFilter(
        with_steps=pair[0].with_steps, without_steps=pair[1].without_steps, wait=pair[0].wait
    )
    alone = (
        PatientFilter(with_steps=pair[0].with_steps),
        PatientFilter(without_steps=pair[1].without_steps),
        PatientFilter(wait=pair[0].wait),
    )
    expected = np.logical_and.reduce([finder.found(wanted) for wanted in alone])
    assert (finder.found(both) == expected).all()
    assert first.dtype == second.dtype == bool
