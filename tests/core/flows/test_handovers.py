"""Handovers: what counts as one, what secrecy leaves of them, and what nobody can compute back."""

from __future__ import annotations

import networkx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from parcours_plugin.core.errors import ParameterError
from parcours_plugin.core.flows.communities import find_communities
from parcours_plugin.core.flows.cooperation import betweenness, node_measures, reciprocity
from parcours_plugin.core.flows.cooperation_tables import CooperationOptions, cooperation_tables
from parcours_plugin.core.flows.handovers import count_handovers, facility_table, transitions_of
from parcours_plugin.core.pathways.event_log import event_log

SETTINGS = settings(deadline=None, max_examples=25, derandomize=True)


def log_of(pathways, **columns):
    """A log of ``["ab", "ba", …]``: one patient each, one facility per letter (- = unknown)."""
    rows = [
        (f"p{number}", place + 1, "x", "" if letter == "-" else letter)
        for number, letters in enumerate(pathways)
        for place, letter in enumerate(letters)
    ]
    steps = pd.DataFrame(rows, columns=["patient", "seq", "step", "facility_id"])
    return event_log(steps.assign(**columns))


def known(log, kinds=None, territories=None):
    """The facilities with their types and territories by letter."""
    table = facility_table(log)
    ids = table["facility_id"]
    kinds, territories = kinds or {}, territories or kinds or {}
    return table.assign(
        category="",
        coordinates=False,
        territory=ids.map(lambda i: territories.get(i, "")),
        territory_type=ids.map(lambda i: kinds.get(i, "")),
    )


def tables_of(pathways, least=0, complete="territories", kinds=None):
    log = log_of(pathways)
    return cooperation_tables(
        transitions_of(log), known(log, kinds), CooperationOptions(least, complete)
    )


def test_repeats_at_one_facility_are_internal_and_unknown_facilities_are_counted():
    tables = tables_of(["aab", "a-b", "bb"])
    assert tables.sums == {
        "transitions": 5, "shown": 1, "hidden": 0, "internal": 2, "without_facility": 2
    }  # fmt: skip
    assert tables.handovers[["from_id", "to_id", "handovers"]].values.tolist() == [["a", "b", 1]]
    assert tables.nodes.set_index("facility_id")["internal"].to_dict() == {"a": 1, "b": 1}


def test_waits_and_transmission_are_those_of_the_passage():
    log = log_of(
        ["ab", "ab", "ab"],
        date=pd.to_datetime(["2020-01-01", "2020-01-11", "2020-01-01", "2020-01-03"] + [None] * 2),
        transmitted=["yes", "", "no", "", "", ""],
    )
    cells = count_handovers(transitions_of(log), 2)
    assert cells[["handovers", "patients", "known", "transmitted", "median_wait_days"]].values[
        0
    ].tolist() == [3, 3, 2, 1, 6.0]
    tables = cooperation_tables(transitions_of(log), known(log), CooperationOptions(0))
    assert tables.handovers["share_transmitted"].tolist() == [0.5]
    # Of fewer patients than asked for, neither wait nor transmission is told.
    tables = cooperation_tables(transitions_of(log), known(log), CooperationOptions(3))
    assert tables.handovers[["share_transmitted", "median_wait_days"]].isna().all(axis=None)
    assert tables.handovers["handovers"].tolist() == [3]


def test_small_handovers_are_hidden_with_another_where_the_matrix_tells_their_sum():
    pathways = ["ab"] * 3 + ["ac"] * 30 + ["ca"] * 25 + ["bc"] * 40
    tables = tables_of(pathways, 11, kinds={"a": "city", "b": "town", "c": "town"})
    shown = dict(zip(tables.handovers["from_id"] + tables.handovers["to_id"],
                     tables.handovers["handovers"]))  # fmt: skip
    assert shown == {"ca": 25, "bc": 40}
    matrix = tables.matrix.set_index(["from_type", "to_type"])
    assert matrix.loc[("city", "town"), "handovers"] == 33
    assert matrix.loc[("all", "all"), "handovers"] == len(pathways)
    assert matrix.loc[("city", "town"), "share"] == pytest.approx(33 / 98)
    assert tables.hidden["events"].tolist() == [33]


def test_crossing_a_border_is_told_where_both_territories_are_known():
    tables = tables_of(["ab", "ba", "ac", "ad"], kinds={"a": "E", "b": "F", "c": "E"})
    crosses = dict(zip(tables.handovers["from_id"] + tables.handovers["to_id"],
                       tables.handovers["crosses"]))  # fmt: skip
    assert crosses == {"ab": True, "ba": True, "ac": False, "ad": None}
    nodes = tables.nodes.set_index("facility_id")
    assert nodes.loc["a", "share_crossing"] == pytest.approx(2 / 3)
    assert np.isnan(nodes.loc["d", "share_crossing"])


def test_a_facility_of_few_patients_keeps_their_number_to_itself():
    tables = tables_of(["a"] * 20 + ["b"] * 5, 11)
    assert tables.nodes["patients"].tolist()[0] == 20
    assert np.isnan(tables.nodes["patients"].tolist()[1])


def test_unknown_words_for_totals_are_refused():
    with pytest.raises(ParameterError, match="choose one of: territories, facilities"):
        CooperationOptions(11, "everything")


pathway = st.text("abcdef-", min_size=1, max_size=5)


@SETTINGS
@given(st.lists(pathway, min_size=1, max_size=40), st.sampled_from([0, 2, 4, 11]),
       st.sampled_from(["territories", "facilities"]))  # fmt: skip
