"""The ground of isochrones: which road is near every grid point."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks

from parcours_plugin.core.network.grid import grid_around, make_grid, part_of_grid
from parcours_plugin.core.network.ground import survey
from parcours_plugin.core.network.spread import nearest_in_blocks, nearest_marked


def away(nearest, shape):
    """Distance in cells of each point from the marked point that it was told, inf for none."""
    row, column = np.divmod(np.arange(nearest.size), shape[1])
    to_row, to_column = np.divmod(nearest, shape[1])
    return np.where(nearest >= 0, np.hypot(row - to_row, column - to_column), np.inf)


def nearest_by_trying_all(marked, reach):
    """Distance in cells to the nearest marked point, inf beyond reach."""
    points = np.argwhere(np.ones(marked.shape, bool))[:, None]
    apart = np.hypot(*np.moveaxis(points - np.argwhere(marked)[None], -1, 0))
    least = apart.min(axis=1, initial=np.inf)
    return np.where(least <= reach, least, np.inf)


@settings(deadline=None)
@given(
    st.integers(0, 2**32 - 1), st.integers(1, 40), st.integers(1, 40), st.floats(0.0, 0.4),
    st.integers(1, 60),
)  # fmt: skip
def test_the_nearest_marked_point_is_as_near_as_by_trying_all(seed, rows, columns, share, reach):
    marked = np.random.default_rng(seed).random((rows, columns)) < share
    told = nearest_marked(marked, reach)
    assert marked.ravel()[told[told >= 0]].all()
    found, best = away(told, marked.shape), nearest_by_trying_all(marked, reach)
    np.testing.assert_allclose(found[best <= reach], best[best <= reach])


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.0, 0.3), st.floats(0.2, 1.0))
def test_columns_and_scipys_transform_tell_the_same_in_covered_blocks(seed, share, cover):
    random = np.random.default_rng(seed)
    covered = random.random((3, 4)) < cover
    wide = np.repeat(np.repeat(covered, 16, axis=0), 16, axis=1)
    marked = (random.random(wide.shape) < share) & wide
    told = []
    for dense_share in (0.0, 2.0):
        with patch("parcours_plugin.core.network.spread.DENSE_SHARE", dense_share):
            told.append(away(nearest_in_blocks(marked, 20, covered), wide.shape))
        assert np.isinf(told[-1][~wide.ravel()]).all()
    near = np.minimum(*told) <= 20
    np.testing.assert_allclose(told[0][near], told[1][near])
    assert near.any() == marked.any()


@settings(max_examples=60, deadline=None)
@given(networks(), st.sampled_from([7.0, 20.0, 90.0]))
def test_every_grid_point_is_told_a_road_hardly_farther_than_the_nearest(network, cell):
    bounds = (
        network.vertex_x.min() - 100, network.vertex_y.min() - 100,
        network.vertex_x.max() + 100, network.vertex_y.max() + 100,
    )  # fmt: skip
    ground = survey(network, make_grid(bounds, cell), 100.0)
    known = np.flatnonzero(ground.seed >= 0)
    x, y = ground.grid.places(known)
    nearest = join(network, np.column_stack([x, y]), max_snap=1e6).offset_metres
    # A grid point tells its seed to others, both up to 0.7 cells off, samples half a cell apart.
    assert (ground.metres[known] <= nearest + 2.2 * cell).all()
    assert (ground.metres[known] >= nearest - 1e-3).all()
    inside = np.zeros(ground.grid.n_points, bool).reshape(ground.grid.n_rows, -1)
    inside[1:-1, 1:-1] = True
    missed = np.flatnonzero((ground.seed < 0) & inside.ravel())
    x, y = ground.grid.places(missed)
    nearest = join(network, np.column_stack([x, y]), max_snap=1e6).offset_metres
    assert (nearest > 100.0 - 2.2 * cell).all()


def test_a_part_of_the_ground_is_what_a_survey_of_the_part_gives():
    random = np.random.default_rng(5)
    streets = np.arange(0, 4001, 400) + random.uniform(-90, 90, 11)
    paths = [[(x, y) for y in streets] for x in streets]
    paths += [[(x, y) for x in streets] for y in streets]
    network = make_network(paths, 50.0)
    whole = survey(network, make_grid((0.0, 0.0, 4000.0, 4000.0), 50.0), 500.0)
    grid = part_of_grid(whole.grid, (1500.0, 1000.0, 2500.0, 2500.0))
    part, alone = whole.part(grid), survey(network, grid, 500.0)
    both = (part.seed >= 0) & (alone.seed >= 0)
    assert both.mean() > 0.85
    # Near its rim a part knows roads of the whole that a survey of the part does not.
    assert (np.abs(part.metres[both] - alone.metres[both]) < 1e-3).mean() > 0.9
    assert (part.metres[both] <= alone.metres[both] + 2 * 50.0).all()


def test_grids_of_one_cell_size_fit_together():
    one, other = make_grid((0, 0, 900, 500), 25.0), make_grid((700, -300, 1500, 100), 25.0)
    around = grid_around(one, other)
    assert around.holds(one) and around.holds(other)
    assert not one.holds(other)
    assert around.n_points < 4 * (one.n_points + other.n_points)
    row, column = around.offset(other)
    assert around.x0 + column * 25 == other.x0 and around.y0 + row * 25 == other.y0
