"""Zoning thresholds: dated data that a user brings, never constants of the program."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from ..tables.folding import fold
from ..tables.reading import RawTable
from ..tables.timetables import read_numbers
from .times import Booleans, Floats, Texts

_NAMES = {
    "zone": ("zone", "classe", "class"),
    "label": ("label", "libelle"),
    "upper": ("upper", "borne superieure", "jusqu a", "seuil", "max"),
    "date": ("date", "date d effet"),
    "source": ("source", "reference", "texte"),
}


@dataclass(frozen=True)
class Zoning:
    """Zones of a score, from the lowest.

    Attributes
    ----------
    zones, labels : (n,) object
        Codes and labels.
    upper : (n,) float64
        Inclusive upper bounds, rising; inf = no bound.
    date, source : str
        When and where the thresholds were published.
    """

    zones: Texts
    labels: Texts
    upper: Floats
    date: str
    source: str

    def of(self, score: Floats, reached: Booleans) -> pd.DataFrame:
        """``zone`` and ``zone_label`` of each score.

        Parameters
        ----------
        score : (n,) float64
            Scores.
        reached : (n,) bool
            A place that reaches nothing has the zone of the score 0.

        Returns
        -------
        DataFrame
            None where a score is above every bound.
        """
        row = np.searchsorted(self.upper, np.where(reached, score, 0.0))
        zones, labels = (np.array([*codes, None], object) for codes in (self.zones, self.labels))
        return pd.DataFrame({"zone": zones[row], "zone_label": labels[row]})


def zoning_of(raw: RawTable) -> Zoning:
    """The zoning in a table with the columns zone, label, upper, date, source.

    Parameters
    ----------
    raw : RawTable
        One row per zone; ``upper`` may be empty in one row, the zone above all bounds. ``date``
        and ``source`` are those of the first row that has them.

    Raises
    ------
    InputError
        If a column or the thresholds are missing, a bound is there twice, or date or source are
        not stated.
    """
    folded = {fold(name): name for name in raw.columns}
    columns = {
        kind: next((folded[name] for name in names if name in folded), "")
        for kind, names in _NAMES.items()
    }
    missing = [kind for kind, name in columns.items() if not name and kind != "label"]
    if missing:
        raise InputError(
            tr(
                "The zoning “{file}” has no column {columns}; it needs zone, label, upper, date"
                " and source.",
                file=raw.source,
                columns=", ".join(missing),
            )
        )
    if not len(raw):
        raise InputError(
            tr(
                "The zoning “{file}” holds no threshold; enter those of the text that you apply,"
                " with its date and source.",
                file=raw.source,
            )
        )
    upper = read_numbers(raw.text(columns["upper"]))
    upper = np.where(np.isnan(upper), np.inf, upper)
    order = np.argsort(upper, kind="stable")
    if np.any(np.diff(upper[order]) == 0) or len(np.unique(upper)) < len(upper):
        raise InputError(tr("The zoning “{file}” has the same bound twice.", file=raw.source))
    zones = raw.text(columns["zone"]).to_numpy(object)
    labels = raw.text(columns["label"]).to_numpy(object) if columns["label"] else zones
    date, source = (_first(raw.text(columns[kind])) for kind in ("date", "source"))
    if not date or not source:
        raise InputError(
            tr("The zoning “{file}” does not state its date and its source.", file=raw.source)
        )
    return Zoning(zones[order], labels[order], upper[order], date, source)


def _first(texts: pd.Series) -> str:
    given = texts[texts != ""]
    return str(given.iloc[0]) if len(given) else ""