def test_every_transition_is_somewhere(pathways, least, complete):
    kinds = {"a": "city", "b": "city", "c": "town", "d": "town"}
    sums = dict(tables_of(pathways, least, complete, kinds).sums)
    assert sums["transitions"] == sum(len(letters) - 1 for letters in pathways)
    assert sums.pop("transitions") == sum(sums.values())


def bounds(equations, totals, n):
    """Least and greatest value of each hidden number; all of them are known to be at least 1."""
    if not len(equations):
        return [(1.0, np.inf)] * n
    found = []
    for row in range(n):
        goal = np.zeros(n)
        goal[row] = 1.0
        ends = []
        for sign in (1, -1):
            answer = linprog(sign * goal, A_eq=equations, b_eq=totals, bounds=[(1, None)] * n)
            ends.append(np.inf if answer.status == 3 else sign * answer.fun)
        found.append((ends[0], -ends[1] if np.isinf(ends[1]) and ends[1] < 0 else ends[1]))
    return found


def attack(log, tables, complete):
    """What the published tables tell of the hidden handovers, knowing which ones there are."""
    cells = count_handovers(transitions_of(log), len(tables.nodes))
    ids = tables.nodes["facility_id"].to_numpy()
    kinds = tables.nodes["territory_type"].to_numpy()
    shown = set(zip(tables.handovers["origin"], tables.handovers["dest"]))
    pairs = zip(cells["origin"], cells["dest"])
    gone = np.array([pair not in shown for pair in pairs], dtype=bool)
    start, end = cells["origin"].to_numpy(), cells["dest"].to_numpy()
    number = cells["handovers"].to_numpy()
    equations, totals = [], []

    def known_sum(members, total):
        if not np.isnan(total):
            equations.append((members & gone).astype(float)[gone])
            totals.append(total - number[members & ~gone].sum())

    if complete == "territories":
        for row in tables.matrix.itertuples():
            members = np.ones(len(cells), bool)
            if row.from_type != "all":
                members &= kinds[start] == row.from_type
            if row.to_type != "all":
                members &= kinds[end] == row.to_type
            known_sum(members, row.handovers)
    else:
        for node in range(len(ids)):
            known_sum(start == node, tables.nodes["out_strength"].iat[node])
            known_sum(end == node, tables.nodes["in_strength"].iat[node])
    told = tables.hidden.loc[tables.hidden["cells"] > 0, "events"]
    shown_sum = tables.handovers["handovers"].sum()
    known_sum(np.ones(len(cells), bool), float(shown_sum + told.sum(min_count=1)))
    kept = [row for row, one in enumerate(equations) if one.any()]
    if not gone.any() or not kept:
        return []
    return bounds(np.array(equations)[kept], np.array(totals)[kept], int(gone.sum()))


@pytest.mark.parametrize("complete", ["territories", "facilities"])
def test_no_hidden_handover_of_40_random_networks_can_be_computed_back(complete):
    rng = np.random.default_rng(5)
    attacked = 0
    for _ in range(40):
        n = int(rng.integers(3, 7))
        letters = np.array(list("abcdefg"))[:n]
        kinds = dict(zip(letters, rng.choice(["city", "town", "land"], n)))
        weight = rng.pareto(0.7, n) + 0.05
        pathways = ["".join(rng.choice(letters, 3, p=weight / weight.sum())) for _ in range(60)]
        log = log_of(pathways)
        tables = cooperation_tables(
            transitions_of(log), known(log, kinds), CooperationOptions(4, complete)
        )
        for low, high in attack(log, tables, complete):
            assert high - low > 0.5
            attacked += 1
    assert attacked > 100


def test_betweenness_is_that_of_networkx():
    rng = np.random.default_rng(2)
    for n in (3, 8, 40):
        joined = rng.random((n, n)) < 2.5 / n
        np.fill_diagonal(joined, False)
        origin, dest = np.nonzero(joined)
        graph = networkx.DiGraph()
        graph.add_nodes_from(range(n))
        graph.add_edges_from(zip(origin.tolist(), dest.tolist()))
        wanted = networkx.betweenness_centrality(graph)
        np.testing.assert_allclose(
            betweenness(origin, dest, n), [wanted[i] for i in range(n)], atol=1e-12
        )


def test_the_reciprocity_of_a_network_is_the_mean_of_its_facilities_by_strength():
    origin, dest = np.array([0, 1, 2, 0]), np.array([1, 0, 0, 2])
    weight = np.array([8, 2, 5, 5])
    nodes = node_measures(origin, dest, weight, 4)
    strength = nodes["in_strength"] + nodes["out_strength"]
    mean = (nodes["reciprocity"] * strength).sum() / strength.sum()
    assert reciprocity(origin, dest, weight, 4) == pytest.approx(14 / 20) == pytest.approx(mean)
    assert np.isnan(nodes["reciprocity"].iat[3])


def test_two_cliques_are_two_communities_in_any_order():
    pairs = [(i, j) for group in (range(4), range(4, 8)) for i in group for j in group if i != j]
    origin, dest = np.array([*pairs, (0, 4)]).T
    weight = np.append(np.full(len(pairs), 10), 1)
    wanted = [1, 1, 1, 1, 2, 2, 2, 2, 0]
    order = np.random.default_rng(1).permutation(len(origin))
    assert find_communities(origin, dest, weight, 9).tolist() == wanted
    assert find_communities(origin[order], dest[order], weight[order], 9).tolist() == wanted
