"""Events added up by where they come from and go to."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.flows.flow_groups import FlowOptions
from parcours_plugin.core.flows.origin_destination import count_flows
from parcours_plugin.core.flows.publication import SecrecyOptions, aggregate_flows


def events_of(rows):
    """Events from (patient, step, origin, dest) rows, all 10 km long."""
    table = pd.DataFrame(rows, columns=["patient", "step", "origin", "dest"])
    return table.assign(km=10.0)


def many(patients, events, origin, dest, step="x"):
    """Rows of ``events`` events spread over ``patients`` patients of a flow."""
    return [(f"{origin}{dest}{i % patients}", step, origin, dest) for i in range(events)]


OFF = SecrecyOptions(min_patients=0)


def test_events_and_distinct_patients_are_counted():
    counts = count_flows(events_of([*many(2, 5, "a", "b"), *many(1, 1, "b", "a")]))
    assert counts.cells[["events", "patients"]].to_numpy().tolist() == [[5, 2], [1, 1]]
    totals = counts.totals.set_index(counts.place_id[counts.totals["place"]])
    assert totals.loc["a", ["events_out", "events_in", "events_internal"]].tolist() == [5, 1, 0]
    assert totals.loc["a", ["patients_from", "patients_at"]].tolist() == [2, 1]


def test_a_patient_who_uses_two_places_is_one_patient_of_her_commune():
    counts = count_flows(events_of([("p", "x", "a", "b"), ("p", "x", "a", "c")]))
    assert counts.totals.loc[counts.totals["place"] == 0, "patients_from"].tolist() == [1]


def test_shares_are_of_all_the_events_of_the_origin_and_at_the_destination():
    rows = [*many(3, 3, "a", "b"), *many(1, 1, "a", "a"), *many(2, 2, "c", "b")]
    flows = aggregate_flows(events_of(rows), secrecy=OFF).flows
    first = flows.iloc[0]
    assert (first["origin_id"], first["dest_id"]) == ("a", "b")
    assert (first["share_origin"], first["share_dest"]) == (0.75, 0.6)
    assert flows.loc[flows["internal"], "share_origin"].tolist() == [0.25]


def test_km_is_the_mean_of_the_events_whose_distance_is_known():
    events = events_of([*many(3, 3, "a", "b"), *many(1, 1, "c", "b")])
    events["km"] = [10.0, 20.0, np.nan, np.nan]
    flows = aggregate_flows(events, secrecy=OFF).flows
    assert flows["km"].tolist()[0] == 15.0
    assert np.isnan(flows["km"].tolist()[1])


def test_events_without_place_are_told_with_their_reason():
    tables = aggregate_flows(
        events_of(
            [
                ("p", "x", "", "b"),
                ("p", "x", "a", None),
                ("p", "x", None, ""),
                *many(1, 1, "a", "b"),
            ]
        ),
        secrecy=OFF,
    )
    assert dict(zip(tables.hidden["reason"], tables.hidden["events"])) == {
        "the residence is unknown": 2,
        "the place of care is unknown": 1,
    }
    assert tables.sums.iloc[0][["read", "shown", "without_place"]].tolist() == [4, 1, 3]


def test_by_step_counts_each_step_apart():
    rows = [*many(2, 2, "a", "b", "x"), *many(3, 3, "a", "b", "y")]
    flows = aggregate_flows(events_of(rows), FlowOptions(by_step=True), OFF).flows
    assert flows[["step", "events"]].to_numpy().tolist() == [["y", 3], ["x", 2]]


def test_the_same_code_at_two_levels_is_two_places():
    one = aggregate_flows(events_of(many(1, 1, "7", "7")), secrecy=OFF)
    two = aggregate_flows(events_of(many(1, 1, "7", "7")), FlowOptions(same_level=False), OFF)
    assert (one.flows["internal"].tolist(), len(one.places)) == ([True], 1)
    assert (two.flows["internal"].tolist(), len(two.places)) == ([False], 2)
    assert two.places["place_id"].tolist() == ["7", "7"]


def test_large_flows_come_first():
    flows = aggregate_flows(events_of([*many(1, 1, "a", "b"), *many(4, 4, "b", "a")]), secrecy=OFF)
    assert flows.flows["events"].tolist() == [4, 1]


@pytest.mark.parametrize("by_step", [False, True])
@pytest.mark.parametrize("margins", [False, True])
def test_no_event_gives_empty_tables(by_step, margins):
    tables = aggregate_flows(
        events_of([]), FlowOptions(by_step=by_step), SecrecyOptions(11, margins)
    )
    assert len(tables.flows) == len(tables.places) == len(tables.hidden) == 0


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    by_step=st.booleans(),
    same_level=st.booleans(),
    margins=st.booleans(),
    min_patients=st.sampled_from([0, 1, 3, 11]),
)
def test_every_event_is_shown_internal_hidden_or_without_place(
    seed, by_step, same_level, margins, min_patients
):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 300))
    events = pd.DataFrame(
        {
            "patient": rng.integers(0, 40, n).astype(str),
            "step": rng.choice(["x", "y", ""], n),
            "origin": rng.choice(["", "a", "b", "c", "d"], n),
            "dest": rng.choice(["", "a", "b", "e"], n),
            "km": rng.random(n),
        }
    )
    tables = aggregate_flows(
        events, FlowOptions(by_step, same_level), SecrecyOptions(min_patients, margins)
    )
    sums = tables.sums
    parts = sums[["shown", "internal", "hidden", "without_place"]].sum(axis=1)
    assert (sums["read"] == parts).all()
    assert sums["read"].sum() == n
    flows = tables.flows
    assert flows["events"].sum() == sums[["shown", "internal"]].to_numpy().sum()
    # A place's totals are made of its flows, unless they count the hidden ones too.
    if not margins:
        outgoing = flows.groupby(["origin", "step"])["events"].sum()
        places = tables.places.set_index(["place", "step"])["events_from"]
        assert (places[outgoing.index] == outgoing).all()
        assert flows.groupby(["origin", "step"])["share_origin"].sum().round(9).eq(1).all()
    if min_patients > 1:
        assert (flows["patients"] >= min_patients).all()
    else:
        assert sums["hidden"].sum() == 0
