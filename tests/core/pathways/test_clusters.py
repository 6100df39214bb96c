"""Grouping by distances: against every possible exchange, against scipy, against a worked case."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.pathways.clusters import (
    cut,
    first_medoids,
    groupings,
    k_medoids,
    medoid_of_each,
    silhouettes,
    ward_merges,
)


def line(*places):
    at = np.array(places, np.float32)
    return np.abs(at[:, None] - at)


def cost(distances, weight, medoids):
    return float(weight @ distances[:, list(medoids)].min(axis=1))


@st.composite
def tables(draw):
    n = draw(st.integers(3, 12))
    points = draw(
        st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=n, max_size=n)
    )
    at = np.array(points, np.float32)
    weight = np.array(draw(st.lists(st.integers(1, 4), min_size=n, max_size=n)), np.float64)
    return np.sqrt(((at[:, None] - at) ** 2).sum(axis=2)).astype(np.float32), weight


@settings(max_examples=80, deadline=None)
@given(tables(), st.integers(1, 4))
def test_no_single_exchange_is_better_than_the_medoids_found(table, k):
    distances, weight = table
    start = first_medoids(distances, weight, k)
    found = k_medoids(distances, weight, start)
    here = cost(distances, weight, found)
    assert here <= cost(distances, weight, start) + 1e-9
    for out in range(len(found)):
        for row in range(len(distances)):
            exchanged = [*found[:out], row, *found[out + 1 :]]
            assert here <= cost(distances, weight, exchanged) + 1e-4


def test_medoids_of_three_clear_groups_are_the_best_of_all():
    distances = line(0, 1, 2, 10, 11, 12, 30, 31, 33)
    weight = np.ones(9)
    found = k_medoids(distances, weight, np.array([0, 1, 2]))  # a bad start
    best = min(cost(distances, weight, some) for some in combinations(range(9), 3))
    assert cost(distances, weight, found) == best
    assert sorted(found.tolist()) == [1, 4, 7]


def test_a_row_of_weight_three_counts_as_three_rows():
    distances, weight = line(0, 1, 5, 6, 9), np.array([3.0, 1, 1, 2, 1])
    rows = np.repeat(np.arange(5), weight.astype(int))
    whole = distances[np.ix_(rows, rows)]
    for method in ("pam", "ward"):
        few = groupings(distances, weight, [2, 3], method)
        many = groupings(whole, np.ones(len(rows)), [2, 3], method)
        for k in (2, 3):
            assert few[k].group[rows].tolist() == many[k].group.tolist()
            assert few[k].silhouette[rows] == pytest.approx(many[k].silhouette)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_ward_merges_are_those_of_scipy_on_repeated_rows(seed):
    hierarchy = pytest.importorskip("scipy.cluster.hierarchy")
    from scipy.spatial.distance import squareform

    rng = np.random.default_rng(seed)
    points, weight = rng.random((15, 3)), rng.integers(1, 4, 15).astype(float)
    distances = np.sqrt(((points[:, None] - points) ** 2).sum(axis=2)).astype(np.float32)
    rows = np.repeat(np.arange(15), weight.astype(int))
    whole = squareform(distances[np.ix_(rows, rows)].astype(float), checks=False)
    wanted = hierarchy.linkage(whole, "ward")
    merges = ward_merges(distances, weight)
    assert merges[:, 2] == pytest.approx(wanted[-14:, 2], abs=1e-4)
    for k in (2, 4):
        theirs = hierarchy.fcluster(wanted, k, "maxclust")
        pairs = set(zip(theirs.tolist(), cut(merges, 15, k)[rows].tolist()))
        assert len(pairs) == k


def test_silhouette_of_two_pairs_on_a_line():
    # 0: a = 1, b = mean(4, 5); 1: a = 1, b = mean(3, 4)
    found = silhouettes(line(0, 1, 4, 5), np.ones(4), np.array([0, 0, 1, 1]))
    assert found == pytest.approx([3.5 / 4.5, 2.5 / 3.5, 2.5 / 3.5, 3.5 / 4.5])


def test_who_is_alone_in_a_group_has_silhouette_zero():
    found = silhouettes(line(0, 1, 9), np.array([1.0, 1, 1]), np.array([0, 0, 1]))
    assert found[2] == 0 and found[0] == pytest.approx(8 / 9)
    assert silhouettes(line(0, 1), np.ones(2), np.zeros(2, np.int64)).tolist() == [0, 0]


@settings(max_examples=40, deadline=None)
@given(tables(), st.integers(0, 1_000))
def test_silhouettes_are_those_of_the_definition(table, seed):
    distances, weight = table
    rows = np.repeat(np.arange(len(weight)), weight.astype(int))
    group = np.random.default_rng(seed).integers(0, 2, len(weight))
    group[:2] = 0, 1
    found = silhouettes(distances, weight, group)[rows]
    whole, of_row = distances[np.ix_(rows, rows)].astype(float), group[rows]
    for i in range(len(rows)):
        own = [whole[i, j] for j in range(len(rows)) if j != i and of_row[j] == of_row[i]]
        other = [whole[i, j] for j in range(len(rows)) if of_row[j] != of_row[i]]
        a, b = np.mean(own) if own else 0, np.mean(other)
        wanted = (b - a) / max(a, b) if own and max(a, b) > 0 else 0
        assert found[i] == pytest.approx(wanted, abs=1e-4)


def test_the_medoid_of_a_group_is_nearest_to_its_patients():
    distances = line(0, 1, 5, 20, 21)
    group = np.array([0, 0, 0, 1, 1])
    assert medoid_of_each(distances, np.array([1.0, 1, 1, 1, 5]), group).tolist() == [1, 4]


@pytest.mark.parametrize("method", ["pam", "ward"])
def test_more_groups_than_different_rows_are_not_made_up(method):
    distances = line(0, 0, 7)
    found = groupings(distances, np.ones(3), [2, 3], method)
    assert found[2].group.tolist() == [0, 0, 1]
    if method == "pam":
        assert list(found) == [2]
