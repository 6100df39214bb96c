import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import ogr

from parcours_plugin.core.network.grid import Grid
from parcours_plugin.core.network.grid_minutes import Feet, GridMinutes, bands
from parcours_plugin.core.network.marching import (
    Pieces,
    Sides,
    crossed_cells,
    pieces_in_cells,
)
from parcours_plugin.core.network.rings import (
    _linked,
    _linked_by_steps,
    join_rings,
    multipolygon_wkb,
    polygon_of_rings,
    reverse_rings,
    ring_areas,
    ring_order,
    rings_of,
)
from parcours_plugin.core.network.triangles import crossing_share


def surface(minutes_at, *limits, n=40):
    """Minutes of n x n points 1 m apart, inf at the rim; 1 m per minute."""
    row, column = (values.astype(float) for values in np.mgrid[:n, :n])
    minutes = minutes_at(column, row).astype(float)
    minutes[[0, -1]] = minutes[:, [0, -1]] = np.inf
    minutes, point = minutes.ravel(), np.arange(n * n)
    feet = Feet(point, column.ravel(), row.ravel(), np.zeros(n * n), minutes)
    row_of = np.where(np.isfinite(minutes), point, -1)
    band = bands(minutes, limits)
    return GridMinutes(Grid(0.0, 0.0, 1.0, n, n), limits, 1.0, 1e9, minutes, band, feet, row_of)


def boundary_rings(surface, limit):
    return rings_of(pieces_in_cells(Sides(surface), crossed_cells(surface), limit))


def polygons(rings):
    return ogr.CreateGeometryFromWkb(
        multipolygon_wkb(rings, polygon_of_rings(rings, ring_areas(rings), 1.0))
    )


def test_a_cone_gives_a_circle():
    cone = surface(lambda x, y: np.hypot(x - 19.3, y - 20.1), 10.0)
    circle = polygons(boundary_rings(cone, 10.0))
    assert circle.IsValid()
    assert circle.GetGeometryCount() == 1
    assert circle.Area() == pytest.approx(np.pi * 100, rel=0.02)


def test_islands_holes_and_islands_in_holes_are_kept_with_their_shells():
    def waves(x, y):
        away = np.hypot(x - 20, y - 20)
        return np.where(away > 18, np.inf, 10 + np.cos(away / 18 * 3.5 * np.pi))

    found = polygons(boundary_rings(surface(waves, 10.0), 10.0))
    assert found.IsValid()
    parts = [found.GetGeometryRef(i) for i in range(found.GetGeometryCount())]
    assert sorted(part.GetGeometryCount() for part in parts) == [2, 2]
    assert parts[0].Distance(parts[1]) > 1


def test_a_hole_between_the_usual_lines_finds_its_shell():
    def pit(x, y):
        return np.where((x == 20) & (y == 20), 50.0, np.hypot(x - 20, y - 20) / 4)

    rings = boundary_rings(surface(pit, 3.0), 3.0)
    shell = polygon_of_rings(rings, ring_areas(rings), 1000.0)
    assert rings.n_rings == 2
    assert len(set(shell.tolist())) == 1
    assert polygons(rings).IsValid()


def test_nothing_within_gives_no_geometry():
    rings = boundary_rings(surface(lambda x, y: x + 100, 10.0), 10.0)
    assert rings.n_rings == 0
    assert multipolygon_wkb(rings, polygon_of_rings(rings, ring_areas(rings), 1.0)) is None


@given(st.integers(0, 2**32 - 1), st.integers(4, 14))
def test_random_surfaces_give_valid_nested_areas_whose_bands_add_up(seed, n):
    random = np.random.default_rng(seed)
    minutes = random.choice([1.0, 2.0, 5.0, 7.5, 9.999, 10.0, 30.0, np.inf], (n, n))
    given_surface = surface(lambda x, y: minutes, 5.0, 6.0, 10.0, n=n)
    rings = [boundary_rings(given_surface, limit) for limit in given_surface.limits]
    areas = [ring_areas(some).sum() for some in rings]
    assert areas == sorted(areas)
    for small, large in zip(rings, rings[1:]):
        if not large.n_rings:
            continue
        assert polygons(large).IsValid()
        if small.n_rings:
            assert polygons(large).Contains(polygons(small))
        band = join_rings(large, reverse_rings(small))
        assert polygons(band).IsValid()
        assert polygons(band).Area() == pytest.approx(ring_areas(band).sum())


def test_a_boundary_that_does_not_close_is_refused():
    one = Pieces(np.array([0]), np.array([1]), np.array([2]), np.zeros(1), np.zeros(1))
    with pytest.raises(ValueError, match="open"):
        rings_of(one)


def test_rings_are_linked_the_same_with_and_without_scipy():
    pairs = np.random.default_rng(3).integers(0, 60, (40, 2))
    one, other = _linked(pairs, 60), _linked_by_steps(pairs, 60)
    assert len(np.unique(np.column_stack([one, other]), axis=0)) == len(np.unique(one))
    assert len(np.unique(one)) == len(np.unique(other))


@given(st.permutations(range(12)))
def test_rings_are_put_in_order_as_by_walking_along_them(following):
    assert_in_order(np.array(following))


@given(st.integers(1, 2000), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_long_rings_are_put_in_order_too(n, n_rings, seed):
    random = np.random.default_rng(seed)
    pieces = np.arange(n) if seed % 2 else random.permutation(n)
    following = np.empty(n, np.int64)
    for ring in np.array_split(pieces, n_rings):
        following[ring] = np.roll(ring, -1 if seed % 3 else 1)
    assert_in_order(following)


def assert_in_order(following):
    order, start = ring_order(following)
    assert sorted(order.tolist()) == list(range(len(following)))
    for begin, end in zip(start, start[1:]):
        ring = order[begin:end]
        assert np.array_equal(following[ring], np.roll(ring, -1))
        assert ring[0] == ring.min()


minutes = st.floats(0, 100)


@given(minutes, st.floats(0.001, 200), st.floats(0.01, 5), st.lists(minutes, min_size=2))
def test_a_later_limit_crosses_a_side_farther_out(low, rise, walk, limits):
    limits = [low + limit * rise / 100.001 for limit in sorted({round(v, 3) for v in limits})]
    shares = [
        float(crossing_share(np.array([low]), np.array([low + rise]), limit, np.array([walk]))[0])
        for limit in limits
        if limit < low + rise
    ]
    assert all(0 < share < 1 for share in shares)
    assert shares == sorted(shares)
