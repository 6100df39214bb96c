"""The report of a table before it is loaded for good: what was understood, what is wrong, one page.

Whoever reads it can set right what was misunderstood: the command to paste stands at its end.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from ..i18n import number, tr
from ..pathways.loading import LoadedPathways, LoadOptions
from ..pathways.understanding import Understood
from ..tables.columns import PARAMETERS
from ..tables.reading import RawTable
from ..tables.rejects import REJECTED
from .page import filled
from .table_columns import ColumnReport, column_reports, problem_title

MOST_STEPS, MOST_CODES, MOST_REASONS = 30, 100, 20


@dataclass(frozen=True)
class TableReport:
    """What the page shows; every text is plain and escaped when it is rendered."""

    source: str
    problem: str = ""
    dry_run: bool = False
    figures: list[tuple[str, str]] = field(default_factory=list)
    reading: list[str] = field(default_factory=list)
    columns: list[ColumnReport] = field(default_factory=list)
    hidden_columns: int = 0
    sums: list[tuple[str, str, list[tuple[str, str, float]]]] = field(default_factory=list)
    steps: list[tuple[str, str, str, float]] = field(default_factory=list)
    reasons: list[tuple[str, str, str, str]] = field(default_factory=list)
    unknown: list[tuple[str, str, str, str]] = field(default_factory=list)
    hidden_unknown: int = 0
    warnings: list[str] = field(default_factory=list)
    command: str = ""


def table_report(
    raw: RawTable,
    loaded: LoadedPathways | None,
    options: LoadOptions,
    source: str = "",
    problem: str = "",
    dry_run: bool = False,
) -> TableReport:
    """What is to be shown of a table.

    Parameters
    ----------
    raw : RawTable
    loaded : LoadedPathways, optional
        None where nothing could be loaded; ``problem`` then says why.
    options : LoadOptions
    source : str
        INPUT as the command is to name it.
    problem : str
    dry_run : bool
        Whether nothing but this report is written.
    """
    understood = loaded.understood if loaded else None
    name = raw.source
    if loaded and loaded.identifiers:
        name = loaded.identifiers.masked_text(name)
    rejects = loaded.rejects if loaded else None
    columns = column_reports(raw, understood, rejects, options.date_format)
    common = {
        "source": name,
        "problem": problem,
        "dry_run": dry_run,
        "reading": list(raw.notes),
        "columns": columns,
        "hidden_columns": len(raw.columns) - len(columns),
        "command": _command(source or name, understood, options),
    }
    if loaded is None:
        rows = [(number(len(raw)), tr("rows read")), (number(len(raw.columns)), tr("columns"))]
        return TableReport(**common, figures=rows)  # type: ignore[arg-type]
    unknown = _unknown(loaded.rejects)
    common["reading"] = [
        *raw.notes,
        tr("wide table: a row is a patient")
        if loaded.understood.wide
        else tr("long table: a row is an event"),
        *(note for note in loaded.notes if note.startswith(tr("dates: {formats}", formats=""))),
    ]
    return TableReport(
        **common,  # type: ignore[arg-type]
        figures=_figures(loaded),
        sums=_sums(loaded),
        steps=_steps(loaded.steps),
        reasons=_reasons(loaded.rejects),
        unknown=unknown[:MOST_CODES],
        hidden_unknown=max(len(unknown) - MOST_CODES, 0),
        warnings=loaded.warnings,
    )


def render_table_report(template: Path, report: TableReport) -> str:
    """The report as one HTML page; every text is escaped.

    Raises
    ------
    MissingLibraryError
        If jinja2 is not installed.
    """
    texts = {
        "heading": tr("How this table is understood"),
        "dry": tr("Dry run: nothing was written but this page."),
        "stopped": tr("The table cannot be loaded as it is"),
        "reading": tr("How the file was read"),
        "columns": tr("What each column was taken for"),
        "column": tr("Column"),
        "meaning": tr("Taken for"),
        "form": tr("Written as"),
        "filled": tr("Filled"),
        "different": tr("different cells"),
        "examples": tr("Examples"),
        "shapes": tr("shown as shapes (A = letter, 9 = digit)"),
        "problems": tr("To look at"),
        "unused": tr("not read"),
        "more_columns": tr("{n} more columns, not used", n=number(report.hidden_columns)),
        "sums": tr("Where every row went"),
        "steps": tr("Steps found"),
        "step": tr("Step"),
        "events": tr("events"),
        "patients": tr("patients"),
        "reasons": tr("Rejected, or to be checked"),
        "reason": tr("Reason"),
        "happened": tr("What happened"),
        "rejected": tr("not loaded"),
        "kept": tr("loaded, with a flag"),
        "rows": tr("Rows"),
        "first": tr("First row"),
        "unknown": tr("Codes and names not found"),
        "value": tr("As written"),
        "proposal": tr("What to do"),
        "more_unknown": tr("{n} more in the rejects", n=number(report.hidden_unknown)),
        "correct": tr("To correct what was misunderstood"),
        "correct_lead": tr(
            "Change the names of the columns below and run again, here or in the dialog: each"
            " parameter is a field there. “-” says that the table has no such column."
        ),
        "warnings": tr("What deserves a look"),
    }
    return filled(template, True, r=report, t=texts, number=number)


def _figures(loaded: LoadedPathways) -> list[tuple[str, str]]:
    """The headline numbers: (value, what)."""
    counts = loaded.counts
    share = counts.rows_loaded / counts.rows_read
    figures = [
        (number(counts.rows_read), tr("rows read")),
        (f"{number(100 * share, 1 if share < 1 else 0)}\u202f%", tr("of them loaded")),
        (number(counts.patients), tr("patients")),
        (number(counts.steps), tr("steps")),
    ]
    dates = loaded.steps["date"].dropna()
    if len(dates):
        first, last = dates.min(), dates.max()
        years = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        figures.append((years, tr("years")))
    return figures


def _sums(loaded: LoadedPathways) -> list[tuple[str, str, list[tuple[str, str, float]]]]:
    """(what was counted, how many, [(where they went, how many, share)])."""
    c = loaded.counts
    told = [(tr("Rows read"), c.rows_read, [(tr("loaded"), c.rows_loaded),
                                            (tr("rejected"), c.rows_rejected)])]  # fmt: skip
    if c.cells_read:
        told.append(
            (tr("Cells of steps"), c.cells_read, [(tr("loaded"), c.cells_loaded),
             (tr("not done"), c.cells_empty), (tr("rejected"), c.cells_rejected)])
        )  # fmt: skip
    parts = [(tr("steps"), c.steps), (tr("sessions merged into them"), c.sessions_merged)]
    told.append((tr("Events"), c.events, parts))
    return [
        (title, number(total), [(name, number(n), n / total if total else 0.0)
                                for name, n in parts])
        for title, total, parts in told
    ]  # fmt: skip


def _steps(steps: pd.DataFrame) -> list[tuple[str, str, str, float]]:
    """(step, events, patients, share of the commonest), commonest first."""
    grouped = steps.groupby("step", sort=False)["patient"].agg(["size", "nunique"])
    grouped = grouped.sort_values("size", ascending=False, kind="stable").head(MOST_STEPS)
    most = int(grouped["size"].max())
    return [
        (str(name), number(int(size)), number(int(people)), size / most)
        for name, size, people in zip(grouped.index, grouped["size"], grouped["nunique"])
    ]


def _reasons(rejects: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """(``rejected`` or ``check``, reason, rows, first row), most rows first."""
    if not len(rejects):
        return []
    grouped = rejects.groupby(["kind", "code"], sort=False)
    told = pd.DataFrame({"rows": grouped["rows"].sum(), "row": grouped["row"].min()})
    told = told.sort_values("rows", ascending=False, kind="stable").head(MOST_REASONS)
    return [
        ("rejected" if kind == REJECTED else "check", problem_title(code), number(int(n)),
         number(int(row)))
        for (kind, code), n, row in zip(told.index, told["rows"], told["row"])
    ]  # fmt: skip


def _unknown(rejects: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """(column, value, rows, what to do) of codes and names that were not found."""
    if not len(rejects):
        return []
    codes = rejects["code"].astype(str)
    wanted = codes.str.contains("facility|residence") & (rejects["kind"] != REJECTED)
    grouped = rejects[wanted].groupby(["column", "value", "message"], sort=False)["rows"].sum()
    found = []
    for i in np.argsort(-grouped.to_numpy(np.int64), kind="stable"):
        column, value, message = grouped.index[i]
        found.append((str(column), str(value), number(int(grouped.iloc[i])), str(message)))
    return found


def _command(source: str, understood: Understood | None, options: LoadOptions) -> str:
    """The command that says what was understood, a parameter a line."""
    lines = ["qgis_process run parcours:loadpathways", f"--INPUT={shlex.quote(source)}"]
    if understood is None:
        lines += [f"--{name}=" for name in ("PATIENT_COLUMN", "STEP_COLUMN", "DATE_COLUMN")]
    else:
        lines.append("--LAYOUT=" + ("wide" if understood.wide else "long"))
        for role, name in PARAMETERS.items():
            column = getattr(understood.mapping, role)
            if column:
                lines.append(f"--{name}={shlex.quote(column)}")
    if options.date_format:
        lines.append(f"--DATE_FORMAT={shlex.quote(options.date_format)}")
    if options.merge_days:
        lines.append(f"--MERGE_DAYS={options.merge_days}")
    lines += ["--STEPS=steps.gpkg", "--PATIENTS=patients.gpkg", "--REJECTS=rejects.csv"]
    return " \\\n  ".join(lines)
