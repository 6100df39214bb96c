"""What loading pathways leaves in files: nothing secret, no formula, and the same steps again."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from parcours_plugin.core import contracts

ROOT = Path(__file__).resolve().parent.parent.parent
TABLE = (
    "N° patient;Étape;Date de l'acte;Fin;Établissement;Commune (INSEE);Acteur;Âge;Commentaire\n"
    "MARTIN-0031;+Chirurgie;31/01/2019;;630780989;63113;hôpital;62;appel de MARTIN-0031\n"
    "MARTIN-0031;Mammographie;05/01/2019;;030780092;63113;vu par martin 0031;62;\n"
    "DURAND-0007;RCP;07/01/2019;;CHU;01053;=HYPERLINK(1);39;\n"
    "DURAND-0007;Radiothérapie;10/02/2019;01/04/2019;CHU;01053;@MSP;39;\n"
    "DURAND-0007;Suivi;bientôt DURAND-0007;;;01053;;39;\n"
)
SECRETS = ("martin", "durand", "0031", "0007")


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "study" / "parcours.csv"
    path.parent.mkdir()
    path.write_bytes(TABLE.encode("cp1252"))
    return path


def rows(layer):
    names = [field.name for field in contracts.STEPS]
    found = []
    for feature in layer.getFeatures():
        values = [feature[name] for name in names]
        found.append([str(v.toPyDate() if hasattr(v, "toPyDate") else v or "") for v in values])
    return found


def refused(run_algorithm, parameters):
    from qgis.core import QgsProcessingException

    with pytest.raises((QgsProcessingException, ValueError)) as caught:
        run_algorithm("loadpathways", parameters)
    return str(caught.value)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".gpkg", ".ods"])
def test_steps_written_to_a_file_load_again_to_the_same_steps(run_algorithm, table, tmp_path,
                                                              suffix):  # fmt: skip
    written = str(tmp_path / f"steps{suffix}")
    run_algorithm("loadpathways", {"INPUT": str(table), "STEPS": written})
    once, _, _kept = run_algorithm(
        "loadpathways", {"INPUT": str(table), "STEPS": "TEMPORARY_OUTPUT"}
    )
    again, _, _kept2 = run_algorithm(
        "loadpathways", {"INPUT": written, "STEPS": "TEMPORARY_OUTPUT"}
    )
    assert rows(again["STEPS"]) == rows(once["STEPS"])
    assert {row[2] for row in rows(again["STEPS"])} >= {"+Chirurgie", "RCP"}


def test_formulas_are_made_harmless_in_spreadsheets_only(run_algorithm, table, tmp_path):
    from qgis.core import QgsVectorLayer

    for name in ("steps.csv", "steps.gpkg"):
        run_algorithm("loadpathways", {"INPUT": str(table), "STEPS": str(tmp_path / name)})
    text = (tmp_path / "steps.csv").read_text(encoding="utf-8")
    assert "'=HYPERLINK" in text and "'+Chirurgie" in text and "'@MSP" in text
    assert ",=HYPERLINK" not in text and ",+Chirurgie" not in text
    layer = QgsVectorLayer(str(tmp_path / "steps.gpkg"), "steps", "ogr")
    assert "=HYPERLINK(1)" in {feature["actor"] for feature in layer.getFeatures()}


def test_a_dry_run_writes_the_report_and_nothing_else(run_algorithm, table, tmp_path):
    report = tmp_path / "out" / "report.html"
    report.parent.mkdir()
    results, log, _ = run_algorithm(
        "loadpathways",
        {"INPUT": str(table), "DRY_RUN": True, "REPORT": str(report), "STEPS": "TEMPORARY_OUTPUT"},
    )
    assert set(results) == {"REPORT"}
    page = report.read_text(encoding="utf-8")
    assert "Étape" in page and "--LAYOUT=long" in page and "STEP_COLUMN" in page
    assert not any(secret in page.lower() for secret in SECRETS)
    assert "Rows read: 5 = 4 loaded + 1 rejected" in log
    assert "<script" not in page and "http" not in page


def test_a_table_that_cannot_be_understood_still_has_its_report(run_algorithm, tmp_path):
    path, report = tmp_path / "t.csv", tmp_path / "report.html"
    path.write_text("a;b<img src=x>\n1;2\n3;4\n", encoding="utf-8")
    parameters = {"INPUT": str(path), "REPORT": str(report), "DRY_RUN": True}
    run_algorithm("loadpathways", parameters)
    page = report.read_text(encoding="utf-8")
    assert "PATIENT_COLUMN" in page and "b&lt;img src=x&gt;" in page and "<img" not in page
    assert "REPORT" in refused(run_algorithm, {"INPUT": str(path), "DRY_RUN": True})
    assert "STEPS" in refused(run_algorithm, {"INPUT": str(path)})


def test_a_key_may_lie_neither_by_the_table_nor_by_an_output_nor_in_the_project(
    run_algorithm, table, tmp_path
):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

    out = tmp_path / "out"
    out.mkdir()
    base = {"INPUT": str(table), "STEPS": str(out / "steps.gpkg"), "NEW_KEY": True}
    for place in (table.parent, out):
        said = refused(run_algorithm, {**base, "KEY_FILE": str(place / "key")})
        assert "elsewhere" in said and not (place / "key").exists()
    project, context = QgsProject(), QgsProcessingContext()
    (tmp_path / "project" / "deep").mkdir(parents=True)
    assert project.write(str(tmp_path / "project" / "study.qgz"))
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcours:loadpathways")
    key = str(tmp_path / "project" / "deep" / "key")
    with pytest.raises(Exception, match="the folder of the project"):
        algorithm.run({**base, "KEY_FILE": key}, context, QgsProcessingFeedback(False), {}, False)


def test_a_key_is_made_and_used_again(run_algorithm, table, tmp_path):
    key = tmp_path / "vault" / "key"
    key.parent.mkdir()
    base = {"INPUT": str(table), "STEPS": "TEMPORARY_OUTPUT", "KEY_FILE": str(key)}
    assert "NEW_KEY" in refused(run_algorithm, base)
    bands = {"AGE_BANDS": "40,60", "PERIOD": "month"}
    first, log, _kept = run_algorithm("loadpathways", {**base, **bands, "NEW_KEY": True})
    assert key.read_text(encoding="ascii").strip() not in log
    second, _, _kept2 = run_algorithm("loadpathways", {**base, **bands, "NEW_KEY": True})
    assert rows(first["STEPS"]) == rows(second["STEPS"])
    features = list(first["STEPS"].getFeatures())
    assert {f["age_band"] for f in features} == {"0-39", "60+"}
    assert all(f["date"].toString("dd") == "01" for f in features)


def test_no_identifier_survives_in_outputs_log_history_or_project(table, tmp_path):
    """As a user runs it: ``qgis_process`` on the built plugin, then every byte is searched."""
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    build = tmp_path / "plugins" / "parcours_plugin"
    build.mkdir(parents=True)
    for part in (ROOT / "parcours_plugin").iterdir():
        (build / part.name).symlink_to(part)
    for name in ("resources", "metadata.txt"):
        (build / name).symlink_to(ROOT / name)
    profile, out, vault = (tmp_path / name for name in ("profile", "out", "vault"))
    for folder in (profile, out, vault):
        folder.mkdir()
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(build.parent),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }

    def qgis_process(*arguments, parameters=None):
        return subprocess.run(
            ["qgis_process", *arguments],
            input=json.dumps({"inputs": parameters}) if parameters is not None else None,
            capture_output=True, text=True, env=environment, timeout=120, check=False,
        )  # fmt: skip

    assert qgis_process("plugins", "enable", "parcours_plugin").returncode == 0
    done = qgis_process(
        "--json", "run", "parcours:loadpathways", "-",
        parameters={
            "INPUT": str(table),
            "KEY_FILE": str(vault / "key"),
            "NEW_KEY": True,
            "STEPS": str(out / "steps.gpkg"),
            "PATIENTS": str(out / "patients.csv"),
            "REJECTS": str(out / "rejects.xlsx"),
            "REPORT": str(out / "report.html"),
        },
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    from qgis.core import QgsProject, QgsVectorLayer

    project = QgsProject()
    project.addMapLayer(QgsVectorLayer(str(out / "steps.gpkg"), "steps", "ogr"))
    assert project.write(str(out / "study.qgs"))
    said = (done.stdout + done.stderr).lower()
    assert "no original identifier" in said
    key = (vault / "key").read_text(encoding="ascii").strip()
    searched = 0
    for path in [*out.rglob("*"), *profile.rglob("*")]:
        if not path.is_file() or path.stat().st_size > 20_000_000:
            continue
        searched += 1
        content = path.read_bytes().lower()
        if path.suffix == ".xlsx":
            import zipfile

            with zipfile.ZipFile(path) as archive:
                content = b"".join(archive.read(name) for name in archive.namelist()).lower()
        elif path.suffix == ".db":
            with sqlite3.connect(path) as history:
                content += "\n".join(history.iterdump()).lower().encode()
        assert b"martin" not in content and b"durand" not in content, path.name
        assert key.encode() not in content, path.name
    assert searched >= 5
    assert "martin" not in said and "durand" not in said and key not in said
