"""Where to open: the sites that bring care nearest to all, or within reach of most people.

For whoever plans a mammography round, a health centre or a radiotherapy site.
"""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...core import contracts
from ...core.access.network_times import Need
from ...core.access.siting import OBJECTIVES, SitingParameters, locate_facilities
from ...core.contracts import Field
from ...core.i18n import number, tr
from ...core.progress import part
from ...layers.reading import source_crs
from ...layers.writing import Lines, Points
from ..outputs import write_own
from ..places import (
    add_care_parameters,
    add_demand_parameters,
    add_facility_parameters,
    add_field,
    read_facilities,
    read_places,
    read_types,
)
from ..styles.siting import allocation_style, lines_style, sites_style
from ..times import AlgorithmWithTimes, add_time_parameters, read_times
from .amounts import add_people_per_unit, balance, by_type, read_amounts, read_population
from .borders import has_geometry

MORE = (Field("new_site", "boolean"),)


class LocateFacilities(AlgorithmWithTimes):
    """Choice of new sites."""

    ID = "locatefacilities"
    GROUP = "access"

    def title(self):
        return tr("Best sites for new facilities")

    def initAlgorithm(self, config=None):
        places = [Qgis.ProcessingSourceType.Vector]
        add_demand_parameters(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                "CANDIDATES", tr("Candidates (sites that may open)"), places
            )
        )
        add_field(self, "CANDIDATES_ID", tr("Field of the candidate code"), "CANDIDATES")
        add_field(self, "CANDIDATES_NAME", tr("Field of the candidate name"), "CANDIDATES")
        add_facility_parameters(self, tr("Existing facilities, which stay"), optional=True)
        add_care_parameters(self)
        self.add(
            QgsProcessingParameterNumber("K", tr("Sites to choose"), defaultValue=1, minValue=1)
        )
        self.add(
            QgsProcessingParameterEnum(
                "OBJECTIVE",
                tr("Objective"),
                options=list(OBJECTIVES),
                defaultValue=OBJECTIVES[0],
                usesStaticStrings=True,
            )
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_MINUTES",
                tr("Limit in minutes (maximal_cover)"),
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=30,
                minValue=0.01,
            )
        )
        add_time_parameters(self)
        self._add_capacity()
        self.add(QgsProcessingParameterFeatureSink("SITES", tr("Chosen and existing sites")))
        self.add(QgsProcessingParameterFeatureSink("ALLOCATION", tr("Who goes where")))
        self.add(
            QgsProcessingParameterFeatureSink(
                "LINES",
                tr("Lines from the demand to the sites"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            )
        )

    def _add_capacity(self):
        """What sites can take."""
        text = tr("Field of the capacity of the candidates")
        add_field(self, "CANDIDATES_CAPACITY", text, "CANDIDATES", advanced=True)
        text = tr("Field of the capacity of the existing facilities")
        add_field(self, "FACILITIES_CAPACITY", text, "FACILITIES", advanced=True)
        add_people_per_unit(self, advanced=True)

    def compute(self, run):
        parameters = SitingParameters(
            run.integer("K"), run.choice("OBJECTIVE"), run.number("MAX_MINUTES")
        )
        demand = read_places(run, "DEMAND")
        people = read_population(run, demand, otherwise=1)
        sites = self._sites(run)
        cover = parameters.objective == "maximal_cover"
        times = read_times(
            run,
            demand,
            sites,
            Need(parameters.max_minutes if cover else np.inf),
            (tr("Demand"), tr("Sites")),
            part(run.progress, 0.0, 0.5),
        )
        found = locate_facilities(
            times, people, sites.existing, parameters, sites.names, sites.capacity,
            part(run.progress, 0.5, 0.95),
        )  # fmt: skip
        self._tell(run, found, parameters, people)
        self._tell_types(run, read_types(run, demand), found.allocation)
        self._write(run, found, demand, sites, parameters)

    def _sites(self, run):
        """Existing facilities, then candidates."""
        candidates = read_places(run, "CANDIDATES", numbered=True)
        groups = [candidates]
        if run.given("FACILITIES"):
            groups.insert(0, read_facilities(run))
        capacity = []
        for group in groups:
            name = "CANDIDATES" if group is candidates else "FACILITIES"
            field = run.field(f"{name}_CAPACITY")
            room = np.full(len(group), np.inf)
            if field:
                room = read_amounts(run, group, field) * run.number("PEOPLE_PER_UNIT")
            capacity.append(room)
        return _Sites(groups, np.concatenate(capacity))

    def _tell(self, run, found, parameters, people):
        """The choice, what it brings, and what is proven of it."""
        frame, sites = found.allocation, found.sites
        chosen = sites[~sites["existing"]]
        if len(chosen) < parameters.k:
            run.warn(tr("There are only {n} candidates: all are chosen.", n=len(chosen)))
        for row in chosen.itertuples():
            run.say(
                tr(
                    "{rank}. {name}: {people} more inhab. reached, {hours} hours of travel saved,"
                    " {all} inhab. in all.",
                    rank=row.rank,
                    name=row.site_name or row.site_id,
                    people=number(row.population_gained),
                    hours=number(row.minutes_saved / 60),
                    all=number(row.population),
                )
            )
        kinds = frame["change"].value_counts()
        run.sums(
            tr("Places of demand"),
            len(frame),
            {
                tr("reached for the first time"): int(kinds.get("gained", 0)),
                tr("nearer"): int(kinds.get("nearer", 0)),
                tr("unchanged"): int(kinds.get("same", 0)),
                tr("farther"): int(kinds.get("farther", 0)),
                tr("not reached"): int(kinds.get("left", 0)),
            },
        )
        balance(
            run,
            tr("Inhabitants"),
            found.people,
            {
                tr("reached before"): found.reached_before,
                tr("gained"): found.reached - found.reached_before,
                tr("not reached"): float(frame["residual"].sum()),
            },
        )
        self._tell_minutes(run, found)
        self._tell_proof(run, found, parameters)

    def _tell_minutes(self, run, found):
        """Mean travel before and after."""
        frame = found.allocation
        before = np.nan_to_num(frame["served_before"] * frame["minutes_before"]).sum()
        if found.reached_before > 0:
            run.say(
                tr(
                    "Mean travel of those reached: {before} min before, {after} min after.",
                    before=number(before / found.reached_before, 1),
                    after=number(found.person_minutes / max(found.reached, 1e-300), 1),
                )
            )
        elif found.reached > 0:
            run.say(
                tr(
                    "Mean travel of those reached: {after} min.",
                    after=number(found.person_minutes / found.reached, 1),
                )
            )

    def _tell_proof(self, run, found, parameters):
        """How far the choice may be from the best one possible."""
        if found.proven:
            run.say(tr("Proven: no other choice is better (gap 0 %)."))
        elif found.missing_people > 0:
            run.say(
                tr(
                    "Proven: no choice reaches more than {people} further inhabitants (gap"
                    " {share} %).",
                    people=number(np.ceil(found.missing_people)),
                    share=number(100 * found.missing_people / max(found.reached, 1e-300), 2),
                )
            )
        else:
            run.say(
                tr(
                    "Proven: no choice reaches more people, and none saves more than {hours}"
                    " further hours of travel (gap {share} %).",
                    hours=number(found.missing_minutes / 60, 1),
                    share=number(
                        100 * found.missing_minutes / max(found.person_minutes, 1e-300), 2
                    ),
                )
            )

    def _tell_types(self, run, types, frame):
        """One line per type of territory."""
        columns = ("population_tested", "served", "served_before")
        amounts = [frame[name].to_numpy() for name in columns]
        amounts += [np.nan_to_num(frame["served"] * frame["minutes"])]
        for name, people, served, before, minutes in by_type(types, *amounts):
            run.say(
                tr(
                    "{type}: {before} of {people} inhab. reached before, {after} after, {minutes}"
                    " min on average.",
                    type=name,
                    before=number(before),
                    people=number(people),
                    after=number(served),
                    minutes=number(minutes / served if served else 0.0, 1),
                )
            )

    def _write(self, run, found, demand, sites, parameters):
        """The sites, the demand with its site, and the lines between them."""
        geometry = crs = None
        if sites.has_geometry:
            crs = source_crs(sites.source)
            x, y = sites.points(crs, run.context)
            geometry = Points(x[found.rows], y[found.rows])
        run.write(
            "SITES", found.sites, contracts.SITES, geometry, crs, style=sites_style(found.sites)
        )
        write_own(
            run,
            "ALLOCATION",
            demand.source,
            found.allocation,
            contracts.SITE_ALLOCATION,
            style=allocation_style(found.allocation, bool(sites.existing.any()), parameters),
        )
        if not run.wanted("LINES"):
            return
        links, lines = found.links, None
        if geometry is not None and has_geometry(demand.source):
            ends = [
                np.column_stack([start[links["demand"]], end[links["site"]]]).ravel()
                for start, end in zip(demand.points(crs, run.context), (x, y))
            ]
            lines = Lines(*ends, np.arange(0, 2 * len(links) + 1, 2))
        else:
            run.warn(tr("The lines have no geometry: demand or sites have none."))
        run.write(
            "LINES",
            links.assign(new_site=~sites.existing[links["site"]]),
            (*contracts.SITE_LINKS, *MORE),
            lines,
            crs,
            style=lines_style,
        )


class _Sites:
    """Existing facilities and candidates, one after the other, as the places of one layer."""

    delay = limit = None  # as in Places: no minutes are added, no journey is cut short

    def __init__(self, groups, capacity):
        self.groups, self.capacity = groups, capacity
        self.source = groups[-1].source
        self.ids, self.names = (
            np.concatenate([getattr(group, name) for group in groups]) for name in ("ids", "names")
        )
        last = len(self.ids) - len(groups[-1])
        self.existing = np.arange(len(self.ids)) < last
        self.has_geometry = all(has_geometry(group.source) for group in groups)

    def __len__(self):
        return len(self.ids)

    def points(self, crs, context):
        """One point per site in ``crs``."""
        parts = [group.points(crs, context) for group in self.groups]
        return tuple(np.concatenate(column) for column in zip(*parts))
