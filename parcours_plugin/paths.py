"""Where the resources are: beside the package when installed, one level up in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The resources folder."""
    inside = PACKAGE / "resources"
    return inside if inside.is_dir() else PACKAGE.parent / "resources"


def icon(name: str) -> str:
    """Path of an icon; the plugin's own where there is none of that name."""
    path = resources() / "icons" / f"{name}.svg"
    return str(path if path.is_file() else resources() / "icons" / "parcours.svg")


def style(name: str) -> str:
    """Path of a layer style."""
    return str(resources() / "styles" / f"{name}.qml")
