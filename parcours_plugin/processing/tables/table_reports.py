"""The report of a table of pathways as a file."""

from __future__ import annotations

from pathlib import Path

from ... import paths
from ...core.report.table_report import render_table_report, table_report


def write_table_report(run, raw, loaded, options, problem=""):
    """Write REPORT if it is wanted: what was understood of the table, or why it was not."""
    target = run.algorithm.parameterAsFileOutput(run.parameters, "REPORT", run.context)
    if not target:
        return
    source = Path(run.path("INPUT")).name if run.given("INPUT") else raw.source
    if loaded is not None and loaded.identifiers is not None:
        source = loaded.identifiers.masked_text(source)
    report = table_report(raw, loaded, options, source, problem, run.boolean("DRY_RUN"))
    page = render_table_report(paths.resources() / "templates" / "table.html", report)
    Path(target).write_text(page, encoding="utf-8")
    run.results["REPORT"] = target
