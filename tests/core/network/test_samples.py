"""Points along roads: of those around a grid point the nearest, portion by portion."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import networks

from parcours_plugin.core.network.grid import make_grid
from parcours_plugin.core.network.samples import _Nearest, nearest_samples

SAMPLES = st.lists(st.tuples(st.integers(0, 5), st.sampled_from([0.0, 0.1, 0.2, 0.5])), max_size=12)


@given(st.lists(SAMPLES, max_size=5))
def test_the_nearest_of_all_portions_is_kept_and_of_equal_ones_the_last(portions):
    nearest, kept = _Nearest(6), []
    least: dict[int, tuple[float, int]] = {}
    for number, portion in enumerate(portions):
        point = np.array([at for at, _ in portion], np.int32)
        values = np.array([value for _, value in portion], np.float32)
        rows = nearest.add(point, values)
        kept += [(number, row) for row in rows.tolist()]
        for row, (at, value) in enumerate(portion):
            if at not in least or value <= least[at][0]:
                least[at] = (value, (number, row))
    own, chosen = nearest.rows()
    assert np.flatnonzero(own >= 0).tolist() == sorted(least)
    assert own[sorted(least)].tolist() == list(range(len(least)))
    assert [kept[row] for row in chosen.tolist()] == [least[at][1] for at in sorted(least)]


@settings(deadline=None, max_examples=30)
@given(networks(), st.sampled_from([30.0, 100.0]))
def test_ground_that_is_covered_all_over_has_the_samples_of_all_roads_that_may_be_entered(
    network, cell
):
    bounds = (
        network.node_x.min(), network.node_y.min(), network.node_x.max(), network.node_y.max()
    )  # fmt: skip
    grid = make_grid(tuple(map(float, bounds)), cell)
    covered = np.ones(grid.block_shape, bool)
    own, samples = nearest_samples(network, grid, covered, lambda *_: None)
    # One block far from all roads is left out: now every place is looked up among the blocks.
    far = covered.copy()
    far[-1, -1] = (own[:-1].reshape(grid.n_rows, grid.n_columns)[-16:, -16:] >= 0).any()
    again, others = nearest_samples(network, grid, far, lambda *_: None)
    np.testing.assert_array_equal(own, again)
    for field in fields(samples):
        np.testing.assert_array_equal(getattr(samples, field.name), getattr(others, field.name))
    assert network.edge_enterable[samples.edge].all()
