"""Decoding of well-known binary into arrays of lines."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.errors import Cancelled, InputError
from parcours_plugin.core.network.wkb import decode_lines, decode_wkb_list, features_without_line

EWKB = {"": 0, "Z": 0x80000000, "M": 0x40000000, "ZM": 0xC0000000}
ISO = {"": 0, "Z": 1000, "M": 2000, "ZM": 3000}


def line(points, dims="", codes=ISO, order="<", srid=None):
    """One LineString by struct, independent of the decoder."""
    code = codes[dims] + 2
    head = struct.pack(order + "B", order == "<")
    if srid is not None:
        head += struct.pack(order + "II", code | 0x20000000, srid)
    else:
        head += struct.pack(order + "I", code)
    body = b"".join(
        struct.pack(order + "d" * (2 + len(dims)), x, y, *([9.0] * len(dims))) for x, y in points
    )
    return head + struct.pack(order + "I", len(points)) + body


def multi(lines, dims="", codes=ISO, order="<"):
    return struct.pack(order + "BII", order == "<", codes[dims] + 5, len(lines)) + b"".join(
        line(points, dims, codes, order) for points in lines
    )


def as_lists(lines):
    return [
        (int(lines.feature[i]), list(zip(lines.x[a:b], lines.y[a:b])))
        for i, (a, b) in enumerate(zip(lines.start, lines.start[1:]))
    ]


PATH = [(0.0, 0.0), (1.0, 2.0), (3.0, 5.5)]


@pytest.mark.parametrize("dims", ["", "Z", "M", "ZM"])
@pytest.mark.parametrize("codes", [ISO, EWKB])
@pytest.mark.parametrize("order", ["<", ">"])
def test_every_dimension_code_and_byte_order_is_read(dims, codes, order):
    geometries = [line(PATH, dims, codes, order), multi([PATH, PATH[::-1]], dims, codes, order)]
    assert as_lists(decode_wkb_list(geometries)) == [(0, PATH), (1, PATH), (1, PATH[::-1])]


def test_srid_of_ewkb_is_skipped():
    assert as_lists(decode_wkb_list([line(PATH, srid=2154)])) == [(0, PATH)]


def test_null_empty_and_zero_length_lines_are_dropped_but_counted():
    nowhere = [(4.0, 4.0), (4.0, 4.0), (4.0, 4.0)]
    late = [(4.0, 4.0), (4.0, 4.0), (5.0, 4.0)]
    lines = decode_wkb_list(
        [None, line([]), line(nowhere), multi([]), multi([nowhere, PATH]), line([(1, 1)]),
         line([(0, 0), (float("nan"), 1)]), line(late)]
    )  # fmt: skip
    assert as_lists(lines) == [(4, PATH), (7, late)]
    assert lines.n_features == 8
    assert list(features_without_line(lines)) == [0, 1, 2, 3, 5, 6]


def test_nothing_at_all_is_no_lines():
    assert as_lists(decode_wkb_list([])) == []
    assert as_lists(decode_wkb_list([None, None])) == []


@pytest.mark.parametrize("kind, name", [(1, "Point"), (3, "Polygon"), (1003, "Polygon")])
def test_other_geometry_types_are_named(kind, name):
    other = struct.pack("<BIIdd", 1, kind, 1, 0.0, 0.0)
    with pytest.raises(InputError, match=rf"{name}.*row 2"):
        decode_wkb_list([line(PATH), other])


def test_cut_off_geometries_are_refused():
    for length in (3, 7, 20, len(line(PATH)) - 1):
        with pytest.raises(InputError, match="damaged"):
            decode_wkb_list([line(PATH)[:length]])


number = st.floats(-1e7, 1e7)
path = st.lists(st.tuples(number, number), max_size=5)
LAYOUTS = st.tuples(
    st.sampled_from(["", "Z", "M", "ZM"]), st.sampled_from([ISO, EWKB]), st.sampled_from("<>")
)


@given(st.lists(st.one_of(st.none(), st.tuples(st.lists(path, max_size=4), LAYOUTS))))
def test_mixed_layers_keep_every_vertex_in_order(features):
    geometries, expected = [], []
    for row, feature in enumerate(features):
        geometries.append(None if feature is None else multi(feature[0], *feature[1]))
        for points in [] if feature is None else feature[0]:
            if len(set(points)) > 1:
                expected.append((row, points))
    assert as_lists(decode_wkb_list(geometries)) == expected


@pytest.mark.parametrize("order", ["<", ">"])
def test_near_together_are_the_same_lines_in_another_order(monkeypatch, order):
    random = np.random.default_rng(3)
    corners = random.uniform(0, 5000, (60, 2))
    paths = [[(x, y), (x + 9.0, y), (x + 9.0, y - k)] for k, (x, y) in enumerate(corners)]
    geometries = [
        multi([path, path[::-1]], "Z" if k % 5 == 0 else "", ISO, order) if k % 3 else None
        for k, path in enumerate(paths)
    ]
    geometries[7] = line([], "", ISO, order)
    drawn = as_lists(decode_wkb_list(geometries))
    monkeypatch.setattr("parcours_plugin.core.network.wkb.MANY_VERTICES", 1)
    curved = decode_wkb_list(geometries, near_together=True)
    assert sorted(as_lists(curved)) == sorted(drawn) and as_lists(curved) != drawn
    first = np.column_stack([curved.x, curved.y])[curved.start[:-1]]
    apart = np.hypot(*np.diff(first, axis=0).T).mean()
    assert apart < 0.6 * np.hypot(*np.diff(corners, axis=0).T).mean()


def test_decoding_tells_that_it_goes_on_and_can_be_stopped():
    path = [(float(i), 0.0) for i in range(70_000)]
    binary = b"".join([line(path), line(path)])
    offsets = np.array([0, len(binary) // 2, len(binary)])
    told = []
    decode_lines(binary, offsets, progress=lambda share, message="": told.append(share))
    assert len(told) >= 2 and told == sorted(told)

    def stopped(share, message=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        decode_lines(binary, offsets, progress=stopped)
