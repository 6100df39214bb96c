"""What was not taken as it was: a line per rejected row, and per row with a value to check."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from .. import contracts
from ..i18n import number, tr
from .cells import cell_text

REJECTED = "rejected"
TO_CHECK = "to check"
# Behind the contract's fields: whether the row is missing from the steps or only deserves a look,
# and how many rows hold the value.
FIELDS = (*contracts.REJECTS, contracts.Field("kind"), contracts.Field("rows", "integer"))


@dataclass
class Rejects:
    """Collects lines; ``frame`` gives them in the order of the file."""

    source: str
    _lines: list[pd.DataFrame] = field(default_factory=list)

    def reject_rows(
        self, rows: np.ndarray, column: Any, values: Any, code: str, message: str
    ) -> None:
        """Rows (as numbered in the file) that are not in the output."""
        self._add(rows, column, values, code, message, REJECTED, 1)

    def check_rows(
        self, rows: np.ndarray, column: Any, values: Any, code: Any, message: Any
    ) -> None:
        """Rows that were kept with a value that deserves a look."""
        self._add(rows, column, values, code, message, TO_CHECK, 1)

    def _add(
        self, rows: np.ndarray, column: Any, values: Any, code: Any, message: Any, kind: str,
        counts: Any,
    ) -> None:  # fmt: skip
        if not len(rows):
            return
        texts = values if isinstance(values, str) else [cell_text(value) for value in values]
        index = pd.RangeIndex(len(rows))
        self._lines.append(
            pd.DataFrame(
                {
                    "source": self.source,
                    "row": np.asarray(rows, np.int64),
                    "column": column,
                    "value": texts,
                    "code": code,
                    "message": message,
                    "kind": kind,
                    "rows": counts,
                },
                index=index,
            )
        )

    def frame(self) -> pd.DataFrame:
        """All lines, those of one row together."""
        if not self._lines:
            return pd.DataFrame({f.name: [] for f in FIELDS}, dtype=object)
        lines = pd.concat(self._lines, ignore_index=True)
        return lines.sort_values("row", kind="stable", ignore_index=True)


def message_of(code: str) -> str:
    """The sentence for a reason to reject a row."""
    return {
        "no_patient": tr("the row names no patient"),
        "no_step": tr("the row names no step"),
        "bad_date": tr("this cannot be read as a date"),
        "duplicate": tr("the same row stands above"),
        "totals_row": tr("a row of totals, not of a patient"),
        "repeated_header": tr("the header is repeated here"),
        "too_many_cells": tr(
            "the row has more cells than the header: a separator inside a cell may have moved them"
        ),
    }[code]


def summary(lines: pd.DataFrame, shown: int = 12) -> list[str]:
    """One sentence per reason: how many rows, and the first of them.

    Parameters
    ----------
    lines : DataFrame
        As :meth:`Rejects.frame` gives it.
    shown : int
        Reasons shown at most.
    """
    if not len(lines):
        return []
    grouped = lines.groupby(["kind", "code"], sort=False)
    told = pd.DataFrame({"rows": grouped["rows"].sum(), "row": grouped["row"].min()})
    told = told.sort_values("rows", ascending=False, kind="stable").head(shown)
    titles = {REJECTED: tr("rejected"), TO_CHECK: tr("to check")}
    return [
        tr(
            "{kind}: {code}, {n} rows, the first is row {row}",
            kind=titles[kind],
            code=code,
            n=number(int(n)),
            row=number(int(row)),
        )
        for (kind, code), n, row in zip(told.index, told["rows"], told["row"])
    ]
