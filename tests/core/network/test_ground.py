"""The ground of isochrones: which road is near every grid point."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks

from parcours_plugin.core.network.grid import grid_around, make_grid, part_of_grid
from parcours_plugin.core.network.ground import survey
from parcours_plugin.core.network.spread import nearest_marked, nearest_marked_by_steps


def away(nearest, shape):
    """Distance in cells of each point from the marked point that it was told, inf for none."""
    row, column = np.divmod(np.arange(nearest.size), shape[1])
    to_row, to_column = np.divmod(nearest, shape[1])
    return np.where(nearest >= 0, np.hypot(row - to_row, column - to_column), np.inf)


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 25), st.integers(2, 25), st.floats(0.0, 0.4))
def test_with_and_without_scipy_the_nearest_marked_points_are_as_near(seed, rows, columns, share):
    marked = np.random.default_rng(seed).random((rows, columns)) < share
    reach = 60
    one = away(nearest_marked(marked, reach), marked.shape)
    other = away(nearest_marked_by_steps(marked, reach), marked.shape)
    np.testing.assert_allclose(one, other)


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
