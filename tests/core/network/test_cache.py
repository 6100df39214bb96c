"""Prepared networks come back as they were, or not at all."""

from __future__ import annotations

import dataclasses
import json
import multiprocessing
import os
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_networks import join, make_network

from parcours_plugin.core.errors import Cancelled
from parcours_plugin.core.network import cache as cache_module
from parcours_plugin.core.network.cache import (
    ENTRY,
    NetworkCache,
    checksum,
    keep_prepared,
    load_or_build,
)
from parcours_plugin.core.network.cache_key import CacheKey, cache_key
from parcours_plugin.core.network.closure import core_arcs, reduced_network
from parcours_plugin.core.network.isochrones import isochrones
from parcours_plugin.core.network.joining import enterable_segments
from parcours_plugin.core.network.nearest import nearest_times
from parcours_plugin.core.network.presets import RoadOptions
from parcours_plugin.core.network.routes import trace_routes
from parcours_plugin.core.network.search import node_minutes, od_times

KEY = CacheKey("family", "stamp")
NOTES = {"sentences": ["12 roads read."], "crs": "EPSG:2154"}


def village(n=12):
    """A grid of n x n junctions with one-ways, and some places."""
    rng = np.random.default_rng(1)
    paths = [
        [(a * 100.0, b * 100.0), ((a + da) * 100.0, (b + db) * 100.0)]
        for a in range(n)
        for b in range(n)
        for da, db in ((0, 1), (1, 0))
    ]
    network = make_network(
        paths, rng.uniform(20, 90, len(paths)), backward=rng.random(len(paths)) < 0.8
    )
    points = rng.uniform(0, 100.0 * n, (20, 2))
    return network, points


def prepare(network):
    """All that many searches would make of a network."""
    reduced_network(network)
    core_arcs(network, turned=True)
    enterable_segments(network)


def stored(folder, key=KEY):
    network, points = village()
    prepare(network)
    cache = NetworkCache(folder)
    assert cache.store(key, network, NOTES)
    return cache, network, points


def test_a_network_comes_back_as_it_was_with_its_preparation(tmp_path):
    cache, network, points = stored(tmp_path)
    again, notes = cache.load(KEY)
    assert notes == NOTES
    for field in dataclasses.fields(network):
        if field.init:
            np.testing.assert_array_equal(getattr(network, field.name), getattr(again, field.name))
            assert getattr(network, field.name).dtype == getattr(again, field.name).dtype
    assert set(again.prepared) == {"reduced", "turned core", "segments"}
    assert not again.vertex_x.flags.writeable
    made = dict(again.prepared)
    for one, other in ((network, again), (again, network)):
        places = join(one, points)
        times = od_times(one, places, places)
        np.testing.assert_array_equal(times.minutes, od_times(other, places, places).minutes)
        np.testing.assert_array_equal(
            nearest_times(one, places, places, 2, "from").minutes,
            nearest_times(other, places, places, 2, "from").minutes,
        )
        np.testing.assert_array_equal(node_minutes(one, places), node_minutes(other, places))
        pairs = np.array([[0, 1], [5, 2]])
        np.testing.assert_array_equal(
            trace_routes(one, places, places, pairs).x, trace_routes(other, places, places, pairs).x
        )
    assert all(again.prepared[name] is value for name, value in made.items())


def test_a_network_that_was_not_prepared_can_be_kept_too(tmp_path):
    network, _ = village(3)
    cache = NetworkCache(tmp_path)
    assert cache.store(KEY, network, {})
    again, _ = cache.load(KEY)
    assert again.prepared == {}
    np.testing.assert_array_equal(again.edge_metres, network.edge_metres)


def test_what_is_not_there_is_none(tmp_path):
    assert NetworkCache(tmp_path / "nowhere").load(KEY) is None
    assert NetworkCache(tmp_path / "nowhere").clear() == 0


def flip(path, at):
    octets = bytearray(path.read_bytes())
    octets[at] ^= 1
    path.write_bytes(octets)


