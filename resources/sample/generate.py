"""Makes the sample data of this folder: a fictional departement and 600 synthetic patients.

Run it with the Python of QGIS; the same seed gives the same content. Nothing here is real.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generator.facilities import facilities  # noqa: E402
from generator.geopackage import write_geopackage  # noqa: E402
from generator.patients import simulate_pathways  # noqa: E402
from generator.roads import roads  # noqa: E402
from generator.tables import write_tables  # noqa: E402
from generator.territory import territory  # noqa: E402

SEED = 2
N_PATIENTS = 600


def generate(folder: Path) -> dict[str, int]:
    """Write the sample into a folder and say how much of each there is."""
    folder.mkdir(parents=True, exist_ok=True)
    land = territory(SEED)
    network = roads(land, SEED)
    places = facilities(land, SEED)
    pathways = simulate_pathways(land.communes, places, N_PATIENTS, SEED)
    write_geopackage(land, network, places, folder / "sample.gpkg")
    write_tables(pathways, folder)
    return {
        "communes": len(land.communes),
        "road sections": len(network.lines),
        "facilities": len(places),
        "patients": pathways["patient"].nunique(),
        "care events": len(pathways),
    }


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, count in generate(target).items():
        print(f"{count:>7} {name}")
