"""The key of the pseudonyms: where it may lie, and whether what it hides stays hidden."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingUtils

from ...core.errors import ParcoursError
from ...core.i18n import number, tr
from ...core.tables.identifiers import surviving_identifiers
from ...core.tables.pseudonyms import make_key, read_key, refuse_exposed_key

OUTPUTS = ("STEPS", "PATIENTS", "REJECTS", "REPORT")


def key_of(run):
    """The key in KEY_FILE (made there if NEW_KEY says so), None where there is none.

    Raises
    ------
    ParameterError
        If the file lies in the folder of the project, of the table or of an output, if it does not
        exist and is not to be made, or if it holds no key.
    """
    if not run.given("KEY_FILE"):
        return None
    path = Path(run.path("KEY_FILE"))
    refuse_exposed_key(path, exposed_folders(run))
    if run.boolean("NEW_KEY") and not path.exists():
        make_key(path)
        run.say(tr("key file made: “{file}”; keep it safe, only its owner can read it",
                   file=path.name))  # fmt: skip
    return read_key(path)


def exposed_folders(run):
    """Folders that others get to see: what each is -> the folder."""
    folders = {}
    project = run.context.project()
    if project is not None and project.absolutePath():
        folders[tr("the folder of the project")] = project.absolutePath()
    if run.given("INPUT"):
        folders[tr("the folder of the table")] = Path(run.path("INPUT")).parent
    for name in OUTPUTS:
        file = _file_of(run.parameters.get(name), run.context)
        if file is not None:
            title = tr("the folder of the output {output}", output=name)
            folders[title] = file.parent
    return folders


def _file_of(value, context):
    """The file that an output goes to, None for temporary ones and databases."""
    if hasattr(value, "sink"):
        value = value.sink.valueAsString(context.expressionContext())[0]
    text = str(value or "")
    if text.startswith("ogr:") and "dbname='" in text:
        text = text.split("dbname='", 1)[1].split("'", 1)[0]
    file = Path(text.split("|")[0])
    temporary = Path(QgsProcessingUtils.tempFolder())
    if not file.is_absolute() or temporary in file.parents:
        return None
    return file


def check_identifiers(run, loaded):
    """Say that no original identifier is in what is written; stop the run if one is.

    Raises
    ------
    ParcoursError
        If an identifier survives, which masking should have prevented.
    """
    if loaded.identifiers is None:
        return
    found = surviving_identifiers(
        loaded.identifiers,
        {"STEPS": loaded.steps, "PATIENTS": loaded.patients, "REJECTS": loaded.rejects},
    )
    if found:
        raise ParcoursError(
            tr(
                "Original identifiers of patients would be written in {columns} ({n} cells); this"
                " is a fault of the plugin, please report it. Nothing was written.",
                columns=", ".join(found),
                n=number(sum(found.values())),
            )
        )
    run.say(tr("no original identifier is left in the outputs (checked)"))