@pytest.mark.parametrize(
    "damage",
    [
        lambda place: flip(place / "network.vertex_x.npy", 300),
        lambda place: flip(place / "network.vertex_x.npy", 130),
        lambda place: (place / "network.edge_from.npy").write_bytes(b""),
        lambda place: os.truncate(place / "network.edge_metres.npy", 200),
        lambda place: (place / "prepared.reduced.first.npy").unlink(),
        lambda place: (place / ENTRY).write_text("{"),
        lambda place: (place / ENTRY).write_text("[]"),
        lambda place: (place / ENTRY).write_bytes(b"\xff\xfe"),
        lambda place: (place / ENTRY).write_text('{"format": 1}'),
        lambda place: np.save(place / "network.edge_from.npy", np.arange(3)),
        lambda place: flip(place / "network.edge_enterable.npy", -1),
    ],
)
def test_a_damaged_entry_is_removed_and_counts_as_none(tmp_path, damage):
    cache, network, _ = stored(tmp_path)
    damage(tmp_path / KEY.name)
    assert cache.load(KEY) is None
    assert not (tmp_path / KEY.name).exists()
    assert cache.store(KEY, network, {}) and cache.load(KEY) is not None


def test_the_rest_of_a_removed_entry_is_in_nobodys_way(tmp_path):
    cache, network, _ = stored(tmp_path)
    (tmp_path / KEY.name / ENTRY).unlink()
    assert cache.load(KEY) is None
    assert cache.store(KEY, network, {}) and cache.load(KEY) is not None


def test_an_older_format_is_not_read(tmp_path, monkeypatch):
    cache, _, _ = stored(tmp_path)
    monkeypatch.setattr(cache_module, "FORMAT", 999)
    assert cache.load(KEY) is None


def test_pickled_objects_are_never_loaded(tmp_path):
    cache, _, _ = stored(tmp_path)

    class Trap:
        def __reduce__(self):
            return (open, (str(tmp_path / "sprung"), "w"))

    path = tmp_path / KEY.name / "network.edge_from.npy"
    with open(path, "wb") as file:
        np.lib.format.write_array(file, np.array([Trap()], object), allow_pickle=True)
    assert cache.load(KEY) is None
    path = tmp_path / "plain.npy"
    path.write_bytes(pickle.dumps(Trap()))
    assert not (tmp_path / "sprung").exists()


def test_writing_a_new_stamp_removes_the_stale_entry(tmp_path):
    cache, network, _ = stored(tmp_path)
    other = CacheKey("elsewhere", "stamp")
    cache.store(other, network, {})
    newer = CacheKey("family", "newer")
    cache.store(newer, network, {})
    assert cache.load(KEY) is None
    assert cache.load(newer) is not None and cache.load(other) is not None


def test_the_entries_used_longest_ago_go_when_there_are_too_many(tmp_path):
    cache, network, _ = stored(tmp_path)
    size = cache.bytes()
    cache.most_bytes = int(size * 2.5)
    keys = [CacheKey(f"family {i}", "stamp") for i in range(3)]
    for age, key in enumerate([KEY, *keys[:1]]):
        cache.store(key, network, {}) if key is not KEY else None
        os.utime(tmp_path / key.name / ENTRY, (1000 + age, 1000 + age))
    assert cache.load(KEY) is not None  # used just now
    cache.store(keys[1], network, {})
    assert sorted(place.name for place in tmp_path.iterdir()) == sorted([KEY.name, keys[1].name])
    cache.most_bytes = 10
    cache.store(keys[2], network, {})
    assert [place.name for place in tmp_path.iterdir()] == [keys[2].name]


def test_emptying_touches_entries_only(tmp_path):
    cache, _, _ = stored(tmp_path)
    (tmp_path / "letter.txt").write_text("keep me")
    (tmp_path / "folder").mkdir()
    assert cache.clear() > 1000
    assert sorted(place.name for place in tmp_path.iterdir()) == ["folder", "letter.txt"]


