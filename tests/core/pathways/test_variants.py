"""Variants, what follows what, and conformance, against a pencil and a plain Python walk."""

from collections import Counter, defaultdict
from statistics import mean, median

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.pathways.conformance import (
    conformance_by_patient,
    conformance_counts,
    conformance_of,
)
from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.follows import (
    activities_table,
    follows_table,
    precedence_table,
)
from parcours_plugin.core.pathways.reference_limits import read_reference_limits
from parcours_plugin.core.pathways.sequences import by_territory, sequences_of
from parcours_plugin.core.pathways.variants import variants_table

EVENTS = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from(["", "RCP", "Biopsie", "Suivi", "Z > Z"]),
        st.one_of(st.none(), st.integers(0, 40)),
    ),
    min_size=1,
    max_size=40,
)
DAY = pd.Timestamp("2020-01-01")


def made(events):
    """A log in the order of its rows."""
    days = [None if day is None else DAY + pd.Timedelta(day, "D") for _, _, day in events]
    return event_log(
        pd.DataFrame(
            {
                "patient": [p for p, _, _ in events],
                "seq": range(len(events)),
                "step": [s for _, s, _ in events],
                "date": pd.to_datetime(pd.Series(days, dtype="datetime64[ns]")),
            }
        )
    )


def walked(events):
    """Named steps by patient, as (step, day)."""
    found = defaultdict(list)
    for patient, step, day in events:
        if step:
            found[patient].append((step, day))
    return found


@given(EVENTS)
def test_variants_are_those_of_a_walk(events):
    table = variants_table(sequences_of(made(events)))
    wanted = Counter(tuple(s for s, _ in steps) for steps in walked(events).values())
    assert sorted(zip(table["variant"], table["cases"], table["n_steps"])) == sorted(
        (" > ".join(steps), n, len(steps)) for steps, n in wanted.items()
    )
    cases = len(walked(events))
    assert table["cases"].tolist() == sorted(wanted.values(), reverse=True)
    assert np.allclose(table["share"], table["cases"] / max(cases, 1))
    assert np.allclose(table["cumulative"], np.cumsum(table["share"]))
    assert not len(table) or table["cumulative"].iloc[-1] == 1


@given(EVENTS)
def test_what_follows_what_is_that_of_a_walk(events):
    table = follows_table(sequences_of(made(events)))
    count, patients, days = Counter(), defaultdict(set), defaultdict(list)
    for patient, steps in walked(events).items():
        for (a, start), (b, end) in zip(steps, steps[1:]):
            count[a, b] += 1
            patients[a, b].add(patient)
            if start is not None and end is not None:
                days[a, b].append(end - start)
    found = {(row.from_step, row.to_step): row for row in table.itertuples()}
    assert {pair: row.count_ for pair, row in renamed(table)} == dict(count)
    for pair, row in found.items():
        assert row.cases == len(patients[pair])
        assert row.self_loop == (pair[0] == pair[1])
        times = (row.median_days, row.mean_days, row.min_days, row.max_days)
        known = days[pair]
        if known:
            wanted = (median(known), mean(known), min(known), max(known))
            assert times == pytest.approx(wanted)
        else:
            assert np.isnan(times).all()


def renamed(table):
    return [((row.from_step, row.to_step), row) for row in
            table.rename(columns={"count": "count_"}).itertuples()]  # fmt: skip


