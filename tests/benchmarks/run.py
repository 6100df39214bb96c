"""Speed against QGIS's own network tools: both sides in one run, on the same data, with a check.

usage: run.py [--sections 10000 100000 500000] [--runs 3] [--qneat3 FOLDER] [--no-corsica]

Networks are made by ``../shared/tools/make_network.py``; Corsica is read from ``../shared/data``.
Every figure is the median of the runs, each in a process of its own. The check is the length of the
roads reached: both sides must agree within 0.1 %.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from osgeo import ogr

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"
WORK = ROOT / "build" / "bench"
MINUTES = 30
LARGEST_DIFFERENCE = 0.001
ogr.UseExceptions()


def network(sections: int) -> Path:
    """The benchmark network of that many sections, made at its first use."""
    path = WORK / f"roads_{sections}.gpkg"
    if not path.is_file():
        WORK.mkdir(parents=True, exist_ok=True)
        maker = SHARED / "tools" / "make_network.py"
        print(f"making {path.name}", flush=True)
        subprocess.run([sys.executable, str(maker), str(sections), str(path)], check=True)
    return path


def vertices_of_streets(path: Path, table: str, where: str) -> np.ndarray:
    """First vertices of the roads that anybody may enter, (n, 2) metres."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(table)
    layer.SetAttributeFilter(where)
    return np.array([feature.GetGeometryRef().GetPoint_2D(0) for feature in layer])


def facilities_on_roads(path: Path, table: str, where: str, wanted: np.ndarray, out: Path) -> str:
    """Points moved onto road vertices, so that no side has to walk; the layer's source."""
    streets = vertices_of_streets(path, table, where)
    moved = [streets[np.argmin(((streets - point) ** 2).sum(axis=1))] for point in wanted]
    out.unlink(missing_ok=True)
    driver = ogr.GetDriverByName("GPKG")
    made = driver.CreateDataSource(str(out))
    source = ogr.Open(str(path))  # held as long as its reference system is used
    layer = made.CreateLayer("facilities", source.GetLayer(table).GetSpatialRef(), ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTString))
    for number, (x, y) in enumerate(moved):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["code"] = f"F{number:03d}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})"))
        layer.CreateFeature(feature)
    return f"{out}|layername=facilities"


def points_of(path: Path, table: str, where: str = "") -> np.ndarray:
    """Points of a layer, (n, 2)."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(table)
    layer.SetAttributeFilter(where or None)
    return np.array([feature.GetGeometryRef().GetPoint_2D(0) for feature in layer])


def measure(case: dict, runs: int) -> dict[str, float]:
    """Medians of some runs of a case, each in its own process."""
    figures: list[dict[str, float]] = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as scratch:
            profile = case.get("keep_profile") or scratch
            path = Path(scratch) / "case.json"
            path.write_text(json.dumps({**case, "profile": profile}))
            done = subprocess.run(
                [sys.executable, str(HERE / "measure.py"), str(path)],
                capture_output=True,
                text=True,
                check=False,
            )
        line = next((x for x in done.stdout.splitlines() if x.startswith("FIGURES ")), None)
        if line is None:
            raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
        figures.append(json.loads(line[8:]))
    return {name: statistics.median(f[name] for f in figures) for name in figures[0]}


def ours(roads: str, facilities: str, extra: dict, cache: bool) -> dict:
    """Isochrones of 10, 20 and 30 minutes with the reached roads of each facility."""
    return {
        "algorithm": "parcours:isochrones",
        "layers": {"roads": [roads, ""], "facilities": [facilities, ""]},
        "parameters": {
            "NETWORK": "roads",
            "FACILITIES": "facilities",
            "FACILITIES_ID": "code",
            "MINUTES": f"10,20,{MINUTES}",
            "DIRECTION": "from",  # the only one that the native tool knows
            "USE_CACHE": cache,
            "ISOCHRONES": "TEMPORARY_OUTPUT",
            **extra,
        },
    }


def native(roads: str, facilities: str, extra: dict) -> dict:
    """QGIS's own service area, fastest, one limit, lines only."""
    return {
        "algorithm": "native:serviceareafromlayer",
        "layers": {"roads": [roads, ""], "facilities": [facilities, ""]},
        "parameters": {
            "INPUT": "roads",
            "START_POINTS": "facilities",
            "STRATEGY": 1,
            "TRAVEL_COST2": MINUTES / 60,
            "TOLERANCE": 0,
            "OUTPUT_LINES": "TEMPORARY_OUTPUT",
            **extra,
        },
        "km": {"km": "OUTPUT_LINES"},
    }


