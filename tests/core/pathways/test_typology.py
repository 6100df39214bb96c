"""Types of pathways: rules, clusters, their middle, and where every patient went."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.inside import Inside
from parcours_plugin.core.pathways.sequences import sequences_of
from parcours_plugin.core.pathways.travel import patient_travel, straight_measure, travel_of
from parcours_plugin.core.pathways.typology import ClusterOptions, typology_of, without_empty
from parcours_plugin.core.pathways.typology_lines import drawable, medoid_lines, numbers_at_home
from parcours_plugin.core.pathways.typology_measures import (
    MEASURES,
    merged_log,
    typology_measures,
)
from parcours_plugin.core.pathways.typology_rules import apply_rules, read_rules
from parcours_plugin.core.pathways.typology_shares import type_shares
from parcours_plugin.core.pathways.typology_units import units_of


def log_of(pathways, **columns):
    """``{"p": "ABC"}``: one event per letter."""
    rows = [(p, i, step) for p, steps in pathways.items() for i, step in enumerate(steps, 1)]
    return event_log(pd.DataFrame(rows, columns=["patient", "seq", "step"]).assign(**columns))


def types(pathways, travel, given=None, **options):
    log = log_of(pathways)
    n = log.n_patients
    return typology_of(
        sequences_of(log), np.array(travel, float), ClusterOptions(**options), np.ones(n, bool),
        given,
    )  # fmt: skip


@pytest.mark.parametrize("method", ["kmedoids", "ward"])
def test_two_kinds_of_pathways_at_two_distances_are_four_types(method):
    pathways = {f"p{i}": "ABCD" if i % 2 else "XYZ" for i in range(20)}
    travel = [5 + i % 3 if i < 10 else 90 + i % 3 for i in range(20)]
    found = types(pathways, travel, method=method, max_types=6)
    assert found.n_types == 4 and max(found.widths, key=found.widths.get) == 4
    wanted = [(i % 2, i < 10) for i in range(20)]
    assert len(set(zip(wanted, found.code.tolist()))) == 4
    assert found.silhouette.min() > 0.9
    assert found.distance[found.medoid].tolist() == [0, 0, 0, 0]


def test_steps_alone_or_travel_alone_can_make_the_types():
    pathways = {"a": "AB", "b": "AB", "c": "XYZ", "d": "XYZ"}
    by_steps = types(pathways, [1, 99, 1, 99], travel_weight=0.0, n_types=2)
    by_travel = types(pathways, [1, 99, 1, 99], travel_weight=1.0, n_types=2)
    assert by_steps.code.tolist() == [0, 0, 1, 1]
    assert by_travel.code.tolist() == [0, 1, 0, 1]


def test_a_patient_without_travel_is_typed_by_the_steps_and_one_without_steps_not_at_all():
    pathways = {"a": "AB", "b": "AB", "c": "XYZ", "d": "XYZ", "e": "XYZ", "f": [""]}
    found = types(pathways, [1, 2, 50, 51, np.nan, 3], n_types=2)
    assert found.code.tolist()[4] == found.code.tolist()[2]
    assert np.isnan(found.distance[4]) and np.isnan(found.silhouette[4])
    assert found.code[5] == -1
    assert [bool(why) for why in found.reason] == [False] * 4 + [True, True]
    alone = types(pathways, [1, 2, 50, 51, np.nan, 3], n_types=2, travel_weight=1.0)
    assert alone.code[4] == -1 and alone.reason[4] == "travel unknown"


@settings(max_examples=30, deadline=None)
@example([("A", 5.0), ("A", 30.0), ("CA", 30.0)], 2, "kmedoids")  # three to be compared, two may
@given(
    st.lists(
        st.tuples(st.text("ABC", max_size=4), st.sampled_from([1.0, 5.0, 30.0, np.nan])),
        min_size=2, max_size=25,
    ),
    st.integers(2, 40),
    st.sampled_from(["kmedoids", "ward"]),
)  # fmt: skip
def test_every_patient_has_a_type_or_a_reason(people, most_units, method):
    pathways = {f"p{i}": steps or [""] for i, (steps, _) in enumerate(people)}
    travel = [one for _, one in people]
    try:
        found = types(pathways, travel, method=method, most_units=most_units, max_types=3)
    except InputError:
        return
    assert all(code >= 0 or why for code, why in zip(found.code.tolist(), found.reason))
    assert set(found.code[found.code >= 0].tolist()) <= set(range(found.n_types))
    assert (found.code[found.medoid] == np.arange(found.n_types)).all()
    again = types(pathways, travel, method=method, most_units=most_units, max_types=3)
    assert again.code.tolist() == found.code.tolist()


def test_more_pathways_than_are_compared_are_sampled_evenly_and_the_rest_assigned():
    rng = np.random.default_rng(5)
    pathways = {f"p{i}": "AB" if i % 4 else "UVWXYZ" for i in range(2_000)}
    travel = np.where(np.arange(2_000) % 2, 10, 80) + rng.random(2_000)
    found = types(pathways, travel, n_types=3, most_units=40)
    assert found.in_classes and found.units <= 40
    wanted = [(i % 4 > 0, i % 2) for i in range(2_000)]
    assert len(set(zip(wanted, found.code.tolist()))) == len(set(wanted)) == 3
    units = units_of(np.zeros(100, int), np.arange(100.0), np.zeros(100, int), np.array([3]), 10)
    assert len(units) <= 10 and 0 < units.sampled < 100


def test_impossible_numbers_of_types_are_refused_in_words():
    pathways = {"a": "AB", "b": "BA"}
    with pytest.raises(ParameterError, match="between 2 and"):
        types(pathways, [1, 2], min_types=5, max_types=3)
    with pytest.raises(InputError, match="fewer different pathways"):
        types(pathways, [1, 2], n_types=4)
    with pytest.raises(InputError, match="no two different pathways"):
        types({"a": "AB", "b": "AB"}, [1, 1])


def test_given_types_keep_their_patients_and_get_a_medoid():
    pathways = {"a": "AB", "b": "AB", "c": "ABC", "d": "XY"}
    found = types(pathways, [1, 2, 3, 9], given=np.array([0, 0, 0, 2]))
    assert found.code.tolist() == [0, 0, 0, 2]
    assert found.medoid.tolist() == [1, -1, 3]
    fewer, kept = without_empty(found)
    assert fewer.code.tolist() == [0, 0, 0, 1] and kept.tolist() == [0, 2]


def rules_file(tmp_path, text):
    path = tmp_path / "rules.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_first_rule_that_holds_wins_and_the_rest_is_other(tmp_path):
    path = rules_file(
        tmp_path,
        "type,label,conditions\nnear,Near,minutes <= 20 and n_facilities < 2\n"
        "half,Half,share_inside = 50 %\nnear,Near,minutes <= 5\n",
    )
    measures = pd.DataFrame(
        {"minutes": [20.0, 3, 3, 60, 60], "n_facilities": [1.0, 2, 2, 3, 3],
         "share_inside": [0.5, 0.5, 1.0, 0.5, 1 / 3]}
    )  # fmt: skip
    ruled = apply_rules(read_rules(path, MEASURES), measures)
    said = [ruled.codes[code] for code in ruled.code]
    assert said == ["near", "half", "near", "half", "other"]
    assert ruled.labels == ["Near", "Half", "other"]


def test_an_unknown_measure_that_decides_leaves_no_type_and_is_named(tmp_path):
    path = rules_file(
        tmp_path,
        "type;label;conditions\none;One;\"minutes <= 20; n_facilities <= 1\"\ntwo;Two;\n",
    )
    measures = pd.DataFrame({"minutes": [np.nan, np.nan], "n_facilities": [1.0, 4.0]})
    ruled = apply_rules(read_rules(path, MEASURES), measures)
    # the second fails by its facilities, whatever its minutes
    assert ruled.code.tolist() == [-1, 1]
    assert ruled.unknown.tolist() == ["minutes", ""]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("type,label,conditions\na,A,minutes ~ 3\n", "line 2: “minutes ~ 3” is no condition"),
        ("type,label,conditions\na,A,age > 3\n", "there is no measure “age”"),
        ("kind,conditions\na,minutes > 3\n", "no column “type”"),
        ("type,label,conditions\n,A,minutes > 3\n", "the type has no name"),
        ("type,label,conditions\n", "has no rule"),
    ],
)
def test_rules_that_cannot_be_read_are_told_with_their_line(tmp_path, text, said):
    with pytest.raises(InputError, match=said):
        read_rules(rules_file(tmp_path, text), MEASURES)


def test_measures_of_a_small_pathway():
    steps = pd.DataFrame(
        {
            "patient": list("aaab"), "seq": [1, 2, 3, 1], "step": list("XYYX"),
            "facility_id": ["F1", "F2", "F1", ""], "actor": ["GP", "", "GP", ""],
            "date": ["2020-01-01", "2020-01-11", "2020-03-01", None],
            "x": [3000.0, 0, 3000, np.nan], "y": [4000.0, 1000, 4000, np.nan],
        }
    )  # fmt: skip
    people = pd.DataFrame({"patient": ["a", "b"], "x": [0.0, 0.0], "y": [0.0, 0.0]})
    log = event_log(steps, people)
    travel = travel_of(log, np.ones(4, bool), straight_measure(log))
    sums = patient_travel(log, travel, np.array([True, True, True, False]))
    inside = Inside(np.array([True, True, True, False]), np.array([True, False, True, False]))
    table = typology_measures(log, travel, sums, inside, inside, Inside.unknown(4))
    a, b = (table.loc[row] for row in (0, 1))
    assert a[["n_steps", "n_facilities", "n_actors", "n_changes"]].tolist() == [3, 2, 1, 2]
    assert a["share_inside"] == pytest.approx(2 / 3) and np.isnan(a["share_metropolis"])
    assert (a["km"], a["farthest_km"]) == pytest.approx((11 / 3, 5))
    assert (a["duration_days"], a["longest_wait_days"]) == (60, 50)
    assert b["n_steps"] == 1 and b[["n_facilities", "n_changes", "km"]].isna().all()


def test_sessions_close_in_time_become_one_episode_with_their_visits():
    days = ["2020-01-01", "2020-01-03", "2020-01-20", "2020-04-01"]
    log = log_of({"a": "RRRR"}, date=pd.to_datetime(days), facility_id="F")
    merged = merged_log(log, 20)
    assert len(merged) == 2 and merged.events["visits"].tolist()[0] == 3
    assert merged.events["end_date"].tolist()[0] == pd.Timestamp("2020-01-20")
    assert merged.codes("step")[0].tolist() == [0, 0] and merged.patient.tolist() == [0, 0]
    assert merged_log(log, 0) is log


def test_medoid_lines_go_from_home_through_every_place_and_back():
    steps = pd.DataFrame(
        {"patient": list("aaab"), "seq": [1, 2, 3, 1], "step": list("XYZX"),
         "facility_id": ["F1", "F1", "F2", "F9"], "x": [1000.0, 1000, 1000, np.nan],
         "y": [0.0, 0, 2000, np.nan]}
    )  # fmt: skip
    people = pd.DataFrame({"patient": ["a", "b"], "residence": ["C1", "C2"], "x": [0.0, 5.0],
                           "y": [0.0, 5.0]})  # fmt: skip
    log = event_log(steps, people)
    lines = medoid_lines(log, np.array([0, 1, -1]))
    legs = lines.frame[lines.frame["type"] == 0]
    assert list(zip(legs["from_id"], legs["to_id"], legs["step"])) == [
        ("C1", "F1", "X"), ("F1", "F2", "Z"), ("F2", "C1", ""),
    ]  # fmt: skip
    assert legs["km"].tolist() == pytest.approx([1, 2, 5**0.5])
    assert lines.frame["type"].tolist() == [0, 0, 0, 1, 2]  # the others have a row without line
    assert len(lines.start) == 6 and lines.start[3] == lines.start[4] == lines.start[5]
    assert drawable(log).tolist() == [True, False]


def test_dots_of_one_home_are_numbered_type_by_type():
    people = pd.DataFrame({"patient": list("abcd"), "x": [0.0, 0, 0, 7], "y": 0.0})
    log = event_log(log_of(dict.fromkeys("abcd", "A")).events, people)
    assert numbers_at_home(log, np.array([1, -1, 0, 1])).tolist() == [2, 3, 1, 1]


def made_people(n=400, seed=2):
    rng = np.random.default_rng(seed)
    commune = rng.integers(0, 25, n) ** 2 // 25
    return rng.integers(-1, 3, n), pd.DataFrame(
        {
            "residence": [f"{c:05d}" for c in commune],
            "residence_name": [f"N{c}" for c in commune],
            "territory_type": np.where(commune < 5, "town", "rural"),
        }
    )


@pytest.mark.parametrize("least", [0, 11])
def test_shares_add_up_at_every_level(least):
    code, people = made_people()
    frame = type_shares(code, 3, people, least).frame
    typed = int((code >= 0).sum())
    for by in ("all", "territory_type", "commune"):
        rows = frame[frame["by"] == by]
        assert rows.loc[rows["type"] < 0, "patients"].sum() == typed
        assert rows.loc[rows["type"] >= 0, "patients"].sum() == typed
        each = rows[rows["type"] >= 0].groupby(["value", "territory_type"])["share"].sum()
        assert each.to_numpy() == pytest.approx(1)
    town = frame[(frame["by"] == "territory_type") & (frame["value"] == "town")]
    here = (people["territory_type"] == "town").to_numpy() & (code == 1)
    assert town.loc[town["type"] == 1, "patients"].tolist() == [int(here.sum())]
    if least:
        communes = frame[(frame["by"] == "commune") & (frame["value"] != "")]
        assert communes.loc[communes["type"] < 0, "patients"].min() >= least


def test_the_numbers_of_shares_run_in_a_network_that_loses_nothing():
    code, people = made_people()
    shares = type_shares(code, 3, people, 11)
    value = shares.frame["patients"].to_numpy()
    n = int(max(shares.tail.max(), shares.head.max())) + 1
    out = np.bincount(shares.tail, value, n)
    assert np.array_equal(out, np.bincount(shares.head, value, n))


def test_hidden_shares_cannot_be_computed_back():
    from parcours_plugin.core.flows.secrecy import PublishedSums, is_small, protect

    code, people = made_people(seed=6)
    shares = type_shares(code, 3, people, 11)
    value = shares.frame["patients"].to_numpy(np.int64)
    small = is_small(value, 11)
    hidden = protect(
        PublishedSums(shares.tail, shares.head, value, small, np.zeros(len(value), bool)), 11
    )
    assert small.any() and (~hidden).any()
    n = int(max(shares.tail.max(), shares.head.max())) + 1
    sums = np.zeros((n, len(value)))
    sums[shares.tail, np.arange(len(value))] -= 1
    sums[shares.head, np.arange(len(value))] += 1
    # what the shown numbers leave open: no small number is the same in all solutions
    _, strength, basis = np.linalg.svd(sums[:, hidden])
    rank = int((strength > 1e-9).sum())
    free = np.abs(basis[rank:]).max(axis=0, initial=0)
    assert (free[small[hidden]] > 1e-9).all()
