"""Patient identifiers replaced by keyed pseudonyms; the key stays where it is."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from pathlib import Path

from ..errors import InputError, ParameterError
from ..i18n import tr

MIN_KEY_BYTES = 16
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
        raise ParameterError(tr("The key file (KEY_FILE) “{file}” does not exist.", file=file.name))
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
