"""Handovers counted, and which of their numbers rest on enough patients to be shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr
from ..pathways.event_log import Texts
from ..pathways.groups import Booleans, Floats, ratios
from .handovers import Transitions, count_handovers
from .secrecy import Integers


def counted_handovers(
    transitions: Transitions, facilities: pd.DataFrame, min_patients: int
) -> Counted:
    """The handovers from facility to facility, and which of them each passage is."""
    n = len(facilities)
    cells = count_handovers(transitions, n)
    rows = np.flatnonzero(transitions.between)
    key = cells["origin"].to_numpy() * max(n, 1) + cells["dest"].to_numpy()
    cell = np.searchsorted(key, transitions.origin[rows] * max(n, 1) + transitions.dest[rows])
    return Counted(transitions, facilities, cells, rows, cell.astype(np.int64), min_patients)


@dataclass(frozen=True)
class Counted:
    """Handovers counted.

    Attributes
    ----------
    transitions : Transitions
    facilities : DataFrame
        The facilities that ``origin`` and ``dest`` are rows of.
    cells : DataFrame
        As of :func:`count_handovers`, one row per pair of facilities.
    rows : (n,) int64
        Passages between two facilities, rows of the transitions.
    cell : (n,) int64
        Row of ``cells`` of each of these passages.
    min_patients : int
        Numbers of 1 to ``min_patients`` - 1 distinct patients are hidden; 0 or 1 = none is.
    """

    transitions: Transitions
    facilities: pd.DataFrame
    cells: pd.DataFrame
    rows: Integers
    cell: Integers
    min_patients: int

    def network(self, shown: Booleans) -> tuple[Integers, Integers, Integers]:
        """Origins, destinations and numbers of the handovers shown."""
        some = self.cells[shown]
        return tuple(some[name].to_numpy(np.int64) for name in ("origin", "dest", "handovers"))

    def enough(self, patients: np.ndarray) -> Booleans:
        """Whether a number that rests on so many patients may be shown."""
        least = self.min_patients if self.min_patients > 1 else 1
        return np.asarray(patients, np.int64) >= least

    def known_shares(self) -> Floats:
        """Share transmitted of each handover, nan where too few are known."""
        share = ratios(self.cells["transmitted"].to_numpy(), self.cells["known"].to_numpy())
        return np.where(self.enough(self.cells["known_patients"].to_numpy()), share, np.nan)

    def types(self) -> tuple[Integers, Texts]:
        """Type of territory of each facility as a code, and the names of the types."""
        kinds = self.facilities["territory_type"].to_numpy(object)
        codes, names = pd.factorize(pd.Series(kinds, dtype=object).replace("", None), sort=True)
        unknown = np.where(codes < 0, len(names), codes).astype(np.int64)
        return unknown, np.append(np.asarray(names, object), tr("not known"))
