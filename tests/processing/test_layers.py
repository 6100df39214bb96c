"""Arrays to features and back, as every algorithm does it."""

import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from parcours_plugin.core.contracts import Field
from parcours_plugin.core.errors import InputError
from parcours_plugin.layers import Lines, Points, qgs_fields, write_features
from parcours_plugin.layers.reading import transform
from parcours_plugin.layers.writing import BATCH

LAMBERT, WORLD = (QgsCoordinateReferenceSystem(code) for code in ("EPSG:2154", "EPSG:4326"))


def written(contract, frame, geometry=None, path="memory:"):
    """The features of a layer that the frame was written to."""
    context = QgsProcessingContext()
    kind = geometry.wkb_type if geometry is not None else QgsWkbTypes.Type.NoGeometry
    sink, place = QgsProcessingUtils.createFeatureSink(
        str(path), context, qgs_fields(contract, frame), kind, LAMBERT
    )
    write_features(sink, contract, frame, geometry)
    sink.flushBuffer()
    del sink
    layer = QgsProcessingUtils.mapLayerFromString(place, context)
    features = sorted(layer.getFeatures(), key=lambda feature: feature.id())
    return [(feature.attributes(), feature.geometry()) for feature in features]


def column(kind, values):
    """What a column of one field comes back as."""
    rows = written([Field("value", kind)], pd.DataFrame({"value": values}))
    return [None if row[0] == NULL else row[0] for row, _ in rows]


@pytest.mark.parametrize(
    "kind, values, expected",
    [
        ("real", [1.5, np.nan, np.inf, -np.inf, -2.0], [1.5, None, None, None, -2.0]),
        ("real", np.array([1, 2]), [1.0, 2.0]),
        ("real", np.array([1.5, None], object), [1.5, None]),
        ("integer", [3.0, np.nan, np.inf], [3, None, None]),
        ("integer", pd.array([3, None, 2**40], "Int64"), [3, None, 2**40]),
        ("integer", np.array([7, None], object), [7, None]),
        ("boolean", np.array([True, False]), [True, False]),
        ("boolean", pd.array([True, None], "boolean"), [True, None]),
        ("boolean", [1.0, 0.0], [True, False]),
        ("text", np.array(["é", None, "", np.nan], object), ["é", None, "", None]),
        ("text", np.array([12, "a", np.inf], object), ["12", "a", None]),
        ("text", pd.Categorical(["b", "a", None]), ["b", "a", None]),
        ("text", [1.5, np.nan], ["1.5", None]),
    ],
)
def test_values_of_every_kind_of_column_are_written_and_missing_ones_are_null(
    kind, values, expected
):
    found = column(kind, values)
    assert found == expected
    assert [type(value) for value in found] == [type(value) for value in expected]


def test_moments_are_dates_unless_they_have_times_of_day():
    days = pd.to_datetime(["2023-04-05", None])
    rows = written([Field("d", "moment")], pd.DataFrame({"d": days}))
    (first,), (second,) = (row for row, _ in rows)
    assert first.toPyDate() == datetime.date(2023, 4, 5)
    assert second == NULL
    times = pd.to_datetime(["2023-04-05 06:07:08.250"])
    ((first,),) = (row for row, _ in written([Field("d", "moment")], pd.DataFrame({"d": times})))
    assert first.toPyDateTime() == datetime.datetime(2023, 4, 5, 6, 7, 8, 250_000)


@pytest.mark.parametrize("file", ["", "rows.gpkg"])
def test_each_of_many_features_keeps_its_own_values_and_shape(tmp_path, file):
    n = 2 * BATCH + 7
    counts = np.arange(n) % 4  # fewer than two vertices make no line
    start = np.concatenate([[0], np.cumsum(counts)])
    x = np.arange(start[-1], dtype=float)
    lines = Lines(x, -x, start)
    frame = pd.DataFrame({"n": np.arange(n), "t": [f"t{i}" for i in range(n)]})
    rows = written(
        [Field("n", "integer"), Field("t")], frame, lines, tmp_path / file if file else "memory:"
    )
    assert [attributes[-2:] for attributes, _ in rows] == [[i, f"t{i}"] for i in range(n)]
    for i, (_, shape) in enumerate(rows):
        if counts[i] < 2:
            assert shape.isEmpty()
        else:
            own = range(start[i], start[i + 1])
            assert [(p.x(), p.y()) for p in shape.asPolyline()] == [(k, -k) for k in own]


def test_points_without_place_have_no_geometry():
    frame = pd.DataFrame({"n": range(3)})
    rows = written(
        [Field("n", "integer")], frame, Points(np.array([1.0, np.nan, 3]), np.array([4.0, 5, 6]))
    )
    assert [shape.isNull() for _, shape in rows] == [False, True, False]
    assert rows[2][1].asPoint().y() == 6


def test_an_empty_table_is_written_as_such():
    assert written([Field("n", "integer")], pd.DataFrame({"n": []})) == []


def test_a_sink_that_refuses_is_an_error_and_progress_goes_to_the_end():
    class Sink:
        taken = 0

        def addFeatures(self, features, flags):
            self.taken += len(features)
            return self.taken < 3 * BATCH

        def lastError(self):
            return "disk full"

    frame = pd.DataFrame({"n": np.arange(2 * BATCH + 1)})
    told = []
    write_features(Sink(), [Field("n", "integer")], frame, progress=told.append)
    assert told[-1] == 1.0
    assert told == sorted(told)
    frame = pd.DataFrame({"n": np.arange(4 * BATCH)})
    with pytest.raises(OSError, match="disk full"):
        write_features(Sink(), [Field("n", "integer")], frame)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(-4, 9), st.floats(41, 51)), max_size=5))
def test_coordinates_come_back_from_another_reference_system(points):
    x, y = np.array(points, float).reshape(-1, 2).T
    there = transform(x, y, WORLD, LAMBERT)
    back = transform(*there, LAMBERT, WORLD)
    np.testing.assert_allclose(back, (x, y), atol=1e-9)


def test_the_origin_of_lambert_is_where_it_should_be_and_missing_points_stay_missing():
    x, y = transform([3.0, np.nan, 3.0], [46.5, 46.5, np.inf], WORLD, LAMBERT)
    np.testing.assert_allclose([x[0], y[0]], [700_000, 6_600_000], atol=1e-3)
    assert np.isnan([x[1:], y[1:]]).all()


@pytest.mark.parametrize("far", [([1e9], [45.0]), ([3.0], [95.0]), ([3.0, 1e9], [45.0, 45.0])])
def test_coordinates_outside_a_reference_system_are_an_error_that_names_it(far):
    with pytest.raises(InputError, match="EPSG:2154"):
        transform(*far, WORLD, LAMBERT)
