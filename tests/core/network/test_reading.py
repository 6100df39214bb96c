"""Road layers of files through the Arrow stream and feature by feature."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr, osr

from parcours_plugin.core.errors import InputError
from parcours_plugin.core.network import reading


@pytest.fixture
def roads_file(tmp_path):
    path = str(tmp_path / "roads.gpkg")
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(2154)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("roads", crs, ogr.wkbUnknown)
    for name, kind in (
        ("highway", ogr.OFTString), ("maxspeed", ogr.OFTInteger), ("km", ogr.OFTReal),
        ("seen", ogr.OFTDate),
    ):  # fmt: skip
        layer.CreateField(ogr.FieldDefn(name, kind))
    for wkt, highway, maxspeed, km in (
        ("LINESTRING (0 0, 3 4)", "primary", 80, 0.5),
        (None, None, None, None),
        ("MULTILINESTRING Z ((0 0 1, 1 0 1), (5 5 1, 6 5 1))", "tertiary", 50, 1.5),
        ("LINESTRING (3 4, 9 9)", "rue étroite", None, 2.5),
    ):
        feature = ogr.Feature(layer.GetLayerDefn())
        if wkt:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            feature.SetField("highway", highway)
            feature.SetField("km", km)
        if maxspeed:
            feature.SetField("maxspeed", maxspeed)
        layer.CreateFeature(feature)
    dataset = None
    return path


@pytest.mark.parametrize("streamed", [True, False])
def test_lines_and_attributes_keep_the_order_of_the_layer(roads_file, streamed, monkeypatch):
    if not streamed:

        def refuse(*args):
            raise reading.UnsupportedColumnError("")

        monkeypatch.setattr(reading, "_read_stream", refuse)
    lines, table, crs = reading.read_roads(roads_file, "roads", ["highway", "maxspeed", "km"])
    assert lines.feature.tolist() == [0, 2, 2, 3]
    assert lines.n_features == len(table) == 4
    assert lines.start.tolist() == [0, 2, 4, 6, 8]
    assert lines.x.tolist() == [0, 3, 0, 1, 5, 6, 3, 9]
    assert table["highway"].astype(object).where(table["highway"].notna(), None).tolist() == [
        "primary", None, "tertiary", "rue étroite",
    ]  # fmt: skip
    np.testing.assert_array_equal(table["maxspeed"].astype(float), [80, np.nan, 50, np.nan])
    np.testing.assert_array_equal(table["km"].astype(float), [0.5, np.nan, 1.5, 2.5])
    assert "2154" in crs


def test_geometries_are_read_when_no_field_is_wanted(roads_file):
    lines, table, _ = reading.read_roads(roads_file, "roads")
    assert len(lines.x) == 8
    assert table.shape == (4, 0)


def test_a_column_that_the_stream_does_not_serve_is_still_read(roads_file):
    _, table, _ = reading.read_roads(roads_file, "roads", ["seen", "highway"])
    assert list(table.columns) == ["seen", "highway"]
    assert table["highway"][3] == "rue étroite"


def test_filter_limits_the_rows(roads_file):
    lines, table, _ = reading.read_roads(roads_file, "roads", ["highway"], "maxspeed >= 50")
    assert table["highway"].tolist() == ["primary", "tertiary"]
    assert lines.feature.tolist() == [0, 1, 1]


def test_what_cannot_be_read_is_named(roads_file, tmp_path):
    with pytest.raises(InputError, match=r"nowhere\.gpkg"):
        reading.read_roads(str(tmp_path / "nowhere.gpkg"))
    with pytest.raises(InputError, match="streets"):
        reading.read_roads(roads_file, "streets")
    with pytest.raises(InputError, match=r"speed.*highway, maxspeed"):
        reading.read_roads(roads_file, "roads", ["speed"])
    with pytest.raises(InputError, match="filter"):
        reading.read_roads(roads_file, "roads", [], "highway === 3 AND")


def test_many_batches_are_one_layer(tmp_path, monkeypatch):
    path = str(tmp_path / "many.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("many", None, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for i in range(25):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING ({i} 0, {i} 1)"))
        feature.SetField("name", f"road {i % 7}")
        layer.CreateFeature(feature)
    dataset = None
    monkeypatch.setattr(
        reading, "STREAM_OPTIONS", [*reading.STREAM_OPTIONS, "MAX_FEATURES_IN_BATCH=10"]
    )
    told = []
    lines, table, crs = reading.read_roads(
        path, None, ["name"], progress=lambda share, message="": told.append(share)
    )
    assert lines.feature.tolist() == list(range(25))
    assert lines.x[::2].tolist() == list(range(25))
    assert table["name"].tolist() == [f"road {i % 7}" for i in range(25)]
    assert crs == ""
    assert told[-1] == 1.0 and len(told) >= 3


@pytest.mark.parametrize("total", [1, 3, 10**9])
def test_a_wrong_count_of_rows_loses_none(roads_file, total, monkeypatch):
    small = [*reading.STREAM_OPTIONS, "MAX_FEATURES_IN_BATCH=1"]
    monkeypatch.setattr(reading, "STREAM_OPTIONS", small)
    source = ogr.Open(str(roads_file))
    layer = source.GetLayer(0)
    lines, _ = reading._read_stream(layer, [], total, lambda *_: None)
    right, _, _ = reading.read_roads(str(roads_file), layer.GetName(), [])
    assert lines.n_features == right.n_features > 1
    np.testing.assert_array_equal(lines.x, right.x)
