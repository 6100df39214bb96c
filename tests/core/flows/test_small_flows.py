"""Small flows merged into “other places” cannot be told apart again."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import linprog

from parcours_plugin.core.errors import ParameterError
from parcours_plugin.core.flows.publication import SecrecyOptions, aggregate_flows

from .test_secrecy import events_of_table, random_events

OTHER = SecrecyOptions(11, small="other")


def merged_rows(tables):
    """(origin, dest) -> events of the merged flows; ``""`` is the end that is many places."""
    rows = tables.flows[tables.flows["merged"]]
    return dict(zip(zip(rows["origin_id"], rows["dest_id"]), rows["events"]))


def test_small_flows_of_one_origin_become_one():
    table = np.array([[0, 5, 9, 40]] + [[0] * 4] * 3)
    tables = aggregate_flows(events_of_table(table), None, OTHER)
    assert merged_rows(tables) == {("p0", ""): 14}
    assert tables.hidden.empty
    row = tables.sums.iloc[0]
    assert (row["read"], row["shown"], row["merged"], row["hidden"]) == (54, 40, 14, 0)


def test_what_is_left_comes_together_where_it_leads_to():
    table = np.array([[0, 0], [5, 0], [4, 0], [6, 0]])
    tables = aggregate_flows(events_of_table(table), None, OTHER)
    assert merged_rows(tables) == {("", "p0"): 15}
    assert tables.places.set_index("place_id").loc["p0", "events_at"] == 15


def test_too_few_patients_stay_hidden_even_together():
    tables = aggregate_flows(events_of_table(np.array([[0, 5, 5]] + [[0] * 3] * 2)), None, OTHER)
    assert merged_rows(tables) == {}
    assert tables.sums.iloc[0]["hidden"] == 10


def test_the_same_patients_in_many_flows_are_not_many_patients():
    events = events_of_table(np.array([[0, 6, 6, 6]] + [[0] * 4] * 3))
    events["patient"] = np.tile(np.arange(6), 3).astype(str)
    assert merged_rows(aggregate_flows(events, None, OTHER)) == {}


def test_small_flows_inside_a_place_are_hidden_not_moved_elsewhere():
    tables = aggregate_flows(events_of_table(np.array([[5, 7, 8]] + [[0] * 3] * 2)), None, OTHER)
    assert merged_rows(tables) == {("p0", ""): 15}
    assert tables.sums.iloc[0]["hidden"] == 5


def test_merged_flows_tell_no_distance():
    tables = aggregate_flows(events_of_table(np.array([[0, 6, 7]] + [[0] * 3] * 2)), None, OTHER)
    assert tables.flows["km"].isna().tolist() == [True]


def test_merging_and_margins_together_are_refused():
    with pytest.raises(ParameterError, match="MARGINS"):
        SecrecyOptions(11, margins=True, small="other")
    with pytest.raises(ParameterError, match="hide, other"):
        SecrecyOptions(small="smudge")


def equations(true, tables):
    """What everything published says about the flows that are not shown one by one."""
    flows = tables.flows
    single = flows[~flows["merged"]].set_index(["origin_id", "dest_id"])["events"]
    unknown = true.drop(single.index)
    origin, dest = (unknown.index.get_level_values(level).to_numpy() for level in (0, 1))
    rows, values = [np.ones(len(unknown))], [unknown.sum()]  # the sums are printed
    merged = flows[flows["merged"]]
    by_origin = merged[merged["dest_id"] == ""]
    came_together = np.isin(origin, by_origin["origin_id"]) & (origin != dest)
    for row in merged.itertuples():
        if row.dest_id == "":
            parts = (origin == row.origin_id) & (origin != dest)
        else:
            parts = (dest == row.dest_id) & (origin != dest) & ~came_together
        rows.append(parts.astype(float))
        values.append(row.events)
    for place in tables.places.itertuples():
        out = single[single.index.get_level_values(0) == place.place_id].sum()
        here = (origin == place.place_id) & came_together
        rows.append(here.astype(float))
        values.append(place.events_from - out)
        arrived = single[single.index.get_level_values(1) == place.place_id].sum()
        told = merged.loc[merged["dest_id"] == place.place_id, "events"].sum()
        assert place.events_at == arrived + told
    return unknown, np.array(rows), np.array(values, float)


def test_no_flow_merged_in_200_random_tables_can_be_computed_back():
    rng = np.random.default_rng(6)
    attacked = 0
    for _ in range(200):
        events = random_events(rng)
        if events is None:
            continue
        tables = aggregate_flows(events, None, OTHER)
        merged = tables.flows[tables.flows["merged"]]
        assert (merged["patients"] >= 11).all()
        true = events.groupby(["origin", "dest"]).size()
        unknown, a_eq, b_eq = equations(true, tables)
        if merged.empty:
            continue
        np.testing.assert_allclose(a_eq @ unknown.to_numpy(float), b_eq)
        told_together = a_eq[1 : 1 + len(merged)].any(axis=0)
        for cell in np.flatnonzero(told_together):
            aim = np.zeros(len(unknown))
            aim[cell] = 1
            low, high = (
                sign * linprog(sign * aim, A_eq=a_eq, b_eq=b_eq, bounds=(0, None)).fun
                for sign in (1, -1)
            )
            assert high - low > 1
            attacked += 1
    assert attacked > 200


def test_the_groups_are_merged_each_by_itself():
    from parcours_plugin.core.flows.flow_groups import FlowOptions

    events = pd.concat(
        [
            events_of_table(np.array([[0, 6, 7]] + [[0] * 3] * 2)).assign(step=step)
            for step in ("x", "y")
        ]
    )
    tables = aggregate_flows(events, FlowOptions(by_step=True), OTHER)
    assert tables.flows[["step", "events"]].to_numpy().tolist() == [["x", 13], ["y", 13]]
