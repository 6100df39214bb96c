import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.access import network_times as module
from parcours_plugin.core.access.network_times import Need, network_times
from parcours_plugin.core.access.times import count_within, k_nearest, unreached_reasons
from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.joining import JoinOptions, join_places
from parcours_plugin.core.network.model import Labels, RoadCosts, RoadLines


def grid(one_way):
    """A grid of 4 x 4 junctions 1 km apart at 60 km/h; some roads are one-way."""
    ends = [((i, j), (i + 1, j)) for i in range(3) for j in range(4)]
    ends += [((i, j), (i, j + 1)) for i in range(4) for j in range(3)]
    n = len(ends)
    xy = np.array(ends, float).reshape(-1, 2) * 1000
    both = np.ones(n, bool)
    backward = both.copy()
    backward[list(one_way)] = False
    return build_network(
        RoadLines(xy[:, 0].copy(), xy[:, 1].copy(), np.arange(n + 1) * 2, np.arange(n), n),
        RoadCosts(
            np.full(n, 60.0), None, both, backward, both,
            Labels(["road"], np.zeros(n, np.int64)), Labels(["table"], np.zeros(n, np.int64)),
        ),
    )  # fmt: skip


def names(places):
    return np.arange(len(places)).astype(str).astype(object)


def times(network, origins, destinations, need, direction="towards"):
    joined = [
        join_places(network, *np.array(places, float).T, JoinOptions(max_snap_metres=500))
        for places in (origins, destinations)
    ]
    return network_times(network, *joined, names(origins), names(destinations), need, direction)


def test_minutes_along_a_grid_by_the_pencil():
    table = times(grid(()), [(0, 0), (9000, 9000)], [(3000, 0), (0, 1500)], Need())
    assert k_nearest(table, 2).destination.tolist() == [[1, 0], [-1, -1]]
    assert k_nearest(table, 2).minutes[0].tolist() == pytest.approx([1.5, 3])
    assert k_nearest(table, 2).km[0].tolist() == pytest.approx([1.5, 3])
    assert unreached_reasons(table).tolist() == ["", "farther than 500 m from the network"]


def test_from_the_facility_is_another_time_where_roads_are_one_way():
    roads = grid((0,))  # (0, 0) -> (1, 0) only
    assert times(roads, [(0, 0)], [(1000, 0)], Need()).minutes == pytest.approx([1])
    assert times(roads, [(0, 0)], [(1000, 0)], Need(), "from").minutes == pytest.approx([3])


places = st.lists(
    st.tuples(st.integers(-600, 3600), st.integers(-600, 3600)), min_size=1, max_size=7
)


@settings(max_examples=40, deadline=None)
@given(
    places, places, st.sets(st.integers(0, 23), max_size=8), st.integers(1, 3),
    st.sampled_from([0.0, 1.0, 2.5]), st.sampled_from(["towards", "from"]), st.integers(1, 30),
)  # fmt: skip
def test_what_is_needed_is_what_the_full_table_has(
    origins, destinations, one_way, k, within, direction, cells
):
    roads = grid(one_way)
    full = times(roads, origins, destinations, Need(), direction)
    before, module.CELLS_AT_ONCE = module.CELLS_AT_ONCE, cells
    try:
        some = times(roads, origins, destinations, Need(within, nearest=k), direction)
        near = times(roads, origins, destinations, Need(within), direction)
    finally:
        module.CELLS_AT_ONCE = before
    assert np.allclose(k_nearest(some, k).minutes, k_nearest(full, k).minutes)
    if within:
        assert np.array_equal(count_within(some, within), count_within(full, within))
    else:
        with pytest.raises(ValueError, match="complete"):
            count_within(some, within)
    assert len(near.minutes) == len(full.within(within).minutes)
    assert np.all(near.minutes <= within + 1e-6)
