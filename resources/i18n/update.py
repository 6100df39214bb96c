"""Collects every ``tr("…")`` of the plugin into the Qt Linguist files of this folder.

Finished translations are kept, new strings are marked unfinished, vanished ones are dropped.
Prints what is left to translate; ends with 1 when something is.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "parcours_plugin"


def strings_of(path: Path) -> list[tuple[int, str]]:
    """(line, text) of every ``tr("…")`` in a Python file; an error where the text is no literal."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", getattr(node.func, "attr", "")) == "tr"
            and node.args
        ):
            text = node.args[0]
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                raise SystemExit(f"{path}:{node.lineno}: tr() takes a literal text")
            found.append((node.lineno, text.value))
    return found


def sources(package: Path = PACKAGE) -> dict[str, tuple[str, int]]:
    """Every text to translate -> (file, line) of its first use, in the order of the files."""
    texts: dict[str, tuple[str, int]] = {}
    for path in sorted(package.rglob("*.py")):
        for line, text in strings_of(path):
            texts.setdefault(text, (path.relative_to(package.parent).as_posix(), line))
    return texts


def read_translations(path: Path) -> dict[str, tuple[str, bool]]:
    """Source -> (translation, finished) of a Linguist file, empty where there is none."""
    if not path.is_file():
        return {}
    kept = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        text = (translation.text or "") if translation is not None else ""
        finished = bool(text) and translation is not None and translation.get("type") is None
        kept[message.findtext("source") or ""] = (text, finished)
    return kept


def write(path: Path, language: str, texts: dict[str, tuple[str, int]]) -> list[str]:
    """Write a Linguist file and give the texts that are not translated."""
    known = read_translations(path)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "Parcours"
    unfinished = []
    for text, (file, _) in texts.items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=f"../../{file}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        translated, finished = known.get(text, ("", False))
        translation.text = translated
        if not finished:
            translation.set("type", "unfinished")
            unfinished.append(text)
    ElementTree.indent(root, "  ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
    return unfinished


if __name__ == "__main__":
    collected = sources()
    left = write(HERE / "parcours_fr.ts", "fr_FR", collected)
    print(f"i18n: {len(collected)} texts, {len(left)} without a French translation")
    for text in left:
        print("  ", text)
    sys.exit(1 if left else 0)
