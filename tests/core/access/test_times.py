import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.access.times import (
    count_within,
    k_nearest,
    table_from_matrix,
    time_table,
    unreached_reasons,
)
from parcours_plugin.core.errors import InputError


def texts(*values):
    return np.array(values, object)


def table(matrix):
    minutes = np.array(matrix, float)
    n, m = minutes.shape
    return table_from_matrix(
        texts(*(f"o{i}" for i in range(n))), texts(*(f"d{j}" for j in range(m))), minutes
    )


def test_nearest_come_in_order_and_gaps_are_filled():
    near = k_nearest(table([[30, 10, 20], [np.inf, 5, np.inf], [np.nan, -1, 9999]]), 2)
    assert near.destination.tolist() == [[1, 2], [1, -1], [-1, -1]]
    assert near.minutes.tolist() == [[10, 20], [5, np.inf], [np.inf, np.inf]]


def test_of_two_equally_near_the_first_in_the_layer_is_the_nearest():
    assert k_nearest(table([[7, 7, 7]]), 2).destination.tolist() == [[0, 1]]


def test_of_a_repeated_pair_the_shortest_counts():
    found = time_table(
        texts("a"), texts("x"), np.array([0, 0]), np.array([0, 0]), np.array([9.0, 4.0])
    )
    assert found.minutes.tolist() == [4.0]


def test_bounds_are_inclusive_even_after_adding_many_pieces():
    thirty = np.cumsum(np.full(300, 0.1))[-1]
    assert thirty > 30  # the rounding error that the comparison must forgive
    assert count_within(table([[thirty, 30.001]]), 30).tolist() == [1]


def test_a_pair_of_unknown_places_is_refused():
    with pytest.raises(InputError):
        time_table(texts("a"), texts("x"), np.array([0]), np.array([1]), np.array([1.0]))


def test_every_unreached_origin_has_a_reason():
    found = time_table(
        texts("a", "b", "c"),
        texts("x"),
        np.array([0]),
        np.array([0]),
        np.array([1.0]),
        origin_reasons=texts("", "too far", ""),
    )
    assert unreached_reasons(found).tolist() == ["", "too far", "no destination can be reached"]
    limited = found.within(0.5)
    assert unreached_reasons(limited)[0] == "no destination within 0.5 minutes"


def test_a_table_does_not_count_farther_than_it_was_searched():
    with pytest.raises(ValueError, match="30"):
        count_within(table([[10, 40]]).within(30), 45)


def test_destinations_left_out_keep_their_rows():
    found = table([[1, 2, 3]]).towards(np.array([False, True, True]))
    assert k_nearest(found, 1).destination.tolist() == [[1]]
    assert found.n_destinations == 3


times = st.one_of(st.floats(0, 200), st.sampled_from([np.inf, np.nan, -1.0, 9999.0]))
matrices = st.integers(1, 6).flatmap(
    lambda m: st.lists(st.lists(times, min_size=m, max_size=m), min_size=1, max_size=6)
)


@given(matrices, st.integers(1, 4), st.floats(0, 200))
def test_nearest_and_counts_equal_those_of_the_full_matrix(matrix, k, limit):
    dense = np.array(matrix)
    dense[~((dense >= 0) & (dense < 9999))] = np.inf
    found = table(matrix)
    near = k_nearest(found, k)
    width = min(k, dense.shape[1])
    assert np.array_equal(near.minutes[:, :width], np.sort(dense, axis=1)[:, :width])
    assert np.all(near.destination[:, width:] == -1)
    expected = (np.round(dense, 6) <= round(limit, 6)).sum(axis=1)
    assert np.array_equal(count_within(found, limit), expected)
    assert np.array_equal(count_within(found.within(limit), limit), expected)
