"""What the burden of a pathway and a scenario read alike: steps, care offered, people, times."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import QgsProcessingParameterBoolean

from ... import paths
from ...core.access.burden import care_asked
from ...core.access.burden_reference import read_pathway_steps
from ...core.access.burden_search import RoadSearch, TableSearch
from ...core.access.network_times import Need
from ...core.errors import InputError, ParameterError
from ...core.i18n import number, short, tr
from ...core.minutes import parse_minutes
from ...core.progress import part
from ...core.tables.care import read_care_tables
from ...layers import read_table, text_column
from ...layers.reading import source_name
from ..places import field_of
from ..roads import read_network
from ..times import check_times, read_times
from .amounts import read_amounts


def care_words():
    """Folded word -> kind of care."""
    return read_care_tables(paths.resources() / "facilities").words


def add_return_parameter(algorithm, advanced=False):
    """Add RETURN, whether visits are journeys both ways."""
    algorithm.add(
        QgsProcessingParameterBoolean(
            "RETURN", tr("Each visit is a journey there and back"), defaultValue=True
        ),
        advanced=advanced,
    )


def read_steps(run):
    """The steps of REFERENCE_PATHWAY, and in the log those without a journey."""
    path = run.path("REFERENCE_PATHWAY")
    if not path:
        raise ParameterError(tr("Choose a reference pathway (REFERENCE_PATHWAY)."))
    steps = read_pathway_steps(Path(path), care_words())
    still = steps.label[~steps.travelled]
    if len(still):
        run.say(tr("Steps without a journey (0 visits): {steps}.", steps=", ".join(still)))
    return steps


def read_care_lists(run, places, required=True):
    """The list of care of each place by CARE_FIELD, None where there is no such field."""
    field = field_of(run, "CARE_FIELD", places.source, "CARE")
    if not field and not required:
        return None
    if not field:
        raise InputError(
            tr(
                "The layer “{layer}” has no field of the care offered; set CARE_FIELD.",
                layer=source_name(places.source),
            )
        )
    column = text_column(read_table(places.source, [field])[field])
    return column.iloc[places.rows].reset_index(drop=True)


def tell_care(run, steps, offers):
    """How many facilities offer each kind of care; a warning where nobody does.

    ``offers`` has a column for each kind of ``care_asked(steps)``.
    """
    asked = care_asked(steps)
    for kind, offering in zip(asked, offers.sum(axis=0).tolist()):
        ours = steps.travelled & (steps.care == kind)
        label = ", ".join(steps.label[ours])
        if offering:
            run.say(
                tr(
                    "“{step}” (visits: {visits}) is offered by {n} facilities.",
                    step=label,
                    visits=short(float(steps.visits[ours].sum())),
                    n=number(offering),
                )
            )
        else:
            run.warn(
                tr(
                    "“{step}”: no facility offers “{care}”; this step is left out of all totals.",
                    step=label,
                    care=kind,
                )
            )


def read_demand(run, communes):
    """Population (0 where missing, 0 everywhere without a field) and type of territory or None."""
    field = field_of(run, "POPULATION", communes.source, "POPULATION")
    if not field:
        run.say(tr("No field of the population: the summary counts communes alone."))
    population = read_amounts(run, communes, field) if field else np.zeros(len(communes))
    field = field_of(run, "TERRITORY_TYPE", communes.source, "TERRITORY_TYPE")
    if not field:
        return population, None
    return population, text_column(read_table(communes.source, [field])[field]).to_numpy(object)


def read_search(run, communes, sites, points, progress):
    """How the nearest site is found: in TRAVEL_TIMES, or on the roads of NETWORK.

    Parameters
    ----------
    run : Run
    communes, sites : Places
    points : callable
        Takes the reference system of the roads, gives x and y of the sites in it.
    progress : Progress
    """
    sentence = check_times(run.parameters)
    if sentence:
        raise ParameterError(sentence)
    labels = (tr("Communes"), tr("Facilities"))
    if run.given("TRAVEL_TIMES"):
        return TableSearch(read_times(run, communes, sites, Need(), labels, progress))
    roads = read_network(run, part(progress, 0.0, 0.8))
    origins = roads.join_points(run, *communes.points(roads.crs, run.context), labels[0])
    joined = roads.join_points(run, *points(roads.crs), labels[1])
    return RoadSearch(roads.network, origins, joined, roads.direction)


def tell_far(run, search, population):
    """How many communes are too far from the roads, with their people."""
    far = search.origin_reasons != ""
    if run.given("TRAVEL_TIMES") or not far.any():
        return
    run.warn(
        tr(
            "Communes that cannot travel because their point is not joined to the network: {n}"
            " ({people} inhab.). Try a larger MAX_SNAP.",
            n=number(int(far.sum())),
            people=number(population[far].sum()),
        )
    )


def parse_hours(text, name):
    """Rising hours above 0, as people write them."""
    try:
        hours = parse_minutes(text, name)
    except ParameterError:
        hours = ()
    if not hours or hours[0] <= 0 or any(b <= a for a, b in zip(hours, hours[1:])):
        raise ParameterError(
            tr(
                "“{value}” is no list of rising hours for {name}; write for example 10,20,40,60.",
                value=text,
                name=name,
            )
        )
    return hours
