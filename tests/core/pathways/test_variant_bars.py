"""Variants and passages of changing sets of patients against the tables made from scratch."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.pathways.export_tables import follows_frame, variants_frame
from parcours_plugin.core.pathways.follows_layout import (
    MOST_COLUMNS,
    follows_graph,
    layered,
    most_frequent,
)
from parcours_plugin.core.pathways.follows_layout_curves import (
    NodeSize,
    edge_curves,
    nearest_curve,
    points_on,
)
from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps
from parcours_plugin.core.pathways.variant_bars import sequences_of_steps, variant_bars
from parcours_plugin.core.pathways.variants import variants_table


def grouped(rows):
    frame = pd.DataFrame(rows, columns=["patient", "seq", "step", "date"])
    frame["date"] = pd.to_datetime("2020-01-01") + pd.to_timedelta(frame["date"], "D")
    return group_steps(frame, recognise_steps(list(frame.columns)))


def pathways():
    one = st.lists(st.tuples(st.sampled_from(["A", "B", "C", ""]), st.integers(0, 40)), min_size=1)
    return st.lists(one, min_size=1, max_size=7)


def rows_of(people):
    return [
        (f"p{number}", place, step, day)
        for number, steps in enumerate(people)
        for place, (step, day) in enumerate(steps, 1)
    ]


@settings(max_examples=60, deadline=None)
@given(pathways(), st.data())
def test_counts_of_some_patients_are_those_of_a_table_of_them_alone(people, data):
    steps = grouped(rows_of(people))
    chosen = data.draw(st.lists(st.sampled_from(range(len(people))), unique=True, min_size=1))
    bars = variant_bars(steps)
    counts = bars.count(np.array(chosen))
    found = dict(zip(map(bars.text, counts.variant.tolist()), counts.cases.tolist()))
    table = variants_table(sequences_of_steps(steps, np.array(chosen)))
    assert found == dict(zip(table["variant"], table["cases"]))
    assert (np.diff(counts.cases) <= 0).all()
    assert counts.cumulative[-1:].tolist() == pytest.approx([1.0] * bool(len(counts)))
    for text, number in zip(found, counts.variant.tolist()):
        assert bars.find(text) == number
        members = np.flatnonzero(bars.variant[chosen] == number)
        assert len(members) == found[text]


@settings(max_examples=60, deadline=None)
@given(pathways(), st.data())
def test_passages_of_some_patients_are_those_of_a_table_of_them_alone(people, data):
    steps = grouped(rows_of(people))
    chosen = np.array(data.draw(st.lists(st.sampled_from(range(len(people))), unique=True)), int)
    graph = follows_graph(steps)
    counts = graph.count(chosen)
    words = graph.words
    found = {
        (words[graph.source[e]], words[graph.target[e]]): (
            int(counts.count[e]),
            float(counts.median_days[e]),
            graph.n_patients_of(e, chosen),
        )
        for e in np.flatnonzero(graph.is_step & (counts.count > 0)).tolist()
    }
    table = follows_frame(steps, chosen)
    expected = {
        (row.from_step, row.to_step): (row.count_, row.median_days, row.cases)
        for row in table.rename(columns={"count": "count_"}).itertuples()
    }
    assert found.keys() == expected.keys()
    for key, value in expected.items():
        assert found[key] == pytest.approx(value, nan_ok=True)
    begun = counts.count[graph.source == len(words)].sum()
    ended = counts.count[graph.target == len(words) + 1].sum()
    assert begun == ended == sequences_of_steps(steps, chosen).cases()


def test_a_step_without_a_name_stands_in_no_variant():
    steps = grouped([("a", 1, "RCP", 0), ("a", 2, "", 3), ("b", 1, "", 1)])
    bars = variant_bars(steps)
    assert bars.variant.tolist() == [0, -1]
    assert bars.text(0) == "RCP" and bars.find("Suivi") == -1
    assert bars.count(np.array([1])).n_cases == 0


def test_the_layout_stays_when_the_patients_change():
    steps = grouped([("a", 1, "A", 0), ("a", 2, "B", 3), ("b", 1, "A", 1), ("b", 2, "C", 9)])
    graph = follows_graph(steps)
    before = graph.layout
    graph.count(np.array([1]))
    assert graph.layout is before
    by_name = dict(zip([*graph.words, "start", "end"], graph.layout.column.tolist()))
    assert by_name["start"] < by_name["A"] < by_name["B"] <= by_name["C"] < by_name["end"]


@given(st.lists(st.floats(0, 1), max_size=40))
def test_steps_stand_from_left_to_right_in_order_of_their_mean_position(position):
    layout = layered(np.array(position))
    k = len(position)
    order = np.argsort(position, kind="stable")
    assert (np.diff(layout.column[order]) >= 0).all()
    assert layout.column[k] == 0 and layout.column[k + 1] == layout.n_columns - 1
    assert layout.n_columns <= MOST_COLUMNS + 2
    places = set(zip(layout.column.tolist(), layout.row.tolist()))
    assert len(places) == k + 2


def test_the_most_frequent_passages_reach_the_share_and_no_more():
    count = np.array([5, 0, 50, 25, 20])
    assert most_frequent(count, 0.5).tolist() == [2]
    assert most_frequent(count, 0.51).tolist() == [2, 3]
    assert most_frequent(count, 1.0).tolist() == [2, 3, 4, 0]
    assert most_frequent(np.zeros(3, int), 0.9).tolist() == []


def test_forward_edges_bend_above_backward_ones_below():
    layout = layered(np.array([0.0, 0.5, 1.0]))
    x, y = layout.column * 100.0, layout.row * 50.0
    source, target = np.array([0, 0, 2, 1]), np.array([1, 2, 0, 1])
    curves = edge_curves(layout, x, y, source, target, NodeSize(20.0, 12.0, 30.0))
    points = points_on(curves)
    assert np.abs(points[0, :, 1]).max() == 0  # the next column: straight
    assert points[1, :, 1].max() <= -12 and points[1, :, 1].min() < -40  # skips one: above
    assert points[2, :, 1].min() >= 30  # back: below
    assert points[3, :, 1].max() <= -12  # itself: a loop on top
    assert points[0, 0].tolist() == [120.0, 0.0] and points[0, -1].tolist() == [180.0, 0.0]


def test_the_nearest_curve_is_found():
    points = np.array([[[0.0, 0], [10, 0]], [[0, 5], [10, 5]]])
    assert nearest_curve(points, 4.0, 4.0) == (1, 1.0)
    assert nearest_curve(np.empty((0, 2, 2)), 0, 0)[0] == -1


def test_tables_of_the_panel_are_those_of_the_algorithm():
    steps = grouped([("a", 1, "A", 0), ("a", 2, "B", 3), ("b", 1, "A", 1), ("b", 2, "B", 9)])
    assert variants_frame(steps, np.array([0, 1]))["cases"].tolist() == [2]
    table = follows_frame(steps, np.array([0, 1]))
    assert table[["count", "cases", "median_days"]].values.tolist() == [[2, 2, 5.5]]
