"""A report as one HTML page: key figures, then sections with a picture, tables and notes."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import MissingLibraryError
from ..i18n import language, number
from ..libraries import missing_library_sentence


@dataclass(frozen=True)
class Cell:
    """One cell: its text, and ``text``, ``bar`` or ``hidden`` as kind."""

    text: str
    kind: str = ""
    width: float = 0.0
    colour: str = ""


@dataclass(frozen=True)
class Table:
    """A header and rows of cells."""

    header: list[str]
    rows: list[list[Cell]]


@dataclass(frozen=True)
class Section:
    """A heading, what it answers, a picture beside the page, tables and notes."""

    title: str
    lead: str = ""
    picture: str = ""
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def figure(value: float, digits: int = 0, unit: str = "") -> Cell:
    """A number as a cell; a dot where it is missing or hidden.

    >>> figure(12.345, 1).text
    '12.3'
    >>> figure(float("nan")).kind
    'hidden'
    """
    if value is None or not math.isfinite(value):
        return Cell("·", "hidden")
    return Cell(number(value, digits) + unit)


def share(value: float, largest: float = 1.0) -> Cell:
    """A share (0…1) as a bar with its per cent."""
    if not math.isfinite(value):
        return Cell("·", "hidden")
    width = 70.0 * value / largest if largest else 0.0
    return Cell(f"{number(100 * value, 1)}\u202f%", "bar", round(width, 1))


def shade(value: float, largest: float) -> Cell:
    """A number on a ground that darkens with it, for tables read as a picture."""
    cell = figure(value)
    if cell.kind == "hidden" or not largest:
        return cell
    strength = 0.08 + 0.5 * min(value / largest, 1.0)
    return Cell(cell.text, colour=f"rgba(217,119,54,{strength:.2f})")


def render(
    template: Path,
    title: str,
    credit: str,
    figures: list[tuple[str, str]],
    sections: list[Section],
) -> str:
    """The page as HTML; every text is escaped.

    Raises
    ------
    MissingLibraryError
        If jinja2 is not installed.
    """
    return filled(
        template, False, title=title, credit=credit, figures=figures, sections=sections
    )


def filled(template: Path, trim: bool, **texts: Any) -> str:
    """A template filled in the language in use; every text is escaped.

    Parameters
    ----------
    template : Path
        An HTML file with places to fill.
    trim : bool
        Whether lines that only say what to do leave no line behind.
    texts
        What goes into it.

    Raises
    ------
    MissingLibraryError
        If jinja2 is not installed.
    """
    try:
        from jinja2 import Environment
    except ImportError:
        raise MissingLibraryError(missing_library_sentence("jinja2")) from None
    environment = Environment(autoescape=True, trim_blocks=trim, lstrip_blocks=trim)
    return environment.from_string(template.read_text(encoding="utf-8")).render(
        language=language(), **texts
    )
