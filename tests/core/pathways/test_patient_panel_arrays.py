"""Steps grouped by patient, counted, sorted and searched."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core import contracts
from parcours_plugin.core.errors import InputError
from parcours_plugin.core.pathways.flag_words import words_of_flags
from parcours_plugin.core.pathways.patient_search import PatientSearch
from parcours_plugin.core.pathways.patient_steps import StepFields, group_steps, recognise_steps
from parcours_plugin.core.pathways.patient_table import count_by_patient, sort_key, sorted_rows
from parcours_plugin.core.pathways.single_pathway import names_of_communes, pathway_of
from parcours_plugin.core.tables.flags import FLAGS


def steps_frame():
    return pd.DataFrame(
        {
            "patient": ["B2", "A10", "B2", "A10", "B2", None],
            "seq": [2, 1, 1, 2, 3, 1],
            "step": ["biopsy", "mammography", "mammography", "biopsy", "surgery", "biopsy"],
            "date": pd.to_datetime(
                ["2019-01-11", "2019-02-01", "2019-01-01", None, "2019-03-01", "2019-01-01"]
            ),
            "end_date": pd.to_datetime([None, None, None, None, "2019-03-04", None]),
            "facility_id": ["630000404", "030000001", "630000404", "", "030000001", "x"],
            "facility_name": ["CHU", "Clinique", "CHU", "Hôpital d'Issoire", "Clinique", "x"],
            "facility_commune": ["63113", "03190", "63113", "63178", "03190", "x"],
            "residence": ["63003", "03185", None, "03185", "63003", "x"],
            "residence_name": ["Ambert", "Montluçon", "Ambert", None, "Ambert", "x"],
            "flags": [None, "undated", None, "", None, None],
        }
    )


def grouped(frame=None):
    frame = steps_frame() if frame is None else frame
    return group_steps(frame, recognise_steps(frame.columns))


def test_steps_are_grouped_by_patient_and_put_in_order():
    steps = grouped()
    assert steps.patients.tolist() == ["B2", "A10"]
    assert steps.start.tolist() == [0, 3, 5]
    assert steps.step.texts() == ["mammography", "biopsy", "surgery", "mammography", "biopsy"]
    assert steps.feature_id.tolist() == [2, 0, 4, 1, 3]
    assert steps.residence.texts() == ["63003", "03185"]


def test_a_row_without_patient_is_left_out_and_counted():
    steps = grouped()
    assert steps.n_without_patient == 1
    assert steps.n_steps + steps.n_without_patient == len(steps_frame())


def test_a_layer_whose_patients_are_all_empty_is_refused_in_one_sentence():
    frame = steps_frame().assign(patient=None)
    with pytest.raises(InputError, match="“patient” is empty"):
        grouped(frame)


def test_waits_are_counted_from_the_end_of_the_step_before():
    assert np.allclose(grouped().wait_days[:3], [np.nan, 10, 49], equal_nan=True)
    given_waits = steps_frame().assign(wait_days=[7.0, None, None, None, 8.0, None])
    assert np.allclose(grouped(given_waits).wait_days[:3], [np.nan, 7, 8], equal_nan=True)


def test_without_seq_the_dates_give_the_order_and_undated_steps_come_last():
    frame = steps_frame().drop(columns="seq").iloc[[3, 4, 0, 1, 2]]
    steps = grouped(frame)
    assert steps.step.texts() == ["mammography", "biopsy", "mammography", "biopsy", "surgery"]
    assert steps.seq.tolist() == [1, 2, 1, 2, 3]


def test_patients_are_counted():
    table = count_by_patient(grouped())
    assert table.n_steps.tolist() == [3, 2]
    assert table.n_facilities.tolist() == [2, 2]
    assert table.n_communes.tolist() == [2, 2]
    assert table.duration_days.tolist()[0] == 62  # 1 January to 4 March, the end of the surgery
    assert table.longest_wait_days[0] == 49 and np.isnan(table.longest_wait_days[1])
    assert table.n_flagged.tolist() == [0, 1]
    assert table.residence.texts() == ["Ambert", "Montluçon"]


def test_ids_sort_by_their_numbers_and_missing_texts_come_last():
    table = count_by_patient(grouped())
    assert table.patient_rank.tolist() == [1, 0]
    assert sorted_rows(table.longest_wait_days).tolist() == [0, 1]
    assert sorted_rows(table.longest_wait_days, descending=True).tolist() == [0, 1]
    ids = np.array(["P10", "P9", "P100"], object)
    assert sorted_rows(sort_key(ids)).tolist() == [1, 0, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["B2", "A10"]),
        ("b2", ["B2"]),
        ("montlucon", ["A10"]),
        ("63003", ["B2"]),
        ("hopital D'ISSOIRE", ["A10"]),
        ("surgery ambert", ["B2"]),
        ("surgery montlucon", []),
        ("(.*", ["B2", "A10"]),
    ],
)
def test_search_finds_every_word_somewhere_without_case_and_accents(text, found):
    steps = grouped()
    assert steps.patients[PatientSearch(steps).found(text)].tolist() == found


def test_an_empty_layer_gives_an_empty_table():
    steps = grouped(steps_frame().iloc[:0])
    assert len(count_by_patient(steps)) == 0
    assert len(PatientSearch(steps).found("a")) == 0


def test_days_counted_from_the_first_event_are_kept_as_days():
    frame = steps_frame().assign(date=[10, 0, 0, 30, 59, 0], end_date=None)
    steps = grouped(frame)
    assert steps.relative
    assert steps.wait_days[1] == 10


def test_dates_that_were_made_relative_when_loading_are_shown_as_days():
    frame = steps_frame()
    first = frame.groupby("patient").date.transform("min")
    frame["date"] = pd.Timestamp("2000-01-01") + (frame.date - first)
    frame["end_date"] = None
    steps = grouped(frame.dropna(subset=["patient"]))
    assert steps.relative
    assert steps.day[:3].tolist() == [0, 10, 59]
    assert not grouped().relative


def test_every_flag_of_loading_is_told_in_words():
    assert set(words_of_flags()) == set(FLAGS)
    frame = steps_frame().assign(flags="no_date;unknown_facility")
    steps = grouped(frame)
    assert pathway_of(steps, 0).flags[0] == "no date, facility not in the directory"


def test_a_layer_is_recognised_by_its_fields_whatever_their_case():
    assert recognise_steps(["Patient", "STEP", "Seq"]) == StepFields("Patient", "STEP", "Seq")
    assert recognise_steps(["patient", "step"]) is None
    assert recognise_steps(["step", "date"]) is None


def test_the_steps_that_the_plugin_writes_are_recognised_with_all_their_fields():
    names = [field.name for field in contracts.STEPS]
    found = recognise_steps(names)
    assert set(found.names()) <= set(names)
    assert {name for name, field in vars(found).items() if not field} == {"minutes"}
    for other in (contracts.PATIENTS, contracts.LEGS, contracts.FLOWS, contracts.FACILITIES):
        assert recognise_steps([field.name for field in other]) is None


def test_one_pathway_is_taken_out_with_names_for_its_codes():
    steps = grouped()
    assert names_of_communes(steps) == {"63003": "Ambert", "03185": "Montluçon"}
    pathway = pathway_of(steps, steps.index_of("A10"), {"63178": "Issoire"})
    assert pathway.commune == ["03190", "Issoire"]
    assert pathway.facility == ["Clinique", "Hôpital d'Issoire"]
    assert pathway.n_facilities == 2
    assert steps.index_of("nobody") == -1


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["p1", "p2", "p3", ""]),
            st.integers(0, 40),
            st.sampled_from(["a", "b", ""]),
        ),
        max_size=40,
    )
)
def test_no_step_is_lost_and_counts_agree_with_pandas(rows):
    frame = pd.DataFrame(rows, columns=["patient", "day", "facility_id"]).assign(step="s")
    frame["date"] = pd.Timestamp("2020-01-01") + pd.to_timedelta(frame["day"], "D")
    if len(frame) and (frame.patient == "").all():
        return
    steps = grouped(frame)
    table = count_by_patient(steps)
    assert table.n_steps.sum() + steps.n_without_patient == len(frame)
    for patient, group in frame[frame.patient != ""].groupby("patient"):
        row = steps.index_of(patient)
        assert table.n_steps[row] == len(group)
        assert table.n_facilities[row] == group.facility_id[group.facility_id != ""].nunique()
        assert table.duration_days[row] == group.day.max() - group.day.min()
