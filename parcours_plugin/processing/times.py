"""Travel times for an algorithm: from a table of anywhere, or searched on the road network."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..core.access.matching import match_pairs
from ..core.access.network_times import network_times
from ..core.errors import ParameterError
from ..core.i18n import number, tr
from ..core.progress import part
from ..core.tables.timetables import TimeColumns, recognise_time_columns, time_pairs
from ..layers import read_table
from ..layers.reading import source_name
from .algorithm import ParcoursAlgorithm
from .places import delayed
from .roads import add_road_parameters, read_network


class AlgorithmWithTimes(ParcoursAlgorithm):
    """Base of the algorithms that cannot do without travel times, from a table or on roads."""

    def checkParameterValues(self, parameters, context):
        sentence = check_times(parameters)
        if sentence:
            return False, sentence
        return super().checkParameterValues(parameters, context)


def add_time_parameters(algorithm, direction=True):
    """Add TRAVEL_TIMES with its fields and the road parameters; one of both is given.

    ``direction``: whether DIRECTION makes sense for this algorithm.
    """
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "TRAVEL_TIMES",
            tr("Table of travel times (instead of a network)"),
            [Qgis.ProcessingSourceType.Vector],
            optional=True,
        )
    )
    for name, text in (
        ("ORIGIN_FIELD", tr("Field of the origin (travel times)")),
        ("DEST_FIELD", tr("Field of the destination (travel times)")),
        ("MINUTES_FIELD", tr("Field of the minutes (travel times)")),
    ):
        algorithm.add(
            QgsProcessingParameterField(
                name, text, parentLayerParameterName="TRAVEL_TIMES", optional=True
            ),
            advanced=True,
        )
    add_road_parameters(algorithm, optional=True, direction=direction)


def check_times(parameters):
    """A sentence where neither travel times nor a network is given, ``""`` otherwise."""
    if parameters.get("TRAVEL_TIMES") or parameters.get("NETWORK"):
        return ""
    return tr("Choose a road network (NETWORK) or a table of travel times (TRAVEL_TIMES).")


def read_times(run, origins, destinations, need, label, progress):
    """Travel times between two sets of places, either way; the log tells where they come from.

    Parameters
    ----------
    run : Run
        Gives TRAVEL_TIMES with its fields, or NETWORK with the road parameters.
    origins, destinations : Places
        Demand and facilities.
    need : Need
        Which pairs the measure needs (the others are not searched).
    label : tuple of str
        What origins and destinations are, for the log.
    progress : Progress
        Told about reading, building and searching.

    Returns
    -------
    TimeTable
    """
    sentence = check_times(run.parameters)
    if sentence:
        raise ParameterError(sentence)
    if not run.given("TRAVEL_TIMES"):
        roads = read_network(run, part(progress, 0.0, 0.6))
        return times_on_roads(
            run, roads, origins, destinations, need, label, part(progress, 0.6, 1.0)
        )[0]
    if run.given("NETWORK"):
        run.say(tr("A table of travel times is given: the road network is not used."))
    return _from_table(run, origins, destinations)


def _from_table(run, origins, destinations):
    """The table of TRAVEL_TIMES matched with the places."""
    source = run.source("TRAVEL_TIMES")
    codes = destinations.ids.tolist()
    given = TimeColumns(
        run.field("ORIGIN_FIELD"), run.field("DEST_FIELD"), run.field("MINUTES_FIELD")
    )
    columns = recognise_time_columns(source.fields().names(), given, codes)
    wanted = [columns.origin, columns.destination, columns.minutes, columns.km]
    frame = read_table(source, wanted if columns.is_long else None)
    if columns.is_long:
        run.say(
            tr(
                "Travel times of “{layer}”: origins in “{origin}”, destinations in “{destination}”,"
                " minutes in “{minutes}”.",
                layer=source_name(source),
                origin=columns.origin,
                destination=columns.destination,
                minutes=columns.minutes,
            )
        )
    else:
        run.say(
            tr(
                "Travel times of “{layer}”: a square table, origins in “{origin}”, one column per"
                " destination.",
                layer=source_name(source),
                origin=columns.origin,
            )
        )
    table, counts = match_pairs(time_pairs(frame, columns, codes), origins.ids, destinations.ids)
    run.sums(
        tr("Pairs of the travel-time table"),
        counts.pairs,
        {
            tr("used"): counts.used,
            tr("not reachable"): counts.unreachable,
            tr("repeated"): counts.repeated,
            tr("from origins not in the layer"): counts.other_origins,
            tr("to destinations not in the layer"): counts.other_destinations,
        },
    )
    if counts.zeros_restored:
        run.warn(
            tr(
                "{n} codes of the travel-time table had lost their leading zeros.",
                n=number(counts.zeros_restored),
            )
        )
    return table


def times_on_roads(run, roads, origins, destinations, need, label, progress):
    """Times searched on a network that is already read.

    Returns
    -------
    table : TimeTable
        The times.
    origins, destinations : Joined
        Both sets of places on the network.
    """
    joined = [
        roads.join_points(run, *places.points(roads.crs, run.context), text)
        for places, text in zip((origins, destinations), label)
    ]
    joined[1] = delayed(joined[1], destinations)
    progress(0.0, tr("Searching travel times"))
    table = network_times(
        roads.network,
        *joined,
        origins.ids,
        destinations.ids,
        need,
        roads.direction,
        progress,
        destinations.limit,
    )
    return (table, *joined)