@given(EVENTS)
def test_activities_and_precedence_are_those_of_a_walk(events):
    sequences = sequences_of(made(events))
    table = activities_table(sequences).set_index("step")
    cases = walked(events)
    words = sorted({s for steps in cases.values() for s, _ in steps})
    assert sorted(table.index) == words
    for word in words:
        times = [[s for s, _ in steps].count(word) for steps in cases.values()]
        row = table.loc[word]
        assert row["events"] == sum(times)
        assert row["cases"] == sum(n > 0 for n in times)
        assert row["cases_with_rework"] == sum(n > 1 for n in times)
        assert row["repetitions"] == sum(max(n - 1, 0) for n in times)
        assert row["starts"] == sum(steps[0][0] == word for steps in cases.values())
        assert row["ends"] == sum(steps[-1][0] == word for steps in cases.values())
        assert row["self_loops"] == sum(
            a == b == word for steps in cases.values() for (a, _), (b, _) in zip(steps, steps[1:])
        )
    assert table["starts"].sum() == table["ends"].sum() == len(cases)
    wanted = Counter()
    for steps in cases.values():
        names = [s for s, _ in steps]
        for a in set(names):
            for b in set(names) - {a}:
                wanted[a, b, "cases"] += 1
                wanted[a, b, "before"] += names.index(a) < names.index(b)
    found = Counter()
    for row in precedence_table(sequences).itertuples():
        found[row.step, row.other_step, "cases"] = row.cases
        found[row.step, row.other_step, "before"] = row.before
    assert found == wanted


def test_an_end_date_ends_the_wait_and_overlaps_are_negative():
    log = event_log(
        pd.DataFrame(
            {
                "patient": ["a"] * 3,
                "seq": [1, 2, 3],
                "step": ["Rayons", "Suivi", "Suivi"],
                "date": ["2020-01-01", "2020-02-01", "2020-01-25"],
                "end_date": ["2020-01-22", None, None],
            }
        )
    )
    table = follows_table(sequences_of(log)).set_index(["from_step", "to_step"])
    assert table.loc[("Rayons", "Suivi"), "median_days"] == 10
    assert table.loc[("Suivi", "Suivi"), "median_days"] == -7


def test_waits_of_the_table_stand_in_for_unknown_dates_only_next_to_each_other():
    frame = pd.DataFrame(
        {
            "patient": ["a"] * 4,
            "seq": [1, 2, 3, 4],
            "step": ["A", "B", "", "C"],
            "wait_days": [np.nan, 12.0, 3.0, 4.0],
        }
    )
    table = follows_table(sequences_of(event_log(frame))).set_index(["from_step", "to_step"])
    assert table.loc[("A", "B"), "median_days"] == 12
    assert np.isnan(table.loc[("B", "C"), "median_days"])


def test_territory_types_add_up_to_all():
    log = made([("a", "X", 1), ("a", "Y", 2), ("b", "X", 1), ("c", "X", 1), ("d", "", 1)])
    types = np.array(["rural", "ville", "", "rural"], object)
    table = by_territory(sequences_of(log), variants_table, types)
    assert table["territory_type"].tolist() == ["all", "all", "rural", "ville", "not stated"]
    assert table[["variant", "cases"]].to_numpy().tolist() == [
        ["X", 2], ["X > Y", 1], ["X > Y", 1], ["X", 1], ["X", 1],
    ]  # fmt: skip


REFERENCE = """step,step_fr,care,visits,obligatory,after,limit_days,limit_source
biopsy,Biopsie,biopsy,1,yes,,,
multidisciplinary_meeting,RCP pluri,multidisciplinary_meeting,0,yes,biopsy,15,guide 2020
surgery,Chirurgie,surgery,1,yes,multidisciplinary_meeting,30,guide 2020
chemotherapy,Chimiothérapie,chemotherapy,6,no,multidisciplinary_meeting,,
"""


@pytest.fixture
def reference(tmp_path):
    path = tmp_path / "reference.csv"
    path.write_text(REFERENCE, encoding="utf-8")
    return read_reference_limits(path)


