"""What the README shows can be run: its algorithms, parameters, pictures and links exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDES = [ROOT / "README.md", *sorted((ROOT / "resources" / "help").glob("*/guide.md"))]


def examples():
    """``(algorithm, {parameter: value})`` of every command shown for the provider."""
    for line in README.splitlines():
        if line.startswith("qgis_process run parcours:"):
            words = shlex.split(line)
            given = dict(word[2:].split("=", 1) for word in words[3:])
            yield words[2].split(":")[1], given


def provider(qgis_app):
    return qgis_app.processingRegistry().providerById("parcours")


def test_every_algorithm_is_listed_once_and_has_an_example(qgis_app):
    wanted = sorted(algorithm.name() for algorithm in provider(qgis_app).algorithms())
    assert sorted(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE)) == wanted
    assert sorted({name for name, _ in examples()}) == wanted


def test_examples_name_parameters_that_exist_and_leave_none_out(qgis_app):
    from qgis.core import QgsProcessingParameterDefinition

    faults = []
    for name, given in examples():
        definitions = provider(qgis_app).algorithm(name).parameterDefinitions()
        faults += [f"{name}: {p}" for p in given if p not in {d.name() for d in definitions}]
        faults += [
            f"{name}: {definition.name()} is not given"
            for definition in definitions
            if definition.name() not in given
            and definition.defaultValue() is None
            and not definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        ]
    assert faults == []


def test_links_and_pictures_are_there_and_pictures_are_small():
    faults = []
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        titles = {
            re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
            for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        }
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if target.startswith("#"):
                if target[1:] not in titles:
                    faults.append(f"{guide.name}: {target}")
                continue
            path = guide.parent / target
            if not path.exists():
                faults.append(f"{guide.name}: {target}")
            elif path.suffix == ".png" and path.stat().st_size > 300_000:
                faults.append(f"{guide.name}: {target} is over 300 kB")
    assert faults == []


def test_pictures_say_what_they_show():
    assert re.findall(r"!\[.{0,15}\]", README) == []
