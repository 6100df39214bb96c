"""The built plugin as ``qgis_process`` runs it: JSON in, JSON out, exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "resources" / "sample"


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Run ``qgis_process`` with the built plugin in a profile of its own."""
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    if not (ROOT / "build" / "parcours_plugin" / "metadata.txt").is_file():
        pytest.skip("the plugin is not built (make build)")
    profile = tmp_path_factory.mktemp("profile")
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(ROOT / "build"),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*arguments, parameters=None, language=None):
        environ = {**environment, **({"LANG": language, "LC_ALL": language} if language else {})}
        return subprocess.run(
            ["qgis_process", *arguments],
            input=json.dumps({"inputs": parameters}) if parameters is not None else None,
            capture_output=True,
            text=True,
            env=environ,
            timeout=300,
            check=False,
        )

    assert run("plugins", "enable", "parcours_plugin").returncode == 0
    return run


def test_every_algorithm_is_listed(qgis_process):
    from parcours_plugin.processing.provider import ALGORITHMS

    listed = json.loads(qgis_process("--json", "list").stdout)["providers"]["parcours"]
    wanted = {"parcours:" + module.split(".")[-1] for module in ALGORITHMS}
    assert set(listed["algorithms"]) == wanted


def test_communes_are_classified_from_json_on_standard_input(qgis_process, tmp_path):
    from qgis.core import QgsVectorLayer

    out = tmp_path / "levels.gpkg"
    done = qgis_process(
        "--json",
        "run",
        "parcours:classifycommunes",
        "-",
        parameters={
            "COMMUNES": f"{SAMPLE}/sample.gpkg|layername=communes",
            "COMMUNES_ID": "code",
            "FACILITIES": f"{SAMPLE}/sample.gpkg|layername=facilities",
            "FACILITIES_ID": "facility_id",
            "NETWORK": f"{SAMPLE}/sample.gpkg|layername=roads",
            "METHOD": "thresholds",
            "LEVELS": str(out),
        },
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout[done.stdout.index("{") :])
    assert answer["results"]["LEVELS"].startswith(str(out))
    levels = QgsVectorLayer(str(out), "levels", "ogr")
    communes = QgsVectorLayer(f"{SAMPLE}/sample.gpkg|layername=communes", "communes", "ogr")
    assert levels.featureCount() == communes.featureCount()


def test_bad_input_ends_with_a_sentence_and_an_exit_code(qgis_process, tmp_path):
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    done = qgis_process(
        "run", "parcours:loadpathways", f"--INPUT={empty}", "--STEPS=TEMPORARY_OUTPUT"
    )
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "empty.csv" in said
    assert "Traceback" not in said


def test_help_is_french_where_the_interface_is(qgis_process):
    said = qgis_process("help", "parcours:isochrones", language="fr_FR.UTF-8").stdout
    english = qgis_process("help", "parcours:isochrones", language="C.UTF-8").stdout
    assert "réseau" in said or "établissement" in said
    assert "network" in english
