"""Patient identifiers replaced by keyed pseudonyms; the key stays where it is."""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..errors import InputError, ParameterError
from ..i18n import tr

MIN_KEY_BYTES, KEY_BYTES = 16, 32
DIGITS = 16


def read_key(path: str | Path) -> bytes:
    """The key in a file: its bytes, without the line end that an editor may have added.

    Raises
    ------
    ParameterError
        If there is no such file, or the key is too short to protect anything.
    """
    file = Path(path)
    if not file.is_file():
        raise ParameterError(missing_key(file))
    key = file.read_bytes().strip(b"\r\n \t")
    if len(key) < MIN_KEY_BYTES:
        raise ParameterError(
            tr(
                "The key in “{file}” (KEY_FILE) is too short: {n} characters at least, better 32"
                " random ones.",
                file=file.name,
                n=MIN_KEY_BYTES,
            )
        )
    return key


def missing_key(path: Path) -> str:
    """The sentence for a key file that is not there."""
    return tr(
        "The key file (KEY_FILE) “{file}” does not exist; choose the right one, or tick “make the"
        " key” (NEW_KEY) to have it made.",
        file=path.name,
    )


def make_key(path: str | Path) -> None:
    """Make a key file of 32 random bytes (64 hexadecimal digits) that only its owner can read.

    Raises
    ------
    ParameterError
        If there is something of that name already, or no folder to write it in.
    """
    file = Path(path)
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise ParameterError(
            tr(
                "The key file (KEY_FILE) “{file}” cannot be made: {reason}.",
                file=file.name,
                reason=error.strerror,
            )
        ) from None
    with os.fdopen(opened, "w", encoding="ascii") as stream:
        stream.write(secrets.token_hex(KEY_BYTES) + "\n")


def refuse_exposed_key(path: str | Path, folders: Mapping[str, str | Path]) -> None:
    """Raise ParameterError where a key file would travel with what it protects.

    Parameters
    ----------
    path : str or Path
        The key file, there or not.
    folders : mapping of str to str or Path
        What each folder is, in the user's language ("the folder of the project") -> the folder.
        The key may be nowhere below it; below a home or root folder only not right in it.
    """
    key = Path(path).expanduser().resolve()
    for title, folder in folders.items():
        place = Path(folder).expanduser().resolve()
        wide = place in (Path.home().resolve(), Path(place.anchor))
        if key.parent == place or (not wide and place in key.parents):
            raise ParameterError(
                tr(
                    "The key file (KEY_FILE) “{file}” lies in {folder}: whoever gets that folder"
                    " gets the identifiers back. Keep the key elsewhere.",
                    file=key.name,
                    folder=title,
                )
            )


def pseudonyms(identifiers: Sequence[str], key: bytes) -> list[str]:
    """HMAC-SHA256 of each identifier under the key (RFC 2104), its first 16 hexadecimal digits.

    Parameters
    ----------
    identifiers : sequence of str
        Distinct identifiers.
    key : bytes
        Secret.

    Raises
    ------
    InputError
        If two identifiers get one pseudonym (for a million patients, one chance in 37 million).

    >>> pseudonyms(["what do ya want for nothing?"], b"Jefe")  # test case 2 of RFC 4231
    ['5bdcc146bf60754e']
    """
    made = [hmac.digest(key, text.encode("utf-8"), "sha256").hex()[:DIGITS] for text in identifiers]
    if len(set(made)) < len(set(identifiers)):
        raise InputError(
            tr("Two patients would get the same pseudonym; make another key and run again.")
        )
    return made
