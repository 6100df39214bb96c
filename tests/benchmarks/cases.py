"""What each side is asked to do: jobs for ``measure.py``."""

from __future__ import annotations

from dataclasses import dataclass, field

from places import Roads

MINUTES = 30
OD_MINUTES = 90


@dataclass(frozen=True)
class Job:
    """One run of one side.

    Attributes
    ----------
    algorithm : str
        Id of a Processing algorithm, or ``scipy`` / ``search`` for the searches alone.
    parameters : dict
        Its parameters; a value that is a key of ``layers`` stands for that layer.
    layers : dict
        Name -> source.
    roads_drawn, minutes_told : tuple
        Output to keep for the check and its field of the place: (output, field), or of pairs:
        (output, origin, destination, field, minutes in one unit of the field).
    """

    algorithm: str
    parameters: dict[str, object]
    layers: dict[str, str]
    roads_drawn: tuple[str, str] | None = None
    minutes_told: tuple[str, str, str, str, float] | None = None
    settings: dict[str, object] = field(default_factory=dict)


def isochrones(roads: Roads, facilities: str, **extra: object) -> Job:
    """Three bands of polygons by Parcours."""
    return Job(
        "parcours:isochrones",
        {
            "NETWORK": "roads",
            "FACILITIES": "facilities",
            "FACILITIES_ID": "code",
            "MINUTES": f"10,20,{MINUTES}",
            "DIRECTION": "from",  # the only one that the native tool knows
            "ISOCHRONES": "TEMPORARY_OUTPUT",
            **roads.own,
            **extra,
        },
        {"roads": roads.source, "facilities": facilities},
    )


def reached_roads(roads: Roads, facilities: str) -> Job:
    """The roads that Parcours reaches from each facility, for the check."""
    job = isochrones(
        roads, facilities, MERGE=False, REACHED_ROADS="TEMPORARY_OUTPUT", USE_CACHE=False
    )
    return Job(job.algorithm, job.parameters, job.layers, ("REACHED_ROADS", "facility_id"))


def service_area(roads: Roads, facilities: str) -> Job:
    """QGIS's own service area: the fastest ways, one limit, lines alone."""
    return Job(
        "native:serviceareafromlayer",
        {
            "INPUT": "roads",
            "START_POINTS": "facilities",
            "STRATEGY": 1,
            "TRAVEL_COST2": MINUTES / 60,
            "TOLERANCE": 0,
            "OUTPUT_LINES": "TEMPORARY_OUTPUT",
            **roads.native,
        },
        {"roads": roads.source, "facilities": facilities},
        ("OUTPUT_LINES", "code"),
    )


def travel_times(roads: Roads, origins: str, destinations: str, **extra: object) -> Job:
    """The table of travel times by Parcours."""
    return Job(
        "parcours:traveltimes",
        {
            "NETWORK": "roads",
            "ORIGINS": "origins",
            "ORIGINS_ID": "code",
            "DESTINATIONS": "destinations",
            "DESTINATIONS_ID": "code",
            "TRAVEL_TIMES": "TEMPORARY_OUTPUT",
            **roads.own,
            **extra,
        },
        {"roads": roads.source, "origins": origins, "destinations": destinations},
        minutes_told=("TRAVEL_TIMES", "origin_id", "dest_id", "minutes", 1.0),
    )


def shortest_paths(roads: Roads, start: tuple[float, float], destinations: str) -> Job:
    """QGIS's own routes from one point to a layer."""
    return Job(
        "native:shortestpathpointtolayer",
        {
            "INPUT": "roads",
            "START_POINT": f"{start[0]!r},{start[1]!r}",
            "END_POINTS": "destinations",
            "STRATEGY": 1,
            "TOLERANCE": 0,
            "OUTPUT": "TEMPORARY_OUTPUT",
            **roads.native,
        },
        {"roads": roads.source, "destinations": destinations},
        minutes_told=("OUTPUT", "", "code", "cost", 60.0),
    )


def qneat3_table(roads: Roads, origins: str, destinations: str, folder: str) -> Job:
    """QNEAT3's table of origins and destinations."""
    return Job(
        "qneat3:OdMatrixFromLayersAsTable",
        {
            "INPUT": "roads",
            "FROM_POINT_LAYER": "origins",
            "FROM_ID_FIELD": "code",
            "TO_POINT_LAYER": "destinations",
            "TO_ID_FIELD": "code",
            "STRATEGY": 1,
            "OUTPUT": "TEMPORARY_OUTPUT",
            **roads.native,
        },
        {"roads": roads.source, "origins": origins, "destinations": destinations},
        minutes_told=("OUTPUT", "origin_id", "destination_id", "network_cost", 1 / 60),
        settings={"qneat3": folder},
    )


def qneat3_polygons(roads: Roads, facilities: str, folder: str) -> Job:
    """QNEAT3's polygons of three bands."""
    return Job(
        "qneat3:isoareaaspolygonsfromlayer",
        {
            "INPUT": "roads",
            "START_POINTS": "facilities",
            "ID_FIELD": "code",
            "MAX_DIST": MINUTES * 60,
            "INTERVAL": MINUTES * 20,
            "CELL_SIZE": 100,
            "STRATEGY": 1,
            "OUTPUT_INTERPOLATION": "TEMPORARY_OUTPUT",
            "OUTPUT_POLYGONS": "TEMPORARY_OUTPUT",
            **roads.native,
        },
        {"roads": roads.source, "facilities": facilities},
        settings={"qneat3": folder},
    )


def searches(kind: str, roads: Roads, origins: str, destinations: str) -> Job:
    """The searches alone, the network ready in memory: by ``scipy`` or Parcours's (``search``)."""
    return Job(
        kind,
        {"limit": OD_MINUTES, "roads": str(roads.path), "own": roads.own},
        {"origins": origins, "destinations": destinations},
    )
