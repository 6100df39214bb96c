"""Text that a spreadsheet would take for a formula, made harmless in the files that it opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

SPREADSHEETS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods"})
BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"


def is_spreadsheet(path: str) -> bool:
    """Whether spreadsheets open such a file, told by its name.

    >>> is_spreadsheet("/tmp/rejects.CSV"), is_spreadsheet("steps.gpkg|layername=csv")
    (True, False)
    """
    return Path(path.split("|")[0]).suffix.lower() in SPREADSHEETS


def guard_formulas(frame: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """The table with an apostrophe before each text that begins like a formula.

    Reading such a file with this plugin takes the apostrophe away again.

    >>> frame = pd.DataFrame({"name": ["=1+1", "RCP"], "n": [-1, 2]})
    >>> guard_formulas(frame, ["name"]).values.tolist()
    [["'=1+1", -1], ['RCP', 2]]
    """
    guarded = {}
    for name in columns:
        texts = frame[name]
        said = texts.map(lambda cell: isinstance(cell, str) and cell.startswith(BEGINNINGS))
        risky = said.fillna(False).astype(bool)
        if risky.any():
            guarded[name] = texts.where(~risky, GUARD + texts.astype(str))
    return frame.assign(**guarded) if guarded else frame


def unguarded(text: str) -> str:
    """A cell without the apostrophe that kept it from being a formula.

    >>> unguarded("'+Chimio"), unguarded("'s-Gravenhage")
    ('+Chimio', "'s-Gravenhage")
    """
    return text[1:] if text[:1] == GUARD and text[1:].startswith(BEGINNINGS) else text
