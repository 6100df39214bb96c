"""The report of a full study: who travels how far, where pathways wait, who is far from care."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..i18n import number, tr
from . import figures as figures_of
from .figures import StudyTables
from .page import Cell, Section, Table, figure, render, shade, share

LIMITS = (15.0, 30.0, 45.0, 60.0)
MOST_ROWS = 15


@dataclass(frozen=True)
class StudyTexts:
    """Heading and source line of the report, and the maps that lie beside it."""

    title: str
    credit: str
    access_map: str
    flow_map: str


def study_report(tables: StudyTables, texts: StudyTexts, min_patients: int, template: Path) -> str:
    """The report as one HTML page.

    Parameters
    ----------
    tables : StudyTables
        What the study computed.
    texts : StudyTexts
        Heading, sources and pictures.
    min_patients : int
        Figures of fewer distinct patients are not shown.
    template : Path
        ``resources/templates/study.html``.
    """
    headline = [
        (number(value, digits) if np.isfinite(value) else "·", label)
        for label, value, digits in figures_of.key_figures(tables)
    ]
    sections = [
        travel_section(tables, min_patients),
        waits_section(tables, min_patients),
        access_section(tables, texts),
        flows_section(tables, texts),
        quality_section(tables),
    ]
    return render(template, texts.title, texts.credit, headline, sections)


def travel_section(tables: StudyTables, min_patients: int) -> Section:
    """Distances and times by step and by territory type."""
    legs = figures_of.outward_legs(tables)
    order = figures_of.steps_in_order(tables.steps)
    crossed = figures_of.minutes_by_type_and_step(legs, min_patients).reindex(columns=order)
    return Section(
        tr("Who travels how far for which step"),
        tr("Distance and time of the way to each care event."),
        tables=[
            _travel_table(legs, "step", tr("Step"), min_patients, order),
            _travel_table(legs, "territory_type", tr("Territory type"), min_patients),
            _crossed_table(crossed),
        ],
        notes=[
            tr("The last table gives the median minutes by territory type and step."),
            tr(
                "A dot stands for figures of fewer than {n} patients, which are not shown.",
                n=min_patients,
            ),
        ],
    )


def _travel_table(
    legs: pd.DataFrame,
    column: str,
    label: str,
    min_patients: int,
    order: list[str] | None = None,
) -> Table:
    """Events, patients, km and minutes by a column, in the order given or the largest first."""
    found = figures_of.travel_by(legs, column, min_patients)
    if order:
        found = found.set_index(column).loc[order].reset_index()
    header = [
        label,
        tr("Events"),
        tr("Patients"),
        tr("Median km"),
        tr("9 in 10 under (km)"),
        tr("Median min"),
        tr("9 in 10 under (min)"),
    ]
    rows = [
        [_name(row[0]), figure(row[1]), figure(row[2])]
        + [figure(value, digits) for value, digits in zip(row[3:], (1, 1, 0, 0))]
        for row in found.itertuples(index=False)
    ]
    return Table(header, rows)


def _crossed_table(crossed: pd.DataFrame) -> Table:
    """Median minutes, types in rows and steps in columns, shaded."""
    largest = np.nanmax(crossed.to_numpy(float)) if crossed.notna().to_numpy().any() else 0.0
    return Table(
        [tr("Territory type"), *(str(name) for name in crossed.columns)],
        [
            [_name(index), *(shade(value, largest) for value in row)]
            for index, row in zip(crossed.index, crossed.to_numpy(float))
        ],
    )


def waits_section(tables: StudyTables, min_patients: int) -> Section:
    """Waits from one step to the next."""
    waits = figures_of.waits_between(tables.steps, min_patients).head(MOST_ROWS)
    rows = [
        [
            _name(f"{row.from_step} → {row.to_step}"),
            figure(row.events),
            figure(row.patients),
            figure(row.median_days),
            figure(row.p90_days),
        ]
        for row in waits.itertuples(index=False)
    ]
    header = [
        tr("From one step to the next"),
        tr("Events"),
        tr("Patients"),
        tr("Median days"),
        tr("9 in 10 under (days)"),
    ]
    return Section(
        tr("Where the pathway waits"),
        tr("Days from the end of a step to the next one, the commonest passages first."),
        tables=[Table(header, rows)],
    )


def access_section(tables: StudyTables, texts: StudyTexts) -> Section:
    """Access levels of communes and population."""
    reached = figures_of.reached_within(tables.levels, LIMITS)
    rows = [
        [
            _name(tr("within {n} minutes", n=number(row.limit))),
            share(row.share_communes),
            share(row.share_population),
        ]
        for row in reached.itertuples(index=False)
    ]
    return Section(
        tr("Who is far from care"),
        tr("Time by road from each commune to the nearest facility."),
        picture=texts.access_map,
        tables=[
            Table([tr("Nearest facility"), tr("Communes"), tr("Population")], rows),
            _levels_by_type(tables.summary),
        ],
    )


def _levels_by_type(summary: pd.DataFrame) -> Table:
    """Share of the population by access level (columns) and territory type (rows)."""
    named = summary[summary["territory_type"].fillna("") != ""]
    labels = (
        summary.sort_values("access_class")["access_label"].drop_duplicates().astype(str).tolist()
    )
    people = named.pivot_table(
        index="territory_type", columns="access_label", values="population", aggfunc="sum"
    ).reindex(index=named["territory_type"].unique(), columns=labels)
    shares = people.div(people.sum(axis=1), axis=0).fillna(0.0)
    return Table(
        [tr("Territory type"), *labels],
        [
            [_name(index), *(_shaded_share(value) for value in row)]
            for index, row in zip(shares.index, shares.to_numpy(float))
        ],
    )


def _shaded_share(value: float) -> Cell:
    """A share as a per cent on a ground that darkens with it."""
    return Cell(f"{number(100 * value)}\u202f%", colour=shade(value, 1.0).colour)


def flows_section(tables: StudyTables, texts: StudyTexts) -> Section:
    """The largest flows, and what secrecy hides."""
    largest = tables.flows.sort_values("events", ascending=False).head(MOST_ROWS)
    rows = [
        [
            _name(f"{row.origin_name or row.origin_id} → {row.dest_name or row.dest_id}"),
            figure(row.events),
            figure(row.patients),
            share(row.share_origin),
        ]
        for row in largest.itertuples(index=False)
    ]
    hidden_events = pd.to_numeric(tables.hidden["events"]).sum() if len(tables.hidden) else 0
    return Section(
        tr("Who depends on whom"),
        tr("The largest flows, and their share of the care of those who live where they start."),
        picture=texts.flow_map,
        tables=[
            Table(
                [tr("Flow"), tr("Events"), tr("Patients"), tr("Share of the origin's events")],
                rows,
            )
        ],
        notes=[
            tr(
                "Flows of few patients are not shown; they stand for {n} events.",
                n=number(float(hidden_events)),
            )
        ],
    )


def quality_section(tables: StudyTables) -> Section:
    """Rejected rows by reason and events without place."""
    rejects = tables.rejects
    counted = rejects.groupby("message", dropna=False).size().sort_values(ascending=False)
    rows = [[_name(reason), figure(count)] for reason, count in counted.head(MOST_ROWS).items()]
    placeless = int((tables.steps["facility_commune"].fillna("") == "").sum())
    return Section(
        tr("What the data say of themselves"),
        tr(
            "{loaded} events loaded, {rejected} remarks on rows in the rejects; {placeless} events"
            " have no known facility.",
            loaded=number(len(tables.steps)),
            rejected=number(len(rejects)),
            placeless=number(placeless),
        ),
        tables=[Table([tr("Reason"), tr("Rows")], rows)] if rows else [],
        notes=[
            tr(
                "Travel times are those of a free road at the speeds of the speed table, from a"
                " point of the commune; they are not measured times."
            )
        ],
    )


def _name(value: object) -> Cell:
    """A text cell; a dash where it is missing."""
    text = "" if value is None or value != value else str(value)
    return Cell(text or "—", "text")
