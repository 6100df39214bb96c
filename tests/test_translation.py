"""The interface speaks English and complete French."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from parcours_plugin.core import i18n

ROOT = Path(__file__).resolve().parent.parent
FRENCH = ROOT / "resources" / "i18n" / "parcours_fr.ts"
HELP = ROOT / "resources" / "help"
NEEDS_THIN_SPACE = re.compile(
    "(?<![\u202f\\d/\\\\])(?<!http)(?<!https)[:;?!»](?=\\s|$)|«(?!\u202f)"
)


def updater():
    spec = importlib.util.spec_from_file_location(
        "i18n_update", ROOT / "resources" / "i18n" / "update.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts():
    return updater().sources()


@pytest.fixture(scope="module")
def french():
    return i18n.read_messages(FRENCH)


def test_every_text_has_a_finished_french_translation(texts, french):
    assert [text for text in texts if not french.get(text)] == []


def test_no_translation_is_left_of_a_vanished_text(texts, french):
    assert [text for text in french if text not in texts] == []


def test_translations_keep_the_places_to_fill(french):
    def places(text):
        return sorted(re.findall(r"\{\w*\}", text))

    assert [text for text, translated in french.items() if places(text) != places(translated)] == []


def test_french_has_thin_spaces_before_double_punctuation(french):
    assert [t for t in french.values() if NEEDS_THIN_SPACE.search(t)] == []


def test_language_follows_the_locale():
    try:
        assert i18n.set_language("fr_FR", FRENCH.parent) == "fr"
        assert i18n.number(1234.5, 1) == "1\u202f234,5"
        assert i18n.short(0.68) == "0,68"
        assert i18n.set_language("de", FRENCH.parent) == "en"
    finally:
        i18n.set_language("en", FRENCH.parent)


def help_entries(language, algorithm):
    from parcours_plugin.processing import helptext

    entries = {}
    for name in ("_shared", algorithm.name()):
        path = HELP / language / f"{name}.md"
        if path.is_file():
            entries.update(helptext._entries(path.read_text(encoding="utf-8")))
    return entries


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_algorithm_parameter_and_output_has_help(qgis_app, language):
    provider = qgis_app.processingRegistry().providerById("parcours")
    missing = []
    for algorithm in provider.algorithms():
        if not (HELP / language / f"{algorithm.name()}.md").is_file():
            missing.append(f"{algorithm.name()}.md")
            continue
        entries = help_entries(language, algorithm)
        wanted = [p.name() for p in algorithm.parameterDefinitions()]
        wanted += [o.name() for o in algorithm.outputDefinitions()]
        missing += [f"{algorithm.name()}: {name}" for name in wanted if not entries.get(name)]
    assert sorted(set(missing)) == []


def test_french_help_has_thin_spaces_before_double_punctuation():
    faults = []
    for path in sorted((HELP / "fr").glob("*.md")):
        code = False
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code ^= line.startswith("```")
            plain = re.sub(r"`[^`]*`", "", re.sub(r"^- \*\*\w+\*\*\s*:", "", line))
            if not code and NEEDS_THIN_SPACE.search(plain):
                faults.append(f"{path.name}:{number}: {plain.strip()[:60]}")
    assert faults == []


def test_all_algorithms_of_the_provider_are_loaded(qgis_app):
    from parcours_plugin.processing.provider import ALGORITHMS

    provider = qgis_app.processingRegistry().providerById("parcours")
    loaded = {algorithm.name() for algorithm in provider.algorithms()}
    assert loaded == {module.split(".")[-1] for module in ALGORITHMS}
