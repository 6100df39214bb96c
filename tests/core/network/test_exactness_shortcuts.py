"""Every shortcut gives what the plain computation gives, on random small networks."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr
from small_networks import join, networks, point_lists

from parcours_plugin.core.network.cache import NetworkCache
from parcours_plugin.core.network.cache_key import CacheKey
from parcours_plugin.core.network.closure import reduced_network
from parcours_plugin.core.network.isochrones import IsochroneOptions, isochrones
from parcours_plugin.core.network.nearest import nearest_times
from parcours_plugin.core.network.places import take_places
from parcours_plugin.core.network.reached_roads import reached_roads
from parcours_plugin.core.network.search import node_minutes, od_times

DIRECTIONS = st.sampled_from(["towards", "from"])
LIMITS = st.sampled_from([0.0, 0.2, 1.0, 3.0, 15.0])
CALM = [HealthCheck.data_too_large, HealthCheck.too_slow]
SOME = settings(deadline=None, max_examples=30, suppress_health_check=CALM)
FEW = settings(deadline=None, max_examples=12, suppress_health_check=CALM)


def close(one, other):
    np.testing.assert_allclose(one, other, rtol=0, atol=1e-9)


def fresh(network):
    """The same roads with nothing prepared."""
    return dataclasses.replace(network)


def answers(network, homes, care, direction):
    """What searches say of the places, as arrays."""
    origins, destinations = join(network, homes), join(network, care)
    times = od_times(network, origins, destinations, direction)
    return [
        times.minutes,
        times.km,
        node_minutes(network, destinations, direction),
        node_minutes(network, destinations, direction, 2.0, each=True),
        nearest_times(network, origins, destinations, 2, direction).minutes,
    ]


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS)
def test_with_nodes_eliminated_every_answer_is_that_of_the_whole_network(
    network, homes, care, direction
):
    whole, reduced = fresh(network), fresh(network)
    reduced_network(reduced)
    plain = answers(whole, homes, care, direction)
    assert "reduced" not in whole.prepared
    for one, other in zip(plain, answers(reduced, homes, care, direction)):
        close(one, other)


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS, LIMITS)
def test_a_limit_only_leaves_out_what_is_beyond_it(network, homes, care, direction, limit):
    origins, destinations = join(network, homes), join(network, care)
    full = od_times(network, origins, destinations, direction)
    short = od_times(network, origins, destinations, direction, limit)
    within = np.isfinite(short.minutes)
    close(short.minutes[within], full.minutes[within])
    close(short.km[within], full.km[within])
    assert (full.minutes[~within] > limit - 1e-9).all()
    assert (short.minutes[within] <= limit).all()
    nodes = node_minutes(network, destinations, direction)
    near = node_minutes(network, destinations, direction, limit)
    close(near[np.isfinite(near)], nodes[np.isfinite(near)])
    assert (nodes[np.isinf(near)] > limit - 1e-9).all()


@FEW
@given(networks(), point_lists, point_lists, DIRECTIONS)
def test_a_network_from_the_cache_answers_as_the_one_that_was_kept(
    network, homes, care, direction
):
    network = fresh(network)
    reduced_network(network)
    key = CacheKey("place", "stamp")
    with tempfile.TemporaryDirectory() as folder:
        cache = NetworkCache(Path(folder))
        assert cache.store(key, network, {})
        kept, _ = cache.load(key)
        for one, other in zip(
            answers(network, homes, care, direction), answers(kept, homes, care, direction)
        ):
            np.testing.assert_array_equal(one, other)
        options = IsochroneOptions(cell_metres=20, direction=direction)
        areas = [
            isochrones(roads, join(roads, care), [1.0, 4.0], options).wkb
            for roads in (network, kept)
        ]
        assert areas[0] == areas[1]
        del kept


@SOME
@given(networks(), point_lists, DIRECTIONS)
def test_no_way_by_a_third_place_is_shorter_also_with_one_ways(network, points, direction):
    places = join(network, points)
    minutes = od_times(network, places, places, direction).minutes
    road = minutes - places.walk_minutes[:, None] - places.walk_minutes[None, :]
    finite = np.where(np.isnan(road), np.inf, road)
    detour = (finite[:, :, None] + finite[None, :, :]).min(axis=1)
    assert (finite <= detour + 1e-9).all()


@SOME
@given(networks(), point_lists, DIRECTIONS)
def test_times_from_many_facilities_at_once_are_the_least_of_those_of_each(
    network, care, direction
):
    facilities = join(network, care)
    together = node_minutes(network, facilities, direction)
    alone = [
        node_minutes(network, take_places(facilities, np.array([row])), direction)
        for row in range(len(facilities))
    ]
    close(together, np.min(alone, axis=0))


@FEW
@given(networks(), point_lists, DIRECTIONS, st.sampled_from([0.4, 2.0, 40.0]))
def test_roads_of_each_facility_are_those_of_it_alone_and_together_those_of_all(
    network, care, direction, limit
):
    facilities = join(network, care)
    each = reached_roads(network, facilities, limit, merge=False, direction=direction)
    for row in range(len(facilities)):
        alone = reached_roads(
            network, take_places(facilities, np.array([row])), limit, direction=direction
        )
        own = each.facility == row
        close(each.km[own].sum(), alone.km.sum())
        close(each.share_from[own], alone.share_from)
    merged = reached_roads(network, facilities, limit, direction=direction)
    assert merged.km.sum() <= each.km.sum() + 1e-9
    for row in range(len(facilities)):
        assert merged.km.sum() >= each.km[each.facility == row].sum() - 1e-9


@FEW
@given(networks(), point_lists, DIRECTIONS)
def test_the_area_of_each_facility_lies_in_that_of_all(network, care, direction):
    facilities = join(network, care)
    cell = 20.0
    each, merged = (
        isochrones(
            network,
            facilities,
            [3.0],
            IsochroneOptions(cell_metres=cell, direction=direction, merge=merge),
        )
        for merge in (False, True)
    )
    around = ogr.CreateGeometryFromWkb(merged.wkb[0]) if merged.wkb[0] else None
    for wkb in each.wkb:
        if wkb is not None:
            outside = ogr.CreateGeometryFromWkb(wkb).Difference(around.Buffer(cell))
            assert outside.Area() == 0


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS, st.integers(1, 7))
def test_the_order_of_places_changes_nothing(network, homes, care, direction, turn):
    origins, destinations = join(network, homes), join(network, care)
    row, column = np.roll(np.arange(len(origins)), turn), np.arange(len(destinations))[::-1]
    turned = od_times(
        network, take_places(origins, row), take_places(destinations, column), direction
    )
    plain = od_times(network, origins, destinations, direction)
    close(turned.minutes, plain.minutes[np.ix_(row, column)])
