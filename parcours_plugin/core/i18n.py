"""Translation without Qt, so that core's sentences are translated as the interface is.

Strings are written in English inside ``tr("…")``; the other languages are Qt Linguist files
(``resources/i18n/parcours_<language>.ts``) read directly, so there is nothing to compile.
"""

from __future__ import annotations

from pathlib import Path

# only files shipped with the plugin are parsed
from xml.etree import ElementTree  # nosec B405

THIN_SPACE = "\u202f"
LANGUAGES = ("en", "fr")

_language = "en"
_messages: dict[str, str] = {}


def set_language(locale: str, folder: Path) -> str:
    """Use the language of ``locale`` (``"fr_FR"`` -> French); English where there is no file.

    Parameters
    ----------
    locale : str
        A locale name as Qt or the system gives it.
    folder : Path
        Where the ``parcours_<language>.ts`` files are.

    Returns
    -------
    str
        The language in use, two letters.
    """
    global _language, _messages
    wanted = locale.replace("-", "_").split("_")[0].lower()
    path = folder / f"parcours_{wanted}.ts"
    if wanted != "en" and path.is_file():
        _language, _messages = wanted, read_messages(path)
    else:
        _language, _messages = "en", {}
    return _language


def language() -> str:
    """The language in use, two letters."""
    return _language


def read_messages(path: Path) -> dict[str, str]:
    """The finished translations of a Qt Linguist file, source -> translation."""
    messages: dict[str, str] = {}
    root = ElementTree.parse(path).getroot()  # nosec B314
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            messages[message.findtext("source") or ""] = translation.text
    return messages


def tr(text: str, /, **values: object) -> str:
    """The text in the language in use, with ``{name}`` places filled from ``values``.

    >>> tr("{n} rows read", n=3)
    '3 rows read'
    """
    translated = _messages.get(text, text)
    return translated.format(**values) if values else translated


def number(value: float, digits: int = 0) -> str:
    """A number as the language in use writes it (French: decimal comma, thin spaces).

    >>> number(1234.5, 1)
    '1,234.5'
    """
    return _written(f"{value:,.{digits}f}")


def short(value: float) -> str:
    """A number with no more digits than it has, as the language in use writes it.

    >>> short(30.0), short(0.68)
    ('30', '0.68')
    """
    return _written(f"{value:,.10g}")


def _written(text: str) -> str:
    """A number written in English as the language in use writes it."""
    if _language == "fr":
        text = text.replace(",", THIN_SPACE).replace(".", ",")
    return text
