"""The steps of a reference pathway as journeys: which care, and how many visits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import language, tr
from ..tables.reading import read_file
from .bypass import kinds_of_words
from .times import Booleans, Floats, Texts


@dataclass(frozen=True)
class PathwaySteps:
    """The steps of a pathway in their order.

    Attributes
    ----------
    label : (s,) object
        Name of each step in the language in use.
    care : (s,) object
        Kind of care that a facility must offer for it.
    visits : (s,) float64
        Journeys that it takes; 0 = the patient does not travel for it.
    """

    label: Texts
    care: Texts
    visits: Floats

    def __len__(self) -> int:
        """Number of steps."""
        return len(self.label)

    @property
    def travelled(self) -> Booleans:
        """Which steps the patient travels for, (s,) bool."""
        return self.visits > 0


def read_pathway_steps(path: Path, words: Mapping[str, str]) -> PathwaySteps:
    """Read the journeys of a reference pathway (see ``resources/pathways/README.md``).

    Only the column ``step`` is needed: a step without ``care`` asks for the care that it is named
    after, a step without ``visits`` is one visit.

    Parameters
    ----------
    path : Path
        CSV or workbook.
    words : mapping
        Folded word -> kind of care (``core.tables.care.CareTables.words``).

    Raises
    ------
    InputError
        If there is no column ``step``, a number of visits is none, or nobody travels.
    """
    raw = read_file(path, known=("step", "care", "visits"))
    frame = pd.DataFrame({name.strip().lower(): raw.text(name).str.strip() for name in raw.columns})
    if "step" not in frame:
        raise InputError(
            tr(
                "The reference pathway “{file}” has no column “{column}”.",
                file=path.name,
                column="step",
            )
        )
    frame = frame[frame["step"] != ""].reset_index(drop=True)
    blank = pd.Series("", frame.index, dtype=object)
    care = frame.get("care", blank)
    visits = _visits(frame, path.name)
    if not (visits > 0).any():
        raise InputError(
            tr("The reference pathway “{file}” has no step with visits.", file=path.name)
        )
    french = frame.get("step_fr", blank)
    label = french.where(french != "", frame["step"]) if language() == "fr" else frame["step"]
    return PathwaySteps(
        label=label.str.replace("_", " ").to_numpy(object),
        care=kinds_of_words(care.where(care != "", frame["step"]).to_numpy(object), words),
        visits=visits,
    )


def _visits(frame: pd.DataFrame, file: str) -> Floats:
    """Visits of each step; blank = 1."""
    text = frame["visits"] if "visits" in frame else pd.Series("", frame.index, dtype=object)
    text = text.str.replace(",", ".")
    visits = pd.to_numeric(text.where(text != "", "1"), errors="coerce").to_numpy(np.float64)
    wrong = ~((visits >= 0) & np.isfinite(visits))
    if wrong.any():
        raise InputError(
            tr(
                "The reference pathway “{file}”: “{value}” is no number of visits (step “{step}”).",
                file=file,
                value=frame["visits"][wrong].iloc[0],
                step=frame["step"][wrong].iloc[0],
            )
        )
    return visits