CASES = [
    # a conforms: the meeting on the 15th day is in time; the repeated biopsy is no deviation
    *[("a", "BIOPSIE", 0), ("a", "rcp", 15), ("a", "Biopsy", 16), ("a", "chirurgie", 20)],
    # b: surgery 5 days before the meeting, which is 1 day late; two scans that nobody asked for
    *[("b", "biopsy", 0), ("b", "scanner", 2), ("b", "chirurgie", 11), ("b", "RCP", 16)],
    *[("b", "scanner", 18)],
    # c: no biopsy and no surgery
    *[("c", "rcp", 3), ("c", "chimiothérapie", 4)],
    # d: undated, surgery before the meeting by the order of the rows
    *[("d", "biopsy", None), ("d", "surgery", None), ("d", "rcp", None)],
]
WORDS = {"rcp": "multidisciplinary_meeting", "chirurgie": "surgery"}


def test_deviations_are_those_that_a_pencil_finds(reference):
    log = made(CASES)
    found = conformance_of(log, reference, WORDS)
    table = found.deviations
    assert [
        (log.patients["patient"][p], kind, step, after)
        for p, kind, step, after in table.iloc[:, :4].itertuples(index=False)
    ] == [
        ("b", "extra", "scanner", ""),
        ("b", "out_of_order", "surgery", "multidisciplinary meeting"),
        ("b", "late", "multidisciplinary meeting", "biopsy"),
        ("c", "missing", "biopsy", ""),
        ("c", "missing", "surgery", ""),
        ("d", "out_of_order", "surgery", "multidisciplinary meeting"),
    ]
    assert table["events"].tolist()[:3] == [2, 1, 1]
    assert table["days"].tolist()[1:3] == [-5, 16]
    assert np.isnan(table["days"].iloc[-1])
    assert table["limit_source"].tolist()[2] == "guide 2020"
    assert table["text"].tolist() == [
        "not in the reference: scanner (2)",
        "out of order: surgery 5 days before multidisciplinary meeting",
        "late: multidisciplinary meeting, 16 days after biopsy (limit 15)",
        "missing: biopsy",
        "missing: surgery",
        "out of order: surgery before multidisciplinary meeting",
    ]
    people = conformance_by_patient(log, table)
    assert people["conforms"].tolist() == [True, False, False, False]
    assert people["missing"].tolist() == ["", "", "biopsy; surgery", ""]
    assert people["n_out_of_order"].tolist() == [0, 1, 0, 1]


def test_counts_by_territory_type_say_who_could_deviate(reference):
    log = made(CASES)
    types = np.array(["rural", "rural", "ville", ""], object)
    table = conformance_counts(log, conformance_of(log, reference, WORDS), types)
    rows = {
        (r.territory_type, r.kind, r.step): (r.patients, r.concerned) for r in table.itertuples()
    }
    assert rows["all", "conforms", ""] == (1, 4)
    assert rows["all", "missing", ""] == (1, 4)
    assert rows["all", "missing", "surgery"] == (1, 4)
    assert rows["ville", "missing", "surgery"] == (1, 1)
    assert rows["all", "extra", "scanner"] == (1, 4)
    assert ("ville", "extra", "scanner") not in rows
    # a, b and d have both surgery and a meeting
    assert rows["all", "out_of_order", "surgery"] == (2, 3)
    assert rows["not stated", "out_of_order", "surgery"] == (1, 1)
    # a and b have both dates
    assert rows["all", "late", "multidisciplinary meeting"] == (1, 2)
    assert rows["all", "late", "surgery"] == (0, 1)
    whole = table[table["territory_type"] == "all"]
    parts = table[table["territory_type"] != "all"].groupby(["kind", "step", "after"])["patients"]
    again = whole.set_index(["kind", "step", "after"])["patients"]
    assert (parts.sum().reindex(again.index) == again).all()


def test_pathways_that_all_conform_give_empty_tables(reference):
    log = made([("a", "biopsy", 0), ("a", "rcp", 1), ("a", "chirurgie", 2)])
    found = conformance_of(log, reference, WORDS)
    assert len(found.deviations) == 0
    assert conformance_by_patient(log, found.deviations)["conforms"].tolist() == [True]
    table = conformance_counts(log, found)
    assert table["patients"].tolist()[0] == 1 and table["patients"].sum() == 1
