"""Speed against QGIS's own network tools: both sides in one run, on the same data, with a check.

usage: run.py [--sections 10000 100000 500000] [--runs 3] [--other-runs 1] [--networks FOLDER]
              [--facilities 1 10 50] [--only areas routes tables scaling] [--qneat3 FOLDER]
              [--no-corsica]

Made networks come from ``../shared/tools/make_network.py``; Corsica from ``../shared/data``. Every
figure is the median of the runs, each in a process of its own, without QGIS's start-up. Cold reads
the road layer; warm is a later run in a fresh process with the profile's cache kept. The checks:
both sides reach the same roads within 0.1 %, and the same minutes.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import cases
import table
from covered_roads import road_segments
from junctions import Junctions
from places import (
    SHARED,
    WORK,
    Roads,
    corsican_roads,
    made_roads,
    points_of,
    write_points,
)
from sides import measure, measure_cold, measure_warm

PARTS = ("areas", "routes", "tables", "scaling")
NATIVE_UP_TO = 500_000
SAME_AS_SCIPY = 1e-9  # minutes
SAME_AS_QGIS = 1e-6  # minutes


def areas(roads: Roads, facilities: str, label: str, given: argparse.Namespace) -> None:
    """Three bands of polygons against the native service area, cold and warm."""
    job = cases.isochrones(roads, facilities)
    name = f"{roads.name}, {label}"
    other, check = None, ""
    if given.native:
        other = measure(cases.service_area(roads, facilities), given.other_runs)
        own = measure(cases.reached_roads(roads, facilities), 1)
        check = table.same_roads(name, road_segments(roads.path), other, own)
    table.line(f"{name}, cold", other, measure_cold(job, given.runs), check)
    table.line(f"{name}, first run, cache kept", other, measure(job, given.runs), check)
    table.line(f"{name}, warm", other, measure_warm(job, given.runs), check)


def routes(roads: Roads, junctions: Junctions, facilities: str, label: str, given) -> None:
    """Routes from one place to many, along the roads, against the native ones."""
    start = junctions.some(1, seed=7)
    origin = write_points(start, roads, "start")
    job = cases.travel_times(roads, origin, facilities, LINES=True, LINE_SHAPE="road")
    name = f"{roads.name}, routes to {label}"
    other = None
    if given.native:
        other = measure(
            cases.shortest_paths(roads, tuple(start[0].tolist()), facilities), given.other_runs
        )
    for temperature, run in (("cold", measure_cold), ("warm", measure_warm)):
        own = run(job, given.runs)
        check = table.same_minutes(name, other, own, SAME_AS_QGIS) if other else ""
        table.line(f"{name}, {temperature}", other, own, check)


def large_table(roads: Roads, junctions: Junctions, given: argparse.Namespace) -> None:
    """1,288 origins x 143 destinations within 90 min against plain scipy on the full graph."""
    origins = write_points(junctions.some(1288, seed=1), roads, "origins")
    destinations = write_points(junctions.some(143, seed=2), roads, "destinations")
    plain = measure(cases.searches("scipy", roads, origins, destinations), given.runs)
    name = f"{roads.name}, 1,288 x 143"
    own = measure(cases.searches("search", roads, origins, destinations), given.runs)
    check = table.same_minutes(name, plain, own, SAME_AS_SCIPY)
    table.line(f"{name}, searches alone", plain, own, check)
    job = cases.travel_times(roads, origins, destinations, MAX_MINUTES=cases.OD_MINUTES)
    own = measure_warm(job, given.runs)
    check = table.same_minutes(name, plain, own, SAME_AS_SCIPY)
    table.line(f"{name}, algorithm warm", plain, own, check)


def qneat3(roads: Roads, junctions: Junctions, facilities: str, given: argparse.Namespace) -> None:
    """333 origins x 10 destinations, and polygons, against QNEAT3."""
    origins = write_points(junctions.some(333, seed=3), roads, "origins_333")
    name = f"{roads.name}, 333 x 10, QNEAT3"
    other = measure(cases.qneat3_table(roads, origins, facilities, given.qneat3), 1)
    job = cases.travel_times(roads, origins, facilities)
    for temperature, run in (("cold", measure_cold), ("warm", measure_warm)):
        own = run(job, given.runs)
        check = table.same_minutes_as_qneat3(name, other, own)
        table.line(f"{name}, {temperature}", other, own, check)
    name = f"{roads.name}, 10 areas, QNEAT3"
    try:
        other = measure(cases.qneat3_polygons(roads, facilities, given.qneat3), 1)
    except RuntimeError as error:
        print(f"{name}: QNEAT3 gives no polygons here ({str(error).strip().splitlines()[-1]})")
        return
    own = measure_cold(cases.isochrones(roads, facilities), given.runs)
    table.line(f"{name}, cold", other, own)


def scaling(roads: Roads, junctions: Junctions, ten: str, fifty: str, given) -> None:
    """More facilities: the merged areas of 1,000, the separate ones of 50, beside 10 merged."""
    thousand = write_points(junctions.some(1000, seed=5), roads, "facilities_1000")
    few = measure_warm(cases.isochrones(roads, ten), given.runs)
    many = measure_warm(cases.isochrones(roads, thousand), given.runs)
    each = measure_warm(cases.isochrones(roads, fifty, MERGE=False), given.runs)
    times = f"{many.cpu / few.cpu:.2f} times the CPU of 10"
    table.line(f"{roads.name}, 10 merged, warm", None, few)
    table.line(f"{roads.name}, 1,000 merged, warm", None, many, times)
    table.line(f"{roads.name}, 50 separate, warm", None, each)


def made(sections: int, given: argparse.Namespace) -> None:
    """All comparisons on a made network."""
    roads = made_roads(sections, given.networks)
    given = argparse.Namespace(**{**vars(given), "native": sections <= NATIVE_UP_TO})
    junctions = Junctions(roads)
    facilities = {
        n: write_points(
            junctions.nearest(points_of(roads.path, f"fac{n}")), roads, f"facilities_{n}"
        )
        for n in sorted({10, 50, *given.facilities})
    }
    if "areas" in given.only:
        for n in given.facilities:
            areas(roads, facilities[n], "1 facility" if n == 1 else f"{n} facilities", given)
    if "routes" in given.only:
        for n in [n for n in given.facilities if n > 1]:
            routes(roads, junctions, facilities[n], f"{n}", given)
    if "tables" in given.only:
        large_table(roads, junctions, given)
        if given.qneat3 and sections <= 100_000:
            qneat3(roads, junctions, facilities[10], given)
    if "scaling" in given.only:
        scaling(roads, junctions, facilities[10], facilities[50], given)


def corsica(given: argparse.Namespace) -> None:
    """The hospitals of Corsica."""
    roads = corsican_roads()
    hospitals = points_of(SHARED / "data" / "hospitals_osm.gpkg", "hospitals", "zone = 'corsica'")
    at = Junctions(roads).nearest(hospitals)
    facilities = write_points(at, roads, "hospitals")
    areas(roads, facilities, f"{len(at)} hospitals", given)


def main() -> int:
    """Run the comparisons; 1 when a check failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sections", type=int, nargs="*", default=[10_000, 100_000, 500_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--other-runs", type=int, default=3, help="runs of the slower side")
    parser.add_argument("--networks", type=Path, default=WORK, help="folder of made networks")
    parser.add_argument("--facilities", type=int, nargs="*", default=[1, 10, 50])
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--qneat3", default="", help="the plugin folder QNEAT3")
    parser.add_argument("--no-corsica", action="store_true")
    given = parser.parse_args()
    if not (SHARED / "tools").is_dir():
        print("bench: ../shared is not beside the checkout; nothing to compare on")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given.native = True
    table.header()
    if not given.no_corsica and "areas" in given.only:
        corsica(given)
    for sections in given.sections:
        made(sections, given)
    if table.failed:
        print("bench: A CHECK FAILED: " + "; ".join(dict.fromkeys(table.failed)))
        return 1
    print("bench: both sides reached the same roads in the same minutes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
