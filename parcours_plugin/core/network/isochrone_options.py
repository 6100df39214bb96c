"""How isochrones are made."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError
from ..i18n import tr


@dataclass(frozen=True)
class IsochroneOptions:
    """How isochrones are made.

    Attributes
    ----------
    merge : bool
        One area around all facilities together instead of one around each.
    rings : bool
        Bands between two limits instead of everything within a limit.
    cell_metres : float
        Grid step; 0 = chosen by the size of the area, at most 100 m.
    direction : str
        ``towards`` the facility or ``from`` it.
    walk_kmh : float
        Walking speed off the road.
    max_snap_metres : float
        How far a place may be from a road.
    """

    merge: bool = True
    rings: bool = False
    cell_metres: float = 0.0
    direction: str = "towards"
    walk_kmh: float = 5.0
    max_snap_metres: float = 2000.0

    def __post_init__(self) -> None:
        if not 0 <= self.cell_metres < np.inf:
            raise ParameterError(tr("CELL_SIZE must be a number of metres, 0 or more."))
        if not 0 < self.walk_kmh < np.inf:
            raise ParameterError(tr("WALK_SPEED must be a speed above 0 km/h."))
        if not 0 <= self.max_snap_metres < np.inf:
            raise ParameterError(tr("MAX_SNAP must be a number of metres, 0 or more."))

    @property
    def metres_per_minute(self) -> float:
        """Walking speed."""
        return self.walk_kmh * 1000 / 60


AS_USUAL = IsochroneOptions()
