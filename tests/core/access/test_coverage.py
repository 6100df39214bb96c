import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.access import allotment
from parcours_plugin.core.access.allotment import allot
from parcours_plugin.core.access.coverage import ORDERS, CoverageParameters, population_coverage
from parcours_plugin.core.access.times import table_from_matrix
from parcours_plugin.core.errors import ParameterError


def texts(letter, n):
    return np.array([f"{letter}{i}" for i in range(n)], object)


def cover(matrix, people, capacity, limits=(30,), order="time", value=None, descending=False):
    minutes = np.array(matrix, float)
    n, m = minutes.shape
    return population_coverage(
        table_from_matrix(texts("o", n), texts("d", m), minutes),
        np.array(people, float),
        np.array(capacity, float),
        texts("name ", m),
        CoverageParameters(limits, order, descending),
        None if value is None else np.array(value, float),
    )


def one_by_one(origin, destination, people, room):
    """The definition: each pair in turn."""
    people, room, served = list(people), list(room), []
    for i, j in zip(origin, destination):
        some = min(people[i], room[j])
        people[i] -= some
        room[j] -= some
        served.append(some)
    return served


def test_a_full_facility_leaves_the_farthest_people_over():
    found = cover([[20], [10]], [50, 80], [100])
    assert found.frame.served.tolist() == [20, 80]
    assert found.frame.residual.tolist() == [30, 0]
    assert found.frame.reason.tolist() == ["the facilities within 30 minutes are full", ""]
    assert found.filling.unused.tolist() == [0]
    assert found.filling.max_minutes.tolist() == [20]
    assert found.filling.mean_minutes.tolist() == [(20 * 20 + 10 * 80) / 100]


def test_who_finds_no_room_goes_to_the_next_facility():
    found = cover([[10, 25]], [100], [60, 60])
    assert found.frame.served.tolist() == [100]
    assert found.frame.facility_ids.tolist() == ["d0;d1"]
    assert found.frame.n_serving.tolist() == [2]
    assert found.filling.served.tolist() == [60, 40]
    assert found.allotment.served.tolist() == [60, 40]


def test_the_limit_is_inclusive_and_beyond_it_nobody_is_served():
    found = cover([[30], [30.1], [np.inf]], [1, 1, 1], [10])
    assert found.frame.served.tolist() == [1, 0, 0]
    assert found.frame.n_within.tolist() == [1, 0, 0]
    assert found.frame.reason[1] == "no destination within 30 minutes"


def test_without_capacity_everybody_within_the_limit_is_served():
    found = cover([[10], [20]], [5, 6], [np.inf])
    assert found.frame.residual.tolist() == [0, 0]
    assert found.filling.served.tolist() == [11]
    assert np.isnan(found.filling.unused[0])


def test_the_order_decides_who_takes_the_scarce_room():
    # d0: one near place; d1: both places. o0 can go to either, o1 only to d1.
    matrix, people, room = [[10, 20], [np.inf, 15]], [50, 40], [50, 50]
    by_time = cover(matrix, people, room)
    assert by_time.filling.served.tolist() == [50, 40]
    by_people = cover(matrix, people, room, order="population")
    # d1 reaches 90 people and fills first: 40 at 15 min, then 10 of o0
    assert by_people.filling.fill_order.tolist() == [2, 1]
    assert by_people.filling.served.tolist() == [40, 50]
    last_first = cover(matrix, people, room, order="field", value=[1, 2], descending=True)
    assert last_first.filling.served.tolist() == [40, 50]
    first = cover(matrix, people, room, order="field", value=[1, np.nan], descending=True)
    assert first.filling.served.tolist() == [50, 40]


def test_a_second_pass_takes_the_left_over_to_the_room_that_is_left():
    matrix, people, room = [[10, 50], [20, 40]], [80, 40], [90, 30]
    found = cover(matrix, people, room, limits=(30, 60), order="field", value=[1, 2])
    assert found.by_pass == [90, 30]
    assert found.frame.served.tolist() == [80, 40]
    assert found.allotment["pass"].tolist() == [1, 1, 2]


@pytest.mark.parametrize("limits", [(), (0,), (30, 30), (60, 30)])
def test_limits_must_rise(limits):
    with pytest.raises(ParameterError):
        CoverageParameters(limits)


def test_the_order_by_field_needs_the_field():
    with pytest.raises(ParameterError, match="ORDER_FIELD"):
        cover([[1]], [1], [1], order="field")


pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4)), unique=True, max_size=30)


@settings(max_examples=150, deadline=None)
@given(pairs, st.lists(st.integers(0, 50), min_size=6, max_size=6),
       st.lists(st.integers(0, 80), min_size=5, max_size=5), st.integers(1, 40))  # fmt: skip
def test_whole_arrays_serve_as_one_pair_after_the_other(rows, people, room, block):
    origin = np.array([row[0] for row in rows], np.int64)
    destination = np.array([row[1] for row in rows], np.int64)
    before = allotment.BLOCK
    allotment.BLOCK = block
    try:
        served, left, free = allot(
            origin, destination, np.array(people, float), np.array(room, float)
        )
    finally:
        allotment.BLOCK = before
    assert served.tolist() == one_by_one(origin, destination, people, room)
    assert left.sum() + served.sum() == sum(people)
    assert free.sum() + served.sum() == sum(room)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(ORDERS), st.sampled_from([(30,), (10, 30, 45)]))
def test_nobody_is_lost_and_no_room_is_left_where_people_are_over(seed, order, limits):
    chance = np.random.default_rng(seed)
    minutes = chance.uniform(0, 60, (12, 5))
    people, room = chance.uniform(0, 100, 12), chance.uniform(0, 200, 5)
    found = cover(minutes, people, room, limits, order, chance.permutation(5))
    frame, filling = found.frame, found.filling
    assert (frame.served + frame.residual).to_numpy() == pytest.approx(people)
    assert filling.served.sum() == pytest.approx(frame.served.sum())
    assert sum(found.by_pass) == pytest.approx(frame.served.sum())
    assert np.all(filling.served <= room + 1e-9)
    inside = minutes <= limits[-1]
    over, free = frame.residual.to_numpy() > 1e-6, filling.unused.to_numpy() > 1e-6
    assert not inside[np.ix_(over, free)].any()
    for rows, column, total in (
        ("demand_id", "served", frame.served), ("facility_id", "served", filling.served)
    ):  # fmt: skip
        ids = texts("o", 12) if rows == "demand_id" else texts("d", 5)
        sums = found.allotment.groupby(rows)[column].sum().reindex(ids, fill_value=0)
        assert sums.to_numpy() == pytest.approx(total.to_numpy())
