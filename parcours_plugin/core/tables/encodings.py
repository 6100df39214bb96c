"""In which encoding a text file is written, decided on the whole file."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import InputError, ParameterError
from ..i18n import tr
from ..progress import Progress, silent

BLOCK = 1 << 22
ENOUGH = 10_000  # bytes above ASCII that tell what a file with errors mostly is
_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_CONTROLS = bytes(i for i in range(32) if i not in (9, 10, 12, 13, 26))


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Decode the bytes that are no UTF-8 as Windows-1252 (a file glued from two sources)."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(_cp1252_letter(byte) for byte in wrong), error.end


def _cp1252_letter(byte: int) -> str:
    """One Windows-1252 letter; its five unused bytes read as Latin-1 does."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


MIXED = "parcours.cp1252"
codecs.register_error(MIXED, _as_cp1252)


@dataclass(frozen=True)
class Encoding:
    """How to open a text file: ``open(path, encoding=name, errors=errors)``."""

    name: str
    errors: str
    label: str


def detect_encoding(path: Path, encoding: str = "", progress: Progress = silent) -> Encoding:
    """The encoding of a file: its signature, else UTF-8 if the whole file is, else Windows-1252.

    A file that is mostly UTF-8 with some stray bytes is read as UTF-8, the stray bytes as
    Windows-1252.

    Parameters
    ----------
    path : Path
        A text file.
    encoding : str
        Given by the user; used as it is.

    Raises
    ------
    ParameterError
        If the encoding given is unknown to Python.
    InputError
        If the file is binary.
    """
    if encoding:
        return _given(encoding)
    size = max(path.stat().st_size, 1)
    with open(path, "rb") as file:
        head = file.read(1 << 16)
        refuse_binary(path, head)
        for signature, name in _SIGNATURES:
            if head.startswith(signature):
                return Encoding(name, "replace", name.replace("-sig", "").upper() + " (BOM)")
        wide = _utf16_without_signature(head)
        if wide:
            return Encoding(wide, "replace", wide.upper())
        file.seek(0)
        strict = codecs.getincrementaldecoder("utf-8")("strict")
        broken, high, paired = False, 0, 0
        while True:
            block = file.read(BLOCK)
            progress(min(file.tell() / size, 1.0))
            above = int(np.count_nonzero(np.frombuffer(block, np.uint8) > 127))
            high += above
            if not broken:
                try:
                    strict.decode(block, final=not block)
                    paired += above
                except UnicodeDecodeError:
                    broken = True
            if broken:
                paired += len(block) - len(_UTF8_SEQUENCE.sub(b"", block))
            if not block or (broken and high > ENOUGH):
                break
    if not broken:
        return Encoding("utf-8", "strict", "UTF-8" if high else "ASCII")
    if 2 * paired > high:
        return Encoding("utf-8", MIXED, tr("UTF-8 with stray Windows-1252 letters"))
    return Encoding("cp1252", MIXED, "Windows-1252")


def _given(encoding: str) -> Encoding:
    """The user's encoding, checked."""
    try:
        name = codecs.lookup(encoding.strip()).name
    except LookupError:
        raise ParameterError(
            tr(
                "The encoding “{encoding}” is not known; write for example utf-8, cp1252 or"
                " utf-16, or leave it empty to have it recognised.",
                encoding=encoding,
            )
        ) from None
    name = "utf-8-sig" if name == "utf-8" else name
    return Encoding(name, MIXED if name in ("utf-8-sig", "cp1252") else "replace", encoding)


def _utf16_without_signature(head: bytes) -> str:
    """UTF-16 where every second byte of plain text is zero."""
    if len(head) < 4:
        return ""
    even, odd = head[0::2], head[1::2]
    if odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return ""


def refuse_binary(path: Path, head: bytes) -> None:
    """Raise InputError if the first bytes of a file are not those of a text."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return
    if _utf16_without_signature(head):
        return
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > 0.01 * len(head) or head.startswith((b"%PDF", b"\x1f\x8b", b"PK\x03\x04")):
        raise InputError(
            tr(
                "“{file}” is not a text table, it looks like a binary file; save the table as CSV"
                " or XLSX, or open it in QGIS and give it as a layer.",
                file=path.name,
            )
        )
