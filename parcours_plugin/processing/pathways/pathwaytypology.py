"""Types of pathways: who stays close, who goes far, through how many hands; by rules or clusters.

For the analyst who wants few types of pathways on the map, and who lives where with which.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ... import paths
from ...core import contracts
from ...core.flows.secrecy import PublishedSums, is_small, protect
from ...core.i18n import number, short, tr
from ...core.pathways.inside import inside_departement
from ...core.pathways.patients import variants
from ...core.pathways.sequences import sequences_of
from ...core.pathways.travel import patient_travel, travel_of
from ...core.pathways.typology import (
    K_MEDOIDS,
    MOST_TYPES,
    WARD,
    ClusterOptions,
    medoid_table,
    typology_of,
    without_empty,
)
from ...core.pathways.typology_lines import drawable, medoid_lines, numbers_at_home
from ...core.pathways.typology_measures import MEASURES, merged_log, typology_measures
from ...core.pathways.typology_rules import apply_rules, read_rules
from ...core.pathways.typology_shares import type_shares
from ...core.progress import part
from ...layers import Lines, Points
from ...layers.reading import transform
from ..algorithm import ParcoursAlgorithm
from ..roads import read_network
from ..styles.typology import medoids_style, types_style
from ..times import add_time_parameters
from .hidden_groups import tell_hidden
from .pathway_reading import (
    add_pathway_layers,
    add_territory_parameters,
    read_inside,
    read_pathways,
)
from .travel_measures import measure_of, placed_events

RULES, CLUSTERS = "rules", "clusters"
LONGEST_LABEL = 90


class PathwayTypology(ParcoursAlgorithm):
    """Types of pathways by rules or by clustering."""

    ID = "pathwaytypology"
    GROUP = "pathways"

    def title(self):
        return tr("Types of pathways")

    def initAlgorithm(self, config=None):
        add_pathway_layers(self)
        self._add_choice("METHOD", tr("Types by"), [RULES, CLUSTERS])
        add_territory_parameters(self)
        self.add(QgsProcessingParameterFile("RULES", tr("Table of rules (CSV)"), optional=True))
        self._add_choice(
            "CLUSTERING", tr("Method of clustering"), [K_MEDOIDS, WARD], advanced=False
        )
        whole = Qgis.ProcessingNumberParameterType.Integer
        for name, text, kind, default, low, high in (
            ("N_TYPES", tr("Number of types (0 = the one that parts best)"), whole, 0, 0,
             MOST_TYPES),
            ("MIN_TYPES", tr("Least number of types tried"), whole, 2, 2, MOST_TYPES),
            ("MAX_TYPES", tr("Largest number of types tried"), whole, 8, 2, MOST_TYPES),
            ("TRAVEL_WEIGHT", tr("Weight of travel beside the steps (0 to 1)"),
             Qgis.ProcessingNumberParameterType.Double, 0.5, 0, 1),
            ("MERGE_DAYS", tr("Merge sessions at most so many days apart (0 = none)"), whole, 30,
             0, 100_000),
            ("MIN_PATIENTS", tr("Hide groups of fewer patients than"), whole, 11, 0, 100_000),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterNumber(
                    name, text, kind, defaultValue=default, minValue=low, maxValue=high
                ),
                advanced=name in ("MIN_TYPES", "MAX_TYPES"),
            )
        add_time_parameters(self, direction=False)
        self.add(QgsProcessingParameterFeatureSink("TYPES", tr("Types by patient")))
        for name, text, kind in (
            ("MEDOIDS", tr("Medoid pathways"), QgsProcessing.SourceType.TypeVectorLine),
            ("SHARES", tr("Shares of types"), QgsProcessing.SourceType.TypeVector),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=True, createByDefault=True
                )
            )

    def _add_choice(self, name, text, words, advanced=False):
        self.add(
            QgsProcessingParameterEnum(
                name, text, options=words, defaultValue=words[0], usesStaticStrings=True
            ),
            advanced=advanced,
        )

    def compute(self, run):
        options = ClusterOptions(
            run.choice("CLUSTERING"),
            run.number("TRAVEL_WEIGHT"),
            run.integer("N_TYPES"),
            run.integer("MIN_TYPES"),
            run.integer("MAX_TYPES"),
        )
        by_rules = run.choice("METHOD") == RULES
        if not by_rules:
            options.numbers()  # a sentence before anything long is begun
        rules = self._rules(run) if by_rules else None
        roads = None
        if run.given("NETWORK") and not run.given("TRAVEL_TIMES"):
            roads = read_network(run, part(run.progress, 0.0, 0.3))
        given = read_pathways(run, roads.crs if roads else None)
        log = merged_log(given.log, run.integer("MERGE_DAYS"))
        run.sums(
            tr("Events read"),
            len(given.log),
            {
                tr("episodes"): len(log),
                tr("further sessions of an episode"): len(given.log) - len(log),
            },
        )
        measures = self._measures(run, given, log, roads)
        travel, unit = self._travel(run, measures, options)
        ruled = None if rules is None else apply_rules(rules, measures)
        typology = typology_of(
            sequences_of(log),
            travel,
            options,
            drawable(log),
            None if ruled is None else ruled.code,
            part(run.progress, 0.5, 0.9),
        )
        typology, kept = without_empty(typology)
        table = medoid_table(typology, measures)
        texts = variants(log.patient, log.events["step"].to_numpy(object), log.n_patients)
        reason = typology.reason.copy()
        if ruled is None:
            codes = [str(i + 1) for i in range(typology.n_types)]
            labels = _labels(table, texts[typology.medoid], unit)
        else:
            codes, labels = ([words[i] for i in kept] for words in (ruled.codes, ruled.labels))
            lacking = ruled.code < 0
            reason[lacking] = [tr("not known: {measures}", measures=m)
                               for m in ruled.unknown[lacking]]  # fmt: skip
        self._write_types(run, given, log, typology, measures, codes, labels, texts, reason)
        self._write_medoids(run, given, log, typology, table, codes, labels, texts)
        self._write_shares(run, log, typology, codes, labels)
        self._tell(run, typology, codes, labels, reason)

    def _rules(self, run):
        """The rules, before anything long is begun."""
        folder = paths.resources() / "pathways"
        path = Path(run.path("RULES")) if run.given("RULES") else folder / "typology_rules.csv"
        rules = read_rules(path, MEASURES)
        run.say(tr("Rules of “{file}”: {n}.", file=path.name, n=number(len(rules))))
        return rules

    def _measures(self, run, given, log, roads):
        """The measures of each patient."""
        everywhere = np.ones(len(log), bool)
        measure = measure_of(run, log, roads, part(run.progress, 0.3, 0.5))
        travel = travel_of(log, everywhere, measure)
        people = patient_travel(log, travel, placed_events(run, log))
        departement = inside_departement(log)
        here = type(given)(given.events, log, given.communes)
        territory, metropolis = read_inside(run, here)
        if not run.field("TERRITORY_FIELD"):
            run.say(
                tr(
                    "TERRITORY_FIELD is not given: “inside” means in the departement of the"
                    " residence."
                )
            )
            territory = departement
        return typology_measures(log, travel, people, territory, departement, metropolis)

    def _travel(self, run, measures, options):
        """What travel pathways are compared by: minutes, else kilometres."""
        name, unit = "minutes", tr("min")
        if not np.isfinite(measures["minutes"].to_numpy(float)).any():
            name, unit = "km", tr("km")
        travel = measures[name].to_numpy(float)
        if options.travel_weight > 0:
            unknown = int(np.isnan(travel).sum())
            run.say(
                tr(
                    "Travel is compared by the mean way from home to care ({unit}).",
                    unit=unit,
                )
            )
            if unknown:
                run.warn(tr("Patients whose travel is unknown: {n}.", n=number(unknown)))
        return travel, unit

    def _write_types(self, run, given, log, typology, measures, codes, labels, texts, reason):
        """TYPES, at the homes."""
        own = ("patient", "residence", "residence_name", "territory_type")
        frame = pd.concat([log.patients[list(own)].reset_index(drop=True), measures], axis=1)
        frame["type"] = np.array([*codes, None], object)[typology.code]
        frame["label"] = np.array([*labels, None], object)[typology.code]
        frame["silhouette"], frame["medoid_distance"] = typology.silhouette, typology.distance
        frame["medoid"] = np.isin(np.arange(len(frame)), typology.medoid)
        frame["number_at_home"] = numbers_at_home(log, typology.code)
        frame["variant"], frame["reason"] = texts, reason
        for name, kind in MEASURES.items():
            if kind == "integer":
                frame[name] = frame[name].astype("Int64")
        crs = given.events.output_crs
        geometry = Points(*given.home_points()) if crs.isValid() else None
        counts = np.bincount(typology.code[typology.code >= 0], minlength=len(codes)).tolist()
        style = types_style(codes, labels, counts, int((typology.code < 0).sum()))
        run.write("TYPES", frame, contracts.TYPES, geometry, crs, style=style)

    def _write_medoids(self, run, given, log, typology, table, codes, labels, texts):
        """MEDOIDS: the legs of the pathway in the middle of each type."""
        lines = medoid_lines(log, typology.medoid)
        kind = lines.frame["type"].to_numpy(np.int64)
        of_type = table.iloc[kind].reset_index(drop=True)
        frame = lines.frame.assign(
            type=np.array(codes, object)[kind],
            label=np.array(labels, object)[kind],
            patients=of_type["patients"],
            share=of_type["patients"] / max(int(table["patients"].sum()), 1),
            silhouette=of_type["silhouette"],
            median_km=of_type["km"],
            median_minutes=of_type["minutes"],
            median_facilities=of_type["n_facilities"],
            variant=np.append(texts, None)[typology.medoid][kind],
        )
        frame["seq"] = pd.array(frame["seq"], dtype="Int64")
        crs, geometry = given.events.output_crs, None
        if crs.isValid():
            x, y = transform(lines.x, lines.y, given.events.crs, crs)
            geometry = Lines(x, y, lines.start)
        style = medoids_style(codes, labels)
        run.write("MEDOIDS", frame, contracts.TYPE_MEDOIDS, geometry, crs, style=style)

    def _write_shares(self, run, log, typology, codes, labels):
        """SHARES, small counts without their numbers."""
        least = run.integer("MIN_PATIENTS")
        shares = type_shares(typology.code, typology.n_types, log.patients, least)
        frame = shares.frame
        patients = frame["patients"].to_numpy(np.int64)
        hidden = np.zeros(len(frame), bool)
        small = is_small(patients, least)
        if least > 1 and small.any():
            whole = ((frame["by"] == "all") & (frame["type"] < 0)).to_numpy(bool)
            sums = PublishedSums(shares.tail, shares.head, patients, small, whole)
            hidden = protect(sums, least, part(run.progress, 0.9, 1.0))
        kind = frame["type"].to_numpy(np.int64)
        place = frame.groupby(["by", "value", "territory_type"], sort=False).ngroup().to_numpy()
        place_hidden = np.isin(place, place[hidden & (kind < 0)])
        numbers = frame[["patients", "of_patients", "share"]].astype(float)
        numbers[hidden] = np.nan
        numbers.loc[place_hidden, ["of_patients", "share"]] = np.nan
        frame = frame.assign(
            type=np.append(codes, tr("all")).astype(object)[kind],
            label=np.append(labels, tr("all")).astype(object)[kind],
            value=frame["value"].replace("", None),
            name=frame["name"].replace("", None),
            territory_type=frame["territory_type"].replace("", None),
            hidden=hidden,
            **{name: numbers[name] for name in numbers},
        )
        shown = np.ones(len(frame), bool)
        if not (log.patients["territory_type"] != "").any():
            shown = (frame["by"] != "territory_type").to_numpy(bool)
            frame["territory_type"] = None
        run.write("SHARES", frame[shown].reset_index(drop=True), contracts.TYPE_SHARES)
        tell_hidden(run, tr("Groups"), hidden[shown])

    def _tell(self, run, typology, codes, labels, reason):
        """How types were found, and where every patient went."""
        if typology.widths:
            run.say(
                tr(
                    "Average silhouette width by number of types: {widths}.",
                    widths="; ".join(
                        f"{k}: {number(width, 3)}" for k, width in typology.widths.items()
                    ),
                )
            )
        if typology.in_classes:
            run.say(tr("Travel is compared in classes of as many patients each."))
        if typology.sampled:
            run.say(
                tr(
                    "{units} different pathways of {n} patients are compared with each other; the"
                    " others take the type of the nearest medoid.",
                    units=number(typology.units),
                    n=number(typology.sampled),
                )
            )
        if typology.too_long:
            run.warn(
                tr(
                    "{n} very long pathways are compared by their first steps only; merge their"
                    " sessions (MERGE_DAYS).",
                    n=number(typology.too_long),
                )
            )
        counts = np.bincount(typology.code[typology.code >= 0], minlength=len(codes)).tolist()
        parts = {f"{code} ({label})": n for code, label, n in zip(codes, labels, counts)}
        for why, n in pd.Series(reason[typology.code < 0]).value_counts().items():
            parts[tr("without type: {why}", why=why)] = int(n)
        run.sums(tr("Patients"), len(reason), parts)
        run.say(
            tr(
                "A medoid pathway is the pathway of one patient: publish it only as far as you may"
                " publish that patient's."
            )
        )


def _labels(table, variants_, unit):
    """What clusters are called: their travel, their facilities, the pathway in their middle."""
    travel = "minutes" if table["minutes"].notna().any() else "km"
    labels = []
    for value, facilities, variant in zip(table[travel], table["n_facilities"], variants_):
        parts = []
        if np.isfinite(value):
            parts.append(f"{number(value)} {unit}")
        if np.isfinite(facilities):
            parts.append(tr("facilities: {n}", n=short(facilities)))
        if len(variant) > LONGEST_LABEL:
            variant = variant[:LONGEST_LABEL].rsplit(" > ", 1)[0] + " > …"
        labels.append(" · ".join([*parts, variant]))
    return labels
