"""Events become movements: who travels from where to where, in which order, how far."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.flows.legs import LegOptions, build_legs


@pytest.fixture
def steps():
    """Patient a: two facilities 3-4-5 apart; b: the facility of her own village, then no place."""
    return pd.DataFrame(
        {
            "patient": ["b", "a", "a", "b"],
            "seq": [1, 2, 1, 2],
            "step": ["biopsy", "surgery", "biopsy", "surgery"],
            "date": pd.to_datetime(["2023-01-05", "2023-02-01", "2023-01-01", "2023-03-01"]),
            "end_date": pd.to_datetime([None, "2023-02-04", None, None]),
            "facility_id": ["f1", "f2", "f1", ""],
            "residence": ["v1", "v2", "v2", "v1"],
            "visits": [1, 25, 1, 1],
            "wait_days": [np.nan, 31.0, np.nan, 55.0],
            "x": [0.0, 3000.0, 0.0, np.nan],
            "y": [0.0, 4000.0, 0.0, np.nan],
        }
    )


@pytest.fixture
def patients():
    return pd.DataFrame(
        {"patient": ["a", "b"], "residence": ["v2", "v1"], "x": [0.0, 0.0], "y": [6000.0, 0.0]}
    )


def trips(legs):
    return [tuple(row) for row in legs.frame[["patient", "from_id", "to_id"]].to_numpy()]


def test_a_chain_leaves_home_visits_every_facility_in_order_and_goes_home(steps, patients):
    legs = build_legs(steps, patients, LegOptions("chain"))
    assert trips(legs) == [
        ("b", "v1", "f1"),
        ("b", "f1", ""),
        ("b", "", "v1"),
        ("a", "v2", "f1"),
        ("a", "f1", "f2"),
        ("a", "f2", "v2"),
    ]
    of_a = legs.frame[legs.frame["patient"] == "a"]
    assert of_a["km"].tolist() == pytest.approx([6.0, 5.0, np.hypot(3, 2)])
    assert of_a["from_kind"].tolist() == ["home", "facility", "facility"]
    assert of_a["to_kind"].tolist() == ["facility", "facility", "home"]
    assert of_a["seq"].tolist() == [1, 2, 2]
    assert of_a["leg"].tolist() == [1, 2, 3]


def test_the_way_home_starts_when_the_step_ends_and_has_no_wait(steps, patients):
    home = build_legs(steps, patients, LegOptions("chain")).frame.iloc[-1]
    assert home["date"] == pd.Timestamp("2023-02-04")
    assert home["step"] == "surgery"
    assert np.isnan(home["wait_days"])


def test_return_trips_go_out_and_back_for_every_event_and_count_the_visits(steps, patients):
    legs = build_legs(steps, patients, LegOptions("return"))
    of_a = legs.frame[legs.frame["patient"] == "a"]
    assert trips(legs)[-4:] == [
        ("a", "v2", "f1"),
        ("a", "f1", "v2"),
        ("a", "v2", "f2"),
        ("a", "f2", "v2"),
    ]
    assert of_a["visits"].tolist() == [1, 1, 25, 25]
    assert (of_a["km"] * of_a["visits"]).sum() == pytest.approx(2 * 6 + 50 * np.hypot(3, 2))


def test_without_home_only_movements_between_facilities_remain(steps):
    legs = build_legs(steps, None, LegOptions("none"))
    assert trips(legs) == [("b", "f1", ""), ("a", "f1", "f2")]
    assert legs.frame["wait_days"].tolist() == [55.0, 31.0]


def test_an_event_without_place_keeps_its_legs_with_the_reason(steps, patients):
    legs = build_legs(steps, patients, LegOptions("chain"))
    reasons = legs.frame["reason"].tolist()
    assert reasons[1:3] == ["the facility has no place", "the previous facility has no place"]
    assert set(reasons[:1] + reasons[3:]) == {""}
    assert legs.frame["km"].isna().tolist() == [False, True, True, False, False, False]
    assert legs.counts() == {"moving": 3, "same_place": 1, "without_place": 2}


def test_a_leg_within_one_place_is_kept_with_zero_km(steps, patients):
    first = build_legs(steps, patients, LegOptions("chain")).frame.iloc[0]
    assert (first["km"], first["reason"]) == (0.0, "")


def test_a_patient_unknown_to_the_patients_table_has_no_home_place(steps, patients):
    legs = build_legs(steps, patients[patients["patient"] == "a"], LegOptions("return"))
    of_b = legs.frame[legs.frame["patient"] == "b"]
    assert of_b["from_id"].tolist()[0] == "v1"
    assert of_b["reason"].tolist() == [
        "the residence has no place",
        "the residence has no place",
        "the facility has no place",
        "the residence has no place",
    ]


def test_rows_without_seq_keep_the_order_of_the_table():
    steps = pd.DataFrame({"patient": ["a", "a"], "facility_id": ["g", "f"], "x": 0.0, "y": 0.0})
    legs = build_legs(steps, None, LegOptions("none"))
    assert trips(legs) == [("a", "g", "f")]
    assert legs.frame["seq"].tolist() == [2]


def test_no_event_gives_no_leg(steps, patients):
    for home in ("none", "chain", "return"):
        legs = build_legs(steps.iloc[:0], patients, LegOptions(home))
        assert len(legs.frame) == 0
        assert legs.counts() == {"moving": 0, "same_place": 0, "without_place": 0}


def test_the_inputs_are_left_as_they_were(steps, patients):
    before = steps.copy(), patients.copy()
    build_legs(steps, patients, LegOptions("return"))
    pd.testing.assert_frame_equal(steps, before[0])
    pd.testing.assert_frame_equal(patients, before[1])


def test_a_patient_listed_twice_is_an_error_that_names_no_patient(steps, patients):
    with pytest.raises(InputError, match="1 patients on more than one row") as error:
        build_legs(steps, pd.concat([patients, patients.iloc[:1]]))
    assert "“a”" not in str(error.value)


def test_an_unknown_use_of_home_is_refused():
    with pytest.raises(ParameterError, match="none, chain, return"):
        LegOptions("sometimes")


@pytest.mark.parametrize("home", ["none", "chain", "return"])
def test_every_event_has_its_legs(home):
    rng = np.random.default_rng(3)
    n = 400
    steps = pd.DataFrame(
        {
            "patient": rng.integers(0, 60, n).astype(str),
            "seq": rng.permutation(n),
            "facility_id": "f",
            "x": np.where(rng.random(n) < 0.1, np.nan, rng.random(n) * 1e5),
            "y": rng.random(n) * 1e5,
        }
    )
    known = steps["patient"].unique()
    patients = pd.DataFrame({"patient": known, "residence": "v", "x": 0.0, "y": 0.0})
    legs = build_legs(steps, patients, LegOptions(home))
    per_patient = steps.groupby("patient").size()
    expected = {"none": per_patient - 1, "chain": per_patient + 1, "return": 2 * per_patient}[home]
    found = legs.frame.groupby("patient").size().reindex(per_patient.index, fill_value=0)
    assert (found == expected).all()
    assert sum(legs.counts().values()) == len(legs.frame)
    if home == "chain":
        following = legs.frame["patient"].shift(-1) == legs.frame["patient"]
        x_next = pd.Series(legs.from_x).shift(-1)
        same = (x_next == legs.to_x) | (x_next.isna() & np.isnan(legs.to_x))
        assert same[following].all()


def test_a_million_events_take_seconds():
    n = 1_000_000
    rng = np.random.default_rng(0)
    patient = np.sort(rng.integers(0, 150_000, n)).astype(str).astype(object)
    steps = pd.DataFrame(
        {"patient": patient, "seq": np.arange(n), "facility_id": "f", "x": rng.random(n), "y": 0.0}
    )
    start = time.process_time()
    build_legs(steps, None, LegOptions("chain"))
    assert time.process_time() - start < 10
