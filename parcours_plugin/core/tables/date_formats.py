"""The ways in which people write a date format, brought to Python's."""

from __future__ import annotations

import re

from ..errors import ParameterError
from ..i18n import tr


def strptime_format(date_format: str) -> str:
    """The format of a parameter as Python writes it.

    >>> strptime_format("d/m/Y"), strptime_format("dd/MM/yyyy HH:mm"), strptime_format("jj-mm-aa")
    ('%d/%m/%Y', '%d/%m/%Y %H:%M', '%d-%m-%y')
    """
    if "%" in date_format:
        return date_format
    made, clock, known = [], False, False
    for token in re.findall(r"([A-Za-z])(\1*)|([^A-Za-z]+)", date_format):
        letter, more, other = token
        if other:
            made.append(other.replace("%", "%%"))
            continue
        kind = letter.lower()
        if kind in "dj":
            made.append("%d")
        elif kind in "ya":
            made.append("%y" if len(more) == 1 or (letter == "y" and not more) else "%Y")
        elif kind == "h":
            made.append("%H")
            clock = True
        elif kind == "m":
            # After the hours, m means minutes whatever its case.
            made.append("%M" if clock else "%m")
        elif kind == "s":
            made.append("%S")
        elif kind == "t" and not more:
            made.append("T")
        else:
            known = False
            break
        known = True
    if not known or not any(part in made for part in ("%Y", "%y")):
        raise ParameterError(
            tr(
                "The date format “{format}” (DATE_FORMAT) is not understood; write for example"
                " d/m/Y, Y-m-d H:M or %d/%m/%Y.",
                format=date_format,
            )
        )
    return "".join(made)