def row(name: str, side: str, figures: dict, other: dict | None = None) -> None:
    """One line of the table; ratios are the other side's CPU over this one's."""
    ratio = f"{other['cpu'] / figures['cpu']:8.1f} x" if other else " " * 10
    km = f"{figures['km']:12,.1f} km" if "km" in figures else " " * 15
    print(
        f"{name:34} {side:16} cpu {figures['cpu']:8.2f} s  wall {figures['wall']:8.2f} s"
        f"  peak {figures['memory_mb']:7.0f} MB {ratio} {km}",
        flush=True,
    )


def compare(name: str, roads: str, facilities: str, own: dict, other: dict, runs: int) -> bool:
    """Time both sides, cold and warm, and check that they reached the same roads."""
    theirs = measure(native(roads, facilities, other), 1 if runs == 1 else min(runs, 3))
    cold = measure(ours(roads, facilities, own, cache=False), runs)
    with tempfile.TemporaryDirectory() as profile:
        cached = {**ours(roads, facilities, own, cache=True), "keep_profile": profile}
        measure(cached, 1)
        warm = measure(cached, runs)
    each = ours(
        roads, facilities, {**own, "MERGE": False, "REACHED_ROADS": "TEMPORARY_OUTPUT"}, cache=False
    )
    check = measure({**each, "km": {"km": "REACHED_ROADS"}}, 1)
    row(name, "native", theirs)
    row(name, "parcours cold", cold, theirs)
    row(name, "parcours warm", warm, theirs)
    difference = abs(check["km"] - theirs["km"]) / theirs["km"]
    same = difference <= LARGEST_DIFFERENCE
    print(
        f"{name:34} check: {check['km']:,.1f} km against {theirs['km']:,.1f} km,"
        f" {100 * difference:.3f} % {'same' if same else 'DIFFERENT'}",
        flush=True,
    )
    return same


def made_networks(sections: list[int], runs: int) -> bool:
    """1, 10 and 50 facilities on the made networks."""
    own = {"SPEED_FIELD": "maxspeed", "DIRECTION_FIELD": "oneway", "PRESET": "osm"}
    other = {
        "SPEED_FIELD": "maxspeed",
        "DIRECTION_FIELD": "oneway",
        "VALUE_FORWARD": "F",
        "VALUE_BACKWARD": "T",
        "VALUE_BOTH": "B",
        "DEFAULT_DIRECTION": 2,
    }
    good = True
    for count in sections:
        path = network(count)
        for k in (1, 10, 50):
            facilities = facilities_on_roads(
                path,
                "roads",
                "highway IN ('residential','unclassified','tertiary') AND oneway = 'B'",
                points_of(path, f"fac{k}"),
                WORK / f"facilities_{count}_{k}.gpkg",
            )
            name = f"{count:,} sections, {k} facilities"
            roads = f"{path}|layername=roads"
            good &= compare(name, roads, facilities, own, other, runs)
    return good


def corsica(runs: int) -> bool:
    """The hospitals of Corsica on its 65,009 two-point links, one row per direction."""
    data = SHARED / "data"
    path = data / "corsica_roads.gpkg"
    WORK.mkdir(parents=True, exist_ok=True)
    facilities = facilities_on_roads(
        path,
        "roads",
        "highway IN ('residential','unclassified','tertiary','secondary')",
        points_of(data / "hospitals_osm.gpkg", "hospitals", "zone = 'corsica'"),
        WORK / "facilities_corsica.gpkg",
    )
    own = {"SPEED_FIELD": "speed_kmh", "DEFAULT_DIRECTION": "forward", "PRESET": "osm"}
    other = {"SPEED_FIELD": "speed_kmh", "DEFAULT_DIRECTION": 0}
    return compare("Corsica, 9 hospitals", f"{path}|layername=roads", facilities, own, other, runs)


def main() -> int:
    """Run the comparisons; 1 when a check failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sections", type=int, nargs="*", default=[10_000, 100_000, 500_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-corsica", action="store_true")
    arguments = parser.parse_args()
    if not (SHARED / "tools").is_dir():
        print("bench: ../shared is not beside the checkout; nothing to compare on")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    good = arguments.no_corsica or corsica(arguments.runs)
    good &= made_networks(arguments.sections, arguments.runs)
    print("bench: both sides reached the same roads" if good else "bench: A CHECK FAILED")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
