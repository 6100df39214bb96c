"""Used against nearest: who passes by the nearest facility that offers the care, and at what cost.

For the analyst who asks which services are bypassed, by whom and for which others.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ... import paths
from ...core import contracts
from ...core.access.bypass import CareEvents, care_matrix, compare, kinds_of_words, status_texts
from ...core.access.bypass_rates import Compared, bypass_rates, bypassed_pairs
from ...core.access.matching import rows_of_codes
from ...core.errors import InputError
from ...core.flows.curves import CurveOptions, draw
from ...core.flows.group_secrecy import hide_groups
from ...core.i18n import number, tr
from ...core.progress import part
from ...core.tables.care import read_care_tables
from ...layers import Lines, Points, read_table, text_column
from ...layers.reading import source_name
from ..outputs import read_own
from ..places import add_facility_parameters, add_field, field_of, read_places
from ..roads import read_network
from ..styles.bypass import pairs_style, rates_style
from ..times import AlgorithmWithTimes, add_time_parameters
from .care_of_steps import read_care_of_steps
from .care_times import facility_points, home_points, times_by_roads, times_by_table
from .hidden_groups import tell_hidden, without_hidden
from .pathway_reading import add_pathway_layers, read_pathways


class ActualVersusNearest(AlgorithmWithTimes):
    """Facilities used against the nearest ones offering the care."""

    ID = "actualversusnearest"
    GROUP = "pathways"

    def title(self):
        return tr("Used facility against the nearest")

    def initAlgorithm(self, config=None):
        places = [Qgis.ProcessingSourceType.VectorAnyGeometry]
        add_pathway_layers(self)
        add_facility_parameters(self, table=False)
        add_field(self, "CARE_FIELD", tr("Field of the care offered"), "FACILITIES")
        self.add(
            QgsProcessingParameterFile(
                "STEP_CARE", tr("Kind of care of each step (CSV: step, care)"), optional=True
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "COMMUNES", tr("Communes (for the map of rates)"), places, optional=True
            )
        )
        add_field(self, "COMMUNES_ID", tr("Field of the commune code"), "COMMUNES")
        add_field(self, "TERRITORY_TYPE", tr("Field of the territory type"), "COMMUNES")
        add_time_parameters(self)
        for name, text, kind in (
            (
                "MARGIN_MINUTES",
                tr("Up to so much farther is no bypass (minutes)"),
                Qgis.ProcessingNumberParameterType.Double,
            ),
            (
                "MIN_PATIENTS",
                tr("Hide groups of fewer patients than"),
                Qgis.ProcessingNumberParameterType.Integer,
            ),
        ):
            self.add(QgsProcessingParameterNumber(name, text, kind, defaultValue=0, minValue=0))
        self.add(QgsProcessingParameterFeatureSink("EVENTS", tr("Used against nearest: events")))
        table, line = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorLine
        for name, text, kind in (
            ("COMMUNE_RATES", tr("Bypass rates of communes"), table),
            ("RATES", tr("Bypass rates"), table),
            ("PAIRS", tr("Who is bypassed and for whom"), line),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=True, createByDefault=True
                )
            )

    def compute(self, run):
        roads = None
        if run.given("NETWORK") and not run.given("TRAVEL_TIMES"):
            roads = read_network(run, part(run.progress, 0.0, 0.4))
        given = read_pathways(run, roads.crs if roads else None)
        log = given.log
        words = read_care_tables(paths.resources() / "facilities").words
        facilities, lists = self._facilities(run)
        offered = np.unique(kinds_of_words(_kinds(lists), words).astype(str)).astype(object)
        kinds, care = read_care_of_steps(run, log, words, offered)
        offers = care_matrix(lists, kinds, words)
        facility = _rows_of_facilities(log, facilities)
        if roads is None:
            found = times_by_table(run, log, facilities, offers, facility)
        else:
            progress = part(run.progress, 0.5, 0.8)
            found = times_by_roads(run, given, roads, facilities, offers, facility, progress)
        home, nearest, minutes, km = found
        events = CareEvents(home, facility, care)
        comparison = compare(events, nearest, minutes, km, offers, run.number("MARGIN_MINUTES"))
        run.progress(0.85, tr("Adding up"))
        compared = _compared(log, comparison, facilities, facility)
        self._write_events(run, given, compared, events, kinds, facilities)
        hidden_pairs = self._write_pairs(run, given, compared, facility, facilities)
        rates = self._rates(run, log, compared, facilities, hidden_pairs)
        self._write_communes(run, given, rates)
        run.write("RATES", rates, contracts.BYPASS_RATES)
        self._tell(run, comparison)

    def _facilities(self, run):
        """Facilities, each code once, and their lists of care."""
        facilities = read_places(run, "FACILITIES")
        field = field_of(run, "CARE_FIELD", facilities.source, "CARE")
        if not field:
            raise InputError(
                tr(
                    "The layer “{layer}” has no field of the care offered; set CARE_FIELD.",
                    layer=source_name(facilities.source),
                )
            )
        lists = text_column(read_table(facilities.source, [field])[field])
        ids = pd.Series(facilities.ids, dtype=object)
        joined = lists.groupby(ids.to_numpy()).agg(";".join)  # a code there twice offers both
        first = np.flatnonzero(((ids != "") & ~ids.duplicated()).to_numpy())
        facilities = facilities.take(first)
        return facilities, joined.reindex(facilities.ids).reset_index(drop=True)

    def _write_events(self, run, given, compared, events, kinds, facilities):
        """EVENTS, at the homes."""
        log, found = given.log, compared.comparison
        frame = log.events[
            ["patient", "seq", "step", "date", "facility_id", "facility_name"]
        ].copy()
        people = log.patients.iloc[log.patient].reset_index(drop=True)
        for name in ("residence", "residence_name", "territory_type"):
            frame[name] = people[name]
        frame["care"] = np.append(kinds, None)[events.care]
        named = np.append(facilities.names, "")[np.maximum(events.facility, -1)]
        frame["facility_name"] = np.where(named != "", named, frame["facility_name"])
        frame["nearest_id"] = np.append(facilities.ids, None)[found.nearest]
        frame["nearest_name"] = np.append(facilities.names, None)[found.nearest]
        for name in ("minutes_used", "minutes_possible", "excess_minutes"):
            frame[name] = getattr(found, name)
        for name in ("km_used", "km_possible", "excess_km"):
            frame[name] = getattr(found, name)
        frame["visits"] = compared.visits.astype(np.int64)
        frame["bypassed"] = np.where(found.compared, found.bypassed.astype(object), None)
        frame["reason"] = status_texts()[found.status]
        x, y = home_points(given, run)
        points = None if x is None else Points(x[log.patient], y[log.patient])
        run.write("EVENTS", frame, contracts.BYPASS_EVENTS, points, given.events.output_crs)

    def _write_pairs(self, run, given, compared, facility, facilities):
        """PAIRS, as arcs from the facility passed by to the one used; small ones are left out.

        Returns the facilities whose totals would give a hidden pair away.
        """
        n = len(facilities)
        pairs = bypassed_pairs(compared, facility, n)
        hidden, totals = _hidden_pairs(pairs, compared, facility, run.integer("MIN_PATIENTS"))
        run.sums(
            tr("Bypassing events"),
            int(pairs["events"].sum()),
            {
                tr("in the pairs shown"): int(pairs["events"][~hidden].sum()),
                tr("in pairs of too few patients"): int(pairs["events"][hidden].sum()),
            },
        )
        shown = pairs[~hidden].reset_index(drop=True)
        nearest, used = (shown[name].to_numpy(np.int64) for name in ("nearest", "used"))
        for name, row in (("nearest", nearest), ("used", used)):
            shown[f"{name}_id"] = facilities.ids[row]
            shown[f"{name}_name"] = facilities.names[row]
        geometry = None
        if given.events.output_crs.isValid():
            x, y = facility_points(given, run, facilities)
            ends = x[nearest], y[nearest], x[used], y[used]
            lines = draw(*ends, np.zeros(len(shown), bool), CurveOptions("arc"))
            geometry = Lines(lines.x, lines.y, lines.start)
        crs, style = given.events.output_crs, pairs_style(shown)
        run.write("PAIRS", shown, contracts.BYPASSED_PAIRS, geometry, crs, style=style)
        return totals

    def _rates(self, run, log, compared, facilities, hidden_pairs):
        """RATES, small groups without their numbers."""
        rates = bypass_rates(compared)
        frame = rates.frame
        patients = frame["patients"].to_numpy(np.int64)
        if run.integer("MIN_PATIENTS") > 1:
            for by, rows in hidden_pairs.items():
                given_away = (frame["by"] == by) & frame["value"].isin(facilities.ids[rows])
                patients = np.where(given_away, 1, patients)
        hidden = hide_groups(
            rates.block,
            rates.step_code,
            rates.value_code,
            frame["compared"].to_numpy(np.int64),
            patients,
            run.integer("MIN_PATIENTS"),
            part(run.progress, 0.9, 0.95),
        )
        communes = log.patients.drop_duplicates("residence").set_index("residence")
        names = pd.Series(facilities.names, facilities.ids)
        frame["name"] = np.select(
            [frame["by"] == "commune", frame["by"].isin(["used", "nearest"])],
            [
                frame["value"].map(communes["residence_name"]),
                frame["value"].map(names[~names.index.duplicated()]),
            ],
            None,
        )
        frame["value"] = frame["value"].where(frame["by"] != "all", tr("all"))
        tell_hidden(run, tr("Groups"), hidden)
        return without_hidden(frame, hidden, contracts.BYPASS_RATES, ("value",))

    def _write_communes(self, run, given, rates):
        """COMMUNE_RATES: every commune of COMMUNES, else the residences there are."""
        here = rates[(rates["by"] == "commune") & (rates["step"] == tr("all"))]
        here = here.rename(columns={"value": "commune", "name": "commune_name"})
        contract = contracts.BYPASS_COMMUNES
        if given.communes is None:
            homes = given.log.patients
            x, y = home_points(given, run)
            points = None
            if x is not None:
                where = homes.assign(x=x, y=y).groupby("residence")[["x", "y"]].first()
                where = where.reindex(here["commune"])
                points = Points(where["x"].to_numpy(float), where["y"].to_numpy(float))
            crs, style = given.events.output_crs, rates_style(here)
            run.write("COMMUNE_RATES", here, contract, points, crs, style=style)
            return
        row = rows_of_codes(here["commune"].fillna("").to_numpy(object), given.communes.ids)
        own, fields, geometry = read_own(run, given.communes.source, contract)
        placed = here[row >= 0].assign(row=row[row >= 0]).drop_duplicates("row").set_index("row")
        table = placed.reindex(np.arange(len(own)))[[field.name for field in contract]]
        table["commune"] = given.communes.ids
        run.sums(
            tr("Residences"),
            len(here),
            {
                tr("in a commune of COMMUNES"): len(placed),
                tr("in none, not on the map"): len(here) - len(placed),
            },
        )
        run.write(
            "COMMUNE_RATES",
            own.join(table),
            (*fields, *contract),
            geometry,
            given.communes.source.sourceCrs(),
            style=rates_style(table),
        )

    def _tell(self, run, comparison):
        """Where every event went."""
        said = status_texts()
        counts = comparison.counts().tolist()
        bypassed = int(comparison.bypassed.sum())
        parts = {tr("at the nearest"): counts[0] - bypassed, tr("bypassing it"): bypassed}
        parts.update({said[i]: counts[i] for i in range(1, len(said))})
        run.sums(tr("Events read"), sum(counts), parts)
        if counts[0]:
            run.say(
                tr(
                    "Bypass rate: {share} %; {minutes} minutes more than needed on average.",
                    share=number(100 * bypassed / counts[0], 1),
                    minutes=number(float(np.nanmean(comparison.excess_minutes)), 1),
                )
            )
        else:
            run.warn(tr("No event could be compared: see the reasons above."))


def _kinds(lists):
    """Every kind of care in the lists of the facilities."""
    kinds = lists.str.split(";").explode().str.strip()
    return kinds[kinds != ""].unique()


def _rows_of_facilities(log, facilities):
    """Row of the facility of each event, -1 = none given, -2 = not among the facilities."""
    codes, ids = log.facility()
    row = rows_of_codes(ids, facilities.ids)
    return np.append(np.where(row < 0, -2, row), -1)[codes].astype(np.int64)


def _compared(log, comparison, facilities, facility):
    """The comparison with what its rates are by."""
    visits = np.nan_to_num(log.events["visits"].to_numpy(float), nan=1.0)
    ids = np.append(facilities.ids, "")
    people = log.patients.iloc[log.patient]
    keys = {
        "commune": people["residence"].to_numpy(object),
        "used": ids[np.maximum(facility, -1)],
        "nearest": ids[comparison.nearest],
    }
    kinds = people["territory_type"].to_numpy(object)
    if (kinds != "").any():
        keys = {"territory_type": kinds, **keys}
    step = log.events["step"].to_numpy(object)
    return Compared(comparison, log.patient, step, visits, keys)


def _hidden_pairs(pairs, compared, facility, min_patients):
    """Pairs to hide, and by ``nearest`` and ``used`` the facilities whose totals go with them."""
    nearest, used, count, patients = (
        pairs[name].to_numpy(np.int64) for name in ("nearest", "used", "events", "patients")
    )
    totals = {"nearest": [], "used": []}
    if min_patients <= 1 or not len(pairs):
        return np.zeros(len(pairs), bool), totals
    ends = [(name, *np.unique(pairs[name], return_inverse=True)) for name in totals]
    block = [np.ones(len(pairs), int), [0]]
    shared, own, counts, people = [nearest, [-1]], [used, [-1]], [count, [count.sum()]], [
        patients,
        [min_patients],
    ]  # fmt: skip
    bypassed = replace(compared, step=np.full(len(facility), "", object))
    for name, rows, which in ends:
        at = compared.comparison.nearest if name == "nearest" else facility
        chosen = np.where(compared.comparison.bypassed, at, -1)
        seen = pd.Series(bypassed.patient).groupby(chosen).nunique().reindex(rows)
        block.append(np.full(len(rows), int(name == "used")))
        shared.append(rows if name == "nearest" else np.full(len(rows), -1))
        own.append(rows if name == "used" else np.full(len(rows), -1))
        counts.append(np.bincount(which.reshape(-1), weights=count).astype(np.int64))
        people.append(seen.to_numpy(np.int64))
    columns = [np.concatenate(column).astype(np.int64) for column in
               (block, shared, own, counts, people)]  # fmt: skip
    hidden = hide_groups(*columns, min_patients)
    start = len(pairs) + 1
    for name, rows, _ in ends:
        totals[name] = rows[hidden[start : start + len(rows)]]
        start += len(rows)
    return hidden[: len(pairs)], totals
