"""The networks that are compared on, and the places that both sides start from."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from osgeo import ogr

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
WORK = ROOT / "build" / "bench"
ogr.UseExceptions()


@dataclass(frozen=True)
class Roads:
    """One road network, as each side has to be told of it.

    Attributes
    ----------
    name : str
        For the table.
    path : Path
        GeoPackage with the table ``roads``.
    own : dict
        Road parameters of Parcours.
    native : dict
        Road parameters of QGIS's own tools.
    """

    name: str
    path: Path
    own: dict[str, str] = field(default_factory=dict)
    native: dict[str, object] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The layer as QGIS opens it."""
        return f"{self.path}|layername=roads"


def made_roads(sections: int, folder: Path) -> Roads:
    """The made network of that many sections, found in the folder or made at its first use."""
    path = folder / f"n{sections}.gpkg"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        maker = SHARED / "tools" / "make_network.py"
        print(f"making {path.name}", flush=True)
        subprocess.run([sys.executable, str(maker), str(sections), str(path)], check=True)
    return Roads(
        f"{sections:,} sections",
        path,
        {"SPEED_FIELD": "maxspeed", "DIRECTION_FIELD": "oneway", "PRESET": "osm"},
        {
            "SPEED_FIELD": "maxspeed",
            "DIRECTION_FIELD": "oneway",
            "VALUE_FORWARD": "F",
            "VALUE_BACKWARD": "T",
            "VALUE_BOTH": "B",
            "DEFAULT_DIRECTION": 2,
        },
    )


def corsican_roads() -> Roads:
    """The 65,009 two-point links of Corsica, one row per direction."""
    return Roads(
        "Corsica",
        SHARED / "data" / "corsica_roads.gpkg",
        {"SPEED_FIELD": "speed_kmh", "DEFAULT_DIRECTION": "forward", "PRESET": "osm"},
        {"SPEED_FIELD": "speed_kmh", "DEFAULT_DIRECTION": 0},
    )


def points_of(path: Path, table: str, where: str = "") -> np.ndarray:
    """First points of the features of a layer, (n, 2)."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(table)
    layer.SetAttributeFilter(where or None)
    return np.array([feature.GetGeometryRef().GetPoint_2D(0) for feature in layer])


def write_points(xy: np.ndarray, like: Roads, name: str) -> str:
    """A layer of points with the field ``code``; its source."""
    WORK.mkdir(parents=True, exist_ok=True)
    out = WORK / f"{like.path.stem}_{name}.gpkg"
    out.unlink(missing_ok=True)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(out))
    source = ogr.Open(str(like.path))  # held as long as its reference system is used
    layer = made.CreateLayer("places", source.GetLayer("roads").GetSpatialRef(), ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTString))
    made.StartTransaction()
    for number, (x, y) in enumerate(xy.tolist()):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["code"] = f"P{number:05d}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})"))
        layer.CreateFeature(feature)
    made.CommitTransaction()
    return f"{out}|layername=places"
