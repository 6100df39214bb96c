"""Flows apart by step, period and territory type; the largest ones; net flows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.flows.flow_groups import FlowOptions, group_events, period_texts
from parcours_plugin.core.flows.publication import FlowChoice, SecrecyOptions, aggregate_flows

OFF = SecrecyOptions(0)


def events_of(rows):
    """Events of (patient, origin, dest, step, date, territory type)."""
    columns = ["patient", "origin", "dest", "step", "date", "territory_type"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(date=pd.to_datetime(frame["date"]), km=1.0)


def moving(n, origin, dest, step="x", date="2024-05-02", kind="rural"):
    return [(f"{origin}{dest}{i}", origin, dest, step, date, kind) for i in range(n)]


@pytest.mark.parametrize(
    ("period", "texts"),
    [
        ("month", ["2023-12", "2024-01", ""]),
        ("quarter", ["2023-Q4", "2024-Q1", ""]),
        ("year", ["2023", "2024", ""]),
    ],
)
def test_periods_are_named_in_the_order_of_time(period, texts):
    dates = pd.Series(pd.to_datetime(["2023-12-31", "2024-01-01", None]))
    assert period_texts(dates, period).tolist() == texts


def test_every_month_is_of_its_own_quarter():
    dates = pd.Series(pd.to_datetime([f"2024-{month:02d}-15" for month in range(1, 13)]))
    assert period_texts(dates, "quarter").tolist() == [f"2024-Q{1 + m // 3}" for m in range(12)]
    assert len(set(period_texts(dates, "month"))) == 12


def test_flows_are_apart_by_step_period_and_type_together():
    rows = [
        *moving(3, "a", "b", "x", "2023-02-01", "rural"),
        *moving(2, "a", "b", "x", "2024-02-01", "rural"),
        *moving(4, "a", "b", "y", "2024-02-01", "town"),
        *moving(1, "a", "b", "y", None, ""),
    ]
    options = FlowOptions(by_step=True, period="year", by_territory_type=True)
    flows = aggregate_flows(events_of(rows), options, OFF).flows
    found = flows[["step", "period", "territory_type", "events"]].to_numpy().tolist()
    assert found == [
        ["y", "2024", "town", 4],
        ["x", "2023", "rural", 3],
        ["x", "2024", "rural", 2],
        ["y", "", "", 1],
    ]


def test_apart_by_what_the_steps_do_not_tell_is_refused():
    events = events_of(moving(2, "a", "b", kind=""))
    with pytest.raises(InputError, match="territory_type"):
        group_events(events, FlowOptions(by_territory_type=True))
    with pytest.raises(InputError, match="date"):
        group_events(events.drop(columns="date"), FlowOptions(period="month"))
    with pytest.raises(ParameterError, match="quarter"):
        FlowOptions(period="week")


def test_the_fewest_flows_are_kept_that_make_the_share():
    rows = [*moving(50, "a", "b"), *moving(30, "a", "c"), *moving(15, "b", "c")]
    rows += moving(5, "c", "a")
    tables = aggregate_flows(events_of(rows), None, OFF, FlowChoice(top_share=80))
    assert tables.flows["events"].tolist() == [50, 30]
    row = tables.sums.iloc[0]
    assert (row["shown"], row["left_out"], row["read"]) == (80, 20, 100)
    more = aggregate_flows(events_of(rows), None, OFF, FlowChoice(top_share=80.1))
    assert more.flows["events"].tolist() == [50, 30, 15]


def test_flows_as_large_as_the_last_one_are_kept_with_it():
    rows = [*moving(20, "a", "b"), *moving(10, "a", "c"), *moving(10, "b", "c")]
    rows += moving(1, "c", "a")
    tables = aggregate_flows(events_of(rows), None, OFF, FlowChoice(top_share=60))
    assert tables.flows["events"].tolist() == [20, 10, 10]


def test_the_share_is_of_each_group_and_leaves_inner_flows_alone():
    rows = [
        *moving(30, "a", "b", "x"), *moving(10, "b", "a", "x"), *moving(2, "a", "a", "x"),
        *moving(3, "a", "b", "y"), *moving(1, "b", "a", "y"),
    ]  # fmt: skip
    options = FlowOptions(by_step=True)
    flows = aggregate_flows(events_of(rows), options, OFF, FlowChoice(top_share=70)).flows
    assert flows[["step", "events"]].to_numpy().tolist() == [["x", 30], ["y", 3], ["x", 2]]


def test_net_is_one_row_per_pair_led_by_the_larger_way():
    rows = [*moving(4, "a", "b"), *moving(9, "b", "a"), *moving(3, "a", "a"), *moving(5, "a", "c")]
    tables = aggregate_flows(events_of(rows), None, OFF, FlowChoice(net=True))
    columns = ["origin_id", "dest_id", "events", "events_back", "net", "gross"]
    rows = tables.flows[columns].astype(object).where(tables.flows[columns].notna(), None)
    assert rows.to_numpy().tolist() == [
        ["b", "a", 9, 4, 5, 13],
        ["a", "c", 5, 0, 5, 5],
        ["a", "a", 3, None, None, None],
    ]
    assert tables.sums.iloc[0]["shown"] == 18


def test_net_does_not_tell_a_hidden_way_back():
    rows = [*moving(30, "a", "b"), *moving(5, "b", "a"), *moving(20, "a", "c")]
    tables = aggregate_flows(events_of(rows), None, SecrecyOptions(11), FlowChoice(net=True))
    flows = tables.flows.set_index("dest_id")
    assert flows.loc["b", ["events_back", "patients_back", "net", "gross"]].isna().all()
    assert flows.loc["c", "net"] == 20


def test_equal_ways_have_a_net_of_zero_and_one_row():
    rows = [*moving(4, "a", "b"), *moving(4, "b", "a")]
    flows = aggregate_flows(events_of(rows), None, OFF, FlowChoice(net=True)).flows
    assert flows[["net", "gross"]].to_numpy().tolist() == [[0, 8]]


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    by_step=st.booleans(),
    period=st.sampled_from(["none", "month", "year"]),
    small=st.sampled_from(["hide", "other", "margins"]),
    top_share=st.sampled_from([100.0, 75.0, 20.0]),
    net=st.booleans(),
)
def test_events_read_are_all_somewhere(seed, by_step, period, small, top_share, net):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 400))
    events = pd.DataFrame(
        {
            "patient": rng.integers(0, 80, n).astype(str),
            "step": rng.choice(["x", "y", "z"], n),
            "date": pd.Timestamp("2023-11-01") + pd.to_timedelta(rng.integers(0, 90, n), "D"),
            "origin": rng.choice(["", "a", "b", "c", "d"], n),
            "dest": rng.choice(["", "a", "b", "e"], n),
            "km": rng.random(n),
        }
    )
    secrecy = SecrecyOptions(5, small == "margins", "other" if small == "other" else "hide")
    tables = aggregate_flows(
        events, FlowOptions(by_step, True, period), secrecy, FlowChoice(top_share, net)
    )
    sums, flows = tables.sums, tables.flows
    parts = ["shown", "internal", "merged", "left_out", "hidden", "without_place"]
    assert (sums["read"] == sums[parts].sum(axis=1)).all()
    assert sums["read"].sum() == n
    told = flows["events"].sum() + (flows["events_back"].sum() if net else 0)
    assert told == sums[["shown", "internal", "merged"]].to_numpy().sum()
    assert (flows["patients"] >= 5).all()
    if top_share < 100 and not flows.empty:
        moved = sums["shown"] + sums["left_out"]
        assert (sums["shown"] >= top_share / 100 * moved - 1e-9).all()
