"""Help of an algorithm and of its parameters, from ``resources/help/<language>/<id>.md``.

A help file is an introduction in paragraphs, then headed sections; parameters and outputs are list
items ``- **NAME**: text``. What several algorithms share stands in ``_shared.md``.
"""

from __future__ import annotations

import html
import re

from .. import paths
from ..core import i18n

ENTRY = re.compile(r"^- \*\*([A-Z0-9_]+)\*\*[\s\u202f\u00a0]*:\s*(.*)$")


class HelpText:
    """The help of one algorithm in the language in use, English where a file is missing."""

    def __init__(self, algorithm_id):
        self._text = _read(algorithm_id)
        self._entries = {**_entries(_read("_shared")), **_entries(self._text)}

    def of(self, name):
        """Help of a parameter or output, empty if there is none."""
        return self._entries.get(name, "")

    def first_sentence(self):
        """The first sentence of the introduction."""
        lines = [line for line in self._text.splitlines() if line and not line.startswith("#")]
        return re.split(r"(?<=[.!?])\s", lines[0])[0] if lines else ""

    def html(self):
        """The whole help as simple HTML."""
        return to_html(self._text)


def _read(name):
    """The text of a help file, in English where there is none in the language in use."""
    for language in (i18n.language(), "en"):
        path = paths.resources() / "help" / language / f"{name}.md"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def _entries(text):
    """Name -> text of the list items ``- **NAME**: text``, continuation lines joined."""
    entries, name = {}, None
    for line in text.splitlines():
        match = ENTRY.match(line)
        if match:
            name = match.group(1)
            entries[name] = match.group(2).strip()
        elif name and line.startswith("  "):
            entries[name] += " " + line.strip()
        else:
            name = None
    return entries


def to_html(text):
    """Headings, paragraphs, lists, code and bold of a help file as HTML."""
    blocks, items, paragraph, code = [], [], [], None

    def close():
        if items:
            blocks.append("<ul>" + "".join(f"<li>{_inline(i)}</li>" for i in items) + "</ul>")
        if paragraph:
            blocks.append(f"<p>{_inline(' '.join(paragraph))}</p>")
        items.clear()
        paragraph.clear()

    for line in text.splitlines():
        if line.startswith("```"):
            close()
            if code is not None:
                blocks.append("<pre>" + html.escape("\n".join(code)) + "</pre>")
            code = [] if code is None else None
        elif code is not None:
            code.append(line)
        elif line.startswith("#"):
            close()
            blocks.append(f"<h3>{_inline(line.lstrip('# '))}</h3>")
        elif line.startswith("- "):
            if paragraph:
                close()
            items.append(_entry(line[2:]))
        elif line.startswith("  ") and items:
            items[-1] += " " + line.strip()
        elif not line.strip():
            close()
        else:
            if items:
                close()
            paragraph.append(line.strip())
    close()
    return "\n".join(blocks)


def _entry(item):
    """A list item ``**NAME**: text`` with the colon as the language in use sets it."""
    if i18n.language() != "fr":
        return item
    return re.sub(r"^(\*\*\w+\*\*):", rf"\1{i18n.THIN_SPACE}:", item)


def _inline(text):
    """Bold and code inside a line, the rest escaped."""
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", text)