def test_a_failed_write_leaves_nothing_and_is_no_error(tmp_path, monkeypatch):
    network, _ = village(3)
    cache = NetworkCache(tmp_path)
    calls = []

    def full(*args, **kwargs):
        calls.append(1)
        if len(calls) == 4:
            raise OSError("no space left on device")
        np.lib.format.write_array(open(args[0], "wb"), args[1])  # noqa: SIM115

    monkeypatch.setattr(cache_module.np, "save", full)
    assert not cache.store(KEY, network, {})
    assert list(tmp_path.iterdir()) == []
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert not NetworkCache(blocked).store(KEY, network, {})


def test_abandoned_writings_go_but_those_of_others_stay(tmp_path):
    fresh, old = tmp_path / "writing-fresh", tmp_path / "writing-old"
    for place in (fresh, old):
        place.mkdir()
    os.utime(old, (1000, 1000))
    stored(tmp_path)
    assert fresh.exists() and not old.exists()


def _store_and_load(folder, seed, results):
    cache = NetworkCache(folder)
    network, _ = village(6)
    fine = True
    for turn in range(15):
        key = CacheKey("shared", f"stamp {(turn + seed) % 2}")
        cache.store(key, network, {"turn": turn})
        known = cache.load(key)
        if known is not None:
            fine &= bool(np.array_equal(known[0].edge_metres, network.edge_metres))
    results.put(fine)


def test_two_processes_may_use_one_folder_at_the_same_time(tmp_path):
    context = multiprocessing.get_context("fork")
    results = context.Queue()
    workers = [
        context.Process(target=_store_and_load, args=(tmp_path, seed, results)) for seed in range(2)
    ]
    for worker in workers:
        worker.start()
    assert [results.get(timeout=60) for _ in workers] == [True, True]
    for worker in workers:
        worker.join(30)
        assert worker.exitcode == 0
    for place in tmp_path.iterdir():
        assert (place / ENTRY).is_file()
        assert json.loads((place / ENTRY).read_text())["format"] == cache_module.FORMAT


def test_built_once_then_loaded(tmp_path):
    cache = NetworkCache(tmp_path)
    built = []

    def build(progress):
        built.append(1)
        progress(1.0)
        return village(4)[0], {"said": "once"}

    first = load_or_build(cache, KEY, build)
    second = load_or_build(cache, KEY, build)
    without = load_or_build(None, KEY, build)
    assert [result[2] for result in (first, second, without)] == [False, True, False]
    assert len(built) == 2
    assert second[1] == {"said": "once"}


def test_what_a_run_prepared_is_kept_for_the_next_one(tmp_path):
    network, points = village(5)
    NetworkCache(tmp_path).store(KEY, network, NOTES)
    reduced_network(network)
    keep_prepared(NetworkCache(tmp_path), KEY, network, used_again=False)
    cache = NetworkCache(tmp_path)
    again, notes = cache.load(KEY)
    assert notes == NOTES and set(again.prepared) == {"reduced"}
    assert not cache.add(KEY, again)  # nothing new
    mapped = again.prepared["reduced"]
    keep_prepared(cache, KEY, again, used_again=True)
    last, _ = NetworkCache(tmp_path).load(KEY)
    assert set(last.prepared) == {"reduced", "segments"}
    places = join(last, points)
    np.testing.assert_array_equal(
        node_minutes(last, places), node_minutes(village(5)[0], join(village(5)[0], points))
    )
    assert mapped.n_eliminated == last.prepared["reduced"].n_eliminated


