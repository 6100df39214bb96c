"""Hidden flows stay hidden, also from somebody who can solve equations."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import linprog

from parcours_plugin.core.flows import secrecy
from parcours_plugin.core.flows.flow_groups import FlowOptions
from parcours_plugin.core.flows.publication import SecrecyOptions, aggregate_flows
from parcours_plugin.core.flows.secrecy import PublishedSums, is_small, protect


def events_of_table(table, visits=1):
    """One event per unit of the table (origins in rows), each patient having ``visits`` of them."""
    origin, dest = np.nonzero(table)
    n = table[origin, dest]
    flow = np.repeat(np.arange(len(n)), n)
    within = np.arange(n.sum()) - np.repeat(np.cumsum(n) - n, n)
    return pd.DataFrame(
        {
            "patient": [f"{f}-{w // visits}" for f, w in zip(flow, within)],
            "step": "x",
            "origin": [f"p{i}" for i in origin[flow]],
            "dest": [f"p{i}" for i in dest[flow]],
            "km": 1.0,
        }
    )


def random_events(rng, margins_apart=False):
    """A table as health data make it: many small flows, few large ones."""
    n, m = rng.integers(2, 6, 2)
    table = rng.poisson(rng.gamma(0.4, rng.choice([8.0, 30.0, 80.0]), (n, m)))
    return events_of_table(table, int(rng.integers(1, 3))) if table.any() else None


def attack(events, tables, least=1.0):
    """Bounds of every hidden flow for somebody who knows which ones they are.

    The unknowns are the hidden flows; every published total, share and sum is an equation.
    Returns the true values and (low, high) values that agree with all of them.
    """
    true = events.groupby(["origin", "dest"]).size()
    shown = tables.flows.set_index(["origin_id", "dest_id"])["events"]
    assert (true[shown.index] == shown).all()
    hidden = true.drop(shown.index)
    origin = hidden.index.get_level_values(0).to_numpy()
    dest = hidden.index.get_level_values(1).to_numpy()
    rows, values = [], []

    def equation(unknowns, total, known):
        rows.append(np.asarray(unknowns, float))
        values.append(total - known)

    shown_origin = shown.index.get_level_values(0).to_numpy()
    shown_dest = shown.index.get_level_values(1).to_numpy()
    n = shown.to_numpy()
    for _, place in tables.places.iterrows():
        here = place["place_id"]
        for name, unknown, known in (
            ("from", origin == here, shown_origin == here),
            ("at", dest == here, shown_dest == here),
            (
                "out",
                (origin == here) & (dest != here),
                (shown_origin == here) & (shown_dest != here),
            ),
            (
                "in",
                (dest == here) & (origin != here),
                (shown_dest == here) & (shown_origin != here),
            ),
            (
                "internal",
                (origin == here) & (dest == here),
                (shown_origin == here) & (shown_dest == here),
            ),
        ):
            if not np.isnan(place[f"events_{name}"]):
                equation(unknown, place[f"events_{name}"], n[known].sum())
    for flow in tables.flows.itertuples():
        for share, unknown, known in (
            (flow.share_origin, origin == flow.origin_id, shown_origin == flow.origin_id),
            (flow.share_dest, dest == flow.dest_id, shown_dest == flow.dest_id),
        ):
            if not np.isnan(share):
                equation(unknown, round(flow.events / share), n[known].sum())
    stated = tables.hidden.loc[tables.hidden["cells"] > 0, "events"]
    if stated.notna().all():
        equation(np.ones(len(hidden)), stated.sum(), 0)
    sums = {"A_eq": np.array(rows), "b_eq": np.array(values)} if rows else {}

    def extreme(cell, sign):
        aim = np.zeros(len(hidden))
        aim[cell] = sign
        return linprog(aim, bounds=[(least, None)] * len(hidden), method="highs", **sums)

    bounds = []
    for cell, value in enumerate(hidden):
        found = extreme(cell, -1.0)
        # Status 3 is an unbounded value; any other failure is a fault of this test.
        assert found.status in (0, 3)
        high = np.inf if found.status == 3 else -found.fun
        # The smallest value matters only where the largest gives no way out.
        bounds.append((value if high > value + 0.5 else extreme(cell, 1.0).fun, high))
    return hidden, bounds


def test_no_hidden_flow_of_200_random_tables_can_be_computed_back():
    rng = np.random.default_rng(20)
    attacked = 0
    for _ in range(200):
        events = random_events(rng)
        if events is None:
            continue
        tables = aggregate_flows(events, secrecy=SecrecyOptions(11, margins=True))
        hidden, bounds = attack(events, tables)
        patients = events.groupby(["origin", "dest"])["patient"].nunique()[hidden.index]
        for value, few, (low, high) in zip(hidden, patients < 11, bounds):
            attacked += 1
            assert low - 1e-6 <= value <= high + 1e-6
            assert high - low > 0.5
            if few:
                # It could as well be large: the reader cannot even tell that it is small.
                assert high >= value + 11 - 1e-6
    assert attacked > 1000


def test_primary_suppression_alone_would_be_broken_by_the_same_attack():
    table = np.array([[5, 20, 15], [30, 40, 50], [25, 60, 35]])
    events = events_of_table(table)
    tables = aggregate_flows(events, secrecy=SecrecyOptions(11, margins=False))
    everything = aggregate_flows(events, secrecy=SecrecyOptions(0)).places
    without_shares = tables.flows.assign(share_origin=np.nan, share_dest=np.nan)
    leaky = type(tables)(
        without_shares, everything, tables.hidden, tables.place_id, tables.n_origins, tables.sums
    )
    _, bounds = attack(events, leaky)
    assert bounds == [(pytest.approx(5), pytest.approx(5))]


def test_two_levels_are_protected_too():
    rng = np.random.default_rng(7)
    for _ in range(20):
        events = random_events(rng)
        if events is None:
            continue
        events["dest"] = "f" + events["dest"]
        tables = aggregate_flows(
            events, FlowOptions(same_level=False), SecrecyOptions(11, margins=True)
        )
        _, bounds = attack(events, tables)
        assert all(high - low > 0.5 for low, high in bounds)


def test_each_step_is_protected_by_itself():
    rng = np.random.default_rng(11)
    events = pd.concat(
        [events_of_table(rng.poisson(15, (4, 4))).assign(step=step) for step in ("x", "y")]
    )
    tables = aggregate_flows(events, FlowOptions(by_step=True), SecrecyOptions(11, margins=True))
    for step in ("x", "y"):
        one = aggregate_flows(events[events["step"] == step], secrecy=SecrecyOptions(11, True))
        both = tables.flows[tables.flows["step"] == step]
        assert both["events"].tolist() == one.flows["events"].tolist()


def test_a_place_of_few_patients_has_no_totals():
    table = np.array([[0, 4, 3], [0, 60, 50], [0, 55, 70]])
    tables = aggregate_flows(events_of_table(table), secrecy=SecrecyOptions(11, margins=True))
    first = tables.places.set_index("place_id").loc["p0"]
    assert np.isnan(first["events_out"])
    assert np.isnan(first["patients_from"])
    assert first["events_in"] == 0


def test_visits_of_few_patients_do_not_make_a_flow_publishable():
    tables = aggregate_flows(events_of_table(np.array([[0, 50]]), visits=25))
    assert len(tables.flows) == 0
    assert tables.hidden["events"].tolist() == [50]
    assert tables.hidden["reason"].tolist() == ["fewer than 11 patients"]


def test_a_single_small_flow_is_not_told_even_by_the_grand_total():
    tables = aggregate_flows(events_of_table(np.array([[0, 5]])), secrecy=SecrecyOptions(11, True))
    assert tables.hidden["events"].isna().all()
    assert tables.places["events_from"].tolist()[0] != 5
    assert tables.sums["hidden"].tolist() == [5]


def test_without_margins_only_what_is_small_is_hidden():
    table = np.array([[0, 5, 20], [30, 0, 40], [11, 10, 0]])
    tables = aggregate_flows(events_of_table(table))
    assert sorted(tables.flows["events"]) == [11, 20, 30, 40]
    assert tables.hidden[["cells", "events"]].to_numpy().tolist() == [[2, 15]]


def test_a_table_of_large_flows_is_shown_whole():
    table = np.full((3, 3), 20)
    tables = aggregate_flows(events_of_table(table), secrecy=SecrecyOptions(11, margins=True))
    assert len(tables.flows) == 9
    assert len(tables.hidden) == 0


def test_few_flows_are_hidden_for_the_sake_of_others():
    rng = np.random.default_rng(5)
    table = rng.integers(40, 400, (30, 12))
    table[3, 4] = 5
    tables = aggregate_flows(events_of_table(table), secrecy=SecrecyOptions(11, margins=True))
    assert tables.hidden["cells"].tolist() == [4]
    assert not tables.places.isna().any().any()


def test_the_search_gives_the_same_without_scipy(monkeypatch):
    rng = np.random.default_rng(2)
    table = rng.poisson(rng.gamma(0.4, 30, (12, 8)))
    events = events_of_table(table)
    expected = aggregate_flows(events, secrecy=SecrecyOptions(11, margins=True)).flows

    def parts(sums, hidden, gives_way):
        back = hidden & gives_way
        tail = np.concatenate([sums.tail[hidden], sums.head[back]])
        head = np.concatenate([sums.head[hidden], sums.tail[back]])
        return secrecy._strong_parts_plain(
            int(max(sums.tail.max(), sums.head.max())) + 1, tail, head
        )

    monkeypatch.setattr(secrecy, "_strong_parts", parts)
    found = aggregate_flows(events, secrecy=SecrecyOptions(11, margins=True)).flows
    # Which of equal ways is taken may differ with the numbering of the parts; how much may not.
    assert abs(found["events"].sum() - expected["events"].sum()) <= 0.05 * expected["events"].sum()
    assert (found["patients"] >= 11).all()


def test_nothing_sensitive_hides_nothing():
    sums = PublishedSums(
        np.array([0, 1]),
        np.array([1, 0]),
        np.array([50, 50]),
        np.zeros(2, bool),
        np.array([False, True]),
    )
    assert not protect(sums).any()


def test_zero_and_one_switch_the_rule_off():
    patients = np.array([0, 1, 5])
    assert not is_small(patients, 0).any()
    assert not is_small(patients, 1).any()
