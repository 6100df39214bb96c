"""The rules of the house: who may import whom, and what the plugin's code may not contain."""

from __future__ import annotations

import ast
import configparser
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "parcours_plugin"
ROOMS = ["tables", "pathways", "network", "access", "flows", "report"]
NOT_BY_EACH_OTHER = {"access": {"flows"}, "flows": {"access"}}


def modules(path):
    return sorted(path.rglob("*.py"))


def imports_of(path):
    """Dotted names that a file imports, relative ones resolved from the package's root."""
    package = path.relative_to(ROOT).with_suffix("").parts
    if package[-1] == "__init__":
        package = (*package[:-1], "")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: -node.level]) if node.level else ""
            full = ".".join(part for part in (base, node.module or "") if part)
            yield full
            for alias in node.names:
                yield f"{full}.{alias.name}"


def test_core_imports_neither_qgis_nor_qt():
    offending = [
        f"{path.name}: {name}"
        for path in modules(PACKAGE / "core")
        for name in imports_of(path)
        if name.split(".")[0] in ("qgis", "PyQt5", "PyQt6", "PySide6", "sip")
        or name.startswith(
            tuple(f"parcours_plugin.{room}" for room in ("processing", "ui", "layers"))
        )
    ]
    assert offending == []


def test_no_room_of_core_imports_a_later_one():
    offending = []
    for path in modules(PACKAGE / "core"):
        room = path.relative_to(PACKAGE / "core").parts[0]
        if room not in ROOMS:
            room_rank, forbidden = -1, set(ROOMS)
        else:
            room_rank = ROOMS.index(room)
            forbidden = set(ROOMS[room_rank + 1 :]) | NOT_BY_EACH_OTHER.get(room, set())
        for name in imports_of(path):
            parts = name.split(".")
            if (
                parts[:2] == ["parcours_plugin", "core"]
                and len(parts) > 2
                and parts[2] in forbidden
            ):
                offending.append(f"{path.relative_to(ROOT)} imports {name}")
    assert offending == []


@pytest.mark.parametrize(("room", "other"), [("processing", "ui"), ("ui", "processing")])
def test_processing_and_ui_do_not_import_each_other(room, other):
    offending = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(PACKAGE / room)
        for name in imports_of(path)
        if name.startswith(f"parcours_plugin.{other}")
    ]
    assert offending == []


FORBIDDEN = {
    r"from PyQt[56]|import PyQt[56]": "use qgis.PyQt",
    r"\.exec_\(": "use exec()",
    r"\bQVariant\.": "use QMetaType.Type",
    r"\bimport pickle|\bpickle\.": "no pickle",
    r"^\s*assert\b": "no assert in plugin code",
    r"(?<![\w.])(eval|exec)\(": "no eval",
    r"\bsubprocess\b|\bos\.system\b": "no shell",
    r"\.(ci|qrc)\b.*resources_rc|\bQgsVectorLayerDirector\b": "not to be used",
    r"\bQt\.(Horizontal|Vertical|AlignLeft|AlignRight|AlignCenter|UserRole|DisplayRole"
    r"|ItemIsEnabled|LeftDockWidgetArea|RightDockWidgetArea|Checked|Unchecked)\b": "scoped enums",
}


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_plugin_code_is_safe_and_ready_for_qt6(pattern):
    found = [
        f"{path.relative_to(ROOT)}:{number}: {FORBIDDEN[pattern]}"
        for path in modules(PACKAGE)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert found == []


def test_metadata_tells_qgis_about_the_provider():
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    assert general["hasProcessingProvider"] == "yes"
    assert general["qgisMinimumVersion"] == "3.40"
    assert general["qgisMaximumVersion"] == "4.99"
    assert (ROOT / general["icon"]).is_file()
