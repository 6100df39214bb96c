"""Directories compared: small cases made by hand, and sums that hold for any directories."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.tables.directory_changes import (
    ChangeOptions,
    compare_directories,
    duplicates,
)
from parcours_plugin.core.tables.directory_changes_listing import Listing
from parcours_plugin.core.tables.directory_changes_pairs import (
    CROWD,
    alike,
    best_pairs,
    near_pairs,
    same_name_pairs,
    shared_letters,
)
from parcours_plugin.core.tables.directory_changes_uses import compare_uses, uses_of

WORDS = {"chimio": "chemotherapy", "radiotherapie": "radiotherapy"}
OPTIONS = ChangeOptions(move_metres=200, duplicate_metres=50)


def listing(*rows):
    """Rows (id, name, x, y[, commune[, care]])."""
    full = [(*row, *("",) * (6 - len(row))) for row in rows]
    ids, names, x, y, communes, care = (list(column) for column in zip(*full)) if full else [[]] * 6
    texts = [np.array(column, object) for column in (ids, names, communes, care)]
    nothing = np.full(len(full), "", object)
    return Listing(texts[0], texts[1], nothing, texts[2], texts[3], np.array(x, float),
                   np.array(y, float))  # fmt: skip


def kinds(frame):
    return [tuple(row) for row in frame[["kind", "facility_id"]].to_numpy()]


def test_each_kind_of_change_is_found_once():
    before = listing(
        ("1", "CH de Thiers", 0, 0), ("2", "Clinique du Parc", 1000, 0),
        ("3", "MSP Nord", 2000, 0), ("4", "Hôpital", 3000, 0, "", "chimio;Radiothérapie"),
        ("5", "Cabinet", 4000, 0),
    )  # fmt: skip
    after = listing(
        ("1", "C.H. de THIERS", 0, 150), ("2", "Clinique de la Gare", 1000, 0),
        ("3", "MSP Nord", 2000, 201), ("4", "Hôpital", 3000, 0, "", "chemotherapy"),
        ("6", "EHPAD", 9000, 0),
    )  # fmt: skip
    found = compare_directories(before, after, WORDS, OPTIONS)
    assert kinds(found.frame) == [
        ("opened", "6"), ("closed", "5"), ("moved", "3"), ("renamed", "2"), ("care_changed", "4"),
    ]  # fmt: skip
    row = found.frame.set_index("kind")
    assert row.loc["moved", "metres"] == 201
    assert row.loc["renamed", "other_name"] == "Clinique du Parc"
    assert (row.loc["care_changed", "care_lost"], row.loc["care_changed", "care_gained"]) == (
        "radiotherapy", "",
    )  # fmt: skip
    assert found.before == {"kept": 4, "closed": 1, "repeated": 0, "without_code": 0}
    assert found.after == {"kept": 4, "opened": 1, "repeated": 0, "without_code": 0}
    assert found.unchanged == 1


def test_another_identifier_at_the_same_place_is_proposed_and_not_merged():
    before = listing(("1", "Clinique des Chênes", 0, 0), ("2", "Pharmacie", 0, 10, "63001"))
    after = listing(("8", "Clinique des Chenes", 30, 0), ("9", "Pharmacie", 9000, 0, "63001"),
                    ("7", "Laboratoire", 0, 5))  # fmt: skip
    found = compare_directories(before, after, WORDS, OPTIONS)
    proposed = found.frame[found.frame["kind"] == "identifier_changed"]
    assert proposed[["facility_id", "other_id", "metres"]].values.tolist() == [
        ["8", "1", 30.0], ["9", "2", pytest.approx(np.hypot(9000, 10))],
    ]  # fmt: skip
    assert found.before["closed"] == 2 and found.after["opened"] == 3


def test_a_lost_zero_is_no_change_unless_it_is_not_clear_whose():
    before = listing(("030", "A", 0, 0), ("31", "B", 0, 0), ("031", "C", 0, 0))
    found = compare_directories(before, listing(("30", "A", 0, 0), ("031", "C", 0, 0)), {}, OPTIONS)
    assert found.before["kept"] == 2 and kinds(found.frame) == [("closed", "31")]


def test_without_places_nothing_moves():
    nowhere = (np.nan, np.nan)
    found = compare_directories(
        listing(("1", "A", *nowhere)), listing(("1", "A", 5, 5)), {}, OPTIONS
    )
    assert not len(found.frame) and found.unchanged == 1


def test_a_place_that_is_only_the_communes_moves_with_the_commune():
    before = listing(("1", "A", 0, 0, "63001"), ("2", "B", 0, 0, "63001"))
    after = listing(("1", "A", 900, 0, "63001"), ("2", "B", 900, 0, "63002"))
    rough = replace(after, exact=np.zeros(2, bool))
    assert kinds(compare_directories(before, rough, {}, OPTIONS).frame) == [("moved", "2")]
    assert len(compare_directories(before, after, {}, OPTIONS).frame) == 2


codes = st.lists(st.sampled_from(["", "1", "01", "2", "3", "4"]), max_size=8)


@settings(max_examples=30, deadline=None)
@given(codes, codes, st.integers(0, 999))
def test_every_row_of_both_directories_is_counted(old, new, seed):
    rng = np.random.default_rng(seed)

    def made(ids):
        names = rng.choice(["CH", "Clinique", ""], len(ids)).tolist()
        return listing(*((code, name, *rng.integers(0, 2, 2) * 300.0, "c")
                         for code, name in zip(ids, names)))  # fmt: skip

    before, after = made(old), made(new)
    found = compare_directories(before, after, {}, OPTIONS)
    assert sum(found.before.values()) == len(before)
    assert sum(found.after.values()) == len(after)
    assert found.before["kept"] == found.after["kept"] >= found.unchanged
    counts = found.frame["kind"].value_counts()
    assert counts.get("opened", 0) == found.after["opened"]
    assert counts.get("closed", 0) == found.before["closed"]
    pairs = found.frame[found.frame["kind"] == "identifier_changed"]
    assert pairs["facility_id"].is_unique and pairs["other_id"].is_unique


def test_duplicates_are_near_and_alike_or_of_one_name_in_one_commune():
    found, _ = duplicates(
        listing(
            ("1", "Clinique Saint-Jean", 0, 0, "63001"), ("2", "CLINIQUE ST JEAN", 30, 0, "63001"),
            ("3", "Laboratoire", 10, 0, "63001"), ("4", "MSP", 0, 900, "63002"),
            ("5", "M.S.P.", 0, 5000, "63002"), ("6", "msp", 0, 8000, "63002"),
            ("6", "MSP", 0, 8000, "63009"), ("7", "Clinique Saint Jean", 0, 51, "63003"),
        ),
        OPTIONS,
    )  # fmt: skip
    pairs = found[["facility_id", "other_id"]].values.tolist()
    assert pairs == [["1", "2"], ["4", "5"], ["4", "6"], ["6", "6"]]
    assert found["metres"].tolist() == pytest.approx([30, 4100, 7100, 0])


def test_facilities_used_are_found_by_code_then_by_name_and_the_rest_gets_a_proposal():
    steps = pd.DataFrame(
        {
            "patient": ["a", "b", "a", "a", "c", "c"],
            "facility_id": ["030", "30", "", "X9", "X9", ""],
            "facility_name": ["CH", "CH", "c.h. de Thiers", "Clinique du Parq", "", ""],
            "x": [np.nan, 1.0, np.nan, np.nan, 7.0, np.nan],
            "y": [np.nan, 2.0, np.nan, np.nan, 8.0, np.nan],
        }
    )
    directory = listing(("030", "CH", 0, 0), ("4", "CH de Thiers", 0, 0),
                        ("5", "Clinique du Parc", 0, 0))  # fmt: skip
    uses, without = uses_of(steps)
    assert without == 1
    assert uses.ids.tolist() == ["030", "30", "c.h. de Thiers", "X9"]
    assert uses.events.tolist() == [1, 1, 1, 2] and uses.patients.tolist() == [1, 1, 1, 2]
    frame, row = compare_uses(directory, uses)
    assert row.tolist() == [0, 0, 1, -1]
    assert kinds(frame) == [("not_listed", "X9"), ("never_used", "5")]
    missing = frame.iloc[0]
    assert (missing["other_id"], missing["events"], missing["patients"]) == ("5", 2, 2)
    assert (missing["x"], missing["y"]) == (7, 8)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.5, 40))
def test_near_pairs_are_those_of_every_pair_measured(seed, metres):
    rng = np.random.default_rng(seed)
    x, y = rng.integers(-60, 60, (2, 25)).astype(float)
    u, v = rng.integers(-60, 60, (2, 30)).astype(float)
    x[3], v[4] = np.nan, np.nan
    one, two, crowded = near_pairs(x, y, u, v, metres)
    wanted = [(i, j) for i in range(25) for j in range(30)
              if np.hypot(x[i] - u[j], y[i] - v[j]) <= metres]  # fmt: skip
    assert list(zip(one.tolist(), two.tolist())) == wanted and not len(crowded)


def test_points_in_a_crowd_are_left_to_their_names():
    n = CROWD + 1
    one, _, crowded = near_pairs(np.zeros(1), np.zeros(1), np.zeros(n), np.zeros(n), 10)
    assert not len(one) and crowded.tolist() == [0]


def test_names_share_their_groups_of_three_letters():
    # " ab " has " ab", "ab "; " abc " has " ab", "abc", "bc "
    names, others = np.array(["ab", "ab", ""], object), np.array(["abc", "xy", "ab"], object)
    assert shared_letters(names, others).tolist() == pytest.approx([2 / 5, 0, 0])


def test_words_in_another_order_are_alike_and_nothing_is_like_no_name():
    names = np.array(["clinique saint jean", "msp nord", "", "ehpad"], object)
    others = np.array(["saint jean clinique", "pharmacie", "", "ehpad"], object)
    assert alike(names, others)[0].tolist() == [True, False, False, True]


def test_each_partner_is_taken_once_and_the_best_pair_first():
    first, second = np.array([0, 0, 1, 1]), np.array([5, 6, 5, 7])
    kept = best_pairs(first, second, np.array([0.8, 0.7, 0.9, 0.6]))
    assert list(zip(first[kept], second[kept])) == [(0, 6), (1, 5)]


def test_pairs_of_one_name_need_a_place_and_a_name():
    names, places = np.array(["a", "", "b"], object), np.array(["1", "1", ""], object)
    assert same_name_pairs(names, places, names, places)[0].tolist() == [0]