def test_the_ground_of_isochrones_is_kept_and_gives_the_same_areas(tmp_path):
    network, points = village(6)
    cache = NetworkCache(tmp_path)
    cache.store(KEY, network, NOTES)
    facilities = join(network, points[:2])
    first = isochrones(network, facilities, [0.5, 1.0])
    assert cache.add(KEY, network)
    again, _ = NetworkCache(tmp_path).load(KEY)
    assert "ground" in again.prepared
    second = isochrones(again, join(again, points[:2]), [0.5, 1.0])
    assert first.wkb == second.wkb and first.wkb[0] is not None
    # Another place needs other ground: it is surveyed, and the old one replaced.
    far = isochrones(again, join(again, points[2:]), [3.0])
    fresh = isochrones(village(6)[0], join(network, points[2:]), [3.0])
    assert far.area_km2 == pytest.approx(fresh.area_km2, rel=0.002)


def test_an_entry_that_is_gone_is_not_added_to(tmp_path):
    cache, network, _ = stored(tmp_path)
    cache.clear()
    network.prepared["ground"] = network.prepared["segments"]
    assert not cache.add(KEY, network)
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_build_leaves_nothing(tmp_path):
    def build(progress):
        raise Cancelled

    with pytest.raises(Cancelled):
        load_or_build(NetworkCache(tmp_path), KEY, build)
    assert list(tmp_path.iterdir()) == []


def test_the_key_follows_the_file_the_filter_and_every_parameter(tmp_path):
    path = tmp_path / "roads [1].gpkg"
    path.write_bytes(b"roads")
    table = tmp_path / "speeds.csv"
    table.write_text("class,kmh\nprimary,70\n")
    options = RoadOptions(speed_table=table)

    def key(**other):
        given = {"path": path, "layer": "roads", "where": "", "fields": ["highway"],
                 "options": options, "crs": "EPSG:2154"}  # fmt: skip
        return cache_key(**{**given, **other})

    first = key()
    assert first == key()
    changed = [
        key(layer="other"), key(where="a = 1"), key(fields=["a"]), key(crs="EPSG:3035"),
        key(options=dataclasses.replace(options, mode="foot")),
        key(options=dataclasses.replace(options, tolerance_metres=1.0)),
        key(options=dataclasses.replace(options, default_direction="forward")),
    ]  # fmt: skip
    assert len({first.family, *(other.family for other in changed)}) == len(changed) + 1
    table.write_text("class,kmh\nprimary,80\n")
    second = key()
    assert second.family == first.family and second.stamp != first.stamp
    os.utime(path, (5, 5))
    third = key()
    (tmp_path / "roads [1].gpkg-wal").write_bytes(b"changes")
    fourth = key()
    (tmp_path / "roads [1].gpkg-shm").write_bytes(b"memory")
    assert len({first.stamp, second.stamp, third.stamp, fourth.stamp}) == 4
    assert key() == fourth
    with pytest.raises(OSError):
        key(path=tmp_path / "gone.gpkg")


@given(
    st.lists(st.integers(0, 255), min_size=1, max_size=70_000 // 8),
    st.integers(0, 10**6),
    st.integers(1, 255),
)
def test_any_changed_byte_changes_the_checksum(octets, at, change):
    array = np.array(octets, np.uint8)
    other = array.copy()
    other[at % len(array)] ^= change
    assert checksum(array) != checksum(other)


def test_moved_blocks_missing_ends_and_other_kinds_change_the_checksum():
    array = np.random.default_rng(0).integers(0, 2**62, 20_000)
    moved = np.concatenate([array[4096:8192], array[:4096], array[8192:]])
    sums = [checksum(array), checksum(moved), checksum(array[:-1]), checksum(array.view(float)),
            checksum(np.zeros(3)), checksum(np.zeros(4)), checksum(np.zeros(0))]  # fmt: skip
    assert len(set(sums)) == len(sums)


def test_stopping_what_is_kept_leaves_the_entry_as_it_was(tmp_path):
    network, _ = village(7)
    cache = NetworkCache(tmp_path)
    cache.store(KEY, network, NOTES)
    listed = (tmp_path / KEY.name / ENTRY).read_bytes()

    def cancel(share, message=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        keep_prepared(cache, KEY, network, used_again=True, progress=cancel)
    assert (tmp_path / KEY.name / ENTRY).read_bytes() == listed
